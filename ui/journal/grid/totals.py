"""The table at the right of the page: means and the mark of the period."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from ui.journal.editor import JournalEditor
from ui.journal.grid.model import Total, TotalsModel
from ui.journal.grid.page_view import PageView, few
from ui.journal.grid.views import MarksView
from ui.theme import Tokens, tokens_for


class TotalsView(PageView):
    """Means and the mark of the period: always in sight, rows in step with the marks."""

    results_wanted = Signal(int)
    """The marks of the report card: at the pupil of this row, or -1 for no one in particular."""

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
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().sectionClicked.connect(self._on_heading_clicked)
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

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A period mark is set on the page of the report card."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == Total.TERM:
            self.results_wanted.emit(index.row())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A figure belongs to a pupil: the cursor goes to that row and stays in its column."""
        super().mousePressEvent(event)
        index, cell = self.indexAt(event.position().toPoint()), self._marks.cursor_cell
        if index.isValid() and cell is not None:
            self._marks.typist.end()
            self._marks.go_to(index.row(), cell[1])
            self._marks.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what needs it."""
        painter, model, tokens = QPainter(self.viewport()), self.model(), tokens_for(self)
        painter.fillRect(event.rect(), QColor(tokens.surface))
        if self.editor.buffer is None or not isinstance(model, TotalsModel):
            return
        for rect in few(event):
            if (spans := self.spans(rect)) is not None:
                rows, columns = spans
                for row in rows.indexes:
                    line = QRect(0, rows.start(row), columns.end, rows.size(row))
                    self._paint_row(painter, model, row, line, tokens)

    def _paint_row(
        self, painter: QPainter, model: TotalsModel, row: int, line: QRect, tokens: Tokens
    ) -> None:
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

    def _on_heading_clicked(self, column: int) -> None:
        if column == Total.TERM:
            self.results_wanted.emit(-1)

    def _on_cursor_moved(self, row: int, _column: int) -> None:
        before, self._current = self._current, row
        for one in {before, row}:
            if one >= 0:
                y = self.rowViewportPosition(one)
                self.viewport().update(0, y, self.viewport().width(), self.rowHeight(one))
