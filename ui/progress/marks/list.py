"""The rows of the table of marks as a list: one stop for each subject, painted and not made of widgets."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.progress.marks_rows import PupilMarks
from ui.progress.marks.columns import Columns
from ui.progress.marks.painter import MarkRowPainter
from ui.progress.marks.rows import CardColumn, MarkRow, row_words
from ui.progress.painted_rows import PaintedRows, RowsModel


class _Model(RowsModel[MarkRow]):
    """Subjects of a page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.page: PupilMarks | None = None

    def show_page(self, rows: tuple[MarkRow, ...], page: PupilMarks) -> None:
        """Its rows."""
        self.page = page
        self.set_rows(rows)

    def key(self, row: MarkRow) -> object:
        return row.course_id

    def name(self, row: MarkRow) -> str:
        return row.name

    def sentence(self, row: MarkRow) -> str:
        assert self.page is not None
        return row_words(row, self.page)


class MarkListView(PaintedRows):
    """Enter, space and a click open the subject."""

    opened = Signal(int)
    """The row."""
    resized = Signal()
    """Things stand elsewhere now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subjects = _Model(self)
        self._painter = MarkRowPainter(self)
        self.paint_rows(self.subjects, self._painter)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
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
