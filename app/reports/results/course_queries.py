"""Reading the marks of the report card by course: for reports of a teacher."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.journal.cells import effective_scale
from app.journal.reading import course_term_marks, readable_roster
from app.permissions import Action
from app.reports.results.book import BookPupil, Slot, last_day
from app.school import structure
from app.school.rows import CourseFacts, TermRow
from app.session import Session
from app.unit_of_work import query
from models.base import rows
from models.school import Course, CourseTeacher


@dataclass(frozen=True)
class CourseBook:
    """A course with the marks of its report cards, by pupil and slot."""

    course: CourseFacts
    scale: str
    terms: tuple[TermRow, ...]
    today: date
    pupils: tuple[BookPupil, ...]
    marks: Mapping[tuple[int, Slot], int]

    def counted(self, slot: Slot) -> tuple[BookPupil, ...]:
        """Those who are taught it in the end."""
        on = last_day(self.terms, self.course.year.ends, self.today, slot)
        return tuple(one for one in self.pupils if one.covers(on))


@query(Action.READ_PROGRESS, course="course_id")
def course_book(session: Session, course_id: int) -> CourseBook:
    """A course.  1 statement, none for what is known.  Raises NotFound("course.unknown").

    A class teacher gets the pupils of the own class only of a group across classes.
    """
    course = structure.course_facts(session, course_id)
    roster = readable_roster(session, course_id)
    here = {line.pupil_id for line in roster}
    return CourseBook(
        course,
        effective_scale(course),
        structure.course_terms(session, course_id),
        session.clock.today(),
        tuple(BookPupil(line.pupil_id, line.name, line.spans) for line in roster),
        {
            (pupil, Slot(kind, number)): value
            for (kind, number, pupil), value in course_term_marks(session, course_id).items()
            if pupil in here
        },
    )


@query(Action.READ_STRUCTURE)
def courses_by_teacher(
    session: Session, year_id: int, teacher_id: int | None = None
) -> dict[int, tuple[CourseFacts, ...]]:
    """The courses of a year by who teaches them for good (of all, or of one teacher), teachers by name.  1 statement
    beyond reference data."""
    found = Course.select(Course.id).where(Course.year == year_id)
    if teacher_id is not None:
        own = CourseTeacher.select(CourseTeacher.course).where(CourseTeacher.teacher == teacher_id)
        found = found.where(Course.id.in_(own))
    by_teacher: dict[int, list[CourseFacts]] = {}
    for course in structure.courses(session, [row[0] for row in rows(found)]):
        if course.teacher_id is not None and teacher_id in (None, course.teacher_id):
            by_teacher.setdefault(course.teacher_id, []).append(course)
    return {
        teacher: tuple(own) for teacher, own in sorted(by_teacher.items(), key=lambda one: one[1][0].teacher)
    }


@query(Action.READ_STRUCTURE)
def teacher_name(session: Session, teacher_id: int) -> str:
    """Who it is; "" for nobody.  At most 1 statement."""
    return structure.names(session, [teacher_id]).get(teacher_id, "")
