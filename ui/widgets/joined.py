"""How saving goes of several savers, as one sign."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from ui.widgets.status_pill import ConnectionState

_GRAVEST_FIRST = (ConnectionState.UNREACHABLE, ConnectionState.SAVING, ConnectionState.SAVED)


class _News(NamedTuple):
    state: ConnectionState
    at: datetime | None
    unsaved: int


class Saving(QObject):
    """Joins the states of several savers: the gravest state, the last time, all that waits."""

    changed = Signal(object, object, int)
    """ConnectionState, datetime of the last save or None, number of values not saved yet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._news: dict[int, _News] = {}

    def join(self, number: int, state: ConnectionState, at: datetime | None, unsaved: int) -> None:
        """Saver `number` tells its state."""
        self._news[number] = _News(state, at, unsaved)
        states = {one.state for one in self._news.values()}
        worst = next((one for one in _GRAVEST_FIRST if one in states), ConnectionState.IDLE)
        times = [one.at for one in self._news.values() if one.at is not None]
        self.changed.emit(worst, max(times, default=None), sum(one.unsaved for one in self._news.values()))
