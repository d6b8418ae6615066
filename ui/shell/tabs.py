"""Which tabs a role has.  A tab appears when its feature exists: there are no empty ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from app.codes import Role
from app.desk import Desk, SignedInAs
from ui.diary.tab import DiaryTab
from ui.journal.tab import JournalTab
from ui.live import Live
from ui.people.tab import ClassPeopleTab, StaffTab
from ui.tasks import WorkerBase


class Tab(Protocol):
    """What the shell asks of a tab.  Its signals: `saving_changed(int)` where it writes by itself."""

    def setFocus(self) -> None: ...


@dataclass(frozen=True)
class TabSpec:
    """A tab: its name (translated when shown), icon, who has it, and how it is made."""

    key: str
    title: str
    icon: str
    roles: frozenset[Role]
    make: Callable[[WorkerBase[Desk], Live[Desk], SignedInAs], QWidget]


_STAFF = frozenset({Role.TEACHER, Role.CLASS_TEACHER, Role.DEPUTY, Role.HEAD, Role.ADMIN})
_FAMILY = frozenset({Role.PARENT, Role.PUPIL})

TABS: tuple[TabSpec, ...] = (
    TabSpec("diary", QT_TRANSLATE_NOOP("Tabs", "Diary"), "notebook-tabs", _FAMILY, DiaryTab),
    TabSpec("journal", QT_TRANSLATE_NOOP("Tabs", "Journal"), "book-open-check", _STAFF, JournalTab),
    TabSpec(
        "class",
        QT_TRANSLATE_NOOP("Tabs", "Class logins"),
        "key-round",
        frozenset({Role.CLASS_TEACHER}),
        ClassPeopleTab,
    ),
    TabSpec("staff", QT_TRANSLATE_NOOP("Tabs", "Staff logins"), "users", frozenset({Role.ADMIN}), StaffTab),
)


def tabs_of(role: Role) -> tuple[TabSpec, ...]:
    """The tabs of a role, in order."""
    return tuple(spec for spec in TABS if role in spec.roles)
