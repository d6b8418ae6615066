"""Lists of people with the states of their logins."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from app.auth.accounts import read_rules
from app.people.family import parents_of, people_of_class
from app.people.logins import login_state
from app.permissions import Action
from app.school import structure
from app.scope import staff_ids
from app.session import Session
from app.unit_of_work import query
from models.access import Account
from models.base import rows
from models.codes import Role
from models.people import Person, StaffRole
from models.school import ClassTeacher


@dataclass(frozen=True, slots=True)
class LoginRow:
    """A login as lists show it.  `state`: none, issued, active, locked, disabled."""

    state: str
    login: str | None = None
    issued_at: datetime | None = None
    last_seen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StaffRow:
    """A member of staff.  `roles`: granted ones, and class teacher."""

    person_id: int
    name: str
    roles: tuple[Role, ...]
    login: LoginRow


@dataclass(frozen=True, slots=True)
class ParentRow:
    """A parent of a pupil.  `is_staff`: the administrator issues this login."""

    person_id: int
    name: str
    relation: str
    is_staff: bool
    login: LoginRow


@dataclass(frozen=True, slots=True)
class PupilRow:
    """A pupil who is in the class today, with the parents."""

    person_id: int
    name: str
    born: date | None
    login: LoginRow
    parents: tuple[ParentRow, ...]


@query(Action.READ_SCHOOL)
def staff(session: Session) -> list[StaffRow]:
    """Everybody with a role of staff or a class, by name.  6 statements at most."""
    today = session.clock.today()
    roles: dict[int, set[Role]] = {}
    for person, role in rows(StaffRole.select(StaffRole.person, StaffRole.role)):
        roles.setdefault(person, set()).add(Role(role))
    leading = ClassTeacher.to_date.is_null() | (ClassTeacher.to_date >= today)
    for (person,) in rows(ClassTeacher.select(ClassTeacher.person).where(leading).distinct()):
        roles.setdefault(person, set()).add(Role.CLASS_TEACHER)
    spoken, logins = structure.names(session, roles), _logins(session, roles)
    order = Person.select(Person.id).where(Person.id.in_(list(roles))).order_by(Person.sort_key, Person.id)
    return [
        StaffRow(
            person, spoken[person], tuple(role for role in Role if role in roles[person]), logins[person]
        )
        for (person,) in rows(order)
    ]


@query(Action.READ_CLASS, school_class="class_id")
def class_people(session: Session, class_id: int) -> list[PupilRow]:
    """The pupils of a class today with their parents, by name.  9 statements at most."""
    pupils = people_of_class(session, class_id, "pupils")
    parents = parents_of(pupils)
    everybody = [*pupils, *(parent for found in parents.values() for parent, _ in found)]
    spoken, logins = structure.names(session, everybody), _logins(session, everybody)
    born = dict(rows(Person.select(Person.id, Person.born).where(Person.id.in_(pupils))))
    at_school = set(staff_ids(session.clock.today()))
    return [
        PupilRow(
            pupil, spoken[pupil], born[pupil], logins[pupil],
            tuple(
                ParentRow(parent, spoken[parent], relation, parent in at_school, logins[parent])
                for parent, relation in parents.get(pupil, ())
            ),
        )
        for pupil in pupils
    ]  # fmt: skip


def _logins(session: Session, people: Iterable[int]) -> dict[int, LoginRow]:
    wanted = list(people)
    now, limit = session.clock.now(), read_rules().failures_before_lock
    found = {one: LoginRow("none") for one in wanted}
    for account in Account.select().where(Account.person.in_(wanted)):
        found[account.person_id] = LoginRow(
            login_state(account, now, limit), account.login, account.issued_at, account.last_seen_at
        )
    return found
