"""The pages of the structure, on a real school file: what is typed and dragged is stored, and can be undone."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.school.bells import bell_schedules
from app.school.calendars import CalendarKey
from app.school.classes import class_lines
from app.school.courses import curriculum
from app.school.first_day import StepKey, first_day
from app.school.kinds import kind_lines
from app.school.subjects import subject_lines
from app.school.years import school_year
from app.session import Session
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen
from ui.school.bells_dialog import AssignDialog, BellsDialog, times_typed
from ui.school.bells_page import BellsPage
from ui.school.classes_dialogs import ChangeClassesDialog, NewClassesDialog
from ui.school.classes_page import ClassesPage
from ui.school.courses.page import CoursesPage
from ui.school.kinds_page import KindDialog, KindsPage
from ui.school.overview import OverviewPage
from ui.school.subjects_dialogs import SubjectDialog, UsualSubjectsDialog
from ui.school.subjects_page import SubjectsPage
from ui.school.year.calendar_dialog import CalendarDialog
from ui.school.year.holiday_dialog import HolidayDialog
from ui.school.year.page import YearPage
from ui.school.year.terms_dialog import TermsDialog
from ui.widgets import Toast

SIZE = (1280, 800)
D = TypeVar("D", bound=QDialog)


@pytest.fixture
def admin(school: BuiltSchool) -> Session:
    """The administrator at another PC."""
    return school.session(Role.ADMIN, school.admin, school.other())


def dialog(kind: type[D]) -> D:
    """The dialog that is open."""
    found = [
        one for top in QApplication.topLevelWidgets() for one in top.findChildren(kind) if one.isVisible()
    ]
    return found[-1]


def undo() -> None:
    """Press what the note offers."""
    toasts = [one for top in QApplication.topLevelWidgets() for one in top.findChildren(Toast)]
    newest: Any = toasts[-1]
    newest.findChild(QPushButton).click()


def test_days_off_in_the_calendar(
    on_screen: OnScreen, school: BuiltSchool, admin: Session, qtbot: QtBot
) -> None:
    page = on_screen(YearPage, "admin", Role.ADMIN, SIZE)
    view = page.calendar
    assert "Осенние каникулы" in view.words_of(date(2026, 10, 26))
    first, last = (view._day_rect(view._month_rect(3), date(2026, 12, day)).center() for day in (7, 9))
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, first)
    QTest.mouseMove(view, last)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, last)
    made = dialog(HolidayDialog)
    assert (made.plan.starts, made.plan.ends, made.plan.kind) == (
        date(2026, 12, 7),
        date(2026, 12, 9),
        "vacation",
    )
    assert_accessible(made)
    made.save.click()
    assert made.isVisible()  # it has no name yet
    made.name.setText("Мороз")
    made.save.click()
    assert "Мороз" in view.words_of(date(2026, 12, 8))
    view.setFocus()
    view._cursor = view._first = date(2026, 12, 6)
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Return)
    changed = dialog(HolidayDialog)
    assert changed.name.text() == "Мороз"
    changed.ends.setDate(QDate(2026, 12, 11))
    changed.save.click()
    line = next(one for one in school_year(admin, school.year).holidays if one.plan.name == "Мороз")
    assert line.plan.ends == date(2026, 12, 11)
    page.holidays.go_to(line.id)
    QTest.keyClick(page.holidays, Qt.Key.Key_Delete)
    dialog(HolidayDialog).remove.click()
    assert "Мороз" not in view.words_of(date(2026, 12, 8))
    undo()
    assert "Мороз" in view.words_of(date(2026, 12, 8))
    assert view._day_at(QPoint(-5, -5)) is None
    assert_accessible(page)


def test_periods_and_calendars(on_screen: OnScreen, school: BuiltSchool, admin: Session) -> None:
    page = on_screen(YearPage, "admin", Role.ADMIN, SIZE)
    page.terms_button.click()
    terms = dialog(TermsDialog)
    assert_accessible(terms)
    terms.fields[3][2].setDate(QDate(2027, 5, 21))
    terms.rest.setChecked(False)
    terms.save.click()
    assert terms.isVisible()
    assert "31.12" in terms.banner.text  # the winter is no vacation in this school
    terms.rest.setChecked(True)
    terms.save.click()
    assert school_year(admin, school.year).schemes[0].days[3][1] == date(2027, 5, 21)
    page.terms_button.click()
    terms = dialog(TermsDialog)
    terms.fewer.click()
    terms.more.click()
    assert len(terms.fields) == 4
    terms.reject()
    page.calendar_button.click()
    chosen = dialog(CalendarDialog)
    assert_accessible(chosen)
    chosen.choices.setCurrentRow([*CalendarKey].index(CalendarKey.MODULES))
    assert "22" in chosen.preview.text()
    chosen.save.click()
    assert [one.kind for one in school_year(admin, school.year).schemes] == ["trimesters"]
    assert len(page.terms.list.rows) == 3


def test_bells(on_screen: OnScreen, school: BuiltSchool, admin: Session) -> None:
    assert times_typed("1. 8:30–9:15\n9.25 - 10:10\n") == {1: (510, 555), 2: (565, 610)}
    assert times_typed("8:30–9:15\nобед") == 2
    page = on_screen(BellsPage, "admin", Role.ADMIN, SIZE)
    page.add_button.click()
    made = dialog(BellsDialog)
    assert_accessible(made)
    made.ready.setCurrentIndex(2)
    made.weekday.choose(6)
    assert "9:10" in made.times.toPlainText()
    made.times.setPlainText("скоро")
    made.save.click()
    assert made.isVisible()
    made.times.setPlainText("9:00–9:40")
    made.save.click()
    line = bell_schedules(admin, school.year)[-1]
    assert dict(line.times)[6, 1] == (540, 580)
    page.table.go_to(line.id)
    page.assign_button.click()
    classes = dialog(AssignDialog)
    assert_accessible(classes)
    classes.high.click()
    classes.save.click()
    assert len(bell_schedules(admin, school.year)[-1].classes) == 2
    page.remove_button.click()  # classes keep to it
    assert len(bell_schedules(admin, school.year)) == 2
    page.table.go_to(school.bells)
    page.remove_button.click()
    assert len(bell_schedules(admin, school.year)) == 1
    undo()
    assert len(bell_schedules(admin, school.year)) == 2
    assert_accessible(page)


def test_classes(on_screen: OnScreen, school: BuiltSchool, admin: Session) -> None:
    page = on_screen(ClassesPage, "admin", Role.ADMIN, SIZE)
    page.add_button.click()
    made = dialog(NewClassesDialog)
    assert_accessible(made)
    made.names.setText("5А–5В, 15А")
    made.save.click()
    assert made.isVisible()
    made.names.setText("5А–5В, 10-хим/био")
    assert "10-хим/био" in made.found.text()
    made.save.click()
    lines = {one.name: one for one in class_lines(admin, school.year)}
    assert [*lines] == ["5А", "5Б", "5В", "7А", "7Б", "10-хим/био"]
    page.table.selectAll()
    page.change_button.click()
    many = dialog(ChangeClassesDialog)
    assert_accessible(many)
    many.days.choose(6)
    many.save.click()
    assert {one.plan.study_days for one in class_lines(admin, school.year)} == {6}
    page.table.go_to(lines["5В"].id)
    page.table.opened.emit()
    one = dialog(ChangeClassesDialog)
    one.letter.setText("Ё")
    one.save.click()
    assert "5Ё" in {line.name for line in class_lines(admin, school.year)}
    page.table.go_to(lines["7А"].id)
    page.remove_button.click()
    assert "7А" in {line.name for line in class_lines(admin, school.year)}
    page.table.go_to(lines["5А"].id)
    page.remove_button.click()
    assert "5А" not in {line.name for line in class_lines(admin, school.year)}
    undo()
    assert "5А" in {line.name for line in class_lines(admin, school.year)}
    assert_accessible(page)


def test_subjects_and_kinds(on_screen: OnScreen, school: BuiltSchool, admin: Session) -> None:
    page = on_screen(SubjectsPage, "admin", Role.ADMIN, SIZE)
    before = len(subject_lines(admin))
    page.usual_button.click()
    usual = dialog(UsualSubjectsDialog)
    assert_accessible(usual)
    usual.none.click()
    assert not usual.save.isEnabled()
    usual.all.click()
    count = len(usual.checked)
    usual.save.click()
    assert len(subject_lines(admin)) == before + count
    page.add_button.click()
    own = dialog(SubjectDialog)
    assert_accessible(own)
    own.name.setText("Шахматы")
    own.scale.choose("pass")
    assert own.bounds.isHidden()
    own.save.click()
    line = subject_lines(admin)[-1]
    assert (line.plan.name, line.plan.scale) == ("Шахматы", "pass")
    page.table.go_to(line.id)
    page.up_button.click()
    assert subject_lines(admin)[-2].id == line.id
    page.remove_button.click()
    assert "Шахматы" not in {one.plan.name for one in subject_lines(admin)}
    assert_accessible(page)


def test_kinds(on_screen: OnScreen, school: BuiltSchool, admin: Session) -> None:
    page = on_screen(KindsPage, "admin", Role.ADMIN, SIZE)
    page.add_button.click()
    made = dialog(KindDialog)
    assert_accessible(made)
    made.name.setText("Диктант")
    made.weight.setValue(2.5)
    made.save.click()
    line = kind_lines(admin)[-1]
    assert (line.plan.name, line.plan.weight) == ("Диктант", 2.5)
    page.table.go_to(line.id)
    page.up_button.click()
    page.change_button.click()
    dialog(KindDialog).counts.click()
    dialog(KindDialog).save.click()
    assert not next(one for one in kind_lines(admin) if one.id == line.id).plan.counts
    page.remove_button.click()
    assert line.id not in {one.id for one in kind_lines(admin)}
    assert_accessible(page)


def test_the_curriculum_grid(on_screen: OnScreen, school: BuiltSchool, admin: Session, qtbot: QtBot) -> None:
    page = on_screen(CoursesPage, "admin", Role.ADMIN, SIZE)
    grid = page.table.grid
    names = [one.plan.name for one in grid.subjects]
    row = names.index("Русский язык") if "Русский язык" in names else 0
    assert [one.name for one in grid.classes] == ["7А", "7Б"]

    def courses() -> dict[tuple[int | None, int], float | None]:
        found = curriculum(admin, school.year).courses
        return {(one.class_id, one.subject_id): one.hours for one in found if one.whole}

    page.table.setFocus()
    page.table.setCurrentIndex(grid.index(row, 1))
    subject = grid.subjects[row].id
    QTest.keyClicks(page.table, "3")
    editor: Any = QApplication.focusWidget()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: courses().get((school.class_b, subject)) == 3)
    page.table.setCurrentIndex(grid.index(0, 0))
    QApplication.clipboard().setText("4\t5\n0,5\t\n")
    QTest.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    first, second = (one.id for one in grid.subjects[:2])
    assert courses()[school.class_a, first] == 4
    assert courses()[school.class_b, first] == 5
    assert courses()[school.class_a, second] == 0.5
    page.table.paste("пять")  # is said to be none
    page.parallel.choose(7)
    page.usual_button.click()
    page.teachers.click()
    page.table.setCurrentIndex(grid.index(0, 0))
    page.side.teacher.setCurrentText("Словов")
    page.side.parallel.setChecked(True)
    page.side.store.click()
    taught = [one for one in curriculum(admin, school.year).courses if one.subject_id == first and one.whole]
    assert {one.teacher_id for one in taught} == {school.russian_teacher}
    assert "Словов" in grid.data(grid.index(0, 1))
    page.side.teacher.setCurrentText("Никто")
    page.side.store.click()
    assert {one.teacher_id for one in taught} == {school.russian_teacher}
    assert_accessible(page)


def test_the_overview(on_screen: OnScreen, school: BuiltSchool, admin: Session) -> None:
    page = on_screen(OverviewPage, "admin", Role.ADMIN, SIZE)
    wanted: list[tuple[str, object]] = []
    page.page_wanted.connect(lambda key, target: wanted.append((key, target)))
    assert "Сделано" in page.steps._sentence.text()
    page.steps.go_on.click()
    page.steps.steps[StepKey.PARENTS].click()
    assert wanted == [("first_day", StepKey.YEAR), ("first_day", StepKey.PARENTS)]
    assert_accessible(page)
    page.steps.enough.click()
    assert page.steps.isHidden()
    assert first_day(admin).is_over
    undo()
    assert page.steps.isVisible()
