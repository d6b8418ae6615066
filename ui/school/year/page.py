"""The page of the academic year: a wall calendar, beside it the periods and the days off."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.codes import TermKind
from app.school.plan_rows import HolidayLine, SchemeLine, SchoolYear
from app.school.years import school_year
from ui.family.page import Place
from ui.naming import term_pattern
from ui.school.choice import Choice
from ui.school.dialog import opened
from ui.school.page import Ask, SchoolPage
from ui.school.rows_table import Row, RowsTable
from ui.school.words import grades_words, holiday_kind, scheme_words, short_span
from ui.school.year.calendar_dialog import CalendarDialog
from ui.school.year.calendar_view import YearCalendar
from ui.school.year.holiday_dialog import HolidayDialog
from ui.school.year.terms_dialog import TermsDialog
from ui.theme import SPACE, set_role

_SIDE = 330


class YearPage(SchoolPage):
    """Days are chosen in the calendar, or the lists are gone through; both lead into the same dialogs."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.today: date | None = None
        self.calendar_button = self._tool("calendar-range", self._on_calendar)
        self.terms_button = self._tool("pencil", self._on_terms)
        self.add_button = self._tool("plus", lambda: self._on_days(*self.calendar.chosen))
        self.calendar = YearCalendar(self)
        self.schemes = Choice(self)
        self.terms = RowsTable(self)
        self.holidays = RowsTable(self)
        self._terms_title, self._holidays_title, self._hint = QLabel(self), QLabel(self), QLabel(self)
        for title in (self._terms_title, self._holidays_title):
            set_role(title, "section")
        set_role(self._hint, "caption")
        self._hint.setWordWrap(True)
        content = QWidget(self)
        across = QHBoxLayout(content)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.xl)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(SPACE.s)
        right.setSpacing(SPACE.s)
        left.addWidget(self.calendar, 1)
        left.addWidget(self._hint)
        top = QHBoxLayout()
        top.addWidget(self._terms_title)
        top.addWidget(self.schemes, 1)
        right.addLayout(top)
        right.addWidget(self.terms)
        right.addWidget(self._holidays_title)
        right.addWidget(self.holidays, 1)
        self.terms.setFixedHeight(190)
        side = QWidget(content)
        side.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(_SIDE)
        across.addLayout(left, 1)
        across.addWidget(side)
        self.schemes.currentIndexChanged.connect(lambda _index: self._show_scheme())
        self.calendar.days_wanted.connect(self._on_days)
        self.calendar.holiday_wanted.connect(self._on_holiday)
        self.terms.opened.connect(self._on_terms)
        self.holidays.opened.connect(self._on_open_holiday)
        self.holidays.removal_wanted.connect(self._on_open_holiday)
        self.holidays.new_wanted.connect(lambda: self._on_days(*self.calendar.chosen))
        self._lay_out([self.calendar_button, self.terms_button, self.add_button], content, self.calendar)

    @property
    def scheme(self) -> SchemeLine | None:
        """The scheme whose periods are shown."""
        year: SchoolYear | None = self.answer[0] if self.answer else None
        known = year.schemes if year is not None else ()
        return next((one for one in known if one.id == self.schemes.chosen), None)

    def retranslate(self) -> None:
        super().retranslate()
        self.calendar_button.setText(self.tr("Choose a calendar…"))
        self.terms_button.setText(self.tr("Periods…"))
        self.add_button.setText(self.tr("Days off…"))
        self._terms_title.setText(self.tr("Periods"))
        self.schemes.setAccessibleName(self.tr("How the year is divided"))
        self._holidays_title.setText(self.tr("Vacations and days off"))
        self.terms.setAccessibleName(self.tr("Periods"))
        self.holidays.setAccessibleName(self.tr("Vacations and days off"))
        self._hint.setText(
            self.tr(
                "Drag over days to add days off; click days off to change them. With keys: arrows, Shift, Enter."
            )
        )
        self.terms.set_heads((self.tr("Period"), self.tr("Days")))
        self.holidays.set_heads((self.tr("Name"), self.tr("Days")))
        if self.answer is not None:
            self._show(self.answer)

    # --- reading -------------------------------------------------------------------------------------------------

    def _ask(self) -> Ask:
        return lambda session, year_id: (school_year(session, year_id), session.clock.today())

    def _show(self, answer: tuple[SchoolYear, date]) -> None:
        year, self.today = answer
        used = sorted(year.schemes, key=lambda one: -one.classes)
        self.schemes.offer([(scheme_words(one), one.id) for one in used])
        self.holidays.show_rows([self._holiday_row(one) for one in year.holidays])
        self._show_scheme()

    def _show_scheme(self) -> None:
        if self.answer is None or self.today is None:
            return
        scheme = self.scheme
        self.terms_button.setEnabled(scheme is not None)
        rows = []
        if scheme is not None:
            pattern = term_pattern(TermKind(scheme.kind))
            rows = [
                Row(
                    one.number,
                    (pattern.format(one.number), self._term_days(one.starts, one.ends, one.closed)),
                )
                for one in scheme.terms
            ]
        self.terms.show_rows(rows)
        self.calendar.show_year(self.answer[0], scheme, self.today)

    def _term_days(self, starts: date, ends: date, closed: bool) -> str:
        days = short_span(starts, ends)
        return self.tr("{0} (closed)").format(days) if closed else days

    def _holiday_row(self, line: HolidayLine) -> Row:
        plan = line.plan
        name = (
            f"{plan.name} ({grades})"
            if (grades := grades_words(plan.grade_from, plan.grade_to))
            else plan.name
        )
        if plan.kind == "workday":
            name = f"{name} · {holiday_kind(plan.kind)}"
        return Row(line.id, (name, short_span(plan.starts, plan.ends)), line)

    # --- acting --------------------------------------------------------------------------------------------------

    def _on_calendar(self) -> None:
        if self.answer is not None:
            opened(CalendarDialog(self, self.answer[0]))

    def _on_terms(self) -> None:
        if self.scheme is not None:
            opened(TermsDialog(self, self.scheme))

    def _on_days(self, starts: date, ends: date) -> None:
        opened(HolidayDialog(self, None, starts, ends))

    def _on_holiday(self, line: HolidayLine) -> None:
        opened(HolidayDialog(self, line, line.plan.starts, line.plan.ends))

    def _on_open_holiday(self) -> None:
        row = self.holidays.current
        if row is not None:
            self._on_holiday(row.value)
