"""Blocks of cells as spreadsheets put them on the clipboard and take them from it: pure functions.

A block comes twice: as text (cells parted by tabs) and as a page of HTML.  The text is believed first, because all
spreadsheets write it in nearly the same way and as the user sees the cells.  The page is taken where there is no
text, or where the text is no grid: its lines have different numbers of cells (a line break inside a cell that nobody
has quoted), or it is one cell and the page has more.

What the programs do, seen in LibreOffice Calc 7.4.7 and known of the others:

    LibreOffice     line breaks and tabs inside a cell become spaces; quotes stay; empty last rows are left out of the
                    text, not of the page; one cell has no line break after it
    Excel           a cell with a line break is quoted, its quotes are doubled; every row ends with \\r\\n
    Google Sheets   quotes as Excel does; no line break after the last row
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.codes import Scale
from app.errors import BadInput
from app.journal.block_pages import MAX_COLUMNS, MAX_LENGTH, MAX_ROWS, Grid, page_of, table_of
from app.journal.rules import NUMBERS, CellInput, format_cell, parse_cell

MAX_TEXT = 4_000_000
"""Characters of a clipboard that are looked at."""

Read = CellInput | BadInput
"""A cell that was understood, or why it was not."""


@dataclass(frozen=True, slots=True)
class Block:
    """Cells of text, as many in each row."""

    rows: tuple[tuple[str, ...], ...]

    @property
    def height(self) -> int:
        return len(self.rows)

    @property
    def width(self) -> int:
        return len(self.rows[0])


# --- from the clipboard ----------------------------------------------------------------------------------


def parse_block(plain: str | None, html: str | None) -> Block:
    """The cells that lie on the clipboard, at least one.  A cell is cut after 1,000 characters.

    Raises BadInput("block.empty") and BadInput("block.too_large") with `rows`, `columns` (as far as they were
    counted), `max_rows`, `max_columns`.
    """
    lines = _lines_of(plain or "")
    if html and (not _is_grid(lines) or _is_lone(lines)):
        table = table_of(_not_too_long(html))
        if table and (not lines or not _is_lone(table)):
            lines = table
    cells = [[_clean(cell) for cell in line] for line in lines]
    if not any(any(line) for line in cells):
        raise BadInput("block.empty")
    return _bounded(cells)


def _lines_of(plain: str) -> Grid:
    text = _not_too_long(plain).replace("\0", "").removeprefix("\ufeff")
    if text.count("\n") > 2 * MAX_ROWS:
        text = text.rstrip()  # a whole column was copied
    return list(_lines(text)) if text.strip() else []


def _not_too_long(source: str) -> str:
    if len(source) > MAX_TEXT:
        raise _too_large(None, None)
    return source


def _is_grid(lines: Grid) -> bool:
    return len({len(line) for line in lines}) == 1


def _is_lone(lines: Grid) -> bool:
    return len(lines) == 1 and len(lines[0]) == 1


# A quoted cell ends with a quote before a tab, a line break or the end; else the quote is a letter like others.
_QUOTED = re.compile(r'"((?:[^"]|"")*+)"(?=[\t\r\n]|\Z)')
_BARE = re.compile(r"[^\t\r\n]*")
_END_OF_LINE = re.compile(r"\r\n|\r|\n")


def _lines(text: str) -> Iterator[list[str]]:
    """The cells of each line; the line break at the end opens no line."""
    line: list[str] = []
    place = 0
    while True:
        cell, place = _cell(text, place)
        line.append(cell)
        if place < len(text) and text[place] == "\t":
            place += 1
            continue
        yield line
        line = []
        ending = _END_OF_LINE.match(text, place)
        if ending is None or ending.end() == len(text):
            return
        place = ending.end()


def _cell(text: str, place: int) -> tuple[str, int]:
    if text.startswith('"', place) and (quoted := _QUOTED.match(text, place)):
        return quoted[1].replace('""', '"'), quoted.end()
    bare = _BARE.match(text, place)
    assert bare is not None
    return bare[0], bare.end()


_SPACES = re.compile(r"[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_UNSEEN = re.compile(r"[\u200b-\u200f\u2060\ufeff\u00ad\x00-\x08\x0e-\x1f\x7f]")


def _clean(text: str) -> str:
    return _SPACES.sub(" ", _UNSEEN.sub("", text)).strip()[:MAX_LENGTH]


def _bounded(cells: Grid) -> Block:
    """As a rectangle.  Of a whole column or row that was copied only what is filled counts."""
    height, width = len(cells), max(len(line) for line in cells)
    if height > MAX_ROWS or width > MAX_COLUMNS:
        height = max(row for row, line in enumerate(cells, 1) if any(line))
        width = max(column for line in cells for column, cell in enumerate(line, 1) if cell)
        if height > MAX_ROWS or width > MAX_COLUMNS:
            raise _too_large(height, width)
    return Block(tuple(tuple((*line, *[""] * width)[:width]) for line in cells[:height]))


def _too_large(rows: int | None, columns: int | None) -> BadInput:
    return BadInput("block.too_large", rows=rows, columns=columns, max_rows=MAX_ROWS, max_columns=MAX_COLUMNS)


# --- what the cells mean ---------------------------------------------------------------------------------

_NUMBER = re.compile(r"(\d+)(?:[.,](\d+))?")
_MONTH = (
    r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"[а-яa-z]*\.?"
)
_DATES = re.compile(
    rf"\d{{1,2}}[ .\-/]?\s*{_MONTH}(?:[ .\-/,]*\d{{2,4}}\s*(?:г\.?)?)?"  # 04.май, 4 мая 2026 г., 5-Apr
    rf"|{_MONTH}[ .\-/]*\d{{1,2}}(?:,?\s*\d{{4}})?"  # Apr-05, May 4, 2026
    r"|\d{1,2}([./-])\d{1,2}\1\d{4}(?:\s*г\.?)?(?:\s+\d{1,2}:\d\d(?::\d\d)?)?"  # 04.05.2026 0:00
    r"|\d{1,2}([.-])\d{1,2}\2\d{2}"  # 04.05.26
    r"|\d{4}-\d\d?-\d\d?(?:[ T]\d{1,2}:\d\d(?::\d\d)?)?"  # 2026-05-04
    r"|0\d\.(?:0[1-9]|1[0-2])"  # 04.05
)
_SHORT_DATE = re.compile(r"\d{1,2}/\d{1,2}/(\d{2})")  # 05/04/26
_SERIALS = range(36_526, 73_051)  # the days from 2000 to 2099, as spreadsheets count them
_DASHES = frozenset(("-", "–", "—", "−", "‐", "+"))
# Latin letters that look like those of the notation.
_TWINS = str.maketrans("HhOoBEeyP", "НнОоБЕеуП")


def read_cells(block: Block, scale: str = Scale.FIVE) -> tuple[tuple[Read, ...], ...]:
    """Each cell as the journal reads it, or why it cannot."""
    return tuple(tuple(read_cell(cell, scale) for cell in row) for row in block.rows)


def read_cell(text: str, scale: str = Scale.FIVE) -> Read:
    """What the text of a spreadsheet's cell means.

    As `parse_cell`, and besides: «5,0» and «5.0» are 5, a dash or a plus alone is an empty cell, the dot of an
    abbreviation («осв.») is none of a debt.  What is not taken comes back as BadInput: those of `parse_cell`,
    "cell.is_date" for what a spreadsheet has made of «4/5», "cell.is_fraction" for «4,5»; all with `value`.
    """
    text = _clean(text)
    try:
        return _understood(text, scale)
    except BadInput as problem:
        return problem


def _understood(text: str, scale: str) -> CellInput:
    if text in _DASHES:
        return CellInput()
    low = text.casefold()
    short = _SHORT_DATE.fullmatch(low)
    if _DATES.fullmatch(low) or (short and int(short[1]) not in NUMBERS[scale]):
        raise BadInput("cell.is_date", value=text)
    if number := _NUMBER.fullmatch(low):
        return _number(text, number[1], number[2] or "", scale)
    if len(low) > 1 and low[-1] == "." and low[-2].isalpha():
        text = text[:-1]
    try:
        return parse_cell(text, scale)
    except BadInput as problem:
        other = text.translate(_TWINS)
        if problem.code != "cell.not_understood" or other == text:
            raise BadInput(problem.code, **{**problem.data, "value": text}) from None
        return _twin(text, other, scale)


def _twin(text: str, other: str, scale: str) -> CellInput:
    try:
        return parse_cell(other, scale)
    except BadInput:
        raise BadInput("cell.not_understood", value=text) from None


def _number(text: str, whole: str, fraction: str, scale: str) -> CellInput:
    if fraction.strip("0"):
        raise BadInput("cell.is_fraction", value=text)
    value = int(whole[:20])
    if value in NUMBERS[scale]:
        return CellInput((value,))
    if value in _SERIALS:
        raise BadInput("cell.is_date", value=text)
    raise BadInput("mark.outside_scale", value=text, scale=str(scale))


# --- to the clipboard ------------------------------------------------------------------------------------


def format_block(cells: Iterable[Sequence[CellInput]], *, excused: str = "п") -> tuple[str, str]:
    """The cells as text and as a page of HTML; what `parse_block` reads of either.

    A mark alone is a number to a spreadsheet, everything else is text: «4/5» must not become a date.
    """
    grid = [[format_cell(cell, excused=excused) for cell in row] for row in cells]
    lines = "\n".join("\t".join(row) for row in grid)
    return lines + ("\n" if len(grid) > 1 else ""), page_of(grid)
