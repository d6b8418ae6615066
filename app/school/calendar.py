"""The calendar of the school: years, terms, holidays, bells, and its kinds of work.

As in `app.school.structure`, answers are kept by `Session.reference`, and no permission is checked.
"""

from __future__ import annotations

from datetime import date

from app.codes import HolidayKind
from app.errors import NotFound
from app.school.rows import HolidayRow, TermRow, WorkKindRow, YearRow
from app.session import Session
from models.base import rows
from models.school import AcademicYear, Bell, Holiday, Term, TermScheme, WorkKind


def years(session: Session) -> tuple[YearRow, ...]:
    """All academic years, the newest first."""

    def load() -> tuple[YearRow, ...]:
        columns = (AcademicYear.id, AcademicYear.name, AcademicYear.starts, AcademicYear.ends)
        return tuple(
            YearRow(*row) for row in rows(AcademicYear.select(*columns).order_by(AcademicYear.starts.desc()))
        )

    return session.reference("years", load)


def year_of(session: Session, on: date) -> YearRow | None:
    """The academic year that a day lies in; in the gap between two the one before, before all years the first."""
    known = years(session)
    return next((year for year in known if year.starts <= on), known[-1] if known else None)


def year_of_today(session: Session) -> YearRow:
    """The academic year of today.  Raises NotFound("year.unknown") in a file without years."""
    year = year_of(session, session.clock.today())
    if year is None:
        raise NotFound("year.unknown")
    return year


def year_row(session: Session, year_id: int) -> YearRow:
    return next(year for year in years(session) if year.id == year_id)


def scheme_terms(session: Session, scheme_id: int | None) -> tuple[TermRow, ...]:
    """The periods of a scheme, in order."""
    return tuple(term for scheme, term in _terms(session).values() if scheme == scheme_id)


def term_row(session: Session, term_id: int) -> TermRow:
    """A period.  Raises NotFound("term.unknown")."""
    try:
        return _terms(session)[term_id][1]
    except KeyError:
        raise NotFound("term.unknown", term=term_id) from None


def _terms(session: Session) -> dict[int, tuple[int, TermRow]]:
    def load() -> dict[int, tuple[int, TermRow]]:
        query = (
            Term.select(
                Term.scheme, Term.id, TermScheme.kind, Term.number, Term.starts, Term.ends,
                Term.closed_at.is_null(False),
            )
            .join(TermScheme, on=(Term.scheme == TermScheme.id))
            .order_by(Term.scheme, Term.number)
        )  # fmt: skip
        return {
            row[1]: (row[0], TermRow(row[1], row[2], row[3], row[4], row[5], bool(row[6])))
            for row in rows(query)
        }

    return session.reference("terms", load)


def days_of(session: Session, term_id: int | None) -> tuple[date, date, TermRow | None]:
    """The days of a period, or of the year of today.  Raises NotFound term.unknown, year.unknown."""
    if term_id is not None:
        term = term_row(session, term_id)
        return term.starts, term.ends, term
    year = year_of_today(session)
    return year.starts, year.ends, None


def holidays(session: Session, year_id: int) -> tuple[HolidayRow, ...]:
    """The holidays of a year, by date."""

    def load() -> tuple[HolidayRow, ...]:
        columns = (
            Holiday.name, Holiday.kind, Holiday.starts, Holiday.ends, Holiday.grade_from, Holiday.grade_to,
        )  # fmt: skip
        query = Holiday.select(*columns).where(Holiday.year == year_id).order_by(Holiday.starts, Holiday.id)
        return tuple(HolidayRow(*row) for row in rows(query))

    return session.reference(("holidays", year_id), load)


def holiday_on(session: Session, year_id: int, on: date, grade: int | None) -> HolidayRow | None:
    """The holiday that a day is, for a grade (None: any); None on a day that was made a workday."""
    today = [row for row in holidays(session, year_id) if row.holds(on, grade)]
    if any(row.kind == HolidayKind.WORKDAY for row in today):
        return None
    return today[0] if today else None


def is_workday(session: Session, year_id: int, on: date, grade: int | None) -> bool:
    """Whether school is held on this day although it would not be (a Saturday made up for)."""
    return any(row.kind == HolidayKind.WORKDAY and row.holds(on, grade) for row in holidays(session, year_id))


def bell_times(session: Session, schedule_id: int | None) -> dict[tuple[int, int], tuple[int, int]]:
    """(weekday 1–7 or 0, lesson number) → begin and end in minutes after midnight."""
    if schedule_id is None:
        return {}

    def load() -> dict[tuple[int, int], tuple[int, int]]:
        query = Bell.select(Bell.weekday, Bell.number, Bell.starts, Bell.ends).where(
            Bell.schedule == schedule_id
        )
        return {(weekday, number): (starts, ends) for weekday, number, starts, ends in rows(query)}

    return session.reference(("bells", schedule_id), load)


def bell_of(
    session: Session, schedule_id: int | None, on: date, number: int
) -> tuple[int | None, int | None]:
    """When a lesson begins and ends on this day, or (None, None)."""
    times = bell_times(session, schedule_id)
    return times.get((on.isoweekday(), number)) or times.get((0, number)) or (None, None)


def has_begun(session: Session, schedule_id: int | None, on: date, number: int) -> bool:
    """Whether a lesson of this day has begun by now; where no bells are known, as soon as the day has."""
    starts, _ = bell_of(session, schedule_id, on, number)
    return session.clock.at(on, starts or 0) <= session.clock.now()


def work_kinds(session: Session) -> dict[int, WorkKindRow]:
    """The school's kinds of work by id, in the school's order."""

    def load() -> dict[int, WorkKindRow]:
        columns = (
            WorkKind.id, WorkKind.code, WorkKind.name, WorkKind.short_name, WorkKind.weight, WorkKind.counts,
        )  # fmt: skip
        query = WorkKind.select(*columns).order_by(WorkKind.position, WorkKind.id)
        return {row[0]: WorkKindRow(*row) for row in rows(query)}

    return session.reference("work_kinds", load)
