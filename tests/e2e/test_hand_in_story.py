"""Homework from the pupil's hand to the teacher's open page, and the answer from there to the parent's diary: the pupil
sits in a program of its own."""

from __future__ import annotations

import sys
import time
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.journal.commands import set_homework
from tests.build import BuiltSchool
from tests.child import Child
from tests.e2e.windows import GENEROUS_MS, enter, sign_in, tab_of
from tests.ui.people import PASSWORD, let_in
from ui.diary.tab import DiaryTab
from ui.family.targets import HandInPlace
from ui.homework.tab import HomeworkTab
from ui.journal.tab import JournalTab
from ui.shell.window import MainWindow

TUESDAY = date(2026, 11, 24)


def test_handed_in_answered_and_read_at_home(
    window: MainWindow,
    school_of_today: BuiltSchool,
    pupil_elsewhere: Child,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> None:
    school = school_of_today
    teacher = school.session(Role.TEACHER, school.maths_teacher, school.other())
    set_homework(teacher, school.algebra_a, TUESDAY, None, "№ 81, 83", due_number=1)
    enter(window, school, "teacher", "maths_teacher", qtbot)
    assert window.shell is not None
    tab = tab_of(window)
    assert isinstance(tab, JournalTab)
    tab.go_to(HandInPlace(school.year, school.algebra_a, TUESDAY, 1))
    page = tab.hand_ins
    qtbot.waitUntil(lambda: page.table.rowCount() == 4, timeout=GENEROUS_MS)
    assert page._counts.text() == "Сдано: 0 из 4"
    assert pupil_elsewhere.hear() == "ready"
    pupil_elsewhere.tell("x = 3")
    qtbot.waitUntil(lambda: page._counts.text() == "Сдано: 1 из 4 · 1 ждёт проверки", timeout=GENEROUS_MS)
    seen = time.time()
    seconds = seen - float(pupil_elsewhere.hear())
    with capsys.disabled():
        sys.stdout.write(f"\nhanded in → seen by the teacher: {seconds:.2f} s\n")
    page.table.choose(school.arbuzova)
    assert page.work.text == "x = 3"
    page.form.put_mark("5")
    page.form.type("Верно")
    QTest.keyClick(page.form._comment, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page._counts.text() == "Сдано: 1 из 4", timeout=GENEROUS_MS)
    window.shell.sign_out_requested.emit()
    qtbot.waitUntil(lambda: window.shell is None, timeout=GENEROUS_MS)
    with qtbot.waitSignal(window.ready, timeout=GENEROUS_MS):
        sign_in(window, "family", let_in(school, "parent"), PASSWORD)
    read_at_home(window, qtbot)
    assert pupil_elsewhere.wait(60) == 0


def read_at_home(window: MainWindow, qtbot: QtBot) -> None:
    """The comment and the mark on the page of homework, the mark in the week."""
    assert window.shell is not None
    window.shell._on_page_requested("homework", None)
    homework = tab_of(window)
    assert isinstance(homework, HomeworkTab)
    qtbot.waitUntil(lambda: bool(homework.list.rows), timeout=GENEROUS_MS)
    homework._on_opened(homework.list.rows[0].piece)
    qtbot.waitUntil(lambda: bool(homework.hand_in.cards), timeout=GENEROUS_MS)
    (card,) = homework.hand_in.cards
    assert (card.version.text, card.version.comment) == ("x = 3", "Верно")
    assert homework.hand_in._mark.text().endswith("отметка 5")
    window.shell._on_page_requested("diary", TUESDAY)
    diary = tab_of(window)
    assert isinstance(diary, DiaryTab)

    def chips() -> list[str]:
        return [chip.sign for card in diary.spread.cards for row in card.rows for chip in row.chips]

    qtbot.waitUntil(lambda: chips() == ["5"], timeout=GENEROUS_MS)
