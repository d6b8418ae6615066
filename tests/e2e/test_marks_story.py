"""A mark from the teacher's hand to the open page of marks: through the real window of a parent, who touches nothing,
while a subject is open and something is supposed in it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.codes import AttendanceCode, MarkValue
from tests.app.progress.journal import Hand
from tests.build import LESSON_DAYS, BuiltSchool
from tests.e2e.windows import GENEROUS_MS, enter, tab_of
from ui.progress.marks.page import MarksPage
from ui.shell.window import MainWindow


def open_marks(window: MainWindow, school: BuiltSchool, qtbot: QtBot) -> MarksPage:
    """A parent signs in and goes to the marks."""
    enter(window, school, "family", "parent", qtbot)
    assert window.shell is not None
    window.shell._on_page_requested("marks", None)
    page = tab_of(window)
    assert isinstance(page, MarksPage)
    qtbot.waitUntil(lambda: len(page.table.rows) == 3, timeout=GENEROUS_MS)
    return page


def test_mark_appears_by_itself_and_nothing_is_lost(
    window: MainWindow, school_of_today: BuiltSchool, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    hand = Hand(school_of_today)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[1], 4)
    page = open_marks(window, school_of_today, qtbot)
    page.open_subject(school_of_today.algebra_a)
    page.panel.suppose.values[0].click()

    def until(holds: Callable[[], bool], what: str) -> None:
        stored = time.time()
        qtbot.waitUntil(holds, timeout=GENEROUS_MS)
        with capsys.disabled():
            sys.stdout.write(f"\n{what} → seen by the parent: {time.time() - stored:.2f} s\n")

    def signs() -> list[str]:
        return [chip.sign for chip in page.table.rows[0].chips]

    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[2], 2)
    until(lambda: signs() == ["4", "2"], "mark set")
    assert page.table.list.flashing == {school_of_today.algebra_a}
    assert page.panel.suppose.marks == ((5, 1),)
    assert page.panel.suppose.result.text() == "Средний станет 3,67, выйдет 4. Сейчас 3,00, выходит 3."
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[2], MarkValue.DEBT, was=2, due_date=LESSON_DAYS[14])
    until(lambda: signs() == ["4", "•"], "mark made a debt")
    assert page.headline.debts.words.text() == "Алгебра: сдать до 25 ноября"
    hand.absence("russian_a", "arbuzova", LESSON_DAYS[2], AttendanceCode.ILL)
    until(lambda: page.overview.attendance.percent.text() == "97 %", "absence entered")
    assert page.opened == school_of_today.algebra_a
