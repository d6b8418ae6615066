"""A short list of pupils inside a panel that scrolls: name, a number at the right, and words that wrap under them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import RADIUS, SPACE, tokens_for
from ui.widgets.fitted_list import FittedList, smaller

_PUPIL = Qt.ItemDataRole.UserRole
_VALUE = Qt.ItemDataRole.UserRole + 1
_WORDS = Qt.ItemDataRole.UserRole + 2
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class PupilRow(NamedTuple):
    """A pupil of the list; `value` may be empty."""

    pupil_id: int
    name: str
    value: str
    words: str


class PupilList(FittedList):
    """Pupils to choose."""

    chosen = Signal(int)
    """The pupil."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_Delegate(), parent)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._rows: tuple[PupilRow, ...] = ()

    @property
    def rows(self) -> tuple[PupilRow, ...]:
        """What is listed."""
        return self._rows

    def set_rows(self, rows: Sequence[PupilRow]) -> None:
        """List these; the row that the keys stand on stays with its pupil."""
        if tuple(rows) == self._rows:
            return
        at = self.currentRow()
        pupil = self._rows[at].pupil_id if at >= 0 else None
        self._rows = tuple(rows)
        self.clear()
        for row in self._rows:
            item = QListWidgetItem(row.name)
            item.setData(_PUPIL, row.pupil_id)
            item.setData(_VALUE, row.value)
            item.setData(_WORDS, row.words)
            spoken = " ".join(part for part in (row.name, row.value) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{spoken}: {row.words}")
            item.setToolTip(f"{spoken}\n{row.words}")
            self.addItem(item)
            if row.pupil_id == pupil:
                self.setCurrentItem(item)
        self.fit()

    def choose(self, item: QListWidgetItem) -> None:
        """The pupil."""
        self.chosen.emit(item.data(_PUPIL))


class _Delegate(QStyledItemDelegate):
    """Paints a row: the style sheet's items hold one line only."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = self._list.viewport().width()
        words = QFontMetrics(smaller(option.font)).boundingRect(
            QRect(0, 0, width - 2 * SPACE.s, 10_000), _WRAPPED, index.data(_WORDS)
        )
        return QSize(width, QFontMetrics(option.font).height() + words.height() + 2 * SPACE.xs + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens = tokens_for(self._list)
        state = QStyle.StateFlag
        is_current = bool(option.state & state.State_Selected) and self._list.hasFocus()
        painter.save()
        if is_current or option.state & state.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection if is_current else tokens.hover))
            painter.drawRoundedRect(option.rect, RADIUS, RADIUS)
        text = tokens.selection_text if is_current else tokens.text
        area = option.rect.adjusted(SPACE.s, SPACE.xs, -SPACE.s, -SPACE.xs)
        metrics = QFontMetrics(option.font)
        line = QRect(area.left(), area.top(), area.width(), metrics.height())
        painter.setFont(option.font)
        painter.setPen(QColor(text))
        value = index.data(_VALUE)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, value)
        line.setRight(line.right() - metrics.horizontalAdvance(value) - SPACE.s * bool(value))
        name = metrics.elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, line.width()
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, name)
        painter.setFont(smaller(option.font))
        painter.setPen(QColor(text if is_current else tokens.muted))
        painter.drawText(area.adjusted(0, metrics.height() + 2, 0, SPACE.xs), _WRAPPED, index.data(_WORDS))
        painter.restore()

    @property
    def _list(self) -> PupilList:
        parent = self.parent()
        assert isinstance(parent, PupilList)
        return parent
