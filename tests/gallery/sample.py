"""A desk at a private copy of the sample school, for pictures: time stands still there."""

from __future__ import annotations

from pathlib import Path

import app.auth.service as auth
from app.clock import FixedClock
from app.codes import Role
from app.desk import Desk, SignedInAs
from app.opening import demo_copy
from app.sample import demo_accounts, sample_moment
from models.access import Account
from models.people import Person


def open_desk(directory: Path) -> Desk:
    """Open the copy.  The clock stands at the afternoon at which the sample was made."""
    desk = Desk()
    opened = desk.open(demo_copy(directory))
    assert opened.sample_day is not None
    desk.clock = FixedClock(sample_moment(opened.sample_day))
    return desk


def sign_in(desk: Desk, login: str, role: Role) -> SignedInAs:
    """Work as a demonstration account, without its password being compared."""
    assert any(account.login == login for account in demo_accounts())
    with desk.school.reading():
        account = Account.get(Account.login == login)
        person = Person.get_by_id(account.person_id)
        name = f"{person.last_name} {person.first_name} {person.patronymic}".strip()
    return desk.start(auth.SignedIn(account.id, account.person_id, name, (role,), False, None), role)
