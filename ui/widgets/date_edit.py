"""A field for a date, with a calendar in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QWidget

from ui.theme import tokens_for
from ui.widgets.retranslated import Retranslated


class DateEdit(Retranslated, QDateEdit):
    """As QDateEdit: `date()`, `setDate()`, `dateChanged`. Weeks begin on Monday, Sunday is set apart."""

    def __init__(self, date: QDate, parent: QWidget | None = None) -> None:
        super().__init__(date, parent)
        self.setCalendarPopup(True)
        calendar = QCalendarWidget(self)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setMinimumSize(320, 280)
        self.setCalendarWidget(calendar)
        self.retranslate()
        self.restyle()

    def retranslate(self) -> None:
        self.setDisplayFormat(self.tr("dd.MM.yyyy", "date"))
        self.calendarWidget().setLocale(self.locale())

    def restyle(self) -> None:
        tokens = tokens_for(self)
        for day, colour in (
            (Qt.DayOfWeek.Saturday, tokens.text),
            (Qt.DayOfWeek.Sunday, tokens.holiday.text),
        ):
            look = QTextCharFormat()
            look.setForeground(QColor(colour))
            self.calendarWidget().setWeekdayTextFormat(day, look)
