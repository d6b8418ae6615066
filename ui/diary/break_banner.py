"""What stands over a week without school: which holidays these are, and when lessons go on."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from app.diary.rules import Break
from ui.family.dates import short_date
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel, Retranslated


class BreakBanner(Retranslated, QFrame):
    """Friendly and calm: a sun, or stars in winter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._break: Break | None = None
        self._today = date.min
        set_role(self, "card")
        self._icon = IconLabel("sun", 48, "warning", self)
        self._title, self._when, self._back = QLabel(self), QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._when, "muted")
        for label in (self._title, self._when, self._back):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        grid.setHorizontalSpacing(SPACE.xl)
        grid.setVerticalSpacing(SPACE.xs)
        grid.addWidget(self._icon, 0, 0, 3, 1)
        for row, label in enumerate((self._title, self._when, self._back)):
            grid.addWidget(label, row, 1)
        grid.setColumnStretch(1, 1)
        self.hide()

    def show_break(self, one: Break | None, today: date) -> None:
        """Show these days; None: there is school."""
        self._break, self._today = one, today
        self.setVisible(one is not None)
        self.retranslate()

    def retranslate(self) -> None:
        one = self._break
        if one is None:
            return
        winter = one.starts.month in (12, 1, 2) or one.ends.month in (1, 2)
        self._icon.set_picture("sparkles" if winter else "sun", "info" if winter else "warning")
        self._title.setText(one.name or self.tr("No school this week"))
        self._when.setText(self.tr("{0} – {1}").format(short_date(one.starts), short_date(one.ends)))
        self._back.setText(self._back_in_words(one))
        self._back.setVisible(bool(self._back.text()))
        texts = (label.text() for label in (self._title, self._when, self._back))
        self.setAccessibleName(". ".join(text for text in texts if text))

    def _back_in_words(self, one: Break) -> str:
        if one.back is None:
            return self.tr("The school year is over. Have a good summer!")
        day = QDate(one.back.year, one.back.month, one.back.day)
        text = self.tr("Back to school: {0}").format(QLocale().toString(day, "dddd, d MMMM"))
        days = (one.back - self._today).days
        if one.starts <= self._today and days > 0:
            text = self.tr("{0}, in %n day(s)", "", days).format(text)
        return text
