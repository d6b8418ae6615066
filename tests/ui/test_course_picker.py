"""Sixty courses, found by a few letters and without a mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.school.rows import CourseCard
from ui.widgets.course_picker import CoursePicker, matches

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (raise|grabbing the keyboard)", extend=True
)
SUBJECTS = ("Алгебра", "Английский язык", "Геометрия", "Русский язык", "Физика", "Чертёж")
CLASSES = ("7А", "7Б", "8А", "8Б", "9А", "9Б", "10А", "10Б", "11А", "11Б")


def card(number: int, name: str, subject: str) -> CourseCard:
    return CourseCard(number, subject, name, "", 1, "Петрова Анна", 1, "2026/2027", False)


COURSES = tuple(
    card(1 + place * len(SUBJECTS) + index, name, subject)
    for place, name in enumerate(CLASSES)
    for index, subject in enumerate(SUBJECTS)
)


@pytest.fixture
def picker(qtbot: QtBot) -> CoursePicker:
    picker = CoursePicker()
    qtbot.addWidget(picker)
    picker.set_courses(COURSES, 1)
    with qtbot.waitActive(picker):
        picker.show()
        picker.activateWindow()
    picker.lineEdit().setFocus()
    picker.lineEdit().selectAll()
    return picker


@pytest.mark.parametrize(
    ("typed", "found"),
    [("7б алг", True), ("алг 7б", True), ("7, fku", True), ("чертеж 7б", False), ("8б алг", False)],
)
def test_words_in_any_order_and_layout(typed: str, found: bool) -> None:
    assert matches(typed, "7Б · Алгебра") is found


def test_yo_is_e() -> None:
    assert matches("чертеж", "9А · Чертёж")


@pytest.mark.parametrize("keys", ["8b", "10"])
def test_letters_narrow_the_list_and_stay_as_they_were_typed(picker: CoursePicker, keys: str) -> None:
    for letter in keys:
        QTest.keyClicks(QApplication.focusWidget(), letter)
    assert picker.lineEdit().text() == keys
    assert picker.offered == [name for name in picker.offered if matches(keys, name)]


def test_enter_takes_the_first_that_fits(qtbot: QtBot, picker: CoursePicker) -> None:
    QTest.keyClicks(picker.lineEdit(), "11")
    popup = picker.completer().popup()
    qtbot.waitUntil(lambda: popup.currentIndex().data() == "11А · Алгебра" and popup.selectedIndexes() != [])
    assert popup.isVisible()
    with qtbot.waitSignal(picker.chosen) as chosen:
        QTest.keyClick(popup, Qt.Key.Key_Return)
    first = next(one for one in COURSES if one.class_name == "11А")
    assert chosen.args == [first.course_id]
    assert picker.currentText() == "11А · Алгебра"


def test_arrows_mark_another_one(qtbot: QtBot, picker: CoursePicker) -> None:
    QTest.keyClicks(picker.lineEdit(), "11")
    popup = picker.completer().popup()
    qtbot.waitUntil(lambda: popup.currentIndex().data() == "11А · Алгебра" and popup.selectedIndexes() != [])
    QTest.keyClick(popup, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.chosen):
        QTest.keyClick(popup, Qt.Key.Key_Return)
    assert picker.currentText() == "11А · Английский язык"


def test_headings_stand_over_classes_and_cannot_be_chosen(picker: CoursePicker) -> None:
    picker.showPopup()
    assert picker.offered[:2] == ["7А", "7А · Алгебра"]
    assert len(picker.offered) == len(COURSES) + len(CLASSES)
    seen = []
    picker.chosen.connect(seen.append)
    picker.set_course(6)
    picker.step(1)
    assert seen == [7], "the heading between is passed over"


def test_escape_gives_the_open_course_back(qtbot: QtBot, picker: CoursePicker) -> None:
    QTest.keyClicks(picker.lineEdit(), "zzz")
    picker.completer().popup().hide()
    with qtbot.waitSignal(picker.left):
        QTest.keyClick(picker.lineEdit(), Qt.Key.Key_Escape)
    assert (picker.course, picker.currentText()) == (1, "7А · Алгебра")


def test_nothing_fits_changes_nothing(picker: CoursePicker) -> None:
    seen = []
    picker.chosen.connect(seen.append)
    QTest.keyClicks(picker.lineEdit(), "zzz")
    QTest.keyClick(picker.lineEdit(), Qt.Key.Key_Return)
    assert seen == []
    assert picker.course == 1


def test_wheel_passes(picker: CoursePicker) -> None:
    at = QPointF(picker.rect().center())
    event = QWheelEvent(
        at, picker.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(picker, event)
    assert picker.currentText() == "7А · Алгебра"
