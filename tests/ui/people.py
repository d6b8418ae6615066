"""Who works in the windows' tests: logins with a password, and somebody signed in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QWidget

import app.auth.service as auth
from app.auth.passwords import hash_password
from app.codes import Role
from app.desk import Desk, SignedInAs
from models.access import Account
from models.people import Person
from tests.build import BuiltSchool
from ui.family.family import Family
from ui.family.page import Place
from ui.live import Live
from ui.tasks import WorkerBase

Page = TypeVar("Page", bound=QWidget)
PASSWORD = "корова-пьёт-кефир-17"


class OnScreen(Protocol):
    """The fixture `on_screen`: somebody's page, made where a shell makes it, shown in this size, with the keys."""

    def __call__(
        self,
        make: Callable[[Place], Page],
        who: str,
        role: Role,
        size: tuple[int, int],
        *,
        kiosk: bool = False,
    ) -> Page: ...


def let_in(school: BuiltSchool, who: str, *, must_change: bool = False) -> str:
    """Give somebody a login and `PASSWORD`; returns the login."""
    login = who.replace("_", ".")
    with school.file.writing():
        Account.update(login=login, password_hash=hash_password(PASSWORD, 4), must_change=must_change).where(
            Account.person == school.ids[who]
        ).execute()
    return login


def signed_in(school: BuiltSchool, who: str, *roles: Role) -> auth.SignedIn:
    """Somebody whose password was right."""
    let_in(school, who)
    with school.file.reading():
        account = Account.get(Account.person == school.ids[who])
        name = Person.get_by_id(school.ids[who]).last_name
    return auth.SignedIn(account.id, school.ids[who], name, roles, False, None)


def place_of(worker: WorkerBase[Desk], live: Live[Desk], who: SignedInAs, *, kiosk: bool = False) -> Place:
    """Where a tab is made, as a shell would give it; the family lives as long as the feed."""
    return Place(worker, live, who, Family(worker, live, who, live), kiosk)


def start(desk: Desk, school: BuiltSchool, who: str, role: Role) -> SignedInAs:
    """Somebody begins to work."""
    return desk.start(signed_in(school, who, role), role)
