"""What the journal holds about one pupil, over all courses: read from the indexes by pupil and date alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from peewee import Expression

from app.codes import AttendanceCode
from models.base import rows, within
from models.journal import MARK_OF_WORK, Attendance, Homework, HomeworkDone, Mark, TermMark, Work


@dataclass(frozen=True, slots=True)
class PupilMark:
    """A mark with what its work says about it."""

    date: dt.date
    number: int
    course_id: int
    work: int
    value: int
    kind_id: int
    weight: float
    comment: str | None
    set_at: dt.datetime
    due_date: dt.date | None


@dataclass(frozen=True, slots=True)
class PupilAbsence:
    """An absence or lateness (`AttendanceCode`)."""

    date: dt.date
    number: int
    course_id: int
    code: int
    minutes: int | None


@dataclass(frozen=True, slots=True)
class PupilTermMark:
    """A mark of the report card; `kind` is a `TermMarkKind`, `number` that of the period or 0."""

    course_id: int
    kind: int
    number: int
    value: int


@dataclass(frozen=True, slots=True)
class AbsenceCount:
    """Lessons missed, by reason, and lateness apart."""

    absent: int = 0
    excused: int = 0
    ill: int = 0
    late: int = 0

    @property
    def missed(self) -> int:
        """Lessons missed, for whatever reason."""
        return self.absent + self.excused + self.ill


def count_absences(codes: dict[int, int]) -> AbsenceCount:
    """From `AttendanceCode` → number of lessons."""
    return AbsenceCount(
        absent=codes.get(AttendanceCode.ABSENT, 0),
        excused=codes.get(AttendanceCode.EXCUSED, 0),
        ill=codes.get(AttendanceCode.ILL, 0),
        late=codes.get(AttendanceCode.LATE, 0),
    )


def marks_of(pupil_id: int, starts: dt.date, ends: dt.date) -> Iterator[PupilMark]:
    """A pupil's marks in a range of days, by date and lesson.  1 statement: a range of the covering index,
    and the works that it names."""
    found = (
        Mark.select(
            Mark.date, Mark.number, Mark.course, Mark.work, Mark.value, Work.kind, Work.weight, Mark.comment,
            Mark.set_at, Mark.due_date,
        )
        .join(Work, on=MARK_OF_WORK)
        .where(Mark.pupil == pupil_id, within(Mark.date, starts, ends))
        .order_by(Mark.date, Mark.course, Mark.number, Mark.work)
    )  # fmt: skip
    return (PupilMark(*row) for row in rows(found))


def absences_of(pupil_id: int, starts: dt.date, ends: dt.date) -> Iterator[PupilAbsence]:
    """A pupil's absences in a range of days.  1 statement on the covering index."""
    found = Attendance.select(
        Attendance.date, Attendance.number, Attendance.course, Attendance.code, Attendance.minutes
    ).where(Attendance.pupil == pupil_id, within(Attendance.date, starts, ends))
    return (PupilAbsence(*row) for row in rows(found))


def term_marks_of(pupil_id: int, course_ids: list[int]) -> Iterator[PupilTermMark]:
    """A pupil's marks of the report card in some courses.  1 statement on the covering index."""
    found = TermMark.select(TermMark.course, TermMark.kind, TermMark.number, TermMark.value).where(
        TermMark.pupil == pupil_id, TermMark.course.in_(course_ids)
    )
    return (PupilTermMark(*row) for row in rows(found))


def ticked_by(pupil_id: int) -> Expression:
    """On what a pupil's ticks are joined to homework."""
    return (
        (HomeworkDone.pupil == pupil_id)
        & (HomeworkDone.due_date == Homework.due_date)
        & (HomeworkDone.course == Homework.course)
        & (HomeworkDone.no == Homework.no)
    )
