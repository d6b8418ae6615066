"""The structure of the school as frozen rows: what queries give to each other and to the windows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.school.spans import Span, covers

Thresholds = tuple[float, float, float]
"""The weighted means from which on a 3, 4, 5 is proposed."""


@dataclass(frozen=True, slots=True)
class YearRow:
    """An academic year."""

    id: int
    name: str
    starts: date
    ends: date


@dataclass(frozen=True, slots=True)
class TermRow:
    """A period of a year; `kind` is that of its scheme (`app.codes.TermKind`)."""

    id: int
    kind: str
    number: int
    starts: date
    ends: date
    closed: bool


@dataclass(frozen=True, slots=True)
class CourseFacts:
    """All that is fixed about a course.  A group across classes has neither `class_id` nor `grade`."""

    course_id: int
    year: YearRow
    subject_id: int
    subject: str
    subject_short: str
    subject_position: int
    scale: str
    thresholds: Thresholds
    group_id: int
    group_name: str
    whole_class: bool
    home_id: int
    class_id: int | None
    class_name: str
    grade: int | None
    scheme_id: int | None
    teacher_id: int | None
    teacher: str


@dataclass(frozen=True, slots=True)
class SubjectThresholds:
    """How period marks are proposed in a subject.  `courses`: in how many of the current year; `may_set`: whether this
    session may set other thresholds.  They mean something on the scale of five alone.
    """

    subject_id: int
    subject: str
    scale: str
    thresholds: Thresholds
    courses: int
    may_set: bool


@dataclass(frozen=True, slots=True)
class CourseCard:
    """A course as lists show it; `can_edit`: whether this session may set marks in it now."""

    course_id: int
    subject: str
    class_name: str
    group_name: str
    class_id: int | None
    teacher: str
    year_id: int
    year_name: str
    can_edit: bool


@dataclass(frozen=True, slots=True)
class ClassFacts:
    """All that is fixed about a class."""

    class_id: int
    name: str
    grade: int
    letter: str
    year: YearRow
    scheme_id: int
    bell_schedule_id: int | None
    study_days: int


@dataclass(frozen=True, slots=True)
class RosterLine:
    """A pupil of a course or class, and when: `spans` are in order and do not touch."""

    pupil_id: int
    name: str
    sort_key: str
    spans: tuple[Span, ...]

    @property
    def from_date(self) -> date:
        return self.spans[0][0]

    @property
    def to_date(self) -> date | None:
        return self.spans[-1][1]

    def covers(self, on: date) -> bool:
        """Whether the pupil belongs here on this day."""
        return covers(self.spans, on)


@dataclass(frozen=True, slots=True)
class PupilCourse:
    """A course that a pupil takes, and when."""

    course: CourseFacts
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class HolidayRow:
    """Days without school for some grades, or (`kind` "workday") days with school after all."""

    name: str
    kind: str
    starts: date
    ends: date
    grade_from: int
    grade_to: int

    def holds(self, on: date, grade: int | None) -> bool:
        in_grade = grade is None or self.grade_from <= grade <= self.grade_to
        return in_grade and self.starts <= on <= self.ends


@dataclass(frozen=True, slots=True)
class WorkKindRow:
    """A kind of work.  A kind that does not count gives works of weight 0."""

    id: int
    code: str
    name: str
    short: str
    weight: float
    counts: bool
