"""Whatever a document holds, it is a page, a workbook and a text, and nothing is cut."""

from __future__ import annotations

import csv
import io
from typing import Any

import openpyxl
import pypdfium2
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from app.paper.page import Page, Text
from app.paper.pdf import as_pdf
from app.reports.document import Document, RowKind, Table
from app.reports.writers.book import documents_as_book
from app.reports.writers.csv_text import documents_as_csv
from app.reports.writers.paper import documents_as_paper
from tests.app.reports.writers.reading import MADE_AT, WORDS, outside, pages, workbook
from tests.app.reports.writers.some_documents import documents, wide

ANY = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # a document takes minutes to be made small
)


def words_of(found: tuple[Page, ...]) -> str:
    return "".join(
        "".join(item.text.split()) for page in found for item in page.items if isinstance(item, Text)
    )


@ANY
@given(documents())
def test_pages(document: Document) -> None:
    paper = documents_as_paper([document], WORDS)
    assert paper.pages
    for page in paper.pages:
        assert outside(page) == []
    assert len(pypdfium2.PdfDocument(as_pdf(paper, made_at=MADE_AT))) == len(paper.pages)


@ANY
@given(documents(8, 30))
def test_every_value_is_on_paper(document: Document) -> None:
    found = words_of(documents_as_paper([document], WORDS).pages)
    for table in document.tables:
        for row in table.rows:
            if row.kind is RowKind.HEAD:
                continue
            for cell, column in zip(row.cells, table.columns, strict=True):
                shown = WORDS.cell(cell.value, column.kind)
                if shown.isascii() and shown.isprintable() and not cell.again:
                    assert "".join(shown.split()) in found


@ANY
@given(documents())
def test_workbooks(document: Document) -> None:
    content = documents_as_book([document, document], WORDS, made_at=MADE_AT)
    told = openpyxl.load_workbook(io.BytesIO(content))
    assert len(told.sheetnames) == 2
    for sheet in told.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.hyperlink is None
                if cell.data_type == "f":
                    assert not str(cell.value).startswith("=cmd")
                    assert "{" not in cell.value


@ANY
@given(documents())
def test_texts(document: Document) -> None:
    content = documents_as_csv([document], WORDS).decode("utf-8-sig")
    for line in csv.reader(io.StringIO(content, newline=""), delimiter=";"):
        for cell in line:
            is_number = cell.lstrip("-")[:1].isdigit()
            assert is_number or len(cell) < 2 or cell.lstrip(" ")[:1] not in ("=", "+", "-", "@", "\t", "\r")


@ANY
@given(documents(6, 12))
def test_values_come_back_from_the_workbook(document: Document) -> None:
    content = documents_as_book([document], WORDS, made_at=MADE_AT)
    sheet = openpyxl.load_workbook(io.BytesIO(content), data_only=True).active
    found = [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]
    numbers = [value for value in found if isinstance(value, int | float)]
    for table in document.tables:
        for value, kind in _numbers(table):
            assert any(
                one == pytest.approx(float(value) / (100 if kind == "percent" else 1)) for one in numbers
            )


def _numbers(table: Table) -> list[tuple[Any, str]]:
    return [
        (cell.value, column.kind)
        for row in table.rows
        if row.kind is not RowKind.HEAD
        for cell, column in zip(row.cells, table.columns, strict=True)
        if column.kind in ("whole", "mean", "percent") and cell.value is not None
    ]


def test_the_largest() -> None:
    document = wide(2000, 40)
    found = pages(document)
    assert all(outside(page) == [] for page in found)
    shown = sum(isinstance(item, Text) for page in found for item in page.items)
    assert shown > 2000 * 40
    sheet = workbook(document, read_only=True).active
    assert sum(1 for _row in sheet.iter_rows()) >= 2000
    assert documents_as_csv([document], WORDS).count(b"\n") >= 2000
