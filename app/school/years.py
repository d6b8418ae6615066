"""The years of the school and how they are divided: calendars, schemes, periods.  Lessons follow each change.

Holidays are in `app.school.holidays`; what a command expects is what `school_year` has shown.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from peewee import fn

from app.changes import Record
from app.codes import HolidayKind, TermKind, TermMarkKind
from app.errors import BadInput, NotFound, Refused
from app.permissions import Action
from app.school import calendar, creation, structure
from app.school.calendars import CalendarKey, calendar_plan, kind_for
from app.school.follow_up import lessons_follow, of_year
from app.school.holidays import covered_days, put_holidays, year_holidays
from app.school.keeping import add, change, checked_name, logged, refuse_in_use, refuse_taken, remove
from app.school.plan_rows import HolidayPlan, SchemeLine, SchoolYear, TermLine
from app.school.rows import YearRow
from app.school.terms_rules import check_terms, gaps
from app.school.year_plan import Days, YearPlan
from app.session import Session
from app.timetable.following import Followed
from app.unit_of_work import command, conflict, query, record
from models.base import rows
from models.journal import TermMark
from models.school import (
    AcademicYear,
    Bell,
    BellSchedule,
    Course,
    Holiday,
    SchoolClass,
    StudyGroup,
    Term,
    TermScheme,
)


@query(Action.READ_STRUCTURE)
def school_year(session: Session, year_id: int) -> SchoolYear:
    """A year as it is laid out.  Raises NotFound("year.unknown").  2 statements beyond reference data."""
    return _read(session, year_id)


@command(Action.MANAGE_SCHOOL)
def add_year(session: Session, key: CalendarKey, first: int) -> int:
    """A new year that begins in September of `first`, laid out by a calendar; gives its id.

    Raises Refused year.overlaps (name) when its days belong to a year that is there.
    """
    plan = calendar_plan(key, first)
    _check_year(session, plan.name, plan.starts, plan.ends, but=None)
    made: list[Record] = []
    number = creation.add_year(made, plan)
    record(session, *made)
    session.forget_all()
    return number


@command(Action.MANAGE_SCHOOL)
def change_year(session: Session, name: str, starts: date, ends: date, expected: YearRow) -> Followed:
    """Another name or other days for a year; its periods have to lie in them.

    Raises NotFound year.unknown; BadInput title.missing, title.bad, period.bad, terms.outside_year (number); Refused
    year.overlaps (name); Conflict.
    """
    name = checked_name(name, longest=30)
    if ends <= starts:
        raise BadInput("period.bad")
    _check_year(session, name, starts, ends, but=expected.id)
    for scheme in _read(session, expected.id).schemes:
        for term in scheme.terms:
            if term.starts < starts or ends < term.ends:
                raise BadInput("terms.outside_year", number=term.number)
    believed = {"name": expected.name, "starts": expected.starts, "ends": expected.ends}
    wished = {"name": name, "starts": starts, "ends": ends}
    if not change(session, AcademicYear, expected.id, wished, believed, unknown="year.unknown"):
        return Followed()
    first, last = min(starts, expected.starts), max(ends, expected.ends)
    return lessons_follow(session, of_year(expected.id), first, last)


@command(Action.MANAGE_SCHOOL)
def remove_year(session: Session, year_id: int) -> None:
    """Take away a year that has no classes, with its periods, holidays and bells.

    Raises NotFound year.unknown; Refused structure.in_use, year.the_only_one.
    """
    year = known_year(session, year_id)
    if len(calendar.years(session)) == 1:
        raise Refused("year.the_only_one")
    groups = StudyGroup.select().where(StudyGroup.year == year_id).count()
    refuse_in_use(school_class=_read(session, year_id).classes, study_group=groups)
    for scheme in _read(session, year_id).schemes:
        _drop_scheme(session, scheme)
    for (holiday,) in list(rows(Holiday.select(Holiday.id).where(Holiday.year == year_id))):
        remove(session, Holiday, holiday, unknown="holiday.unknown")
    schedules = [
        one for (one,) in rows(BellSchedule.select(BellSchedule.id).where(BellSchedule.year == year_id))
    ]
    Bell.delete().where(Bell.schedule.in_(schedules)).execute()
    for schedule in schedules:
        remove(session, BellSchedule, schedule, unknown="bells.unknown")
    remove(session, AcademicYear, year_id, {"name": year.name}, unknown="year.unknown")


@command(Action.MANAGE_SCHOOL)
def choose_calendar(session: Session, key: CalendarKey, expected: SchoolYear) -> Followed:
    """Lay out a year by a calendar: its periods and vacations, and by which periods each class is marked.  Public
    holidays and workdays stay, and those of the calendar that are missing come.

    Raises Conflict when the year is not as it was seen; Refused term.closed, structure.in_use when marks of the report
    card belong to periods that would be others.
    """
    year_id = expected.year.id
    actual = _read(session, year_id)
    if actual != expected:
        wished = Record("academic_year", str(year_id), _brief(expected), {"calendar": key.value})
        raise conflict(session, wished, _brief(actual))
    plan = calendar_plan(key, _first(actual.year))
    schemes = {kind: _scheme_as_planned(session, actual, kind, terms) for kind, terms in plan.terms.items()}
    _move_classes(session, year_id, {grade: schemes[kind_for(key, grade)] for grade in range(1, 12)})
    session.forget_all()
    for scheme in _read(session, year_id).schemes:
        if scheme.id not in schemes.values() and not scheme.classes:
            _drop_scheme(session, scheme)
    put_holidays(session, year_id, _wished_holidays(actual, plan))
    return lessons_follow(session, of_year(year_id), actual.year.starts, actual.year.ends)


@command(Action.MANAGE_SCHOOL)
def set_terms(
    session: Session,
    scheme_id: int,
    terms: Sequence[Days],
    expected: Sequence[Days],
    *,
    rest_between: str = "",
) -> Followed:
    """Other days for the periods of a scheme, or more or fewer of them.  What is left between two periods has to be
    free; with `rest_between` it becomes a vacation of this name.

    Raises NotFound scheme.unknown; BadInput and Refused of `check_terms`; Refused term.closed (term) for one that is
    closed, structure.in_use where marks of a period that would be gone are there; Conflict.
    """
    year_id, scheme = _scheme(session, scheme_id)
    wished = tuple(terms)
    if scheme.days == wished:
        return Followed()
    if scheme.days != tuple(expected):
        believed = Record("term_scheme", str(scheme_id), _spoken(expected), _spoken(wished))
        raise conflict(session, believed, _spoken(scheme.days))
    year = known_year(session, year_id)
    if rest_between:
        for _, (starts, ends) in gaps(wished, covered_days(session, year_id)):
            rest = HolidayPlan(checked_name(rest_between), HolidayKind.VACATION.value, starts, ends)
            put_holidays(session, year_id, [*(line.plan for line in year_holidays(session, year_id)), rest])
    check_terms(wished, (year.starts, year.ends), covered_days(session, year_id))
    _store_terms(session, scheme, wished)
    changed = [one for pair in _apart(scheme.days, wished) for one in pair]
    return lessons_follow(session, of_year(year_id), min(changed), max(changed))


@command(Action.MANAGE_SCHOOL)
def add_scheme(session: Session, year_id: int, kind: TermKind, name: str, terms: Sequence[Days]) -> int:
    """One more way to divide a year; gives its id.  Names tell schemes of one kind apart.

    Raises NotFound year.unknown; BadInput title.bad; Refused title.taken; BadInput and Refused of `check_terms`.
    """
    year = known_year(session, year_id)
    name = checked_name(name, longest=40, empty=True)
    refuse_taken(TermScheme, name, None, TermScheme.year == year_id, TermScheme.kind == kind.value)
    check_terms(terms, (year.starts, year.ends), covered_days(session, year_id))
    number = add(session, TermScheme, year=year_id, kind=kind.value, name=name)
    _store_terms(session, SchemeLine(number, kind.value, name, (), 0), terms)
    return number


@command(Action.MANAGE_SCHOOL)
def rename_scheme(session: Session, scheme_id: int, name: str, expected: str) -> None:
    """Raises NotFound scheme.unknown; BadInput title.bad; Refused title.taken; Conflict."""
    year_id, scheme = _scheme(session, scheme_id)
    name = checked_name(name, longest=40, empty=True)
    refuse_taken(TermScheme, name, scheme_id, TermScheme.year == year_id, TermScheme.kind == scheme.kind)
    change(session, TermScheme, scheme_id, {"name": name}, {"name": expected}, unknown="scheme.unknown")


@command(Action.MANAGE_SCHOOL)
def remove_scheme(session: Session, scheme_id: int) -> None:
    """Take away a scheme that no class follows.  Raises NotFound scheme.unknown; Refused structure.in_use,
    term.closed."""
    _, scheme = _scheme(session, scheme_id)
    refuse_in_use(school_class=scheme.classes)
    _drop_scheme(session, scheme)


# --- for the other commands on the structure ---------------------------------------------------------------


def known_year(session: Session, year_id: int) -> YearRow:
    """A year.  Raises NotFound("year.unknown")."""
    found = next((year for year in calendar.years(session) if year.id == year_id), None)
    if found is None:
        raise NotFound("year.unknown", year=year_id)
    return found


def refuse_marks_elsewhere(session: Session, class_ids: Collection[int]) -> None:
    """Refuse to divide the year of classes anew that have marks of periods by now: they would be of other days.
    Raises Refused("structure.in_use")."""
    refuse_in_use(term_mark=_term_marks(class_ids, range(1, 13)))


# --- private -----------------------------------------------------------------------------------------------


def _read(session: Session, year_id: int) -> SchoolYear:
    year = known_year(session, year_id)
    classes = [one for one in structure.classes(session).values() if one.year.id == year_id]
    query_ = (
        TermScheme.select(TermScheme.id, TermScheme.kind, TermScheme.name)
        .where(TermScheme.year == year_id)
        .order_by(TermScheme.id)
    )
    schemes = [
        SchemeLine(
            scheme,
            kind,
            name,
            tuple(
                TermLine(term.id, term.number, term.starts, term.ends, term.closed)
                for term in calendar.scheme_terms(session, scheme)
            ),
            sum(one.scheme_id == scheme for one in classes),
        )
        for scheme, kind, name in rows(query_)
    ]
    return SchoolYear(year, tuple(schemes), year_holidays(session, year_id), len(classes))


def _scheme(session: Session, scheme_id: int) -> tuple[int, SchemeLine]:
    """The year of a scheme, and the scheme."""
    found = next(rows(TermScheme.select(TermScheme.year).where(TermScheme.id == scheme_id)), None)
    if found is None:
        raise NotFound("scheme.unknown", id=scheme_id)
    return found[0], next(one for one in _read(session, found[0]).schemes if one.id == scheme_id)


def _check_year(session: Session, name: str, starts: date, ends: date, *, but: int | None) -> None:
    for year in calendar.years(session):
        if year.id != but and (year.name == name or (year.starts <= ends and starts <= year.ends)):
            raise Refused("year.overlaps", name=year.name)


def _store_terms(session: Session, scheme: SchemeLine, wished: Sequence[Days]) -> None:
    """The periods of a scheme; of those that are closed none may be another."""
    there = {term.number: term for term in scheme.terms}
    gone = [term for term in scheme.terms if term.number > len(wished)]
    moved = [
        term for term in scheme.terms if term.number <= len(wished) and term.days != wished[term.number - 1]
    ]
    for term in (*gone, *moved):
        if term.closed:
            raise Refused("term.closed", term=term.number)
    if gone:
        classes = [one.class_id for one in structure.classes(session).values() if one.scheme_id == scheme.id]
        refuse_in_use(term_mark=_term_marks(classes, [term.number for term in gone]))
    for term in gone:
        remove(session, Term, term.id, {"starts": term.starts, "ends": term.ends}, unknown="term.unknown")
    for number, (starts, ends) in enumerate(wished, 1):
        old = there.get(number)
        if old is None:
            add(session, Term, scheme=scheme.id, number=number, starts=starts, ends=ends)
        else:
            believed = {"starts": old.starts, "ends": old.ends}
            change(session, Term, old.id, {"starts": starts, "ends": ends}, believed, unknown="term.unknown")
    session.forget_all()


def _drop_scheme(session: Session, scheme: SchemeLine) -> None:
    for term in scheme.terms:
        if term.closed:
            raise Refused("term.closed", term=term.number)
    for term in scheme.terms:
        remove(session, Term, term.id, unknown="term.unknown")
    remove(session, TermScheme, scheme.id, unknown="scheme.unknown")
    session.forget_all()


def _scheme_as_planned(session: Session, year: SchoolYear, kind: TermKind, terms: Sequence[Days]) -> int:
    found = next((one for one in year.schemes if one.kind == kind.value and not one.name), None)
    if found is None:
        number = add(session, TermScheme, year=year.year.id, kind=kind.value)
        found = SchemeLine(number, kind.value, "", (), 0)
    _store_terms(session, found, terms)
    return found.id


def _move_classes(session: Session, year_id: int, wished: dict[int, int]) -> None:
    """Have each class follow the scheme of its grade."""
    moved = [
        one
        for one in structure.classes(session).values()
        if one.year.id == year_id and one.scheme_id != wished[one.grade]
    ]
    refuse_marks_elsewhere(session, [one.class_id for one in moved])
    for one in moved:
        scheme = {"term_scheme": wished[one.grade]}
        change(
            session,
            SchoolClass,
            one.class_id,
            scheme,
            {"term_scheme": one.scheme_id},
            unknown="class.unknown",
        )


def _term_marks(class_ids: Iterable[int], numbers: Iterable[int]) -> int:
    """How many marks of these periods the classes have."""
    courses = (
        Course.select(Course.id)
        .join(StudyGroup, on=(Course.group == StudyGroup.id))
        .where(StudyGroup.school_class.in_(list(class_ids)))
    )
    query_ = TermMark.select(fn.COUNT(TermMark.pupil)).where(
        TermMark.course.in_(courses),
        TermMark.kind == int(TermMarkKind.TERM),
        TermMark.number.in_(list(numbers)),
    )
    return int(query_.scalar() or 0)


def _wished_holidays(year: SchoolYear, plan: YearPlan) -> list[HolidayPlan]:
    kept = [one.plan for one in year.holidays if one.plan.kind != HolidayKind.VACATION]
    days = {(one.kind, one.starts, one.ends) for one in kept}
    planned = [
        HolidayPlan(one.name, one.kind.value, one.starts, one.ends, one.grade_from, one.grade_to)
        for one in plan.rests
    ]
    return [*kept, *(one for one in planned if (one.kind, one.starts, one.ends) not in days)]


def _first(year: YearRow) -> int:
    """In which September a year begins; some begin in August."""
    return year.starts.year if year.starts.month >= 7 else year.starts.year - 1


def _brief(year: SchoolYear) -> dict[str, object]:
    return {one.kind + one.name: _spoken(one.days) for one in year.schemes}


def _spoken(terms: Iterable[Days]) -> dict[str, object]:
    return {str(number): logged({"starts": days[0], "ends": days[1]}) for number, days in enumerate(terms, 1)}


def _apart(before: Sequence[Days], after: Sequence[Days]) -> list[Days]:
    """The spans between the old and new bounds of what has changed."""
    longest = max(len(before), len(after))
    padded = [[*one, *([None] * (longest - len(one)))] for one in (before, after)]
    found: list[Days] = []
    for old, new in zip(*padded, strict=True):
        if old != new:
            found += [one for one in (old, new) if one is not None]
    return found
