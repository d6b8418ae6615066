"""The diary of the small school on screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.desk import Desk
from app.session import Session
from tests.build import BuiltSchool
from tests.ui.diary.week import Open
from tests.ui.people import place_of, start
from ui.diary.tab import DiaryTab
from ui.i18n import Translations
from ui.live import Live
from ui.tasks import InlineWorker
from ui.theme.manager import Theme


@pytest.fixture
def open_diary(
    desk: Desk,
    worker: InlineWorker[Desk],
    live: Live[Desk],
    school: BuiltSchool,
    theme: Theme,
    translations: Translations,
    qtbot: QtBot,
) -> Iterator[Open]:
    """Somebody's diary on screen, in a window too low for it."""

    def open_for(who: str, role: Role) -> DiaryTab:
        tab = DiaryTab(place_of(worker, live, start(desk, school, who, role)))
        qtbot.addWidget(tab)
        tab.resize(1000, 420)
        tab.show()
        with qtbot.waitActive(tab):
            tab.activateWindow()
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
