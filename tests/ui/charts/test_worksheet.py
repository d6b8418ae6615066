"""The figures of a chart as a worksheet: numbers are numbers, signs stand beside them, texts stay texts."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from tests.ui.charts.given import heat_map
from ui.charts import Caption, ChartCard, Figures, HeatChart
from ui.charts.worksheet import worksheet, write_worksheet
from ui.tasks import InlineWorker
from ui.theme.manager import Theme

FIGURES = Figures(
    ("Class", "All", "Algebra", "Since"),
    (("5А", "95 % ▲", "4,1", "17 Nov, 09:15"), ("6А", "100 %", "3", ""), ("7", "53 % ▼", "2:40", "–")),
)


def test_each_figure_is_what_it_is(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    path = tmp_path / "map.xlsx"
    card = ChartCard(InlineWorker(None), HeatChart())
    qtbot.addWidget(card)
    write_worksheet(card, InlineWorker(None), FIGURES, Caption("Lessons kept", "Quarter 2", "Control"), path)
    sheet = load_workbook(path).active
    assert sheet is not None
    rows = [[cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)]
    assert rows[0] == ["Lessons kept"]
    assert ["5А", 0.95, "▲", 4.1, "17 Nov, 09:15"] in rows
    assert ["6А", 1, 3] in rows
    assert ["7", 0.53, "▼", "2:40", "–"] in rows


def test_a_large_map_is_a_table_of_its_size() -> None:
    chart_rows = tuple((row.name, *("5" for _ in row.cells)) for row in heat_map(40, 20).rows)
    table = worksheet(Figures(("", *("x" for _ in range(20))), chart_rows), Caption("Map")).tables[0]
    assert (len(table.columns), len(table.rows)) == (21, 41)
