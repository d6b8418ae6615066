"""The extract of a diary over a period, on A4 upright: for a family that comes to no computer.

At the top the period in one line; then the subjects with every mark and its date, means, absences, marks of the
report card; then each missed lesson, what is still to be handed in, and what teachers wrote.  Rows are never cut by
the end of a page; the last page is signed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.codes import MarkValue, Scale
from app.diary.paper.extract_form import (
    BOTTOM,
    FOOT_LINE,
    HEIGHT,
    LATER_TOP,
    LEFT,
    RIGHT,
    SIZE,
    SUMMARY_TOP,
    THIN,
    WIDE,
    WIDTH,
)
from app.diary.paper.extract_lists import absences, debts, said
from app.diary.paper.extract_table import subjects
from app.diary.paper.rows import Extract
from app.diary.paper.setting import Block, column, depth, moved, paged, typed
from app.diary.paper.words import DiaryWords
from app.journal.of_pupil import AbsenceCount
from app.journal.rules import Tally, nearest
from app.paper.faces import Face, width
from app.paper.fitting import plain, shortened, size_for
from app.paper.page import Align, Item, Line, Page, Paper, Text

_SHARES = (1.0, 0.93, 0.86)
"""Of the usual size of the type: a page that holds only what did not fit on the one before is saved."""


def extract_paper(extracts: Sequence[Extract], words: DiaryWords) -> Paper:
    """The extracts of one or several pupils; each begins a page and counts its own."""
    pages = [page for one in extracts for page in _pages(one, words)]
    first = extracts[0]
    named = first.pupil.name if len(extracts) == 1 else first.pupil.class_name
    return Paper(
        f"{words.extract}: {named}, {period(first, words)}", first.class_teacher, words.language, tuple(pages)
    )


def period(one: Extract, words: DiaryWords) -> str:
    """«2 четверть 2026/2027», «2026/2027 учебный год», «1 – 30 ноября 2026»."""
    if one.term is not None:
        return f"{words.term(one.term)} {one.year.name}"
    if one.is_year:
        return words.year.format(name=one.year.name)
    return words.span(one.starts, one.ends)


def _pages(one: Extract, words: DiaryWords) -> list[Page]:
    """As few pages as the smallest type needs, in the largest type that needs no more."""
    summary = typed(_summary(one, words), SIZE, WIDE)
    # The first page has the large head; there is less room on it.
    first = Block(SUMMARY_TOP + depth(summary) + 3 - LATER_TOP)
    ways = [paged([first, *_body(one, words, share)], BOTTOM - LATER_TOP) for share in _SHARES]
    filled_pages = min(ways, key=len)
    pages = []
    for number, items in enumerate(filled_pages, 1):
        sheet = words.sheet.format(number=number, count=len(filled_pages))
        foot = [
            Text(LEFT, FOOT_LINE, words.printed.format(day=words.long(one.printed_on)), 7.5, grey=0.25),
            Text(RIGHT, FOOT_LINE, sheet, 7.5, align=Align.RIGHT, grey=0.25),
        ]
        if number == 1:
            head = [*_head(one, words), *column(summary, LEFT, SUMMARY_TOP)]
        else:
            head = _later_head(one, words)
        pages.append(Page(WIDTH, HEIGHT, (*head, *moved(items, LEFT, LATER_TOP), *foot)))
    return pages


def _body(one: Extract, words: DiaryWords, share: float) -> list[Block]:
    """What is between head and foot, its type `share` of what it usually is."""
    return [
        *subjects(one, words, share),
        *absences(one, words, share),
        *debts(one, words, share),
        *said(one, words, share),
        _end(one, words),
    ]


def _head(one: Extract, words: DiaryWords) -> list[Item]:
    items: list[Item] = [
        _line_of(one.school, LEFT, 13, WIDE, 9, grey=0.25),
        Text(LEFT, 21, words.extract, 15, Face.BOLD),
        _line_of(period(one, words), RIGHT, 21, WIDE - width(words.extract, Face.BOLD, 15) - 8, 11, align=Align.RIGHT),
    ]  # fmt: skip
    left = LEFT
    for label, value in ((words.pupil, one.pupil.name), (words.school_class, one.pupil.class_name)):
        if not value:
            continue
        items.append(Text(left, 28, f"{label}:", 9))
        left += width(f"{label}:", Face.REGULAR, 9) + 1.5
        shown = _line_of(
            value, left, 28, RIGHT - left - (28 if label == words.pupil else 0), 10.5, face=Face.BOLD
        )
        items.append(shown)
        left += width(shown.text, Face.BOLD, shown.size) + 8
    return items


def _later_head(one: Extract, words: DiaryWords) -> list[Item]:
    told = ", ".join(part for part in (one.pupil.name, one.pupil.class_name, period(one, words)) if part)
    return [_line_of(told, LEFT, 15, WIDE, 9, grey=0.25)]


def _line_of(
    text: str,
    x: float,
    y: float,
    room: float,
    size: float,
    *,
    face: Face = Face.REGULAR,
    align: Align = Align.LEFT,
    grey: float = 0.0,
) -> Text:
    """One line, smaller and then shortened where it does not fit."""
    text = plain(text)
    size = size_for(text, face, room, size, 6)
    return Text(x, y, shortened(text, face, size, room), size, face, align, grey=grey)


def _summary(one: Extract, words: DiaryWords) -> str:
    marks = [mark for subject in one.subjects for mark in subject.marks if mark.value != MarkValue.DEBT]
    on_five = [subject for subject in one.subjects if subject.scale == Scale.FIVE]
    tally = Tally((mark.value, mark.weight) for subject in on_five for mark in subject.marks)
    missed = _added(subject.absences for subject in one.subjects)
    return words.summary.format(
        marks=len(marks), mean=words.mean(nearest(tally.weighted)) or "–", missed=missed.missed, ill=missed.ill,
        excused=missed.excused, absent=missed.absent, late=missed.late,
    )  # fmt: skip


def _added(counts: Iterable[AbsenceCount]) -> AbsenceCount:
    known = list(counts)
    return AbsenceCount(
        *(sum(getattr(one, name) for one in known) for name in ("absent", "excused", "ill", "late"))
    )


def _end(one: Extract, words: DiaryWords) -> Block:
    """Where the class teacher and the parents sign; kept whole."""
    items: list[Item] = []
    top = 12.0
    for label, name in ((words.class_teacher, one.class_teacher), (words.parents_know, "")):
        start = width(label, Face.REGULAR, 9) + 2
        items.append(Text(0, top, label, 9))
        items.append(Line(start, top + 0.6, start + 45, top + 0.6, THIN))
        if name:
            items.append(_line_of(f"/ {name} /", start + 48, top, WIDE - start - 48, 9))
        else:
            items.append(Text(start + 50, top, words.signed_on, 9))
            after = start + 52 + width(words.signed_on, Face.REGULAR, 9)
            items.append(Line(after, top + 0.6, min(after + 30, WIDE), top + 0.6, THIN))
        top += 10.0
    return Block(top - 4.0, tuple(items))
