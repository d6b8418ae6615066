"""Findings as the rows of a table.  More are asked for when the last ones come into sight."""

from __future__ import annotations

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
    Signal,
)

from app.control.rows import FindingPage, FindingRow
from ui.control.words import (
    STATE_SIGNS,
    control_words,
    lesson_words,
    since_words,
    spoken,
    subject_words,
    who_words,
)
from ui.icons import icon
from ui.naming import short_name
from ui.widgets import plain_tip

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class Column(IntEnum):
    """Columns, in order."""

    RULE = 0
    WHAT = 1
    CLASS = 2
    SUBJECT = 3
    TEACHER = 4
    PUPIL = 5
    LESSON = 6
    SINCE = 7
    STATE = 8
    LAST = 9


_HEADERS: dict[Column, Any] = {
    Column.RULE: QT_TRANSLATE_NOOP("Findings", "Rule"),
    Column.WHAT: QT_TRANSLATE_NOOP("Findings", "What"),
    Column.CLASS: QT_TRANSLATE_NOOP("Findings", "Class"),
    Column.SUBJECT: QT_TRANSLATE_NOOP("Findings", "Subject"),
    Column.TEACHER: QT_TRANSLATE_NOOP("Findings", "Teacher"),
    Column.PUPIL: QT_TRANSLATE_NOOP("Findings", "Pupil"),
    Column.LESSON: QT_TRANSLATE_NOOP("Findings", "Lesson"),
    Column.SINCE: QT_TRANSLATE_NOOP("Findings", "Since"),
    Column.STATE: QT_TRANSLATE_NOOP("Findings", "State"),
    Column.LAST: QT_TRANSLATE_NOOP("Findings", "Last word"),
}


class FindingsModel(QAbstractTableModel):
    """`pupil_apart`: pupils have a column of their own, else they stand before what was found; `state_apart`: so have
    states, else their sign does."""

    more_wanted = Signal(int)
    """The id to go on before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[FindingRow] = []
        self._more: int | None = None
        self._asked: int | None = None
        self._words = control_words()
        self.pupil_apart = self.state_apart = True

    @property
    def has_more(self) -> bool:
        """Whether there are findings that were not read yet."""
        return self._more is not None

    def show_page(self, page: FindingPage | None) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self.rows = list(page.rows) if page is not None else []
        self._more = page.more if page is not None else None
        self._asked = None
        self.endResetModel()

    def add_page(self, before: int, page: FindingPage) -> None:
        """The next rows, if they are still those that were asked for."""
        if before != self._more:
            return
        known = {row.id for row in self.rows}
        new = [row for row in page.rows if row.id not in known]
        if new:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(new) - 1)
            self.rows += new
            self.endInsertRows()
        self._more, self._asked = page.more, None

    def ask_again(self) -> None:
        """What was asked for did not come."""
        self._asked = None

    def row_of(self, finding: int) -> int:
        """Where a finding stands; -1 when it is not here."""
        return next((number for number, row in enumerate(self.rows) if row.id == finding), -1)

    def set_apart(self, *, pupil: bool, state: bool) -> None:
        """For which of them there is room."""
        if (pupil, state) != (self.pupil_apart, self.state_apart):
            self.pupil_apart, self.state_apart = pupil, state
            self._renew()

    def retranslate(self) -> None:
        """Another language."""
        self._words = control_words()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._renew()

    # --- Qt ----------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(Column)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more is not None and self._asked != self._more

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent) and self._more is not None:
            self._asked = self._more
            self.more_wanted.emit(self._more)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("Findings", _HEADERS[Column(section)])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._tip(row, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row, self._words) if column is Column.WHAT else self._text(row, column)
        signed = Column.STATE if self.state_apart else Column.WHAT
        if role == Qt.ItemDataRole.DecorationRole and column is signed:
            name, tone = STATE_SIGNS[row.state]
            return icon(name, tone)
        return None

    # --- private -----------------------------------------------------------------------------------------------

    def _renew(self) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(Column) - 1))

    def _tip(self, row: FindingRow, column: Column) -> str:
        if column is Column.TEACHER:
            return row.teacher
        if column is Column.STATE and row.reminders:
            return f"{self._words.state(row.state)}. {reminded_words(row)}"
        return self._text(row, column) if column is not Column.WHAT else spoken(row, self._words)

    def _text(self, row: FindingRow, column: Column) -> str:
        if column is Column.RULE:
            return self._words.title(row.rule)
        if column is Column.WHAT:
            said = self._words.found(row)
            return f"{short_name(row.pupil)}: {said}" if row.pupil and not self.pupil_apart else said
        if column is Column.CLASS:
            return row.class_name
        if column is Column.SUBJECT:
            return subject_words(row)
        if column is Column.TEACHER:
            return who_words(row)
        if column is Column.PUPIL:
            return short_name(row.pupil) if row.pupil else ""
        if column is Column.LESSON:
            return lesson_words(row)
        if column is Column.SINCE:
            return since_words(row.opened_at)
        if column is Column.STATE:
            return self._words.state(row.state)
        return last_words(row)


def last_words(row: FindingRow) -> str:
    """What was said last, on one line; of a closed one why it is closed."""
    if row.closed_because is not None:
        return control_words().because(row.closed_because)
    if row.last is None:
        return reminded_words(row)
    said = " ".join(row.last.text.split())
    return said or control_words().said(row.last.kind)


def reminded_words(row: FindingRow) -> str:
    """«Напоминали: 2»."""
    if not row.reminders:
        return ""
    return QCoreApplication.translate("Findings", "Reminded: {0}").format(row.reminders)
