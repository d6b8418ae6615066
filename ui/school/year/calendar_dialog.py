"""Choosing a calendar: what the year would be like, and then it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout

from app.codes import HolidayKind
from app.school.calendars import CalendarKey, calendar_plan
from app.school.plan_rows import SchoolYear
from app.school.years import choose_calendar
from app.session import Session
from ui.naming import term_pattern
from ui.school.dialog import SchoolDialog
from ui.school.page import SchoolPage
from ui.school.words import calendar_words, kind_of_year, span_words
from ui.theme import SPACE, set_role


class CalendarDialog(SchoolDialog):
    """The calendars with their words; below them what the chosen one asks for."""

    def __init__(self, page: SchoolPage, seen: SchoolYear) -> None:
        super().__init__(page)
        self._seen = seen
        self.setMinimumWidth(640)
        self.choices: dict[CalendarKey, QRadioButton] = {}
        self._sentences: dict[CalendarKey, QLabel] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout()
        column.setSpacing(SPACE.xs)
        for key in CalendarKey:
            button, sentence = QRadioButton(self), QLabel(self)
            set_role(sentence, "caption")
            sentence.setContentsMargins(SPACE.xl, 0, 0, SPACE.xs)
            self._group.addButton(button)
            column.addWidget(button)
            column.addWidget(sentence)
            self.choices[key], self._sentences[key] = button, sentence
        self.preview = QLabel(self)
        self.preview.setWordWrap(True)
        self.preview.setMinimumHeight(110)
        self.body.addLayout(column)
        self.body.addWidget(self.preview)
        self.body.addStretch(1)
        self.choices[CalendarKey.RECOMMENDED].setChecked(True)
        self._group.buttonClicked.connect(lambda _button: self._show_plan())
        self.retranslate()
        self.choices[CalendarKey.RECOMMENDED].setFocus()

    @property
    def key(self) -> CalendarKey:
        """The calendar that is chosen."""
        return next(key for key, button in self.choices.items() if button.isChecked())

    def retranslate(self) -> None:
        self._say(
            self.tr("Calendar of the year {0}").format(self._seen.year.name),
            self.tr("Lay out the year"),
            self.tr(
                "Periods and vacations become those of the calendar, and can be changed. "
                "Days off that were added stay."
            ),
        )
        for key, button in self.choices.items():
            name, sentence = calendar_words(key)
            button.setText(name)
            button.setAccessibleDescription(sentence)
            self._sentences[key].setText(sentence)
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
