"""A short list of pupils inside a panel that scrolls: name, a number at the right, and words that wrap under them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import RADIUS, SPACE, set_role, tokens_for

_PUPIL = Qt.ItemDataRole.UserRole
_VALUE = Qt.ItemDataRole.UserRole + 1
_WORDS = Qt.ItemDataRole.UserRole + 2
_SMALL = 0.9
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class PupilRow(NamedTuple):
    """A pupil of the list; `value` may be empty."""

    pupil_id: int
    name: str
    value: str
    words: str


class PupilList(QListWidget):
    """As high as its rows, one stop of Tab; arrows go through it, Enter or a click chooses."""

    chosen = Signal(int)
    """The pupil."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "pane")
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._rows: tuple[PupilRow, ...] = ()
        self.itemClicked.connect(self._on_chosen)

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
        if self.hasFocus() and not self.selectedItems():
            self.setCurrentRow(max(0, self.currentRow()), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._fit()

    # --- Qt -----------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys have to stand somewhere."""
        super().focusInEvent(event)
        if not self.selectedItems():  # Qt makes the first one the current one, which does not show
            self.setCurrentRow(max(0, self.currentRow()), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing looks chosen while the keys are elsewhere."""
        super().focusOutEvent(event)
        self.setCurrentRow(-1)
        self.clearSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the pupil."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self._on_chosen(self.currentItem())
        else:
            super().keyPressEvent(event)

    # --- private ------------------------------------------------------------------------------------------

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_PUPIL))

    def _fit(self) -> None:
        self.doItemsLayout()
        height = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(height + 2 * self.frameWidth())


class _Delegate(QStyledItemDelegate):
    """Paints a row: the style sheet's items hold one line only."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = self._list.viewport().width()
        words = QFontMetrics(self._small(option.font)).boundingRect(
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
        painter.setFont(self._small(option.font))
        painter.setPen(QColor(text if is_current else tokens.muted))
        painter.drawText(area.adjusted(0, metrics.height() + 2, 0, SPACE.xs), _WRAPPED, index.data(_WORDS))
        painter.restore()

    @property
    def _list(self) -> PupilList:
        parent = self.parent()
        assert isinstance(parent, PupilList)
        return parent

    @staticmethod
    def _small(font: QFont) -> QFont:
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * _SMALL)
        return small
