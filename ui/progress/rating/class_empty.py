"""The class's rating without content: why, and what can be done."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtWidgets import QWidget

from ui.errors import sentence_for
from ui.widgets import EmptyState, Retranslated


class Because(StrEnum):
    """Why there is nothing."""

    NO_CLASS = "no_class"
    NO_PUPILS = "no_pupils"
    FIRST_GRADE = "first_grade"
    FAILED = "failed"


class ClassEmpty(Retranslated, EmptyState):
    """`show_reason` says it; the button tries again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("trophy", parent)
        self._because, self._error = Because.NO_CLASS, None  # type: Because, Exception | None
        self.retranslate()

    def show_reason(self, because: Because, error: Exception | None = None) -> None:
        """Say this."""
        self._because, self._error = because, error
        self.retranslate()

    def retranslate(self) -> None:
        title, sentence = {
            Because.NO_CLASS: (
                self.tr("There is no class here yet"),
                self.tr("The administrator enters the classes of the year and their class teachers."),
            ),
            Because.NO_PUPILS: (
                self.tr("Nobody is in this class on the last day of the period"),
                self.tr("Choose another period, or the year."),
            ),
            Because.FIRST_GRADE: (
                self.tr("There is no rating in the first grade"),
                self.tr("First-graders learn without marks, so there is nothing to compare."),
            ),
            Because.FAILED: (
                self.tr("The page could not be read"),
                sentence_for(self._error) if self._error is not None else "",
            ),
        }[self._because]
        self.set_text(title, sentence)
        self.set_action(self.tr("Try again") if self._because is Because.FAILED else "")
