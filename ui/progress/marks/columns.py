"""Where things stand in a row of the table of marks: reckoned once for a width, used by head, painter and mouse."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from ui.progress.marks.rows import CardColumn
from ui.theme import SPACE

CHIP_GAP = 5
LINE_GAP = 6
LOWEST_ROW = 48
"""High enough for a finger."""

_NAME_SHARE = 0.24
_NARROWEST_NAME, _WIDEST_NAME = 132, 260
_NARROWEST_CHIPS = 140
_LOWEST_CHIP = 26


@dataclass(frozen=True, slots=True)
class Span:
    """From where, and how wide."""

    x: int
    width: int

    def rect(self, top: int, height: int) -> QRect:
        """It as an area of a row."""
        return QRect(self.x, top, self.width, height)


class Columns:
    """The columns for a width; `out`, the mark that comes out, gives way first where there is little room.  `chip`: how
    high a mark is.  All grow with the letters."""

    def __init__(
        self, width: int, card: tuple[CardColumn, ...], metrics: QFontMetrics, *, with_out: bool = True
    ) -> None:
        self.chip = max(_LOWEST_CHIP, metrics.height() + 8)
        mean_width = max(96, metrics.horizontalAdvance("00000000000"))  # its head has an arrow
        out_width = max(84, metrics.horizontalAdvance("000000000"))
        unit = max(34, metrics.horizontalAdvance("0000"))
        wide = max(44, metrics.horizontalAdvance("000000"))
        widths = [unit if number else wide for _, number in card]
        left = width - SPACE.m - sum(widths) - mean_width
        name = min(_WIDEST_NAME, max(_NARROWEST_NAME, int(width * _NAME_SHARE)))
        has_out = with_out and left - name - out_width >= _NARROWEST_CHIPS
        x = width - SPACE.s - sum(widths)
        self.card: list[Span] = []
        at = x
        for one in widths:
            self.card.append(Span(at, one))
            at += one
        self.out = Span(x - out_width, out_width) if has_out else None
        x -= out_width if has_out else 0
        self.mean = Span(x - mean_width, mean_width)
        self.name = Span(SPACE.m, name - SPACE.s)
        start = SPACE.m + name
        self.chips = Span(start, max(self.chip, self.mean.x - start - SPACE.s))
