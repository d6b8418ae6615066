"""News from the class teacher's PC to the parent's open window in another process, and the parent's word back."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.build import BuiltSchool
from tests.child import Child
from tests.e2e.windows import GENEROUS_MS, enter, tab_of
from tests.ui.people import PASSWORD, let_in
from ui.news.tab import NewsTab
from ui.shell.window import MainWindow

TITLE = "Родительское собрание"


@pytest.fixture
def announcer(school_of_today: BuiltSchool) -> Iterator[Child]:
    """The class teacher of 7А at another PC."""
    login = let_in(school_of_today, "russian_teacher")
    child = Child("tests.e2e.announcer", school_of_today.path, login, PASSWORD, TITLE)
    yield child
    child.end()


def test_a_class_teacher_announces_and_a_parent_takes_note(
    window: MainWindow,
    school_of_today: BuiltSchool,
    announcer: Child,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> None:
    enter(window, school_of_today, "family", "other_parent", qtbot)
    assert window.shell is not None
    window.shell._on_page_requested("news", None)
    tab = tab_of(window)
    assert isinstance(tab, NewsTab)
    qtbot.waitUntil(tab.list.empty.isVisible, timeout=GENEROUS_MS)
    assert announcer.hear() == "ready"
    announcer.tell("go")
    assert announcer.hear() == "published"
    published = time.time()
    qtbot.waitUntil(lambda: [one.title for one in tab.list.model.lines] == [TITLE], timeout=GENEROUS_MS)
    with capsys.disabled():
        sys.stdout.write(f"\nnews published → seen by the parent: {time.time() - published:.2f} s\n")
    assert [one.row.title for one in tab.asked.asked] == [TITLE]
    assert announcer.hear() == "Прочли 0 из 4 семей, подтвердили: 0"
    tab.asked.asked[0].confirm.click()
    confirmed = time.time()
    qtbot.waitUntil(lambda: not tab.asked.isVisible(), timeout=GENEROUS_MS)
    QApplication.processEvents()
    assert announcer.hear() == "Прочли 1 из 4 семей, подтвердили: 1"
    with capsys.disabled():
        sys.stdout.write(f"\nconfirmed → counted by the class teacher: {time.time() - confirmed:.2f} s\n")
