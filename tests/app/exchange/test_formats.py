"""Kinds of files: recognised by content, read to the cells that others read, refused within limits."""

from __future__ import annotations

import datetime as dt
import io
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook.protection import WorkbookProtection
from python_calamine import CalamineWorkbook

from app.errors import BadInput
from app.exchange.formats import load, workbook_sheets
from app.exchange.formats.delimited import read_delimited
from app.exchange.formats.html_tables import read_html
from app.exchange.formats.xlsx import read_xlsx
from app.exchange.formats.xlsx_sheet import from_serial, is_date_format
from app.exchange.formats.xml_tree import parse_xml
from app.exchange.recognise import Format, recognise_content
from app.exchange.tables import MAX_CELL_CHARACTERS, CellError, Merged, Sheet, column_letters
from tests.app.exchange import build
from tests.realdata import DATA, needs_data

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def values(sheet: Sheet) -> dict[tuple[int, int], Any]:
    """(row, column from 0) → value, for cells that have one."""
    return {
        (row.number, column): cell
        for row in sheet.rows
        for column, cell in enumerate(row.cells)
        if cell is not None
    }


def code_of(read: Any, *arguments: Any) -> str:
    """The code with which a reader refuses."""
    with pytest.raises(BadInput) as caught:
        read(*arguments)
    return caught.value.code


# --- recognising ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", Format.EMPTY),
        (b"\xef\xbb\xbf\r\n ", Format.EMPTY),
        (b"\xff\xfe", Format.EMPTY),
        (b"\x00" * 100, Format.BINARY),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 10, Format.BINARY),
        (b"\x7fELF\x02\x01\x01\x00", Format.BINARY),
        (OLE2 + b"\x00" * 500, Format.BINARY),
        (OLE2 + "Workbook".encode("utf-16-le"), Format.XLS),
        (OLE2 + "EncryptedPackage".encode("utf-16-le"), Format.PROTECTED),
        (build.workbook({"A": [[1]]}), Format.XLSX),
        (build.ods(""), Format.ODS),
        (build.zipped({"readme.txt": "x"}), Format.ARCHIVE),
        (b"<html><table>", Format.HTML),
        (b"\xef\xbb\xbf \r\n<!DOCTYPE HTML PUBLIC>", Format.HTML),
        (b'<?xml version="1.0"?><html xmlns="x">', Format.HTML),
        ("<table>".encode("utf-16"), Format.HTML),
        (b'<?xml version="1.0"?><fet version="6">', Format.XML),
        ("\ufeff<?xml?><fet>".encode("utf-16"), Format.XML),
        ("ФИО;Класс".encode("cp1251"), Format.TEXT),
        ("ФИО;Класс".encode(), Format.TEXT),
        ("ФИО\tКласс".encode("utf-16"), Format.TEXT),
        ("ФИО\tКласс, и ещё".encode("utf-16-le"), Format.TEXT),
        (b"a < b, c > d", Format.TEXT),
        (b"<!---->" * 1000 + b"<html>", Format.HTML),
        (b"<!---->" * 1000 + b"<fet>", Format.XML),
        (b"<!-- never closed", Format.XML),
    ],
)
def test_content_tells_what_a_file_is(content: bytes, kind: Format) -> None:
    assert recognise_content(content) is kind


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file.empty"),
        (b"\x00\x01\x02\x03" * 50, "file.kind_unknown"),
        (build.zipped({"readme.txt": "x"}), "file.kind_unknown"),
        (OLE2 + "EncryptedPackage".encode("utf-16-le"), "file.password"),
        (OLE2 + "Workbook".encode("utf-16-le") + b"\x00" * 600, "file.damaged"),
        (build.workbook({"A": [[1]]})[:-40], "file.damaged"),
        (b"<?xml version='1.0'?><fet/>", "file.kind_unsuitable"),
        (b"<html><p>no table</p></html>", "table.empty"),
        ("\ufeffФИО".encode("utf-16-le") + b"\x04", "file.encoding"),
    ],
)
def test_unusable_files_are_refused_by_name(content: bytes, code: str, tmp_path: Path) -> None:
    path = build.written(tmp_path, "список.csv", content)
    with pytest.raises(BadInput) as caught:
        workbook_sheets(path)
    assert (caught.value.code, caught.value.data["file"]) == (code, "список.csv")


