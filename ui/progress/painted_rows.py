"""A list of subjects whose rows are painted and not made of widgets; one stop of Tab, and a sentence for each row."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QWidget

from ui.theme import set_role

R = TypeVar("R")
_TOP = QModelIndex()


class RowsModel(QAbstractListModel, Generic[R]):
    """Names, and rows as sentences; what is painted the delegate takes from the rows themselves."""

    #: Where the sentence of a row is told.
    spoken_roles: tuple[int, ...] = (Qt.ItemDataRole.AccessibleTextRole,)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[R, ...] = ()

    def key(self, row: R) -> object:
        """What makes it the same row when something of it changes."""
        raise NotImplementedError

    def name(self, row: R) -> str:
        """What is found by typing its first letters."""
        raise NotImplementedError

    def sentence(self, row: R) -> str:
        """All that is painted."""
        raise NotImplementedError

    def set_rows(self, rows: tuple[R, ...]) -> None:
        """Others, or the same ones changed: then the cursor stays."""
        same = [self.key(row) for row in rows] == [self.key(row) for row in self.rows]
        if not same:
            self.beginResetModel()
        self.rows = rows
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.name(row)
        return self.sentence(row) if role in self.spoken_roles else None


class PaintedRows(QListView):
    """Arrows go from row to row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "pane")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def paint_rows(self, model: RowsModel[Any], delegate: QStyledItemDelegate) -> None:
        """What is listed, and who paints it."""
        self.setModel(model)
        self.setItemDelegate(delegate)

    def select(self, row: int) -> None:
        """Put the cursor on a row."""
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.model().index(row, 0), flag)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys have to stand somewhere."""
        super().focusInEvent(event)
        if not self.selectedIndexes() and self.model().rowCount():
            self.select(max(0, self.currentIndex().row()))
