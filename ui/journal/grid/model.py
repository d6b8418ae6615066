"""The page as item models: for screen readers, tool tips, and to tell the views which cells to paint again.

The views do not paint from here (see `ui.journal.grid.painter`); Qt asks only for single cells.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.journal import rules
from ui.journal import words
from ui.journal.buffer import JournalBuffer
from ui.journal.editor import JournalEditor
from ui.journal.slots import Kind

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SPOKEN = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole)


class _PageModel(QAbstractTableModel):
    """Rows are the pupils of the open page."""

    def __init__(self, editor: JournalEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        editor.page_changed.connect(self._on_page_changed)

    @property
    def buffer(self) -> JournalBuffer | None:
        """The open page."""
        return self.editor.buffer

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Pupils."""
        return 0 if self.buffer is None or parent.isValid() else len(self.buffer.pupils)

    def retranslate(self) -> None:
        """The words are new."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, self.columnCount() - 1))

    def name_data(self, row: int, role: int) -> Any:
        """The header of a row: a pupil."""
        if self.buffer is None or not row < len(self.buffer.pupils):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, *_SPOKEN):
            return self.buffer.pupils[row].name
        return None

    def _on_page_changed(self) -> None:
        self.beginResetModel()
        self.endResetModel()


class JournalModel(_PageModel):
    """Columns are the works of the lessons."""

    def __init__(self, editor: JournalEditor, parent: QObject | None = None) -> None:
        super().__init__(editor, parent)
        editor.cells_changed.connect(self._on_cells_changed)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Works; a lesson without one has a column too."""
        return 0 if self.buffer is None or parent.isValid() else len(self.buffer.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The cell as it is written, and in words."""
        if self.buffer is None or not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            look = self.buffer.looks[row][column]
            return f"{look.attendance} {look.mark}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.cell_words(self.buffer, row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tool_tip(self.buffer, row, column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A lesson in words, a pupil's name."""
        if orientation is Qt.Orientation.Vertical:
            return self.name_data(section, role)
        if self.buffer is None or not section < len(self.buffer.columns):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, *_SPOKEN):
            return words.lesson_words(self.buffer.columns[section])
        return None

    def _tool_tip(self, buffer: JournalBuffer, row: int, column: int) -> str | None:
        look = buffer.looks[row][column]
        detail = buffer.details(buffer.slot(row, column, Kind.MARK))
        if not look.flags and detail is None and not look.attendance:
            return None
        lines = [words.cell_words(buffer, row, column)]
        if detail is not None:
            set_at = QCoreApplication.translate("JournalModel", "set {0}")
            lines.append(set_at.format(words.moment_words(detail.set_at)))
        return "\n".join(lines)

    def _on_cells_changed(self, cells: list[tuple[int, int]]) -> None:
        if len(cells) <= 8:
            for row, column in cells:
                index = self.index(row, column)
                self.dataChanged.emit(index, index)
        elif cells:
            rows, columns = [row for row, _ in cells], [column for _, column in cells]
            self.dataChanged.emit(self.index(min(rows), min(columns)), self.index(max(rows), max(columns)))


class Total(IntEnum):
    """The columns at the right."""

    PLAIN = 0
    WEIGHTED = 1
    TERM = 2


class TotalsModel(_PageModel):
    """Means and the mark of the period."""

    def __init__(self, editor: JournalEditor, parent: QObject | None = None) -> None:
        super().__init__(editor, parent)
        editor.rows_changed.connect(self._on_rows_changed)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """See `Total`."""
        return 0 if parent.isValid() else len(Total)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The figure as it is written."""
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(index.row(), Total(index.column()))
        if index.isValid() and role == Qt.ItemDataRole.ToolTipRole and index.column() == Total.TERM:
            return self.tr("A double click leads to this mark in the report card (F9)")
        return None

    def text(self, row: int, column: Total) -> str:
        """The figure as it is written; empty when there is none."""
        if self.buffer is None:
            return ""
        if column is Total.TERM:
            value = self.buffer.term_marks.get(self.buffer.pupils[row].pupil_id)
            return "" if value is None else rules.format_mark(value)
        return words.mean_words(self.buffer.means[row][column])

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns; as a tool tip and for screen readers in full."""
        if orientation is Qt.Orientation.Vertical:
            return self.name_data(section, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return {
                Total.PLAIN: self.tr("Mean"),
                Total.WEIGHTED: self.tr("Weighted"),
                Total.TERM: self.tr("Mark"),
            }[Total(section)]
        if role == Qt.ItemDataRole.ToolTipRole and section == Total.TERM:
            return self.tr("Mark of the period. It is set in the report card: a click leads there (F9)")
        if role in (Qt.ItemDataRole.ToolTipRole, *_SPOKEN):
            return {
                Total.PLAIN: self.tr("Plain mean: every mark counts the same"),
                Total.WEIGHTED: self.tr("Weighted mean: a mark counts as much as its work weighs"),
                Total.TERM: self.tr("Mark of the period"),
            }[Total(section)]
        return None

    def _on_rows_changed(self, rows: list[int]) -> None:
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), len(Total) - 1))
