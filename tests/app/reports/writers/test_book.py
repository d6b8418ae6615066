"""Documents as workbooks, read back by openpyxl."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from dataclasses import replace
from fractions import Fraction

import pytest

from app.reports.document import Cell, Column, Document, Kind, Row, RowKind, Table
from app.reports.writers.book import documents_as_book, sheet_name
from tests.app.reports.writers import documents as made
from tests.app.reports.writers.reading import MADE_AT, WORDS, workbook


def test_numbers_are_numbers_in_their_formats() -> None:
    sheet = workbook(made.subject_teacher(), data_only=True)["Иванова А. Б."]
    row = next(cells for cells in sheet.iter_rows() if cells[0].value == "5А")
    assert [cell.value for cell in row[:6]] == ["5А", 30, 2, 6, 17, 5]
    assert row[6].value == pytest.approx(25 / 30)
    assert row[6].number_format == "0.0%"
    assert row[8].value == pytest.approx(95 / 30)
    assert row[8].number_format == "0.00"


def test_formulas_stand_with_the_values_that_the_program_found() -> None:
    document = made.subject_teacher()
    told = workbook(document).active
    found = workbook(document, data_only=True).active
    total = [cells for cells in told.iter_rows() if cells[0].value == "Всего"][-1]
    line, first = total[0].row, total[0].row - 6
    assert total[2].value == f"=SUM(C{first}:C{line - 1})"
    assert total[6].value == f"=(C{line}+D{line}+E{line})/B{line}"
    assert found.cell(line, 3).value == 27
    assert found.cell(line, 7).value == pytest.approx(165 / 195)
    assert found.cell(line, 7).font.bold


def test_a_formula_of_what_is_not_there_leaves_the_value() -> None:
    columns = (Column("a", "А", Kind.WHOLE), Column("b", "Б", Kind.WHOLE))
    rows = (Row((Cell(3, "{c}+1"), Cell(4, "SUM({a:over})"))),)
    sheet = workbook(Document("x", "Т", "х", parts=(Table(columns, rows),))).active
    assert [cell.value for cell in sheet[4]] == [3, 4]


def test_a_formula_speaks_of_a_row_by_its_key() -> None:
    columns = (Column("who", "Кто"), Column("n", "Число", Kind.WHOLE), Column("part", "Доля", Kind.MARK))
    share = Cell(Fraction(75), "{n}/{n@all}", kind=Kind.PERCENT)
    rows = (Row((Cell("a"), Cell(3), share)), Row((Cell("b"), Cell(4)), RowKind.TOTAL, (0, 0), key="all"))
    sheet = workbook(Document("x", "Т", "х", parts=(Table(columns, rows),))).active
    assert sheet["C4"].value == "=B4/B5"
    assert sheet["C4"].number_format == "0.0%"


def test_days_are_days() -> None:
    sheet = workbook(made.long_list(3)).active
    cells = [row[0] for row in sheet.iter_rows() if isinstance(row[0].value, dt.datetime)]
    assert [cell.value.date() for cell in cells] == [dt.date(2026, 9, day) for day in (1, 2, 3)]
    assert cells[0].number_format == "dd.mm.yyyy"


def test_marks_that_are_no_numbers_are_signs() -> None:
    sheet = workbook(made.class_summary(1)).active
    row = next(cells for cells in sheet.iter_rows() if cells[1].value == "Константинопольский0 Александр")
    assert [cell.value for cell in row[2:7]] == [5, 4, 3, "осв", None]


def test_the_sheet_is_ready_to_be_worked_with_and_printed() -> None:
    sheet = workbook(made.class_summary(3)).active
    assert sheet.freeze_panes == "C8"
    assert sheet.print_title_rows == "$6:$7"
    assert sheet.print_title_cols == "$A:$B"
    assert sheet.page_setup.orientation == "landscape"
    assert int(sheet.page_setup.paperSize) == 9
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToWidth in (None, 1), "one sheet wide is what is meant without it"
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.print_area
    assert sheet.auto_filter.ref == "A7:CO10"
    assert "&P" in sheet.oddFooter.right.text
    assert "C6:G6" in {str(one) for one in sheet.merged_cells.ranges}


def test_charts_follow_the_cells() -> None:
    content = documents_as_book([made.subject_teacher()], WORDS, made_at=MADE_AT)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        charts = [package.read(name).decode() for name in package.namelist() if "charts/chart" in name]
    assert len(charts) == 2
    assert "barChart" in charts[0]
    assert "lineChart" in charts[1]
    assert "'Иванова А. Б.'!$G$8:$G$13" in charts[0]
    assert 'max val="1.0"' in charts[0], "of 1, as the cells are"


def test_a_chart_leaves_heads_and_totals_out() -> None:
    document = made.subject_teacher(4)
    table = document.tables[0]
    rows = (
        *table.rows[:2],
        Row((Cell("Итог"), *table.rows[0].cells[1:]), RowKind.TOTAL, (0, 1)),
        *table.rows[2:],
    )
    changed = replace(document, parts=(replace(table, rows=rows), *document.parts[1:]))
    content = documents_as_book([changed], WORDS, made_at=MADE_AT)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        chart = package.read("xl/charts/chart1.xml").decode()
    assert "('Иванова А. Б.'!$A$8:$A$9,'Иванова А. Б.'!$A$11:$A$12)" in chart


@pytest.mark.parametrize(
    "text", ["=1+1", "=cmd|' /C calc'!A0", "+7 900", "-5", "@SUM(A1)", "http://example.org", "{=1}"]
)
def test_texts_are_texts(text: str) -> None:
    table = Table((Column("a", text),), (Row((Cell(text),)), Row((Cell(text),), RowKind.HEAD)), title=text)
    sheet = workbook(Document("x", text, "x", heading=(text,), parts=(table,), notes=(text,))).active
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert [cell.value for cell in cells] == [text] * 7
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)


def test_each_document_has_a_sheet_of_its_own() -> None:
    names = ["8А", "8а", "10-хим/био", "History", "'", "x" * 40, "x" * 40, ""]
    book = workbook(*(replace(made.nothing(), name=name) for name in names))
    assert book.sheetnames == [
        "8А", "8а (2)", "10-хим-био", "History-", "1", "x" * 31, "x" * 27 + " (2)", "Отчёт о посещаемости",
    ]  # fmt: skip


def test_names_of_sheets_are_counted_as_excel_counts() -> None:
    assert len(sheet_name("😀" * 31, set()).encode("utf-16-le")) // 2 <= 31


def test_rows_are_as_high_as_their_texts_and_columns_as_wide() -> None:
    columns = (Column("who", "Кто"), Column("n", "Успеваемость обучающихся, %", Kind.WHOLE, width=5))
    rows = (Row((Cell("слово " * 40), Cell(1))), Row((Cell("Константинопольский Александр"), Cell(2))))
    note = "примечание " * 30
    document = Document("x", "Т", "х", parts=(Table(columns, rows),), notes=(note, "короткое"))
    sheet = workbook(document).active
    assert sheet.column_dimensions["A"].width >= 35
    assert sheet.column_dimensions["B"].width >= len("обучающихся,")
    assert sheet.row_dimensions[3].height >= 30, "a head of two lines"
    assert sheet.row_dimensions[4].height >= 75
    assert sheet.row_dimensions[5].height is None
    (merged,) = sheet.merged_cells.ranges
    assert sheet.cell(merged.min_row, 1).value == note
    assert sheet.cell(merged.min_row, 1).alignment.wrap_text
    assert sheet.row_dimensions[merged.min_row].height >= 90
    assert not sheet.cell(merged.min_row + 1, 1).alignment.wrap_text, "the short one keeps its own look"


def test_an_empty_table_says_so() -> None:
    sheet = workbook(made.nothing()).active
    assert "Пропусков нет" in [cell.value for row in sheet.iter_rows() for cell in row]


def test_a_book_of_its_own_is_used_as_it_is() -> None:
    own = replace(made.nothing(), book=lambda: b"book")
    assert documents_as_book([own], WORDS, made_at=MADE_AT) == b"book"
    assert workbook(own, made.nothing()).sheetnames == ["8А", "8А (2)"]


def test_no_documents_are_a_book_all_the_same() -> None:
    assert len(workbook().sheetnames) == 1


def test_a_name_that_is_longer_than_paper_wants_it_stands_in_one_line() -> None:
    long, topic = "Рожков Константин Владимирович", "слово " * 40
    columns = (Column("who", "Ученик", width=24), Column("topic", "Тема", width=20))
    table = Table(columns, (Row((Cell(long, strong=True), Cell(topic))),))
    sheet = workbook(Document("x", "Т", "х", parts=(table,))).active
    assert sheet.column_dimensions["A"].width >= len(long) * 1.1
    assert sheet.column_dimensions["B"].width <= 32  # the rest of it is wrapped
