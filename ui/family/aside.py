"""Work that takes minutes: in a thread of its own, with the file opened once more there, so that nobody waits for it.

    work = Aside(place.worker, self)
    work.done.connect(self._on_done)
    work.run(lambda session, progress: make_now(session, progress=progress))

One at a time.  `stop` ends it at the next sign of progress; `stopped` follows.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.backup.problems import Progress, Stopped
from app.desk import Desk
from app.elsewhere import Elsewhere
from app.session import Session
from ui.tasks import WorkerBase

Job = Callable[[Session, Progress], Any]
"""Runs in the other thread; touches no widget.  It calls the progress often, and lets `Stopped` out."""


class _Relay(QObject):
    """Carries progress from the other thread to this one; it belongs to the worker, and so outlives who began."""

    moved = Signal(int, int)


class Aside(QObject):
    """See the module."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    running_changed = Signal(bool)

    def __init__(self, worker: WorkerBase[Desk], parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._stop = threading.Event()
        self._running = False

    @property
    def is_running(self) -> bool:
        """Whether something is under way."""
        return self._running

    def run(self, job: Job, *, quiet: bool = True) -> None:
        """Begin, unless something is under way already."""
        if self._running:
            return
        stop = self._stop = threading.Event()
        self._set_running(True)
        self._worker.submit(
            self, lambda desk: desk.ask(Elsewhere.of), lambda where: self._begin(where, job, stop, quiet=quiet),
            self._on_failed, quiet=quiet, label="aside",
        )  # fmt: skip

    def stop(self) -> None:
        """End it; what it has begun it takes back."""
        self._stop.set()

    # --- private -------------------------------------------------------------------------------------------------

    def _begin(self, where: Elsewhere, job: Job, stop: threading.Event, *, quiet: bool) -> None:
        relay = _Relay(self._worker)
        relay.moved.connect(self.progressed)
        seen = -1

        def progress(done: int, total: int) -> None:
            nonlocal seen
            if stop.is_set():
                raise Stopped
            share = 1000 * done // max(1, total)
            if share != seen:
                seen = share
                relay.moved.emit(done, total)

        def work() -> tuple[bool, Any]:
            try:
                with where.session() as session:
                    return True, job(session, progress)
            except Stopped:
                return False, None
            finally:
                relay.deleteLater()

        self._worker.compute(self, work, self._on_done, self._on_failed, quiet=quiet)

    def _on_done(self, answer: tuple[bool, Any]) -> None:
        self._set_running(False)
        finished, value = answer
        if finished:
            self.done.emit(value)
        else:
            self.stopped.emit()

    def _on_failed(self, error: Exception) -> None:
        self._set_running(False)
        self.failed.emit(error)

    def _set_running(self, running: bool) -> None:
        self._running = running
        self.running_changed.emit(running)
