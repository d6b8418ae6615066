"""A year of a course or a class for the charts of its teachers: read at once, reckoned from in the window.

A year is read whole, so that the window goes from period to period and from subject to subject without asking again.
Marks are not added up in SQL: a pupil has less than one mark a week in a course, so sums by week would be nearly as
many rows as the marks themselves.
"""

from __future__ import annotations

from app.codes import Role
from app.journal.reading import readable_roster
from app.permissions import Action, Target, can
from app.progress.classroom_reading import Part, Place, classroom, read
from app.progress.classroom_rows import Classroom
from app.progress.course_rules import Days
from app.school import calendar, structure
from app.school.rows import ClassFacts, CourseFacts
from app.school.spans import intersected
from app.session import Session
from app.unit_of_work import query
from models.base import rows
from models.school import Course


@query(Action.READ_PROGRESS, course="course_id")
def course_progress(session: Session, course_id: int) -> Classroom:
    """The year of a course: pupils, marks, absences, period marks.  4 statements: marks with their works, lessons,
    absences, period marks.  Raises NotFound("course.unknown").

    A class teacher gets the pupils of the own class only of a group across classes.
    """
    return _courses(session, [structure.course_facts(session, course_id)])[0]


@query(Action.READ_PROGRESS, course="course_id")
def parallel_courses(session: Session, course_id: int) -> tuple[Classroom, ...]:
    """A course and those beside it: the same subject in the same grade and year, as far as this session may read them;
    by class and group.  4 statements, and 1 for those who read all courses.  Raises NotFound("course.unknown")."""
    one = structure.course_facts(session, course_id)
    beside = [
        other
        for other in structure.courses(session, [*_known(session, one), course_id])
        if (other.subject_id, other.grade, other.year.id) == (one.subject_id, one.grade, one.year.id)
        and can(session, Action.READ_PROGRESS, Target(course=other.course_id))
    ]
    return _courses(session, beside)


@query(Action.READ_CLASS, school_class="class_id")
def class_progress(session: Session, class_id: int, days: Days | None = None) -> Classroom:
    """The year of a class in all subjects: pupils, marks, absences, period marks.  4 statements, as of a course.
    Raises NotFound("class.unknown").

    With `days` there are the marks, lessons and absences of these days alone: for a report of a period.

    What a pupil got in another class before he came is in that class's charts.  Of a group across classes there are the
    pupils of this class only.
    """
    one = structure.class_facts(session, class_id)
    courses = structure.class_courses(session, class_id)
    roster = structure.class_roster(session, class_id)
    own = {line.pupil_id: line.spans for line in roster}
    parts = []
    for course in courses:
        taught = {
            line.pupil_id: spans
            for line in structure.roster(session, course.course_id)
            if line.pupil_id in own and (spans := intersected(line.spans, own[line.pupil_id]))
        }
        parts.append(Part(course, taught))
    entries = read([course.course_id for course in courses], days or (one.year.starts, one.year.ends))
    return classroom(session, _place(session, one), roster, parts, entries)


def _courses(session: Session, courses: list[CourseFacts]) -> tuple[Classroom, ...]:
    """Courses of one year, read together."""
    year = courses[0].year
    entries = read([one.course_id for one in courses], (year.starts, year.ends))
    found = []
    for one in courses:
        roster = readable_roster(session, one.course_id)
        part = Part(one, {line.pupil_id: line.spans for line in roster})
        found.append(classroom(session, _place_of_course(session, one), roster, [part], entries))
    return tuple(found)


def _place(session: Session, one: ClassFacts) -> Place:
    return Place(
        one.class_id,
        one.name,
        "",
        one.grade,
        one.year,
        calendar.scheme_terms(session, one.scheme_id),
        one.bell_schedule_id,
    )


def _place_of_course(session: Session, one: CourseFacts) -> Place:
    bells = (
        structure.class_facts(session, one.class_id).bell_schedule_id if one.class_id is not None else None
    )
    return Place(
        one.class_id,
        one.class_name,
        one.group_name,
        one.grade,
        one.year,
        structure.course_terms(session, one.course_id),
        bells,
    )


def _known(session: Session, one: CourseFacts) -> list[int]:
    """The courses among which those beside this one are looked for."""
    if session.role is Role.TEACHER:
        return list(session.scope.courses)
    if session.role is Role.CLASS_TEACHER:
        return list(session.scope.class_courses)
    found = Course.select(Course.id).where(Course.year == one.year.id, Course.subject == one.subject_id)
    return [row[0] for row in rows(found)]
