"""People are entered, and what is known of them is put right, by hand: one person, or a family in one go."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from app.changes import Record
from app.codes import STAFF_ROLES, Role
from app.errors import BadInput, NotFound
from app.people.commands import grant_role, link_parent, revoke_role
from app.people.enrolling import enrol
from app.people.facts import PersonFacts, checked, facts_of
from app.people.register import NOBODY, family_ties, register
from app.people.search import PersonLine, lines_of, matching
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, conflict, query, record
from models.base import rows
from models.people import Guardianship, Person, StaffRole, fold

MOST_PARENTS = 4
_MOST_SUGGESTED = 8


@dataclass(frozen=True, slots=True)
class NewParent:
    """A parent of a pupil who is entered: somebody who is here already (`person_id`), or somebody new (`facts`)."""

    person_id: int | None = None
    facts: PersonFacts | None = None
    relation: str = ""


@dataclass(frozen=True, slots=True)
class FamilyAdded:
    """Who a family has become: ids."""

    pupil_id: int
    parents: tuple[int, ...]


@command(Action.MANAGE_SCHOOL)
def change_person(
    session: Session, person_id: int, believed: PersonFacts, wanted: PersonFacts
) -> PersonFacts:
    """Other data of a person; a new name keeps marks, login and all else, for these hang on the number.

    Raises NotFound("person.unknown"), Conflict where the stored data are not those believed, BadInput as
    `app.people.facts.checked`.
    """
    person = stored_person(person_id)
    wanted, actual = checked(wanted, session.clock.today()), facts_of(person)
    change = Record("person", str(person_id), believed.state, wanted.state, pupil=person_id)
    if actual != believed:
        raise conflict(session, change, actual.state)
    if wanted != actual:
        Person.update(**wanted.columns).where(Person.id == person_id).execute()
        record(session, change)
    return wanted


@command(Action.MANAGE_SCHOOL)
def add_somebody(session: Session, facts: PersonFacts, roles: Collection[Role] = ()) -> int:
    """A new person, with granted roles of staff if there are any; returns the id.  BadInput as `checked`."""
    facts = checked(facts, session.clock.today())
    number = int(Person.insert(**facts.columns).execute())
    record(session, Record("person", str(number), None, facts.state, pupil=number))
    for role in roles:
        grant_role(session, number, role)
    return number


@command(Action.MANAGE_SCHOOL)
def add_family(
    session: Session, class_id: int, on: date, pupil: PersonFacts, parents: Sequence[NewParent] = ()
) -> FamilyAdded:
    """A pupil comes into a class on a day, with the parents, in one step: all of it or nothing.

    Raises what `add_somebody`, `app.people.enrolling.enrol` and `link_parent` do; the field of BadInput is that of the
    pupil, or «parent1.…», «parent2.…».
    """
    if len(parents) > MOST_PARENTS:
        raise BadInput("person.too_many_parents", field="parents", most=MOST_PARENTS)
    number = add_somebody(session, pupil)
    enrol(session, number, class_id, on)
    linked = []
    for place, one in enumerate(parents, 1):
        linked.append(_parent(session, one, place))
        link_parent(session, linked[-1], number, one.relation.strip())
    return FamilyAdded(number, tuple(linked))


@command(Action.MANAGE_SCHOOL)
def add_parent_of(session: Session, pupil_id: int, parent: NewParent) -> int:
    """One parent more of a pupil, new or here already; returns the id.  Raises what `add_somebody` and `link_parent`
    do."""
    person = parent.person_id
    if person is None:
        assert parent.facts is not None
        person = add_somebody(session, parent.facts)
    link_parent(session, person, pupil_id, " ".join(parent.relation.split()))
    return person


@command(Action.MANAGE_SCHOOL)
def set_roles(
    session: Session, person_id: int, believed: Collection[Role], wanted: Collection[Role]
) -> tuple[Role, ...]:
    """Another set of granted roles.  Raises NotFound("person.unknown"), Conflict, BadInput("role.not_granted"),
    Refused("people.last_admin")."""
    stored_person(person_id)
    query_ = StaffRole.select(StaffRole.role).where(StaffRole.person == person_id)
    actual = {Role(role) for (role,) in rows(query_)}
    if actual != set(believed):
        change = Record("staff_role", str(person_id), sorted(believed), sorted(wanted))
        raise conflict(session, change, sorted(actual))
    for role in STAFF_ROLES:
        if role in wanted and role not in actual:
            grant_role(session, person_id, role)
        if role in actual and role not in wanted:
            revoke_role(session, person_id, role)
    if not set(wanted) <= set(STAFF_ROLES):
        raise BadInput(
            "role.not_granted", field="role", value=", ".join(sorted(set(wanted) - set(STAFF_ROLES)))
        )
    return tuple(role for role in STAFF_ROLES if role in wanted)


@command(Action.MANAGE_SCHOOL)
def set_relation(session: Session, parent_id: int, pupil_id: int, believed: str, wanted: str) -> None:
    """Another word for what a parent is to a pupil («мать», «опекун»).  Raises NotFound("guardianship.unknown"),
    Conflict."""
    here = (Guardianship.parent == parent_id) & (Guardianship.pupil == pupil_id)
    found = Guardianship.get_or_none(here)
    if found is None:
        raise NotFound("guardianship.unknown", person=parent_id, pupil=pupil_id)
    wanted = " ".join(wanted.split())[:60]
    change = Record(
        "guardianship",
        f"{parent_id}/{pupil_id}",
        {"relation": believed},
        {"relation": wanted},
        pupil=pupil_id,
    )
    if found.relation != believed:
        raise conflict(session, change, {"relation": found.relation})
    if wanted != believed:
        Guardianship.update(relation=wanted).where(here).execute()
        record(session, change)


# --- who may be meant ---------------------------------------------------------------------------------------


@query(Action.MANAGE_SCHOOL)
def same_name(session: Session, facts: PersonFacts) -> tuple[PersonLine, ...]:
    """Who has this very name already, and a birth date that may be the same: to be asked about before somebody is
    entered a second time.  As `find_people`."""
    wanted = fold(facts.name)
    found = [one for key, one in register(session).people if key == wanted]
    lines = lines_of(session, found[:_MOST_SUGGESTED])
    return tuple(one for one in lines if None in (one.born, facts.born) or one.born == facts.born)


@query(Action.MANAGE_SCHOOL)
def parents_like(session: Session, name: str) -> tuple[PersonLine, ...]:
    """Parents who are here already and fit what is typed: of brothers and sisters.  Those of the same surname in either
    gender come as soon as it is typed («Иванов» for Иванова's child).  As `find_people`."""
    typed = fold(name)
    if len(typed) < 3:
        return ()
    ties = family_ties(session)
    found = [one for one in matching(session, name) if one in ties]
    if not found and " " not in typed:
        stem = typed.removesuffix("ая").removesuffix("ий").removesuffix("ый").removesuffix("а")
        found = [one for key, one in register(session).people if key.startswith(stem) and one in ties]
    return lines_of(session, found[:_MOST_SUGGESTED])


def stored_person(person_id: int) -> Person:
    """The row of somebody who is a person still.  Raises NotFound("person.unknown")."""
    person = Person.get_or_none(Person.id == person_id, Person.erased_at.is_null())
    if person is None or person.sort_key.startswith(NOBODY):
        raise NotFound("person.unknown", person=person_id)
    return person


def _parent(session: Session, one: NewParent, place: int) -> int:
    if one.person_id is not None:
        return one.person_id
    assert one.facts is not None
    try:
        return add_somebody(session, one.facts)
    except BadInput as error:
        error.data["field"] = f"parent{place}.{error.data.get('field')}"
        raise
