"""What the rules of a course look at: the course of a year as a whole, without a database.

`app.control.facts_reading` fills it.  Lessons that are cancelled are not in it: nothing is asked of them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from app.codes import AttendanceCode, LessonState, MarkValue, Scale
from app.control.works import is_big
from app.journal.rules import NUMBERS
from app.school.rows import TermRow, Thresholds
from app.school.spans import Span, covers, overlaps

AWAY = frozenset({AttendanceCode.ABSENT, AttendanceCode.EXCUSED, AttendanceCode.ILL})
"""Who was not there; who was late was."""

Slot = tuple[dt.date, int]
"""Day and number of a lesson."""


@dataclass(frozen=True, slots=True)
class MarkFact:
    """A mark of a lesson that is one: a debt («•») is none yet.  A work that does not count has the weight 0."""

    work: int
    pupil: int
    value: int
    weight: float
    set_at: dt.datetime

    @property
    def counts(self) -> bool:
        """Whether it is a number that counts in the mean."""
        return self.value >= 0 and self.weight > 0


@dataclass(frozen=True, slots=True)
class LessonFact:
    """A lesson that is not cancelled.  `teacher` is who answers for it: who stood in, else the course's teacher of the
    day; `term` is the number of the period (0: outside all); `ends_at` is None where no bells are known, `day_over`
    the end of its day.  `pupils` belong to the course on that day; `absences` are attendance codes; `debts` says
    whether there are any."""

    date: dt.date
    number: int
    state: int
    teacher: int | None
    term: int
    has_topic: bool
    ends_at: dt.datetime | None
    day_over: dt.datetime
    pupils: frozenset[int]
    marks: tuple[MarkFact, ...] = ()
    absences: Mapping[int, int] | None = None
    works: tuple[float, ...] = ()
    debts: bool = False

    @property
    def slot(self) -> Slot:
        return self.date, self.number

    @property
    def place(self) -> str:
        """How its findings are called: «20261105/2»."""
        return f"{self.date:%Y%m%d}/{self.number}"

    @property
    def is_empty(self) -> bool:
        """Held, nothing to enter."""
        return self.state == LessonState.HELD_EMPTY

    def code(self, pupil: int) -> int | None:
        """The pupil's attendance code; None: was there."""
        return self.absences.get(pupil) if self.absences else None

    def away(self, pupil: int) -> bool:
        """Whether the pupil missed it."""
        return self.code(pupil) in AWAY

    @property
    def present(self) -> int:
        """How many were there."""
        away = {pupil for pupil, code in (self.absences or {}).items() if code in AWAY}
        return len(self.pupils - away)

    def big_works(self, least: float | None) -> int:
        """How many of its works weigh as much as a «контрольная»."""
        return sum(is_big(weight, least) for weight in self.works)


@dataclass(frozen=True, slots=True)
class HomeworkFact:
    """Homework of the whole course.  `day_ends` is the end of the school day on which it was given, `given` the
    lesson at which; both None where no lesson before it is known."""

    due_date: dt.date
    no: int
    set_date: dt.date | None
    entered_at: dt.datetime
    given: Slot | None
    day_ends: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Teaching:
    """Who teaches the course from when to when; `substitute`: stands in for a time."""

    teacher: int
    span: Span
    substitute: bool


def answering(teachings: tuple[Teaching, ...], on: dt.date) -> int | None:
    """Who answers for a course on a day: its own teacher of that day (of several who came last), else who stands in,
    else the own teacher before, else the first there is."""

    def rank(one: Teaching) -> tuple[bool, bool, bool, dt.date]:
        holds = covers((one.span,), on)
        return holds, not one.substitute, one.span[0] <= on, one.span[0]

    return max(teachings, key=rank).teacher if teachings else None


