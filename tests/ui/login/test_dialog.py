"""The login dialog on a real school file: what is typed, what is answered, where the focus goes."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.auth import service
from app.auth.slip_code import slip_code
from app.codes import Role
from app.desk import Desk
from app.errors import SignInRefused
from models.access import Account
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible, tab_order
from tests.ui.people import PASSWORD, let_in
from ui.i18n import Language, Translations
from ui.login.dialog import LoginDialog
from ui.login.doors import ADMINISTRATION, FAMILY, TEACHER, DoorsPage
from ui.tasks import InlineWorker


@pytest.fixture
def dialog(worker: InlineWorker[Desk], translations: Translations, qtbot: QtBot) -> LoginDialog:
    """The family's door, in Russian."""
    return shown(LoginDialog(worker, FAMILY), qtbot)


def shown(dialog: LoginDialog, qtbot: QtBot) -> LoginDialog:
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    return dialog


def enter(dialog: LoginDialog, login: str, password: str) -> list[Any]:
    """Type and press Enter; returns what `signed_in` carried."""
    spy = QSignalSpy(dialog.signed_in)
    dialog._login.setText(login)
    dialog._password.setText(password)
    dialog._submit.click()
    return [spy.at(index)[0] for index in range(spy.count())]


def test_right_password_opens(dialog: LoginDialog, school: BuiltSchool) -> None:
    (signed,) = enter(dialog, f"  {let_in(school, 'parent').upper()} ", PASSWORD)
    assert signed.roles == (Role.PARENT,)
    assert signed.person_id == school.parent
    assert dialog.isHidden()
    assert dialog._password.text() == ""


def test_enter_leads_from_login_to_password_and_then_signs_in_once(
    dialog: LoginDialog, school: BuiltSchool, qtbot: QtBot
) -> None:
    let_in(school, "parent")
    spy = QSignalSpy(dialog.signed_in)
    qtbot.keyClicks(dialog._login, "parent")
    qtbot.keyClick(dialog._login, Qt.Key.Key_Return)
    assert dialog._password.focusProxy() is dialog.focusWidget()
    assert dialog._form._rows[dialog._password].error == "", "nobody complains about what is just being typed"
    dialog._password.setText(PASSWORD)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert spy.count() == 1


def test_what_is_missing_is_said_at_the_field(dialog: LoginDialog) -> None:
    assert enter(dialog, "", "") == []
    assert dialog._form._rows[dialog._login].error == "Введите логин"
    assert dialog._form._rows[dialog._password].error == "Введите пароль"
    assert dialog.focusWidget() is dialog._login


@pytest.mark.parametrize("login", ["parent", "nobody.knows"])
def test_wrong_password_and_unknown_login_look_the_same(
    dialog: LoginDialog, school: BuiltSchool, login: str
) -> None:
    let_in(school, "parent")
    assert enter(dialog, login, "не-тот-пароль") == []
    assert dialog._banner.isVisible()
    assert dialog._banner.text == "Неверный логин или пароль."
    assert dialog._password.text() == ""
    assert dialog._password.focusProxy() is dialog.focusWidget()
    assert dialog._submit.isEnabled()


def test_after_three_wrong_passwords_seconds_are_counted_down(
    dialog: LoginDialog, school: BuiltSchool
) -> None:
    login = let_in(school, "parent")
    for _ in range(4):
        dialog._forget_refusal()
        dialog._show_progress(False)
        school.clock.moment += timedelta(seconds=5)
        enter(dialog, login, "не-тот-пароль")
    assert not dialog._submit.isEnabled()
    assert dialog._banner.text == "Неверный логин или пароль. Попробовать снова можно через 2 секунды."
    dialog._on_second_passed()
    assert dialog._banner.text == "Неверный логин или пароль. Попробовать снова можно через 1 секунду."
    dialog._on_second_passed()
    assert dialog._banner.isHidden()
    assert dialog._submit.isEnabled()
    assert not dialog._second.isActive()


def test_locked_login_says_for_how_long_and_another_may_be_tried(
    dialog: LoginDialog, school: BuiltSchool
) -> None:
    login, other = let_in(school, "parent"), let_in(school, "other_parent")
    with school.file.writing():
        Account.update(failed_count=8, blocked_until=school.clock.now() + timedelta(minutes=15)).where(
            Account.login == login
        ).execute()
    assert enter(dialog, login, PASSWORD) == [], "not even with the right password"
    assert dialog._banner.text == "Слишком много неверных паролей. Войти можно будет через 15 минут."
    assert enter(dialog, login, PASSWORD) == []
    dialog._login.textEdited.emit(other)
    (signed,) = enter(dialog, other, PASSWORD)
    assert signed.person_id == school.other_parent


