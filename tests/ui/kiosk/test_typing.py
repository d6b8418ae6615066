"""Where the keys of the on-screen keyboard go, and when it is there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QPushButton, QSpinBox, QVBoxLayout
from pytestqt.qtbot import QtBot

from tests.build import BuiltSchool
from tests.ui.kiosk.hands import key, keyboard_of, open_login, touch, type_by_touch
from tests.ui.people import PASSWORD, let_in
from ui.i18n import Language, Translations
from ui.kiosk.layouts import Act, Page
from ui.shell.window import MainWindow
from ui.widgets import PasswordEdit


class Fields(QDialog):
    """All kinds of fields, as a page might have them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.line, self.number, self.text = QLineEdit(), QSpinBox(), QPlainTextEdit()
        self.fixed, self.button = QLineEdit(), QPushButton("button")
        self.line.setValidator(QRegularExpressionValidator(QRegularExpression("[а-я]{0,4}"), self.line))
        self.number.setRange(0, 500)
        self.fixed.setReadOnly(True)
        layout = QVBoxLayout(self)
        for widget in (self.button, self.line, self.number, self.text, self.fixed):
            layout.addWidget(widget)


@pytest.fixture
def fields(kiosk: MainWindow, qtbot: QtBot) -> Fields:
    dialog = Fields(kiosk)
    dialog.open()
    qtbot.waitUntil(lambda: not dialog.isWindow() and dialog.isVisible())
    return dialog


def test_the_door_and_the_keyboard_are_enough_to_sign_in(
    kiosk: MainWindow, school: BuiltSchool, qtbot: QtBot
) -> None:
    """The whole way by touch alone: Latin login, Russian password, Enter."""
    login = let_in(school, "parent")
    dialog = open_login(kiosk, qtbot)
    keyboard = keyboard_of(kiosk)
    qtbot.waitUntil(keyboard.isVisible)
    assert dialog._login.hasFocus()
    type_by_touch(kiosk, login)
    assert dialog._login.text() == login
    touch(kiosk, key(keyboard, Act.ENTER))
    assert dialog._password.focusProxy().hasFocus()
    type_by_touch(kiosk, PASSWORD)
    assert dialog._password.text() == PASSWORD
    touch(kiosk, key(keyboard, Act.ENTER))
    assert kiosk.shell is not None
    qtbot.waitUntil(keyboard.isHidden)


def test_login_and_password_begin_in_latin_letters(kiosk: MainWindow, qtbot: QtBot) -> None:
    dialog = open_login(kiosk, qtbot)
    keyboard = keyboard_of(kiosk)
    qtbot.waitUntil(keyboard.isVisible)
    assert keyboard.page is Page.LATIN
    touch(kiosk, key(keyboard, Act.LETTERS))
    assert keyboard.page is Page.RUSSIAN
    touch(kiosk, dialog._password)
    assert keyboard.page is Page.LATIN


@pytest.mark.parametrize(("language", "page"), [(Language.RU, Page.RUSSIAN), (Language.EN, Page.LATIN)])
def test_other_fields_begin_in_the_language_of_the_screen(
    kiosk: MainWindow, fields: Fields, translations: Translations, language: Language, page: Page
) -> None:
    translations.set_language(language)
    touch(kiosk, fields.line)
    assert keyboard_of(kiosk).page is page


def test_a_password_stays_hidden_and_capital_letters_are_no_caps_lock(
    kiosk: MainWindow, qtbot: QtBot
) -> None:
    dialog = open_login(kiosk, qtbot)
    touch(kiosk, dialog._password)
    qtbot.waitUntil(keyboard_of(kiosk).isVisible)
    type_by_touch(kiosk, "Ab1")
    assert dialog._password.text() == "Ab1"
    line = dialog._password.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    assert line.displayText() == "●●●"
    assert line.echoMode() is QLineEdit.EchoMode.Password
    caps = dialog.findChild(PasswordEdit)._caps
    assert not caps.isVisible()


