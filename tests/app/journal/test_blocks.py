"""Blocks of cells from and for spreadsheets.

The texts are what the programs put on the clipboard: of LibreOffice copied word for word from Calc 7.4.7 in Russian,
of Excel and Google Sheets in their shape.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codes import AttendanceCode, MarkValue, Scale
from app.errors import BadInput
from app.journal.blocks import (
    MAX_COLUMNS,
    MAX_LENGTH,
    MAX_ROWS,
    MAX_TEXT,
    Block,
    Read,
    format_block,
    parse_block,
    read_cell,
    read_cells,
)
from app.journal.rules import WORDS, CellInput

# --- the clipboard ---------------------------------------------------------------------------------------

CALC_TEXT = 'Алексеев Артём\t5\t4,5\tо 5\na "b" c\t05/04/26\tкав"ычки\ta b\n"ц"\t\t\t\n'
CALC_PAGE = (
    "<!DOCTYPE html>\n\n<html>\n<head>\n\t\n"
    '\t<meta http-equiv="content-type" content="text/html; charset=utf-8"/>\n\t<title></title>\n'
    '\t<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>\n\t<style type="text/css">\n'
    '\t\tbody,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"DejaVu Sans"; font-size:x-small }\n'
    "\t\tcomment { display:none;  } \n\t</style>\n\t\n</head>\n\n<body>\n"
    '<table cellspacing="0" border="0">\n\t<colgroup span="4" width="85"></colgroup>\n\t<tr>\n'
    '\t\t<td height="17" align="left">Алексеев Артём</td>\n'
    '\t\t<td align="right" sdval="5" sdnum="1049;">5</td>\n'
    '\t\t<td align="right" sdval="4,5" sdnum="1049;">4,5</td>\n\t\t<td align="left">о 5</td>\n\t</tr>\n\t<tr>\n'
    '\t\t<td height="17" align="left">a &quot;b&quot;<br>c</td>\n'
    '\t\t<td align="right" sdval="46146" sdnum="1049;0;MM/DD/YY">05/04/26</td>\n'
    '\t\t<td align="left">кав&quot;ычки</td>\n\t\t<td align="left">a\tb</td>\n\t</tr>\n\t<tr>\n'
    '\t\t<td height="17" align="left">&quot;ц&quot;</td>\n\t\t<td align="left"><br></td>\n'
    '\t\t<td align="left"><br></td>\n\t\t<td align="left"><br></td>\n\t</tr>\n</table>\n</body>\n\n</html>\n'
)
CALC_COLUMN_PAGE = (
    '<html><body>\n<table cellspacing="0" border="0">\n\t<colgroup width="85"></colgroup>\n'
    '\t<tr>\n\t\t<td height="17" align="right" sdval="5" sdnum="1049;">5</td>\n\t</tr>\n'
    '\t<tr>\n\t\t<td height="17" align="left"><br></td>\n\t</tr>\n</table>\n</body></html>\n'
)
EXCEL_PAGE = (
    "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000001200\r\nStartFragment:0000000400\r\n"
    'EndFragment:0000001100\r\n<html xmlns:o="urn:schemas-microsoft-com:office:office"\r\n'
    'xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n<head>\r\n<meta name=Generator content="Microsoft Excel 15">'
    '\r\n<style>\r\n<!--table\r\n\t{mso-displayed-decimal-separator:"\\,";}\r\n.xl65\r\n\t{mso-number-format:'
    '"dd\\/mmm";}\r\n-->\r\n</style>\r\n</head>\r\n<body link="#0563C1">\r\n<![if !excel]>&nbsp;&nbsp;<![endif]>'
    "<table border=0 cellpadding=0 cellspacing=0 width=128>\r\n<!--StartFragment-->\r\n"
    " <col width=64 span=2 style='width:48pt'>\r\n <tr height=20>\r\n"
    "  <td height=20 align=right width=64 x:num>5</td>\r\n"
    '  <td class=xl65 align=right width=64 x:num="46146">04.май</td>\r\n </tr>\r\n <tr height=20>\r\n'
    "  <td height=20>о<span style='mso-spacerun:yes'>  </span>5</td>\r\n  <td><font color=red><b>н</b></font></td>\r\n"
    " </tr>\r\n<!--EndFragment-->\r\n</table>\r\n</body>\r\n</html>\r\n\0"
)
SHEETS_PAGE = (
    "<meta charset='utf-8'><google-sheets-html-origin><style type=\"text/css\"><!--td {border: 1px solid #ccc;}-->"
    '</style><table xmlns="http://www.w3.org/1999/xhtml" dir="ltr" data-sheets-root="1"><colgroup><col width="100"/>'
    '<col width="100"/></colgroup><tbody><tr style="height:21px;"><td data-sheets-value="{&quot;1&quot;:3,&quot;3'
    '&quot;:5}">5</td><td>4/5</td></tr><tr style="height:21px;"><td>две<br/>строки</td><td></td></tr></tbody></table>'
)


@pytest.mark.parametrize(
    ("plain", "html", "rows"),
    [
        pytest.param(
            CALC_TEXT,
            CALC_PAGE,
            [["Алексеев Артём", "5", "4,5", "о 5"], ['a "b" c', "05/04/26", 'кав"ычки', "a b"], ["ц", "", "", ""]],
            id="calc",
        ),
        pytest.param(
            None,
            CALC_PAGE,
            [
                ["Алексеев Артём", "5", "4,5", "о 5"],
                ['a "b" c', "05/04/26", 'кав"ычки', "a b"],
                ['"ц"', "", "", ""],
            ],
            id="calc, page only",
        ),
        pytest.param("5", "<table><tr><td>5</td></tr></table>", [["5"]], id="calc, one cell"),
        pytest.param("5\n05/04/26\n", None, [["5"], ["05/04/26"]], id="calc, column"),
        pytest.param("5\n", CALC_COLUMN_PAGE, [["5"], [""]], id="calc, the text leaves out empty last rows"),
        pytest.param("5\t04.май\r\nо 5\tн\r\n", EXCEL_PAGE, [["5", "04.май"], ["о 5", "н"]], id="excel"),
        pytest.param(None, EXCEL_PAGE, [["5", "04.май"], ["о 5", "н"]], id="excel, page only"),
        pytest.param("5\r\n\0", None, [["5"]], id="excel, one cell, with the zero of the clipboard"),
        pytest.param('"Иванов\nИван"\t5\r\n"он ""тот"""\t4\r\n', None, [["Иванов Иван", "5"], ['он "тот"', "4"]]),
        pytest.param('5\t4/5\n"две\nстроки"\t', SHEETS_PAGE, [["5", "4/5"], ["две строки", ""]], id="sheets"),
        pytest.param(None, SHEETS_PAGE, [["5", "4/5"], ["две строки", ""]], id="sheets, page only"),
        pytest.param("\ufeff5\t\u00a0\n\u200b4\t3\n", None, [["5", ""], ["4", "3"]], id="rubbish"),
        pytest.param("5\t4\n3\n", None, [["5", "4"], ["3", ""]], id="ragged"),
        pytest.param("\t5\n\n4\n", None, [["", "5"], ["", ""], ["4", ""]], id="empty cells keep their places"),
        pytest.param('5 "\t"4', None, [['5 "', '"4']], id="a quote that opens nothing"),
        pytest.param("две\nстроки\t5\n", SHEETS_PAGE, [["5", "4/5"], ["две строки", ""]], id="no grid: the page"),
        pytest.param("5 4/5 две строки", SHEETS_PAGE, [["5", "4/5"], ["две строки", ""]], id="one text: the page"),
        pytest.param("5\t4\n", "<p>5 4</p>", [["5", "4"]], id="a page without a table"),
        pytest.param(
            None,
            "<table><tr><td rowspan=2>а<td colspan=2>б<tr><td>в<td>г</table><table><tr><td>д</table>",
            [["а", "б", ""], ["", "в", "г"]],
            id="merged cells, no end tags, the first of two tables",
        ),
        pytest.param(
            None,
            "<table></table><table><tr><td>5<table><tr><td>6</td></tr></table></td><td>4</td></tr></table>",
            [["56", "4"]],
            id="a table in a cell is text of the cell",
        ),
    ],
)  # fmt: skip
def test_blocks_of_the_clipboard(plain: str | None, html: str | None, rows: list[list[str]]) -> None:
    assert [list(row) for row in parse_block(plain, html).rows] == rows


