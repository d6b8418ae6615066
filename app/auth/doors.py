"""What happens at the doors: who is let in with which answer, and what is written about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from app.auth.accounts import (
    forget_failures,
    longest_rest,
    note_failure,
    note_visit,
    read_rules,
    seconds_left,
    sign_in_record,
    sign_in_state,
    trace,
)
from app.clock import Clock
from app.errors import SignInRefused
from app.naming import FullName
from app.scope import load_roles
from app.unit_of_work import Entry, before_session, problem
from models.access import Account
from models.codes import Role
from models.database import SchoolFile
from models.errors import StorageError
from models.people import Person

T = TypeVar("T")

DOORS: dict[str, tuple[Role, ...]] = {
    "family": (Role.PARENT, Role.PUPIL),
    "teacher": (Role.TEACHER, Role.CLASS_TEACHER),
    "administration": (Role.ADMIN, Role.DEPUTY, Role.HEAD),
}
"""Which roles one enters by which door."""
KIOSK_EXIT = "kiosk"
"""Not an entrance: here an administrator shows who closes a kiosk.  Judged, counted and recorded as at a door."""
_PASSING = {**DOORS, KIOSK_EXIT: (Role.ADMIN,)}


@dataclass(frozen=True)
class Credentials:
    """What the password is compared with; of a name that does not exist as well."""

    login: str
    account_id: int | None
    stored: str | None = field(repr=False)
    cost: int = 12
    min_length: int = 8


@dataclass(frozen=True)
class Verdict:
    """What comparing gave: true or false.  `renewed` is a hash of today's cost if the stored one is cheaper."""

    good: bool
    renewed: str | None = field(default=None, repr=False)

    def __bool__(self) -> bool:
        return self.good


@dataclass(frozen=True)
class SignedIn:
    """Somebody whose password was right.  `roles`: all that the person has, those of the door first."""

    account_id: int
    person_id: int
    name: str
    roles: tuple[Role, ...]
    must_change: bool
    last_seen_at: datetime | None


def at_the_door(
    school: SchoolFile, credentials: Credentials, verdict: Verdict | bool, door: str | None, clock: Clock
) -> SignedIn | SignInRefused:
    """Judge, count and record an attempt to sign in.  An error is returned, so that what is written stays."""
    now = clock.now()
    if school.mode == "read_only":
        return reading(school, lambda: _look_only(credentials, verdict, door, clock))

    def work(entry: Entry) -> SignedIn | SignInRefused:
        account = account_of(credentials)
        entry.account = None if account is None else account.id
        if account is None:
            trace(None, "sign_in.wrong", now, detail=door)
            return SignInRefused("sign_in.wrong", seconds=0)
        before = sign_in_state(account)
        outcome = judged(account, credentials, verdict, door, clock)
        if isinstance(outcome, SignInRefused):
            outcome = _counted(outcome, account, now)
        else:
            forget_failures(account)
            note_visit(account, now)
            _renew(account, verdict)
        trace(account, outcome.code if isinstance(outcome, SignInRefused) else "sign_in", now, detail=door)
        if sign_in_state(account) != before:
            entry.records.append(sign_in_record(account, before))
        return outcome

    return before_session(school, clock, work)


def _counted(outcome: SignInRefused, account: Account, now: datetime) -> SignInRefused:
    """Count a wrong password, and say in the answer how long the account rests; forget others after a right
    one."""
    if outcome.code == "sign_in.no_role":
        forget_failures(account)
    if outcome.code != "sign_in.wrong":
        return outcome
    rules = read_rules()
    seconds = note_failure(account, now, rules)
    code = "sign_in.locked" if account.failed_count >= rules.failures_before_lock else "sign_in.wrong"
    return SignInRefused(code, seconds=seconds)


def _renew(account: Account, verdict: Verdict | bool) -> None:
    """Store the hash of today's cost.  The password is the same: nothing for the log."""
    if isinstance(verdict, Verdict) and verdict.renewed is not None:
        account.password_hash = verdict.renewed
        account.save(only=("password_hash",))


def _look_only(
    credentials: Credentials, verdict: Verdict | bool, door: str | None, clock: Clock
) -> SignedIn | SignInRefused:
    """On a file that can only be read nothing is counted: who can read it so, needs no password for it
    anyway."""
    account = account_of(credentials)
    if account is None:
        return SignInRefused("sign_in.wrong", seconds=0)
    return judged(account, credentials, verdict, door, clock)


def account_of(credentials: Credentials) -> Account | None:
    """The account as it is now."""
    return (
        None if credentials.account_id is None else Account.get_or_none(Account.id == credentials.account_id)
    )


def judged(
    account: Account, credentials: Credentials, verdict: Verdict | bool, door: str | None, clock: Clock
) -> SignedIn | SignInRefused:
    """What the attempt comes to by the state of the file now; it may have changed since the first step."""
    seconds = seconds_left(account, clock.now())
    if seconds and seconds <= longest_rest(read_rules()):
        return SignInRefused("sign_in.locked", seconds=seconds)
    if not verdict or account.password_hash is None or account.password_hash != credentials.stored:
        return SignInRefused("sign_in.wrong", seconds=0)
    if account.disabled:
        return SignInRefused("sign_in.disabled")
    roles = load_roles(account.id, account.person_id, clock.today())
    here = roles if door is None else tuple(role for role in roles if role in _PASSING[door])
    if not here:
        right = next((name for name, entering in DOORS.items() if set(entering) & set(roles)), None)
        return SignInRefused("sign_in.no_role", door=right)
    ordered = (*here, *(role for role in roles if role not in here))
    return _signed_in(account, ordered)


def _signed_in(account: Account, roles: tuple[Role, ...]) -> SignedIn:
    person = Person.get_by_id(account.person_id)
    name = FullName(person.last_name, person.first_name, person.patronymic).whole
    return SignedIn(account.id, person.id, name, roles, bool(account.must_change), account.last_seen_at)


def reading(school: SchoolFile, read: Callable[[], T]) -> T:
    """One read transaction, with errors in the words of this floor."""
    try:
        with school.reading():
            return read()
    except StorageError as error:
        raise problem(error) from error
