"""The page of reports: of a class, with names behind a number, with a chart, for all classes, and for a parent."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.codes import Role
from app.errors import StorageProblem
from app.reports.wish import Of
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.reports.for_all import ForAllDialog
from ui.reports.tab import ReportsTab
from ui.reports.word_button import FieldsDialog

LOGINS = {
    Role.DEPUTY: "zavuch",
    Role.CLASS_TEACHER: "teacher",
    Role.TEACHER: "teacher",
    Role.PARENT: "parent",
}


def _tab(stage: Stage, role: Role, key: str, of: Of | None = None) -> ReportsTab:
    desk = open_desk(stage.directory)
    who = sign_in(desk, LOGINS[role], role)
    tab = ReportsTab(stage.place(stage.worker(desk), who))
    tab.resize(1280, 800)
    tab.show()
    tab.list.choose(key)
    stage.settle(100)
    if of is not None:
        at = tab.choices.of.findData(of.value)
        tab.choices.of.setCurrentIndex(at)
        tab.choices.of.activated.emit(at)
    stage.settle(300)
    return tab


@screen("reports.class")
def of_class(stage: Stage) -> QWidget:
    """Attendance of a class; the keys are at a number, and what it counts stands beside."""
    tab = _tab(stage, Role.DEPUTY, "class_attendance")
    table = tab.sheet.tables[0]
    for row in range(table.model.rowCount()):
        for column in range(table.model.columnCount()):
            cell = table.model.cell_at(table.model.index(row, column))
            if cell is not None and cell.behind:
                table.right.setCurrentIndex(table.model.index(row, column))
                stage.settle(100)
                return tab
    return tab


@screen("reports.school")
def of_school(stage: Stage) -> QWidget:
    """Movement of the pupils of the school."""
    return _tab(stage, Role.DEPUTY, "movement", Of.SCHOOL)


@screen("reports.class_teacher")
def of_class_teacher(stage: Stage) -> QWidget:
    """What a class teacher is offered."""
    return _tab(stage, Role.CLASS_TEACHER, "movement")


@screen("reports.for_all", natural=True)
def for_all(stage: Stage) -> QWidget:
    """Every class at once."""
    tab = _tab(stage, Role.DEPUTY, "class_attendance")
    tab.actions_row.all.click()
    stage.settle(100)
    (dialog,) = tab.findChildren(ForAllDialog)
    stage.keep.append(tab)
    return dialog


@screen("reports.letter")
def letter(stage: Stage) -> QWidget:
    """A letter to parents, with words of the class teacher."""
    tab = _tab(stage, Role.CLASS_TEACHER, "letter")
    tab.letter_text.setPlainText("Приглашаю на собрание в четверг, 26 ноября, в 18:30.")
    tab._typed.stop()
    tab.make()
    stage.settle(300)
    return tab


@screen("reports.summary")
def summary(stage: Stage) -> QWidget:
    """The widest table there is: pupils by subjects and periods."""
    return _tab(stage, Role.DEPUTY, "class_summary")


@screen("reports.card")
def card(stage: Stage) -> QWidget:
    """A child's report card, as a parent sees it."""
    return _tab(stage, Role.PARENT, "report_card")


@screen("reports.fields", natural=True)
def fields(stage: Stage) -> QWidget:
    """What a school's own template may name."""
    tab = _tab(stage, Role.CLASS_TEACHER, "letter")
    tab.actions_row.word.fields_wanted.emit()
    stage.settle(100)
    (dialog,) = tab.findChildren(FieldsDialog)
    stage.keep.append(tab)
    return dialog


@screen("reports.class_results")
def class_results(stage: Stage) -> QWidget:
    """A class with marks: its pupils by how they end the first period."""
    tab = _tab(stage, Role.CLASS_TEACHER, "class_teacher")
    tab.choices.time.setCurrentIndex(0)
    tab.choices.time.activated.emit(0)
    stage.settle(300)
    return tab


@screen("reports.failed")
def failed(stage: Stage) -> QWidget:
    """The share is away before anything was made."""
    tab = _tab(stage, Role.DEPUTY, "movement")
    tab._made = tab._shown = None
    tab._on_failed(StorageProblem("share.unreachable", path="school.db"))
    stage.settle(100)
    return tab
