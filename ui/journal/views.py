"""The two tables of the page: marks, and means with the period mark at the right.

They are QTableViews, so scrolling, selection and accessibility are Qt's own; only the painting is ours, straight
from the row buffer (a delegate called for each cell costs ten times as much).
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.journal import keys
from ui.journal.editor import JournalEditor
from ui.journal.flashes import Flashes
from ui.journal.headers import LessonHeader, NameHeader
from ui.journal.metrics import Metrics
from ui.journal.model import JournalModel, Total, TotalsModel
from ui.journal.painter import CellPainter, Marking, Span
from ui.theme import tokens_for
from ui.widgets import Retranslated

Index = QModelIndex | QPersistentModelIndex


class _PageView(Retranslated, QTableView):
    """What both tables have in common."""

    def __init__(self, editor: JournalEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.metrics = Metrics(self.font())
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        # paintEvent covers every pixel: nothing need be filled before it.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def spans(self, rect: QRect) -> tuple[Span, Span] | None:
        """The rows and columns that touch `rect`; None when there are none."""
        found = []
        for header, low, high in (
            (self.verticalHeader(), rect.top(), rect.bottom()),
            (self.horizontalHeader(), rect.left(), rect.right()),
        ):
            first, last = header.logicalIndexAt(low), header.logicalIndexAt(high)
            if first < 0:
                return None
            indexes = range(first, (last if last >= 0 else header.count() - 1) + 1)
            found.append(
                Span(
                    first,
                    [header.sectionViewportPosition(index) for index in indexes],
                    [header.sectionSize(index) for index in indexes],
                )
            )
        return found[0], found[1]


class MarksView(_PageView):
    """Pupils × works. Keys enter marks at once; the cursor moves like in a spreadsheet."""

    cursor_moved = Signal(int, int)
    refused_entry = Signal()
    """A key would enter something where nothing can be entered."""
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
        self.updateGeometries()

    def go_to(self, row: int, column: int) -> None:
        """Put the cursor on a cell and bring it into sight."""
        model = self.model()
        if model.rowCount() and model.columnCount():
            row = min(max(row, 0), model.rowCount() - 1)
            column = min(max(column, 0), model.columnCount() - 1)
            self.setCurrentIndex(model.index(row, column))

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
        rects = _few(event)
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
        entry = keys.entry_for(event, self._platform)
        if entry is not None:
            if self.editor.enter(*cell, entry):
                self._step_down(*cell)
            else:
                self.refused_entry.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if not self.editor.clear(*cell):
                self.refused_entry.emit()
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

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """As a click: there is nothing to open in a cell."""
        self.mousePressEvent(event)

    # --- private ------------------------------------------------------------------------------------------

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


class TotalsView(_PageView):
    """Means and the mark of the period: always in sight, rows in step with the marks."""

    def __init__(self, editor: JournalEditor, marks: MarksView, parent: QWidget | None = None) -> None:
        super().__init__(editor, parent)
        self._marks = marks
        self.setModel(TotalsModel(editor, self))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(8)
        self.verticalHeader().setDefaultSectionSize(self.metrics.row_height)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultSectionSize(self.metrics.total_width)
        self.horizontalHeader().setFixedHeight(self.metrics.header_height)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        self.setFixedWidth(len(Total) * self.metrics.total_width + 2 * self.frameWidth())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(marks)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._current = -1
        marks.cursor_moved.connect(self._on_cursor_moved)
        self.retranslate()

    def retranslate(self) -> None:
        """Name for screen readers; the headings are asked for anew."""
        self.setAccessibleName(self.tr("Means and the mark of the period"))
        model = self.model()
        if isinstance(model, TotalsModel):
            model.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what needs it."""
        painter, model = QPainter(self.viewport()), self.model()
        painter.fillRect(event.rect(), QColor(tokens_for(self).surface))
        if self.editor.buffer is None or not isinstance(model, TotalsModel):
            return
        for rect in _few(event):
            if (spans := self.spans(rect)) is not None:
                rows, columns = spans
                for row in rows.indexes:
                    self._paint_row(
                        painter, model, row, QRect(0, rows.start(row), columns.end, rows.size(row))
                    )

    def _paint_row(self, painter: QPainter, model: TotalsModel, row: int, line: QRect) -> None:
        tokens = tokens_for(self)
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        if row == self._current:
            painter.fillRect(line, QColor(tokens.hover))
        for column in Total:
            width = self.columnWidth(column)
            room = QRect(self.columnViewportPosition(column), line.y(), width - 1, line.height() - 1)
            text = model.text(row, column)
            painter.setFont(self.font() if column is Total.PLAIN else strong)
            colour = tokens.muted if column is Total.PLAIN else tokens.text
            painter.setPen(QColor(tokens.mark(text).text if column is Total.TERM else colour))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
            painter.fillRect(room.right() + 1, line.y(), 1, line.height(), QColor(tokens.grid))
        edge = QColor(tokens.border if row % 5 == 4 else tokens.grid)
        painter.fillRect(line.x(), line.bottom(), line.width(), 1, edge)

    def _on_cursor_moved(self, row: int, _column: int) -> None:
        before, self._current = self._current, row
        for one in {before, row}:
            if one >= 0:
                y = self.rowViewportPosition(one)
                self.viewport().update(0, y, self.viewport().width(), self.rowHeight(one))


def _few(event: QPaintEvent) -> list[QRect]:
    """The rectangles to paint; one for all when there are many small ones."""
    rects: list[QRect] = list(event.region())  # type: ignore[call-overload]
    return rects if len(rects) <= 6 else [event.rect()]
