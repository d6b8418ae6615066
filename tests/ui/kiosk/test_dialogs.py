"""Dialogs inside the window of a kiosk."""

from __future__ import annotations

import gc
import weakref
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import accessible_name, assert_accessible
from tests.ui.kiosk.hands import open_login, the_kiosk, touch
from ui.shell.window import MainWindow
from ui.theme import set_role


class Question(QDialog):
    """A field, a button, and the one that Enter presses."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.field, self.other, self.submit = QLineEdit(), QPushButton("Other"), QPushButton("Submit")
        set_role(self.submit, "primary")
        layout = QVBoxLayout(self)
        for widget in (self.field, self.other, self.submit):
            layout.addWidget(widget)
        self.submit.setDefault(True)
        self.pressed: list[str] = []
        self.submit.clicked.connect(lambda: self.pressed.append("submit"))
        self.other.clicked.connect(lambda: self.pressed.append("other"))


def is_inside(dialog: QDialog) -> bool:
    return dialog.isVisible() and not dialog.isWindow()


@pytest.fixture
def question(kiosk: MainWindow, qtbot: QtBot) -> Question:
    dialog = Question(kiosk)
    dialog.open()
    qtbot.waitUntil(lambda: is_inside(dialog))
    return dialog


def test_a_dialog_is_no_window_of_its_own(kiosk: MainWindow, question: Question) -> None:
    assert kiosk.isAncestorOf(question)
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [kiosk]
    assert QApplication.activeModalWidget() is None
    assert question.field.hasFocus()


def test_pages_below_cannot_be_reached_by_touch_or_by_keys(kiosk: MainWindow, question: Question) -> None:
    assert not kiosk._doors._doors["family"].isEnabled()
    reached = set()
    for _ in range(20):
        QTest.keyClick(kiosk.windowHandle(), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.add(focus)
    (close,) = question.parentWidget().findChildren(QToolButton)
    assert reached == {question.field, question.other, question.submit, close}


def test_enter_presses_the_main_button_wherever_the_focus_has_been(
    kiosk: MainWindow, question: Question
) -> None:
    question.submit.setFocus()
    question.other.setFocus()
    QTest.keyClick(kiosk.windowHandle(), Qt.Key.Key_Return)
    question.field.setFocus()
    QTest.keyClick(kiosk.windowHandle(), Qt.Key.Key_Return)
    assert question.pressed == ["other", "submit"]


def test_escape_gives_the_page_back_with_its_focus(
    kiosk: MainWindow, question: Question, qtbot: QtBot
) -> None:
    door = kiosk._doors._doors["family"]
    QTest.keyClick(kiosk.windowHandle(), Qt.Key.Key_Escape)
    qtbot.waitUntil(door.isEnabled)
    assert door.hasFocus()
    assert the_kiosk(kiosk).frame.dialogs.isHidden()


def test_every_dialog_can_be_left_by_touch(kiosk: MainWindow, question: Question, qtbot: QtBot) -> None:
    """Also one that is closed by its frame where it has one."""
    assert question.parentWidget() is not None
    (close,) = question.parentWidget().findChildren(QToolButton)
    assert accessible_name(close) == "Закрыть"
    assert min(close.width(), close.height()) >= 48
    touch(kiosk, close)
    qtbot.waitUntil(kiosk._doors._doors["family"].isEnabled)
    assert question.result() == QDialog.DialogCode.Rejected


def test_a_question_over_a_dialog(kiosk: MainWindow, question: Question, qtbot: QtBot) -> None:
    box = QMessageBox(question)
    box.setText("Sure?")
    yes = box.addButton("Yes", QMessageBox.ButtonRole.AcceptRole)
    box.open()
    qtbot.waitUntil(lambda: is_inside(box))
    assert not question.field.isEnabled()
    touch(kiosk, yes)
    qtbot.waitUntil(question.field.isEnabled)
    assert question.field.hasFocus()
    assert not kiosk._doors._doors["family"].isEnabled(), "one dialog is still open"


def test_a_dialog_that_is_opened_again_comes_inside_again(
    kiosk: MainWindow, question: Question, qtbot: QtBot
) -> None:
    question.reject()
    qtbot.waitUntil(kiosk._doors._doors["family"].isEnabled)
    question.open()
    qtbot.waitUntil(lambda: is_inside(question) and question.field.isEnabled())
    assert the_kiosk(kiosk).frame.dialogs.open_dialogs == [question]
    assert question.field.hasFocus()


def test_a_dialog_dies_with_the_page_that_has_opened_it(kiosk: MainWindow, qtbot: QtBot) -> None:
    page = QPushButton("page")
    kiosk._pages.addWidget(page)
    dialog = QDialog(page)
    QVBoxLayout(dialog).addWidget(QLineEdit())
    dialog.open()
    qtbot.waitUntil(partial(is_inside, dialog))
    died = weakref.ref(dialog)
    page.deleteLater()
    del page, dialog

    def is_dead() -> bool:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        return died() is None

    qtbot.waitUntil(is_dead)
    qtbot.waitUntil(kiosk._doors._doors["family"].isEnabled)


def test_the_login_dialog_can_be_used_by_ear_and_by_keys(kiosk: MainWindow, qtbot: QtBot) -> None:
    assert_accessible(open_login(kiosk, qtbot))
