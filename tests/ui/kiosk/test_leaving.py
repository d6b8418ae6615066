"""Closing the kiosk: only an administrator, by the rules of every door, and on record."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.codes import Role
from models.access import AccessRecord
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.kiosk.conftest import Enter
from tests.ui.kiosk.hands import key, keyboard_of, the_kiosk, touch, type_by_touch
from tests.ui.people import PASSWORD, let_in, signed_in
from ui.kiosk.layouts import Act
from ui.login.dialog import LoginDialog
from ui.login.doors import KIOSK_EXIT
from ui.shell.window import MainWindow


def ask(kiosk: MainWindow, qtbot: QtBot) -> LoginDialog:
    """Press the small button."""
    button = next(one for one in kiosk.findChildren(type(the_kiosk(kiosk).close_button())) if one.isVisible())
    touch(kiosk, button)
    (dialog,) = kiosk.findChildren(LoginDialog)
    qtbot.waitUntil(lambda: not dialog.isWindow() and dialog.isVisible())
    assert dialog.door == KIOSK_EXIT
    return dialog


def answer(dialog: LoginDialog, login: str, password: str) -> None:
    dialog._login.setText(login)
    dialog._password.setText(password)
    dialog._submit.click()


def logged(school: BuiltSchool) -> list[tuple[str, str | None]]:
    with school.file.reading():
        return [(row.action, row.detail) for row in AccessRecord.select().order_by(AccessRecord.id)]


def test_an_administrator_closes_it_by_touch_alone(
    kiosk: MainWindow, school: BuiltSchool, qtbot: QtBot
) -> None:
    login = let_in(school, "admin")
    dialog = ask(kiosk, qtbot)
    assert_accessible(dialog)
    qtbot.waitUntil(keyboard_of(kiosk).isVisible)
    type_by_touch(kiosk, login)
    touch(kiosk, key(keyboard_of(kiosk), Act.ENTER))
    type_by_touch(kiosk, PASSWORD)
    touch(kiosk, key(keyboard_of(kiosk), Act.ENTER))
    assert kiosk.isHidden()
    assert logged(school)[-1] == ("sign_in", "kiosk")


def test_by_keys_alone(kiosk: MainWindow, school: BuiltSchool, qtbot: QtBot) -> None:
    login = let_in(school, "admin")
    handle = kiosk.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier)
    (dialog,) = kiosk.findChildren(LoginDialog)
    qtbot.waitUntil(dialog._login.hasFocus)
    QTest.keyClicks(dialog._login, login)
    QTest.keyClick(handle, Qt.Key.Key_Tab)
    dialog._password.setText(PASSWORD)
    QTest.keyClick(handle, Qt.Key.Key_Return)
    assert kiosk.isHidden()


@pytest.mark.parametrize("who", ["parent", "arbuzova", "maths_teacher", "deputy", "head"])
def test_nobody_else_and_he_is_told_so(
    kiosk: MainWindow, school: BuiltSchool, qtbot: QtBot, who: str
) -> None:
    dialog = ask(kiosk, qtbot)
    answer(dialog, let_in(school, who), PASSWORD)
    assert kiosk.isVisible()
    assert "только администратор" in dialog._banner.text
    assert dialog._password.text() == ""
    assert logged(school)[-1] == ("sign_in.no_role", "kiosk")


def test_wrong_passwords_are_counted_and_make_wait(
    kiosk: MainWindow, school: BuiltSchool, qtbot: QtBot
) -> None:
    login = let_in(school, "admin")
    dialog = ask(kiosk, qtbot)
    for _ in range(3):
        answer(dialog, login, "not this")
    assert dialog._seconds_left > 0
    answer(dialog, login, PASSWORD)
    assert kiosk.isVisible(), "also the right one has to wait"
    assert [event for event, _ in logged(school)][-3:] == ["sign_in.wrong"] * 3


def test_it_is_told_when_the_password_cannot_be_checked(
    kiosk: MainWindow, school: BuiltSchool, qtbot: QtBot
) -> None:
    dialog = ask(kiosk, qtbot)
    kiosk._worker._context.close()
    answer(dialog, "admin", PASSWORD)
    assert kiosk.isVisible()
    assert "не отвечает" in dialog._banner.text


def test_what_was_typed_and_left_is_forgotten_after_a_minute(kiosk: MainWindow, qtbot: QtBot) -> None:
    dialog = ask(kiosk, qtbot)
    dialog._login.setText("admin")
    dialog._password.setText("secret")
    (forgetting,) = [one for one in dialog.children() if type(one).__name__ == "_Forgetting"]
    assert forgetting._timer.isActive()
    assert forgetting._timer.interval() == 60_000
    forgetting._timer.timeout.emit()
    assert [line.text() for line in dialog.findChildren(QLineEdit)] == [""] * len(
        dialog.findChildren(QLineEdit)
    )


def test_back_leads_back(kiosk: MainWindow, qtbot: QtBot) -> None:
    dialog = ask(kiosk, qtbot)
    touch(kiosk, dialog._cancel)
    qtbot.waitUntil(kiosk._doors._doors["family"].isEnabled)
    assert not kiosk.close()


def test_a_visitor_is_signed_out_by_it(enter: Enter, school: BuiltSchool, qtbot: QtBot) -> None:
    window = enter()
    login = let_in(school, "admin")
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = window.findChildren(LoginDialog)
    qtbot.waitUntil(lambda: not dialog.isWindow())
    answer(dialog, login, PASSWORD)
    assert window.isHidden()


def test_behind_the_countdown_nobody_is_asked(enter: Enter) -> None:
    window = enter()
    the_kiosk(window).frame.countdown.count(10)
    window.close()
    assert window.isVisible()
    assert not window.findChildren(LoginDialog)


def test_a_permission_to_close_does_not_outlive_the_visit(kiosk: MainWindow, school: BuiltSchool) -> None:
    the_kiosk(kiosk).may_close = True
    kiosk._on_signed_in(signed_in(school, "parent", Role.PARENT))
    assert not kiosk.close()