def test_countdown_speaks_the_language_that_is_chosen_meanwhile(
    dialog: LoginDialog, school: BuiltSchool, translations: Translations, qtbot: QtBot
) -> None:
    login = let_in(school, "parent")
    with school.file.writing():
        Account.update(failed_count=8, blocked_until=school.clock.now() + timedelta(seconds=61)).where(
            Account.login == login
        ).execute()
    enter(dialog, login, PASSWORD)
    assert dialog._banner.text.endswith("через 61 секунду.")
    translations.set_language(Language.EN)
    qtbot.waitUntil(lambda: dialog._banner.text.endswith("in 61 seconds."))
    assert dialog._submit.text() == "Sign in"


def test_disabled_login(dialog: LoginDialog, school: BuiltSchool) -> None:
    login = let_in(school, "parent")
    with school.file.writing():
        Account.update(disabled=True).where(Account.login == login).execute()
    assert enter(dialog, login, PASSWORD) == []
    assert dialog._banner.text == "Этот логин отключён. Обратитесь к тому, кто его выдал."


def test_wrong_door_leads_to_the_right_one_without_typing_again(
    dialog: LoginDialog, school: BuiltSchool
) -> None:
    assert enter(dialog, let_in(school, "maths_teacher"), PASSWORD) == []
    assert dialog._banner.text == "Этот логин — для другого входа: Учитель."
    doors, signed = QSignalSpy(dialog.door_changed), QSignalSpy(dialog.signed_in)
    dialog._banner.action_triggered.emit()
    assert [doors.at(index)[0] for index in range(doors.count())] == [TEACHER]
    assert signed.at(0)[0].roles == (Role.TEACHER,)


def test_kiosk_offers_no_other_door(
    worker: InlineWorker[Desk], translations: Translations, school: BuiltSchool, qtbot: QtBot
) -> None:
    dialog = shown(LoginDialog(worker, FAMILY, other_doors=False), qtbot)
    assert enter(dialog, let_in(school, "maths_teacher"), PASSWORD) == []
    assert dialog._banner.text == "Здесь входят только ученики и родители."
    assert not dialog._banner._action.isVisible()
    assert dialog._password.text() == ""


def test_one_time_password_must_be_changed_first(dialog: LoginDialog, school: BuiltSchool) -> None:
    login = let_in(school, "parent", must_change=True)
    assert enter(dialog, login, PASSWORD) == []
    page = dialog._new_password
    assert page.isVisible()
    page._new.setText("12345678")
    page._again.setText("87654321")
    page._submit.click()
    assert page._form._rows[page._again].error == "Пароли не совпадают"
    page._again.setText("12345678")
    page._submit.click()
    assert "легко угадать" in page._form._rows[page._new].error
    spy = QSignalSpy(dialog.signed_in)
    new = "семь-зелёных-чашек"
    page._new.setText(new)
    page._again.setText(new)
    page._submit.click()
    assert spy.count() == 1
    assert spy.at(0)[0].must_change is False
    assert page._new.text() == page._again.text() == ""
    assert enter(dialog, login, PASSWORD) == []
    assert len(enter(dialog, login, new)) == 1


def test_nothing_can_be_pressed_twice_while_the_password_is_checked(
    dialog: LoginDialog, worker: InlineWorker[Desk], school: BuiltSchool
) -> None:
    login = let_in(school, "parent")
    worker.hold()
    assert enter(dialog, login, PASSWORD) == []
    assert dialog._submit.text() == "Проверяется…"
    assert not dialog._submit.isEnabled()
    assert dialog._login.isReadOnly()
    spy = QSignalSpy(dialog.signed_in)
    dialog._on_submitted()
    while worker._held:
        worker.release()
    assert spy.count() == 1


def test_closing_forgets_the_password(dialog: LoginDialog) -> None:
    dialog._password.setText("тайна")
    dialog.close()
    assert dialog._password.text() == ""


