"""Paints the cells: lessons below one another, from prepared texts; a bar and a sign say what is unusual."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QStaticText
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import SPACE, Tokens, Tone, tokens_for
from ui.timetable.sheet import Face, Head, Look

if TYPE_CHECKING:
    from ui.timetable.grid import SheetGrid

_SMALL = 0.85
_LOWEST, _LOWEST_NARROW = 46, 34
_SIGNS = {Look.CLASH: "!", Look.CANCELLED: "×", Look.SUBSTITUTED: "⇄", Look.MOVED: "→", Look.EXTRA: "+"}
Index = QModelIndex | QPersistentModelIndex


class CellPainter(QStyledItemDelegate):
    """One for a grid; `forget` when the font, the theme or the sheet has changed."""

    def __init__(self, view: SheetGrid) -> None:
        super().__init__(view)
        self._view = view
        self._texts: dict[tuple[str, int, bool, bool, int], tuple[QStaticText, float, float]] = {}
        self._two_lines: dict[tuple[str, int, int, bool], int] = {}
        self._fonts: dict[tuple[bool, bool], QFont] = {}
        self._target: tuple[int, int] | None = None
        self._look: _Brushes | None = None

    def forget(self) -> None:
        """Texts are prepared anew."""
        self._texts.clear()
        self._fonts.clear()
        self._two_lines.clear()
        self._look = None

    def show_target(self, cell: tuple[int, int] | None) -> None:
        """Where what is dragged would fall."""
        self._target = cell
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
        look = self._look = self._look or _Brushes(tokens_for(self._view))
        area: QRect = option.rect
        row, column = index.row(), index.column()
        sheet = self._view.sheet
        state = option.state
        ground = look.ground(sheet.columns[column])
        if state & QStyle.StateFlag.State_Selected:
            ground = look.selected
        if self._target == (row, column):
            ground = look.target
        painter.fillRect(area, ground)
        faces = sheet.faces(row, column)
        if faces:
            each = (area.height() - 2) // len(faces)
            for place, face in enumerate(faces):
                inner = QRect(area.left() + 1, area.top() + 1 + place * each, area.width() - 3, each)
                self._face(painter, inner, face, look, one_line=sheet.narrow and len(faces) > 1)
        if sheet.rows[row].begins or sheet.columns[column].begins:
            painter.setPen(look.strong)
            if sheet.rows[row].begins:
                painter.drawLine(area.topLeft(), area.topRight())
            if sheet.columns[column].begins:
                painter.drawLine(area.topLeft(), area.bottomLeft())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(look.focus)
            painter.drawRect(area.adjusted(1, 1, -2, -2))

    # --- private -----------------------------------------------------------------------------------------------------

    def _face(self, painter: QPainter, area: QRect, face: Face, look: _Brushes, *, one_line: bool) -> None:
        left = area.left() + SPACE.xs + 2
        width = area.width() - SPACE.xs - 5
        tone = look.tones.get(face.look)
        if tone is not None:
            painter.fillRect(area, tone.fill)
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height() - 1), tone.edge)
        sign = _SIGNS.get(face.look)
        title = f"{sign} {face.title}" if sign else face.title
        lines = 1 if one_line else self._title_lines(title, width, area.height(), bool(face.detail))
        upper, wide, high = self._text(title, width, bold=not one_line, lines=lines)
        lower = self._text(face.detail, width, small=True) if face.detail and not one_line else None
        top = area.top() + max(0.0, (area.height() - high - (lower[2] if lower is not None else 0)) / 2)
        painter.setPen(tone.text if tone is not None else look.text)
        painter.setFont(self._font(bold=not one_line))
        painter.drawStaticText(QPointF(left, top), upper)
        if face.look is Look.CANCELLED:
            middle = top + high / lines / 2
            painter.drawLine(QPointF(left, middle), QPointF(left + wide, middle))
        if lower is not None:
            if tone is None:
                painter.setPen(look.muted)
            painter.setFont(self._font(small=True))
            painter.drawStaticText(QPointF(left, top + high), lower[0])

    def _title_lines(self, text: str, width: int, height: int, has_detail: bool) -> int:
        """Two where one is too narrow and there is room below."""
        key = text, width, height, has_detail
        known = self._two_lines.get(key)
        if known is None:
            metrics = QFontMetrics(self._font(bold=True))
            room = height - (QFontMetrics(self._font(small=True)).height() if has_detail else 0)
            known = 2 if room >= 2 * metrics.height() and metrics.horizontalAdvance(text) > width else 1
            self._two_lines[key] = known
        return known

    def _text(
        self, text: str, width: int, *, bold: bool = False, small: bool = False, lines: int = 1
    ) -> tuple[QStaticText, float, float]:
        """A prepared text, how wide and how high it is."""
        key = text, width, bold, small, lines
        known = self._texts.get(key)
        if known is None:
            font = self._font(bold=bold, small=small)
            shown = _in_lines(text, QFontMetrics(font), max(0, width), lines)
            made = QStaticText(shown.replace("\n", "<br>"))
            made.setTextFormat(Qt.TextFormat.RichText if lines > 1 else Qt.TextFormat.PlainText)
            made.prepare(font=font)
            known = self._texts[key] = made, made.size().width(), made.size().height()
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


@dataclass(frozen=True, slots=True)
class _Colours:
    text: QColor
    fill: QColor
    edge: QColor


class _Brushes:
    """The colours of a theme as Qt draws with them."""

    def __init__(self, tokens: Tokens) -> None:
        self.text, self.muted = QColor(tokens.text), QColor(tokens.muted)
        self.selected, self.target = QColor(tokens.accent_soft), QColor(tokens.hover)
        self.strong, self.focus = QPen(QColor(tokens.border_strong)), QPen(QColor(tokens.focus), 2)
        self._plain, self._dim = QColor(tokens.surface), QColor(tokens.sunken)
        self._today = QColor(tokens.today.fill)
        tones: dict[Look, Tone] = {
            Look.CLASH: tokens.danger, Look.CANCELLED: tokens.holiday, Look.SUBSTITUTED: tokens.info,
            Look.MOVED: tokens.warning, Look.EXTRA: tokens.changed,
        }  # fmt: skip
        self.tones = {
            look: _Colours(QColor(tone.text), QColor(tone.fill), QColor(tone.edge))
            for look, tone in tones.items()
        }

    def ground(self, column: Head) -> QColor:
        if column.dim:
            return self._dim
        return self._today if column.today else self._plain


def _in_lines(text: str, metrics: QFontMetrics, width: int, lines: int) -> str:
    """Text cut to a width; in two lines it is broken between words, and the second one is cut."""
    cut = Qt.TextElideMode.ElideRight
    if lines > 1:
        words = text.split(" ")
        first = words[0]
        used = 1
        while used < len(words) and metrics.horizontalAdvance(f"{first} {words[used]}") <= width:
            first = f"{first} {words[used]}"
            used += 1
        rest = " ".join(words[used:])
        parts = [metrics.elidedText(part, cut, width) for part in (first, rest) if part]
        return "\n".join(escape(part) for part in parts)
    return metrics.elidedText(text, cut, width)
