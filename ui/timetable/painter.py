"""Paints the cells: lessons below one another, from prepared texts; a bar and a sign say what is unusual."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QStaticText
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.theme import SPACE, Tokens, Tone, tokens_for
from ui.timetable.sheet import Face, Look

_SMALL = 0.85
_LOWEST, _LOWEST_NARROW = 46, 34
_SIGNS = {Look.CLASH: "!", Look.CANCELLED: "×", Look.SUBSTITUTED: "⇄", Look.MOVED: "→", Look.EXTRA: "+"}
Index = QModelIndex | QPersistentModelIndex


class CellPainter(QStyledItemDelegate):
    """One for a grid; `forget` when the font, the theme or the sheet has changed."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._texts: dict[tuple[str, int, bool, bool], QStaticText] = {}
        self._fonts: dict[tuple[bool, bool], QFont] = {}
        self._target: QPersistentModelIndex | None = None
        self._tokens: Tokens | None = None

    def forget(self) -> None:
        """Texts are prepared anew."""
        self._texts.clear()
        self._fonts.clear()
        self._tokens = None

    def show_target(self, index: QModelIndex | None) -> None:
        """Where what is dragged would fall."""
        self._target = None if index is None else QPersistentModelIndex(index)
        self._view.viewport().update()

    def height_of(self, faces: int, *, narrow: bool) -> int:
        """How high a row has to be for so many lessons in a cell."""
        title = QFontMetrics(self._font(bold=False)).height()
        small = QFontMetrics(self._font(small=True)).height()
        if narrow:
            return max(_LOWEST_NARROW, faces * title + SPACE.s, title + small + SPACE.xs)
        each = title + small if faces <= 1 else (title + small - 2)
        return max(_LOWEST, faces * each + SPACE.s)

    # --- Qt ----------------------------------------------------------------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, _LOWEST)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._tokens = self._tokens or tokens_for(self._view)
        model = index.model()
        area: QRect = option.rect
        painter.save()
        self._ground(painter, option, index, tokens)
        faces: tuple[Face, ...] = model.data(index, Qt.ItemDataRole.UserRole) or ()
        narrow = model.sheet.narrow  # type: ignore[attr-defined]
        if faces:
            each = (area.height() - 2) // len(faces)
            for place, face in enumerate(faces):
                inner = QRect(area.left() + 1, area.top() + 1 + place * each, area.width() - 3, each)
                self._face(painter, inner, face, tokens, one_line=narrow and len(faces) > 1)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        painter.restore()

    # --- private -----------------------------------------------------------------------------------------------------

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, tokens: Tokens) -> None:
        model, area = index.model(), option.rect
        column = model.headerData(index.column(), Qt.Orientation.Horizontal, Qt.ItemDataRole.UserRole)
        row = model.headerData(index.row(), Qt.Orientation.Vertical, Qt.ItemDataRole.UserRole)
        ground = tokens.surface
        if column is not None and column.dim:
            ground = tokens.sunken
        elif column is not None and column.today:
            ground = tokens.today.fill
        if option.state & QStyle.StateFlag.State_Selected:
            ground = tokens.accent_soft
        if self._target is not None and self._target == index:
            ground = tokens.hover
        painter.fillRect(area, QColor(ground))
        painter.setPen(QColor(tokens.grid))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.drawLine(area.topRight(), area.bottomRight())
        painter.setPen(QColor(tokens.border_strong))
        if row is not None and row.begins:
            painter.drawLine(area.topLeft(), area.topRight())
        if column is not None and column.begins:
            painter.drawLine(area.topLeft(), area.bottomLeft())

    def _face(self, painter: QPainter, area: QRect, face: Face, tokens: Tokens, *, one_line: bool) -> None:
        left = area.left() + SPACE.xs + 2
        tone = _tone(face.look, tokens)
        if tone is not None:
            painter.fillRect(area, QColor(tone.fill))
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height() - 1), QColor(tone.edge))
        width = area.right() - left - 2
        sign = _SIGNS.get(face.look, "")
        title = f"{sign} {face.title}" if sign else face.title
        upper = self._text(title, width, bold=not one_line)
        lower = self._text(face.detail, width, small=True) if face.detail and not one_line else None
        height = upper.size().height() + (lower.size().height() if lower is not None else 0)
        top = area.top() + max(0.0, (area.height() - height) / 2)
        colour = tone.text if tone is not None else tokens.text
        painter.setPen(QColor(colour))
        painter.setFont(self._font(bold=not one_line))
        painter.drawStaticText(QPointF(left, top), upper)
        if face.look is Look.CANCELLED:
            middle = top + upper.size().height() / 2
            painter.drawLine(QPointF(left, middle), QPointF(left + upper.size().width(), middle))
        if lower is not None:
            painter.setPen(QColor(tokens.muted if tone is None else tone.text))
            painter.setFont(self._font(small=True))
            painter.drawStaticText(QPointF(left, top + upper.size().height()), lower)

    def _text(self, text: str, width: int, *, bold: bool = False, small: bool = False) -> QStaticText:
        key = text, width, bold, small
        known = self._texts.get(key)
        if known is None:
            font = self._font(bold=bold, small=small)
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0, width))
            known = self._texts[key] = QStaticText(shown)
            known.setTextFormat(Qt.TextFormat.PlainText)
            known.prepare(font=font)
        return known

    def _font(self, *, bold: bool = False, small: bool = False) -> QFont:
        key = bold, small
        if key not in self._fonts:
            font = QFont(self._view.font())
            font.setBold(bold)
            if small:
                font.setPointSizeF(max(6.0, font.pointSizeF() * _SMALL))
            self._fonts[key] = font
        return self._fonts[key]


def _tone(look: Look, tokens: Tokens) -> Tone | None:
    return {
        Look.PLAIN: None,
        Look.CLASH: tokens.danger,
        Look.CANCELLED: tokens.holiday,
        Look.SUBSTITUTED: tokens.info,
        Look.MOVED: tokens.warning,
        Look.EXTRA: tokens.changed,
    }[look]
