"""The list of those one may write to: headings, names, who they are; the class teacher first and large."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.icons import pixmap
from ui.messages.compose.options import ALL_STAFF, CLASS, COURSE, FAMILY, Option
from ui.theme import RADIUS, SPACE, tokens_for
from ui.widgets import plain_tip

_OPTION = Qt.ItemDataRole.UserRole
_ICON = 20
_SMALL = 0.9
_LARGE = 1.15
_FINGER = 48
_MOST = 300
"""More rows than that nobody reads: letters find the rest."""
_ICONS = {CLASS: "users", COURSE: "users-round", FAMILY: "house", ALL_STAFF: "school"}


class OptionList(QListWidget):
    """Enter or a click chooses; Up on the first row goes back to what is typed."""

    chosen = Signal(object)
    """Option."""
    left_upwards = Signal()

    def __init__(self, parent: QWidget | None = None, *, touch: bool = False) -> None:
        super().__init__(parent)
        self.touch = touch
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.itemClicked.connect(self._on_chosen)

    def show_options(self, options: Sequence[Option]) -> None:
        """These, with a heading where another begins."""
        self.clear()
        heading = ""
        for option in options[:_MOST]:
            if option.heading != heading:
                heading = option.heading
                title = QListWidgetItem(heading)
                title.setFlags(Qt.ItemFlag.NoItemFlags)
                self.addItem(title)
            item = QListWidgetItem(option.name)
            item.setData(_OPTION, option)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                ", ".join(part for part in (option.name, option.note) if part),
            )
            item.setToolTip(plain_tip("\n".join(part for part in (option.name, option.note) if part)))
            self.addItem(item)

    @property
    def first(self) -> Option | None:
        """What Enter in the field above means."""
        return next((one for row in range(self.count()) if (one := self.item(row).data(_OPTION))), None)

    def enter(self) -> None:
        """The keys come from above."""
        row = next((row for row in range(self.count()) if self.item(row).data(_OPTION)), -1)
        if row >= 0:
            self.setCurrentRow(row)
            self.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        first = next((row for row in range(self.count()) if self.item(row).data(_OPTION)), -1)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._on_chosen(self.currentItem())
                return
            event.ignore()
        elif event.key() == Qt.Key.Key_Up and self.currentRow() <= first:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        option = item.data(_OPTION)
        if option is not None:
            self.chosen.emit(option)


class _Delegate(QStyledItemDelegate):
    """Paints a row, or a heading."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        found: Option | None = index.data(_OPTION)
        small = QFontMetrics(self._font(option.font, _SMALL)).height()
        if found is None:
            return QSize(10, small + SPACE.m)
        name = QFontMetrics(self._font(option.font, _LARGE if found.is_first else 1)).height()
        height = name + (small if found.note else 0) + 2 * (SPACE.s if found.is_first else SPACE.xs)
        return QSize(10, max(height, _FINGER if self._list.touch else 0))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        found: Option | None = index.data(_OPTION)
        tokens = tokens_for(self._list)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect.adjusted(SPACE.s, 0, -SPACE.s, 0)
        if found is None:
            painter.setFont(self._font(option.font, _SMALL, bold=True))
            painter.setPen(QColor(tokens.muted))
            text = index.data(Qt.ItemDataRole.DisplayRole)
            painter.drawText(area, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, text)
            painter.restore()
            return
        state = QStyle.StateFlag
        is_current = bool(option.state & state.State_Selected) and self._list.hasFocus()
        if is_current or option.state & state.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection if is_current else tokens.hover))
            painter.drawRoundedRect(option.rect, RADIUS, RADIUS)
        ratio = self._list.devicePixelRatioF()
        name = "graduation-cap" if found.is_first else _ICONS.get(found.kind, "user-round")
        tone = "accent_text" if found.is_first else "muted"
        picture = pixmap(name, _ICON, tone, palette=self._list.palette(), ratio=ratio)
        painter.drawPixmap(area.left(), area.top() + (area.height() - _ICON) // 2, picture)
        area.setLeft(area.left() + _ICON + SPACE.s)
        self._paint_words(painter, option, found, area, is_current=is_current)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, found: Option, area: QRect, *, is_current: bool
    ) -> None:
        tokens = tokens_for(self._list)
        font = self._font(option.font, _LARGE if found.is_first else 1, bold=found.is_first)
        small = self._font(option.font, _SMALL)
        name, note = QFontMetrics(font), QFontMetrics(small)
        height = name.height() + (note.height() if found.note else 0)
        top = area.top() + (area.height() - height) // 2
        painter.setFont(font)
        painter.setPen(QColor(tokens.selection_text if is_current else tokens.text))
        line = QRect(area.left(), top, area.width(), name.height())
        right = Qt.TextElideMode.ElideRight
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, name.elidedText(found.name, right, line.width()))
        painter.setFont(small)
        painter.setPen(QColor(tokens.selection_text if is_current else tokens.muted))
        line = QRect(area.left(), top + name.height(), area.width(), note.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, note.elidedText(found.note, right, line.width()))

    @property
    def _list(self) -> OptionList:
        parent = self.parent()
        assert isinstance(parent, OptionList)
        return parent

    @staticmethod
    def _font(base: QFont, factor: float, *, bold: bool = False) -> QFont:
        font = QFont(base)
        font.setPointSizeF(base.pointSizeF() * factor)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font
