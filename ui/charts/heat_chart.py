"""A heat map: rows and columns of figures, coloured as marks are, with the words of each below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.charts.data import Figures, Heat, HeatPlace
from ui.charts.heat_painting import HeatPaper, paper_height
from ui.charts.heat_table import HeatTable
from ui.charts.legend import Entry, StepLegend
from ui.charts.told_line import ToldLine
from ui.theme import Tokens
from ui.widgets import Retranslated

_PAPER = 920


class HeatChart(Retranslated, QWidget):
    """Arrows go from cell to cell, letters to a name, Enter or a double click opens a cell.

    `set_data` again keeps the cursor.  Colour is never alone: the figure stands in each cell.
    """

    row_chosen = Signal(str)
    """The key of the row that the cursor has come to; "": of none."""
    column_picked = Signal(str)
    opened = Signal(str, str)
    """The keys of row and column."""
    figures_changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, scrolls: bool = False) -> None:
        """`scrolls`: it has its own bars, and its heads stay in sight; else the page around it scrolls."""
        super().__init__(parent)
        self._summary = ""
        self._is_told = True
        self.table, self._line = HeatTable(self, scrolls=scrolls), ToldLine(self)
        self.setFocusProxy(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self._steps = StepLegend(self)
        layout.addWidget(self.table)
        layout.addWidget(self._line)
        layout.addWidget(self._steps)
        self.table.moved.connect(self._on_moved)
        self.table.opened.connect(self._on_opened)
        self.table.column_clicked.connect(self._on_column)

    @property
    def data(self) -> Heat:
        """What it shows."""
        return self.table.heat

    @property
    def told(self) -> str:
        """The line below as it reads now."""
        return self._line.text()

    @property
    def chosen(self) -> str:
        """The key of the row of the cursor; "": of none."""
        at = self.table.currentIndex()
        return self.data.rows[at.row()].key if at.isValid() else ""

    @property
    def cell(self) -> tuple[str, str] | None:
        """The keys of the row and column of the cursor."""
        at = self.table.currentIndex()
        return (self.data.rows[at.row()].key, self.data.columns[at.column()].key) if at.isValid() else None

    @property
    def place(self) -> HeatPlace:
        """Where one is in it, to come back to."""
        return self.table.place

    def set_data(self, name: str, summary: str, data: Heat, at: HeatPlace | None = None) -> None:
        """Show this; `name` says what it is, `summary` what comes out of it.  `at` a place, or where one is."""
        self._summary = summary
        self.table.setAccessibleName(name)
        self.table.setAccessibleDescription(summary)
        self._is_told = False
        self.table.set_heat(data, at)
        self._is_told = True
        self._steps.show_entries(self.entries)
        self._tell()
        self.figures_changed.emit()

    def choose(self, key: str) -> None:
        """The cursor to a row, without saying so; "": to none."""
        if key != self.chosen:
            self._is_told = False
            self.table.go_to(key or None)
            self._is_told = True
            self._tell()

    # --- as a table, on paper ----------------------------------------------------------------------------------

    def figures(self) -> Figures:
        """As a table."""
        data = self.data
        return Figures(
            (data.first_column, *(column.words for column in data.columns)),
            tuple(
                (row.name, *(f"{cell.label} {cell.sign}".strip() if cell else "" for cell in row.cells))
                for row in data.rows
            ),
        )

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The steps of need; figures that are coloured as marks need no legend."""
        return tuple(
            Entry(f"need{need}", words, "step", need=need)
            for need, words in enumerate(self.data.steps)
            if words
        )

    @property
    def off(self) -> frozenset[str]:
        """Nothing can be switched off."""
        return frozenset()

    @property
    def plot_height(self) -> int:
        """How high it is on paper."""
        return paper_height(self.data, self.font(), _PAPER)

    def new_plot(self) -> HeatPaper:
        """One that nobody has drawn on."""
        return HeatPaper()

    def draw_on(self, plot: HeatPaper, tokens: Tokens) -> None:
        """All of it."""
        plot.draw(self.data)

    # --- slots -------------------------------------------------------------------------------------------------

    def _on_moved(self) -> None:
        self._tell()
        if self._is_told:
            self.row_chosen.emit(self.chosen)

    def _on_opened(self, row: int, column: int) -> None:
        self.opened.emit(self.data.rows[row].key, self.data.columns[column].key)

    def _on_column(self, column: int) -> None:
        self.column_picked.emit(self.data.columns[column].key)

    def _tell(self) -> None:
        self._line.setText(self.table.words() or self._summary)
