"""A table of a document as blocks: its head stands on each page, its rows wrap, what is too wide goes on beside.

Rows that go on beside are as high as they are here, so that the sheets can be laid side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from app.paper.faces import Face, width
from app.paper.fitting import size_for
from app.paper.page import Align, Box, Item, Line, Text
from app.reports.document import Column, Kind, Row, RowKind, Table
from app.reports.words import ReportWords
from app.reports.writers.columns import TURNED, Fit, Shown, fitted, group_spans
from app.reports.writers.flow import Block, gap, text_blocks
from app.reports.writers.form import (
    BODY,
    LEFT,
    PADDING,
    THICK,
    THIN,
    base_line,
    line_height,
    lines_of,
    paragraphs,
    plain,
    set_lines,
)

_HEAD_GREY, _LINE_GREY, _TOTAL_GREY = 0.9, 0.94, 0.94
_WITH_TURNED = 16.0
"""How high a head with columns that run upwards is at least."""
_SMALLEST, _MOST_LINES = 5.0, 12
"""Of heads: the type, and how many lines before the rest is left out."""


@dataclass(frozen=True, slots=True)
class Typeset:
    """A table with its texts and its columns within a room."""

    table: Table
    texts: tuple[tuple[str, ...], ...]
    fit: Fit


def typeset(table: Table, words: ReportWords, room: float) -> Typeset:
    """Measure a table."""
    kinds = [column.kind for column in table.columns]
    texts = tuple(
        (paragraphs(str(row.cells[0].value)) if row.cells and row.cells[0].value is not None else "",)
        if row.kind is RowKind.HEAD
        else tuple(
            _text(cell.value, cell.kind or kind, words) for cell, kind in zip(row.cells, kinds, strict=False)
        )
        for row in table.rows
    )
    body = [
        (row, shown) for row, shown in zip(table.rows, texts, strict=True) if row.kind is not RowKind.HEAD
    ]
    columns = [
        Shown(
            replace(column, head=plain(column.head), group=plain(column.group)),
            [shown[number] for _row, shown in body if number < len(shown)],
            any(_is_strong(row, number) for row, _shown in body),
        )
        for number, column in enumerate(table.columns)
    ]
    return Typeset(table, texts, fitted(columns, table.frozen, room))


def _text(value: object, kind: Kind, words: ReportWords) -> str:
    if value is None:
        return ""
    return paragraphs(value) if isinstance(value, str) else words.cell(value, kind)  # type: ignore[arg-type]


def _is_strong(row: Row, number: int) -> bool:
    return row.kind is RowKind.TOTAL or (number < len(row.cells) and row.cells[number].strong)


def table_blocks(set_: Typeset, room: float, depth: float, white: float = PADDING) -> list[Block]:
    """The table on pages that are `room` wide and `depth` high; `white` is above and below the text of a row."""
    table = set_.table
    blocks: list[Block] = []
    title = paragraphs(table.title)
    if title:
        blocks += text_blocks(title, BODY, room, Face.BOLD, keep=True)
        blocks.append(gap(1.0, keep=True))
    if not table.columns or not table.rows:
        told = paragraphs(table.empty)
        if table.columns:
            head = _Part(set_, set_.fit.parts[0], depth, white).head
            blocks.append(replace(head, keep=True))
        return [*blocks, *_empty(told, set_, room)]
    parts = [_Part(set_, numbers, depth, white) for numbers in set_.fit.parts]
    heights = [max(part.needed(number) for part in parts) for number in range(len(table.rows))]
    for place, part in enumerate(parts):
        made = part.blocks(heights)
        if place:
            blocks.append(gap(4.0))
            _as_one(made, depth)
        blocks += made
    return blocks


def _as_one(blocks: list[Block], depth: float) -> None:
    """What goes on beside stands on one page, or begins one."""
    if sum(block.height for block in blocks) <= depth:
        for block in blocks[:-1]:
            block.keep = True
    else:
        blocks[0].fresh = True


def _empty(told: str, set_: Typeset, room: float) -> list[Block]:
    wide = sum(set_.fit.widths[number] for number in set_.fit.parts[0]) if set_.table.columns else room
    size = set_.fit.size if set_.table.columns else BODY
    lines = lines_of(told, Face.REGULAR, size, wide - 2 * PADDING) or ("–",)
    height = len(lines) * line_height(size) + 2 * PADDING
    return [
        Block(
            height,
            lambda top: [
                *set_lines(lines, LEFT + wide / 2, top + PADDING, size, align=Align.CENTRE),
                Line(LEFT, top + height, LEFT + wide, top + height, THIN),
            ],
            rules=(LEFT, LEFT + wide),
        )
    ]


class _Part:
    """Columns of a table that stand beside each other on a page."""

    def __init__(self, set_: Typeset, numbers: Sequence[int], depth: float, white: float) -> None:
        self._white = white
        self._rows, self._texts, self._size = set_.table.rows, set_.texts, set_.fit.size
        self._numbers = numbers
        self._columns = [set_.table.columns[number] for number in numbers]
        widths = [set_.fit.widths[number] for number in numbers]
        self._edges = tuple(accumulate(widths, initial=LEFT))
        self._rooms = [wide - 2 * PADDING for wide in widths]
        self._left = [column.kind is Kind.TEXT for column in self._columns]
        self._outer = (self._edges[0], self._edges[-1])
        self._lines: dict[int, list[tuple[str, ...]]] = {}
        self.head = _Head(self._columns, self._edges, self._size).block()
        self._highest = depth - self.head.height

    def needed(self, number: int) -> float:
        """How high a row has to be."""
        row, texts = self._rows[number], self._texts[number]
        if row.kind is RowKind.HEAD:
            room = self._outer[1] - self._outer[0] - 2 * PADDING
            lines = [lines_of(texts[0], Face.BOLD, self._size, room)]
        else:
            lines = [
                lines_of(text, self._face(row, place), self._size, room)
                if place < len(texts) and (text := texts[place])
                else ()
                for place, room in zip(self._numbers, self._rooms, strict=True)
            ]
        self._lines[number] = lines
        return max(1, max(map(len, lines), default=1)) * line_height(self._size) + 2 * self._white

    def blocks(self, heights: Sequence[float]) -> list[Block]:
        """The head and a block for each row, or several of one that is higher than a page."""
        blocks = [replace(self.head, keep=True)]
        for number, height in enumerate(heights):
            blocks += self._row(number, height)
        if len(blocks) > 2:
            blocks[-2].keep = True
        return blocks

    def _row(self, number: int, height: float) -> list[Block]:
        row, lines = self._rows[number], self._lines[number]
        draw = self._draw_head_row if row.kind is RowKind.HEAD else self._draw_row
        rules = self._outer if row.kind is RowKind.HEAD else self._edges
        keep = row.kind is RowKind.HEAD
        count = int((self._highest - 2 * self._white) / line_height(self._size))
        most = max(map(len, lines), default=0)
        if height <= self._highest:
            block = Block(height, _at(draw, row, lines, height), self.head, keep, rules=rules)
            if row.kind is not RowKind.HEAD and any(cell.again for cell in row.cells):
                shown = self._without_again(row, lines)
                block.first = block.draw
                block.draw = lambda top: self._draw_row(row, shown, height, top, is_first=False)
            return [block]
        blocks = []
        total = round((height - 2 * self._white) / line_height(self._size))
        for first in range(0, max(total, most), count):
            piece = [one[first : first + count] for one in lines]
            high = min(count, max(total, most) - first) * line_height(self._size) + 2 * self._white
            blocks.append(Block(high, _at(draw, row, piece, high), self.head, rules=rules))
        return blocks

    def _without_again(self, row: Row, lines: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
        return [
            () if place < len(row.cells) and row.cells[place].again else column
            for place, column in zip(self._numbers, lines, strict=True)
        ]

    def _face(self, row: Row, place: int) -> Face:
        return Face.BOLD if _is_strong(row, place) else Face.REGULAR

    def _draw_row(
        self, row: Row, lines: Sequence[tuple[str, ...]], height: float, top: float, *, is_first: bool = True
    ) -> list[Item]:
        items: list[Item] = []
        size, step, left, right = self._size, line_height(self._size), *self._outer
        if row.kind is RowKind.TOTAL:
            items.append(Box(left, top, right - left, height, _TOTAL_GREY))
            items += [Line(left, y, right, y, THICK) for y in (top, top + height)]
        else:
            items += self._above(row, top, is_first=is_first)
        for place, column in enumerate(lines):
            if not column:
                continue
            face = self._face(row, self._numbers[place])
            start = top + (height - len(column) * step) / 2
            kind = row.cells[self._numbers[place]].kind
            if self._left[place] if kind is None else kind is Kind.TEXT:
                items += set_lines(column, self._edges[place] + PADDING, start, size, face)
            else:
                middle = (self._edges[place] + self._edges[place + 1]) / 2
                items += set_lines(column, middle, start, size, face, Align.CENTRE)
        return items

    def _above(self, row: Row, top: float, *, is_first: bool) -> list[Item]:
        """The line above a row: there is none between a cell and one that says the same again."""
        joined = [
            not is_first and number < len(row.cells) and row.cells[number].again for number in self._numbers
        ]
        if not any(joined):
            return [Line(self._outer[0], top, self._outer[1], top, THIN)]
        return [
            Line(left, top, right, top, THIN)
            for left, right, is_joined in zip(self._edges, self._edges[1:], joined, strict=False)
            if not is_joined
        ]

    def _draw_head_row(
        self, row: Row, lines: Sequence[tuple[str, ...]], height: float, top: float
    ) -> list[Item]:
        left, right = self._outer
        return [
            Box(left, top, right - left, height, _LINE_GREY),
            *set_lines(lines[0], left + PADDING, top + self._white, self._size, Face.BOLD),
            Line(left, top, right, top, THIN),
            Line(left, top + height, right, top + height, THIN),
        ]


_DrawRow = Callable[[Row, Sequence[tuple[str, ...]], float, float], list[Item]]


def _at(
    draw: _DrawRow, row: Row, lines: Sequence[tuple[str, ...]], height: float
) -> Callable[[float], list[Item]]:
    return lambda top: draw(row, lines, height, top)


class _Head:
    """The head of a table: groups above, columns below them, those of no group over the height of both."""

    def __init__(self, columns: Sequence[Column], edges: Sequence[float], size: float) -> None:
        self._columns, self._edges, self._size = columns, edges, size
        self._spans = group_spans([plain(column.group) for column in columns])

    def block(self) -> Block:
        """The head as it stands above the rows."""
        groups = [
            self._level(plain(self._columns[first].group), self._edges[last + 1] - self._edges[first])
            for first, last in self._spans
        ]
        upper = max((self._high(lines, size) for lines, size in groups if lines), default=0.0)
        heads = [self._column(number) for number in range(len(self._columns))]
        lower = max(high for _draw, high in heads)
        alone = max(
            (high for (_draw, high), one in zip(heads, self._columns, strict=True) if not plain(one.group)),
            default=0.0,
        )
        grouped = max(
            (high for (_draw, high), one in zip(heads, self._columns, strict=True) if plain(one.group)),
            default=0.0,
        )
        lower = max(grouped, alone - upper) if upper else lower
        height = upper + lower

        def draw(top: float) -> list[Item]:
            left, right = self._edges[0], self._edges[-1]
            items: list[Item] = [Box(left, top, right - left, height, _HEAD_GREY)]
            for (first, last), (lines, size) in zip(self._spans, groups, strict=True):
                x1, x2 = self._edges[first], self._edges[last + 1]
                if lines:
                    start = top + (upper - len(lines) * line_height(size)) / 2
                    items += set_lines(lines, (x1 + x2) / 2, start, size, Face.BOLD, Align.CENTRE)
                    items.append(Line(x1, top + upper, x2, top + upper, THIN))
            for number, (draw_head, _high) in enumerate(heads):
                above = upper if plain(self._columns[number].group) else 0.0
                items += draw_head(top + above, height - above)
            items += self._uprights(top, upper, height)
            items += [Line(left, y, right, y, THICK) for y in (top, top + height)]
            return items

        return Block(height, draw)

    def _uprights(self, top: float, upper: float, height: float) -> list[Item]:
        inside = {number for first, last in self._spans for number in range(first + 1, last + 1)}
        return [
            Line(x, top + (upper if number in inside else 0.0), x, top + height, THIN)
            for number, x in enumerate(self._edges)
        ]

    def _high(self, lines: Sequence[str], size: float) -> float:
        return len(lines) * line_height(size) + 2 * PADDING

    def _level(self, text: str, wide: float) -> tuple[tuple[str, ...], float]:
        """A text within a width: set smaller until its longest word fits."""
        room = wide - 2 * PADDING
        longest = max(text.split(), key=lambda word: width(word, Face.BOLD, self._size), default="")
        size = size_for(longest, Face.BOLD, room, self._size, _SMALLEST)
        lines = lines_of(text, Face.BOLD, size, room)
        if len(lines) > _MOST_LINES:
            lines = (*lines[: _MOST_LINES - 1], lines[_MOST_LINES - 1][:-1] + "…")
        return lines, size

    def _column(self, number: int) -> tuple[Callable[[float, float], list[Item]], float]:
        """How the head of a column is drawn at an upper edge and a height, and how high it has to be."""
        column = self._columns[number]
        left, right = self._edges[number], self._edges[number + 1]
        text = plain(column.head)
        if not column.turned:
            lines, size = self._level(text, right - left)
            step = line_height(size)
            return (
                lambda top, high: set_lines(
                    lines,
                    (left + right) / 2,
                    top + (high - len(lines) * step) / 2,
                    size,
                    Face.BOLD,
                    Align.CENTRE,
                ),
                self._high(lines, size),
            )
        return self._turned(text, left, right)

    def _turned(
        self, text: str, left: float, right: float
    ) -> tuple[Callable[[float, float], list[Item]], float]:
        room = max(1, int((right - left) / line_height(self._size) + 0.05))
        size = self._size
        lines = lines_of(text, Face.BOLD, size, TURNED)
        while len(lines) > room and size > _SMALLEST:
            size -= 0.5
            room = max(1, int((right - left) / line_height(size) + 0.05))
            lines = lines_of(text, Face.BOLD, size, TURNED)
        if len(lines) > room:
            lines = (*lines[: room - 1], lines[room - 1][:-1] + "…")
        step = line_height(size)
        first = base_line((left + right) / 2 - len(lines) * step / 2, size)
        longest = max((width(line, Face.BOLD, size) for line in lines), default=0.0)

        def draw(top: float, high: float) -> list[Item]:
            return [
                Text(first + step * place, top + high - PADDING, line, size, Face.BOLD, turned=True)
                for place, line in enumerate(lines)
            ]

        return draw, max(longest + 2 * PADDING, _WITH_TURNED)
