"""A teacher forgets a topic, the day passes, the deputy head's open page shows it, and he reminds; the bell leads the
teacher to the finding and that to the very lesson; the topic is written, and the finding is gone in both windows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.clock import FixedClock
from app.codes import Role
from app.control.rule_book import RULES, default_of
from app.control.rule_setting import set_rule
from app.desk import Desk
from models.journal import Lesson
from tests.build import NOW, BuiltSchool
from tests.e2e.windows import GENEROUS_MS, enter, program, tab_of
from ui.control.findings.leaders import SchoolFindings
from ui.control.findings.own import OwnFindings
from ui.control.findings.page import FindingsPage
from ui.control.tab import ControlTab
from ui.journal.lesson.text import LessonText
from ui.journal.tab import JournalTab
from ui.shell.shell import Shell
from ui.shell.window import MainWindow

DAY, NEXT = date(2026, 11, 23), date(2026, 11, 24)


@pytest.fixture
def deputys_window(window: MainWindow, qapp: QApplication) -> Iterator[MainWindow]:
    """A second program in this process, with a worker of its own."""
    with program(qapp) as second:
        yield second


@pytest.fixture
def one_lesson(school_of_today: BuiltSchool) -> BuiltSchool:
    """The school has had one lesson, of Russian in 7А, and control asks for topics alone."""
    school = school_of_today
    with school.file.writing():
        Lesson.delete().where(~((Lesson.course == school.russian_a) & (Lesson.date == DAY))).execute()
    deputy = school.session(Role.DEPUTY, school.deputy, school.other())
    for rule in RULES:
        default = default_of(rule)
        if default.on and rule.key != "no_topic":
            set_rule(deputy, rule.key, replace(default, on=False), expected=default)
    return school


def test_a_forgotten_topic(
    window: MainWindow, deputys_window: MainWindow, one_lesson: BuiltSchool, qtbot: QtBot
) -> None:
    school = one_lesson
    enter(deputys_window, school, "administration", "deputy", qtbot)
    enter(window, school, "teacher", "russian_teacher", qtbot)
    deputy, teacher = shell_of(deputys_window), shell_of(window)
    deputy._on_page_requested("control", None)
    control = tab_of(deputys_window)
    assert isinstance(control, ControlTab)
    list_ = control.pages["findings"]
    assert isinstance(list_, SchoolFindings)
    qtbot.waitUntil(lambda: list_._empty.accessibleName().startswith("Замечаний нет"), timeout=GENEROUS_MS)

    for one in (deputys_window, window):
        the_day_passes(one, qtbot)
    list_._ask_keeper()  # as each three minutes
    qtbot.waitUntil(lambda: rules(list_) == ["no_topic"], timeout=GENEROUS_MS)
    row = list_.table.findings.rows[0]
    assert (row.teacher, row.class_name, row.date) == ("Словов Инна Петровна", "7А", DAY)

    before = teacher.bell.count
    qtbot.waitUntil(lambda: teacher.bell.count >= 1, timeout=GENEROUS_MS)
    list_.table.setFocus()
    QTest.keyClicks(list_.table, "n")
    dialog = list_.acts.dialog
    assert dialog is not None
    dialog.text.setPlainText("До вечера, пожалуйста")
    dialog.give.click()
    words = "завуч напоминает о 1"
    qtbot.waitUntil(lambda: words in told_by_the_bell(teacher), timeout=GENEROUS_MS)
    assert before <= teacher.bell.count

    card = teacher.bell.list_
    assert card is not None
    at = next(number for number, line in enumerate(card.list.lines) if line.words == words)
    card.list.setCurrentRow(at)
    QTest.keyClick(card.list, Qt.Key.Key_Return)
    own = tab_of(window)
    assert isinstance(own, OwnFindings)
    qtbot.waitUntil(lambda: rules(own) == ["no_topic"], timeout=GENEROUS_MS)
    own.table.setFocus()
    QTest.keyClick(own.table, Qt.Key.Key_Return)
    journal = tab_of(window)
    assert isinstance(journal, JournalTab)
    qtbot.waitUntil(lambda: journal.lesson.isVisible() and lesson_of(journal) == DAY, timeout=GENEROUS_MS)

    topic = journal.lesson.findChildren(LessonText)[0]
    qtbot.waitUntil(lambda: journal.lesson.lesson is not None, timeout=GENEROUS_MS)
    topic.insertPlainText("Причастный оборот")
    journal.flush()
    qtbot.waitUntil(list_._empty.isVisible, timeout=GENEROUS_MS)
    teacher._on_page_requested("findings", None)
    qtbot.waitUntil(own._empty.isVisible, timeout=GENEROUS_MS)
    assert own._empty.accessibleName().startswith("Замечаний нет")


def shell_of(window: MainWindow) -> Shell:
    assert window.shell is not None
    return window.shell


def the_day_passes(window: MainWindow, qtbot: QtBot) -> None:
    """The clock of this program shows eight o'clock of the next day."""
    morning = FixedClock(datetime(NEXT.year, NEXT.month, NEXT.day, 8, 0, tzinfo=NOW.tzinfo))
    done: list[bool] = []

    def turn(desk: Desk) -> None:
        desk.clock = desk.session.clock = morning

    shell_of(window)._place.worker.submit(window, turn, lambda _: done.append(True), lane="write")
    qtbot.waitUntil(lambda: bool(done), timeout=GENEROUS_MS)


def rules(page: FindingsPage) -> list[str]:
    return [row.rule for row in page.table.findings.rows]


def told_by_the_bell(shell: Shell) -> list[str]:
    """What the open list under the bell says in small print."""
    if shell.bell.list_ is None or not shell.bell.list_.isVisible():
        shell.bell.click()
    card = shell.bell.list_
    return [line.words for line in card.list.lines] if card is not None else []


def lesson_of(journal: JournalTab) -> date | None:
    place = journal.grid.place
    return cast("date | None", place.on if place is not None else None)
