"""What can be set on the sheet of period marks, named independently of where it stands on the screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


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


class Wish(NamedTuple):
    """Store `wanted` where the mark `expected` is believed to be; None stands for no mark.

    `agreed`: the teacher took over what was proposed, so it is written only while the same is proposed.
    """

    place: Place
    expected: int | None
    wanted: Given | None
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class ResultClash:
    """Two people set the same mark: `mine` waits for a choice, `theirs` is stored."""

    place: Place
    mine: Given | None
    theirs: int | None
    author: str | None = None
    at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class ResultOutcome:
    """What became of wishes.  `outdated`: something else is proposed there by now than what was agreed to; `found`:
    somebody else had set it just so, and undo must not take it away."""

    written: Sequence[Place] = ()
    clashes: Sequence[ResultClash] = ()
    outdated: Sequence[Place] = ()
    found: Sequence[Place] = ()


def value_of(given: Given | None) -> int | None:
    """The mark without its reason."""
    return None if given is None else given.value
