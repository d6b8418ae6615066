"""How saving goes, over all tabs of the shell: what waits, what is on its way, when something was stored last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets import ConnectionState


@dataclass(frozen=True)
class _TabState:
    state: ConnectionState = ConnectionState.IDLE
    saved_at: datetime | None = None
    unsaved: int = 0


class Saving(QObject):
    """`follow` each tab; `changed` comes with every news of one."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tabs: dict[int, _TabState] = {}

    def follow(self, number: int, tab: QWidget) -> None:
        """Listen to the tab of this number, if it writes; others have neither of the two signals."""
        self._tabs[number] = _TabState()
        if hasattr(tab, "state_changed"):
            tab.state_changed.connect(lambda *news: self._note(number, _TabState(*news)))
        elif hasattr(tab, "unsaved_changed"):
            tab.unsaved_changed.connect(lambda count: self._on_counted(number, count))

    @property
    def unsaved(self) -> int:
        """How many entries are typed and not stored."""
        return sum(tab.unsaved for tab in self._tabs.values())

    @property
    def waiting_tabs(self) -> list[int]:
        """The numbers of the tabs that have such entries."""
        return [number for number, tab in self._tabs.items() if tab.unsaved]

    @property
    def saved_at(self) -> datetime | None:
        """When something was stored last."""
        return max((tab.saved_at for tab in self._tabs.values() if tab.saved_at is not None), default=None)

    @property
    def state(self) -> ConnectionState:
        """The state that matters most."""
        states = {tab.state for tab in self._tabs.values()}
        order = (
            ConnectionState.UNREACHABLE,
            ConnectionState.SAVING,
            ConnectionState.SAVED,
            ConnectionState.IDLE,
        )
        return next((state for state in order if state in states), ConnectionState.IDLE)

    def _on_counted(self, number: int, count: int) -> None:
        """For a tab that only counts: when nothing waits any more, it was stored now."""
        before = self._tabs[number]
        if count:
            state, saved_at = ConnectionState.SAVING, before.saved_at
        elif before.unsaved:
            state, saved_at = ConnectionState.SAVED, datetime.now().astimezone()
        else:
            return
        self._note(number, _TabState(state, saved_at, count))

    def _note(self, number: int, state: _TabState) -> None:
        self._tabs[number] = state
        self.changed.emit()
