"""The page of the new year on a small school: prepared by keyboard, rehearsed, made, taken back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.school.new_year import commands as new_year
from app.school.new_year.keeping import keep_plan, kept_plan
from app.school.new_year.rows import Decision
from models.journal import Lesson
from models.school import AcademicYear, Course
from tests.app.school.ladder import Ladder, ladder, tables
from tests.app.school.test_new_year import SUMMER
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen
from ui.school.new_year.classes import ClassesStep
from ui.school.new_year.courses import CoursesStep
from ui.school.new_year.dates import DatesStep
from ui.school.new_year.grid import Grid
from ui.school.new_year.page import NewYearPage
from ui.school.new_year.pupils import PupilsStep
from ui.school.new_year.words import FINDINGS, finding_words

SIZE = (1280, 730)


@pytest.fixture
def laid(school: BuiltSchool) -> Ladder:
    school.clock.moment = SUMMER
    return ladder(school)


def opened(on_screen: OnScreen) -> NewYearPage:
    page = on_screen(NewYearPage, "admin", Role.ADMIN, SIZE)
    assert isinstance(page, NewYearPage)
    return page


def row_of(grid: Grid, column: int, text: str) -> int:
    return next(place for place, row in enumerate(grid.list.rows) if row.texts[column] == text)


def put(grid: Grid, row: int, column: int, value: object) -> None:
    """As a delegate does it."""
    grid.list.setData(grid.list.index(row, column), value)


def answer(page: NewYearPage, *, yes: bool = True) -> None:
    box = page.box
    assert box is not None
    role = QMessageBox.ButtonRole.AcceptRole if yes else QMessageBox.ButtonRole.RejectRole
    next(button for button in box.buttons() if box.buttonRole(button) is role).click()


def test_prepared_rehearsed_made_and_taken_back(
    on_screen: OnScreen, school: BuiltSchool, laid: Ladder
) -> None:
    page = opened(on_screen)
    before = tables(school.path, but=("change_log", "setting"))
    _change_dates(page)
    _change_classes(page)
    _change_pupils(page, laid)
    _change_courses(page)
    page.flush()
    admin = school.session(Role.ADMIN, school.admin)
    assert kept_plan(admin)[0] == page.draft.plan
    page.open_step("outcome")
    assert not page.outcome.carry_out.isEnabled()
    page.outcome.rehearse.click()
    assert page.outcome.is_rehearsed
    assert tables(school.path, but=("change_log", "setting")) == before
    numbers = [word for word in page.outcome.facts.text().split() if word.isdigit()]
    assert numbers == ["24", "1", "3"]  # move up, of them conditionally, leave
    assert_accessible(page)
    page.outcome.carry_out.click()
    answer(page, yes=False)
    assert new_year.state(admin).next_classes == 0
    page.outcome.carry_out.click()
    answer(page)
    assert page.done.isVisible()
    assert new_year.state(admin).done
    page.done.take_back.click()
    answer(page)
    assert tables(school.path, but=("change_log", "setting")) == before
    assert page.steps["dates"].isVisible()


def _change_dates(page: NewYearPage) -> None:
    step = page.steps["dates"]
    assert isinstance(step, DatesStep)
    assert step.name.text() == "2027/2028"
    first = step.term_days[0][1]
    first.setDate(first.date().addDays(-1))
    first.editingFinished.emit()
    assert page.draft.plan.periods[0].terms[0][1].isoweekday() == first.date().dayOfWeek()
    rests = len(page.draft.plan.rests)
    step.add_rest.click()
    new = next(row for row in step.rests.list.rows if row.texts[2] == row.texts[3] == "01.09.2027")
    put(step.rests, new.key, 0, "День школы")
    row = row_of(step.rests, 0, "День школы")
    put(step.rests, row, 2, "завтра")  # no day: nothing happens
    put(step.rests, row, 3, "05.10.2027")
    put(step.rests, row_of(step.rests, 0, "День школы"), 4, "5-9")
    assert len(page.draft.plan.rests) == rests + 1
    made = next(one for one in page.draft.plan.rests if one.name == "День школы")
    assert (made.ends, made.grade_from, made.grade_to) == (date(2027, 10, 5), 5, 9)
    page.undo.click()
    assert next(one for one in page.draft.plan.rests if one.name == "День школы").grade_to == 11


def _change_classes(page: NewYearPage) -> None:
    page.following.click()
    step = page.steps["classes"]
    assert isinstance(step, ClassesStep)
    assert step.isVisible()
    grid = step.grid
    put(grid, row_of(grid, 0, "7Б"), 2, "8А")
    assert "7А" in grid.list.rows[row_of(grid, 0, "7Б")].texts[5]  # together with it
    page.draft.undo()
    put(grid, row_of(grid, 0, "4А"), 2, "5А, 5Б")
    assert grid.list.rows[row_of(grid, 0, "4А")].texts[4] == "2, 1"
    put(grid, row_of(grid, 0, "4А"), 2, "семь")  # refused with words, and shown as it was
    assert grid.list.rows[row_of(grid, 0, "4А")].texts[2] == "5А, 5Б"
    put(grid, row_of(grid, 0, "4А"), 2, "5А")
    leader = page.draft.desk.staff[0][0]
    put(grid, row_of(grid, 0, "4А"), 3, leader)
    assert next(one.teacher for one in page.draft.plan.classes if one.name == "5А") == leader
    step.new_names.setText("1Б")
    step.add.click()
    assert "1Б" in {one.name for one in page.draft.plan.classes}
    grid.selectRow(row_of(grid, 2, "1Б"))
    grid.setCurrentIndex(grid.list.index(row_of(grid, 2, "1Б"), 2))
    grid.cleared.emit()
    assert "1Б" not in {one.name for one in page.draft.plan.classes}
    step.leave_reason.setText("Выпуск")
    step.leave_reason.editingFinished.emit()
    assert page.draft.plan.leave_reason == "Выпуск"
    assert_accessible(step)


def _change_pupils(page: NewYearPage, laid: Ladder) -> None:
    page.open_step("pupils")
    step = page.steps["pupils"]
    assert isinstance(step, PupilsStep)
    assert step.classes.chosen == laid.classes["9А"]  # where the most is to be decided
    step.grid.selectRow(0)
    step.buttons[Decision.LEAVES].click()
    put(step.grid, 0, 3, "15.06.2027")
    put(step.grid, 0, 4, "В колледж")
    (one,) = (one for one in page.draft.plan.pupils if one.decision is Decision.LEAVES)
    assert (one.day, one.reason) == (date(2027, 6, 15), "В колледж")
    step.buttons[None].click()
    put(step.grid, 0, 1, Decision.CONDITIONAL.value)
    put(step.grid, 1, 2, next(each.key for each in page.draft.plan.classes if each.name == "8А"))
    step.show_class(-1)
    assert {row.texts[2] for row in step.grid.list.rows} >= {"10А", "8А"}
    assert_accessible(step)


def _change_courses(page: NewYearPage) -> None:
    page.open_step("courses")
    step = page.steps["courses"]
    assert isinstance(step, CoursesStep)
    fifth = next(one.key for one in page.draft.plan.classes if one.name == "5А")
    step.classes.choose(fifth)
    maths = row_of(step.grid, 0, "Математика")
    assert step.grid.list.rows[maths].texts[4].endswith("· 4")
    put(step.grid, maths, 2, "много")
    put(step.grid, maths, 2, "6,5")
    put(step.grid, maths, 3, None)
    course = next(one for one in page.draft.plan.courses if one.key == step.grid.list.rows[maths].key)
    assert (course.hours, course.teacher, course.topics) == (6.5, None, None)
    before = len(step.grid.list.rows)
    step.add.click()
    assert len(step.grid.list.rows) == before + 1
    step.anew.click()
    assert len(step.grid.list.rows) == before
    step.grid.setCurrentIndex(step.grid.list.index(0, 0))
    step.drop.click()
    assert len(step.grid.list.rows) == before - 1
    step.anew.click()
    assert_accessible(step)


def test_what_was_entered_is_shown_and_nothing_goes(
    on_screen: OnScreen, school: BuiltSchool, laid: Ladder
) -> None:
    admin = school.session(Role.ADMIN, school.admin)
    new_year.carry_out(admin, new_year.proposal(admin))
    page = opened(on_screen)
    assert page.done.isVisible()
    asked: list[tuple[str, object]] = []
    page.place.family.page_requested.connect(lambda key, target: asked.append((key, target)))
    for link in page.done.links.values():
        link.click()
    assert asked == [("school", "classes"), ("school", "courses"), ("timetable", None)]
    page.done.look.click()
    assert not page.done.list.isVisible()

    with school.file.writing():
        Lesson.create(
            course=Course.select().order_by(Course.id.desc()).get(), date=date(2027, 9, 1), number=1
        )
    page.done.take_back.click()
    answer(page)
    assert page.done.list.isVisible()
    assert page.done.list.list.rows[0].texts[0].startswith("1 ")


def test_another_plan_kept_elsewhere(on_screen: OnScreen, school: BuiltSchool, laid: Ladder) -> None:
    page = opened(on_screen)
    admin = school.session(Role.ADMIN, school.admin)
    theirs = new_year.proposal(admin)
    mark = keep_plan(admin, theirs, expected="")
    page.open_step("classes")
    step = page.steps["classes"]
    assert isinstance(step, ClassesStep)
    put(step.grid, row_of(step.grid, 0, "7Б"), 2, "8А")
    mine = page.draft.plan
    page.flush()
    answer(page)  # mine
    assert kept_plan(admin)[0] == mine
    keep_plan(admin, theirs, expected=kept_plan(admin)[1])
    put(step.grid, row_of(step.grid, 0, "9Б"), 2, "")
    page.flush()
    answer(page, yes=False)
    assert page.draft.plan == theirs
    assert mark


def test_a_cell_is_changed_by_keys(on_screen: OnScreen, laid: Ladder, qtbot: QtBot) -> None:
    page = opened(on_screen)
    page.open_step("classes")
    step = page.steps["classes"]
    assert isinstance(step, ClassesStep)
    grid = step.grid
    grid.setFocus()
    grid.setCurrentIndex(grid.list.index(row_of(grid, 0, "7Б"), 2))
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    (editor,) = grid.findChildren(QLineEdit)
    assert editor.selectedText() == "8Б"
    editor.setText("8В")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "8В" in {one.name for one in page.draft.plan.classes})
    qtbot.keyClick(grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_a_school_without_classes_is_told_what_comes_first(on_screen: OnScreen, school: BuiltSchool) -> None:
    school.clock.moment = SUMMER.replace(year=2028)
    with school.file.writing():
        AcademicYear.create(name="2027/2028", starts=date(2027, 9, 1), ends=date(2028, 8, 31))
    page = opened(on_screen)
    assert page._empty.isVisible()


def test_every_finding_has_words() -> None:
    from pathlib import Path

    import app.school.new_year as package

    source = "".join(
        path.read_text(encoding="utf-8")
        for path in Path(package.__path__[0]).glob("*.py")
        if path.name in ("judging.py", "outstanding.py")
    )
    codes = {part.split('"')[0] for part in source.split('"')[1::2] if part.startswith("new_year.")}
    assert codes <= FINDINGS.keys()
    assert finding_words.__doc__
