"""A table of a report on the screen: order, heads, what is behind a number, keys."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.reports.document import Cell, Column, Kind, Row, RowKind, Table
from app.reports.words import ReportWords
from tests.ui.reports.given import COLUMNS, TABLE
from ui.reports.table import ReportTable
from ui.reports.table_model import ReportTableModel, TableRole, sort_key

WORDS = ReportWords("en")
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def column_of(model: ReportTableModel, column: int) -> list[str]:
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


@pytest.fixture
def table(qtbot: QtBot) -> ReportTable:
    made = ReportTable(TABLE, WORDS)
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_values_are_written_as_people_write_them() -> None:
    model = ReportTableModel(TABLE, WORDS)
    assert [str(model.index(2, column).data()) for column in range(len(COLUMNS))] == [
        "9А", "10", "2", "83.3", "4.01", "2026-09-03", "5",
    ]  # fmt: skip
    russian = ReportTableModel(TABLE, ReportWords("ru"))
    assert [str(russian.index(2, column).data()) for column in (3, 4, 5)] == ["83,3", "4,01", "03.09.2026"]
    assert russian.index(5, 6).data() == "н/а"


def test_rows_are_sorted_within_their_totals() -> None:
    """A total stays below what it is the total of, a head above."""
    model = ReportTableModel(TABLE, WORDS)
    model.sort(1, DOWN)
    assert column_of(model, 0) == ["Grade 9", "9А", "9Б", "In all", "Grade 10", "10А"]
    model.sort(1, UP)
    assert column_of(model, 0) == ["Grade 9", "9Б", "9А", "In all", "Grade 10", "10А"]
    model.sort(-1)
    assert column_of(model, 0) == ["Grade 9", "9Б", "9А", "In all", "Grade 10", "10А"]


@pytest.mark.parametrize("order", [UP, DOWN])
def test_what_has_no_value_stands_last(order: Qt.SortOrder) -> None:
    rows = tuple(Row((Cell(value),)) for value in (None, 3, "", 5))
    model = ReportTableModel(Table((Column("n", "n", Kind.WHOLE),), rows, frozen=0), WORDS)
    model.sort(0, order)
    assert column_of(model, 0)[2:] == ["", ""]
    assert column_of(model, 0)[:2] == (["3", "5"] if order is UP else ["5", "3"])


@given(st.lists(st.one_of(st.integers(), st.fractions(), st.dates(), st.text(max_size=8)), max_size=12))
def test_all_values_can_be_sorted_among_each_other(values: list[int | Fraction | date | str]) -> None:
    assert len(sorted(values, key=sort_key)) == len(values)


def test_classes_are_sorted_by_their_number() -> None:
    names = ["10А", "9Б", "1А", "Ёлка", "Ель", "9А"]
    assert sorted(names, key=sort_key) == ["1А", "9А", "9Б", "10А", "Ёлка", "Ель"]


def test_heads_know_their_group(table: ReportTable) -> None:
    model, side = table.model, Qt.Orientation.Horizontal
    assert [model.headerData(n, side, TableRole.GROUP) for n in range(4)] == ["", "Marks", "Marks", ""]
    assert model.headerData(1, side, Qt.ItemDataRole.AccessibleTextRole) == "Marks, 5"
    header = table.right.horizontalHeader()
    turned = max(header.fontMetrics().horizontalAdvance("Mark of the year"), 1)
    assert header.sizeHint().height() >= turned  # the upright name has room


def test_a_click_sorts_the_other_way_the_second_time_and_not_at_all_the_third(table: ReportTable) -> None:
    table.sort_by(1)
    assert table.model.sorted_by == (1, DOWN)  # of numbers the largest are asked for
    table.sort_by(1)
    assert table.model.sorted_by == (1, UP)
    table.sort_by(1)
    assert table.model.sorted_by is None
    table.sort_by(0)
    assert table.model.sorted_by == (0, UP)


def test_a_click_on_a_head_sorts_and_leaves_the_keys_where_they_are(table: ReportTable, qtbot: QtBot) -> None:
    table.select_first()
    model = table.left.selectionModel()
    selected = model.selectedIndexes()
    told: list[object] = []
    table.current_changed.connect(told.append)
    header = table.right.horizontalHeader()
    first = table.model.table.frozen
    at = QPoint(header.sectionViewportPosition(first) + 5, header.height() - 5)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert table.model.sorted_by == (first, DOWN)
    assert [(one.row(), one.column()) for one in model.selectedIndexes()] == [
        (one.row(), one.column()) for one in selected
    ]
    assert told == []


def test_keys_go_over_the_edge_of_the_columns_that_stay(table: ReportTable) -> None:
    table.left.setFocus()
    table.select_first()
    QTest.keyClick(table.left, Qt.Key.Key_Down)
    QTest.keyClick(table.left, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is table.right
    assert (table.right.currentIndex().row(), table.right.currentIndex().column()) == (1, 1)
    assert table.current is not None
    assert table.current.behind == ("9Б, pupil 1", "9Б, pupil 2", "9Б, pupil 3")
    QTest.keyClick(table.right, Qt.Key.Key_Left)
    assert QApplication.focusWidget() is table.left


def test_enter_and_double_click_ask_for_more(table: ReportTable, qtbot: QtBot) -> None:
    table.right.setFocus()
    table.right.setCurrentIndex(table.model.index(1, 1))
    with qtbot.waitSignal(table.opened) as told:
        QTest.keyClick(table.right, Qt.Key.Key_Return)
    assert told.args is not None
    assert told.args[0].value == 3


def test_a_selection_goes_to_a_spreadsheet(table: ReportTable) -> None:
    model, selection = table.model, table.right.selectionModel()
    for place in ((1, 1), (1, 2), (2, 1), (2, 2)):
        selection.select(model.index(*place), selection.SelectionFlag.Select)
    table.copy()
    assert QApplication.clipboard().text() == "3\t5\n10\t2"
    QApplication.clipboard().clear()


def test_only_rows_of_one_cell_run_across(table: ReportTable) -> None:
    assert table.model.row_at(0).kind is RowKind.HEAD
    assert table.model.cell_at(table.model.index(0, 3)) is None
    assert table.model.index(0, 3).data() == ""
