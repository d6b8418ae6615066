"""A block of cells as a page of HTML: the tables of spreadsheets read, and one written for them."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from html import escape
from html.parser import HTMLParser

MAX_ROWS, MAX_COLUMNS = 200, 400
MAX_LENGTH = 1_000
"""Characters of a cell that are kept: no mark is longer, and what is no mark is only shown."""

# Rows that are kept to tell that they are too many; a whole column has a million, most of them empty.
_COUNTED_ROWS = 5 * MAX_ROWS

Grid = list[list[str]]

_SILENT = frozenset(("head", "style", "script", "title", "template"))
_BREAKING = frozenset(("br", "p", "div", "li", "h1", "h2", "h3"))


def table_of(html: str) -> Grid:
    """The cells of the first table that has some.  A merged cell stands in its first place, the others are empty.

    Nothing in it can hurt: what is no table is left out, a table inside a cell is text of the cell.
    """
    reader = _Tables()
    # `<![if …]>` of Office: the parser of the library stumbles over what it does not know there.
    reader.feed(re.sub(r"<!\[[^>]*>?", " ", html))
    reader.close()
    return reader.end()


class _Tables(HTMLParser):
    """Takes a page apart.  Ends of rows and cells may be missing, as HTML allows."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._rows: Grid = []
        self._row: list[str] | None = None
        self._cell: list[str] | None = None
        self._span = (1, 1)
        self._depth = self._silent = 0
        self._done = False
        self._covered: dict[int, int] = {}  # column → how many rows more a merged cell reaches down

    def end(self) -> Grid:
        """What was read."""
        self._end_row()
        return [row for row in self._rows if row]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self._depth += 1
        elif self._done or self._depth != 1:
            pass
        elif tag == "tr":
            self._end_row()
            self._row = []
        elif tag in ("td", "th"):
            self._end_cell()
            self._row = [] if self._row is None else self._row
            self._cell = []
            found = dict(attrs)
            self._span = (_count(found.get("rowspan"), MAX_ROWS), _count(found.get("colspan"), MAX_COLUMNS))
        elif tag in _BREAKING and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag == "table" and self._depth:
            self._depth -= 1
            if not self._depth:
                self._end_row()
                self._done = any(any(row) for row in self._rows)
                self._covered.clear()
                if not self._done:
                    self._rows.clear()
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
        elif self._depth == 1 and tag == "tr":
            self._end_row()

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._silent:
            self._cell.append(data)

    def _end_cell(self) -> None:
        if self._cell is None or self._row is None:
            return
        text = " ".join("".join(self._cell).split())
        self._cell = None
        self._skip_covered()
        down, across = self._span
        if len(self._row) + across > 4 * MAX_COLUMNS:
            across = 1
        if down > 1:
            first = len(self._row)
            self._covered.update(dict.fromkeys(range(first, first + across), down))
        if len(self._row) < 4 * MAX_COLUMNS:
            self._row.extend((text, *[""] * (across - 1)))

    def _skip_covered(self) -> None:
        assert self._row is not None
        while self._covered.get(len(self._row)):
            self._row.append("")

    def _end_row(self) -> None:
        self._end_cell()
        if self._row is None:
            return
        self._skip_covered()
        self._covered = {column: left - 1 for column, left in self._covered.items() if left > 1}
        if len(self._rows) < (2 if any(self._row) else 1) * _COUNTED_ROWS:
            self._rows.append(self._row)
        self._row = None


def _count(text: str | None, most: int) -> int:
    found = re.match(r"\s*(\d{1,6})", text or "")
    return min(max(int(found[1]), 1), most) if found else 1


# What makes a spreadsheet take a cell as text, each in its own way. LibreOffice: `sdnum` with the format @.
# Tried with LibreOffice 7.4.7 (Calc's import of HTML, in Russian and in English, with and without "detect special
# numbers"): marks arrive as numbers, «4/5», «10/11» and «о 5» as text with the format @. Without `sdnum` «4/5» is
# text too, but with the format of numbers, and what is typed over it then becomes a date. Excel reads
# `mso-number-format` and `x:str`, Google Sheets `data-sheets-value`: written as they write it themselves, not tried.
_NUMBER = '<td align="right" x:num="{0}" sdval="{0}" sdnum="1033;">{0}</td>'
_TEXT = (
    '<td align="center" x:str style=\'mso-number-format:"\\@"\' sdnum="1033;0;@"'
    ' data-sheets-value="{1}">{0}</td>'
)
_EMPTY = "<td></td>"
_PAGE = (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>'
    '<meta http-equiv="content-type" content="text/html; charset=utf-8"></head>'
    "<body><table>\n{0}\n</table></body></html>"
)


def page_of(grid: Sequence[Sequence[str]]) -> str:
    """A page with one table for spreadsheets: digits are numbers, all else is text."""
    return _PAGE.format("\n".join("<tr>" + "".join(map(_td, row)) + "</tr>" for row in grid))


def _td(text: str) -> str:
    if not text:
        return _EMPTY
    if text.isascii() and text.isdecimal():
        return _NUMBER.format(text)
    shown = escape(text)
    return _TEXT.format(shown, escape(json.dumps({"1": 2, "2": text}, ensure_ascii=False)))
