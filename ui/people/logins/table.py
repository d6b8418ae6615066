"""The table of logins: sorted by its heads, with air between columns that are as wide as their content."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.people.logins.model import Column, LoginsModel
from ui.theme import SPACE
from ui.widgets import as_row_list


class LoginsTable(QTableView):
    """Rows are chosen as a whole; a third click on a head gives back the order in which families stand together."""

    def __init__(self, model: LoginsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        as_row_list(self, Column.NAME)
        header = self.horizontalHeader()
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.setItemDelegate(_RoomyDelegate(self))


class _RoomyDelegate(QStyledItemDelegate):
    """Leaves some air between columns, which are as wide as their content."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index).grownBy(QMargins(0, 2, SPACE.xl, 2))
