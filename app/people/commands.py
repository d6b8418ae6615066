"""People and their logins.

Who may issue, reset and unlock a login is one question (`Action.ISSUE_LOGIN`): the class teacher for pupils of the own
class and their parents, the administrator for staff.  Nobody can read a password afterwards.

The administrator gives first logins to everybody (`app.people.issuing`), and switches any login off and on again
(`Action.SWITCH_LOGIN`): whoever leaves is out at once, also when the class teacher is away, and nobody comes into a
diary by it.  A new password of a diary is none of the administrator's business.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Literal

from app.changes import Record
from app.errors import BadInput, NotFound, Refused
from app.naming import checked_name, person_state
from app.people.family import Who, people_of_class
from app.people.logins import (
    FreshPassword,
    IssuedLogin,
    forget_lock,
    fresh_passwords,
    one_time_cost,
    set_account_kind,
    store_passwords,
    switch,
)
from app.permissions import Action
from app.scope import staff_ids
from app.session import Session
from app.unit_of_work import command, in_steps, query, record
from models.access import Account
from models.base import rows
from models.codes import STAFF_ROLES, Role
from models.people import Guardianship, Person, StaffRole, fold
from models.school import Enrollment

__all__ = ["FreshPassword", "IssuedLogin", "Who", "fresh_passwords"]

Sex = Literal["m", "f"]

# --- logins ----------------------------------------------------------------------------------------------


@in_steps(Action.ISSUE_LOGIN, person="person_id")
def issue_login(session: Session, person_id: int) -> IssuedLogin:
    """Give a login with a one-time password to somebody who has none.

    Takes as long as hashing one password.  Raises NotFound("person.unknown"), Refused("login.exists").
    """
    return store_login(session, person_id, fresh_passwords(1, login_cost(session, person_id))[0], reset=False)


@in_steps(Action.ISSUE_LOGIN, person="person_id")
def reset_password(session: Session, person_id: int) -> IssuedLogin:
    """Issue a new one-time password in place of one that was forgotten; a lock ends.

    Takes as long as hashing one password.  Raises NotFound("login.none").
    """
    return store_login(session, person_id, fresh_passwords(1, login_cost(session, person_id))[0], reset=True)


@in_steps(Action.ISSUE_LOGIN, school_class="class_id")
def issue_class_logins(
    session: Session,
    class_id: int,
    who: Who = "both",
    only_missing: bool = True,
    progress: Callable[[int], None] | None = None,
) -> list[IssuedLogin]:
    """Logins with one-time passwords for the pupils of a class, their parents or both, by name.

    `only_missing`: for those without a password; otherwise all get a new one, in use or not.  Staff among the
    parents are left out: the administrator issues theirs.  Slow: 0.3 s of a processor for each; `progress` is
    told how many are hashed.  The three steps can also be called one by one: `class_login_plan`,
    `fresh_passwords`, `store_class_logins`.
    """
    people, cost = class_login_plan(session, class_id, who, only_missing)
    fresh = fresh_passwords(len(people), cost, progress)
    return store_class_logins(session, class_id, people, fresh, only_missing)


@query(Action.ISSUE_LOGIN, school_class="class_id")
def class_login_plan(
    session: Session, class_id: int, who: Who = "both", only_missing: bool = True
) -> tuple[list[int], int]:
    """First step of issuing: who of a class would get a password, and the cost to hash with.  5 statements."""
    people = people_of_class(session, class_id, who)
    staff = staff_ids(session.clock.today())
    spared = _with_password(people) if only_missing else set()
    return [person for person in people if person not in staff and person not in spared], one_time_cost()


@command(Action.ISSUE_LOGIN, school_class="class_id")
def store_class_logins(
    session: Session,
    class_id: int,
    people: Sequence[int],
    fresh: Sequence[FreshPassword],
    only_missing: bool = True,
) -> list[IssuedLogin]:
    """Last step of issuing, one password for each of the people; all in one transaction.

    With `only_missing` whoever has got a password meanwhile keeps it: that slip may be printed already.
    Raises Refused("login.not_of_class", person=…).
    """
    theirs = set(people_of_class(session, class_id, "both")) - staff_ids(session.clock.today())
    for person in people:
        if person not in theirs:
            raise Refused("login.not_of_class", person=person)
    spared = _with_password(people) if only_missing else set()
    pairs = [(person, one) for person, one in zip(people, fresh, strict=True) if person not in spared]
    return store_passwords(session, pairs, action="login.issued")


@query(Action.ISSUE_LOGIN, person="person_id")
def login_cost(session: Session, person_id: int) -> int:
    """What to hash a password with.  Raises NotFound("person.unknown").  2 statements."""
    _person(person_id)
    return one_time_cost()


@command(Action.ISSUE_LOGIN, person="person_id")
def store_login(session: Session, person_id: int, fresh: FreshPassword, *, reset: bool) -> IssuedLogin:
    """Last step of `issue_login` and `reset_password`."""
    account = Account.get_or_none(Account.person == person_id)
    has_password = account is not None and account.password_hash is not None
    if reset and not has_password:
        raise NotFound("login.none", person=person_id)
    if has_password and not reset:
        raise Refused("login.exists", person=person_id)
    action = "password.reset" if reset else "login.issued"
    return store_passwords(session, [(person_id, fresh)], action=action)[0]


@command(Action.ISSUE_LOGIN, person="person_id")
def unlock(session: Session, person_id: int) -> None:
    """End a lock or delay after wrong passwords.  Raises NotFound("login.none")."""
    forget_lock(session, _account(person_id))


@command(Action.SWITCH_LOGIN, person="person_id")
def disable_login(session: Session, person_id: int) -> None:
    """Switch a login off; whoever is signed in with it is out with the next step.  Raises
    NotFound("login.none"), Refused("people.last_admin")."""
    account = _account(person_id)
    if _is_admin(person_id):
        _keep_an_admin(without=person_id)
    switch(session, account, disabled=True)


@command(Action.SWITCH_LOGIN, person="person_id")
def enable_login(session: Session, person_id: int) -> None:
    """Switch a login on again.  Raises NotFound("login.none")."""
    switch(session, _account(person_id), disabled=False)


# --- people ----------------------------------------------------------------------------------------------


@command(Action.MANAGE_SCHOOL)
def add_person(
    session: Session,
    last_name: str,
    first_name: str = "",
    patronymic: str = "",
    *,
    sex: Sex | None = None,
    born: date | None = None,
    phone: str | None = None,
    email: str | None = None,
    external_id: str | None = None,
) -> int:
    """A person without a role yet; returns the id.  Raises BadInput("person.bad_name")."""
    name = checked_name(last_name, first_name, patronymic)
    if sex not in (None, "m", "f"):
        raise BadInput("person.bad_sex", field="sex", value=sex)
    person = Person.create(
        last_name=name.last, first_name=name.first, patronymic=name.patronymic, sort_key=fold(name.whole),
        sex=sex, born=born, phone=phone or None, email=email or None, external_id=external_id,
    )  # fmt: skip
    record(session, Record("person", str(person.id), None, person_state(person)))
    return int(person.id)


@command(Action.MANAGE_SCHOOL)
def add_staff(
    session: Session,
    last_name: str,
    first_name: str = "",
    patronymic: str = "",
    *,
    roles: Sequence[Role] = (Role.TEACHER,),
    **more: Any,
) -> int:
    """A member of staff with granted roles; returns the person's id.  `more` as of `add_person`."""
    person_id = add_person(session, last_name, first_name, patronymic, **more)
    for role in roles:
        grant_role(session, person_id, role)
    return person_id


