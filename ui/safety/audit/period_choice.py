"""Choosing the days: a span that ends today, or from a day to a day."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from ui.theme import SPACE
from ui.widgets import DateEdit, Retranslated

_DAYS = {"today": 0, "week": 6, "month": 29}
_ANY, _OWN = "any", "own"


class PeriodChoice(Retranslated, QWidget):
    """`span` is the first and the last day, None for no bound."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.which = QComboBox(self)
        today = QDate.currentDate()
        self.starts, self.ends = DateEdit(today.addDays(-6), self), DateEdit(today, self)
        for key in (_ANY, *_DAYS, _OWN):
            self.which.addItem("", key)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        for widget in (self.which, self.starts, self.ends):
            layout.addWidget(widget)
        self.setFocusProxy(self.which)
        self.which.currentIndexChanged.connect(self._on_chosen)
        for edit in (self.starts, self.ends):
            edit.dateChanged.connect(self.changed)
        self._show()
        self.retranslate()

    @property
    def span(self) -> tuple[dt.date | None, dt.date | None]:
        """The days that are asked for."""
        key = self.which.currentData()
        if key == _ANY:
            return None, None
        if key == _OWN:
            return _day(self.starts.date()), _day(self.ends.date())
        return dt.date.today() - dt.timedelta(days=_DAYS[key]), None  # noqa: DTZ011 - as people say it at this PC

    def retranslate(self) -> None:
        words = {
            _ANY: self.tr("All the time"), "today": self.tr("Today"), "week": self.tr("The last 7 days"),
            "month": self.tr("The last 30 days"), _OWN: self.tr("From day to day"),
        }  # fmt: skip
        for row in range(self.which.count()):
            self.which.setItemText(row, words[self.which.itemData(row)])
        self.which.setAccessibleName(self.tr("Period"))
        self.starts.setAccessibleName(self.tr("From"))
        self.ends.setAccessibleName(self.tr("To"))

    def _on_chosen(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        own = self.which.currentData() == _OWN
        self.starts.setVisible(own)
        self.ends.setVisible(own)


def _day(day: QDate) -> dt.date:
    return dt.date(day.year(), day.month(), day.day())
