"""What a class has to do for and on a day: pure functions.

What counts is what one pupil has: a class in two language groups has the homework of one of them, and a control work in
each is one.  So of a day that pupil is taken who has the most; homework for one pupil alone is not the class's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, TypeVar

from app.homework.rules import SLACK, LessonSlot, due_lesson
from app.school.spans import Span, covers

T = TypeVar("T")


class Piece(NamedTuple):
    """Homework of a course for all who take it, by the day that the teacher named; `minutes` None: not estimated."""

    course_id: int
    due_date: date
    no: int
    due_number: int | None
    minutes: int | None


class BigWork(NamedTuple):
    """A work of the weight of a контрольная."""

    course_id: int
    date: date
    number: int
    no: int
    kind_id: int
    title: str | None


class Stay(NamedTuple):
    """When a pupil takes a course: as one of the class, and at all (across classes, also as one of another)."""

    of_class: tuple[Span, ...]
    at_all: tuple[Span, ...]


Taken = Mapping[int, Mapping[int, Stay]]
"""By course and pupil."""


@dataclass(frozen=True, slots=True)
class DayLoad:
    """The most that a pupil has for a day, and (perhaps another's) control works on it."""

    pieces: tuple[Piece, ...] = ()
    works: tuple[BigWork, ...] = ()

    @property
    def minutes(self) -> int:
        """As the teachers estimate them."""
        return sum(one.minutes or 0 for one in self.pieces)

    @property
    def unknown(self) -> int:
        """Pieces without an estimate."""
        return sum(one.minutes is None for one in self.pieces)

    @property
    def rank(self) -> tuple[int, int, int]:
        """By which the most is told."""
        return self.minutes, len(self.pieces), self.unknown


def load_by_day(
    pieces: Iterable[Piece],
    works: Iterable[BigWork],
    taken: Taken,
    lessons: Mapping[int, Sequence[LessonSlot]],
) -> dict[date, DayLoad]:
    """The load of each day on which there is some, in order.  `lessons`: those of each course, by date and number.

    Homework is due as its pupils see it (`app.homework.rules.due_lesson`).  Of pupils who have as much as each other
    the one with the least number is taken: so the same is told each time.
    """
    homework: dict[date, dict[int, list[Piece]]] = {}
    for piece in sorted(pieces, key=lambda one: one[:3]):
        for pupil, day in _due_days(piece, taken, lessons):
            homework.setdefault(day, {}).setdefault(pupil, []).append(piece)
    planned: dict[date, dict[int, list[BigWork]]] = {}
    for work in sorted(works, key=lambda one: (one.date, one.number, one.course_id, one.no)):
        for pupil, stay in taken.get(work.course_id, {}).items():
            if covers(stay.of_class, work.date):
                planned.setdefault(work.date, {}).setdefault(pupil, []).append(work)
    return {
        day: DayLoad(
            _most(homework.get(day, {}), lambda found: DayLoad(pieces=tuple(found)).rank),
            _most(planned.get(day, {}), len),
        )
        for day in sorted(homework.keys() | planned.keys())
    }


def _most(of_pupils: Mapping[int, list[T]], rank: Callable[[list[T]], Any]) -> tuple[T, ...]:
    if not of_pupils:
        return ()
    best = max(sorted(of_pupils), key=lambda pupil: rank(of_pupils[pupil]))
    return tuple(of_pupils[best])


def _due_days(
    piece: Piece, taken: Taken, lessons: Mapping[int, Sequence[LessonSlot]]
) -> Iterable[tuple[int, date]]:
    """Whose homework it is, and for which day: for who came or left around it, only his own lessons count."""
    around = _around(lessons.get(piece.course_id, ()), piece.due_date)
    for_all = due_lesson(around, piece.due_date, piece.due_number).date
    for pupil, stay in taken.get(piece.course_id, {}).items():
        if not covers(stay.of_class, piece.due_date):
            continue
        if _is_whole(stay.at_all, around):
            yield pupil, for_all
        else:
            own = [one for one in around if covers(stay.at_all, one.date)]
            yield pupil, due_lesson(own, piece.due_date, piece.due_number).date


def _around(lessons: Sequence[LessonSlot], day: date) -> Sequence[LessonSlot]:
    """Those that may say for which day homework is."""
    first = bisect_left(lessons, day - SLACK, key=lambda one: one.date)
    last = bisect_right(lessons, day + SLACK, key=lambda one: one.date)
    return lessons[first:last]


def _is_whole(spans: Sequence[Span], around: Sequence[LessonSlot]) -> bool:
    """Whether all of these lessons, which are in order, lie in one span."""
    if not around:
        return True
    first, last = around[0].date, around[-1].date
    return any(starts <= first and (ends is None or last <= ends) for starts, ends in spans)


def is_over(minutes: int, norm: int | None, percent: float) -> bool:
    """Whether homework takes more than so many per cent of the norm."""
    return norm is not None and minutes * 100 > norm * percent
