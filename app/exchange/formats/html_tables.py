"""HTML tables, which many programs save under the name of an Excel file.

The tags are found by a small scanner of our own: the standard parser takes time that grows with the square of a
malformed page, hours for one of a megabyte.  This one looks at each character a bounded number of times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from app.exchange.formats.delimited import decode
from app.exchange.reasons import Reason, bad_input
from app.exchange.tables import MAX_COLUMNS, MAX_SHEETS, CellBudget, Merged, Sheet, SheetBuilder

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.I)
_MAX_SPAN = 1_000
# Nothing is ever tried twice: the quantifiers are possessive, and no tag reaches past the next «<».
_TAG = re.compile(r"""<(/?)([a-zA-Z][\w:.-]{0,40}+)((?:[^<>"']++|"[^"<]*+"|'[^'<]*+'|["'])*+)>""")
_SPAN = re.compile(r"""\b(rowspan|colspan)\s*+=\s*+["']?\s*+(\d{1,9})""", re.I)
_RAW = {tag: re.compile(f"</{tag}", re.I) for tag in ("script", "style", "title")}


def read_html(content: bytes, file: str) -> tuple[Sheet, ...]:
    """Each table of the page as a sheet without a name."""
    tables = _Tables(file)
    try:
        for tag, attributes, closing, data in _scanned(_text(content, file)):
            if not tag:
                tables.data(unescape(data))
            elif closing:
                tables.end(tag)
            else:
                tables.start(tag, attributes)
    except (ValueError, OverflowError) as error:
        # A character reference of thousands of digits.
        raise bad_input(Reason.FILE_DAMAGED, file, value=error) from error
    sheets = tuple(sheet for sheet in tables.finished() if sheet.rows)
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


def _scanned(text: str) -> Iterator[tuple[str, str, bool, str]]:
    """The page as (tag, attributes, whether it closes, "") and ("", "", False, text between tags)."""
    position, size = 0, len(text)
    while position < size:
        start = text.find("<", position)
        if start < 0:
            start = size
        if start > position:
            yield "", "", False, text[position:start]
        position = start
        if start == size:
            return
        found = _TAG.match(text, start)
        if found is not None:
            tag, closing = found.group(2).lower(), bool(found.group(1))
            position = found.end()
            if tag in _RAW and not closing:
                end = _RAW[tag].search(text, position)
                position = end.start() if end is not None else size
            else:
                yield tag, found.group(3), closing, ""
        elif text.startswith(("<!", "<?"), start):
            mark = "-->" if text.startswith("<!--", start) else ">"
            end_at = text.find(mark, start + 2)
            position = end_at + len(mark) if end_at >= 0 else size
        else:
            yield "", "", False, "<"
            position += 1


class _Tables:
    """Fills a sheet for each outer table.  An inner table adds its text to the cell it stands in."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._budget = CellBudget(file)
        self._done: list[Sheet] = []
        self._depth = 0
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

    def start(self, tag: str, attributes: str) -> None:
        """A tag begins something."""
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self._start_table()
        elif self._depth == 1 and tag == "tr":
            self._end_cell()
            self._row += 1
            self._column = 0
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
            spans = {
                name.lower(): min(max(int(size), 1), _MAX_SPAN) for name, size in _SPAN.findall(attributes)
            }
            self._spans = (spans.get("rowspan", 1), spans.get("colspan", 1))
            self._text = []
            self._row = max(self._row, 1)
        elif tag == "br" and self._text is not None:
            self._text.append("\n")

    def end(self, tag: str) -> None:
        """A tag ends something."""
        if tag == "table" and self._depth:
            self._depth -= 1
            if not self._depth:
                self._end_table()
        elif self._depth == 1 and tag in ("td", "th", "tr"):
            self._end_cell()

    def data(self, text: str) -> None:
        """Text between tags."""
        if self._text is not None:
            self._text.append(text)

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
