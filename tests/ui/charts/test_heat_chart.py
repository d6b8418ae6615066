"""A heat map: told in words, gone through by keys, picked and opened, given away as any chart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import assert_accessible
from tests.ui.charts.given import heat_map
from ui.charts import Caption, ChartCard, Heat, HeatCell, HeatChart, HeatColumn, HeatRow
from ui.charts.heat_table import HeatTable
from ui.charts.picture import as_image, as_svg
from ui.charts.told_line import ToldLine
from ui.tasks import InlineWorker
from ui.theme import tokens_for
from ui.theme.manager import Theme

Key = Qt.Key
SMALL = Heat(
    (HeatColumn("a", "Alg.", "Algebra"), HeatColumn("r", "Rus.", "Russian"), HeatColumn("all", "All", "", strong=True)),
    (
        HeatRow("1", "Adams", (HeatCell("4.50", "5", "4.50 of 6 marks", "▲"), None, HeatCell("4.5", "5", "4.5"))),
        HeatRow("2", "Brown", (None, HeatCell("3.00", "3", "3.00 of 2 marks"), None), faint=True),
        HeatRow("class", "Class", (HeatCell("4.50", "5", "the class 4.50"), None, None), strong=True),
    ),
    "Pupil",
)  # fmt: skip


@pytest.fixture
def chart(qtbot: QtBot, theme: Theme) -> HeatChart:
    """The small one, seen and with the keys."""
    chart = HeatChart()
    qtbot.addWidget(chart)
    chart.set_data("Pupils and subjects", "strongest in Algebra", SMALL)
    chart.resize(700, 300)
    with qtbot.waitActive(chart):
        chart.show()
        chart.activateWindow()
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    return chart


def press(chart: HeatChart, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(chart.table, key)


def click(chart: HeatChart, row: int, column: int, *, twice: bool = False) -> None:
    at = chart.table.visualRect(chart.table.model().index(row, column)).center()
    QTest.mouseClick(chart.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    if twice:
        QTest.mouseDClick(chart.table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_words_that_do_not_fit_end_in_an_ellipsis(qtbot: QtBot) -> None:
    line = ToldLine()
    qtbot.addWidget(line)
    line.resize(200, line.sizeHint().height())
    line.setText("Коротко")
    assert (line.shown, line.toolTip()) == (("Коротко",), "")
    words = " ".join(["заполнено"] * 20)
    line.setText(words)
    first, second = line.shown
    assert set(first.split()) == {"заполнено"}
    assert second.endswith("…")
    assert "заполнено" in line.toolTip()
    assert line.text() == words


def test_enter_without_a_cursor_shows_where_it_would_go(qtbot: QtBot) -> None:
    table = HeatTable(scrolls=True)
    qtbot.addWidget(table)
    table.set_heat(SMALL)
    opened: list[tuple[int, int]] = []
    table.opened.connect(lambda row, column: opened.append((row, column)))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert (table.place.row, opened) == ("1", [])
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened == [(0, 0)]


def test_who_comes_by_keys_goes_from_cell_to_cell_in_words(chart: HeatChart) -> None:
    told = [chart.told]
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Right):
        press(chart, key)
        told.append(chart.told)
    assert told == [
        "Adams · Algebra · 4.50 of 6 marks",
        "Adams · Russian",
        "Brown · Russian · 3.00 of 2 marks",
        "Brown",
    ]
    assert_accessible(chart)


def test_without_a_cursor_the_summary_is_told(chart: HeatChart) -> None:
    chart.choose("")
    assert (chart.told, chart.chosen) == ("strongest in Algebra", "")


def test_a_click_chooses_the_row_and_what_is_chosen_from_outside_is_not_said_again(chart: HeatChart) -> None:
    chosen = QSignalSpy(chart.row_chosen)
    click(chart, 1, 0)
    names = chart.table.verticalHeader()
    at = QPoint(10, names.sectionViewportPosition(2) + 5)
    QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=at)
    chart.choose("1")
    assert [chosen.at(number)[0] for number in range(chosen.count())] == ["2", "class"]
    assert chart.chosen == "1"


def test_letters_go_to_a_name(chart: HeatChart) -> None:
    QTest.keyClicks(chart.table, "cl")
    assert chart.chosen == "class"


def test_enter_and_a_double_click_open_a_cell(chart: HeatChart) -> None:
    opened = QSignalSpy(chart.opened)
    press(chart, Key.Key_Right, Key.Key_Return)
    click(chart, 1, 0, twice=True)
    assert [tuple(opened.at(number)) for number in range(opened.count())] == [("1", "r"), ("2", "a")]


def test_a_head_picks_its_column(chart: HeatChart) -> None:
    picked = QSignalSpy(chart.column_picked)
    heads = chart.table.horizontalHeader()
    at = QPoint(heads.sectionViewportPosition(1) + 5, 8)
    QTest.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [picked.at(0)[0], picked.count()] == ["r", 1]


def test_new_figures_keep_the_cursor_where_its_pupil_is(chart: HeatChart) -> None:
    press(chart, Key.Key_Down, Key.Key_Right)
    chosen = QSignalSpy(chart.row_chosen)
    chart.set_data("", "", replace(SMALL, rows=(SMALL.rows[1], SMALL.rows[0], SMALL.rows[2])))
    assert (chart.chosen, chart.told) == ("2", "Brown · Russian · 3.00 of 2 marks")
    chart.set_data("", "now", replace(SMALL, rows=(SMALL.rows[0],)))
    assert (chart.chosen, chart.told) == ("", "now")
    assert chosen.count() == 0


def test_it_is_as_high_as_its_rows_and_the_page_around_scrolls(chart: HeatChart) -> None:
    before = chart.table.height()
    chart.set_data("", "", heat_map(30, 20))
    assert chart.table.height() > before + 26 * 28
    assert chart.table.verticalScrollBar().maximum() == 0
    assert chart.table.horizontalScrollBar().maximum() > 0


@pytest.fixture
def scrolling(qtbot: QtBot, theme: Theme) -> HeatChart:
    """A large one with bars of its own."""
    chart = HeatChart(scrolls=True)
    qtbot.addWidget(chart)
    chart.set_data("", "", heat_map(40, 34))
    chart.resize(700, 400)
    chart.show()
    qtbot.waitExposed(chart)
    return chart


def test_one_that_scrolls_keeps_its_heads_and_what_is_in_sight(scrolling: HeatChart) -> None:
    table = scrolling.table
    assert table.height() < 400
    up, across = table.verticalScrollBar(), table.horizontalScrollBar()
    table.show_end()
    up.setValue(90)
    assert (up.maximum() > 90, across.value()) == (True, across.maximum())
    data = scrolling.data
    scrolling.set_data("", "", replace(data, rows=tuple(reversed(data.rows))))  # ordered otherwise
    assert (up.value(), across.value()) == (90, across.maximum())
    scrolling.set_data("", "", SMALL)
    scrolling.set_data("", "", data)
    assert (up.value(), across.value()) == (0, 0)


def test_each_cell_is_painted_where_it_is(scrolling: HeatChart) -> None:
    table, tokens = scrolling.table, tokens_for(scrolling)
    rows = [
        HeatRow(f"{row}", "", tuple(HeatCell("", "", "", need=(row + column) % 5) for column in range(34)))
        for row in range(40)
    ]
    scrolling.set_data("", "", Heat(scrolling.data.columns, tuple(rows)))
    for values in ((0, 0), (133, 71), (90, 10_000)):
        table.verticalScrollBar().setValue(values[0])
        table.horizontalScrollBar().setValue(values[1])
        image = table.viewport().grab().toImage()
        wrong = []
        for row in range(40):
            for column in range(34):
                middle = table.visualRect(table.model().index(row, column)).center()
                need = (row + column) % 5
                if image.rect().contains(middle):
                    wanted = tokens.need[need - 1].fill if need else tokens.surface
                    if image.pixelColor(middle).name() != wanted:
                        wrong.append((row, column))
        assert wrong == []


def test_a_part_is_a_bar_below_the_figure(chart: HeatChart) -> None:
    cells = tuple(HeatCell("", "", "", need=1, part=part) for part in (-1.0, 0.5, 1.0))
    chart.set_data("", "", Heat(SMALL.columns, (HeatRow("1", "Adams", cells),)))
    image = chart.table.viewport().grab().toImage()
    tokens = tokens_for(chart)
    lengths = []
    for column in range(3):
        rect = chart.table.visualRect(chart.table.model().index(0, column))
        row = [image.pixelColor(x, rect.bottom() - 3).name() for x in range(rect.left(), rect.right())]
        lengths.append(row.count(tokens.need[0].text) / rect.width())
    assert lengths[0] == 0
    assert lengths[1:] == [pytest.approx(0.45, abs=0.05), pytest.approx(0.9, abs=0.05)]


def test_as_a_table(chart: HeatChart) -> None:
    assert chart.figures().columns == ("Pupil", "Algebra", "Russian", "")
    assert chart.figures().rows == (
        ("Adams", "4.50 ▲", "", "4.5"), ("Brown", "", "3.00", ""), ("Class", "4.50", "", ""),
    )  # fmt: skip


def test_in_a_card_and_on_paper(qtbot: QtBot, theme: Theme) -> None:
    chart = HeatChart()
    chart.set_data("Pupils", "", heat_map(25, 14))
    card = ChartCard(InlineWorker(None), chart)
    qtbot.addWidget(card)
    card.set_words("Pupils and subjects", "means")
    card.show_table(True)
    assert len(card.table.figures.rows) == 26
    image = as_image(chart, card.caption, QFont(), ratio=1.0)
    svg = as_svg(chart, Caption("Pupils"), QFont()).decode()
    assert image.height() > 26 * 28
    assert "Pupil number 25" in svg
    assert ">3.90<" in svg


def test_many_columns_are_all_on_the_sheet(qtbot: QtBot, theme: Theme) -> None:
    chart = HeatChart()
    qtbot.addWidget(chart)
    chart.set_data("Pupils", "", heat_map(25, 24))
    image = as_image(chart, Caption("Pupils"), QFont(), ratio=1.0)
    margin = {image.pixelColor(x, y).name() for x in range(945, 960) for y in range(0, image.height(), 3)}
    assert margin == {"#ffffff"}
    inside = {image.pixelColor(x, y).name() for x in range(880, 940) for y in range(100, image.height(), 3)}
    assert len(inside) > 5
