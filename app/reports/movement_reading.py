"""Who was in which class when, for the movement of pupils."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from app.permissions import Action
from app.reports.movement_rules import OPEN, Moved, Stay, movement
from app.school import calendar, structure
from app.school.rows import ClassFacts
from app.session import Session
from app.unit_of_work import query
from models.base import rows
from models.school import Enrollment


@dataclass(frozen=True, slots=True)
class Movement:
    """What became of classes: `first` and `last` are the school day and the day that it is told between; the names of
    pupils and of all classes that they were in."""

    first: dt.date
    last: dt.date
    classes: Mapping[int, Moved]
    pupils: Mapping[int, str]
    names: Mapping[int, str]


@query(Action.READ_CLASS, school_class="class_id")
def class_movement(session: Session, class_id: int, starts: dt.date, ends: dt.date) -> Movement:
    """Who came into a class and left it between two days, up to today.  2 statements: who was in it, and the other
    classes of these pupils.  Raises NotFound class.unknown."""
    one = structure.class_facts(session, class_id)
    pupils = {line.pupil_id for line in structure.class_roster(session, class_id)}
    return _moved(session, [one], _stays(session, one.year.id, pupils), starts, ends)


@query(Action.READ_SCHOOL)
def classes_movement(
    session: Session, class_ids: Collection[int], starts: dt.date, ends: dt.date
) -> Movement:
    """The same of classes of one year.  2 statements: who was in the classes of the year, and names."""
    found = [structure.class_facts(session, one) for one in class_ids]
    year = found[0].year.id if found else None
    return _moved(session, found, _stays(session, year, None), starts, ends)


def _stays(session: Session, year_id: int | None, pupils: Collection[int] | None) -> list[Stay]:
    """The stays in classes of a year, of some pupils or of all."""
    classes = [one.class_id for one in structure.classes(session).values() if one.year.id == year_id]
    found = Enrollment.select(
        Enrollment.pupil, Enrollment.school_class, Enrollment.from_date, Enrollment.to_date, Enrollment.reason
    ).where(Enrollment.school_class.in_(classes))
    if pupils is not None:
        found = found.where(Enrollment.pupil.in_(sorted(pupils)))
    return [
        Stay(pupil, class_id, starts, ends or OPEN, reason or "")
        for pupil, class_id, starts, ends, reason in rows(found)
    ]


def _moved(
    session: Session, classes: list[ClassFacts], stays: list[Stay], starts: dt.date, ends: dt.date
) -> Movement:
    days = _SchoolDays(session)
    first = min((days.first(one, starts, ends) for one in classes), default=starts)
    last = max(first, min(ends, session.clock.today()))
    found = movement(
        stays, [one.class_id for one in classes], first, last, days.last_of_year, days.any_between
    )
    steps = [one for moved in found.values() for one in (*moved.arrived, *moved.left)]
    named = {pupil for moved in found.values() for pupil in (*moved.at_start, *moved.at_end)}
    return Movement(
        first,
        last,
        found,
        structure.names(session, named | {one.pupil_id for one in steps}),
        {one.class_id: one.name for one in structure.classes(session).values()},
    )


class _SchoolDays:
    """Days on which a class has school by the calendar: within a period, no holiday, a day of its week."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._last: dict[int, dt.date] = {}

    def any_between(self, class_id: int, after: dt.date, before: dt.date) -> bool:
        one = structure.class_facts(self._session, class_id)
        days = range(after.toordinal() + 1, before.toordinal())
        return any(self._has_school(one, dt.date.fromordinal(day)) for day in days)

    def first(self, one: ClassFacts, starts: dt.date, ends: dt.date) -> dt.date:
        """The first school day from `starts` to `ends`; `starts` where there is none."""
        days = map(dt.date.fromordinal, range(starts.toordinal(), ends.toordinal() + 1))
        return next((day for day in days if self._has_school(one, day)), starts)

    def last_of_year(self, class_id: int) -> dt.date:
        """The last school day of a class; without periods that of the year itself."""
        if class_id not in self._last:
            one = structure.class_facts(self._session, class_id)
            terms = calendar.scheme_terms(self._session, one.scheme_id)
            last = max((term.ends for term in terms), default=one.year.ends)
            days = map(dt.date.fromordinal, range(last.toordinal(), one.year.starts.toordinal(), -1))
            self._last[class_id] = next((day for day in days if self._has_school(one, day)), last)
        return self._last[class_id]

    def _has_school(self, one: ClassFacts, on: dt.date) -> bool:
        if calendar.is_workday(self._session, one.year.id, on, one.grade):
            return True
        terms = calendar.scheme_terms(self._session, one.scheme_id)
        if terms and not any(term.starts <= on <= term.ends for term in terms):
            return False
        holiday = calendar.holiday_on(self._session, one.year.id, on, one.grade)
        return on.isoweekday() <= one.study_days and holiday is None
