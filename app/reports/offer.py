"""What a report can be asked for by who is signed in: years, classes, periods, teachers, courses, pupils."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from app.codes import Role
from app.diary.queries import my_pupils
from app.diary.rows import PupilCard
from app.errors import NotFound
from app.journal.queries import my_courses
from app.permissions import Action, can
from app.reports.wish import Of, Wish
from app.school import calendar, structure
from app.school.queries import ClassRow, classes
from app.school.rows import CourseCard, TermRow, YearRow
from app.session import Session
from app.unit_of_work import query
from models.base import rows
from models.school import Course, CourseTeacher

_OF_CLASSES = frozenset({Role.ADMIN, Role.DEPUTY, Role.HEAD, Role.CLASS_TEACHER})
_FAMILY = frozenset({Role.PARENT, Role.PUPIL})


class NamedPerson(NamedTuple):
    """An id with the full name."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class ReportOffer:
    """What there is to choose from in a year.

    `terms` are the periods of each class, and of the pupils' classes; `school_terms` those that most classes have.
    `courses` are own ones of a teacher, and of the class of a class teacher; for leaders they are asked for by class.
    `pupils` are the children of a family, or the pupil; for others they are asked for by class.
    """

    years: tuple[YearRow, ...]
    year: YearRow
    today: dt.date
    classes: tuple[ClassRow, ...]
    terms: Mapping[int, tuple[TermRow, ...]]
    school_terms: tuple[TermRow, ...]
    teachers: tuple[NamedPerson, ...]
    courses: tuple[CourseCard, ...]
    pupils: tuple[PupilCard, ...]

    def term_for(self, class_id: int, wish: Wish) -> int | None:
        """The number of the period of a class that is asked for by the wish about another: where the one has quarters
        and the other half-years, the period that holds the last day of the one that was asked for."""
        asked = self.terms.get(wish.id, self.school_terms) if wish.of is Of.CLASS else self.school_terms
        own = self.terms.get(class_id, self.school_terms)
        chosen = next((term for term in asked if term.number == wish.term), None)
        if chosen is None or not own or own[0].kind == chosen.kind:
            return wish.term
        begun = [term.number for term in own if term.starts <= chosen.ends]
        return begun[-1] if begun else own[0].number


@query(Action.READ_STRUCTURE)
def report_offer(session: Session, year_id: int | None = None) -> ReportOffer:
    """The offer of a year (None: of today).  1 statement beyond reference data.  Raises NotFound year.none."""
    years = calendar.years(session)
    year = (
        next((one for one in years if one.id == year_id), None)
        if year_id is not None
        else calendar.year_of(session, session.clock.today())
    )
    if year is None:
        raise NotFound("year.none")
    found = _classes(session, year)
    children = my_pupils(session) if session.role in _FAMILY else ()
    shown = {one.id for one in found} | _of_children(session, children, year)
    terms = {
        one: calendar.scheme_terms(session, structure.class_facts(session, one).scheme_id) for one in shown
    }
    return ReportOffer(
        years,
        year,
        session.clock.today(),
        found,
        terms,
        max(terms.values(), key=lambda one: sum(one == other for other in terms.values()), default=()),
        _teachers(session, year),
        my_courses(session, year.id) if session.role in (Role.TEACHER, Role.CLASS_TEACHER) else (),
        children,
    )


@query(Action.READ_DIARY, pupil="pupil_id")
def class_of_pupil(session: Session, pupil_id: int) -> int | None:
    """The class in which a pupil is today, or was last; None for one who was in none.  Reference data."""
    found = structure.class_on(session, pupil_id, session.clock.today())
    return found.class_id if found is not None else None


def _classes(session: Session, year: YearRow) -> tuple[ClassRow, ...]:
    if session.role not in _OF_CLASSES:
        return ()
    found = classes(session, year.id)
    if session.role is Role.CLASS_TEACHER:
        found = [one for one in found if one.id in session.scope.classes]
    return tuple(found)


def _of_children(session: Session, children: tuple[PupilCard, ...], year: YearRow) -> set[int]:
    return {
        one.class_id
        for child in children
        for one, _span in structure.pupil_classes(session, child.pupil_id)
        if one.year.id == year.id
    }


def _teachers(session: Session, year: YearRow) -> tuple[NamedPerson, ...]:
    """Who teaches in the year; a teacher is offered himself alone."""
    if session.role is Role.TEACHER:
        return (NamedPerson(session.person_id, session.name),)
    if not can(session, Action.READ_SCHOOL):
        return ()

    def load() -> tuple[NamedPerson, ...]:
        query = (
            CourseTeacher.select(CourseTeacher.teacher)
            .join(Course, on=(Course.id == CourseTeacher.course))
            .where(Course.year == year.id)
            .distinct()
        )
        spoken = structure.names(session, [row[0] for row in rows(query)])
        return tuple(
            NamedPerson(*one) for one in sorted(spoken.items(), key=lambda one: (one[1].casefold(), one[0]))
        )

    return session.reference(("report_teachers", year.id), load)
