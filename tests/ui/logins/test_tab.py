"""The tabs of logins on a real school file: issuing, resetting, unlocking, switching off, and the slips."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.auth import service as auth
from app.codes import Role
from app.desk import Desk
from app.paper.page import Text
from models.access import Account
from models.people import Guardianship
from models.school import Enrollment, GroupMember
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import start
from ui.i18n import Language, Translations
from ui.live import Live
from ui.people.model import Column
from ui.people.slips import SlipsDialog, slip_words
from ui.people.tab import ClassPeopleTab, StaffTab, _LoginsTab
from ui.tasks import InlineWorker
from ui.theme.manager import Theme

Open = Callable[[type[_LoginsTab], str, Role], _LoginsTab]


@pytest.fixture
def open_tab(
    desk: Desk,
    worker: InlineWorker[Desk],
    live: Live[Desk],
    school: BuiltSchool,
    theme: Theme,
    translations: Translations,
    qtbot: QtBot,
) -> Open:
    """A tab of logins for somebody."""

    def open_for(kind: type[_LoginsTab], who: str, role: Role) -> _LoginsTab:
        tab = kind(worker, live, start(desk, school, who, role))
        qtbot.addWidget(tab)
        tab.resize(1000, 600)
        tab.show()
        return tab

    return open_for


def texts(tab: _LoginsTab, column: Column) -> list[str]:
    model = tab._model
    return [model.data(model.index(row, column)).strip() for row in range(model.rowCount())]


def choose(tab: _LoginsTab, person: int) -> None:
    tab._table.setCurrentIndex(tab._model.index(tab._model.row_of(person), Column.NAME))


def slips(tab: QWidget) -> SlipsDialog:
    return next(dialog for dialog in tab.findChildren(SlipsDialog) if dialog.isVisible())


def press(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def account(school: BuiltSchool, who: str) -> Account:
    with school.file.reading():
        return Account.get(Account.person == school.ids[who])


def test_a_class_teacher_sees_the_class_with_its_parents(open_tab: Open, school: BuiltSchool) -> None:
    tab = open_tab(ClassPeopleTab, "russian_teacher", Role.CLASS_TEACHER)
    assert texts(tab, Column.NAME) == [
        "Арбузова Анна", "Арбузова Ольга Ивановна", "Ёлкин Егор", "Жукова Жанна", "Жуков Пётр Ильич", "Новиков Ник",
    ]  # fmt: skip
    assert set(texts(tab, Column.STATE)) == {"логина ещё нет"}
    assert_accessible(tab)


def test_missing_logins_are_issued_once_and_the_slips_open_the_diary(
    open_tab: Open, school: BuiltSchool, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    tab = open_tab(ClassPeopleTab, "russian_teacher", Role.CLASS_TEACHER)
    assert isinstance(tab, ClassPeopleTab)
    press(qtbot, tab._issue)
    dialog = slips(tab)
    assert len(dialog._issued) == 6
    assert set(texts(tab, Column.STATE)) == {"выдан, входа ещё не было"}
    sheet = [item.text for page in dialog.paper().pages for item in page.items if isinstance(item, Text)]
    for issued in dialog._issued:
        assert {issued.name, issued.login, issued.password} <= set(sheet)
    assert f"{slip_words().who['parent']}, 7А" in sheet
    first = dialog._issued[0]
    signed = auth.sign_in(school.file, first.login, first.password, "family", clock=school.clock)
    assert signed.must_change
    assert not dialog._told.isVisible()
    assert all(one.password in dialog._view.accessibleDescription() for one in dialog._issued)
    dialog.save_pdf(tmp_path / "slips.pdf")
    assert (tmp_path / "slips.pdf").read_bytes().startswith(b"%PDF")
    dialog.accept()
    press(qtbot, tab._issue)
    assert not [one for one in tab.findChildren(SlipsDialog) if one.isVisible()]
    assert tab._banner.isVisible()


def test_a_reset_gives_a_new_password_and_ends_a_lock(
    open_tab: Open, school: BuiltSchool, qtbot: QtBot
) -> None:
    tab = open_tab(ClassPeopleTab, "russian_teacher", Role.CLASS_TEACHER)
    choose(tab, school.parent)
    assert tab._reset.text() == "Выдать логин"
    press(qtbot, tab._reset)
    (one,) = slips(tab)._issued
    assert one.password in slips(tab)._told.text()  # to be read out
    slips(tab).accept()
    before = account(school, "parent").password_hash
    assert tab._reset.text() == "Новый одноразовый пароль"
    with school.file.writing():
        Account.update(failed_count=8, blocked_until=int(school.clock.now().timestamp()) + 600).where(
            Account.person == school.parent
        ).execute()
    tab.reload()
    assert "заблокирован" in texts(tab, Column.STATE)[1]
    press(qtbot, tab._reset)
    after = account(school, "parent")
    assert after.password_hash != before
    assert after.failed_count == 0


def test_a_lock_is_taken_off_and_a_login_is_switched_off_and_on(
    open_tab: Open, school: BuiltSchool, qtbot: QtBot
) -> None:
    tab = open_tab(StaffTab, "admin", Role.ADMIN)
    assert "Цифрова Инна Петровна" in texts(tab, Column.NAME)
    choose(tab, school.maths_teacher)
    assert not tab._unlock.isEnabled()
    press(qtbot, tab._reset)
    (one,) = slips(tab)._issued
    assert one.password in slips(tab)._told.text()  # to be read out
    slips(tab).accept()
    with school.file.writing():
        Account.update(failed_count=8, blocked_until=int(school.clock.now().timestamp()) + 600).where(
            Account.person == school.maths_teacher
        ).execute()
    tab.reload()
    press(qtbot, tab._unlock)
    assert account(school, "maths_teacher").failed_count == 0
    press(qtbot, tab._switch)
    assert account(school, "maths_teacher").disabled
    assert tab._switch.text() == "Включить"
    assert not tab._reset.isEnabled()
    press(qtbot, tab._switch)
    assert not account(school, "maths_teacher").disabled


def test_a_parent_who_works_here_is_left_to_the_administrator(open_tab: Open, school: BuiltSchool) -> None:
    with school.file.writing():
        Guardianship.create(parent=school.maths_teacher, pupil=school.yolkin, relation="мать")
    tab = open_tab(ClassPeopleTab, "russian_teacher", Role.CLASS_TEACHER)
    choose(tab, school.maths_teacher)
    assert not any(button.isEnabled() for button in (tab._reset, tab._unlock, tab._switch))
    assert any("администратор" in text for text in texts(tab, Column.WHO))


def test_a_class_without_pupils_says_so(open_tab: Open, school: BuiltSchool) -> None:
    with school.file.writing():
        GroupMember.delete().execute()
        Enrollment.delete().where(Enrollment.school_class == school.class_a).execute()
    tab = open_tab(ClassPeopleTab, "russian_teacher", Role.CLASS_TEACHER)
    assert tab._empty.isVisible()
    assert not tab._table.isVisible()


def test_both_languages(open_tab: Open, translations: Translations, qtbot: QtBot) -> None:
    tab = open_tab(StaffTab, "admin", Role.ADMIN)
    header = tab._model.headerData(Column.STATE, Qt.Orientation.Horizontal)
    translations.set_language(Language.EN)
    assert (header, tab._model.headerData(Column.STATE, Qt.Orientation.Horizontal)) == ("Состояние", "State")
    qtbot.waitUntil(lambda: tab._unlock.text() == "Unlock")
