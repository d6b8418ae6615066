"""How the cells of the sheet of period marks look."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.journal.results.editor import ResultsEditor
from ui.journal.results.model import Field, ResultsModel
from ui.theme import SPACE, Tokens, Tone, tokens_for
from ui.widgets import CellSign, draw_sign

Index = QModelIndex | QPersistentModelIndex
_LEFT = (Field.NAME, Field.WHY)
_PILL_WIDTH, _PILL_GAP = 34, 3
_SIGN_WIDTH = 16
#: A mark in the middle, and its signs beside it.
ROOM_FOR_SIGNS = _PILL_WIDTH + 2 * (_SIGN_WIDTH + 2 * SPACE.xs + SPACE.s)


class ResultsPainter(QStyledItemDelegate):
    """Marks stand on their colour, as in the journal; a state has a sign of its own beside the colour."""

    def __init__(self, editor: ResultsEditor, model: ResultsModel) -> None:
        super().__init__(model)
        self._editor, self._model = editor, model
        self.current = -1
        self.has_focus = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        row, field = index.row(), Field(index.column())
        if row >= len(self._editor.lines):
            return
        palette: QPalette = option.palette
        rect: QRect = option.rect
        font: QFont = option.font
        tokens = tokens_for(palette)
        painter.save()
        back = (
            tokens.surface if row != self.current else tokens.accent_soft if self.has_focus else tokens.hover
        )
        painter.fillRect(rect, QColor(back))
        painter.setFont(font)
        if field in (Field.SET, Field.PROPOSED):
            self._paint_mark(painter, rect, row, field, tokens)
        else:
            self._paint_text(painter, rect, row, field, tokens)
        edge = tokens.border if row % 5 == 4 else tokens.grid
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(edge))
        if field is Field.SET:
            self._paint_set(painter, rect, row, tokens)
        painter.restore()

    def _paint_text(self, painter: QPainter, rect: QRect, row: int, field: Field, tokens: Tokens) -> None:
        line, text = self._editor.lines[row], self._model.text(row, field)
        colour = tokens.muted if field is Field.PLAIN else tokens.text
        if field is Field.MARKS and line.too_few:
            colour = tokens.warning.text
        elif field is Field.DEBTS and line.debts:
            colour = tokens.debt.text
        if row == self.current and field is Field.NAME:
            font = QFont(painter.font())
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.fillRect(rect.left(), rect.top(), 3, rect.height() - 1, QColor(tokens.accent))
        side = Qt.AlignmentFlag.AlignLeft if field in _LEFT else Qt.AlignmentFlag.AlignHCenter
        room = rect.adjusted(SPACE.s, 0, -SPACE.s, -1)
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(QColor(colour))
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), text)

    def _paint_mark(self, painter: QPainter, rect: QRect, row: int, field: Field, tokens: Tokens) -> None:
        text = self._model.text(row, field)
        if not text:
            return
        tone = tokens.mark(text)
        width = max(_PILL_WIDTH, painter.fontMetrics().horizontalAdvance(text) + 2 * SPACE.s)
        pill = QRectF(0, 0, width, rect.height() - 2 * _PILL_GAP - 1)
        pill.moveCenter(QRectF(rect).center() - QPointF(0, 0.5))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_set = field is Field.SET
        painter.setBrush(QColor(tone.fill) if is_set else Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen if is_set else QPen(QColor(tone.edge)))
        painter.drawRoundedRect(pill, 5, 5)
        if is_set:
            font = QFont(painter.font())
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
        painter.setPen(QColor(tone.text if is_set else tokens.text))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), text)
        if is_set and self._editor.differs(row):
            beside = QRectF(pill.right() + SPACE.xs, rect.top(), _SIGN_WIDTH, rect.height() - 1)
            self._paint_sign(painter, beside, "≠", tokens.warning)

    @staticmethod
    def _paint_sign(painter: QPainter, room: QRectF, sign: str, tone: Tone) -> None:
        painter.setPen(QColor(tone.text))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), sign)

    def _paint_set(self, painter: QPainter, rect: QRect, row: int, tokens: Tokens) -> None:
        """The frame that keys go into, and how the mark stands."""
        inside = QRectF(rect).adjusted(0, 0, -1, -1)
        place = self._editor.place(row)
        if self._editor.clash(row) is not None:
            draw_sign(painter, inside, CellSign.CONFLICT, tokens)
        elif self._editor.queue.is_refused(place):
            self._paint_sign(
                painter, QRectF(rect.right() - 16, rect.top(), 14, rect.height()), "!", tokens.danger
            )
        elif self._editor.queue.is_unsaved(place):
            draw_sign(painter, inside, CellSign.UNSAVED, tokens)
        if (shown := self._editor.shown(row)) is not None and shown.reason:
            draw_sign(painter, inside, CellSign.COMMENT, tokens)
        if row == self.current and self.has_focus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
