"""The table of marks: one key enters one, and the cursor moves as in a spreadsheet."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.journal.editor import JournalEditor
from ui.journal.entry import keys
from ui.journal.entry.typist import Typist
from ui.journal.grid import moving
from ui.journal.grid.area import Area, Cell
from ui.journal.grid.flashes import Flashes
from ui.journal.grid.headers import NameHeader
from ui.journal.grid.lesson_header import LessonHeader, show_gap
from ui.journal.grid.model import JournalModel
from ui.journal.grid.page_view import PageView, few
from ui.journal.grid.painter import CellPainter, Marking
from ui.theme import tokens_for

Index = QModelIndex | QPersistentModelIndex
_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect


class MarksView(PageView):
    """Pupils × works. Keys enter marks at once; the cursor moves like in a spreadsheet."""

    cursor_moved = Signal(int, int)
    refused_entry = Signal(object)
    """`Barrier`: why a key did nothing."""
    chosen = Signal(bool)
    """The key that chooses between two values: True for the own one."""
    next_clash_wanted = Signal()
    name_typed = Signal(str)
    """A letter that enters nothing: the beginning of a name."""
    menu_wanted = Signal(object)
    """Global position: the menu of the selected cells."""

    def __init__(self, editor: JournalEditor, parent: QWidget | None = None) -> None:
        super().__init__(editor, parent)
        self.names = NameHeader(editor, self)
        self.lessons = LessonHeader(editor, self)
        self.setVerticalHeader(self.names)
        self.setHorizontalHeader(self.lessons)
        self.setModel(JournalModel(editor, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.names.setDefaultSectionSize(self.metrics.row_height)
        self.lessons.setDefaultSectionSize(self.metrics.column_width)
        self.flashes = Flashes(self)
        self.flashes.changed.connect(self._repaint_cells)
        self._painter = CellPainter(self.font(), tokens_for(self))
        self._platform = keys.platform()
        self.typist = Typist(editor, self)
        self.typist.refused.connect(self.refused_entry)
        self.typist.waits_changed.connect(self._on_waits_changed)
        self._anchor: Cell | None = None
        editor.flashed.connect(self.flashes.start)
        self.horizontalScrollBar().valueChanged.connect(self.lessons.viewport().update)
        self.retranslate()

    def retranslate(self) -> None:
        """Name for screen readers; the model's words are asked for anew."""
        self.setAccessibleName(self.tr("Marks"))
        model = self.model()
        if isinstance(model, JournalModel):
            model.retranslate()

    def restyle(self) -> None:
        """Prepared text holds the theme's pens."""
        self._painter = CellPainter(self.font(), tokens_for(self))
        self.viewport().update()

    def page_loaded(self) -> None:
        """Fit the edges to a new page."""
        self.flashes.clear()
        self.names.fit()
        self._anchor = None
        self.typist.page_loaded()
        self.lessons.fit()
        self.updateGeometries()

    def lead(self, column: int) -> int:
        """Days without school stand before the cells of a column."""
        return self.lessons.lead(column)

    def go_to(self, row: int, column: int, *, selecting: bool = False) -> None:
        """Put the cursor on a cell and bring it into sight; `selecting`: all from where it was selected with it."""
        model = self.model()
        if not (model.rowCount() and model.columnCount()):
            return
        row, column = self._ground().clamped(row, column)
        index = model.index(row, column)
        if selecting:
            anchor = self._anchor or self.cursor_cell or (row, column)
            area = QItemSelection(model.index(*anchor), index)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.selectionModel().select(area, _ALONE)
            self._anchor = anchor
        else:
            self.selectionModel().setCurrentIndex(index, _ALONE)
            self._anchor = None
        self.scrollTo(index)  # not by Qt itself, which would also move the page under a click

    def go_back(self, cell: Cell, corner: Cell) -> None:
        """As `go_to`, with all from the corner to the cell selected, as it was before the page was read anew."""
        self._anchor = corner
        self.go_to(*cell, selecting=True)

    def select_area(self, area: Area) -> None:
        """Select these cells; the cursor goes to their first one."""
        self.go_to(area.bottom, area.right)
        self._anchor = (area.bottom, area.right)
        self.go_to(area.top, area.left, selecting=True)

    def cell_rect(self, row: int, column: int) -> QRect:
        """Where a cell lies in the viewport, without days off before it."""
        return self.visualRect(self.model().index(row, column)).adjusted(self.lead(column), 0, 0, 0)

    @property
    def cursor_cell(self) -> Cell | None:
        """Where the cursor is."""
        index = self.currentIndex()
        return (index.row(), index.column()) if index.isValid() else None

    @property
    def area(self) -> Area | None:
        """What is selected: the cell of the cursor, or more."""
        cell = self.cursor_cell
        selection = self.selectionModel().selection()
        if cell is None or selection.isEmpty():
            return Area.of(cell) if cell is not None else None
        one = selection.first()
        return Area(one.top(), one.left(), one.bottom(), one.right())

    def sizeHintForColumn(self, column: int) -> int:
        """As the header has it: the cells need no more."""
        return 0

    def content_size(self) -> QSize:
        """The room that all rows and columns need, with the edges."""
        frame = 2 * self.frameWidth()
        return QSize(
            self.names.width() + self.lessons.length() + frame,
            self.lessons.sizeHint().height() + self.names.length() + frame,
        )

    # --- Qt -----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what needs it from the row buffer."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(tokens_for(self).surface))
        buffer = self.editor.buffer
        if buffer is None or not buffer.columns or not buffer.pupils:
            return
        row, column = self.cursor_cell or (-1, -1)
        area = self.area
        marking = Marking(
            row, column, self.hasFocus(), self.flashes.strengths,
            None if area is None or area.single else area, self.typist.waits,
        )  # fmt: skip
        rects = few(event)
        for rect in rects:
            if (spans := self.spans(rect)) is not None:
                if len(rects) > 1:
                    painter.setClipRect(rect)
                self._painter.paint(painter, buffer, *spans, marking)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Light up the row and the header of the cursor."""
        super().currentChanged(current, previous)
        for index in (current, previous):
            if index.isValid():
                y = self.rowViewportPosition(index.row())
                self.viewport().update(0, y, self.viewport().width(), self.rowHeight(index.row()))
        self.names.set_current(current.row())
        self.lessons.set_current(current.column())
        self.cursor_moved.emit(current.row(), current.column())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, clear, move, choose."""
        cell = self.cursor_cell
        if cell is None:
            super().keyPressEvent(event)
            return
        letter = keys.letter_of(event, self._platform)
        if letter.text and (target := self.typist.press(cell, letter)) is not None:
            self.go_to(*target)
            return
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not event.modifiers() & keys.CHORD:
            self.typist.end()
            if (barrier := self.editor.clear_area(self.area or Area.of(cell))) is not None:
                self.refused_entry.emit(barrier)
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Minus) and not event.modifiers() & keys.CHORD:
            self.chosen.emit(event.key() == Qt.Key.Key_Plus)
        elif event.key() == Qt.Key.Key_F8:
            self.next_clash_wanted.emit()
        elif self._move(event, cell):
            self.typist.end()
        elif self._is_passed_on(event):
            event.ignore()
        else:
            event.accept()  # a letter that means nothing here must not jump to a row that begins with it
            if letter.text.isalpha():
                self.typist.end()
                self.name_typed.emit(letter.text)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab moves the cursor as in a spreadsheet; F6 and Ctrl+Tab leave the table."""
        return False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cursor shows that keys go here now."""
        super().focusInEvent(event)
        self._repaint_cells([self.cursor_cell] if self.cursor_cell else [])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The cursor shows that keys go elsewhere."""
        super().focusOutEvent(event)
        self.typist.end()
        self._repaint_cells([self.cursor_cell] if self.cursor_cell else [])

    def viewportEvent(self, event: QEvent) -> bool:
        """A band of days without school says which they are."""
        if isinstance(event, QHelpEvent) and show_gap(self.lessons, self, event.pos(), event.globalPos()):
            return True
        return bool(super().viewportEvent(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click ends what is typed; with the right button it keeps what is selected, if it is in there."""
        self.typist.end()
        index = self.indexAt(event.position().toPoint())
        area = self.area
        inside = index.isValid() and area is not None and area.holds(index.row(), index.column())
        if event.button() is Qt.MouseButton.RightButton and inside:
            return
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._anchor = None
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """As a click: there is nothing to open in a cell."""
        self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the mouse where it is, by the key at the cursor."""
        at = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu_wanted.emit(at)

    # --- private ------------------------------------------------------------------------------------------

    def _on_waits_changed(self) -> None:
        self._repaint_cells([self.cursor_cell] if self.cursor_cell else [])

    def _move(self, event: QKeyEvent, cell: Cell) -> bool:
        ground = self._ground()
        if (place := moving.step(event, cell, ground)) is not None:
            self.go_to(*place)
        elif (place := moving.target(event, cell, ground)) is not None:
            self.go_to(*place, selecting=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        return place is not None

    def _ground(self) -> moving.Ground:
        in_sight = max(1, self.viewport().height() // self.metrics.row_height - 1)
        return moving.Ground(self.model().rowCount(), self.model().columnCount(), in_sight, self._is_filled)

    def _is_filled(self, row: int, column: int) -> bool:
        buffer = self.editor.buffer
        return buffer is not None and bool(
            buffer.looks[row][column].mark or buffer.looks[row][column].attendance
        )

    @staticmethod
    def _is_passed_on(event: QKeyEvent) -> bool:
        return not event.text() or not event.text().isprintable() or bool(event.modifiers() & keys.CHORD)

    def _repaint_cells(self, cells: list[Cell]) -> None:
        for row, column in cells:
            self.update(self.model().index(row, column))
