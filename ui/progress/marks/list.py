"""The rows of the table of marks as a list: one stop for each subject, painted and not made of widgets."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.progress.marks_rows import PupilMarks
from ui.progress.marks.columns import Columns
from ui.progress.marks.painter import MarkRowPainter
from ui.progress.marks.rows import CardColumn, MarkRow, row_words
from ui.theme import set_role

_TOP = QModelIndex()


class _Model(QAbstractListModel):
    """Names, and rows as sentences; what is painted the painter takes from the rows themselves."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[MarkRow, ...] = ()
        self.page: PupilMarks | None = None

    def set_rows(self, rows: tuple[MarkRow, ...], page: PupilMarks) -> None:
        """Others, or the same ones changed: then the cursor stays."""
        same = [row.course_id for row in rows] == [row.course_id for row in self.rows]
        if not same:
            self.beginResetModel()
        self.rows, self.page = rows, page
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid() or self.page is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.rows[index.row()].name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row_words(self.rows[index.row()], self.page)
        return None


class MarkListView(QListView):
    """Enter, space and a click open the subject."""

    opened = Signal(int)
    """The row."""
    resized = Signal()
    """Things stand elsewhere now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "pane")
        self.subjects = _Model(self)
        self._painter = MarkRowPainter(self)
        self.setModel(self.subjects)
        self.setItemDelegate(self._painter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda index: self.opened.emit(index.row()))
        self.card: tuple[CardColumn, ...] = ()
        self.with_out = True
        self.flashing: frozenset[int] = frozenset()
        self.opened_course: int | None = None
        self._columns: Columns | None = None

    def row_at(self, index: int) -> MarkRow:
        """The row that is painted there."""
        return self.subjects.rows[index]

    def columns(self) -> Columns:
        """Where things stand in the width there is."""
        if self._columns is None:
            self._columns = Columns(
                self.viewport().width(), self.card, self.fontMetrics(), with_out=self.with_out
            )
        return self._columns

    def is_flashing(self, course_id: int) -> bool:
        """Whether the row has just changed."""
        return course_id in self.flashing

    def is_opened(self, course_id: int) -> bool:
        """Whether the panel beside the table shows the subject."""
        return course_id == self.opened_course

    def forget_columns(self) -> None:
        """Another width, font or card."""
        self._columns = None
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.forget_columns()
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._painter.forget()
            self.forget_columns()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys have to stand somewhere."""
        super().focusInEvent(event)
        if not self.selectedIndexes() and self.subjects.rows:
            at = max(0, self.currentIndex().row())
            self.select(at)

    def select(self, row: int) -> None:
        """Put the cursor on a row."""
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.subjects.index(row), flag)
