"""Which week: a step back, a step on, this week, or any of the years that the pupil has been here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.clock import monday
from app.diary.rows import DiaryYear
from app.diary.rules import YearWeek, year_weeks
from ui.diary.week_picker import WeekPicker
from ui.diary.week_words import number_of_week
from ui.family.dates import week_title
from ui.icons import set_icon
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated

WEEK = timedelta(days=7)
_TOUCH = 44


class WeekBar(Retranslated, QWidget):
    """`week_chosen(date)` carries a Monday.  Before `set_today` there is no week to choose from; `set_years` bounds
    the choice."""

    week_chosen = Signal(object)

    def __init__(self, page: QWidget) -> None:
        """On `page` the picker opens."""
        super().__init__(page)
        self._today = self._monday = date.min
        self._years: tuple[DiaryYear, ...] = ()
        self._weeks: dict[date, tuple[YearWeek, int, DiaryYear]] = {}
        self._news: dict[date, int] = {}
        self._back, self._on, self._pick = QToolButton(self), QToolButton(self), QToolButton(self)
        self._title, self._number, self._this = QLabel(self), QLabel(self), QPushButton(self)
        set_role(self._title, "title")
        set_role(self._number, "caption")
        for button, name in (
            (self._back, "chevron-left"),
            (self._on, "chevron-right"),
            (self._pick, "calendar-days"),
        ):
            set_icon(button, name)
            set_role(button, "boxed")
            button.setMinimumSize(_TOUCH, _TOUCH)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._this.setMinimumHeight(_TOUCH)
        self.picker = WeekPicker(page)
        self.picker.chosen.connect(self.go_to)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._number)
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        for widget in (self._back, self._on, self._pick):
            layout.addWidget(widget)
        layout.addLayout(words)
        layout.addWidget(self._this)
        self._back.clicked.connect(lambda: self.step(-1))
        self._on.clicked.connect(lambda: self.step(1))
        self._this.clicked.connect(self.go_to_today)
        self._pick.clicked.connect(self._on_pick)
        self.retranslate()

    def add(self, button: QWidget) -> None:
        """Something else that is done with the week, at the right of it."""
        self._layout.addWidget(button)

    @property
    def monday(self) -> date:
        """The Monday of the week that is chosen."""
        return self._monday

    @property
    def bounds(self) -> tuple[date, date]:
        """The Mondays of the first week and of the last that there can be something in."""
        if not self._years:
            return monday(date.min + WEEK), monday(date.max - WEEK)
        return monday(self._years[-1].from_date), monday(self._years[0].year.ends)

    def set_today(self, today: date) -> None:
        """What day it is at school; the first time its week is chosen."""
        if self._monday == date.min:
            self._monday = monday(today)
        self._today = today
        self.retranslate()

    def set_years(self, years: Sequence[DiaryYear], news: Mapping[date, int]) -> None:
        """The years of the pupil, the newest first, and in which weeks how many marks are new."""
        self._news = dict(news)
        if tuple(years) != self._years:
            self._years = tuple(years)
            self._weeks = {}
            for one in reversed(self._years):
                weeks = year_weeks(one)
                count = sum(week.number is not None for week in weeks)
                self._weeks |= {week.monday: (week, count, one) for week in weeks}
        self.retranslate()

    def year_of(self, week: date) -> DiaryYear | None:
        """The year that a week lies in."""
        return self._weeks[week][2] if week in self._weeks else None

    def go_to(self, chosen: date) -> None:
        """Go to the week that begins on this Monday, or the nearest that there is."""
        first, last = self.bounds
        had_focus = self._this.hasFocus()
        self._monday = min(max(chosen, first), last)
        self.retranslate()
        if had_focus and not self._this.isVisible():
            self._on.setFocus()
        self.week_chosen.emit(self._monday)

    def step(self, weeks: int) -> None:
        """Go so many weeks on, or back."""
        first, last = self.bounds
        wanted = min(max(self._monday + weeks * WEEK, first), last)
        if wanted != self._monday:
            self.go_to(wanted)

    def go_to_today(self) -> None:
        """Go to the week of today."""
        self.go_to(monday(self._today))

    def retranslate(self) -> None:
        known = self._monday != date.min
        self._title.setText(week_title(self._monday, self._monday + timedelta(days=6)) if known else "")
        here = self._weeks.get(self._monday)
        self._number.setText(number_of_week(here[0].number, here[1]) if here is not None else "")
        self._number.setVisible(bool(self._number.text()))
        first, last = self.bounds
        self._back.setEnabled(not known or self._monday > first)
        self._on.setEnabled(not known or self._monday < last)
        self._back.setToolTip(self.tr("The week before (PgUp)"))
        self._on.setToolTip(self.tr("The week after (PgDn)"))
        self._pick.setToolTip(self.tr("Choose a week of the year, or of a year before"))
        self._pick.setEnabled(bool(self._years))
        self._this.setText(self.tr("This week"))
        self._this.setToolTip(self.tr("Go to the week of today (Home)"))
        self._this.setVisible(known and self._monday != monday(self._today))
        for button in (self._back, self._on, self._pick):
            button.setAccessibleName(button.toolTip())

    def _on_pick(self) -> None:
        self.picker.show_weeks(self._years, self._monday, self._today, self._news)
        self.picker.open_below(self._pick)
