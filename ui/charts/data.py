"""What the larger charts are given: figures with the words that tell them.  No Qt, no colours.

`Curves` is for a `CurveChart` (several lines over time), `Groups` for a `GroupChart` (bars side by side or on one
another).  The words stand once, beside the figure: the line under the chart, the screen reader and the table say the
same.  `key` names a series for good: what was switched off stays off when the data come anew.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple


class Tick(NamedTuple):
    """A place on an axis, or the height of a level, and what is written there."""

    at: float
    label: str


class Spot(NamedTuple):
    """What a chart can be asked about: where it is, from left to right, and all of it in words."""

    x: float
    words: str


class Value(NamedTuple):
    """A figure of a series; y is None where there is none, and the line has a gap."""

    x: float
    y: float | None
    words: str


@dataclass(frozen=True, slots=True)
class Series:
    """A line.  `look` chooses colour, dashes and sign (`ui.charts.looks`); a `strong` one is thicker.

    A `faint` one is one of many: thin and grey, without signs, not in the legend, and told only when it is pointed at.
    """

    key: str
    name: str
    values: tuple[Value, ...]
    look: int = 0
    strong: bool = False
    shown: bool = True
    """Whether it is switched on at first."""
    faint: bool = False


class BandValue(NamedTuple):
    """The middle half of others at a place (lower to upper quartile) and their mean."""

    x: float
    low: float
    high: float
    middle: float
    words: str


@dataclass(frozen=True, slots=True)
class Band:
    """Where the others are: an area with a dashed line in it; None between two values is a gap."""

    key: str
    name: str
    values: tuple[BandValue | None, ...]
    shown: bool = True


class Point(NamedTuple):
    """A mark beside the line; `label` is the mark as it is written, which gives its colour."""

    x: float
    y: float
    label: str


class Stretch(NamedTuple):
    """A part of the axis with a name: a period.  Its start is a vertical line."""

    starts: float
    ends: float
    name: str


def plain_number(value: float) -> str:
    """A number as it is, without the words of a language; for axes whose owner does not care."""
    return f"{value:g}"


@dataclass(frozen=True, slots=True)
class Curves:
    """What a `CurveChart` shows.

    `places` are the x that can be pointed at, from left to right, with their words («12–18 October»).  Without
    `x_ticks` the x are days (`date.toordinal()`) and the axis is a calendar.  The heights follow what is switched on,
    at least `least_height` of them, and stay within `y_limits`.  `first_column` heads the places in the table.
    `points` are only seen: what they are is said by the values.
    """

    places: tuple[Spot, ...]
    series: tuple[Series, ...]
    y_limits: tuple[float, float]
    band: Band | None = None
    stretches: tuple[Stretch, ...] = ()
    levels: tuple[Tick, ...] = ()
    x_ticks: tuple[Tick, ...] | None = None
    least_height: float = 1.0
    first_column: str = ""
    points: tuple[Point, ...] = ()
    y_words: Callable[[float], str] = field(default=plain_number, compare=False)


class BarValue(NamedTuple):
    """How long a bar is, what is written on it («12»), and all of it in words."""

    size: float
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class BarSet:
    """The same figure of each group.  `mark` colours it as that mark («5»), else `look` does.  `as_sign`: not a bar
    but a sign across the others (the class beside the own bar)."""

    key: str
    name: str
    values: tuple[BarValue | None, ...]
    look: int = 0
    mark: str = ""
    as_sign: bool = False
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Groups:
    """What a `GroupChart` shows.  `names` of the groups stand on the axis; each set has a value or None for each.

    `lying`: the bars lie, with the names at the left, which leaves room for long ones.  `stacked`: the sets of a group
    follow one another, else they stand side by side.  `limits` of the sizes; None: from nothing to the largest.
    `headings`: what is told of each group before its sets, and stands first in its row of the table; else its name.
    """

    names: tuple[str, ...]
    sets: tuple[BarSet, ...]
    lying: bool = False
    stacked: bool = False
    limits: tuple[float, float] | None = None
    ticks: tuple[Tick, ...] = ()
    levels: tuple[Tick, ...] = ()
    first_column: str = ""
    headings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """A chart as a table; each row begins with its name."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class HeatCell(NamedTuple):
    """What is written in a cell, the mark («4») that it is coloured as, all of it in words (or what makes them when
    they are asked for: of a large map few ever are), and a small `sign` beside («▲»).

    Where it is no mark, `need` says how much it asks to be looked at, from 0 (as it should be) to 4.  `part` of a
    whole, from 0 to 1, is drawn as a bar below the figure; less than 0: none is.
    """

    label: str
    mark: str
    words: str | Callable[[], str]
    sign: str = ""
    need: int = 0
    part: float = -1.0

    @property
    def told(self) -> str:
        """The words."""
        return self.words if isinstance(self.words, str) else self.words()


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A line of a `HeatChart`.  A `faint` one is out of the count, a `strong` one is the sum of the others."""

    key: str
    name: str
    cells: tuple[HeatCell | None, ...]
    faint: bool = False
    strong: bool = False


class HeatColumn(NamedTuple):
    """A column: what fits above it, and what it is in full."""

    key: str
    name: str
    words: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Heat:
    """What a `HeatChart` shows: each row has a cell or None for each column.  `steps` say what each step of `need`
    stands for, from 0 on («98 % and more»); they are the legend ("": not in it).  A word above a
    column that is wider than `word_width` is cut where the column has no room for it.
    """

    columns: tuple[HeatColumn, ...]
    rows: tuple[HeatRow, ...]
    first_column: str = ""
    steps: tuple[str, ...] = ()
    word_width: int = 60


class HeatPlace(NamedTuple):
    """Where one is in a heat map: the keys of the row and column of the cursor ("": nowhere), and how far it is
    scrolled.  By itself: where one begins."""

    row: str = ""
    column: str = ""
    down: int = 0
    across: int = 0
