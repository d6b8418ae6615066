"""The homework and control works of a class, read for those who judge them and for who looks at a day.

Inside a transaction; no permission is checked here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.control.load_rules import BigWork, DayLoad, Piece, Stay, load_by_day
from app.control.works import big_weight
from app.homework.rules import SLACK, LessonSlot
from app.school import structure
from app.school.rows import ClassFacts, CourseFacts
from app.school.spans import Span, intersected
from app.session import Session
from models.base import rows, within
from models.journal import Homework, Lesson, Work


@dataclass(frozen=True, slots=True)
class ClassLoad:
    """The courses of a class, its homework and control works, and what of them is the most of a day."""

    courses: Mapping[int, CourseFacts]
    pieces: tuple[Piece, ...]
    works: tuple[BigWork, ...]
    lessons: Mapping[int, list[LessonSlot]]
    days: Mapping[date, DayLoad]


def read_load(session: Session, facts: ClassFacts, first: date, last: date) -> ClassLoad:
    """What a class has to do for and on the days from `first` to `last`.  3 statements: homework, lessons, works."""
    courses = {one.course_id: one for one in structure.class_courses(session, facts.class_id)}
    pieces = _pieces(courses, first - SLACK, last + SLACK)
    works = _works(session, courses, first, last)
    lessons = _lessons(courses, first - 2 * SLACK, last + 2 * SLACK)
    taken = {course_id: _taken(session, facts, course_id) for course_id in courses}
    days = load_by_day(pieces, works, taken, lessons)
    return ClassLoad(
        courses, pieces, works, lessons, {day: one for day, one in days.items() if first <= day <= last}
    )


def _pieces(courses: Mapping[int, CourseFacts], first: date, last: date) -> tuple[Piece, ...]:
    """What is for all; homework lies by the group on whose pages it stands."""
    query = Homework.select(
        Homework.course, Homework.due_date, Homework.no, Homework.due_number, Homework.minutes
    ).where(
        Homework.home.in_(sorted({one.home_id for one in courses.values()})),
        within(Homework.due_date, first, last), Homework.pupil.is_null(),
    )  # fmt: skip
    return tuple(one for row in rows(query) if (one := Piece(*row)).course_id in courses)


def _works(
    session: Session, courses: Mapping[int, CourseFacts], first: date, last: date
) -> tuple[BigWork, ...]:
    least = big_weight(session)
    if least is None:
        return ()
    query = Work.select(Work.course, Work.date, Work.number, Work.no, Work.kind, Work.title).where(
        Work.course.in_(list(courses)), within(Work.date, first, last), Work.weight >= least
    )
    return tuple(BigWork(*row) for row in rows(query))


def _lessons(courses: Mapping[int, CourseFacts], first: date, last: date) -> dict[int, list[LessonSlot]]:
    query = (
        Lesson.select(Lesson.course, Lesson.date, Lesson.number, Lesson.state, Lesson.moved_from)
        .where(Lesson.course.in_(list(courses)), within(Lesson.date, first, last))
        .order_by(Lesson.course, Lesson.date, Lesson.number)
    )
    found: dict[int, list[LessonSlot]] = {}
    for course, *slot in rows(query):
        found.setdefault(course, []).append(LessonSlot(*slot))
    return found


def _taken(session: Session, facts: ClassFacts, course_id: int) -> dict[int, Stay]:
    """Who of a class takes a course, and when."""
    year: tuple[Span, ...] = ((facts.year.starts, facts.year.ends),)
    in_class = {line.pupil_id: line.spans for line in structure.class_roster(session, facts.class_id)}
    found: dict[int, Stay] = {}
    for line in structure.roster(session, course_id):
        at_all = intersected(line.spans, year)
        of_class = intersected(at_all, in_class.get(line.pupil_id, ()))
        if of_class:
            found[line.pupil_id] = Stay(of_class, at_all)
    return found
