"""Who has a login and how it is used: of a class, of the staff, of the whole school.

A list is read once; what is chosen of it, and the order, need no file: `chosen`, `in_order`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from app.auth.accounts import read_rules
from app.people.families import by_name, families, parents_by_pupil
from app.people.logins import ISSUED, NONE, login_state
from app.people.register import current_classes, working
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.unit_of_work import query
from models.access import Account

PUPIL, PARENT, STAFF = "pupil", "parent", "staff"
NEVER = "never"
"""Chosen like a state: issued, and for so many days nobody has come in with it."""


@dataclass(frozen=True, slots=True)
class LoginLine:
    """Somebody and the login.  `who`: pupil, parent, staff; `class_name` is the pupil's, or that in which a parent is
    listed; `state` as in `app.people.logins`."""

    person_id: int
    name: str
    who: str
    class_id: int
    class_name: str
    state: str = NONE
    login: str = ""
    issued_at: datetime | None = None
    first_seen_at: datetime | None = None
    last_seen_at: datetime | None = None


@query(Action.READ_SCHOOL)
def staff_logins(session: Session) -> tuple[LoginLine, ...]:
    """Of everybody who works here, by name.  3 statements beyond reference data."""
    people = by_name(session, working(session).people)
    return _lines(session, [(one, STAFF, 0) for one in people])


@query(Action.READ_CLASS, school_class="class_id")
def class_logins(session: Session, class_id: int) -> tuple[LoginLine, ...]:
    """Of the pupils of a class, each followed by the parents; staff among these are marked.  3 statements beyond
    reference data.  Raises NotFound("class.unknown")."""
    structure.class_facts(session, class_id)
    return _lines(session, _of_classes(session, {class_id}))


@query(Action.READ_SCHOOL)
def school_logins(session: Session) -> tuple[LoginLine, ...]:
    """Of everybody: classes in order, then the staff.  Reads the tables of people and of logins: 140 pages in a school
    of 8,000 people, so only when somebody asks for it."""
    families = _of_classes(session, current_classes(session))
    there = {one for one, _, _ in families}
    staff = [(one, STAFF, 0) for one in by_name(session, working(session).people) if one not in there]
    return _lines(session, [*families, *staff])


# --- pure ---------------------------------------------------------------------------------------------------


def chosen(
    lines: Iterable[LoginLine],
    *,
    who: str = "",
    state: str = "",
    now: datetime | None = None,
    days: int = 0,
) -> list[LoginLine]:
    """Those of a kind ("": all) in a state; NEVER: issued `days` ago or earlier, and nobody has come in since."""

    def fits(one: LoginLine) -> bool:
        if who and one.who != who:
            return False
        if state != NEVER:
            return not state or one.state == state
        waits = one.state == ISSUED or (one.issued_at is not None and one.first_seen_at is None)
        seen = (
            one.last_seen_at is not None and one.issued_at is not None and one.last_seen_at >= one.issued_at
        )
        if not waits or seen or one.issued_at is None or now is None:
            return False
        return one.issued_at <= now - timedelta(days=days)

    return [one for one in lines if fits(one)]


_KEYS: dict[str, Callable[[LoginLine], Any]] = {
    "name": lambda one: _in_lists(one.name),
    "who": lambda one: (one.who, one.class_name),
    "class": lambda one: one.class_id,
    "login": lambda one: one.login,
    "state": lambda one: one.state,
    "issued": lambda one: 0.0 if one.issued_at is None else one.issued_at.timestamp(),
    "seen": lambda one: 0.0 if one.last_seen_at is None else one.last_seen_at.timestamp(),
}


def in_order(lines: Sequence[LoginLine], by: str, *, descending: bool = False) -> list[LoginLine]:
    """By one of «name», «who», «class», «login», «state», «issued», «seen»; equal ones keep their order."""
    return sorted(lines, key=_KEYS[by], reverse=descending)


def _in_lists(name: str) -> str:
    """Names in the order of lists: case and Ё aside."""
    return name.casefold().replace("ё", "е")


# --- inside -------------------------------------------------------------------------------------------------


def _of_classes(session: Session, wanted: Collection[int]) -> list[tuple[int, str, int]]:
    """Pupils and parents of these classes, class by class; who stands in several stands in the first."""
    staff, parents = set(working(session).people), parents_by_pupil(session)
    found: dict[int, tuple[int, str, int]] = {}
    for class_id, pupils, _ in families(session):
        if class_id not in wanted:
            continue
        for pupil in pupils:
            found.setdefault(pupil, (pupil, PUPIL, class_id))
            for one in parents.get(pupil, ()):
                found.setdefault(one, (one, STAFF if one in staff else PARENT, class_id))
    return list(found.values())


def _lines(session: Session, people: Sequence[tuple[int, str, int]]) -> tuple[LoginLine, ...]:
    ids = [one for one, _, _ in people]
    spoken = structure.names(session, ids)
    classes, states = structure.classes(session), _states(session, ids)
    return tuple(
        LoginLine(
            one, spoken[one], who, class_id, classes[class_id].name if class_id else "", **states.get(one, {})
        )
        for one, who, class_id in people
    )


def _states(session: Session, people: Sequence[int]) -> dict[int, dict[str, Any]]:
    now, limit = session.clock.now(), read_rules().failures_before_lock
    found = {}
    for account in Account.select().where(Account.person.in_(list(people))):
        found[account.person_id] = {
            "state": login_state(account, now, limit), "login": account.login, "issued_at": account.issued_at,
            "first_seen_at": account.first_seen_at, "last_seen_at": account.last_seen_at,
        }  # fmt: skip
    return found
