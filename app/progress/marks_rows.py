"""What the marks of a pupil's year are given as: frozen rows, all that the window needs to change periods, to tell what
is missing to a mark and to suppose further marks without reading again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from app.codes import AttendanceCode, MarkValue
from app.diary.rows import PupilCard
from app.school.rows import TermRow, Thresholds, WorkKindRow, YearRow


@dataclass(frozen=True, slots=True)
class MarkLine:
    """A mark: a number or a `MarkValue`.  `number` is that of the lesson, `work` that of the work in it.  Weight 0: it
    stands in no mean.  `overdue`: a debt whose day has passed.  `kind` and `kind_short` name the kind of work."""

    date: dt.date
    number: int
    work: int
    value: int
    kind: str
    kind_short: str
    weight: float
    comment: str | None
    set_at: dt.datetime
    due_date: dt.date | None
    overdue: bool

    @property
    def key(self) -> tuple[dt.date, int, int]:
        """Which mark of the course it is."""
        return self.date, self.number, self.work

    @property
    def is_debt(self) -> bool:
        """A work that has not been handed in."""
        return self.value == MarkValue.DEBT


@dataclass(frozen=True, slots=True)
class DatedTermMark:
    """A mark of the report card (`TermMarkKind`; `number` of the period, or 0) and when it was set."""

    kind: int
    number: int
    value: int
    set_at: dt.datetime


@dataclass(frozen=True, slots=True)
class AbsenceLine:
    """An absence from a lesson that was held, or lateness (`AttendanceCode`)."""

    date: dt.date
    number: int
    code: int
    minutes: int | None

    @property
    def missed(self) -> bool:
        """Whether the lesson was missed: who comes late is there."""
        return self.code != AttendanceCode.LATE


@dataclass(frozen=True, slots=True)
class SubjectMarks:
    """A pupil in a course over the year.  `until`: the last day in it, for a course that was left during the year.

    `held` has a day for each lesson that was held for the pupil (see `app.progress.marks`), in order.  `weights`: those
    that works of this course have had, of those that count.
    """

    course_id: int
    subject: str
    class_name: str
    group_name: str
    teacher: str
    until: dt.date | None
    scale: str
    thresholds: Thresholds
    weights: tuple[float, ...]
    marks: tuple[MarkLine, ...]
    term_marks: tuple[DatedTermMark, ...]
    held: tuple[dt.date, ...]
    absences: tuple[AbsenceLine, ...]


class NewsOf(StrEnum):
    """What kind of thing has changed; as the change log calls it."""

    MARK = "mark"
    TERM_MARK = "term_mark"
    ATTENDANCE = "attendance"


@dataclass(frozen=True, slots=True)
class MarksNewsLine:
    """What a mark, an absence or a mark of the report card was at the last look, and what it is now; None: it was not
    there.  With the same value on both sides it is the comment, the due day or the minutes that have changed.

    `date` and `number` are of the lesson; of a mark of the report card there is no date, `number` is that of the period
    and `term_kind` says which mark it is.  `author` made the last change; "" where it is not known.
    """

    of: NewsOf
    course_id: int
    subject: str
    date: dt.date | None
    number: int
    work: int
    term_kind: int
    before: int | None
    after: int | None
    at: dt.datetime
    author: str
    kind: str
    comment: str | None
    due_date: dt.date | None
    minutes: int | None


@dataclass(frozen=True, slots=True)
class MarksNews:
    """What has changed since a moment, the newest first.  `more`: there is more, and earlier, that was not read."""

    since: dt.datetime
    lines: tuple[MarksNewsLine, ...]
    more: bool

    @property
    def marks(self) -> frozenset[tuple[int, dt.date, int, int]]:
        """Which marks are new or changed: course, date, lesson, work."""
        return frozenset(
            (line.course_id, line.date, line.number, line.work)
            for line in self.lines
            if line.of is NewsOf.MARK and line.after is not None and line.date is not None
        )


@dataclass(frozen=True, slots=True)
class PupilMarks:
    """A pupil's year: subjects × marks.  `years`: those in which the pupil was here, the newest first; `terms`: the
    periods of this one.  `grade` 1 has no marks.  `unfinished`: today, while lessons of today are still to come.

    `scale`: that on which all subjects stand in one mean (`app.progress.scales`); None where no subject has numbers.
    `news`: None where they were not asked for, and for an earlier year.  A pupil who never was in a class has no `year`
    and nothing else.
    """

    pupil: PupilCard
    today: dt.date
    grade: int | None
    year: YearRow | None
    years: tuple[YearRow, ...]
    terms: tuple[TermRow, ...]
    scale: str | None
    subjects: tuple[SubjectMarks, ...]
    kinds: tuple[WorkKindRow, ...]
    unfinished: dt.date | None
    news: MarksNews | None
