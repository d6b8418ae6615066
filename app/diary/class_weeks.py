"""A class week by week: whose diary was looked at, by whom, and which weeks are signed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta

from app.clock import monday
from app.diary.weeks_reading import class_days, is_asked, signatures, told
from app.diary.weeks_rows import (
    PARTS,
    ClassWeekCount,
    ClassWeeks,
    Look,
    ParentLine,
    PupilWeeks,
    SignedShares,
    WeekCell,
    column,
)
from app.diary.weeks_rules import newest_open, opens_on, school_weeks, sunday
from app.permissions import Action, Target, can
from app.school import calendar, structure
from app.school.rows import ClassFacts
from app.school.spans import overlaps
from app.session import Session
from app.unit_of_work import query
from models.access import Account
from models.base import rows, within
from models.diary import DiaryVisit, WeekSignature
from models.people import Guardianship
from models.school import Enrollment

Cell = tuple[int, date]
"""A pupil in a week."""


@query(Action.READ_CLASS, school_class="class_id")
def class_weeks(
    session: Session, class_id: int, starts: date, ends: date, *, only: Collection[int] | None = None
) -> ClassWeeks:
    """A class × the weeks between two days, up to the week of today.  4 statements: days with lessons, signatures,
    looks, parents with their logins; of the two in the middle a range of the primary key for each pupil.

    Weeks without lessons are left out; of a pupil there are those in which he was in the class.  `only`: of these
    pupils alone, for `ClassWeeks.updated`: the weeks are counted over them.  Raises NotFound class.unknown.
    """
    one = structure.class_facts(session, class_id)
    today = session.clock.today()
    first, last = monday(starts), min(sunday(monday(ends)), sunday(monday(today)))
    days = class_days(session, class_id, first, last)
    roster = [
        line
        for line in structure.class_roster(session, class_id)
        if overlaps(line.spans, first, last) and (only is None or line.pupil_id in only)
    ]
    belongs = {line.pupil_id: frozenset(school_weeks(days, line.spans)) for line in roster}
    ids = [pupil for pupil, weeks in belongs.items() if weeks]
    cells = _cells(session, ids, first, last, belongs)
    parents = _parents(session, ids)
    pupils = tuple(
        PupilWeeks(line.pupil_id, line.name, parents.get(line.pupil_id, ()), belongs[line.pupil_id])
        for line in roster
        if belongs[line.pupil_id]
    )
    return ClassWeeks(
        class_id,
        one.name,
        is_asked(session, class_id),
        can(session, Action.RECORD_SIGNATURE, Target(school_class=class_id)),
        tuple(column(week, opens_on(week) <= today, pupils, cells) for week in school_weeks(days)),
        pupils,
        cells,
    )


@query(Action.READ_CLASS, school_class="class_id")
def class_week_count(session: Session, class_id: int, week: date) -> ClassWeekCount | None:
    """How many diaries of a class have not been signed, and how many not looked into by a parent, in the week that
    begins on a Monday; None for a week without lessons.  3 statements: days with lessons, signatures, looks; of the
    two last one page or two for each pupil.  Raises NotFound class.unknown."""
    days = class_days(session, class_id, week, sunday(week))
    here = {
        line.pupil_id
        for line in structure.class_roster(session, class_id)
        if week in school_weeks(days, line.spans)
    }
    if not here:
        return None
    asked = is_asked(session, class_id)
    signed = {pupil for pupil, _ in signatures(here, week, week)} if asked else set()
    looks = DiaryVisit.select(DiaryVisit.pupil).distinct().where(
        DiaryVisit.pupil.in_(sorted(here)), DiaryVisit.week == week, DiaryVisit.person != DiaryVisit.pupil
    )  # fmt: skip
    seen = {row[0] for row in rows(looks)}
    return ClassWeekCount(week, len(here), len(here - signed) if asked else None, len(here - seen))


@query(Action.READ_SCHOOL)
def signed_shares(session: Session) -> SignedShares:
    """How many have signed the newest school week, class by class.  2 statements: who is in the classes, and who of
    them has signed; signatures lie by pupil, so that this reads most pages of their table, some 90 for a school of
    1,000 with five years: to be asked for once, and not in the way of anything.

    Which weeks are school weeks is told by the calendar here: with a day within a period (where the class has periods)
    that is no holiday of the grade.
    """
    today = session.clock.today()
    year = calendar.year_of(session, today)
    found = [
        one
        for one in structure.classes(session).values()
        if year is not None and one.year.id == year.id and is_asked(session, one.class_id)
    ]
    week = newest_open(today)
    here = [one for one in found if _has_school(session, one, week)]
    while found and not here and sunday(week) >= found[0].year.starts:
        week -= timedelta(days=7)
        here = [one for one in found if _has_school(session, one, week)]
    if not here:
        return SignedShares(None, {})
    pupils = _enrolled(here, week)
    signed = {
        row[0]
        for row in rows(
            WeekSignature.select(WeekSignature.pupil).where(
                WeekSignature.pupil.in_(list(pupils)), WeekSignature.week == week
            )
        )
    }
    shares = {one.class_id: (0, 0) for one in here}
    for pupil, class_id in pupils.items():
        have, of = shares[class_id]
        shares[class_id] = (have + (pupil in signed), of + 1)
    return SignedShares(week, shares)


def _has_school(session: Session, one: ClassFacts, week: date) -> bool:
    days = (week + timedelta(days=offset) for offset in range(one.study_days))
    terms = calendar.scheme_terms(session, one.scheme_id)
    return any(
        one.year.starts <= day <= one.year.ends
        and (not terms or any(term.starts <= day <= term.ends for term in terms))
        and calendar.holiday_on(session, one.year.id, day, one.grade) is None
        for day in days
    )


def _enrolled(classes: Collection[ClassFacts], week: date) -> dict[int, int]:
    """The class that each pupil is in at the end of a week, of these classes."""
    friday = opens_on(week)
    stays = Enrollment.to_date.is_null() | (Enrollment.to_date >= friday)
    query = Enrollment.select(Enrollment.pupil, Enrollment.school_class).where(
        Enrollment.school_class.in_([one.class_id for one in classes]), Enrollment.from_date <= friday, stays
    )
    return dict(rows(query))


def _cells(
    session: Session, pupils: Collection[int], first: date, last: date, belongs: Mapping[int, frozenset[date]]
) -> dict[Cell, WeekCell]:
    """What happened, in the weeks that are the pupils' in this class."""
    stored = signatures(pupils, first, last)
    looks = _looks(session, pupils, first, last)
    structure.names(
        session, {one for found in stored.values() for one in (found.parent_id, found.recorded_by)}
    )
    return {
        (pupil, week): WeekCell(
            told(session, stored[pupil, week]) if (pupil, week) in stored else None,
            looks.get((pupil, week), ()),
        )
        for pupil, week in sorted(stored.keys() | looks.keys())
        if week in belongs[pupil]
    }


