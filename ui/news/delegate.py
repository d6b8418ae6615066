"""How an entry of the list is drawn: title (bold while unread), first words, when and by whom, what is asked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.icons import pixmap
from ui.news.lines import LINE_ROLE, Line
from ui.theme import SPACE, tokens_for
from ui.theme.tokens import Tokens

_ICON = 14
_DOT = 8
_LEFT = SPACE.xl - 2


class NewsDelegate(QStyledItemDelegate):
    """Three lines of text, and a dot before what is not read."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        high = option.fontMetrics.lineSpacing()
        return QSize(200, 3 * high + 2 * SPACE.xs + 2 * SPACE.s)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line: Line = index.data(LINE_ROLE)
        tokens = tokens_for(option.palette)
        painter.save()
        self._paint_back(painter, option, tokens)
        inner = option.rect.adjusted(_LEFT, SPACE.s, -SPACE.m, -SPACE.s)
        high = option.fontMetrics.lineSpacing()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        text = QColor(tokens.selection_text if selected else tokens.muted if line.faded else tokens.text)
        muted = QColor(tokens.selection_text if selected else tokens.muted)
        if line.unread:
            self._paint_dot(painter, QPoint(option.rect.left() + SPACE.s, inner.top() + high // 2), tokens)
        right = self._paint_icons(painter, line, inner, option)
        bold = QFont(option.font)
        bold.setBold(line.unread)
        title = QRect(inner.left(), inner.top(), right - inner.left(), high)
        self._write(painter, title, line.title, bold, text)
        second = QRect(inner.left(), title.bottom() + SPACE.xs, inner.width(), high)
        self._write(painter, second, line.lead, option.font, muted)
        third = QRect(inner.left(), second.bottom() + SPACE.xs, inner.width(), high)
        self._paint_foot(painter, third, line, option.font, muted, tokens, selected=selected)
        painter.restore()

    # --- private -------------------------------------------------------------------------------------------------

    def _paint_back(self, painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(tokens.hover))
        painter.setPen(QColor(tokens.grid))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))

    def _paint_dot(self, painter: QPainter, middle: QPoint, tokens: Tokens) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawEllipse(QRect(middle.x(), middle.y() - _DOT // 2, _DOT, _DOT))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_icons(self, painter: QPainter, line: Line, inner: QRect, option: QStyleOptionViewItem) -> int:
        """Draws at the right of the title; returns where the title has to end."""
        right = inner.right()
        ratio = painter.device().devicePixelRatio()
        for name in reversed(line.icons):
            picture = pixmap(name, _ICON, "muted", palette=option.palette, ratio=ratio)
            right -= _ICON
            painter.drawPixmap(QRect(right, inner.top() + SPACE.xs // 2, _ICON, _ICON), picture)
            right -= SPACE.xs
        return right

    def _paint_foot(
        self,
        painter: QPainter,
        rect: QRect,
        line: Line,
        font: QFont,
        muted: QColor,
        tokens: Tokens,
        *,
        selected: bool,
    ) -> None:
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.88)
        if line.note:
            colour = muted
            if line.tone != "muted":
                small.setBold(True)
                colour = QColor(tokens.selection_text if selected else getattr(tokens, line.tone).text)
            painter.setFont(small)
            note = painter.fontMetrics().elidedText(line.note, Qt.TextElideMode.ElideRight, rect.width())
            wide = painter.fontMetrics().horizontalAdvance(note)
            self._write(painter, rect, note, small, colour)
            rect = rect.adjusted(wide + SPACE.s, 0, 0, 0)
            small.setBold(False)
        if rect.width() > SPACE.xxl:
            self._write(painter, rect, f"· {line.caption}" if line.note else line.caption, small, muted)

    def _write(self, painter: QPainter, rect: QRect, words: str, font: QFont, colour: QColor) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
