"""Which part of the whole is in view: pure arithmetic, so that nobody can get lost."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """From `low` to `high`; `low` < `high`."""

    low: float
    high: float

    @property
    def width(self) -> float:
        """How much of the axis it is."""
        return self.high - self.low


def kept_in(span: Span, whole: Span, least: float) -> Span:
    """The span nearest to this one that is at least so wide, and lies in the whole."""
    width = min(max(span.width, least), whole.width)
    low = span.low + (span.width - width) / 2
    low = min(max(low, whole.low), whole.high - width)
    if width == whole.width:
        return whole
    return Span(low, low + width)


def moved(span: Span, by: float, whole: Span) -> Span:
    """The span so far on, or as far as the whole goes."""
    low = min(max(span.low + by, whole.low), whole.high - span.width)
    return Span(low, low + span.width)


def zoomed(span: Span, factor: float, about: float, whole: Span, least: float) -> Span:
    """The span `factor` times as wide, with `about` where it was in it; never wider than the whole."""
    width = min(max(span.width * factor, min(least, whole.width)), whole.width)
    share = (about - span.low) / span.width
    low = about - share * width
    return kept_in(Span(low, low + width), whole, least)


def shown(span: Span, x: float, whole: Span) -> Span:
    """The span, moved as little as needed to have x in it, a tenth from the edge."""
    margin = span.width / 10
    if x < span.low + margin:
        return moved(span, x - margin - span.low, whole)
    if x > span.high - margin:
        return moved(span, x + margin - span.high, whole)
    return span
