"""Which week: a step back, a step on, this week, or any by the calendar."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from app.clock import monday
from ui.family.dates import week_title
from ui.icons import set_icon
from ui.theme import SPACE, set_role
from ui.widgets import Calendar, Retranslated

WEEK = timedelta(days=7)


class WeekBar(Retranslated, QWidget):
    """`week_chosen(date)` carries a Monday.  Before `set_today` there is no week to choose from."""

    week_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = self._monday = date.min
        self._back, self._on, self._pick = QToolButton(self), QToolButton(self), QToolButton(self)
        self._title, self._this = QLabel(self), QPushButton(self)
        set_role(self._title, "title")
        for button, name in (
            (self._back, "chevron-left"),
            (self._on, "chevron-right"),
            (self._pick, "calendar"),
        ):
            set_icon(button, name)
            set_role(button, "boxed")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._calendar = Calendar(self)
        self._calendar.clicked.connect(self._on_day_picked)
        self._calendar.activated.connect(self._on_day_picked)
        self._popup, action = QMenu(self), QWidgetAction(self)
        action.setDefaultWidget(self._calendar)
        self._popup.addAction(action)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        for widget in (self._back, self._on, self._pick, self._title, self._this):
            layout.addWidget(widget)
        self._back.clicked.connect(lambda: self.step(-1))
        self._on.clicked.connect(lambda: self.step(1))
        self._this.clicked.connect(self.go_to_today)
        self._pick.clicked.connect(self._on_pick)
        self.retranslate()

    @property
    def monday(self) -> date:
        """The Monday of the week that is chosen."""
        return self._monday

    def set_today(self, today: date) -> None:
        """What day it is at school; the first time its week is chosen."""
        if self._monday == date.min:
            self._monday = monday(today)
        self._today = today
        self.retranslate()

    def go_to(self, chosen: date) -> None:
        """Go to the week that begins on this Monday."""
        had_focus = self._this.hasFocus()
        self._monday = chosen
        self.retranslate()
        if had_focus and not self._this.isVisible():
            self._on.setFocus()
        self.week_chosen.emit(chosen)

    def step(self, weeks: int) -> None:
        """Go so many weeks on, or back."""
        self.go_to(self._monday + weeks * WEEK)

    def go_to_today(self) -> None:
        """Go to the week of today."""
        self.go_to(monday(self._today))

    def retranslate(self) -> None:
        known = self._monday != date.min
        self._title.setText(week_title(self._monday, self._monday + timedelta(days=6)) if known else "")
        self._back.setToolTip(self.tr("The week before (PgUp)"))
        self._on.setToolTip(self.tr("The week after (PgDn)"))
        self._pick.setToolTip(self.tr("Choose a week by the calendar"))
        self._this.setText(self.tr("This week"))
        self._this.setToolTip(self.tr("Go to the week of today (Home)"))
        self._this.setVisible(known and self._monday != monday(self._today))
        for button in (self._back, self._on, self._pick):
            button.setAccessibleName(button.toolTip())

    def _on_pick(self) -> None:
        self._popup.popup(self._pick.mapToGlobal(self._pick.rect().bottomLeft()))
        self._calendar.setSelectedDate(QDate(self._monday.year, self._monday.month, self._monday.day))
        self._calendar.setFocus()

    def _on_day_picked(self, day: QDate) -> None:
        self._popup.close()
        self.go_to(monday(date(day.year(), day.month(), day.day())))
