"""The periods of a year by their first and last days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QPushButton, QWidget

from app.codes import TermKind
from app.school.plan_rows import SchemeLine
from app.school.terms_rules import MOST_TERMS
from app.school.year_plan import Days
from app.school.years import set_terms
from app.session import Session
from ui.icons import set_icon
from ui.naming import term_pattern
from ui.school.dialog import SchoolDialog, buttons_in_a_row
from ui.school.page import SchoolPage
from ui.school.words import scheme_words
from ui.theme import SPACE, set_role
from ui.widgets import DateEdit

_DAY = timedelta(days=1)


class TermsDialog(SchoolDialog):
    """A line for each period; one can be added at the end, and the last one taken away."""

    def __init__(self, page: SchoolPage, scheme: SchemeLine) -> None:
        super().__init__(page)
        self.scheme = scheme
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE.m)
        self._grid.setVerticalSpacing(SPACE.s)
        self._grid.setColumnStretch(0, 1)
        self._box = QWidget(self)
        self._box.setLayout(self._grid)
        self.fields: list[tuple[QLabel, DateEdit, DateEdit]] = []
        self.rest = QCheckBox(self)
        self.rest.setChecked(True)
        self.more, self.fewer = QPushButton(self), QPushButton(self)
        for button, icon, slot in ((self.more, "plus", self._on_more), (self.fewer, "minus", self._on_fewer)):
            set_icon(button, icon)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
        self.body.addWidget(self._box)
        self.body.addLayout(buttons_in_a_row(self.more, self.fewer))
        self.body.addWidget(self.rest)
        self.body.addStretch(1)
        for term in scheme.terms:
            self._add(term.starts, term.ends, closed=term.closed)
        self.retranslate()
        if self.fields:
            self.fields[0][1].setFocus()

    def retranslate(self) -> None:
        self._say(
            self.tr("{0}: first and last days").format(scheme_words(self.scheme)),
            self.tr("Save"),
            self.tr("Lessons follow by themselves; those in which something is entered stay."),
        )
        pattern = term_pattern(TermKind(self.scheme.kind))
        for number, (label, starts, ends) in enumerate(self.fields, 1):
            label.setText(pattern.format(number))
            starts.setAccessibleName(self.tr("{0}: first day").format(pattern.format(number)))
            ends.setAccessibleName(self.tr("{0}: last day").format(pattern.format(number)))
        self.rest.setText(self.tr("What lies between two periods becomes a vacation"))
        self.more.setText(self.tr("One more period"))
        self.fewer.setText(self.tr("One fewer"))
        self.more.setEnabled(len(self.fields) < MOST_TERMS)
        self.fewer.setEnabled(len(self.fields) > 1)

    @property
    def days(self) -> tuple[Days, ...]:
        """What is typed."""
        return tuple((_date(starts.date()), _date(ends.date())) for _, starts, ends in self.fields)

    def _job(self) -> tuple[Callable[[Session], Any], str] | None:
        days, scheme = self.days, self.scheme
        rest = self.tr("Vacation") if self.rest.isChecked() else ""
        return (
            lambda session: set_terms(session, scheme.id, days, scheme.days, rest_between=rest),
            self.tr("The periods are stored."),
        )

    def _add(self, starts: date, ends: date, *, closed: bool = False) -> None:
        row = len(self.fields)
        label = QLabel(self._box)
        set_role(label, "section")
        first, last = (DateEdit(QDate(day.year, day.month, day.day), self._box) for day in (starts, ends))
        for field in (first, last):
            field.setEnabled(not closed)  # who wants to change it opens the period first
        for column, widget in enumerate((label, first, last)):
            self._grid.addWidget(widget, row, column)
        self.fields.append((label, first, last))

    def _on_more(self) -> None:
        after = self.days[-1][1] + _DAY if self.fields else self.page.year.starts
        self._add(after, min(after + 30 * _DAY, self.page.year.ends))
        self.retranslate()

    def _on_fewer(self) -> None:
        for widget in self.fields.pop():
            widget.deleteLater()
        self.retranslate()


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
