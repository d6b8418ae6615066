"""How the cells and heads of a heat map are painted, on the screen and on paper."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from ui.charts.data import Heat, HeatCell, HeatColumn, HeatRow
from ui.theme import RADIUS, SPACE, Shade, Tokens, Tone

ROW_HEIGHT = 28
NAME_WIDTHS = (60, 300)
#: Names of people are cut to this, where the columns need the room.
_CUT_NAME = 150
COLUMN_WIDTHS = (50, 120)
#: How thick the bar of a part is.
_BAR = 2.5
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_MIDDLE = int(Qt.AlignmentFlag.AlignCenter)
_ABOVE = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap)


def paint_cell(painter: QPainter, rect: QRect, cell: HeatCell | None, row: HeatRow, tokens: Tokens) -> None:
    """A field of its colour with the figure on it.  Out of the count there is no colour."""
    if cell is None:
        return
    tone = None if row.faint else _tone(cell, tokens)
    field = QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5)
    if tone is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.fill))
        painter.drawRoundedRect(field, RADIUS / 2, RADIUS / 2)
    text = QColor(tokens.muted if row.faint else tone.text if tone is not None else tokens.text)
    if cell.part >= 0:
        bar = QRectF(
            field.left() + 3, field.bottom() - _BAR - 1, (field.width() - 6) * min(cell.part, 1.0), _BAR
        )
        painter.fillRect(bar, text if tone is not None else QColor(tokens.border_strong))
    painter.setPen(text)
    painter.drawText(rect, _MIDDLE, f"{cell.label}\N{THIN SPACE}{cell.sign}" if cell.sign else cell.label)


def _tone(cell: HeatCell, tokens: Tokens) -> Tone | Shade | None:
    if cell.mark:
        return tokens.mark(cell.mark)
    return tokens.need[cell.need - 1] if cell.need > 0 else None


def paint_name(painter: QPainter, rect: QRect, row: HeatRow, tokens: Tokens) -> None:
    """The name of a row, cut where it is too long."""
    room = rect.adjusted(SPACE.s, 0, -SPACE.s, 0)
    text = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, room.width())
    painter.setPen(QColor(tokens.muted if row.faint else tokens.text))
    painter.drawText(room, _LEFT, text)


def paint_head(painter: QPainter, rect: QRect, column: HeatColumn, tokens: Tokens) -> None:
    """The name above a column, in two lines where it needs them."""
    room = rect.adjusted(2, 2, -2, -4)
    painter.setPen(QColor(tokens.text if column.strong else tokens.muted))
    metrics = painter.fontMetrics()
    words = [
        metrics.elidedText(word, Qt.TextElideMode.ElideRight, room.width()) for word in column.name.split()
    ]
    painter.drawText(room, _ABOVE, " ".join(words))


def font_of(base: QFont, *, strong: bool) -> QFont:
    """Of the sums."""
    font = QFont(base)
    font.setBold(strong)
    return font


def widths(data: Heat, font: QFont, room: int) -> tuple[int, int]:
    """How wide the names and each column are, so that they fill the room where they can."""
    metrics, plain = QFontMetrics(font_of(font, strong=True)), QFontMetrics(font)
    texts = {f"{cell.label} {cell.sign}" for row in data.rows for cell in row.cells if cell}
    least = max((metrics.horizontalAdvance(text) for text in texts), default=0) + SPACE.s
    words = (
        (metrics if head.strong else plain).horizontalAdvance(word)
        for head in data.columns
        for word in head.name.split()
    )
    least = max(least, min(max(words, default=0) + SPACE.xs, data.word_width))
    low, high = max(COLUMN_WIDTHS[0], least), max(COLUMN_WIDTHS[1], least)
    count = max(len(data.columns), 1)
    names = max((metrics.horizontalAdvance(row.name) for row in data.rows), default=0) + 2 * SPACE.s + 2
    # Names give way to the columns, as far as they can be told apart.
    name = max(min(names, NAME_WIDTHS[1], room - count * low), min(names, _CUT_NAME), NAME_WIDTHS[0])
    return name, min(max((room - name) // count, low), high)


def head_height(font: QFont) -> int:
    """Of two lines."""
    return 2 * QFontMetrics(font).lineSpacing() + SPACE.s


class HeatPaper(QWidget):
    """A heat map on a picture; has what `ui.charts.picture` asks of a plot."""

    def __init__(self) -> None:
        super().__init__()
        self._data = Heat((), ())
        self._tokens: Tokens | None = None

    def prepare_for_paper(self, ratio: float) -> None:
        """All of it is lines and text: nothing depends on the pixels."""

    def lay_out(self) -> None:
        """Nothing is laid out before it is painted."""

    def begin(self, tokens: Tokens) -> None:
        """In these colours."""
        self._tokens = tokens

    def draw(self, data: Heat) -> None:
        """Show this."""
        self._data = data

    def render(self, painter: QPainter, target: QRectF, source: QRect) -> None:  # type: ignore[override]
        """All of it, from the upper left corner of the target on."""
        assert self._tokens is not None
        painter.save()
        painter.translate(target.topLeft())
        font = painter.font()
        scale = paper_scale(self._data, font, source.width())
        painter.scale(scale, scale)
        name, column = widths(self._data, font, source.width())
        high = head_height(font)
        for at, head in enumerate(self._data.columns):
            paint_head(painter, QRect(name + at * column, 0, column, high), head, self._tokens)
        for line, row in enumerate(self._data.rows):
            top = high + line * ROW_HEIGHT
            painter.setFont(font_of(font, strong=row.strong))
            paint_name(painter, QRect(0, top, name, ROW_HEIGHT), row, self._tokens)
            for at, cell in enumerate(row.cells):
                where = QRect(name + at * column, top, column, ROW_HEIGHT)
                paint_cell(painter, where, cell, row, self._tokens)
        painter.restore()


def paper_scale(data: Heat, font: QFont, room: int) -> float:
    """How small a map with many columns is drawn, so that all of it is on the sheet."""
    name, column = widths(data, font, room)
    return min(1.0, room / max(name + column * len(data.columns), 1))


def paper_height(data: Heat, font: QFont, room: int) -> int:
    """How high all of it is."""
    whole = head_height(font) + ROW_HEIGHT * len(data.rows)
    return round(whole * paper_scale(data, font, room))
