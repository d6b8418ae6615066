"""What the digest is given as: frozen rows, a line for each thing that leads somewhere.

`count` of a line is what it adds to the figure of the bell.  A line that `waits` counts until it is dealt with (a
message is read, a week signed); any other until it was told, and `things` say what was told: the same thing is not
counted twice.  A line without a count is worth knowing and calls nobody.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from app.diary.rows import PupilCard
from app.progress.marks_glance import MarkChange


class Kind(StrEnum):
    """What a line is of, in the order in which it is told."""

    URGENT = "urgent"
    MESSAGES = "messages"
    MARKS = "marks"
    ANSWERS = "answers"  # of a teacher, to homework handed in
    HOMEWORK = "homework"
    WEEKS = "weeks"  # of the diary, not signed
    HAND_INS = "hand_ins"  # homework that waits for the teacher's answer
    REQUESTS = "requests"  # to open closed periods
    CLASS_WEEKS = "class_weeks"
    FINDINGS = "findings"  # of the deputy head's control
    NEWS = "news"


ALWAYS = frozenset({Kind.URGENT})
"""What nobody can switch off."""

Slot = tuple[Kind, int | None]
"""A part of the digest: what of, and of which pupil (None: of none)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """See the module."""

    kind: ClassVar[Kind]
    waits: ClassVar[bool] = True

    pupil: PupilCard | None = None
    count: int = 0
    things: frozenset[Hashable] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgentLine(Line):
    """Urgent messages that wait to be confirmed; `passed_on`: so many of them because somebody else has not.  Of the
    newest its place."""

    kind = Kind.URGENT
    thread_id: int
    no: int
    passed_on: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MessagesLine(Line):
    """Messages not read yet, the urgent ones apart."""

    kind = Kind.MESSAGES


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsLine(Line):
    """News not read yet (`unread`), and those that wait to be confirmed (`to_confirm`), read or not; of the first of
    the list its number and title, and whether somebody has reminded of it."""

    kind = Kind.NEWS
    unread: int
    to_confirm: int
    news_id: int
    title: str
    reminded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MarksLine(Line):
    """What has changed in a subject's marks, by lesson."""

    kind = Kind.MARKS
    waits = False
    course_id: int
    subject: str
    changes: tuple[MarkChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsencesLine(Line):
    """What has changed in the absences of a day, over all subjects."""

    kind = Kind.MARKS
    waits = False
    day: dt.date
    changes: tuple[MarkChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreMarksLine(Line):
    """There is more than was looked up: the page of marks has it."""

    kind = Kind.MARKS
    waits = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersLine(Line):
    """Teachers have answered homework that was handed in: subjects and the day that the newest was due."""

    kind = Kind.ANSWERS
    waits = False
    subjects: tuple[str, ...]
    due_date: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class HandInsLine(Line):
    """Works of a course that wait for the teacher's answer, over so many pieces of homework; `due_date` and `no` are of
    the piece that has waited for the longest."""

    kind = Kind.HAND_INS
    year_id: int
    course_id: int
    class_name: str
    subject: str
    pieces: int
    due_date: dt.date
    no: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeworkLine(Line):
    """What is due on the next day of school and not ticked, of `of` pieces: subjects in the order of the lessons.
    Counted are those entered since the last visit."""

    kind = Kind.HOMEWORK
    waits = False
    day: dt.date
    subjects: tuple[str, ...]
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeksLine(Line):
    """Weeks that wait for a parent's signature, the newest first, by their Mondays."""

    kind = Kind.WEEKS
    weeks: tuple[dt.date, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestsLine(Line):
    """Requests to open closed periods that wait for the deputy head; of the oldest who asks, and for which class and
    subject."""

    kind = Kind.REQUESTS
    asked_by: str
    course: str
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestAnsweredLine(Line):
    """What a request of one's own has come to: the period is open up to a day, or not (`answer` says why)."""

    kind = Kind.REQUESTS
    waits = False
    year_id: int
    course_id: int
    term_id: int
    term: int
    term_kind: str
    class_name: str
    subject: str
    open_until: dt.date | None
    answer: str
    key: str
    """What it is remembered by once it is told (`Visit.told`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassWeekLine(Line):
    """A week of a class that families have had the weekend for: `unsigned` of `of` families have not signed it,
    `unseen` parents' diaries nobody has looked into."""

    kind = Kind.CLASS_WEEKS
    class_id: int
    class_name: str
    week: dt.date
    unsigned: int | None
    unseen: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingsLine(Line):
    """Findings that wait for this teacher's answer, `returned` of them after one; `reminded` of them the deputy head
    has reminded of.  Of the deputy head: findings whose answers wait (`answered`)."""

    kind = Kind.FINDINGS
    returned: int = 0
    reminded: int = 0
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Visit:
    """What was known when this visit began: from when on the marks of a pupil are new, and what of the school's doings
    was told before.  It stays the same as long as the visit lasts, so that what is new does not grow old in reading."""

    since: Mapping[int, dt.datetime] = field(default_factory=dict)
    told: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Digest:
    """The parts that were asked for, each with its lines; of the others nothing.

    `off`: kinds that this account wants to hear nothing of.  `pupils`: whose diaries these are, by name; of a family
    alone.
    """

    today: dt.date
    at: dt.datetime
    visit: Visit
    slots: Mapping[Slot, tuple[Line, ...]]
    off: frozenset[Kind] = frozenset()
    desktop: bool = False
    """Whether the system's own notices shall tell of it; staff alone."""
    pupils: tuple[PupilCard, ...] = ()
