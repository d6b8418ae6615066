"""Small coloured signs of the diary: a mark, an absence.  The sign itself says it; the colour only helps."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import Tone, tokens_for

_PADDING = 9
_RADIUS = 7.0
_DOT = 4.0
_ARROWS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right})
_AROUND = 2
"""Room for the ring that shows the focus, and for half of the dot."""


def paint_sign(painter: QPainter, inside: QRectF, sign: str, tone: Tone, *, strong: bool = False) -> None:
    """The sign on its coloured ground."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tone.edge), 2.0 if strong else 1.0))
    painter.setBrush(QColor(tone.fill))
    painter.drawRoundedRect(inside.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    painter.setPen(QColor(tone.text))
    painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, sign)


def paint_dot(painter: QPainter, widget: QWidget) -> None:
    """The dot of what is new, in the upper right corner."""
    tokens = tokens_for(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.surface), 1.5))
    painter.setBrush(QColor(tokens.accent))
    painter.drawEllipse(QPointF(widget.width() - _DOT - 1, _DOT + 1), _DOT, _DOT)


def sign_tone(widget: QWidget, kind: str) -> Tone:
    """The colours of a mark's sign, or of the tone that is named."""
    tokens = tokens_for(widget)
    named = getattr(tokens, kind, None) if kind.isidentifier() else None
    return named if isinstance(named, Tone) else tokens.mark(kind)


def _size(widget: QWidget, sign: str) -> QSize:
    """A square for one letter, as wide as it needs for a word."""
    metrics = widget.fontMetrics()
    height = metrics.height() + 12
    width = max(height, metrics.horizontalAdvance(sign) + 2 * _PADDING)
    return QSize(width + 2 * _AROUND, height + 2 * _AROUND)


def _inside(widget: QWidget) -> QRectF:
    return QRectF(widget.rect()).adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)


class Sign(QWidget):
    """To look at: the sign, its meaning in words as tooltip and accessible name."""

    def __init__(self, parent: QWidget | None = None, *, kind: str = "", larger: float = 1.0) -> None:
        """`kind`: a mark's sign, or the name of a tone («absence», «late», «today»)."""
        super().__init__(parent)
        self._kind, self._sign, self._fresh = kind, "", False
        font = self.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * larger)
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_kind(self, kind: str) -> None:
        """Change what it is a sign of."""
        self._kind = kind
        self.update()

    def set_fresh(self, fresh: bool) -> None:
        """A dot says that it is new."""
        self._fresh = fresh
        self.update()

    def set_text(self, sign: str, words: str) -> None:
        """Show another sign."""
        self._sign = sign
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return _size(self, self._sign)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_sign(painter, _inside(self), self._sign, sign_tone(self, self._kind))
        if self._fresh:
            paint_dot(painter, self)
        painter.end()


class Chip(QAbstractButton):
    """A sign to press, by mouse, finger, Enter or Space."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._fresh = "", False
        font = self.font()
        font.setBold(True)
        self.setFont(font)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_kind(self, kind: str) -> None:
        """Change what it is a sign of; as of `Sign`."""
        self._kind = kind
        self.update()

    def set_fresh(self, fresh: bool) -> None:
        """A dot says that it is new."""
        self._fresh = fresh
        self.update()

    def set_text(self, sign: str, words: str) -> None:
        """Show another sign."""
        self.setText(sign)
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    @property
    def sign(self) -> str:
        """What is shown."""
        return self.text()

    @property
    def is_fresh(self) -> bool:
        """Whether it carries the dot."""
        return self._fresh

    # --- Qt ------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return _size(self, self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        strong = self.underMouse() or self.isDown()
        paint_sign(painter, _inside(self), self.text(), sign_tone(self, self._kind), strong=strong)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens_for(self).focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS + 2, _RADIUS + 2)
        if self._fresh:
            paint_dot(painter, self)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in _ARROWS:
            event.ignore()  # the row goes through its chips
        else:
            super().keyPressEvent(event)
