"""What stands on pages and in workbooks, read back by other programs than those that wrote it."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import openpyxl
import pypdfium2

from app.paper.faces import MM_PER_POINT, ems
from app.paper.page import Align, Box, Line, Page, Text
from app.paper.pdf import as_pdf
from app.reports.document import Document
from app.reports.words import ReportWords
from app.reports.writers.book import documents_as_book
from app.reports.writers.paper import documents_as_paper

MADE_AT = dt.datetime(2026, 11, 27, 12, 30, tzinfo=dt.UTC)
WORDS = ReportWords("ru")


def pages(*documents: Document) -> tuple[Page, ...]:
    return documents_as_paper(documents, WORDS).pages


def texts(page: Page) -> list[str]:
    return [item.text for item in page.items if isinstance(item, Text)]


def workbook(*documents: Document, **options: Any) -> Any:
    content = documents_as_book(documents, WORDS, made_at=MADE_AT)
    return openpyxl.load_workbook(io.BytesIO(content), **options)


def pdf(*documents: Document) -> Any:
    return pypdfium2.PdfDocument(as_pdf(documents_as_paper(documents, WORDS), made_at=MADE_AT))


def outside(page: Page) -> list[object]:
    """What of a page reaches over its edges."""
    return [item for item in page.items if not _is_inside(item, page)]


def _is_inside(item: object, page: Page) -> bool:
    if isinstance(item, Line):
        corners = [(item.x1, item.y1), (item.x2, item.y2)]
    elif isinstance(item, Text):
        wide, high = ems(item.text, item.face) * item.size * MM_PER_POINT, item.size * MM_PER_POINT
        back = {Align.LEFT: 0.0, Align.CENTRE: wide / 2, Align.RIGHT: wide}[item.align]
        if item.turned:
            corners = [(item.x - high, item.y + back), (item.x, item.y + back - wide)]
        else:
            corners = [(item.x - back, item.y - high), (item.x - back + wide, item.y)]
    elif isinstance(item, Box):
        corners = [(item.x, item.y), (item.x + item.width, item.y + item.height)]
    else:
        return False
    return all(4.9 <= x <= page.width - 4.9 and 4.9 <= y <= page.height - 4.9 for x, y in corners)
