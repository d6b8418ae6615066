"""Small coloured signs of the diary: a mark, an absence.  The sign itself says it; the colour only helps."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Tone, tokens_for

_PADDING = 8


class Chip(QWidget):
    """A rounded sign with text; its meaning in words is tooltip and accessible name."""

    def __init__(self, parent: QWidget | None = None, *, kind: str = "") -> None:
        """`kind`: a mark's sign, «absence», «late» or «info»."""
        super().__init__(parent)
        self._kind, self._sign = kind, ""
        font = self.font()
        font.setBold(True)
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_kind(self, kind: str) -> None:
        """Change what it is a sign of."""
        self._kind = kind
        self.update()

    def set_text(self, sign: str, words: str) -> None:
        """Show another sign."""
        self._sign = sign
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    @property
    def sign(self) -> str:
        """What is shown."""
        return self._sign

    def sizeHint(self) -> QSize:
        """A square for one letter, as wide as it needs for a word."""
        metrics = self.fontMetrics()
        height = metrics.height() + 8
        return QSize(max(height, metrics.horizontalAdvance(self._sign) + 2 * _PADDING), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        tone = self._tone()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tone.edge), 1))
        painter.setBrush(QColor(tone.fill))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(QColor(tone.text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._sign)
        painter.end()

    def _tone(self) -> Tone:
        tokens = tokens_for(self)
        if self._kind == "absence":
            return tokens.absence
        if self._kind == "late":
            return tokens.late
        if self._kind == "info":
            return tokens.info
        return tokens.mark(self._kind)
