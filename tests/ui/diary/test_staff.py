"""Diaries as the school reads them: the class teacher those of the class, the heads those of every class."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.codes import Role
from app.session import Session
from models.diary import DiaryVisit
from models.school import SchoolClass
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.diary.week import MONDAY, Open, rows_of, set_mark, signs
from ui.diary.tab import DiaryTab


def names(tab: DiaryTab) -> list[str]:
    box = tab._pupils._list._names
    return [box.itemText(number).split()[0] for number in range(box.count())]


def test_the_class_teacher_leafs_through_the_class(
    open_diary: Open, teacher: Session, school: BuiltSchool
) -> None:
    set_mark(teacher, school.algebra_a, school.yolkin, 3)
    tab = open_diary("russian_teacher", Role.CLASS_TEACHER)
    bar = tab._pupils
    assert names(tab) == ["Арбузова", "Ёлкин", "Жукова", "Новиков", "Яшин"]
    assert not bar._class_list.isVisible()
    assert not bar._name.isVisible()
    assert not bar._list._back.isEnabled()
    bar._list._on.click()
    assert signs(rows_of(tab, MONDAY)[0]) == ["3"]
    QTest.keyClick(tab.spread, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert tab._family.chosen is not None
    assert tab._family.chosen.name == "Арбузова Анна"
    bar._list._names.activated.emit(4)
    assert tab._family.chosen.name == "Яшин Яков"
    assert_accessible(tab)
    with school.file.reading():
        assert DiaryVisit.select().count() == 0, "a teacher's look is no family's"


@pytest.mark.parametrize(
    ("who", "role"), [("deputy", Role.DEPUTY), ("head", Role.HEAD), ("admin", Role.ADMIN)]
)
def test_the_heads_choose_a_class_first(open_diary: Open, who: str, role: Role) -> None:
    tab = open_diary(who, role)
    bar = tab._pupils
    assert [bar._class_list.itemText(number) for number in range(bar._class_list.count())] == ["7А", "7Б"]
    assert names(tab)[0] == "Арбузова"
    bar._class_list.activated.emit(1)
    assert bar._class_list.currentText() == "7Б"
    assert names(tab) == ["Берёзкин", "Ветрова"], "a list also where they are few"
    assert bar._buttons == []
    assert [row.lesson.subject for row in rows_of(tab, MONDAY)] == ["Алгебра"]
    assert_accessible(tab)


def test_a_class_without_pupils_says_so(open_diary: Open, school: BuiltSchool) -> None:
    with school.file.writing():
        SchoolClass.create(year=school.year, grade=1, letter="А", term_scheme=school.quarters)
    tab = open_diary("deputy", Role.DEPUTY)
    assert tab._pupils._class_list.currentText() == "1А"
    assert tab._empty._title.text() == "В этом классе никого нет"
    tab._pupils._class_list.activated.emit(1)
    assert tab._stack.currentWidget() is tab._content
    assert names(tab)[0] == "Арбузова"
