"""The page of the curriculum: which class has which subject, how many lessons a week, and with whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.school.classes import ClassLine, class_lines
from app.school.courses import (
    CellPlan,
    CourseLine,
    Curriculum,
    curriculum,
    fill_usual,
    set_cells,
    set_teacher,
)
from app.school.subjects import subject_lines
from ui.family.page import Place
from ui.school.choice import Choice
from ui.school.courses.side import CellSide
from ui.school.courses.table import CurriculumTable
from ui.school.page import Ask, SchoolPage
from ui.theme import SPACE, set_role
from ui.widgets import BannerKind, EmptyState, Toast

_SIDE = 280
_ALL = 0


class CoursesPage(SchoolPage):
    """The grid, and beside it the cell of the cursor."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.parallel = Choice(self)
        self.usual_button = self._tool("wand-sparkles", self._on_usual, primary=True)
        self.teachers = QCheckBox(self)
        self.table, self.side = CurriculumTable(self), CellSide(self)
        self.nothing = EmptyState("grid-3x3", self)
        self._hint = QLabel(self)
        set_role(self._hint, "caption")
        self._hint.setWordWrap(True)
        self._waits = False
        content = QWidget(self)
        across = QHBoxLayout(content)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.l)
        column = QVBoxLayout()
        column.setSpacing(SPACE.s)
        top = QHBoxLayout()
        top.setSpacing(SPACE.m)
        self._label = QLabel(self)
        top.addWidget(self._label)
        top.addWidget(self.parallel)
        top.addWidget(self.teachers)
        top.addStretch(1)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(self._hint)
        self.side.setFixedWidth(_SIDE)
        across.addLayout(column, 1)
        across.addWidget(self.side)
        column.addWidget(self.nothing, 1)
        self.parallel.currentIndexChanged.connect(lambda _index: self._show_grid())
        self.teachers.toggled.connect(self._on_teachers)
        self.table.grid.typed.connect(self._on_typed)
        self.table.released.connect(self._on_released)
        self.table.moved.connect(self._on_moved)
        self.table.not_understood.connect(self._on_not_understood)
        self.side.teacher_wanted.connect(self._on_teacher)
        self.nothing.action_triggered.connect(self._on_nothing)
        self._lay_out([self.usual_button], content, self.table)

    def retranslate(self) -> None:
        super().retranslate()
        self._label.setText(self.tr("Classes"))
        self.parallel.setAccessibleName(self.tr("Classes"))
        self.usual_button.setText(self.tr("Fill by the federal plan"))
        self.usual_button.setToolTip(
            self.tr(
                "Gives the classes shown the lessons a week that are usual for their grade; what is there stays"
            )
        )
        self.teachers.setText(self.tr("Show teachers"))
        self._hint.setText(
            self.tr("Type lessons a week into a cell; Del takes the course away; Ctrl+V pastes from a spreadsheet. "
                    "* – the class is taught in groups, too.")
        )  # fmt: skip
        self._show_nothing()
        if self.answer is not None:
            self._show(self.answer)

    # --- reading -------------------------------------------------------------------------------------------------

    def _ask(self) -> Ask:
        return lambda session, year_id: (
            curriculum(session, year_id),
            class_lines(session, year_id),
            subject_lines(session),
            session.clock.today(),
        )

    def _show(self, answer: Any) -> None:
        found, classes, _, today = answer
        grades = sorted({one.plan.grade for one in classes})
        offered = [(self.tr("All classes"), _ALL)]
        offered += [(self.tr("Grade {0}").format(grade), grade) for grade in grades]
        self.parallel.offer(offered, self.parallel.chosen or _ALL)
        self.side.show_people(found.teachers, today)
        self._show_grid()

    @property
    def classes(self) -> Sequence[ClassLine]:
        """The classes that are shown."""
        known: Sequence[ClassLine] = self.answer[1] if self.answer is not None else ()
        grade = self.parallel.chosen or _ALL
        return [one for one in known if grade in (_ALL, one.plan.grade)]

    def _show_grid(self) -> None:
        if self.answer is None:
            return
        self._waits = self.table.is_edited
        if self._waits:  # what is typed there would be lost
            return
        found, _, subjects, _ = self.answer
        row, column = self.table.currentIndex().row(), self.table.currentIndex().column()
        self.table.grid.show_curriculum(found, self.classes, subjects)
        self._show_nothing()
        if self.table.grid.rowCount() and self.table.grid.columnCount():
            last = (self.table.grid.rowCount() - 1, self.table.grid.columnCount() - 1)
            place = self.table.grid.index(min(max(row, 0), last[0]), min(max(column, 0), last[1]))
            self.table.setCurrentIndex(place)
        self._on_moved()

    def _show_nothing(self) -> None:
        """Without classes or subjects there is no grid: the way on is to the pages that make them."""
        classes, subjects = (len(self.answer[1]), len(self.answer[2])) if self.answer is not None else (1, 1)
        empty = not classes or not subjects
        for widget in (self.table, self.side, self._hint, self._label, self.parallel, self.teachers):
            widget.setVisible(not empty)
        self.usual_button.setEnabled(not empty)
        self.nothing.setVisible(empty)
        self.nothing.set_text(
            self.tr("There are no classes yet") if not classes else self.tr("There are no subjects yet"),
            self.tr("The curriculum says which class has which subject, and how often."),
        )
        self.nothing.set_action(self.tr("Add classes") if not classes else self.tr("Add subjects"))

    # --- acting --------------------------------------------------------------------------------------------------

    def _on_nothing(self) -> None:
        self.page_wanted.emit("subjects" if self.answer and self.answer[1] else "classes", None)

    def _on_released(self) -> None:
        if self._waits and not self.table.is_edited:
            self._show_grid()

    def _on_moved(self) -> None:
        self.side.show_cell(self.table.grid.cell(self.table.currentIndex()))

    def _on_teachers(self, shown: bool) -> None:
        index = self.table.currentIndex()
        row, column = index.row(), index.column()
        self.table.show_teachers(shown)
        self.table.setCurrentIndex(self.table.grid.index(row, column))

    def _on_not_understood(self) -> None:
        text = self.tr("Only numbers can be pasted here: lessons a week.")
        Toast.show_over(self.window(), text, kind=BannerKind.ERROR)

    def _on_typed(self, plans: list[CellPlan]) -> None:
        year = self.year.id
        back = [
            CellPlan(one.class_id, one.subject_id, one.expected_hours, one.hours is not None, one.hours)
            for one in plans
        ]
        several = len(plans) > 1
        can_undo = several and all(one.there == (one.expected_hours is not None) for one in plans)
        self.store(
            lambda session: set_cells(session, year, plans),
            self.tr("%n cell(s) changed.", "", len(plans)) if several else "",
            undo=(lambda session: set_cells(session, year, back)) if can_undo else None,
        )

    def _on_usual(self) -> None:
        ids, year = [one.id for one in self.classes], self.year.id
        self.store(
            lambda session: fill_usual(session, year, ids),
            lambda made: self.tr("%n course(s) added.", "", made),
        )

    def _on_teacher(
        self, course: CourseLine, teacher: int | None, since: date | None, parallel: bool
    ) -> None:
        found: Curriculum = self.answer[0]
        wished = [course]
        if parallel:
            grades = {one.id: one.plan.grade for one in self.answer[1]}
            wished = [
                one
                for one in found.courses
                if one.subject_id == course.subject_id
                and one.class_id is not None
                and grades.get(one.class_id) == grades.get(course.class_id or 0)
                and one.whole == course.whole
            ]
        ids = [one.id for one in wished]
        expected = {one.id: one.teacher_id for one in wished}
        self.store(
            lambda session: set_teacher(session, ids, teacher, since, expected=expected),
            self.tr("The teacher of %n course(s) is set.", "", len(ids)),
        )
