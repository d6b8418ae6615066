"""What every worker has: tickets for the jobs under way, signals, and the delivery of answers to views."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from PySide6.QtCore import QObject, QThread, QTimer, Signal
from shiboken6 import isValid

C = TypeVar("C")
T = TypeVar("T")

Lane = Literal["read", "write", "spare"]
"""`spare`: a read for which nobody waits; it is begun when nothing else is waiting."""
Failed = Callable[[Exception], None]

#: Waiting shorter than this is not worth a sign on the screen.
BUSY_AFTER_MS = 300


@dataclass(slots=True, eq=False)
class Ticket:
    """One job with all that the GUI side knows about it."""

    number: int
    owner: QObject
    job: Callable[..., Any]
    done: Callable[[Any], None] | None
    failed: Failed | None
    label: str
    lane: Lane
    replaces: str | None
    quiet: bool
    superseded: bool = False

    def is_wanted(self) -> bool:
        """Whether carrying this out still makes sense; asked again right before the start."""
        return self.lane == "write" or (not self.superseded and isValid(self.owner))


@dataclass(slots=True, eq=False)
class Outcome:
    """What a thread hands back: the ticket's number and a value, an error, or neither (never started)."""

    number: int
    value: Any = None
    error: Exception | None = None
    started: bool = True


def carry_out(box: list[Ticket], *context: Any, problem: Exception | None = None) -> Outcome:
    """Run the job in the box, which is empty afterwards."""
    ticket = box.pop()
    if not ticket.is_wanted():
        return Outcome(ticket.number, started=False)
    if problem is not None:
        return Outcome(ticket.number, error=problem)
    try:
        return Outcome(ticket.number, value=ticket.job(*context))
    except Exception as error:  # noqa: BLE001 - handed to the caller
        return Outcome(ticket.number, error=error)


class WorkerBase(QObject, Generic[C]):
    """What views know of a worker: `submit`, `compute` and the signals. See `ui.tasks`."""

    busy_changed = Signal(bool)
    """True once somebody has been waiting for 300 ms, False when nothing is waited for any more."""
    writes_changed = Signal(int)
    """How many writes are submitted and not yet answered."""
    failed = Signal(object)
    """The exception of a job that was submitted without `failed`."""
    opened = Signal()
    open_failed = Signal(object)
    stopped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tickets: dict[int, Ticket] = {}
        self._last_number = 0
        self._busy = False
        self._busy_timer = QTimer(self, singleShot=True, interval=BUSY_AFTER_MS)
        self._busy_timer.timeout.connect(self._on_waited_long)

    @property
    def is_busy(self) -> bool:
        """Whether a busy sign belongs on the screen."""
        return self._busy

    @property
    def pending_writes(self) -> int:
        """Writes that are not yet answered."""
        return sum(ticket.lane == "write" for ticket in self._tickets.values())

    def submit(
        self,
        owner: QObject,
        job: Callable[[C], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        *,
        label: str = "",
        lane: Lane = "read",
        replaces: str | None = None,
        quiet: bool = False,
    ) -> None:
        """Run `job(context)` on the database thread, then `done(result)` or `failed(error)` here.

        `replaces`: an earlier read of the same owner under this key is dropped if it waits, and its answer is
        dropped if it runs: only the newest page arrives. `quiet`: nobody is waiting for it, so no busy sign.
        `label` names the job in tracebacks and logs; it is not shown.
        """
        ticket = self._register(owner, job, done, failed, label, lane, replaces, quiet)
        self._enqueue(ticket)

    def compute(
        self,
        owner: QObject,
        fn: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        *,
        quiet: bool = False,
    ) -> None:
        """Run `fn()` on a pool thread (password hashes): no database, no order, dropped as a read is."""
        ticket = self._register(owner, fn, done, failed, "compute", "read", None, quiet)
        self._enqueue_compute(ticket)

    def start(self) -> None:
        """Open the context; `opened` or `open_failed` follows. Jobs submitted before wait for it."""

    def request_stop(self) -> None:
        """Take no new jobs, carry out the waiting writes, close the context; `stopped` follows."""

    def stop(self) -> None:
        """The same, waiting for it: for the end of the program, not for a window that is seen."""

    # -- for the subclasses ----------------------------------------------------------------------------

    def _enqueue(self, ticket: Ticket) -> None:
        raise NotImplementedError

    def _enqueue_compute(self, ticket: Ticket) -> None:
        raise NotImplementedError

    def _register(
        self,
        owner: QObject,
        job: Callable[..., Any],
        done: Callable[[Any], None] | None,
        failed: Failed | None,
        label: str,
        lane: Lane,
        replaces: str | None,
        quiet: bool,
    ) -> Ticket:
        if QThread.currentThread() != self.thread():
            raise RuntimeError("jobs are submitted from the GUI thread")
        if replaces is not None and lane == "write":
            raise ValueError("a write cannot be replaced by a later one")
        if replaces is not None:
            for other in self._tickets.values():
                if other.owner is owner and other.replaces == replaces:
                    other.superseded = True
        self._last_number += 1
        ticket = Ticket(self._last_number, owner, job, done, failed, label, lane, replaces, quiet)
        self._tickets[ticket.number] = ticket
        self._update_counts(ticket)
        return ticket

    def _deliver(self, outcome: Outcome) -> None:
        """Close the ticket and call whoever still wants to know. On the GUI thread."""
        ticket = self._tickets.pop(outcome.number)
        self._update_counts(ticket)
        if ticket.superseded or not outcome.started or not isValid(ticket.owner):
            # A write that fails after its window was closed must not fail in silence.
            if outcome.error is not None and ticket.lane == "write":
                self.failed.emit(outcome.error)
            return
        try:
            if outcome.error is None:
                if ticket.done is not None:
                    ticket.done(outcome.value)
            elif ticket.failed is not None:
                ticket.failed(outcome.error)
            else:
                self.failed.emit(outcome.error)
        except Exception:  # noqa: BLE001 - one broken callback must not swallow the answers behind it
            sys.excepthook(*sys.exc_info())

    def _update_counts(self, changed: Ticket) -> None:
        if changed.lane == "write":
            self.writes_changed.emit(self.pending_writes)
        if any(not ticket.quiet for ticket in self._tickets.values()):
            if not self._busy and not self._busy_timer.isActive():
                self._busy_timer.start()
            return
        self._busy_timer.stop()
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit(busy)

    def _on_waited_long(self) -> None:
        self._set_busy(True)
