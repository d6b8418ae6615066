"""The sheet of period marks as an item model."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.journal.results import words
from ui.journal.results.editor import ResultsEditor
from ui.journal.words import mean_words

if TYPE_CHECKING:
    from app.school.rows import TermRow

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SPOKEN = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole)


class Field(IntEnum):
    """The columns."""

    NAME = 0
    MARKS = 1
    PLAIN = 2
    WEIGHTED = 3
    DEBTS = 4
    PROPOSED = 5
    SET = 6
    WHY = 7


class ResultsModel(QAbstractTableModel):
    """Rows are the pupils of the open sheet."""

    def __init__(self, editor: ResultsEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.terms: Sequence[TermRow] = ()
        editor.sheet_changed.connect(self._on_sheet_changed)
        editor.rows_changed.connect(self._on_rows_changed)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Pupils."""
        return 0 if parent.isValid() else len(self.editor.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """See `Field`."""
        return 0 if parent.isValid() else len(Field)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The cell as it is written; in words for tool tips and screen readers."""
        if not index.isValid() or index.row() >= len(self.editor.lines):
            return None
        field = Field(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), field)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tool_tip(index.row(), field)
        if role in _SPOKEN:
            heading = self.headerData(index.column(), Qt.Orientation.Horizontal)
            text = self.spoken(index.row(), field)
            return text if field in (Field.NAME, Field.WHY) else f"{heading}: {text}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns, a pupil's number."""
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heading(Field(section))
        if role in (Qt.ItemDataRole.ToolTipRole, *_SPOKEN):
            return self._heading_in_full(Field(section))
        return None

    def text(self, row: int, field: Field) -> str:
        """A cell as it is written; empty where there is nothing."""
        line = self.editor.lines[row]
        if field is Field.SET:
            shown = self.editor.shown(row)
            return "" if shown is None else words.short_words(shown.value)
        if field is Field.WHY:
            return words.row_words(self.editor, row, self.terms)
        sheet = self.editor.sheet
        return {
            Field.NAME: line.name,
            Field.MARKS: words.marks_words(line, sheet.norm if sheet is not None else 0),
            Field.PLAIN: mean_words(line.plain),
            Field.WEIGHTED: mean_words(line.weighted),
            Field.DEBTS: str(line.debts) if line.debts else "",
            Field.PROPOSED: "" if line.proposed is None else words.short_words(line.proposed),
        }[field]

    def spoken(self, row: int, field: Field) -> str:
        """A cell as it is said."""
        if field is Field.SET:
            return words.given_words(self.editor, row)
        if field is Field.WHY:
            return words.row_words(self.editor, row, self.terms, whole=True)
        return self.text(row, field) or self.tr("none", "nothing in this cell")

    def retranslate(self) -> None:
        """The words are new."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Field) - 1)
        self._on_rows_changed(list(range(self.rowCount())))

    def _heading(self, field: Field) -> str:
        return {
            Field.NAME: self.tr("Pupil"),
            Field.MARKS: self.tr("Marks"),
            Field.PLAIN: self.tr("Mean"),
            Field.WEIGHTED: self.tr("Weighted"),
            Field.DEBTS: self.tr("Debts"),
            Field.PROPOSED: self.tr("Proposed"),
            Field.SET: self.tr("Set"),
            Field.WHY: self.tr("Why"),
        }[field]

    def _heading_in_full(self, field: Field) -> str:
        return {
            Field.NAME: self.tr("Pupil"),
            Field.MARKS: self.tr("How many marks count"),
            Field.PLAIN: self.tr("Plain mean: every mark counts the same"),
            Field.WEIGHTED: self.tr("Weighted mean: a mark counts as much as its work weighs"),
            Field.DEBTS: self.tr("Works not handed in"),
            Field.PROPOSED: self.tr("The mark that is proposed"),
            Field.SET: self.tr("The mark that is set"),
            Field.WHY: self.tr("Why this mark is proposed"),
        }[field]

    def _tool_tip(self, row: int, field: Field) -> str:
        line, sheet = self.editor.lines[row], self.editor.sheet
        if field is Field.MARKS and line.too_few and sheet is not None:
            few = self.tr("Fewer than 70 % of the norm: {0} of {1} marks in this period")
            return few.format(line.count, sheet.norm)
        if field in (Field.SET, Field.PROPOSED, Field.WHY):
            lines = [self.spoken(row, Field.SET), self.spoken(row, Field.WHY)]
            if field is Field.PROPOSED and self.editor.can_take_over(row) and self.editor.barrier() is None:
                lines.append(self.tr("Enter or a double click takes it over"))
            return "\n".join(lines)
        return line.name if field is Field.NAME else ""

    def _on_sheet_changed(self) -> None:
        self.beginResetModel()
        self.endResetModel()

    def _on_rows_changed(self, rows: list[int]) -> None:
        if rows:
            first, last = self.index(min(rows), 0), self.index(max(rows), len(Field) - 1)
            self.dataChanged.emit(first, last)
