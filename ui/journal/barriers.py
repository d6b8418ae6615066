"""Why nothing can be entered into a cell: said when somebody tries."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from app.codes import Scale
from app.journal import rules
from ui.journal.buffer import JournalBuffer
from ui.journal.slots import Kind


class Barrier(Enum):
    """What stands in the way."""

    READ_ONLY = auto()
    CLOSED = auto()
    CANCELLED = auto()
    OUTSIDE = auto()
    NO_MARKS = auto()
    OUT_OF_SCALE = auto()


def page_barrier(buffer: JournalBuffer) -> Barrier | None:
    """What closes the whole page for entry."""
    if not buffer.page.course.can_edit:
        return Barrier.READ_ONLY
    return Barrier.CLOSED if buffer.page.term.closed else None


def cell_barrier(
    buffer: JournalBuffer, row: int, column: int, kind: Kind, value: int | None
) -> Barrier | None:
    """What closes a cell for this value; None stands for clearing."""
    if (whole := page_barrier(buffer)) is not None:
        return whole
    if buffer.is_cancelled(column):
        return Barrier.CANCELLED
    if buffer.is_outside(row, column):
        return Barrier.OUTSIDE
    if kind is Kind.MARK and value is not None and not rules.allowed(value, buffer.page.scale):
        return Barrier.NO_MARKS if not rules.NUMBERS[buffer.page.scale] else Barrier.OUT_OF_SCALE
    return None


def barrier_words(barrier: Barrier, buffer: JournalBuffer) -> str:
    """The sentence for it."""
    return barrier_sentence(barrier, buffer.page.course.teacher, buffer.page.scale)


def barrier_sentence(barrier: Barrier, teacher: str, on_scale: str) -> str:
    """The sentence for it in a course of this teacher, whose subject is marked on this scale."""
    translate = QCoreApplication.translate
    if barrier is Barrier.READ_ONLY:
        if teacher:
            return translate("Barriers", "For reading only: this journal is kept by {0}.").format(teacher)
        return translate("Barriers", "This journal is open for reading only.")
    if barrier is Barrier.OUT_OF_SCALE:
        scale = rules.NUMBERS[on_scale]
        return translate("Barriers", "Marks here go from {0} to {1}.").format(scale[0], scale[-1])
    if barrier is Barrier.NO_MARKS:
        if on_scale == Scale.PASS:
            return translate("Barriers", "This subject is marked as passed or failed, without figures.")
        return translate("Barriers", "There are no marks here, only absences.")
    return {
        Barrier.CLOSED: translate("Barriers", "The period is closed: its marks can only be read."),
        Barrier.CANCELLED: translate("Barriers", "The lesson is cancelled: nothing is entered into it."),
        Barrier.OUTSIDE: translate("Barriers", "The pupil was not in the class or group on this day."),
    }[barrier]
