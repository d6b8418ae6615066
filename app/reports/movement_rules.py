"""Who came and who left: pure functions on the days that pupils were in classes.

At the beginning are those who are in a class on the first school day; at the end those who stay in it after the last
day; between the two somebody came or left.  A break without a school day in it is none; from one class into another
without a school day between is a move within the school.  Who is in a class up to the last school day of the year has
finished it, and has not left.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

OPEN = dt.date.max


@dataclass(frozen=True, slots=True)
class Stay:
    """A pupil in a class from a day to a day, both included; `reason` is why it ended."""

    pupil_id: int
    class_id: int
    starts: dt.date
    ends: dt.date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """Somebody came into a class (`on`: the first day in it) or left it (the last); `other` is the class he came from
    or went to, None: from outside, out of the school."""

    pupil_id: int
    class_id: int
    on: dt.date
    other: int | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """What became of a class: pupils (ids) at the beginning and at the end, who came, who left, in order of days."""

    at_start: frozenset[int]
    arrived: tuple[Step, ...]
    left: tuple[Step, ...]
    at_end: frozenset[int]

    def steps(self, *, arrived: bool, inside: bool) -> list[Step]:
        """Those who came or left, within the school or not."""
        return [one for one in (self.arrived if arrived else self.left) if (one.other is not None) == inside]


SchoolDays = Callable[[int, dt.date, dt.date], bool]
"""Whether a class has a school day after a day and before another."""


def movement(
    stays: Iterable[Stay],
    classes: Sequence[int],
    first: dt.date,
    last: dt.date,
    year_ends: Callable[[int], dt.date],
    days: SchoolDays,
) -> dict[int, Moved]:
    """What became of each class between `first`, the first school day of the time, and `last`, its last day;
    `year_ends` gives the last school day of a class."""
    found: dict[int, tuple[set[int], list[Step], list[Step], set[int]]] = {
        one: (set(), [], [], set()) for one in classes
    }
    by_pupil: dict[int, list[Stay]] = {}
    for stay in stays:
        by_pupil.setdefault(stay.pupil_id, []).append(stay)
    for pupil, own in by_pupil.items():
        whole = _without_breaks(own, year_ends, days)
        for place, stay in enumerate(whole):
            if stay.class_id not in found:
                continue
            before = whole[place - 1] if place else None
            after = whole[place + 1] if place + 1 < len(whole) else None
            at_start, arrived, left, at_end = found[stay.class_id]
            if stay.starts <= first <= stay.ends:
                at_start.add(pupil)
            elif first < stay.starts <= last:
                arrived.append(Step(pupil, stay.class_id, stay.starts, _came_from(before, stay, days)))
            if first <= stay.ends <= last:
                left.append(Step(pupil, stay.class_id, stay.ends, _went_to(stay, after, days), stay.reason))
            elif stay.starts <= last < stay.ends:
                at_end.add(pupil)
    return {
        one: Moved(frozenset(at_start), _in_order(arrived), _in_order(left), frozenset(at_end))
        for one, (at_start, arrived, left, at_end) in found.items()
    }


def _in_order(steps: Iterable[Step]) -> tuple[Step, ...]:
    return tuple(sorted(steps, key=lambda one: (one.on, one.pupil_id)))


def _without_breaks(
    stays: Iterable[Stay], year_ends: Callable[[int], dt.date], days: SchoolDays
) -> list[Stay]:
    """In order, breaks closed; what ends with the year is open."""
    whole: list[Stay] = []
    for stay in sorted(stays, key=lambda one: (one.starts, one.ends)):
        if stay.ends >= year_ends(stay.class_id):
            stay = replace(stay, ends=OPEN, reason="")
        before = whole[-1] if whole else None
        if before and before.class_id == stay.class_id and _adjoin(before, stay, days):
            longer = max(before, stay, key=lambda one: one.ends)
            whole[-1] = replace(before, ends=longer.ends, reason=longer.reason)
        else:
            whole.append(stay)
    return whole


def _adjoin(before: Stay, after: Stay, days: SchoolDays) -> bool:
    return after.starts <= before.ends or not days(before.class_id, before.ends, after.starts)


def _came_from(before: Stay | None, stay: Stay, days: SchoolDays) -> int | None:
    return before.class_id if before and _adjoin(before, stay, days) else None


def _went_to(stay: Stay, after: Stay | None, days: SchoolDays) -> int | None:
    return after.class_id if after and _adjoin(stay, after, days) else None
