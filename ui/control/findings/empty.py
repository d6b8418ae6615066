"""The list without findings: why, and what can be done."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtWidgets import QWidget

from ui.errors import sentence_for
from ui.widgets import EmptyState, Retranslated


class Because(StrEnum):
    """Why there is nothing."""

    NONE = "none"
    NONE_OF_MINE = "none_of_mine"
    NONE_CLOSED = "none_closed"
    NOT_JUDGED = "not_judged"
    FAILED = "failed"


class FindingsEmpty(Retranslated, EmptyState):
    """`show_reason` says it; the button tries again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("clipboard-check", parent)
        self._because, self._error = Because.NONE, None  # type: Because, Exception | None
        self.retranslate()

    def show_reason(self, because: Because, error: Exception | None = None) -> None:
        """Say this."""
        self._because, self._error = because, error
        self.retranslate()

    def retranslate(self) -> None:
        title, sentence = {
            Because.NONE: (self.tr("No findings"), self.tr("Nothing in the journals breaks a rule now.")),
            Because.NONE_OF_MINE: (
                self.tr("No findings"),
                self.tr("Your journals are in order: there is nothing to answer."),
            ),
            Because.NONE_CLOSED: (
                self.tr("No closed findings"),
                self.tr("What has been mended will be listed here."),
            ),
            Because.NOT_JUDGED: (
                self.tr("The journals have not been checked yet"),
                self.tr("That is done by the program itself while it is open, and takes a few minutes."),
            ),
            Because.FAILED: (
                self.tr("The page could not be read"),
                sentence_for(self._error) if self._error is not None else "",
            ),
        }[self._because]
        self.set_text(title, sentence)
        self.set_action(self.tr("Try again") if self._because is Because.FAILED else "")
