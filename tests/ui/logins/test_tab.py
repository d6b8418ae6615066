"""The pages of logins on a real school file: issuing, resetting, unlocking, switching off, filters, and the slips."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
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
from tests.ui.people import place_of, start
from ui.i18n import Language, Translations
from ui.issuing.dialog import IssueDialog
from ui.issuing.keeper import SlipsKeeper
from ui.issuing.slips import SlipsDialog
from ui.issuing.words import slip_words
from ui.live import Live
from ui.people.logins.model import Column
from ui.people.logins.page import LoginsPage
from ui.tasks import InlineWorker
from ui.theme.manager import Theme

Open = Callable[[str, Role], LoginsPage]


@pytest.fixture
def open_page(
    desk: Desk,
    worker: InlineWorker[Desk],
    live: Live[Desk],
    school: BuiltSchool,
    theme: Theme,
    translations: Translations,
    qtbot: QtBot,
) -> Open:
    """A page of logins for somebody."""

    def open_for(who: str, role: Role) -> LoginsPage:
        page = LoginsPage(place_of(worker, live, start(desk, school, who, role)))
        qtbot.addWidget(page)
        page.resize(1100, 600)
        page.show()
        return page

    return open_for


@pytest.fixture
def own_class(open_page: Open) -> LoginsPage:
    return open_page("russian_teacher", Role.CLASS_TEACHER)


@pytest.fixture
def administration(open_page: Open) -> LoginsPage:
    return open_page("admin", Role.ADMIN)


def texts(page: LoginsPage, column: Column) -> list[str]:
    model = page._model
    return [model.data(model.index(row, column)).strip() for row in range(model.rowCount())]


def choose(page: LoginsPage, person: int) -> None:
    page._table.setCurrentIndex(page._model.index(page._model.row_of(person), Column.NAME))


def slips(page: LoginsPage) -> SlipsDialog:
    return next(dialog for dialog in page.findChildren(SlipsDialog) if dialog.isVisible())


def press(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def account(school: BuiltSchool, who: str) -> Account:
    with school.file.reading():
        return Account.get(Account.person == school.ids[who])


def lock(school: BuiltSchool, who: str) -> None:
    with school.file.writing():
        Account.update(failed_count=8, blocked_until=int(school.clock.now().timestamp()) + 600).where(
            Account.person == school.ids[who]
        ).execute()


def test_a_class_teacher_sees_the_class_with_its_parents(own_class: LoginsPage, school: BuiltSchool) -> None:
    assert texts(own_class, Column.NAME) == [
        "Арбузова Анна", "Арбузова Ольга Ивановна", "Ёлкин Егор", "Жукова Жанна", "Жуков Пётр Ильич", "Новиков Ник",
    ]  # fmt: skip
    assert set(texts(own_class, Column.STATE)) == {"логина ещё нет"}
    assert_accessible(own_class)


def test_missing_logins_are_issued_once_and_the_slips_open_the_diary(
    own_class: LoginsPage, school: BuiltSchool, qtbot: QtBot, tmp_path: Path
) -> None:
    page = own_class
    counts: list[int] = []
    page.unsaved_changed.connect(counts.append)
    press(qtbot, page._issue)
    dialog = slips(page)
    assert len(dialog.panel.issued) == 6
    assert set(texts(page, Column.STATE)) == {"выдан, входа ещё не было"}
    sheet = [item.text for each in dialog.paper().pages for item in each.items if isinstance(item, Text)]
    for issued in dialog.panel.issued:
        assert {issued.name, issued.login, issued.password} <= set(sheet)
    assert f"{slip_words().who['parent']}, 7А" in sheet
    first = dialog.panel.issued[0]
    signed = auth.sign_in(school.file, first.login, first.password, "family", clock=school.clock)
    assert signed.must_change
    assert not dialog.panel.told.isVisible()
    assert all(one.password in dialog.panel.view.accessibleDescription() for one in dialog.panel.issued)
    assert_accessible(dialog)
    # Nobody is here any more: the window is closed by the program, and the slips stay until somebody is back.
    dialog.reject()
    assert page._waiting.isVisible()
    assert counts[-1] == 6
    page._waiting.action_triggered.emit()
    dialog = page.slips
    assert dialog is not None
    # Closing them unsaved is asked about.
    dialog.close()
    assert dialog.question is not None
    assert dialog.isVisible()
    dialog.question.reject()
    dialog.save_pdf(tmp_path / "slips.pdf")
    dialog.panel.save(tmp_path / "slips.docx")
    assert (tmp_path / "slips.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "slips.docx").read_bytes().startswith(b"PK")
    assert counts[-1] == 0
    dialog.close()
    press(qtbot, page._issue)
    assert page._banner.isVisible()


def test_all_of_a_class_get_new_passwords_when_that_is_meant(
    own_class: LoginsPage, school: BuiltSchool, qtbot: QtBot
) -> None:
    press(qtbot, own_class._issue)
    before = account(school, "zhukova").password_hash
    slips(own_class).panel._keep()
    slips(own_class).close()
    press(qtbot, own_class._anew)
    assert own_class.question is not None
    own_class.question.buttons()[-1].click()
    assert len(slips(own_class).panel.issued) == 6
    assert account(school, "zhukova").password_hash != before


def test_a_reset_gives_a_new_password_and_ends_a_lock(
    own_class: LoginsPage, school: BuiltSchool, qtbot: QtBot
) -> None:
    page = own_class
    choose(page, school.parent)
    assert page._reset.text() == "Выдать логин"
    press(qtbot, page._reset)
    (one,) = slips(page).panel.issued
    assert one.password in slips(page).panel.told.text()  # to be read out
    slips(page).close()
    before = account(school, "parent").password_hash
    assert page._reset.text() == "Новый одноразовый пароль"
    lock(school, "parent")
    page.reload()
    assert "заблокирован" in texts(page, Column.STATE)[1]
    press(qtbot, page._reset)
    after = account(school, "parent")
    assert after.password_hash != before
    assert after.failed_count == 0


def test_the_administrator_and_the_staff(
    administration: LoginsPage, school: BuiltSchool, qtbot: QtBot
) -> None:
    page = administration
    assert "Цифрова Инна Петровна" in texts(page, Column.NAME)
    choose(page, school.maths_teacher)
    assert not page._unlock.isEnabled()
    press(qtbot, page._reset)
    slips(page).close()
    lock(school, "maths_teacher")
    page.reload()
    press(qtbot, page._unlock)
    assert account(school, "maths_teacher").failed_count == 0
    press(qtbot, page._switch)
    assert account(school, "maths_teacher").disabled
    assert page._switch.text() == "Включить"
    assert not page._reset.isEnabled()
    press(qtbot, page._switch)
    assert not account(school, "maths_teacher").disabled


def test_the_administrator_gives_a_diary_its_first_password_and_no_other(
    administration: LoginsPage, school: BuiltSchool, qtbot: QtBot
) -> None:
    page = administration
    page.go_to(school.class_a)
    assert texts(page, Column.NAME)[0] == "Арбузова Анна"
    choose(page, school.zhukova)
    press(qtbot, page._reset)
    slips(page).close()
    choose(page, school.zhukova)
    assert not page._reset.isEnabled()
    assert not page._unlock.isEnabled()
    assert page._switch.isEnabled()
    assert "классный руководитель" in page._reset.toolTip()


def test_filters_and_heads(administration: LoginsPage, school: BuiltSchool) -> None:
    page = administration
    page.go_to("school")
    assert page._model.rowCount() == 13
    page._who.setCurrentIndex(2)
    assert texts(page, Column.WHO) == ["родитель, 7А", "родитель, 7А"]
    page._who.setCurrentIndex(0)
    with school.file.writing():
        Account.update(
            password_hash="v1", must_change=True, issued_at=school.clock.now() - timedelta(days=10)
        ).where(Account.person == school.yolkin).execute()
    page.reload()
    page._state.setCurrentIndex(3)  # seven days
    assert texts(page, Column.NAME) == ["Ёлкин Егор"]
    page._state.setCurrentIndex(4)  # fourteen
    assert page._empty.isVisible()
    page._state.setCurrentIndex(0)
    page._table.sortByColumn(Column.NAME, Qt.SortOrder.DescendingOrder)
    assert texts(page, Column.NAME)[0] == "Цифрова Инна Петровна"


def test_a_parent_who_works_here_is_left_to_the_administrator(open_page: Open, school: BuiltSchool) -> None:
    with school.file.writing():
        Guardianship.create(parent=school.maths_teacher, pupil=school.yolkin, relation="мать")
    page = open_page("russian_teacher", Role.CLASS_TEACHER)
    choose(page, school.maths_teacher)
    assert not any(button.isEnabled() for button in (page._reset, page._unlock, page._switch))
    assert any("администратор" in text for text in texts(page, Column.WHO))


def test_a_class_without_pupils_says_so(open_page: Open, school: BuiltSchool) -> None:
    with school.file.writing():
        GroupMember.delete().execute()
        Enrollment.delete().where(Enrollment.school_class == school.class_a).execute()
    page = open_page("russian_teacher", Role.CLASS_TEACHER)
    assert page._empty.isVisible()
    assert not page._table.isVisible()


def test_both_languages(administration: LoginsPage, translations: Translations, qtbot: QtBot) -> None:
    page = administration
    header = page._model.headerData(Column.STATE, Qt.Orientation.Horizontal)
    translations.set_language(Language.EN)
    assert (header, page._model.headerData(Column.STATE, Qt.Orientation.Horizontal)) == ("Состояние", "State")
    qtbot.waitUntil(lambda: page._unlock.text() == "Unlock")


# --- the whole school ------------------------------------------------------------------------------------------


def test_a_school_is_issued_class_by_class_and_the_rest_later(
    administration: LoginsPage, school: BuiltSchool, qtbot: QtBot, tmp_path: Path
) -> None:
    page = administration
    press(qtbot, page._issue)
    dialog = page.issuing
    assert isinstance(dialog, IssueDialog)
    assert dialog.choice.count == 13  # the mother of two counts in both of her classes
    assert_accessible(dialog)
    dialog.choice.model.choose_all(False)
    assert dialog.choice.count == 4
    dialog._run.progressed.connect(lambda done, _of, _where: dialog._run.stop() if done else None)
    dialog.choice.model.choose_all(True)
    counts: list[int] = []
    dialog.issued.connect(counts.append)
    press(qtbot, dialog.start_button)
    assert counts == [10]  # the staff, and the class that was under way
    assert dialog.slips is not None
    panel = dialog.slips.panel
    assert [part.class_name for part in panel.parts] == ["", "7А"]
    assert panel.each.isVisible()
    panel.save_each(tmp_path, ".pdf")
    assert len(list(tmp_path.glob("*7А*.pdf"))) == 1
    assert SlipsKeeper.of(page._place).count == 0
    dialog.slips.close()
    assert dialog.choice.count == 2
    press(qtbot, dialog.start_button)
    assert counts == [10, 2]
    assert dialog.slips is not None
    assert not dialog.slips.panel.each.isVisible()
    dialog.slips.panel._keep()
    dialog.slips.close()
    assert dialog._pages.currentWidget() is dialog._nobody
