"""Finding people: by any part of a name, a class, a login, a telephone; and what each of them is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.codes import Role
from app.people.register import (
    NOBODY,
    Register,
    Stay,
    current_classes,
    family_ties,
    register,
    stays_now,
    working,
)
from app.people.search_rules import Asked, asked, digits_of, places, significant
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.unit_of_work import query
from models.access import Account
from models.base import rows
from models.people import Guardianship, Person
from models.school import Enrollment

PER_PAGE = 25
EVERYBODY, PUPILS, PARENTS, STAFF, LEFT = "all", "pupils", "parents", "staff", "left"
KINDS = (EVERYBODY, PUPILS, PARENTS, STAFF, LEFT)
"""Whom a list is about; `left` are pupils of this year who are in no class any more."""
_HIGHEST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Child:
    """A child of a parent: the class of today, "" for none."""

    person_id: int
    name: str
    class_name: str


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody in a list, and what he is.

    `class_name` is the class of a pupil, `left_on` the last day of one who has left it (`left_to`: where to);
    `coming_on` the first day of one who is yet to come.  `leads` are the classes that somebody answers for.
    `namesake`: others bear the same name, so `born` and the class have to tell them apart.
    """

    person_id: int
    name: str
    born: date | None
    namesake: bool
    class_name: str = ""
    class_id: int | None = None
    left_on: date | None = None
    left_to: str = ""
    coming_on: date | None = None
    roles: tuple[Role, ...] = ()
    leads: tuple[str, ...] = ()
    children: tuple[Child, ...] = ()
    former: bool = False
    """A pupil of earlier years alone."""


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """A page of a list: `total` people fit, these are those from `offset` on."""

    total: int
    offset: int
    lines: tuple[PersonLine, ...]


@query(Action.READ_SCHOOL)
def find_people(
    session: Session, text: str = "", kind: str = EVERYBODY, offset: int = 0, limit: int = PER_PAGE
) -> PeoplePage:
    """People by parts of their names in any order, case and Ё aside; also by class («иван 7а»), telephone and login.

    Who fits better (each word begins a part of the name) comes first, then by name.  9 statements at most, of which
    those that read many pages are kept as reference data; of a telephone one more, over the table of people.
    """
    return page_of(session, matching(session, text, kind), offset, limit)


def matching(session: Session, text: str, kind: str = EVERYBODY) -> list[int]:
    """All who fit, in the order of the list.  Inside a query."""
    wanted = asked(text, {one: facts.name for one, facts in current_classes(session).items()})
    known = register(session)
    allowed = _allowed(session, wanted, kind)
    if wanted.digits:
        found = _with_telephone(known, wanted.digits)
    elif wanted.words:
        found = _named(known, wanted.words)
        found += [one for one in _with_login(wanted.words) if one not in set(found)]
    else:
        found = [one for _, one in known.people]
    return found if allowed is None else [one for one in found if one in allowed]


