"""«What do I need»: the shortest sets of marks that lift a weighted mean to a threshold.  Pure functions, exact.

    tally = Tally([(4, 1), (5, 1), (4, 2)])                              # 4.25
    needed(tally, exact(4.6), NUMBERS[Scale.FIVE], [1, 2, 3])
    # .outcome is SETS; .sets: two 5 of weight 2, or one of weight 3 and one of 1; .alone: 5 of weight 2 twice, …

A mark of value v and weight w brings the mean nearer to the threshold t by its gain w·(v − t); with S = Σ value·weight
and W = Σ weight of the marks that are there, the threshold is reached when the gains make up for t·W − S.
It is a supposition: the teacher decides, and the pupil's next marks may be others.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import chain, combinations
from math import lcm

from app.codes import Scale
from app.journal.rules import NUMBERS, Tally, exact, propose

MOST_MARKS = 10
"""More marks than that nobody gets before the period ends: such sets are not looked for."""

_LOWEST = 2
"""On the scale of five: the mark below all thresholds."""


class Outcome(StrEnum):
    """What became of the search."""

    REACHED = "reached"  # the mean is there already
    SETS = "sets"
    TOO_MANY = "too_many"  # it could be reached, with more marks than are looked for
    NEVER = "never"  # no number of such marks lifts the mean so far


@dataclass(frozen=True, slots=True)
class MarkRun:
    """`count` marks of one value for works of one weight."""

    value: int
    weight: float
    count: int


@dataclass(frozen=True, slots=True)
class NeededSet:
    """Marks that together reach the threshold: one run, or two."""

    runs: tuple[MarkRun, ...]

    @property
    def count(self) -> int:
        """How many marks these are."""
        return sum(run.count for run in self.runs)


@dataclass(frozen=True, slots=True)
class Needed:
    """`sets`: the shortest, the least demanding first.  `alone`: for marks that are all alike how many it takes,
    the fewest first.  Both are empty unless `outcome` is SETS."""

    outcome: Outcome
    sets: tuple[NeededSet, ...] = ()
    alone: tuple[MarkRun, ...] = ()


def threshold_of(mark: int, scale: str, thresholds: tuple[float, float, float]) -> Fraction | None:
    """The weighted mean from which this period mark is proposed; None for the lowest one."""
    if scale == Scale.FIVE:
        return exact(thresholds[mark - _LOWEST - 1]) if mark > _LOWEST else None
    return mark - Fraction(1, 2) if mark > min(NUMBERS[scale], default=mark) else None


def next_mark(
    mean: Fraction, scale: str, thresholds: tuple[float, float, float]
) -> tuple[int, Fraction] | None:
    """The next better period mark and the mean that it takes; None at the top, and where marks are no numbers."""
    mark = propose(mean, scale, thresholds)
    if mark is None or mark >= max(NUMBERS[scale]):
        return None
    threshold = threshold_of(mark + 1, scale, thresholds)
    return None if threshold is None else (mark + 1, threshold)


def needed(
    tally: Tally,
    threshold: Fraction,
    values: Iterable[int],
    weights: Iterable[float],
    *,
    most: int = MOST_MARKS,
    limit: int = 3,
) -> Needed:
    """The shortest sets of marks, of these values and weights, that lift the weighted mean to the threshold.

    All sets have the least possible number of marks and at most two kinds of them, so that they can be said in a
    sentence.  A set is left out that asks more than another one, mark by mark: of the same number of marks none
    lower and none of less weight.  Of the others come first those of less weight together, then of lower marks
    together, then of one kind, then those whose marks are higher; at most `limit`.  Works that do not count (weight 0)
    change nothing and are passed over.
    """
    search = _Search(tally, threshold, values, weights)
    if tally.count and search.deficit <= 0:
        return Needed(Outcome.REACHED)
    best = max(search.gains.values(), default=-1)
    if best < 0 or (best == 0 and search.deficit > 0):
        return Needed(Outcome.NEVER)
    count = max(1, -(-search.deficit // best) if best else 1)
    if count > most:
        return Needed(Outcome.TOO_MANY)
    return Needed(Outcome.SETS, search.sets(count, limit), search.alone(most))


_Kind = tuple[int, float]
"""Value and weight."""


class _Search:
    """Gains and deficit in whole numbers of one small unit."""

    def __init__(
        self, tally: Tally, threshold: Fraction, values: Iterable[int], weights: Iterable[float]
    ) -> None:
        total, weight = tally.sums
        deficit = threshold * weight - total
        # A mark below the threshold is in no shortest set: without it the set would be shorter.
        self.values = sorted({value for value in values if value >= threshold})
        self.weights = sorted({one for one in weights if one > 0})
        gains = {(v, w): exact(w) * (v - threshold) for v in self.values for w in self.weights}
        unit = lcm(deficit.denominator, *(gain.denominator for gain in gains.values()))
        self.deficit = int(deficit * unit)
        self.gains: dict[_Kind, int] = {kind: int(gain * unit) for kind, gain in gains.items()}

    def sets(self, count: int, limit: int) -> tuple[NeededSet, ...]:
        """The sets of so many marks, as `needed` says."""
        found: set[tuple[MarkRun, ...]] = set()
        for kind, gain in self.gains.items():
            if gain * count >= self.deficit:
                found.add((MarkRun(*kind, count),))
            for times in range(1, count):
                for weight in self.weights:
                    value = self._least(weight, count - times, self.deficit - gain * times)
                    if value is not None and (value, weight) != kind:
                        pair = (MarkRun(*kind, times), MarkRun(value, weight, count - times))
                        found.add(tuple(sorted(pair, key=_run_order)))
        kept: list[tuple[MarkRun, ...]] = []
        for runs in sorted(found, key=set_order):
            if len(kept) == limit:
                break
            # What asks less comes earlier in this order.
            if not any(asks_no_more(other, runs) for other in kept):
                kept.append(runs)
        return tuple(NeededSet(runs) for runs in kept)

    def _least(self, weight: float, count: int, missing: int) -> int | None:
        """The lowest value of which `count` marks of this weight gain what is missing."""
        place = bisect_left(self.values, missing, key=lambda value: self.gains[value, weight] * count)
        return self.values[place] if place < len(self.values) else None

    def alone(self, most: int) -> tuple[MarkRun, ...]:
        """How many marks of one kind it takes; of one weight and number only the lowest value."""
        runs: dict[tuple[int, float], MarkRun] = {}
        for (value, weight), gain in self.gains.items():  # lower values come first
            if not gain and self.deficit > 0:
                continue
            count = max(1, -(-self.deficit // gain)) if gain else 1
            if count <= most:
                runs.setdefault((count, weight), MarkRun(value, weight, count))
        return tuple(runs[key] for key in sorted(runs))


def set_order(runs: Sequence[MarkRun]) -> tuple[object, ...]:
    """The order of sets of the same number of marks; see `needed`."""
    weight = sum((exact(run.weight) * run.count for run in runs), Fraction())
    value = sum(run.value * run.count for run in runs)
    return weight, value, len(runs), [(*_run_order(run), run.count) for run in runs]


def _run_order(run: MarkRun) -> tuple[int, float]:
    return -run.value, -run.weight


def asks_no_more(one: Sequence[MarkRun], other: Sequence[MarkRun]) -> bool:
    """Whether the marks of two sets of the same size can be paired so that none of `one` is higher, or of more weight,
    than its partner: by Hall's theorem, if each choice of runs finds partners enough."""
    choices = chain.from_iterable(combinations(one, size) for size in range(1, len(one) + 1))
    return all(
        sum(run.count for run in choice)
        <= sum(
            partner.count
            for partner in other
            if any(run.value <= partner.value and run.weight <= partner.weight for run in choice)
        )
        for choice in choices
    )