@pytest.mark.parametrize("plain", [None, "", "\n", "\t\t\n \n", "\ufeff\0"])
@pytest.mark.parametrize("html", [None, "", "<p>", "<table><tr><td>&nbsp;</td></tr></table>"])
def test_nothing_to_paste(plain: str | None, html: str | None) -> None:
    with pytest.raises(BadInput, match=r"block\.empty"):
        parse_block(plain, html)


@pytest.mark.parametrize(
    ("plain", "html"),
    [
        pytest.param("5\n" * (MAX_ROWS + 1), None, id="rows"),
        pytest.param("5\t" * MAX_COLUMNS + "5", None, id="columns"),
        pytest.param("5" * (MAX_TEXT + 1), None, id="text"),
        pytest.param(None, "<table>" + "<tr><td>5" * (MAX_ROWS + 1), id="rows of a page"),
        pytest.param(None, "<table>" + "<tr><td>" * 5 * MAX_ROWS + "5", id="far below"),
        pytest.param("\n" * 10_000 + "5", None, id="far below in the text"),
    ],
)
def test_too_much(plain: str | None, html: str | None) -> None:
    with pytest.raises(BadInput, match=r"block\.too_large") as refused:
        parse_block(plain, html)
    assert refused.value.data["max_rows"] == MAX_ROWS


