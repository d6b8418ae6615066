"""How the families of a class use the diary: pure functions.

A week is known by its Monday.  Which are school weeks of a pupil is told by `app.diary.weeks_rules`, as it is to the
class teacher.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from app.diary.weeks_rules import school_weeks, sunday
from app.school.spans import Span, overlaps


class Seen(NamedTuple):
    """What happened to a pupil's diary in a week."""

    by_parents: bool = False
    by_pupil: bool = False
    signed: bool = False


class Week(NamedTuple):
    """A week of a pupil in a class; `school`: there were lessons of his."""

    school: bool
    seen: Seen


class Sums(NamedTuple):
    """A school week of a class: pupils, and how many diaries parents, and pupils, looked at, and are signed."""

    pupils: int = 0
    by_parents: int = 0
    by_pupils: int = 0
    signed: int = 0


class Login(NamedTuple):
    """A parent's login: whether it can be used, the day of its password, whether it ever was used."""

    usable: bool
    issued: date | None
    came: bool


Place = tuple[date, int]
"""A week and a pupil."""


def weeks_of_class(
    days: Collection[date],
    spans: Mapping[int, Collection[Span]],
    seen: Mapping[Place, Seen],
    bounds: tuple[date, date],
) -> dict[Place, Week]:
    """The weeks of each pupil (`spans`: when he is in the class) within bounds, two Mondays: each of his school weeks,
    and each other week in which somebody looked or signed while he was in the class.  `days`: those with lessons."""
    first, last = bounds
    within = [day for day in days if first <= day <= sunday(last)]
    found: dict[Place, Week] = {}
    for pupil, own in spans.items():
        for week in school_weeks(within, own):
            found[week, pupil] = Week(True, seen.get((week, pupil), Seen()))
    for (week, pupil), one in seen.items():
        if (week, pupil) in found or not any(one) or not first <= week <= last:
            continue
        if overlaps(spans.get(pupil, ()), week, sunday(week)):
            found[week, pupil] = Week(False, one)
    return found


def sums_by_week(weeks: Mapping[Place, Week]) -> dict[date, Sums]:
    """The school weeks of a class, in order."""
    found: dict[date, Sums] = {}
    for (week, _), one in sorted(weeks.items()):
        if one.school:
            known = found.get(week, Sums())
            found[week] = Sums(
                known.pupils + 1, *(had + now for had, now in zip(known[1:], one.seen, strict=True))
            )
    return found


def weeks_away(weeks: Mapping[date, Week], today: date, since: date | None = None) -> tuple[date, ...]:
    """The finished school weeks of a pupil since a parent looked last, in order; a look in the week that is not over,
    or in holidays, ends them, too.  `weeks`: the pupil's, by Monday; `since`: no week that begins before it counts,
    because nobody could have come."""
    looked = max((week for week, one in weeks.items() if one.seen.by_parents), default=date.min)
    return tuple(
        week
        for week, one in sorted(weeks.items())
        if one.school and week > looked and sunday(week) < today and (since is None or week >= since)
    )


def could_come_since(parents: Iterable[Login]) -> tuple[bool, date | None]:
    """Whether a parent can come, and from which day on it can be expected (None: always could).

    Who never came and was given a password on a day can come from then on.  A password that is issued anew to one who
    has come before changes nothing.
    """
    days = [None if one.came else one.issued for one in parents if one.usable]
    if not days:
        return False, None
    return True, None if None in days else min(day for day in days if day is not None)


def is_unsigned(sums: Sums, percent: float) -> bool:
    """Whether fewer diaries are signed than the school wants."""
    return sums.signed * 100 < percent * sums.pupils
