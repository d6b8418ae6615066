"""Stories of letters that are begun, through the real window: signing out, the idle end, the next sign-in."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.messages.drafts import drafts
from app.messages.queries import inbox
from tests.build import BuiltSchool
from tests.e2e.windows import GENEROUS_MS, enter, sign_in, tab_of
from tests.ui.people import PASSWORD, let_in
from ui.messages.tab import MessagesTab
from ui.shell.window import MainWindow

WORDS = "Здравствуйте! Анна сегодня не придёт"


def begin_letter(window: MainWindow, qtbot: QtBot) -> MessagesTab:
    """Two presses, and half a letter."""
    tab = open_messages(window)
    tab.side.class_teacher.click()
    qtbot.waitUntil(lambda: bool(tab.composer.to.chosen), timeout=GENEROUS_MS)
    tab.composer.text.insertPlainText(WORDS)
    return tab


def open_messages(window: MainWindow) -> MessagesTab:
    assert window.shell is not None
    window.shell._on_page_requested("messages", None)
    tab = tab_of(window)
    assert isinstance(tab, MessagesTab)
    return tab


@pytest.mark.parametrize("how", ["sign out", "idle"])
def test_half_a_letter_is_there_after_the_next_sign_in(
    how: str, window: MainWindow, school_of_today: BuiltSchool, qtbot: QtBot
) -> None:
    enter(window, school_of_today, "family", "parent", qtbot)
    begin_letter(window, qtbot)
    assert window.shell is not None
    assert window.shell.unsaved == 1
    if how == "idle":
        window.idle.expired.emit()
    else:
        window.shell.sign_out_requested.emit()
    qtbot.waitUntil(lambda: window.shell is None, timeout=GENEROUS_MS)
    parent = school_of_today.session(Role.PARENT, school_of_today.parent, school_of_today.other())
    assert [one.text for one in drafts(parent)] == [WORDS], "another PC would show it"
    with qtbot.waitSignal(window.ready, timeout=GENEROUS_MS):
        sign_in(window, "family", let_in(school_of_today, "parent"), PASSWORD)
    tab = open_messages(window)
    qtbot.waitUntil(lambda: len(tab.drafts.all) == 1, timeout=GENEROUS_MS)
    tab.side.class_teacher.click()
    qtbot.waitUntil(lambda: tab.composer.text.toPlainText() == WORDS, timeout=GENEROUS_MS)
    tab.composer.send.click()
    teacher = school_of_today.session(
        Role.CLASS_TEACHER, school_of_today.russian_teacher, school_of_today.other()
    )
    qtbot.waitUntil(lambda: len(inbox(teacher).rows) == 1, timeout=GENEROUS_MS)
    qtbot.waitUntil(lambda: drafts(parent) == (), timeout=GENEROUS_MS)
