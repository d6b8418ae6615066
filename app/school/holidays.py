"""Holidays of a year, and days that are made workdays, for all grades or for some.  Lessons follow each change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.codes import HolidayKind
from app.errors import BadInput, NotFound, Refused
from app.permissions import Action
from app.school import calendar
from app.school.follow_up import lessons_follow, of_grades
from app.school.keeping import add, change, checked_name, remove
from app.school.plan_rows import HolidayLine, HolidayPlan
from app.school.year_plan import Days
from app.session import Session
from app.timetable.following import Followed
from app.unit_of_work import command
from models.base import rows
from models.school import Holiday

_COLUMNS = (Holiday.name, Holiday.kind, Holiday.starts, Holiday.ends, Holiday.grade_from, Holiday.grade_to)


@command(Action.MANAGE_SCHOOL)
def add_holiday(session: Session, year_id: int, plan: HolidayPlan) -> Followed:
    """A new holiday; gives what became of the lessons, as the other commands do.

    Raises NotFound year.unknown; BadInput title.missing, title.bad, period.bad, date.outside_year, grades.bad; Refused
    holiday.exists for the same days, kind and grades.
    """
    wished = _checked(session, year_id, plan)
    _refuse_double(session, year_id, wished, but=None)
    add(session, Holiday, year=year_id, **_columns(wished))
    return _follow(session, year_id, (wished,))


@command(Action.MANAGE_SCHOOL)
def change_holiday(session: Session, wished: HolidayPlan, expected: HolidayLine) -> Followed:
    """Raises NotFound holiday.unknown; what `add_holiday` raises; Conflict."""
    year_id = _year_of(expected.id)
    wished = _checked(session, year_id, wished)
    _refuse_double(session, year_id, wished, but=expected.id)
    before, after = _columns(expected.plan), _columns(wished)
    if not change(session, Holiday, expected.id, after, before, unknown="holiday.unknown"):
        return Followed()
    return _follow(session, year_id, (expected.plan, wished))


@command(Action.MANAGE_SCHOOL)
def remove_holiday(session: Session, expected: HolidayLine) -> Followed:
    """School is held on these days as on any.  Raises NotFound holiday.unknown; Conflict."""
    year_id = _year_of(expected.id)
    remove(session, Holiday, expected.id, _columns(expected.plan), unknown="holiday.unknown")
    return _follow(session, year_id, (expected.plan,))


# --- for the other commands on the year ---------------------------------------------------------------------


def year_holidays(session: Session, year_id: int) -> tuple[HolidayLine, ...]:
    """The holidays of a year with their ids, by date.  1 statement."""

    def load() -> tuple[HolidayLine, ...]:
        query = (
            Holiday.select(Holiday.id, *_COLUMNS)
            .where(Holiday.year == year_id)
            .order_by(Holiday.starts, Holiday.ends, Holiday.id)
        )
        return tuple(HolidayLine(row[0], HolidayPlan(*row[1:])) for row in rows(query))

    return session.reference(("holiday_lines", year_id), load)


def covered_days(session: Session, year_id: int) -> list[Days]:
    """The days on which no grade has school.  Inside a transaction."""
    return [
        (one.plan.starts, one.plan.ends)
        for one in year_holidays(session, year_id)
        if one.plan.kind != HolidayKind.WORKDAY and one.plan.grade_from <= 1 and one.plan.grade_to >= 11
    ]


def put_holidays(session: Session, year_id: int, wished: Iterable[HolidayPlan]) -> None:
    """Have the year these holidays and no others; what is there already stays as it is.  Lessons do not follow yet."""
    waiting = list(wished)
    for line in year_holidays(session, year_id):
        if line.plan in waiting:
            waiting.remove(line.plan)
        else:
            remove(session, Holiday, line.id, unknown="holiday.unknown")
    for plan in waiting:
        add(session, Holiday, year=year_id, **_columns(plan))
    session.forget_all()


def _checked(session: Session, year_id: int, plan: HolidayPlan) -> HolidayPlan:
    year = next((one for one in calendar.years(session) if one.id == year_id), None)
    if year is None:
        raise NotFound("year.unknown", year=year_id)
    name = checked_name(plan.name)
    if plan.ends < plan.starts:
        raise BadInput("period.bad")
    if plan.starts < year.starts or year.ends < plan.ends:
        raise BadInput("date.outside_year")
    if not 1 <= plan.grade_from <= plan.grade_to <= 11:
        raise BadInput("grades.bad")
    kind = HolidayKind(plan.kind).value
    return HolidayPlan(name, kind, plan.starts, plan.ends, plan.grade_from, plan.grade_to)


def _refuse_double(session: Session, year_id: int, plan: HolidayPlan, *, but: int | None) -> None:
    for line in year_holidays(session, year_id):
        there = line.plan
        same = (there.kind, there.starts, there.ends, there.grade_from, there.grade_to)
        if line.id != but and same == (plan.kind, plan.starts, plan.ends, plan.grade_from, plan.grade_to):
            raise Refused("holiday.exists", name=there.name)


def _follow(session: Session, year_id: int, plans: Sequence[HolidayPlan]) -> Followed:
    grades = [(one.grade_from, one.grade_to) for one in plans]
    courses = of_grades(year_id, min(low for low, _ in grades), max(high for _, high in grades))
    return lessons_follow(session, courses, min(one.starts for one in plans), max(one.ends for one in plans))


def _year_of(holiday_id: int) -> int:
    found = next(rows(Holiday.select(Holiday.year).where(Holiday.id == holiday_id)), None)
    if found is None:
        raise NotFound("holiday.unknown", id=holiday_id)
    return int(found[0])


def _columns(plan: HolidayPlan) -> dict[str, object]:
    return {
        "name": plan.name, "kind": plan.kind, "starts": plan.starts, "ends": plan.ends,
        "grade_from": plan.grade_from, "grade_to": plan.grade_to,
    }  # fmt: skip
