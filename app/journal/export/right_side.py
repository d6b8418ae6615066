"""The right side of a double page: number, day, topic and homework of each lesson that stands at the left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.journal.export.rows import PrintedLesson
from app.journal.export.sheet_form import (
    BODY,
    BOTTOM,
    RIGHT_FROM,
    RIGHT_TO,
    ROOM,
    THICK,
    TOP,
    SheetWords,
    heading,
    middle,
    rules,
)
from app.paper.faces import MM_PER_POINT, Face
from app.paper.fitting import plain, shortened, size_for, wrapped
from app.paper.page import Align, Item, Line, Text

_NUMBER, _DATE, _HOMEWORK = 7.0, 11.0, 48.0
_EDGES = (
    RIGHT_FROM,
    RIGHT_FROM + _NUMBER,
    RIGHT_FROM + _NUMBER + _DATE,
    RIGHT_TO - _HOMEWORK,
    RIGHT_TO,
)
_SIZES = (9.0, 8.0, 7.0, 5.5)
_LEADING = 1.15
_PADDING = 0.9
_LOWEST_ROW, _HIGHEST_ROW = 5.0, 10.0


@dataclass(frozen=True, slots=True)
class LessonRow:
    """A row of the right side, ready to be drawn; `height` is the least that it needs."""

    number: int
    lesson: PrintedLesson
    topic: tuple[str, ...]
    homework: tuple[str, ...]
    size: float
    height: float


def lesson_row(number: int, lesson: PrintedLesson) -> LessonRow:
    """Break the texts of a lesson into lines.  They are set smaller where a page would not hold them; what even then
    goes beyond one (some 8,000 letters) ends with «…»."""
    texts = (plain(lesson.topic), plain(lesson.homework))
    rooms = (_EDGES[3] - _EDGES[2] - 2 * _PADDING, _HOMEWORK - 2 * _PADDING)
    for size in _SIZES:
        topic, homework = (
            wrapped(text, Face.NARROW, size, room) for text, room in zip(texts, rooms, strict=True)
        )
        height = max(len(topic), len(homework)) * _step(size) + 2 * _PADDING
        if height <= ROOM:
            return LessonRow(number, lesson, tuple(topic), tuple(homework), size, max(height, _LOWEST_ROW))
    size = _SIZES[-1]
    most = int((ROOM - 2 * _PADDING) / _step(size))
    topic, homework = (
        _cut(wrapped(text, Face.NARROW, size, room), most, size, room)
        for text, room in zip(texts, rooms, strict=True)
    )
    return LessonRow(number, lesson, tuple(topic), tuple(homework), size, ROOM)


def right_side(rows: Sequence[LessonRow], words: SheetWords) -> list[Item]:
    """The table of these lessons, with empty rows below down to the foot of the page."""
    heights = _stretched([row.height for row in rows])
    items: list[Item] = []
    top = BODY
    for row, height in zip(rows, heights, strict=True):
        items += _row(row, top, height, words)
        top += height
    levels = [BODY + sum(heights[:number]) for number in range(len(heights) + 1)]
    levels += _empty_rows(levels[-1])
    lines = rules(_EDGES, (TOP, *levels))
    lines.append(Line(RIGHT_FROM, BODY, RIGHT_TO, BODY, THICK))
    names = (words.number, words.date, words.topic, words.homework)
    head = [
        heading(name, left, right, TOP, BODY - TOP)
        for name, left, right in zip(names, _EDGES, _EDGES[1:], strict=False)
    ]
    return [*lines, *head, *items]


def only_a_word(text: str) -> list[Item]:
    """A side without a table, and why."""
    size = size_for(text, Face.REGULAR, RIGHT_TO - RIGHT_FROM, 10)
    return [Text((RIGHT_FROM + RIGHT_TO) / 2, BODY + 20, text, size, Face.REGULAR, Align.CENTRE, grey=0.3)]


def _step(size: float) -> float:
    return size * MM_PER_POINT * _LEADING


def _cut(lines: list[str], most: int, size: float, room: float) -> list[str]:
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], shortened(lines[most - 1] + " " + lines[most], Face.NARROW, size, room)]


def _stretched(heights: Sequence[float]) -> list[float]:
    """The same rows, higher where the page has room: none higher than is good to write in, unless so little is left
    that no empty row goes there."""
    spare = (ROOM - sum(heights)) / len(heights)
    stretched = [max(height, min(_HIGHEST_ROW, height + spare)) for height in heights]
    left = ROOM - sum(stretched)
    return [height + left / len(heights) for height in stretched] if left < _LOWEST_ROW else stretched


def _empty_rows(top: float) -> list[float]:
    """The lower edges of empty rows down to the foot, for writing in by hand."""
    count = round((BOTTOM - top) / _HIGHEST_ROW)
    return [top + (BOTTOM - top) * number / count for number in range(1, count + 1)]


def _row(row: LessonRow, top: float, height: float, words: SheetWords) -> list[Item]:
    day = row.lesson.date
    date = words.date_format.format(day=f"{day.day:02}", month=f"{day.month:02}")
    items: list[Item] = []
    for text, left, right in ((str(row.number), _EDGES[0], _EDGES[1]), (date, _EDGES[1], _EDGES[2])):
        size = size_for(text, Face.NARROW, right - left - 1, 8.5)
        items.append(
            Text((left + right) / 2, middle(top, height, size), text, size, Face.NARROW, Align.CENTRE)
        )
    for lines, left in ((row.topic, _EDGES[2]), (row.homework, _EDGES[3])):
        step = _step(row.size)
        start = top + (height - step * len(lines)) / 2
        items += [
            Text(left + _PADDING, middle(start + number * step, step, row.size), line, row.size, Face.NARROW)
            for number, line in enumerate(lines)
        ]
    return items
