"""HTML tables, which many programs save under the name of an Excel file."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from app.exchange.formats.delimited import decode
from app.exchange.reasons import Reason, bad_input
from app.exchange.tables import MAX_COLUMNS, MAX_SHEETS, CellBudget, Merged, Sheet, SheetBuilder

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.I)
_MAX_SPAN = 1_000


def read_html(content: bytes, file: str) -> tuple[Sheet, ...]:
    """Each table of the page as a sheet without a name."""
    parser = _Tables(file)
    try:
        parser.feed(_text(content, file))
        parser.close()
    except (AssertionError, ValueError, RecursionError) as error:
        # The standard parser asserts its way out of some malformed declarations.
        raise bad_input(Reason.FILE_DAMAGED, file, value=error) from error
    sheets = tuple(sheet for sheet in parser.finished() if sheet.rows)
    if not sheets:
        raise bad_input(Reason.TABLE_EMPTY, file)
    return sheets


def _text(content: bytes, file: str) -> str:
    declared = _CHARSET.search(content[:4096])
    marked = content.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"))
    if declared is not None and not marked:
        try:
            text = content.decode(declared.group(1).decode("ascii"))
        except (LookupError, UnicodeError, ValueError):
            pass  # the page does not keep its word; its bytes decide
        else:
            # A page saved as UTF-16 may still say so in one-byte letters, and then it is none.
            if "\x00" not in text and "<" in text:
                return text
    return decode(content, file)


class _Tables(HTMLParser):
    """Fills a sheet for each outer table.  An inner table adds its text to the cell it stands in."""

    def __init__(self, file: str) -> None:
        super().__init__(convert_charrefs=True)
        self._file = file
        self._budget = CellBudget(file)
        self._done: list[Sheet] = []
        self._depth = 0
        self._silent = 0
        self._builder: SheetBuilder | None = None
        self._row = 0
        self._column = 0
        self._taken: dict[int, int] = {}  # column → last row that a cell above reaches into
        self._merged: list[Merged] = []
        self._text: list[str] | None = None
        self._spans = (1, 1)

    def finished(self) -> list[Sheet]:
        """All sheets; a table that is never closed ends with the page."""
        self._end_table()
        return self._done

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style", "title"):
            self._silent += 1
        elif tag == "table":
            self._depth += 1
            if self._depth == 1:
                self._start_table()
        elif self._depth == 1 and tag == "tr":
            self._end_cell()
            self._row += 1
            self._column = 0
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
            values = dict(attrs)
            self._spans = (_span(values.get("rowspan")), _span(values.get("colspan")))
            self._text = []
            self._row = max(self._row, 1)
        elif tag == "br" and self._text is not None:
            self._text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style", "title"):
            self._silent = max(0, self._silent - 1)
        elif tag == "table" and self._depth:
            self._depth -= 1
            if not self._depth:
                self._end_table()
        elif self._depth == 1 and tag in ("td", "th", "tr"):
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._text is not None and not self._silent:
            self._text.append(data)

    def _start_table(self) -> None:
        if len(self._done) >= MAX_SHEETS:
            raise bad_input(Reason.TABLE_TOO_LARGE, self._file, value=MAX_SHEETS)
        self._builder = SheetBuilder(self._file, None, self._budget)
        self._row = self._column = 0
        self._taken = {}
        self._merged = []

    def _end_table(self) -> None:
        self._end_cell()
        if self._builder is not None:
            self._done.append(self._builder.sheet(merged=tuple(self._merged)))
            self._builder = None

    def _end_cell(self) -> None:
        if self._text is None or self._builder is None:
            return
        down, across = self._spans
        while self._taken.get(self._column, 0) >= self._row:
            self._column += 1
        text = "".join(self._text).strip("\t\n\r\f\v ")
        self._builder.put(self._row, self._column, text)
        if down > 1:
            self._budget.take(across, None, self._row)
            for column in range(self._column, self._column + across):
                self._taken[column] = self._row + down - 1
            self._merged.append(
                Merged(self._row, self._column, self._row + down - 1, self._column + across - 1)
            )
        self._column = min(self._column + across, MAX_COLUMNS)
        self._text = None


def _span(value: str | None) -> int:
    """A rowspan or colspan; nonsense is 1."""
    text = (value or "").strip()
    # Nine digits tell that it is too much.
    return min(max(int(text[:9]), 1), _MAX_SPAN) if text.isascii() and text.isdigit() else 1
