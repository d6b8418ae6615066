"""Which week: a step back, a step on, this week, or any by the calendar."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from app.clock import monday
from ui.diary.words import week_title
from ui.icons import set_icon
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated

WEEK = timedelta(days=7)


class WeekBar(Retranslated, QWidget):
    """`week_chosen(date)` carries a Monday."""

    week_chosen = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._monday = today, monday(today)
        self._back, self._on = QToolButton(self), QToolButton(self)
        self._pick = QToolButton(self)
        self._title, self._this = QLabel(self), QPushButton(self)
        set_role(self._title, "title")
        for button, name in (
            (self._back, "chevron-left"),
            (self._on, "chevron-right"),
            (self._pick, "calendar"),
        ):
            set_icon(button, name)
            set_role(button, "boxed")
        self._calendar = QCalendarWidget(self)
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setGridVisible(False)
        self._calendar.clicked.connect(self._on_day_picked)
        menu, action = QMenu(self._pick), QWidgetAction(self)
        action.setDefaultWidget(self._calendar)
        menu.addAction(action)
        self._pick.setMenu(menu)
        self._pick.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        for widget in (self._back, self._on, self._title, self._pick, self._this):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._back.clicked.connect(lambda: self.step(-1))
        self._on.clicked.connect(lambda: self.step(1))
        self._this.clicked.connect(self.go_to_today)
        self.retranslate()

    @property
    def monday(self) -> date:
        """The Monday of the week that is chosen."""
        return self._monday

    def step(self, weeks: int) -> None:
        """Go so many weeks on, or back."""
        self._choose(self._monday + weeks * WEEK)

    def go_to_today(self) -> None:
        """Go to the week of today."""
        self._choose(monday(self._today))

    def retranslate(self) -> None:
        self._title.setText(week_title(self._monday, self._monday + timedelta(days=6)))
        self._back.setToolTip(self.tr("The week before (PgUp)"))
        self._on.setToolTip(self.tr("The week after (PgDn)"))
        self._pick.setToolTip(self.tr("Choose a week by the calendar"))
        self._this.setText(self.tr("This week"))
        self._this.setEnabled(self._monday != monday(self._today))
        for button in (self._back, self._on, self._pick):
            button.setAccessibleName(button.toolTip())

    def _choose(self, chosen: date) -> None:
        self._monday = chosen
        self._calendar.setSelectedDate(QDate(chosen.year, chosen.month, chosen.day))
        self.retranslate()
        self.week_chosen.emit(chosen)

    def _on_day_picked(self, day: QDate) -> None:
        self._pick.menu().close()
        self._choose(monday(date(day.year(), day.month(), day.day())))
