"""Charts of staff through the real window: a colleague's mark moves them, and they lead to the journal."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.codes import Role
from models.log import Setting
from tests.build import BuiltSchool
from tests.e2e.windows import program, sign_in, tab_of
from tests.ui.people import PASSWORD, let_in
from ui.journal.tab import JournalTab
from ui.progress.classroom.tab import ClassroomTab
from ui.shell.window import MainWindow

ROOT = Path(__file__).resolve().parents[2]
GENEROUS_MS = 60_000


@pytest.fixture
def window(qapp: QApplication) -> Iterator[MainWindow]:
    with program(qapp) as window:
        yield window


@pytest.fixture
def school_of_today(school: BuiltSchool) -> BuiltSchool:
    """The small school with the clock of a sample: its lessons are those of these days."""
    with school.file.writing():
        Setting.create(scope="", key="sample.today", value='"2026-11-23"')
        Setting.create(scope="", key="password.bcrypt_cost", value="4")
    return school


@pytest.fixture
def colleague(school_of_today: BuiltSchool) -> Iterator[subprocess.Popen[str]]:
    """A second program, with the journal of algebra open."""
    login = let_in(school_of_today, "maths_teacher")
    arguments = [str(school_of_today.path), login, PASSWORD, "2026-11-23", "0", "5"]
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.teacher", *arguments],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    yield process
    process.kill()
    process.communicate()


def open_charts(window: MainWindow, school: BuiltSchool, qtbot: QtBot) -> ClassroomTab:
    """The class teacher's page of charts."""
    login = let_in(school, "russian_teacher")
    with qtbot.waitSignal(window.ready, timeout=GENEROUS_MS):
        window.begin(str(school.path))
    with qtbot.waitSignal(window.ready, timeout=GENEROUS_MS):
        sign_in(window, "teacher", login, PASSWORD)
    assert window.shell is not None
    with qtbot.waitSignal(window.ready, timeout=GENEROUS_MS):
        window.shell.role_chosen.emit(Role.CLASS_TEACHER)
    tabs = window.shell.tabs
    tabs.setCurrentIndex([tabs.tabText(index) for index in range(tabs.count())].index("Успехи"))
    tab = tab_of(window)
    assert isinstance(tab, ClassroomTab)
    qtbot.waitUntil(lambda: tab.page is not None and tab.cards.is_complete, timeout=GENEROUS_MS)
    return tab


def means(tab: ClassroomTab) -> dict[str, str]:
    """The mean over all subjects of each pupil."""
    return {row[0]: row[-1] for row in tab.cards.heat.figures().rows}


def test_a_mark_of_a_colleague_moves_the_open_charts(
    window: MainWindow,
    colleague: subprocess.Popen[str],
    school_of_today: BuiltSchool,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> None:
    tab = open_charts(window, school_of_today, qtbot)
    tab.highlight(school_of_today.zhukova)
    assert means(tab)["Арбузова Анна"] == ""
    assert colleague.stdout is not None
    assert colleague.stdin is not None
    assert colleague.stdout.readline().strip() == "ready"
    colleague.stdin.write("go\n")
    colleague.stdin.flush()
    # Nothing else is waited for here: the window must find out by itself.
    qtbot.waitUntil(lambda: means(tab)["Арбузова Анна"] == "5,00", timeout=GENEROUS_MS)
    seconds = time.time() - float(colleague.stdout.readline())
    with capsys.disabled():
        sys.stdout.write(f"\nstored → seen in the charts of the class: {seconds:.2f} s\n")
    assert tab.pupil == school_of_today.zhukova
    assert colleague.wait(60) == 0


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
