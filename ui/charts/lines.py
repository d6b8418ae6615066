"""A line over time with marks as points and levels to reach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QWidget

from ui.charts.chart import Chart
from ui.charts.data import Point, Spot, Tick
from ui.theme import Tokens

if TYPE_CHECKING:
    from ui.charts.plot import Plot


class Dot(NamedTuple):
    """A place of the line, with all that is to be said there."""

    x: float
    y: float
    words: str


@dataclass(frozen=True, slots=True)
class Lines:
    """What a `LineChart` shows.  `levels` are dashed lines, named at the right; ranges are (low, high)."""

    x_range: tuple[float, float]
    y_range: tuple[float, float]
    dots: tuple[Dot, ...] = ()
    points: tuple[Point, ...] = ()
    levels: tuple[Tick, ...] = ()
    x_ticks: tuple[Tick, ...] = ()
    y_ticks: tuple[Tick, ...] = ()


class LineChart(Chart):
    """See the module."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = Lines((0, 1), (0, 1))

    def set_data(self, name: str, summary: str, data: Lines) -> None:
        """Show this; `name` says what it is, `summary` what comes out of it."""
        self._is_drawn = self._is_drawn and data == self._data
        self._data = data
        self._tell(name, summary, [Spot(dot.x, dot.words) for dot in data.dots])

    def _draw(self, plot: Plot, tokens: Tokens) -> None:
        data = self._data
        plot.axis("left", data.y_ticks)
        plot.axis("bottom", data.x_ticks)
        if data.levels:
            plot.axis("right", data.levels)
        for level in data.levels:
            plot.level(level.at)
        plot.line([dot.x for dot in data.dots], [dot.y for dot in data.dots], tokens.series[0])
        plot.points(
            [point.x for point in data.points],
            [point.y for point in data.points],
            [tokens.mark(point.label).edge for point in data.points],
        )
        plot.frame(data.x_range, data.y_range)
