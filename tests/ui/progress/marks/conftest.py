"""The page of marks on screen, and a teacher's hand at another PC."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from app.codes import Role
from app.diary.commands import record_visit
from tests.app.progress.journal import Hand
from tests.build import NOW, BuiltSchool
from tests.ui.people import OnScreen
from ui.progress.marks.page import MarksPage

Open = Callable[..., MarksPage]


@pytest.fixture
def hand(school: BuiltSchool) -> Hand:
    """Teachers at work, at another PC."""
    return Hand(school)


@pytest.fixture
def looked_before(school: BuiltSchool) -> Callable[..., None]:
    """The parent has looked at the marks of a child some days ago; then it is now again."""

    def look(days: float, pupil: str = "arbuzova", part: str = "marks") -> None:
        school.clock.moment = NOW - timedelta(days=days)
        record_visit(school.session(Role.PARENT, school.parent), school.ids[pupil], part)
        school.clock.moment = NOW

    return look


@pytest.fixture
def open_marks(on_screen: OnScreen) -> Open:
    """Somebody's page of marks."""

    def open_for(who: str = "parent", role: Role = Role.PARENT) -> MarksPage:
        page = on_screen(MarksPage, who, role, (1280, 720))
        QApplication.processEvents()
        return page

    return open_for