def page_of(session: Session, found: Sequence[int], offset: int, limit: int) -> PeoplePage:
    """A page of people who were found.  Inside a query."""
    offset = min(max(offset, 0), max(0, (len(found) - 1) // limit * limit)) if found else 0
    return PeoplePage(len(found), offset, lines_of(session, found[offset : offset + limit]))


def lines_of(session: Session, people: Sequence[int]) -> tuple[PersonLine, ...]:
    """What each of these people is, in their order; who stands for nobody is left out.  5 statements at most beyond
    reference data.  Inside a query."""
    columns = (
        Person.id,
        Person.last_name,
        Person.first_name,
        Person.patronymic,
        Person.sort_key,
        Person.born,
    )
    named = {row[0]: row[1:] for row in rows(Person.select(*columns).where(Person.id.in_(list(people))))}
    children = _children(people)
    classes, stays, staff = structure.classes(session), stays_now(session), working(session)
    spoken = structure.names(session, {one for own in children.values() for one in own})
    former = _former(session, [one for one in people if one not in stays])
    doubled = register(session).doubled
    lines = []
    for one in people:
        if one not in named or named[one][3].startswith(NOBODY):
            continue
        last, first, patronymic, sort_key, born = named[one]
        own = tuple(Child(each, spoken[each], class_of(session, each)) for each in children.get(one, ()))
        lines.append(
            PersonLine(
                one, structure.full_name(last, first, patronymic), born, sort_key in doubled,
                **_as_pupil(session, stays.get(one, ())),
                roles=tuple(role for role in Role if role in staff.roles.get(one, ())),
                leads=tuple(classes[each].name for each in staff.classes.get(one, ())),
                children=own, former=one in former,
            )
        )  # fmt: skip
    return tuple(lines)


def class_of(session: Session, pupil_id: int) -> str:
    """The class that a pupil is in today; "" for none."""
    today = session.clock.today()
    here = [stay for stay in stays_now(session).get(pupil_id, ()) if covers_day(stay, today)]
    return structure.classes(session)[here[-1].class_id].name if here else ""


def covers_day(stay: Stay, on: date) -> bool:
    """Whether somebody is in the class on a day."""
    return stay.starts <= on and (stay.ends is None or on <= stay.ends)


def _as_pupil(session: Session, stays: Sequence[Stay]) -> dict[str, Any]:
    if not stays:
        return {}
    today, classes = session.clock.today(), structure.classes(session)
    here = [one for one in stays if covers_day(one, today)]
    if here:
        return {"class_name": classes[here[-1].class_id].name, "class_id": here[-1].class_id}
    coming = [one for one in stays if one.starts > today]
    if coming:
        first = coming[0]
        return {
            "class_name": classes[first.class_id].name,
            "class_id": first.class_id,
            "coming_on": first.starts,
        }
    last = stays[-1]
    return {
        "class_name": classes[last.class_id].name,
        "class_id": last.class_id,
        "left_on": last.ends,
        "left_to": last.reason,
    }


def _allowed(session: Session, wanted: Asked, kind: str) -> Collection[int] | None:
    """Who can be meant at all; None: everybody."""
    allowed: set[int] | None = None
    if wanted.classes is not None:
        today = session.clock.today()
        inside = {
            pupil
            for pupil, stays in stays_now(session).items()
            if any(one.class_id in wanted.classes and covers_day(one, today) for one in stays)
        }
        answering = {person for person, own in working(session).classes.items() if wanted.classes & set(own)}
        allowed = inside | _parents_of(session, inside) | answering
    if kind == EVERYBODY:
        return allowed
    of_kind = _of_kind(session, kind)
    return of_kind if allowed is None else allowed & of_kind


def _of_kind(session: Session, kind: str) -> set[int]:
    today = session.clock.today()
    if kind == STAFF:
        return set(working(session).people)
    if kind == PARENTS:
        return set(family_ties(session))
    inside = {
        pupil for pupil, stays in stays_now(session).items() if any(covers_day(one, today) for one in stays)
    }
    if kind == PUPILS:
        return inside
    return {
        pupil
        for pupil, stays in stays_now(session).items()
        if pupil not in inside and any(one.starts <= today for one in stays)
    }


def _parents_of(session: Session, pupils: Collection[int]) -> set[int]:
    return {parent for parent, own in family_ties(session).items() if any(one in pupils for one in own)}


def _named(known: Register, words: Iterable[str]) -> list[int]:
    wanted = tuple(words)
    found: tuple[list[int], list[int]] = ([], [])
    for key, one in known.people:
        rank = places(wanted, key)
        if rank is not None:
            found[rank].append(one)
    return found[0] + found[1]


def _with_login(words: Sequence[str]) -> list[int]:
    """Whose login begins so: a range of the index of logins, and a row for each."""
    if len(words) != 1 or len(words[0]) < 2 or not words[0].isascii():
        return []
    begins = (Account.login >= words[0]) & (Account.login < words[0] + _HIGHEST)
    return [
        row[0] for row in rows(Account.select(Account.person).where(begins).order_by(Account.login).limit(50))
    ]


def _with_telephone(known: Register, digits: str) -> list[int]:
    """Whose telephone holds these digits; there is no index for it, so the table is read."""
    query = Person.select(Person.id, Person.phone).where(Person.phone.is_null(False))
    fits = {one for one, phone in rows(query) if digits in significant(digits_of(phone))}
    return [one for _, one in known.people if one in fits]


def _children(people: Sequence[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    query = Guardianship.select(Guardianship.parent, Guardianship.pupil).where(
        Guardianship.parent.in_(list(people))
    )
    for parent, pupil in rows(query.order_by(Guardianship.parent, Guardianship.pupil)):
        found.setdefault(parent, []).append(pupil)
    return found


def _former(_session: Session, people: Sequence[int]) -> set[int]:
    """Who of these was a pupil in another year."""
    query = Enrollment.select(Enrollment.pupil).where(Enrollment.pupil.in_(list(people))).distinct()
    return {row[0] for row in rows(query)}
