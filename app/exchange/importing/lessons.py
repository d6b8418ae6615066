"""The lessons that a report tells of.

A report counts the lessons of a subject on a day; which number of the day they had it does not tell.  So its
k-th lesson is the k-th that the school has on that day.  One that is missing gets the first number that is
free in the class, and always a higher one than those before it, so that the same file finds it again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.changes import Record
from app.codes import LessonState
from app.exchange.importing.calendar import Year
from app.exchange.importing.ledger import Ledger
from app.exchange.importing.school import ClassRef, CourseRef
from app.exchange.records import Place
from app.journal.keys import lesson_key
from models.base import rows, within
from models.journal import Lesson
from models.school import Course, StudyGroup

MOST_LESSONS = 15

Slot = tuple[int, date, int]
"""A lesson: course, date, number of the day."""

OfDay = dict[tuple[int, date], set[int]]
"""Numbers that are taken on a day, of a class or of a course."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Something of the report for a pupil and lesson; `nth` counts the pupil's marks there."""

    place: Place
    text: str
    pupil: int
    ref: ClassRef
    course: CourseRef
    date: date
    lesson: int
    nth: int = 0

    @property
    def shown_day(self) -> str:
        """The day as people write it."""
        return f"{self.date:%d.%m.%Y}"


class Lessons:
    """The lessons of the cells of one report."""

    def __init__(self, ledger: Ledger, year: Year) -> None:
        self._ledger, self._year = ledger, year
        self._there: dict[tuple[int, date], list[int]] = {}

    def slot(self, cell: Cell) -> Slot | None:
        """The lesson of a cell; None where the day has no room for it."""
        numbers = self._there[cell.course.id, cell.date]
        return (cell.course.id, cell.date, numbers[cell.lesson - 1]) if cell.lesson <= len(numbers) else None

    def lay(self, cells: Iterable[Cell]) -> None:
        """Find or make a lesson for every cell: by date, and on a day in the order of the courses."""
        last: dict[tuple[int, date], Cell] = {}
        for cell in cells:
            key = (cell.course.id, cell.date)
            if key not in last or last[key].lesson < cell.lesson:
                last[key] = cell
        of_class, of_course = self._read(last.values())
        new: list[tuple[Slot, Cell]] = []
        for key, cell in sorted(last.items(), key=lambda item: (item[1].date, item[1].ref.id, item[0][0])):
            known = self._there.setdefault(key, [])
            # A pupil may have something in the second lesson only: the first is made, too.
            missing = max(0, cell.lesson - len(known))
            taken = of_class.setdefault((cell.ref.id, cell.date), set())
            made = _numbers(missing, known, taken, of_course.get(key, set()))
            self._ledger.unchanged["lessons"] += min(len(known), cell.lesson)
            known += made
            taken.update(made)
            new += [((*key, number), cell) for number in made]
        self._write(new)

    def _read(self, cells: Iterable[Cell]) -> tuple[OfDay, OfDay]:
        """Lessons that are not cancelled become known; returned are all numbers that are taken."""
        cells = list(cells)
        classes = {one.ref.id for one in cells}
        courses = {one.course.id for one in cells}
        days = within(Lesson.date, min(one.date for one in cells), max(one.date for one in cells))
        query = (
            Lesson.select(Lesson.course, StudyGroup.school_class, Lesson.date, Lesson.number, Lesson.state)
            .join(Course, on=(Lesson.course == Course.id))
            .join(StudyGroup, on=(Course.group == StudyGroup.id))
            .where(days, Lesson.course.in_(courses) | StudyGroup.school_class.in_(classes))
            .order_by(Lesson.course, Lesson.date, Lesson.number)
        )
        of_class: OfDay = {}
        of_course: OfDay = {}
        for course, class_id, on, number, state in rows(query):
            if state != LessonState.CANCELLED:
                self._there.setdefault((course, on), []).append(number)
            of_course.setdefault((course, on), set()).add(number)
            for one in classes if class_id is None else (class_id,):
                of_class.setdefault((one, on), set()).add(number)
        return of_class, of_course

    def _write(self, new: list[tuple[Slot, Cell]]) -> None:
        for grade in {cell.ref.grade for _, cell in new}:
            self._year.work_on({cell.date for _, cell in new if cell.ref.grade == grade}, grade)
        self._ledger.insert_many(
            Lesson, (Lesson.course, Lesson.date, Lesson.number), [slot for slot, _ in new]
        )
        after = {"state": int(LessonState.NORMAL), "substitute": None, "room": None}
        for slot, cell in new:
            note_at(self._ledger, "lesson", lesson_key(*slot), slot, cell, None, after)
        self._ledger.added["lessons"] += len(new)


def _numbers(count: int, known: list[int], of_class: set[int], of_course: set[int]) -> list[int]:
    """Numbers for so many lessons more of a course: free in the class if there are as many, else those that
    are free in the course; fewer when the day has no more."""
    possible = [one for one in range(max(known, default=0) + 1, MOST_LESSONS + 1) if one not in of_course]
    free = [one for one in possible if one not in of_class]
    return (free if len(free) >= count else possible)[:count]


def note_at(
    ledger: Ledger,
    entity: str,
    key: str,
    slot: Slot,
    cell: Cell,
    before: Any,
    after: Any,
    *,
    pupil: int | None = None,
) -> None:
    """Note a change at a lesson, with its scope."""
    ledger.record(
        Record(
            entity, key, before, after,
            course=slot[0], school_class=cell.ref.id, pupil=pupil, date=slot[1], number=slot[2],
        )
    )  # fmt: skip
