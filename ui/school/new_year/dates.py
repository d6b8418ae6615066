"""The first step: the days of the year, its periods, vacations and days off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.codes import HolidayKind, TermKind
from app.school.new_year.edits import change_days, change_rests, change_terms, take_over_days
from app.school.new_year.rows import PeriodsPlan
from app.school.year_plan import Rest
from ui.naming import term_pattern
from ui.school.choice import Choice
from ui.school.new_year.draft import Draft
from ui.school.new_year.grid import Grid, GridRow
from ui.school.new_year.step import Step, pydate, qdate
from ui.school.words import grades_words, holiday_kind, kind_of_year
from ui.theme import SPACE, set_role
from ui.widgets import DateEdit, guard_wheel

_NAME, _KIND, _STARTS, _ENDS, _GRADES = range(5)
_PATTERN = "dd.MM.yyyy"


class DatesStep(Step):
    """At the left the year and its periods, at the right the days off; each is stored in the draft when it is left."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        self.name = QLineEdit(self)
        self.starts, self.ends = self._day(), self._day()
        self.schemes = Choice(self)
        self._labels = [QLabel(self) for _ in range(5)]
        for label in self._labels:
            set_role(label, "section")
        self._laid_out = QLabel(self)
        self._laid_out.setWordWrap(True)
        self.take_over = self.tool("refresh-cw")
        self._terms = QGridLayout()
        self._terms.setSpacing(SPACE.s)
        self.term_days: list[tuple[DateEdit, DateEdit]] = []
        self._term_names: list[QLabel] = []
        self.more, self.fewer = self.tool("plus"), self.tool("minus")
        kinds = lambda: [(holiday_kind(kind.value), kind.value) for kind in HolidayKind]  # noqa: E731
        self.rests = Grid({_NAME: None, _KIND: kinds, _STARTS: None, _ENDS: None, _GRADES: None}, self)
        self.add_rest, self.drop_rest = self.tool("plus"), self.tool("trash-2")
        self._lay_out()
        self.name.editingFinished.connect(self._on_days)
        for field in (self.starts, self.ends):
            field.editingFinished.connect(self._on_days)
        self.schemes.currentIndexChanged.connect(lambda _index: self._show_terms())
        self.more.clicked.connect(lambda _=False: self._on_count(1))
        self.fewer.clicked.connect(lambda _=False: self._on_count(-1))
        self.rests.edited.connect(self._on_rest)
        self.rests.cleared.connect(self._on_drop_rest)
        self.add_rest.clicked.connect(lambda _=False: self._on_add_rest())
        self.drop_rest.clicked.connect(lambda _=False: self._on_drop_rest())
        self.take_over.clicked.connect(
            lambda _=False: self.draft.apply(lambda plan: take_over_days(plan, self.draft.running))
        )
        self.setFocusProxy(self.name)
        self.retranslate()

    def retranslate(self) -> None:
        self.hint.setText(
            self.tr("Proposed from the calendar that the Ministry recommends. Change what is different here.")
        )
        names = (
            self.tr("Name of the year"),
            self.tr("First day"),
            self.tr("Last day"),
            self.tr("Periods"),
            self.tr("Vacations and days off"),
        )
        for label, text in zip(self._labels, names, strict=True):
            label.setText(text)
        for field, text in zip(
            (self.name, self.starts, self.ends, self.schemes, self.rests), names, strict=True
        ):
            field.setAccessibleName(text)
        self.more.setText(self.tr("One more period"))
        self.fewer.setText(self.tr("One fewer"))
        self.add_rest.setText(self.tr("Add"))
        self.drop_rest.setText(self.tr("Take away"))
        self.take_over.setText(self.tr("Take over its days"))
        self.rests.set_heads(
            (self.tr("Name"), self.tr("What it is"), self.tr("From"), self.tr("To"), self.tr("Grades"))
        )
        self.shown_anew()

    def show_draft(self) -> None:
        plan, there = self.draft.plan, self.draft.running.following
        self.name.setText(plan.name)
        for field, day in ((self.starts, plan.starts), (self.ends, plan.ends)):
            field.setDate(qdate(day))
        stale = plan.laid_out != (there.year.id if there else None)
        is_laid_out = there is not None and not stale
        for one in (self.name, self.starts, self.ends):
            one.setEnabled(not is_laid_out)
        self._laid_out.setVisible(is_laid_out or stale)
        self.take_over.setVisible(stale)
        self._laid_out.setText(self._laid_out_words(there.year.name if there else ""))
        used = {one.periods for one in plan.classes}
        periods = [one for one in plan.periods if one.key in used] or list(plan.periods)
        self.schemes.offer([(self._scheme_words(one), one.key) for one in periods])
        self._show_terms()
        self.rests.show_rows([self._rest_row(place, one) for place, one in enumerate(plan.rests)])

    def _laid_out_words(self, year: str) -> str:
        if not year:
            return self.tr("The year that the days were taken from is there no more.")
        text = self.tr(
            "The year {0} is in the file already, without classes. Its days are changed on the page “Year”."
        )
        return text.format(year)

    # --- periods -------------------------------------------------------------------------------------------------

    @property
    def periods(self) -> PeriodsPlan | None:
        """The way to divide the year that is shown."""
        return next((one for one in self.draft.plan.periods if one.key == self.schemes.chosen), None)

    def _scheme_words(self, one: PeriodsPlan) -> str:
        kind = kind_of_year(one.kind)
        return f"{kind} ({one.name})" if one.name and one.name.casefold() != kind.casefold() else kind

    def _show_terms(self) -> None:
        if not self.draft.is_known:
            return
        terms = self.periods.terms if self.periods else ()
        while len(self.term_days) < len(terms):
            self._add_term()
        for place, (first, last) in enumerate(self.term_days):
            shown = place < len(terms)
            for widget in (self._term_names[place], first, last):
                widget.setVisible(shown)
            if shown and self.periods is not None:
                self._term_names[place].setText(term_pattern(TermKind(self.periods.kind)).format(place + 1))
                first.setDate(qdate(terms[place][0]))
                last.setDate(qdate(terms[place][1]))
                for field, text in ((first, self.tr("from")), (last, self.tr("to"))):
                    field.setAccessibleName(f"{self._term_names[place].text()}, {text}")
        self.fewer.setEnabled(len(terms) > 1)
        self.more.setEnabled(len(terms) < 12)

    def _add_term(self) -> None:
        place = len(self.term_days)
        name, first, last = QLabel(self), self._day(), self._day()
        for column, widget in enumerate((name, first, last)):
            self._terms.addWidget(widget, place, column)
        for field in (first, last):
            field.editingFinished.connect(self._on_terms)
        self._term_names.append(name)
        self.term_days.append((first, last))

    def _on_terms(self) -> None:
        if self.periods is not None:
            shown = self.term_days[: len(self.periods.terms)]
            days = [(pydate(first.date()), pydate(last.date())) for first, last in shown]
            self.draft.apply(partial(change_terms, key=self.periods.key, terms=days))

    def _on_count(self, step: int) -> None:
        if self.periods is None:
            return
        terms = list(self.periods.terms)
        if step < 0:
            terms.pop()
        else:
            day = terms[-1][1] if terms else self.draft.plan.starts
            terms.append((day, self.draft.plan.ends))
        self.draft.apply(partial(change_terms, key=self.periods.key, terms=terms))

    def _on_days(self) -> None:
        starts, ends = pydate(self.starts.date()), pydate(self.ends.date())
        self.draft.apply(partial(change_days, name=self.name.text(), starts=starts, ends=ends))

    # --- days off ------------------------------------------------------------------------------------------------

    def _rest_row(self, place: int, one: Rest) -> GridRow:
        texts = (
            one.name,
            holiday_kind(one.kind.value),
            qdate(one.starts).toString(_PATTERN),
            qdate(one.ends).toString(_PATTERN),
            grades_words(one.grade_from, one.grade_to) or self.tr("all"),
        )
        return GridRow(place, texts, {_KIND: one.kind.value, _GRADES: f"{one.grade_from}–{one.grade_to}"})

    def _on_rest(self, place: int, column: int, value: str) -> None:
        rests = list(self.draft.plan.rests)
        changed = _changed(rests[place], column, value)
        if changed is None:
            self.show_draft()  # what was typed is no day: it stays as it was
            return
        rests[place] = changed
        self.draft.apply(partial(change_rests, rests=rests))

    def _on_add_rest(self) -> None:
        plan = self.draft.plan
        new = Rest(self.tr("Day off"), HolidayKind.PUBLIC, plan.starts, plan.starts)
        self.draft.apply(partial(change_rests, rests=[*plan.rests, new]))
        self.rests.setFocus()

    def _on_drop_rest(self) -> None:
        row = self.rests.current
        if row is not None:
            rests = [one for place, one in enumerate(self.draft.plan.rests) if place != row.key]
            self.draft.apply(partial(change_rests, rests=rests))

    # --- making --------------------------------------------------------------------------------------------------

    def _day(self) -> DateEdit:
        field = DateEdit(qdate(self.draft.plan.starts) if self.draft.is_known else qdate(_SOME_DAY), self)
        guard_wheel(field)
        return field

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for layout in (left, right):
            layout.setSpacing(SPACE.s)
        days = QGridLayout()
        for column, field in enumerate((self.name, self.starts, self.ends)):
            days.addWidget(self._labels[column], 0, column)
            days.addWidget(field, 1, column)
        left.addLayout(days)
        left.addWidget(self._laid_out)
        left.addLayout(_row(self.take_over))
        left.addSpacing(SPACE.m)
        left.addWidget(self._labels[3])
        left.addWidget(self.schemes)
        left.addLayout(self._terms)
        left.addLayout(_row(self.more, self.fewer))
        left.addStretch(1)
        right.addWidget(self._labels[4])
        right.addWidget(self.rests, 1)
        right.addLayout(_row(self.add_rest, self.drop_rest))
        across = QHBoxLayout()
        across.setSpacing(SPACE.xl)
        across.addLayout(left, 4)
        across.addLayout(right, 6)
        self.column.addLayout(across, 1)


_SOME_DAY = date(2026, 9, 1)


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE.s)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


def _changed(one: Rest, column: int, value: str) -> Rest | None:
    """A row of the list after a cell was changed; None where what was typed is not understood."""
    if column == _NAME:
        return replace(one, name=" ".join(value.split())) if value.strip() else None
    if column == _KIND:
        return replace(one, kind=HolidayKind(value))
    if column == _GRADES:
        numbers = [int(part) for part in value.replace("–", "-").split("-") if part.strip().isdigit()]
        if not numbers or not all(1 <= number <= 11 for number in numbers):
            return None
        return replace(one, grade_from=min(numbers), grade_to=max(numbers))
    day = QDate.fromString(value, _PATTERN)
    if not day.isValid():
        return None
    return replace(one, starts=pydate(day)) if column == _STARTS else replace(one, ends=pydate(day))
