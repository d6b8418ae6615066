"""The page without content: why, and what can be done."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtWidgets import QWidget

from app.codes import Role
from ui.errors import sentence_for
from ui.widgets import EmptyState, Retranslated


class Because(StrEnum):
    """Why there is nothing."""

    NOTHING = "nothing"  # no course, or no class
    NO_PUPILS = "no_pupils"
    TOO_EARLY = "too_early"  # before the first period
    FAILED = "failed"


class ClassroomEmpty(Retranslated, EmptyState):
    """`show_reason` says it; the button tries again."""

    def __init__(self, role: Role, parent: QWidget | None = None) -> None:
        super().__init__("chart-line", parent)
        self._role = role
        self._because, self._error = Because.NOTHING, None  # type: Because, Exception | None
        self.retranslate()

    def show_reason(self, because: Because, error: Exception | None = None) -> None:
        """Say this."""
        self._because, self._error = because, error
        self.retranslate()

    def retranslate(self) -> None:
        title, sentence = self._words()
        self.set_text(title, sentence)
        self.set_action(self.tr("Try again") if self._because is Because.FAILED else "")

    def _words(self) -> tuple[str, str]:
        if self._because is Because.NO_PUPILS:
            return self.tr("No pupils here"), self.tr(
                "The administrator enters who is in which class and group."
            )
        if self._because is Because.TOO_EARLY:
            return self.tr("The year has not begun"), self.tr("The charts begin with the first period.")
        if self._because is Because.FAILED:
            return self.tr("The page could not be read"), sentence_for(
                self._error
            ) if self._error is not None else ""
        if self._role is Role.TEACHER:
            return (
                self.tr("You have no courses yet"),
                self.tr("The administrator enters which course is taught by whom."),
            )
        return (
            self.tr("There is no class here yet"),
            self.tr("The administrator enters the classes of the year and their class teachers."),
        )
