"""The table of an extract: a row for each subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from app.diary.paper.extract_form import LONGEST, PADDING, SIZE, THICK, THIN, WIDE
from app.diary.paper.rows import Extract, ExtractMark, ExtractSubject
from app.diary.paper.setting import Block, Typed, column, depth, filled, parts, typed
from app.diary.paper.words import DiaryWords
from app.paper.faces import Face, width
from app.paper.fitting import size_for
from app.paper.page import Align, Box, Item, Line

_SUBJECT, _MEAN, _ABSENT, _LATE, _RESULT = 43.0, 13.0, 16.5, 14.5, 11.0
_WIDE_RESULT = 19.0
_LEAST_FOR_MARKS = 50.0
"""With less room beside the figures, the marks of a subject stand below them over the whole width."""
_TEACHER, _RESULT_SIZE, _HEAD_SIZE = 6.5, 10.0, 7.5
_HEAD_GREY = 0.9


def _edges(one: Extract) -> tuple[list[float], bool]:
    """The upright lines of the table, and whether marks have a column of their own: the second one, which takes what
    the others leave.  Without it the subjects' names do."""
    result = _WIDE_RESULT if len(one.columns) == 1 else _RESULT
    others = (_MEAN, _MEAN, _ABSENT, _LATE, *(result for _ in one.columns))
    start = WIDE - sum(others)
    beside = start - _SUBJECT >= _LEAST_FOR_MARKS
    edges = [0.0, _SUBJECT, start] if beside else [0.0, start]
    for other in others:
        edges.append(edges[-1] + other)
    return edges, beside


def subjects(one: Extract, words: DiaryWords, share: float) -> list[Block]:
    edges, beside = _edges(one)
    results = [
        words.term(column.term) if column.term else words.results[column.kind] for column in one.columns
    ]
    titles = [words.plain, words.weighted, words.missed, words.late_column, *results]
    titles = (
        [words.subject, words.all_marks, *titles]
        if beside
        else [f"{words.subject}. {words.all_marks}", *titles]
    )
    head = _table_head(titles, edges)
    blocks = [replace(head, keep=True)]
    for subject in one.subjects:
        blocks += _subject(subject, edges, words, head, share, beside=beside)
    if not one.subjects:
        blocks.append(_row([typed(words.no_marks, SIZE, WIDE - 2 * PADDING)], [0.0, WIDE], head))
    return blocks


def _table_head(titles: Sequence[str], edges: Sequence[float]) -> Block:
    cells = []
    for title, left, right in zip(titles, edges, edges[1:], strict=False):
        room = right - left - 1.2
        longest = max(title.split(), key=lambda word: width(word, Face.BOLD, _HEAD_SIZE), default="")
        cells.append(typed(title, size_for(longest, Face.BOLD, room, _HEAD_SIZE), room, Face.BOLD))
    height = max(depth(lines) for lines in cells) + 2 * PADDING
    items: list[Item] = [Box(0, 0, WIDE, height, _HEAD_GREY)]
    for lines, left, right in zip(cells, edges, edges[1:], strict=False):
        items += column(lines, (left + right) / 2, (height - depth(lines)) / 2, Align.CENTRE)
    items += [Line(x, 0, x, height, THICK if x in (edges[0], edges[-1]) else THIN) for x in edges]
    items += [Line(0, y, WIDE, y, THICK) for y in (0.0, height)]
    return Block(height, tuple(items))


def _subject(
    subject: ExtractSubject,
    edges: Sequence[float],
    words: DiaryWords,
    head: Block,
    share: float,
    *,
    beside: bool,
) -> list[Block]:
    """A row of the table; the marks are beside the figures, or below them."""
    rooms = [right - left - 2 * PADDING for left, right in pairwise(edges)]
    size = SIZE * share
    name = typed(subject.subject, size, rooms[0], Face.BOLD)
    name += typed(subject.teacher, _TEACHER * share, rooms[0])
    room = rooms[1] if beside else WIDE - 2 * PADDING
    marks = filled([_mark(mark, words) for mark in subject.marks], size, room)
    missed, late = subject.absences.missed, subject.absences.late
    figures = [words.mean(subject.plain), words.mean(subject.weighted), str(missed or ""), str(late or "")]
    results = [words.sign(value) if value is not None else "" for value in subject.results]
    cells = [
        name,
        *([marks] if beside else []),
        *([Typed(text, size)] for text in figures),
        *([Typed(text, _RESULT_SIZE * share, Face.BOLD)] for text in results),
    ]
    blocks = [_row(part, edges, head, centred_from=2 if beside else 1) for part in parts(cells, LONGEST)]
    if marks and not beside:
        blocks[-1] = replace(blocks[-1], keep=True)
        blocks += [_row(part, (0.0, WIDE), head) for part in parts((marks,), LONGEST)]
    return blocks


def _mark(mark: ExtractMark, words: DiaryWords) -> str:
    """«4 (12.09, к/р ×3)»."""
    told = " ".join(part for part in (mark.kind, words.weight(mark.weight)) if part)
    inside = ", ".join(part for part in (words.short(mark.date), told) if part)
    return f"{words.sign(mark.value)} ({inside})"


def _row(
    cells: Sequence[Sequence[Typed]], edges: Sequence[float], head: Block | None, *, centred_from: int = 99
) -> Block:
    height = max(depth(lines) for lines in cells) + 2 * PADDING
    items: list[Item] = []
    for number, (lines, left, right) in enumerate(zip(cells, edges, edges[1:], strict=False)):
        if number >= centred_from:
            items += column(lines, (left + right) / 2, PADDING, Align.CENTRE)
        else:
            items += column(lines, left + PADDING, PADDING)
    items += [Line(x, 0, x, height, THICK if x in (edges[0], edges[-1]) else THIN) for x in edges]
    items.append(Line(edges[0], height, edges[-1], height, THIN))
    return Block(height, tuple(items), head)
