"""What of `Curves` is switched on: its table, its words, and what is near.  Pure, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from ui.charts.data import Band, BandValue, Curves, Figures, Series
from ui.charts.span import Span

#: With fewer places than this in view one would be lost.
_LEAST_PLACES = 4


@dataclass(frozen=True)
class ShownCurves:
    """`off` has the keys of what is switched off.  What is asked at each step of the mouse is reckoned once."""

    data: Curves
    off: frozenset[str] = frozenset()

    @cached_property
    def series(self) -> list[Series]:
        """The lines."""
        return [one for one in self.data.series if one.key not in self.off]

    @cached_property
    def band(self) -> Band | None:
        """The others, if there is anything of them."""
        band = self.data.band
        return band if band is not None and band.values and band.key not in self.off else None

    @cached_property
    def heights(self) -> list[float]:
        """Of all that is to be in view."""
        ys = [value.y for one in self.series for value in one.values if value.y is not None]
        if self.band is not None:
            ys += [y for value in self.band.values if value is not None for y in (value.low, value.high)]
        return ys + [point.y for point in self.data.points]

    # --- all of it -----------------------------------------------------------------------------------------------

    @cached_property
    def whole(self) -> Span:
        """From the first place to the last, with some air."""
        places = self.data.places
        if not places:
            return Span(0, 1)
        low, high = places[0].x, places[-1].x
        air = max((high - low) * 0.015, self._between * 0.5)
        return Span(low - air, high + air)

    @cached_property
    def least(self) -> float:
        """How little may be in view."""
        return min(self._between * _LEAST_PLACES, self.whole.width)

    @property
    def _between(self) -> float:
        """The least distance of two places."""
        xs = [place.x for place in self.data.places]
        return min((after - before for before, after in pairwise(xs)), default=1.0)

    def figures(self) -> Figures:
        """As a table."""
        columns = [(one.name, {value.x: value.words for value in one.values}) for one in self.series]
        if self.band is not None:
            values = (value for value in self.band.values if value is not None)
            columns.append((self.band.name, {value.x: value.words for value in values}))
        return Figures(
            (self.data.first_column, *(name for name, _ in columns)),
            tuple(
                (place.words, *(words.get(place.x, "") for _, words in columns))
                for place in self.data.places
                if any(place.x in words for _, words in columns)
            ),
        )

    # --- at a place ----------------------------------------------------------------------------------------------

    def words_at(self, index: int, first: str | None) -> str:
        """All figures of a place, that of `first` before the others; of the faint ones that one alone."""
        place = self.data.places[index]
        told = [
            (one.key, f"{one.name} — {value.words}")
            for one in self._named(first)
            for value in one.values
            if value.x == place.x and value.words
        ]
        if self.band is not None:
            told += [(self.band.key, f"{self.band.name} — {value.words}") for value in self._band_at(place.x)]
        told.sort(key=lambda pair: pair[0] != first)
        return f"{place.words}: " + "; ".join(words for _, words in told) if told else place.words

    def heights_at(self, index: int, first: str | None) -> list[tuple[float, float]]:
        """Where what is told of a place stands: x and y."""
        x = self.data.places[index].x
        found = [
            (x, value.y)
            for one in self._named(first)
            for value in one.values
            if value.x == x and value.y is not None
        ]
        return found + [(x, value.middle) for value in self._band_at(x)]

    def nearest(self, index: int, y: float) -> tuple[float, str] | None:
        """How far above or below the next line is at a place, and its key."""
        x = self.data.places[index].x
        near = (
            (abs(value.y - y), one.key)
            for one in self.series
            for value in one.values
            if value.x == x and value.y is not None
        )
        return min(near, default=None)

    def next_key(self, key: str | None, step: int) -> str | None:
        """The series so many on, as the legend names them and then the faint ones; None where there is one alone."""
        keys = [one.key for one in self.series if not one.faint]
        keys += [self.band.key] if self.band is not None else []
        keys += [one.key for one in self.series if one.faint]
        if len(keys) < 2:
            return None
        at = keys.index(key) if key in keys else (-1 if step > 0 else 0)
        return keys[(at + step) % len(keys)]

    def _named(self, first: str | None) -> list[Series]:
        return [one for one in self.series if not one.faint or one.key == first]

    def _band_at(self, x: float) -> list[BandValue]:
        values = self.band.values if self.band is not None else ()
        return [value for value in values if value is not None and value.x == x]
