"""A holiday, or days that are made school days: made, changed, taken away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget

from app.codes import HolidayKind
from app.school.holidays import add_holiday, change_holiday, remove_holiday
from app.school.plan_rows import HolidayLine, HolidayPlan
from app.session import Session
from ui.icons import set_icon
from ui.school.choice import Choice
from ui.school.dialog import SchoolDialog
from ui.school.page import SchoolPage
from ui.school.words import holiday_kind
from ui.theme import SPACE
from ui.widgets import DateEdit, guard_wheel


class HolidayDialog(SchoolDialog):
    """Of a line that is there, or of days that are chosen."""

    def __init__(self, page: SchoolPage, line: HolidayLine | None, starts: date, ends: date) -> None:
        super().__init__(page)
        self._line = line
        plan = line.plan if line is not None else HolidayPlan("", HolidayKind.VACATION.value, starts, ends)
        if line is None and starts == ends:
            plan = HolidayPlan("", HolidayKind.PUBLIC.value, starts, ends)
        self.name = self.form.add(QLineEdit(plan.name, self))
        self.kind = self.form.add(Choice(self))
        self.starts, self.ends = (DateEdit(_qdate(day), self) for day in (plan.starts, plan.ends))
        self.days = self.form.add(_Pair(self.starts, self.ends, self))
        self.low, self.high = QSpinBox(self), QSpinBox(self)
        for box, grade in ((self.low, plan.grade_from), (self.high, plan.grade_to)):
            box.setRange(1, 11)
            box.setValue(grade)
            guard_wheel(box)
        self.grades = self.form.add(_Pair(self.low, self.high, self))
        self._plan_kind = plan.kind
        self.remove = QPushButton(self)
        set_icon(self.remove, "trash-2")
        self.remove.setVisible(line is not None)
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(self._on_remove)
        self.buttons.insertWidget(0, self.remove)
        self.starts.dateChanged.connect(self._on_starts)
        self.retranslate()
        self.name.setFocus()

    def retranslate(self) -> None:
        new = self._line is None
        self._say(
            self.tr("Days off") if new else self.tr("Change days off"),
            self.tr("Add") if new else self.tr("Save"),
            self.tr("Lessons follow by themselves; those in which something is entered stay."),
        )
        self.form.describe(self.name, self.tr("Name"), self.tr("As families see it in the diary"))
        self.form.describe(self.kind, self.tr("What it is"))
        kinds = [(holiday_kind(one), one.value) for one in HolidayKind]
        self.kind.offer(kinds, self.kind.chosen or self._plan_kind)
        self.form.describe(self.days, self.tr("First and last day"))
        self.form.describe(self.grades, self.tr("For grades from and to"))
        self.remove.setText(self.tr("Take away"))
        self.starts.setAccessibleName(self.tr("First day"))
        self.ends.setAccessibleName(self.tr("Last day"))
        self.low.setAccessibleName(self.tr("From grade"))
        self.high.setAccessibleName(self.tr("To grade"))

    @property
    def plan(self) -> HolidayPlan:
        """What is typed."""
        starts, ends = (_date(field.date()) for field in (self.starts, self.ends))
        return HolidayPlan(
            self.name.text().strip(), self.kind.chosen, starts, ends, self.low.value(), self.high.value()
        )

    def _job(self) -> tuple[Callable[[Session], Any], str] | None:
        plan, line, year = self.plan, self._line, self.page.year.id
        self.form.set_error(self.name, "" if plan.name else self.tr("Enter a name"))
        if not plan.name:
            self.name.setFocus()
            return None
        said = self.tr("“{0}” is stored.").format(plan.name)
        if line is None:
            return (lambda session: add_holiday(session, year, plan)), said
        return (lambda session: change_holiday(session, plan, line)), said

    def _on_remove(self) -> None:
        line = self._line
        assert line is not None
        plan, year = line.plan, self.page.year.id
        self.page.store(
            lambda session: remove_holiday(session, line),
            self.tr("“{0}” is taken away.").format(plan.name),
            undo=lambda session: add_holiday(session, year, plan),
            then=self.accept,
            failed=self._on_failed,
        )

    def _on_starts(self, day: QDate) -> None:
        self.ends.setDate(max(day, self.ends.date()))


class _Pair(QWidget):
    """From … to …"""

    def __init__(self, first: QWidget, last: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.s)
        across.addWidget(first, 1)
        across.addWidget(QLabel("–", self))
        across.addWidget(last, 1)
        self.setFocusProxy(first)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
