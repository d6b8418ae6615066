"""Which weeks a family signs, and what in a week is worth a look: pure functions.

A week is known by its Monday.  It is a school week of a pupil when there are lessons on a day of it on which he is in
the class; so holidays, and the time before he came and after he left, need no rule of their own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from enum import StrEnum

from app.clock import monday
from app.codes import MarkValue, Scale
from app.school.spans import Span, covers

_TILL_FRIDAY = timedelta(days=4)
_TILL_SUNDAY = timedelta(days=6)

_LOW_UP_TO = 2
"""On the scale of five."""


class WeekState(StrEnum):
    """Whether a week can be signed."""

    OPEN = "open"
    NOT_YET = "not_yet"  # it can from its Friday on
    OTHER_YEAR = "other_year"
    NO_LESSONS = "no_lessons"  # holidays, or the pupil was not in a class then


def opens_on(week: date) -> date:
    """The day from which on a week can be signed: its Friday, also where there are lessons on Saturday."""
    return week + _TILL_FRIDAY


def sunday(week: date) -> date:
    """The last day of a week."""
    return week + _TILL_SUNDAY


def newest_open(today: date) -> date:
    """The newest week that can be signed on a day, if it is a school week."""
    return monday(today - _TILL_FRIDAY)


def school_weeks(days: Iterable[date], spans: Collection[Span] | None = None) -> tuple[date, ...]:
    """The weeks in which there is a day of lessons, in order; of a pupil: one that his spans in the class cover."""
    return tuple(sorted({monday(day) for day in days if spans is None or covers(spans, day)}))


def week_state(week: date, days: Collection[date], year: tuple[date, date] | None, today: date) -> WeekState:
    """Whether a week can be signed.  `days`: those with lessons of the pupil, of this week or more; `year`: first and
    last day of the academic year of today.  The first week of a year may begin before it, in August."""
    inside = [day for day in days if week <= day <= sunday(week)]
    if not inside:
        return WeekState.NO_LESSONS
    if year is None or not any(year[0] <= day <= year[1] for day in inside):
        return WeekState.OTHER_YEAR
    return WeekState.OPEN if opens_on(week) <= today else WeekState.NOT_YET


def is_low(value: int, scale: str) -> bool:
    """Whether a mark is one that a family should not overlook: 1 or 2 on the scale of five, «незач», or a work not
    handed in."""
    if value < 0:
        return value in (MarkValue.FAILED, MarkValue.DEBT)
    return scale == Scale.FIVE and value <= _LOW_UP_TO
