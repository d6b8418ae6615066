"""Class teachers: who answers for a class, from day to day.  Two may stand at once (one ill, one in the place)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from app.changes import Record
from app.errors import NotFound, Refused
from app.people.editing import stored_person
from app.people.logins import set_account_kind
from app.people.stays import A_DAY
from app.permissions import Action
from app.school import structure
from app.school.spans import overlaps
from app.session import Session
from app.unit_of_work import command, conflict, query, record
from models.base import day_number, rows
from models.school import ClassTeacher


@dataclass(frozen=True, slots=True)
class LeaderRow:
    """Somebody answers for a class: what a caller has seen, and believes to be so.  `ends` is the last day."""

    class_id: int
    person_id: int
    starts: date
    ends: date | None = None
    name: str = ""

    @property
    def key(self) -> str:
        """Of the change log."""
        return f"{self.class_id}/{self.person_id}/{self.starts:%Y%m%d}"

    @property
    def state(self) -> dict[str, Any]:
        """For the change log."""
        columns = {
            "school_class": self.class_id, "person": self.person_id, "from_date": day_number(self.starts),
            "to_date": None if self.ends is None else day_number(self.ends),
        }  # fmt: skip
        return {name: value for name, value in columns.items() if value is not None}


@query(Action.READ_SCHOOL)
def leaders_of(session: Session, class_id: int) -> tuple[LeaderRow, ...]:
    """Who answers, answered or will answer for a class, the newest first.  2 statements at most."""
    found = _stored(class_id)
    spoken = structure.names(session, [one.person_id for one in found])
    return tuple(
        LeaderRow(one.class_id, one.person_id, one.starts, one.ends, spoken.get(one.person_id, ""))
        for one in sorted(found, key=lambda one: (one.starts, one.person_id), reverse=True)
    )


@command(Action.MANAGE_SCHOOL)
def add_leader(
    session: Session, class_id: int, person_id: int, on: date, until: date | None = None
) -> LeaderRow:
    """Somebody answers for a class from a day on; whoever does already goes on.

    Raises NotFound: class.unknown, person.unknown; Refused: date.outside_year, enrollment.ends_before, leader.exists.
    """
    stored_person(person_id)
    row = LeaderRow(class_id, person_id, on, until)
    _check(session, row, None)
    ClassTeacher.insert(school_class=class_id, person=person_id, from_date=on, to_date=until).execute()
    record(session, Record("class_teacher", row.key, None, row.state, school_class=class_id))
    set_account_kind(session, person_id)
    return row


@command(Action.MANAGE_SCHOOL)
def follow_leader(session: Session, class_id: int, person_id: int, on: date) -> LeaderRow:
    """Somebody answers for a class from a day on, in the place of whoever does then: for these the day before is the
    last.  Who begins on that very day or later is taken back.  Raises what `add_leader` does."""
    for row in _stored(class_id):
        if row.person_id == person_id and row.starts <= on and (row.ends is None or row.ends >= on):
            raise Refused("leader.exists", person=person_id, school_class=class_id)
        if row.ends is None or row.ends >= on:
            if row.starts < on:
                change_leader(session, row, row.starts, on - A_DAY)
            else:
                remove_leader(session, row)
    return add_leader(session, class_id, person_id, on)


@command(Action.MANAGE_SCHOOL)
def change_leader(session: Session, row: LeaderRow, starts: date, ends: date | None) -> LeaderRow:
    """Other days.  Raises NotFound("leader.unknown"), Conflict, and what `add_leader` does."""
    before = _as_believed(session, row)
    after = LeaderRow(row.class_id, row.person_id, starts, ends)
    if (before.starts, before.ends) == (starts, ends):
        return after
    _check(session, after, before)
    _delete(before)
    ClassTeacher.insert(
        school_class=row.class_id, person=row.person_id, from_date=starts, to_date=ends
    ).execute()
    if before.key == after.key:
        record(
            session, Record("class_teacher", after.key, before.state, after.state, school_class=row.class_id)
        )
    else:
        record(session, Record("class_teacher", before.key, before.state, None, school_class=row.class_id))
        record(session, Record("class_teacher", after.key, None, after.state, school_class=row.class_id))
    set_account_kind(session, row.person_id)
    return after


@command(Action.MANAGE_SCHOOL)
def remove_leader(session: Session, row: LeaderRow) -> None:
    """It was entered by mistake.  Raises NotFound("leader.unknown"), Conflict."""
    before = _as_believed(session, row)
    _delete(before)
    record(session, Record("class_teacher", before.key, before.state, None, school_class=row.class_id))
    set_account_kind(session, row.person_id)


def _stored(class_id: int) -> list[LeaderRow]:
    query_ = ClassTeacher.select(
        ClassTeacher.school_class, ClassTeacher.person, ClassTeacher.from_date, ClassTeacher.to_date
    ).where(ClassTeacher.school_class == class_id)
    return [LeaderRow(*row) for row in rows(query_)]


def _as_believed(session: Session, row: LeaderRow) -> LeaderRow:
    found = next((one for one in _stored(row.class_id) if one.key == row.key), None)
    if found is None:
        raise NotFound("leader.unknown", school_class=row.class_id, person=row.person_id)
    if found.ends != row.ends:  # the name is no part of what is believed
        raise conflict(session, Record("class_teacher", row.key, row.state, None), found.state)
    return found


def _check(session: Session, row: LeaderRow, instead_of: LeaderRow | None) -> None:
    year = structure.class_facts(session, row.class_id).year
    if not year.starts <= row.starts <= year.ends:
        raise Refused(
            "date.outside_year", field="starts", value=row.starts, starts=year.starts, ends=year.ends
        )
    if row.ends is not None and row.ends < row.starts:
        raise Refused("enrollment.ends_before", starts=row.starts, ends=row.ends)
    for other in _stored(row.class_id):
        same = other.person_id == row.person_id and (instead_of is None or other.key != instead_of.key)
        if same and overlaps(((other.starts, other.ends),), row.starts, row.ends or date.max):
            raise Refused("leader.exists", person=row.person_id, school_class=row.class_id)


def _delete(row: LeaderRow) -> None:
    ClassTeacher.delete().where(
        ClassTeacher.school_class == row.class_id,
        ClassTeacher.person == row.person_id,
        ClassTeacher.from_date == row.starts,
    ).execute()
