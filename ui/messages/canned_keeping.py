"""Reads and keeps the canned answers of a button, for the box that it stands below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.messages.drafts import drop_canned, save_canned
from ui.messages.canned import CannedButton
from ui.messages.plain import one_line
from ui.messages.source import MessageSource

_LONGEST_TITLE = 60


class CannedKeeping(QObject):
    """Asks when the menu opens: nobody waits for canned answers before."""

    kept = Signal()
    failed = Signal(object)

    def __init__(self, source: MessageSource, button: CannedButton, typed: Callable[[], str]) -> None:
        super().__init__(button)
        self._source, self._button, self._typed = source, button, typed
        button.keep_requested.connect(self._on_keep)
        button.drop_requested.connect(self._on_drop)

    def read(self) -> None:
        """What is kept."""
        self._source.canned(self, self._button.show_rows, lambda _error: None)

    def _on_keep(self) -> None:
        text = self._typed().strip()
        title = one_line(text, _LONGEST_TITLE)
        self._source.act(
            self,
            lambda session: save_canned(session, title, text),
            lambda _number: self._on_kept(),
            self.failed.emit,
        )

    def _on_kept(self) -> None:
        self.read()
        self.kept.emit()

    def _on_drop(self, number: int) -> None:
        self._source.act(
            self, lambda session: drop_canned(session, number), lambda _result: self.read(), self.failed.emit
        )
