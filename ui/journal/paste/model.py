"""The table of the preview: pupils × lessons that a paste is about, each cell with what it becomes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QGuiApplication

from ui.icons import icon
from ui.journal.buffer import JournalBuffer
from ui.journal.paste.rows import Fate, Plan, Planned
from ui.journal.paste.words import cell_text, cell_words, place_words
from ui.theme import tokens_for
from ui.theme.tokens import Tone

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_Role = Qt.ItemDataRole

SIGNS: dict[Fate, tuple[str, str]] = {
    Fate.NEW: ("plus", "success"),
    Fate.REPLACES: ("replace", "warning"),
    Fate.CLEARS: ("eraser", "warning"),
    Fate.BARRED: ("octagon-alert", "danger"),
}
"""Sign and tone of what happens to a cell, so that no colour says it alone."""


class PasteModel(QAbstractTableModel):
    """Shows a plan; only the rows that it is about."""

    def __init__(self, buffer: JournalBuffer, plan: Plan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._buffer, self._plan = buffer, plan
        self._rows: list[int] = []
        self._columns: list[int] = []
        self._placed: dict[tuple[int, int], Planned] = {}
        self.set_plan(plan)

    def set_plan(self, plan: Plan) -> None:
        """Show another plan."""
        self.beginResetModel()
        self._plan, self._placed = plan, plan.placed
        rows = {row for row, _ in self._placed} if plan.by_name else set(plan.area.rows)
        self._rows, self._columns = sorted(rows), list(plan.area.columns)
        self.endResetModel()

    def place(self, index: Index) -> tuple[int, int]:
        """Row and column of the journal."""
        return self._rows[index.row()], self._columns[index.column()]

    def first_problem(self) -> QModelIndex:
        """The first cell that does not fit."""
        for (row, column), one in sorted(self._placed.items()):
            if one.fate is Fate.BARRED and row in self._rows and column in self._columns:
                return self.index(self._rows.index(row), self._columns.index(column))
        return QModelIndex()

    # --- Qt -----------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = int(_Role.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        row, column = self.place(index)
        one = self._placed.get((row, column))
        if one is None:
            return None
        if role == _Role.DisplayRole:
            return cell_text(one, self._buffer)
        if role in (_Role.ToolTipRole, _Role.AccessibleTextRole):
            return f"{place_words(self._buffer, row, column)}: {cell_words(one, self._buffer)}"
        return self._look(one.fate, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(_Role.DisplayRole)
    ) -> Any:
        if role == _Role.DisplayRole and orientation is Qt.Orientation.Vertical:
            return self._buffer.pupils[self._rows[section]].name
        if role == _Role.DisplayRole:
            at = self._buffer.columns[self._columns[section]]
            return f"{at.date:%d.%m}\n{at.kind_short}"
        if role == _Role.TextAlignmentRole and orientation is Qt.Orientation.Vertical:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _look(self, fate: Fate, role: int) -> Any:
        tokens = tokens_for(QGuiApplication.palette())
        if fate not in SIGNS:
            return QBrush(QColor(tokens.muted)) if role == _Role.ForegroundRole else None
        name, tone_name = SIGNS[fate]
        tone: Tone = getattr(tokens, tone_name)
        if role == _Role.ForegroundRole:
            return QBrush(QColor(tone.text))
        if role == _Role.BackgroundRole:
            return QBrush(QColor(tone.fill))
        return icon(name, tone_name) if role == _Role.DecorationRole and fate is not Fate.NEW else None
