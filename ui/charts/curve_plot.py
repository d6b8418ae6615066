"""The plot of a `CurveChart`: lines with signs, the band of the others, periods.  Loads pyqtgraph."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QTimer
from PySide6.QtGui import QColor, QFontMetricsF, QPainterPath, QPolygonF
from PySide6.QtWidgets import QGraphicsPathItem, QWidget

from ui.charts.data import Band, BandValue, Series, Stretch, Tick
from ui.charts.looks import BAND_OPACITY, look
from ui.charts.moving_plot import MovingPlot
from ui.charts.plot import pg
from ui.charts.span import Span
from ui.theme import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

Ticks = Callable[[Span, float], Sequence[Tick]]
"""From what is in view and its width in pixels to what is written under it."""

#: With more points lines are drawn thin while they are moved, and as wide as they are when they rest.
MANY_POINTS = 400
REST_MS = 150
_SIGN, _STRONG_SIGN = 7, 9
_LEAST_BESIDE = 34
#: So much as half of the longest day needs under the end of the axis.
_AT_THE_END = 28
#: Signs stand no closer than this; with many points only some have one.
_SIGN_PIXELS = 22


class CurvePlot(MovingPlot):
    """`begin`, the parts, `frame_height`, then `set_whole` and `show_span` say what is in view."""

    letters = 0.92

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plotItem.setContentsMargins(0, 2, _AT_THE_END, 0)
        self._heights = (0.0, 1.0)
        self._signs: list[tuple[pg.ScatterPlotItem, np.ndarray, np.ndarray]] = []
        self._names: list[tuple[pg.TextItem, Stretch]] = []
        self._lines: list[tuple[pg.PlotCurveItem, str, float, tuple[float, ...]]] = []
        self._thin = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(lambda: self._draw_thin(False))
        self._ticks: Ticks | None = None
        self._ticked = (0.0, 0.0)
        self._rings: pg.ScatterPlotItem | None = None

    # --- what is shown -----------------------------------------------------------------------------------------

    def begin(self, tokens: Tokens) -> None:
        super().begin(tokens)
        self._signs, self._names, self._lines, self._ticked = [], [], [], (0.0, 0.0)
        self._thin = False
        self._rings = pg.ScatterPlotItem(
            size=13, pen=self.pen(tokens.text, 1.5), brush=None, **self.sign_options
        )
        self._rings.setZValue(20)
        self.addItem(self._rings, ignoreBounds=True)

    def set_ticks(self, ticks: Ticks) -> None:
        """What is written under the plot, by what is in view."""
        self._ticks = ticks

    def axis(self, side: str, ticks: Sequence[Tick]) -> None:
        """As any plot; charts below one another begin at the same place, with room for half a date."""
        super().axis(side, ticks)
        if side != "bottom":  # pyqtgraph finds a width after the first painting, and a picture has no second
            widest = max(
                (QFontMetricsF(self._small).horizontalAdvance(tick.label) for tick in ticks), default=0
            )
            self.plotItem.getAxis(side).setWidth(max(_LEAST_BESIDE, widest + 8))

    def stretches(self, stretches: Sequence[Stretch], heights: tuple[float, float]) -> None:
        """A line where each begins, and its name above what is in view of it."""
        assert self._tokens is not None
        for stretch in stretches:
            self.addItem(
                pg.InfiniteLine(
                    pos=stretch.starts, angle=90, movable=False, pen=self.pen(self._tokens.border_strong, 1)
                ),
                ignoreBounds=True,
            )
            name = pg.TextItem(stretch.name, color=QColor(self._tokens.muted), anchor=(0.5, 0.0))
            name.setFont(self._small)
            name.setPos(stretch.starts, heights[1])
            self.addItem(name, ignoreBounds=True)
            self._names.append((name, stretch))

    def band(self, band: Band) -> None:
        """The area from low to high, a line of dashes at the middle."""
        assert self._tokens is not None
        path, alone = QPainterPath(), []
        for run in _runs(band.values):
            upper = [QPointF(value.x, value.high) for value in run]
            lower = [QPointF(value.x, value.low) for value in reversed(run)]
            if len(run) > 1:
                path.addPolygon(QPolygonF(upper + lower))
            else:
                alone += run
        area = QGraphicsPathItem(path)
        colour = QColor(self._tokens.border_strong)
        colour.setAlphaF(BAND_OPACITY)
        area.setBrush(colour)
        area.setPen(self.pen(self._tokens.border_strong, 0))
        area.setZValue(-10)
        self.addItem(area, ignoreBounds=True)
        xs = [np.nan if value is None else value.x for value in band.values]
        ys = [np.nan if value is None else value.middle for value in band.values]
        middle = pg.PlotCurveItem(np.array(xs), np.array(ys), connect="finite", antialias=True)
        middle.setPen(self.pen(self._tokens.muted, 1.5, dashes=(4, 3)))
        self.addItem(middle, ignoreBounds=True)
        if alone:
            edge = self.pen(self._tokens.muted, 1.5)
            signs = pg.ScatterPlotItem(size=_SIGN, pen=edge, brush=None, **self.sign_options)
            signs.setData([value.x for value in alone], [value.middle for value in alone])
            self.addItem(signs, ignoreBounds=True)

    def curve(self, series: Series) -> None:
        """A line with its signs; it breaks where there is no value."""
        assert self._tokens is not None
        how = look(series.look)
        colour = self._tokens.series[how.colour]
        xs = np.array([value.x for value in series.values], dtype=float)
        ys = np.array([np.nan if value.y is None else value.y for value in series.values], dtype=float)
        width = 3.0 if series.strong else 2.0
        line = pg.PlotCurveItem(xs, ys, connect="finite", antialias=True)
        line.setPen(self.pen(colour, width, dashes=how.dashes))
        self._lines.append((line, colour, width, how.dashes))
        there = np.isfinite(ys)
        signs = pg.ScatterPlotItem(
            size=_STRONG_SIGN if series.strong else _SIGN,
            symbol=how.sign,
            pen=self.pen(self._tokens.surface, 1),
            brush=QColor(colour),
            **self.sign_options,
        )
        for z, item in ((5 if series.strong else 1, line), (6 if series.strong else 2, signs)):
            item.setZValue(z)
            self.addItem(item, ignoreBounds=True)
        self._signs.append((signs, xs[there], ys[there]))

    def crowd(self, many: Sequence[Series]) -> None:
        """Thin grey lines, drawn as one: many cost no more than few."""
        assert self._tokens is not None
        xs = [x for one in many for x in (*(value.x for value in one.values), np.nan)]
        ys = [np.nan if y is None else y for one in many for y in (*(value.y for value in one.values), None)]
        if not xs:
            return
        line = pg.PlotCurveItem(
            np.array(xs, dtype=float), np.array(ys, dtype=float), connect="finite", antialias=True
        )
        colour = QColor(self._tokens.border_strong)
        colour.setAlphaF(0.55)
        line.setPen(self.pen(colour.name(QColor.NameFormat.HexArgb), 1))
        line.setZValue(-5)
        self.addItem(line, ignoreBounds=True)

    def frame_height(self, heights: tuple[float, float]) -> None:
        """What is in view from below to above."""
        self._heights = heights
        self.setYRange(*heights, padding=0)

    def ring(self, places: Iterable[tuple[float, float]]) -> None:
        """Rings around what is told."""
        found = list(places)
        if self._rings is not None:
            self._rings.setData([x for x, _ in found], [y for _, y in found])

    # --- what is in view -----------------------------------------------------------------------------------------

    @property
    def heights(self) -> tuple[float, float]:
        """Lowest and highest of what is in view."""
        return self._heights

    @property
    def pixels(self) -> tuple[float, float]:
        """How many pixels a unit of the data is wide and high."""
        high: float = self.plotItem.vb.rect().height()
        return self.pixels_across, high / (self._heights[1] - self._heights[0])

    def show_span(self, span: Span) -> None:
        """Have this in view."""
        super().show_span(span)
        self._place_ticks()
        self._place_names()

    # --- Qt ------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QEvent | None) -> None:
        super().resizeEvent(event)
        if getattr(self, "_tokens", None) is not None:
            self._ticked = (0.0, 0.0)
            self._place_ticks()
            self._place_names()

    # --- private -------------------------------------------------------------------------------------------------

    def _show(self, span: Span) -> bool:
        many = sum(len(line.xData) for line, *_ in self._lines if line.xData is not None) > MANY_POINTS
        if many and span != self._span:
            self._draw_thin(True)
            self._rest.start()
        return super()._show(span)

    def _draw_thin(self, thin: bool) -> None:
        """Lines one pixel wide cost Qt a thirtieth of wider ones: enough while they are on the move."""
        if thin == self._thin:
            return
        self._thin = thin
        for line, colour, width, dashes in self._lines:
            line.setPen(self.pen(colour, 1 / self._ratio if thin else width, dashes=dashes))

    def _place_ticks(self) -> None:
        """Ticks and signs follow the scale, not the place: nothing is to be done while it is moved."""
        width = self.plotItem.vb.rect().width()
        key = (round(self._span.width, 6), width)
        if key == self._ticked or width <= 0 or self._ticks is None:
            return
        self._ticked = key
        share = self._whole.width / self._span.width
        self.axis("bottom", self._ticks(self._whole, width * share))
        for item, xs, ys in self._signs:
            apart = width * share / self._whole.width  # pixels to the unit
            chosen = _spaced(xs, _SIGN_PIXELS / apart)
            item.setData(xs[chosen], ys[chosen])

    def _place_names(self) -> None:
        metrics = QFontMetricsF(self._small)
        per_unit = self.pixels[0]
        for item, stretch in self._names:
            low, high = max(stretch.starts, self._span.low), min(stretch.ends, self._span.high)
            item.setVisible((high - low) * per_unit > metrics.horizontalAdvance(stretch.name) + 8)
            item.setPos((low + high) / 2, self._heights[1])


def _runs(values: Sequence[BandValue | None]) -> Iterator[list[BandValue]]:
    """Values without a gap between them."""
    run: list[BandValue] = []
    for value in (*values, None):
        if value is not None:
            run.append(value)
        elif run:
            yield run
            run = []


def _spaced(xs: np.ndarray, least: float) -> np.ndarray:
    """Which of the ascending places are at least so far from the last one chosen; the last place always is."""
    chosen: list[int] = []
    last = -np.inf
    for index, x in enumerate(xs):
        if x - last >= least:
            chosen.append(index)
            last = x
    if len(xs) and chosen[-1] != len(xs) - 1:
        chosen[-1] = len(xs) - 1
    return np.array(chosen, dtype=int)
