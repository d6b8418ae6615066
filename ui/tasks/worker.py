"""The worker of the running program: one thread that owns the school file, and a pool for computation."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial
from threading import Condition
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, QThreadPool, Signal

from ui.tasks.base import Outcome, Ticket, WorkerBase, carry_out

C = TypeVar("C")


class Worker(WorkerBase[C]):
    """The real one: a thread on which the context (session and school file) is opened, used and closed.

    `open_context` and `close_context` run on that thread. When opening fails, `open_failed` says why, and
    every job fails with the same error: throw the worker away and make another.
    """

    _outcome_ready = Signal()

    def __init__(
        self,
        open_context: Callable[[], C],
        close_context: Callable[[C], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_context = open_context
        self._close_context = close_context
        self._waiting: deque[Ticket] = deque()
        self._spare: deque[Ticket] = deque()
        self._wake = Condition()
        self._stopping = False
        self._outcomes: deque[Outcome | Callable[[], None]] = deque()
        self._outcome_ready.connect(self._on_outcome_ready, Qt.ConnectionType.QueuedConnection)
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(2)
        self._thread = _JobThread(self)

    def start(self) -> None:
        self._thread.start()

    def request_stop(self) -> None:
        with self._wake:
            self._stopping = True
            self._wake.notify()
        if not self._thread.isRunning():  # never started, or stopped before
            self._hand_over(self.stopped.emit)

    def stop(self) -> None:
        self.request_stop()
        self._thread.wait()
        self._pool.waitForDone()
        self._on_outcome_ready()

    # -- GUI side --------------------------------------------------------------------------------------

    def _enqueue(self, ticket: Ticket) -> None:
        with self._wake:
            if self._stopping:
                self._outcomes.append(Outcome(ticket.number, started=False))
                self._outcome_ready.emit()
                return
            (self._spare if ticket.lane == "spare" else self._waiting).append(ticket)
            self._wake.notify()

    def _enqueue_compute(self, ticket: Ticket) -> None:
        box = [ticket]
        del ticket  # the pool's closure must not hold it: see `ui.tasks`
        self._pool.start(lambda: self._run_compute(box))

    def _on_outcome_ready(self) -> None:
        while self._outcomes:
            outcome = self._outcomes.popleft()
            if isinstance(outcome, Outcome):
                self._deliver(outcome)
            else:
                outcome()

    # -- thread side -----------------------------------------------------------------------------------

    def _run_compute(self, box: list[Ticket]) -> None:
        self._outcomes.append(carry_out(box))
        self._outcome_ready.emit()

    def _run_jobs(self) -> None:
        context, problem = self._open()
        while box := self._next_ticket():
            # Not by way of a local: the answer may be gone before this thread would forget it.
            self._outcomes.append(carry_out(box, context, problem=problem))
            self._outcome_ready.emit()
        if problem is None:
            self._close(context)
        self._hand_over(self.stopped.emit)

    def _open(self) -> tuple[Any, Exception | None]:
        try:
            context = self._open_context()
        except Exception as error:  # noqa: BLE001 - handed to the caller
            self._hand_over(partial(self.open_failed.emit, error))
            return None, error
        self._hand_over(self.opened.emit)
        return context, None

    def _close(self, context: Any) -> None:
        if self._close_context is None:
            return
        try:
            self._close_context(context)
        except Exception as error:  # noqa: BLE001 - handed to the window
            self._hand_over(partial(self.failed.emit, error))

    def _next_ticket(self) -> list[Ticket]:
        """The next ticket in a box from which it is taken; an empty box at the end."""
        with self._wake:
            while True:
                if self._stopping:
                    self._drop_waiting_reads()
                if self._waiting:
                    return [self._waiting.popleft()]
                if self._spare:
                    return [self._spare.popleft()]
                if self._stopping:
                    return []
                self._wake.wait()

    def _drop_waiting_reads(self) -> None:
        reads = [ticket.number for ticket in (*self._waiting, *self._spare) if ticket.lane != "write"]
        writes = [ticket for ticket in self._waiting if ticket.lane == "write"]
        self._waiting = deque(writes)
        self._spare.clear()
        for number in reads:
            self._hand_over(Outcome(number, started=False))

    def _hand_over(self, outcome: Outcome | Callable[[], None]) -> None:
        self._outcomes.append(outcome)
        self._outcome_ready.emit()


class _JobThread(QThread):
    """Runs a worker's loop. A class of its own, because `QThread.run` is what must be overridden.

    It has a name: without one Qt takes that of the class, and asks PySide for it on the new thread and without Python's
    lock, while the main thread makes its windows. On a busy PC one start in some hundreds crashed there.
    """

    def __init__(self, worker: Worker[Any]) -> None:
        super().__init__(worker)
        self.setObjectName("database")
        self._worker = worker

    def run(self) -> None:
        self._worker._run_jobs()
