"""Writing: one command at a time, on the database's thread; and a stack of what can be taken back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.desk import Desk
from app.session import Session
from app.timetable.commands import take_back
from app.timetable.rows import Done
from ui.tasks import WorkerBase

_MOST = 100


class Editor(QObject):
    """`do` a command; `undo`, `redo`.  While one is on its way no other is begun."""

    done = Signal(object, str)
    """Done, and what is to be said of it."""
    failed = Signal(object)
    changed = Signal()
    """What can be taken back, or whether something is on its way."""

    def __init__(self, worker: WorkerBase[Desk], parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._past: list[tuple[Done, str]] = []
        self._future: list[tuple[Done, str]] = []
        self.is_busy = False

    @property
    def can_undo(self) -> bool:
        return bool(self._past) and not self.is_busy

    @property
    def can_redo(self) -> bool:
        return bool(self._future) and not self.is_busy

    def do(self, job: Callable[[Session], Done], said: str) -> bool:
        """Carry out a command; returns whether it was begun."""

        def stored(done: Done) -> None:
            if done.entries or done.lessons:
                self._past = [*self._past[-_MOST:], (done, said)]
                self._future.clear()
            self._finish(done, said)

        return self._begin(job, stored)

    def undo(self, said: str) -> None:
        """Take the last one back."""
        if self.can_undo:
            self._turn(self._past, self._future, said)

    def redo(self, said: str) -> None:
        """Do again what was taken back."""
        if self.can_redo:
            self._turn(self._future, self._past, said)

    def _turn(self, of: list[tuple[Done, str]], to: list[tuple[Done, str]], said: str) -> None:
        one, what = of[-1]

        def stored(done: Done) -> None:
            of.pop()
            to.append((done, what))
            self._finish(done, said.format(what))

        self._begin(lambda session: take_back(session, one), stored)

    def _begin(self, job: Callable[[Session], Done], stored: Callable[[Done], None]) -> bool:
        if self.is_busy:
            return False
        self.is_busy = True
        self.changed.emit()
        self._worker.submit(
            self, lambda desk: desk.ask(job), stored, self._on_failed, lane="write", label="timetable"
        )
        return True

    def _finish(self, done: Done, said: str) -> None:
        self.is_busy = False
        self.changed.emit()
        self.done.emit(done, said)

    def _on_failed(self, error: Exception) -> None:
        self.is_busy = False
        self.changed.emit()
        self.failed.emit(error)
