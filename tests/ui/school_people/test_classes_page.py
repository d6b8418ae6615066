"""The pages of classes and of doubles on a real school file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.desk import Desk
from models.people import Person
from models.school import ClassTeacher, Enrollment, GroupMember, StudyGroup
from tests.build import BuiltSchool, person
from tests.ui.accessibility import assert_accessible
from tests.ui.people import place_of, start
from ui.family.page import Place
from ui.i18n import Translations
from ui.live import Live
from ui.people.classes.dialogs import GroupNameDialog, LeaderDialog, MembersDialog, SplitDialog
from ui.people.classes.page import ClassesPage
from ui.people.doubles.page import DoublesPage
from ui.people.people.stay_dialog import LeaveDialog
from ui.people.tab import PeopleTab
from ui.tasks import InlineWorker
from ui.theme.manager import Theme

Page = TypeVar("Page", bound=QWidget)
DAY = date(2026, 11, 24)


@pytest.fixture
def opened(
    desk: Desk,
    worker: InlineWorker[Desk],
    live: Live[Desk],
    school: BuiltSchool,
    theme: Theme,
    translations: Translations,
    qtbot: QtBot,
) -> Callable[[Callable[[Place], Any]], Any]:
    def open_page(make: Callable[[Place], Page]) -> Page:
        page = make(place_of(worker, live, start(desk, school, "admin", Role.ADMIN)))
        qtbot.addWidget(page)
        page.resize(1200, 700)
        page.show()
        return page

    return open_page


def names(page: ClassesPage) -> list[str]:
    return [one.name.split()[0] for one in page.model.pupils]


def on(dialog: Any) -> None:
    dialog.on.setDate(QDate(DAY.year, DAY.month, DAY.day))


def test_a_class_its_pupils_and_its_teacher(
    opened: Callable[[Any], Any], school: BuiltSchool, qtbot: QtBot
) -> None:
    page = opened(ClassesPage)
    assert names(page) == ["Арбузова", "Ёлкин", "Жукова", "Новиков"]
    assert page._leaders.text() == "Классный руководитель: Словов Инна Петровна"
    assert_accessible(page)
    page.left.setChecked(True)
    assert names(page)[-1] == "Яшин"
    assert page.model.data(page.model.index(4, 3)) == "10.11.2026"
    page.table.selectRow(2)
    page.leave.click()
    leave = page.dialog
    assert isinstance(leave, LeaveDialog)
    leave.last_day.setDate(QDate(2026, 11, 20))
    leave.submit()
    page.left.setChecked(False)
    assert names(page) == ["Арбузова", "Ёлкин", "Новиков"]
    page.leader.click()
    leader = page.dialog
    assert isinstance(leader, LeaderDialog)
    leader.person.setCurrentIndex(leader.person.findData(school.maths_teacher))
    on(leader)
    leader.submit()
    with school.file.reading():
        spans = {(row.person_id, row.to_date) for row in ClassTeacher.select()}
    assert spans == {(school.russian_teacher, DAY - timedelta(1)), (school.maths_teacher, None)}
    asked: list[tuple[str, Any]] = []
    page._place.family.page_requested.connect(lambda key, target: asked.append((key, target)))
    page.card.click()
    assert asked == [("people", ("people", school.arbuzova))] or asked[0][0] == "people"


def test_groups(opened: Callable[[Any], Any], school: BuiltSchool, qtbot: QtBot) -> None:
    page = opened(ClassesPage)
    assert page.groups.item(0).text() == "англ. 1 – 2 ученика: Английский язык"
    page.groups.setCurrentRow(0)
    assert not page.remove.isEnabled()
    page.members.click()
    members = page.dialog
    assert isinstance(members, MembersDialog)
    members.list.item(2).setCheckState(Qt.CheckState.Checked)
    on(members)
    members.submit()
    page.split.click()
    split = page.dialog
    assert isinstance(split, SplitDialog)
    split.how.setCurrentIndex(1)
    assert split._count.text() == "2 и 2 ученика" or "2" in split._count.text()
    split.first.setCurrentText("труд, девочки")
    split.second.setCurrentText("")
    split.submit()
    assert split.isVisible()
    split.second.setCurrentText("труд, мальчики")
    on(split)
    assert_accessible(split)
    split.submit()
    page.add.click()
    add = page.dialog
    assert isinstance(add, GroupNameDialog)
    add.name.setText("хор")
    add.across.setChecked(True)
    add.submit()
    with school.file.reading():
        groups = {row.name: row.id for row in StudyGroup.select().where(StudyGroup.whole == 0)}
        inside = {
            name: {row.pupil_id for row in GroupMember.select().where(GroupMember.group == group)}
            for name, group in groups.items()
        }
    assert inside == {
        "англ. 1": {school.arbuzova, school.yolkin, school.zhukova},
        "труд, девочки": {school.arbuzova, school.zhukova},
        "труд, мальчики": {school.yolkin, school.novikov},
        "хор": set(),
    }
    page.groups.setCurrentRow(3)
    page.remove.click()
    assert page.groups.count() == 3


def test_doubles_are_merged_or_said_to_be_two(opened: Callable[[Any], Any], school: BuiltSchool) -> None:
    with school.file.writing():
        twin = person("Жукова", "Жанна", "Петровна")
        Enrollment.update(to_date=date(2026, 11, 10)).where(Enrollment.pupil == school.zhukova).execute()
        Enrollment.create(school_class=school.class_a, pupil=twin, from_date=date(2026, 11, 11))
        person("Цифрова", "Инна", "Петровна")
    page = opened(DoublesPage)
    assert page.list.count() == 2
    assert_accessible(page)
    row = next(one for one in range(2) if "Жукова" in page.list.item(one).text())
    page.list.setCurrentRow(row)
    page.first.setChecked(page._pair.first.person_id == school.zhukova)
    page.second.setChecked(page._pair.second.person_id == school.zhukova)
    assert "зачисления в классы: 1" in page._moves.text()
    page.merge.click()
    with school.file.reading():
        assert Person.get_by_id(twin).last_name == f"№{twin}"
    assert page.list.count() == 1
    page.two.click()
    assert page._empty.isVisible()


def test_the_tab_opens_its_pages(opened: Callable[[Any], Any], school: BuiltSchool) -> None:
    tab = opened(PeopleTab)
    assert tab.open_key == "people"
    tab.go_to(("classes", school.class_b))
    assert names(tab.page("classes")) == ["Берёзкин", "Ветрова"]
    tab.go_to(("people", school.vetrova))
    assert tab.page("people").card.card.facts.last_name == "Ветрова"
