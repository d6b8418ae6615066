"""Ticks of homework on their way to the file: kept and tried again while the share is away."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from app.desk import Desk
from app.errors import StorageProblem
from app.homework.commands import tick_homework
from ui.tasks import WorkerBase
from ui.widgets import ConnectionState


class Tick(NamedTuple):
    """Which homework of whom."""

    pupil: int
    course: int
    due: date
    no: int


class Ticks(QObject):
    """What was ticked last counts; nothing is given up before it is stored or refused."""

    state_changed = Signal(object, object, int)
    """ConnectionState, datetime of the last save or None, number of ticks not stored yet."""
    refused = Signal(object, object)
    """Tick, error: it is not stored and will not be."""

    def __init__(self, worker: WorkerBase[Desk], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._wanted: dict[Tick, bool] = {}
        self._flying: set[Tick] = set()
        self._failing = False
        self._saved_at: datetime | None = None

    @property
    def wanted(self) -> dict[Tick, bool]:
        """What is ticked, or no longer, and not stored yet."""
        return dict(self._wanted)

    def put(self, tick: Tick, done: bool) -> None:
        """The pupil has ticked, or taken the tick away."""
        self._wanted[tick] = done
        self._send(tick)
        self._tell()

    def flush(self) -> None:
        """Try again what could not be stored."""
        for tick in list(self._wanted):
            self._send(tick)
        self._tell()

    def _send(self, tick: Tick) -> None:
        if tick in self._flying:
            return
        done = self._wanted[tick]
        self._flying.add(tick)
        self._worker.submit(
            self,
            lambda desk: desk.ask(lambda session: tick_homework(session, *tick, done)),
            lambda _: self._on_stored(tick, done),
            lambda error: self._on_failed(tick, error),
            lane="write",
            label="tick homework",
        )

    def _on_stored(self, tick: Tick, done: bool) -> None:
        self._flying.discard(tick)
        self._failing, self._saved_at = False, datetime.now().astimezone()
        if self._wanted.get(tick) == done:
            del self._wanted[tick]
        elif tick in self._wanted:
            self._send(tick)
        self._tell()

    def _on_failed(self, tick: Tick, error: Exception) -> None:
        self._flying.discard(tick)
        if isinstance(error, StorageProblem):
            self._failing = True
        else:
            self._wanted.pop(tick, None)
            self.refused.emit(tick, error)
        self._tell()

    def _tell(self) -> None:
        if self._wanted:
            state = ConnectionState.UNREACHABLE if self._failing else ConnectionState.SAVING
        else:
            state = ConnectionState.SAVED if self._saved_at else ConnectionState.IDLE
        self.state_changed.emit(state, self._saved_at, len(self._wanted))
