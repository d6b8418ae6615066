"""Finding pupils and courses by name, for whoever names them in words: the command line."""

from __future__ import annotations

from typing import NamedTuple

from app.diary.pupils import pupil_card
from app.diary.rows import PupilCard
from app.permissions import Action
from app.school import calendar, structure
from app.school.rows import CourseCard
from app.session import Session
from app.unit_of_work import query
from models.base import rows
from models.people import Person, fold
from models.school import Course, CourseTeacher, Enrollment, SchoolClass


@query(Action.READ_SCHOOL)
def find_pupils(session: Session, name: str, year_id: int) -> tuple[PupilCard, ...]:
    """The pupils of a year whose name is, or begins with, these words («Фамилия», «Фамилия Имя», …), by name.
    1 statement beyond reference data."""
    wanted = fold(name)
    if not wanted:
        return ()
    year = calendar.year_row(session, year_id)
    found = (
        Person.select(Person.id)
        .join(Enrollment, on=(Enrollment.pupil == Person.id))
        .join(SchoolClass, on=(SchoolClass.id == Enrollment.school_class))
        .where(
            SchoolClass.year == year_id,
            (Person.sort_key == wanted) | Person.sort_key.startswith(f"{wanted} "),
        )
        .order_by(Person.sort_key, Person.id)
        .distinct()
    )
    on = min(max(session.clock.today(), year.starts), year.ends)
    return tuple(pupil_card(session, pupil, on) for (pupil,) in rows(found))


class NamedTeacher(NamedTuple):
    """A teacher's person and full name."""

    id: int
    name: str


@query(Action.READ_SCHOOL)
def teachers_of_year(session: Session, year_id: int) -> tuple[NamedTeacher, ...]:
    """Who teaches in a year, by name.  2 statements."""
    found = (
        CourseTeacher.select(CourseTeacher.teacher)
        .join(Course, on=(Course.id == CourseTeacher.course))
        .where(Course.year == year_id)
        .distinct()
    )
    spoken = structure.names(session, [teacher for (teacher,) in rows(found)])
    by_name = sorted(spoken.items(), key=lambda one: (fold(one[1]), one[0]))
    return tuple(NamedTeacher(*one) for one in by_name)


@query(Action.READ_CLASS, school_class="class_id")
def pupils_of_class(session: Session, class_id: int) -> tuple[PupilCard, ...]:
    """All who are or were in a class, by name.  Reference data."""
    one = structure.class_facts(session, class_id)
    roster = structure.class_roster(session, class_id)
    return tuple(PupilCard(line.pupil_id, line.name, class_id, one.name) for line in roster)


@query(Action.READ_CLASS, school_class="class_id")
def courses_of_class(session: Session, class_id: int) -> tuple[CourseCard, ...]:
    """The courses of a class and its groups, by subject.  Reference data."""
    found = structure.class_courses(session, class_id)
    return tuple(structure.course_card(session, one.course_id) for one in found)
