"""The names of the series with their lines and signs, which switch them on and off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.charts.looks import BAND_OPACITY, look
from ui.theme import RADIUS, SPACE, Tokens, tokens_for
from ui.widgets import FlowLayout, Retranslated

_SAMPLE, _SMALL_SAMPLE = 30, 18
_HEIGHT, _TOUCH_HEIGHT = 28, 44
_CORNERS = {"t1": (-90, 3), "t": (90, 3), "p": (-90, 5), "d": (-90, 4), "s": (-45, 4)}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the legend.  `kind`: "line", "bar", "sign", "band" or "step" (of `need`); `mark` colours it as that
    mark."""

    key: str
    name: str
    kind: str
    look: int = 0
    mark: str = ""
    strong: bool = False
    need: int = 0


def sample_width(entry: Entry) -> int:
    """How wide the sample of an entry is."""
    return _SAMPLE if entry.kind in ("line", "band") else _SMALL_SAMPLE


def colour_of(entry: Entry, tokens: Tokens) -> str:
    """The colour of what it stands for."""
    if entry.kind == "band":
        return tokens.muted
    return tokens.mark(entry.mark).edge if entry.mark else tokens.series[look(entry.look).colour]


def paint_sample(painter: QPainter, rect: QRectF, entry: Entry, tokens: Tokens) -> None:
    """The line with its sign, the bar, or the area of an entry."""
    if entry.kind == "step":
        _paint_step(painter, rect.center(), entry.need, tokens)
        return
    how, colour, middle = look(entry.look), QColor(colour_of(entry, tokens)), rect.center()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if entry.kind == "band":
        area = QColor(tokens.border_strong)
        area.setAlphaF(BAND_OPACITY)
        painter.fillRect(QRectF(rect.left(), middle.y() - 7, rect.width(), 14), area)
    if entry.kind == "bar":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(middle.x() - 8, middle.y() - 6, 16, 12), 2, 2)
    elif entry.kind == "sign":
        _paint_sign(painter, middle, "d", 6, colour)
    else:
        pen = QPen(colour, 3.0 if entry.strong else 2.0)
        dashes = (4, 3) if entry.kind == "band" else how.dashes
        if dashes:
            pen.setDashPattern(list(dashes))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(rect.left(), middle.y()), QPointF(rect.right(), middle.y()))
        if entry.kind == "line":
            _paint_sign(painter, middle, how.sign, 4.5, colour)
    painter.restore()


def _paint_step(painter: QPainter, at: QPointF, need: int, tokens: Tokens) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.border_strong), 1))
    painter.setBrush(QColor(tokens.need[need - 1].fill if need else tokens.surface))
    painter.drawRoundedRect(QRectF(at.x() - 8, at.y() - 6, 16, 12), 2, 2)
    painter.restore()


def _paint_sign(painter: QPainter, at: QPointF, sign: str, radius: float, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if sign == "o":
        painter.drawEllipse(at, radius, radius)
        return
    if sign in ("x", "star"):
        painter.setPen(QPen(colour, 2))
        for angle in (45, 135) if sign == "x" else (0, 60, 120):
            arm = _at_angle(QPointF(), radius, angle)
            painter.drawLine(at - arm, at + arm)
        return
    first, count = _CORNERS[sign]
    corners = [_at_angle(at, radius + 0.5, first + index * 360 / count) for index in range(count)]
    painter.drawPolygon(QPolygonF(corners))


def _at_angle(at: QPointF, radius: float, degrees: float) -> QPointF:
    return at + QPointF(radius * cos(radians(degrees)), radius * sin(radians(degrees)))


class StepLegend(QWidget):
    """What the colours of a heat map stand for: shown, not touched.  Hidden where there is nothing to tell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._steps: list[_Step] = []
        self._flow = FlowLayout(self)
        self.hide()

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Name these."""
        if entries == self._entries:
            return
        self._entries = entries
        for step in self._steps:
            self._flow.removeWidget(step)
            step.deleteLater()
        self._steps = [_Step(entry, self) for entry in entries]
        for step in self._steps:
            self._flow.addWidget(step)
            step.show()
        self.setVisible(bool(entries))


class _Step(QWidget):
    def __init__(self, entry: Entry, parent: QWidget) -> None:
        super().__init__(parent)
        self._entry = entry
        self.setAccessibleName(entry.name)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self._entry.name)
        return QSize(sample_width(self._entry) + words + SPACE.s + SPACE.m, self.fontMetrics().height() + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens, wide = QPainter(self), tokens_for(self), sample_width(self._entry)
        paint_sample(painter, QRectF(0, 0, wide, self.height()), self._entry, tokens)
        painter.setPen(QColor(tokens.muted))
        words = self.rect().adjusted(wide + SPACE.xs, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._entry.name)


class _Button(QAbstractButton):
    """One entry; switched on it has a frame, switched off it is pale."""

    def __init__(self, entry: Entry, height: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry, self._high = entry, height
        self.setText(entry.name)
        self.setAccessibleName(entry.name)
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(
            sample_width(self.entry) + self.fontMetrics().horizontalAdvance(self.text()) + 3 * SPACE.s,
            self._high,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_for(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chip = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked() or self.underMouse():
            painter.setPen(QPen(QColor(tokens.border_strong), 1) if self.isChecked() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.hover if self.underMouse() else tokens.surface))
            painter.drawRoundedRect(chip, RADIUS, RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        wide = sample_width(self.entry)
        sample = QRectF(SPACE.s, 0, wide, self.height())
        painter.setOpacity(1.0 if self.isChecked() else 0.4)
        paint_sample(painter, sample, self.entry, tokens)
        painter.setOpacity(1.0)
        painter.setPen(QColor(tokens.text if self.isChecked() else tokens.muted))
        words = self.rect().adjusted(wide + 2 * SPACE.s, 0, -4, 0)
        fitting = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)

    def enterEvent(self, event: QEvent) -> None:
        super().enterEvent(event)  # type: ignore[arg-type]
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()


class Legend(Retranslated, QWidget):
    """`switched(key, on)` when somebody switches a series.  Space switches, Tab goes on."""

    switched = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None, *, touch: bool = False) -> None:
        super().__init__(parent)
        self._height = _TOUCH_HEIGHT if touch else _HEIGHT
        self._buttons: list[_Button] = []
        self._flow = FlowLayout(self)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What it names."""
        return tuple(button.entry for button in self._buttons)

    def show_entries(self, entries: Sequence[Entry], off: frozenset[str]) -> None:
        """Name these; those that are off are so at once."""
        if tuple(entries) != self.entries:
            focused = next((button.entry.key for button in self._buttons if button.hasFocus()), None)
            for button in self._buttons:
                self._flow.removeWidget(button)
                button.hide()
                button.deleteLater()
            self._buttons = [self._made(entry) for entry in entries]
            for button in self._buttons:
                if button.entry.key == focused:
                    button.setFocus()
        for button in self._buttons:
            button.setChecked(button.entry.key not in off)
        self.setVisible(len(self._buttons) > 1)
        self.retranslate()

    def retranslate(self) -> None:
        for button in self._buttons:
            button.setToolTip(self.tr("Show or hide: {0}").format(button.entry.name))

    def _made(self, entry: Entry) -> _Button:
        button = _Button(entry, self._height, self)
        button.clicked.connect(lambda on, key=entry.key: self.switched.emit(key, on))
        self._flow.addWidget(button)
        button.show()
        return button
