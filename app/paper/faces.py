"""The fonts that go with the program, and the width of a text in them.

They are embedded into PDF files and used by the window for preview and print, so a line that fits here fits there.
A sign that PT Sans does not have (∠, α, →, a phonetic letter) comes from `Face.SYMBOLS`; one that no font has is shown
as a box, and is measured as one.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts"

CAP_HEIGHT = 0.7
"""Height of a capital letter in ems, in all of them."""

MM_PER_POINT = 25.4 / 72


class Face(StrEnum):
    """A font; the value is the name of its file."""

    REGULAR = "PTS55F"
    BOLD = "PTS75F"
    NARROW = "PTN57F"
    SYMBOLS = "DiarySymbols"

    @property
    def file(self) -> Path:
        return FOLDER / f"{self.value}.ttf"


@cache
def font(face: Face) -> Any:
    """The font as reportlab has it, under the name of the face.  Read once, a few milliseconds."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    made = TTFont(face.value, str(face.file))
    pdfmetrics.registerFont(made)
    return made


def runs(text: str, face: Face) -> list[tuple[Face, str]]:
    """The text in pieces of one font each."""
    own = _signs(face)
    if own.issuperset(map(ord, text)):
        return [(face, text)] if text else []
    other = _signs(Face.SYMBOLS)

    def of(sign: str) -> Face:
        return Face.SYMBOLS if ord(sign) not in own and ord(sign) in other else face

    return [(one, "".join(signs)) for one, signs in groupby(text, of)]


@lru_cache(maxsize=16384)
def ems(text: str, face: Face) -> float:
    """The width of a text in ems."""
    total = 0
    for one, part in runs(text, face):
        metrics = font(one).face
        widths, default = metrics.charWidths, metrics.defaultWidth
        total += sum(widths.get(ord(sign), default) for sign in part)
    return total / 1000


def width(text: str, face: Face, size: float) -> float:
    """The width in millimetres of a text, `size` points high."""
    return ems(text, face) * size * MM_PER_POINT


@cache
def _signs(face: Face) -> frozenset[int]:
    return frozenset(font(face).face.charToGlyph)
