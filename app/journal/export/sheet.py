"""A page of the journal on A4 across, as double pages of the paper journal.

Left stand pupils and marks, right the topics and homework of the very lessons at the left.  A period with more lessons
than a sheet holds goes on on the next one, the lessons spread evenly; so does a class with more pupils, whose topics
then stand on the first of its sheets.  The marks of the period follow the last lesson.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from app.journal.export.left_side import MOST_LESSONS, MOST_PUPILS, left_side
from app.journal.export.right_side import LessonRow, lesson_row, only_a_word, right_side
from app.journal.export.rows import PrintedPage
from app.journal.export.sheet_form import (
    FOOT_LINE,
    HEIGHT,
    LEFT_FROM,
    LEFT_TO,
    RIGHT_FROM,
    RIGHT_TO,
    ROOM,
    SCHOOL_LINE,
    THIN,
    TITLE_LINE,
    WIDTH,
    SheetWords,
)
from app.paper.faces import Face, width
from app.paper.fitting import plain, shortened, size_for
from app.paper.page import Align, Item, Line, Page, Paper, Text


def journal_paper(page: PrintedPage, words: SheetWords) -> Paper:
    """The double pages.  Names of school, class, subject and teacher are set smaller and then shortened with «…»."""
    parts = _parts([lesson_row(number, lesson) for number, lesson in enumerate(page.lessons, 1)])
    groups = _evenly(len(page.pupils), MOST_PUPILS)
    pages: list[Page] = []
    count = len(parts) * len(groups)
    for part in parts:
        first = part[0].number - 1 if part else 0
        for group in groups:
            items = left_side(
                page.pupils[group],
                page.lessons[first : first + len(part)],
                first,
                words,
                period=words.period(page.term) if part is parts[-1] else None,
            )
            if not page.lessons:
                items += only_a_word(words.no_lessons)
            elif group is groups[0]:
                items += right_side(part, words)
            else:
                items += only_a_word(words.topics_on.format(number=len(pages) + 1 - groups.index(group)))
            items += _head(page, words)
            items += _foot(words, len(pages) + 1, count)
            pages.append(Page(WIDTH, HEIGHT, tuple(items)))
    return Paper(
        f"{page_title(page)}, {words.period(page.term)}", page.course.teacher, words.language, tuple(pages)
    )


def page_title(page: PrintedPage) -> str:
    """«8А Алгебра», with the group where it is a part of the class."""
    course = page.course
    group = course.group_name if course.group_name != course.class_name else ""
    return " ".join(part for part in (course.class_name, course.subject, group) if part)


def _evenly(count: int, most: int) -> list[slice]:
    """Parts of at most `most`, as equal as can be; one empty part of nothing."""
    parts = max(1, -(-count // most))
    edges = [round(count * part / parts) for part in range(parts + 1)]
    return [slice(start, end) for start, end in pairwise(edges)]


def _parts(rows: Sequence[LessonRow]) -> list[list[LessonRow]]:
    """The lessons of each sheet: no more than fit at the left, nor than their texts fit at the right.  Of the ways
    with the fewest sheets that is taken in which the fullest sheet has the fewest lessons."""
    fewest = len(_filled(rows, MOST_LESSONS))
    most = next(one for one in range(1, MOST_LESSONS + 1) if len(_filled(rows, one)) == fewest)
    return _filled(rows, most)


def _filled(rows: Sequence[LessonRow], most: int) -> list[list[LessonRow]]:
    parts: list[list[LessonRow]] = [[]]
    room = ROOM
    for row in rows:
        if parts[-1] and (len(parts[-1]) == most or row.height > room):
            parts.append([])
            room = ROOM
        parts[-1].append(row)
        room -= row.height
    return parts


def _head(page: PrintedPage, words: SheetWords) -> list[Item]:
    course, term = page.course, page.term
    school = _fitted(page.school, Face.REGULAR, RIGHT_TO - LEFT_FROM, 8, 6)
    group = course.group_name if course.group_name != course.class_name else ""
    name = course.class_name or group
    subject = f"{course.subject} ({group})" if group and group != name else course.subject
    days = [f"{day:%d.%m.%Y}" for day in (term.starts, term.ends)]
    period = f"{words.period(term)} {course.year_name}: {' – '.join(days)}"
    items: list[Item] = [Text(LEFT_FROM, SCHOOL_LINE, *school, grey=0.25)]
    items += _labelled(((words.school_class, name), (words.subject, subject)), LEFT_FROM, LEFT_TO)
    told = Text(RIGHT_TO, TITLE_LINE, period, 8.5, Face.REGULAR, Align.RIGHT)
    room = RIGHT_TO - 4 - width(period, Face.REGULAR, 8.5)
    return [*items, *_labelled(((words.teacher, course.teacher),), RIGHT_FROM, room), told]


def _labelled(parts: Sequence[tuple[str, str]], left: float, right: float) -> list[Item]:
    """«Класс: **8А**   Предмет: **Алгебра**» in one line; the last value gives way."""
    items: list[Item] = []
    for label, value in parts:
        if not value:
            continue
        label = f"{label}:"
        items.append(Text(left, TITLE_LINE, label, 9, Face.REGULAR))
        left += width(label, Face.REGULAR, 9) + 1.2
        shown = _fitted(value, Face.BOLD, right - left, 10, 7)
        items.append(Text(left, TITLE_LINE, *shown))
        left += width(shown[0], shown[2], shown[1]) + 6
    return items


def _fitted(text: str, face: Face, room: float, largest: float, smallest: float) -> tuple[str, float, Face]:
    text = plain(text)
    size = size_for(text, face, room, largest, smallest)
    return shortened(text, face, size, room), size, face


def _foot(words: SheetWords, number: int, count: int) -> list[Item]:
    """Which sheet this is; on the last one, where the teacher signs."""
    sheet = words.sheet.format(number=number, count=count)
    items: list[Item] = [Text(LEFT_FROM, FOOT_LINE, sheet, 8, grey=0.25)]
    if number == count:
        start = RIGHT_FROM + width(words.signature, Face.REGULAR, 9) + 2
        items.append(Text(RIGHT_FROM, FOOT_LINE, words.signature, 9))
        items.append(Line(start, FOOT_LINE + 0.6, start + 55, FOOT_LINE + 0.6, THIN))
    return items
