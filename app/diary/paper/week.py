"""A week as the spread of the paper diary, on A4 across: two pages of the diary on one sheet, in black and white.

Each day has a head and a line for each lesson; free lines follow, as in the paper diary, as long as there is room.
What does not fit is set smaller, at last without free lines; what then still does not fit goes on on the next sheet,
no line cut in two.  Nothing is left out and nothing is shortened but the names of school and pupil.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from app.diary.paper.day import day_blocks
from app.diary.paper.rows import PrintedWeek
from app.diary.paper.setting import Block, moved, paged
from app.diary.paper.week_form import (
    EDGES,
    FOOT_LINE,
    HEADS,
    HEIGHT,
    LEAST_LINES,
    LEFT,
    MARGIN,
    NAME_LINE,
    PAGE,
    RIGHT,
    ROOM,
    SIGN_LINE,
    THIN,
    TITLE_LINE,
    TOP,
    WIDTH,
    Sizes,
)
from app.diary.paper.words import DiaryWords
from app.diary.rows import DiaryDay
from app.diary.rules import week_summary
from app.paper.faces import Face, width
from app.paper.fitting import plain, shortened, size_for
from app.paper.page import Align, Item, Line, Page, Paper, Text

_HIGHEST = 9.5
_WAYS = (
    (True, Sizes(1.0)),
    (True, Sizes(0.94)),
    (True, Sizes(0.88)),
    (False, Sizes(0.88)),
    (False, Sizes(0.82)),
    (False, Sizes(0.82, run_on=True)),
    (False, Sizes(0.76, run_on=True)),
)
"""With free lines or without, and in which type; the first way that fits is taken."""
_FLOWING = Sizes(0.88)
"""The type of what needs more than a sheet anyway."""


def week_paper(weeks: Sequence[PrintedWeek], words: DiaryWords) -> Paper:
    """The spreads of one or several weeks, or of several pupils; each begins a sheet of its own."""
    pages = [page for one in weeks for page in _sheets(one, words)]
    first = weeks[0]
    days = words.span(first.week.days[0].date, first.week.days[-1].date)
    return Paper(
        f"{words.diary}: {first.week.pupil.name}, {days}", first.class_teacher, words.language, tuple(pages)
    )


def _sheets(one: PrintedWeek, words: DiaryWords) -> list[Page]:
    columns = _columns(one.week.days, words)
    count = -(-len(columns) // 2)
    sheets = []
    for number in range(count):
        items: list[Item] = [*_head(one, words), *_fold()]
        for at, start in zip(columns[2 * number : 2 * number + 2], (LEFT, RIGHT), strict=False):
            items += [*moved(_names(words), start, HEADS), *moved(at, start, TOP)]
        if number == count - 1:
            items += _end(one, words)
        if count > 1:
            sheet = words.sheet.format(number=number + 1, count=count)
            items.append(Text(WIDTH - MARGIN, FOOT_LINE, sheet, 7.5, align=Align.RIGHT, grey=0.25))
        sheets.append(Page(WIDTH, HEIGHT, tuple(items)))
    return sheets


def _columns(days: Sequence[DiaryDay], words: DiaryWords) -> list[list[Item]]:
    """The pages of the diary: two where all fits, the days of the first half on the left one."""
    half = -(-len(days) // 2)
    numbers = [lesson.number for day in days for lesson in day.lessons]
    lines = max([LEAST_LINES, *numbers])
    for free, sizes in _WAYS:
        sides = [
            [day_blocks(day, words, sizes, lines if free else 0) for day in part]
            for part in (days[:half], days[half:])
        ]
        fullest = max(_height(side) for side in sides)
        if fullest <= ROOM:
            return [_stretched(side, _spare(sides, fullest)) for side in sides]
    blocks = [block for day in days for block in day_blocks(day, words, _FLOWING, 0)]
    return paged(blocks, ROOM)


def _height(side: Sequence[Sequence[Block]]) -> float:
    return sum(block.height for day in side for block in day)


def _spare(sides: Sequence[Sequence[Sequence[Block]]], fullest: float) -> float:
    """By how much each line may be higher, that the fuller page is full."""
    side = max(sides, key=_height)
    lines = sum(not block.keep for day in side for block in day)
    return (ROOM - fullest) / lines if lines else 0.0


def _stretched(side: Sequence[Sequence[Block]], spare: float) -> list[Item]:
    items: list[Item] = []
    top = 0.0
    for block in (block for day in side for block in day):
        height = block.height
        if not block.keep:
            height = max(block.height, min(block.height + spare, _HIGHEST))
        items += _ruled(block, top, height)
        top += height
    return items


def _ruled(block: Block, top: float, height: float) -> list[Item]:
    """The block with its upright lines drawn to its new height, and its lower edge where that is now."""
    grown = height - block.height
    items = []
    for item in block.items:
        if isinstance(item, Line) and grown:
            if item.x1 == item.x2 and item.y2 == block.height:
                item = replace(item, y2=height)
            elif item.y1 == item.y2 == block.height:
                item = replace(item, y1=height, y2=height)
        items.append(item)
    return moved(items, 0, top)


# --- around the days -----------------------------------------------------------------------------------------


def _head(one: PrintedWeek, words: DiaryWords) -> list[Item]:
    pupil = one.week.pupil
    days = words.span(one.week.days[0].date, one.week.days[-1].date)
    told = words.week.format(number=one.number, count=one.weeks) if one.number is not None else ""
    school = plain(one.school)
    size = size_for(school, Face.REGULAR, PAGE, 8, 6)
    items: list[Item] = [
        Text(LEFT, TITLE_LINE - 1, shortened(school, Face.REGULAR, size, PAGE), size, grey=0.25),
        Text(RIGHT, TITLE_LINE + 2.5, days, 12, Face.BOLD),
        Text(RIGHT + PAGE, TITLE_LINE + 2.5, told, 8.5, align=Align.RIGHT),
    ]
    left = LEFT
    for label, value in ((words.pupil, pupil.name), (words.school_class, pupil.class_name)):
        if not value:
            continue
        shown = f"{label}:"
        items.append(Text(left, NAME_LINE, shown, 8.5))
        left += width(shown, Face.REGULAR, 8.5) + 1.2
        value = plain(value)
        fitted = size_for(value, Face.BOLD, PAGE - (left - LEFT) - 25, 10.5, 7)
        value = shortened(value, Face.BOLD, fitted, PAGE - (left - LEFT))
        items.append(Text(left, NAME_LINE, value, fitted, Face.BOLD))
        left += width(value, Face.BOLD, fitted) + 6
    return items


def _names(words: DiaryWords) -> list[Item]:
    """The heads of the columns."""
    items: list[Item] = []
    names = (words.number, words.subject, words.task, words.mark)
    for name, (left, right) in zip(names, pairwise(EDGES), strict=True):
        size = size_for(name, Face.REGULAR, right - left - 1, 6.8)
        items.append(Text((left + right) / 2, 3.0, name, size, Face.REGULAR, Align.CENTRE, grey=0.25))
    return items


def _fold() -> list[Item]:
    """Where the sheet is folded: a mark at both edges of the paper."""
    return [Line(WIDTH / 2, y, WIDTH / 2, y + 4, THIN, 0.6) for y in (6.0, HEIGHT - 10.0)]


def _end(one: PrintedWeek, words: DiaryWords) -> list[Item]:
    """The week in figures at the left; at the right, who signs."""
    found = week_summary(one.week, today=one.week.days[-1].date, since=None)
    told = words.at_a_glance.format(
        marks=len(found.marks),
        mean=words.mean(found.mean) or "–",
        missed=len(found.missed),
        late=len(found.late),
    )
    items: list[Item] = [Text(LEFT, SIGN_LINE, told, size_for(told, Face.REGULAR, PAGE, 8.5))]
    half = PAGE / 2
    for label, left in ((words.class_teacher, RIGHT), (words.parents, RIGHT + half)):
        size = size_for(label, Face.REGULAR, half - 24, 8.5)
        start = left + width(label, Face.REGULAR, size) + 1.5
        items.append(Text(left, SIGN_LINE, label, size))
        items.append(Line(start, SIGN_LINE + 0.6, left + half - 4, SIGN_LINE + 0.6, THIN))
    return items
