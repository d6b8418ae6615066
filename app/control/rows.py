"""What the queries of control give: frozen rows, ids with names, no sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from app.control.rule_book import Rule, RuleSetting


class FindingState(StrEnum):
    """What has become of a finding."""

    OPEN = "open"
    ANSWERED = "answered"  # by the teacher; the deputy head has not judged it
    RETURNED = "returned"  # by the deputy head, with a word why
    ACCEPTED = "accepted"  # it may stay so
    CLOSED = "closed"  # the cause is gone, or the rule


PENDING = frozenset({FindingState.OPEN, FindingState.RETURNED})
"""What waits for the teacher."""


class Said(StrEnum):
    """What can be said to a finding: the first two by the teacher, the others by the deputy head."""

    FIXED = "fixed"
    REASON = "reason"
    ACCEPT = "accept"
    RETURN = "return"
    REMIND = "remind"


class ClosedBecause(StrEnum):
    """Why a finding is closed."""

    GONE = "gone"  # it is so no more
    RULE_OFF = "rule_off"
    RULE_CHANGED = "rule_changed"  # another threshold, other grades or subjects
    TERM_CLOSED = "term_closed"  # what lies in a closed period is judged no more
    YEAR_OVER = "year_over"


@dataclass(frozen=True, slots=True)
class SaidLine:
    """What somebody said to a finding."""

    kind: Said
    person_id: int
    person: str
    text: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding.  `detail` are the figures of its sentence; `last` is what was said last, reminders apart, of which
    there were `reminders`; names are as they are now.  `term_kind` is that of the period's division of the year
    (`app.codes.TermKind`).  `thread` is told to the teacher alone whose it is."""

    id: int
    rule: str
    state: FindingState
    opened_at: dt.datetime
    closed_at: dt.datetime | None
    closed_because: ClosedBecause | None
    teacher_id: int | None
    teacher: str
    class_id: int | None
    class_name: str
    course_id: int | None
    subject: str
    group_name: str
    year_id: int | None
    pupil_id: int | None
    pupil: str
    date: dt.date | None
    number: int | None
    work: int | None
    term: int | None
    term_kind: str
    term_id: int | None
    thread: int | None
    detail: Mapping[str, Any]
    last: SaidLine | None
    reminders: int
    opens: bool = True


@dataclass(frozen=True, slots=True)
class Judged:
    """How fresh findings and figures are: judged at (None: never), and how many rows the log has grown by since."""

    at: dt.datetime | None
    behind: int


@dataclass(frozen=True, slots=True)
class FindingFilter:
    """Which findings are wanted; what is empty or None limits nothing.  `closed`: those that are closed instead of
    those that are not."""

    rules: frozenset[str] = frozenset()
    states: frozenset[FindingState] = frozenset()
    teacher_id: int | None = None
    class_id: int | None = None
    grade: int | None = None
    subject_id: int | None = None
    pupil_id: int | None = None
    starts: dt.date | None = None
    ends: dt.date | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class FindingPage:
    """Findings, the newest first; `more` is the id to go on before, None where these are all; `total` of the filter,
    None for closed ones: there may be years of them, and nobody counts them."""

    rows: tuple[FindingRow, ...]
    total: int | None
    more: int | None
    judged: Judged


@dataclass(frozen=True, slots=True)
class FindingCounts:
    """How many findings are not closed, by state and by rule, teacher or class (of the last two the names, in the
    order of lists); `cells` by all of these: teacher, class, rule, state."""

    cells: Mapping[tuple[int | None, int | None, str, FindingState], int]
    by_rule: Mapping[tuple[str, FindingState], int]
    by_teacher: Mapping[tuple[int | None, FindingState], int]
    by_class: Mapping[tuple[int | None, FindingState], int]
    teachers: Mapping[int, str] = field(default_factory=dict)
    classes: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many findings wait for their teacher, how many of them after an answer, and of how many he was reminded."""

    count: int = 0
    returned: int = 0
    reminded: int = 0


@dataclass(frozen=True, slots=True)
class FindingCard:
    """A finding with all that was said to it, oldest first; `before` are closed findings of the same place."""

    row: FindingRow
    said: tuple[SaidLine, ...]
    before: tuple[FindingRow, ...]
    may_answer: bool
    may_judge: bool


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule as the school has it; `may_set`: whether who asks may change that; `open`: findings of it."""

    rule: Rule
    setting: RuleSetting
    default: RuleSetting
    may_set: bool
    open: int


@dataclass(frozen=True, slots=True)
class Advanced:
    """What a step of judging has done: units judged, findings opened and closed; `left`: units still to be judged."""

    judged: int
    opened: int
    closed: int
    left: int
