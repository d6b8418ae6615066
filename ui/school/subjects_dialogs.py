"""Dialogs of the subjects: the usual list, and one subject."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QPushButton

from app.codes import Scale
from app.school.rows import Thresholds
from app.school.subjects import SubjectLine, SubjectPlan, add_subjects, change_subject
from app.school.thresholds import set_thresholds
from app.school.usual_subjects import SOFT, USUAL, USUAL_SUBJECTS, UsualSubject
from app.session import Session
from ui.school.choice import Choice
from ui.school.dialog import SchoolDialog, buttons_in_a_row
from ui.school.page import SchoolPage
from ui.school.words import grades_words, scale_words


class UsualSubjectsDialog(SchoolDialog):
    """The subjects of the federal plan; those that are there already are not offered."""

    def __init__(self, page: SchoolPage, there: Sequence[SubjectLine]) -> None:
        super().__init__(page)
        known = {one.plan.name.casefold() for one in there}
        self._offered = [one for one in USUAL_SUBJECTS if one.name.casefold() not in known]
        self.list = QListWidget(self)
        self.list.setMinimumSize(520, 380)
        for one in self._offered:
            item = QListWidgetItem(self.list)
            item.setData(Qt.ItemDataRole.UserRole, one)
            item.setCheckState(Qt.CheckState.Checked)
        self.all, self.none = QPushButton(self), QPushButton(self)
        for button, state in ((self.all, Qt.CheckState.Checked), (self.none, Qt.CheckState.Unchecked)):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, state=state: self._check(state))
        self.list.itemChanged.connect(lambda _item: self._show_count())
        self.body.addLayout(buttons_in_a_row(self.all, self.none))
        self.body.addWidget(self.list, 1)
        self.retranslate()
        self.list.setFocus()

    def retranslate(self) -> None:
        self._say(
            self.tr("Usual subjects"),
            self.tr("Add"),
            self.tr("Names as in the federal plan; each can be renamed afterwards.")
            if self._offered
            else self.tr("All usual subjects are there already."),
        )
        self.all.setText(self.tr("All"))
        self.none.setText(self.tr("None"))
        self.list.setAccessibleName(self.tr("Usual subjects"))
        every = self.tr("all grades")
        self.list.blockSignals(True)
        for row in range(self.list.count()):
            item = self.list.item(row)
            one: UsualSubject = item.data(Qt.ItemDataRole.UserRole)
            grades = grades_words(min(one.hours), max(one.hours)) or every
            item.setText(f"{one.name}  ·  {grades}")
        self.list.blockSignals(False)
        self._show_count()

    @property
    def checked(self) -> list[UsualSubject]:
        """Those that are to be added."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [
            one.data(Qt.ItemDataRole.UserRole) for one in items if one.checkState() is Qt.CheckState.Checked
        ]

    def _check(self, state: Qt.CheckState) -> None:
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(state)

    def _show_count(self) -> None:
        self.save.setText(self.tr("Add %n subject(s)", "", len(self.checked)))
        self.save.setEnabled(bool(self.checked))

    def _job(self) -> tuple[Callable[[Session], Any], Callable[[Any], str]] | None:
        chosen = self.checked
        plans = [SubjectPlan(one.name, one.short, one.scale.value) for one in chosen]
        bounds = [one.thresholds for one in chosen]
        return (
            lambda session: add_subjects(session, plans, bounds),
            lambda made: self.tr("%n subject(s) added.", "", len(made)),
        )


class SubjectDialog(SchoolDialog):
    """A subject of the school's own, or one that is there."""

    def __init__(self, page: SchoolPage, line: SubjectLine | None) -> None:
        super().__init__(page)
        self._line = line
        plan = line.plan if line is not None else SubjectPlan("")
        self.name = self.form.add(QLineEdit(plan.name, self))
        self.short = self.form.add(QLineEdit(plan.short, self))
        self.scale = self.form.add(Choice(self))
        self.bounds = self.form.add(Choice(self))
        self._plan = plan
        self.scale.currentIndexChanged.connect(lambda _index: self._show_bounds())
        self.body.addStretch(1)
        self.retranslate()
        self.name.setFocus()

    def retranslate(self) -> None:
        new = self._line is None
        self._say(
            self.tr("New subject") if new else self.tr("Subject"), self.tr("Add") if new else self.tr("Save")
        )
        self.form.describe(self.name, self.tr("Name"))
        self.form.describe(
            self.short, self.tr("In short"), self.tr("For narrow columns, up to 12 characters")
        )
        self.form.describe(
            self.scale, self.tr("Scale"), self.tr("Cannot be changed once there are marks in the subject")
        )
        self.scale.offer(
            [(scale_words(one), one.value) for one in Scale], self.scale.chosen or self._plan.scale
        )
        self.form.describe(
            self.bounds,
            self.tr("From which mean on 3, 4 and 5 are proposed"),
            self.tr("Other bounds are set in the journal, on the page of results"),
        )
        there = self._line.thresholds if self._line is not None else USUAL
        offered = list(dict.fromkeys((there, USUAL, SOFT)))
        self.bounds.offer([(_bounds_words(one), one) for one in offered], self.bounds.chosen or there)
        self._show_bounds()

    def _show_bounds(self) -> None:
        self.form.set_shown(self.bounds, self.scale.chosen == Scale.FIVE.value)

    def _job(self) -> tuple[Callable[[Session], Any], str] | None:
        plan = SubjectPlan(self.name.text().strip(), self.short.text().strip(), self.scale.chosen)
        bounds: Thresholds = self.bounds.chosen
        self.form.set_error(self.name, "" if plan.name else self.tr("Enter a name"))
        if not plan.name:
            self.name.setFocus()
            return None
        line, said = self._line, self.tr("“{0}” is stored.").format(plan.name)
        if line is None:
            return (lambda session: add_subjects(session, [plan], [bounds])), said

        def change(session: Session) -> None:
            change_subject(session, line.id, plan, line.plan)
            if plan.scale == Scale.FIVE.value and bounds != line.thresholds:
                set_thresholds(session, line.id, bounds, line.thresholds)

        return change, said


def _bounds_words(bounds: Thresholds) -> str:
    return "  ·  ".join(QLocale().toString(value, "g", 4) for value in bounds)
