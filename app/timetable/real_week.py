"""A week as it really is: lessons with what became of them, and the days on which there is no school."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta

from app.codes import LessonState as Became
from app.naming import short_name
from app.school import calendar, structure
from app.school.rows import CourseFacts
from app.session import Session
from app.timetable.layout import Entry, SchoolDays, free_days, lessons_on
from app.timetable.planning import Teachers, class_times, in_short
from app.timetable.rows import DayFacts, DayLesson, LessonKey, LessonState
from models.base import rows, within
from models.journal import Lesson
from models.log import ChangeLog

_GRADES = range(1, 12)


def monday_of(on: date) -> date:
    return on - timedelta(days=on.weekday())


def lessons_between(
    session: Session,
    courses: Collection[CourseFacts],
    known: Iterable[Entry],
    teachers: Teachers,
    first: date,
    last: date,
) -> tuple[DayLesson, ...]:
    """The lessons of these courses and days, by day and number.  At most 3 statements."""
    by_id = {one.course_id: one for one in courses}
    columns = (
        Lesson.course, Lesson.date, Lesson.number, Lesson.state, Lesson.substitute, Lesson.room, Lesson.moved_from
    )  # fmt: skip
    query = Lesson.select(*columns).where(Lesson.course.in_(list(by_id)), within(Lesson.date, first, last))
    found = [(LessonKey(*row[:3]), LessonState(*row[3:])) for row in rows(query)]
    asked = _asked(session, courses, known, first, last)
    cancelled = [key for key, state in found if state.state == Became.CANCELLED]
    reasons = reasons_of(cancelled, first, last) if cancelled else {}
    people = {one for group in teachers.values() for one in group} | {one.substitute_id for _, one in found}
    names = structure.names(session, people)
    result = []
    for key, state in found:
        course, of_course = by_id[key.course_id], teachers.get(key.course_id, ())
        result.append(
            DayLesson(
                key, state, course.subject, course.subject_short or course.subject, course.group_name,
                course.class_id, course.class_name, of_course, in_short(of_course, names),
                short_name(names.get(state.substitute_id or 0, "")), key in asked,
                state.room or asked.get(key, ""), reasons.get(key, ""),
                class_times(session, course.class_id).get((key.date.isoweekday(), key.number)),
            )
        )  # fmt: skip
    return tuple(sorted(result, key=lambda one: (one.key.date, one.key.number, one.subject, one.group)))


def _asked(
    session: Session, courses: Collection[CourseFacts], known: Iterable[Entry], first: date, last: date
) -> dict[LessonKey, str]:
    """The lessons that the timetable asks for, with their rooms."""
    of_course: dict[int, list[Entry]] = {}
    for one in known:
        of_course.setdefault(one.course_id, []).append(one)
    days = SchoolDays(session, first, last)
    return {
        LessonKey(course.course_id, on, number): room
        for course in courses
        if course.course_id in of_course
        for on in days.of(course)
        for number, room in lessons_on(of_course[course.course_id], course.year, on).items()
    }


def reasons_of(lessons: Sequence[LessonKey], first: date, last: date) -> dict[LessonKey, str]:
    """Why lessons were cancelled, where it was said.  1 statement, on the index of the log by lesson."""
    query = ChangeLog.select(ChangeLog.course, ChangeLog.date, ChangeLog.number, ChangeLog.reason).where(
        ChangeLog.course.in_(sorted({one.course_id for one in lessons})),
        within(ChangeLog.date, first, last), ChangeLog.pupil.is_null(), ChangeLog.entity == "lesson",
    )  # fmt: skip
    wanted = set(lessons)
    found: dict[LessonKey, str] = {}
    for course, on, number, reason in rows(query.order_by(ChangeLog.seq)):
        key = LessonKey(course, on, number)
        if key in wanted:
            found[key] = reason or ""
    return found


def days_between(
    session: Session, year_id: int, grade: int | None, scheme: int | None, first: date, days: int
) -> tuple[DayFacts, ...]:
    """What days there are; without a grade, a holiday is what all grades have.  Reference data."""
    year = calendar.year_row(session, year_id)
    free = free_days(session, year, grade if grade is not None else _GRADES[0])
    if grade is None:
        of_others = [free_days(session, year, one) for one in _GRADES[1:]]
        free = {on: name for on, name in free.items() if all(on in one for one in of_others)}
    terms = calendar.scheme_terms(session, scheme)
    found = []
    for offset in range(days):
        on = first + timedelta(days=offset)
        inside = not terms or any(term.starts <= on <= term.ends for term in terms)
        outside = not year.starts <= on <= year.ends or not inside
        found.append(DayFacts(on, free.get(on, ""), outside))
    return tuple(found)
