"""Which backups stay: all of the last day, one of each of some days, weeks and months (grandfather, father, son).

A period counts when there is a backup of it: after a summer without backups the ones from before it are all there
still.  Nothing here looks at a clock but those of the backups themselves, so a PC whose clock is years ahead clears
nothing away.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

_LAST_DAY = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Thinning:
    """How many days, weeks and months with backups keep one of them, their newest."""

    days: int
    weeks: int
    months: int


def staying(times: Sequence[datetime], thinning: Thinning) -> frozenset[int]:
    """Which of the backups made at these times stay, by their place in the sequence: the newest always."""
    order = sorted(range(len(times)), key=lambda one: (times[one], one), reverse=True)
    if not order:
        return frozenset()
    newest = times[order[0]]
    kept = {one for one in order if newest - times[one] < _LAST_DAY}
    for period, most in ((_day, thinning.days), (_week, thinning.weeks), (_month, thinning.months)):
        kept |= _newest_of_each(times, order, period, most)
    return frozenset(kept)


def _newest_of_each(
    times: Sequence[datetime], order: Sequence[int], period: Callable[[datetime], Hashable], most: int
) -> set[int]:
    first_of: dict[Hashable, int] = {}
    for one in order:
        first_of.setdefault(period(times[one]), one)
    return set(list(first_of.values())[:most])


def _day(at: datetime) -> Hashable:
    return at.date()


def _week(at: datetime) -> Hashable:
    return at.isocalendar()[:2]


def _month(at: datetime) -> Hashable:
    return at.year, at.month
