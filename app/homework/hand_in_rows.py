"""What pupils hand in for homework, as it is read: frozen rows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.codes import HandInState
from app.files.rows import FileRow, StoredRef
from app.journal.rows import CellConflict, WorkRow
from app.school.rows import CourseCard

LONGEST_HAND_IN = 8_000
LONGEST_ANSWER = 2_000
MOST_VERSIONS = 99


@dataclass(frozen=True, slots=True)
class HandInFacts:
    """What has become of what a pupil handed in.

    `version` is the last one (they count from 1), `state` what became of it, `is_late` whether it came after the
    homework was due; `answered_at` is the last answer, be it to an earlier version.
    """

    version: int
    state: HandInState
    handed_in_at: dt.datetime
    is_late: bool
    answered_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class AnswerSeen:
    """What somebody saw of a pupil's hand-in before answering it: the last version, and the answer to it."""

    version: int
    state: HandInState = HandInState.WAITS
    comment: str | None = None


@dataclass(frozen=True, slots=True)
class HandIn:
    """A version of what was handed in, and the answer to it; `answered_by` is a full name."""

    version: int
    state: HandInState
    handed_in_at: dt.datetime
    is_late: bool
    seen_at: dt.datetime | None
    answered_at: dt.datetime | None
    answered_by: str
    comment: str | None
    text: str
    files: tuple[FileRow, ...] = ()

    @property
    def seen(self) -> AnswerSeen:
        """For whoever answers now."""
        return AnswerSeen(self.version, self.state, self.comment)


@dataclass(frozen=True, slots=True)
class HandInMark:
    """A mark for homework, at the lesson that it was due at; `work_kind` is the name of its kind."""

    value: int
    work: int
    work_kind: str
    comment: str | None


@dataclass(frozen=True, slots=True)
class HandInDraft:
    """What a pupil has written and not handed in; `files` lie in the store and hang on nothing yet."""

    text: str = ""
    files: tuple[StoredRef, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnHandIn:
    """A pupil's homework with all that was handed in for it, oldest version first, and the marks of works of the kind
    homework at its lesson.

    `files` are those of the homework; `draft` is what the pupil has written and not handed in: for the pupil alone,
    None for everybody else.
    """

    course_id: int
    due_date: dt.date
    no: int
    text: str
    minutes: int | None
    individual: bool
    due_at: dt.datetime
    versions: tuple[HandIn, ...]
    marks: tuple[HandInMark, ...]
    scale: str
    files: tuple[FileRow, ...] = ()
    draft: HandInDraft | None = None


@dataclass(frozen=True, slots=True)
class HandInLine:
    """A pupil in the list of who has handed in.  `no` is the homework's number: pupils with homework of their own have
    one each.  `last` is the last version, None: nothing was handed in; `mark` is a value in the chosen work."""

    pupil_id: int
    name: str
    no: int
    done_at: dt.datetime | None
    last: HandIn | None
    mark: int | None
    mark_comment: str | None = None

    @property
    def waits(self) -> bool:
        """Whether the teacher has still to answer."""
        return self.last is not None and self.last.state is HandInState.WAITS


@dataclass(frozen=True, slots=True)
class HandInPage:
    """Who has handed in homework.

    `due_at` is the moment for those of the course's class; `due` the lesson (date, number) at which it was due, number
    None without one.  `works` are those of that lesson, `work` the one that marks go into: a work's number, 0 for one
    that the first mark makes, None where there is no lesson.  `may_answer`: whether this session may.
    All changes up to `seq` of the log are in it.
    """

    course: CourseCard
    due_date: dt.date
    no: int
    text: str
    minutes: int | None
    individual: bool
    due: tuple[dt.date, int | None]
    scale: str
    works: tuple[WorkRow, ...]
    work: int | None
    lines: tuple[HandInLine, ...]
    may_answer: bool
    seq: int
    files: tuple[FileRow, ...] = ()

    @property
    def handed_in(self) -> int:
        """How many pupils have."""
        return sum(one.last is not None for one in self.lines)

    @property
    def waiting(self) -> int:
        """How many works wait for an answer."""
        return sum(one.waits for one in self.lines)


@dataclass(frozen=True, slots=True)
class HandInCount:
    """How many pupils have handed in a piece of homework, and how many of their works wait for an answer."""

    handed_in: int
    waiting: int


@dataclass(frozen=True, slots=True)
class PupilName:
    """A pupil; `no` is the number of the homework that is for this pupil alone."""

    pupil_id: int
    name: str
    no: int | None = None


@dataclass(frozen=True, slots=True)
class PieceAtLesson:
    """Homework that is due or was given at a lesson.  `due` is the lesson at which it really is due; `pupils` those
    whom it is for alone, () for everybody; `handed_in` of `of` have handed in, `waiting` works wait for an answer."""

    due_date: dt.date
    no: int
    text: str
    minutes: int | None
    due_number: int | None
    due: tuple[dt.date, int | None]
    pupils: tuple[PupilName, ...]
    of: int
    handed_in: int
    waiting: int
    files: tuple[FileRow, ...] = ()


@dataclass(frozen=True, slots=True)
class LessonHomework:
    """What is due at a lesson, and what was given at it; `pupils` are those to whom some can be given."""

    due: tuple[PieceAtLesson, ...] = ()
    given: tuple[PieceAtLesson, ...] = ()
    pupils: tuple[PupilName, ...] = ()


@dataclass(frozen=True, slots=True)
class NewAnswer:
    """A teacher has answered a pupil's homework; when for the last time."""

    course_id: int
    due_date: dt.date
    no: int
    answered_at: dt.datetime


@dataclass(frozen=True, slots=True)
class WaitingHandIns:
    """Works of a piece of homework that wait for this teacher's answer, since `since`."""

    course: CourseCard
    due_date: dt.date
    no: int
    count: int
    since: dt.datetime


@dataclass(frozen=True, slots=True)
class Unanswered:
    """All works that wait for a teacher's answer, the longest first."""

    total: int
    pieces: tuple[WaitingHandIns, ...]


@dataclass(frozen=True, slots=True)
class MarkWish:
    """A mark for what was handed in: `wanted` None takes it away, `expected` is what was seen.  `work` is that of the
    page; `reason` for a change of what has stood there for long (as in the journal)."""

    wanted: int | None
    expected: int | None
    work: int = 0
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """What became of an answer: where the mark went, and what stands there instead, if another hand was faster."""

    work: int | None = None
    conflicts: tuple[CellConflict, ...] = ()
