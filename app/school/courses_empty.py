"""Taking a course away in which nothing was entered.  Inside a command."""

from __future__ import annotations

from typing import Any

from app.changes import Record
from app.codes import LessonState
from app.school import structure
from app.school.keeping import refuse_in_use, remove
from app.session import Session
from app.unit_of_work import record
from models.base import rows
from models.control import CourseWeek, Finding
from models.diary import Remark
from models.journal import Attendance, Homework, Lesson, LessonTopic, TermMark, Work
from models.school import Course, CourseTeacher
from models.timetable import CoursePlan, TimetableEntry


def clear_empty_course(session: Session, course_id: int) -> None:
    """Take a course away with its teachers, with entries of the timetable that are over and with empty lessons.

    Raises Refused structure.in_use for anything else that hangs on it; NotFound course.unknown.
    """
    home = structure.course_facts(session, course_id).home_id
    today = session.clock.today()
    holds: Any = TimetableEntry.to_date.is_null() | (TimetableEntry.to_date >= today)
    refuse_in_use(
        timetable_entry=TimetableEntry.select().where(TimetableEntry.course == course_id, holds).count(),
        lesson=_entered(course_id),
        homework=Homework.select().where(Homework.home == home, Homework.course == course_id).count(),
        term_mark=TermMark.select().where(TermMark.course == course_id).count(),
        remark=Remark.select().where(Remark.course == course_id).count(),
        finding=Finding.select().where(Finding.course == course_id).count(),
        course_plan=CoursePlan.select().where(CoursePlan.course == course_id).count(),
    )
    _clear_lessons(session, course_id)
    for (entry,) in list(
        rows(TimetableEntry.select(TimetableEntry.id).where(TimetableEntry.course == course_id))
    ):
        remove(session, TimetableEntry, entry, unknown="course.unknown")
    columns = (CourseTeacher.teacher, CourseTeacher.from_date)
    for teacher, starts in list(
        rows(CourseTeacher.select(*columns).where(CourseTeacher.course == course_id))
    ):
        key = f"{course_id}/{teacher}/{starts:%Y%m%d}"
        record(session, Record("course_teacher", key, {"teacher": teacher}, None, course=course_id))
    CourseTeacher.delete().where(CourseTeacher.course == course_id).execute()
    CourseWeek.delete().where(CourseWeek.course == course_id).execute()  # control makes it anew
    remove(session, Course, course_id, unknown="course.unknown")
    session.forget_all()


def _entered(course_id: int) -> int:
    """How many lessons have something in them, or are not as the timetable made them."""
    filled = {
        slot
        for table in (LessonTopic, Work, Attendance)
        for slot in rows(table.select(table.date, table.number).where(table.course == course_id).distinct())
    }
    other = Lesson.select(Lesson.date, Lesson.number).where(
        Lesson.course == course_id,
        (Lesson.state != int(LessonState.NORMAL)) | Lesson.substitute.is_null(False),
    )
    return len(filled | set(rows(other)))


def _clear_lessons(session: Session, course_id: int) -> None:
    gone = Lesson.delete().where(Lesson.course == course_id).execute()
    if gone:
        record(session, Record("lesson", str(course_id), {"lessons": gone}, None, course=course_id))
