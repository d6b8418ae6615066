"""The table of a class's rating: the cursor, the heads that sort, the names that stay in sight."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.progress.rating_rows import ClassRating
from ui.progress.rating.class_model import CHANGE, MEAN, SUBJECTS, ClassRatingModel
from ui.progress.rating.class_painter import ROW_HEIGHT, ClassRatingPainter, Names, smaller
from ui.theme import SPACE
from ui.widgets import Retranslated

Index = QModelIndex | QPersistentModelIndex
_NAMES = (180, 300)
_NARROWEST, _CHANGE_WIDTH = 68, 108


class ClassRatingTable(Retranslated, QTableView):
    """A click on a head sorts by it, a second one the other way round; Ctrl+Enter does it by key."""

    moved = Signal()
    """The cursor is in another cell, or what it is on has changed."""
    sorted_ = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rating = ClassRatingModel(self)
        self._names = Names(self.rating, self)
        self.setVerticalHeader(self._names)
        self.setModel(self.rating)
        self.setItemDelegate(ClassRatingPainter(self, self.rating))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        for mode in (self.setVerticalScrollMode, self.setHorizontalScrollMode):
            mode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        heads = self.horizontalHeader()
        for header in (self._names, heads):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(False)
        self._names.setDefaultSectionSize(ROW_HEIGHT)
        self._names.setSectionsClickable(False)
        heads.setSectionsClickable(True)
        heads.sectionPressed.disconnect()  # Qt would put the cursor into the first row
        heads.setSortIndicatorShown(True)
        heads.setTextElideMode(Qt.TextElideMode.ElideRight)
        heads.setMinimumHeight(ROW_HEIGHT)
        heads.sectionClicked.connect(self.sort_by)
        self.retranslate()

    def show_rating(self, found: ClassRating | None) -> None:
        """Show an answer; the cursor stays with its pupil and column."""
        pupil, column = self._place()
        self.rating.show_rating(found)
        self._fit()
        self._go_to(pupil, column)
        self._show_order()

    def sort_by(self, order: int | None) -> None:
        """By a column, or (None) by name; once more the other way round."""
        pupil, column = self._place()
        backwards = order == self.rating.order and not self.rating.backwards
        self.rating.sort_by(order, backwards=backwards)
        self._go_to(pupil, column)
        self._show_order()
        self.sorted_.emit()

    def retranslate(self) -> None:
        """Heads, and names for screen readers."""
        self.setAccessibleName(self.tr("Rating of the class: pupils and subjects"))
        self.horizontalHeader().setAccessibleName(self.tr("Subjects"))
        self._names.setAccessibleName(self.tr("Pupils"))
        self.rating.set_words(self.tr("Mean"), self.tr("In a week"), self.tr("all subjects"))
        self._fit()

    # --- Qt ----------------------------------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The line below follows; row, column and name are marked."""
        super().currentChanged(current, previous)
        self._repaint()
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter sorts by the column of the cursor."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.sort_by(self.currentIndex().column())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cursor shows that keys go here now."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rating.rowCount():
            self.setCurrentIndex(self.rating.index(0, 0))
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The cursor shows that keys go elsewhere."""
        super().focusOutEvent(event)
        self._repaint()

    # --- private -----------------------------------------------------------------------------------------------

    def _place(self) -> tuple[int | None, int]:
        line = self.rating.line_at(self.currentIndex().row())
        return (line.pupil_id if line is not None else None), max(0, self.currentIndex().column())

    def _go_to(self, pupil: int | None, column: int) -> None:
        rows = [line.pupil_id for line in self.rating.lines]
        if not rows:
            self.moved.emit()
            return
        row = rows.index(pupil) if pupil in rows else 0
        self.setCurrentIndex(self.rating.index(row, min(column, self.rating.columnCount() - 1)))
        self.moved.emit()

    def _show_order(self) -> None:
        order = self.rating.order
        best_first = not self.rating.backwards
        self.horizontalHeader().setSortIndicator(
            order if order is not None else -1,
            Qt.SortOrder.DescendingOrder if best_first else Qt.SortOrder.AscendingOrder,
        )

    def _fit(self) -> None:
        """The subjects share what room there is; where that is too little the table scrolls."""
        self._names.setFixedWidth(self._names.width_for(*_NAMES))
        heads, columns = self.horizontalHeader(), self.rating.columnCount()
        if not columns:
            return
        metrics = QFontMetrics(self.font())
        small = QFontMetrics(smaller(self.font()))
        value = "00,00" if any(one.counts is False for one in self.rating.subjects) else "0,00"
        least = metrics.horizontalAdvance(value) + small.horizontalAdvance("00–00") + 3 * SPACE.xs
        least = max(_NARROWEST, least)
        change = max(_CHANGE_WIDTH, metrics.horizontalAdvance("+00  +0,00") + 3 * SPACE.l)
        mean = max(least, metrics.horizontalAdvance(self.rating.column_words(MEAN)) + 3 * SPACE.m)
        heads.resizeSection(MEAN, mean)
        heads.resizeSection(CHANGE, change)
        subjects = columns - SUBJECTS
        room = self.viewport().width() - mean - change
        for column in range(SUBJECTS, columns):
            heads.resizeSection(column, max(least, room // subjects))

    def _repaint(self) -> None:
        for part in (self.viewport(), self._names.viewport()):
            part.update()
