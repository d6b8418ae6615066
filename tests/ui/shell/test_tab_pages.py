"""The tabs of the shell: a page that says something else is no reason to paint the window."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.shell.tab_pages import TabPages


class Page(QWidget):
    """Counts how often it is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted = 0
        self.label = QLabel("4", self)
        QVBoxLayout(self).addWidget(self.label)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += event.rect() == self.rect()


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    page = Page()
    tabs = TabPages()
    qtbot.addWidget(tabs)
    tabs.addTab(page, "Journal")
    tabs.resize(600, 400)
    with qtbot.waitExposed(tabs):
        tabs.show()
    qtbot.waitUntil(lambda: page.painted > 0)
    return page


def test_other_words_in_a_page_do_not_paint_all_of_it(page: Page, qtbot: QtBot) -> None:
    qtbot.wait(50)
    before = page.painted
    page.label.setText("late by 10 minutes")
    qtbot.waitUntil(lambda: page.label.width() > 100)
    qtbot.wait(50)
    assert page.painted == before


def test_a_page_that_needs_more_room_gets_it(page: Page, qtbot: QtBot) -> None:
    page.label.setMinimumWidth(900)
    window = page.window()
    assert isinstance(window, TabPages)
    qtbot.waitUntil(lambda: window.minimumSizeHint().width() > 900)


def test_a_longer_name_of_a_tab_makes_the_bar_longer(page: Page, qtbot: QtBot) -> None:
    tabs = page.window()
    assert isinstance(tabs, TabPages)
    width = tabs.tabBar().width()
    tabs.setTabText(0, "The journal of the class")
    qtbot.waitUntil(lambda: tabs.tabBar().width() > width)