def test_folders_and_absent_files(tmp_path: Path) -> None:
    assert code_of(load, tmp_path) == "file.is_folder"
    assert code_of(load, tmp_path / "нет.xlsx") == "file.missing"


# --- XLSX ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("epoch_1904", [False, True])
def test_a_workbook_reads_as_openpyxl_and_calamine_read_it(epoch_1904: bool) -> None:
    book = openpyxl.Workbook()
    if epoch_1904:
        book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    assert sheet is not None
    sheet.append(
        ["Жилин", 5, 5.25, True, dt.date(2013, 9, 1), dt.datetime(2013, 9, 1, 8, 30), dt.time(8, 30)]
    )
    sheet["C4"] = "  с пробелами  "
    sheet["A6"] = 41518
    sheet["A6"].number_format = 'dd"."mm"."yyyy"г."'
    sheet["B6"] = 41518
    sheet["B6"].number_format = '0" дней"'
    sheet["C6"] = 0.5
    sheet["C6"].number_format = "[h]:mm"
    content = build.saved(book)

    (read,) = read_xlsx(content, "f")
    (ours, theirs) = values(read), openpyxl.load_workbook(io.BytesIO(content), data_only=True).active
    assert theirs is not None
    expected = {
        (cell.row, cell.column - 1): cell.value
        for row in theirs.iter_rows()
        for cell in row
        if cell.value is not None
    }
    as_dates = {
        place: value.date() if isinstance(value, dt.datetime) and value.time() == dt.time(0) else value
        for place, value in expected.items()
    }
    ours_without_duration = {place: value for place, value in ours.items() if place != (6, 2)}
    as_dates.pop((6, 2))
    assert ours_without_duration == as_dates
    assert ours[6, 0] == dt.date(2013, 9, 1) if not epoch_1904 else dt.date(2017, 9, 2)
    assert read.dates_from_1904 is epoch_1904

    calamine = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0)
    for number, row in enumerate(calamine.to_python(skip_empty_area=False), 1):
        for column, value in enumerate(row):
            if not isinstance(value, dt.timedelta):
                assert ours.get((number, column), "") == value, (number, column)


def test_errors_formulas_and_rich_text() -> None:
    (sheet,) = read_xlsx(
        build.raw_workbook(
            '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c t="b"><v>1</v></c></row>'
            '<row><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="str"><f>A1&amp;"!"</f><v>Жилин!</v></c>'
            "<c><f>1+1</f><v>2</v></c><c><f>NOW()</f></c>"
            '<c r="G2" t="inlineStr"><is><r><t>Пё</t></r><r><t>тр</t></r></is></c>'
            '<c t="d"><v>2013-09-01T00:00:00</v></c></row>'
            '<row r="9"><c r="B9" s="7"><v>1e3</v></c><c r="C9" s="5"/></row>',
            strings=(
                "<si><r><t>Жи</t></r><r><t>лин</t></r><rPh><t>zhilin</t></rPh></si>"
                "<si><t>a_x000D_b_x0041_</t></si>"
            ),
        ),
        "f",
    )
    assert values(sheet) == {
        (1, 0): "Жилин", (1, 1): "a\rbA", (1, 2): True,
        (2, 0): "#DIV/0!", (2, 1): "Жилин!", (2, 2): 2, (2, 6): "Пётр", (2, 7): dt.date(2013, 9, 1),
        (9, 1): 1000,
    }  # fmt: skip
    assert isinstance(sheet.rows[1].cells[0], CellError)


def test_hidden_sheets_are_marked_and_merged_cells_reach_down() -> None:
    book = openpyxl.Workbook()
    shown = book.active
    assert shown is not None
    shown["A1"], shown["B1"], shown["B2"], shown["B3"] = "5А", 1, 2, 3
    shown.merge_cells("A1:A3")
    hidden = book.create_sheet("Справочник")
    hidden.sheet_state = "veryHidden"
    hidden["A1"] = "x"
    first, second = read_xlsx(build.saved(book), "f")
    assert (first.hidden, second.hidden, second.name) == (False, True, "Справочник")
    assert first.merged == (Merged(1, 0, 3, 0),)
    assert first.merged_down() == {(2, 0): "5А", (3, 0): "5А"}


