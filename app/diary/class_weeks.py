"""A class week by week: whose diary was looked at, by whom, and which weeks are signed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime

from app.clock import monday
from app.diary.weeks_reading import class_days, is_asked, signatures, told
from app.diary.weeks_rows import PARTS, ClassWeeks, Look, ParentLine, PupilWeeks, WeekCell, WeekColumn
from app.diary.weeks_rules import opens_on, school_weeks, sunday
from app.permissions import Action, Target, can
from app.school import structure
from app.school.spans import overlaps
from app.session import Session
from app.unit_of_work import query
from models.access import Account
from models.base import rows, within
from models.diary import DiaryVisit
from models.people import Guardianship

Cell = tuple[int, date]
"""A pupil in a week."""


@query(Action.READ_CLASS, school_class="class_id")
def class_weeks(session: Session, class_id: int, starts: date, ends: date) -> ClassWeeks:
    """A class × the weeks between two days, up to the week of today.  4 statements: days with lessons, signatures,
    looks, parents with their logins; of the two in the middle a range of the primary key for each pupil.

    Weeks without lessons are left out; of a pupil there are those in which he was in the class.  Raises NotFound
    class.unknown.
    """
    one = structure.class_facts(session, class_id)
    today = session.clock.today()
    first, last = monday(starts), min(sunday(monday(ends)), sunday(monday(today)))
    days = class_days(session, class_id, first, last)
    roster = [line for line in structure.class_roster(session, class_id) if overlaps(line.spans, first, last)]
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
        tuple(_column(week, today, pupils, cells) for week in school_weeks(days)),
        pupils,
        cells,
    )


def _column(
    week: date, today: date, pupils: Iterable[PupilWeeks], cells: Mapping[Cell, WeekCell]
) -> WeekColumn:
    here = [one.pupil_id for one in pupils if week in one.weeks]
    found = [cells[pupil, week] for pupil in here if (pupil, week) in cells]
    signed = [cell.signature for cell in found if cell.signature is not None]
    return WeekColumn(
        week,
        opens_on(week) <= today,
        len(here),
        len(signed),
        sum(one.on_paper for one in signed),
        sum(cell.parent_looked for cell in found),
    )


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
