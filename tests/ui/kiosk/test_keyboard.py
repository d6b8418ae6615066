"""The on-screen keyboard: Shift, pages, fingers, repetition, names and sizes."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import accessible_name
from ui.i18n import Language, Translations
from ui.kiosk.keyboard import LEAST_KEY, Keyboard, KeyButton
from ui.kiosk.layouts import Act, Page
from ui.theme.manager import Theme


@pytest.fixture
def window(theme: Theme, translations: Translations, qtbot: QtBot) -> QMainWindow:
    """A field, and the keyboard below it, on the smallest screen."""
    window, content = QMainWindow(), QWidget()
    layout = QVBoxLayout(content)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(QLineEdit(), 1)
    layout.addWidget(Keyboard(content))
    window.setCentralWidget(content)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def keyboard(window: QMainWindow) -> Keyboard:
    keyboard = window.findChild(Keyboard)
    assert isinstance(keyboard, Keyboard)
    return keyboard


@pytest.fixture
def written(keyboard: Keyboard) -> list[str]:
    """What it has written."""
    result: list[str] = []
    keyboard.written.connect(result.append)
    return result


def key(keyboard: Keyboard, what: str | Act) -> KeyButton:
    return next(
        one for one in keyboard.buttons() if what in (one.key.text, one.key.act) or what == one.text()
    )


def press(keyboard: Keyboard, *what: str | Act) -> None:
    for one in what:
        QTest.mouseClick(key(keyboard, one), Qt.MouseButton.LeftButton)


def test_letters(keyboard: Keyboard, written: list[str]) -> None:
    press(keyboard, "я", "1", " ", "-")
    assert written == ["я", "1", " ", "-"]


def test_shift_holds_for_one_letter_and_is_seen(keyboard: Keyboard, written: list[str]) -> None:
    press(keyboard, Act.SHIFT)
    assert key(keyboard, "я").text() == "Я"
    press(keyboard, "я", "я")
    assert written == ["Я", "я"]
    assert key(keyboard, "я").text() == "я"


def test_shift_twice_holds_until_it_is_pressed_again(keyboard: Keyboard, written: list[str]) -> None:
    press(keyboard, Act.SHIFT, Act.SHIFT, "я", "я", Act.SHIFT, "я")
    assert written == ["Я", "Я", "я"]


def test_other_letters_and_signs_and_back(keyboard: Keyboard, written: list[str]) -> None:
    press(keyboard, Act.LETTERS)
    assert keyboard.page is Page.LATIN
    press(keyboard, "q", Act.SIGNS, "№", "@")
    assert keyboard.page is Page.SIGNS
    press(keyboard, Act.SIGNS)
    assert keyboard.page is Page.LATIN
    press(keyboard, Act.SIGNS, Act.LETTERS)
    assert keyboard.page is Page.RUSSIAN
    assert written == ["q", "№", "@"]


def test_keys_say_where_they_lead(keyboard: Keyboard) -> None:
    assert key(keyboard, Act.LETTERS).text() == "ABC"
    assert key(keyboard, Act.SIGNS).text() == "!?#"
    press(keyboard, Act.LETTERS)
    assert key(keyboard, Act.LETTERS).text() == "АБВ"
    press(keyboard, Act.SIGNS)
    assert (key(keyboard, Act.SIGNS).text(), key(keyboard, Act.LETTERS).text()) == ("ABC", "АБВ")


def test_an_ampersand_is_seen(keyboard: Keyboard, written: list[str]) -> None:
    press(keyboard, Act.SIGNS, "&")
    assert written == ["&"]
    assert key(keyboard, "&").text() == "&&"


def test_no_key_takes_the_focus(window: QMainWindow, keyboard: Keyboard, qtbot: QtBot) -> None:
    field = window.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    press(keyboard, "я", Act.SHIFT, Act.LETTERS, Act.SIGNS)
    assert field.hasFocus()


@pytest.mark.parametrize("page", Page)
def test_keys_are_large_enough_for_a_finger_and_do_not_overlap(keyboard: Keyboard, page: Page) -> None:
    keyboard.show_page(page)
    keyboard.layout().activate()
    places = []
    for one in keyboard.buttons():
        assert min(one.width(), one.height()) >= max(48, LEAST_KEY), one.key
        places.append(one.geometry().translated(one.parentWidget().mapTo(keyboard, QPoint())))
    assert all(keyboard.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for one, other in itertools.combinations(places, 2))


def test_it_leaves_most_of_the_screen_to_the_page(keyboard: Keyboard) -> None:
    assert keyboard.height() <= 0.4 * 800


def test_on_a_large_screen_keys_are_larger(window: QMainWindow, keyboard: Keyboard, qtbot: QtBot) -> None:
    before = keyboard.height()
    window.resize(1920, 1080)
    keyboard.updateGeometry()
    qtbot.waitUntil(lambda: keyboard.height() > before)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("page", Page)
def test_every_key_has_a_name_of_its_own_for_a_screen_reader(
    keyboard: Keyboard, translations: Translations, qtbot: QtBot, page: Page, language: Language
) -> None:
    translations.set_language(language)
    keyboard.show_page(page)
    keyboard.retranslate()
    names = [accessible_name(one) for one in keyboard.buttons() if one.key.act is not Act.SHIFT]
    assert all(names)
    assert len(names) == len(set(names))


def test_only_erasing_and_moving_repeat_themselves(keyboard: Keyboard) -> None:
    repeating = {one.key.act for one in keyboard.buttons() if one.autoRepeat()}
    assert repeating == {Act.ERASE, Act.LEFT, Act.RIGHT}


def test_a_key_that_is_held_repeats(keyboard: Keyboard, qtbot: QtBot) -> None:
    acted: list[Act] = []
    keyboard.acted.connect(acted.append)
    erase = key(keyboard, Act.ERASE)
    erase.setAutoRepeatDelay(1)
    erase.setAutoRepeatInterval(1)
    QTest.mousePress(erase, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(acted) >= 3)
    QTest.mouseRelease(erase, Qt.MouseButton.LeftButton)
    assert set(acted) == {Act.ERASE}


# --- fingers ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    """A touch screen."""
    return QTest.createTouchDevice()


def middle(window: QMainWindow, button: KeyButton) -> QPoint:
    return button.mapTo(window, button.rect().center())


def test_two_thumbs_that_overlap_lose_no_letter(
    window: QMainWindow, keyboard: Keyboard, written: list[str], screen: QPointingDevice
) -> None:
    handle = window.windowHandle()
    first, second = middle(window, key(keyboard, "м")), middle(window, key(keyboard, "а"))
    QTest.touchEvent(handle, screen).press(0, first, handle).commit()
    assert key(keyboard, "м").isDown()
    QTest.touchEvent(handle, screen).stationary(0).press(1, second, handle).commit()
    QTest.touchEvent(handle, screen).release(0, first, handle).stationary(1).commit()
    assert not key(keyboard, "м").isDown()
    QTest.touchEvent(handle, screen).release(1, second, handle).commit()
    assert written == ["м", "а"]
    assert not any(one.isDown() for one in keyboard.buttons())
