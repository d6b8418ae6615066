"""The table of people and their logins, sorted by its heads."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from app.people.login_list import PARENT, PUPIL, STAFF, LoginLine, in_order
from ui.icons import icon

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_NO_PARENT = QModelIndex()


class Column(IntEnum):
    """Columns, in order."""

    NAME = 0
    WHO = 1
    LOGIN = 2
    STATE = 3
    ISSUED = 4
    SEEN = 5


_ORDERS = {
    Column.NAME: "name",
    Column.WHO: "who",
    Column.LOGIN: "login",
    Column.STATE: "state",
    Column.ISSUED: "issued",
    Column.SEEN: "seen",
}
STATES: dict[str, tuple[Any, str, str]] = {
    "none": (QT_TRANSLATE_NOOP("Logins", "no login yet"), "circle-dashed", "muted"),
    "issued": (QT_TRANSLATE_NOOP("Logins", "issued, not used yet"), "mail", "info"),
    "active": (QT_TRANSLATE_NOOP("Logins", "in use"), "circle-check", "success"),
    "locked": (QT_TRANSLATE_NOOP("Logins", "locked after wrong passwords"), "lock", "warning"),
    "disabled": (QT_TRANSLATE_NOOP("Logins", "switched off"), "ban", "muted"),
}
_HEADERS: dict[Column, Any] = {
    Column.NAME: QT_TRANSLATE_NOOP("Logins", "Name"),
    Column.WHO: QT_TRANSLATE_NOOP("Logins", "Who"),
    Column.LOGIN: QT_TRANSLATE_NOOP("Logins", "Login"),
    Column.STATE: QT_TRANSLATE_NOOP("Logins", "State"),
    Column.ISSUED: QT_TRANSLATE_NOOP("Logins", "Issued"),
    Column.SEEN: QT_TRANSLATE_NOOP("Logins", "Last signed in"),
}
_WHO: dict[str, Any] = {
    PUPIL: QT_TRANSLATE_NOOP("Logins", "pupil"),
    PARENT: QT_TRANSLATE_NOOP("Logins", "parent"),
    STAFF: QT_TRANSLATE_NOOP("Logins", "staff"),
}


class LoginsModel(QAbstractTableModel):
    """Shows lines; `line(index)` gives the one of a row.  `families`: parents stand below their children, as long as
    nobody sorts otherwise; `classes`: the class is told; `of_staff`: whoever looks issues logins of the staff, too."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._given: list[LoginLine] = []
        self._lines: list[LoginLine] = []
        self._order: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)
        self.families, self.classes, self.of_staff = True, False, False

    def show_lines(self, lines: Sequence[LoginLine]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._given = list(lines)
        self._lines = self._sorted()
        self.endResetModel()

    @property
    def lines(self) -> list[LoginLine]:
        """What is shown, in order."""
        return self._lines

    def line(self, index: Index) -> LoginLine | None:
        """The person of a row."""
        return self._lines[index.row()] if index.isValid() else None

    def row_of(self, person_id: int) -> int:
        """The first row of a person; -1 when not there."""
        return next((row for row, one in enumerate(self._lines) if one.person_id == person_id), -1)

    def retranslate(self) -> None:
        """The language has changed."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, len(Column) - 1))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a head; -1: as they came."""
        self._order = (column, order)
        self.show_lines(self._given)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("Logins", _HEADERS[Column(section)])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.line(index)
        if one is None:
            return None
        column = Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(one, column)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.STATE:
            _, name, tone = STATES[one.state]
            return icon(name, tone)
        if role == Qt.ItemDataRole.FontRole and column is Column.NAME and not self._below(one):
            font = QFont()
            font.setBold(True)
            return font
        return one if role == ENTRY_ROLE else None

    def _below(self, one: LoginLine) -> bool:
        return self.families and self._order[0] < 0 and one.who != PUPIL

    def _text(self, one: LoginLine, column: Column) -> str:
        if column is Column.NAME:
            return ("      " if self._below(one) else "") + one.name
        if column is Column.WHO:
            if one.who == STAFF and not self.of_staff:
                return QCoreApplication.translate("Logins", "works here: the administrator issues the login")
            who = QCoreApplication.translate("Logins", _WHO[one.who])
            return f"{who}, {one.class_name}" if self.classes and one.class_name else who
        if column is Column.LOGIN:
            return one.login
        if column is Column.STATE:
            return QCoreApplication.translate("Logins", STATES[one.state][0])
        moment = one.issued_at if column is Column.ISSUED else one.last_seen_at
        return moment_in_words(moment, never=column is Column.SEEN)

    def _sorted(self) -> list[LoginLine]:
        column, order = self._order
        if column < 0:
            return list(self._given)
        descending = order == Qt.SortOrder.DescendingOrder
        return in_order(self._given, _ORDERS[Column(column)], descending=descending)


def moment_in_words(moment: datetime | None, *, never: bool = True) -> str:
    """A moment in the reader's format; «never» for none."""
    if moment is None:
        return QCoreApplication.translate("Logins", "never") if never else ""
    local = moment.astimezone()
    shown = QDateTime(local.year, local.month, local.day, local.hour, local.minute, 0)
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat)
