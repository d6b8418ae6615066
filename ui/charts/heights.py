"""How high a chart of lines has to be, and what is written beside it: pure arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import ceil, floor, log10

from ui.charts.data import Tick

_MOST_TICKS = 6


def fitted(values: Iterable[float], limits: tuple[float, float], least: float) -> tuple[float, float]:
    """Lowest and highest to be in view: all values with some air, at least `least` high, within the limits (which
    give way by some air too)."""
    found = list(values)
    low, high = (min(found), max(found)) if found else limits
    air = max((high - low) * 0.12, least * 0.08)
    low, high = low - air, high + air
    if (missing := least - (high - low)) > 0:
        low, high = low - missing / 2, high + missing / 2
    lowest, highest = limits
    air = (highest - lowest) * 0.04
    lowest, highest = lowest - air, highest + air
    if low < lowest:
        low, high = lowest, max(high, min(highest, lowest + least))
    if high > highest:
        low, high = min(low, max(lowest, highest - least)), highest
    return low, high


def round_step(low: float, high: float, most: int = _MOST_TICKS) -> float:
    """The smallest of … 0.1, 0.2, 0.5, 1, 2, 5, 10 … that parts this into no more than `most`."""
    rough = (high - low) / most
    power: float = 10.0 ** floor(log10(rough))
    for factor in (1, 2, 5):
        if power * factor >= rough * 0.999:
            return power * factor
    return power * 10


def height_ticks(low: float, high: float, words: Callable[[float], str]) -> list[Tick]:
    """Round heights within what is in view."""
    step = round_step(low, high)
    return [
        Tick(value, words(value))
        for index in range(ceil(low / step), floor(high / step) + 1)
        if low <= (value := round(index * step, 10)) <= high
    ]


def count_ticks(largest: int) -> tuple[Tick, ...]:
    """Whole numbers from 0 to as many."""
    step = max(1, round(round_step(0, max(largest, 1))))
    return tuple(Tick(value, str(value)) for value in range(0, largest + 1, step))
