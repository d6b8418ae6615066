"""First logins of the whole school: by the administrator, for whoever has none, class by class.

    plan = first_login_plan(session, class_ids, "both", staff=True)     # who would get one
    for part in plan.parts:                                             # as often as one likes, in any order
        fresh = fresh_passwords(len(part.people), plan.cost)            # no file; on all processors
        issued = store_first_logins(session, part.people, fresh)        # one transaction

A part that is stored stays; whoever stops in between and begins anew is offered the rest.  Whoever has a password keeps
it: a diary's is the family's own from then on, and only the class teacher gives a new one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from app.people.families import by_name, families, parents_by_pupil
from app.people.logins import FreshPassword, IssuedLogin, fresh_passwords, one_time_cost, store_passwords
from app.people.register import current_classes, working
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, in_steps, query
from models.access import Account
from models.base import rows

PUPILS, PARENTS, BOTH = "pupils", "parents", "both"
STAFF = 0
"""The id of the part that is the staff, in the place of a class."""


@dataclass(frozen=True, slots=True)
class ClassNeed:
    """How many of a class have no password yet: (without, of all).  `class_id` STAFF: of the staff, as `staff`."""

    class_id: int
    class_name: str
    pupils: tuple[int, int] = (0, 0)
    parents: tuple[int, int] = (0, 0)
    staff: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class IssuePart:
    """Who of a class (or of the staff) would get a login, in the order of the slips."""

    class_id: int
    class_name: str
    people: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class IssuePlan:
    """What issuing would do, and the cost to hash with."""

    parts: tuple[IssuePart, ...]
    cost: int

    @property
    def count(self) -> int:
        """How many people would get a login."""
        return sum(len(part.people) for part in self.parts)


@dataclass(frozen=True, slots=True)
class IssuedPart:
    """The logins of a part, this once."""

    class_id: int
    class_name: str
    logins: tuple[IssuedLogin, ...]


@query(Action.ISSUE_FIRST_LOGIN)
def login_needs(session: Session) -> tuple[ClassNeed, ...]:
    """Who has no password yet: the staff first, then each class of this year by grade and letter.  A parent counts in
    each class with a child.  1 statement over the table of logins, beyond reference data."""
    out = _spared() | {session.person_id}
    needs = [ClassNeed(STAFF, "", staff=_count(working(session).people, out))]
    staff = set(working(session).people)
    for class_id, pupils, parents in families(session):
        needs.append(
            ClassNeed(
                class_id, current_classes(session)[class_id].name,
                _count([one for one in pupils if one not in staff], out),
                _count([one for one in parents if one not in staff], out),
            )
        )  # fmt: skip
    return tuple(needs)


@query(Action.ISSUE_FIRST_LOGIN)
def first_login_plan(
    session: Session, class_ids: Collection[int], who: str = BOTH, *, staff: bool = False
) -> IssuePlan:
    """Who of these classes, and of the staff if asked for, has no password yet; a pupil is followed by the parents, a
    parent of several stands with the first.  2 statements beyond reference data."""
    return _plan(session, class_ids, who, staff)


@command(Action.ISSUE_FIRST_LOGIN)
def store_first_logins(
    session: Session, people: Sequence[int], fresh: Sequence[FreshPassword]
) -> list[IssuedLogin]:
    """Give each of these people, who has no password, a login with a one-time one; whoever has got one meanwhile, or
    whose login is switched off, is passed over."""
    out = _spared(people)
    pairs = [(person, one) for person, one in zip(people, fresh, strict=True) if person not in out]
    return store_passwords(session, pairs, action="login.issued")


@in_steps(Action.ISSUE_FIRST_LOGIN)
def issue_first_logins(
    session: Session,
    class_ids: Collection[int],
    who: str = BOTH,
    *,
    staff: bool = False,
    progress: Callable[[int, int], bool | None] | None = None,
) -> list[IssuedPart]:
    """All steps at once, for the command line.  `progress` is told how many of how many are done, and may answer False:
    then it ends with what is stored."""
    plan = first_login_plan(session, class_ids, who, staff=staff)
    done, issued = 0, []
    for part in plan.parts:
        logins = store_first_logins(session, part.people, fresh_passwords(len(part.people), plan.cost))
        issued.append(IssuedPart(part.class_id, part.class_name, tuple(logins)))
        done += len(part.people)
        if progress is not None and progress(done, plan.count) is False:
            break
    return issued


# --- inside -------------------------------------------------------------------------------------------------


def _plan(session: Session, class_ids: Collection[int], who: str, staff: bool) -> IssuePlan:
    working_here, classes = set(working(session).people), current_classes(session)
    out = _spared() | {session.person_id}  # a one-time password would end this very session
    parts = []
    if staff:
        parts.append(
            IssuePart(STAFF, "", tuple(one for one in by_name(session, working_here) if one not in out))
        )
    taken = set(out) | working_here
    for class_id, pupils, _parents in families(session):
        if class_id not in class_ids:
            continue
        own: list[int] = []
        for pupil in pupils:
            family = [pupil] if who in (PUPILS, BOTH) else []
            family += parents_by_pupil(session).get(pupil, ()) if who in (PARENTS, BOTH) else ()
            own += [one for one in family if one not in taken]
            taken.update(family)
        parts.append(IssuePart(class_id, classes[class_id].name, tuple(own)))
    return IssuePlan(tuple(part for part in parts if part.people), one_time_cost())


def _spared(people: Collection[int] | None = None) -> set[int]:
    """Who gets no first login: a password is there, or the login is switched off."""
    condition = Account.password_hash.is_null(False) | (Account.disabled == 1)
    if people is not None:
        condition &= Account.person.in_(list(people))
    return {row[0] for row in rows(Account.select(Account.person).where(condition))}


def _count(people: Collection[int], out: Collection[int]) -> tuple[int, int]:
    return sum(1 for one in people if one not in out), len(people)
