"""Which findings are listed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

from app.control.rows import FindingCounts, FindingFilter, FindingState


class Shown(StrEnum):
    """In which states."""

    NOT_SETTLED = "not_settled"
    WAITING = "waiting"  # for the teacher
    ANSWERED = "answered"
    ACCEPTED = "accepted"
    CLOSED = "closed"


STATES: dict[Shown, frozenset[FindingState]] = {
    Shown.NOT_SETTLED: frozenset({FindingState.OPEN, FindingState.ANSWERED, FindingState.RETURNED}),
    Shown.WAITING: frozenset({FindingState.OPEN, FindingState.RETURNED}),
    Shown.ANSWERED: frozenset({FindingState.ANSWERED}),
    Shown.ACCEPTED: frozenset({FindingState.ACCEPTED}),
    Shown.CLOSED: frozenset(),
}


class GroupBy(StrEnum):
    """What the findings are counted by, beside the list."""

    RULE = "rule"
    TEACHER = "teacher"
    CLASS = "class"


class Days(StrEnum):
    """Of which days."""

    ALL = "all"
    WEEK = "week"
    MONTH = "month"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class Choice:
    """What is chosen; a rule, teacher or class of None limits nothing."""

    shown: Shown = Shown.NOT_SETTLED
    rule: str | None = None
    teacher: int | None = None
    class_id: int | None = None
    subject_id: int | None = None
    starts: dt.date | None = None
    ends: dt.date | None = None

    @property
    def filter(self) -> FindingFilter:
        """What is asked of the school file."""
        return FindingFilter(
            rules=frozenset({self.rule} if self.rule is not None else ()),
            states=STATES[self.shown],
            teacher_id=self.teacher,
            class_id=self.class_id,
            subject_id=self.subject_id,
            starts=self.starts,
            ends=self.ends,
            closed=self.shown is Shown.CLOSED,
        )

    @classmethod
    def of(cls, wanted: FindingFilter) -> Choice:
        """What comes nearest to a filter of another page: one rule of several is none."""
        in_states = (shown for shown, states in STATES.items() if states and states == wanted.states)
        return cls(
            shown=Shown.CLOSED if wanted.closed else next(in_states, Shown.NOT_SETTLED),
            rule=next(iter(wanted.rules)) if len(wanted.rules) == 1 else None,
            teacher=wanted.teacher_id, class_id=wanted.class_id, subject_id=wanted.subject_id,
            starts=wanted.starts, ends=wanted.ends,
        )  # fmt: skip

    @property
    def is_counted(self) -> bool:
        """Whether it is known how many there are by rule, teacher and class: of closed ones and of one subject nobody
        counts them."""
        return self.shown is not Shown.CLOSED and self.subject_id is None

    @property
    def is_narrowed(self) -> bool:
        """Whether there would be more without it."""
        return self != Choice(self.shown)

    def with_group(self, by: GroupBy, key: str | int | None) -> Choice:
        """The same with another rule, teacher or class."""
        if by is GroupBy.RULE:
            return replace(self, rule=key if isinstance(key, str) else None)
        number = key if isinstance(key, int) else None
        return replace(self, teacher=number) if by is GroupBy.TEACHER else replace(self, class_id=number)

    def group(self, by: GroupBy) -> str | int | None:
        """The rule, teacher or class that is chosen."""
        return {GroupBy.RULE: self.rule, GroupBy.TEACHER: self.teacher, GroupBy.CLASS: self.class_id}[by]


def counted(counts: FindingCounts, choice: Choice, by: GroupBy) -> dict[str | int, int]:
    """How many findings there are by rule, teacher or class, of those that are chosen otherwise; days apart."""
    states = STATES[choice.shown]
    rest = choice.with_group(by, None)
    found: dict[str | int, int] = {}
    for (teacher, class_id, rule, state), count in counts.cells.items():
        if state not in states or rest.rule not in (None, rule):
            continue
        if rest.teacher not in (None, teacher) or rest.class_id not in (None, class_id):
            continue
        key = {GroupBy.RULE: rule, GroupBy.TEACHER: teacher, GroupBy.CLASS: class_id}[by]
        if key is not None:
            found[key] = found.get(key, 0) + count
    return found
