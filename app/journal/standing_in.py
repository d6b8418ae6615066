"""Who stands in at a lesson, and what that opens for them.

Whoever is named as the substitute of a lesson teaches its course from that day on for a week: marks are entered on the
evening and in the days after it, too.  It is the same row that the administrator enters for somebody who stands in for
longer, so everything that asks who teaches a course knows of it.  Inside a transaction.
"""

from __future__ import annotations

from datetime import date, timedelta

from app.changes import Record
from app.codes import LessonState, Role
from app.errors import Refused
from app.school.rows import CourseFacts
from app.session import Session
from app.unit_of_work import record
from models.base import day_number, rows
from models.journal import Lesson
from models.people import StaffRole
from models.school import CourseTeacher

OPEN_DAYS = 7
"""How long after the lesson its course stays open for whoever stood in."""
MAY_STAND_IN = (Role.TEACHER, Role.DEPUTY, Role.HEAD)


def require_staff(person_id: int) -> None:
    """Raise Refused("lesson.needs_substitute") for somebody who does not teach at this school."""
    if not StaffRole.select().where(StaffRole.person == person_id, StaffRole.role.in_(MAY_STAND_IN)).exists():
        raise Refused("lesson.needs_substitute", person=person_id)


def follow(session: Session, course: CourseFacts, on: date, before: int | None, after: int | None) -> None:
    """Open the course for the substitute of a lesson, and take back what the one before had through that day.

    The lesson itself is written already.
    """
    if before is not None and before != after and not _holds_lesson(course.course_id, on, before):
        _close(session, course, on, before)
    if after is not None and not _teaches(course.course_id, on, after):
        _open(session, course, on, after)


def _open(session: Session, course: CourseFacts, on: date, person: int) -> None:
    last = on + timedelta(days=OPEN_DAYS)
    key = {"course": course.course_id, "teacher": person, "from_date": on}
    CourseTeacher.insert(**key, to_date=last, substitute=True).execute()
    record(session, _record(course, on, person, None, _state(course.course_id, on, person)))


def _close(session: Session, course: CourseFacts, on: date, person: int) -> None:
    """Only the row that `_open` made: another one was entered by somebody, for longer."""
    gone = CourseTeacher.delete().where(
        CourseTeacher.course == course.course_id, CourseTeacher.teacher == person,
        CourseTeacher.from_date == on, CourseTeacher.to_date == on + timedelta(days=OPEN_DAYS),
        CourseTeacher.substitute == True,  # noqa: E712 - SQL
    )  # fmt: skip
    if gone.execute():
        record(session, _record(course, on, person, _state(course.course_id, on, person), None))


def _holds_lesson(course_id: int, on: date, person: int) -> bool:
    """Whether there is another lesson of the day that the person stands in at."""
    held = Lesson.select().where(
        Lesson.course == course_id, Lesson.date == on, Lesson.substitute == person,
        Lesson.state == LessonState.REPLACED,
    )  # fmt: skip
    return held.exists()


def _teaches(course_id: int, on: date, person: int) -> bool:
    """Whether the course is open for the person in the whole of that week without it, or somebody has entered from
    that very day until when it is."""
    last = on + timedelta(days=OPEN_DAYS)
    spans = CourseTeacher.select(CourseTeacher.from_date, CourseTeacher.to_date).where(
        CourseTeacher.course == course_id, CourseTeacher.teacher == person
    )
    return any(
        starts == on or (starts < on and (ends is None or ends >= last)) for starts, ends in rows(spans)
    )


def _state(course_id: int, on: date, person: int) -> dict[str, object]:
    return {
        "course": course_id, "teacher": person, "from_date": day_number(on),
        "to_date": day_number(on + timedelta(days=OPEN_DAYS)), "substitute": 1,
    }  # fmt: skip


def _record(course: CourseFacts, on: date, person: int, before: object, after: object) -> Record:
    return Record("course_teacher", f"{course.course_id}/{person}/{on:%Y%m%d}", before, after)
