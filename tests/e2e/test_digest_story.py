"""A teacher sets a mark in another process: the parent's bell counts it within two seconds, and a press leads to it."""

from __future__ import annotations

import sys
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.build import BuiltSchool
from tests.child import Child
from tests.e2e.windows import GENEROUS_MS, enter, tab_of
from ui.digest.page import DigestPage
from ui.progress.marks.page import MarksPage
from ui.shell.window import MainWindow


def test_the_bell_rings_and_leads_to_the_mark(
    window: MainWindow,
    teacher: Child,
    school_of_today: BuiltSchool,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> None:
    enter(window, school_of_today, "family", "parent", qtbot)
    page = tab_of(window)
    assert isinstance(page, DigestPage), "a parent sees first what is new"
    shell = window.shell
    assert shell is not None
    qtbot.waitUntil(lambda: bool(page.lines), timeout=GENEROUS_MS)
    shell._on_page_requested("homework", None)
    before = shell.bell.count
    assert teacher.hear() == "ready"
    teacher.tell("go")
    qtbot.waitUntil(lambda: shell.bell.count == before + 1, timeout=GENEROUS_MS)
    seconds = time.time() - float(teacher.hear())
    with capsys.disabled():
        sys.stdout.write(f"\nstored → counted by the bell: {seconds:.2f} s\n")
    assert window.windowTitle().startswith(f"({before + 1}) ")
    shell.bell.click()
    card = shell.bell.list_
    assert card is not None
    row = next(number for number, line in enumerate(card.list.lines) if line.is_new and line.signs)
    assert card.list.lines[row].signs[-1][0] == "5"
    card.list.setCurrentRow(row)
    QTest.keyClick(card.list, Qt.Key.Key_Return)
    marks = tab_of(window)
    assert isinstance(marks, MarksPage)
    qtbot.waitUntil(lambda: marks.opened == school_of_today.algebra_a, timeout=GENEROUS_MS)
    assert [chip.sign for chip in marks.table.rows[0].chips] == ["5"]
    assert shell.bell.count == before, "what was read is not counted any more"
