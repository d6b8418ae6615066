"""The year that a file is about, and what the file tells about its days.

A year that nobody has entered is planned by rule (`app.school.year_plan`).  That plan is a guess, and a report
of another diary knows better: where a planned period is, give or take two weeks, the period of the report, it
gets the report's dates; and a day on which the report has lessons is no holiday for that grade.  A period whose
dates somebody has set is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from app.changes import Record
from app.codes import HolidayKind, TermKind
from app.exchange.importing.ledger import Ledger, stored
from app.exchange.names import Unreadable, parse_class_name
from app.exchange.reasons import Reason, bad_input
from app.exchange.records import ClassName
from app.school.creation import add_year
from app.school.year_plan import Days, year_plan
from models.base import rows
from models.school import AcademicYear, Holiday, Term, TermScheme

_YEAR = re.compile(r"(20\d\d)\s*[/\-–—]\s*(20\d\d|\d\d)")
_CLOSE = timedelta(days=14)
_EARLIEST = 7
_WORKED = "Учебный день"


def class_in_words(text: str, file: str) -> ClassName:
    """The class that somebody named for a file which names none.  Raises BadInput."""
    try:
        return parse_class_name(text)
    except Unreadable as error:
        raise bad_input(error.reason, file, field="--class", value=text) from error


def year_in_words(text: str, file: str) -> int:
    """«2024/2025», «2024-25» → 2024.  Raises BadInput("year.unreadable")."""
    found = _YEAR.fullmatch(text.strip())
    if found is None or int(found.group(2)) % 100 != (int(found.group(1)) + 1) % 100:
        raise bad_input(Reason.YEAR_UNREADABLE, file, field="--year", value=text)
    return int(found.group(1))


def first_year(day: date) -> int:
    """In which calendar year the academic year of a day began, as a rule."""
    return day.year if day.month >= 9 else day.year - 1


def begun(starts: date) -> int:
    """In which calendar year an academic year began that is known to start on this day: some do in August."""
    return starts.year if starts.month >= _EARLIEST else starts.year - 1


@dataclass
class TermOf:
    """A period of a class."""

    id: int
    number: int
    starts: date
    ends: date
    closed: bool


@dataclass
class Scheme:
    """A division of the year."""

    id: int
    kind: str
    terms: list[TermOf] = field(default_factory=list)


class Year:
    """An academic year of the school, with its periods and holidays."""

    def __init__(self, ledger: Ledger, row: tuple[int, str, date, date]) -> None:
        self._ledger = ledger
        self.id, self.name, self.starts, self.ends = row
        self.schemes: dict[int, Scheme] = {}
        self.moved = False
        """Whether a period has got other days, so that lessons may have to follow."""
        columns = (
            TermScheme.id, TermScheme.kind, Term.id, Term.number, Term.starts, Term.ends,
            Term.closed_at.is_null(False),
        )  # fmt: skip
        query = TermScheme.select(*columns).join(Term).where(TermScheme.year == self.id)
        for scheme, kind, term, number, starts, ends, closed in rows(
            query.order_by(TermScheme.id, Term.number)
        ):
            known = self.schemes.setdefault(scheme, Scheme(scheme, kind))
            known.terms.append(TermOf(term, number, starts, ends, bool(closed)))
        free = (Holiday.kind, Holiday.starts, Holiday.ends, Holiday.grade_from, Holiday.grade_to)
        self._holidays = list(rows(Holiday.select(*free).where(Holiday.year == self.id)))

    def holds(self, day: date) -> bool:
        """Whether the day lies in the year."""
        return self.starts <= day <= self.ends

    def scheme(self, kind: TermKind) -> int:
        """The division of this kind; where there is none, any that there is, else the planned one."""
        of_kind = [one.id for one in self.schemes.values() if one.kind == kind]
        if of_kind or self.schemes:
            return min(of_kind or self.schemes)
        number = self._ledger.insert(None, TermScheme, year=self.id, kind=kind.value)
        made = self.schemes[number] = Scheme(number, kind.value)
        for place, (starts, ends) in enumerate(self._planned(kind), 1):
            term = self._ledger.insert(None, Term, scheme=number, number=place, starts=starts, ends=ends)
            made.terms.append(TermOf(term, place, starts, ends, False))
        return number

    def term_on(self, scheme: int, day: date) -> TermOf | None:
        """The period that a day lies in."""
        return next((one for one in self.schemes[scheme].terms if one.starts <= day <= one.ends), None)

    def believe(self, scheme: int, period: Days) -> TermOf | None:
        """The period with these dates; a planned one that is meant by them gets them."""
        found = self.schemes[scheme]
        exact = next((one for one in found.terms if (one.starts, one.ends) == period), None)
        if exact is not None:
            return exact
        planned = self._planned(TermKind(found.kind))
        for one in found.terms:
            untouched = one.number <= len(planned) and (one.starts, one.ends) == planned[one.number - 1]
            meant = abs(one.starts - period[0]) <= _CLOSE and abs(one.ends - period[1]) <= _CLOSE
            others = (other for other in found.terms if other is not one)
            free = all(other.ends < period[0] or period[1] < other.starts for other in others)
            if (
                untouched
                and meant
                and free
                and not one.closed
                and self.holds(period[0])
                and self.holds(period[1])
            ):
                self._move(found, one, period)
                return one
        return None

    def divided(self, kind: TermKind, periods: Sequence[Days]) -> int:
        """The division of this kind, made with these periods where there is none; those of a plan that nobody has
        touched get them, those that somebody has set stay."""
        found = next((one for one in self.schemes.values() if one.kind == kind), None)
        if found is None:
            number = self._ledger.insert(None, TermScheme, year=self.id, kind=kind.value)
            found = self.schemes[number] = Scheme(number, kind.value)
            for place, (starts, ends) in enumerate(periods, 1):
                term = self._ledger.insert(None, Term, scheme=number, number=place, starts=starts, ends=ends)
                found.terms.append(TermOf(term, place, starts, ends, False))
            return number
        there = [(one.starts, one.ends) for one in found.terms]
        if there == list(periods):
            return found.id
        if there == list(self._planned(kind)) and len(there) == len(periods) and not self._closed(found):
            for one, period in zip(found.terms, periods, strict=True):
                if (one.starts, one.ends) != period:
                    self._move(found, one, period)
        else:
            self._ledger.note(", ".join(_span(*one) for one in periods), Reason.PERIODS_DIFFER)
        return found.id

    def _closed(self, scheme: Scheme) -> bool:
        return any(one.closed for one in scheme.terms)

    def _move(self, scheme: Scheme, term: TermOf, period: Days) -> None:
        def state() -> dict[str, Any]:
            return stored(
                {"scheme": scheme.id, "number": term.number, "starts": term.starts, "ends": term.ends}
            )

        before = state()
        self.moved = True
        term.starts, term.ends = period
        Term.update(starts=term.starts, ends=term.ends).where(Term.id == term.id).execute()
        self._ledger.record(Record("term", str(term.id), before, state()))
        self._ledger.note(f"{term.number}: {_span(*period)}", Reason.TERM_FROM_FILE)

    def work_on(self, days: Collection[date], grade: int) -> None:
        """Make workdays for a grade of those of these days that are holidays."""
        free = []
        for day in sorted(days):
            today = [kind for kind, *span in self._holidays if _within(day, grade, *span)]
            if today and HolidayKind.WORKDAY not in today:
                free.append(day)
        for starts, ends in _runs(free):
            self._holidays.append((HolidayKind.WORKDAY, starts, ends, grade, grade))
            self._ledger.insert(
                None, Holiday,
                year=self.id, name=_WORKED, kind=HolidayKind.WORKDAY.value, starts=starts, ends=ends,
                grade_from=grade, grade_to=grade,
            )  # fmt: skip
            self._ledger.note(_span(starts, ends), Reason.HOLIDAY_WITH_LESSONS)

    def _planned(self, kind: TermKind) -> tuple[Days, ...]:
        terms = year_plan(self.starts).terms
        return terms.get(kind, ())


def _within(day: date, grade: int, starts: date, ends: date, grade_from: int, grade_to: int) -> bool:
    return starts <= day <= ends and grade_from <= grade <= grade_to


def _runs(days: Sequence[date]) -> list[Days]:
    """Days in order as spans without a gap."""
    found: list[Days] = []
    for day in days:
        if found and day - found[-1][1] == timedelta(days=1):
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found


def _span(starts: date, ends: date) -> str:
    return f"{starts:%d.%m.%Y}" if starts == ends else f"{starts:%d.%m.%Y}–{ends:%d.%m.%Y}"


class Years:
    """The years of the school; one that is missing is planned and made."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._known: dict[int, Year] = {}

    def begun_in(self, first: int) -> Year:
        """The year that began in September of this calendar year."""
        if first not in self._known:
            self._known[first] = self._find(first) or self._make(first)
        return self._known[first]

    def of(self, day: date) -> Year:
        """The year that a day lies in."""
        found = next(iter(self._rows(AcademicYear.starts <= day, AcademicYear.ends >= day)), None)
        return self.begun_in(begun(found[2]) if found else first_year(day))

    def _find(self, first: int) -> Year | None:
        named = AcademicYear.name == f"{first}/{first + 1}"
        ends = date(first + 1, _EARLIEST, 1)
        within_it = (AcademicYear.starts >= date(first, _EARLIEST, 1)) & (AcademicYear.starts < ends)
        found = self._rows(named) or self._rows(within_it)
        return Year(self._ledger, found[0]) if found else None

    def _rows(self, *conditions: object) -> list[tuple[int, str, date, date]]:
        columns = (AcademicYear.id, AcademicYear.name, AcademicYear.starts, AcademicYear.ends)
        found = rows(AcademicYear.select(*columns).where(*conditions))
        return [(one, name, starts, ends) for one, name, starts, ends in found]

    def _make(self, first: int) -> Year:
        made: list[Record] = []
        plan = year_plan(date(first, 10, 1))
        number = add_year(made, plan)
        self._ledger.record(*made)
        return Year(self._ledger, (number, plan.name, plan.starts, plan.ends))
