"""What the queries of the diary give: frozen rows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.codes import LessonState, Scale
from app.files.rows import FileRow
from app.homework.hand_in_rows import HandInFacts
from app.school.rows import HolidayRow, TermRow, YearRow


@dataclass(frozen=True, slots=True)
class PupilCard:
    """A pupil whose diary this session may open; in no class: `class_id` None, `class_name` ""."""

    pupil_id: int
    name: str
    class_id: int | None
    class_name: str


@dataclass(frozen=True, slots=True)
class HomeworkLine:
    """Homework that is due; `done`: the pupil ticked it; `individual`: for this pupil alone.

    `due_date` is the day that the teacher named; `because` says why it stands on another one (`homework.rules.Due`);
    `hand_in`: what has become of what was handed in; `files`: what its teacher attached.
    """

    no: int
    text: str
    done: bool
    individual: bool
    due_date: dt.date
    because: str = ""
    hand_in: HandInFacts | None = None
    files: tuple[FileRow, ...] = ()


@dataclass(frozen=True, slots=True)
class DiaryMark:
    """A mark: a number or a `MarkValue`.  Weight 0: it stands in no mean.  `work` counts within the lesson."""

    value: int
    work_kind: str
    weight: float
    comment: str | None
    set_at: dt.datetime
    due_date: dt.date | None = None
    work: int = 1


@dataclass(frozen=True, slots=True)
class DiaryLesson:
    """A lesson of the day.  `starts` and `ends` are minutes after midnight; `state` is a `LessonState`;
    `teacher` is who stands in, where somebody does, and `usual_teacher` whom for; `attendance` is
    (`AttendanceCode`, minutes); `scale` is that of the subject; `group` is named for a part of the class."""

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
    usual_teacher: str = ""
    moved_from: dt.date | None = None
    scale: str = Scale.FIVE
    group: str = ""

    @property
    def is_off(self) -> bool:
        """Whether it does not take place."""
        return self.state == LessonState.CANCELLED


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
    """A pupil's week: Monday to Friday, Saturday where the class has lessons on it, and any other day when something
    is on it."""

    monday: dt.date
    pupil: PupilCard
    days: tuple[DiaryDay, ...]


@dataclass(frozen=True, slots=True)
class MarkDetail:
    """A mark of a lesson on demand: who set it ("" where nobody is known) and when."""

    work: int
    author: str
    set_at: dt.datetime


@dataclass(frozen=True, slots=True)
class DiaryYear:
    """A year that a pupil was at school in: the class of its end, the periods and holidays of that class, and the
    pupil's first and last day in it (None: to its end)."""

    year: YearRow
    class_id: int
    class_name: str
    grade: int
    study_days: int
    terms: tuple[TermRow, ...]
    holidays: tuple[HolidayRow, ...]
    from_date: dt.date
    to_date: dt.date | None
