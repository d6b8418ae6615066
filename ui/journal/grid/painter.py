"""Paints the cells of the journal from the row buffer.

Measured with 30 × 80 visible cells: a delegate called for each cell takes 30 to 70 ms, this 3 to 5 ms. It paints
layer by layer and look by look: all backgrounds, all lines, then each distinct look with its pen and its prepared
text at all the places where it stands. A page has some tens of looks, so text is laid out some tens of times.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QStaticText, QTransform

from app.codes import AttendanceCode, LessonState, MarkValue
from ui.journal.buffer import CLASH, COMMENT, DOUBTFUL, ECHO, EMPTY, REFUSED, UNSAVED, JournalBuffer, Look
from ui.journal.grid.area import Area
from ui.journal.grid.metrics import Metrics
from ui.theme import Tokens, Tone
from ui.widgets import CellSign, draw_sign

_SIGNS = ((UNSAVED, CellSign.UNSAVED), (COMMENT, CellSign.COMMENT))


@dataclass(frozen=True, slots=True)
class Span:
    """Visible rows or columns: the first one, where each begins and how wide it is, and where the page begins."""

    first: int
    starts: Sequence[int]
    sizes: Sequence[int]
    origin: int = 0

    @property
    def indexes(self) -> range:
        """The rows or columns."""
        return range(self.first, self.first + len(self.starts))

    @property
    def begin(self) -> int:
        return self.starts[0]

    @property
    def end(self) -> int:
        return self.starts[-1] + self.sizes[-1]

    def start(self, index: int) -> int:
        """Where one begins."""
        return self.starts[index - self.first]

    def size(self, index: int) -> int:
        """How wide one is."""
        return self.sizes[index - self.first]


@dataclass(slots=True)
class Marking:
    """What is painted over the page: cursor, flashes (cell → strength from 1 down to 0), what is selected when that is
    more than the cell of the cursor, and whether more is expected to be typed into it."""

    row: int = -1
    column: int = -1
    focused: bool = False
    flashes: Mapping[tuple[int, int], float] = field(default_factory=dict)
    area: Area | None = None
    waits: bool = False


class _Face(IntEnum):
    """How a text in a cell is written; words are smaller, so that «незач» fits."""

    MARK = 0
    LETTER = 1
    WORD = 2


class _Piece(NamedTuple):
    text: QStaticText
    face: _Face
    dx: int
    pen: QPen


class _Recipe(NamedTuple):
    pieces: tuple[_Piece, ...]
    fill: QColor | None
    signs: tuple[CellSign, ...]


_Places = dict[Look, list[tuple[int, int]]]
"""Where each look stands: (column counted from the first visible one, top of the row)."""


class CellPainter:
    """Knows the font and the colours; keeps prepared text. One for each view."""

    def __init__(self, font: QFont, tokens: Tokens) -> None:
        self._fonts = {face: QFont(font) for face in _Face}
        self._fonts[_Face.MARK].setPointSizeF(font.pointSizeF() * 1.12)
        self._fonts[_Face.MARK].setWeight(QFont.Weight.DemiBold)
        self._fonts[_Face.LETTER].setWeight(QFont.Weight.Medium)
        self._fonts[_Face.WORD].setPointSizeF(font.pointSizeF() * 0.8)
        self._fonts[_Face.WORD].setWeight(QFont.Weight.DemiBold)
        self.tokens = tokens
        self._metrics = Metrics(font)
        self._recipes: dict[Look, _Recipe] = {}
        self._texts: dict[tuple[str, _Face], QStaticText] = {}
        self._strong_line = _blend(tokens.border_strong, tokens.surface, 0.45)
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
        self._paint_gaps(painter, buffer, rows, columns)
        self._paint_texts(painter, places, rows, columns)
        self._paint_area(painter, marking, rows, columns)
        self._paint_cursor(painter, marking, rows, columns)

    # --- layers -------------------------------------------------------------------------------------------

    def _paint_ground(
        self, painter: QPainter, buffer: JournalBuffer, rows: Span, columns: Span, marking: Marking
    ) -> None:
        tokens, top, height = self.tokens, rows.begin, rows.end - rows.begin
        for index in columns.indexes:
            if buffer.columns[index].date == buffer.page.today:
                painter.fillRect(
                    columns.start(index), top, columns.size(index), height, QColor(tokens.today.fill)
                )
        if marking.row in rows.indexes:
            y, size = rows.start(marking.row), rows.size(marking.row)
            painter.fillRect(columns.begin, y, columns.end - columns.begin, size, QColor(tokens.hover))
        painter.setBrushOrigin(columns.origin, rows.origin)
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
    def _places(buffer: JournalBuffer, rows: Span, columns: Span) -> _Places:
        places: _Places = {}
        first, last = columns.first, columns.indexes.stop
        for row, y in zip(rows.indexes, rows.starts, strict=True):
            for column, look in enumerate(buffer.looks[row][first:last]):
                if look is not EMPTY:
                    if look in places:
                        places[look].append((column, y))
                    else:
                        places[look] = [(column, y)]
        return places

    def _paint_fills(
        self, painter: QPainter, places: _Places, marking: Marking, rows: Span, columns: Span
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        starts, sizes, height = columns.starts, columns.sizes, rows.sizes[0]
        for look, cells in places.items():
            if (fill := self._recipe(look).fill) is not None:
                painter.setBrush(fill)
                painter.drawRects([QRect(starts[column], y, sizes[column], height) for column, y in cells])
        for (row, column), strength in marking.flashes.items():
            if row in rows.indexes and column in columns.indexes:
                colour = QColor(self.tokens.changed.fill)
                colour.setAlphaF(strength)
                rect = self._cell(rows, columns, row, column)
                painter.fillRect(rect, colour)
                draw_sign(painter, QRectF(rect), CellSign.CHANGED, self.tokens)

    def _paint_lines(self, painter: QPainter, buffer: JournalBuffer, rows: Span, columns: Span) -> None:
        thin: list[QRect] = []
        strong: list[QRect] = []
        left, top = columns.begin, rows.begin
        width, height = columns.end - left, rows.end - top
        for row, y, size in zip(rows.indexes, rows.starts, rows.sizes, strict=True):
            (strong if row % 5 == 4 else thin).append(QRect(left, y + size - 1, width, 1))
        last = len(buffer.columns) - 1
        for index, x, size in zip(columns.indexes, columns.starts, columns.sizes, strict=True):
            at = buffer.columns[index].date
            month_ends = index < last and buffer.columns[index + 1].date.month != at.month
            (strong if month_ends else thin).append(QRect(x + size - 1, top, 1, height))
        fill = painter.fillRect  # a rectangle one pixel wide is filled much faster than a line is drawn
        for rects, colour in ((thin, QColor(self.tokens.grid)), (strong, self._strong_line)):
            for rect in rects:
                fill(rect, colour)

    def _paint_gaps(self, painter: QPainter, buffer: JournalBuffer, rows: Span, columns: Span) -> None:
        if buffer.gaps.keys().isdisjoint(columns.indexes):
            return
        for index in columns.indexes:
            if width := self._metrics.gap_width(buffer.gaps.get(index)):
                x, height = columns.start(index), rows.end - rows.begin
                painter.fillRect(x - width, rows.begin, width, height, QColor(self.tokens.holiday.fill))
                painter.fillRect(x - 1, rows.begin, 1, height, self._strong_line)

    def _paint_texts(self, painter: QPainter, places: _Places, rows: Span, columns: Span) -> None:
        draw = painter.drawStaticText
        height = rows.sizes[0]
        centres = [start + size // 2 for start, size in zip(columns.starts, columns.sizes, strict=True)]
        for face, font in self._fonts.items():
            painter.setFont(font)
            for look, cells in places.items():
                for text, its_face, dx, pen in self._recipe(look).pieces:
                    if its_face is face:
                        painter.setPen(pen)
                        dy = (height - round(text.size().height())) // 2
                        for column, y in cells:
                            draw(centres[column] + dx, y + dy, text)
        for look, cells in places.items():
            for sign in self._recipe(look).signs:
                for column, y in cells:
                    rect = QRectF(columns.starts[column], y, columns.sizes[column] - 1, height - 1)
                    draw_sign(painter, rect, sign, self.tokens)

    def _paint_area(self, painter: QPainter, marking: Marking, rows: Span, columns: Span) -> None:
        if marking.area is None:
            return
        area = marking.area
        in_rows = [row for row in rows.indexes if row in area.rows]
        in_columns = [column for column in columns.indexes if column in area.columns]
        if not in_rows or not in_columns:
            return
        first, last = (self._cell(rows, columns, in_rows[end], in_columns[end]) for end in (0, -1))
        rect = first.united(last)
        veil = QColor(self.tokens.accent)
        veil.setAlphaF(0.14)
        painter.fillRect(rect, veil)
        # Only the edges that are in sight: a rectangle that is painted in parts must not get lines inside.
        painter.setPen(QPen(QColor(self.tokens.accent), 1))
        inner = rect.adjusted(0, 0, -1, -1)
        if in_rows[0] == area.top:
            painter.drawLine(inner.topLeft(), inner.topRight())
        if in_rows[-1] == area.bottom:
            painter.drawLine(inner.bottomLeft(), inner.bottomRight())
        if in_columns[0] == area.left:
            painter.drawLine(inner.topLeft(), inner.bottomLeft())
        if in_columns[-1] == area.right:
            painter.drawLine(inner.topRight(), inner.bottomRight())

    def _paint_cursor(self, painter: QPainter, marking: Marking, rows: Span, columns: Span) -> None:
        if marking.row in rows.indexes and marking.column in columns.indexes:
            rect = self._cell(rows, columns, marking.row, marking.column)
            tokens = self.tokens
            painter.setPen(QPen(QColor(tokens.focus if marking.focused else tokens.border_strong), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
            if marking.waits:
                painter.fillRect(
                    rect.right() - 5, rect.top() + 5, 2, rect.height() - 10, QColor(tokens.focus)
                )

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
            face = _Face.MARK if len(look.mark) < 3 else _Face.WORD
            pieces.append(self._piece(look.mark, face, mark_tone.text, 7 if both else 0))
        if look.attendance and (both or not look.mark):
            colour = self.tokens.muted if look.flags & ECHO else seat_tone.text
            shift = 0 if not both else -7 if len(look.mark) < 3 else -14
            pieces.append(self._piece(look.attendance, _Face.LETTER, colour, shift))
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
            # Absences are many; marks are what is looked for.
            return _blend(seat_tone.fill, self.tokens.surface, 0.6)
        if look.value in (1, 2, MarkValue.DEBT, MarkValue.FAILED):
            return QColor(mark_tone.fill)
        return None

    def _mark_tone(self, look: Look) -> Tone:
        return self.tokens.debt if look.value == MarkValue.DEBT else self.tokens.mark(look.mark)

    def _seat_tone(self, look: Look) -> Tone:
        return self.tokens.late if look.code == AttendanceCode.LATE else self.tokens.absence

    def _piece(self, written: str, face: _Face, colour: str, shift: int) -> _Piece:
        text = self._texts.get((written, face))
        if text is None:
            text = QStaticText(written)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            text.prepare(QTransform(), self._fonts[face])
            self._texts[written, face] = text
        return _Piece(text, face, shift - round(text.size().width() / 2), QPen(QColor(colour)))

    @staticmethod
    def _cell(rows: Span, columns: Span, row: int, column: int) -> QRect:
        return QRect(columns.start(column), rows.start(row), columns.size(column), rows.size(row))


def _blend(over: str, under: str, share: float) -> QColor:
    """An opaque colour in between: blending while painting costs three times as much."""
    a, b = QColor(over), QColor(under)
    parts = zip((a.red(), a.green(), a.blue()), (b.red(), b.green(), b.blue()), strict=True)
    return QColor(*(round(x * share + y * (1 - share)) for x, y in parts))
