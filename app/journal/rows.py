"""What the queries of the journal give and its commands take: frozen rows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal

from app.journal.lock_rows import TermLock
from app.journal.proposing import Reason
from app.school.rows import CourseCard, HolidayRow, TermRow
from app.school.spans import Span, covers

CellKind = Literal["mark", "attendance"]


@dataclass(frozen=True, slots=True)
class PupilLine:
    """A row of the journal.  Cells outside `spans` take no new marks."""

    pupil_id: int
    name: str
    from_date: dt.date
    to_date: dt.date | None
    spans: tuple[Span, ...] = ()

    def covers(self, on: dt.date) -> bool:
        """Whether the pupil belongs to the course on this day."""
        return covers(self.spans or ((self.from_date, self.to_date),), on)


@dataclass(frozen=True, slots=True)
class Column:
    """A work of a lesson; or a lesson without works (`work` 0, `has_works` false), to which the first mark
    makes work 1 of the kind that is named here.  `kind` is its full name, `state` a `LessonState`."""

    date: dt.date
    number: int
    work: int
    kind_id: int
    kind: str
    kind_short: str
    weight: float
    counts: bool
    title: str | None
    state: int
    has_works: bool


@dataclass(frozen=True, slots=True)
class MarkCell:
    """A mark.  `value` is a number or a `MarkValue`."""

    value: int
    comment: str | None
    author_id: int | None
    set_at: dt.datetime
    due_date: dt.date | None


@dataclass(frozen=True, slots=True)
class AttendanceCell:
    """An absence or lateness (`AttendanceCode`)."""

    code: int
    minutes: int | None


@dataclass(frozen=True, slots=True)
class JournalPage:
    """The journal of a course and period.

    `marks` by (pupil, index of the column), `attendance` by (pupil, (date, number)), `means` by pupil as
    (plain, weighted) of the period, `term_marks` of this period by pupil.  `scale` is the one that counts for
    this class, `excused` the school's letter for an absence with a good reason, `holidays` those of the
    class's grade that touch the period.  All changes up to `seq` of the log are in it.

    `thresholds` are the subject's for 3, 4, 5; `weights` those of the school's kinds of work.  So many days after a
    lesson a change to what stands in it takes a reason (`reason_after_days`; 0: never).  `lock` is there for a period
    that was closed, also when it is open for this course for a time.
    """

    course: CourseCard
    term: TermRow
    today: dt.date
    pupils: tuple[PupilLine, ...]
    columns: tuple[Column, ...]
    marks: dict[tuple[int, int], MarkCell]
    attendance: dict[tuple[int, tuple[dt.date, int]], AttendanceCell]
    means: dict[int, tuple[float | None, float | None]]
    term_marks: dict[int, int]
    scale: str
    excused: str
    holidays: tuple[HolidayRow, ...]
    seq: int
    thresholds: tuple[float, float, float] = (2.6, 3.6, 4.6)
    weights: tuple[float, ...] = ()
    reason_after_days: int = 0
    lock: TermLock | None = None


@dataclass(frozen=True, slots=True)
class CellMore:
    """What goes with the value of a cell: the comment to a mark, minutes of a lateness, the day a debt is due."""

    comment: str | None = None
    minutes: int | None = None
    due_date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class CellEdit:
    """A cell as the teacher saw it (`expected`) and wants it (`wanted`); None is empty.

    Both are a mark's value, or an `AttendanceCode` (then `work` is not looked at).  `comment` None keeps
    what is there, "" clears it.  `minutes` is for lateness, `due_date` for a debt.

    With `seen`, what went with the value when the teacher saw it, that is compared too, and all of it is wanted as the
    edit says: a debt without a day has none.  Without, only the values are compared.
    """

    date: dt.date
    number: int
    work: int
    pupil_id: int
    kind: CellKind
    expected: int | None
    wanted: int | None
    comment: str | None = None
    minutes: int | None = None
    due_date: dt.date | None = None
    seen: CellMore | None = None


@dataclass(frozen=True, slots=True)
class CellConflict:
    """An edit that was not done, because the cell holds `actual` with `more`, put there by `author` at `at` (None: not
    known)."""

    edit: CellEdit
    actual: int | None
    author: str | None
    at: dt.datetime | None
    more: CellMore = CellMore()


@dataclass(frozen=True, slots=True)
class WriteResult:
    """What became of edits: `written` names the work that was found or made; of them `found` were there already, put
    by somebody else, so they are not the author's to take back; `seq` is the newest change of the log."""

    written: tuple[CellEdit, ...]
    conflicts: tuple[CellConflict, ...]
    seq: int
    found: tuple[CellEdit, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkRow:
    """A work of a lesson and how many marks it has."""

    no: int
    kind_id: int
    kind: str
    weight: float
    counts: bool
    title: str | None
    marks: int = 0


@dataclass(frozen=True, slots=True)
class HomeworkRow:
    """Homework of a course.  `pupil_id` is set when it is for one pupil only."""

    due_date: dt.date
    no: int
    text: str
    due_number: int | None
    set_date: dt.date | None
    set_number: int | None
    pupil_id: int | None
    minutes: int | None


@dataclass(frozen=True, slots=True)
class LessonCard:
    """A lesson with its words.  `previous` and `following` are the course's lessons beside it."""

    course: CourseCard
    date: dt.date
    number: int
    starts: int | None
    ends: int | None
    state: int
    substitute_id: int | None
    substitute: str
    room: str | None
    moved_from: dt.date | None
    topic: str
    works: tuple[WorkRow, ...]
    homework_due: tuple[HomeworkRow, ...]
    homework_given: tuple[HomeworkRow, ...]
    previous: tuple[dt.date, int] | None
    following: tuple[dt.date, int] | None


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who can stand in at a lesson: full name."""

    person_id: int
    name: str


@dataclass(frozen=True, slots=True)
class CellChange:
    """One change in the history of a cell.  `entity` is mark, attendance, remark or term_mark; `work` that of a
    mark."""

    seq: int
    at: dt.datetime
    author: str
    role: str | None
    entity: str
    work: int | None
    before: Any
    after: Any
    reason: str | None


# --- marks of the report card ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TermMarkEdit:
    """A mark of the report card as the teacher saw it (`expected`) and wants it (`wanted`); None is empty.

    `kind` is a `TermMarkKind`, `number` that of the period (0 for the others).  `reason` stands beside the mark;
    «н/а» and a deferral are not taken without one.  None keeps what stands beside a mark that stays as it is; "" clears
    it.  `seen_reason` is the one that was seen beside what is expected ("": none); None: only the values are compared.
    """

    pupil_id: int
    kind: int
    number: int
    expected: int | None
    wanted: int | None
    reason: str | None = None
    seen_reason: str | None = None


@dataclass(frozen=True, slots=True)
class TermMarkConflict:
    """An edit that was not done, because the mark is `actual` with `reason`, set by `author` at `at` (None: not
    known)."""

    edit: TermMarkEdit
    actual: int | None
    author: str | None
    at: dt.datetime | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class TermMarkResult:
    """What became of edits.  `outdated`: pupils for whom another mark is proposed by now than the one that was to be
    taken over.  `found`: those of `written` that somebody else had set just so.  `seq` is the newest change of the
    log."""

    written: tuple[TermMarkEdit, ...]
    conflicts: tuple[TermMarkConflict, ...]
    seq: int
    outdated: tuple[int, ...] = ()
    found: tuple[TermMarkEdit, ...] = ()


@dataclass(frozen=True, slots=True)
class TermMarkCell:
    """A mark of the report card that is set."""

    value: int
    reason: str | None
    author_id: int | None
    author: str
    set_at: dt.datetime


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """A pupil: what the marks propose and why, and what is set.

    `count`, `plain`, `weighted` are of the marks that count, `debts` of works not handed in.  `disagrees`: the mark
    that is set is a number, and not the one proposed.  `too_few`: fewer than 70 % of the norm.
    """

    pupil_id: int
    name: str
    count: int
    plain: float | None
    weighted: float | None
    debts: int
    proposed: int | None
    why: Reason
    mark: TermMarkCell | None
    disagrees: bool
    too_few: bool


@dataclass(frozen=True, slots=True)
class ProposalSheet:
    """The marks of one kind, of all pupils of a course.  `term` is None but for period marks, `norm` how many marks a
    pupil should have in the period (0: no norm).  All changes up to `seq` of the log are in it.  `thresholds` are the
    subject's for 3, 4, 5; `may_set_thresholds`: whether this session may set others.
    """

    course: CourseCard
    kind: int
    number: int
    term: TermRow | None
    scale: str
    norm: int
    lines: tuple[ProposalLine, ...]
    seq: int
    thresholds: tuple[float, float, float] = (2.6, 3.6, 4.6)
    may_set_thresholds: bool = False
