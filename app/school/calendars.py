"""Calendars to choose from: ways in which schools divide a year.  Pure; everything can be changed afterwards.

Sources.  Quarters and half-years: `app.school.year_plan`.  Six modules of five or six weeks with a week of rest after
each, two modules to a trimester: the calendars that schools publish (Yaroslavl, Moscow, «модульный режим 5–6+1»),
fitted to the recommended winter vacation and the end of lessons.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from app.codes import HolidayKind, TermKind
from app.school.year_plan import Days, Rest, YearPlan, year_plan

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)


class CalendarKey(StrEnum):
    """A calendar to choose."""

    RECOMMENDED = "recommended"  # quarters for 1–9, half-years for 10–11
    QUARTERS = "quarters"  # for all grades
    HALF_YEARS = "half_years"  # for all grades
    TRIMESTERS = "trimesters"  # with the recommended vacations
    MODULES = "modules"  # trimesters of two modules each, a week of rest after each module
    MODULES_ALONE = "modules_alone"  # the six modules are the periods


def calendar_plan(key: CalendarKey, first: int) -> YearPlan:
    """What the calendar asks for in the year that begins in September of `first`."""
    plan = year_plan(date(first, 10, 1))
    quarters, halves = plan.terms[TermKind.QUARTERS], plan.terms[TermKind.HALF_YEARS]
    if key is CalendarKey.QUARTERS:
        return replace(plan, terms={TermKind.QUARTERS: quarters})
    if key is CalendarKey.HALF_YEARS:
        return replace(plan, terms={TermKind.HALF_YEARS: halves})
    if key is CalendarKey.TRIMESTERS:
        return replace(plan, terms={TermKind.TRIMESTERS: _trimesters(quarters)})
    if key in (CalendarKey.MODULES, CalendarKey.MODULES_ALONE):
        return _modular(plan, alone=key is CalendarKey.MODULES_ALONE)
    return plan


def kind_for(key: CalendarKey, grade: int) -> TermKind:
    """How the year of a grade is divided in this calendar."""
    if key is CalendarKey.RECOMMENDED:
        return TermKind.QUARTERS if grade <= 9 else TermKind.HALF_YEARS
    return {
        CalendarKey.QUARTERS: TermKind.QUARTERS,
        CalendarKey.HALF_YEARS: TermKind.HALF_YEARS,
        CalendarKey.TRIMESTERS: TermKind.TRIMESTERS,
        CalendarKey.MODULES: TermKind.TRIMESTERS,
        CalendarKey.MODULES_ALONE: TermKind.OWN,
    }[key]


def _trimesters(quarters: tuple[Days, ...]) -> tuple[Days, ...]:
    starts, ends = quarters[0][0], quarters[-1][1]
    december, march = date(starts.year, 12, 1), date(starts.year + 1, 3, 1)
    return (starts, december - _DAY), (december, march - _DAY), (march, ends)


def _modular(plan: YearPlan, *, alone: bool) -> YearPlan:
    quarters = plan.terms[TermKind.QUARTERS]
    winter = (quarters[1][1] + _DAY, quarters[2][0] - _DAY)
    modules, breaks = _modules(quarters[0][0], winter, quarters[-1][1])
    names = (
        "Осенние каникулы",
        "Осенние каникулы",
        "Зимние каникулы",
        "Зимние каникулы",
        "Весенние каникулы",
    )
    others = [
        rest for rest in plan.rests if rest.kind is not HolidayKind.VACATION or rest.starts > modules[-1][1]
    ]
    rests = [Rest(name, HolidayKind.VACATION, *days) for name, days in zip(names, breaks, strict=True)]
    pairs = tuple((modules[one][0], modules[one + 1][1]) for one in (0, 2, 4))
    terms = {TermKind.OWN: modules} if alone else {TermKind.TRIMESTERS: pairs}
    ordered = sorted([*rests, *others], key=lambda rest: (rest.starts, rest.ends))
    return replace(plan, terms=terms, rests=tuple(ordered))


def _modules(starts: date, winter: Days, ends: date) -> tuple[tuple[Days, ...], tuple[Days, ...]]:
    """Six modules and the five breaks between them: whole weeks, but for the winter."""
    monday = starts - timedelta(days=starts.weekday())
    january = winter[1] + _DAY
    after_winter = january - timedelta(days=january.weekday())
    first = (monday + 5 * _WEEK, monday + 6 * _WEEK - _DAY)
    second = (monday + 11 * _WEEK, monday + 12 * _WEEK - _DAY)
    fourth = (after_winter + 5 * _WEEK, after_winter + 6 * _WEEK - _DAY)
    fifth = (after_winter + 12 * _WEEK, after_winter + 13 * _WEEK - _DAY)
    breaks = (first, second, winter, fourth, fifth)
    begins = (starts, *(rest[1] + _DAY for rest in breaks))
    finishes = (*(rest[0] - _DAY for rest in breaks), ends)
    return tuple(zip(begins, finishes, strict=True)), breaks
