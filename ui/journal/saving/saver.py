"""Saves what is typed: gathered for a moment, written as one command, tried again while the share is silent.

A commit costs the share thirty round trips whether it holds one mark or thirty, so key presses of 300 ms go
together; what is typed while a batch is on its way goes with the next. Queues, one a course, outlive the page.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import DiaryError, StorageProblem
from ui.journal.saving.keeper import Keeper
from ui.journal.saving.queue import EditQueue
from ui.journal.slots import Content, Kind, Outcome, Slot
from ui.journal.source import JournalSource
from ui.saving.tries import Tries

GATHER_MS = 300


class Saver(QObject):
    """Owns the queues of all courses that were edited in this session."""

    settled = Signal(int, object, list)
    """Course, outcome, clashes that need a choice."""
    held_back = Signal(int)
    """Course: the batch did not arrive and waits again."""
    refused = Signal(int, object)
    """Course, error: a rule forbids the batch, or what the error names of it."""
    given_up = Signal(int, list)
    """Course, slots: no reason was given, so what is stored stands."""
    reason_applied = Signal(int, str)
    """Course, reason: it was said of all further changes, and has just been given for some."""
    state_changed = Signal(object, object, int)
    """ConnectionState, datetime of the last save or None, number of unsaved values."""

    def __init__(
        self, source: JournalSource, parent: QObject | None = None, keeper: Keeper | None = None
    ) -> None:
        super().__init__(parent)
        self._source, self._keeper = source, keeper
        self._queues: dict[int, EditQueue[Slot, Content]] = {}
        self._tries = Tries(self)
        self._tries.due.connect(self.flush)
        self._always: dict[int, str] = {}
        self._gathering = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._gathering.timeout.connect(self.flush)

    @property
    def unsaved(self) -> int:
        """How many values are typed and not stored, in all courses."""
        return sum(queue.unsaved for queue in self._queues.values())

    def queue(self, course: int) -> EditQueue[Slot, Content]:
        """The queue of a course."""
        return self._queues.setdefault(course, EditQueue())

    def schedule(self) -> None:
        """Something was typed: write it soon."""
        if not self._gathering.isActive() and not self._tries.is_pausing:
            self._gathering.start()
        self._tell()

    def flush(self) -> None:
        """Write now what waits (before the page changes, when a pause is over)."""
        self._gathering.stop()
        self._tries.stop_pause()
        for course, queue in self._queues.items():
            if edits := queue.take():
                if self._keeper is not None:
                    self._keeper.follow(course, queue)
                    self._keeper.sent(course, queue.flying)
                done, failed = partial(self._on_written, course), partial(self._on_failed, course)
                self._source.write(self, course, edits, done, failed, reason=queue.flying_reason)
        self._tell()

    def note_change(self) -> None:
        """A queue has changed without anything new to be written."""
        self._tell()

    @property
    def asked(self) -> dict[int, list[Slot]]:
        """What is stored only with a reason, by course."""
        return {course: slots for course, queue in self._queues.items() if (slots := queue.asked)}

    def give_reason(self, course: int, reason: str, *, always: bool = False) -> None:
        """Store with this reason what lacks one; `always`: and what will lack one in this session."""
        if always:
            self._always[course] = reason
        self.queue(course).give_reason(reason)
        self.flush()
        self.held_back.emit(course)

    def ask_again(self, course: int) -> None:
        """The reason that was said of all further changes is for none of them."""
        self._always.pop(course, None)

    def drop_asked(self, course: int) -> None:
        """Give up what lacks a reason."""
        self.given_up.emit(course, self.queue(course).drop_asked())
        self._tell()

    def retry(self) -> None:
        """The share answers again: try at once what failed before."""
        if self._tries.is_pausing:
            self.flush()

    def _on_written(self, course: int, outcome: Outcome) -> None:
        self._tries.stored()
        queue = self.queue(course)
        flown = queue.flying
        clashes = queue.settle(outcome)
        if self._keeper is not None:
            self._keeper.stored(course, set(flown) - {clash.slot for clash in outcome.clashes})
        self.settled.emit(course, outcome, clashes)
        self._go_on()

    def _on_failed(self, course: int, error: Exception) -> None:
        if isinstance(error, DiaryError) and not isinstance(error, StorageProblem):
            self._tries.answered()
            queue = self.queue(course)
            asked = is_question(error)
            queue.refuse([slot for slot in queue.flying if _is_about(error, slot)], asked=asked)
            if asked and (reason := self._always.get(course)):
                queue.give_reason(reason)
                self.reason_applied.emit(course, reason)
            else:
                self.refused.emit(course, error)
            self._go_on()
            return
        self.queue(course).fall_back()
        self._tries.failed()
        self.held_back.emit(course)
        self._tell()
        if not isinstance(error, DiaryError):
            raise error  # our own fault: the edits are kept, and it goes into the log like any other

    def _go_on(self) -> None:
        if any(queue.is_waiting for queue in self._queues.values()):
            self._gathering.start(0)
        self._tell()

    def _tell(self) -> None:
        if self._keeper is not None:
            for course, queue in self._queues.items():
                self._keeper.follow(course, queue)
        busy = any(queue.is_waiting or queue.is_flying for queue in self._queues.values())
        state = self._tries.state(busy=busy)
        self.state_changed.emit(state, self._tries.saved_at, self.unsaved)


def is_question(error: Exception | None) -> bool:
    """Whether the edits are not forbidden but lack a reason."""
    return isinstance(error, DiaryError) and error.code == "journal.reason_needed"


def _is_about(error: DiaryError, slot: Slot) -> bool:
    """Whether an error names this very cell as one that it is about."""
    if (cells := error.data.get("cells")) is not None:
        return any(
            (on, number, pupil, kind) == (slot.date, slot.number, slot.pupil, slot.kind)
            and (work == slot.work or slot.kind is Kind.ATTENDANCE)
            for on, number, work, pupil, kind in cells
        )
    named = (error.data.get("date"), error.data.get("number"), error.data.get("pupil"))
    return named == (slot.date, slot.number, slot.pupil)
