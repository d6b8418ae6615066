"""Homework from the teacher's hand to the parent's eye: through the real window of the parent, who touches nothing."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.homework.commands import tick_homework
from app.journal.commands import set_homework
from tests.build import BuiltSchool
from tests.e2e.windows import GENEROUS_MS, enter, tab_of
from ui.homework.piece_row import PieceRow
from ui.homework.tab import HomeworkTab
from ui.shell.window import MainWindow

WEDNESDAY = date(2026, 11, 25)


def open_homework(window: MainWindow, school: BuiltSchool, qtbot: QtBot) -> HomeworkTab:
    """A parent signs in and goes to homework."""
    enter(window, school, "family", "parent", qtbot)
    assert window.shell is not None
    window.shell._on_page_requested("homework", None)
    tab = tab_of(window)
    assert isinstance(tab, HomeworkTab)
    qtbot.waitUntil(tab.list.empty.isVisible, timeout=GENEROUS_MS)
    return tab


def test_homework_and_its_tick_appear_by_themselves(
    window: MainWindow, school_of_today: BuiltSchool, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    tab = open_homework(window, school_of_today, qtbot)

    def until(holds: Callable[[], bool], what: str) -> None:
        stored = time.time()
        qtbot.waitUntil(holds, timeout=GENEROUS_MS)
        with capsys.disabled():
            sys.stdout.write(f"\n{what} → seen by the parent: {time.time() - stored:.2f} s\n")

    def row() -> PieceRow:
        (only,) = tab.list.rows
        return only

    teacher = school_of_today.session(Role.TEACHER, school_of_today.maths_teacher, school_of_today.other())
    set_homework(teacher, school_of_today.algebra_a, WEDNESDAY, None, "№ 81, 83", minutes=20)
    until(lambda: len(tab.list.rows) == 1, "homework set")
    assert (row().piece.text, row().is_flashing) == ("№ 81, 83", True)
    assert tab._summary._next.text == "На среду, 25 ноября: не отмечено 1 (алгебра)"
    pupil = school_of_today.session(Role.PUPIL, school_of_today.arbuzova, school_of_today.other())
    tick_homework(pupil, school_of_today.arbuzova, school_of_today.algebra_a, WEDNESDAY, 1, True)
    until(lambda: row().piece.done, "ticked")
    assert tab._summary._next.text == "На среду, 25 ноября: всё отмечено"
    assert row()._state.text().startswith("сделано ")
