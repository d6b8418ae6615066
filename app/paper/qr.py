"""QR codes on paper: as boxes for a page of ours, as a picture for a document."""

from __future__ import annotations

import io
from collections.abc import Iterable
from itertools import groupby

from app.paper.page import Box, Picture

QUIET = 2
"""Modules of white around a code; the standard asks for four, and the white of a slip around it gives the rest."""
_MASK = 3
"""One of the eight patterns that break up large areas; to try all of them takes ten times as long, and of digits any is
good enough: a school prints thousands of codes."""
_OVERLAP = 0.02
"""Millimetres: rows that only touch would show fine lines on screen and on some printers."""


def qr_boxes(digits: str, x: float, y: float, side: float) -> Iterable[Box]:
    """A square of `side` millimetres, the quiet zone included; a run of dark modules is one box."""
    matrix = _matrix(digits)
    module = side / (len(matrix) + 2 * QUIET)
    for row, line in enumerate(matrix):
        place = 0
        for dark, run in groupby(line):
            length = len(list(run))
            if dark:
                yield Box(
                    x + (QUIET + place) * module,
                    y + (QUIET + row) * module,
                    length * module,
                    module + _OVERLAP,
                    0.0,
                )
            place += length


def qr_picture(digits: str, side: float) -> Picture:
    """The same as a PNG of a kilobyte."""
    import segno

    stream = io.BytesIO()
    segno.make(digits, error="m", micro=False, mask=_MASK).save(stream, kind="png", scale=6, border=QUIET)
    return Picture(0, 0, side, side, stream.getvalue())


def _matrix(digits: str) -> list[list[bool]]:
    import segno

    code = segno.make(digits, error="m", micro=False, mask=_MASK)
    return [[bool(module) for module in row] for row in code.matrix]
