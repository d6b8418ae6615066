"""The grid: a table of cells with lessons in them, painted by a delegate, worked by keys and mouse."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from ui.timetable.heads import SheetHead
from ui.timetable.painter import CellPainter
from ui.timetable.sheet import Face, Sheet
from ui.widgets import Retranslated

Index = QModelIndex | QPersistentModelIndex
Cell = tuple[int, int]

_NARROW, _WIDE = 92, 130
_HIGHEST = 84
_NOWHERE = QModelIndex()


class SheetModel(QAbstractTableModel):
    """A `Sheet` for a table view: text for screen readers, hints, and the faces for the painter."""

    FACES = Qt.ItemDataRole.UserRole

    def __init__(self) -> None:
        super().__init__()
        self.sheet = Sheet()

    def show_sheet(self, sheet: Sheet) -> bool:
        """Show another one; returns whether it has other rows or columns."""
        anew = (sheet.rows, sheet.columns) != (self.sheet.rows, self.sheet.columns)
        if anew:
            self.beginResetModel()
            self.sheet = sheet
            self.endResetModel()
        else:
            self.sheet = sheet
            if sheet.rows and sheet.columns:
                last = self.index(len(sheet.rows) - 1, len(sheet.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
        return anew

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.sheet.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.sheet.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        faces = self.sheet.faces(index.row(), index.column())
        if role == self.FACES:
            return faces
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return "; ".join(face.words for face in faces)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(face.words for face in faces)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        heads = self.sheet.columns if orientation is Qt.Orientation.Horizontal else self.sheet.rows
        if not 0 <= section < len(heads):
            return None
        head = heads[section]
        if role == self.FACES:
            return head
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{head.text}\n{head.note}" if head.note else head.text
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class SheetGrid(Retranslated, QTableView):
    """Arrows go, Enter opens, letters begin to choose a course, Delete takes away; drag moves, with Ctrl it copies."""

    opened = Signal(int, int)
    typed = Signal(int, int, str)
    removed = Signal()
    dropped = Signal(object, object, bool)
    """From which cell, to which, and whether to copy."""
    course_dropped = Signal(int, int, int)
    """The course, and the cell."""
    menu_wanted = Signal(int, int, object)
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet_model, self._painter = SheetModel(), CellPainter(self)
        self.may_edit = False
        self._pressed: QPoint | None = None
        self._dragged: Cell | None = None
        self.setModel(self.sheet_model)
        self.setItemDelegate(self._painter)
        self.setHorizontalHeader(SheetHead(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(SheetHead(Qt.Orientation.Vertical, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(False)
        self.horizontalHeader().setSectionsClickable(True)
        self.verticalHeader().setSectionsClickable(True)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row(), index.column()))
        self.selectionModel().currentChanged.connect(lambda *_: self.moved.emit())

    @property
    def sheet(self) -> Sheet:
        return self.sheet_model.sheet

    @property
    def cell(self) -> Cell | None:
        """The current cell."""
        index = self.currentIndex()
        return (index.row(), index.column()) if index.isValid() else None

    @property
    def faces(self) -> tuple[Face, ...]:
        """What stands in the current cell."""
        return self.sheet.faces(*self.cell) if self.cell is not None else ()

    @property
    def chosen(self) -> list[Cell]:
        """The cells that are selected, in order; else the current one."""
        cells = sorted((index.row(), index.column()) for index in self.selectedIndexes())
        return cells or ([self.cell] if self.cell is not None else [])

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another sheet; the current cell stays where there is one."""
        at, where = self.cell, (self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        self._painter.forget()
        if self.sheet_model.show_sheet(sheet):
            self.go(*(at or (0, 0)))
            self.horizontalScrollBar().setValue(where[0])
            self.verticalScrollBar().setValue(where[1])
        self._fit()

    def go(self, row: int, column: int) -> None:
        """Make a cell the current one, and bring it into view."""
        row = min(max(0, row), self.sheet_model.rowCount() - 1)
        column = min(max(0, column), self.sheet_model.columnCount() - 1)
        if row >= 0 and column >= 0:
            index = self.sheet_model.index(row, column)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def restyle(self) -> None:
        self._painter.forget()
        self.viewport().update()

    # --- Qt ----------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.cell
        if at is None:
            super().keyPressEvent(event)
            return
        key, text = event.key(), event.text()
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if key == Qt.Key.Key_Escape and self._dragged is not None:
            self.forget_drag()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.opened.emit(*at)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and plain:
            self.removed.emit()
        elif plain and text.strip() and text.isprintable():
            self.typed.emit(*at, text)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            where = event.globalPos()
        else:
            index = self.currentIndex()
            where = self.viewport().mapToGlobal(self.visualRect(index).center())
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_wanted.emit(index.row(), index.column(), where)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._dragged is not None:
            self.show_target(at)
            return
        pressed = self._pressed
        near = pressed is None or (at - pressed).manhattanLength() < QApplication.startDragDistance()
        if (
            pressed is None
            or near
            or not self.may_edit
            or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            super().mouseMoveEvent(event)
            return
        index, self._pressed = self.indexAt(pressed), None
        if index.isValid() and self.sheet.faces(index.row(), index.column()):
            self._dragged = index.row(), index.column()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.show_target(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        source, self._pressed = self._dragged, None
        self.forget_drag()
        if source is None:
            super().mouseReleaseEvent(event)
            return
        target = self.cell_at(event.position().toPoint())
        if target is not None and target != source:
            copies = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.dropped.emit(source, target, copies)

    # --- dragging ----------------------------------------------------------------------------------------------------
    # By the mouse alone: a drag of the system would run a loop of its own.

    def cell_at(self, at: QPoint) -> Cell | None:
        """The cell at a point of the viewport."""
        index = self.indexAt(at) if self.viewport().rect().contains(at) else QModelIndex()
        return (index.row(), index.column()) if index.isValid() else None

    def show_target(self, at: QPoint) -> None:
        """Where what is dragged would fall."""
        self._painter.show_target(self.cell_at(at))

    def forget_drag(self) -> None:
        """Nothing is dragged."""
        self._dragged = None
        self.viewport().unsetCursor()
        self._painter.show_target(None)

    def drop_course(self, course: int, where: QPoint) -> None:
        """A course was let go at a point of the screen."""
        cell = self.cell_at(self.viewport().mapFromGlobal(where))
        self.forget_drag()
        if cell is not None and self.may_edit:
            self.course_dropped.emit(course, *cell)

    # --- private -----------------------------------------------------------------------------------------------------

    def _fit(self) -> None:
        """Columns as wide as there is room, rows as high as what stands in them."""
        columns, rows = self.sheet_model.columnCount(), self.sheet_model.rowCount()
        if not columns or not rows:
            return
        least = _NARROW if self.sheet.narrow else _WIDE
        width = max(least, (self.viewport().width() - 1) // columns)
        for column in range(columns):
            if self.columnWidth(column) != width:
                self.setColumnWidth(column, width)
        share = 0 if self.sheet.narrow else min(_HIGHEST, (self.viewport().height() - 1) // rows)
        for row in range(rows):
            least_height = self._painter.height_of(
                max((len(self.sheet.faces(row, column)) for column in range(columns)), default=0),
                narrow=self.sheet.narrow,
            )
            height = max(least_height, share)
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)
