"""What pupils are asked to do: homework against the norm and control works, by class and day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.control.dashboard_rows import LoadDay, LoadPage
from app.control.rows import Judged
from ui.charts import ChartCard, HeatChart, HeatPlace
from ui.control.dashboard import load_words
from ui.control.dashboard.behind_panel import BehindPanel
from ui.control.dashboard.load_heat import LoadPlace, LoadView, homework_heat, works_heat
from ui.control.dashboard.measure_bar import MeasureBar
from ui.control.dashboard.part import Part
from ui.control.dashboard.source import Source
from ui.family.page import Place
from ui.icons import set_icon
from ui.theme import SPACE, set_role

_WEEKS = 4
_BEFORE = {LoadView.HOMEWORK: 2, LoadView.WORKS: 0}
"""So many of the weeks lie before that of today: homework is judged behind one, works are planned ahead."""
_STEP = timedelta(weeks=2)


class LoadPart(Part):
    """Enter on a cell tells what is behind it, Escape closes that."""

    name: ClassVar[str] = "load"

    shown = Signal(object)
    """LoadPage, once it is on screen."""

    def __init__(self, place: Place, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(place, source, parent)
        self._page: LoadPage | None = None
        self._view = LoadView.HOMEWORK
        self._today: date | None = None
        self._moved = timedelta(0)
        self._about: date | None = None
        """The day that is looked at in place of today."""
        self._open: tuple[int, date] | None = None
        self._wanted: LoadPlace | None = None
        """What is opened once its days are on screen."""
        self._day: LoadDay | None = None
        self.measures = MeasureBar(tuple(LoadView), self)
        self.worst_first, self.now = QCheckBox(self), QPushButton(self)
        self.earlier, self.later = QToolButton(self), QToolButton(self)
        self.heat = HeatChart(scrolls=True)
        self.card = ChartCard(place.worker, self.heat, self)
        self.behind = BehindPanel(self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.heat)
        self.retranslate()

    # --- what is shown -----------------------------------------------------------------------------------------------

    @property
    def is_known(self) -> bool:
        page = self._page
        return page is not None and (page.starts, page.ends) == self._days(page.today)

    @property
    def judged(self) -> Judged | None:
        return self._page.judged if self._page is not None else None

    @property
    def page(self) -> LoadPage | None:
        """What is on screen."""
        return self._page

    def choose_view(self, view: LoadView) -> None:
        """Look at this, about today."""
        self._turn_to(view, None)
        self.reload()

    def look_at(self, place: LoadPlace) -> None:
        """Of a class and a day: its weeks, the cursor on its cell, and what is behind that, once it is read next."""
        self._turn_to(place.view, place.day)
        self._wanted = place

    def go_to_today(self) -> None:
        """The weeks about today."""
        self._moved, self._about, self._wanted = timedelta(0), None, None
        self.reload()

    def go_on(self, by: timedelta) -> None:
        """Other days."""
        self._moved += by
        self._wanted = None
        self.reload()

    def go_back(self) -> bool:
        if not self.behind.isVisible():
            return False
        self._close()
        self.heat.setFocus()
        return True

    def reload(self, *, quiet: bool = False) -> None:
        source, days = self._source, self._days
        self._ask(
            "load", lambda desk: source.load(desk, *days(desk.clock.today())), self._on_answer, quiet=quiet
        )
        if self._open is not None:
            self._tell(*self._open, quiet=True)

    def retranslate(self) -> None:
        self.worst_first.setText(self.tr("Worst first"))
        self.worst_first.setToolTip(self.tr("Classes with the most days over the norm first"))
        self.now.setText(self.tr("Today"))
        for button, text in (
            (self.earlier, self.tr("Two weeks back")),
            (self.later, self.tr("Two weeks on")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self._show()
        self._tell_behind(quiet=True)

    # --- parts -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for button, icon in ((self.earlier, "chevron-left"), (self.later, "chevron-right")):
            set_icon(button, icon)
            set_role(button, "boxed")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        top = QHBoxLayout()
        top.setSpacing(SPACE.m)
        top.addWidget(self.measures, 1)
        for widget in (self.worst_first, self.earlier, self.now, self.later):
            top.addWidget(widget)
        across = QHBoxLayout()
        across.setSpacing(SPACE.m)
        across.addWidget(self.card, 1)
        across.addWidget(self.behind)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addLayout(top)
        layout.addLayout(across, 1)

    def _connect(self) -> None:
        self.measures.chosen.connect(lambda key: self.choose_view(LoadView(key)))
        self.worst_first.toggled.connect(lambda _: self._show())
        self.earlier.clicked.connect(lambda: self.go_on(-_STEP))
        self.later.clicked.connect(lambda: self.go_on(_STEP))
        self.now.clicked.connect(self.go_to_today)
        self.heat.opened.connect(self._on_opened)
        self.behind.closed.connect(self._on_closed)
        self.behind.chosen.connect(self.journal_wanted)

    # --- reading -----------------------------------------------------------------------------------------------------

    def _days(self, today: date) -> tuple[date, date]:
        about = self._about or today
        monday = about - timedelta(days=about.weekday(), weeks=_BEFORE[self._view]) + self._moved
        return monday, monday + timedelta(weeks=_WEEKS, days=-1)

    def _on_answer(self, page: LoadPage) -> None:
        if (page.starts, page.ends) != self._days(page.today):
            return  # of the days before
        is_other = self._page is None or self._page.starts != page.starts
        self._page = page
        self._show(HeatPlace() if is_other else None)
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.heat.table.go_to(str(wanted.class_id), wanted.day.isoformat())
            self._open = wanted.class_id, wanted.day
            self._tell(*self._open)
        self.came.emit(page.judged)
        if wanted is not None and self.isVisible():
            self.heat.setFocus()  # the window has given the keys to the top of the page
        self.shown.emit(page)

    def _show(self, at: HeatPlace | None = None) -> None:
        self.now.setEnabled(bool(self._moved) or self._about is not None)
        page, view = self._page, self._view
        if page is None or (page.starts, page.ends) != self._days(page.today):
            return
        self.measures.show_told(load_words.told(page))
        worst_first = self.worst_first.isChecked()
        heat = (
            homework_heat(page, worst_first=worst_first)
            if view is LoadView.HOMEWORK
            else works_heat(page, worst_first=worst_first)
        )
        title = load_words.view_name(view)
        self.card.set_words(title, load_words.sentence(page, view), load_words.note(page))
        self.card.set_empty(load_words.nothing(page))
        self.heat.set_data(title, load_words.hint(view), heat, at)

    # --- what is behind ----------------------------------------------------------------------------------------------

    def _on_opened(self, row: str, column: str) -> None:
        self._open = int(row), date.fromisoformat(column)
        self._tell(*self._open)

    def _tell(self, class_id: int, day: date, *, quiet: bool = False) -> None:
        source = self._source
        self._ask(
            "behind", lambda desk: source.load_day(desk, class_id, day),
            lambda found: self._on_day(found, quiet=quiet), quiet=quiet,
        )  # fmt: skip

    def _on_day(self, found: LoadDay, *, quiet: bool) -> None:
        self.reading.emit(False)
        if self._open == (found.class_id, found.day):
            self._day = found
            self._tell_behind(quiet=quiet)

    def _tell_behind(self, *, quiet: bool) -> None:
        found, page = self._day, self._page
        if found is not None and page is not None and self._open is not None:
            line = next((one for one in page.classes if one.class_id == found.class_id), None)
            is_over = line is not None and line.is_over(found.cell)
            self.behind.tell(load_words.behind_day(found, is_over=is_over), quiet=quiet)

    def _turn_to(self, view: LoadView, about: date | None) -> None:
        self._view, self._about, self._wanted = view, about, None
        self.measures.choose(view)
        self._moved = timedelta(0)
        self._close()

    def _close(self) -> None:
        self._open = self._day = None
        self.behind.hide()

    def _on_closed(self) -> None:
        self._open = self._day = None
        self.heat.setFocus()
