"""Notices of the system, with a tray of the test: when, how often, in which words, and where a press leads."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.desk import Desk
from app.digest.rows import Kind, Line, MessagesLine, NewsLine, UrgentLine
from tests.build import BuiltSchool
from tests.ui.people import start
from ui.digest.desktop import DesktopNotices
from ui.digest.words import Goal
from ui.family.digest_watch import DigestWatch
from ui.family.family import Family
from ui.i18n import Translations
from ui.live import Live
from ui.tasks import InlineWorker

URGENT = UrgentLine(count=1, thread_id=1, no=1)
NEWS = NewsLine(count=1, unread=1, to_confirm=0, news_id=1, title="Каникулы")


class Tray(QObject):
    messageClicked = Signal()  # noqa: N815 - as Qt calls it

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, str]] = []
        self.is_shown = False

    def show(self) -> None:
        self.is_shown = True

    def hide(self) -> None:
        self.is_shown = False

    def showMessage(self, title: str, text: str, _icon: Any, _msecs: int) -> None:
        self.said.append((title, text))


class Desktop:
    """A window of the teacher with another one in front of it, and news that the test makes up."""

    def __init__(self, watch: DigestWatch, qtbot: QtBot) -> None:
        self.page, self.front, self.watch = QWidget(), QWidget(), watch
        for widget in (self.page, self.front):
            qtbot.addWidget(widget)
            widget.show()
        self.qtbot, self.tray, self.now = qtbot, Tray(), 1000.0
        self.notices = DesktopNotices(
            watch, self.page, tray=lambda _parent: self.tray, clock=lambda: self.now
        )
        self.turn_away()
        watch.begin()

    def turn_away(self) -> None:
        with self.qtbot.waitActive(self.front):
            self.front.activateWindow()

    def comes(self, *lines: Line, desktop: bool = True) -> None:
        assert self.watch._digest is not None
        slots = {(line.kind, None): (line,) for line in lines}
        self.watch._digest = replace(self.watch._digest, slots=slots, desktop=desktop)
        self.watch.changed.emit()


@pytest.fixture
def desktop(
    school: BuiltSchool, desk: Desk, worker: InlineWorker[Desk], live: Live[Desk], translations: Translations,
    qtbot: QtBot,
) -> Desktop:  # fmt: skip
    who = start(desk, school, "deputy", Role.DEPUTY)
    return Desktop(DigestWatch(worker, live, who, Family(worker, live, who, live), live), qtbot)


def test_that_something_came_and_not_what(desktop: Desktop) -> None:
    desktop.comes(MessagesLine(count=1))
    assert desktop.tray.said == [("Школьный дневник", "Новое сообщение")]
    assert desktop.tray.is_shown
    desktop.notices.leave()
    assert not desktop.tray.is_shown


def test_one_a_minute_and_urgent_ones_at_once(desktop: Desktop) -> None:
    desktop.comes(MessagesLine(count=1))
    desktop.now += 10
    desktop.comes(MessagesLine(count=2), NEWS)
    assert len(desktop.tray.said) == 1
    assert desktop.notices._later.isActive()
    desktop.now += 50
    desktop.notices._later.timeout.emit()
    assert desktop.tray.said[1:] == [("Школьный дневник", "Новое сообщение · Новость школы")]
    desktop.now += 1
    desktop.comes(MessagesLine(count=2), URGENT)
    assert desktop.tray.said[2:] == [("Срочное сообщение", "Вас ждёт срочное сообщение")]


def test_what_was_read_meanwhile_is_not_told(desktop: Desktop) -> None:
    desktop.comes(MessagesLine(count=1))
    desktop.now += 10
    desktop.comes(MessagesLine(count=2))
    desktop.comes(MessagesLine(count=0))
    desktop.notices._later.timeout.emit()
    assert len(desktop.tray.said) == 1


def test_nothing_while_one_looks_and_nothing_of_what_was_there(desktop: Desktop, qtbot: QtBot) -> None:
    with qtbot.waitActive(desktop.page):
        desktop.page.activateWindow()
    desktop.comes(MessagesLine(count=1))
    desktop.turn_away()
    desktop.comes(MessagesLine(count=1))
    assert desktop.tray.said == []


def test_behind_the_cover_nothing_is_told(desktop: Desktop) -> None:
    desktop.page.hide()
    desktop.comes(URGENT)
    assert desktop.tray.said == []


def test_switched_off_but_for_urgent_ones(desktop: Desktop) -> None:
    desktop.comes(MessagesLine(count=1), desktop=False)
    assert desktop.tray.said == []
    desktop.comes(MessagesLine(count=1), URGENT, desktop=False)
    assert [title for title, _ in desktop.tray.said] == ["Срочное сообщение"]


def test_a_press_raises_the_window_at_the_place(desktop: Desktop, qtbot: QtBot) -> None:
    goals: list[Goal] = []
    raised: list[bool] = []
    desktop.page.raise_ = lambda: raised.append(True)  # type: ignore[method-assign]  # the test's system cannot
    desktop.notices.chosen.connect(goals.append)
    desktop.comes(NEWS)
    with qtbot.waitActive(desktop.page):
        desktop.tray.messageClicked.emit()
    assert goals == [Goal("news")]
    assert raised == [True]


def test_where_there_is_no_tray_nothing_breaks(desktop: Desktop) -> None:
    desktop.notices._tray_of = lambda _parent: None
    desktop.comes(MessagesLine(count=1), URGENT)
    assert desktop.tray.said == []


def test_each_kind_that_is_told_has_its_words(desktop: Desktop) -> None:
    assert all(desktop.notices._words({kind}) for kind in (Kind.HAND_INS, Kind.REQUESTS))
