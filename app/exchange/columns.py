"""Tables whose columns a standard fixes: declared once, read row by row, each value checked in its column.

A row whose needed value is missing or wrong is lost; a value that nothing here needs is only told, though the
standard demands it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.exchange.bundles import Bundle
from app.exchange.reasons import Reason, bad_input, short
from app.exchange.records import Place, Refused, refuse
from app.exchange.text import clean, has_control_characters

_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:\s.*)?")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?")
_EXTENSION = re.compile(r"ext:[A-Za-z0-9.\-_]+")
_NUMBER = re.compile(r"[+-]?\d{1,9}(?:\.\d{1,9})?")
_LONGEST = 2_000
_LONGEST_ID = 255
_TRUE, _FALSE = frozenset({"true", "1", "yes"}), frozenset({"false", "0", "no"})


class Kind(StrEnum):
    """What stands in a column."""

    TEXT = "text"
    WORDS = "words"  # what somebody has written, with its lines
    ID = "id"
    LIST = "list"  # ids or words, with commas between
    DAY = "day"
    MOMENT = "moment"
    FLAG = "flag"
    ENUM = "enum"
    NUMBER = "number"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Column:
    """A column.  `required` by the standard; `needed` here: without it the row is of no use."""

    name: str
    kind: Kind = Kind.TEXT
    required: bool = False
    needed: bool = False
    values: tuple[str, ...] = ()
    refers: str = ""
    """The table whose ids stand here."""
    also: tuple[str, ...] = ()
    """Names that older files give it."""


@dataclass(frozen=True)
class Table:
    """A table of a standard: `name` is that of the file without its ending."""

    name: str
    columns: tuple[Column, ...]
    key: str = "sourcedId"
    """The column that names a row; "" where rows have no name."""

    @property
    def file(self) -> str:
        """The name in a bundle, in small letters."""
        return f"{self.name.lower()}.csv"


@dataclass(frozen=True, slots=True)
class Line:
    """A row: what its columns hold, "" where they are blank or the value was refused."""

    place: Place
    values: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.values.get(name, "")

    def many(self, name: str) -> tuple[str, ...]:
        """The parts of a list."""
        return tuple(part for part in (one.strip() for one in self[name].split(",")) if part)

    def day(self, name: str) -> date | None:
        """A day that was found good."""
        return parsed_day(self[name])

    def flag(self, name: str) -> bool | None:
        """Yes, no, or not told."""
        word = self[name].lower()
        return True if word in _TRUE else False if word in _FALSE else None


def parsed_day(text: str) -> date | None:
    """2026-09-01, with or without a time; 9/1/2026 as American programs write it; None for anything else."""
    if (found := _ISO.fullmatch(text)) is not None:
        year, month, day = (int(part) for part in found.groups())
    elif (found := _AMERICAN.fullmatch(text)) is not None:
        month, day, year = (int(part) for part in found.groups())
    else:
        return None
    try:
        return date(year, month, day) if 1900 <= year <= 2200 else None
    except ValueError:
        return None


@dataclass
class Reader:
    """Reads the tables of a bundle, and keeps what it did not like."""

    bundle: Bundle
    refused: list[Refused] = field(default_factory=list)
    ignored: list[Refused] = field(default_factory=list)
    """Columns that no declaration knows."""
    own: frozenset[str] = frozenset()
    """Further columns that are understood, because the file is one of ours."""

    def lines(self, table: Table) -> Iterator[Line]:
        """The good rows of a table.  Raises BadInput for a header without a column that is needed."""
        shown = self.bundle.shown(table.file)
        rows = self.bundle.lines(table.file)
        first = next(rows, None)
        if first is None:
            return
        columns = self._columns(table, shown, first[1])
        for number, cells in rows:
            if columns.missing:
                raise bad_input(Reason.COLUMN_MISSING, shown, row=1, field=columns.missing[0])
            line = self._line(columns, Place(shown, None, number), cells)
            if line is not None:
                yield line

    def _columns(self, table: Table, shown: str, header: list[str]) -> _Columns:
        known = {name.lower(): one for one in table.columns for name in (one.name, *one.also)}
        found: dict[int, Column] = {}
        names = set()
        for position, cell in enumerate(header):
            name = clean(cell)
            column = known.get(name.lower()) or (Column(name) if name in self.own else None)
            if column is None:
                if name:
                    place = Place(shown, None, 1, short(name))
                    self.ignored.append(refuse(place, name, Reason.COLUMN_IGNORED, row_lost=False))
            elif column.name in names:
                raise bad_input(Reason.COLUMN_TWICE, shown, row=1, field=column.name)
            else:
                names.add(column.name)
                found[position] = column
        missing = [
            one.name for one in table.columns if (one.required or one.needed) and one.name not in names
        ]
        return _Columns(found, len(header), missing)

    def _line(self, columns: _Columns, place: Place, cells: list[str]) -> Line | None:
        if any(cell.strip() for cell in cells[columns.width :]):
            self.refused.append(refuse(place, cells[columns.width], Reason.ROW_LONGER))
            return None
        values: dict[str, str] = {}
        good = True
        for position, column in columns.found.items():
            cell = cells[position] if position < len(cells) else ""
            text = _text(column, cell)
            reason = _wrong(column, text)
            if reason is None:
                values[column.name] = text
                continue
            self.refused.append(refuse(place.at(column.name), text, reason, row_lost=column.needed))
            good = good and not column.needed
        return Line(place, values) if good else None


@dataclass(frozen=True, slots=True)
class _Columns:
    found: Mapping[int, Column]
    width: int
    missing: list[str]


def _text(column: Column, cell: str) -> str:
    """A cell without needless blanks."""
    if column.kind is Kind.WORDS and "\n" in cell:
        return "\n".join(clean(line) for line in cell.strip().splitlines())
    return " ".join(cell.split()) if cell.isascii() else clean(cell)


def _wrong(column: Column, text: str) -> Reason | None:
    """What is wrong with a value, if anything is."""
    if not text:
        return Reason.VALUE_MISSING if column.required or column.needed else None
    longest = _LONGEST_ID if column.kind == Kind.ID else _LONGEST
    if len(text) > longest and column.kind != Kind.LIST:
        return Reason.VALUE_TOO_LONG
    if not text.isprintable() and has_control_characters(text.replace("\n", " ")):
        return Reason.VALUE_UNREADABLE
    kind = column.kind
    if kind is Kind.ENUM:
        word = text.lower()
        known = word in (one.lower() for one in column.values) or _EXTENSION.fullmatch(text)
        return None if known else Reason.VALUE_NOT_IN_LIST
    if kind is Kind.DAY:
        return None if parsed_day(text) else Reason.DATE_UNREADABLE
    if kind is Kind.FLAG:
        return None if text.lower() in _TRUE | _FALSE else Reason.VALUE_NOT_IN_LIST
    if kind is Kind.NUMBER:
        return None if _NUMBER.fullmatch(text) else Reason.VALUE_UNREADABLE
    if kind is Kind.YEAR:
        return None if re.fullmatch(r"\d{4}", text) else Reason.YEAR_UNREADABLE
    return None
