"""A table of rows that are read, chosen and acted on: classes, subjects, kinds of work, bells, holidays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.theme import set_role

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROW_HEIGHT = 34
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Row:
    """A row: what it is known by, its texts, and what is in it for the page."""

    key: Any
    texts: tuple[str, ...]
    value: Any = None


class RowsModel(QAbstractTableModel):
    """Texts only; columns of figures stand at the right."""

    def __init__(self, figures: frozenset[int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figures = figures
        self.heads: tuple[str, ...] = ()
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def set_heads(self, heads: Sequence[str]) -> None:
        self.beginResetModel()
        self.heads = tuple(heads)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        text = self.rows[index.row()].texts[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.heads[index.column()]}: {text}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(index.column() in self._figures)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(section in self._figures)
        return None


def _aligned(right: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class RowsTable(QTableView):
    """Enter or a double click opens a row, Del asks to take away what is chosen; Insert asks for a new one."""

    opened = Signal()
    removal_wanted = Signal()
    new_wanted = Signal()
    chosen_changed = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        several: bool = False,
        figures: Sequence[int] = (),
        stretch: int = 0,
    ) -> None:
        super().__init__(parent)
        self.list = RowsModel(frozenset(figures), self)
        self.setModel(self.list)
        set_role(self, "rows")
        modes = QAbstractItemView.SelectionMode
        self.setSelectionMode(modes.ExtendedSelection if several else modes.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        self._stretch = stretch
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    @property
    def current(self) -> Row | None:
        """The row of the cursor."""
        row = self.currentIndex().row()
        return self.list.rows[row] if 0 <= row < len(self.list.rows) else None

    @property
    def chosen(self) -> tuple[Row, ...]:
        """The rows that are selected, from the top."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return tuple(self.list.rows[row] for row in rows)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; who was chosen stays chosen, and the cursor in its row."""
        chosen, current = {row.key for row in self.chosen}, self.current
        before = max(0, self.currentIndex().row())
        self.list.show_rows(rows)
        self._fit()
        if not rows:
            self.chosen_changed.emit()
            return
        keys = [row.key for row in rows]
        place = keys.index(current.key) if current is not None and current.key in keys else before
        self._choose([number for number, key in enumerate(keys) if key in chosen], min(place, len(rows) - 1))

    def set_heads(self, heads: Sequence[str]) -> None:
        """Words of the columns, in `retranslate`."""
        rows = self.list.rows
        self.list.set_heads(heads)
        self.show_rows(rows)

    def go_to(self, key: Any) -> None:
        """Put the cursor into the row of this key."""
        keys = [row.key for row in self.list.rows]
        if key in keys:
            self._choose([keys.index(key)], keys.index(key))
            self.scrollTo(self.list.index(keys.index(key), 0))

    # --- Qt ------------------------------------------------------------------------------------------------------

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.current is not None:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete and self.chosen:
            self.removal_wanted.emit()
        elif event.key() == Qt.Key.Key_Insert:
            self.new_wanted.emit()
        else:
            super().keyPressEvent(event)

    # --- private -------------------------------------------------------------------------------------------------

    def _choose(self, rows: Sequence[int], current: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        picked = QItemSelection()
        last = max(0, len(self.list.heads) - 1)
        for row in rows or [current]:
            picked.select(self.list.index(row, 0), self.list.index(row, last))
        self.selectionModel().setCurrentIndex(self.list.index(current, 0), flags.NoUpdate)
        self.selectionModel().select(picked, flags.ClearAndSelect | flags.Rows)
        self.chosen_changed.emit()

    def _fit(self) -> None:
        header = self.horizontalHeader()
        self.resizeColumnsToContents()
        for column in range(len(self.list.heads)):
            stretches = column == self._stretch
            mode = QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(column, mode)
            if not stretches:
                self.setColumnWidth(column, self.columnWidth(column) + 16)
