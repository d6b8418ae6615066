"""How journals are filled: the school as a map or as a list of teachers, and the way down to the weeks of a course."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from app.control.dashboard_rows import Span, Weeks
from app.control.rows import Judged
from ui.charts import ChartCard, CurveChart, HeatChart, HeatPlace
from ui.control.dashboard import filling_shown as shown
from ui.control.dashboard.filling_heat import Order
from ui.control.dashboard.measure_bar import MeasureBar
from ui.control.dashboard.measures import Measure
from ui.control.dashboard.part import Part
from ui.control.dashboard.segments import Segments
from ui.control.dashboard.source import Source
from ui.control.dashboard.span_choice import SpanChoice
from ui.control.dashboard.steps import Answer, Step, View, Way, read
from ui.control.dashboard.trail import Trail
from ui.family.page import Place
from ui.icons import set_icon
from ui.theme import SPACE, set_role

_BEGINNING = HeatPlace()
_CURVES = 220
_MAPS = frozenset({View.SUBJECTS, View.WEEKS})
"""Views of one measure; the others are lists of all."""


class FillingPart(Part):
    """Enter or a double click goes down to what is behind a cell, Escape or Backspace back to the very cell."""

    name: ClassVar[str] = "filling"

    shown = Signal(object)
    """Answer, once it is on screen."""

    def __init__(self, place: Place, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(place, source, parent)
        self._way, self._answer = Way(), None  # type: Way, Answer | None
        self._span: Span | Weeks = Span.TERM
        self._measure, self._view = Measure.KEPT, View.SUBJECTS
        self._list_order = Order(Measure.KEPT)
        self._at: HeatPlace | None = None
        self.span, self.trail = SpanChoice(self), Trail(self)
        self.views = Segments(tuple((view.value, "") for view in View), self)
        self.worst_first = QCheckBox(self)
        self.journal, self.findings = QToolButton(self), QToolButton(self)
        self.measures = MeasureBar(tuple(Measure), self)
        self.heat, self.curves = HeatChart(scrolls=True), CurveChart(height=_CURVES)
        self.map_card = ChartCard(place.worker, self.heat, self)
        self.curve_card = ChartCard(place.worker, self.curves, self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.heat)
        self.retranslate()

    # --- what is shown -----------------------------------------------------------------------------------------------

    @property
    def is_known(self) -> bool:
        answer = self._answer
        return answer is not None and (answer.step, answer.span) == (self._way.here, self._span)

    @property
    def judged(self) -> Judged | None:
        return self._answer.page.judged if self._answer is not None else None

    @property
    def answer(self) -> Answer | None:
        """What is on screen."""
        return self._answer

    @property
    def weeks(self) -> tuple[date, ...]:
        """The Mondays of the year that have lessons behind them."""
        return tuple(one.week for one in self._answer.page.weeks) if self._answer is not None else ()

    def choose_span(self, span: Span | Weeks) -> None:
        """Look at another time."""
        self.span.choose(span)
        if span != self._span:
            self._span = span
            self._read(anew=True)

    def choose_measure(self, measure: Measure) -> None:
        """Show this in the map; a list is ordered by it.  Nothing is read for it."""
        self._measure = measure
        self.measures.choose(measure)
        self._list_order = Order(measure)
        self._show()

    def choose_view(self, view: View) -> None:
        """The school otherwise."""
        self._view = view
        self.views.choose(view)
        self._at = _BEGINNING
        self._go_to(0)
        self._read()

    def go_down(self, step: Step) -> None:
        """Open what is behind a cell."""
        self._way.go_down(step, self.heat.place)
        self._at = _BEGINNING
        self._read()

    def go_back(self) -> bool:
        number = len(self._way.steps) - 2
        if number < 0:
            return False
        self._go_to(number)
        self._read()
        return True

    def reload(self, *, quiet: bool = False) -> None:
        self._read(anew=True, quiet=quiet)

    def retranslate(self) -> None:
        self.views.words(
            self.tr("View"),
            (self.tr("By subject"), self.tr("By week"), self.tr("Over the weeks"), self.tr("Teachers")),
        )
        self.worst_first.setText(self.tr("Worst first"))
        self.worst_first.setToolTip(
            self.tr("Classes and subjects in the order of need, by the chosen figure")
        )
        self.journal.setText("\N{THIN SPACE}" + self.tr("Open the journal"))
        self.findings.setText("\N{THIN SPACE}" + self.tr("Findings"))
        self.findings.setToolTip(self.tr("What control has found there"))
        self._show()

    # --- parts -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for button, icon in ((self.journal, "book-open-check"), (self.findings, "clipboard-list")):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            set_role(button, "boxed")
            set_icon(button, icon)
        top = QHBoxLayout()
        top.setSpacing(SPACE.m)
        top.addWidget(self.span)
        top.addWidget(self.trail)
        top.addStretch(1)
        for widget in (self.worst_first, self.views, self.journal, self.findings):
            top.addWidget(widget)
        cards = QHBoxLayout()
        cards.setSpacing(SPACE.m)
        cards.addWidget(self.map_card, 3)
        cards.addWidget(self.curve_card, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addLayout(top)
        layout.addWidget(self.measures)
        layout.addLayout(cards, 1)

    def _connect(self) -> None:
        self.span.chosen.connect(self.choose_span)
        self.trail.gone_to.connect(self._on_gone_to)
        self.views.chosen.connect(lambda key: self.choose_view(View(key)))
        self.worst_first.toggled.connect(lambda _: self._show(at=_BEGINNING))
        self.measures.chosen.connect(lambda key: self.choose_measure(Measure(key)))
        self.heat.opened.connect(self._on_opened)
        self.heat.column_picked.connect(self._on_column)
        self.journal.clicked.connect(lambda: self._open_journal(None))
        self.findings.clicked.connect(self._on_findings)

    # --- reading -----------------------------------------------------------------------------------------------------

    def _read(self, *, anew: bool = False, quiet: bool = False) -> None:
        step, span, view = self._way.here, self._span, self._view
        known = self._answer if not anew and self._answer is not None and self._answer.span == span else None
        page, source = known.page if known is not None else None, self._source
        self._ask(
            "page", lambda desk: read(source, desk, step, span, view, page), self._on_answer, quiet=quiet
        )

    def _on_answer(self, answer: Answer) -> None:
        if (answer.step, answer.span) != (self._way.here, self._span):
            return  # of the step before
        if answer.step.is_school and self._view is View.WEEKS and answer.by_week is None:
            return  # of the view before
        self._answer = answer
        self.span.show_weeks(self.weeks)
        self._show(at=self._at)
        self._at = None
        self.came.emit(answer.page.judged)
        self.shown.emit(answer)

    def _show(self, at: HeatPlace | None = None) -> None:
        answer = self._answer
        here, school = self._way.here, self._way.here.is_school
        self.trail.show_steps([step.name or self.tr("School") for step in self._way.steps])
        self.trail.setVisible(not school)
        self.views.setVisible(school)
        self.worst_first.setVisible(school and self._view in _MAPS)
        self.journal.setVisible(here.is_course)
        self.findings.setVisible(not school)
        if answer is None or answer.step != here:
            return
        picture = shown.shown_of(answer, self._view, self._measure, self._order)
        self.measures.show_told(picture.told)
        self.map_card.set_words(picture.map_title, picture.map_sentence, picture.note)
        self.map_card.set_empty(picture.empty)
        self.heat.set_data(picture.map_title, picture.map_hint, picture.heat, at)
        curves = picture.curves
        self.curve_card.setVisible(curves is not None and not picture.empty)
        if curves is not None:
            self.curve_card.set_words(picture.curve_title, picture.curve_sentence, picture.note)
            self.curves.set_data(picture.curve_title, "", curves)

    @property
    def _order(self) -> Order:
        if self._way.here.is_school and self._view in _MAPS:
            return Order(self._measure) if self.worst_first.isChecked() else Order()
        return self._list_order

    # --- what is wanted ----------------------------------------------------------------------------------------------

    def _go_to(self, number: int) -> None:
        place = self._way.go_to(number)
        if place is not None:
            self._at = place

    def _on_gone_to(self, number: int) -> None:
        self._go_to(number)
        self._read()
        self.heat.setFocus()

    def _on_opened(self, row: str, column: str) -> None:
        answer = self._answer
        if answer is None:
            return
        if answer.step.is_course:
            self._open_journal(row)
            return
        if answer.step.is_school and self._view is View.LINES:
            week = date.fromisoformat(row)
            self.choose_view(View.SUBJECTS)
            self.choose_span(Weeks(week, week))
            return
        step = shown.behind(answer, self._view, row, column)
        if step is not None:
            self.go_down(step)

    def _on_column(self, key: str) -> None:
        """A head: a list is ordered by its measure, a map opens the subject."""
        answer = self._answer
        if answer is None or answer.step.is_course:
            return
        if answer.step.is_school and self._view in _MAPS:
            step = shown.behind(answer, self._view, "all", key)
            if step is not None and self._view is View.SUBJECTS:
                self.go_down(step)
        elif key in set(Measure):
            measure = Measure(key)
            before = self._list_order
            if answer.step.is_school and self._view is View.LINES:
                return  # weeks follow one another
            self._list_order = Order(measure, not before.worst_first if before.measure is measure else True)
            self._measure = measure
            self.measures.choose(measure)
            self._show()

    def _open_journal(self, week: str | None) -> None:
        answer = self._answer
        if answer is not None and answer.course is not None:
            self.journal_wanted.emit(shown.journal_place(answer.course, week))

    def _on_findings(self) -> None:
        answer = self._answer
        if answer is not None:
            self.findings_wanted.emit(shown.findings_of(answer))
