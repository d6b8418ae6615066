"""Charts of a document as charts of the workbook, that follow its cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from xlsxwriter.utility import quote_sheetname, xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from app.reports.document import Chart, ChartKind, Kind, RowKind
from app.reports.writers.signs import sound

if TYPE_CHECKING:
    from app.reports.writers.book_sheet import TablePlace

_GREYS = ("#595959", "#BFBFBF", "#1A1A1A", "#8C8C8C", "#E6E6E6")
_DASHES = ("solid", "dash", "round_dot", "dash_dot")

_FORMULA_LIKE = re.compile(r"!(?=\$?[A-Z])")
"""What the library takes for a cell of a sheet, where a title is meant."""


def add_chart(book: Workbook, sheet: Worksheet, row: int, chart: Chart, place: TablePlace) -> bool:
    """Puts it below; False where there is nothing to draw."""
    rows = [at for at, one in zip(place.rows, place.table.rows, strict=True) if one.kind is RowKind.BODY]
    series = [key for key in chart.series if key in place.columns]
    if not rows or not series or chart.labels not in place.columns:
        return False
    is_bars = chart.kind is ChartKind.BARS
    made = book.add_chart({"type": "column" if is_bars else "line"})
    if made is None:
        return False
    for number, key in enumerate(series):
        at = place.columns[key]
        look = (
            {"fill": {"color": _GREYS[number % len(_GREYS)]}, "border": {"color": "#000000", "width": 0.5}}
            if is_bars
            else {
                "line": {"color": "#000000", "width": 1.5, "dash_type": _DASHES[number % len(_DASHES)]},
                "marker": {"type": "automatic"},
            }
        )
        made.add_series(
            {
                "name": [place.sheet, place.heads[at], at],
                "categories": _range(place.sheet, place.columns[chart.labels], rows),
                "values": _range(place.sheet, at, rows),
                **look,
            }
        )
    share = 100.0 if _are_percent(place, series) else 1.0
    scale: dict[str, object] = {"min": chart.low / share, "major_gridlines": {"visible": True}}
    if chart.high is not None:
        scale["max"] = chart.high / share
    made.set_y_axis(scale)
    title = _FORMULA_LIKE.sub("! ", sound(chart.title)[:255])
    made.set_title({"name": title, "name_font": {"size": 12}, "overlay": False})
    made.set_legend({"none": True} if len(series) == 1 else {"position": "bottom"})
    made.set_size({"width": 760, "height": 330})
    sheet.insert_chart(row, 0, made)
    return True


def _are_percent(place: TablePlace, series: Sequence[str]) -> bool:
    return all(place.table.columns[place.columns[key]].kind is Kind.PERCENT for key in series)


def _range(sheet: str, column: int, rows: Sequence[int]) -> str:
    """The cells of a column in some rows; rows that are not neighbours make several pieces."""
    name, where = xl_col_to_name(column), quote_sheetname(sheet)
    starts = [rows[0], *(later for earlier, later in pairwise(rows) if later != earlier + 1)]
    ends = [*(earlier for earlier, later in pairwise(rows) if later != earlier + 1), rows[-1]]
    pieces = [f"{where}!${name}${a + 1}:${name}${b + 1}" for a, b in zip(starts, ends, strict=True)]
    return f"={pieces[0]}" if len(pieces) == 1 else f"=({','.join(pieces)})"