@command(Action.MANAGE_SCHOOL)
def add_parent(
    session: Session,
    pupil_id: int,
    last_name: str,
    first_name: str = "",
    patronymic: str = "",
    *,
    relation: str = "",
    **more: Any,
) -> int:
    """A new person as parent of a pupil; returns the person's id.  For one who is there already:
    `link_parent`."""
    person_id = add_person(session, last_name, first_name, patronymic, **more)
    link_parent(session, person_id, pupil_id, relation)
    return person_id


@command(Action.MANAGE_SCHOOL)
def link_parent(session: Session, parent_id: int, pupil_id: int, relation: str = "") -> None:
    """Let a person see a pupil's diary as parent.

    Raises NotFound("person.unknown"), Refused: person.not_a_pupil, guardianship.exists, guardianship.oneself.
    """
    _person(parent_id)
    _person(pupil_id)
    if parent_id == pupil_id:
        raise Refused("guardianship.oneself", person=parent_id)
    if not Enrollment.select().where(Enrollment.pupil == pupil_id).exists():
        raise Refused("person.not_a_pupil", person=pupil_id)
    if Guardianship.select().where(Guardianship.parent == parent_id, Guardianship.pupil == pupil_id).exists():
        raise Refused("guardianship.exists", person=parent_id, pupil=pupil_id)
    Guardianship.create(parent=parent_id, pupil=pupil_id, relation=relation)
    after = {"relation": relation}
    record(session, Record("guardianship", f"{parent_id}/{pupil_id}", None, after, pupil=pupil_id))


