"""Paints a line of the table of subjects: name, mean and a bar for it, place, change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.codes import Scale
from app.journal.rules import NUMBERS
from app.progress.rating_rows import Place, SubjectRating
from ui.icons import pixmap
from ui.progress.rating.words import change_picture, change_sign, place_of, value_words
from ui.theme import SPACE, Tokens, tokens_for

if TYPE_CHECKING:
    from ui.progress.rating.subjects import SubjectList

ROW_HEIGHT = 44
"""High enough for a finger."""
_LEAST_BAR, _NARROWEST_BAR, _WIDEST_BAR, _BAR_HEIGHT, _ICON = 40, 84, 240, 8, 16
_WIDEST_PLACE = Place(20, 28, 28, 0)
_CENTRE = Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft | _CENTRE, Qt.AlignmentFlag.AlignRight | _CENTRE


class _Columns:
    """Where things stand in a width: subject, mean, bar, place, change.  `name` is the longest word of a subject: the
    bar gives way to it."""

    def __init__(self, width: int, metrics: QFontMetrics, name: int, *, top: int, height: int) -> None:
        change = max(72, metrics.horizontalAdvance("00000000"))
        place = metrics.horizontalAdvance(place_of(_WIDEST_PLACE)) + SPACE.xl + SPACE.s  # it is bold
        mean = max(56, metrics.horizontalAdvance("000,00"))
        right = width - SPACE.m
        self.change = QRect(right - change, top, change, height)
        self.place = QRect(self.change.left() - place, top, place, height)
        bar = max(_NARROWEST_BAR, min(_WIDEST_BAR, width // 5)) if width > 460 else 0
        bar = min(bar, self.place.left() - SPACE.l - SPACE.s - mean - SPACE.s - SPACE.m - name)
        bar = bar if bar >= _LEAST_BAR else 0
        self.bar = QRect(self.place.left() - SPACE.l - bar, top, bar, height)
        self.mean = QRect(self.bar.left() - SPACE.s - mean, top, mean, height)
        self.name = QRect(SPACE.m, top, self.mean.left() - SPACE.s - SPACE.m, height)


class SubjectPainter(QStyledItemDelegate):
    """See the module."""

    def __init__(self, view: SubjectList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._view.viewport().width(), max(ROW_HEIGHT, 2 * self._view.fontMetrics().height()))

    def paint_head(
        self, painter: QPainter, area: QRect, width: int, heads: tuple[str, str, str, str]
    ) -> None:
        """The names of the columns."""
        columns = _Columns(
            width, self._view.fontMetrics(), self._view.longest_word(), top=area.top(), height=area.height()
        )
        painter.setPen(QColor(tokens_for(self._view).muted))
        mean = QRect(
            columns.mean.left(), area.top(), columns.bar.right() - columns.mean.left(), area.height()
        )
        for head, room in zip(heads, (columns.name, mean, columns.place, columns.change), strict=True):
            painter.drawText(room, int(_LEFT), head)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, tokens, area = self._view.row_at(index.row()), tokens_for(self._view), QRect(option.rect)
        columns = _Columns(
            self._view.viewport().width(),
            self._view.fontMetrics(),
            self._view.longest_word(),
            top=area.top(),
            height=area.height(),
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, area, tokens)
        self._paint_name(painter, columns.name, row, tokens)
        if row.place is None:
            painter.setPen(QColor(tokens.muted))
            painter.drawText(columns.mean, int(_LEFT), "–")
            painter.drawText(columns.place, int(_LEFT), "–")
        else:
            bold = QFont(self._view.font())
            bold.setBold(True)
            painter.setPen(QColor(tokens.text))
            painter.drawText(columns.mean, int(_LEFT), value_words(row.place.value))
            self._paint_bar(painter, columns.bar, row, tokens)
            painter.setFont(bold)
            painter.setPen(QColor(tokens.text))
            painter.drawText(columns.place, int(_LEFT), place_of(row.place))
            painter.setFont(self._view.font())
            self._paint_change(painter, columns.change, row, tokens)
        painter.restore()

    # --- parts -------------------------------------------------------------------------------------------------

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, tokens: Tokens
    ) -> None:
        state = QStyle.StateFlag
        is_current = bool(option.state & state.State_Selected) and self._view.hasFocus()
        if is_current:
            painter.fillRect(area, QColor(tokens.accent_soft))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(tokens.grid))
        if is_current:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(area).adjusted(1, 1, -1, -2))

    def _paint_name(self, painter: QPainter, room: QRect, row: SubjectRating, tokens: Tokens) -> None:
        painter.setPen(QColor(tokens.text))
        name = row.subject if row.counts else f"{row.subject} *"
        metrics = QFontMetrics(self._view.font())
        if metrics.horizontalAdvance(name) <= room.width():
            painter.drawText(room, int(_LEFT), name)
            return
        painter.save()
        painter.setClipRect(room)
        painter.drawText(room, int(_LEFT | Qt.TextFlag.TextWordWrap), name)
        painter.restore()

    def _paint_bar(self, painter: QPainter, room: QRect, row: SubjectRating, tokens: Tokens) -> None:
        if not room.width() or row.place is None:
            return
        track = QRectF(room.left(), room.center().y() - _BAR_HEIGHT / 2, room.width(), _BAR_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.sunken))
        painter.drawRoundedRect(track, 4, 4)
        own = QRectF(track)
        own.setWidth(max(_BAR_HEIGHT, track.width() * _share(row.place.value, row.scale)))
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(own, 4, 4)
        if row.mean is not None:
            x = track.left() + track.width() * _share(row.mean, row.scale)
            for colour, width in ((tokens.surface, 5), (tokens.text, 2)):
                painter.setPen(QPen(QColor(colour), width))
                painter.drawLine(QPointF(x, track.top() - 4), QPointF(x, track.bottom() + 4))

    def _paint_change(self, painter: QPainter, room: QRect, row: SubjectRating, tokens: Tokens) -> None:
        sign = change_sign(row.change)
        if not sign:
            return
        name, tone = change_picture(row.change)
        if name != "minus":
            ratio = self._view.devicePixelRatioF()
            picture = pixmap(name, _ICON, tone, palette=self._view.palette(), ratio=ratio)
            painter.drawPixmap(room.left(), room.center().y() - _ICON // 2, picture)
        painter.setPen(QColor(tokens.text if name != "minus" else tokens.muted))
        painter.drawText(room.adjusted(_ICON + SPACE.xs, 0, 0, 0), int(_LEFT), sign)


def _share(value: float, scale: str) -> float:
    """How much of a bar a value fills: on the scale of five it begins at 1, else at 0."""
    low = 1.0 if scale == Scale.FIVE else 0.0
    top = float(max(NUMBERS[scale]))
    return max(0.0, min(1.0, (value - low) / (top - low)))
