"""The page of people on a real school file: searching, cards, and what is entered from them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QEvent, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.desk import Desk
from models.access import Account
from models.people import Guardianship, Person, StaffRole
from models.school import Enrollment
from tests.build import BuiltSchool, person
from tests.ui.accessibility import assert_accessible
from tests.ui.people import place_of, start
from ui.i18n import Language, Translations
from ui.live import Live
from ui.people.people.family_dialog import FamilyDialog
from ui.people.people.page import PeoplePage
from ui.people.people.person_dialog import PersonDialog, RolesDialog, StaffDialog
from ui.people.people.stay_dialog import CorrectDialog, EnrolDialog, LeaveDialog, TransferDialog
from ui.people.people.tie_dialog import ParentDialog
from ui.tasks import InlineWorker
from ui.theme.manager import Theme
from ui.widgets import DateEdit


@pytest.fixture
def page(
    desk: Desk,
    worker: InlineWorker[Desk],
    live: Live[Desk],
    school: BuiltSchool,
    theme: Theme,
    translations: Translations,
    qtbot: QtBot,
) -> PeoplePage:
    made = PeoplePage(place_of(worker, live, start(desk, school, "admin", Role.ADMIN)))
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


def search(page: PeoplePage, text: str) -> list[str]:
    page.search.setText(text)
    page.reload(keep_place=False)
    return [one.name for one in page.model.lines]


def words_on(page: PeoplePage) -> str:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    shown = [*page.card.findChildren(QLabel), *page.card.findChildren(QPushButton)]
    return "\n".join(widget.text() for widget in shown)


def act(page: PeoplePage, key: str, about: Any = None) -> Any:
    page._on_asked(key, about)
    return page.actions_.dialog


def set_day(field: DateEdit, on: date) -> None:
    field.setDate(QDate(on.year, on.month, on.day))


def choose(box: QComboBox, data: object) -> None:
    box.setCurrentIndex(box.findData(data))


def test_somebody_is_found_and_followed(
    page: PeoplePage, school: BuiltSchool, translations: Translations, qtbot: QtBot
) -> None:
    assert len(page.model.lines) == 14
    assert page._place_label.text() == "1–14 из 14"
    assert search(page, "арбуз 7а") == ["Арбузова Анна", "Арбузова Ольга Ивановна"]
    assert page.model.data(page.model.index(1, 1)) == "родитель: Арбузова Анна (7А), Берёзкин Борис (7Б)"
    page.table.selectRow(0)
    text = words_on(page)
    assert "7А, 2026/2027: с 01.09.2026" in text
    assert "Арбузова Ольга Ивановна" in text
    assert_accessible(page)
    page.card.person_chosen.emit(school.parent)
    assert "Берёзкин Борис" in words_on(page)
    assert search(page, "нет такого") == []
    assert page._empty.isVisible()
    translations.set_language(Language.EN)
    qtbot.waitUntil(lambda: page._empty._title.text() == "Nobody is found")


def test_namesakes_bear_a_sign(page: PeoplePage, school: BuiltSchool) -> None:
    with school.file.writing():
        person("Жукова", "Жанна", born=date(2014, 1, 2))
    page._place.worker._context.session.forget_all()  # no command has noted it
    search(page, "жукова ж")
    assert [page.model.data(page.model.index(row, 2)) for row in (0, 1)] == ["17.05.2013", "02.01.2014"]
    assert page.model.lines[0].namesake
    assert "тёзка" in page.model.data(page.model.index(0, 0), Qt.ItemDataRole.ToolTipRole)


def test_data_and_roles_are_changed(page: PeoplePage, school: BuiltSchool) -> None:
    page.go_to(school.zhukova)
    dialog = act(page, "edit")
    assert isinstance(dialog, PersonDialog)
    dialog.fields.born.setText("32.01.2013")
    dialog.submit()
    assert "17.05.2013" in dialog.fields._right._rows[dialog.fields.born].error
    dialog.fields.born.setText("1 2 2013")
    dialog.fields.last_name.setText("")
    dialog.submit()
    assert dialog.isVisible()
    dialog.fields.last_name.setText("Ёжикова")
    dialog.submit()
    assert not dialog.isVisible()
    assert page.card.card is not None
    assert page.card.card.facts.name == "Ёжикова Жанна"
    assert page.card.card.facts.born == date(2013, 2, 1)
    assert "изменено: фамилия, дата рождения" in words_on(page)
    page.go_to(school.head)
    roles = act(page, "roles")
    assert isinstance(roles, RolesDialog)
    roles.roles.boxes[Role.TEACHER].setChecked(True)
    roles.submit()
    assert "Учитель" in words_on(page)


def test_a_pupil_moves_leaves_and_it_is_put_right(page: PeoplePage, school: BuiltSchool) -> None:
    page.go_to(school.arbuzova)
    dialog = act(page, "transfer")
    assert isinstance(dialog, TransferDialog)
    choose(dialog.school_class, school.class_b)
    set_day(dialog.on, date(2026, 11, 24))
    dialog.submit()
    assert "7Б, 2026/2027: с 24.11.2026" in words_on(page)
    leave = act(page, "leave")
    assert isinstance(leave, LeaveDialog)
    set_day(leave.last_day, date(2026, 12, 1))
    leave.where.setText("школа № 5")
    leave.submit()
    assert "24.11.2026 – 01.12.2026, школа № 5" in words_on(page)
    assert page.card.card is not None
    correct = act(page, "correct", page.card.card.stays[0])
    assert isinstance(correct, CorrectDialog)
    correct.never.setChecked(True)
    correct.submit()
    assert "7Б" not in words_on(page)
    enrol = act(page, "enrol")
    assert isinstance(enrol, EnrolDialog)
    choose(enrol.school_class, school.class_b)
    set_day(enrol.on, date(2026, 10, 1))
    enrol.submit()
    assert enrol.banner.isVisible()  # still in 7А then
    assert "7А" in enrol.banner.text


def test_a_family_is_entered_with_a_parent_who_is_here(page: PeoplePage, school: BuiltSchool) -> None:
    page._on_new_pupil()
    dialog = page.dialog
    assert isinstance(dialog, FamilyDialog)
    choose(dialog.school_class, school.class_b)
    dialog.pupil.last_name.setText("Арбузов")
    dialog.pupil.first_name.setText("Алексей")
    first, second = dialog.parents
    first.fields.last_name.setText("Арбузова")
    first.typed.emit()
    assert first.suggested.count() == 2
    first.suggested.setCurrentIndex(1)
    first.suggested.activated.emit(1)
    first.relation.setCurrentText("мать")
    second.fields.last_name.setText("Арбузов")
    second.fields.first_name.setText("Антон")
    assert_accessible(dialog)
    dialog.submit()
    assert not dialog.isVisible()
    assert page.card.card is not None
    assert [(one.name, one.relation) for one in page.card.card.parents] == [
        ("Арбузов Антон", ""), ("Арбузова Ольга Ивановна", "мать"),
    ]  # fmt: skip
    # The same once more is asked about first.
    page._on_new_pupil()
    again = page.dialog
    assert isinstance(again, FamilyDialog)
    again.pupil.last_name.setText("Арбузов")
    again.pupil.first_name.setText("Алексей")
    again.submit()
    assert again.isVisible()
    assert "Арбузов Алексей" in again.banner.text
    again.reject()
    with school.file.reading():
        assert Person.select().where(Person.sort_key == "арбузов алексей").count() == 1
        assert Enrollment.select().where(Enrollment.school_class == school.class_b).count() == 3


def test_staff_parents_and_logins(page: PeoplePage, school: BuiltSchool) -> None:
    page._on_new_staff()
    dialog = page.dialog
    assert isinstance(dialog, StaffDialog)
    dialog.fields.last_name.setText("Новая")
    dialog.submit()
    assert page.card.card is not None
    assert page.card.card.roles == (Role.TEACHER,)
    act(page, "issue")
    with school.file.reading():
        new = page.card.card.person_id
        assert Account.get(Account.person == new).must_change
        assert StaffRole.select().where(StaffRole.person == new).count() == 1
    page.go_to(school.yolkin)
    parent = act(page, "parent")
    assert isinstance(parent, ParentDialog)
    parent.fields.fields.last_name.setText("Ёлкина")
    parent.submit()
    assert page.card.card is not None
    (tie,) = page.card.card.parents
    act(page, "unlink parent", tie)
    assert page.actions_.question is not None
    page.actions_.question.buttons()[-1].click()
    with school.file.reading():
        assert not Guardianship.select().where(Guardianship.pupil == school.yolkin).exists()
