"""Rules of lessons: pure functions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from app.control.facts import CourseYear, LessonFact
from app.control.judging import Found
from app.control.rule_book import RuleBook, RuleSetting


def of_lesson(rule: str, course: CourseYear, lesson: LessonFact, **detail: object) -> Found:
    """A finding about a lesson as a whole."""
    return Found(
        rule, lesson.place, teacher_id=lesson.teacher, class_id=course.class_id, course_id=course.course_id,
        date=lesson.date, number=lesson.number, detail=detail,
    )  # fmt: skip


def beyond(course: CourseYear, setting: RuleSetting) -> Iterator[LessonFact]:
    """The lessons for which the days that a rule leaves are over (0: the lesson's own), and that somebody was to
    attend."""
    days = dt.timedelta(days=int(setting.threshold))
    return (one for one in course.judged if one.pupils and course.today > one.date + days)


def not_kept(course: CourseYear, setting: RuleSetting, _book: RuleBook) -> Iterator[Found]:
    """Nothing shows that a lesson took place: no mark, no debt, no absence, no lateness, nor the word «held, nothing to
    enter» (see `CourseYear.kept`), when the days that are left for it are over."""
    for lesson in beyond(course, setting):
        if not course.kept(lesson):
            yield of_lesson("not_kept", course, lesson)


def no_topic(course: CourseYear, setting: RuleSetting, _book: RuleBook) -> Iterator[Found]:
    """A lesson has no topic when the days that are left for it are over; one that was held with nothing to enter, too:
    that says that there were neither marks nor absences, and not that nothing was taught."""
    for lesson in beyond(course, setting):
        if not lesson.has_topic:
            yield of_lesson("no_topic", course, lesson)


def no_marks(course: CourseYear, setting: RuleSetting, book: RuleBook) -> Iterator[Found]:
    """A lesson has no mark («•» is none) when the days that are left for it are over.

    Not asked where marks are no numbers (the first grade, subjects of «зачёт»), of lessons that were held with nothing
    to enter or at which nobody was, nor of lessons that are not kept at all: `not_kept` says that, where it is asked.
    """
    if not course.has_numbers:
        return
    asked_of_all = not book["not_kept"].covers(course.grade, course.subject_id)
    for lesson in beyond(course, setting):
        if lesson.marks or lesson.is_empty or not lesson.present:
            continue
        if asked_of_all or course.kept(lesson):
            yield of_lesson("no_marks", course, lesson)


def few_marks(course: CourseYear, setting: RuleSetting, _book: RuleBook) -> Iterator[Found]:
    """A lesson has marks, but fewer than the threshold, and than pupils who were there.  `detail`: marks, least."""
    if not course.has_numbers:
        return
    for lesson in course.judged:
        least = min(int(setting.threshold), lesson.present)
        if 0 < len(lesson.marks) < least and not lesson.is_empty:
            yield of_lesson("few_marks", course, lesson, marks=len(lesson.marks), least=least)


def unmarked_row(course: CourseYear, setting: RuleSetting, _book: RuleBook) -> Iterator[Found]:
    """More lessons in a row than the threshold have no mark of anybody: one finding for the row, named by its first
    lesson, however long it grows.  `detail`: lessons, until (the last day).

    Lessons that were held with nothing to enter, and those at which nobody was, neither break a row nor count in it.
    A row goes on over holidays.  Not asked where marks are no numbers.
    """
    if not course.has_numbers:
        return
    row: list[LessonFact] = []
    for lesson in course.judged:
        if lesson.is_empty or not lesson.present:
            continue
        if lesson.marks:
            yield from _row(course, row, setting)
            row = []
        else:
            row.append(lesson)
    yield from _row(course, row, setting)


def _row(course: CourseYear, row: list[LessonFact], setting: RuleSetting) -> Iterator[Found]:
    if len(row) > setting.threshold:
        until = row[-1].date.isoformat()
        yield of_lesson("unmarked_row", course, row[0], lessons=len(row), until=until)
