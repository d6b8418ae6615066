"""The left side of a double page: pupils × days under months, at the last one the marks of the period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from app.journal.export.rows import PrintedCell, PrintedLesson, PrintedPupil
from app.journal.export.sheet_form import (
    BODY,
    LEFT_FROM,
    LEFT_TO,
    ROOM,
    THICK,
    THIN,
    TOP,
    SheetWords,
    heading,
    middle,
    rules,
)
from app.paper.faces import MM_PER_POINT, Face, width
from app.paper.fitting import plain, shortened, size_for
from app.paper.page import Align, Box, Item, Line, Text

_NUMBER = 6.0
_NAME, _WIDEST_NAME = 36.0, 46.0
_PERIOD = 7.0
_COLUMN, _WIDEST_COLUMN = 5.2, 7.5
_ROW, _HIGHEST_ROW = 4.4, 7.0
_MONTH_ROW = 6.0
_CELL_PADDING, _CELL_SIZE, _READABLE = 0.35, 9.0, 6.0
_OUTSIDE = 0.86
"""The grey of days on which a pupil was not in the class; it survives a photocopy."""

MOST_LESSONS = int((LEFT_TO - LEFT_FROM - _NUMBER - _NAME - _PERIOD) / _COLUMN)
MOST_PUPILS = int(ROOM / _ROW)


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where things stand.  `columns` are the left edges of the days and the right edge of the last one; there are
    more than lessons where lessons are few: empty ones, as in the paper journal."""

    name: float
    columns: tuple[float, ...]
    right: float
    row: float

    @property
    def step(self) -> float:
        return self.columns[1] - self.columns[0]


def left_side(
    pupils: Sequence[PrintedPupil],
    lessons: Sequence[PrintedLesson],
    first: int,
    words: SheetWords,
    *,
    period: str | None,
) -> list[Item]:
    """`lessons` are those of the page from number `first` on; `period`: the name of the period, where its marks are.

    Names are set smaller and then shortened with «…» where they do not fit; cells are only set smaller.
    """
    grid = _grid(len(lessons), len(pupils), last=period is not None)
    items: list[Item] = []
    for number, pupil in enumerate(pupils):
        items += _row(pupil, BODY + number * grid.row, len(lessons), first, grid, period=period)
    return [*_outside(pupils, len(lessons), first, grid), *_lines(len(pupils), lessons, grid), *items,
            *_head(lessons, words, grid, period=period)]  # fmt: skip


def _grid(lessons: int, pupils: int, *, last: bool) -> _Grid:
    days_end = LEFT_TO - (_PERIOD if last else 0)
    room = days_end - LEFT_FROM - _NUMBER - _NAME
    step = min(_WIDEST_COLUMN, room / max(lessons, 1))
    name = _NAME + min(_WIDEST_NAME - _NAME, room - step * lessons)
    start = LEFT_FROM + _NUMBER + name
    count = max(lessons, round((days_end - start) / step), 1)
    step = (days_end - start) / count
    columns = (*(start + step * number for number in range(count)), days_end)
    row = min(_HIGHEST_ROW, max(_ROW, ROOM / max(pupils, 1)))
    return _Grid(LEFT_FROM + _NUMBER, columns, LEFT_TO, row)


def _outside(pupils: Sequence[PrintedPupil], lessons: int, first: int, grid: _Grid) -> list[Item]:
    """The days on which pupils did not belong to the course, one box for each run of them."""
    boxes: list[Item] = []
    for number, pupil in enumerate(pupils):
        inside = pupil.inside[first : first + lessons]
        for is_inside, group in groupby(range(lessons), inside.__getitem__):
            days = list(group)
            if not is_inside:
                left, right = grid.columns[days[0]], grid.columns[days[-1] + 1]
                boxes.append(Box(left, BODY + number * grid.row, right - left, grid.row, _OUTSIDE))
    return boxes


def _lines(pupils: int, lessons: Sequence[PrintedLesson], grid: _Grid) -> list[Item]:
    rows = [BODY + grid.row * number for number in range(max(pupils, 1) + 1)]
    days, bottom = TOP + _MONTH_ROW, rows[-1]
    lines = rules((LEFT_FROM, grid.right), (TOP, *rows))
    lines += [Line(grid.name, TOP, grid.name, bottom, THIN)]
    lines += [Line(x, days, x, bottom, THIN) for x in grid.columns[1:-1]]
    lines += [Line(x, TOP, x, bottom, THICK) for x in (grid.columns[0], grid.columns[-1])]
    lines += [Line(LEFT_FROM, BODY, grid.right, BODY, THICK)]
    lines += [Line(grid.columns[0], days, grid.columns[-1], days, THIN)]
    lines += [Line(grid.columns[at], TOP, grid.columns[at], days, THIN) for at in _month_edges(lessons)]
    return lines


