"""Issuing logins: who gets which name, with what password.  The slow part, hashing, needs no file."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from app.auth.accounts import account_state, is_locked, read_rules, sign_in_state, trace
from app.auth.logins import login_for
from app.auth.passwords import hash_password, new_password
from app.changes import Record
from app.naming import FullName
from app.people.family import classes_today
from app.scope import staff_ids
from app.session import Session
from app.unit_of_work import record
from models.access import Account
from models.base import rows
from models.codes import AccountKind, Role
from models.people import Guardianship, Person

NONE, ISSUED, ACTIVE, LOCKED, DISABLED = "none", "issued", "active", "locked", "disabled"
"""States of a login: no password yet; issued and not changed yet; in use; locked after failures; switched
off."""


@dataclass(frozen=True, slots=True)
class FreshPassword:
    """A password to be issued, and what is stored of it."""

    text: str = field(repr=False)
    stored: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class IssuedLogin:
    """What a slip shows, this once: the password can never be read again.  `who` is staff, parent or pupil;
    `class_name` the pupil's class of today, or those of the parent's children."""

    person_id: int
    name: str
    who: str
    class_name: str
    login: str
    password: str = field(repr=False)


def fresh_passwords(
    count: int, cost: int, progress: Callable[[int], None] | None = None
) -> list[FreshPassword]:
    """New passwords with their hashes; slow, but on all processors.  `progress` is told how many are done."""

    def make(_: int) -> FreshPassword:
        text = new_password()
        return FreshPassword(text, hash_password(text, cost))

    made: list[FreshPassword] = []
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        for one in pool.map(make, range(count)):
            made.append(one)
            if progress is not None:
                progress(len(made))
    return made


def login_state(account: Account | None, now: datetime, failures_before_lock: int) -> str:
    """Which of the states a login is in."""
    if account is None or account.password_hash is None:
        return DISABLED if account is not None and account.disabled else NONE
    if account.disabled:
        return DISABLED
    if is_locked(account, now, failures_before_lock):
        return LOCKED
    return ISSUED if account.must_change else ACTIVE


def store_passwords(
    session: Session, fresh: Sequence[tuple[int, FreshPassword]], *, action: str
) -> list[IssuedLogin]:
    """Give each person a login, if there is none, and the password; inside a command.

    Failures are forgotten and the password has to be changed at first use; a login that is switched off stays
    so.
    """
    now, people = session.clock.now(), [person_id for person_id, _ in fresh]
    taken = {row[0] for row in rows(Account.select(Account.login))}
    accounts = {one.person_id: one for one in Account.select().where(Account.person.in_(people))}
    named = {one.id: one for one in Person.select().where(Person.id.in_(people))}
    staff = staff_ids(session.clock.today())
    places = _places(session, people, staff)
    issued = []
    for person_id, password in fresh:
        person = named[person_id]
        account = accounts.get(person_id)
        before = None if account is None else account_state(account)
        if account is None:
            account = Account(person=person_id, login=login_for(person.last_name, person.first_name, taken))
            taken.add(account.login)
        account.kind = AccountKind.STAFF if person_id in staff else AccountKind.FAMILY
        account.password_hash, account.must_change = password.stored, True
        account.issued_at, account.issued_by_id = now, session.person_id
        account.failed_count, account.blocked_until = 0, None
        account.save()
        record(session, Record("account", str(account.id), before, account_state(account)))
        trace(account, action, now, by=session)
        name = FullName(person.last_name, person.first_name, person.patronymic).whole
        issued.append(IssuedLogin(person_id, name, *places[person_id], account.login, password.text))
    return issued


def _places(session: Session, people: Collection[int], staff: Collection[int]) -> dict[int, tuple[str, str]]:
    """Who somebody is, and of which class or classes; a class teacher is told of the own ones."""
    children: dict[int, list[int]] = {}
    query = Guardianship.select(Guardianship.parent, Guardianship.pupil).where(
        Guardianship.parent.in_(list(people))
    )
    for parent, pupil in rows(query.order_by(Guardianship.parent, Guardianship.pupil)):
        children.setdefault(parent, []).append(pupil)
    classes = classes_today(session, {*people, *(pupil for own in children.values() for pupil in own)})
    if session.role is Role.CLASS_TEACHER:
        classes = {pupil: one for pupil, one in classes.items() if one.class_id in session.scope.classes}
    found = {}
    for person in people:
        own = children.get(person, [person])
        names = ", ".join(dict.fromkeys(classes[pupil].name for pupil in own if pupil in classes))
        found[person] = (
            ("staff", "") if person in staff else ("parent" if person in children else "pupil", names)
        )
    return found


ONE_TIME_COST = 8
"""A one-time password is 50 bits of chance (`app.auth.passwords.new_password`) and dead after the first sign-in: who
has stolen the file would try for centuries at this cost, too, and a school of 1,272 pupils has its logins in half a
minute and not in seven.  A password that somebody has chosen is hashed at the school's own cost."""


def one_time_cost() -> int:
    """What hashing a one-time password costs at this school.  Inside a transaction."""
    return min(read_rules().bcrypt_cost, ONE_TIME_COST)


def forget_lock(session: Session, account: Account) -> None:
    """Let somebody try again at once; inside a command."""
    before = sign_in_state(account)
    account.failed_count, account.blocked_until = 0, None
    account.save(only=("failed_count", "blocked_until"))
    _note(session, "sign_in", account, before, sign_in_state(account))
    trace(account, "login.unlocked", session.clock.now(), by=session)


def switch(session: Session, account: Account, *, disabled: bool) -> None:
    """Switch a login off or on; inside a command."""
    before = account_state(account)
    account.disabled = disabled
    account.save(only=("disabled",))
    _note(session, "account", account, before, account_state(account))
    action = "login.disabled" if disabled else "login.enabled"
    trace(account, action, session.clock.now(), by=session)


def set_account_kind(session: Session, person_id: int) -> None:
    """An account is of the kind that the person's roles make it: it decides who issues and resets it."""
    account = Account.get_or_none(Account.person == person_id)
    kind = AccountKind.STAFF if person_id in staff_ids(session.clock.today()) else AccountKind.FAMILY
    if account is not None and account.kind != kind:
        record(session, Record("account", str(account.id), {"kind": str(account.kind)}, {"kind": str(kind)}))
        account.kind = kind
        account.save(only=("kind",))


def _note(
    session: Session, entity: str, account: Account, before: dict[str, Any], after: dict[str, Any]
) -> None:
    if before != after:
        record(session, Record(entity, str(account.id), before, after))
