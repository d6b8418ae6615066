"""The first day of a school: from an empty file to people, courses and logins, with small files of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import app.auth.service as auth
from app.clock import FixedClock
from app.codes import Role
from app.desk import Desk
from app.school.creation import create_school
from app.school.first_day import StepKey, StepState, first_day
from tests.build import NOW
from tests.ui.accessibility import assert_accessible
from tests.ui.people import PASSWORD, place_of
from ui.i18n import Translations
from ui.importing.panel import ImportPanel
from ui.live import Live
from ui.school.courses.page import CoursesPage
from ui.school.first_day.page import FirstDayPage
from ui.school.first_day.parts import Logins
from ui.school.overview import OverviewPage
from ui.school.subjects_dialogs import UsualSubjectsDialog
from ui.school.subjects_page import SubjectsPage
from ui.school.tab import SchoolTab
from ui.tasks import InlineWorker
from ui.theme.manager import Theme

PUPILS = "ФИО;Класс\nЖилин Пётр;5А\nУткина Ия;5А\nШилова Ия;5Б\n"
STAFF = "ФИО;Должность\nЦаплина Ада Львовна;учитель\nГалкин Ян Ильич;учитель\n"


class Hand:
    """Presses buttons, and counts."""

    def __init__(self) -> None:
        self.clicks = 0

    def press(self, button: QPushButton) -> None:
        assert button.isVisible(), button.text()
        assert button.isEnabled(), button.text()
        self.clicks += 1
        button.click()

    def press_text(self, page: QWidget, text: str) -> None:
        """The button that begins so."""
        found = [
            one for one in page.findChildren(QPushButton) if one.isVisible() and one.text().startswith(text)
        ]
        self.press(found[0])

    def bring_in(self, wizard: FirstDayPage, paths: list[Path]) -> None:
        """Choosing is three clicks: the button, the file, Open."""
        assert wizard.step is not None
        panel = wizard.parts[wizard.step].made["file"]
        assert isinstance(panel, ImportPanel)
        self.clicks += 3
        panel.show_paths(paths)
        self.press_text(panel, "Загрузить")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A school that was made a moment ago, and its administrator."""
    path = tmp_path / "school.db"
    clock = FixedClock(NOW)
    create_school(
        path,
        name="Школа № 1",
        admin_login="admin",
        admin_name="Админова Инна",
        password=PASSWORD,
        clock=clock,
    )
    desk = Desk()
    desk.open(path)
    desk.clock = clock
    yield desk
    desk.close()


def dialog(kind: type[QDialog]) -> Any:
    return [
        one for top in QApplication.topLevelWidgets() for one in top.findChildren(kind) if one.isVisible()
    ][-1]


def test_from_an_empty_file_to_logins(
    desk: Desk, tmp_path: Path, theme: Theme, translations: Translations, qtbot: QtBot
) -> None:
    worker = InlineWorker(desk)
    live = Live(worker)
    credentials = desk.read_credentials("admin")
    signed = desk.finish_sign_in(credentials, auth.verify(credentials, PASSWORD), "administration")
    tab = SchoolTab(place_of(worker, live, desk.start(signed, Role.ADMIN)))
    qtbot.addWidget(tab)
    tab.resize(1280, 800)
    tab.show()
    assert tab.open_key == "first_day"  # a new school is led there by itself
    wizard = tab.pages["first_day"]
    assert isinstance(wizard, FirstDayPage)
    hand = Hand()

    def state(key: StepKey) -> StepState:
        return next(one.state for one in desk.ask(first_day).steps if one.key is key)

    assert wizard.step is StepKey.YEAR
    hand.press(wizard.next)
    assert state(StepKey.YEAR) is StepState.DONE
    hand.press(wizard.next)
    for key, name, text in ((StepKey.CLASSES, "5.csv", PUPILS), (StepKey.STAFF, "staff.csv", STAFF)):
        assert wizard.step is key
        path = tmp_path / name
        path.write_text(text, "utf-8")
        hand.bring_in(wizard, [path])
        assert state(key) is StepState.DONE
        hand.press(wizard.next)
    assert "2 класса, 3 ученика" in wizard.rail[StepKey.CLASSES].text()
    hand.press(wizard.skip)  # parents come later
    assert wizard.step is StepKey.COURSES
    part = wizard.parts[StepKey.COURSES]
    subjects = part.made["subjects"]
    assert isinstance(subjects, SubjectsPage)
    hand.press(subjects.usual_button)
    hand.press(dialog(UsualSubjectsDialog).save)
    hand.press(part.buttons["courses"])
    courses = part.made["courses"]
    assert isinstance(courses, CoursesPage)
    hand.press(courses.usual_button)
    assert desk.ask(first_day).figures.courses == 26  # 13 subjects in grade 5, twice
    hand.press(wizard.next)
    assert wizard.step is StepKey.TIMETABLE
    assert_accessible(wizard)
    hand.press(wizard.skip)
    logins = wizard.parts[StepKey.LOGINS].made["page"]
    assert isinstance(logins, Logins)
    hand.press_text(logins, "Выдать")
    assert logins.dialog is not None
    qtbot.waitUntil(lambda: logins.dialog is not None and logins.dialog.start_button.isEnabled())
    hand.press(logins.dialog.start_button)
    qtbot.waitUntil(lambda: state(StepKey.LOGINS) is StepState.DONE)
    for one in (logins.dialog.slips, logins.dialog):
        if one is not None:
            one.close()
    hand.press(wizard.next)
    hand.press(wizard.skip)
    assert tab.open_key == "overview"
    overview = tab.pages["overview"]
    assert isinstance(overview, OverviewPage)
    assert overview.steps.isHidden()  # all is done, or was said not to be wanted
    assert_accessible(overview)
    assert hand.clicks <= 24
    hand.press(overview._links[0][0])
    assert tab.open_key == "year"
    tab.leave()
