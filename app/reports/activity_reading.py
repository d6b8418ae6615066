"""Looks, signatures and logins of the families of classes.

Control keeps week by week what was looked at (`models.control.PupilWeek`), a page for a class and year: of the whole
school these rows are read, and it is said how old they are.  Of one class, and where control has never judged, the
looks themselves are read.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.clock import day_of, minute_of, monday
from app.control.freshness import judged
from app.diary.weeks_reading import class_days
from app.diary.weeks_rules import school_weeks, sunday
from app.permissions import Action
from app.reports.activity_rules import LoginState, Parent, PupilUse, Week
from app.school import structure
from app.school.rows import ClassFacts, RosterLine
from app.school.whole import know_classes
from app.session import Session
from app.unit_of_work import query
from models.access import Account
from models.base import rows, within
from models.control import ControlState, PupilWeek
from models.diary import DiaryVisit, WeekSignature
from models.people import Guardianship

Cell = tuple[int, dt.date]
"""A pupil and the Monday of a week."""


@dataclass(frozen=True, slots=True)
class ClassActivity:
    """A class, and its pupils by name."""

    class_id: int
    name: str
    grade: int
    pupils: tuple[PupilUse, ...]


@dataclass(frozen=True, slots=True)
class Activity:
    """Classes; `as_of`: the day and minute at which control counted the looks, None: they are those of now."""

    classes: tuple[ClassActivity, ...]
    as_of: tuple[dt.date, int] | None


@query(Action.READ_CLASS, school_class="class_id")
def class_activity(session: Session, class_id: int, starts: dt.date, ends: dt.date) -> Activity:
    """The families of a class in the weeks between two days, up to this one.  5 statements: days with lessons, looks,
    signatures, parents, logins.  Raises NotFound class.unknown."""
    one = structure.class_facts(session, class_id)
    first, last = _bounds(session, starts, ends)
    lines = _lines(session, one, starts, ends)
    pupils = [line.pupil_id for line in lines]
    looked = _looked(pupils, first, last)
    weeks = _own_weeks(session, one, lines, first, last, looked)
    return Activity((_activity(session, one, lines, weeks, _people(session, pupils)),), None)


@query(Action.READ_SCHOOL)
def classes_activity(
    session: Session, class_ids: Collection[int], starts: dt.date, ends: dt.date
) -> Activity:
    """The families of classes of one year.  5 statements, when who is where is known: when control judged last (2), its
    rows of these classes, parents, logins.  Where control has not judged this year: as of one class, so many times."""
    know_classes(session, class_ids)
    found = [structure.class_facts(session, one) for one in class_ids]
    first, last = _bounds(session, starts, ends)
    lines = {one.class_id: _lines(session, one, starts, ends) for one in found}
    pupils = {line.pupil_id for own in lines.values() for line in own}
    people = _people(session, pupils)
    as_of = judged().at if found and _judged_year() == found[0].year.id else None
    if as_of is None:
        looked = _looked(pupils, first, last)
        weeks = {
            one.class_id: _own_weeks(session, one, lines[one.class_id], first, last, looked) for one in found
        }
    else:
        weeks = _judged_weeks([one.class_id for one in found], first, last)
    return Activity(
        tuple(
            _activity(session, one, lines[one.class_id], weeks.get(one.class_id, {}), people) for one in found
        ),
        None if as_of is None else (day_of(session.clock, as_of), minute_of(session.clock, as_of)),
    )


def _bounds(session: Session, starts: dt.date, ends: dt.date) -> tuple[dt.date, dt.date]:
    """The Mondays of the first and the last week."""
    return monday(starts), monday(min(ends, session.clock.today()))


def _lines(session: Session, one: ClassFacts, starts: dt.date, ends: dt.date) -> list[RosterLine]:
    """Who is in the class at the end of the time, or today."""
    on = min(ends, session.clock.today())
    roster = structure.class_roster(session, one.class_id)
    return [line for line in roster if starts <= on and line.covers(on)]


def _judged_year() -> int | None:
    return next((row[0] for row in rows(ControlState.select(ControlState.year))), None)


def _judged_weeks(classes: Sequence[int], first: dt.date, last: dt.date) -> dict[int, dict[Cell, Week]]:
    here = PupilWeek.school_class.in_(classes) & within(PupilWeek.week, first, last)
    query = PupilWeek.select(
        PupilWeek.school_class, PupilWeek.week, PupilWeek.pupil, PupilWeek.by_parents, PupilWeek.by_pupil,
        PupilWeek.signed,
    ).where(here, PupilWeek.school == 1)  # fmt: skip
    found: dict[int, dict[Cell, Week]] = defaultdict(dict)
    for class_id, week, pupil, *seen in rows(query):
        found[class_id][pupil, week] = Week(*map(bool, seen))
    return found


def _looked(pupils: Collection[int], first: dt.date, last: dt.date) -> dict[Cell, Week]:
    """2 statements: a range of the primary key for each pupil."""
    some = sorted(pupils)
    seen: dict[Cell, list[bool]] = defaultdict(lambda: [False, False, False])
    looks = (
        DiaryVisit.select(DiaryVisit.pupil, DiaryVisit.week, DiaryVisit.person == DiaryVisit.pupil)
        .where(DiaryVisit.pupil.in_(some), within(DiaryVisit.week, first, last))
        .distinct()
    )
    for pupil, week, own in rows(looks):
        seen[pupil, week][1 if own else 0] = True
    signed = WeekSignature.select(WeekSignature.pupil, WeekSignature.week).where(
        WeekSignature.pupil.in_(some), within(WeekSignature.week, first, last)
    )
    for pupil, week in rows(signed):
        seen[pupil, week][2] = True
    return {cell: Week(*flags) for cell, flags in seen.items()}


def _own_weeks(
    session: Session,
    one: ClassFacts,
    lines: Iterable[RosterLine],
    first: dt.date,
    last: dt.date,
    looked: Mapping[Cell, Week],
) -> dict[Cell, Week]:
    """The school weeks of pupils in a class."""
    days = class_days(session, one.class_id, first, sunday(last))
    return {
        (line.pupil_id, week): looked.get((line.pupil_id, week), Week())
        for line in lines
        for week in school_weeks(days, line.spans)
    }


@dataclass(frozen=True, slots=True)
class _People:
    logins: Mapping[int, LoginState]
    parents: Mapping[int, Sequence[int]]


def _people(session: Session, pupils: Collection[int]) -> _People:
    """2 statements: whose parents they are, and the logins of all."""
    parents: dict[int, list[int]] = defaultdict(list)
    query = Guardianship.select(Guardianship.pupil, Guardianship.parent).where(
        Guardianship.pupil.in_(sorted(pupils))
    )
    for pupil, parent in rows(query):
        parents[pupil].append(parent)
    everybody = {*pupils, *(one for own in parents.values() for one in own)}
    stored = Account.select(
        Account.person, Account.password_hash.is_null(False) & (Account.disabled == 0),
        Account.first_seen_at.is_null(False),
    ).where(Account.person.in_(sorted(everybody)))  # fmt: skip
    logins = {
        person: LoginState.NONE if not usable else LoginState.USED if came else LoginState.ISSUED
        for person, usable, came in rows(stored)
    }
    structure.names(session, everybody)
    return _People(logins, parents)


def _activity(
    session: Session,
    one: ClassFacts,
    lines: Iterable[RosterLine],
    weeks: Mapping[Cell, Week],
    people: _People,
) -> ClassActivity:
    own: dict[int, dict[dt.date, Week]] = defaultdict(dict)
    for (pupil, week), seen in sorted(weeks.items()):
        own[pupil][week] = seen
    pupils = []
    for line in lines:
        spoken = structure.names(session, people.parents.get(line.pupil_id, ()))
        parents = [
            Parent(spoken.get(parent, ""), people.logins.get(parent, LoginState.NONE))
            for parent in people.parents.get(line.pupil_id, ())
        ]
        login = people.logins.get(line.pupil_id, LoginState.NONE)
        parents.sort(key=lambda parent: parent.name.casefold())
        pupils.append(PupilUse(line.pupil_id, line.name, login, tuple(parents), own.get(line.pupil_id, {})))
    return ClassActivity(one.class_id, one.name, one.grade, tuple(pupils))