def _months(lessons: Sequence[PrintedLesson]) -> list[tuple[int, int]]:
    """Where each month begins, and how many of the lessons it has."""
    found: list[tuple[int, int]] = []
    for _, group in groupby(enumerate(lessons), lambda one: (one[1].date.year, one[1].date.month)):
        numbers = [number for number, _ in group]
        found.append((numbers[0], len(numbers)))
    return found


def _month_edges(lessons: Sequence[PrintedLesson]) -> list[int]:
    """The columns at whose left a month ends."""
    return [at + count for at, count in _months(lessons)]


def _head(
    lessons: Sequence[PrintedLesson], words: SheetWords, grid: _Grid, *, period: str | None
) -> list[Item]:
    whole = BODY - TOP
    items: list[Item] = [
        heading(words.number, LEFT_FROM, grid.name, TOP, whole),
        heading(words.pupil, grid.name, grid.columns[0], TOP, whole),
    ]
    for at, count in _months(lessons):
        left, right = grid.columns[at], grid.columns[at + count]
        name = words.months[lessons[at].date.month - 1]
        if width(name, Face.BOLD, 6.5) > right - left - 0.6:
            name = name[:3]
        items.append(heading(name, left, right, TOP, _MONTH_ROW))
    days = TOP + _MONTH_ROW
    for at, lesson in enumerate(lessons):
        text = f"{lesson.date.day}"
        items.append(heading(text, grid.columns[at], grid.columns[at + 1], days, BODY - days, 8.5))
    if period:
        size = size_for(period, Face.BOLD, whole - 1.6, 8)
        x = middle(grid.columns[-1], grid.right - grid.columns[-1], size)
        items.append(Text(x, TOP + whole / 2, period, size, Face.BOLD, Align.CENTRE, turned=True))
    return items


def _row(
    pupil: PrintedPupil, top: float, lessons: int, first: int, grid: _Grid, *, period: str | None
) -> list[Item]:
    room = grid.columns[0] - grid.name - 1.6
    name = plain(pupil.name)
    size = size_for(name, Face.NARROW, room, 9, 7)
    number = Text(grid.name - 1, middle(top, grid.row, 8), str(pupil.no), 8, Face.NARROW, Align.RIGHT)
    shown = shortened(name, Face.NARROW, size, room)
    items: list[Item] = [number, Text(grid.name + 0.8, middle(top, grid.row, size), shown, size, Face.NARROW)]
    for at, cell in enumerate(pupil.cells[first : first + lessons]):
        items += _cell(cell, grid.columns[at], grid.columns[at + 1], top, grid.row, Face.REGULAR)
    if period:
        items += _cell(pupil.term_mark, grid.columns[-1], grid.right, top, grid.row, Face.BOLD)
    return items


def _cell(cell: PrintedCell, left: float, right: float, top: float, height: float, face: Face) -> list[Item]:
    """What stands in a cell, as small as it has to be: narrow letters come before small ones, and several marks stand
    in two lines before they cannot be read."""
    text, room = str(cell), right - left - 2 * _CELL_PADDING
    if not text:
        return []
    if face is Face.REGULAR and width(text, face, _CELL_SIZE) > room:
        face = Face.NARROW
    lines = [text]
    size = size_for(text, face, room, _CELL_SIZE)
    if size < _READABLE and len(broken := _halves(text)) > 1:
        most = height / len(broken) / MM_PER_POINT
        lines, size = broken, min(most, *(size_for(line, face, room, _CELL_SIZE) for line in broken))
    step = size * MM_PER_POINT
    start = top + (height - step * len(lines)) / 2
    centre = (left + right) / 2
    return [
        Text(centre, middle(start + number * step, step, size), line, size, face, Align.CENTRE)
        for number, line in enumerate(lines)
    ]


def _halves(text: str) -> list[str]:
    """«4/5/5/4» as «4/5/» and «5/4»; a single mark stays whole."""
    breaks = [at + 1 for at, sign in enumerate(text[:-1]) if sign in "/ "]
    if not breaks:
        return [text]
    at = min(breaks, key=lambda one: abs(2 * one - len(text)))
    return [text[:at].rstrip(), text[at:]]
