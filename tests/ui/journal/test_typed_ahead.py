"""Whoever goes to a panel and types before it has been read types into the panel, and never into the marks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget
from pytestqt.qtbot import QtBot

from tests.ui.journal.memory_source import MemorySource
from ui.journal.lesson.text import LessonText
from ui.journal.tab import JournalTab


class Seat:
    """A journal whose source answers when it is told to, from the moment at which the page is there."""

    def __init__(self, qtbot: QtBot) -> None:
        self.source = MemorySource(filled=False)
        self.tab = JournalTab(self.source)
        qtbot.addWidget(self.tab)
        self.tab.resize(1280, 800)
        with qtbot.waitActive(self.tab):
            self.tab.show()
            self.tab.activateWindow()
        self.tab.start()
        self.tab.grid.marks.setFocus()
        self.tab.grid.marks.go_to(0, 4)
        self.source.held = True

    def type(self, *keys: Qt.Key | str) -> None:
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            if isinstance(key, str):
                event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, key)
                QApplication.sendEvent(focused, event)
            else:
                QTest.keyClick(focused, key)

    @property
    def topic(self) -> LessonText:
        return self.tab.lesson.findChildren(LessonText)[0]


@pytest.fixture
def seat(qtbot: QtBot, theme: object, translations: object) -> Seat:
    return Seat(qtbot)


def test_a_topic_typed_before_the_lesson_is_read(seat: Seat) -> None:
    seat.type(Qt.Key.Key_F4, *"Нод", Qt.Key.Key_Backspace, *"к")
    assert seat.tab.unsaved == 0, "«Н» was no absence"
    seat.source.answer()
    assert seat.topic.hasFocus()
    assert seat.topic.toPlainText() == "Нок"
    seat.type("!")
    assert seat.topic.toPlainText() == "Нок!"


def test_the_key_leads_back_while_the_lesson_is_read(seat: Seat) -> None:
    seat.type(Qt.Key.Key_F4, "Н", Qt.Key.Key_F4)
    assert seat.tab.grid.marks.hasFocus()
    seat.source.answer()
    assert seat.tab.grid.marks.hasFocus(), "the answer does not take the keys away"
    assert seat.topic.toPlainText() == ""
    assert seat.tab.unsaved == 0


def test_escape_leads_back_and_the_next_visit_begins_anew(seat: Seat) -> None:
    seat.type(Qt.Key.Key_F4, "Н", Qt.Key.Key_Escape)
    assert seat.tab.grid.marks.hasFocus()
    seat.type(Qt.Key.Key_F4, "А")
    seat.source.answer()
    assert seat.topic.toPlainText() == "А"


def test_whoever_comes_by_a_key_goes_on_behind_what_stands_there(seat: Seat) -> None:
    seat.source.held = False
    seat.type(Qt.Key.Key_F4)
    seat.topic.set_text("Дроби")
    seat.type(Qt.Key.Key_Escape, Qt.Key.Key_F4, *"!")
    assert seat.topic.toPlainText() == "Дроби!"


def test_a_journal_that_comes_when_another_tab_is_open_takes_no_keys(
    qtbot: QtBot, theme: object, translations: object
) -> None:
    shell, search, source = QStackedWidget(), QLineEdit(), MemorySource(filled=False)
    tab = JournalTab(source)
    source.held = True
    qtbot.addWidget(shell)
    shell.addWidget(tab)
    shell.addWidget(search)
    shell.show()
    with qtbot.waitActive(shell):
        shell.activateWindow()
    tab.start()
    shell.setCurrentWidget(search)
    search.setFocus()
    while source.asked:
        source.answer()
    assert tab.editor.buffer is not None
    focused = QApplication.focusWidget()
    assert focused is search
    qtbot.keyClick(focused, "5")
    assert search.text() == "5"
    assert tab.unsaved == 0
