"""Texts below each other, painted instead of being widgets: a week has two hundred of them, and labels that wrap take
longer to lay out than a key may wait for its answer."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from ui.theme import Tokens

_SMALL = 0.9
_FLAGS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)
_ANYWHERE = (
    int(Qt.TextFlag.TextWrapAnywhere) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)
)
_ENDLESS = 100_000


class Look(Enum):
    """How a text looks; colours and sizes as the roles of labels have them."""

    SECTION = "section"
    STRUCK = "struck"
    NOTICE = "notice"
    MUTED = "muted"
    CAPTION = "caption"
    PLAIN = "plain"

    def font(self, base: QFont) -> QFont:
        """The font of the widget, as this look has it."""
        font = QFont(base)
        if self in (Look.SECTION, Look.STRUCK, Look.NOTICE):
            font.setWeight(QFont.Weight.DemiBold)
        if self in (Look.NOTICE, Look.CAPTION):
            font.setPointSizeF(base.pointSizeF() * _SMALL)
        font.setStrikeOut(self is Look.STRUCK)
        return font

    def colour(self, tokens: Tokens) -> QColor:
        """The colour in a theme."""
        if self is Look.NOTICE:
            return QColor(tokens.warning.text)
        return QColor(tokens.muted if self in (Look.MUTED, Look.CAPTION, Look.STRUCK) else tokens.text)


class _Part:
    """A text; how high it is, by width."""

    __slots__ = ("_advance", "_heights", "_metrics", "flags", "font", "look", "text")

    def __init__(self, text: str, look: Look, base: QFont) -> None:
        self.text, self.look = text, look
        self.refont(base)

    def refont(self, base: QFont) -> None:
        self.font = self.look.font(base)
        self._metrics = QFontMetrics(self.font)
        self._advance = _ENDLESS if "\n" in self.text else self._metrics.horizontalAdvance(self.text)
        self._heights: dict[int, int] = {}
        self.flags = _FLAGS

    def height(self, width: int) -> int:
        if self._advance <= width:
            return self._metrics.height()
        if width not in self._heights:
            self._heights[width] = self._wrapped(width)
        return self._heights[width]

    def _wrapped(self, width: int) -> int:
        room = QRect(0, 0, width, _ENDLESS)
        found = self._metrics.boundingRect(room, _FLAGS, self.text)
        self.flags = _FLAGS
        if found.width() > width:  # a word is longer than a line
            found, self.flags = self._metrics.boundingRect(room, _ANYWHERE, self.text), _ANYWHERE
        return found.height()


class Paragraphs:
    """`set` the texts, ask how high they are in a width, and paint them."""

    def __init__(self, gap: int = 2) -> None:
        self._gap = gap
        self._parts: list[_Part] = []

    @property
    def texts(self) -> list[str]:
        """What is told, from top to bottom."""
        return [part.text for part in self._parts]

    @property
    def looks(self) -> list[Look]:
        """How each of them looks."""
        return [part.look for part in self._parts]

    def set(self, texts: Sequence[tuple[str, Look]], font: QFont) -> None:
        """Tell these; empty ones are left out."""
        known = {(part.text, part.look): part for part in self._parts}
        wanted = [(text, look) for text, look in texts if text]
        self._parts = [known.get(one) or _Part(*one, font) for one in wanted]

    def refont(self, font: QFont) -> None:
        """The widget has another font."""
        for part in self._parts:
            part.refont(font)

    def height(self, width: int) -> int:
        """How high all of them are."""
        return sum(part.height(width) for part in self._parts) + self._gap * max(len(self._parts) - 1, 0)

    def paint(self, painter: QPainter, left: int, top: int, width: int, tokens: Tokens) -> None:
        """Paint them from an upper left corner on."""
        for part in self._parts:
            height = part.height(width)
            painter.setFont(part.font)
            painter.setPen(part.look.colour(tokens))
            painter.drawText(QRect(left, top, width, height), part.flags, part.text)
            top += height + self._gap
