"""Urgent messages that nobody has seen in time: an open window of the administration passes them on."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer

from app.codes import Role
from app.errors import DiaryError
from app.messages.commands import escalate_overdue
from ui.family.page import Place
from ui.messages.source import MessageSource

LEADERS = frozenset({Role.DEPUTY, Role.HEAD})
EACH_MS = 60_000


class OverdueWatch(QObject):
    """Asks at once and every minute; where nothing is due that is one statement.

    Trouble is no news here: the next time is soon.
    """

    def __init__(self, place: Place, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = MessageSource(place.worker)
        self._asking = False
        self._timer = QTimer(self, interval=EACH_MS)
        self._timer.timeout.connect(self.look)
        if place.who.role in LEADERS:
            self._timer.start()
            self.look()

    def look(self) -> None:
        """Pass on what is overdue."""
        if not self._asking:
            self._asking = True
            self._source.act(self, escalate_overdue, self._on_done, self._on_failed, quiet=True)

    def _on_done(self, _passed: Any) -> None:
        self._asking = False

    def _on_failed(self, error: Exception) -> None:
        self._asking = False
        if not isinstance(error, DiaryError):
            raise error
