"""Beside the grid: the cell of the cursor, and who teaches there from which day on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFrame,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.school.courses import CourseLine, NamedPerson
from ui.school.choice import Choice
from ui.school.courses.grid import Cell
from ui.school.words import number_words
from ui.theme import SPACE, set_role
from ui.widgets import DateEdit, Form, Retranslated


class CellSide(Retranslated, QFrame):
    """`teacher_wanted(course, teacher id or None, day or None, whole parallel)`."""

    teacher_wanted = Signal(object, object, object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._cell: Cell | None = None
        self.title, self.facts = QLabel(self), QLabel(self)
        set_role(self.title, "section")
        self.title.setWordWrap(True)
        self.facts.setWordWrap(True)
        set_role(self.facts, "muted")
        self.form = Form(self)
        self.course = self.form.add(Choice(self))
        self.teacher = self.form.add(QComboBox(self))
        self.teacher.setEditable(True)
        self.teacher.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.teacher.setMinimumContentsLength(14)
        self.teacher.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        completer = self.teacher.completer()
        assert completer is not None
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.parallel = QCheckBox(self)
        self.since = QCheckBox(self)
        self.day = DateEdit(QDate.currentDate(), self)
        self.store = QPushButton(self)
        set_role(self.store, "primary")
        self.store.clicked.connect(self._on_store)
        self.since.toggled.connect(self.day.setVisible)
        self.day.hide()
        self.course.currentIndexChanged.connect(lambda _index: self._show_course())
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        column.setSpacing(SPACE.m)
        for widget in (self.title, self.facts, self.form, self.parallel, self.since, self.day, self.store):
            column.addWidget(widget)
        column.addStretch(1)
        self.retranslate()

    @property
    def chosen(self) -> CourseLine | None:
        """The course whose teacher is shown."""
        courses = self._cell.courses if self._cell is not None else ()
        return next((one for one in courses if one.id == self.course.chosen), None)

    def show_people(self, teachers: Sequence[NamedPerson], today: date) -> None:
        """Offer these as teachers."""
        self.teacher.clear()
        self.teacher.addItem("–", None)
        for one in teachers:
            self.teacher.addItem(one.name, one.id)
        self.day.setDate(QDate(today.year, today.month, today.day))

    def show_cell(self, cell: Cell | None) -> None:
        """Show what is there; a cell without a course has nothing to choose."""
        self._cell = cell
        courses = cell.courses if cell is not None else ()
        self.course.offer(
            [(self._course_words(one), one.id) for one in courses], courses[0].id if courses else None
        )
        self.form.set_shown(self.course, len(courses) > 1)
        self._show_course()
        self.retranslate()

    def retranslate(self) -> None:
        cell = self._cell
        name = f"{cell.school_class.name} · {cell.subject.plan.name}" if cell is not None else ""
        self.title.setText(name or self.tr("Choose a cell"))
        one = self.chosen
        if cell is None:
            said = ""
        elif one is None:
            said = self.tr("Not taught. Type the lessons a week into the cell.")
        elif one.hours is None:
            said = self.tr("How many lessons a week is not stated.")
        else:
            said = self.tr("Lessons a week: {0}").format(number_words(one.hours))
        self.facts.setText(said)
        self.form.describe(self.course, self.tr("Group"))
        self.form.describe(self.teacher, self.tr("Teacher"), self.tr("Type any part of the name"))
        self.parallel.setText(self.tr("In all classes of the parallel"))
        self.since.setText(self.tr("From a certain day on"))
        self.day.setAccessibleName(self.tr("First day"))
        self.store.setText(self.tr("Set the teacher"))
        for widget in (self.form, self.parallel, self.since, self.store):
            widget.setVisible(one is not None)
        self.day.setVisible(one is not None and self.since.isChecked())

    # --- private -------------------------------------------------------------------------------------------------

    def _course_words(self, one: CourseLine) -> str:
        return self.tr("Whole class") if one.whole else one.group

    def _show_course(self) -> None:
        one = self.chosen
        self.teacher.setCurrentIndex(max(0, self.teacher.findData(one.teacher_id) if one is not None else 0))
        line = self.teacher.lineEdit()
        if line is not None:
            line.setCursorPosition(0)  # a long name is read from its beginning
        self.parallel.setChecked(False)

    def _on_store(self) -> None:
        one, typed = self.chosen, self.teacher.currentText().strip()
        place = self.teacher.findText(typed, Qt.MatchFlag.MatchFixedString)
        if place < 0 and typed:
            found = self.teacher.findText(typed, Qt.MatchFlag.MatchContains)
            place = found
        self.form.set_error(self.teacher, "" if place >= 0 else self.tr("There is no such teacher"))
        if one is None or place < 0:
            return
        self.teacher.setCurrentIndex(place)
        day = self.day.date()
        since = date(day.year(), day.month(), day.day()) if self.since.isChecked() else None
        self.teacher_wanted.emit(one, self.teacher.itemData(place), since, self.parallel.isChecked())
