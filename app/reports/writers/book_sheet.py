"""A document as a sheet of a workbook."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from app.reports.document import Cell, Chart, Document, Kind, Paragraph, Row, RowKind, Table
from app.reports.words import ReportWords
from app.reports.writers.book_chart import add_chart
from app.reports.writers.book_layout import (
    LINE,
    column_at,
    column_widths,
    head_heights,
    lines_within,
    row_height,
)
from app.reports.writers.book_styles import Styles
from app.reports.writers.columns import group_spans
from app.reports.writers.signs import sound

_A4 = 9
_REFERENCE = re.compile(r"\{([^{}:@]+)(?:(:over)|@([^{}:@]+))?\}")
_LONGEST_TEXT = 32767
"""Of a cell; more is refused by the library."""
_FIRST_DAY = dt.date(1900, 3, 1)
"""Earlier days have no number that all table programs agree on."""
_CHART_ROWS = 18


@dataclass(frozen=True, slots=True)
class TablePlace:
    """Where a table stands on its sheet: `rows` are the rows of the sheet in which its rows are."""

    table: Table
    sheet: str
    columns: dict[str, int]
    rows: Sequence[int]
    named: dict[str, int]
    """Rows of the sheet by the key of what is in them."""
    heads: Sequence[int]
    """Rows of the sheet in which the heads of the columns are."""
    last_head: int


class _PlainSheet(Worksheet):
    """A sheet whose formulas are made of functions that every table program has: to look for newer ones in each of
    fourteen thousand takes half a second."""

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        return formula.removeprefix("=")


class SheetWriter:
    """One document on its way."""

    def __init__(self, book: Workbook, name: str, styles: Styles, words: ReportWords) -> None:
        self._book, self._name, self._styles, self._words = book, name, styles, words
        self._sheet: Worksheet = book.add_worksheet(name, worksheet_class=_PlainSheet)
        self._row = 0
        self._last_column = 0
        self._widths: dict[int, float] = {}
        self._places: dict[int, TablePlace] = {}
        self._long: list[tuple[int, str, Format]] = []
        """Texts over the whole width, with their rows."""

    def write(self, document: Document) -> None:
        """All of it."""
        self._heading(document)
        for number, part in enumerate(document.parts):
            if isinstance(part, Table):
                self._table(number, part, only=len(document.tables) == 1)
            elif isinstance(part, Paragraph):
                style = self._styles.strong_text if part.strong else self._styles.plain
                self._line(part.text, style)
            self._row += not isinstance(part, Chart)
        for part in document.parts:
            if isinstance(part, Chart) and part.table in self._places:
                place = self._places[part.table]
                if add_chart(self._book, self._sheet, self._row, part, place):
                    self._row += _CHART_ROWS
        self._below(document)
        self._set_up(document)

    def _text(self, column: int, text: str, style: Format) -> None:
        """A text in the row that is being written; it is a text, whatever it begins with."""
        self._string(self._row, column, text, style)

    def _line(self, text: str, style: Format) -> None:
        """A text over the width of the sheet, in a row of its own."""
        self._text(0, text, style)
        self._long.append((self._row, text, style))
        self._row += 1

    def _string(self, row: int, column: int, text: str, style: Format) -> None:
        text = sound(text)[:_LONGEST_TEXT]
        if text:
            self._sheet.write_string(row, column, text, style)
        else:
            self._sheet.write_blank(row, column, None, style)

    def _heading(self, document: Document) -> None:
        for text, style in (
            (document.school, self._styles.school),
            (document.title, self._styles.title),
            *((line, self._styles.heading) for line in document.heading),
        ):
            if text:
                self._line(text, style)
        self._row += 1

    def _below(self, document: Document) -> None:
        for note in document.notes:
            self._line(note, self._styles.note)
        if document.signatures:
            self._row += 1
        longest = max((len(one.who) for one in document.signatures), default=0)
        start = max(1, column_at(self._widths, min(longest, 40) * 1.1))
        to = max(start + 1, column_at(self._widths, min(longest, 40) * 1.1 + 18))
        for one in document.signatures:
            self._text(0, one.who, self._styles.plain)
            for column in range(start, to):
                self._sheet.write_blank(self._row, column, None, self._styles.to_sign_on)
            self._text(to, one.name, self._styles.plain)
            self._last_column = max(self._last_column, to)
            self._row += 2
        if document.made_on is not None:
            self._text(0, self._words("printed", day=document.made_on), self._styles.note)
            self._row += 1

    # --- tables ---------------------------------------------------------------------------------------------

    def _table(self, number: int, table: Table, *, only: bool) -> None:
        if table.title:
            self._text(0, table.title, self._styles.table_title)
            self._row += 1
        if not table.columns:
            return
        last = len(table.columns) - 1
        self._last_column = max(self._last_column, last)
        head, first = self._head(table)
        rows = range(first, first + len(table.rows))
        place = TablePlace(
            table,
            self._name,
            {one.key: at for at, one in enumerate(table.columns)},
            rows,
            {row.key: at for row, at in zip(table.rows, rows, strict=True) if row.key},
            [first - 1 if column.group else head for column in table.columns],
            first - 1,
        )
        self._places[number] = place
        for row, at in zip(table.rows, rows, strict=True):
            self._table_row(row, at, place)
        self._row = first + len(table.rows)
        if not table.rows:
            self._across(self._row, last, table.empty or "–", self._styles.empty)
            self._row += 1
        for column, wide in enumerate(column_widths(table)):
            self._widths[column] = max(self._widths.get(column, 0.0), wide)
        if not only:
            return
        self._sheet.freeze_panes(first, min(table.frozen, last))
        self._sheet.repeat_rows(head, first - 1)
        if 0 < table.frozen <= last:
            self._sheet.repeat_columns(0, table.frozen - 1)
        if table.rows and all(row.kind is RowKind.BODY for row in table.rows):
            self._sheet.autofilter(first - 1, 0, first + len(table.rows) - 1, last)

    def _across(self, row: int, last: int, text: str, style: Format) -> None:
        if last:
            self._sheet.merge_range(row, 0, row, last, "", style)
        self._string(row, 0, text, style)

    def _head(self, table: Table) -> tuple[int, int]:
        """Writes it; returns its first row and the row below it."""
        head = self._row
        groups = [column.group for column in table.columns]
        below = head + any(groups)
        for first, last in group_spans(groups):
            if groups[first]:
                if last > first:
                    self._sheet.merge_range(head, first, head, last, "", self._styles.head)
                self._string(head, first, groups[first], self._styles.head)
            elif below > head:
                self._sheet.merge_range(head, first, below, first, "", self._styles.head)
        for number, column in enumerate(table.columns):
            style = self._styles.turned_head if column.turned else self._styles.head
            row = below if column.group else head
            self._string(row, number, column.head, style)
        return head, below + 1

    def _table_row(self, row: Row, at: int, place: TablePlace) -> None:
        if row.kind is RowKind.HEAD:
            text = row.cells[0].value if row.cells else ""
            self._across(
                at, len(place.table.columns) - 1, "" if text is None else str(text), self._styles.line
            )
            return
        for number, (cell, column) in enumerate(zip(row.cells, place.table.columns, strict=False)):
            self._cell(at, number, cell, cell.kind or column.kind, row, place)

    def _cell(self, at: int, number: int, cell: Cell, kind: Kind, row: Row, place: TablePlace) -> None:
        style = self._styles.of(kind, row.kind, strong=cell.strong)
        value = cell.value
        if value is None:
            self._sheet.write_blank(at, number, None, style)
        elif isinstance(value, str) and cell.formula and (made := formula_of(cell.formula, at, row, place)):
            self._sheet.write_formula(at, number, f"={made}", style, sound(value))
        elif isinstance(value, str):
            self._string(at, number, value, style)
        elif isinstance(value, dt.date):
            if value < _FIRST_DAY:
                self._string(at, number, self._words.day(value), style)
            else:
                self._sheet.write_datetime(at, number, dt.datetime.combine(value, dt.time()), style)
        elif not _is_number(value) or (kind is Kind.MARK and value < 0):
            self._string(at, number, _shown(self._words, value, kind), style)
        else:
            figure = as_number(value, kind)
            if kind is Kind.WHOLE and figure != int(figure):
                style = self._styles.of(Kind.MEAN, row.kind, strong=cell.strong)  # a mean below counts
            formula = formula_of(cell.formula, at, row, place) if cell.formula else ""
            if formula:
                self._sheet.write_formula(at, number, f"={formula}", style, figure)
            else:
                self._sheet.write_number(at, number, figure, style)

    # --- the sheet ------------------------------------------------------------------------------------------

    def _set_up(self, document: Document) -> None:
        sheet = self._sheet
        for column, wide in self._widths.items():
            sheet.set_column(column, column, wide)
        self._set_heights()
        sheet.set_paper(_A4)
        if document.across:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.75, right=0.4, top=0.6, bottom=0.7)
        sheet.print_area(0, 0, max(self._row - 1, 0), self._last_column)
        sheet.set_footer("&L&8" + _in_foot(document.title) + "&R&8&P / &N")

    def _set_heights(self) -> None:
        for place in self._places.values():
            groups, below = head_heights(place.table, self._widths)
            last = place.last_head
            self._sheet.set_row(last, below)
            if groups:
                self._sheet.set_row(last - 1, groups)
            for row, at in zip(place.table.rows, place.rows, strict=True):
                if (height := row_height(row, place.table, self._widths)) is not None:
                    self._sheet.set_row(at, height)
        if not self._widths:
            return
        wide = sum(self._widths.get(column, 8.4) for column in range(self._last_column + 1))
        for at, text, style in self._long:
            count = lines_within(sound(text), wide)
            if count > 1 and self._last_column:
                self._sheet.merge_range(at, 0, at, self._last_column, "", self._styles.wrapped(style))
                self._string(at, 0, text, self._styles.wrapped(style))
                self._sheet.set_row(at, min(LINE * count, 400.0))


def _in_foot(text: str) -> str:
    return " ".join(sound(text).split())[:100].replace("&", "&&")


def _is_number(value: object) -> bool:
    return isinstance(value, int | Fraction) or (isinstance(value, float) and math.isfinite(value))


def _shown(words: ReportWords, value: int | float | Fraction, kind: Kind) -> str:
    return words.cell(value, kind) if _is_number(value) else str(value)


def as_number(value: int | float | Fraction, kind: Kind) -> int | float:
    """The value as a cell holds it: a percentage is a share of 1."""
    if kind is Kind.PERCENT:
        return float(value / 100)
    return value if isinstance(value, int) else float(value)


def formula_of(formula: str, at: int, row: Row, place: TablePlace) -> str:
    """The formula with cells in place of its names; "" if it names what is not there."""
    known = True

    def cell(found: re.Match[str]) -> str:
        nonlocal known
        column = place.columns.get(found[1])
        line = place.named.get(found[3]) if found[3] else at
        over = row.over if found[2] else None
        if column is None or line is None or (found[2] and not _is_within(over, len(place.rows))):
            known = False
            return ""
        name = xl_col_to_name(column)
        if over is None:
            return f"{name}{line + 1}"
        return f"{name}{place.rows[over[0]] + 1}:{name}{place.rows[over[1]] + 1}"

    made = _REFERENCE.sub(cell, formula)
    return made if known else ""


def _is_within(over: tuple[int, int] | None, count: int) -> bool:
    return over is not None and 0 <= over[0] <= over[1] < count
