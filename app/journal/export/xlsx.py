"""A page of the paper journal as an XLSX workbook: its left side on one sheet, its right side on another.

Each prints on A4 across, fitted to the width, with its head on every page.  Marks are numbers and days are dates, so
that a table program can go on with them; texts are written as texts, whatever they begin with.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from app.journal.export.rows import PrintedCell, PrintedPage

_A4 = 9
_HEAD = 4
"""Rows above the first pupil or lesson."""


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of a page, in the reader's language.  `months` are twelve names, from January on; `date_format` is
    how days are shown («dd.mm.yyyy»)."""

    marks_sheet: str
    topics_sheet: str
    number: str
    pupil: str
    term_mark: str
    date: str
    lesson: str
    topic: str
    homework: str
    teacher: str
    months: Sequence[str]
    date_format: str


def page_as_xlsx(page: PrintedPage, words: PageWords, *, made_at: datetime | None = None) -> bytes:
    """The bytes of the workbook.  `made_at` is written into its properties, else the time of the machine."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    properties: dict[str, Any] = {
        "title": _title(page),
        "company": page.school,
        "author": page.course.teacher,
    }
    if made_at is not None:
        properties["created"] = made_at.replace(tzinfo=None)
    book.set_properties(properties)
    styles = _Styles(book, words)
    _write_marks(book.add_worksheet(words.marks_sheet), page, words, styles)
    _write_topics(book.add_worksheet(words.topics_sheet), page, words, styles)
    book.close()
    return stream.getvalue()


def _title(page: PrintedPage) -> str:
    course = page.course
    return " ".join(part for part in (course.class_name, course.subject, course.group_name) if part)


class _Styles:
    """How cells look."""

    def __init__(self, book: Workbook, words: PageWords) -> None:
        box = {"border": 1, "valign": "vcenter"}
        centred = {**box, "align": "center"}
        self.title = book.add_format({"bold": True, "font_size": 13})
        self.below_title = book.add_format({"font_color": "#444444"})
        self.head = book.add_format({**centred, "bold": True, "text_wrap": True})
        self.day = book.add_format({**centred, "bold": True, "num_format": "dd"})
        self.number = book.add_format({**centred, "num_format": "0"})
        self.name = book.add_format(box)
        self.cell = book.add_format(centred)
        self.outside = book.add_format({**centred, "bg_color": "#D9D9D9"})
        self.term_mark = book.add_format({**centred, "bold": True})
        self.date = book.add_format({**centred, "valign": "top", "num_format": words.date_format})
        self.lesson = book.add_format({**centred, "valign": "top"})
        self.text = book.add_format({**box, "valign": "top", "text_wrap": True})


def _write_title(sheet: Worksheet, page: PrintedPage, words: PageWords, styles: _Styles) -> None:
    sheet.write_string(0, 0, _title(page), styles.title)
    days = [f"{day:%d.%m.%Y}" for day in (page.term.starts, page.term.ends)]
    teacher = f"{words.teacher}: {page.course.teacher}" if page.course.teacher else ""
    below = (page.school, page.course.year_name, " – ".join(days), teacher)
    sheet.write_string(1, 0, " · ".join(part for part in below if part), styles.below_title)


def _write_marks(sheet: Worksheet, page: PrintedPage, words: PageWords, styles: _Styles) -> None:
    first, last = 2, 2 + len(page.lessons)  # the columns of the lessons; the period mark stands in `last`
    _write_title(sheet, page, words, styles)
    for column, text in ((0, words.number), (1, words.pupil), (last, words.term_mark)):
        sheet.merge_range(2, column, 3, column, "", styles.head)
        sheet.write_string(2, column, text, styles.head)
    column = first
    for month, count in page.months:
        if count > 1:
            sheet.merge_range(2, column, 2, column + count - 1, "", styles.head)
        sheet.write_string(2, column, words.months[month.month - 1], styles.head)
        column += count
    for column, lesson in enumerate(page.lessons, first):
        sheet.write_datetime(3, column, _moment(lesson.date), styles.day)
    for row, pupil in enumerate(page.pupils, _HEAD):
        sheet.write_number(row, 0, pupil.no, styles.number)
        sheet.write_string(row, 1, pupil.name, styles.name)
        for column, (cell, inside) in enumerate(zip(pupil.cells, pupil.inside, strict=True), first):
            _write_cell(sheet, row, column, cell, styles.cell if inside else styles.outside)
        _write_cell(sheet, row, last, pupil.term_mark, styles.term_mark)
    sheet.set_column(0, 0, 4)
    sheet.set_column(1, 1, 30)
    if page.lessons:
        sheet.set_column(first, last - 1, 4.3)
    sheet.set_column(last, last, 8)
    _set_up(sheet, rows=len(page.pupils), columns=last + 1, frozen=2)


def _write_topics(sheet: Worksheet, page: PrintedPage, words: PageWords, styles: _Styles) -> None:
    _write_title(sheet, page, words, styles)
    for column, text in enumerate((words.date, words.lesson, words.topic, words.homework)):
        sheet.merge_range(2, column, 3, column, "", styles.head)
        sheet.write_string(2, column, text, styles.head)
    for row, lesson in enumerate(page.lessons, _HEAD):
        sheet.write_datetime(row, 0, _moment(lesson.date), styles.date)
        sheet.write_number(row, 1, lesson.number, styles.lesson)
        _write_cell(sheet, row, 2, lesson.topic, styles.text)
        _write_cell(sheet, row, 3, lesson.homework, styles.text)
    for column, width in enumerate((12, 7, 62, 46)):
        sheet.set_column(column, column, width)
    _set_up(sheet, rows=len(page.lessons), columns=4, frozen=0)


def _write_cell(sheet: Worksheet, row: int, column: int, cell: PrintedCell, style: Format) -> None:
    if isinstance(cell, int):
        sheet.write_number(row, column, cell, style)
    elif cell:
        sheet.write_string(row, column, cell, style)
    else:
        sheet.write_blank(row, column, None, style)


def _moment(day: date) -> datetime:
    """A day as the library takes it; a format without hours makes it a date."""
    return datetime.combine(day, time())


def _set_up(sheet: Worksheet, *, rows: int, columns: int, frozen: int) -> None:
    """Paper, print area and frozen head; `frozen` columns stay in view."""
    sheet.freeze_panes(_HEAD, frozen)
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.print_area(0, 0, _HEAD + max(rows, 1) - 1, columns - 1)
    sheet.repeat_rows(2, _HEAD - 1)
    sheet.set_footer("&C&P / &N")
