"""The table of people and their logins, the same for a class and for the staff."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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

from app.people.queries import LoginRow, PupilRow, StaffRow
from ui.icons import icon
from ui.roles import role_name

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_NO_PARENT = QModelIndex()


class Column(IntEnum):
    """Columns, in order."""

    NAME = 0
    WHO = 1
    LOGIN = 2
    STATE = 3
    SEEN = 4


@dataclass(frozen=True)
class Entry:
    """One person in the table.  `child_of` is set for a parent listed below the pupil."""

    person_id: int
    name: str
    who: str
    login: LoginRow
    parent: bool = False
    issued_elsewhere: bool = False


_STATES: dict[str, tuple[Any, str, str]] = {
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
    Column.SEEN: QT_TRANSLATE_NOOP("Logins", "Last signed in"),
}


def entries_of_class(pupils: Sequence[PupilRow]) -> list[Entry]:
    """Each pupil, and below each the parents."""
    entries = []
    for pupil in pupils:
        entries.append(Entry(pupil.person_id, pupil.name, "", pupil.login))
        entries.extend(
            Entry(parent.person_id, parent.name, parent.relation, parent.login, True, parent.is_staff)
            for parent in pupil.parents
        )
    return entries


def entries_of_staff(staff: Sequence[StaffRow]) -> list[Entry]:
    """Each member of staff with the roles."""
    return [
        Entry(one.person_id, one.name, ", ".join(role_name(role) for role in one.roles), one.login)
        for one in staff
    ]


class PeopleModel(QAbstractTableModel):
    """Shows entries; `entry(index)` gives the one of a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def entry(self, index: Index) -> Entry | None:
        """The person of a row."""
        return self._entries[index.row()] if index.isValid() else None

    def row_of(self, person_id: int) -> int:
        """The first row of a person; -1 when not there."""
        return next((row for row, entry in enumerate(self._entries) if entry.person_id == person_id), -1)

    def retranslate(self) -> None:
        """The language has changed."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        if self._entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._entries) - 1, len(Column) - 1))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("Logins", _HEADERS[Column(section)])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index)
        if entry is None:
            return None
        column = Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return _text(entry, column)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.STATE:
            _, name, tone = _STATES[entry.login.state]
            return icon(name, tone)
        if role == Qt.ItemDataRole.FontRole and column is Column.NAME and not entry.parent:
            font = QFont()
            font.setBold(True)
            return font
        if role == ENTRY_ROLE:
            return entry
        return None


def _text(entry: Entry, column: Column) -> str:
    if column is Column.NAME:
        return ("      " if entry.parent else "") + entry.name
    if column is Column.WHO:
        if entry.issued_elsewhere:
            told = QCoreApplication.translate("Logins", "works here: the administrator issues the login")
            return f"{entry.who}, {told}" if entry.who else told
        return entry.who or QCoreApplication.translate("Logins", "parent" if entry.parent else "pupil")
    if column is Column.LOGIN:
        return entry.login.login or ""
    if column is Column.STATE:
        return QCoreApplication.translate("Logins", _STATES[entry.login.state][0])
    return _moment(entry.login.last_seen_at)


def _moment(moment: datetime | None) -> str:
    if moment is None:
        return QCoreApplication.translate("Logins", "never")
    local = moment.astimezone()
    shown = QDateTime(local.year, local.month, local.day, local.hour, local.minute, 0)
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat)


# Names that are chosen above by a condition, where the collector of sentences does not see them.
_WHO = (QT_TRANSLATE_NOOP("Logins", "parent"), QT_TRANSLATE_NOOP("Logins", "pupil"))
