"""Cells of a heat map as small pictures: most figures of a map stand in it many times, and are painted once."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPixmap

from ui.charts.data import HeatCell, HeatRow
from ui.charts.heat_painting import font_of, paint_cell
from ui.theme import Tokens

#: More than the different figures of any map that is seen at once.
_MOST = 2000

_Key = tuple[str, str, str, int, float, bool, bool]


class HeatTiles:
    """`begin` with how they look; whatever of it is another than before, they are painted anew."""

    def __init__(self) -> None:
        self._look: tuple[object, ...] = ()
        self._tiles: dict[_Key, QPixmap] = {}
        self._size, self._ratio = QSize(), 1.0
        self._fonts: dict[bool, QFont] = {}
        self._tokens: Tokens | None = None

    def begin(self, size: QSize, font: QFont, tokens: Tokens, ratio: float) -> None:
        """All that follow are so large, and look so."""
        look = (size.width(), size.height(), font.key(), tokens.name, ratio)
        if look == self._look and len(self._tiles) < _MOST:
            return
        self._look, self._size, self._ratio, self._tokens = look, QSize(size), ratio, tokens
        self._fonts = {strong: font_of(font, strong=strong) for strong in (False, True)}
        self._tiles.clear()

    def tile(self, cell: HeatCell, row: HeatRow, *, strong: bool) -> QPixmap:
        """The picture of a cell."""
        key = (cell.label, cell.sign, cell.mark, cell.need, cell.part, row.faint, strong)
        found = self._tiles.get(key)
        if found is None:
            found = self._tiles[key] = self._painted(cell, row, strong)
        return found

    def _painted(self, cell: HeatCell, row: HeatRow, strong: bool) -> QPixmap:
        assert self._tokens is not None
        picture = QPixmap(self._size * self._ratio)
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._fonts[strong])
            paint_cell(painter, QRect(0, 0, self._size.width(), self._size.height()), cell, row, self._tokens)
        finally:
            painter.end()
        return picture
