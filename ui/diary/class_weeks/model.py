"""Pupils × weeks as an item model; what a cell looks like is the painter's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.diary.weeks_rows import ClassWeeks, PupilWeeks, WeekColumn
from ui.diary.class_weeks.words import cell_words, column_words, state_of, week_heading

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SPOKEN = (
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


class WeeksModel(QAbstractTableModel):
    """`show_weeks` what was read.  `only_without`: the week whose unsigned pupils alone are rows; None: all are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: ClassWeeks | None = None
        self.only_without: date | None = None
        self._rows: tuple[PupilWeeks, ...] = ()

    @property
    def pupils(self) -> Sequence[PupilWeeks]:
        """The rows."""
        return self._rows

    @property
    def weeks(self) -> Sequence[WeekColumn]:
        """The columns."""
        return self.found.weeks if self.found is not None else ()

    def show_weeks(self, found: ClassWeeks | None) -> None:
        """Show an answer; is it about the same pupils and weeks, cursor and scrolling stay."""
        before, self.found = self.found, found
        rows = self._wanted()
        same = (
            before is not None
            and found is not None
            and before.class_id == found.class_id
            and [one.pupil_id for one in rows] == [one.pupil_id for one in self._rows]
            and [one.monday for one in before.weeks] == [one.monday for one in found.weeks]
        )
        if not same:
            self.beginResetModel()
        self._rows = rows
        if not same:
            self.endResetModel()
        else:
            self._say_changed()

    def filter_by(self, monday: date | None) -> None:
        """Leave only those who have not signed this week."""
        self.only_without = monday
        self.beginResetModel()
        self._rows = self._wanted()
        self.endResetModel()

    def pupil_at(self, index: Index) -> PupilWeeks | None:
        """The pupil of a row."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def week_at(self, index: Index) -> WeekColumn | None:
        """The week of a column."""
        return self.weeks[index.column()] if 0 <= index.column() < len(self.weeks) else None

    def state(self, index: Index) -> str:
        """The state of a cell (`words.state_of`)."""
        pupil, week = self.pupil_at(index), self.week_at(index)
        assert self.found is not None
        assert pupil is not None
        assert week is not None
        return state_of(self.found, pupil, week.monday)

    def cell_words(self, index: Index) -> str:
        """A cell in words; "" outside."""
        pupil, week = self.pupil_at(index), self.week_at(index)
        if self.found is None or pupil is None or week is None:
            return ""
        return cell_words(self.found, pupil, week)

    def retranslate(self) -> None:
        """The words are new."""
        self._say_changed()

    # --- Qt ----------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Pupils."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Weeks."""
        return 0 if parent.isValid() else len(self.weeks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words only: the sign is painted."""
        return self.cell_words(index) if index.isValid() and role in _SPOKEN else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Names; weeks with how many have signed."""
        if self.found is None:
            return None
        if orientation is Qt.Orientation.Vertical:
            if section >= len(self._rows):
                return None
            return self._rows[section].name if role in (Qt.ItemDataRole.DisplayRole, *_SPOKEN) else None
        if section >= len(self.weeks):
            return None
        column, asked = self.weeks[section], self.found.asked
        if role == Qt.ItemDataRole.DisplayRole:
            return week_heading(column, asked=asked)
        return column_words(column, asked=asked) if role in _SPOKEN else None

    # --- private -----------------------------------------------------------------------------------------------

    def _wanted(self) -> tuple[PupilWeeks, ...]:
        if self.found is None:
            return ()
        if self.only_without is None:
            return self.found.pupils
        return self.found.unsigned(self.only_without)

    def _say_changed(self) -> None:
        if not self._rows or not self.weeks:
            return
        last = self.index(len(self._rows) - 1, len(self.weeks) - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.weeks) - 1)
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self._rows) - 1)
