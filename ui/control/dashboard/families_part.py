"""How families use the diary: looks and signatures by week, logins, letters of parents that wait for an answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.control.dashboard_rows import PupilNeverCame, UnansweredRow, UsePage, UseWeek
from app.control.rows import FindingFilter, Judged
from app.desk import Desk
from ui.charts import ChartCard, HeatChart, HeatPlace
from ui.control.dashboard import use_words
from ui.control.dashboard.behind_panel import BehindPanel
from ui.control.dashboard.measure_bar import MeasureBar
from ui.control.dashboard.part import Part
from ui.control.dashboard.source import Source
from ui.control.dashboard.use_heat import Use, letters_heat, letters_in_order, logins_heat, use_heat
from ui.family.page import Place
from ui.theme import SPACE

_MAPS = frozenset({Use.PARENTS, Use.SIGNED, Use.PUPILS})
_BEGINNING = HeatPlace()
NEVER = "never"


@dataclass(frozen=True, slots=True)
class UseAnswer:
    """What was read."""

    page: UsePage
    letters: tuple[UnansweredRow, ...]


def _read(source: Source, desk: Desk) -> UseAnswer:
    return UseAnswer(source.use(desk), source.unanswered(desk))


class FamiliesPart(Part):
    """Enter on a cell tells the names behind it, Escape closes them."""

    name: ClassVar[str] = "families"

    shown = Signal(object)
    """UseAnswer, once it is on screen."""

    def __init__(self, place: Place, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(place, source, parent)
        self._answer: UseAnswer | None = None
        self._use = Use.PARENTS
        self._order, self._order_down = "", True
        self._open: tuple[int, date | None] | None = None
        self._is_new = True
        self.measures = MeasureBar(tuple(Use), self)
        self.worst_first = QCheckBox(self)
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
        return self._answer is not None

    @property
    def judged(self) -> Judged | None:
        return self._answer.page.judged if self._answer is not None else None

    def choose_use(self, use: Use) -> None:
        """Look at this.  Nothing is read for it."""
        was_map, self._use = self._use in _MAPS, use
        self.measures.choose(use)
        same_map = was_map and use in _MAPS
        self._show(at=None if same_map else _BEGINNING)
        if use in _MAPS and not was_map:
            self.heat.table.show_end()
        if not same_map:
            self._close()

    def go_back(self) -> bool:
        if not self.behind.isVisible():
            return False
        self._close()
        self.heat.setFocus()
        return True

    def reload(self, *, quiet: bool = False) -> None:
        source = self._source
        self._ask("use", lambda desk: _read(source, desk), self._on_answer, quiet=quiet)
        if self._open is not None:
            self._tell(*self._open, quiet=True)

    def retranslate(self) -> None:
        self.worst_first.setText(self.tr("Worst first"))
        self.worst_first.setToolTip(self.tr("Classes in the order of need, by their last finished weeks"))
        self._show()
        if self._open is not None and self._answer is not None:
            self._tell(*self._open, quiet=True)

    # --- parts -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE.m)
        top.addWidget(self.measures, 1)
        top.addWidget(self.worst_first)
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
        self.measures.chosen.connect(lambda key: self.choose_use(Use(key)))
        self.worst_first.toggled.connect(lambda _: self._show())
        self.heat.opened.connect(self._on_opened)
        self.heat.column_picked.connect(self._on_column)
        self.behind.closed.connect(self._on_closed)
        self.behind.chosen.connect(self.week_wanted)

    # --- reading -----------------------------------------------------------------------------------------------------

    def _on_answer(self, answer: UseAnswer) -> None:
        self._answer = answer
        self._show()
        if self._is_new:
            self._is_new = False
            self.heat.table.show_end()
        self.came.emit(answer.page.judged)
        self.shown.emit(answer)

    def _show(self, at: HeatPlace | None = None) -> None:
        self.worst_first.setVisible(self._use in _MAPS)
        answer = self._answer
        if answer is None:
            return
        page, use = answer.page, self._use
        self.measures.show_told(use_words.told(page, answer.letters))
        if use is Use.LOGINS:
            heat = logins_heat(page, self._order, worst_first=self._order_down)
        elif use is Use.LETTERS:
            heat = letters_heat(answer.letters)
        else:
            heat = use_heat(page, use, worst_first=self.worst_first.isChecked())
        title = use_words.map_title(use)
        self.card.set_words(title, use_words.sentence(page, use), use_words.note(page))
        self.card.set_empty(use_words.nothing(page, answer.letters, use))
        self.heat.set_data(title, use_words.hint(use), heat, at)

    # --- what is behind ----------------------------------------------------------------------------------------------

    def _on_opened(self, row: str, column: str) -> None:
        answer = self._answer
        if answer is None:
            return
        if self._use is Use.LETTERS:
            found = letters_in_order(answer.letters)[int(row)]
            self.findings_wanted.emit(
                FindingFilter(rules=frozenset({"message_unanswered"}), teacher_id=found.teacher_id)
            )
        elif row.isdigit():
            self._open = int(row), None if self._use is Use.LOGINS else date.fromisoformat(column)
            self._tell(*self._open)

    def _tell(self, class_id: int, week: date | None, *, quiet: bool = False) -> None:
        source = self._source
        if week is None:
            self._ask(
                "behind", lambda desk: source.never_came(desk, class_id),
                lambda found: self._on_never(class_id, found, quiet=quiet), quiet=quiet,
            )  # fmt: skip
        else:
            self._ask(
                "behind", lambda desk: source.use_week(desk, class_id, week),
                lambda found: self._on_week(found, quiet=quiet), quiet=quiet,
            )  # fmt: skip

    def _on_week(self, found: UseWeek, *, quiet: bool) -> None:
        self.reading.emit(False)
        answer = self._answer
        if self._open == (found.class_id, found.week) and answer is not None:
            week = next((one for one in answer.page.weeks if one.week == found.week), None)
            self.behind.tell(use_words.behind_week(found, week), quiet=quiet)

    def _on_never(self, class_id: int, found: tuple[PupilNeverCame, ...], *, quiet: bool) -> None:
        self.reading.emit(False)
        answer = self._answer
        if self._open == (class_id, None) and answer is not None:
            line = next((one for one in answer.page.classes if one.class_id == class_id), None)
            self.behind.tell(use_words.behind_never(line, found), quiet=quiet)

    def _on_column(self, key: str) -> None:
        """A head of the logins orders by it."""
        if self._use is not Use.LOGINS:
            return
        self._order_down = not self._order_down if key == self._order else True
        self._order = key
        self._show()

    def _close(self) -> None:
        self._open = None
        self.behind.hide()

    def _on_closed(self) -> None:
        self._open = None
        self.heat.setFocus()
