"""The school's years: quarters, half-years, holidays, school days, bells; and moments of a day."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

MOSCOW = 3 * 3600
"""Seconds by which the invented school's clocks are ahead of UTC."""

NOW_MINUTE = 15 * 60 + 20
"""The minute of `today` at which the invented school stands still: lessons over, teachers at their journals."""


@dataclass(frozen=True, slots=True)
class Span:
    """Days from one to another, both included."""

    starts: date
    ends: date

    def __contains__(self, day: date) -> bool:
        return self.starts <= day <= self.ends


@dataclass(frozen=True, slots=True)
class Rest:
    """A holiday: its name, `HolidayKind`, span and grades."""

    name: str
    kind: str
    span: Span
    grades: tuple[int, int] = (1, 11)


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
        resting = [rest.span for rest in self.rests if rest.grades[0] <= grade <= rest.grades[1]]
        day, days = self.quarters[0].starts, []
        while day <= self.quarters[-1].ends:
            if day.weekday() < 5 and not any(day in span for span in resting):
                days.append(day)
            day += timedelta(days=1)
        return days


def year_of(today: date) -> int:
    """The calendar year in which the academic year of a day starts."""
    return today.year if today.month >= 9 else today.year - 1


def academic_year(start: int) -> Year:
    """The year with its periods: vacations begin on the Saturdays that schools usually choose."""
    first = _workday(date(start, 9, 1))
    autumn = _saturday(date(start, 10, 24))
    spring = _saturday(date(start + 1, 3, 20))
    winter_ends = _monday(date(start + 1, 1, 9))
    last = _friday(date(start + 1, 5, 26))
    vacations = (
        Rest("Осенние каникулы", "vacation", Span(autumn, autumn + timedelta(days=8))),
        Rest("Зимние каникулы", "vacation", Span(date(start, 12, 30), winter_ends - timedelta(days=1))),
        Rest("Весенние каникулы", "vacation", Span(spring, spring + timedelta(days=8))),
    )
    february = _monday(date(start + 1, 2, 9))
    rests = (
        *vacations,
        Rest("Дополнительные каникулы", "vacation", Span(february, february + timedelta(days=6)), (1, 1)),
        *(
            Rest(name, "public", Span(day, day))
            for name, day in (
                ("День народного единства", date(start, 11, 4)),
                ("День защитника Отечества", date(start + 1, 2, 23)),
                ("Международный женский день", date(start + 1, 3, 8)),
                ("Праздник Весны и Труда", date(start + 1, 5, 1)),
                ("День Победы", date(start + 1, 5, 9)),
            )
        ),
    )
    one = timedelta(days=1)
    quarters = (
        Span(first, vacations[0].span.starts - one),
        Span(vacations[0].span.ends + one, vacations[1].span.starts - one),
        Span(vacations[1].span.ends + one, vacations[2].span.starts - one),
        Span(vacations[2].span.ends + one, last),
    )
    halves = (Span(first, quarters[1].ends), Span(quarters[2].starts, last))
    return Year(start, Span(date(start, 9, 1), date(start + 1, 8, 31)), quarters, halves, rests)


def bells(shift: int) -> list[tuple[int, int, int]]:
    """(number, starts, ends) in minutes after midnight; 40 minutes each, two long breaks."""
    minute, rows = (8 * 60 + 30 if shift == 1 else 14 * 60 + 40), []
    for number in range(1, 9):
        rows.append((number, minute, minute + 40))
        minute += 40 + (20 if number in (2, 3) else 10)
    return rows


def moment(day: date, minute: float) -> int:
    """Seconds since 1970 UTC of a minute of the school's day."""
    return calendar.timegm(day.timetuple()) - MOSCOW + int(minute * 60)


def sample_moment(today: date) -> datetime:
    """The moment at which the invented school of this day stands still."""
    return datetime.fromtimestamp(moment(today, NOW_MINUTE), timezone(timedelta(seconds=MOSCOW)))


def _workday(day: date) -> date:
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)


def _monday(day: date) -> date:
    """The day itself or the next Monday."""
    return day + timedelta(days=-day.weekday() % 7)


def _saturday(day: date) -> date:
    """The Saturday nearest to a day."""
    offset = (5 - day.weekday()) % 7
    return day + timedelta(days=offset if offset <= 3 else offset - 7)


def _friday(day: date) -> date:
    """The day itself or the Friday before."""
    return day - timedelta(days=(day.weekday() - 4) % 7)
