"""Choosing a calendar: what the year would be like, and then it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem

from app.codes import HolidayKind
from app.school.calendars import CalendarKey, calendar_plan
from app.school.plan_rows import SchoolYear
from app.school.years import choose_calendar
from app.session import Session
from ui.naming import term_pattern
from ui.school.dialog import SchoolDialog
from ui.school.page import SchoolPage
from ui.school.words import calendar_words, kind_of_year, span_words

_ROW = 36


class CalendarDialog(SchoolDialog):
    """The calendars with their words; below them what the chosen one asks for."""

    def __init__(self, page: SchoolPage, seen: SchoolYear) -> None:
        super().__init__(page)
        self._seen = seen
        self.setMinimumWidth(640)
        self.choices = QListWidget(self)
        for key in CalendarKey:
            QListWidgetItem(self.choices).setData(Qt.ItemDataRole.UserRole, key)
        self.choices.setFixedHeight(len(CalendarKey) * _ROW)
        self.preview = QLabel(self)
        self.preview.setWordWrap(True)
        self.preview.setMinimumHeight(110)
        self.body.addWidget(self.choices)
        self.body.addWidget(self.preview)
        self.body.addStretch(1)
        self.choices.setCurrentRow(0)
        self.choices.currentRowChanged.connect(lambda _row: self._show_plan())
        self.retranslate()
        self.choices.setFocus()

    @property
    def key(self) -> CalendarKey:
        """The calendar that is chosen."""
        key: CalendarKey = self.choices.currentItem().data(Qt.ItemDataRole.UserRole)
        return key

    def retranslate(self) -> None:
        self._say(
            self.tr("Calendar of the year {0}").format(self._seen.year.name),
            self.tr("Lay out the year"),
            self.tr(
                "Periods and vacations become those of the calendar, and can be changed. "
                "Days off that were added stay."
            ),
        )
        self.choices.setAccessibleName(self.tr("Calendars"))
        for row in range(self.choices.count()):
            item = self.choices.item(row)
            name, sentence = calendar_words(item.data(Qt.ItemDataRole.UserRole))
            item.setText(f"{name}  ·  {sentence}")
            item.setToolTip(sentence)
        self._show_plan()

    def _job(self) -> tuple[Callable[[Session], Any], str] | None:
        key, seen = self.key, self._seen
        return (
            lambda session: choose_calendar(session, key, seen),
            self.tr("The year is laid out: {0}.").format(calendar_words(key)[0]),
        )

    def _show_plan(self) -> None:
        starts = self._seen.year.starts
        plan = calendar_plan(self.key, starts.year if starts.month >= 7 else starts.year - 1)
        lines = []
        for kind, terms in plan.terms.items():
            pattern = term_pattern(kind)
            spans = (f"{pattern.format(number)}: {span_words(*days)}" for number, days in enumerate(terms, 1))
            lines.append(f"<b>{kind_of_year(kind)}</b>: " + "; ".join(spans))
        rests = [rest for rest in plan.rests if rest.kind is HolidayKind.VACATION and rest.grade_to == 11]
        spans = (span_words(rest.starts, rest.ends) for rest in rests)
        vacations = self.tr("Vacations")
        lines.append(f"<b>{vacations}</b>: " + "; ".join(spans))
        self.preview.setText("<br>".join(lines))
