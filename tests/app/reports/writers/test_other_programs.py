"""The workbooks and the filled templates in an office program: it opens them, and its sums are ours."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

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


def test_its_values_are_ours(tmp_path: Path) -> None:
    documents = (made.subject_teacher(), made.class_summary(3), made.long_list(5), made.nothing())
    path, sums = tmp_path / "book.xlsx", tmp_path / "sum.xlsx"
    path.write_bytes(documents_as_book(documents, WORDS, made_at=MADE_AT))
    workbook = openpyxl.Workbook()
    assert workbook.active is not None
    workbook.active.append([1, 2, "=A1+B1"])
    workbook.save(sums)
    of_book, of_sums = (openpyxl.load_workbook(one, data_only=True) for one in converted("xlsx", path, sums))
    assert of_sums.active["C1"].value == 3, "the office program does not find formulas anew"
    ours = openpyxl.load_workbook(path, data_only=True)
    told = openpyxl.load_workbook(path)
    theirs = of_book
    assert theirs.sheetnames == ours.sheetnames
    formulas = 0
    for sheet in ours.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                other = theirs[sheet.title][cell.coordinate].value
                formulas += told[sheet.title][cell.coordinate].data_type == "f"
                if isinstance(cell.value, int | float):
                    assert other == pytest.approx(cell.value), f"{sheet.title} {cell.coordinate}"
                elif isinstance(cell.value, dt.datetime):
                    assert other == cell.value
                else:
                    assert (other or "") == (cell.value or ""), f"{sheet.title} {cell.coordinate}"
    assert formulas == 32


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
