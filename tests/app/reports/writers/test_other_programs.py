"""The workbooks and the filled templates in an office program: it opens them, and its sums are ours."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from app.reports.document import Cell, Column, Document, Kind, Row, Table
from app.reports.writers.book import documents_as_book
from app.reports.writers.files import TEMPLATES
from app.reports.writers.template import fill_template
from tests.app.reports.writers import documents as made
from tests.app.reports.writers.reading import MADE_AT, WORDS
from tests.app.reports.writers.test_template import LETTER, slip

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice")

ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode"><value>0</value></prop></item>
</oor:items>
"""


def converted(kind: str, *paths: Path) -> list[Path]:
    """The files in another format, made by the office program; formulas are found anew, not taken from the file."""
    home = paths[0].parent / "office"
    (home / "user").mkdir(parents=True, exist_ok=True)
    (home / "user" / "registrymodifications.xcu").write_text(ALWAYS_RECALCULATE)
    assert OFFICE is not None
    out = paths[0].parent / "converted"
    options = (f"-env:UserInstallation={home.as_uri()}", "--headless", "--convert-to", kind, "--outdir", out)
    subprocess.run([OFFICE, *options, *paths], check=True, capture_output=True, timeout=240)
    return [out / f"{path.stem}.{kind}" for path in paths]


def same_values(*books: Path) -> int:
    """The values in the workbooks are those that the office program finds; returns how many formulas there are."""
    formulas = 0
    for path, other in zip(books, converted("xlsx", *books), strict=True):
        ours, theirs = (openpyxl.load_workbook(one, data_only=True) for one in (path, other))
        with zipfile.ZipFile(path) as parts:
            formulas += sum(
                parts.read(name).count(b"<f>") for name in parts.namelist() if "/worksheets/" in name
            )
        assert theirs.sheetnames == ours.sheetnames
        for sheet in ours.worksheets:
            other_sheet = theirs[sheet.title]
            for row in sheet.iter_rows():
                for cell in row:
                    found = other_sheet[cell.coordinate].value
                    place = f"{path.name} {sheet.title} {cell.coordinate}"
                    if isinstance(cell.value, int | float):
                        assert found == pytest.approx(cell.value), place
                    else:
                        assert (found or "") == (cell.value or ""), place
    return formulas


def test_its_values_are_ours(tmp_path: Path) -> None:
    documents = (made.subject_teacher(), made.class_summary(3), made.long_list(5), made.nothing())
    path = tmp_path / "book.xlsx"
    path.write_bytes(documents_as_book(documents, WORDS, made_at=MADE_AT))
    assert same_values(path) == 32


def test_a_wrong_value_is_found(tmp_path: Path) -> None:
    """Formulas are found anew, or the tests would compare our values with themselves."""
    table = Table((Column("a", "А", Kind.WHOLE),), (Row((Cell(3, "1+1"),)),))
    path = tmp_path / "wrong.xlsx"
    path.write_bytes(documents_as_book([Document("x", "Т", "х", parts=(table,))], WORDS, made_at=MADE_AT))
    with pytest.raises(AssertionError, match=r"wrong\.xlsx х A4"):
        same_values(path)


def test_letters_and_slips_fit_their_pages_and_a_summary_is_one_sheet_wide(tmp_path: Path) -> None:
    wanted = {"letter.ru-3": 3, "letter.en-1": 1, "slips.ru-9": 2, "slips.ru-8": 1, "slips.en-1": 1}
    for name in wanted:
        template, _dash, count = name.partition("-")
        rows = [LETTER if template.startswith("letter") else slip(number) for number in range(int(count))]
        filled = fill_template((TEMPLATES / f"{template}.docx").read_bytes(), rows)
        (tmp_path / f"{name}.docx").write_bytes(filled)
    book = tmp_path / "book.xlsx"
    book.write_bytes(documents_as_book([made.class_summary(30)], WORDS, made_at=MADE_AT))
    *papers, summary = converted("pdf", *(tmp_path / f"{name}.docx" for name in wanted), book)
    for path, pages in zip(papers, wanted.values(), strict=True):
        document = pypdfium2.PdfDocument(path)
        assert len(document) == pages
        assert all(page.get_textpage().get_text_range().strip() for page in document)
    document = pypdfium2.PdfDocument(summary)
    width, height = document[0].get_size()
    assert width > height
    assert len(document) <= 2
