"""The timetable on screen, worked by keys: courses are chosen by letters, lessons move, stand-ins are assigned."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.codes import LessonState, Role
from app.timetable import commands, queries
from app.timetable.rows import Spot
from models.journal import Lesson, LessonTopic
from tests.build import YEAR_STARTS, BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen
from ui.timetable.dialogs import CancelDialog, MoveDialog
from ui.timetable.empty import Because
from ui.timetable.out import document_of
from ui.timetable.page import TimetablePage
from ui.timetable.sheet import Kind, Look
from ui.timetable.substitutes import SubstituteDialog

MONDAY = 1
STARTS = date(2026, 12, 7)
SIZE = (1280, 720)


@pytest.fixture
def planned(school: BuiltSchool) -> BuiltSchool:
    """Algebra of both classes on Mondays at the same hour, in two rooms: their teacher is in two places."""
    with school.file.writing():
        Lesson.delete().execute()
    admin = school.session(Role.ADMIN, school.admin)
    commands.place(admin, school.algebra_a, Spot(MONDAY, 1), YEAR_STARTS, room="21")
    commands.place(admin, school.algebra_b, Spot(MONDAY, 1), YEAR_STARTS, room="22")
    return school


def texts(page: TimetablePage) -> dict[tuple[int, int], list[str]]:
    return {at: [face.title for face in faces] for at, faces in sorted(page.sheet.cells.items())}


def test_a_class_by_keys(planned: BuiltSchool, on_screen: OnScreen) -> None:
    page = on_screen(TimetablePage, "deputy", Role.DEPUTY, SIZE)
    assert page.bar.kind is Kind.SCHOOL
    assert [head.text for head in page.sheet.columns] == ["7А", "7Б"]
    assert page.sheet.cells[0, 0][0].look is Look.CLASH
    assert page.side.clashes.count() == 1
    assert_accessible(page)
    grid = page.grid
    grid.setFocus()
    QTest.keyClick(grid, Qt.Key.Key_Return)  # into the class
    assert (page.bar.kind, page.bar.target_name) == (Kind.CLASS, "7А")
    assert texts(page) == {(0, 0): ["Алгебра"]}
    page.bar.go_to_day(STARTS)
    page.bar.chosen.emit()
    grid.go(1, 1)  # Tuesday, the second lesson
    QTest.keyClicks(grid, "h")  # «р» on the Latin layout: русский язык
    assert page.picker.isVisible()
    QTest.keyClick(page.picker.field, Qt.Key.Key_Return)
    assert texts(page) == {(0, 0): ["Алгебра"], (1, 1): ["Русский язык"]}
    QTest.keyClick(grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert texts(page) == {(0, 0): ["Алгебра"]}
    QTest.keyClick(grid, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert texts(page) == {(0, 0): ["Алгебра"], (1, 1): ["Русский язык"]}
    page.deeds.drop((0, 0), (1, 1), copies=False)  # they change places
    assert texts(page) == {(0, 0): ["Русский язык"], (1, 1): ["Алгебра"]}
    assert page.sheet.cells[1, 1][0].look is Look.PLAIN
    assert page.side.clashes.count() == 0
    grid.go(1, 1)
    QTest.keyClick(grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Алгебра"
    page.bar.choose(Kind.CLASS, planned.class_b)
    grid.go(3, 3)
    QTest.keyClick(grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert texts(page) == {(0, 0): ["Алгебра"], (3, 3): ["Алгебра"]}
    assert page.sheet.cells[3, 3][0].detail == "Цифрова\xa0И.\xa0П. · 21"
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    assert texts(page) == {(0, 0): ["Алгебра"]}
    line = page.side.courses.item(0)
    assert line is not None
    assert line.text().startswith("1   Алгебра")
    document = document_of(*page.out._made())
    assert (document.title, document.name) == ("Расписание", "7Б")
    assert document.tables[0].rows[0].cells[1].value == "Алгебра (Цифрова\xa0И.\xa0П. · 22)"


def test_by_mouse(planned: BuiltSchool, on_screen: OnScreen) -> None:
    """A lesson is dragged to another cell, with Ctrl copied; a course from the list beside."""
    page = on_screen(TimetablePage, "deputy", Role.DEPUTY, SIZE)
    page.bar.choose(Kind.CLASS, planned.class_a)
    grid, view = page.grid, page.grid.viewport()

    def middle(row: int, column: int) -> QPoint:
        return grid.visualRect(grid.model().index(row, column)).center()

    def drag(start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mousePress(view, Qt.MouseButton.LeftButton, keys, start)
        QTest.mouseMove(view, start + QPoint(30, 0))
        QTest.mouseMove(view, end)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, keys, end)

    drag(middle(0, 0), middle(2, 2))
    assert texts(page) == {(2, 2): ["Алгебра"]}
    drag(middle(2, 2), middle(3, 3), Qt.KeyboardModifier.ControlModifier)
    assert texts(page) == {(2, 2): ["Алгебра"], (3, 3): ["Алгебра"]}
    courses = page.side.courses
    row = next(
        row
        for row in range(courses.count())
        if "Русский" in courses.item(row).text()  # type: ignore[union-attr]
    )
    at = courses.visualItemRect(courses.item(row)).center()
    QTest.mousePress(courses.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(courses.viewport(), at - QPoint(40, 0))
    goal = courses.viewport().mapFromGlobal(view.mapToGlobal(middle(1, 1)))
    QTest.mouseRelease(courses.viewport(), Qt.MouseButton.LeftButton, pos=goal)
    assert texts(page)[1, 1] == ["Русский язык"]


def test_odd_weeks_and_what_stays(planned: BuiltSchool, on_screen: OnScreen) -> None:
    """In the view of odd weeks a lesson of every week is halved; a lesson with a topic stays, and that is said."""
    with planned.file.writing():
        LessonTopic.create(
            course=planned.algebra_a, home=planned.group_class_a, date=STARTS, number=1, topic="Дроби"
        )
    page = on_screen(TimetablePage, "admin", Role.ADMIN, SIZE)
    page.bar.choose(Kind.CLASS, planned.class_a)
    page.bar.go_to_day(STARTS)
    page.bar.weeks.setCurrentIndex(1)
    page.bar.chosen.emit()
    page.grid.go(0, 0)
    page.deeds.remove()
    assert texts(page) == {}
    assert "7А Алгебра, 07.12 – тема" in page.banner.text
    page.bar.weeks.setCurrentIndex(0)
    page.bar.chosen.emit()
    assert [face.detail for face in page.sheet.cells[0, 0]] == ["чётн. · Цифрова\xa0И.\xa0П. · 21"]


def test_a_real_week(planned: BuiltSchool, on_screen: OnScreen) -> None:
    page = on_screen(TimetablePage, "deputy", Role.DEPUTY, SIZE)
    page.bar.choose(Kind.CLASS, planned.class_a)
    page.bar.show_real(True, STARTS)
    assert page.sheet.columns[0].text == "Пн 07.12"
    page.grid.go(0, 0)
    page.actions_of["substitute"].trigger()
    (who,) = page.window().findChildren(SubstituteDialog)
    (choice,) = who.choices
    assert "свободен" in choice.itemText(0)
    who.ok.click()
    (face,) = page.sheet.cells[0, 0]
    assert face.look is Look.SUBSTITUTED
    assert face.detail.startswith("замена: ")
    page.actions_of["restore"].trigger()
    page.actions_of["cancel"].trigger()
    dialog = page.window().findChildren(CancelDialog)[-1]
    dialog.reason.setText("мороз")
    dialog.ok.click()
    assert page.sheet.cells[0, 0][0].detail == "отменён · мороз"
    QTest.keyClick(page.grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    page.actions_of["move"].trigger()
    move = page.window().findChildren(MoveDialog)[-1]
    move.number.setValue(4)
    move.ok.click()
    assert texts(page) == {(3, 0): ["Алгебра"]}
    page.bar.today.click()
    assert [head.today for head in page.sheet.columns].count(True) <= 1


def test_a_teacher_reads_the_own_week(planned: BuiltSchool, on_screen: OnScreen) -> None:
    page = on_screen(TimetablePage, "maths_teacher", Role.TEACHER, SIZE)
    assert (page.bar.kind, page.bar.is_real) == (Kind.TEACHER, True)
    assert page.side.isHidden()
    assert page.bar.away.isHidden()
    page.bar.go_to_day(STARTS)
    page.bar.chosen.emit()
    assert texts(page) == {(0, 0): ["7А Алгебра", "7Б Алгебра"]}
    QTest.keyClicks(page.grid, "f")
    assert not page.picker.isVisible()
    assert {face.lesson.state.state for face in page.sheet.cells[0, 0] if face.lesson} == {LessonState.NORMAL}


def test_nothing_to_show(school: BuiltSchool, on_screen: OnScreen) -> None:
    """A reader is told that there is none; an editor gets the empty grid to fill."""
    reader = on_screen(TimetablePage, "russian_teacher", Role.CLASS_TEACHER, SIZE)
    assert reader._reasons.because is Because.NOTHING
    editor = on_screen(TimetablePage, "deputy", Role.DEPUTY, SIZE)
    assert (editor.bar.kind, editor.grid.isVisible()) == (Kind.CLASS, True)
    session = school.session(Role.DEPUTY, school.deputy)
    assert queries.school_plan(session, STARTS).clashes == ()
