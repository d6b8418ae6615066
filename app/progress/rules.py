"""Comparing pupils: pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import TypeVar

K = TypeVar("K")

FEWEST_COMPARED = 5
"""Of fewer pupils nothing is told to a family but its own place: who knows two or three of the others could read the
marks of each off a mean or a distribution."""


def places(values: Mapping[K, Fraction | None]) -> dict[K, int]:
    """The place of each by value, the highest first; equal values share a place and the next place is left
    free (1, 1, 3).  Who has no value has no place.  Exact: values that differ anywhere differ here."""
    order = sorted((value for value in values.values() if value is not None), reverse=True)
    first: dict[Fraction, int] = {}
    for place, value in enumerate(order, 1):
        first.setdefault(value, place)
    return {key: first[value] for key, value in values.items() if value is not None}


def main_scale(scales: Iterable[str]) -> str | None:
    """The scale that most subjects have, of those with numbers: marks of different scales are not compared.

    Of equally many, the one that comes first by name, so that the answer does not depend on the order.
    """
    counts: dict[str, int] = {}
    for scale in scales:
        if scale not in ("pass", "none"):
            counts[scale] = counts.get(scale, 0) + 1
    return min(counts, key=lambda scale: (-counts[scale], scale)) if counts else None
