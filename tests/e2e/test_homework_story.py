"""Homework from the teacher's hand to the parent's eye: through the real window of the parent, who touches nothing."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.homework.commands import tick_homework
from app.journal.commands import set_homework
from models.log import Setting
from tests.build import BuiltSchool
from tests.e2e.windows import program, sign_in, tab_of
from tests.ui.people import PASSWORD, let_in
from ui.homework.piece_row import PieceRow
from ui.homework.tab import HomeworkTab
from ui.shell.window import MainWindow

GENEROUS_MS = 60_000
WEDNESDAY = date(2026, 11, 25)


@pytest.fixture
def window(qapp: QApplication) -> Iterator[MainWindow]:
    with program(qapp) as window:
        yield window


def open_homework(window: MainWindow, school: BuiltSchool, qtbot: QtBot) -> HomeworkTab:
    """A parent signs in and goes to homework."""
    with school.file.writing():
        Setting.create(scope="", key="sample.today", value='"2026-11-23"')
        Setting.create(scope="", key="password.bcrypt_cost", value="4")
    login = let_in(school, "parent")
    with qtbot.waitSignal(window.ready, timeout=GENEROUS_MS):
        window.begin(str(school.path))
    with qtbot.waitSignal(window.ready, timeout=GENEROUS_MS):
        sign_in(window, "family", login, PASSWORD)
    assert window.shell is not None
    window.shell._on_page_requested("homework", None)
    tab = tab_of(window)
    assert isinstance(tab, HomeworkTab)
    qtbot.waitUntil(tab.list.empty.isVisible, timeout=GENEROUS_MS)
    return tab


def test_homework_and_its_tick_appear_by_themselves(
    window: MainWindow, school: BuiltSchool, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    tab = open_homework(window, school, qtbot)

    def until(holds: Callable[[], bool], what: str) -> None:
        stored = time.time()
        qtbot.waitUntil(holds, timeout=GENEROUS_MS)
        with capsys.disabled():
            sys.stdout.write(f"\n{what} → seen by the parent: {time.time() - stored:.2f} s\n")

    def row() -> PieceRow:
        (only,) = tab.list.rows
        return only

    teacher = school.session(Role.TEACHER, school.maths_teacher, school.other())
    set_homework(teacher, school.algebra_a, WEDNESDAY, None, "№ 81, 83", minutes=20)
    until(lambda: len(tab.list.rows) == 1, "homework set")
    assert (row().piece.text, row().is_flashing) == ("№ 81, 83", True)
    assert tab._summary._next.text == "На среду, 25 ноября: не отмечено 1 (алгебра)"
    pupil = school.session(Role.PUPIL, school.arbuzova, school.other())
    tick_homework(pupil, school.arbuzova, school.algebra_a, WEDNESDAY, 1, True)
    until(lambda: row().piece.done, "ticked")
    assert tab._summary._next.text == "На среду, 25 ноября: всё отмечено"
    assert row()._state.text().startswith("сделано ")
