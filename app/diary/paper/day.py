"""A day of a week on paper: its head, a line for each lesson, and what else is said of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from app.diary.paper.setting import Block, Typed, column, depth, filled, parts, typed
from app.diary.paper.week_form import (
    EDGES,
    LEAST_LINES,
    MARK,
    NUMBER,
    PADDING,
    PAGE,
    SUBJECT,
    TASK,
    THICK,
    THIN,
    Sizes,
)
from app.diary.paper.words import DiaryWords
from app.diary.rows import DiaryDay, DiaryLesson, DiaryMark, LooseHomework, RemarkLine
from app.diary.rules import instead_of, slots
from app.paper.faces import Face, width
from app.paper.fitting import plain, size_for
from app.paper.page import Align, Box, Item, Line, Text

_HEAD_GREY = 0.9
_LONGEST = 120.0
"""What is higher than this may go on on the next page."""
_DONE = " ✓"


def day_blocks(day: DiaryDay, words: DiaryWords, sizes: Sizes, lines: int) -> list[Block]:
    """The head of a day, a block for each lesson and gap, free ones up to the number of `lines`, and what else is
    said of the day."""
    note = day.holiday or ("" if day.lessons else words.no_lessons)
    head = _day_head(words.title(day.date), note, sizes)
    again = _day_head(words.goes_on.format(day=words.title(day.date)), "", sizes)
    blocks = []
    numbers = dict(slots(day))
    last = max(lines, max(numbers, default=0)) if numbers else -1
    for number in range(_first(numbers, lines), last + 1):
        lessons = numbers.get(number, ())
        for lesson in lessons:
            blocks += _lesson(day, lesson, words, sizes, again)
        if not lessons:
            blocks += _lines(str(number), [], [], [], sizes, again)
    said = [_loose(one, words) for one in day.loose_homework] + [_remark(one, words) for one in day.remarks]
    for text in said:
        blocks += _said(text, sizes, again)
    return [replace(head, keep=bool(blocks)), *blocks]


def _first(numbers: Collection[int], lines: int) -> int:
    """The number of the first line: 1, if not the first lesson is 0, or far from the first, as in a second shift."""
    first = min(numbers, default=1)
    return first if first > LEAST_LINES // 2 or not lines else min(1, first)


def _day_head(title: str, note: str, sizes: Sizes) -> Block:
    size = 9.0 * sizes.share
    height = size * 0.62
    base = height * 0.72
    left = width(title, Face.BOLD, size) + 4
    note = plain(note)
    smaller = size_for(note, Face.REGULAR, PAGE - left - 3, size)
    items: list[Item] = [
        Box(0, 0, PAGE, height, _HEAD_GREY),
        Line(0, 0, PAGE, 0, THICK),
        Line(0, height, PAGE, height, THICK),
        *(Line(x, 0, x, height, THICK) for x in (0.0, PAGE)),
        Text(1.5, base, title, size, Face.BOLD),
        Text(PAGE - 1.5, base, note, smaller, Face.REGULAR, Align.RIGHT),
    ]
    return Block(height, tuple(items))


def _lesson(day: DiaryDay, lesson: DiaryLesson, words: DiaryWords, sizes: Sizes, head: Block) -> list[Block]:
    room = SUBJECT - 2 * PADDING
    name = f"{lesson.subject} ({lesson.group})" if lesson.group else lesson.subject
    # Narrow letters come before a second line.
    fits = width(name, Face.BOLD, sizes.subject) <= room or width(name, Face.NARROW, sizes.subject) > room
    subject = typed(name, sizes.subject, room, Face.BOLD if fits else Face.NARROW)
    at = f"{_clock(lesson.starts)}–{_clock(lesson.ends)}" if lesson.starts is not None else ""
    place = [at, words.room.format(room=lesson.room) if lesson.room else ""]
    small = typed(" · ".join(part for part in place if part), sizes.small, room)
    first, *more = _lines(
        str(lesson.number), [*subject, *small], _task(day, lesson, words, sizes), _marks(lesson, words, sizes),
        sizes, head,
    )  # fmt: skip
    return [_struck(first, subject, sizes) if lesson.is_off else first, *more]


def _struck(block: Block, subject: Sequence[Typed], sizes: Sizes) -> Block:
    """A line through the name of a lesson that is cancelled."""
    lines: list[Item] = []
    top = sizes.padding
    for line in subject:
        y = top + line.height / 2
        left = NUMBER + PADDING
        lines.append(Line(left, y, left + width(line.text, line.face, line.size), y, 0.2))
        top += line.height
    return replace(block, items=(*block.items, *lines))


def _task(day: DiaryDay, lesson: DiaryLesson, words: DiaryWords, sizes: Sizes) -> list[Typed]:
    """What is unusual about the lesson, its topic, the homework, and what the marks are for."""
    room = TASK - 2 * PADDING
    lines: list[Typed] = []
    unusual = _unusual(day, lesson, words)
    if unusual:
        lines += typed("; ".join(unusual), sizes.text, room, Face.BOLD)
    told = [lesson.topic]
    for one in lesson.homework:
        text = f"{one.text} ({words.for_one})" if one.individual else one.text
        told.append(f"{words.homework.format(text=text)}{_DONE if one.done else ''}")
    marks = [_mark(mark, words) for mark in lesson.marks]
    if sizes.run_on:
        return lines + typed(" · ".join(part for part in (*told, *marks) if part), sizes.text, room)
    for text in told:
        lines += typed(text, sizes.text, room)
    for text in marks:
        lines += typed(text, sizes.small, room)
    return lines


def _unusual(day: DiaryDay, lesson: DiaryLesson, words: DiaryWords) -> list[str]:
    told = []
    if lesson.is_off:
        told.append(words.cancelled)
    if lesson.moved_from is not None:
        told.append(words.moved.format(day=words.short(lesson.moved_from)))
    if lesson.usual_teacher:
        told.append(words.replaced.format(teacher=lesson.teacher))
    return told + [words.instead.format(subject=subject) for subject in instead_of(day, lesson)]


def _mark(mark: DiaryMark, words: DiaryWords) -> str:
    """«5 – Контрольная ×3, молодец»."""
    kind = " ".join(part for part in (mark.work_kind, words.weight(mark.weight)) if part)
    due = words.due.format(day=words.short(mark.due_date)) if mark.due_date is not None else ""
    return f"{words.sign(mark.value)} – {', '.join(part for part in (kind, due, mark.comment or '') if part)}"


def _marks(lesson: DiaryLesson, words: DiaryWords, sizes: Sizes) -> list[Typed]:
    """All marks, and the absence."""
    signs = [words.sign(mark.value) for mark in lesson.marks]
    if lesson.attendance is not None:
        signs.append(words.presence(*lesson.attendance))
    room = MARK - 2 * PADDING
    return filled(signs, sizes.mark, room, Face.BOLD) if signs else []


def _lines(
    number: str,
    subject: Sequence[Typed],
    task: Sequence[Typed],
    marks: Sequence[Typed],
    sizes: Sizes,
    head: Block,
) -> list[Block]:
    """A lesson in four columns; in several blocks where its homework is longer than a page."""
    shown = [Typed(number, sizes.subject, Face.NARROW)]
    return [_line(part, sizes, head) for part in parts((shown, subject, task, marks), _LONGEST)]


def _line(cells: Sequence[Sequence[Typed]], sizes: Sizes, head: Block) -> Block:
    """As high as the highest of its columns."""
    pad = sizes.padding
    height = max(sizes.least, *(depth(lines) + 2 * pad for lines in cells))
    number, subject, task, marks = cells
    items: list[Item] = [
        *column(number, NUMBER / 2, pad, Align.CENTRE),
        *column(subject, EDGES[1] + PADDING, pad),
        *column(task, EDGES[2] + PADDING, pad),
        *column(marks, (EDGES[3] + EDGES[4]) / 2, pad, Align.CENTRE),
        *(Line(x, 0, x, height, THICK if x in (0.0, PAGE) else THIN) for x in EDGES),
        Line(0, height, PAGE, height, THIN),
    ]
    return Block(height, tuple(items), head)


def _said(text: str, sizes: Sizes, head: Block) -> list[Block]:
    """Lines over the whole width: a remark, homework without a lesson."""
    lines = typed(text, sizes.text, PAGE - 4 * PADDING)
    return [_across(part, sizes, head) for (part,) in parts((lines,), _LONGEST)]


def _across(lines: Sequence[Typed], sizes: Sizes, head: Block) -> Block:
    height = depth(lines) + 2 * sizes.padding
    items: list[Item] = [
        *column(lines, 2 * PADDING, sizes.padding),
        *(Line(x, 0, x, height, THICK) for x in (0.0, PAGE)),
        Line(0, height, PAGE, height, THIN),
    ]
    return Block(height, tuple(items), head)


def _loose(one: LooseHomework, words: DiaryWords) -> str:
    text = f"{one.line.text} ({words.for_one})" if one.line.individual else one.line.text
    done = _DONE if one.line.done else ""
    return f"{one.subject}. {words.homework.format(text=text)}{done}"


def _remark(one: RemarkLine, words: DiaryWords) -> str:
    author = f" ({one.author})" if one.author else ""
    return f"{words.remarks[one.kind]}: {one.text}{author}"


def _clock(minutes: int | None) -> str:
    return "" if minutes is None else f"{minutes // 60}:{minutes % 60:02}"
