"""What the timetable asks for: on which days a course has school, and which lessons it has then.

Of the file, entries alone are read here; periods and holidays are reference data.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from app.codes import HolidayKind
from app.school import calendar
from app.school.rows import CourseFacts, YearRow
from app.session import Session
from models.base import rows
from models.timetable import TimetableEntry

EVERY_WEEK, ODD_WEEK, EVEN_WEEK = 0, 1, 2
WEEKS = (EVERY_WEEK, ODD_WEEK, EVEN_WEEK)


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the timetable: from a day on, until a day (None: until it is ended)."""

    id: int
    course_id: int
    weekday: int
    number: int
    week: int
    room: str
    from_date: date
    to_date: date | None

    def holds(self, on: date, parity: int) -> bool:
        """Whether it makes a lesson on a school day that lies in an odd or even week."""
        return (
            self.weekday == on.isoweekday()
            and self.week in (EVERY_WEEK, parity)
            and self.from_date <= on
            and (self.to_date is None or on <= self.to_date)
        )


def entries(course_ids: Collection[int]) -> dict[int, list[Entry]]:
    """All entries of these courses, ended ones too, by course.  1 statement."""
    columns = (
        TimetableEntry.id, TimetableEntry.course, TimetableEntry.weekday, TimetableEntry.number,
        TimetableEntry.week, TimetableEntry.room, TimetableEntry.from_date, TimetableEntry.to_date,
    )  # fmt: skip
    found: dict[int, list[Entry]] = {}
    query = TimetableEntry.select(*columns).where(TimetableEntry.course.in_(list(course_ids)))
    for row in rows(query.order_by(TimetableEntry.id)):
        found.setdefault(row[1], []).append(Entry(*row))
    return found


def lessons_on(known: Iterable[Entry], year: YearRow, on: date) -> dict[int, str]:
    """The lessons that entries of one course make on a school day: number → room."""
    parity = week_parity(year.starts, on)
    return {one.number: one.room for one in known if one.holds(on, parity)}


def week_parity(year_starts: date, on: date) -> int:
    """1 in the week in which the year begins and every second one from there, else 2."""
    weeks = (on - (year_starts - timedelta(days=year_starts.weekday()))).days // 7
    return ODD_WEEK if weeks % 2 == 0 else EVEN_WEEK


class SchoolDays:
    """The days on which courses are taught: inside the periods of the class, not on a holiday of its grade."""

    def __init__(self, session: Session, starts: date, ends: date) -> None:
        self._session, self._starts, self._ends = session, starts, ends
        self._known: dict[tuple[int, int | None, int | None], tuple[date, ...]] = {}

    def of(self, course: CourseFacts) -> tuple[date, ...]:
        """The school days of a course, in order; worked out once for all courses of a grade and scheme."""
        key = course.year.id, course.scheme_id, course.grade
        if key not in self._known:
            self._known[key] = tuple(self._days(course.year, course.scheme_id, course.grade))
        return self._known[key]

    def _days(self, year: YearRow, scheme: int | None, grade: int | None) -> Iterator[date]:
        terms = calendar.scheme_terms(self._session, scheme)
        first, last = max(self._starts, year.starts), min(self._ends, year.ends)
        free = free_days(self._session, year, grade)
        for offset in range((last - first).days + 1):
            on = first + timedelta(days=offset)
            if on not in free and (not terms or any(term.starts <= on <= term.ends for term in terms)):
                yield on


def free_days(session: Session, year: YearRow, grade: int | None) -> dict[date, str]:
    """The days on which a grade (None: no grade at all) has no school, with the name of the holiday."""
    free: dict[date, str] = {}
    workdays: set[date] = set()
    for holiday in calendar.holidays(session, year.id):
        if grade is not None and not holiday.grade_from <= grade <= holiday.grade_to:
            continue
        for offset in range((holiday.ends - holiday.starts).days + 1):
            on = holiday.starts + timedelta(days=offset)
            if holiday.kind == HolidayKind.WORKDAY:
                workdays.add(on)
            else:
                free.setdefault(on, holiday.name)
    return {on: name for on, name in free.items() if on not in workdays}