def test_validators_are_asked_and_undo_takes_back(kiosk: MainWindow, fields: Fields, qtbot: QtBot) -> None:
    touch(kiosk, fields.line)
    qtbot.waitUntil(keyboard_of(kiosk).isVisible)
    type_by_touch(kiosk, "да1нет")
    assert fields.line.text() == "дане", "no digits, and four letters at most"
    touch(kiosk, key(keyboard_of(kiosk), Act.ERASE))
    assert fields.line.text() == "дан"
    fields.line.undo()
    assert fields.line.text() == "дане"


def test_numbers_texts_and_the_arrows(kiosk: MainWindow, fields: Fields, qtbot: QtBot) -> None:
    keyboard = keyboard_of(kiosk)
    fields.number.clear()
    touch(kiosk, fields.number)
    qtbot.waitUntil(keyboard.isVisible)
    type_by_touch(kiosk, "4я2")
    assert fields.number.value() == 42
    touch(kiosk, fields.text)
    type_by_touch(kiosk, "аб")
    touch(kiosk, key(keyboard, Act.LEFT))
    touch(kiosk, key(keyboard, Act.ENTER))
    assert fields.text.toPlainText() == "а\nб"


def test_it_is_not_there_where_nothing_can_be_typed(kiosk: MainWindow, fields: Fields, qtbot: QtBot) -> None:
    keyboard = keyboard_of(kiosk)
    touch(kiosk, fields.line)
    qtbot.waitUntil(keyboard.isVisible)
    touch(kiosk, fields.fixed)
    qtbot.waitUntil(keyboard.isHidden)
    touch(kiosk, fields.text)
    qtbot.waitUntil(keyboard.isVisible)
    fields.reject()
    qtbot.waitUntil(keyboard.isHidden)


def test_a_real_keyboard_sends_it_away_and_the_next_touch_brings_it_back(
    kiosk: MainWindow, fields: Fields, qtbot: QtBot
) -> None:
    keyboard = keyboard_of(kiosk)
    touch(kiosk, fields.line)
    qtbot.waitUntil(keyboard.isVisible)
    QTest.keyClick(kiosk.windowHandle(), Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    assert keyboard.isHidden()
    fields.text.setFocus()
    QTest.keyClick(kiosk.windowHandle(), Qt.Key.Key_Backtab)
    assert keyboard.isHidden(), "it does not come by itself to who has a keyboard"
    touch(kiosk, fields.line)
    qtbot.waitUntil(keyboard.isVisible)


def test_who_sends_it_away_can_see_what_lies_behind_it(
    kiosk: MainWindow, fields: Fields, qtbot: QtBot
) -> None:
    keyboard = keyboard_of(kiosk)
    touch(kiosk, fields.line)
    qtbot.waitUntil(keyboard.isVisible)
    touch(kiosk, key(keyboard, Act.HIDE))
    touch(kiosk, fields.button)
    qtbot.wait(1)
    assert keyboard.isHidden()
    touch(kiosk, fields.line)
    qtbot.waitUntil(keyboard.isVisible)


def test_the_field_is_never_behind_the_keyboard(kiosk: MainWindow, qtbot: QtBot) -> None:
    """A dialog that is higher than what the keyboard leaves is pushed up to the field."""
    dialog = QDialog(kiosk)
    layout = QVBoxLayout(dialog)
    lines = [QLineEdit() for _ in range(14)]
    for line in lines:
        layout.addWidget(line)
    dialog.open()
    qtbot.waitUntil(lambda: not dialog.isWindow() and dialog.isVisible())
    keyboard = keyboard_of(kiosk)
    qtbot.waitUntil(keyboard.isVisible)
    lines[12].setFocus()  # by Enter, say

    def in_sight() -> bool:
        place = lines[12].mapTo(kiosk, lines[12].rect().bottomLeft())
        return 0 <= place.y() <= keyboard.mapTo(kiosk, keyboard.rect().topLeft()).y()

    qtbot.waitUntil(in_sight)
