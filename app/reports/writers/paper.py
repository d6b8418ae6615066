"""Documents as pages: school, title and heading above, tables and charts, notes, and lines to sign on.

A document lies on its side if it says so, and also if that saves a table from going on beside; rows move closer
together if that saves a page.  The signatures stay on
the page of what they are for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.paper.faces import Face, width
from app.paper.fitting import shortened
from app.paper.page import Align, Item, Line, Page, Paper, Text
from app.reports.document import Chart, Document, Paragraph, Signature, Table
from app.reports.words import ReportWords
from app.reports.writers.chart import chart_blocks
from app.reports.writers.flow import Block, drawn, gap, placed, text_blocks
from app.reports.writers.form import (
    ACROSS,
    BODY,
    BOTTOM,
    FOOT,
    HEADING,
    LEFT,
    NOTE,
    PADDING,
    RIGHT,
    SCHOOL,
    THIN,
    TIGHT,
    TITLE,
    TOP,
    UPRIGHT,
    Sheet,
    base_line,
    line_height,
    lines_of,
    plain,
    set_lines,
)
from app.reports.writers.table import Typeset, table_blocks, typeset

_SIGNING = 42.0
"""How long a line to sign on is."""
_SIGNED_HEIGHT = 9.0
_MOST_SIGNED = 4
"""Lines beside a line to sign on."""


def documents_as_paper(documents: Iterable[Document], words: ReportWords) -> Paper:
    """All of them, one after the other, each from a new page on."""
    title, school = "", ""
    pages: list[Page] = []
    for document in documents:
        title, school = title or full_title(document), school or plain(document.school)
        pages += pages_of(document, words)
    return Paper(title, school, words.language, tuple(pages))


def full_title(document: Document) -> str:
    """«Табель успеваемости: Иванов Пётр»."""
    return ": ".join(part for part in (plain(document.title), plain(document.name)) if part)


def pages_of(document: Document, words: ReportWords) -> tuple[Page, ...]:
    """The pages of one document; its own, if it has some."""
    if document.paper is not None:
        return document.paper().pages
    sheet = ACROSS if document.across else UPRIGHT
    tables = [typeset(table, words, sheet.room) for table in document.tables]
    if sheet is UPRIGHT and any(len(one.fit.parts) > 1 for one in tables):
        sheet = ACROSS
        tables = [typeset(table, words, sheet.room) for table in document.tables]
    layouts = (
        placed(_blocks(document, sheet, tables, words, white), TOP, sheet.depth) for white in (PADDING, TIGHT)
    )
    layout = next(layouts)
    if len(layout) > 1 and tables:
        layout = min(layout, next(layouts), key=len)
    pages = [drawn(page) for page in layout]
    return tuple(
        Page(sheet.width, sheet.height, (*items, *_foot(document, sheet, words, number, len(pages))))
        for number, items in enumerate(pages, 1)
    )


def _blocks(
    document: Document, sheet: Sheet, tables: list[Typeset], words: ReportWords, white: float
) -> list[Block]:
    blocks = list(_title(document, sheet.room))
    last = len(document.parts) - 1
    measured = iter(tables)
    for number, part in enumerate(document.parts):
        if isinstance(part, Table):
            blocks += table_blocks(next(measured), sheet.room, sheet.depth, white)
        elif isinstance(part, Chart):
            blocks += chart_blocks(part, document, words, sheet.room)
        else:
            blocks += _paragraph(part, sheet.room)
        if number < last:
            blocks.append(gap(4.0))
    return blocks + _end(document, sheet.room, blocks)


def _title(document: Document, room: float) -> Iterator[Block]:
    for text, size, face in (
        (document.school, SCHOOL, Face.REGULAR),
        (document.title, TITLE, Face.BOLD),
        *((line, HEADING, Face.REGULAR) for line in document.heading),
    ):
        if text.strip():
            yield from text_blocks(text, size, room, face, keep=True, centred=True)
            yield gap(1.0, keep=True)
    yield gap(2.0, keep=True)


def _paragraph(part: Paragraph, room: float) -> list[Block]:
    face = Face.BOLD if part.strong else Face.REGULAR
    return text_blocks(part.text, BODY, room, face, keep=part.strong)


def _end(document: Document, room: float, above: list[Block]) -> list[Block]:
    """Notes and signatures; with signatures, they stay with the last row above them."""
    notes = [block for note in document.notes if note.strip() for block in text_blocks(note, NOTE, room)]
    signing = [block for one in document.signatures for block in _signature(one, room)]
    made = [*([gap(2.0)] if notes else []), *notes, *([gap(3.0)] if signing else []), *signing]
    if signing:
        for block in made[:-1]:
            block.keep = True
        if above:
            above[-1].keep = True
    return made


def _signature(one: Signature, room: float) -> list[Block]:
    """«Классный руководитель ____________ Иванова А. Б.»; what is too long for its place stands above the line."""
    who = lines_of(plain(one.who), Face.REGULAR, BODY, room * 0.4)
    start = LEFT + max(room * 0.32, max((width(line, Face.REGULAR, BODY) for line in who), default=0.0) + 3)
    names = lines_of(plain(one.name), Face.REGULAR, BODY, LEFT + room - start - _SIGNING - 3)
    above: list[Block] = []
    if max(len(who), len(names)) > _MOST_SIGNED:
        above = [*text_blocks(one.who, BODY, room), *text_blocks(one.name, BODY, room)]
        who = names = ()
    height = max(_SIGNED_HEIGHT, max(len(who), len(names)) * line_height(BODY) + 3)

    def draw(top: float) -> list[Item]:
        low = top + height - line_height(BODY)
        base = base_line(low, BODY)
        return [
            *set_lines(who, LEFT, low - (len(who) - 1) * line_height(BODY), BODY),
            Line(start, base + 0.5, start + _SIGNING, base + 0.5, THIN),
            *set_lines(names, start + _SIGNING + 3, low - (len(names) - 1) * line_height(BODY), BODY),
        ]

    return [*above, Block(height, draw)]


def _foot(document: Document, sheet: Sheet, words: ReportWords, number: int, count: int) -> list[Item]:
    """When it was made; from the second page on also what it is; and the number of the page, if there are several."""
    base = sheet.height - BOTTOM + 7.0
    told = [full_title(document)] if number > 1 else []
    if document.made_on is not None:
        told.append(words("printed", day=document.made_on))
    items: list[Item] = []
    if told:
        line = shortened(" · ".join(told), Face.REGULAR, FOOT, sheet.room - 20)
        items.append(Text(LEFT, base, line, FOOT, grey=0.3))
    if count > 1:
        page = words("page", number=number, count=count)
        items.append(Text(sheet.width - RIGHT, base, page, FOOT, align=Align.RIGHT, grey=0.3))
    return items
