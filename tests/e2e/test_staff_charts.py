"""Charts of staff through the real window: a colleague's mark moves them, and they lead to the journal."""

from __future__ import annotations

import sys
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.codes import Role
from tests.build import BuiltSchool
from tests.child import Child
from tests.e2e.windows import GENEROUS_MS, enter, tab_of
from ui.journal.tab import JournalTab
from ui.progress.classroom.tab import ClassroomTab
from ui.shell.window import MainWindow


def open_charts(window: MainWindow, school: BuiltSchool, qtbot: QtBot) -> ClassroomTab:
    """The class teacher's page of charts."""
    enter(window, school, "teacher", "russian_teacher", qtbot)
    assert window.shell is not None
    with qtbot.waitSignal(window.ready, timeout=GENEROUS_MS):
        window.shell.role_chosen.emit(Role.CLASS_TEACHER)
    tabs = window.shell.tabs
    named = [
        tabs.tabBar().accessibleTabName(index) for index in range(tabs.count())
    ]  # narrow, they show icons
    tabs.setCurrentIndex(named.index("Успехи"))
    tab = tab_of(window)
    assert isinstance(tab, ClassroomTab)
    qtbot.waitUntil(lambda: tab.page is not None and tab.cards.is_complete, timeout=GENEROUS_MS)
    return tab


def means(tab: ClassroomTab) -> dict[str, str]:
    """The mean over all subjects of each pupil."""
    return {row[0]: row[-1] for row in tab.cards.heat.figures().rows}


def test_a_mark_of_a_colleague_moves_the_open_charts(
    window: MainWindow,
    teacher: Child,
    school_of_today: BuiltSchool,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> None:
    tab = open_charts(window, school_of_today, qtbot)
    tab.highlight(school_of_today.zhukova)
    assert means(tab)["Арбузова Анна"] == ""
    assert teacher.hear() == "ready"
    teacher.tell("go")
    # Nothing else is waited for here: the window must find out by itself.
    qtbot.waitUntil(lambda: means(tab)["Арбузова Анна"] == "5,00", timeout=GENEROUS_MS)
    seconds = time.time() - float(teacher.hear())
    with capsys.disabled():
        sys.stdout.write(f"\nstored → seen in the charts of the class: {seconds:.2f} s\n")
    assert tab.pupil == school_of_today.zhukova
    assert teacher.wait(60) == 0


def test_a_pupil_of_the_charts_is_found_in_the_journal(
    window: MainWindow, school_of_today: BuiltSchool, qtbot: QtBot
) -> None:
    tab = open_charts(window, school_of_today, qtbot)
    tab.highlight(school_of_today.zhukova)
    tab.cards.heat.table.setFocus()
    QTest.keyClick(tab.cards.heat.table, Qt.Key.Key_Return)
    journal = tab_of(window)
    assert isinstance(journal, JournalTab)

    def pupil() -> int | None:
        buffer, cell = journal.editor.buffer, journal.grid.marks.cursor_cell
        return buffer.pupils[cell[0]].pupil_id if buffer is not None and cell is not None else None

    qtbot.waitUntil(lambda: pupil() == school_of_today.zhukova, timeout=GENEROUS_MS)
    assert journal.toolbar.courses.currentText() == "7А · Алгебра"