def test_a_whole_column_is_what_is_filled_of_it() -> None:
    assert parse_block("5\r\n4\r\n" + "\r\n" * 1_048_574, None).rows == (("5",), ("4",))
    assert parse_block(None, "<table><tr><td>5" + "<tr><td>" * 9_000).rows == (("5",),)
    assert parse_block("5" + "\t" * 16_383 + "\n", None).rows == (("5",),)


def test_a_long_cell_is_cut() -> None:
    assert parse_block("5\t" + "а" * 5_000, None).rows[0][1] == "а" * MAX_LENGTH


def test_a_merged_cell_of_absurd_size_stays_small() -> None:
    page = "<table><tr>" + "<td colspan=1000000 rowspan=1000000>5" * 100
    with pytest.raises(BadInput, match=r"block\.too_large"):
        parse_block(None, page)


# --- what cells mean -------------------------------------------------------------------------------------

ABSENT, EXCUSED, ILL, LATE = (
    AttendanceCode.ABSENT,
    AttendanceCode.EXCUSED,
    AttendanceCode.ILL,
    AttendanceCode.LATE,
)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("5", CellInput((5,))), ("5,0", CellInput((5,))), ("5.00", CellInput((5,))), (" 4\u00a0", CellInput((4,))),
        ("4/5", CellInput((4, 5))), ("4 5", CellInput((4, 5))), ("о5", CellInput((5,), LATE)),
        ("о10м 5", CellInput((5,), LATE, 10)), ("н", CellInput((), ABSENT)), ("Н", CellInput((), ABSENT)),
        ("H", CellInput((), ABSENT)), ("O", CellInput((), LATE)), ("y", CellInput((), ABSENT)),
        ("б.", CellInput((), ILL)), ("осв.", CellInput((MarkValue.EXEMPT,))), ("зачёт", CellInput((MarkValue.PASSED,))),
        (".", CellInput((MarkValue.DEBT,))), ("•", CellInput((MarkValue.DEBT,))),
        ("н/а", CellInput((MarkValue.NOT_ATTESTED,))),
        ("", CellInput()), ("-", CellInput()), ("–", CellInput()), ("+", CellInput()), ("\u00a0", CellInput()),
    ],
)  # fmt: skip
def test_cells_that_are_understood(text: str, cell: CellInput) -> None:
    assert read_cell(text) == cell


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *((text, "cell.is_date") for text in (
            "04.май", "4 мая", "4-май", "04.май.26", "4 мая 2026 г.", "05.апр", "5-Apr", "Apr-05", "May 4, 2026",
            "май.04", "04.05.2026", "4.5.2026", "04.05.26", "05/04/26", "5/4/2026", "2026-05-04",
            "2026-05-04 00:00:00", "04.05.2026 0:00", "04.05", "46146", "ноя.10", "10.ноя",
        )),
        ("4,5", "cell.is_fraction"), ("4.5", "cell.is_fraction"), ("3,67", "cell.is_fraction"),
        ("6", "mark.outside_scale"), ("100", "mark.outside_scale"), ("123456789", "mark.outside_scale"),
        ("9" * 900, "mark.outside_scale"), ("0", "mark.outside_scale"), ("4/7", "mark.outside_scale"),
        ("5-", "cell.not_understood"), ("Иванов", "cell.not_understood"), ("####", "cell.not_understood"),
        ("#Н/Д", "cell.not_understood"), ("5%", "cell.not_understood"), ("н б", "cell.not_understood"),
        ("Hello", "cell.not_understood"), ("о0м", "cell.not_understood"),
    ],
)  # fmt: skip
def test_cells_that_are_not(text: str, code: str) -> None:
    problem = read_cell(text)
    assert isinstance(problem, BadInput), problem
    assert (problem.code, problem.data["value"]) == (code, text)


