"""A table of a report as Qt's views ask for it."""

from __future__ import annotations

import datetime as dt
from enum import IntEnum
from fractions import Fraction
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from app.reports.document import Cell, Kind, Row, RowKind, Table, Value
from app.reports.words import ReportWords

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_LEFT = frozenset({Kind.TEXT})
_NO_INDEX = QModelIndex()


class TableRole(IntEnum):
    """Beside Qt's own."""

    GROUP = Qt.ItemDataRole.UserRole + 1
    TURNED = Qt.ItemDataRole.UserRole + 2
    CELL = Qt.ItemDataRole.UserRole + 3
    ROW_KIND = Qt.ItemDataRole.UserRole + 4


class ReportTableModel(QAbstractTableModel):
    """The cells as text.  Sorting moves body rows only, within the stretch that heads and totals bound: a total stays
    below what it is the total of."""

    def __init__(self, table: Table, words: ReportWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table, self._words = table, words
        self._rows: tuple[Row, ...] = table.rows
        self.sorted_by: tuple[int, Qt.SortOrder] | None = None
        self._bold = QFont(QApplication.font())
        self._bold.setBold(True)

    @property
    def table(self) -> Table:
        """What is shown."""
        return self._table

    def row_at(self, row: int) -> Row:
        """A row as it stands now."""
        return self._rows[row]

    def cell_at(self, index: Index) -> Cell | None:
        """A cell; None beside the text of a head."""
        cells = self._rows[index.row()].cells
        return cells[index.column()] if index.column() < len(cells) else None

    # --- Qt ------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell_at(index)
        row = self._rows[index.row()]
        if role == TableRole.CELL:
            return cell
        if role == TableRole.ROW_KIND:
            return row.kind
        column = self._table.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return "" if cell is None else self._words.cell(cell.value, cell.kind or column.kind)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            kind = column.kind if cell is None else cell.kind or column.kind
            to_left = kind in _LEFT or row.kind is RowKind.HEAD
            side = Qt.AlignmentFlag.AlignLeft if to_left else Qt.AlignmentFlag.AlignHCenter
            return Qt.AlignmentFlag.AlignVCenter | side
        if role == Qt.ItemDataRole.FontRole and (
            row.kind is not RowKind.BODY or (cell is not None and cell.strong)
        ):
            return self._bold
        if role == Qt.ItemDataRole.ToolTipRole and cell is not None and cell.behind:
            return "\n".join(cell.behind[:12]) + ("\n…" if len(cell.behind) > 12 else "")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        column = self._table.columns[section]
        if role == TableRole.GROUP:
            return column.group
        if role == TableRole.TURNED:
            return column.turned
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(part for part in (column.group, column.head) if part)
        return column.head if role == Qt.ItemDataRole.DisplayRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        if column < 0:
            self.sorted_by, self._rows = None, self._table.rows
        else:
            self.sorted_by = column, order
            self._rows = self._sorted(column, order is Qt.SortOrder.DescendingOrder)
        self.layoutChanged.emit()

    def _sorted(self, column: int, descending: bool) -> tuple[Row, ...]:
        result: list[Row] = []
        stretch: list[Row] = []

        def put() -> None:
            """What has no value stands last, whichever way."""
            known = [row for row in stretch if _known(row, column)]
            known.sort(key=lambda row: sort_key(row.cells[column].value), reverse=descending)
            result.extend([*known, *(row for row in stretch if not _known(row, column))])
            stretch.clear()

        for row in self._table.rows:
            if row.kind is RowKind.BODY:
                stretch.append(row)
            else:
                put()
                result.append(row)
        put()
        return tuple(result)


def _known(row: Row, column: int) -> bool:
    return column < len(row.cells) and row.cells[column].value not in (None, "")


def sort_key(value: Value) -> tuple[int, Any]:
    """Days, then numbers, then words without regard to their case; Ё as Е, and digits in words by their worth, so
    that 9А stands before 10А."""
    if isinstance(value, dt.date):
        return 0, value.toordinal()
    if isinstance(value, int | float | Fraction):
        return 1, value
    text = (value or "").casefold().replace("ё", "е")
    parts: list[tuple[int, int, str]] = []
    digits = ""
    for sign in f"{text}\0":
        if sign.isdecimal():
            digits += sign
            continue
        if digits:
            parts.append((0, int(digits), ""))
            digits = ""
        parts.append((1, 0, sign))
    return 2, parts
