"""How wide the columns of a sheet are and how high its rows: table programs find neither by themselves in a file that
they have not written, and least of all where cells are merged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.reports.document import Column, Kind, Row, RowKind, Table
from app.reports.writers.columns import group_spans

LINE = 15.0
"""Points of a line of text."""
_HIGHEST = 400.0
_WIDEST, _NARROWEST, _MARGIN = 48.0, 5.0, 1.5
_LETTER = 1.1
"""A letter in digits, which widths are counted in; bold ones are wider."""
_BOLD = 1.2
_GROWS = 1.5
"""How far a column of words grows over what paper gives it, so that a name stands in one line."""
_LOOKED_AT = 300
"""Rows that the widths are found from."""
_SHOWN = {Kind.DAY: 10, Kind.PERCENT: 6, Kind.MEAN: 4}


def column_widths(table: Table) -> list[float]:
    """Of each column: as its content wants, and its head's longest word."""
    rows = [row for row in table.rows if row.kind is not RowKind.HEAD][:_LOOKED_AT]
    return [_width(number, column, rows) for number, column in enumerate(table.columns)]


def _width(number: int, column: Column, rows: Sequence[Row]) -> float:
    cells = [row.cells[number] for row in rows if number < len(row.cells)]
    wide = max((_length(cell.value, cell.kind or column.kind) for cell in cells), default=0.0)
    if column.width > 0 and column.kind is Kind.TEXT:
        wide = min(wide, column.width * _GROWS - _MARGIN)
    head = 3.0 if column.turned else max((len(word) * _BOLD for word in column.head.split()), default=0.0)
    given = min(column.width, 12.0) if wide else column.width  # an empty column is to be written in
    return max(min(max(wide, head, given) + _MARGIN, _WIDEST), _NARROWEST)


def _length(value: object, kind: Kind) -> float:
    if value is None:
        return 0.0
    if isinstance(value, str):
        return max((len(line) for line in value.splitlines()), default=0) * _LETTER
    if isinstance(value, int) and kind not in _SHOWN:
        return max(float(len(str(value))), 3.0)
    return float(_SHOWN.get(kind, 8))


def lines_within(text: str, wide: float, letter: float = _LETTER) -> int:
    """How many lines a text takes."""
    count = 0
    for paragraph in text.splitlines():
        count += 1
        used = 0.0
        for word in paragraph.split():
            long = len(word) * letter
            if used and used + letter + long > wide:
                count += 1
                used = 0.0
            used += long + (letter if used else 0.0)
            if used > wide:
                extra = int(used // wide)
                count += extra
                used -= extra * wide
    return max(count, 1)


def head_heights(table: Table, widths: Mapping[int, float]) -> tuple[float, float]:
    """Of the groups (0: there are none) and of the heads below them, in points."""
    groups = 0.0
    for first, last in group_spans([column.group for column in table.columns]):
        if group := table.columns[first].group:
            wide = sum(widths[number] for number in range(first, last + 1)) - 1
            groups = max(groups, LINE * lines_within(group, wide, _BOLD) + 3)
    below = LINE + 3
    for number, column in enumerate(table.columns):
        if column.turned:
            needed = min(160.0, 6.0 * len(column.head) + 10.0)
        else:
            needed = LINE * lines_within(column.head, widths[number] - 1, _BOLD) + 3
        below = max(below, needed if column.group else needed - groups)
    return groups, min(below, _HIGHEST)


def row_height(row: Row, table: Table, widths: Mapping[int, float]) -> float | None:
    """Of a row that needs more than a line, in points; None: one is enough."""
    if row.kind is RowKind.HEAD:
        return None
    most = 1
    for number, (cell, column) in enumerate(zip(row.cells, table.columns, strict=False)):
        if isinstance(cell.value, str) and (cell.kind or column.kind) is Kind.TEXT:
            wide = widths[number] - 1
            if "\n" in cell.value or len(cell.value) * _LETTER > wide:
                most = max(most, lines_within(cell.value, wide))
    return min(LINE * most, _HIGHEST) if most > 1 else None


def column_at(widths: Mapping[int, float], letters: float) -> int:
    """The first column that begins so far from the left, or further."""
    used, number = 0.0, 0
    while used < letters:
        used += widths.get(number, 8.4)
        number += 1
    return number
