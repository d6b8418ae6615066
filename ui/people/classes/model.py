"""The pupils of a class, with their days and groups."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from app.people.class_page import ClassPeople, ClassPupil
from ui.people.people.words import day
from ui.theme import tokens_for

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class Column(IntEnum):
    """Columns, in order."""

    NAME = 0
    BORN = 1
    SINCE = 2
    UNTIL = 3
    GROUPS = 4


_HEADERS: dict[Column, Any] = {
    Column.NAME: QT_TRANSLATE_NOOP("ClassPupils", "Pupil"),
    Column.BORN: QT_TRANSLATE_NOOP("ClassPupils", "Born"),
    Column.SINCE: QT_TRANSLATE_NOOP("ClassPupils", "In the class from"),
    Column.UNTIL: QT_TRANSLATE_NOOP("ClassPupils", "Left"),
    Column.GROUPS: QT_TRANSLATE_NOOP("ClassPupils", "Groups"),
}


class ClassModel(QAbstractTableModel):
    """Shows a class; who has left stands muted among the others, if asked for."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._page: ClassPeople | None = None
        self.with_left = False
        self.pupils: tuple[ClassPupil, ...] = ()

    def show_page(self, page: ClassPeople | None, *, with_left: bool) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._page, self.with_left = page, with_left
        found: Sequence[ClassPupil] = () if page is None else page.pupils
        self.pupils = tuple(one for one in found if with_left or not self._has_left(one))
        self.endResetModel()

    def pupil(self, index: Index) -> ClassPupil | None:
        """The pupil of a row."""
        return self.pupils[index.row()] if index.isValid() else None

    def row_of(self, pupil_id: int) -> int:
        """The first row of a pupil; -1 when not there."""
        return next((row for row, one in enumerate(self.pupils) if one.stay.pupil_id == pupil_id), -1)

    def retranslate(self) -> None:
        """The language has changed."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        if self.pupils:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.pupils) - 1, len(Column) - 1))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.pupils)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("ClassPupils", _HEADERS[Column(section)])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one, page = self.pupil(index), self._page
        if one is None or page is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(page, one, Column(index.column()))
        if role == Qt.ItemDataRole.ForegroundRole and not one.here:
            return QColor(tokens_for(self._view).muted)
        return None

    def _has_left(self, one: ClassPupil) -> bool:
        assert self._page is not None
        return one.stay.ends is not None and one.stay.ends < min(self._page.today, self._page.ends)

    def _text(self, page: ClassPeople, one: ClassPupil, column: Column) -> str:
        if column is Column.NAME:
            return one.name
        if column is Column.BORN:
            return day(one.born)
        if column is Column.SINCE:
            return day(one.stay.starts)
        if column is Column.UNTIL:
            ends = one.stay.ends if one.stay.ends is not None and one.stay.ends < page.ends else None
            return ", ".join(part for part in (day(ends), one.stay.reason) if part)
        return ", ".join(group.name for group in page.groups if group.group_id in one.groups)
