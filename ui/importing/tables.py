"""A table of texts: what would become of whom, which rows are refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_ROW_HEIGHT = 30


class TextsModel(QAbstractTableModel):
    """Rows of texts; columns of `figures` stand at the right."""

    def __init__(self, figures: frozenset[int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figures = figures
        self._heads: tuple[str, ...] = ()
        self.rows: Sequence[tuple[str, ...]] = ()

    def show_rows(self, heads: Sequence[str], rows: Sequence[tuple[str, ...]]) -> None:
        """Show these."""
        self.beginResetModel()
        self._heads, self.rows = tuple(heads), rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == _ROLE.DisplayRole:
            return self._heads[section]
        if orientation is Qt.Orientation.Horizontal and role == _ROLE.TextAlignmentRole:
            return _RIGHT if section in self._figures else int(Qt.AlignmentFlag.AlignLeft)
        return None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return self.rows[index.row()][index.column()]
        if role == _ROLE.TextAlignmentRole and index.column() in self._figures:
            return _RIGHT
        return None


class TextsTable(QTableView):
    """Whole rows are chosen; `shares` are columns that share what the others leave over, in these parts."""

    def __init__(
        self, shares: Mapping[int, int], figures: frozenset[int] = frozenset(), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shares = dict(shares)
        self.texts = TextsModel(figures, self)
        self.setModel(self.texts)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self.fit)
        self.texts.modelReset.connect(self._fitting.start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width: other shares."""
        super().resizeEvent(event)
        self._fitting.start()

    def fit(self) -> None:
        """Columns as wide as their first hundred rows need, the others by their shares."""
        columns = range(self.texts.columnCount())
        for column in columns:
            if column not in self._shares:
                texts = [row[column] for row in self.texts.rows[:100]]
                texts.append(str(self.texts.headerData(column, Qt.Orientation.Horizontal)))
                width = max(self.fontMetrics().horizontalAdvance(text) for text in texts)
                self.setColumnWidth(column, min(width + 28, 320))
        fixed = sum(self.columnWidth(column) for column in columns if column not in self._shares)
        room, parts = self.viewport().width() - fixed, sum(self._shares.values())
        for column, part in self._shares.items():
            self.setColumnWidth(column, max(120, room * part // parts))
