"""Paints the cells of the journal from the row buffer.

Measured with 30 × 80 visible cells: a delegate called for each cell takes 30 to 70 ms, this 3 to 5 ms. It paints
layer by layer and look by look: all backgrounds, all lines, then each distinct look with its pen and its prepared
text at all the places where it stands. A page has some tens of looks, so text is laid out some tens of times.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QLine, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QStaticText, QTransform

from app.codes import AttendanceCode, LessonState, MarkValue
from ui.journal.buffer import CLASH, COMMENT, DOUBTFUL, ECHO, EMPTY, REFUSED, UNSAVED, JournalBuffer, Look
from ui.theme import Tokens, Tone
from ui.widgets import CellSign, draw_sign

_SIGNS = ((UNSAVED, CellSign.UNSAVED), (COMMENT, CellSign.COMMENT))


@dataclass(frozen=True, slots=True)
class Span:
    """Visible rows or columns: the first one, and where each begins and how wide it is."""

    first: int
    starts: Sequence[int]
    sizes: Sequence[int]

    @property
    def indexes(self) -> range:
        """The rows or columns."""
        return range(self.first, self.first + len(self.starts))

    @property
    def begin(self) -> int:
        """Where the first one begins."""
        return self.starts[0]

    @property
    def end(self) -> int:
        """Behind the last one."""
        return self.starts[-1] + self.sizes[-1]

    def start(self, index: int) -> int:
        """Where one begins."""
        return self.starts[index - self.first]

    def size(self, index: int) -> int:
        """How wide one is."""
        return self.sizes[index - self.first]


@dataclass(slots=True)
class Marking:
    """What is painted over the page: cursor and flashes (cell → strength from 1 down to 0)."""

    row: int = -1
    column: int = -1
    focused: bool = False
    flashes: Mapping[tuple[int, int], float] = field(default_factory=dict)


class _Piece(NamedTuple):
    text: QStaticText
    dx: int
    pen: QPen


class _Recipe(NamedTuple):
    pieces: tuple[_Piece, ...]
    fill: QColor | None
    signs: tuple[CellSign, ...]


class CellPainter:
    """Knows the font and the colours; keeps prepared text. One for each view."""

    def __init__(self, font: QFont, tokens: Tokens) -> None:
        self._mark_font, self._letter_font = QFont(font), QFont(font)
        self._mark_font.setPointSizeF(font.pointSizeF() * 1.12)
        self._mark_font.setWeight(QFont.Weight.DemiBold)
        self._letter_font.setWeight(QFont.Weight.Medium)
        self.tokens = tokens
        self._recipes: dict[Look, _Recipe] = {}
        self._texts: dict[tuple[str, bool], QStaticText] = {}
        self._strong_line = QColor(tokens.border_strong)
        self._strong_line.setAlphaF(0.45)
        hatch = QColor(tokens.border_strong)
        hatch.setAlphaF(0.35)
        self._hatch = QBrush(hatch, Qt.BrushStyle.BDiagPattern)

    def paint(
        self, painter: QPainter, buffer: JournalBuffer, rows: Span, columns: Span, marking: Marking
    ) -> None:
        """Paint the cells in `rows` × `columns`."""
        self._paint_ground(painter, buffer, rows, columns, marking)
        places = self._places(buffer, rows, columns)
        self._paint_fills(painter, places, marking, rows, columns)
        self._paint_lines(painter, buffer, rows, columns)
        self._paint_texts(painter, places, rows)
        self._paint_cursor(painter, marking, rows, columns)

    # --- layers -------------------------------------------------------------------------------------------

    def _paint_ground(
        self, painter: QPainter, buffer: JournalBuffer, rows: Span, columns: Span, marking: Marking
    ) -> None:
        tokens, top, height = self.tokens, rows.begin, rows.end - rows.begin
        painter.fillRect(columns.begin, top, columns.end - columns.begin, height, QColor(tokens.surface))
        for index in columns.indexes:
            if buffer.columns[index].date == buffer.page.today:
                painter.fillRect(
                    columns.start(index), top, columns.size(index), height, QColor(tokens.today.fill)
                )
        if marking.row in rows.indexes:
            y, size = rows.start(marking.row), rows.size(marking.row)
            painter.fillRect(columns.begin, y, columns.end - columns.begin, size, QColor(tokens.hover))
        painter.setBrushOrigin(
            columns.begin - columns.first * columns.sizes[0], top - rows.first * rows.sizes[0]
        )
        for index in columns.indexes:
            if buffer.columns[index].state == LessonState.CANCELLED:
                self._hatched(painter, QRect(columns.start(index), top, columns.size(index), height))
        for row in rows.indexes:
            for first, last in buffer.locked[row]:
                first, last = max(first, columns.first), min(last, columns.indexes[-1])
                if first <= last:
                    x = columns.start(first)
                    width = columns.start(last) + columns.size(last) - x
                    self._hatched(painter, QRect(x, rows.start(row), width, rows.size(row)))

    def _hatched(self, painter: QPainter, rect: QRect) -> None:
        painter.fillRect(rect, QColor(self.tokens.sunken))
        painter.fillRect(rect, self._hatch)

    @staticmethod
    def _places(buffer: JournalBuffer, rows: Span, columns: Span) -> dict[Look, list[QRect]]:
        places: dict[Look, list[QRect]] = {}
        grid = list(zip(columns.indexes, columns.starts, columns.sizes, strict=True))
        for row, y, height in zip(rows.indexes, rows.starts, rows.sizes, strict=True):
            looks = buffer.looks[row]
            for column, x, width in grid:
                look = looks[column]
                if look is not EMPTY:
                    rect = QRect(x, y, width, height)
                    if look in places:
                        places[look].append(rect)
                    else:
                        places[look] = [rect]
        return places

    def _paint_fills(
        self, painter: QPainter, places: dict[Look, list[QRect]], marking: Marking, rows: Span, columns: Span
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for look, rects in places.items():
            if (fill := self._recipe(look).fill) is not None:
                painter.setBrush(fill)
                painter.drawRects(rects)
        for (row, column), strength in marking.flashes.items():
            if row in rows.indexes and column in columns.indexes:
                colour = QColor(self.tokens.changed.fill)
                colour.setAlphaF(strength)
                rect = self._cell(rows, columns, row, column)
                painter.fillRect(rect, colour)
                draw_sign(painter, QRectF(rect), CellSign.CHANGED, self.tokens)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_lines(self, painter: QPainter, buffer: JournalBuffer, rows: Span, columns: Span) -> None:
        thin: list[QLine] = []
        strong: list[QLine] = []
        left, right, top, bottom = columns.begin, columns.end, rows.begin, rows.end
        for row, y, height in zip(rows.indexes, rows.starts, rows.sizes, strict=True):
            line = QLine(left, y + height - 1, right - 1, y + height - 1)
            (strong if row % 5 == 4 else thin).append(line)
        last = len(buffer.columns) - 1
        for index, x, width in zip(columns.indexes, columns.starts, columns.sizes, strict=True):
            line = QLine(x + width - 1, top, x + width - 1, bottom - 1)
            at = buffer.columns[index].date
            month_ends = index < last and buffer.columns[index + 1].date.month != at.month
            (strong if month_ends else thin).append(line)
        painter.setPen(QColor(self.tokens.grid))
        painter.drawLines(thin)
        if strong:
            painter.setPen(self._strong_line)
            painter.drawLines(strong)

    def _paint_texts(self, painter: QPainter, places: dict[Look, list[QRect]], rows: Span) -> None:
        draw = painter.drawStaticText
        for bold, font in ((True, self._mark_font), (False, self._letter_font)):
            painter.setFont(font)
            for look, rects in places.items():
                for text, dx, pen in self._recipe(look).pieces:
                    if (text is self._texts.get((text.text(), True))) is not bold:
                        continue
                    painter.setPen(pen)
                    dy = (rows.sizes[0] - round(text.size().height())) // 2
                    for rect in rects:
                        draw(rect.x() + rect.width() // 2 + dx, rect.y() + dy, text)
        for look, rects in places.items():
            for sign in self._recipe(look).signs:
                for rect in rects:
                    draw_sign(painter, QRectF(rect.adjusted(0, 0, -1, -1)), sign, self.tokens)

    def _paint_cursor(self, painter: QPainter, marking: Marking, rows: Span, columns: Span) -> None:
        if marking.row in rows.indexes and marking.column in columns.indexes:
            rect = self._cell(rows, columns, marking.row, marking.column)
            tokens = self.tokens
            painter.setPen(QPen(QColor(tokens.focus if marking.focused else tokens.border_strong), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    # --- looks --------------------------------------------------------------------------------------------

    def _recipe(self, look: Look) -> _Recipe:
        recipe = self._recipes.get(look)
        if recipe is None:
            recipe = self._recipes[look] = self._make(look)
        return recipe

    def _make(self, look: Look) -> _Recipe:
        mark_tone, seat_tone = self._mark_tone(look), self._seat_tone(look)
        both = bool(look.mark and look.attendance) and not look.flags & ECHO
        pieces = []
        if look.mark:
            pieces.append(self._piece(look.mark, True, mark_tone.text, 7 if both else 0))
        if look.attendance and (both or not look.mark):
            colour = self.tokens.muted if look.flags & ECHO else seat_tone.text
            pieces.append(self._piece(look.attendance, False, colour, -7 if both else 0))
        signs = [sign for flag, sign in _SIGNS if look.flags & flag]
        if look.flags & (CLASH | REFUSED):
            signs = [CellSign.CONFLICT]
        return _Recipe(tuple(pieces), self._fill(look, mark_tone, seat_tone), tuple(signs))

    def _fill(self, look: Look, mark_tone: Tone, seat_tone: Tone) -> QColor | None:
        if look.flags & CLASH:
            return QColor(self.tokens.conflict.fill)
        if look.flags & REFUSED:
            return QColor(self.tokens.danger.fill)
        if look.flags & DOUBTFUL:
            return QColor(self.tokens.warning.fill)
        if look.attendance and not look.mark and not look.flags & ECHO:
            colour = QColor(seat_tone.fill)
            colour.setAlphaF(0.6)  # absences are many; marks are what is looked for
            return colour
        if look.value in (1, 2, MarkValue.DEBT, MarkValue.FAILED):
            return QColor(mark_tone.fill)
        return None

    def _mark_tone(self, look: Look) -> Tone:
        return self.tokens.debt if look.value == MarkValue.DEBT else self.tokens.mark(look.mark)

    def _seat_tone(self, look: Look) -> Tone:
        return self.tokens.late if look.code == AttendanceCode.LATE else self.tokens.absence

    def _piece(self, written: str, bold: bool, colour: str, shift: int) -> _Piece:
        text = self._texts.get((written, bold))
        if text is None:
            text = QStaticText(written)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            text.prepare(QTransform(), self._mark_font if bold else self._letter_font)
            self._texts[written, bold] = text
        return _Piece(text, shift - round(text.size().width() / 2), QPen(QColor(colour)))

    @staticmethod
    def _cell(rows: Span, columns: Span, row: int, column: int) -> QRect:
        return QRect(columns.start(column), rows.start(row), columns.size(column), rows.size(row))
