"""A report as a file of one kind or another, given its documents one after the other."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Protocol

from app.reports.document import Document
from app.reports.words import ReportWords


class FileKind(StrEnum):
    """The kinds of files, by their suffix."""

    PDF = ".pdf"
    BOOK = ".xlsx"
    CSV = ".csv"


class ReportFile(Protocol):
    """What takes documents and is a file in the end."""

    def add(self, document: Document) -> None:
        """A document more."""

    def finished(self) -> bytes:
        """The bytes of the file; nothing can be added after that."""


def report_file(
    kind: FileKind, words: ReportWords, *, made_at: dt.datetime, separator: str = ";"
) -> ReportFile:
    """An empty file.  `separator` is for CSV.  What writes a kind is loaded when it is wanted."""
    if kind is FileKind.PDF:
        return PdfReport(words, made_at=made_at)
    if kind is FileKind.BOOK:
        from app.reports.writers.book import BookFile

        return BookFile(words, made_at=made_at)
    from app.reports.writers.csv_text import CsvFile

    return CsvFile(words, separator=separator)


class PdfReport:
    """Pages are laid out and drawn as the documents come; none of them is kept."""

    def __init__(self, words: ReportWords, *, made_at: dt.datetime) -> None:
        from app.paper.pdf import PdfFile

        self._words = words
        self._pdf = PdfFile(language=words.language, made_at=made_at)
        self._empty = True

    def add(self, document: Document) -> None:
        """Its pages, on new sheets."""
        from app.reports.writers.paper import full_title, pages_of

        if self._empty:
            self._empty = False
            self._pdf.describe(title=full_title(document), author=document.school)
        self._pdf.add(pages_of(document, self._words))

    def finished(self) -> bytes:
        """The bytes of the file."""
        return self._pdf.finished()
