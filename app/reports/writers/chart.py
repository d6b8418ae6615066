"""Columns of a table as bars or lines, in greys and patterns that a black-and-white printer tells apart.

What does not fit beside each other goes on below, on the same scale.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.paper.faces import Face, width
from app.paper.fitting import shortened
from app.paper.page import Align, Box, Item, Line, Text
from app.reports.document import Cell, Chart, ChartKind, Column, Document, RowKind, Table
from app.reports.words import ReportWords
from app.reports.writers.flow import Block
from app.reports.writers.form import BODY, LEFT, THIN, base_line, line_height, lines_of, plain, set_lines

_HEIGHT = 46.0
_AXIS = 11.0
_SIZE, _LABEL, _VALUE = 7.5, 7.0, 6.5
_LONGEST_LABEL = 24.0
_LEAST_STEP, _LEAST_BAR, _WIDEST_BAR = 3.2, 1.8, 9.0
_GREYS = (0.35, 0.75, 0.1, 0.55, 0.9)
_DASHES: tuple[tuple[float, ...], ...] = ((), (2.0, 1.0), (0.6, 0.8), (3.0, 0.8, 0.6, 0.8))
_GRID = 0.8


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a chart shows: names of the places, and of each series its head and its values there."""

    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[float | None, ...]], ...]
    texts: tuple[tuple[str, ...], ...]


def chart_values(chart: Chart, document: Document, words: ReportWords) -> Drawn | None:
    """The values of a chart; None where it refers to no table, or nothing is in it."""
    table = document.parts[chart.table] if 0 <= chart.table < len(document.parts) else None
    if not isinstance(table, Table):
        return None
    places = {column.key: number for number, column in enumerate(table.columns)}
    rows = [row for row in table.rows if row.kind is RowKind.BODY]
    if not rows or chart.labels not in places:
        return None
    chosen = [(places[key], table.columns[places[key]]) for key in chart.series if key in places]
    at, column = places[chart.labels], table.columns[places[chart.labels]]
    return Drawn(
        tuple(plain(_text(row.cells[at], column, words)) for row in rows),
        tuple((_head(one), tuple(_number(row.cells[place].value) for row in rows)) for place, one in chosen),
        tuple(tuple(_text(row.cells[place], one, words) for row in rows) for place, one in chosen),
    )


def _text(cell: Cell, column: Column, words: ReportWords) -> str:
    return words.cell(cell.value, cell.kind or column.kind)


def _head(column: Column) -> str:
    return ", ".join(part for part in (plain(column.group), plain(column.head)) if part)


def _number(value: object) -> float | None:
    if value is None or isinstance(value, str) or not hasattr(value, "__float__"):
        return None
    number = float(value)
    return number if math.isfinite(number) else None


def chart_blocks(chart: Chart, document: Document, words: ReportWords, room: float) -> list[Block]:
    """A chart, in as many strips as its places need."""
    values = chart_values(chart, document, words)
    if values is None or not any(one is not None for _head, shown in values.series for one in shown):
        return []
    wide = room - _AXIS
    least = _LEAST_STEP
    if chart.kind is ChartKind.BARS:
        least = max(least, len(values.series) * _LEAST_BAR + 1.0)
    most = max(1, int(wide / least))
    strips = math.ceil(len(values.labels) / most)
    each = math.ceil(len(values.labels) / strips)
    scale = scale_of(chart, values)
    title = lines_of(plain(chart.title), Face.BOLD, BODY, room)[:3]
    blocks = [
        Block(
            len(title) * line_height(BODY) + 1.5,
            lambda top: set_lines(title, LEFT + room / 2, top, BODY, Face.BOLD, Align.CENTRE),
            keep=True,
        )
    ]
    if len(values.series) > 1:
        blocks.append(_legend(chart, values, room))
    blocks.extend(
        _Strip(chart, values, scale, slice(first, first + each), most=each, room=room).block()
        for first in range(0, len(values.labels), each)
    )
    return blocks


def scale_of(chart: Chart, values: Drawn) -> tuple[float, float, float]:
    """The ends of the scale and the step of its lines."""
    shown = [one for _head, column in values.series for one in column if one is not None]
    low = min(chart.low, *shown)
    high = max(shown) if chart.high is None else max(chart.high, *shown)
    if high <= low:
        high = low + 1.0
    exact = (high - low) / 5
    power = 10.0 ** math.floor(math.log10(exact))
    step = next(power * one for one in (1, 2, 2.5, 5, 10) if power * one >= exact * 0.999)
    begins = low if low == chart.low else math.floor(low / step) * step
    ends = high if chart.high == high else begins + math.ceil((high - begins) / step - 1e-9) * step
    return begins, ends, step


