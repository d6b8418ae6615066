"""A class as the page of classes shows it: who is in it since when, in which groups, and who answers for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.people.groups import GroupRow, groups_of_class
from app.people.leading import LeaderRow, leaders_of
from app.people.stays import StayRow, memberships
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.unit_of_work import query
from models.base import rows
from models.people import Person
from models.school import Enrollment


@dataclass(frozen=True, slots=True)
class ClassPupil:
    """A stay of a pupil in the class; `here`: today.  `groups` are the ids of those that the pupil is in today."""

    stay: StayRow
    name: str
    sex: str | None
    born: date | None
    here: bool
    groups: frozenset[int]


@dataclass(frozen=True, slots=True)
class ClassPeople:
    """See the module."""

    class_id: int
    name: str
    starts: date
    ends: date
    today: date
    pupils: tuple[ClassPupil, ...]
    leaders: tuple[LeaderRow, ...]
    groups: tuple[GroupRow, ...]


@query(Action.READ_SCHOOL)
def class_people_page(session: Session, class_id: int) -> ClassPeople:
    """A class with all who are or were in it, by name.  8 statements at most beyond reference data.  Raises
    NotFound("class.unknown")."""
    one, today = structure.class_facts(session, class_id), session.clock.today()
    query_ = (
        Enrollment.select(
            Enrollment.pupil, Enrollment.from_date, Enrollment.to_date, Enrollment.reason,
            Person.last_name, Person.first_name, Person.patronymic, Person.sex, Person.born,
        )
        .join(Person, on=(Enrollment.pupil == Person.id))
        .where(Enrollment.school_class == class_id)
        .order_by(Person.sort_key, Person.id, Enrollment.from_date)
    )  # fmt: skip
    found = list(rows(query_))
    groups = groups_of_class(session, class_id)
    inside: dict[int, set[int]] = {}
    for member in memberships(pupils=[row[0] for row in found]):
        if member.starts <= today and (member.ends is None or today <= member.ends):
            inside.setdefault(member.pupil_id, set()).add(member.group_id)
    pupils = tuple(
        ClassPupil(
            StayRow(class_id, pupil, starts, ends, reason or ""), structure.full_name(*name), sex, born,
            starts <= today and (ends is None or today <= ends), frozenset(inside.get(pupil, ())),
        )
        for pupil, starts, ends, reason, *name, sex, born in found
    )  # fmt: skip
    return ClassPeople(
        class_id,
        one.name,
        one.year.starts,
        one.year.ends,
        today,
        pupils,
        leaders_of(session, class_id),
        groups,
    )
