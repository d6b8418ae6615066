"""Paints a row of the list: who, when; what about and its signs; how it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.icons import pixmap
from ui.messages.list.entry import Entry
from ui.theme import RADIUS, SPACE, Tokens, tokens_for

if TYPE_CHECKING:
    from ui.messages.list.view import EntryList

_SMALL = 0.9
_DOT, _DOTS = 8, 18
"""The sign of what is unread, and the room that it has at the left."""
_SIGN = 16


class _Fonts(NamedTuple):
    plain: QFont
    bold: QFont
    small: QFont


class _Sign(NamedTuple):
    icon: str
    tone: str


class EntryPainter(QStyledItemDelegate):
    """One for a list; `forget()` when the font has changed."""

    def __init__(self, view: EntryList) -> None:
        super().__init__(view)
        self._view = view
        self._fonts: _Fonts | None = None

    def forget(self) -> None:
        """Another font."""
        self._fonts = None

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are of one height: three lines."""
        fonts = self._known_fonts()
        lines = QFontMetrics(fonts.bold).height() * 2 + QFontMetrics(fonts.small).height()
        return QSize(self._view.viewport().width(), lines + 2 * SPACE.s + SPACE.xs)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """See the module."""
        entry, tokens = self._view.entries.entries[index.row()], tokens_for(self._view)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, tokens)
        text = QColor(tokens.selection_text if is_chosen else tokens.text)
        muted = QColor(tokens.selection_text if is_chosen else tokens.muted)
        if entry.unread:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.danger.edge if entry.urgent == "waits" else tokens.accent))
            painter.drawEllipse(
                QPointF(area.left() + _DOTS / 2 + 2, area.top() + area.height() / 2), _DOT / 2, _DOT / 2
            )
        inner = area.adjusted(_DOTS, SPACE.s, -SPACE.m, -SPACE.s)
        top = self._paint_who(painter, entry, inner, text, muted)
        top = self._paint_subject(
            painter, entry, QRect(inner.left(), top, inner.width(), inner.height()), text, tokens
        )
        words = QRect(inner.left(), top, inner.width(), area.bottom() - top)
        self._paint_words(painter, entry, words, muted, tokens)
        painter.restore()

    # --- parts ---------------------------------------------------------------------------------------------------

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens) -> None:
        state = QStyle.StateFlag
        rect = QRectF(option.rect).adjusted(2, 1, -2, -1)
        painter.setPen(QColor(tokens.grid))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if option.state & (state.State_Selected | state.State_MouseOver):
            is_chosen = bool(option.state & state.State_Selected)
            has_keys = is_chosen and self._view.hasFocus()
            painter.setPen(QColor(tokens.focus) if has_keys else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection if is_chosen else tokens.hover))
            painter.drawRoundedRect(rect, RADIUS, RADIUS)

    def _paint_who(self, painter: QPainter, entry: Entry, area: QRect, text: QColor, muted: QColor) -> int:
        fonts = self._known_fonts()
        font = fonts.bold if entry.unread else fonts.plain
        metrics, small = QFontMetrics(font), QFontMetrics(fonts.small)
        line = QRect(area.left(), area.top(), area.width(), metrics.height())
        painter.setFont(fonts.small)
        painter.setPen(muted)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, entry.when)
        line.setRight(line.right() - small.horizontalAdvance(entry.when) - SPACE.s)
        child = f" · {entry.child}" if entry.child else ""
        wide = metrics.horizontalAdvance(entry.who)
        room = line.width() - min(small.horizontalAdvance(child), line.width() // 2)
        painter.setFont(font)
        painter.setPen(text)
        shown = metrics.elidedText(
            entry.who, Qt.TextElideMode.ElideRight, max(room, 40) if wide > room else wide + 1
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        if child:
            line.setLeft(line.left() + metrics.horizontalAdvance(shown))
            painter.setFont(fonts.small)
            painter.setPen(muted)
            painter.drawText(
                line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                small.elidedText(child, Qt.TextElideMode.ElideRight, line.width()),
            )  # fmt: skip
        return area.top() + QFontMetrics(fonts.bold).height() + SPACE.xs // 2

    def _paint_subject(
        self, painter: QPainter, entry: Entry, area: QRect, text: QColor, tokens: Tokens
    ) -> int:
        fonts = self._known_fonts()
        font = fonts.bold if entry.unread else fonts.plain
        metrics = QFontMetrics(font)
        line = QRect(area.left(), area.top(), area.width(), metrics.height())
        ratio = self._view.devicePixelRatioF()
        if entry.unread > 1:
            line.setRight(self._paint_count(painter, entry.unread, line, tokens))
        for sign in reversed(_signs(entry)):
            picture = pixmap(sign.icon, _SIGN, sign.tone, palette=self._view.palette(), ratio=ratio)
            painter.drawPixmap(line.right() - _SIGN + 1, line.top() + (line.height() - _SIGN) // 2, picture)
            line.setRight(line.right() - _SIGN - SPACE.xs)
        painter.setFont(font)
        painter.setPen(text)
        painter.drawText(
            line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(entry.subject, Qt.TextElideMode.ElideRight, line.width() - SPACE.xs),
        )  # fmt: skip
        return area.top() + QFontMetrics(fonts.bold).height() + SPACE.xs // 2

    def _paint_count(self, painter: QPainter, count: int, line: QRect, tokens: Tokens) -> int:
        fonts = self._known_fonts()
        metrics = QFontMetrics(fonts.small)
        words = str(count) if count < 100 else "99+"
        wide = max(metrics.horizontalAdvance(words) + 2 * SPACE.xs + 2, metrics.height())
        pill = QRectF(line.right() - wide + 1, line.top() + 1, wide, line.height() - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setFont(fonts.small)
        painter.setPen(QColor(tokens.on_accent))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
        return line.right() - wide - SPACE.xs

    def _paint_words(
        self, painter: QPainter, entry: Entry, area: QRect, muted: QColor, tokens: Tokens
    ) -> None:
        fonts = self._known_fonts()
        metrics = QFontMetrics(fonts.small)
        painter.setFont(fonts.small)
        line = QRect(area.left(), area.top(), area.width(), metrics.height())
        shown = metrics.elidedText(entry.words, Qt.TextElideMode.ElideRight, line.width())
        for start, length in entry.hits:
            if start + length > len(shown):
                break
            left = line.left() + metrics.horizontalAdvance(shown[:start])
            wide = metrics.horizontalAdvance(shown[: start + length]) - metrics.horizontalAdvance(
                shown[:start]
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.changed.fill))
            painter.drawRoundedRect(QRectF(left - 1, line.top(), wide + 2, line.height()), 2, 2)
        painter.setPen(muted)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(QColor(tokens.changed.text))
        for start, length in entry.hits:
            if start + length <= len(shown):
                left = line.left() + metrics.horizontalAdvance(shown[:start])
                part = shown[start : start + length]
                painter.drawText(
                    QRect(left, line.top(), line.right() - left, line.height()),
                    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, part,
                )  # fmt: skip

    def _known_fonts(self) -> _Fonts:
        if self._fonts is None:
            plain = QFont(self._view.font())
            bold, small = QFont(plain), QFont(plain)
            bold.setWeight(QFont.Weight.DemiBold)
            small.setPointSizeF(plain.pointSizeF() * _SMALL)
            self._fonts = _Fonts(plain, bold, small)
        return self._fonts


def _signs(entry: Entry) -> list[_Sign]:
    """From left to right; each has a shape of its own."""
    signs = []
    if entry.is_unsent:
        signs.append(_Sign("pencil", "warning"))
    if entry.has_files:
        signs.append(_Sign("paperclip", "muted"))
    if entry.is_closed:
        signs.append(_Sign("lock", "muted"))
    if entry.urgent:
        signs.append(
            _Sign("octagon-alert", "danger") if entry.urgent == "waits" else _Sign("shield-check", "success")
        )
    return signs