def _legend(chart: Chart, values: Drawn, room: float) -> Block:
    """The heads of the series beside what they are drawn with, in as many lines as they need."""
    lines: list[list[tuple[float, int, str]]] = [[]]
    x = 0.0
    for number, (head, _shown) in enumerate(values.series):
        text = shortened(head, Face.REGULAR, _SIZE, min(80.0, room - 12))
        wide = 9.0 + width(text, Face.REGULAR, _SIZE) + 5.0
        if lines[-1] and x + wide > room:
            lines.append([])
            x = 0.0
        lines[-1].append((x, number, text))
        x += wide
    step = line_height(_SIZE) + 0.6

    def draw(top: float) -> list[Item]:
        items: list[Item] = []
        for place, line in enumerate(lines):
            upper = top + place * step
            for x, number, text in line:
                if chart.kind is ChartKind.BARS:
                    items += _bar(LEFT + x, upper + 0.5, 7.0, step - 1.4, number)
                else:
                    middle = upper + step / 2
                    items += _stroke(LEFT + x, middle, LEFT + x + 7.0, middle, number)
                    items += _dot(LEFT + x + 3.5, middle, number)
                items.append(Text(LEFT + x + 9.0, base_line(upper, _SIZE), text, _SIZE))
        return items

    return Block(len(lines) * step + 1.0, draw, keep=True)


class _Strip:
    """Some of the places of a chart, beside each other."""

    def __init__(
        self,
        chart: Chart,
        values: Drawn,
        scale: tuple[float, float, float],
        part: slice,
        *,
        most: int,
        room: float,
    ) -> None:
        self._chart, self._scale = chart, scale
        self._labels = values.labels[part]
        self._series = [shown[part] for _head, shown in values.series]
        self._texts = [texts[part] for texts in values.texts]
        self._step = min((room - _AXIS) / most, 34.0)
        self._turned = any(
            width(word, Face.REGULAR, _LABEL) > self._step - 1.0
            for label in values.labels
            for word in label.split()
        ) or any(len(self._wrapped(label)) > 2 for label in values.labels)
        self._shown = [shortened(label, Face.REGULAR, _LABEL, _LONGEST_LABEL) for label in self._labels]
        longest = max((width(label, Face.REGULAR, _LABEL) for label in self._shown), default=0.0)
        most_lines = max((len(self._wrapped(label)) for label in self._labels), default=1)
        self._below = longest + 2.0 if self._turned else most_lines * line_height(_LABEL) + 1.5

    def _wrapped(self, label: str) -> tuple[str, ...]:
        return lines_of(label, Face.REGULAR, _LABEL, max(self._step - 1.0, 2.0))

    def block(self) -> Block:
        """The strip as it is drawn."""
        return Block(_HEIGHT + self._below + 5.0, self._draw)

    def _draw(self, top: float) -> list[Item]:
        self._top, self._foot = top + 4.0, top + 4.0 + _HEIGHT
        items = self._grid()
        items += self._bars() if self._chart.kind is ChartKind.BARS else self._curves()
        items.append(Line(LEFT + _AXIS, self._foot, self._right, self._foot, 0.25))
        for number, label in enumerate(self._labels):
            middle = self._middle(number)
            if self._turned:
                text = self._shown[number]
                base = base_line(middle - line_height(_LABEL) / 2, _LABEL)
                low = self._foot + 1.0 + width(text, Face.REGULAR, _LABEL)
                items.append(Text(base, low, text, _LABEL, turned=True))
            else:
                items += set_lines(self._wrapped(label), middle, self._foot + 0.8, _LABEL, align=Align.CENTRE)
        return items

    @property
    def _right(self) -> float:
        return LEFT + _AXIS + self._step * len(self._labels)

    def _middle(self, number: int) -> float:
        return LEFT + _AXIS + self._step * (number + 0.5)

    def _y(self, value: float) -> float:
        low, high, _step = self._scale
        return self._foot - (value - low) / (high - low) * _HEIGHT

    def _grid(self) -> list[Item]:
        low, high, step = self._scale
        items: list[Item] = []
        decimals = 0 if step >= 1 and low == int(low) and step == int(step) else 1 if step >= 0.1 else 2
        for number in range(int((high - low) / step + 1e-6) + 1):
            value = low + number * step
            y = self._y(value)
            items.append(Line(LEFT + _AXIS, y, self._right, y, THIN, _GRID))
            text = f"{value:.{decimals}f}".replace(".", ",")
            items.append(Text(LEFT + _AXIS - 1.5, y + 0.9, text, _LABEL, align=Align.RIGHT))
        return items

    def _bars(self) -> list[Item]:
        items: list[Item] = []
        count = len(self._series)
        wide = min((self._step - 1.0) / count, _WIDEST_BAR)
        for series, (shown, texts) in enumerate(zip(self._series, self._texts, strict=True)):
            for number, value in enumerate(shown):
                if value is None:
                    continue
                x = self._middle(number) + (series - count / 2) * wide
                y = self._y(value)
                items += _bar(x, y, wide, self._foot - y, series)
                text = texts[number]
                if width(text, Face.REGULAR, _VALUE) <= wide + 0.6:
                    items.append(Text(x + wide / 2, y - 0.6, text, _VALUE, align=Align.CENTRE))
        return items

    def _curves(self) -> list[Item]:
        items: list[Item] = []
        for series, (shown, texts) in enumerate(zip(self._series, self._texts, strict=True)):
            points = [
                (self._middle(number), self._y(value), texts[number]) if value is not None else None
                for number, value in enumerate(shown)
            ]
            for here, there in pairwise(points):
                if here is not None and there is not None:
                    items += _stroke(here[0], here[1], there[0], there[1], series)
            for point in points:
                if point is None:
                    continue
                items += _dot(point[0], point[1], series)
                if len(self._series) == 1 and width(point[2], Face.REGULAR, _VALUE) <= self._step:
                    items.append(Text(point[0], point[1] - 1.6, point[2], _VALUE, align=Align.CENTRE))
        return items


