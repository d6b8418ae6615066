"""What a judgement is.

    def judge(session, unit_id, book, told) -> Verdict

reads what is entered in a unit, and says what breaks a rule there and which figures the dashboard shows of it.  It
writes nothing: `app.control.advancing` compares the verdict with what is stored, and stores the difference.  A verdict
follows from the file, the rules and the day alone, so judging twice, or everything at once, gives the same.

`told` are the changes of the log since the unit was judged last that touch it, for a judge whose own figures spare it
reading what has not changed (none: only time has passed); None: nothing is known, all is to be read anew.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from app.changes import Change
from app.control.rule_book import RuleBook, UnitKind
from app.session import Session


class Unit(NamedTuple):
    """What is judged as a whole: a kind and the id of the course or class (0 for letters)."""

    kind: UnitKind
    id: int

    @property
    def key(self) -> str:
        """«course/12»."""
        return f"{self.kind.value}/{self.id}"

    @classmethod
    def of(cls, key: str) -> Unit:
        """The unit of a key."""
        kind, number = key.split("/")
        return cls(UnitKind(kind), int(number))


@dataclass(frozen=True, slots=True)
class Found:
    """What breaks a rule.  `place` is its key within the unit and rule: the same thing has the same place each time.

    `teacher_id` is who answers for it; `number` is of a lesson of the day, `term` of a period.  `detail` holds the
    figures of the sentence that tells it (names of members as in the catalogue of sentences), as JSON knows them; a
    finding whose detail has changed stays the same finding.
    """

    rule: str
    place: str
    teacher_id: int | None = None
    class_id: int | None = None
    course_id: int | None = None
    pupil_id: int | None = None
    date: dt.date | None = None
    number: int | None = None
    term: int | None = None
    detail: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Figures:
    """Rows of a table of figures that a unit has: all that there are of it, no others stay.

    `table` is a model of `models.control`; `of` names its columns and their values that say which rows are the unit's
    (a pair: from one value to the other); `rows` are whole rows, in the order of the table's columns.
    """

    table: Any
    of: Mapping[str, Any]
    rows: Sequence[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Findings and figures; `due` is when time alone gives another verdict, None: never.  `closed`: periods (number,
    first and last day) that are judged no more, because they are closed."""

    found: Sequence[Found] = ()
    figures: Sequence[Figures] = ()
    due: dt.datetime | None = None
    closed: Sequence[tuple[int, dt.date, dt.date]] = ()


@dataclass(frozen=True, slots=True)
class Judge:
    """Who judges a kind of unit.

    units     all units of a year
    touched   the units of this kind that a change of the log may have given another verdict; may name more
    judge     see the module; of a unit that is no more an empty verdict
    """

    units: Callable[[Session, int], Sequence[int]]
    touched: Callable[[Session, Change], Collection[int]]
    judge: Callable[[Session, int, RuleBook, Sequence[Change] | None], Verdict]
