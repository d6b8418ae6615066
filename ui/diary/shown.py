"""A lesson as the spread shows it: with what the day and the reader make of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.diary.rows import DiaryDay, DiaryLesson, RemarkLine
from app.diary.rules import instead_of, is_fresh


@dataclass(frozen=True, slots=True)
class ShownLesson:
    """`instead`: subjects whose lessons it is held in the place of; `fresh`: the works whose marks are new to the
    reader; `remarks`: those of this lesson."""

    date: date
    lesson: DiaryLesson
    instead: tuple[str, ...] = ()
    remarks: tuple[RemarkLine, ...] = ()
    fresh: frozenset[int] = frozenset()


def shown_lesson(day: DiaryDay, lesson: DiaryLesson, since: datetime | None) -> ShownLesson:
    """A lesson of a day to a reader who looked for the last time at `since`."""
    of_lesson = [
        one
        for one in day.remarks
        if one.course_id == lesson.course_id and one.number in (None, lesson.number)
    ]
    return ShownLesson(
        date=day.date,
        lesson=lesson,
        instead=instead_of(day, lesson),
        remarks=tuple(of_lesson),
        fresh=frozenset(mark.work for mark in lesson.marks if is_fresh(mark, since)),
    )
