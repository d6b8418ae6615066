"""The rating of the class with names: for its teacher and the leaders."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.codes import Role
from app.desk import Desk
from app.errors import StorageProblem
from models.school import ClassTeacher, Enrollment, SchoolClass
from tests.app.progress.journal import Hand
from tests.app.progress.pen import writing
from tests.build import LESSON_DAYS, BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.progress.rating.conftest import OpenClass
from ui.live import Live
from ui.progress.rating.class_model import CHANGE, MEAN, SUBJECTS
from ui.progress.rating.class_tab import ClassRatingTab


def names(tab: ClassRatingTab) -> list[str]:
    return [line.name.split()[0] for line in tab.table.rating.lines]


def click_head(tab: ClassRatingTab, column: int) -> None:
    heads = tab.table.horizontalHeader()
    at = QPoint(heads.sectionViewportPosition(column) + 10, heads.height() // 2)
    QTest.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=at)


BY_PLACE = ["Арбузова", "Ёлкин", "Лисин", "Жукова", "Новиков", "Иванова", "Кузина"]


def test_class_by_places(open_class: OpenClass, rated: BuiltSchool) -> None:
    tab = open_class()
    assert names(tab) == BY_PLACE
    model = tab.table.rating
    assert [model.place_sign(row) for row in range(4)] == ["1–2", "1–2", "3", "4"]
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert heads == ["Средний", "За неделю", "Алгебра", "Английский язык", "Русский язык"]
    assert tab._name.text() == "7А"
    assert tab.classes.isHidden()
    assert tab._as_of.text().endswith("изменения с 16 ноября")
    assert_accessible(tab)


def test_cells_in_words(open_class: OpenClass, rated: BuiltSchool) -> None:
    tab = open_class()
    model = tab.table.rating
    assert model.cell_words(model.index(3, MEAN)) == (
        "Жукова Жанна, все предметы: 4,25, 4-е место из 7, на 1 место ниже, чем неделю назад, балл −0,25"
    )
    assert model.cell_words(model.index(0, SUBJECTS + 1)) == (
        "Арбузова Анна, Английский язык: 4,00, 2-е место из 2"
    )
    assert model.cell_words(model.index(3, SUBJECTS + 1)) == (
        "Жукова Жанна, Английский язык: нет отметок, входящих в средний балл"
    )
    tab.table.setCurrentIndex(model.index(4, SUBJECTS))
    assert tab.line.text() == "Новиков Ник, Алгебра: 4,00, 5-е место из 7"


def test_heads_sort(open_class: OpenClass, rated: BuiltSchool) -> None:
    tab = open_class()
    tab.table.setCurrentIndex(tab.table.rating.index(6, MEAN))
    click_head(tab, MEAN)
    assert names(tab) == list(reversed(["Ёлкин", "Арбузова", *BY_PLACE[2:]]))
    click_head(tab, SUBJECTS + 1)
    assert names(tab)[:2] == ["Ёлкин", "Арбузова"]
    click_head(tab, SUBJECTS + 1)
    assert names(tab)[:2] == ["Арбузова", "Ёлкин"]  # who has no mark stays at the end
    click_head(tab, CHANGE)
    assert names(tab)[-1] == "Жукова"
    tab.by_name.click()
    assert names(tab) == ["Арбузова", "Ёлкин", "Жукова", "Иванова", "Кузина", "Лисин", "Новиков"]
    assert tab.by_name.isChecked()
    # The cursor is still on the pupil it was on.
    line = tab.table.rating.line_at(tab.table.currentIndex().row())
    assert line is not None
    assert line.name == "Кузина"


def test_sorting_by_key(open_class: OpenClass, rated: BuiltSchool) -> None:
    tab = open_class()
    tab.table.setFocus()
    tab.table.setCurrentIndex(tab.table.rating.index(0, SUBJECTS + 1))
    QTest.keyClick(tab.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert names(tab)[:2] == ["Ёлкин", "Арбузова"]


def test_who_has_no_marks_is_at_the_end(open_class: OpenClass, rated: BuiltSchool) -> None:
    with writing(rated) as pen:
        pen.pupil("abakumov", "Абакумов")
    tab = open_class()
    assert names(tab) == [*BY_PLACE, "Абакумов"]
    assert tab.table.rating.place_sign(7) == "–"
    click_head(tab, MEAN)
    assert names(tab)[-1] == "Абакумов"


def test_a_mark_that_is_set_elsewhere(open_class: OpenClass, rated: BuiltSchool, live: Live[Desk]) -> None:
    tab = open_class()
    hand = Hand(rated)
    hand.work("algebra_a", LESSON_DAYS[-6], 3)
    hand.mark("algebra_a", "kuzina", LESSON_DAYS[-6], 5)
    live.poll_now()
    assert names(tab)[2:4] == ["Кузина", "Лисин"]  # (3 + 5·3) / 4 = 4.5, as Лисин


def test_periods(open_class: OpenClass, rated: BuiltSchool) -> None:
    with writing(rated) as pen:
        pen.marks("kuzina", "algebra_a", (5, 30), since=date(2026, 9, 7))
    tab = open_class()
    assert [button.text() for button in tab.periods.buttons if button.isChecked()] == ["2 четверть"]
    tab.periods.buttons[-1].click()
    assert names(tab)[0] == "Кузина"
    tab.periods.buttons[0].click()
    assert names(tab)[0] == "Кузина"
    assert tab.table.rating.place_sign(1) == "–"
    assert "изменения" not in tab._as_of.text()


def test_leaders_choose_the_class(open_class: OpenClass, rated: BuiltSchool) -> None:
    with rated.file.writing():
        SchoolClass.update(grade=1).where(SchoolClass.id == rated.class_b).execute()
    tab = open_class("deputy", Role.DEPUTY)
    assert [tab.classes.itemText(at) for at in range(tab.classes.count())] == ["1Б", "7А"]
    assert tab._empty.accessibleName().startswith("В первом классе рейтинга нет")
    tab.classes.setCurrentIndex(1)
    tab._on_class_chosen()
    assert names(tab) == BY_PLACE


def test_nobody_is_there(open_class: OpenClass, rated: BuiltSchool) -> None:
    with rated.file.writing():
        Enrollment.update(to_date=date(2026, 11, 20)).execute()
    assert open_class()._empty.accessibleName().startswith("В последний день периода в классе никого нет")


def test_without_a_class(open_class: OpenClass, school: BuiltSchool) -> None:
    with school.file.writing():
        ClassTeacher.delete().execute()
        SchoolClass.update(year=school.year).execute()
        Enrollment.delete().execute()
    tab = open_class("deputy", Role.DEPUTY)
    assert tab._stack.currentWidget() is tab._empty


def test_share_is_away(open_class: OpenClass, rated: BuiltSchool) -> None:
    tab = open_class()
    tab._on_failed(StorageProblem("share.unreachable", path="//share/school.db"))
    assert names(tab) == BY_PLACE
    assert not tab._banner.isHidden()
    assert "то, что было в" in tab._banner.text
