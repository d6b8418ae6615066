"""What the queries of the diary give: frozen rows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PupilCard:
    """A pupil whose diary this session may open; in no class: `class_id` None, `class_name` ""."""

    pupil_id: int
    name: str
    class_id: int | None
    class_name: str


@dataclass(frozen=True, slots=True)
class HomeworkLine:
    """Homework that is due; `done`: the pupil ticked it; `individual`: for this pupil alone."""

    no: int
    text: str
    done: bool
    individual: bool


@dataclass(frozen=True, slots=True)
class DiaryMark:
    """A mark: a number or a `MarkValue`.  Weight 0: it stands in no mean."""

    value: int
    work_kind: str
    weight: float
    comment: str | None
    set_at: dt.datetime
    due_date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class DiaryLesson:
    """A lesson of the day.  `starts` and `ends` are minutes after midnight; `state` is a `LessonState`;
    `teacher` is who stands in, where somebody does; `attendance` is (`AttendanceCode`, minutes)."""

    number: int
    starts: int | None
    ends: int | None
    subject: str
    teacher: str
    room: str
    course_id: int
    state: int
    topic: str
    homework: tuple[HomeworkLine, ...]
    marks: tuple[DiaryMark, ...]
    attendance: tuple[int, int | None] | None


@dataclass(frozen=True, slots=True)
class RemarkLine:
    """A teacher's words to the family; `kind` is remark, praise or notice."""

    no: int
    kind: str
    text: str
    author: str
    course_id: int | None
    number: int | None
    written_at: dt.datetime


@dataclass(frozen=True, slots=True)
class LooseHomework:
    """Homework due on a day on which its course has no lesson."""

    course_id: int
    subject: str
    line: HomeworkLine


@dataclass(frozen=True, slots=True)
class DiaryDay:
    """A day of the diary; `holiday` is the name of the holiday that it is."""

    date: dt.date
    holiday: str | None
    lessons: tuple[DiaryLesson, ...]
    remarks: tuple[RemarkLine, ...]
    loose_homework: tuple[LooseHomework, ...] = ()


@dataclass(frozen=True, slots=True)
class DiaryWeek:
    """A pupil's week: Monday to Saturday, and Sunday when something is on it."""

    monday: dt.date
    pupil: PupilCard
    days: tuple[DiaryDay, ...]
