"""Paints the stairs of a class, from values alone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from app.codes import Scale
from app.journal.rules import NUMBERS
from ui.theme import RADIUS, Tokens

_HEAD, _POINTER, _GAP = 26.0, 7.0, 2.0
_WIDEST_STEP, _LOWEST_STEP = 34.0, 6.0
_SMALL = 0.85


@dataclass(frozen=True, slots=True)
class Stairs:
    """`values` from the first place on; `own`: the number of the own step; `bands`: how many steps each, from the left,
    and what is written under them."""

    values: tuple[float, ...] = ()
    own: int | None = None
    own_words: str = ""
    bands: tuple[tuple[int, str], ...] = ()
    mean: float | None = None
    mean_words: str = ""
    scale: str | None = None

    @property
    def floor(self) -> float:
        """The value at the foot: on the scale of five nobody stands below 2, as a rule."""
        if self.scale == Scale.FIVE:
            return 1.0 if min(self.values, default=2.0) < 2 else 1.5
        return 0.0

    @property
    def top(self) -> float:
        """The best value there is."""
        return float(max(NUMBERS[self.scale])) if self.scale else 1.0


class StairsPainter:
    """See the module.  No widget: where a step stands follows from the area and the stairs."""

    def paint(
        self,
        painter: QPainter,
        area: QRectF,
        stairs: Stairs,
        tokens: Tokens,
        pointed: tuple[int, int] | None,
        *,
        focused: bool,
    ) -> None:
        """`pointed`: the steps from one number up to another."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = self._plot(area, painter.font())
        for number in range(len(stairs.values)):
            self._paint_step(painter, self.step_rect(number, plot, stairs), number == stairs.own, tokens)
        self._paint_foot(painter, plot, area, stairs, tokens)
        self._paint_mean(painter, plot, stairs, tokens)
        if stairs.own is not None:
            self._paint_own(painter, self.step_rect(stairs.own, plot, stairs), area, stairs.own_words, tokens)
        if pointed is not None:
            self._paint_pointed(painter, plot, pointed, stairs, tokens)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def step_at(self, x: float, area: QRectF, stairs: Stairs) -> int | None:
        """The step over which a point is."""
        pitch, left = self._pitch(area, stairs)
        if not stairs.values or not left <= x < left + pitch * len(stairs.values):
            return None
        return int((x - left) / pitch)

    def step_rect(self, number: int, plot: QRectF, stairs: Stairs) -> QRectF:
        """Where a step stands."""
        pitch, left = self._pitch(plot, stairs)
        height = max(_LOWEST_STEP, self._height(stairs.values[number], plot, stairs))
        return QRectF(left + number * pitch, plot.bottom() - height, max(1.0, pitch - _GAP), height)

    # --- private -----------------------------------------------------------------------------------------------

    def _plot(self, area: QRectF, font: QFont) -> QRectF:
        foot = QFontMetricsF(_small(font)).height() + 8
        return area.adjusted(8, _HEAD, -8, -foot)

    def _pitch(self, area: QRectF, stairs: Stairs) -> tuple[float, float]:
        """How far it is from step to step, and where the first begins; few steps stand in the middle."""
        count = max(1, len(stairs.values))
        pitch = min(_WIDEST_STEP, (area.width() - 16) / count)
        return pitch, area.center().x() - pitch * count / 2

    def _height(self, value: float, plot: QRectF, stairs: Stairs) -> float:
        return plot.height() * (value - stairs.floor) / (stairs.top - stairs.floor)

    def _paint_step(self, painter: QPainter, rect: QRectF, own: bool, tokens: Tokens) -> None:
        other = tokens.mark_other
        painter.setPen(QPen(QColor(tokens.accent if own else other.edge), 1))
        painter.setBrush(QColor(tokens.accent if own else other.fill))
        radius = min(3.0, rect.width() / 4)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, 0), radius, radius)

    def _paint_foot(
        self, painter: QPainter, plot: QRectF, area: QRectF, stairs: Stairs, tokens: Tokens
    ) -> None:
        """A line, parted where a step of the scale ends, and the steps of the scale under it where there is room."""
        font = painter.font()
        painter.setFont(_small(font))
        metrics = QFontMetricsF(painter.font())
        pitch, left = self._pitch(plot, stairs)
        start = 0
        for count, words in stairs.bands:
            x, width = left + start * pitch, count * pitch - _GAP
            painter.setPen(QPen(QColor(tokens.border_strong), 2))
            painter.drawLine(QPointF(x + 1, plot.bottom() + 3), QPointF(x + width - 1, plot.bottom() + 3))
            if metrics.horizontalAdvance(words) <= width + 6:
                painter.setPen(QColor(tokens.muted))
                under = QRectF(x - 6, plot.bottom() + 5, width + 12, area.bottom() - plot.bottom() - 5)
                painter.drawText(under, int(Qt.AlignmentFlag.AlignCenter), words)
            start += count
        painter.setFont(font)

    def _paint_mean(self, painter: QPainter, plot: QRectF, stairs: Stairs, tokens: Tokens) -> None:
        """Written at the right, where the steps are low."""
        if stairs.mean is None:
            return
        y = plot.bottom() - self._height(stairs.mean, plot, stairs)
        painter.setPen(QPen(QColor(tokens.text), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        font = painter.font()
        painter.setFont(_small(font))
        metrics = QFontMetricsF(painter.font())
        width = metrics.horizontalAdvance(stairs.mean_words) + 8
        plate = QRectF(plot.right() - width, y - metrics.height() - 2, width, metrics.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.surface))
        painter.drawRect(plate)
        painter.setPen(QColor(tokens.text))
        painter.drawText(plate, int(Qt.AlignmentFlag.AlignCenter), stairs.mean_words)
        painter.setFont(font)

    def _paint_own(self, painter: QPainter, step: QRectF, area: QRectF, words: str, tokens: Tokens) -> None:
        """The place over the own step, and a pointer down to it."""
        at = QPointF(step.center().x(), step.top() - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawPolygon(
            QPolygonF([at, at + QPointF(-_POINTER, -_POINTER), at + QPointF(_POINTER, -_POINTER)])
        )
        font, bold = painter.font(), QFont(painter.font())
        bold.setBold(True)
        painter.setFont(bold)
        metrics = QFontMetricsF(bold)
        width = metrics.horizontalAdvance(words) + 10
        left = max(area.left(), min(at.x() - width / 2, area.right() - width))
        plate = QRectF(left, at.y() - _POINTER - metrics.height(), width, metrics.height())
        painter.setPen(QColor(tokens.accent_text))
        painter.drawText(plate, int(Qt.AlignmentFlag.AlignCenter), words)
        painter.setFont(font)

    def _paint_pointed(
        self, painter: QPainter, plot: QRectF, pointed: tuple[int, int], stairs: Stairs, tokens: Tokens
    ) -> None:
        start, end = pointed
        rect = self.step_rect(start, plot, stairs).united(self.step_rect(end - 1, plot, stairs))
        painter.setPen(QPen(QColor(tokens.text), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), 3, 3)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(max(7.5, font.pointSizeF() * _SMALL))
    return small
