"""The table of marks: one key enters one, and the cursor moves as in a spreadsheet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.journal import rules
from ui.journal import keys
from ui.journal.editor import JournalEditor
from ui.journal.flashes import Flashes
from ui.journal.headers import NameHeader
from ui.journal.lesson_header import LessonHeader, show_gap
from ui.journal.model import JournalModel
from ui.journal.page_view import PageView, few
from ui.journal.painter import CellPainter, Marking
from ui.journal.slots import Kind
from ui.theme import tokens_for

Index = QModelIndex | QPersistentModelIndex


class MarksView(PageView):
    """Pupils × works. Keys enter marks at once; the cursor moves like in a spreadsheet."""

    cursor_moved = Signal(int, int)
    refused_entry = Signal(object)
    """`Barrier`: why a key did nothing."""
    chosen = Signal(bool)
    """The key that chooses between two values: True for the own one."""
    next_clash_wanted = Signal()

    def __init__(self, editor: JournalEditor, parent: QWidget | None = None) -> None:
        super().__init__(editor, parent)
        self.names = NameHeader(editor, self)
        self.lessons = LessonHeader(editor, self)
        self.setVerticalHeader(self.names)
        self.setHorizontalHeader(self.lessons)
        self.setModel(JournalModel(editor, self))
        self.names.setDefaultSectionSize(self.metrics.row_height)
        self.lessons.setDefaultSectionSize(self.metrics.column_width)
        self.flashes = Flashes(self)
        self.flashes.changed.connect(self._repaint_cells)
        self._painter = CellPainter(self.font(), tokens_for(self))
        self._platform = keys.platform()
        self._typed: int | None = None
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
        for column in range(self.lessons.count()):
            width = self.metrics.column_width + self.lead(column)
            if self.lessons.sectionSize(column) != width:
                self.lessons.resizeSection(column, width)
        self.updateGeometries()

    def lead(self, column: int) -> int:
        """Days without school stand before the cells of a column."""
        buffer = self.editor.buffer
        return self.metrics.gap_width(buffer.gaps.get(column)) if buffer is not None else 0

    def go_to(self, row: int, column: int) -> None:
        """Put the cursor on a cell and bring it into sight."""
        model = self.model()
        if model.rowCount() and model.columnCount():
            row = min(max(row, 0), model.rowCount() - 1)
            column = min(max(column, 0), model.columnCount() - 1)
            index = model.index(row, column)
            self.setCurrentIndex(index)
            self.scrollTo(index)  # not by Qt itself, which would also move the page under a click

    @property
    def cursor_cell(self) -> tuple[int, int] | None:
        """Where the cursor is."""
        index = self.currentIndex()
        return (index.row(), index.column()) if index.isValid() else None

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
        marking = Marking(row, column, self.hasFocus(), self.flashes.strengths)
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
        self._typed = None
        self.names.set_current(current.row())
        self.lessons.set_current(current.column())
        self.cursor_moved.emit(current.row(), current.column())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, clear, move, choose."""
        cell = self.cursor_cell
        if cell is None:
            super().keyPressEvent(event)
            return
        if (digit := keys.digit_of(event)) is not None:
            self._enter_digit(*cell, digit)
        elif (entry := keys.entry_for(event, self._platform)) is not None:
            if self._enter(*cell, entry):
                self._step_down(*cell)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if not self.editor.clear(*cell):
                self.refused_entry.emit(self.editor.barrier(*cell))
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self.chosen.emit(event.key() == Qt.Key.Key_Plus)
        elif event.key() == Qt.Key.Key_F8:
            self.next_clash_wanted.emit()
        elif (target := self._target(event, *cell)) is not None:
            self.go_to(*target)
        elif self._is_passed_on(event):
            event.ignore()
        else:
            event.accept()  # a letter that means nothing here must not jump to a row that begins with it

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
        self._repaint_cells([self.cursor_cell] if self.cursor_cell else [])

    def viewportEvent(self, event: QEvent) -> bool:
        """A band of days without school says which they are."""
        if isinstance(event, QHelpEvent) and show_gap(self.lessons, self, event.pos(), event.globalPos()):
            return True
        return bool(super().viewportEvent(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """As a click: there is nothing to open in a cell."""
        self.mousePressEvent(event)

    # --- private ------------------------------------------------------------------------------------------

    def _enter(self, row: int, column: int, entry: keys.Entry) -> bool:
        if self.editor.enter(row, column, entry):
            return True
        self.refused_entry.emit(self.editor.barrier(row, column, entry))
        return False

    def _enter_digit(self, row: int, column: int, digit: int) -> None:
        """One key, one mark; on a scale beyond 9 the cursor waits where another digit may follow."""
        buffer = self.editor.buffer
        assert buffer is not None
        highest = max(rules.NUMBERS[buffer.page.scale], default=0)
        value = keys.continued(self._typed, digit, highest)
        if not self._enter(row, column, keys.Entry(Kind.MARK, value)):
            return
        if keys.may_continue(value, highest):
            self._typed = value
        else:
            self._step_down(row, column)
            self._typed = None

    def _target(self, event: QKeyEvent, row: int, column: int) -> tuple[int, int] | None:
        last_row, last_column = self.model().rowCount() - 1, self.model().columnCount() - 1
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        page = max(1, self.viewport().height() // self.metrics.row_height - 1)
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            key = Qt.Key.Key_Up if shift else Qt.Key.Key_Down
            control = False
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not control:
            back = key is Qt.Key.Key_Backtab or shift
            place = row * (last_column + 1) + column + (-1 if back else 1)
            place = min(max(place, 0), (last_row + 1) * (last_column + 1) - 1)
            return divmod(place, last_column + 1)
        steps = {
            Qt.Key.Key_Up: (0 if control else row - 1, column),
            Qt.Key.Key_Down: (last_row if control else row + 1, column),
            Qt.Key.Key_Left: (row, 0 if control else column - 1),
            Qt.Key.Key_Right: (row, last_column if control else column + 1),
            Qt.Key.Key_Home: (0 if control else row, 0),
            Qt.Key.Key_End: (last_row if control else row, last_column),
            Qt.Key.Key_PageUp: (row - page, column),
            Qt.Key.Key_PageDown: (row + page, column),
        }
        if key not in steps or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return None
        if control and key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            return None
        target = steps[key]
        return min(max(target[0], 0), last_row), min(max(target[1], 0), last_column)

    def _step_down(self, row: int, column: int) -> None:
        buffer = self.editor.buffer
        assert buffer is not None
        for below in range(row + 1, len(buffer.pupils)):
            if buffer.is_open(below, column):
                self.go_to(below, column)
                return

    @staticmethod
    def _is_passed_on(event: QKeyEvent) -> bool:
        return not event.text() or not event.text().isprintable() or bool(event.modifiers() & keys.CHORD)

    def _repaint_cells(self, cells: list[tuple[int, int]]) -> None:
        for row, column in cells:
            self.update(self.model().index(row, column))
