"""A page of the paper journal as data: what is printed and what is written into a workbook."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.school.rows import CourseCard, TermRow

Slot = tuple[dt.date, int]
"""A lesson of a course: date and number."""

PrintedCell = int | str
"""A lone mark that is a number is one; everything else is its text, "" for nothing."""


@dataclass(frozen=True, slots=True)
class PrintedPupil:
    """A row of the left side.  `cells` are as many as the page has lessons; in those that are not `inside`, the
    pupil did not belong to the course."""

    no: int
    pupil_id: int
    name: str
    cells: tuple[PrintedCell, ...]
    inside: tuple[bool, ...]
    term_mark: PrintedCell


@dataclass(frozen=True, slots=True)
class PrintedLesson:
    """A column of the left side and a row of the right one."""

    date: dt.date
    number: int
    topic: str
    homework: str

    @property
    def slot(self) -> Slot:
        return self.date, self.number


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A course and period as in the paper journal: on the left pupils × lessons, on the right what the lessons
    were about.  Cancelled lessons are on neither side."""

    school: str
    course: CourseCard
    term: TermRow
    lessons: tuple[PrintedLesson, ...]
    pupils: tuple[PrintedPupil, ...]

    @property
    def months(self) -> tuple[tuple[dt.date, int], ...]:
        """The months over the columns: the first lesson of each, and how many columns it has."""
        found: list[tuple[dt.date, int]] = []
        for lesson in self.lessons:
            if found and (found[-1][0].year, found[-1][0].month) == (lesson.date.year, lesson.date.month):
                found[-1] = (found[-1][0], found[-1][1] + 1)
            else:
                found.append((lesson.date, 1))
        return tuple(found)
