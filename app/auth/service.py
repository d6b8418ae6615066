"""Signing in, in three steps, because the middle one is slow and must not hold the file or its thread.

    credentials = read_credentials(school, login, clock)            # on the thread of the file
    verdict = verify(credentials, password)                         # anywhere: bcrypt, no file
    signed = finish_sign_in(school, credentials, verdict, door, clock)
    session = start_session(school, signed, role, clock)

An unknown name, a disabled account and one without a password take the same steps and the same time as a
wrong password, and get the same answer.  (A lock tells that a name exists: it holds for accounts only.)
Changing the password has the same three steps.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from app.auth.accounts import account_state, read_rules, trace
from app.auth.doors import (
    DOORS,
    KIOSK_EXIT,
    Credentials,
    SignedIn,
    Verdict,
    account_of,
    at_the_door,
    judged,
    reading,
)
from app.auth.logins import normal_login
from app.auth.passwords import check_strength, cost_of, hash_password, matches, spend
from app.changes import Record
from app.clock import Clock, SystemClock
from app.errors import BadInput, DiaryError, SignInRefused
from app.session import Session
from app.unit_of_work import Entry, before_session
from models.access import Account
from models.codes import Role
from models.database import SchoolFile

__all__ = ["DOORS", "KIOSK_EXIT", "Credentials", "SignedIn", "Verdict"]


@dataclass(frozen=True)
class PasswordChange:
    """What a change of password begins with."""

    credentials: Credentials


@dataclass(frozen=True)
class PreparedPassword:
    """A change that is worked out and not stored yet; without `new_hash` the old password was wrong."""

    credentials: Credentials
    new_hash: str | None = field(repr=False)


# --- signing in ------------------------------------------------------------------------------------------


def read_credentials(school: SchoolFile, login: str, _clock: Clock | None = None) -> Credentials:
    """First step.  2 statements, whether the name exists or not; also of an account that rests: the third
    step says so and leaves a trace of the attempt."""

    def read() -> Credentials:
        rules = read_rules()
        name = normal_login(login)
        account = Account.get_or_none(Account.login == name)
        number, stored = (None, None) if account is None else (account.id, account.password_hash)
        return Credentials(name, number, stored, rules.bcrypt_cost, rules.min_length)

    return reading(school, read)


def verify(credentials: Credentials, password: str) -> Verdict:
    """Second step; slow.  Takes the same time for every name: a cheaper hash or a missing one is made up for.

    (2^c + 2^c + 2^(c+1) + … + 2^(C-1) = 2^C: cost c followed by c, c+1, …, C-1 takes as long as cost C.)
    """
    if credentials.stored is None or (cost := cost_of(credentials.stored)) is None:
        spend(credentials.cost)
        return Verdict(False)
    good = matches(password, credentials.stored)
    if good:
        return Verdict(True, hash_password(password, credentials.cost) if cost < credentials.cost else None)
    for step in range(cost, credentials.cost):
        spend(step)
    return Verdict(False)


def finish_sign_in(
    school: SchoolFile,
    credentials: Credentials,
    verdict: Verdict | bool,
    door: str | None = None,
    clock: Clock | None = None,
) -> SignedIn:
    """Third step: one write transaction that leaves a row in the access log whatever comes out.

    Without a door (the command line) any role will do.  Raises SignInRefused: sign_in.wrong (seconds: how
    long the account rests now, 0 for the first two), sign_in.locked (seconds), sign_in.disabled,
    sign_in.no_role (door: the right one, or None); the last two only when the password was right.
    """
    outcome = at_the_door(school, credentials, verdict, door, clock or SystemClock())
    if isinstance(outcome, DiaryError):
        raise outcome  # only now, so that what was written about it stays
    return outcome


def sign_in(
    school: SchoolFile, login: str, password: str, door: str | None = None, clock: Clock | None = None
) -> SignedIn:
    """All three steps at once, for the command line."""
    credentials = read_credentials(school, login, clock)
    return finish_sign_in(school, credentials, verify(credentials, password), door, clock)


# --- sessions --------------------------------------------------------------------------------------------


def start_session(school: SchoolFile, signed: SignedIn, role: Role, clock: Clock | None = None) -> Session:
    """Begin to work in a role.  One read transaction.

    Raises SignInRefused: sign_in.must_change while an issued password is in use, sign_in.disabled,
    sign_in.no_role.
    """
    clock = clock or SystemClock()

    def start() -> Session:
        account = Account.get_or_none(Account.id == signed.account_id)
        if account is None or account.disabled or account.password_hash is None:
            raise SignInRefused("sign_in.disabled")
        if account.must_change:
            raise SignInRefused("sign_in.must_change")
        session = Session(school, account.id, account.person_id, role, (), signed.name, clock=clock)
        session.start_feed()
        session.refresh()
        if role not in session.roles:
            raise SignInRefused("sign_in.no_role", door=None)
        return session

    return reading(school, start)


def switch_role(session: Session, role: Role) -> Session:
    """A session of the same person in another role; the old one is done with.  One read transaction.

    Raises SignInRefused: sign_in.disabled, sign_in.no_role.
    """
    signed = SignedIn(session.account_id, session.person_id, session.name, session.roles, False, None)
    return start_session(session.school, signed, role, session.clock)


def idle_seconds(session: Session) -> int:
    """After how long without a key or a click the session ends."""
    minutes = reading(session.school, lambda: session.setting(f"session.idle_minutes.{session.role.value}"))
    return 60 * int(minutes)


# --- changing one's password -----------------------------------------------------------------------------


def read_password_change(school: SchoolFile, signed: SignedIn) -> PasswordChange:
    """First step.  Raises SignInRefused("sign_in.disabled") if the account is gone."""

    def read() -> str:
        account = Account.get_or_none(Account.id == signed.account_id)
        if account is None:
            raise SignInRefused("sign_in.disabled")
        login: str = account.login
        return login

    return PasswordChange(read_credentials(school, reading(school, read)))


def prepare_password(change: PasswordChange, old: str, new: str) -> PreparedPassword:
    """Second step; slow, no file: compares the old password, judges the new one and hashes it.

    Raises BadInput (field "password"): password.unchanged and what `check_strength` does; but only to those
    who know the old password.
    """
    credentials = change.credentials
    if not verify(credentials, old):
        return PreparedPassword(credentials, None)
    if new == old:
        raise BadInput("password.unchanged", field="password")
    check_strength(new, credentials.login, credentials.min_length)
    return PreparedPassword(credentials, hash_password(new, credentials.cost))


def store_password(
    school: SchoolFile, signed: SignedIn, prepared: PreparedPassword, clock: Clock | None = None
) -> SignedIn:
    """Third step.  A wrong old password is counted as at the door.  Raises SignInRefused as `finish_sign_in`."""
    clock = clock or SystemClock()
    new_hash = prepared.new_hash
    if new_hash is None:
        return finish_sign_in(school, prepared.credentials, False, None, clock)

    def work(entry: Entry) -> SignedIn | SignInRefused:
        account = account_of(prepared.credentials)
        if account is None or account.id != signed.account_id:
            return SignInRefused("sign_in.disabled")
        outcome = judged(account, prepared.credentials, True, None, clock)
        if isinstance(outcome, SignInRefused):
            return outcome
        entry.account = account.id
        before = account_state(account)
        account.password_hash, account.must_change = new_hash, False
        account.save(only=("password_hash", "must_change"))
        after = account_state(account) | {"password": "changed"}
        entry.records.append(Record("account", str(account.id), before, after))
        trace(account, "password.changed", clock.now())
        return replace(signed, must_change=False)

    outcome = before_session(school, clock, work)
    if isinstance(outcome, DiaryError):
        raise outcome
    return outcome


def change_password(
    school: SchoolFile, signed: SignedIn, old: str, new: str, clock: Clock | None = None
) -> SignedIn:
    """All three steps at once."""
    change = read_password_change(school, signed)
    return store_password(school, signed, prepare_password(change, old, new), clock)
