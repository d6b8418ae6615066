"""Who writes to whom in the tests of messages: the small school, its teachers, a parent of two, another parent."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.codes import Role
from app.messages.commands import send
from app.messages.rows import Letter, Recipient
from app.session import Session
from tests.build import BuiltSchool
from tests.ui.people import OnScreen
from ui.messages.tab import MessagesTab

Open = Callable[..., MessagesTab]
Write = Callable[..., int]


@pytest.fixture
def open_tab(on_screen: OnScreen) -> Open:
    """Somebody's messages on screen."""

    def open_for(
        who: str, role: Role, size: tuple[int, int] = (1180, 720), *, kiosk: bool = False
    ) -> MessagesTab:
        tab = on_screen(MessagesTab, who, role, size, kiosk=kiosk)
        tab.setFocus()  # as the shell does
        QApplication.processEvents()
        return tab

    return open_for


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    """The class teacher of 7А at another PC."""
    return school.session(Role.CLASS_TEACHER, school.russian_teacher, school.other())


@pytest.fixture
def parent(school: BuiltSchool) -> Session:
    """The parent of a pupil in each class, at another PC."""
    return school.session(Role.PARENT, school.parent, school.other())


@pytest.fixture
def write() -> Write:
    """Send a letter; returns its thread."""

    def write_letter(
        session: Session, kind: str, number: int, text: str, subject: str = "Вопрос", **more: Any
    ) -> int:
        return send(session, Letter((Recipient(kind, number),), subject, text, **more)).thread_id

    return write_letter
