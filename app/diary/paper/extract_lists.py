"""What stands below the table of an extract: lessons missed, works to be handed in, what the teachers say."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from app.codes import MarkValue
from app.diary.paper.extract_form import LONGEST, SIZE, WIDE
from app.diary.paper.rows import Extract
from app.diary.paper.setting import Block, Typed, column, depth, filled, parts, typed
from app.diary.paper.words import DiaryWords
from app.paper.faces import Face
from app.paper.page import Text

_TITLE = 9.5


def _title(text: str) -> Block:
    return Block(9.5, (Text(0, 7.3, text, _TITLE, Face.BOLD),), keep=True)


def _listed(title: str, texts: Sequence[Sequence[Typed]]) -> list[Block]:
    """A heading and texts below it, each of them whole on its page."""
    if not texts:
        return []
    blocks = [_title(title)]
    for lines in texts:
        for (part,) in parts((lines,), LONGEST):
            blocks.append(Block(depth(part) + 0.8, tuple(column(part, 0, 0.4))))
    return blocks


def absences(one: Extract, words: DiaryWords, share: float) -> list[Block]:
    """A text for each day: the lessons by their reason."""
    texts = []
    for on, of_day in groupby(one.absences, lambda absence: absence.date):
        reasons: dict[str, list[str]] = {}
        for absence in of_day:
            lesson = words.absent_lesson.format(number=absence.number, subject=absence.subject)
            reasons.setdefault(words.reason(absence.code, absence.minutes), []).append(lesson)
        told = [
            f"{reason} – {lesson}" if number == 0 else lesson
            for reason, lessons in reasons.items()
            for number, lesson in enumerate(lessons)
        ]
        told[0] = f"{words.short(on)}, {words.short_weekdays[on.weekday()]}: {told[0]}"
        texts.append(filled(told, SIZE * share, WIDE))
    return _listed(words.absences, texts)


def debts(one: Extract, words: DiaryWords, share: float) -> list[Block]:
    lines = []
    for subject in one.subjects:
        for mark in subject.marks:
            if mark.value == MarkValue.DEBT:
                due = words.due.format(day=words.short(mark.due_date)) if mark.due_date is not None else ""
                told = f"{words.short(mark.date)}, {subject.subject}"
                lines.append(", ".join(part for part in (told, mark.kind, due) if part))
    return _listed(words.debts, [typed(line, SIZE * share, WIDE) for line in lines])


def said(one: Extract, words: DiaryWords, share: float) -> list[Block]:
    """Remarks, and the comments of marks, in the order of their days."""
    told = [
        (
            remark.date,
            f"{words.remarks[remark.kind]}{f' ({remark.subject})' if remark.subject else ''}: {remark.text}"
            + (f" – {remark.author}" if remark.author else ""),
        )
        for remark in one.remarks
    ]
    told += [
        (mark.date, f"{subject.subject}, {words.sign(mark.value)}: {mark.comment}")
        for subject in one.subjects
        for mark in subject.marks
        if mark.comment
    ]
    told.sort(key=lambda pair: pair[0])
    lines = (f"{words.short(on)}. {text}" for on, text in told)
    return _listed(words.comments, [typed(line, SIZE * share, WIDE) for line in lines])