@pytest.mark.parametrize("scale", list(Scale))
def test_the_scale_counts(scale: Scale) -> None:
    taken = not isinstance(read_cell("10", scale), BadInput)
    assert taken == (scale in (Scale.TEN, Scale.TWELVE, Scale.HUNDRED))


# --- there and back --------------------------------------------------------------------------------------

marks = st.one_of(st.integers(0, 100), st.sampled_from(sorted(WORDS)))
late = st.builds(
    CellInput, st.lists(marks, max_size=3).map(tuple), st.just(int(LATE)), st.none() | st.integers(1, 240)
)
others = st.builds(
    CellInput, st.lists(marks, max_size=3).map(tuple), st.none() | st.sampled_from([int(c) for c in AttendanceCode])
)  # fmt: skip
cells = st.one_of(st.just(CellInput()), late, others)


@st.composite
def grids(draw: st.DrawFn) -> list[list[CellInput]]:
    height, width = draw(st.integers(1, 6)), draw(st.integers(1, 5))
    return [[draw(cells) for _ in range(width)] for _ in range(height)]


def _taken(grid: list[list[CellInput]], plain: str | None, html: str | None) -> list[list[Read]]:
    return [list(row) for row in read_cells(parse_block(plain, html), Scale.HUNDRED)]


@given(grid=grids(), excused=st.sampled_from("пу"))
def test_what_the_journal_copies_it_reads(grid: list[list[CellInput]], excused: str) -> None:
    plain, html = format_block(grid, excused=excused)
    if all(cell.empty for row in grid for cell in row):
        with pytest.raises(BadInput, match=r"block\.empty"):
            parse_block(plain, html)
        return
    assert _taken(grid, plain, html) == grid
    assert _taken(grid, None, html) == grid
    assert _taken(grid, plain, None) == grid
    assert _taken(grid, plain.replace("\n", "\r\n"), None) == grid


def test_only_a_mark_alone_is_a_number_to_a_spreadsheet() -> None:
    row = [CellInput((5,)), CellInput((4, 5)), CellInput((5,), int(LATE)), CellInput()]
    plain, html = format_block([row])
    assert plain == "5\t4/5\tо 5\t"
    five, both, was_late, nothing = html.split("<td")[1:]
    assert 'sdval="5"' in five
    assert "0;@" not in five
    assert "0;@" in both
    assert 'mso-number-format:"\\@"' in both
    assert "0;@" in was_late
    assert nothing.startswith("></td>")


# --- whatever lies there ---------------------------------------------------------------------------------

ODDS = ['"', '""', "\t", "\n", "\r\n", "\r", "\0", "5", "н", "4/5", "\ufeff", "\u00a0", "<", "&"]
TAGS = [
    "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", '<td colspan="3" rowspan=2>', "<td colspan=-9>", "<th>",
    "<![if x]>", "<![", "<![foo[", "<!--", "-->", "<!doctype", "<?x", "<style>", "</style>", "<script>", "</script>",
    "<br>", "&nbsp;", "&#0;", "&#xffffffff;", "5", "н", "<td", "<", ">", "'", '"', "=", "<!", "</", "<title>",
]  # fmt: skip
plains = st.one_of(st.none(), st.text(), st.lists(st.sampled_from(ODDS)).map("".join))
pages = st.one_of(st.none(), st.text(), st.lists(st.sampled_from(TAGS)).map("".join))


@given(plain=plains, html=pages, scale=st.sampled_from(Scale))
def test_nothing_on_the_clipboard_is_a_fault_of_the_program(
    plain: str | None, html: str | None, scale: Scale
) -> None:
    try:
        block = parse_block(plain, html)
    except BadInput as problem:
        assert problem.code in ("block.empty", "block.too_large")  # noqa: PT017 - either is right
        return
    assert len({len(row) for row in block.rows}) == 1
    for row in read_cells(block, scale):
        assert all(isinstance(cell, CellInput | BadInput) for cell in row)


@given(text=st.text(alphabet="0123456789./-,: янвмайapr26г\u00a0HоО'\"%"), scale=st.sampled_from(Scale))
def test_no_cell_is_a_fault_of_the_program(text: str, scale: Scale) -> None:
    assert isinstance(read_cells(Block(((text,),)), scale)[0][0], CellInput | BadInput)
