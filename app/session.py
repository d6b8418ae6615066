"""Who is asking, in which role, with which file and clock: the one argument of every command and query."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from app.changes import STRUCTURE, Change, changes_since, last_link
from app.clock import Clock, SystemClock
from app.scope import Scope, load_roles, load_scope
from app.settings import option
from models.base import rows
from models.codes import Role
from models.database import SchoolFile
from models.log import Setting

T = TypeVar("T")


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
    last_seq: int = 0
    _reference: dict[Hashable, Any] = field(default_factory=dict, repr=False)

    def refresh(self) -> None:
        """Load roles and scope anew and forget the reference data.  Inside a transaction.

        A session whose role is no longer among its `roles` may do nothing (`app.permissions.can`).
        """
        self._reference.clear()
        today = self.clock.today()
        self.roles = load_roles(self.account_id, self.person_id, today)
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

    def catch_up(self) -> list[Change]:
        """The changes since the last call that this session may know of; inside a transaction.

        A change of structure drops scope and reference data first, so that what follows is judged by today's rights.
        """
        changes = changes_since(self.last_seq)
        if changes:
            self.last_seq = changes[-1].seq
        if any(change.entity in STRUCTURE for change in changes):
            self.refresh()
        for change in changes:
            self.forget(change.entity, change.course)
        return [change for change in changes if self._concerns(change)]

    def catch_up_rights(self) -> None:
        """If somebody changed rights since this session last looked, load them; the feed keeps its rows."""
        seen = self.last_seq
        self.catch_up()
        self.last_seq = seen

    def poll(self) -> list[Change]:
        """As `catch_up`, in a transaction of its own and only when the file has changed at all."""
        if not self.school.changed():
            return []
        with self.school.reading():
            return self.catch_up()

    def start_feed(self) -> None:
        """Begin the feed at the newest change.  Inside a transaction."""
        self.last_seq = last_link()[0]

    def _concerns(self, change: Change) -> bool:
        if self.role not in (Role.PARENT, Role.PUPIL):
            return True
        if change.pupil is not None:
            return change.pupil in self.scope.pupils
        if change.course is not None:
            return change.course in self.scope.pupil_courses
        return change.entity in STRUCTURE and change.entity not in ("account", "person")


def _stored_settings() -> dict[tuple[str, str], Any]:
    query = Setting.select(Setting.scope, Setting.key, Setting.value)
    return {(scope, key): json.loads(value) for scope, key, value in rows(query)}