def test_styles_that_openpyxl_does_not_like_are_no_reason_to_refuse() -> None:
    content = build.raw_workbook(
        '<row r="1"><c r="A1" s="1"><v>41518</v></c></row>',
        styles=(
            '<fills count="1"><fill/></fills>'
            '<cellXfs><xf numFmtId="0"/><xf numFmtId="14" fillId="9"/></cellXfs>'
        ),
    )
    with pytest.raises(Exception, match=r"."):
        openpyxl.load_workbook(io.BytesIO(content))
    (sheet,) = read_xlsx(content, "f")
    assert values(sheet) == {(1, 0): dt.date(2013, 9, 1)}


def test_protection_of_the_structure_does_not_hinder_reading() -> None:
    book = openpyxl.Workbook()
    book.security = WorkbookProtection(workbookPassword="1234", lockStructure=True)
    assert book.active is not None
    book.active["A1"] = "x"
    assert values(read_xlsx(build.saved(book), "f")[0]) == {(1, 0): "x"}


@pytest.mark.parametrize(
    ("code", "is_date"),
    [
        ("General", False), ("0.00", False), ("@", False), ("dd.mm.yyyy", True),
        ("[$-419]d mmm yyyy;@", True),
        ("[h]:mm:ss", True), ('0" дней"', False), ("#,##0\\ \"д\"", False), ("[Red]0", False), ("h:mm", True),
        ("ДД.ММ.ГГГГ", True), ('"г."0', False), ("0_d", False), ("", False),
    ],
)  # fmt: skip
def test_formats_of_dates(code: str, is_date: bool) -> None:
    assert is_date_format(code) is is_date


@pytest.mark.parametrize(
    ("number", "from_1904", "value"),
    [
        (1, False, dt.datetime(1900, 1, 1)),
        (59, False, dt.datetime(1900, 2, 28)),
        (61, False, dt.datetime(1900, 3, 1)),
        (41518.5, False, dt.datetime(2013, 9, 1, 12)),
        (40056, True, dt.datetime(2013, 9, 1)),
        (0.354166667, False, dt.time(8, 30)),
        (0, False, dt.time(0)),
        (0, True, dt.datetime(1904, 1, 1)),
        (-1, False, -1),
        (1e300, False, 1e300),
        (2_958_466, False, 2_958_466),
    ],
)
def test_numbers_of_days(number: float, from_1904: bool, value: Any) -> None:
    assert from_serial(number, dates_from_1904=from_1904) == value


# --- limits --------------------------------------------------------------------------------------------


def bomb(megabytes: int) -> bytes:
    """A workbook that is small and unfolds into much."""
    return build.raw_workbook("<row/>" * 10, more={"xl/worksheets/sheet1.xml": b" " * (megabytes << 20)})