def test_layout_and_caps_lock_are_shown_where_the_password_is_typed(dialog: LoginDialog) -> None:
    """A Russian capital without Shift."""
    dialog._password.setFocus()
    key = QKeyEvent(QEvent.Type.KeyPress, 0x0424, Qt.KeyboardModifier.NoModifier, "Ф")
    QCoreApplication.sendEvent(dialog.focusWidget(), key)
    assert dialog._password._caps.isVisible()
    assert dialog._password._layout_sign.text() == "RU"


@pytest.mark.parametrize("door", [FAMILY, TEACHER, ADMINISTRATION])
def test_accessible(door: str, worker: InlineWorker[Desk], translations: Translations, qtbot: QtBot) -> None:
    dialog = shown(LoginDialog(worker, door, demo=True), qtbot)
    assert_accessible(dialog)
    order = tab_order(dialog)
    assert order.index("Логин") < order.index("Пароль") < order.index("Войти")


def test_demo_logins_fill_in_and_submit(
    worker: InlineWorker[Desk], translations: Translations, qtbot: QtBot
) -> None:
    dialog = shown(LoginDialog(worker, FAMILY, demo=True), qtbot)
    buttons = [button for button, *_ in dialog._demo._buttons]
    assert [button.text() for button in buttons] == ["parent — Родитель", "pupil — Ученик"]
    buttons[0].click()
    assert dialog._login.text() == "parent"
    assert dialog._banner.text == "Неверный логин или пароль.", "the small school is not the demo"


def test_doors(translations: Translations, qtbot: QtBot) -> None:
    page = DoorsPage()
    qtbot.addWidget(page)
    page.show_school("Школа № 12", sample=False)
    page.show()
    assert_accessible(page)
    spy = QSignalSpy(page.door_chosen)
    for door in (FAMILY, TEACHER, ADMINISTRATION):
        page._doors[door].click()
    assert [spy.at(index)[0] for index in range(3)] == [FAMILY, TEACHER, ADMINISTRATION]
    assert not page._demo.isVisible()


def test_kiosk_has_one_door(translations: Translations, qtbot: QtBot) -> None:
    page = DoorsPage(kiosk=True)
    qtbot.addWidget(page)
    page.show()
    assert [name for name, button in page._doors.items() if button.isVisible()] == [FAMILY]
    assert not page._other.isVisible()


# --- slips -----------------------------------------------------------------------------------------------------


def scan(widget: Any, qtbot: QtBot, login: str, *, staff: bool = False) -> None:
    """As a scanner types: digits, and Enter behind them."""
    qtbot.keyClicks(widget, slip_code(login, PASSWORD, staff=staff))
    qtbot.keyClick(widget, Qt.Key.Key_Return)


def test_a_slip_that_is_scanned_into_the_login_signs_in(
    dialog: LoginDialog, school: BuiltSchool, qtbot: QtBot
) -> None:
    spy = QSignalSpy(dialog.signed_in)
    scan(dialog._login, qtbot, let_in(school, "parent"))
    assert spy.count() == 1
    assert spy.at(0)[0].person_id == school.parent


def test_the_code_of_a_slip_is_dead_after_the_first_sign_in(
    dialog: LoginDialog, school: BuiltSchool, qtbot: QtBot
) -> None:
    login = let_in(school, "parent")
    with school.file.writing():
        Account.update(must_change=True).where(Account.login == login).execute()
    scan(dialog._login, qtbot, login)
    page = dialog._new_password
    assert dialog._pages.currentWidget() is page
    signed = service.sign_in(school.file, login, PASSWORD, "family", school.clock)
    service.change_password(school.file, signed, PASSWORD, "сорок две вороны", school.clock)
    with pytest.raises(SignInRefused):
        service.sign_in(school.file, login, PASSWORD, "family", school.clock)


def test_a_slip_is_scanned_on_the_first_page(qtbot: QtBot) -> None:
    doors = DoorsPage()
    qtbot.addWidget(doors)
    doors.show()
    doors.focus_first()
    scanned, chosen = QSignalSpy(doors.slip_scanned), QSignalSpy(doors.door_chosen)
    qtbot.keyClicks(doors.focusWidget(), "1288")
    assert scanned.count() == 0
    qtbot.keyClicks(doors.focusWidget(), slip_code("ivanova.m", "nar-tem-47", staff=True))
    assert scanned.count() == 1
    assert (scanned.at(0)[0], scanned.at(0)[1].login) == (TEACHER, "ivanova.m")
    assert chosen.count() == 0
