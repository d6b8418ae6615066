"""The list of people who were found."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.people.search import PersonLine
from ui.icons import icon
from ui.people.people.words import day, what

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class Column(IntEnum):
    """Columns, in order."""

    NAME = 0
    WHAT = 1
    BORN = 2


_HEADERS: dict[Column, Any] = {
    Column.NAME: QT_TRANSLATE_NOOP("PeopleList", "Name"),
    Column.WHAT: QT_TRANSLATE_NOOP("PeopleList", "Who it is"),
    Column.BORN: QT_TRANSLATE_NOOP("PeopleList", "Born"),
}
_NAMESAKE: Any = QT_TRANSLATE_NOOP(
    "PeopleList", "There is somebody else of the same name: look at birth date and class."
)


class PeopleModel(QAbstractTableModel):
    """Shows a page of lines; namesakes bear a sign."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[PersonLine, ...] = ()

    def show_lines(self, lines: Sequence[PersonLine]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def line(self, index: Index) -> PersonLine | None:
        """The person of a row."""
        return self.lines[index.row()] if index.isValid() else None

    def row_of(self, person_id: int) -> int:
        """The row of a person; -1 when not there."""
        return next((row for row, one in enumerate(self.lines) if one.person_id == person_id), -1)

    def retranslate(self) -> None:
        """The language has changed."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        if self.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, len(Column) - 1))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("PeopleList", _HEADERS[Column(section)])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.line(index)
        if one is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return {Column.NAME: one.name, Column.WHAT: what(one), Column.BORN: day(one.born)}[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            if one.namesake and column is not Column.WHAT:
                return QCoreApplication.translate("PeopleList", _NAMESAKE)
            return what(one) if column is Column.WHAT else one.name
        if role == Qt.ItemDataRole.DecorationRole and column is Column.BORN and one.namesake:
            return icon("users", "warning")
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and one.namesake:
            return QCoreApplication.translate("PeopleList", _NAMESAKE)
        return None
