"""The diary of the small school on screen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app.codes import Role
from app.session import Session
from tests.build import BuiltSchool
from tests.ui.diary.week import Open
from tests.ui.people import OnScreen
from ui.diary.tab import DiaryTab


@pytest.fixture
def open_diary(on_screen: OnScreen) -> Open:
    """Somebody's diary on screen, in a window too low for it."""

    def open_for(who: str, role: Role) -> DiaryTab:
        tab = on_screen(DiaryTab, who, role, (1000, 420))
        assert tab.spread.cards or tab._stack.currentWidget() is tab._empty
        tab.signing.show_diary()  # weeks to sign are offered first: tests/ui/diary/test_signing.py
        tab.spread.setFocus()
        QApplication.processEvents()
        return tab

    return open_for


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    """The teacher of algebra, at another PC."""
    return school.session(Role.TEACHER, school.maths_teacher, school.other())
