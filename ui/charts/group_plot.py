"""The plot of a `GroupChart`.  Loads pyqtgraph."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.charts.data import Tick
from ui.charts.plot import Plot, pg
from ui.theme import Tokens

_LEAST_GROUPS = 6
_BESIDE = 0.43


class Bar(NamedTuple):
    """A rectangle: across the axis of names from `near` to `far`, along the sizes from `low` to `high`."""

    near: float
    far: float
    low: float
    high: float
    colour: str
    label: str
    inside: bool
    """The label stands in it, where it fits; else at its end."""


class GroupPlot(Plot):
    """Groups are at 0, 1, 2 …: from left to right, or from above to below where the bars lie."""

    letters = 0.92

    clicked = Signal(float)
    """Where on the axis of the groups."""

    def __init__(self, parent: QWidget | None = None, *, lying: bool = False) -> None:
        super().__init__(parent)
        self._lying = lying
        self._labels: list[tuple[pg.TextItem, float, float]] = []
        self._right = 0.0
        self._highlight = pg.LinearRegionItem(
            orientation="horizontal" if lying else "vertical", movable=False, pen=QPen(Qt.PenStyle.NoPen)
        )
        if lying:
            self.plotItem.vb.invertY(True)

    def begin(self, tokens: Tokens) -> None:
        super().begin(tokens)
        self._labels = []
        self._highlight.setBrush(QColor(tokens.hover))
        self._highlight.hide()
        self._highlight.setZValue(-20)
        self.addItem(self._highlight, ignoreBounds=True)

    def set_axes(self, names: list[Tick], sizes: list[Tick]) -> None:
        """The names of the groups on one, the sizes on the other."""
        self.axis("left" if self._lying else "bottom", names)
        self.axis("bottom" if self._lying else "left", sizes)
        if not self._lying:
            self.grid([tick.at for tick in sizes])

    def size_level(self, level: Tick) -> None:
        """A dashed line across all groups."""
        assert self._tokens is not None
        self.addItem(
            pg.InfiniteLine(
                pos=level.at,
                angle=90 if self._lying else 0,
                movable=False,
                pen=self.pen(self._tokens.border_strong, 1, Qt.PenStyle.DashLine),
            ),
            ignoreBounds=True,
        )

    def draw_bars(self, bars: list[Bar], right: float) -> None:
        """All bars with what is written on them; `right` is the end of the sizes."""
        assert self._tokens is not None
        self._right = right
        if not bars:
            return  # pyqtgraph fails over none
        across = np.array([(bar.near, bar.far) for bar in bars])
        along = np.array([(bar.low, bar.high) for bar in bars])
        xs, ys = (along, across) if self._lying else (across, along)
        self.addItem(
            pg.BarGraphItem(
                x0=xs[:, 0], x1=xs[:, 1], y0=ys[:, 0], y1=ys[:, 1],
                pens=[self.pen(self._tokens.surface, 1) for _ in bars],
                brushes=[QColor(bar.colour) for bar in bars],
            ),
            ignoreBounds=True,
        )  # fmt: skip
        for bar in bars:
            if bar.label:
                self._write(bar)

    def draw_signs(self, places: list[tuple[float, float]], colour: str) -> None:
        """A diamond at each (group, size): across lying bars, beside upright ones, where their numbers stand."""
        assert self._tokens is not None
        points = [(size, at) if self._lying else (at + _BESIDE, size) for at, size in places]
        item = pg.ScatterPlotItem(
            [x for x, _ in points], [y for _, y in points], symbol="d", size=13,
            pen=self.pen(self._tokens.surface, 1.5), brush=QColor(colour), **self.sign_options,
        )  # fmt: skip
        item.setZValue(5)
        self.addItem(item, ignoreBounds=True)

    def frame_groups(self, count: int, sizes: tuple[float, float]) -> None:
        """What is in view."""
        half = max(count, 1 if self._lying else _LEAST_GROUPS) / 2  # few bars stay as slim as many
        middle = (count - 1) / 2
        groups = (middle - half, middle + half)
        self.frame(*((sizes, groups) if self._lying else (groups, sizes)))
        self._place_labels()

    def point_at(self, x: float | None) -> None:
        """A stripe behind the group."""
        if x is not None:
            self._highlight.setRegion((x - 0.5, x + 0.5))
        self._highlight.setVisible(x is not None)

    # --- Qt ----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent | QEvent | None) -> None:
        super().resizeEvent(event)
        if getattr(self, "_tokens", None) is not None:
            self._place_labels()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hovered.emit(self._along(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A finger tells what it is on."""
        self.mouseMoveEvent(event)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit(self._along(event))
        event.accept()

    # --- private -----------------------------------------------------------------------------------------------

    def _along(self, event: QMouseEvent) -> float:
        at = self.plotItem.vb.mapSceneToView(self.mapToScene(event.position().toPoint()))
        return float(at.y() if self._lying else at.x())

    def _write(self, bar: Bar) -> None:
        assert self._tokens is not None
        colour = QColor(self._tokens.text)
        if bar.inside:
            colour = QColor("#ffffff" if _is_dark(bar.colour) else "#10141c")
        middle, end = (bar.near + bar.far) / 2, (bar.low + bar.high) / 2 if bar.inside else bar.high
        anchor = (0.5, 0.5) if bar.inside else (0.5, 1.0)
        if self._lying and not bar.inside:
            # In a column at the right, where no sign of another set lies on it.
            anchor, end = (1.0, 0.5), self._right
        item = pg.TextItem(bar.label, color=colour, anchor=anchor)
        item.setFont(self._small)
        item.setPos(*((end, middle) if self._lying else (middle, end)))
        item.setZValue(10)
        self.addItem(item, ignoreBounds=True)
        if bar.inside:
            self._labels.append((item, bar.high - bar.low, bar.far - bar.near))

    def _place_labels(self) -> None:
        """Only what fits into its bar is written."""
        box, metrics = self.plotItem.vb, QFontMetricsF(self._small)
        (x0, x1), (y0, y1) = box.viewRange()
        if box.rect().width() <= 0 or x1 == x0 or y1 == y0:
            return
        per_x, per_y = box.rect().width() / (x1 - x0), box.rect().height() / (y1 - y0)
        for item, along, across in self._labels:
            wide, high = (along * per_x, across * per_y) if self._lying else (across * per_x, along * per_y)
            text = metrics.boundingRect(item.textItem.toPlainText())
            item.setVisible(wide > text.width() + 4 and high > metrics.ascent())


def _is_dark(colour: str) -> bool:
    """Whether white is read better on it than black."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179
