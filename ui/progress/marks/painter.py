"""Paints the rows of the table of marks: chips from prepared texts, no widget for a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen, QStaticText
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from ui.progress.marks.columns import CHIP_GAP, LINE_GAP, LOWEST_ROW, Columns
from ui.progress.marks.rows import Chip, MarkRow
from ui.progress.marks.words import mark_line_words
from ui.theme import RADIUS, SPACE, Tokens, tokens_for

if TYPE_CHECKING:
    from ui.progress.marks.list import MarkListView

_SMALL = 0.85
_TINY = 0.72
_DOT = 8


class MarkRowPainter(QStyledItemDelegate):
    """One for a list; `forget()` when the font or what is listed has changed."""

    def __init__(self, view: MarkListView) -> None:
        super().__init__(view)
        self._view = view
        self._texts: dict[tuple[str, float, bool], QStaticText] = {}
        self._fonts: dict[tuple[float, bool], QFont] = {}

    def forget(self) -> None:
        """Texts are prepared anew."""
        self._texts.clear()
        self._fonts.clear()

    # --- Qt ----------------------------------------------------------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As many lines of chips as there have to be."""
        row, columns = self._view.row_at(index.row()), self._view.columns()
        places = self.chip_rects(row, columns, 0)
        lines = (max((rect.bottom() for rect in places), default=0) + 1) if places else 0
        metrics = QFontMetrics(self._font(1, bold=True))
        name = metrics.boundingRect(
            columns.name.rect(0, 1000), Qt.TextFlag.TextWordWrap, row.name
        ).height()  # fmt: skip
        note = QFontMetrics(self._font(_SMALL)).height() if row.note else 0
        height = max(lines, min(name, 2 * metrics.height()) + note)
        return QSize(self._view.viewport().width(), max(LOWEST_ROW, height + 2 * SPACE.s))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, columns, tokens = self._view.row_at(index.row()), self._view.columns(), tokens_for(self._view)
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, row, tokens)
        self._paint_name(painter, row, columns.name.rect(area.top(), area.height()), tokens)
        for chip, rect in zip(row.chips, self.chip_rects(row, columns, area.height()), strict=True):
            self._paint_chip(painter, chip, rect.translated(0, area.top()), tokens)
        mean = columns.mean.rect(area.top(), area.height())
        self._text(painter, mean, row.mean, tokens.text, bold=row.figures.weighted is not None)
        if columns.out is not None and row.proposal:
            out = columns.out.rect(area.top(), area.height())
            self._paint_out(painter, row, columns.chip, out, tokens)
        for sign, span in zip(row.card, columns.card, strict=True):
            tone = tokens.mark(row.tone_of(sign)).text if sign else tokens.muted
            self._text(painter, span.rect(area.top(), area.height()), sign or "·", tone, bold=bool(sign))
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """What a mark is, when the mouse rests on it."""
        if event.type() is not QEvent.Type.ToolTip or not index.isValid():
            return bool(super().helpEvent(event, view, option, index))
        row, columns = self._view.row_at(index.row()), self._view.columns()
        chip = self.chip_at(row, columns, option.rect, event.pos())
        if chip is not None:
            QToolTip.showText(event.globalPos(), mark_line_words(chip.mark, is_new=chip.is_new), self._view)
        elif columns.name.rect(option.rect.top(), option.rect.height()).contains(event.pos()):
            QToolTip.showText(event.globalPos(), "\n".join(filter(None, (row.name, row.note))), self._view)
        else:
            QToolTip.hideText()
        return True

    # --- where the chips stand ---------------------------------------------------------------------------------

    def chip_rects(self, row: MarkRow, columns: Columns, height: int) -> list[QRect]:
        """The chips of a row as high as `height` (0: as low as may be), from its top; they wrap."""
        metrics = QFontMetrics(self._font(1, bold=True))
        tiny = QFontMetrics(self._font(_TINY, bold=True))
        left, right = columns.chips.x, columns.chips.x + columns.chips.width
        x, y, rects = left, 0, []
        for chip in row.chips:
            inside = metrics.horizontalAdvance(chip.sign)
            inside += tiny.horizontalAdvance(chip.weight) + 2 if chip.weight else 0
            width = max(columns.chip, inside + 14)
            if x > left and x + width > right:
                x, y = left, y + columns.chip + LINE_GAP
            rects.append(QRect(x, y, width, columns.chip))
            x += width + CHIP_GAP
        whole = y + columns.chip
        down = max(0, (height - whole) // 2)
        return [rect.translated(0, down) for rect in rects] if height else rects

    def chip_at(self, row: MarkRow, columns: Columns, area: QRect, at: QPoint) -> Chip | None:
        """The chip under a point of the list."""
        for chip, rect in zip(row.chips, self.chip_rects(row, columns, area.height()), strict=True):
            if rect.translated(0, area.top()).contains(at):
                return chip
        return None

    # --- parts -------------------------------------------------------------------------------------------------

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, row: MarkRow, tokens: Tokens
    ) -> None:
        state, area = QStyle.StateFlag, option.rect
        is_current = bool(option.state & state.State_Selected)
        if self._view.is_flashing(row.course_id):
            painter.fillRect(area, QColor(tokens.changed.fill))
        elif is_current or self._view.is_opened(row.course_id):
            painter.fillRect(area, QColor(tokens.accent_soft))
        elif option.state & state.State_MouseOver:
            painter.fillRect(area, QColor(tokens.hover))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(tokens.grid))
        if self._view.is_opened(row.course_id):
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), QColor(tokens.accent))
        if is_current and self._view.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(area).adjusted(1, 1, -1, -2))

    def _paint_name(self, painter: QPainter, row: MarkRow, area: QRect, tokens: Tokens) -> None:
        bold = QFontMetrics(self._font(1, bold=True))
        lines = bold.boundingRect(
            QRect(0, 0, area.width(), 1000), Qt.TextFlag.TextWordWrap, row.name
        ).height()
        lines = min(lines, 2 * bold.height())
        note = QFontMetrics(self._font(_SMALL)).height() if row.note else 0
        top = area.top() + (area.height() - lines - note) // 2
        painter.setFont(self._font(1, bold=True))
        painter.setPen(QColor(tokens.text))
        box = QRect(area.left(), top, area.width(), lines)
        painter.setClipRect(box.adjusted(0, -2, 0, 2))
        painter.drawText(box, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft, row.name)
        painter.setClipping(False)
        if row.note:
            small = self._font(_SMALL)
            painter.setFont(small)
            painter.setPen(QColor(tokens.debt.text if row.is_owing else tokens.accent_text))
            shown = QFontMetrics(small).elidedText(row.note, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(
                QRect(area.left(), top + lines, area.width(), note), Qt.AlignmentFlag.AlignLeft, shown
            )

    def _paint_chip(self, painter: QPainter, chip: Chip, rect: QRect, tokens: Tokens) -> None:
        tone = tokens.mark(chip.tone)
        pen = QPen(QColor(tone.edge), 1)
        if not chip.counts:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(QColor(tone.fill) if chip.counts else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setPen(QColor(tone.text))
        sign = self._prepared(chip.sign, 1, bold=True)
        weight = self._prepared(chip.weight, _TINY, bold=True) if chip.weight else None
        inside = sign.size().width() + (weight.size().width() + 2 if weight else 0)
        x = rect.left() + (rect.width() - inside) / 2
        painter.setFont(self._font(1, bold=True))
        painter.drawStaticText(QPointF(x, rect.top() + (rect.height() - sign.size().height()) / 2), sign)
        if weight is not None:
            painter.setFont(self._font(_TINY, bold=True))
            painter.drawStaticText(QPointF(x + sign.size().width() + 2, rect.top() + 2), weight)
        if chip.is_new:
            painter.setPen(QPen(QColor(tokens.surface), 1.5))
            painter.setBrush(QColor(tokens.accent))
            painter.drawEllipse(QRectF(rect.right() - _DOT / 2, rect.top() - _DOT / 2 + 1, _DOT, _DOT))

    def _paint_out(self, painter: QPainter, row: MarkRow, height: int, area: QRect, tokens: Tokens) -> None:
        """A mark that comes out is no mark that was given: it has a dashed edge and no ground."""
        sign = row.proposal
        tone = tokens.mark(row.tone_of(sign))
        text = self._prepared(sign, 1, bold=True)
        box = QRect(0, 0, max(height, int(text.size().width()) + 14), height)
        box.moveCenter(area.center())
        painter.setPen(QPen(QColor(tone.edge), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        self._text(painter, box, sign, tone.text, bold=True)

    def _text(self, painter: QPainter, area: QRect, text: str, colour: str, *, bold: bool = False) -> None:
        prepared = self._prepared(text, 1, bold=bold)
        painter.setFont(self._font(1, bold=bold))
        painter.setPen(QColor(colour))
        size = prepared.size()
        at = QPointF(
            area.left() + (area.width() - size.width()) / 2, area.top() + (area.height() - size.height()) / 2
        )
        painter.drawStaticText(at, prepared)

    def _prepared(self, text: str, scale: float, *, bold: bool = False) -> QStaticText:
        key = (text, scale, bold)
        if key not in self._texts:
            prepared = QStaticText(text)
            prepared.setTextFormat(Qt.TextFormat.PlainText)
            prepared.prepare(font=self._font(scale, bold=bold))
            self._texts[key] = prepared
        return self._texts[key]

    def _font(self, scale: float, *, bold: bool = False) -> QFont:
        key = (scale, bold)
        if key not in self._fonts:
            font = QFont(self._view.font())
            font.setPointSizeF(font.pointSizeF() * scale)
            font.setBold(bold)
            self._fonts[key] = font
        return self._fonts[key]
