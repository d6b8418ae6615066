"""Cells, rows and sheets: what every kind of table becomes before anybody asks what it means.

The limits are far above what the largest school writes and far below what would hurt a PC.  They are
counted while a file is being read, so that a small file that unfolds into a huge one is refused before it
has unfolded.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.exchange.reasons import Reason, bad_input

MAX_FILE_BYTES = 32 * 1024 * 1024
MAX_UNPACKED_BYTES = 96 * 1024 * 1024
MAX_CELLS = 1_000_000
MAX_ROWS = 1_048_576  # of Excel itself
MAX_COLUMNS = 1_024
MAX_SHEETS = 500
MAX_CELL_CHARACTERS = 32_767  # of Excel itself
MAX_MERGED = 50_000


class CellError(str):
    """What a formula left behind when it failed: «#Н/Д», «#DIV/0!»."""

    __slots__ = ()


Cell = str | int | float | bool | dt.date | dt.datetime | dt.time | None
"""Empty cells and empty strings are None.  A datetime at midnight is a date."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row that has something in it: its number as shown, and its cells without trailing blanks."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell:
        """The cell of a column counted from 0; None beyond the end."""
        return self.cells[column] if 0 <= column < len(self.cells) else None


@dataclass(frozen=True, slots=True)
class Merged:
    """Merged cells; the value stands in the top left one.  Rows from 1, columns from 0, inclusive."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of a file.  Rows without content are left out; `name` is None where tables have no names."""

    name: str | None
    rows: tuple[Row, ...]
    hidden: bool = False
    merged: tuple[Merged, ...] = ()
    dates_from_1904: bool = False

    def merged_down(self) -> dict[tuple[int, int], Cell]:
        """Values of cells merged downwards, for each (row, column) below the one that holds the value."""
        tops = {row.number: row for row in self.rows}
        values: dict[tuple[int, int], Cell] = {}
        for block in self.merged:
            if block.bottom == block.top or block.top not in tops:
                continue
            value = tops[block.top].cell(block.left)
            if value is None:
                continue
            for number in range(block.top + 1, block.bottom + 1):
                if number in tops:
                    values[number, block.left] = value
        return values


def column_letters(column: int) -> str:
    """The name of a column counted from 0: A, …, Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


class SheetBuilder:
    """Collects the cells of one sheet and refuses to grow beyond the limits.

    `budget` is shared by all sheets of a file: it counts cells, blanks before a value included.
    """

    def __init__(self, file: str, name: str | None, budget: CellBudget) -> None:
        self._file = file
        self._name = name
        self._budget = budget
        self._rows: dict[int, list[Cell]] = {}

    def put(self, number: int, column: int, value: Cell) -> None:
        """Set a cell; `number` from 1, `column` from 0.  Empty values are dropped."""
        if value is None or value == "":
            return
        if number > MAX_ROWS or column >= MAX_COLUMNS:
            limit = MAX_ROWS if number > MAX_ROWS else MAX_COLUMNS
            raise bad_input(Reason.TABLE_TOO_LARGE, self._file, sheet=self._name, row=number, value=limit)
        if isinstance(value, str) and len(value) > MAX_CELL_CHARACTERS:
            raise bad_input(
                Reason.CELL_TOO_LONG,
                self._file,
                sheet=self._name,
                row=number,
                field=column_letters(column),
                value=MAX_CELL_CHARACTERS,
            )
        cells = self._rows.setdefault(number, [])
        missing = column + 1 - len(cells)
        if missing > 0:
            self._budget.take(missing, self._name, number)
            cells.extend([None] * missing)
        if isinstance(value, dt.datetime) and value.time() == dt.time(0):
            value = value.date()
        cells[column] = value

    def sheet(
        self, *, hidden: bool = False, merged: tuple[Merged, ...] = (), dates_from_1904: bool = False
    ) -> Sheet:
        """The finished sheet, rows in order."""
        rows = tuple(Row(number, tuple(self._rows[number])) for number in sorted(self._rows))
        return Sheet(self._name, rows, hidden, merged, dates_from_1904)


class CellBudget:
    """How many cells a file may still bring."""

    def __init__(self, file: str, cells: int = MAX_CELLS) -> None:
        self._file = file
        self._limit = cells
        self._left = cells

    def take(self, cells: int, sheet: str | None, row: int | None) -> None:
        """Use up some of it, or refuse the file."""
        self._left -= cells
        if self._left < 0:
            raise bad_input(Reason.TABLE_TOO_LARGE, self._file, sheet=sheet, row=row, value=self._limit)
