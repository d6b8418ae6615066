"""The welcome page, and creating a school step by step down to a file that opens."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

import app.auth.service as auth
from app.clock import FixedClock
from app.desk import Desk
from app.school.creation import create_school
from tests.build import NOW
from tests.ui.accessibility import assert_accessible
from ui.i18n import Translations
from ui.tasks import InlineWorker
from ui.welcome.create import CreateSchoolDialog
from ui.welcome.page import WelcomePage

PASSWORD = "семь-зелёных-чашек"


@pytest.fixture
def dialog(translations: Translations, qtbot: QtBot) -> CreateSchoolDialog:
    desk = Desk()
    desk.clock = FixedClock(NOW)
    dialog = CreateSchoolDialog(InlineWorker(desk))
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def go_through(dialog: CreateSchoolDialog, path: Path, key: Path | None = None) -> None:
    dialog._name.setText("Школа № 12")
    dialog._place.line.setText(str(path))
    dialog._next.click()
    if key is not None:
        dialog._encrypt.setChecked(True)
        dialog._key.line.setText(str(key))
    dialog._next.click()
    for field, text in zip(
        (dialog._admin_name, dialog._admin_login, dialog._password, dialog._again),
        ("Иванова Мария Петровна", "ivanova.m", PASSWORD, PASSWORD),
        strict=True,
    ):
        field.setText(text)
    dialog._next.click()


@pytest.mark.parametrize("encrypted", [False, True])
def test_school_is_made_and_opens(dialog: CreateSchoolDialog, tmp_path: Path, encrypted: bool) -> None:
    path, key = tmp_path / "school.db", tmp_path / "school.key" if encrypted else None
    spy = QSignalSpy(dialog.created)
    go_through(dialog, path, key)
    made = spy.at(0)[0]
    assert (made.path, made.key_path) == (str(path), None if key is None else str(key))
    assert dialog.isHidden()
    assert dialog._password.text() == ""
    desk = Desk()
    opened = desk.open(made.path, made.key_path)
    assert (opened.name, opened.encrypted) == ("Школа № 12", encrypted)
    assert auth.sign_in(desk.school, "ivanova.m", PASSWORD, "administration").name == "Иванова Мария Петровна"
    desk.close()


def test_each_step_says_what_is_missing(dialog: CreateSchoolDialog, tmp_path: Path) -> None:
    assert_accessible(dialog)
    dialog._next.click()
    assert dialog._pages.currentIndex() == 0
    assert dialog._school_form._rows[dialog._name].error == "Введите название"
    dialog._name.setText("Школа № 12")
    dialog._place.line.setText(str(tmp_path / "school.db"))
    dialog._next.click()
    assert_accessible(dialog)
    dialog._encrypt.setChecked(True)
    dialog._next.click()
    assert dialog._key_form._rows[dialog._key].error == "Укажите место"
    dialog._encrypt.setChecked(False)
    dialog._next.click()
    assert_accessible(dialog)
    dialog._admin_login.setText("я")
    dialog._password.setText("12345678")
    dialog._next.click()
    errors = {field: row.error for field, row in dialog._admin_form._rows.items()}
    assert errors[dialog._admin_name] == "Введите фамилию, имя и, если есть, отчество."
    assert "латинские буквы" in errors[dialog._admin_login]
    assert "легко угадать" in errors[dialog._password]
    assert errors[dialog._again] == "Пароли не совпадают"
    assert not (tmp_path / "school.db").exists()


def test_place_that_is_taken_leads_back_to_the_first_step(dialog: CreateSchoolDialog, tmp_path: Path) -> None:
    path = tmp_path / "school.db"
    create_school(path, name="Другая", admin_login="admin", admin_name="Иванова Мария", password=PASSWORD)
    before = path.read_bytes()
    go_through(dialog, path)
    assert dialog._pages.currentIndex() == 0
    assert "уже есть" in dialog._school_form._rows[dialog._place].error
    assert path.read_bytes() == before
    dialog._back.click()
    assert dialog.isHidden()


def test_welcome_page(translations: Translations, qtbot: QtBot) -> None:
    page = WelcomePage()
    qtbot.addWidget(page)
    page.show_recent([r"\\server\diary\school.db", "/srv/share/school.db"])
    page.show()
    assert_accessible(page)
    chosen = QSignalSpy(page.recent_chosen)
    buttons = [page._recent.itemAt(index).widget() for index in range(page._recent.count())]
    assert [button.text() for button in buttons] == [
        "school.db  ·  //server/diary",
        "school.db  ·  /srv/share",
    ]
    buttons[0].click()
    assert chosen.at(0)[0] == r"\\server\diary\school.db"
    page.show_recent([])
    assert not page._recent_title.isVisible()
