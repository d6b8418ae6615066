"""What can be set on the sheet of period marks, named independently of where it stands on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from ui.journal.saving.edits import Clash, Edit, Outcome
from ui.journal.saving.undo import Move


class SheetKey(NamedTuple):
    """Which sheet: a `TermMarkKind`, and for period marks the id of the period (else 0)."""

    course: int
    kind: int
    term: int = 0


class Place(NamedTuple):
    """Where one mark of the report card is stored within a course; `number` is that of the period, else 0."""

    kind: int
    number: int
    pupil: int


class Given(NamedTuple):
    """A mark that is set, with the reason that stands beside it."""

    value: int
    reason: str | None = None


Turn: TypeAlias = Move[Place, Given]
ResultEdit: TypeAlias = Edit[Place, Given]
ResultClash: TypeAlias = Clash[Place, Given]


@dataclass(frozen=True)
class ResultOutcome(Outcome[Place, Given]):
    """`outdated`: something else is proposed there by now than what was agreed to."""

    outdated: Sequence[Place] = ()


def value_of(given: Given | None) -> int | None:
    """The mark without its reason."""
    return None if given is None else given.value


def given_of(value: int | None, reason: str | None = None) -> Given | None:
    """A mark, with what stands beside it."""
    return None if value is None else Given(value, reason)
