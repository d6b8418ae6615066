"""What the dashboard shows, as frozen rows: ids with names, figures, no sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from app.control.rows import Judged
from app.school.rows import TermRow


class Span(StrEnum):
    """The time that is looked at.  Of each class the period of its own scheme: 9А has quarters, 10А half-years."""

    TERM = "term"  # the period of today; in holidays the one that is over
    LAST_TERM = "last_term"  # the one before
    YEAR = "year"


class Weeks(NamedTuple):
    """From a week to a week, by their Mondays, both counted; compared with as many weeks with lessons before them."""

    starts: dt.date
    ends: dt.date


ACROSS = 0
"""Stands for a class where courses across classes are asked for."""


# --- how the journal is filled ----------------------------------------------------------------------------------------


class Filling(NamedTuple):
    """How journals are filled: sums over lessons that have taken place, see `models.control.CourseWeek`.

    A share is None where there is nothing to have a share of.
    """

    lessons: int = 0
    kept: int = 0
    topics: int = 0
    homework: int = 0
    marked: int = 0
    marks: int = 0
    pupils: int = 0
    delayed: int = 0
    delay_hours: int = 0
    big_works: int = 0

    def plus(self, other: Filling) -> Filling:
        """Both together."""
        return Filling(*(one + more for one, more in zip(self, other, strict=True)))

    @property
    def kept_share(self) -> float | None:
        """Of the lessons, those kept, from 0 to 1; so the next two."""
        return _share(self.kept, self.lessons)

    @property
    def topics_share(self) -> float | None:
        return _share(self.topics, self.lessons)

    @property
    def homework_share(self) -> float | None:
        return _share(self.homework, self.lessons)

    @property
    def marks_per_lesson(self) -> float | None:
        """Marks in a lesson, on the average."""
        return _share(self.marks, self.lessons)

    @property
    def delay(self) -> float | None:
        """Hours from the end of a lesson to its first mark, on the average of those with marks."""
        return _share(self.delay_hours, self.delayed)


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


class Compared(NamedTuple):
    """Of the time that is looked at, and of the period before it (nothing in it: there is none)."""

    now: Filling = Filling()
    before: Filling = Filling()

    def plus(self, other: Compared) -> Compared:
        """Both together."""
        return Compared(self.now.plus(other.now), self.before.plus(other.before))


@dataclass(frozen=True, slots=True)
class ClassLine:
    """A class; `class_id` and `grade` are None for groups across classes.  `term` and `before` are the periods that are
    compared in it (both None: the year as a whole, weeks, or no periods)."""

    class_id: int | None
    name: str
    grade: int | None
    term: TermRow | None
    before: TermRow | None
    filling: Compared


@dataclass(frozen=True, slots=True)
class SubjectLine:
    """A subject, in the order of the school."""

    subject_id: int
    name: str
    short: str
    filling: Compared


@dataclass(frozen=True, slots=True)
class TeacherLine:
    """A teacher (None: courses without one) and all that he teaches now, whoever stood in at a lesson."""

    teacher_id: int | None
    name: str
    subjects: tuple[str, ...]
    classes: tuple[str, ...]
    courses: int
    filling: Compared


@dataclass(frozen=True, slots=True)
class WeekFilling:
    """A week, by its Monday."""

    week: dt.date
    filling: Filling


@dataclass(frozen=True, slots=True)
class FillingPage:
    """Journals of the school: class × subject, teachers, and the school over the weeks of the year.

    `cells` are by class (None: across classes) and subject; where nothing is taught, there is none.
    """

    span: Span | Weeks
    today: dt.date
    classes: tuple[ClassLine, ...]
    subjects: tuple[SubjectLine, ...]
    cells: Mapping[tuple[int | None, int], Compared]
    teachers: tuple[TeacherLine, ...]
    weeks: tuple[WeekFilling, ...]
    total: Compared
    judged: Judged


@dataclass(frozen=True, slots=True)
class ClassWeeksOfFilling:
    """Classes × weeks of the year, by the class (None: across classes) and the Monday; a week without lessons of a
    class has no cell.  Of the lines the figures are of the year."""

    weeks: tuple[dt.date, ...]
    classes: tuple[ClassLine, ...]
    cells: Mapping[tuple[int | None, dt.date], Filling]
    judged: Judged


@dataclass(frozen=True, slots=True)
class CourseFilling:
    """A course: what is behind a cell or a teacher."""

    course_id: int
    year_id: int
    subject_id: int
    subject: str
    class_id: int | None
    class_name: str
    group_name: str
    teacher_id: int | None
    teacher: str
    filling: Compared


@dataclass(frozen=True, slots=True)
class WeekOfTerm:
    """A week of a course, or the part of it that lies in a period (`term`, by its number; 0: outside all)."""

    week: dt.date
    term: int
    filling: Filling


@dataclass(frozen=True, slots=True)
class CourseWeeks:
    """A course over the weeks of the year, in order; the weeks without lessons are left out."""

    course: CourseFilling
    terms: tuple[TermRow, ...]
    weeks: tuple[WeekOfTerm, ...]


# --- use by families --------------------------------------------------------------------------------------------------


class UseCell(NamedTuple):
    """A school week of a class: of so many pupils, the diaries that a parent looked at, that the pupil did, and that
    are signed."""

    pupils: int
    by_parents: int
    by_pupils: int
    signed: int


@dataclass(frozen=True, slots=True)
class ClassUseLine:
    """How far the families of a class have come: see `models.control.ClassUse`.  `asked`: whether it is asked for
    signatures."""

    class_id: int
    name: str
    grade: int
    asked: bool
    pupils: int
    pupil_logins: int
    pupils_came: int
    parents: int
    parent_logins: int
    parents_came: int
    reachable: int
    families: int

    @property
    def without_login(self) -> int:
        """Pupils none of whose parents has a login that can be used.  Nobody could come, so control finds nothing."""
        return self.pupils - self.reachable

    @property
    def never_came(self) -> int:
        """Pupils none of whose parents ever came."""
        return self.pupils - self.families


@dataclass(frozen=True, slots=True)
class UseWeekColumn:
    """A school week of the school; `over`: whether it is finished, `open`: whether it can be signed already.  `signed`
    is of `asked`: the pupils of classes that are asked for signatures."""

    week: dt.date
    over: bool
    open: bool
    pupils: int
    by_parents: int
    by_pupils: int
    signed: int
    asked: int


@dataclass(frozen=True, slots=True)
class UsePage:
    """Classes × school weeks of the year, by the class's id and the Monday; a week without lessons of a class has no
    cell."""

    today: dt.date
    classes: tuple[ClassUseLine, ...]
    weeks: tuple[UseWeekColumn, ...]
    cells: Mapping[tuple[int, dt.date], UseCell]
    judged: Judged


@dataclass(frozen=True, slots=True)
class PupilUse:
    """A pupil in a week; `away`: for how many finished school weeks, up to this one, no parent has looked."""

    pupil_id: int
    name: str
    by_parents: bool
    by_pupil: bool
    signed: bool
    away: int


@dataclass(frozen=True, slots=True)
class UseWeek:
    """What is behind a cell: the pupils of a class in a week, by name."""

    class_id: int
    name: str
    week: dt.date
    asked: bool
    pupils: tuple[PupilUse, ...]


@dataclass(frozen=True, slots=True)
class ParentUse:
    """A parent; `has_login`: one that can be used."""

    parent_id: int
    name: str
    relation: str | None
    has_login: bool


@dataclass(frozen=True, slots=True)
class PupilNeverCame:
    """A pupil of whose parents (none: there are none in the file) none ever came."""

    pupil_id: int
    name: str
    parents: tuple[ParentUse, ...]


@dataclass(frozen=True, slots=True)
class UnansweredRow:
    """A thread in which a parent waits; never a word of it.  A row for each of those who have to answer.

    `late`: longer than the rule lets wait; `days` are school days, the first one after that of the message being 1.
    """

    teacher_id: int | None
    teacher: str
    class_id: int | None
    class_name: str
    since: dt.datetime
    days: int
    late: bool


# --- load of homework and control works -------------------------------------------------------------------------------


class LoadCell(NamedTuple):
    """The most that a pupil of a class has for and on a day: see `models.control.ClassDay`."""

    minutes: int
    pieces: int
    unknown: int
    big_works: int


@dataclass(frozen=True, slots=True)
class LoadLine:
    """A class; `norm` is in minutes of homework a day.  More minutes than `limit`, and more control works a day than
    `most_works`, are what the rules find (None: they are not asked here); on so many days of the page they are."""

    class_id: int
    name: str
    grade: int
    norm: int | None
    limit: float | None
    most_works: int | None
    over_days: int
    work_days: int

    def is_over(self, cell: LoadCell) -> bool:
        """Whether there is more homework than the rule lets pass."""
        return self.limit is not None and cell.minutes > self.limit

    def is_crowded(self, cell: LoadCell) -> bool:
        """Whether there are more control works than the rule lets pass."""
        return self.most_works is not None and cell.big_works > self.most_works


@dataclass(frozen=True, slots=True)
class LoadPage:
    """Classes × days, by the class's id and the day; a day with nothing to do has no cell."""

    starts: dt.date
    ends: dt.date
    today: dt.date
    days: tuple[dt.date, ...]
    classes: tuple[LoadLine, ...]
    cells: Mapping[tuple[int, dt.date], LoadCell]
    judged: Judged


@dataclass(frozen=True, slots=True)
class LoadPiece:
    """Homework due on the day; `minutes` as estimated; `counted`: it is part of the most that a pupil has (another
    language group's is not).  `group_name` "": of the whole class."""

    course_id: int
    subject: str
    group_name: str
    teacher_id: int | None
    teacher: str
    due_date: dt.date
    no: int
    minutes: int | None
    counted: bool


@dataclass(frozen=True, slots=True)
class LoadWork:
    """A control work on the day, at a lesson; `counted` as of homework."""

    course_id: int
    subject: str
    group_name: str
    teacher_id: int | None
    teacher: str
    number: int
    kind: str
    title: str
    counted: bool


@dataclass(frozen=True, slots=True)
class LoadDay:
    """What is behind a cell: homework by subject, works by lesson.  `year_id` is the year of its courses."""

    year_id: int
    class_id: int
    name: str
    day: dt.date
    norm: int | None
    cell: LoadCell
    pieces: tuple[LoadPiece, ...]
    works: tuple[LoadWork, ...]
