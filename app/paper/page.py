"""What a page is made of.  Millimetres from the upper left corner; sizes of text in points; greys from 0 (black) to 1.

Nothing here knows where it will be drawn.  What is later in `items` lies on what is earlier.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from app.paper.faces import Face

A4_ACROSS = (297.0, 210.0)
A4_UPRIGHT = (210.0, 297.0)


class Align(StrEnum):
    """On which side of its point a text stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle without an edge."""

    x: float
    y: float
    width: float
    height: float
    grey: float


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line, `width` wide."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float = 0.15
    grey: float = 0.0


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; `y` is its base line.  A `turned` one runs from below to above, along x."""

    x: float
    y: float
    text: str
    size: float
    face: Face = Face.REGULAR
    align: Align = Align.LEFT
    turned: bool = False
    grey: float = 0.0


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG file, drawn as large as is said here."""

    x: float
    y: float
    width: float
    height: float
    png: bytes


Item: TypeAlias = Box | Line | Text | Picture


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet of paper."""

    width: float
    height: float
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """Pages that belong together, and what a reader of the file is told about them."""

    title: str
    author: str
    language: str
    pages: tuple[Page, ...]
