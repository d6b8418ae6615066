"""The timetable as frozen rows: what queries give to the windows, and commands to those who may take them back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.timetable.holding import Holds
from app.timetable.layout import Entry


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the week: weekday 1–7, number of the day, and 0 every week, 1 the odd, 2 the even ones."""

    weekday: int
    number: int
    week: int = 0


@dataclass(frozen=True, slots=True)
class Planned:
    """An entry of the timetable with all that is shown of it.  Across classes `class_id` is None."""

    entry: Entry
    subject_id: int
    subject: str
    short: str
    group_id: int
    group: str
    whole: bool
    class_id: int | None
    class_name: str
    teachers: tuple[int, ...]
    teacher: str
    times: tuple[int, int] | None  # minutes after midnight, where bells are known

    @property
    def spot(self) -> Spot:
        return Spot(self.entry.weekday, self.entry.number, self.entry.week)

    @property
    def course_id(self) -> int:
        return self.entry.course_id


class ClashKind(StrEnum):
    """What cannot be."""

    TEACHER = "teacher"  # in two places at once
    ROOM = "room"  # taken twice
    CLASS = "class"  # has two lessons at once
    PUPIL = "pupil"  # of a group twice at once
    NO_BELL = "no_bell"  # the day has no such lesson
    FREE_DAY = "free_day"  # the class has no school then


@dataclass(frozen=True, slots=True)
class Clash:
    """One of them: the entries that it is about, and what they share (a name to show, or "")."""

    kind: ClashKind
    weekday: int
    number: int
    entries: tuple[int, ...]
    shared: str = ""


@dataclass(frozen=True, slots=True)
class CourseLine:
    """A course beside the grid: how many lessons a week it has, and how many it should have (None: not known)."""

    course_id: int
    subject: str
    short: str
    group_id: int
    group: str
    class_id: int | None
    class_name: str
    teachers: tuple[int, ...]
    teacher: str
    placed: float
    wanted: float | None


@dataclass(frozen=True, slots=True)
class LessonKey:
    """By what a lesson is known."""

    course_id: int
    date: dt.date
    number: int


@dataclass(frozen=True, slots=True)
class LessonState:
    """What is so of a lesson; as it was seen, it is compared before it is changed."""

    state: int = 0
    substitute_id: int | None = None
    room: str | None = None
    moved_from: dt.date | None = None


@dataclass(frozen=True, slots=True)
class DayLesson:
    """A lesson of a real day.  `planned`: the timetable asks for it; `room`: its own, else that of the timetable;
    `reason`: why it was cancelled, where told."""

    key: LessonKey
    state: LessonState
    subject: str
    short: str
    group: str
    class_id: int | None
    class_name: str
    teachers: tuple[int, ...]
    teacher: str
    substitute: str
    planned: bool
    room: str
    reason: str
    times: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class DayFacts:
    """A day of a week: the name of the holiday that it is, and whether it lies outside all periods."""

    date: dt.date
    holiday: str = ""
    outside: bool = False

    @property
    def free(self) -> bool:
        return bool(self.holiday) or self.outside


@dataclass(frozen=True, slots=True)
class Week:
    """The timetable of a class, a teacher or a room that holds on a day; and the week of that day as it really is.

    `parity`: 1 an odd week, 2 an even one.  `changes_on`: the next day from which another timetable holds.
    """

    title: str
    on: dt.date
    year_id: int
    parity: int
    study_days: int
    numbers: tuple[int, int]
    times: Mapping[tuple[int, int], tuple[int, int]]
    planned: tuple[Planned, ...]
    days: tuple[DayFacts, ...]
    lessons: tuple[DayLesson, ...]
    courses: tuple[CourseLine, ...] = ()
    clashes: tuple[Clash, ...] = ()
    changes_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class ClassLine:
    """A class of the whole school's timetable."""

    class_id: int
    name: str
    grade: int
    study_days: int


@dataclass(frozen=True, slots=True)
class SchoolPlan:
    """The timetable of the whole school that holds on a day.  `teachers`: those who teach a course, `rooms`: those that
    are named; `times`: of a class, (weekday, number) → begin and end in minutes, empty where it has no bells;
    `changes_on`: the next day from which another timetable holds."""

    on: dt.date
    year_id: int
    year_name: str
    starts: dt.date
    ends: dt.date
    parity: int
    numbers: tuple[int, int]
    classes: tuple[ClassLine, ...]
    planned: tuple[Planned, ...]
    clashes: tuple[Clash, ...]
    teachers: tuple[tuple[int, str], ...]
    rooms: tuple[str, ...]
    courses: tuple[CourseLine, ...]
    times: Mapping[int, Mapping[tuple[int, int], tuple[int, int]]]
    changes_on: dt.date | None
    across: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    """Groups across classes: the classes whose pupils they have."""

    def is_of(self, one: Planned | CourseLine, class_id: int) -> bool:
        """Whether it is of a class, a part of it, or a group across classes with pupils of it."""
        if one.class_id is not None:
            return one.class_id == class_id
        return class_id in self.across.get(one.group_id, ())


# --- what commands return -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class EntryChange:
    """An entry before and after; None: there is none."""

    before: Entry | None
    after: Entry | None


@dataclass(frozen=True, slots=True)
class LessonChange:
    """A lesson before and after; None: there is none.  A move has both, at two places."""

    before: tuple[LessonKey, LessonState] | None
    after: tuple[LessonKey, LessonState] | None


@dataclass(frozen=True, slots=True)
class Kept:
    """A lesson that the timetable has no longer and that stays, as people are told of it."""

    key: LessonKey
    subject: str
    class_name: str
    because: Holds


@dataclass(frozen=True, slots=True)
class Done:
    """What a command has changed: given to `take_back`, that is undone.  `skipped`: lessons that were left, because
    marks or absences are in them."""

    entries: tuple[EntryChange, ...] = ()
    lessons: tuple[LessonChange, ...] = ()
    starts: dt.date | None = None
    added: int = 0
    removed: int = 0
    kept: tuple[Kept, ...] = ()
    skipped: tuple[LessonKey, ...] = ()


# --- standing in --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who may stand in at a lesson: `teaches` the subject; `busy` tells where else he is then ("": free); `near`: has
    lessons at the school that day."""

    person_id: int
    name: str
    teaches: bool
    busy: str
    near: bool


@dataclass(frozen=True, slots=True)
class ToStandIn:
    """A lesson of somebody who is away, and who may hold it; the best first."""

    lesson: DayLesson
    candidates: tuple[Candidate, ...]