HARMFUL: dict[str, tuple[bytes | Callable[[], bytes], str]] = {
    "a cell in the last corner": (
        build.raw_workbook(
            '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
        ),
        "table.too_large",
    ),
    "wide rows": (
        build.raw_workbook("".join(f'<row r="{n}"><c r="ALL{n}"><v>1</v></c></row>' for n in range(1, 1200))),
        "table.too_large",
    ),
    "a row of no sheet": (build.raw_workbook('<row r="9999999"><c><v>1</v></c></row>'), "table.too_large"),
    # Not packed before it is asked for: every worker of a parallel run reads this table.
    "a part that unfolds": (lambda: bomb(150), "file.too_large"),
    "a long cell": (
        build.raw_workbook(f'<row r="1"><c t="inlineStr"><is><t>{"я" * 1_000_000}</t></is></c></row>'),
        "cell.too_long",
    ),
    "a long shared text": (
        build.raw_workbook("<row/>", strings=f"<si><t>{'я' * 1_000_000}</t></si>"),
        "cell.too_long",
    ),
    "entities": (
        build.raw_workbook(
            '<row><c t="inlineStr"><is><t>&b;</t></is></c></row>',
            sheet_head='<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        ),
        "xml.forbidden",
    ),
    "another file": (
        build.raw_workbook("<row/>", sheet_head='<!DOCTYPE x SYSTEM "file:///etc/passwd">'),
        "xml.forbidden",
    ),
    "no such shared text": (build.raw_workbook('<row><c t="s"><v>7</v></c></row>'), "file.damaged"),
    "broken XML": (build.raw_workbook("<row><c></row>"), "file.damaged"),
}


@pytest.mark.parametrize("name", HARMFUL)
def test_harmful_workbooks_end_in_one_clear_error_and_little_memory(name: str) -> None:
    harm, code = HARMFUL[name]
    content = harm if isinstance(harm, bytes) else harm()
    tracemalloc.start()
    try:
        assert code_of(read_xlsx, content, "f") == code
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 64 << 20


def test_an_archive_that_lies_about_sizes_is_damaged() -> None:
    content = bytearray(bomb(5))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        size = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    lie = (100).to_bytes(4, "little")
    position = -1
    while (position := content.find(size.to_bytes(4, "little"), position + 1)) != -1:
        content[position : position + 4] = lie
    assert code_of(read_xlsx, bytes(content), "f") == "file.damaged"


def test_columns_are_named_as_excel_names_them() -> None:
    assert [column_letters(n) for n in (0, 25, 26, 701, 702, 16383)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]


# --- text ----------------------------------------------------------------------------------------------

TABLE = "Фамилия;Имя;Класс\r\nЖёлудева;Ольга;5А\r\nДёмин;Юрий;5Б\r\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1251", "cp866", "koi8-r", "utf-16", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_encodings_and_separators(encoding: str, separator: str) -> None:
    (sheet,) = read_delimited(TABLE.replace(";", separator).encode(encoding), "f")
    assert [row.cells for row in sheet.rows] == [
        ("Фамилия", "Имя", "Класс"), ("Жёлудева", "Ольга", "5А"), ("Дёмин", "Юрий", "5Б"),
    ]  # fmt: skip


def test_the_line_that_names_the_separator_is_no_row() -> None:
    for line in ("sep=;\r\n", "SEP=;\n", '"sep=;"\r\n'):
        (sheet,) = read_delimited((line + "a,b;c,d\n1;2\n").encode(), "f")
        assert [(row.number, row.cells) for row in sheet.rows] == [(1, ("a,b", "c,d")), (2, ("1", "2"))]


def test_quoted_cells_hold_separators_lines_and_quotes() -> None:
    (sheet,) = read_delimited(b'a;b\r\n"x;\n""y""";2\r\n;;\r\n3;4\x1a', "f")
    assert [(row.number, row.cells) for row in sheet.rows] == [
        (1, ("a", "b")),
        (2, ('x;\n"y"', "2")),
        (4, ("3", "4")),
    ]


@pytest.mark.parametrize(
    ("content", "code", "row"),
    [
        (b'a;b\n1;"never closed\n2;3\n', "table.quotes", 2),
        (b'a;b\n"x" y;2\n', "table.quotes", 2),
        (b"a;b\n1;" + b"x" * 1_000_000 + b"\n", "cell.too_long", 2),
        (b"a;b\n1;" + b"x" * (MAX_CELL_CHARACTERS + 1) + b"\n", "cell.too_long", 2),
        (b"a" + b";a" * 2000, "table.too_large", 1),
        (b"a;b\n1;\x002\n", "file.kind_unknown", None),
        (("1;2;3\n" * 400_000).encode(), "table.too_large", 333_334),
    ],
)
def test_broken_text_is_refused_with_its_row(content: bytes, code: str, row: int | None) -> None:
    with pytest.raises(BadInput) as caught:
        read_delimited(content, "f")
    assert (caught.value.code, caught.value.data["row"]) == (code, row)


# --- HTML ----------------------------------------------------------------------------------------------


def test_html_tables_with_spans_entities_and_sloppy_tags() -> None:
    page = (
        '<meta charset="windows-1251"><style>td {color: red}</style>'
        "<table><tr><th colspan=2>Список 5А</th></tr>"
        "<tr><td rowspan='2'>ФИО<td>Пол<tr><td>м<br>ж&nbsp;&amp;<script>alert(1)</script></table>"
        "<table><tr><td><table><tr><td>внутри</td></tr></table> и снаружи</td></tr></table>"
    )
    first, second = read_html(page.encode("cp1251"), "f")
    assert values(first) == {(1, 0): "Список 5А", (2, 0): "ФИО", (2, 1): "Пол", (3, 1): "м\nж\xa0&"}
    assert first.merged == (Merged(2, 0, 3, 0),)
    assert values(second) == {(1, 0): "внутри и снаружи"}


def test_html_spans_cannot_grow_without_limit() -> None:
    row = "<tr>" + '<td colspan="100000000" rowspan="100000000">x</td>' * 3
    assert code_of(read_html, ("<table>" + row).encode(), "f") == "table.too_large"
    narrow = "<tr><td rowspan=1000 colspan=1000>x</td></tr>"
    assert code_of(read_html, ("<table>" + narrow * 1200).encode(), "f") == "table.too_large"


@pytest.mark.parametrize(
    "scrap", ["<a ", "<", "<!", "<!--", "</", "<td '", "<td \"'", "<script>", "<style", "&", "&#9"]
)
def test_malformed_html_of_any_length_is_scanned_once(scrap: str) -> None:
    """The standard parser needs hours for some of these."""
    (sheet,) = read_html(("<table><tr><td>5А</td></tr><p>" + scrap * 200_000).encode(), "f")
    assert values(sheet) == {(1, 0): "5А"}


def test_html_tags_that_are_hard_to_find_the_end_of() -> None:
    page = (
        "<table><tr><td title='a > b' ROWSPAN = \"2\">1 < 2</td><td colspan=2 class=x>&#1046;&lt;td&gt;</td><td>3"
        "<tr><td><!-- <td>no</td> --><b>4</b><?php echo '5' ?></tr></table>"
    )
    (sheet,) = read_html(page.encode(), "f")
    assert values(sheet) == {(1, 0): "1 < 2", (1, 1): "Ж<td>", (1, 3): "3", (2, 1): "4"}


def test_html_that_lies_about_its_encoding() -> None:
    (sheet,) = read_html('<meta charset="utf-8"><table><tr><td>Жилин'.encode("cp1251"), "f")
    assert values(sheet) == {(1, 0): "Жилин"}
    (sheet,) = read_html('<meta charset="no-such"><table><tr><td>Жилин'.encode(), "f")
    assert values(sheet) == {(1, 0): "Жилин"}


# --- XML -----------------------------------------------------------------------------------------------

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (f'<!DOCTYPE fet [<!ENTITY l0 "ha">{LAUGHS}]><fet>&l9;</fet>', "xml.forbidden"),
        ('<!DOCTYPE fet [<!ENTITY x SYSTEM "file:///etc/passwd">]><fet>&x;</fet>', "xml.forbidden"),
        ('<!DOCTYPE fet SYSTEM "http://example.invalid/fet.dtd"><fet/>', "xml.forbidden"),
        ("<!DOCTYPE fet><fet>&x;</fet>", "xml.broken"),
        ("<fet><a></fet>", "xml.broken"),
        ('<?xml version="1.0" encoding="martian"?><fet/>', "xml.broken"),
        ("<a>" * 100 + "</a>" * 100, "table.too_large"),
    ],
)
def test_dangerous_or_broken_xml(content: str, code: str) -> None:
    assert code_of(parse_xml, content.encode(), "f") == code