@dataclass(frozen=True)
class CourseYear:
    """A course of the year under control.  `pupils` are the spans of each; `classes` the class of a pupil in a group
    across classes; `term_marks` (number of the period, pupil) → value."""

    course_id: int
    year_id: int
    subject_id: int
    class_id: int | None
    grade: int | None
    scale: str
    thresholds: Thresholds
    today: dt.date
    big_weight: float | None
    terms: tuple[TermRow, ...]
    lessons: tuple[LessonFact, ...]
    homework: tuple[HomeworkFact, ...]
    pupils: Mapping[int, tuple[Span, ...]]
    classes: Mapping[int, int]
    term_marks: Mapping[tuple[int, int], int]
    teachings: tuple[Teaching, ...]

    @property
    def has_numbers(self) -> bool:
        """Whether its marks are numbers: the first grade has none, nor a subject of «зачёт»."""
        return bool(NUMBERS[self.scale])

    @property
    def has_term_marks(self) -> bool:
        """Whether periods end with a mark, be it «зач»."""
        return self.scale != Scale.NONE

    @cached_property
    def over(self) -> tuple[LessonFact, ...]:
        """The lessons whose day is over: others are not judged."""
        return tuple(one for one in self.lessons if one.date < self.today)

    @cached_property
    def judged(self) -> tuple[LessonFact, ...]:
        """Those of them that the rules look at: in a closed period nobody can enter anything any more."""
        return tuple(one for one in self.over if not self.is_closed(one.date))

    @cached_property
    def open_terms(self) -> tuple[TermRow, ...]:
        """The periods that nobody has closed."""
        return tuple(term for term in self.terms if not term.closed)

    def is_closed(self, on: dt.date) -> bool:
        """Whether a day lies in a closed period."""
        return any(term.closed and term.starts <= on <= term.ends for term in self.terms)

    @cached_property
    def days(self) -> tuple[dt.date, ...]:
        """The days with lessons, in order."""
        return tuple(sorted({one.date for one in self.lessons}))

    @cached_property
    def days_with_homework(self) -> frozenset[dt.date]:
        """The days at whose lessons homework was given: where that is said, and those before a day for which there is
        some, whenever it was given."""
        before: dict[dt.date, dt.date | None] = {}
        for one in self.homework:
            if one.due_date not in before:
                before[one.due_date] = max((day for day in self.days if day < one.due_date), default=None)
        said = {one.set_date for one in self.homework if one.set_date is not None}
        return frozenset(said | {day for day in before.values() if day is not None})

    def teacher_on(self, on: dt.date) -> int | None:
        """Who answers for the course on a day."""
        return answering(self.teachings, on)

    def of_term(self, term: TermRow) -> list[LessonFact]:
        """The lessons of a period, also those to come."""
        return [one for one in self.lessons if term.starts <= one.date <= term.ends]

    def class_of(self, pupil: int) -> int | None:
        """The class to name with a pupil."""
        return self.class_id if self.class_id is not None else self.classes.get(pupil)

    def belongs(self, pupil: int, on: dt.date) -> bool:
        """Whether the pupil is in the course on a day."""
        return covers(self.pupils.get(pupil, ()), on)

    def in_term(self, pupil: int, term: TermRow) -> bool:
        """Whether the pupil is in the course on some day of a period."""
        return overlaps(self.pupils.get(pupil, ()), term.starts, term.ends)

    def kept(self, lesson: LessonFact) -> bool:
        """Whether something shows that a lesson was kept: a mark or a debt, an absence or lateness, or the word that it
        was held with nothing to enter.  Where there are no marks to set, its topic or homework does, too: of a lesson
        with all pupils there nothing else can be entered."""
        if lesson.marks or lesson.debts or lesson.absences or lesson.is_empty:
            return True
        return not self.has_numbers and (lesson.has_topic or lesson.date in self.days_with_homework)


def is_two(course: CourseYear, mark: MarkFact) -> bool:
    """Whether a mark is a «2» (or the rare 1) that counts.  Of longer scales no school says where failing begins."""
    return course.scale == Scale.FIVE and mark.counts and mark.value <= 2


def is_pass(mark: MarkFact) -> bool:
    """Whether a mark makes good for a «2»: from 3 on, in a work that counts, or «зач»."""
    return (mark.counts and mark.value >= 3) or (mark.value == MarkValue.PASSED and mark.weight > 0)
