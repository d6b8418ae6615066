"""How the journal of a course is filled, week by week: the rows of `CourseWeek`.  Pure functions."""

from __future__ import annotations

import datetime as dt
from typing import Any

from app.clock import monday
from app.control.facts import CourseYear, LessonFact
from app.control.judging import Figures
from models.base import day_number
from models.control import CourseWeek

_HOUR = dt.timedelta(hours=1)


def weeks(course: CourseYear) -> Figures:
    """All weeks with lessons whose day is over; what is counted says `models.control.CourseWeek`."""
    found: dict[tuple[int, int], list[LessonFact]] = {}
    for lesson in course.over:
        found.setdefault((day_number(monday(lesson.date)), lesson.term), []).append(lesson)
    return Figures(
        CourseWeek,
        {"year": course.year_id, "course": course.course_id},
        [
            (course.year_id, week, course.course_id, term, *_counted(course, lessons))
            for (week, term), lessons in sorted(found.items())
        ],
    )


def _counted(course: CourseYear, lessons: list[LessonFact]) -> tuple[Any, ...]:
    delays = [hours for hours in map(delay_hours, lessons) if hours is not None]
    return (
        len(lessons),
        sum(map(course.kept, lessons)),
        sum(one.has_topic for one in lessons),
        sum(one.date in course.days_with_homework for one in lessons),
        sum(bool(one.marks) for one in lessons),
        sum(len(one.marks) for one in lessons),
        sum(len(one.pupils) for one in lessons),
        len(delays),
        sum(delays),
        sum(one.big_works(course.big_weight) for one in lessons),
    )


def delay_hours(lesson: LessonFact) -> int | None:
    """Whole hours from the end of a lesson to the first of its marks that stand, 0 for one set before; None without a
    mark, and where no bells are known."""
    if not lesson.marks or lesson.ends_at is None:
        return None
    return max(0, (min(one.set_at for one in lesson.marks) - lesson.ends_at) // _HOUR)
