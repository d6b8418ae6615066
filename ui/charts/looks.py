"""How series are told apart: by colour, by dashes and by sign, so that no colour is needed to do it.

The colours are Okabe and Ito's ("Color Universal Design", 2008), moved as little as it takes to stand out from our
surfaces by 3:1 and to stay apart for each kind of colour blindness (tests/ui/test_contrast.py).
"""

from __future__ import annotations

from typing import NamedTuple

#: pyqtgraph's names: circle, square, triangle up, diamond, triangle down, pentagon, star, cross.
SIGNS = ("o", "s", "t1", "d", "t", "p", "star", "x")
#: Of the area of the others over the surface.
BAND_OPACITY = 0.28
DASHES: tuple[tuple[float, ...], ...] = ((), (5, 2.5), (1.5, 2), (7, 2, 1.5, 2))


class Look(NamedTuple):
    """`colour` is an index into `Tokens.series`; `dashes` are in widths of the pen, none: a whole line."""

    colour: int
    dashes: tuple[float, ...]
    sign: str


def look(number: int) -> Look:
    """The look of a series: 8 colours with a sign each; the next 8 have other dashes and other signs."""
    turn, colour = divmod(number, len(SIGNS))
    return Look(colour, DASHES[(colour + turn) % len(DASHES)], SIGNS[(colour + 3 * turn) % len(SIGNS)])
