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

from app.reports.document import Document
from app.reports.words import ReportWords
from app.reports.writers.book_sheet import SheetWriter
from app.reports.writers.book_styles import Styles

_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))
_LONGEST_NAME = 31


def documents_as_book(documents: Iterable[Document], words: ReportWords, *, made_at: datetime) -> bytes:
    """The bytes of the workbook.  A document that has a book of its own is that, if it is the only one."""
    listed = iter(documents)
    first = next(listed, None)
    if first is None:
        listed = iter(())
    second = next(listed, None)
    if first is not None and second is None and first.book is not None:
        return first.book()
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_urls": False})
    title, school = (first.title, first.school) if first is not None else ("", "")
    book.set_properties(
        {"title": title[:255], "company": school[:255], "created": made_at.replace(tzinfo=None)}
    )
    styles = Styles(book, words)
    taken: set[str] = set()
    for document in (one for one in (first, second) if one is not None):
        SheetWriter(book, sheet_name(document.name or document.title, taken), styles, words).write(document)
    for document in listed:
        SheetWriter(book, sheet_name(document.name or document.title, taken), styles, words).write(document)
    if not taken:
        book.add_worksheet()
    book.close()
    return stream.getvalue()


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
