"""The calendar of a new year: its days, periods, holidays and bells.  Where the year is in the file already, what is
laid out there is taken as it is, and only what classes lack is added."""

from __future__ import annotations

from dataclasses import dataclass

from app.school.new_year.made import Maker
from app.school.new_year.rows import NewYearPlan
from app.school.new_year.running import RunningYear
from models.base import rows
from models.school import AcademicYear, Bell, BellSchedule, Holiday, Term, TermScheme


@dataclass(frozen=True)
class LaidOut:
    """The year's id, and what the periods and the bells of the running year have become."""

    year: int
    schemes: dict[int, int]
    bells: dict[int, int]


def lay_out(maker: Maker, plan: NewYearPlan, running: RunningYear) -> LaidOut:
    """Write it; inside a command."""
    there = running.following
    if there is None:
        year = maker.number(AcademicYear)
        days = {"name": plan.name.strip(), "starts": plan.starts, "ends": plan.ends}
        maker.add(AcademicYear, [{"id": year, **days}])
    else:
        year = there.year.id
    schemes = _periods(maker, plan, running, year)
    if there is None or not there.rests:
        _holidays(maker, plan, year)
    return LaidOut(year, schemes, _bells(maker, plan, running, year))


def _periods(maker: Maker, plan: NewYearPlan, running: RunningYear, year: int) -> dict[int, int]:
    there = running.following.schemes if running.following else ()
    known = {(one.kind, one.name): one.id for one in there}
    found: dict[int, int] = {}
    schemes, terms = [], []
    for one in plan.periods:
        if all(one.key != school_class.periods for school_class in plan.classes):
            continue
        if (one.kind, one.name) in known:
            found[one.key] = known[one.kind, one.name]
            continue
        found[one.key] = known[one.kind, one.name] = number = maker.number(TermScheme)
        schemes.append({"id": number, "year": year, "kind": one.kind, "name": one.name})
        for place, (starts, ends) in enumerate(one.terms, 1):
            days = {"starts": starts, "ends": ends, "closed_at": None}
            terms.append({"id": maker.number(Term), "scheme": number, "number": place, **days})
    maker.add(TermScheme, schemes)
    maker.add(Term, terms)
    return found


def _holidays(maker: Maker, plan: NewYearPlan, year: int) -> None:
    maker.add(
        Holiday,
        [
            {"id": maker.number(Holiday), "year": year, "name": one.name, "kind": one.kind.value,
             "starts": one.starts, "ends": one.ends, "grade_from": one.grade_from, "grade_to": one.grade_to}
            for one in plan.rests
        ],
    )  # fmt: skip


def _bells(maker: Maker, plan: NewYearPlan, running: RunningYear, year: int) -> dict[int, int]:
    there = running.following.bells if running.following else {}
    wanted = {one.bells for one in plan.classes} | set(plan.bells)
    found: dict[int, int] = {}
    copies: dict[int, int] = {}
    schedules = []
    for old, (name, shift) in running.bells.items():
        if old not in wanted:
            continue
        if name in there:
            found[old] = there[name]
            continue
        found[old] = copies[old] = number = maker.number(BellSchedule)
        schedules.append({"id": number, "year": year, "name": name, "shift": shift})
    maker.add(BellSchedule, schedules)
    columns = (Bell.schedule, Bell.weekday, Bell.number, Bell.starts, Bell.ends)
    times = rows(Bell.select(*columns).where(Bell.schedule.in_(list(copies))))
    names = ("schedule", "weekday", "number", "starts", "ends")
    maker.add(Bell, [dict(zip(names, (copies[old], *more), strict=True)) for old, *more in times])
    return found
