"""A table of a report: columns that stay at the left, sorting by a click on a head, and what stands behind a number."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.reports.document import Cell, Kind, RowKind, Table
from app.reports.words import ReportWords
from ui.reports.header import ReportHeader
from ui.reports.table_model import Index, ReportTableModel
from ui.theme import SPACE, tokens_for
from ui.widgets import Retranslated

_WIDEST, _NARROWEST = 320, 34
_PADDING = 18
_SAMPLE = 400
"""So many rows are measured for the width of a column."""


class _View(QTableView):
    """One half: the columns that stay, or the others.  At its edge the keys go over to the other half."""

    def __init__(self, owner: ReportTable) -> None:
        super().__init__(owner)
        self._owner = owner
        self.setHorizontalHeader(ReportHeader(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 2 * SPACE.xs)
        heads = self.horizontalHeader()
        heads.sectionPressed.disconnect()  # a click on a head sorts: where the keys are stays, and so does the panel
        heads.sectionEntered.disconnect()
        heads.sectionClicked.connect(owner.sort_by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._owner.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._owner.open_current()
        elif event.modifiers() == Qt.KeyboardModifier.NoModifier and self._owner.crosses(self, event.key()):
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self._owner.select_first()


class _HeadDelegate(QStyledItemDelegate):
    """Paints the text of a head where it would stand if the two halves were one."""

    def __init__(self, table: ReportTable, view: QTableView) -> None:
        super().__init__(view)
        self._table, self._view = table, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        row = self._table.model.row_at(index.row())
        if row.kind is not RowKind.HEAD or len(row.cells) != 1:
            return
        back = self._table.left.width() if self._view is self._table.right and self._table.has_frozen else 0
        rect: QRect = option.rect
        painter.save()
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(tokens_for(self._view).text))
        room = rect.adjusted(SPACE.xs - back, 0, self._table.width(), 0)
        painter.setClipRect(rect)
        painter.drawText(
            room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), str(row.cells[0].value)
        )
        painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if len(self._table.model.row_at(index.row()).cells) == 1:
            option.text = ""


class ReportTable(Retranslated, QWidget):
    """`current_changed` tells the cell that the keys are at, `opened` that more is wanted of it.  Esc goes back to the
    order of the report."""

    current_changed = Signal(object)
    """Cell or None."""
    opened = Signal(object)

    def __init__(self, table: Table, words: ReportWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ReportTableModel(table, words, self)
        self._frozen = min(table.frozen, max(len(table.columns) - 1, 0))
        self.left, self.right = _View(self), _View(self)
        for view in (self.left, self.right):
            view.setModel(self.model)
            view.setItemDelegate(_HeadDelegate(self, view))
        self.right.setSelectionModel(self.left.selectionModel())
        for column in range(len(table.columns)):
            self.left.setColumnHidden(column, column >= self._frozen)
            self.right.setColumnHidden(column, column < self._frozen)
        self.left.setVisible(self._frozen > 0)
        self.left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.left.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.left.verticalScrollBar().valueChanged.connect(self.right.verticalScrollBar().setValue)
        self.right.verticalScrollBar().valueChanged.connect(self.left.verticalScrollBar().setValue)
        self._set_widths()
        self._span_heads()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.left)
        layout.addWidget(self.right, 1)
        self.setFocusProxy(self.left if self._frozen else self.right)
        self.left.selectionModel().currentChanged.connect(self._on_current)
        for view in (self.left, self.right):
            view.doubleClicked.connect(lambda _index: self.open_current())
        self.retranslate()

    @property
    def has_frozen(self) -> bool:
        """Whether columns stay in view."""
        return self._frozen > 0

    @property
    def current(self) -> Cell | None:
        """The cell that the keys are at."""
        index = self.left.selectionModel().currentIndex()
        return self.model.cell_at(index) if index.isValid() else None

    def sort_by(self, column: int) -> None:
        """By a column; once more: the other way; a third time: as the report has it."""
        known = self.model.sorted_by
        if known is None or known[0] != column:
            order: Qt.SortOrder | None = (
                Qt.SortOrder.AscendingOrder
                if self.model.table.columns[column].kind is Kind.TEXT
                else Qt.SortOrder.DescendingOrder
            )
            first = order
        else:
            first = (
                Qt.SortOrder.AscendingOrder
                if self.model.table.columns[column].kind is Kind.TEXT
                else Qt.SortOrder.DescendingOrder
            )
            order = _other(first) if known[1] is first else None
        for view in (self.left, self.right):
            header = view.horizontalHeader()
            header.setSortIndicatorShown(order is not None)
            header.setSortIndicator(column if order is not None else -1, order or first or _UP)
        self.model.sort(column if order is not None else -1, order or _UP)
        self._span_heads()

    def select_first(self) -> None:
        """The first cell of the first row."""
        if self.model.rowCount():
            self._select(self.model.index(0, 0))

    def open_current(self) -> None:
        """More of the cell that the keys are at."""
        if (cell := self.current) is not None:
            self.opened.emit(cell)

    def crosses(self, view: QTableView, key: int) -> bool:
        """Go over to the other half, where a key leads there."""
        if key == Qt.Key.Key_Escape and self.model.sorted_by is not None:
            self.sort_by_none()
            return True
        index = view.currentIndex()
        if not index.isValid() or not self._frozen:
            return False
        if view is self.left and key == Qt.Key.Key_Right and index.column() == self._frozen - 1:
            self._go(self.right, index.row(), self._frozen)
            return True
        if view is self.right and key == Qt.Key.Key_Left and index.column() == self._frozen:
            self._go(self.left, index.row(), self._frozen - 1)
            return True
        return False

    def sort_by_none(self) -> None:
        """As the report has it."""
        for view in (self.left, self.right):
            view.horizontalHeader().setSortIndicatorShown(False)
        self.model.sort(-1)
        self._span_heads()

    def copy(self) -> None:
        """What is selected, for a spreadsheet."""
        found = sorted((one.row(), one.column()) for one in self.left.selectionModel().selectedIndexes())
        lines: dict[int, list[str]] = {}
        for row, column in found:
            lines.setdefault(row, []).append(str(self.model.index(row, column).data() or ""))
        QApplication.clipboard().setText("\n".join("\t".join(line) for line in lines.values()))

    def whole_height(self) -> int:
        """With all rows, without scrolling."""
        return self.height_of(self.model.rowCount())

    def height_of(self, rows: int) -> int:
        """With the head and so many rows in sight."""
        view = self.right
        header = view.horizontalHeader().sizeHint().height()
        return header + rows * view.verticalHeader().defaultSectionSize() + SPACE.xl

    def sizeHint(self) -> QSize:
        wide = sum(self.right.columnWidth(one) for one in range(self.model.columnCount()))
        return QSize(wide + self.left.width(), self.whole_height())

    def retranslate(self) -> None:
        title = self.model.table.title or self.tr("Table of the report")
        for view in (self.left, self.right):
            view.setAccessibleName(title)
        self.right.setToolTip("")
        self.setToolTip("")

    # --- private -------------------------------------------------------------------------------------------------

    def _set_widths(self) -> None:
        metrics = self.fontMetrics()
        model, table = self.model, self.model.table
        for number, column in enumerate(table.columns):
            longest = max(
                (self._width_of(row, number) for row in range(min(model.rowCount(), _SAMPLE))), default=0
            )
            words = [] if column.turned else column.head.split()
            head = max((metrics.horizontalAdvance(word) for word in words), default=0)
            wide = min(max(longest, head, _NARROWEST - _PADDING) + _PADDING, _WIDEST)
            for view in (self.left, self.right):
                view.setColumnWidth(number, wide)
        self._level_heads()
        self.left.setFixedWidth(sum(self.left.columnWidth(one) for one in range(self._frozen)))

    def _width_of(self, row: int, column: int) -> int:
        """Of what a cell shows; a head of one cell runs across and asks for nothing."""
        found = self.model.row_at(row)
        if len(found.cells) == 1 and len(self.model.table.columns) > 1:
            return 0
        index = self.model.index(row, column)
        font = index.data(Qt.ItemDataRole.FontRole) or self.font()
        return QFontMetrics(font).horizontalAdvance(str(index.data()))

    def _level_heads(self) -> None:
        """The heads of both halves are equally high."""
        headers = [view.horizontalHeader() for view in (self.left, self.right)]
        high = max(header.sizeHint().height() for header in headers)
        for header in headers:
            assert isinstance(header, ReportHeader)
            header.least_height = high
            header.updateGeometry()

    def _span_heads(self) -> None:
        """A line of text runs across the table; each half shows its part of it."""
        columns = len(self.model.table.columns)
        for view, first, count in (
            (self.left, 0, self._frozen),
            (self.right, self._frozen, columns - self._frozen),
        ):
            view.clearSpans()
            for row in range(self.model.rowCount()):
                if count > 1 and len(self.model.row_at(row).cells) == 1:
                    view.setSpan(row, first, 1, count)

    def _go(self, view: QTableView, row: int, column: int) -> None:
        view.setFocus()
        self._select(self.model.index(row, column))
        view.scrollTo(self.model.index(row, column))

    def _select(self, index: QModelIndex) -> None:
        self.left.selectionModel().setCurrentIndex(
            index,
            QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Current,
        )

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.current_changed.emit(self.model.cell_at(current) if current.isValid() else None)


_UP = Qt.SortOrder.AscendingOrder


def _other(order: Qt.SortOrder) -> Qt.SortOrder:
    return Qt.SortOrder.DescendingOrder if order is _UP else _UP
