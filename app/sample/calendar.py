"""The years of the invented school, on the plan that a new school begins with; its bells, and moments of its days."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from app.codes import HolidayKind, TermKind
from app.school.year_plan import BELLS, LESSON_MINUTES, Rest, YearPlan, year_plan

MOSCOW = 3 * 3600
"""Seconds by which the invented school's clocks are ahead of UTC."""

NOW_MINUTE = 15 * 60 + 40
"""The minute of `today` at which the invented school stands still: lessons over, teachers at their journals."""

SECOND_SHIFT = 6
"""Lesson 1 of the second shift is held at the time of lesson 7 of the first."""

_SHORT_LESSON, _SHORT_BREAK = 40, 5


@dataclass(frozen=True, slots=True)
class Span:
    """Days from one to another, both included."""

    starts: date
    ends: date

    def __contains__(self, day: date) -> bool:
        return self.starts <= day <= self.ends


@dataclass(frozen=True, slots=True)
class Year:
    """One academic year, by the calendar year in which it starts."""

    start: int
    span: Span
    quarters: tuple[Span, ...]
    half_years: tuple[Span, ...]
    rests: tuple[Rest, ...]

    @property
    def name(self) -> str:
        return f"{self.start}/{self.start + 1}"

    def terms(self, grade: int) -> tuple[Span, ...]:
        """The periods of a class of this grade."""
        return self.half_years if grade >= 10 else self.quarters

    def school_days(self, grade: int) -> list[date]:
        """Days on which a class of this grade has lessons, Monday to Friday."""
        resting = [
            Span(rest.starts, rest.ends)
            for rest in self.rests
            if rest.grade_from <= grade <= rest.grade_to and rest.kind is not HolidayKind.WORKDAY
        ]
        day, days = self.quarters[0].starts, []
        while day <= self.quarters[-1].ends:
            if day.weekday() < 5 and not any(day in span for span in resting):
                days.append(day)
            day += timedelta(days=1)
        return days


def year_of(today: date) -> int:
    """The calendar year in which the academic year of a day starts."""
    return today.year if today.month >= 9 else today.year - 1


def default_today(real: date) -> date:
    """The last school day up to 20 May that is past: lessons still go on, yet all years are as good as whole, so that
    a file of one year is not compared with a file of five by a few weeks of autumn."""
    end = date(real.year, 5, 20)
    return _friday(end if end <= real else date(real.year - 1, 5, 20))


def _friday(day: date) -> date:
    """The day, or the Friday before a weekend."""
    return day - timedelta(days=max(0, day.weekday() - 4))


def academic_year(start: int) -> Year:
    """The year that starts in a calendar year."""
    plan: YearPlan = year_plan(date(start, 9, 1))
    quarters, halves = (
        tuple(Span(*days) for days in plan.terms[kind]) for kind in (TermKind.QUARTERS, TermKind.HALF_YEARS)
    )
    return Year(start, Span(plan.starts, plan.ends), quarters, halves, plan.rests)


def bells(shift: int) -> list[tuple[int, int, int]]:
    """(number, starts, ends) in minutes after midnight; the second shift begins when the first has its last lesson."""
    if shift == 1:
        return [(number, starts, starts + LESSON_MINUTES) for number, starts in BELLS]
    begin = BELLS[SECOND_SHIFT][1]
    step = _SHORT_LESSON + _SHORT_BREAK
    return [
        (number, begin + step * (number - 1), begin + step * (number - 1) + _SHORT_LESSON)
        for number in range(1, 9)
    ]


def moment(day: date, minute: float) -> int:
    """Seconds since 1970 UTC of a minute of the school's day."""
    return calendar.timegm(day.timetuple()) - MOSCOW + int(minute * 60)


def sample_moment(today: date) -> datetime:
    """The moment at which the invented school of this day stands still."""
    return datetime.fromtimestamp(moment(today, NOW_MINUTE), timezone(timedelta(seconds=MOSCOW)))
