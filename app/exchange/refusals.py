"""Refused rows as a file in which a secretary can correct them: the rows as they stood, and why each was refused.

Of a table the columns are those of the file, so that the corrected file can be brought in by itself; of anything else
the places are listed.  Words come from the caller: here is none.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.exchange.assistant.found import Found
from app.exchange.records import Refused
from app.exchange.tables import Cell, Row
from app.exchange.text import clean
from app.paper.files import put_in_place

Words = Callable[[Refused], str]


@dataclass(frozen=True, slots=True)
class Heads:
    """The headers of the columns that are added, and of a list of places."""

    sheet: str
    row: str
    field: str
    value: str
    wrong: str


def write_refused(path: Path, found: Found, refused: Sequence[Refused], heads: Heads, words: Words) -> None:
    """Write them as XLSX, or as CSV by the name of the file.  Raises `StorageProblem` where that cannot be done."""
    tables = refused_tables(found, refused, heads, words)
    content = _csv(tables) if path.suffix.lower() == ".csv" else _xlsx(tables)
    put_in_place(path, content)


def refused_tables(
    found: Found, refused: Sequence[Refused], heads: Heads, words: Words
) -> dict[str, list[list[Cell]]]:
    """Sheet → rows, the header first."""
    told: dict[tuple[str, int], list[Refused]] = {}
    others: list[Refused] = []
    known = {one.name: one for one in found.sheets}
    for one in refused:
        if one.place.row is not None and (one.place.sheet or "") in known:
            told.setdefault((one.place.sheet or "", one.place.row), []).append(one)
        else:
            others.append(one)
    tables: dict[str, list[list[Cell]]] = {}
    for (name, number), ones in told.items():
        sheet = known[name]
        lines = {row.number: row for row in found.tables[sheet.position].rows}
        header = lines.get(sheet.header) if sheet.header is not None else None
        width = max(len(sheet.columns), len(header.cells) if header else 0)
        if name not in tables:
            tables[name] = [[*_cells(header, width), heads.row, heads.wrong]]
        wrong = "; ".join(
            f"{one.place.field}: {words(one)}" if one.place.field else words(one) for one in ones
        )
        tables[name].append([*_cells(lines.get(number), width), number, wrong])
    if others:
        head: list[Cell] = [heads.sheet, heads.row, heads.field, heads.value, heads.wrong]
        tables.setdefault("-", [head]).extend(
            [one.place.sheet or one.place.file, one.place.row, one.place.field, one.value, words(one)]
            for one in others
        )
    return tables


def _cells(row: Row | None, width: int) -> list[Cell]:
    cells: list[Cell] = list(row.cells) if row is not None else []
    return [*cells, *[None] * (width - len(cells))][:width]


def _xlsx(tables: Mapping[str, Sequence[Sequence[Cell]]]) -> bytes:
    import xlsxwriter

    stream = io.BytesIO()
    book = xlsxwriter.Workbook(
        stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    bold = book.add_format({"bold": True})
    date = book.add_format({"num_format": "dd.mm.yyyy"})
    for name, rows in tables.items():
        sheet = book.add_worksheet(_title(name))
        sheet.freeze_panes(1, 0)
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, dt.date):
                    sheet.write_datetime(at, column, _moment(cell), date)
                elif isinstance(cell, int | float) and not isinstance(cell, bool):
                    sheet.write_number(at, column, cell)
                elif cell is not None:
                    sheet.write_string(at, column, clean(cell), bold if at == 0 else None)
        sheet.set_column(0, max(map(len, rows)) - 1, 18)
    book.close()
    return stream.getvalue()


def _moment(cell: dt.date) -> dt.datetime:
    return cell if isinstance(cell, dt.datetime) else dt.datetime.combine(cell, dt.time())


def _title(name: str) -> str:
    """A name that a workbook can have."""
    return "".join(char for char in name if char not in "[]:*?/\\").strip("'")[:31] or "-"


def _csv(tables: Mapping[str, Sequence[Sequence[Cell]]]) -> bytes:
    """As Excel reads it in Russia: semicolons, and a mark of UTF-8."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    for rows in tables.values():
        writer.writerows([[_text(cell) for cell in row] for row in rows])
    return b"\xef\xbb\xbf" + stream.getvalue().encode()


def _text(cell: Cell) -> str:
    """A text that no spreadsheet takes for a formula."""
    text = f"{cell:%d.%m.%Y}" if isinstance(cell, dt.date) else clean(cell)
    return f"'{text}" if text[:1] in "=@" else text
