"""The table of a heat map: painted from its rows, with a cursor for the keys."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QElapsedTimer,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from ui.charts.data import Heat, HeatPlace
from ui.charts.heat_painting import (
    ROW_HEIGHT,
    font_of,
    head_height,
    paint_head,
    paint_name,
    widths,
)
from ui.charts.heat_tiles import HeatTiles
from ui.theme import set_role, tokens_for

_Index = QModelIndex | QPersistentModelIndex
_SPOKEN = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
#: Letters typed one after another within this time are the beginning of one name.
_SEARCH_MS = 1000
#: So many rows one that scrolls would like to show.
_ROWS_IN_SIGHT = 12


class HeatModel(QAbstractTableModel):
    """Words only: the figures are painted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.heat = Heat((), ())

    def set_heat(self, data: Heat) -> None:
        """Show this; where the rows and columns are the same the cursor stays."""
        before, self.heat = self.heat, data
        same = [[one.key for one in it] for it in (before.rows, before.columns)] == [
            [one.key for one in it] for it in (data.rows, data.columns)
        ]
        if not same:
            self.beginResetModel()
            self.endResetModel()
        elif data.rows and data.columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(data.rows) - 1, len(data.columns) - 1))

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.heat.rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.heat.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self.words(index.row(), index.column()) if role in _SPOKEN else None

    def words(self, row: int, column: int) -> str:
        """A cell with whose it is."""
        line, head = self.heat.rows[row], self.heat.columns[column]
        cell = line.cells[column]
        parts = [line.name, head.words, *([cell.told] if cell is not None else [])]
        return " \N{MIDDLE DOT} ".join(part for part in parts if part)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, *_SPOKEN):
            return None
        if orientation is Qt.Orientation.Vertical:
            return self.heat.rows[section].name if section < len(self.heat.rows) else None
        return self.heat.columns[section].words if section < len(self.heat.columns) else None


class _Head(QHeaderView):
    """Names of rows or columns; those of columns can be clicked."""

    def __init__(self, orientation: Qt.Orientation, table: HeatTable) -> None:
        super().__init__(orientation, table)
        self._table = table
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(8)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """A name; a bar beside that of the cursor."""
        if not rect.isValid():
            return
        tokens, heat = tokens_for(self), self._table.heat
        painter.save()
        painter.fillRect(rect, QColor(tokens.surface))
        if self.orientation() is Qt.Orientation.Horizontal:
            if logicalIndex < len(heat.columns):
                column = heat.columns[logicalIndex]
                painter.setFont(font_of(self.font(), strong=column.strong))
                paint_head(painter, rect, column, tokens)
        elif logicalIndex < len(heat.rows):
            row = heat.rows[logicalIndex]
            if logicalIndex == self._table.currentIndex().row():
                painter.fillRect(rect, QColor(tokens.accent_soft))
                painter.fillRect(rect.left(), rect.top(), 3, rect.height(), QColor(tokens.accent))
            painter.setFont(font_of(self.font(), strong=row.strong))
            paint_name(painter, rect, row, tokens)
        painter.restore()


