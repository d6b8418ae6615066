"""A worker without threads, for tests and pictures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from ui.tasks.base import Ticket, WorkerBase, carry_out

C = TypeVar("C")


class InlineWorker(WorkerBase[C]):
    """The same interface without threads: a job is carried out before `submit` returns.

    For tests and pictures. `hold()` lets jobs wait, so that a loading state can be looked at; `release()`
    carries them out in order.
    """

    def __init__(self, context: C, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._held: list[Callable[[], None]] | None = None
        self._busy_timer.setInterval(0)

    def start(self) -> None:
        self.opened.emit()

    def request_stop(self) -> None:
        self.release()
        self.stopped.emit()

    def stop(self) -> None:
        self.request_stop()

    def hold(self) -> None:
        """From now on jobs wait for `release`."""
        if self._held is None:
            self._held = []

    def release(self) -> None:
        """Carry out what waits, in order, and run jobs at once again."""
        held, self._held = self._held or [], None
        for run in held:
            run()

    def _enqueue(self, ticket: Ticket) -> None:
        self._run_or_hold(ticket, self._context)

    def _enqueue_compute(self, ticket: Ticket) -> None:
        self._run_or_hold(ticket)

    def _run_or_hold(self, ticket: Ticket, *context: Any) -> None:
        def run() -> None:
            self._deliver(carry_out([ticket], *context))

        if self._held is None:
            run()
        else:
            self._held.append(run)
