"""A spreadsheet in small: reckons the formulas of a document anew, from the values of the cells that they name.

    wrong_formulas(document, words) == []

Understood are sums, products and the functions that reports use.  What a cell shows as text («н/а», «(4)») is text
here, too; an empty cell is 0 in a sum and nothing in a mean, and a percentage is a share of 1, as in a spreadsheet.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from app.reports.document import Cell, Document, Kind, Row, RowKind, Table
from app.reports.words import ReportWords

_REFERENCE = re.compile(r"\{(\w+)(?::over|@(\w+))?\}")
_CRITERION = re.compile(r"(>=|<=|<>|>|<|=)(.+)")
_SIGNS = {
    ">=": operator.ge, "<=": operator.le, ">": operator.gt, "<": operator.lt, "=": operator.eq, "<>": operator.ne,
}  # fmt: skip
Shown = Fraction | str | None


def wrong_formulas(document: Document, words: ReportWords) -> list[str]:
    """Where a formula gives something else than the value beside it."""
    return [
        f"{document.name} {row} {column}: {formula} = {found!r}, not {value!r}"
        for table in document.tables
        for row, column, formula, found, value in _reckoned(table, words)
        if found != value
    ]


def formulas_of(document: Document) -> list[str]:
    """All formulas."""
    return [
        cell.formula for table in document.tables for row in table.rows for cell in row.cells if cell.formula
    ]


def _reckoned(table: Table, words: ReportWords) -> Iterator[tuple[int, str, str, Shown, Shown]]:
    for number, row in enumerate(table.rows):
        if row.kind is RowKind.HEAD:
            assert len(row.cells) == 1
            continue
        assert len(row.cells) == len(table.columns), f"row {number}"
        for column, cell in zip(table.columns, row.cells, strict=True):
            if cell.formula:
                found = Sheet(table, words, row).reckon(cell.formula)
                yield number, column.key, cell.formula, found, shown(cell, column.kind, words)


def shown(cell: Cell, kind: Kind, words: ReportWords) -> Shown:
    """What a spreadsheet holds: a number, a text or nothing."""
    if isinstance(cell.value, int) and (cell.kind or kind) is Kind.MARK and cell.value < 0:
        return words.mark(cell.value)
    if isinstance(cell.value, int | Fraction):
        return Fraction(cell.value) / (100 if (cell.kind or kind) is Kind.PERCENT else 1)
    assert cell.value is None or isinstance(cell.value, str), cell
    return cell.value


class Sheet:
    """A table as one of its rows sees it."""

    def __init__(self, table: Table, words: ReportWords, row: Row) -> None:
        self.table, self.words, self.row = table, words, row
        self.columns = {column.key: place for place, column in enumerate(table.columns)}
        self.named = {one.key: one for one in table.rows if one.key}

    def reckon(self, formula: str) -> Shown:
        """The value of a formula."""
        found: dict[str, Any] = {
            "COUNTIFS": _countifs, "AVERAGEIFS": _averageifs, "AVERAGE": _average, "SUM": _sum, "ROUND": _round,
        }  # fmt: skip

        def name(match: re.Match[str]) -> str:
            own = f"r{len(found)}"
            found[own] = self.reference(match)
            return own

        text = _REFERENCE.sub(name, formula)
        text = re.sub(r'(?<![\w."])(\d+(?:\.\d+)?)(?![\w."])', r'F("\1")', text)
        value = eval(text, {"__builtins__": {}, "F": Fraction, **found})
        return value if isinstance(value, Fraction | str) else Fraction(value)

    def reference(self, match: re.Match[str]) -> Any:
        """A cell, or the cells of a column."""
        place = self.columns[match[1]]
        kind = self.table.columns[place].kind
        if match[0].endswith(":over}"):
            assert self.row.over is not None
            first, last = self.row.over
            rows = self.table.rows[first : last + 1]
            return [shown(one.cells[place], kind, self.words) for one in rows if one.kind is not RowKind.HEAD]
        row = self.named[match[2]] if match[2] else self.row
        return _Number.of(shown(row.cells[place], kind, self.words))


class _Number(Fraction):
    """A cell in a sum; it knows that it is empty."""

    empty = False

    @classmethod
    def of(cls, value: Shown) -> Any:
        if isinstance(value, str):
            return value
        one = cls(value or 0)
        one.empty = value is None
        return one


def _flat(parts: Sequence[Any]) -> list[Fraction]:
    cells = [cell for part in parts for cell in (part if isinstance(part, list) else [part])]
    return [one for one in cells if isinstance(one, Fraction) and not getattr(one, "empty", False)]


def _sum(*parts: Any) -> Fraction:
    return sum(_flat(parts), Fraction())


def _average(*parts: Any) -> Fraction:
    numbers = _flat(parts)
    return sum(numbers, Fraction()) / len(numbers)


def _round(value: Fraction, places: Fraction) -> Fraction:
    scale = 10 ** int(places)
    return Fraction(int(value * scale + Fraction(1, 2)), scale)


def _places(criteria: Sequence[Any]) -> list[int]:
    """The rows that all criteria hold for."""
    lists = criteria[::2]
    assert len({len(one) for one in lists}) == 1
    pairs = list(zip(lists, criteria[1::2], strict=True))
    return [place for place in range(len(lists[0])) if all(_holds(one[place], what) for one, what in pairs)]


def _holds(cell: Shown, criterion: Any) -> bool:
    if isinstance(criterion, str):
        match = _CRITERION.fullmatch(criterion)
        if match is None:
            return cell == criterion
        return isinstance(cell, Fraction) and bool(_SIGNS[match[1]](cell, Fraction(match[2])))
    return cell == criterion


def _countifs(*criteria: Any) -> Fraction:
    return Fraction(len(_places(criteria)))


def _averageifs(cells: list[Shown], *criteria: Any) -> Fraction:
    return _average([cells[place] for place in _places(criteria)])
