"""Bars with their counts above and their names below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.charts.chart import Chart
from ui.charts.data import Spot, Tick
from ui.theme import Tokens

if TYPE_CHECKING:
    from ui.charts.plot import Plot

_MOST_LABELS = 13


@dataclass(frozen=True, slots=True)
class Bar:
    """How often; `label` is a mark as it is written, which gives its colour; `words` say it all."""

    label: str
    count: int
    words: str


class BarChart(Chart):
    """See the module.  The tallest bar leaves room for its number; of many bars only some are named."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()

    def set_bars(self, name: str, summary: str, bars: Sequence[Bar]) -> None:
        """Show these, from left to right."""
        self._is_drawn = self._is_drawn and tuple(bars) == self._bars
        self._bars = tuple(bars)
        self._tell(name, summary, [Spot(index, bar.words) for index, bar in enumerate(self._bars)])

    def _draw(self, plot: Plot, tokens: Tokens) -> None:
        bars = self._bars
        every = -(-len(bars) // _MOST_LABELS)
        plot.axis("bottom", [Tick(index, bar.label) for index, bar in enumerate(bars) if index % every == 0])
        plot.bars(
            [bar.count for bar in bars],
            [tokens.mark(bar.label).edge for bar in bars],
            [str(bar.count) if every <= 1 else "" for bar in bars],
        )
        # Few bars stay as slim as many.
        half = max(len(bars), 5) / 2
        middle = (len(bars) - 1) / 2
        plot.frame((middle - half, middle + half), (0, 1.3 * max([1, *(bar.count for bar in bars)])))
