"""The banner over the page: what was not accepted and why, or that the page could not be read anew."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.errors import sentence_for
from ui.widgets import Banner, BannerKind


class JournalBanner(Banner):
    """A refusal stays until it is given up; a warning until the next page."""

    given_up = Signal()
    _refusal: Exception | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(BannerKind.WARNING, parent)
        self.action_triggered.connect(self._on_action)

    def show_refusal(self, error: Exception) -> None:
        """What was typed is kept and marked."""
        self._refusal = error
        self.show_text(self._text(error), BannerKind.ERROR, self.tr("Give up these changes"))

    def show_warning(self, error: Exception) -> None:
        """The page on the screen may be out of date."""
        if self._refusal is None:
            self.show_text(sentence_for(error), BannerKind.WARNING)

    def end_warning(self) -> None:
        """The page is fresh again."""
        if self._refusal is None:
            self.hide()

    def retranslate(self) -> None:
        """All sentences."""
        super().retranslate()
        if self._refusal is not None:
            self.set_text(self._text(self._refusal))
            self.set_action(self.tr("Give up these changes"))

    def _on_action(self) -> None:
        self._refusal = None
        self.hide()
        self.given_up.emit()

    def _text(self, error: Exception) -> str:
        return self.tr("Not accepted: {0} What you entered is kept and marked.").format(sentence_for(error))
