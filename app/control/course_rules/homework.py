"""Rules of homework: pure functions.  Homework of one pupil alone is none of the course."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from app.control.course_rules.lessons import of_lesson
from app.control.facts import CourseYear
from app.control.judging import Found
from app.control.rule_book import RuleBook, RuleSetting

_FIRST_GRADE = 1
_ENOUGH_DAYS, _SELDOM = 20, 3
"""After so many days with lessons it shows whether homework is given on fewer than one in so many."""


def no_homework(course: CourseYear, setting: RuleSetting, _book: RuleBook) -> Iterator[Found]:
    """No homework was given at the lessons of a day, nor for the course's next lesson (see
    `CourseYear.days_with_homework`), when the days that are left for it are over.  One finding for the day, at its
    last lesson: of two lessons in a row one is enough.

    Where homework is given on fewer than every third day of the year (PE, labour) it is one finding for the course, of
    no day: the deputy head says once that it may be so.  `detail` of that one: given, days.

    Not asked in the first grade; of days on which all lessons were held with nothing to enter; and of the last day of
    a period, for none is given over the holidays.
    """
    if course.grade == _FIRST_GRADE:
        return
    days = dt.timedelta(days=int(setting.threshold))
    last_of_term = {
        term.number: max((one.date for one in course.of_term(term)), default=None) for term in course.terms
    }
    by_day = {one.date: one for one in course.judged if one.pupils}  # the last one of a day stands
    at_work = {one.date for one in course.judged if not one.is_empty}
    missing = [
        lesson
        for day, lesson in by_day.items()
        if day not in course.days_with_homework and day in at_work and course.today > day + days
        and lesson.term and day != last_of_term[lesson.term]
    ]  # fmt: skip
    all_days = {one.date for one in course.over if not one.is_empty}
    given = len(all_days & course.days_with_homework)
    if missing and len(all_days) >= _ENOUGH_DAYS and _SELDOM * given < len(all_days):
        yield Found(
            "no_homework", "course", teacher_id=missing[-1].teacher, class_id=course.class_id,
            course_id=course.course_id, detail={"given": given, "days": len(all_days)},
        )  # fmt: skip
        return
    for lesson in missing:
        yield of_lesson("no_homework", course, lesson)


def homework_late(course: CourseYear, setting: RuleSetting, _book: RuleBook) -> Iterator[Found]:
    """Homework was entered, or its words were changed, after the end of the school day on which it was given (with the
    last bell), by more minutes than the threshold.  Where nobody said at which lesson it was given, that was the
    course's last one before it is due.  `detail`: minutes (after the end of the school day)."""
    teachers = {one.slot: one.teacher for one in course.lessons}
    for one in course.homework:
        if one.given is None or one.day_ends is None or course.is_closed(one.given[0]):
            continue
        minutes = (one.entered_at - one.day_ends) // dt.timedelta(minutes=1)
        if minutes > setting.threshold:
            day, number = one.given
            yield Found(
                "homework_late", f"{one.due_date:%Y%m%d}/{one.no}",
                teacher_id=teachers.get(one.given, course.teacher_on(day)), class_id=course.class_id,
                course_id=course.course_id, date=day, number=number, detail={"minutes": minutes},
            )  # fmt: skip