def _looks(
    session: Session, pupils: Collection[int], first: date, last: date
) -> dict[Cell, tuple[Look, ...]]:
    """Who looked at what: the parents by name, then the pupil."""
    query = DiaryVisit.select(
        DiaryVisit.pupil, DiaryVisit.week, DiaryVisit.person, DiaryVisit.part, DiaryVisit.last_at
    ).where(DiaryVisit.pupil.in_(list(pupils)), within(DiaryVisit.week, first, last))
    parts: dict[tuple[int, date, int], dict[str, datetime]] = {}
    for pupil, week, person, part, at in rows(query):
        parts.setdefault((pupil, week, person), {})[part] = at
    spoken = structure.names(session, {person for _, _, person in parts})
    found: dict[Cell, list[Look]] = {}
    for (pupil, week, person), seen in parts.items():
        look = Look(
            person,
            spoken.get(person, ""),
            person == pupil,
            tuple(part for part in PARTS if part in seen),
            max(seen.values()),
        )
        found.setdefault((pupil, week), []).append(look)
    return {
        cell: tuple(sorted(looks, key=lambda one: (one.is_pupil, one.name.casefold(), one.person_id)))
        for cell, looks in found.items()
    }


def _parents(session: Session, pupils: Collection[int]) -> dict[int, tuple[ParentLine, ...]]:
    """The parents of each pupil by name, and whether they can sign in and ever have."""
    query = (
        Guardianship.select(
            Guardianship.pupil, Guardianship.parent, Guardianship.relation,
            Account.password_hash.is_null(False) & (Account.disabled == 0), Account.first_seen_at,
        )
        .left_outer_join(Account, on=(Account.person == Guardianship.parent))
        .where(Guardianship.pupil.in_(list(pupils)))
    )  # fmt: skip
    stored = list(rows(query))
    spoken = structure.names(session, {row[1] for row in stored})
    found: dict[int, list[ParentLine]] = {}
    for pupil, parent, relation, usable, came in stored:
        line = ParentLine(parent, spoken.get(parent, ""), relation, bool(usable), came is not None)
        found.setdefault(pupil, []).append(line)
    return {
        pupil: tuple(sorted(lines, key=lambda one: (one.name.casefold(), one.person_id)))
        for pupil, lines in found.items()
    }
