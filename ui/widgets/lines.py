"""A list inside a panel that scrolls: a sign, a title with a figure at its right, and words that wrap under them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.icons import pixmap
from ui.theme import RADIUS, SPACE, Tokens, Tone, tokens_for
from ui.widgets.fitted_list import FittedList, smaller

_LINE = Qt.ItemDataRole.UserRole
_LOWEST = 44
_LOWEST_SIGN = 26
_ICON = 20
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Line(NamedTuple):
    """A row.  `kind` is that of the sign: a mark as it is written, «absence» or «late»; `is_head`: the title of those
    that follow.  `target` is what is opened by the row; None: nothing.  Where there is no sign, `icon` stands in its
    place, in the colour of `kind`.  `signs` stand at the right, each with its kind; `spoken_signs` says them."""

    title: str
    words: str = ""
    sign: str = ""
    kind: str = ""
    value: str = ""
    is_new: bool = False
    is_head: bool = False
    target: Any = None
    icon: str = ""
    signs: tuple[tuple[str, str], ...] = ()
    spoken_signs: str = ""

    @property
    def spoken(self) -> str:
        """The row for those who hear it."""
        parts = (self.title, self.value, self.spoken_signs, self.words)
        return ". ".join(part for part in parts if part)


class LineList(FittedList):
    """Rows of which some lead somewhere, under titles that do not."""

    chosen = Signal(object)
    """The `target` of the row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_Painter(), parent)
        self._lines: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is listed."""
        return self._lines

    def set_lines(self, lines: Sequence[Line]) -> None:
        """List these; the row that the keys stand on stays with its target."""
        if tuple(lines) == self._lines:
            return
        at = self.currentRow()
        target = self._lines[at].target if 0 <= at < len(self._lines) else None
        self._lines = tuple(lines)
        self.clear()
        for line in self._lines:
            item = QListWidgetItem(line.title)
            item.setData(_LINE, line)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, line.spoken)
            if line.is_head:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            else:
                item.setToolTip(line.spoken)
            self.addItem(item)
            if target is not None and line.target == target:
                self.setCurrentItem(item)
        self.fit()

    def stand(self) -> None:
        """Not on a title."""
        first = next((row for row, line in enumerate(self._lines) if not line.is_head), -1)
        at = self.currentRow()
        if at < 0 or self._lines[at].is_head:
            at = first
        self.setCurrentRow(at, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def choose(self, item: QListWidgetItem) -> None:
        """What the row leads to."""
        line: Line = item.data(_LINE)
        if line.target is not None:
            self.chosen.emit(line.target)


class _Painter(QStyledItemDelegate):
    """The style sheet's items hold one line only."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line: Line = index.data(_LINE)
        width = self._list.viewport().width()
        metrics = QFontMetrics(option.font)
        if line.is_head:
            return QSize(width, metrics.height() + SPACE.s + SPACE.xs)
        inside = QRect(0, 0, self._text_area(QRect(0, 0, width, 0), line).width(), 10_000)
        title = QFontMetrics(self._bold(option.font)).boundingRect(
            self._beside(inside, line, metrics), _WRAPPED, line.title
        )
        words = QFontMetrics(smaller(option.font)).boundingRect(inside, _WRAPPED, line.words)
        height = title.height() + (words.height() if line.words else 0) + 2 * SPACE.xs + 2
        return QSize(width, max(_LOWEST, height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line: Line = index.data(_LINE)
        tokens, state, area = tokens_for(self._list), QStyle.StateFlag, option.rect
        is_current = bool(option.state & state.State_Selected) and self._list.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.is_head:
            painter.setFont(smaller(option.font))
            painter.setPen(QColor(tokens.muted))
            painter.drawText(
                area.adjusted(SPACE.xs, 0, 0, -SPACE.xs), Qt.AlignmentFlag.AlignBottom, line.title
            )
            painter.restore()
            return
        if is_current or (option.state & state.State_MouseOver and line.target is not None):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection if is_current else tokens.hover))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        self._paint_text(painter, option, line, tokens, is_current=is_current)
        if line.sign:
            box = self._box(line.sign, option.font)
            left = area.left() + SPACE.xs
            self._paint_sign(
                painter, option.font, line.sign, line.kind, QRect(left, area.top(), box, area.height())
            )
            if line.is_new:
                self._paint_dot(painter, QRect(left, area.top(), box, area.height()))
        elif line.icon:
            self._paint_icon(painter, line, area, tokens, is_current=is_current)
        right = area.right() - SPACE.s
        for sign, kind in reversed(line.signs[: self._fitting(line, area.width())]):
            width = self._box(sign, option.font)
            self._paint_sign(
                painter, option.font, sign, kind, QRect(right - width, area.top(), width, area.height())
            )
            right -= width + SPACE.xs
        painter.restore()

    def _paint_text(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        line: Line,
        tokens: Tokens,
        *,
        is_current: bool,
    ) -> None:
        metrics = QFontMetrics(option.font)
        area = self._text_area(option.rect, line)
        bold, small = self._bold(option.font), smaller(option.font)
        beside = self._beside(area, line, metrics)
        title = QFontMetrics(bold).boundingRect(beside, _WRAPPED, line.title).height()
        words = QFontMetrics(small).boundingRect(area, _WRAPPED, line.words).height() if line.words else 0
        top = option.rect.top() + (option.rect.height() - title - words) // 2
        text = tokens.selection_text if is_current else tokens.text
        painter.setFont(bold)
        painter.setPen(QColor(text))
        painter.drawText(QRect(beside.left(), top, beside.width(), title), _WRAPPED, line.title)
        painter.setFont(option.font)
        painter.drawText(
            QRect(area.left(), top, area.width(), metrics.height()), Qt.AlignmentFlag.AlignRight, line.value
        )
        painter.setFont(small)
        painter.setPen(QColor(text if is_current else tokens.muted))
        painter.drawText(QRect(area.left(), top + title, area.width(), words), _WRAPPED, line.words)

    def _paint_sign(self, painter: QPainter, font: QFont, sign: str, kind: str, area: QRect) -> None:
        tone, bold = _tone(kind or sign, tokens_for(self._list)), self._bold(font)
        high = self._high(font)
        box = QRectF(area.left(), area.center().y() - high / 2 + 1, area.width(), high)
        painter.setPen(QPen(QColor(tone.edge), 1))
        painter.setBrush(QColor(tone.fill))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setFont(bold)
        painter.setPen(QColor(tone.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)

    def _paint_dot(self, painter: QPainter, area: QRect) -> None:
        tokens, high = tokens_for(self._list), self._high(self._list.font())
        top = area.center().y() - high / 2 + 1
        painter.setPen(QPen(QColor(tokens.surface), 1.5))
        painter.setBrush(QColor(tokens.accent))
        painter.drawEllipse(QRectF(area.left() + area.width() - 4, top - 4, 8, 8))

    def _paint_icon(
        self, painter: QPainter, line: Line, area: QRect, tokens: Tokens, *, is_current: bool
    ) -> None:
        size = _ICON
        colour = "selection_text" if is_current else (line.kind or "accent")
        ratio = self._list.devicePixelRatioF()
        picture = pixmap(line.icon, size, colour, palette=self._list.palette(), ratio=ratio)
        room = self._high(self._list.font())
        left = area.left() + SPACE.xs + (room - size) // 2
        painter.drawPixmap(left, area.center().y() - size // 2 + 1, picture)
        if line.is_new:
            painter.setPen(QPen(QColor(tokens.surface), 1.5))
            painter.setBrush(QColor(tokens.accent))
            painter.drawEllipse(QRectF(left + size - 3, area.center().y() - size // 2 - 2, 8, 8))

    def _high(self, font: QFont) -> int:
        return max(_LOWEST_SIGN, QFontMetrics(self._bold(font)).height() + 8)

    def _box(self, sign: str, font: QFont) -> int:
        return max(self._high(font), QFontMetrics(self._bold(font)).horizontalAdvance(sign) + 10)

    def _fitting(self, line: Line, width: int) -> int:
        """How many of the signs at the right have room: they take no more than half of the row."""
        taken = 0
        for number, (sign, _) in enumerate(line.signs):
            taken += self._box(sign, self._list.font()) + SPACE.xs
            if taken > width // 2:
                return number
        return len(line.signs)

    def _text_area(self, area: QRect, line: Line) -> QRect:
        """Between the sign and the signs at the right."""
        font, left = self._list.font(), SPACE.xs
        if line.sign:
            left += SPACE.s + self._box(line.sign, font)
        elif line.icon:
            left += SPACE.s + self._high(font)
        signs = line.signs[: self._fitting(line, area.width())]
        right = sum(self._box(sign, font) + SPACE.xs for sign, _ in signs)
        return area.adjusted(left, 0, -SPACE.s - right, 0)

    @staticmethod
    def _beside(area: QRect, line: Line, metrics: QFontMetrics) -> QRect:
        """What the figure at the right leaves for the title."""
        taken = metrics.horizontalAdvance(line.value) + SPACE.s if line.value else 0
        return area.adjusted(0, 0, -taken, 0)

    @property
    def _list(self) -> LineList:
        parent = self.parent()
        assert isinstance(parent, LineList)
        return parent

    @staticmethod
    def _bold(font: QFont) -> QFont:
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        return bold


def _tone(kind: str, tokens: Tokens) -> Tone:
    return {"absence": tokens.absence, "late": tokens.late, "gone": tokens.mark_other}.get(
        kind
    ) or tokens.mark(kind)