class HeatTable(QTableView):
    """As high as its rows: the page around it scrolls, and it only sideways where it has to.  One that `scrolls` is as
    high as it may be, and keeps its heads in sight.

    The cells are painted here and not by a delegate: a thousand of them in two or three milliseconds.
    """

    moved = Signal()
    """The cursor is in another cell, or nowhere."""
    opened = Signal(int, int)
    """Row and column: Enter or a double click."""
    column_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, scrolls: bool = False) -> None:
        super().__init__(parent)
        set_role(self, "heat")
        self._scrolls, self._tiles = scrolls, HeatTiles()
        self._model = HeatModel(self)
        self._searched, self._search_time = "", QElapsedTimer()
        self.setModel(self._model)
        self.setVerticalHeader(_Head(Qt.Orientation.Vertical, self))
        self.setHorizontalHeader(_Head(Qt.Orientation.Horizontal, self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        for mode in (self.setVerticalScrollMode, self.setHorizontalScrollMode):
            mode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        if not scrolls:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        upright = QSizePolicy.Policy.Expanding if scrolls else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, upright)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().sectionClicked.connect(self._on_name_clicked)
        self.verticalHeader().sectionDoubleClicked.connect(
            lambda row: self.opened.emit(row, max(0, self.currentIndex().column()))
        )
        self.horizontalHeader().sectionClicked.connect(self.column_clicked)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row(), index.column()))

    @property
    def heat(self) -> Heat:
        """What it shows."""
        return self._model.heat

    @property
    def place(self) -> HeatPlace:
        """Where one is."""
        at = self.currentIndex()
        row, column = (
            (self.heat.rows[at.row()].key, self.heat.columns[at.column()].key) if at.isValid() else ("", "")
        )
        return HeatPlace(row, column, self.verticalScrollBar().value(), self.horizontalScrollBar().value())

    def set_heat(self, data: Heat, at: HeatPlace | None = None) -> None:
        """Show this, with the cursor `at` a place; None: it stays in its row and column, and what is in sight stays
        where it is the same map."""
        before, place = self.heat, at or self.place
        if at is not None:
            self.setCurrentIndex(QModelIndex())
        self._model.set_heat(data)
        if place.row and not self.currentIndex().isValid():
            self.go_to(place.row, place.column)
        self._fit()
        if at is not None or _is_same_map(before, data):
            self.verticalScrollBar().setValue(place.down)
            self.horizontalScrollBar().setValue(place.across)
        self.viewport().update()
        self.verticalHeader().viewport().update()

    def go_to(self, row: str | None, column: str | None = None) -> None:
        """The cursor to a row, in the column where it is unless another is named; None: nowhere."""
        rows = [one.key for one in self.heat.rows]
        columns = [one.key for one in self.heat.columns]
        if row not in rows or not columns:
            self.setCurrentIndex(QModelIndex())
            return
        at = columns.index(column) if column in columns else max(0, self.currentIndex().column())
        self.setCurrentIndex(self._model.index(rows.index(row), min(at, len(columns) - 1)))

    def show_end(self) -> None:
        """The last columns in sight: the latest, where they are days or weeks."""
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().maximum())

    def words(self) -> str:
        """The cell of the cursor in words."""
        at = self.currentIndex()
        return self._model.words(at.row(), at.column()) if at.isValid() else ""

    # --- Qt ----------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """All rows, and the bar below where there is one."""
        if self._scrolls:
            return QSize(320, head_height(self.font()) + _ROWS_IN_SIGHT * ROW_HEIGHT)
        bar = self.horizontalScrollBar()
        needs = self.horizontalHeader().length() + self.verticalHeader().width() > self.width()
        high = head_height(self.font()) + len(self.heat.rows) * ROW_HEIGHT + 2
        return QSize(320, high + (bar.sizeHint().height() if needs else 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if self._scrolls and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())  # what is open beside it is about this cell

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells of the part that is asked for; all are equally large."""
        rows, columns = self.heat.rows, self.heat.columns
        if not rows or not columns:
            return
        area, tokens, ratio = event.rect(), tokens_for(self), self.devicePixelRatioF()
        wide, high = self.columnWidth(0), self.rowHeight(0)
        left, top = self.columnViewportPosition(0), self.rowViewportPosition(0)
        self._tiles.begin(QSize(wide, high), self.font(), tokens, ratio)
        across = range(
            max(0, (area.left() - left) // wide), min(len(columns), (area.right() - left) // wide + 1)
        )
        at = self.currentIndex()
        painter = QPainter(self.viewport())
        try:
            for number in range(
                max(0, (area.top() - top) // high), min(len(rows), (area.bottom() - top) // high + 1)
            ):
                row, y = rows[number], top + number * high
                if number == at.row():
                    painter.fillRect(left, y, wide * len(columns), high, QColor(tokens.accent_soft))
                for column in across:
                    cell = row.cells[column]
                    if cell is not None:
                        strong = row.strong or columns[column].strong
                        painter.drawPixmap(
                            left + column * wide, y, self._tiles.tile(cell, row, strong=strong)
                        )
            if at.isValid() and self.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(QColor(tokens.focus), 2))
                painter.drawRoundedRect(self.visualRect(at).adjusted(2, 2, -2, -2), 3, 3)
        finally:
            painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Up and down the page scrolls."""
        if self._scrolls or event.angleDelta().x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            super().wheelEvent(event)
        else:
            event.ignore()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        self.verticalHeader().viewport().update()
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; arrows at the edge are not handed to the page around, which would scroll."""
        at = self.currentIndex()
        if event.key() in _ENTER and at.isValid():
            self.opened.emit(at.row(), at.column())
        elif event.key() in _ENTER and self.heat.rows:
            self.go_to(self.heat.rows[0].key)  # one came by mouse, and sees now what Enter would open
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """The cells have no text: letters are the beginning of a name."""
        fresh = not self._search_time.isValid() or self._search_time.elapsed() > _SEARCH_MS
        self._searched = search if fresh else self._searched + search
        self._search_time.start()
        wanted = self._searched.casefold().replace("ё", "е")
        for one in self.heat.rows:
            if one.name.casefold().replace("ё", "е").startswith(wanted):
                self.go_to(one.key)
                return

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by keyboard finds a cursor."""
        super().focusInEvent(event)
        by_keys = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_keys and not self.currentIndex().isValid() and self.heat.rows:
            self.go_to(self.heat.rows[0].key)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # --- private -----------------------------------------------------------------------------------------------

    def _on_name_clicked(self, row: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.go_to(self.heat.rows[row].key)

    def _fit(self) -> None:
        room = self.width() - 2
        if self._scrolls and head_height(self.font()) + len(self.heat.rows) * ROW_HEIGHT > self.height():
            room -= self.verticalScrollBar().sizeHint().width()
        name, column = widths(self.heat, self.font(), max(room, 0))
        self.verticalHeader().setFixedWidth(name)
        self.horizontalHeader().setFixedHeight(head_height(self.font()))
        self.horizontalHeader().setDefaultSectionSize(column)
        self.updateGeometries()  # the room of the cells begins where the names end
        if not self._scrolls:
            self.setFixedHeight(self.sizeHint().height())


def _is_same_map(one: Heat, other: Heat) -> bool:
    """Whether it has the same rows or the same columns, in whatever order."""
    return any(
        {line.key for line in before} == {line.key for line in after}
        for before, after in ((one.rows, other.rows), (one.columns, other.columns))
    )
