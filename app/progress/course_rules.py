"""The course of means over the weeks of a year, of a pupil and of a class: pure functions, exact.

The mean of a week is that of all marks from the beginning (of the year, or of its period) to the end of the week: as a
teacher reads it off the journal on that day.  Of a class it is the mean of the pupils' means, and their middle half:
from the lower to the upper quartile, between two pupils in equal parts (the inclusive quartile of worksheets).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import accumulate
from math import lcm
from typing import NamedTuple

from app.clock import monday
from app.journal.of_pupil import AbsenceCount, count_absences
from app.journal.rules import exact
from app.progress.marks_rows import SubjectMarks
from app.school.rows import TermRow, YearRow

Marked = tuple[date, int, float]
"""A mark: its day, its value, the weight of its work."""

Days = tuple[date, date]
"""From a day to a day, both included."""

_WEEK = timedelta(days=7)


# --- weeks -----------------------------------------------------------------------------------------------


class Week(NamedTuple):
    """A week with school.  `last` is its last day (of the year, or so far), `until` the day before the next such week:
    a mark of the holidays counts in the week before them.  `term` is the number of the period it ends in."""

    monday: date
    last: date
    until: date
    term: int | None


def weeks_of(year: YearRow, terms: Sequence[TermRow], upto: date) -> tuple[Week, ...]:
    """The weeks of a year up to a day that have a day of a period in them; all, where there are no periods."""
    upto = min(upto, year.ends)
    mondays = [
        day
        for ordinal in range(monday(year.starts).toordinal(), upto.toordinal() + 1, 7)
        if _has_school(day := date.fromordinal(ordinal), year, terms, upto)
    ]
    found = []
    for index, first in enumerate(mondays):
        last = min(first + _WEEK - timedelta(days=1), upto)
        until = mondays[index + 1] - timedelta(days=1) if index + 1 < len(mondays) else upto
        begun = [term.number for term in terms if term.starts <= last]
        found.append(Week(first, last, until, begun[-1] if begun else None))
    return tuple(found)


def _has_school(first: date, year: YearRow, terms: Sequence[TermRow], upto: date) -> bool:
    last = min(first + _WEEK - timedelta(days=1), upto)
    spans = [(term.starts, term.ends) for term in terms] or [(year.starts, year.ends)]
    return any(starts <= last and first <= ends for starts, ends in spans)


def from_year(weeks: Sequence[Week], year: YearRow) -> tuple[Days | None, ...]:
    """The days that count for the mean of each week, from the beginning of the year."""
    return tuple((year.starts, week.until) for week in weeks)


def from_term(weeks: Sequence[Week], terms: Iterable[TermRow]) -> tuple[Days | None, ...]:
    """The same from the beginning of the week's period, whose last day is the last one; None before the first."""
    spans = {term.number: (term.starts, term.ends) for term in terms}
    found: list[Days | None] = []
    for week in weeks:
        span = spans.get(week.term) if week.term is not None else None
        found.append((span[0], min(span[1], week.until)) if span else None)
    return tuple(found)


# --- means -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Sum:
    """Σ value · weight and Σ weight, both times the same whole number, and how many marks."""

    total: int
    weight: int
    count: int

    @property
    def mean(self) -> Fraction | None:
        """The weighted mean; None without a mark that counts."""
        return Fraction(self.total, self.weight) if self.count else None


class Running:
    """Marks added up day by day: sums of any range of days at once.  What is not a number, or of weight 0, is left
    out."""

    __slots__ = ("_days", "_totals", "_weights")

    def __init__(self, marks: Iterable[Marked]) -> None:
        counted = sorted(
            (on, value, exact(weight)) for on, value, weight in marks if value >= 0 and weight > 0
        )
        whole = lcm(*(weight.denominator for _, _, weight in counted))
        weights = [weight.numerator * (whole // weight.denominator) for _, _, weight in counted]
        self._days = [on for on, _, _ in counted]
        self._weights = [0, *accumulate(weights)]
        self._totals = [
            0, *accumulate(value * weight for (_, value, _), weight in zip(counted, weights, strict=True))
        ]  # fmt: skip

    def between(self, days: Days) -> Sum:
        """The sums of a range of days."""
        first, last = bisect_left(self._days, days[0]), bisect_right(self._days, days[1])
        first = min(first, last)
        return Sum(
            self._totals[last] - self._totals[first], self._weights[last] - self._weights[first], last - first
        )


@dataclass(frozen=True, slots=True)
class Point:
    """A pupil's weighted mean and of how many marks it is."""

    mean: Fraction
    count: int


def course(running: Running, days: Iterable[Days | None]) -> tuple[Point | None, ...]:
    """The mean of each week; None where there is no mark yet."""
    sums = (running.between(one) if one is not None else None for one in days)
    return tuple(Point(one.mean, one.count) if one and one.mean is not None else None for one in sums)


class ClassPoint(NamedTuple):
    """Means of a class: their mean, and the lower and upper quartile."""

    mean: Fraction
    low: Fraction
    high: Fraction


def of_class(sums: Iterable[Sum]) -> ClassPoint | None:
    """From the sums of its pupils; those without a mark are left out, None if that leaves nobody."""
    # Means of marks are apart by more than a float is inexact, so floats put them in the right order.
    found = sorted((one for one in sums if one.count), key=lambda one: one.total / one.weight)
    if not found:
        return None
    whole = lcm(*(one.weight for one in found))
    total = sum(one.total * (whole // one.weight) for one in found)
    return ClassPoint(Fraction(total, whole * len(found)), _quartile(found, 1), _quartile(found, 3))


def _quartile(ordered: Sequence[Sum], number: int) -> Fraction:
    below, part = divmod((len(ordered) - 1) * number, 4)
    low = Fraction(ordered[below].total, ordered[below].weight)
    if not part:
        return low
    high = Fraction(ordered[below + 1].total, ordered[below + 1].weight)
    return low + (high - low) * Fraction(part, 4)


# --- what else is charted --------------------------------------------------------------------------------


def distribution(subjects: Iterable[SubjectMarks], days: Days) -> dict[int, int]:
    """How often each number was given, also where it stands in no mean; the highest first."""
    counted = Counter(
        mark.value
        for one in subjects
        for mark in one.marks
        if mark.value >= 0 and days[0] <= mark.date <= days[1]
    )
    return {value: counted[value] for value in sorted(counted, reverse=True)}


class Attended(NamedTuple):
    """Lessons that were held for a pupil from a day on, and those missed of them."""

    starts: date
    held: int
    absences: AbsenceCount


def attendance(
    subjects: Iterable[SubjectMarks], days: Days, *, by_week: bool = False
) -> tuple[Attended, ...]:
    """Attendance month by month (`starts`: the 1st) or week by week (a Monday); those without lessons are left out."""
    held, codes = Counter[date](), dict[date, Counter[int]]()
    for one in subjects:
        held.update(_begin(on, by_week) for on in one.held if days[0] <= on <= days[1])
        for absence in one.absences:
            if days[0] <= absence.date <= days[1]:
                codes.setdefault(_begin(absence.date, by_week), Counter())[absence.code] += 1
    return tuple(Attended(on, held[on], count_absences(codes.get(on, {}))) for on in sorted(held))


def _begin(on: date, by_week: bool) -> date:
    return monday(on) if by_week else on.replace(day=1)
