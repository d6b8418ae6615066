"""Whether a division of a year can be.  Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from app.errors import BadInput, Refused
from app.school.year_plan import Days

MOST_TERMS = 12

_DAY = timedelta(days=1)
_SATURDAY = 5


def check_terms(terms: Sequence[Days], year: Days, free: Iterable[Days]) -> None:
    """Periods lie in the year and one after the other, and between two of them there is no weekday but those of `free`
    (holidays of all grades): on such a day no lesson could be.

    Raises BadInput terms.none, terms.too_many (most), terms.backwards, terms.outside_year, terms.overlap (number: of
    the first that is wrong); Refused terms.gap (number: of the period before; starts, ends: of the days).
    """
    if not terms:
        raise BadInput("terms.none")
    if len(terms) > MOST_TERMS:
        raise BadInput("terms.too_many", most=MOST_TERMS)
    for number, (starts, ends) in enumerate(terms, 1):
        if ends < starts:
            raise BadInput("terms.backwards", number=number)
        if starts < year[0] or ends > year[1]:
            raise BadInput("terms.outside_year", number=number)
        if number > 1 and starts <= terms[number - 2][1]:
            raise BadInput("terms.overlap", number=number)
    for number, missing in gaps(terms, free):
        raise Refused("terms.gap", number=number, starts=missing[0], ends=missing[1])


def gaps(terms: Sequence[Days], free: Iterable[Days]) -> list[tuple[int, Days]]:
    """The weekdays between two periods that are not free, as spans with the number of the period before."""
    away = list(free)
    found: list[tuple[int, Days]] = []
    for number, (before, after) in enumerate(pairwise(terms), 1):
        lost = [
            day
            for day in _between(before[1], after[0])
            if day.weekday() < _SATURDAY and not any(starts <= day <= ends for starts, ends in away)
        ]
        if lost:
            found.append((number, (lost[0], lost[-1])))
    return found


def _between(before: date, after: date) -> list[date]:
    return [before + _DAY * offset for offset in range(1, (after - before).days)]
