"""Who is asking, in which role, with which file and clock: the one argument of every command and query."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from app.changes import NO_LINK, STRUCTURE, Change, Link, changes_after, last_link
from app.clock import Clock, SystemClock
from app.codes import side_of
from app.errors import StorageProblem
from app.feed import told
from app.scope import Scope, load_roles, load_scope
from app.settings import option
from models.base import rows
from models.codes import Role
from models.database import SchoolFile
from models.errors import StorageError
from models.log import Setting

T = TypeVar("T")

OWN_SETTINGS = ("own_setting", None)
"""What the account's own settings are kept under, and by which entity of the log they are forgotten."""


@dataclass
class Session:
    """A signed-in person in one role.

    Made by `app.auth` only.  `scope` says whose data the role reaches.  `reference` keeps answers that change a few
    times a year (names, courses, periods) until the change log tells of a change to them.
    """

    school: SchoolFile
    account_id: int
    person_id: int
    role: Role
    roles: tuple[Role, ...]
    name: str
    clock: Clock = field(default_factory=SystemClock)
    scope: Scope = field(default_factory=Scope)
    _reference: dict[Hashable, Any] = field(default_factory=dict, repr=False)
    _told: Link = field(default=NO_LINK, repr=False)
    _told_stamp: bytes | None = field(default=None, repr=False)
    _judged: Link = field(default=NO_LINK, repr=False)
    _judged_stamp: bytes | None = field(default=None, repr=False)
    _judged_day: date | None = field(default=None, repr=False)

    @property
    def last_seq(self) -> int:
        """The number of the newest change that the feed has told."""
        return self._told[0]

    def refresh(self) -> None:
        """Load roles and scope anew and forget the reference data.  Inside a transaction.

        A session whose role is no longer among its `roles` may do nothing (`app.permissions.can`).
        """
        self._reference.clear()
        self._judged_day = today = self.clock.today()
        self.roles = load_roles(self.account_id, self.person_id, today, at_work=True)
        self.scope = load_scope(self.role, self.person_id, today)

    def reference(self, key: Hashable, load: Callable[[], T]) -> T:
        """The answer kept under `key`, or `load()`."""
        if key not in self._reference:
            self._reference[key] = load()
        value: T = self._reference[key]
        return value

    def forget(self, entity: str, course: int | None) -> None:
        """Drop the answer kept under `(entity, course)`: that is how an answer about one course is kept that changes
        a few times a year, but for all courses at once (period marks)."""
        self._reference.pop((entity, course), None)

    def forget_all(self) -> None:
        """Drop all answers that are kept; they are asked for anew."""
        self._reference.clear()

    def setting(self, key: str, scope: str = "") -> Any:
        """The value of a declared setting: of the scope, else of the school, else the default."""
        stored = self.reference("settings", _stored_settings)
        if scope and (scope, key) in stored:
            return stored[scope, key]
        return stored.get(("", key), option(key).default)

    @property
    def own_scope(self) -> str:
        """Under which the settings of this account lie, for the side that it is on now."""
        return f"account:{self.account_id}/{side_of(self.role)}"

    def own_setting(self, key: str) -> Any:
        """The value of a declared setting: this account's own, else of the school, else the default."""
        own = self.reference(OWN_SETTINGS, lambda: _own_settings(self.own_scope))
        return own[key] if key in own else self.setting(key)

    def scoped_settings(self, key: str) -> dict[str, Any]:
        """The values of a declared setting that are stored for a class or a course, by scope."""
        stored: dict[tuple[str, str], Any] = self.reference("settings", _stored_settings)
        return {scope: value for (scope, name), value in stored.items() if scope and name == option(key).key}

    def catch_up(self) -> list[Change]:
        """The changes since the last call that this session may know of; inside a transaction.

        A change of structure drops scope and reference data first, so that what follows is judged by today's rights.
        Raises StorageProblem("session.ended") when the file's history is not the one that this session knows.
        """
        changes = self._follow(self._told)
        self._told = self._judged
        found = (told(change, self.role, self.scope, self.person_id) for change in changes)
        return [change for change in found if change is not None]

    def catch_up_rights(self) -> None:
        """If somebody changed anything since this session last looked, or another day has begun, judge anew; the feed
        keeps its rows.  First thing in a transaction.  Errors as of `catch_up`."""
        try:
            stamp = self.school.stamp()
        except StorageError:
            stamp = None  # whether the share is there, the transaction tells
        if stamp is None or stamp != self._judged_stamp:
            self._follow(self._judged)
            self._judged_stamp = stamp
        if self.clock.today() != self._judged_day:
            self.refresh()

    def _follow(self, link: Link) -> list[Change]:
        found = changes_after(link)
        if found is None:
            self.roles = ()
            raise StorageProblem("session.ended", path=str(self.school.path))
        changes, self._judged = found
        if any(change.entity in STRUCTURE for change in changes):
            self.refresh()
        for change in changes:
            self.forget(change.entity, change.course)
        return changes

    def poll(self) -> list[Change]:
        """As `catch_up`, in a transaction of its own and only when the file has changed at all."""
        stamp = self.school.stamp()
        if stamp == self._told_stamp:
            return []
        with self.school.reading():
            changes = self.catch_up()
        self._told_stamp = stamp  # only now: what could not be read is asked for again
        return changes

    def start_feed(self) -> None:
        """Begin the feed at the newest change.  Inside a transaction."""
        self._told = self._judged = last_link()
        self._told_stamp = self._judged_stamp = self.school.stamp()

    def move_to(self, school: SchoolFile) -> None:
        """Go on with the same file, opened anew."""
        self.school = school
        self._told_stamp = self._judged_stamp = None


def _stored_settings() -> dict[tuple[str, str], Any]:
    """Of the school, its classes and courses.  Those of accounts lie between them in the table, a few for each person
    of the school: they are not read."""
    columns = (Setting.scope, Setting.key, Setting.value)
    query = Setting.select(*columns).where(Setting.scope < "account:").union_all(
        Setting.select(*columns).where(Setting.scope >= "account;")
    )  # fmt: skip
    return {(scope, key): json.loads(value) for scope, key, value in rows(query)}


def _own_settings(scope: str) -> dict[str, Any]:
    query = Setting.select(Setting.key, Setting.value).where(Setting.scope == scope)
    return {key: json.loads(value) for key, value in rows(query)}
