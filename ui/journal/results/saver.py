"""Saves marks of the report card: gathered for a moment, written together, tried again while the share is silent."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import DiaryError, StorageProblem
from ui.journal.results.queue import ResultsQueue
from ui.journal.results.slips import ResultsSlips
from ui.journal.results.slots import Place, ResultOutcome
from ui.journal.results.source import ResultsSource
from ui.journal.saving.saver import GATHER_MS
from ui.journal.saving.slips import Slips
from ui.saving.tries import Tries


class ResultsSaver(QObject):
    """Owns the queues of all courses whose report card was edited in this session; they outlive the sheet."""

    settled = Signal(int, object)
    """Course, outcome."""
    held_back = Signal(int)
    """Course: the batch did not arrive and waits again."""
    refused = Signal(int, object)
    """Course, error: a rule forbids the batch, or part of it."""
    state_changed = Signal(object, object, int)
    """ConnectionState, datetime of the last save or None, number of unsaved marks."""

    def __init__(self, source: ResultsSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self.queues: dict[int, ResultsQueue] = {}
        self._tries = Tries(self)
        self._tries.due.connect(self.flush)
        self._gathering = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._gathering.timeout.connect(self.flush)
        self.slips = Slips("term_mark", ResultsSlips(self), self)

    @property
    def unsaved(self) -> int:
        """How many marks are entered and not stored, in all courses."""
        return sum(queue.unsaved for queue in self.queues.values())

    def queue(self, course: int) -> ResultsQueue:
        """The queue of a course."""
        return self.queues.setdefault(course, ResultsQueue())

    def schedule(self) -> None:
        """Something was entered: write it soon."""
        if not self._gathering.isActive() and not self._tries.is_pausing:
            self._gathering.start(GATHER_MS)
        self.tell()

    def brought_back(self, course: int) -> None:
        """Something of an earlier run is in a queue again."""
        self.held_back.emit(course)
        self._gathering.start(0)

    def flush(self) -> None:
        """Write now what waits."""
        self._gathering.stop()
        self._tries.stop_pause()
        for course, queue in self.queues.items():
            if edits := queue.take():
                done, failed = partial(self._on_written, course), partial(self._on_failed, course)
                self._source.write_results(self, course, edits, done, failed, agreed=queue.agreed)
        self.tell()

    def retry(self) -> None:
        """The share answers again: try at once what failed before."""
        if self._tries.is_pausing:
            self.flush()

    def tell(self) -> None:
        """A queue has changed: say how saving goes."""
        busy = any(queue.is_waiting or queue.is_flying for queue in self.queues.values())
        state = self._tries.state(busy=busy)
        self.state_changed.emit(state, self._tries.saved_at, self.unsaved)
        self.slips.now()

    def _on_written(self, course: int, outcome: ResultOutcome) -> None:
        self._tries.stored()
        queue = self.queue(course)
        queue.give_up_outdated(outcome)
        queue.settle(outcome)
        self.settled.emit(course, outcome)
        self._go_on()

    def _on_failed(self, course: int, error: Exception) -> None:
        queue = self.queue(course)
        if isinstance(error, DiaryError) and not isinstance(error, StorageProblem):
            self._tries.answered()
            queue.refuse([place for place in queue.flying if _is_about(error, place)])
            self.refused.emit(course, error)
            self._go_on()
            return
        queue.fall_back()
        self._tries.failed()
        self.held_back.emit(course)
        self.tell()
        if not isinstance(error, DiaryError):
            raise error  # our own fault: the marks are kept, and it goes into the log like any other

    def _go_on(self) -> None:
        if any(queue.is_waiting for queue in self.queues.values()):
            self._gathering.start(0)
        self.tell()


def _is_about(error: DiaryError, place: Place) -> bool:
    """Whether an error names this very pupil, or this very period, as the one that it is about."""
    pupil = error.data.get("pupil")
    if error.code == "term.closed":
        return error.data.get("number") == place.number and place.number > 0
    return pupil is not None and pupil == place.pupil
