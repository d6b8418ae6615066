"""The rating of a class as an item model: pupils × mean, change, subjects; what a cell looks like is the painter's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.progress.rating_rows import ClassRating, ClassRatingLine, Place, RatedSubject
from ui.progress.rating.words import class_cell_words, place_words, value_words

Index = QModelIndex | QPersistentModelIndex
MEAN, CHANGE, SUBJECTS = 0, 1, 2
"""Columns; from SUBJECTS on one for each subject."""
_NOWHERE = QModelIndex()
_SPOKEN = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


class ClassRatingModel(QAbstractTableModel):
    """`order` by a column, the best first or (`backwards`) last; None: by name.  Who has nothing there comes last in
    either direction."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: ClassRating | None = None
        self.order: int | None = MEAN
        self.backwards = False
        self.lines: tuple[ClassRatingLine, ...] = ()
        self._heads: tuple[str, str] = ("", "")
        self._whole = ""

    @property
    def subjects(self) -> Sequence[RatedSubject]:
        """The columns from SUBJECTS on."""
        return self.found.subjects if self.found is not None else ()

    def show_rating(self, found: ClassRating | None) -> None:
        """Show an answer."""
        self.beginResetModel()
        self.found = found
        if self.order is not None and self.order >= self.columnCount():
            self.order = MEAN
        self._sort()
        self.endResetModel()

    def sort_by(self, order: int | None, *, backwards: bool) -> None:
        """See the class."""
        self.beginResetModel()
        self.order, self.backwards = order, backwards
        self._sort()
        self.endResetModel()

    def set_words(self, mean: str, change: str, whole: str) -> None:
        """The heads, and what the mean is of («all subjects»)."""
        self._heads, self._whole = (mean, change), whole
        if self.columnCount():
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def line_at(self, row: int) -> ClassRatingLine | None:
        """The pupil of a row."""
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def place_at(self, index: Index) -> Place | None:
        """What stands in a cell."""
        line = self.line_at(index.row())
        if line is None:
            return None
        return self._place(line, index.column())

    def cell_words(self, index: Index) -> str:
        """A cell in words; "" where there is none."""
        line = self.line_at(index.row())
        if line is None or self.found is None:
            return ""
        if index.column() < SUBJECTS:
            return class_cell_words(line.name, self._whole, line.place, line.change)
        return class_cell_words(line.name, self.column_words(index.column()), self.place_at(index), None)

    def column_words(self, column: int) -> str:
        """A head, not shortened."""
        return self._heads[column] if column < SUBJECTS else self.subjects[column - SUBJECTS].subject

    # --- Qt ----------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or self.found is None else SUBJECTS + len(self.subjects)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in _SPOKEN:
            return self.cell_words(index)
        if role == Qt.ItemDataRole.DisplayRole and index.column() != CHANGE:
            place = self.place_at(index)
            return value_words(place.value) if place is not None else ""
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                line = self.line_at(section)
                return line.name if line is not None else None
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.column_words(section)
        if role == Qt.ItemDataRole.DisplayRole:
            if section < SUBJECTS:
                return self._heads[section]
            one = self.subjects[section - SUBJECTS]
            return (one.subject_short or one.subject) + ("" if one.counts else " *")
        return None

    # --- private -----------------------------------------------------------------------------------------------

    def place_sign(self, row: int) -> str:
        """The place in the class: «3–5»."""
        line = self.line_at(row)
        return place_words(line.place) if line is not None and line.place is not None else "–"

    def _place(self, line: ClassRatingLine, column: int) -> Place | None:
        if column < SUBJECTS:
            return line.place
        return line.subjects.get(self.subjects[column - SUBJECTS].subject_id)

    def _sort(self) -> None:
        lines = list(self.found.lines) if self.found is not None else []  # by place, then name
        if self.order is None:
            lines.sort(key=lambda line: line.name.casefold().replace("ё", "е"))
            self.lines = tuple(reversed(lines) if self.backwards else lines)
            return
        column = self.order
        known = [line for line in lines if self._rank(line, column) is not None]
        known.sort(key=lambda line: self._rank(line, column) or 0.0, reverse=self.backwards)
        self.lines = (*known, *(line for line in lines if self._rank(line, column) is None))

    def _rank(self, line: ClassRatingLine, column: int) -> float | None:
        """The less, the better."""
        if column == CHANGE:
            change = line.change
            return -(change.places + change.value / 1000) if change is not None else None
        place = self._place(line, column)
        return -place.value if place is not None else None
