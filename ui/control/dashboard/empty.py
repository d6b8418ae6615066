"""The dashboard without figures: why, and what can be done."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtWidgets import QWidget

from ui.errors import sentence_for
from ui.widgets import EmptyState, Retranslated


class Because(StrEnum):
    """Why there is nothing."""

    NEVER = "never"
    FAILED = "failed"


class DashboardEmpty(Retranslated, EmptyState):
    """`show_reason` says it; the button renews, or tries again."""

    def __init__(self, parent: QWidget | None = None, *, may_renew: bool = True) -> None:
        super().__init__("layout-dashboard", parent)
        self._may_renew = may_renew
        self._because, self._error = Because.NEVER, None  # type: Because, Exception | None
        self.retranslate()

    @property
    def because(self) -> Because:
        """What it says."""
        return self._because

    def show_reason(self, because: Because, error: Exception | None = None) -> None:
        """Say this."""
        self._because, self._error = because, error
        self.retranslate()

    def retranslate(self) -> None:
        if self._because is Because.NEVER:
            self.set_text(
                self.tr("The journals have not been looked through yet"),
                self.tr(
                    "The program does it while somebody of the administration works. The first time takes longer."
                ),
            )
            self.set_action(self.tr("Renew now") if self._may_renew else "")
        else:
            sentence = sentence_for(self._error) if self._error is not None else ""
            self.set_text(self.tr("The dashboard could not be read"), sentence)
            self.set_action(self.tr("Try again"))
