"""Tables as text: what Excel and others save as CSV or «Unicode text».

Encodings: UTF-16 and UTF-8 by their marks, UTF-16 without one by its shape, UTF-8 if it is valid, else the
Russian one-byte encoding in which the letters come out most like Russian (Windows 1251 almost always; DOS
866 and KOI8-R live on in old programs).  Separators: the one that `sep=` names, else the one that cuts most
rows alike. Rows are counted as Excel shows them: a quoted cell of several lines is one row, and the `sep=`
line is none.
"""

from __future__ import annotations

import csv
import io
from collections import Counter

from app.exchange.reasons import Reason, bad_input
from app.exchange.recognise import utf16_without_mark
from app.exchange.tables import MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_ROWS, CellBudget, Sheet, SheetBuilder

_SEPARATORS = ";\t,|"
_ROWS_TO_JUDGE = 60
_FREQUENT = frozenset("оеаинтсрвлкм")


def read_delimited(content: bytes, file: str) -> tuple[Sheet, ...]:
    """The one sheet of a text table."""
    text = decode(content, file)
    separator, text = _separator_line(text)
    if separator is None:
        separator = _guess_separator(text)
    builder = SheetBuilder(file, None, CellBudget(file))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            if len(cells) > MAX_COLUMNS:
                while cells and not cells[-1]:
                    cells.pop()
            for column, cell in enumerate(cells):
                builder.put(number, column, cell if cell.strip() else None)
    except csv.Error as error:
        reason = Reason.CELL_TOO_LONG if "limit" in str(error) else Reason.TABLE_QUOTES
        limit = MAX_CELL_CHARACTERS if reason is Reason.CELL_TOO_LONG else None
        raise bad_input(reason, file, row=min(number + 1, MAX_ROWS), value=limit) from error
    sheet = builder.sheet()
    if not sheet.rows:
        raise bad_input(Reason.FILE_EMPTY, file)
    return (sheet,)


def decode(content: bytes, file: str) -> str:
    """The text of a file in whatever encoding it turns out to be."""
    encoding, mark = "", b""
    for name, bom in (("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")):
        if content.startswith(bom):
            encoding, mark = name, bom
    encoding = encoding or utf16_without_mark(content) or ""
    if not encoding:
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError:
            text = _russian(content, file)
    else:
        try:
            text = content.removeprefix(mark).decode(encoding)
        except UnicodeDecodeError as error:
            raise bad_input(Reason.FILE_ENCODING, file, value=encoding) from error
    if "\x00" in text:
        raise bad_input(Reason.FILE_KIND_UNKNOWN, file)
    # Ctrl-Z ends a text of DOS times.
    return text.removesuffix("\x1a")


def _russian(content: bytes, file: str) -> str:
    best, best_score = "", -1.0
    for encoding, favour in (("cp1251", 1.25), ("koi8-r", 1.0), ("cp866", 1.0)):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        letters = Counter(char for char in text[:200_000] if not char.isascii())
        score = favour * sum(count for char, count in letters.items() if char in _FREQUENT)
        if score > best_score:
            best, best_score = text, score
    if best_score < 0:
        raise bad_input(Reason.FILE_ENCODING, file, value="cp1251")
    return best


def _separator_line(text: str) -> tuple[str | None, str]:
    """Excel's own first line `sep=;`, taken off."""
    first, end, rest = text[:16].partition("\n")
    first = first.rstrip("\r").strip('"')
    if end and first[:4].lower() == "sep=" and len(first) == 5 and first[4] not in '"\r\n ':
        return first[4], rest + text[16:]
    return None, text


def _guess_separator(text: str) -> str:
    """The separator that cuts most rows into the same number of cells, more than one."""
    best, best_score = ";", (0.0, 0)
    for separator in _SEPARATORS:
        widths: Counter[int] = Counter()
        try:
            reader = csv.reader(io.StringIO(text[:200_000], newline=""), delimiter=separator)
            for cells, _row in zip(reader, range(_ROWS_TO_JUDGE), strict=False):
                if any(cell.strip() for cell in cells):
                    widths[len(cells)] += 1
        except csv.Error:
            continue
        rows = widths.total()
        width, alike = max(widths.items(), key=lambda item: (item[0] > 1, item[1], item[0]), default=(1, 0))
        score = (alike / rows if width > 1 else 0.0, width)
        if score > best_score:
            best, best_score = separator, score
    return best
