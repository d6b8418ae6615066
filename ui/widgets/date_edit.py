"""A calendar in the colours of the theme, and a field for a date that opens it."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QWidget

from ui.theme import tokens_for
from ui.widgets.retranslated import Retranslated


class Calendar(Retranslated, QCalendarWidget):
    """As QCalendarWidget. Weeks begin on Monday, Sunday is set apart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setMinimumSize(320, 280)
        self.retranslate()
        self.restyle()

    def retranslate(self) -> None:
        self.setLocale(QLocale())  # the program's

    def restyle(self) -> None:
        tokens = tokens_for(self)
        for day, colour in (
            (Qt.DayOfWeek.Saturday, tokens.text),
            (Qt.DayOfWeek.Sunday, tokens.holiday.text),
        ):
            look = QTextCharFormat()
            look.setForeground(QColor(colour))
            self.setWeekdayTextFormat(day, look)


class DateEdit(Retranslated, QDateEdit):
    """As QDateEdit: `date()`, `setDate()`, `dateChanged`."""

    def __init__(self, date: QDate, parent: QWidget | None = None) -> None:
        super().__init__(date, parent)
        self.setCalendarPopup(True)
        self.setCalendarWidget(Calendar(self))
        self.retranslate()

    def retranslate(self) -> None:
        self.setDisplayFormat(self.tr("dd.MM.yyyy", "date"))
