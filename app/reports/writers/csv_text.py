"""Documents as CSV, so that a Russian Excel opens it with a double click: in UTF-8 with its mark, «;» between cells,
numbers and days as people write them.

A text that a table program would take for a formula gets an apostrophe in front.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from fractions import Fraction

from app.reports.document import Cell, Column, Document, Paragraph, Row, RowKind, Table
from app.reports.words import ReportWords

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def documents_as_csv(documents: Iterable[Document], words: ReportWords, *, separator: str = ";") -> bytes:
    """The bytes of the file: one document after the other, an empty line between them."""
    made = CsvFile(words, separator=separator)
    for document in documents:
        made.add(document)
    return made.finished()


class CsvFile:
    """A text that is given its documents one after the other."""

    def __init__(self, words: ReportWords, *, separator: str = ";") -> None:
        self._words = words
        self._stream = io.StringIO()
        self._writer = csv.writer(self._stream, delimiter=separator, lineterminator="\r\n")

    def add(self, document: Document) -> None:
        """A document more."""
        if self._stream.tell():
            self._writer.writerow(())
        self._writer.writerows(_lines(document, self._words))

    def finished(self) -> bytes:
        """The bytes of the file."""
        return b"\xef\xbb\xbf" + self._stream.getvalue().encode("utf-8", "replace")


def _lines(document: Document, words: ReportWords) -> Iterable[list[str]]:
    for text in (document.school, document.title, *document.heading):
        if text:
            yield [harmless(text)]
    for part in document.parts:
        if isinstance(part, Table):
            yield []
            yield from _table(part, words)
        elif isinstance(part, Paragraph):
            yield []
            yield [harmless(part.text)]
    below = [*document.notes, *(f"{one.who}: {one.name}".rstrip(": ") for one in document.signatures)]
    if document.made_on is not None:
        below.append(words("printed", day=document.made_on))
    if below:
        yield []
    for text in below:
        yield [harmless(text)]


def _table(table: Table, words: ReportWords) -> Iterable[list[str]]:
    if table.title:
        yield [harmless(table.title)]
    yield [harmless(_head(column)) for column in table.columns]
    for row in table.rows:
        yield _row(row, table.columns, words)
    if not table.rows and table.empty:
        yield [harmless(table.empty)]


def _head(column: Column) -> str:
    """«1 четверть, 5»: CSV has no heads above heads."""
    return ", ".join(part for part in (column.group, column.head) if part)


def _row(row: Row, columns: Iterable[Column], words: ReportWords) -> list[str]:
    if row.kind is RowKind.HEAD:
        return [harmless(str(cell.value)) for cell in row.cells[:1] if cell.value is not None]
    return [_cell(cell, column, words) for cell, column in zip(row.cells, columns, strict=False)]


def _cell(cell: Cell, column: Column, words: ReportWords) -> str:
    shown = words.cell(cell.value, cell.kind or column.kind)
    is_number = isinstance(cell.value, int | float | Fraction) and shown.lstrip("-")[:1].isdigit()
    return shown if is_number else harmless(shown)


def harmless(text: str) -> str:
    """The text as no table program takes it for a formula; line breaks become spaces."""
    line = " ".join(text.splitlines()) if "\n" in text or "\r" in text else text
    line = line.replace("\0", "")
    return f"'{line}" if line.lstrip(" ").startswith(FORMULA) and len(line) > 1 else line
