"""A report as a file of one kind or another, given its documents one after the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

from app.errors import BadInput
from app.reports.document import Document
from app.reports.words import ReportWords


class FileKind(StrEnum):
    """The kinds of files, by their suffix."""

    PDF = ".pdf"
    BOOK = ".xlsx"
    CSV = ".csv"
    DOCX = ".docx"
    """A template, filled; of reports that have `rows`."""


class ReportFile(Protocol):
    """What takes documents and is a file in the end; a filled template takes the rows of a report in their place."""

    def add(self, document: Any, /) -> None:
        """A document more, or a row."""

    def finished(self) -> bytes:
        """The bytes of the file; nothing can be added after that."""


def report_file(
    kind: FileKind,
    words: ReportWords,
    *,
    made_at: dt.datetime,
    separator: str = ";",
    template: Path | None = None,
) -> ReportFile:
    """An empty file.  `separator` is for CSV, `template` for DOCX.  What writes a kind is loaded when it is wanted.

    Raises BadInput template.no_file.
    """
    if kind is FileKind.DOCX:
        assert template is not None
        return FilledTemplate(template)
    if kind is FileKind.PDF:
        return PdfReport(words, made_at=made_at)
    if kind is FileKind.BOOK:
        from app.reports.writers.book import BookFile

        return BookFile(words, made_at=made_at)
    from app.reports.writers.csv_text import CsvFile

    return CsvFile(words, separator=separator)


TEMPLATES = Path(__file__).resolve().parents[3] / "resources" / "templates"


def usual_template(report: str, words: ReportWords) -> Path:
    """The template that comes with the program.  Raises BadInput report.no_template."""
    path = TEMPLATES / f"{report}.{words.language}.docx"
    if not path.is_file():
        raise BadInput("report.no_template")
    return path


class FilledTemplate:
    """The rows are kept: they are words, and the template is filled with all of them at once."""

    def __init__(self, template: Path) -> None:
        self._name = template.name
        try:
            self._template = template.read_bytes()
        except OSError as error:
            raise BadInput("template.no_file", file=template.name) from error
        self._rows: list[Mapping[str, Any]] = []

    def add(self, row: Mapping[str, Any], /) -> None:
        """A letter or a slip more."""
        self._rows.append(row)

    def finished(self) -> bytes:
        """The bytes of the file.  Raises what `fill_template` raises."""
        from app.reports.writers.template import fill_template

        return fill_template(self._template, self._rows, file=self._name)


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
