"""Above the list: in which states and of which days findings are listed, what they are limited to, and how fresh they
are."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from app.control.rows import FindingCounts, Judged
from ui.control.findings.choice import Choice, Days, GroupBy, Shown
from ui.control.words import control_words, fresh_words
from ui.icons import set_icon
from ui.naming import short_name
from ui.theme import SPACE, set_role
from ui.widgets import DateEdit, Retranslated

_WEEK, _MONTH = dt.timedelta(days=6), dt.timedelta(days=29)


class FindingsBar(Retranslated, QWidget):
    """`choice`, and `changed` when it is another one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today = (
            dt.datetime.now().astimezone().date()
        )  # until it is known what day it is at school
        self._choice = Choice()
        self._names: dict[GroupBy, dict[int, str]] = {GroupBy.TEACHER: {}, GroupBy.CLASS: {}}
        self._judged: Judged | None = None
        self._under_way = False
        self.shown, self.days = QComboBox(self), QComboBox(self)
        for state in Shown:
            self.shown.addItem("", state)
        for days in Days:
            self.days.addItem("", days)
        first = QDate(today.year, today.month, today.day)
        self.starts, self.ends = DateEdit(first.addDays(-6), self), DateEdit(first, self)
        self._dash, self.fresh = QLabel("–", self), QLabel(self)
        set_role(self.fresh, "caption")
        self.chips = {by: QPushButton(self) for by in GroupBy}
        self.subject = QPushButton(self)
        self._subject = ""
        for chip in (*self.chips.values(), self.subject):
            set_role(chip, "current")
            set_icon(chip, "x")
            chip.setProperty("dense", True)
            chip.hide()
        self.subject.clicked.connect(lambda: self.choose(replace(self._choice, subject_id=None)))
        for by, chip in self.chips.items():
            chip.clicked.connect(lambda _=False, by=by: self.choose(self._choice.with_group(by, None)))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        for widget in (
            self.shown,
            self.days,
            self.starts,
            self._dash,
            self.ends,
            *self.chips.values(),
            self.subject,
        ):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.fresh)
        self.shown.currentIndexChanged.connect(lambda _index: self._on_shown())
        self.days.currentIndexChanged.connect(lambda _index: self._on_days())
        for edit in (self.starts, self.ends):
            edit.dateChanged.connect(lambda _date: self._on_days())
        self._show_span()
        self.retranslate()

    @property
    def choice(self) -> Choice:
        """What is chosen."""
        return self._choice

    def choose(self, choice: Choice) -> None:
        """Choose this; `changed` follows if it is another one."""
        if choice == self._choice:
            return
        days_differ = (choice.starts, choice.ends) != (self._choice.starts, self._choice.ends)
        self._choice = choice
        self.shown.blockSignals(True)
        self.shown.setCurrentIndex(self.shown.findData(choice.shown))
        self.shown.blockSignals(False)
        if days_differ and choice != self._of_days(choice):
            self._show_days(choice)
        self._show_chips()
        self.changed.emit()

    def set_today(self, today: dt.date) -> None:
        """What day it is at school."""
        if today == self._today:
            return
        self._today = today
        last = QDate(today.year, today.month, today.day)
        if self.days.currentData() != Days.SPAN:
            for edit, day in ((self.starts, last.addDays(-6)), (self.ends, last)):
                edit.blockSignals(True)
                edit.setDate(day)
                edit.blockSignals(False)
        if self.days.currentData() in (Days.WEEK, Days.MONTH):
            self._on_days()

    def show_names(self, counts: FindingCounts | None, subject: str = "") -> None:
        """How teachers and classes are called, and the subject of the first finding that is listed."""
        self._subject = subject
        if counts is not None:
            self._names = {GroupBy.TEACHER: dict(counts.teachers), GroupBy.CLASS: dict(counts.classes)}
            self._show_chips()

    def show_fresh(self, judged: Judged | None, *, under_way: bool = False) -> None:
        """How fresh the findings are, and whether they are being brought up to date."""
        self._judged, self._under_way = judged, under_way
        words = fresh_words(judged, self._today, under_way=under_way) if judged is not None else ""
        self.fresh.setText(words)

    def retranslate(self) -> None:
        states = {
            Shown.NOT_SETTLED: self.tr("Not settled"), Shown.WAITING: self.tr("Waiting for the teacher"),
            Shown.ANSWERED: self.tr("Answered"), Shown.ACCEPTED: self.tr("Accepted"),
            Shown.CLOSED: self.tr("Closed"),
        }  # fmt: skip
        days = {
            Days.ALL: self.tr("All days"), Days.WEEK: self.tr("Last 7 days"),
            Days.MONTH: self.tr("Last 30 days"), Days.SPAN: self.tr("From … to …"),
        }  # fmt: skip
        for index in range(self.shown.count()):
            self.shown.setItemText(index, states[Shown(self.shown.itemData(index))])
        for index in range(self.days.count()):
            self.days.setItemText(index, days[Days(self.days.itemData(index))])
        self.shown.setAccessibleName(self.tr("State"))
        self.days.setAccessibleName(self.tr("Days of the lessons"))
        self.starts.setAccessibleName(self.tr("From"))
        self.ends.setAccessibleName(self.tr("To"))
        self._show_chips()
        self.show_fresh(self._judged, under_way=self._under_way)

    # --- private -----------------------------------------------------------------------------------------------

    def _show_chips(self) -> None:
        for by, chip in self.chips.items():
            key = self._choice.group(by)
            chip.setVisible(key is not None)
            if key is None:
                continue
            if by is GroupBy.RULE:
                name = control_words().title(str(key))
            else:
                name = self._names[by].get(int(key), "")
                name = short_name(name) if by is GroupBy.TEACHER else name
            self._show_chip(chip, name)
        self.subject.setVisible(self._choice.subject_id is not None)
        self._show_chip(self.subject, self._subject or self.tr("One subject"))

    def _show_chip(self, chip: QPushButton, name: str) -> None:
        chip.setText(name)
        chip.setToolTip(self.tr("Show all again"))
        chip.setAccessibleName(self.tr("Only {0}: show all again").format(name))

    def _show_span(self) -> None:
        is_span = self.days.currentData() == Days.SPAN
        for widget in (self.starts, self._dash, self.ends):
            widget.setVisible(is_span)

    def _on_shown(self) -> None:
        self.choose(replace(self._choice, shown=Shown(self.shown.currentData())))

    def _on_days(self) -> None:
        self._show_span()
        self.choose(self._of_days(self._choice))

    def _of_days(self, choice: Choice) -> Choice:
        """The same, of the days that the boxes say."""
        starts, ends = {
            Days.ALL: (None, None),
            Days.WEEK: (self._today - _WEEK, None),
            Days.MONTH: (self._today - _MONTH, None),
            Days.SPAN: (_day(self.starts.date()), _day(self.ends.date())),
        }[Days(self.days.currentData())]
        return replace(choice, starts=starts, ends=ends)

    def _show_days(self, choice: Choice) -> None:
        """The days of a choice that was made elsewhere."""
        for widget in (self.days, self.starts, self.ends):
            widget.blockSignals(True)
        is_span = choice.starts is not None or choice.ends is not None
        self.days.setCurrentIndex(self.days.findData(Days.SPAN if is_span else Days.ALL))
        for edit, day in ((self.starts, choice.starts), (self.ends, choice.ends)):
            if day is not None:
                edit.setDate(QDate(day.year, day.month, day.day))
        for widget in (self.days, self.starts, self.ends):
            widget.blockSignals(False)
        self._show_span()


def _day(date: QDate) -> dt.date:
    return dt.date(date.year(), date.month(), date.day())
