"""The rows of the list, changed in place: what is read keeps its place when something new comes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.messages.list.entry import Entry

_TOP = QModelIndex()


class EntryModel(QAbstractListModel):
    """`show` puts rows in the place of those that are there; the same ones keep their index."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def row_of(self, key: str) -> int:
        """Where it is; -1 where it is not."""
        return next((row for row, entry in enumerate(self.entries) if entry.key == key), -1)

    def show(self, entries: Sequence[Entry]) -> None:
        """What is not among them goes, what is new comes, what moves moves."""
        wanted = {entry.key for entry in entries}
        for row in range(len(self.entries) - 1, -1, -1):
            if self.entries[row].key not in wanted:
                self.beginRemoveRows(_TOP, row, row)
                del self.entries[row]
                self.endRemoveRows()
        if not self.entries and entries:
            self._append(entries)
            return
        for row, entry in enumerate(entries):
            self._place(row, entry)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _TOP) -> int:
        """All that are loaded."""
        return 0 if parent.isValid() else len(self.entries)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Words; what is painted the painter takes from the rows themselves."""
        if not index.isValid() or index.row() >= len(self.entries):
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.who
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.spoken
        return None

    # --- private -------------------------------------------------------------------------------------------------

    def _append(self, entries: Sequence[Entry]) -> None:
        first = len(self.entries)
        self.beginInsertRows(_TOP, first, first + len(entries) - 1)
        self.entries.extend(entries)
        self.endInsertRows()

    def _place(self, row: int, entry: Entry) -> None:
        at = self._find(entry.key, row)
        if at < 0:
            self.beginInsertRows(_TOP, row, row)
            self.entries.insert(row, entry)
            self.endInsertRows()
            return
        if at != row:
            self.beginMoveRows(_TOP, at, at, _TOP, row)
            self.entries.insert(row, self.entries.pop(at))
            self.endMoveRows()
        if self.entries[row] != entry:
            self.entries[row] = entry
            self.dataChanged.emit(self.index(row), self.index(row))

    def _find(self, key: str, start: int) -> int:
        """Rows before `start` are in their place already."""
        if start < len(self.entries) and self.entries[start].key == key:
            return start
        return next((row for row in range(start, len(self.entries)) if self.entries[row].key == key), -1)
