"""Which courses a change of the calendar concerns; their lessons follow it.  Inside a command."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from peewee import JOIN

from app.session import Session
from app.timetable.following import Followed, follow
from models.base import rows
from models.school import Course, SchoolClass, StudyGroup


def lessons_follow(session: Session, course_ids: Collection[int], starts: date, ends: date) -> Followed:
    """Have the lessons of these courses from a day to a day be what timetable, periods and holidays now ask for; what
    was entered stays, and is told."""
    session.forget_all()  # the command has just written what the lessons are made from
    return follow(session, course_ids, starts, ends) if course_ids else Followed()


def of_year(year_id: int) -> list[int]:
    """All courses of a year."""
    return [one for (one,) in rows(Course.select(Course.id).where(Course.year == year_id))]


def of_grades(year_id: int, grade_from: int, grade_to: int) -> list[int]:
    """The courses of classes of these grades, and of groups across classes."""
    in_grades: Any = SchoolClass.grade.is_null() | (
        (SchoolClass.grade >= grade_from) & (SchoolClass.grade <= grade_to)
    )
    return _courses(Course.year == year_id, in_grades)


def of_classes(year_id: int, class_ids: Collection[int]) -> list[int]:
    """The courses of these classes, and of groups across classes."""
    mine: Any = StudyGroup.school_class.is_null() | StudyGroup.school_class.in_(list(class_ids))
    return _courses(Course.year == year_id, mine)


def _courses(*conditions: Any) -> list[int]:
    query = (
        Course.select(Course.id)
        .join(StudyGroup, on=(Course.group == StudyGroup.id))
        .join(SchoolClass, JOIN.LEFT_OUTER, on=(StudyGroup.school_class == SchoolClass.id))
        .where(*conditions)
    )
    return [one for (one,) in rows(query)]