def test_xml_of_old_fet_files_and_other_encodings() -> None:
    root = parse_xml(b"<!DOCTYPE FET><FET VERSION='4'>\n<a/>\n</FET>", "f")
    assert (root.tag, root.attributes, root.children[0].line) == ("FET", {"VERSION": "4"}, 2)
    for encoding in ("windows-1251", "utf-16"):
        text = f'<?xml version="1.0" encoding="{encoding}"?><fet><Name> Жилин  П. </Name></fet>'
        assert parse_xml(text.encode(encoding), "f").value("Name") == "Жилин П."


# --- XLS and ODS ---------------------------------------------------------------------------------------


def test_ods_is_read_in_another_process(tmp_path: Path) -> None:
    rows = build.ods_row("ФИО", "Класс") + build.ods_row("Жилин Пётр", "5А")
    (sheet,) = workbook_sheets(build.written(tmp_path, "список.ods", build.ods(rows)))
    assert sheet.name == "5А"
    assert [row.cells for row in sheet.rows] == [("ФИО", "Класс"), ("Жилин Пётр", "5А")]


@needs_data
def test_an_old_workbook_whose_memory_cannot_be_had_does_not_end_this_process(tmp_path: Path) -> None:
    source = DATA / "3-timetable/russian-xlsx/timetable_reference-newdnevnik.xls"
    content = bytearray(source.read_bytes())
    assert workbook_sheets(source)[0].name == "Понедельник"
    dimensions = content.find(b"\x00\x02\x0e\x00")
    content[dimensions + 4 : dimensions + 16] = b"\x00" * 4 + b"\xff\xff\xff\x7f" + b"\x00\x00\xff\xff"
    assert code_of(workbook_sheets, build.written(tmp_path, "f.xls", bytes(content))) == "file.damaged"