def _bar(x: float, y: float, wide: float, high: float, series: int) -> list[Item]:
    """A bar with an edge; from the sixth series on it is striped, too."""
    items: list[Item] = [Box(x, y, wide, high, _GREYS[series % len(_GREYS)])]
    items += [
        Line(x1, y1, x2, y2, THIN)
        for x1, y1, x2, y2 in (
            (x, y, x + wide, y), (x, y, x, y + high), (x + wide, y, x + wide, y + high),
            (x, y + high, x + wide, y + high),
        )
    ]  # fmt: skip
    if series >= len(_GREYS):
        grey = 1.0 if _GREYS[series % len(_GREYS)] < 0.5 else 0.0
        items += [Line(x, y + at, x + wide, y + at, 0.2, grey) for at in _steps(high, 1.2)]
    return items


def _steps(length: float, step: float) -> Sequence[float]:
    return [step * number for number in range(1, int(length / step) + 1) if step * number < length]


def _stroke(x1: float, y1: float, x2: float, y2: float, series: int) -> list[Item]:
    """A line in the pattern of a series."""
    grey = 0.0 if series % 2 == 0 else 0.45
    dashes = _DASHES[series % len(_DASHES)]
    length = math.hypot(x2 - x1, y2 - y1)
    if not dashes or length == 0:
        return [Line(x1, y1, x2, y2, 0.4, grey)]
    items: list[Item] = []
    at, number = 0.0, 0
    while at < length:
        end = min(at + dashes[number % len(dashes)], length)
        if number % 2 == 0:
            a, b = at / length, end / length
            items.append(
                Line(
                    x1 + (x2 - x1) * a, y1 + (y2 - y1) * a, x1 + (x2 - x1) * b, y1 + (y2 - y1) * b, 0.4, grey
                )
            )
        at, number = end, number + 1
    return items


def _dot(x: float, y: float, series: int) -> list[Item]:
    """The sign of a series: a full square, an empty one, a cross."""
    half = 0.7
    if series % 3 == 2:
        return [
            Line(x - half, y - half, x + half, y + half, 0.3),
            Line(x - half, y + half, x + half, y - half, 0.3),
        ]
    items: list[Item] = [Box(x - half, y - half, 2 * half, 2 * half, 0.0)]
    if series % 3 == 1:
        items.append(Box(x - half + 0.25, y - half + 0.25, 2 * half - 0.5, 2 * half - 0.5, 1.0))
    return items
