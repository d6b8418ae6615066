"""The sheet of a report.  Millimetres, and points for type; the left margin is for the binder."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from app.paper.faces import CAP_HEIGHT, MM_PER_POINT, Face, width
from app.paper.fitting import plain as one_line
from app.paper.fitting import wrapped
from app.paper.page import A4_ACROSS, A4_UPRIGHT, Align, Item, Text

LEFT, RIGHT, TOP, BOTTOM = 20.0, 10.0, 14.0, 16.0
LEADING = 1.2
"""From one base line to the next, in sizes of the type."""
SCHOOL, TITLE, HEADING, BODY, NOTE, FOOT = 10.0, 13.0, 10.0, 10.0, 8.0, 7.5
SIZES = (9.0, 8.5, 8.0, 7.5, 7.0, 6.5)
"""The type of a table, from what it is to what can still be read."""
BESIDE = 8.0
"""The type of a table that goes on beside anyway."""
THIN, THICK = 0.15, 0.3
PADDING = 1.0
TIGHT = 0.4
"""White above and below the text of a row, where that saves a page."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A4, and what of it is written on: `room` wide and `depth` high from (LEFT, TOP) on."""

    width: float
    height: float

    @property
    def room(self) -> float:
        return self.width - LEFT - RIGHT

    @property
    def depth(self) -> float:
        return self.height - TOP - BOTTOM


UPRIGHT, ACROSS = Sheet(*A4_UPRIGHT), Sheet(*A4_ACROSS)


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """The text as one line that can be measured."""
    return one_line(text)


@lru_cache(maxsize=16384)
def lines_of(text: str, face: Face, size: float, room: float) -> tuple[str, ...]:
    """A text of one or more paragraphs in lines that are at most `room` wide; () for none."""
    if "\n" not in text and width(text, face, size) <= room:
        return (text,) if text else ()
    return tuple(
        line for part in text.split("\n") for line in (wrapped(part, face, size, room) if part else ("",))
    )


def paragraphs(text: str) -> str:
    """A text with its line breaks, each line of it plain."""
    return "\n".join(plain(part) for part in text.splitlines()) if "\n" in text else plain(text)


def line_height(size: float) -> float:
    """Millimetres from one base line to the next."""
    return size * MM_PER_POINT * LEADING


def base_line(top: float, size: float) -> float:
    """The base line of a line of text whose upper edge is at `top`."""
    return top + size * MM_PER_POINT * (LEADING + CAP_HEIGHT) / 2


def set_lines(
    lines: tuple[str, ...],
    x: float,
    top: float,
    size: float,
    face: Face = Face.REGULAR,
    align: Align = Align.LEFT,
    grey: float = 0.0,
) -> list[Item]:
    """Lines below each other, the first one's upper edge at `top`."""
    base, step = base_line(top, size), line_height(size)
    return [
        Text(x, base + step * number, line, size, face, align, False, grey)
        for number, line in enumerate(lines)
    ]
