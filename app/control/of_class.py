"""Which classes a change is about, and who answers for a class.  Reference data; inside a transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import Any

from app.changes import Change
from app.codes import LessonState
from app.school import calendar, structure
from app.school.rows import ClassFacts
from app.school.spans import Span
from app.session import Session
from models.access import Account
from models.base import rows
from models.people import Guardianship
from models.school import ClassTeacher, CourseTeacher, Enrollment, GroupMember, SchoolClass, StudyGroup

OF_ALL = frozenset({"academic_year", "term", "school_class", "study_group", "group_member", "course"})
"""Entities whose changes may say anew which courses classes have, and what is settled: all classes are judged anew, a
few times a year."""
OF_ONE = frozenset({"enrollment", "class_teacher"})
"""Entities whose rows are of one class."""


ClosedTerm = tuple[int, date, date]
"""Number, first and last day."""


def classes_of(session: Session, year_id: int) -> tuple[int, ...]:
    """The classes of a year."""
    return tuple(one.class_id for one in structure.classes(session).values() if one.year.id == year_id)


def class_now(session: Session, class_id: int) -> ClassFacts | None:
    """A class of the academic year of today; None for another."""
    one = structure.classes(session).get(class_id)
    year = calendar.year_of(session, session.clock.today())
    return one if one is not None and year is not None and one.year.id == year.id else None


def classes_now(session: Session) -> tuple[int, ...]:
    """The classes of the academic year of today."""
    year = calendar.year_of(session, session.clock.today())
    return () if year is None else classes_of(session, year.id)


def of_structure(session: Session, change: Change) -> Collection[int]:
    """The classes that a change of structure is about; none of any other change."""
    if change.entity in OF_ALL:
        return classes_now(session)
    if change.entity in OF_ONE:
        own = int(change.key.split("/")[0])
        return (own,) if own in classes_now(session) else ()
    return ()


def closed_terms(session: Session, one: ClassFacts) -> tuple[ClosedTerm, ...]:
    """The periods of a class that are closed: what happened in them is settled, and no finding any more."""
    terms = calendar.scheme_terms(session, one.scheme_id)
    return tuple((term.number, term.starts, term.ends) for term in terms if term.closed)


def is_settled(closed: Iterable[ClosedTerm], day: date) -> bool:
    """Whether a day lies in one of these periods."""
    return any(starts <= day <= ends for _, starts, ends in closed)


def of_course(session: Session, course_id: int | None) -> Collection[int]:
    """The classes that a course is taught to: across classes, those of all who were ever in its group."""
    if course_id is None:
        return ()
    found = structure.courses(session, (course_id,))
    year = calendar.year_of(session, session.clock.today())
    if not found or year is None or found[0].year.id != year.id:
        return ()
    if found[0].class_id is not None:
        return (found[0].class_id,)
    return _across(session, year.id).get(found[0].group_id, ())


def is_held(state: dict[str, Any] | None) -> bool | None:
    """Whether a lesson is not cancelled, of a state of it in the log; None where there is no lesson.  What the
    timetable made is told in one row for a course, with no state before."""
    return None if state is None else state.get("state") != LessonState.CANCELLED


def of_pupil(session: Session, pupil_id: int) -> tuple[int, ...]:
    """The classes of this year that a pupil is, or was, in."""
    return _of_pupils(session).get(pupil_id, ())


def of_person(session: Session, person_id: int) -> Collection[int]:
    """The classes of a pupil, or of a parent's children.  1 statement."""
    children = Guardianship.select(Guardianship.pupil).where(Guardianship.parent == person_id)
    pupils = (person_id, *(row[0] for row in rows(children)))
    return {one for pupil in pupils for one in of_pupil(session, pupil)}


def of_account(session: Session, account_id: int) -> Collection[int]:
    """The same of the person of a login.  2 statements."""
    found = rows(Account.select(Account.person).where(Account.id == account_id))
    return {one for (person,) in found for one in of_person(session, person)}


def class_teacher(session: Session, class_id: int, on: date) -> int | None:
    """Who answers for a class on a day; else who did last before it, else who does first after it."""
    return min(_class_teachers(session).get(class_id, ()), key=lambda one: _rank(one, on), default=(None,))[
        -1
    ]


def teachers_change(session: Session, class_id: int, courses: Collection[int] = ()) -> date | None:
    """The next day on which somebody else may answer for a class or teach one of these courses, as far as the file
    knows it already.  1 statement with courses."""
    spans = [one[:2] for one in _class_teachers(session).get(class_id, ())]
    if courses:
        taught = CourseTeacher.select(CourseTeacher.from_date, CourseTeacher.to_date)
        spans += rows(taught.where(CourseTeacher.course.in_(list(courses))))
    return next_turn(spans, session.clock.today())


def next_turn(spans: Iterable[Span], today: date) -> date | None:
    """The next day on which one of these spans begins, or is over."""
    days = {day for starts, ends in spans for day in (starts, ends and ends + timedelta(days=1))}
    return min((day for day in days if day is not None and day > today), default=None)


_Stay = tuple[date, date | None, int]


def _class_teachers(session: Session) -> dict[int, list[_Stay]]:
    def load() -> dict[int, list[_Stay]]:
        found: dict[int, list[_Stay]] = {}
        query = ClassTeacher.select(
            ClassTeacher.school_class, ClassTeacher.from_date, ClassTeacher.to_date, ClassTeacher.person
        ).where(ClassTeacher.school_class.in_(classes_now(session)))
        for one, *stay in rows(query):
            found.setdefault(one, []).append((stay[0], stay[1], stay[2]))
        return found

    return session.reference("control.class_teachers", load)


def _rank(stay: _Stay, on: date) -> tuple[bool, bool, int, int]:
    """The best is the least: here on the day; of others who was before it; the nearest."""
    starts, ends, person = stay
    here = starts <= on and (ends is None or on <= ends)
    return not here, starts > on, abs((on - starts).days), person


def _of_pupils(session: Session) -> dict[int, tuple[int, ...]]:
    def load() -> dict[int, tuple[int, ...]]:
        found: dict[int, set[int]] = {}
        query = Enrollment.select(Enrollment.pupil, Enrollment.school_class).where(
            Enrollment.school_class.in_(classes_now(session))
        )
        for pupil, class_id in rows(query):
            found.setdefault(pupil, set()).add(class_id)
        return {pupil: tuple(sorted(classes)) for pupil, classes in found.items()}

    return session.reference("control.classes_of_pupils", load)


def _across(session: Session, year_id: int) -> dict[int, tuple[int, ...]]:
    def load() -> dict[int, tuple[int, ...]]:
        found: dict[int, set[int]] = {}
        query = (
            GroupMember.select(GroupMember.group, Enrollment.school_class)
            .join(StudyGroup, on=(GroupMember.group == StudyGroup.id))
            .join(Enrollment, on=(Enrollment.pupil == GroupMember.pupil))
            .join(SchoolClass, on=(Enrollment.school_class == SchoolClass.id))
            .where(StudyGroup.year == year_id, StudyGroup.school_class.is_null(), SchoolClass.year == year_id)
        )
        for group, class_id in rows(query):
            found.setdefault(group, set()).add(class_id)
        return {group: tuple(sorted(classes)) for group, classes in found.items()}

    return session.reference(("control.classes_across", year_id), load)
