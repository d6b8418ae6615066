"""Paints the cells of the class's rating, and the names and heads beside them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.icons import pixmap
from ui.progress.rating.class_model import CHANGE, MEAN, ClassRatingModel
from ui.progress.rating.words import change_picture, change_sign, gain_words, place_words, value_words
from ui.theme import SPACE, Tokens, tokens_for

ROW_HEIGHT = 34
_ICON = 16
_SMALL = 0.82
_PLACE_WIDTH = 48
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ClassRatingPainter(QStyledItemDelegate):
    """A mean, and small beside it the place."""

    def __init__(self, view: QTableView, model: ClassRatingModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(72, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, area = tokens_for(self._view), QRect(option.rect)
        current = self._view.currentIndex()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = index.row() == current.row() or index.column() == current.column()
        painter.fillRect(area, QColor(tokens.hover if here and self._view.hasFocus() else tokens.surface))
        edge = tokens.border if index.row() % 5 == 4 else tokens.grid
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, QColor(edge))
        painter.fillRect(area.right(), area.top(), 1, area.height(), QColor(tokens.grid))
        if index.column() == CHANGE:
            self._paint_change(painter, area, index.row(), tokens)
        else:
            self._paint_place(painter, area, index, tokens)
        if index == current and self._view.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(area).adjusted(1, 1, -2, -2))
        painter.restore()

    # --- parts -------------------------------------------------------------------------------------------------

    def _paint_place(
        self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex, tokens: Tokens
    ) -> None:
        place = self._model.place_at(index)
        if place is None:
            painter.setPen(QColor(tokens.muted))
            painter.drawText(area, int(_CENTRE), "–" if index.column() == MEAN else "·")
            return
        font = QFont(self._view.font())
        font.setBold(index.column() == MEAN)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        value = value_words(place.value)
        if index.column() == MEAN:
            painter.drawText(area, int(_CENTRE), value)
            return
        small = smaller(self._view.font())
        sign = place_words(place)
        width, beside = (
            QFontMetrics(font).horizontalAdvance(value),
            QFontMetrics(small).horizontalAdvance(sign),
        )
        left = area.left() + (area.width() - width - beside - SPACE.xs) // 2
        painter.drawText(QRect(left, area.top(), width, area.height()), int(_LEFT), value)
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(
            QRect(left + width + SPACE.xs, area.top() - 4, beside + 2, area.height()), int(_LEFT), sign
        )

    def _paint_change(self, painter: QPainter, area: QRect, row: int, tokens: Tokens) -> None:
        line = self._model.line_at(row)
        change = line.change if line is not None else None
        if change is None:
            return
        name, tone = change_picture(change)
        if change.places:
            ratio = self._view.devicePixelRatioF()
            picture = pixmap(name, _ICON, tone, palette=self._view.palette(), ratio=ratio)
            painter.drawPixmap(area.left() + SPACE.s, area.center().y() - _ICON // 2, picture)
        painter.setPen(QColor(tokens.text if change.places else tokens.muted))
        room = area.adjusted(SPACE.s + _ICON + SPACE.xs, 0, -SPACE.xs, 0)
        sign = change_sign(change)
        painter.drawText(room, int(_LEFT), sign)
        painter.setFont(smaller(self._view.font()))
        painter.setPen(QColor(tokens.muted))
        painter.drawText(
            room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), gain_words(change)
        )


class Names(QHeaderView):
    """Place and name beside the table, which stay in sight: they are read, so they are not as pale as other heads."""

    def __init__(self, model: ClassRatingModel, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._rating, self._table = model, parent

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """A place and a name, cut where it is too long; a bar beside that of the cursor."""
        if not rect.isValid():
            return
        tokens = tokens_for(self)
        painter.save()
        here = logicalIndex == self._table.currentIndex().row() and self._table.hasFocus()
        painter.fillRect(rect, QColor(tokens.accent_soft if here else tokens.surface))
        if here:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), QColor(tokens.accent))
        edge = tokens.border if logicalIndex % 5 == 4 else tokens.grid
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(edge))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), QColor(tokens.border))
        bold = QFont(painter.font())
        bold.setBold(True)
        place = QRect(rect.left(), rect.top(), _PLACE_WIDTH, rect.height() - 1)
        painter.setFont(bold)
        painter.setPen(QColor(tokens.text))
        painter.drawText(place, int(_CENTRE), self._rating.place_sign(logicalIndex))
        bold.setBold(False)
        painter.setFont(bold)
        room = rect.adjusted(_PLACE_WIDTH, 0, -SPACE.s, -1)
        name = str(self._rating.headerData(logicalIndex, self.orientation()) or "")
        text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(_LEFT), text)
        painter.restore()

    def width_for(self, least: int, most: int) -> int:
        """As wide as the longest name wants, within bounds."""
        metrics = QFontMetrics(self.font())
        longest = max((metrics.horizontalAdvance(line.name) for line in self._rating.lines), default=0)
        return max(least, min(most, _PLACE_WIDTH + longest + 2 * SPACE.s))


def smaller(font: QFont) -> QFont:
    """That of places beside means."""
    small = QFont(font)
    small.setPointSizeF(max(7.0, font.pointSizeF() * _SMALL))
    return small
