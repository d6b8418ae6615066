"""Documents as an XLSX workbook: a sheet for each, that can be worked with and printed as it is.

Counts, means and days are numbers and days; a percentage is a share of 1 in the format of percent; where a document
gives a formula, the cell has it and the value that the program has found.  Texts are written as texts, whatever they
begin with.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import datetime

import xlsxwriter
from xlsxwriter.workbook import Workbook

from app.reports.document import Document
from app.reports.words import ReportWords
from app.reports.writers.book_sheet import SheetWriter
from app.reports.writers.book_styles import Styles
from app.reports.writers.signs import sound

_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))
_LONGEST_NAME = 31


def documents_as_book(documents: Iterable[Document], words: ReportWords, *, made_at: datetime) -> bytes:
    """The bytes of the workbook.  A document that has a book of its own is that, if it is the only one."""
    book = BookFile(words, made_at=made_at)
    for document in documents:
        book.add(document)
    return book.finished()


class BookFile:
    """A workbook that is given its documents one after the other."""

    def __init__(self, words: ReportWords, *, made_at: datetime) -> None:
        self._words, self._made_at = words, made_at
        self._first: Document | None = None
        self._stream = io.BytesIO()
        self._book: Workbook | None = None
        self._styles: Styles | None = None
        self._taken: set[str] = set()

    def add(self, document: Document) -> None:
        """A document more: a sheet."""
        if self._first is None:
            self._first = document
            return
        if self._book is None:
            self._write(self._first)
        self._write(document)

    def finished(self) -> bytes:
        """The bytes of the file; nothing can be added after that."""
        if self._first is None:
            self._open("", "").add_worksheet()
        elif self._book is None:
            if self._first.book is not None:
                return self._first.book()
            self._write(self._first)
        assert self._book is not None
        self._book.close()
        return self._stream.getvalue()

    def _open(self, title: str, school: str) -> Workbook:
        book = self._book = xlsxwriter.Workbook(self._stream, {"in_memory": True, "strings_to_urls": False})
        created = self._made_at.replace(tzinfo=None)
        book.set_properties({"title": sound(title)[:255], "company": sound(school)[:255], "created": created})
        self._styles = Styles(book, self._words)
        return book

    def _write(self, document: Document) -> None:
        book = self._book or self._open(document.title, document.school)
        assert self._styles is not None
        name = sheet_name(document.name or document.title, self._taken)
        SheetWriter(book, name, self._styles, self._words).write(document)


def sheet_name(wanted: str, taken: set[str]) -> str:
    """A name that a workbook takes and that no other sheet has: at most 31 signs, none of []:*?/\\, no apostrophe at
    its ends, and not the one word that Excel keeps for itself."""
    name = "".join(sign for sign in wanted.translate(_NOT_IN_NAMES) if sign.isprintable())
    name = _cut(" ".join(name.split()), _LONGEST_NAME).strip("' ") or "1"
    if name.casefold() == "history":
        name += "-"
    made, number = name, 2
    while made.casefold() in taken:
        ending = f" ({number})"
        made = _cut(name, _LONGEST_NAME - len(ending)).rstrip() + ending
        number += 1
    taken.add(made.casefold())
    return made


def _cut(text: str, longest: int) -> str:
    """At most so many units of UTF-16, in which Excel counts."""
    while len(text.encode("utf-16-le", "replace")) // 2 > longest:
        text = text[:-1]
    return text
