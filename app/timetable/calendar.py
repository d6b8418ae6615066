"""A year's lessons of a class, a teacher or a pupil, with their times, for a calendar of one's own."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.codes import HolidayKind, LessonState
from app.errors import NotFound
from app.naming import short_name
from app.permissions import Action
from app.school import calendar, structure
from app.school.rows import CourseFacts, HolidayRow, YearRow
from app.school.spans import Span, covers
from app.session import Session
from app.unit_of_work import query
from models.base import rows, within
from models.journal import Lesson
from models.school import Course, CourseTeacher


@dataclass(frozen=True, slots=True)
class TimedLesson:
    """A lesson of the year.  `teacher` is who really holds it; `starts` and `ends` are aware."""

    course_id: int
    on: date
    number: int
    subject: str
    group: str
    class_name: str
    teacher: str
    room: str
    starts: datetime
    ends: datetime
    cancelled: bool
    stands_in: bool


@dataclass(frozen=True, slots=True)
class YearCalendar:
    """The lessons of a year in order, the days without school, and how many lessons have no time because no bells are
    known for them."""

    title: str
    year: YearRow
    lessons: tuple[TimedLesson, ...]
    rests: tuple[HolidayRow, ...]
    without_time: int


@query(Action.READ_TIMETABLE, school_class="class_id")
def class_calendar(session: Session, class_id: int) -> YearCalendar:
    """Of a class, with the lessons of its groups.  2 statements beside reference data.  NotFound class.unknown."""
    one = structure.class_facts(session, class_id)
    courses = structure.class_courses(session, class_id)
    return _calendar(session, one.name, one.year, one.grade, _lessons(courses, one.year), courses)


@query(Action.READ_DIARY, pupil="pupil_id")
def pupil_calendar(session: Session, pupil_id: int, year_id: int) -> YearCalendar:
    """Of a pupil: the lessons of the courses that he takes, on the days on which he does.  2 statements beside
    reference data.  NotFound year.unknown, person.unknown."""
    year = calendar.year_row(session, year_id)
    name = structure.names(session, [pupil_id]).get(pupil_id)
    if name is None:
        raise NotFound("person.unknown", person=pupil_id)
    taken = structure.pupil_courses(session, pupil_id, (year.starts, year.ends))
    spans = {one.course.course_id: one.spans for one in taken}
    courses = [one.course for one in taken]
    found = [row for row in _lessons(courses, year) if covers(spans[row[0]], row[1])]
    in_class = structure.class_on(session, pupil_id, min(max(session.clock.today(), year.starts), year.ends))
    return _calendar(session, short_name(name), year, in_class.grade if in_class else None, found, courses)


@query(Action.READ_TIMETABLE)
def teacher_calendar(session: Session, person_id: int, year_id: int) -> YearCalendar:
    """Of somebody who teaches: own lessons but those that somebody else holds, and those at which he stands in.  4
    statements beside reference data.  NotFound year.unknown, person.unknown."""
    year = calendar.year_row(session, year_id)
    name = structure.names(session, [person_id]).get(person_id)
    if name is None:
        raise NotFound("person.unknown", person=person_id)
    spans = _taught(person_id, year)
    own = structure.courses(session, spans)
    mine = [
        row for row in _lessons(own, year) if covers(spans[row[0]], row[1]) and row[4] in (None, person_id)
    ]
    elsewhere = list(
        rows(
            Lesson.select(*_COLUMNS).where(
                Lesson.substitute == person_id, within(Lesson.date, year.starts, year.ends)
            )
        )
    )
    known = {row[:3] for row in mine}
    found = [*mine, *(row for row in elsewhere if row[:3] not in known)]
    courses = structure.courses(session, {row[0] for row in found})
    return _calendar(session, short_name(name), year, None, found, courses, of=person_id)


_COLUMNS = (Lesson.course, Lesson.date, Lesson.number, Lesson.state, Lesson.substitute, Lesson.room)


def _lessons(courses: Iterable[CourseFacts], year: YearRow) -> list[tuple[Any, ...]]:
    ids = [one.course_id for one in courses]
    return list(
        rows(
            Lesson.select(*_COLUMNS).where(
                Lesson.course.in_(ids), within(Lesson.date, year.starts, year.ends)
            )
        )
    )


def _taught(person_id: int, year: YearRow) -> dict[int, list[Span]]:
    found: dict[int, list[Span]] = {}
    columns = (CourseTeacher.course, CourseTeacher.from_date, CourseTeacher.to_date)
    query = CourseTeacher.select(*columns).join(Course, on=(CourseTeacher.course == Course.id))
    for course, starts, ends in rows(
        query.where(CourseTeacher.teacher == person_id, Course.year == year.id).order_by(
            CourseTeacher.from_date
        )
    ):
        found.setdefault(course, []).append((starts, ends))
    return found


def _calendar(
    session: Session,
    title: str,
    year: YearRow,
    grade: int | None,
    found: Collection[tuple[Any, ...]],
    courses: Collection[CourseFacts],
    *,
    of: int | None = None,
) -> YearCalendar:
    by_id = {one.course_id: one for one in courses}
    substitutes = structure.names(session, {row[4] for row in found})
    lessons, without_time = [], 0
    for course_id, on, number, state, substitute, room in sorted(
        found, key=lambda row: (row[1], row[2], row[0])
    ):
        course = by_id[course_id]
        starts, ends = calendar.bell_of(session, _bells(session, course), on, number)
        if starts is None or ends is None:
            without_time += 1
            continue
        lessons.append(
            TimedLesson(
                course_id, on, number, course.subject, course.group_name, course.class_name,
                short_name(substitutes.get(substitute, course.teacher)), room or "",
                session.clock.at(on, starts), session.clock.at(on, ends),
                state == LessonState.CANCELLED, of is not None and substitute == of,
            )
        )  # fmt: skip
    rests = (
        one
        for one in calendar.holidays(session, year.id)
        if one.kind != HolidayKind.WORKDAY
        and one.grade_from <= (grade or 1)
        and (grade or 11) <= one.grade_to
    )
    return YearCalendar(title, year, tuple(lessons), tuple(rests), without_time)


def _bells(session: Session, course: CourseFacts) -> int | None:
    """The bells of a course's class; of a group across classes, those of a class of the first of its pupils."""
    if course.class_id is not None:
        return structure.class_facts(session, course.class_id).bell_schedule_id
    for line in structure.roster(session, course.course_id):
        for one, _span in structure.pupil_classes(session, line.pupil_id):
            if one.year.id == course.year.id and one.bell_schedule_id is not None:
                return one.bell_schedule_id
    return None
