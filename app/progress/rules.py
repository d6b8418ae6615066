"""Comparing pupils: pure functions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Generic, NamedTuple, TypeVar

from app.codes import Scale
from app.journal.rules import NUMBERS, rounded

K = TypeVar("K")

FEWEST_COMPARED = 5
"""Where fewer others are compared with a child, its family is told nothing of them but its own place: who knows two or
three of them could read the marks of each off a mean or a distribution."""


_WEEK = timedelta(days=7)
_STEPS: dict[str, Fraction] = {
    Scale.FIVE: Fraction(1, 2), Scale.TEN: Fraction(1), Scale.TWELVE: Fraction(1), Scale.HUNDRED: Fraction(10)
}  # fmt: skip


class Rank(NamedTuple):
    """The places `first` to `last` that equal values share."""

    first: int
    last: int


def ranks(values: Mapping[K, Fraction | None]) -> dict[K, Rank]:
    """Who stands where by value, the highest first; equal values share their places, and the next place is the one
    after all of them (1–2, 1–2, 3).  Who has no value has no place.  Exact: values that differ anywhere differ here."""
    counts = Counter(value for value in values.values() if value is not None)
    shared: dict[Fraction, Rank] = {}
    above = 0
    for value in sorted(counts, reverse=True):
        shared[value] = Rank(above + 1, above + counts[value])
        above += counts[value]
    return {key: shared[value] for key, value in values.items() if value is not None}


class Compared(Generic[K]):
    """Some who are compared by an exact value; those without one are among them and have no place."""

    def __init__(self, values: Mapping[K, Fraction | None]) -> None:
        self.values = {key: value for key, value in values.items() if value is not None}
        self.ranks = ranks(self.values)

    @property
    def rated(self) -> int:
        """How many have a place."""
        return len(self.values)

    def others(self, key: K) -> int:
        """How many have a place besides one."""
        return self.rated - (key in self.values)

    @property
    def mean(self) -> Fraction | None:
        """The mean of the values: each pupil counts alike, however many marks he has."""
        return sum(self.values.values(), Fraction()) / self.rated if self.values else None

    def rise(self, key: K, before: Compared[K]) -> tuple[int, Fraction] | None:
        """By how many places and by how much one stands higher than before; None for whom there is no place in both."""
        if key not in self.values or key not in before.values:
            return None
        return before.ranks[key].first - self.ranks[key].first, self.values[key] - before.values[key]


def week_before(starts: date, on: date, today: date) -> date | None:
    """The day that a rating of `starts` … `on` is compared with: a week before today, so that whoever looks once a
    week, on whatever day, is told what the week between has brought.  None where the range had not begun by then, or
    was over."""
    since = today - _WEEK
    return since if starts <= since < on else None


@dataclass(frozen=True, slots=True)
class Step:
    """How many values lie from `low` up to, not including, `high`; the last step of a scale holds its top, too."""

    low: Fraction
    high: Fraction
    count: int
    is_last: bool

    def holds(self, value: Fraction) -> bool:
        """Whether a value lies in it."""
        return self.low <= value and (self.is_last or value < self.high)


def bands(values: Iterable[Fraction], scale: str) -> tuple[Step, ...]:
    """How the values of a scale lie in its steps, the highest first; steps without any are left out."""
    width = _STEPS[scale]
    last = max(NUMBERS[scale]) // width - 1
    counts = Counter(min(value // width, last) for value in values)
    return tuple(
        Step(at * width, (at + 1) * width, counts[at], at == last) for at in sorted(counts, reverse=True)
    )


def told(figure: Fraction) -> Fraction:
    """A figure of others as a family is told it: to the hundredth, as pages show it.  From exact ones of two weeks that
    follow each other it could be reckoned back which marks one of few pupils was given in between."""
    return Fraction(rounded(figure))


def main_scale(scales: Iterable[str]) -> str | None:
    """The scale that most of these are, of those with numbers: marks of different scales are not compared.

    Of equally many it is that of five, else the next longer one.
    """
    counts: dict[str, int] = {}
    for scale in scales:
        if scale in _STEPS:
            counts[scale] = counts.get(scale, 0) + 1
    order = list(_STEPS)
    return min(counts, key=lambda scale: (-counts[scale], order.index(scale))) if counts else None
