"""The line under the grid: what the cursor stands on, and what may be typed there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.journal.memory_source import MemorySource, read_only
from ui.journal.grid.cell_line import CellLine
from ui.journal.tab import JournalTab
from ui.theme.manager import Theme


def opened(qtbot: QtBot, source: MemorySource) -> JournalTab:
    tab = JournalTab(source)
    qtbot.addWidget(tab)
    tab.resize(1600, 900)
    tab.start()
    tab.show()
    return tab


def said(tab: JournalTab) -> str:
    (line,) = tab.findChildren(CellLine)
    return " | ".join(label.toolTip() or label.text() for label in line.findChildren(QLabel))


def press(tab: JournalTab, letter: str) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
    QApplication.sendEvent(tab.grid.marks, event)


def test_follows_the_cursor_and_what_is_typed(qtbot: QtBot, theme: Theme) -> None:
    tab = opened(qtbot, MemorySource(filled=False))
    buffer = tab.editor.buffer
    assert buffer is not None
    tab.grid.marks.go_to(2, buffer.current_column())
    qtbot.waitUntil(lambda: buffer.pupils[2].name in said(tab))
    assert "empty" in said(tab)
    press(tab, "5")
    qtbot.waitUntil(lambda: buffer.pupils[3].name in said(tab))
    tab.grid.marks.go_to(2, buffer.current_column())
    qtbot.waitUntil(lambda: "5" in said(tab) and "empty" not in said(tab))


@pytest.mark.parametrize(("typed", "words"), [("о", "Late."), ("4/", "one mark more"), ("з", "goes on")])
def test_says_what_is_waited_for(qtbot: QtBot, theme: Theme, typed: str, words: str) -> None:
    tab = opened(qtbot, MemorySource(filled=False))
    for letter in typed:
        press(tab, letter)
    qtbot.waitUntil(lambda: words in said(tab))
    tab.grid.marks.typist.end()
    qtbot.waitUntil(lambda: words not in said(tab))


def test_says_why_nothing_can_be_entered(qtbot: QtBot, theme: Theme) -> None:
    tab = opened(qtbot, read_only(MemorySource()))
    qtbot.waitUntil(lambda: "reading only" in said(tab))