@command(Action.MANAGE_SCHOOL)
def unlink_parent(session: Session, parent_id: int, pupil_id: int) -> None:
    """Take from a person the right to a pupil's diary: linked by mistake, or by a court's decision; also in sessions
    that are open.  Raises NotFound("guardianship.unknown")."""
    here = (Guardianship.parent == parent_id, Guardianship.pupil == pupil_id)
    found = Guardianship.get_or_none(*here)
    if found is None:
        raise NotFound("guardianship.unknown", person=parent_id, pupil=pupil_id)
    Guardianship.delete().where(*here).execute()
    before = {"relation": found.relation}
    record(session, Record("guardianship", f"{parent_id}/{pupil_id}", before, None, pupil=pupil_id))


@command(Action.MANAGE_SCHOOL)
def grant_role(session: Session, person_id: int, role: Role) -> None:
    """Grant a role of staff; nothing happens if it is held.  Raises NotFound, BadInput("role.not_granted")."""
    _person(person_id)
    if role not in STAFF_ROLES:
        raise BadInput("role.not_granted", field="role", value=str(role))
    if StaffRole.get_or_none(StaffRole.person == person_id, StaffRole.role == role) is not None:
        return
    StaffRole.create(person=person_id, role=role)
    record(session, Record("staff_role", f"{person_id}/{role}", None, {"role": str(role)}))
    set_account_kind(session, person_id)


@command(Action.MANAGE_SCHOOL)
def revoke_role(session: Session, person_id: int, role: Role) -> None:
    """Take a granted role away; nothing happens if it is not held.  Raises Refused("people.last_admin")."""
    if role is Role.ADMIN:
        _keep_an_admin(without=person_id)
    gone = StaffRole.delete().where(StaffRole.person == person_id, StaffRole.role == role).execute()
    if gone:
        record(session, Record("staff_role", f"{person_id}/{role}", {"role": str(role)}, None))
        set_account_kind(session, person_id)


def _is_admin(person_id: int) -> bool:
    found = StaffRole.select().where(StaffRole.person == person_id, StaffRole.role == Role.ADMIN)
    return bool(found.exists())


def _keep_an_admin(*, without: int) -> None:
    """Somebody else must be able to sign in as administrator."""
    others = (
        Account.select()
        .join(StaffRole, on=(StaffRole.person == Account.person))
        .where(
            StaffRole.role == Role.ADMIN,
            StaffRole.person != without,
            Account.disabled == 0,
            Account.password_hash.is_null(False),
        )
    )
    if not others.exists():
        raise Refused("people.last_admin", person=without)


def _person(person_id: int) -> Person:
    person = Person.get_or_none(Person.id == person_id)
    if person is None:
        raise NotFound("person.unknown", person=person_id)
    return person


def _with_password(people: Sequence[int]) -> set[int]:
    has_one = Account.person.in_(list(people)) & Account.password_hash.is_null(False)
    return {row[0] for row in rows(Account.select(Account.person).where(has_one))}


def _account(person_id: int) -> Account:
    account = Account.get_or_none(Account.person == person_id)
    if account is None:
        raise NotFound("login.none", person=person_id)
    return account
