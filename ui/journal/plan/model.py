"""The tables of the plan dialog: topics with the lessons they fall on, topics of a file, rows that are refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QGuiApplication

from app.exchange.records import Refused
from app.plans.rows import CoursePlanView, PlanItemRow, PlannedItem
from ui.journal.plan.reasons import reason_words
from ui.journal.plan.words import days_words, next_slot, topic_at
from ui.theme import tokens_for

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_ROLE = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TextModel(QAbstractTableModel):
    """Rows of texts under headers that are told anew in another language."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, ...]] = []

    def headers(self) -> tuple[str, ...]:
        """The words above the columns."""
        raise NotImplementedError

    def set_rows(self, rows: Sequence[tuple[str, ...]]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.headers())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == _ROLE.DisplayRole:
            return self.headers()[section]
        return None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        if index.isValid() and role in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return self._rows[index.row()][index.column()]
        return None


class Column(IntEnum):
    """Columns of the topics, in order."""

    NUMBER = 0
    TOPIC = 1
    HOMEWORK = 2
    HOURS = 3
    LESSONS = 4
    ENTERED = 5


class TopicsModel(TextModel):
    """The plan of a course: today's topic stands out, and what does not fit is said."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[PlannedItem, ...] = ()
        self._today_row = -1

    @property
    def today_row(self) -> int:
        """The topic of today's lesson, else of the next one; −1 for none."""
        return self._today_row

    def headers(self) -> tuple[str, ...]:
        return (
            self.tr("No."), self.tr("Topic"), self.tr("Homework"), self.tr("Hours"), self.tr("Lessons"),
            self.tr("In the journal"),
        )  # fmt: skip

    def show_plan(self, view: CoursePlanView | None, today: dt.date) -> None:
        """Show the topics of a plan."""
        self._items = view.items if view is not None else ()
        slot = next_slot(view, today) if view is not None else None
        here = topic_at(view, slot) if slot is not None else None
        self._today_row = here.number - 1 if here is not None else -1
        self.set_rows([self._row(item, today) for item in self._items])

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        tokens = tokens_for(QGuiApplication.palette())
        if role == _ROLE.TextAlignmentRole and column in (Column.NUMBER, Column.HOURS):
            return int(_RIGHT)
        if row == self._today_row and role == _ROLE.BackgroundRole:
            return QBrush(QColor(tokens.today.fill))
        if row == self._today_row and role == _ROLE.ForegroundRole:
            return QBrush(QColor(tokens.today.text))
        if row == self._today_row and role == _ROLE.FontRole:
            font = QFont(QGuiApplication.font())
            font.setBold(True)
            return font
        if role == _ROLE.ForegroundRole:
            item = self._items[row]
            if column == Column.LESSONS and len(item.lessons) < item.hours:
                return QBrush(QColor(tokens.warning.text))
            if item.lessons and item.entered == len(item.lessons):
                return QBrush(QColor(tokens.muted))
        return super().data(index, role)

    def _row(self, item: PlannedItem, today: dt.date) -> tuple[str, ...]:
        missing = item.hours - len(item.lessons)
        parts = [days_words(item.lessons, today)] if item.lessons else []
        if missing > 0:
            parts.append(self.tr("%n hour(s) find no lesson", "", missing))
        entered = ""
        if item.entered:
            entered = self.tr("entered")
            if item.entered < max(item.hours, len(item.lessons)):
                entered = self.tr("{0} of {1}").format(item.entered, max(item.hours, len(item.lessons)))
        return (
            str(item.number), item.topic, item.homework, str(item.hours), "; ".join(parts), entered
        )  # fmt: skip


class FileTopicsModel(TextModel):
    """The topics as they were read from a file."""

    def headers(self) -> tuple[str, ...]:
        return self.tr("No."), self.tr("Topic"), self.tr("Homework"), self.tr("Hours")

    def show_items(self, items: Sequence[PlanItemRow]) -> None:
        """Show these topics."""
        self.set_rows(
            [(str(number), one.topic, one.homework, str(one.hours)) for number, one in enumerate(items, 1)]
        )

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        if role == _ROLE.TextAlignmentRole and index.column() in (Column.NUMBER, Column.HOURS):
            return int(_RIGHT)
        return super().data(index, role)


class RefusedModel(TextModel):
    """Rows of a file that are refused: where they stand and why."""

    def headers(self) -> tuple[str, ...]:
        return self.tr("Sheet"), self.tr("Row"), self.tr("Field"), self.tr("Value"), self.tr("What is wrong")

    def show_refused(self, refused: Sequence[Refused]) -> None:
        """Show these rows."""
        self.set_rows(
            [
                (
                    one.place.sheet or "",
                    str(one.place.row or ""),
                    one.place.field or "",
                    one.value,
                    reason_words(one.reason),
                )
                for one in refused
            ]
        )
