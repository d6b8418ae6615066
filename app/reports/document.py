"""What a report is, before it is a page, a workbook or a screen.

    Document(
        key="teacher", title="Отчёт учителя-предметника", school="Школа № 1", heading=("Иванова А. Б.", "2 четверть"),
        parts=(Table(columns, rows),), notes=("СОУ: вариант A",), signatures=(Signature("Учитель", "Иванова А. Б."),),
    )

Values are values, not text: a mean is an exact `Fraction`, a percentage a `Fraction` of 100, a day a `date`; how they
are written is the writer's business (`app.reports.words`).  A cell may carry the formula by which a spreadsheet finds
its value, and what stands behind it, for who asks.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from app.paper.page import Paper

Value: TypeAlias = str | int | float | Fraction | dt.date | None


class Kind(StrEnum):
    """How the values of a column are written and sorted."""

    TEXT = "text"
    WHOLE = "whole"  # counts
    MEAN = "mean"  # two decimals
    PERCENT = "percent"  # of 100, one decimal
    DAY = "day"
    MARK = "mark"  # a number, or a `MarkValue`, written as its sign


@dataclass(frozen=True, slots=True)
class Column:
    """A column.  `key` is for formulas; `group` a head above it that neighbours of the same group share; `width` in
    letters of the table's type, 0: as its content wants; a `turned` head runs from below to above."""

    key: str
    head: str
    kind: Kind = Kind.TEXT
    group: str = ""
    width: float = 0
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A value.

    `formula` is what a spreadsheet is given beside the value: `{n5}` is the cell of the column `n5` in the same row,
    `{n5:over}` that column's cells in the rows of `Row.over`, `{n5@total}` its cell in the row of the key `total`;
    no «=» in front, functions by their English names.  A PERCENT cell is a share of 1 in a spreadsheet, and so is what
    its formula gives: `({n5}+{n4})/{n}`.
    `kind` goes before that of the column: a percentage below marks.  `again`: what stands in the row above, too; in a
    list that is not sorted anew it is left out on paper, but in the first row of a page.
    `behind` are lines that tell what the number is made of, in the reader's language: names, lessons, subjects.
    `place` is where the program can lead to from here (an object of `ui.family.targets` is made of it by the window).
    """

    value: Value = None
    formula: str = ""
    behind: tuple[str, ...] = ()
    strong: bool = False
    place: tuple[str, int, int] | None = None
    """A kind («course», «pupil», «class»), an id, and the id of a period (0: none)."""
    kind: Kind | None = None
    again: bool = False


class RowKind(StrEnum):
    """What a row is."""

    BODY = "body"
    HEAD = "head"  # a line of text across the table, above what follows
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Row:
    """Cells, one for each column (a HEAD has one).  `over` are the first and last row of the table that a TOTAL is
    over, counted from 0.  `key` is for formulas of other rows."""

    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.BODY
    over: tuple[int, int] | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows.  `frozen` columns at the left stay in view, and are repeated where the table goes on beside."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    title: str = ""
    frozen: int = 1
    empty: str = ""
    """What is said in place of no rows."""


class ChartKind(StrEnum):
    """How columns of a table are drawn."""

    BARS = "bars"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class Chart:
    """Columns of a table of the same document as a picture: `table` is its place among `parts`; of its BODY rows the
    column `labels` names the places, and each of `series` is drawn.  `low` and `high` are the ends of the scale."""

    title: str
    table: int
    labels: str
    series: tuple[str, ...]
    kind: ChartKind = ChartKind.BARS
    low: float = 0.0
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text of its own; a `strong` one is a heading."""

    text: str
    strong: bool = False


Part: TypeAlias = Table | Chart | Paragraph


@dataclass(frozen=True, slots=True)
class Signature:
    """A line to sign on: «Классный руководитель ____________ Иванова А. Б.»."""

    who: str
    name: str = ""


@dataclass(frozen=True)
class Document:
    """One report of one pupil, class, teacher, parallel or school.

    `heading` are lines below the title; `name` is short, for a sheet of a workbook or a file («8А», «Иванов Пётр»);
    `across`: on paper that lies.  A feature that has a layout of its own gives `paper`, made when it is asked for, and
    a book likewise; the parts are for the screen then.
    """

    key: str
    title: str
    name: str
    school: str = ""
    heading: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    notes: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()
    across: bool = False
    made_on: dt.date | None = None
    paper: Callable[[], Paper] | None = field(default=None, compare=False)
    book: Callable[[], bytes] | None = field(default=None, compare=False)

    @property
    def tables(self) -> Sequence[Table]:
        """The tables among the parts."""
        return [part for part in self.parts if isinstance(part, Table)]
