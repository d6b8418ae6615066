"""Keys of the on-screen keyboard, and what a hand does at the window of a kiosk."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.kiosk.keyboard import Keyboard, KeyButton
from ui.kiosk.kiosk import Kiosk
from ui.kiosk.layouts import Act, Page
from ui.login.dialog import LoginDialog
from ui.shell.window import MainWindow


def the_kiosk(window: MainWindow) -> Kiosk:
    assert window.kiosk is not None
    return window.kiosk


def keyboard_of(window: MainWindow) -> Keyboard:
    return the_kiosk(window).frame.keyboard


def key(keyboard: Keyboard, what: str | Act) -> KeyButton:
    return next(one for one in keyboard.buttons() if what in (one.key.text, one.key.act))


def touch(window: MainWindow, widget: QWidget, at: QPoint | None = None) -> None:
    """Press there with the mouse, through the window of the system, as everything that people do comes."""
    place = widget.mapTo(window, at if at is not None else widget.rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def type_by_touch(window: MainWindow, text: str) -> None:
    """Letter by letter, with the pages and Shift that it takes."""
    keyboard = keyboard_of(window)
    for letter in text:
        page = next(
            (
                one
                for one in (keyboard.page, *Page)
                if any(k.key.text == letter.lower() for k in keyboard.buttons(one))
            ),
            None,
        )
        assert page is not None, letter
        while keyboard.page is not page:
            to_signs = page is Page.SIGNS or keyboard.page is Page.SIGNS
            touch(window, key(keyboard, Act.SIGNS if to_signs else Act.LETTERS))
        if letter != letter.lower():
            touch(window, key(keyboard, Act.SHIFT))
        touch(window, key(keyboard, letter.lower()))


def open_login(window: MainWindow, qtbot: QtBot) -> LoginDialog:
    """Touch the door; the dialog is in the window."""
    touch(window, window._doors._doors["family"])
    dialog = window.findChild(LoginDialog)
    assert isinstance(dialog, LoginDialog)
    qtbot.waitUntil(lambda: not dialog.isWindow() and dialog.isVisible())
    return dialog
