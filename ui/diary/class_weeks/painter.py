"""How a pupil in a week looks: a sign that is told by its shape, and a colour besides."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.diary.class_weeks.model import WeeksModel
from ui.diary.class_weeks.words import ELSEWHERE, LOOKED, NOTHING, PAPER, SIGNED
from ui.icons import pixmap
from ui.theme import Tokens, tokens_for

Index = QModelIndex | QPersistentModelIndex

SIGNS: dict[str, tuple[str, str]] = {
    SIGNED: ("check", "success"),
    PAPER: ("pencil", "info"),
    LOOKED: ("circle", "warning"),
    NOTHING: ("minus", "muted"),
}
"""Icon and tone of each state."""
SIGN_SIZE = 18


class WeeksPainter(QStyledItemDelegate):
    """Paints from the model's rows; a text for each cell would cost a question for each."""

    def __init__(self, model: WeeksModel) -> None:
        super().__init__(model)
        self._model = model
        self.row = self.column = -1
        self.has_focus = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        palette: QPalette = option.palette
        rect: QRect = option.rect
        tokens = tokens_for(palette)
        state = self._model.state(index)
        painter.save()
        painter.fillRect(rect, QColor(self._back(index, state, tokens)))
        if state in SIGNS:
            name, tone = SIGNS[state]
            ratio = painter.device().devicePixelRatioF()
            picture = pixmap(name, SIGN_SIZE, tone, palette=palette, ratio=ratio)
            corner = rect.center() - QPoint(SIGN_SIZE // 2, SIGN_SIZE // 2) + QPoint(1, 0)
            painter.drawPixmap(corner, picture)
        edge = tokens.border if index.row() % 5 == 4 else tokens.grid
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(edge))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), QColor(tokens.grid))
        if (index.row(), index.column()) == (self.row, self.column):
            colour = tokens.focus if self.has_focus else tokens.border_strong
            painter.setPen(QPen(QColor(colour), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _back(self, index: Index, state: str, tokens: Tokens) -> str:
        if state == ELSEWHERE:
            return tokens.sunken
        if state == SIGNED:
            return tokens.success.fill
        if state == PAPER:
            return tokens.info.fill
        return tokens.accent_soft if index.column() == self.column else tokens.surface
