"""What everybody who is signed in may know of the school: years, classes, periods, holidays, bells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from peewee import fn

from app.codes import Role
from app.permissions import Action
from app.school import calendar, structure
from app.school.rows import HolidayRow, TermRow, YearRow
from app.session import Session
from app.unit_of_work import query
from models.base import rows
from models.school import ClassTeacher, Enrollment, SchoolClass

__all__ = [
    "BellRow", "ClassRow", "HolidayRow", "TermRow", "YearRow",
    "bells", "classes", "current_term", "current_year", "holidays", "own_classes", "terms",
    "years",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class ClassRow:
    """A class as lists show it.  `pupils`: how many are in it today; `class_teacher`: full name, or empty."""

    id: int
    name: str
    grade: int
    letter: str
    year_id: int
    pupils: int
    class_teacher: str


@dataclass(frozen=True, slots=True)
class BellRow:
    """When a lesson begins and ends, in minutes after midnight; `weekday` 1–7, or 0 for all days not named."""

    weekday: int
    number: int
    starts: int
    ends: int


@query(Action.READ_STRUCTURE)
def years(session: Session) -> list[YearRow]:
    """All academic years, the newest first.  At most 1 statement."""
    return list(calendar.years(session))


@query(Action.READ_STRUCTURE)
def current_year(session: Session) -> YearRow | None:
    """The year of today; in a gap the one before, before all years the first.  At most 1 statement."""
    found = calendar.year_of(session, session.clock.today())
    return found or next(reversed(calendar.years(session)), None)


@query(Action.READ_STRUCTURE)
def classes(session: Session, year_id: int | None = None) -> list[ClassRow]:
    """The classes of a year (None: of the current one), by grade and letter.

    At most 5 statements.
    """
    if year_id is None:
        year = current_year(session)
        if year is None:
            return []
        year_id = year.id
    found = [facts for facts in structure.classes(session).values() if facts.year.id == year_id]
    teachers, pupils = _class_teachers(session), _pupils(session, year_id)
    spoken = structure.names(session, teachers.values())
    return [
        ClassRow(
            one.class_id, one.name, one.grade, one.letter, year_id, pupils.get(one.class_id, 0),
            spoken.get(teachers.get(one.class_id, 0), ""),
        )
        for one in found
    ]  # fmt: skip


@query(Action.READ_STRUCTURE)
def own_classes(session: Session) -> list[ClassRow]:
    """The classes of the year that a page about one class offers: a class teacher's own, to others all of them.

    At most 5 statements.
    """
    found = classes(session)
    if session.role is Role.CLASS_TEACHER:
        return [one for one in found if one.id in session.scope.classes]
    return found


@query(Action.READ_STRUCTURE)
def terms(session: Session, class_id: int) -> list[TermRow]:
    """The periods of a class, in order.  Raises NotFound("class.unknown").  At most 3 statements."""
    return list(calendar.scheme_terms(session, structure.class_facts(session, class_id).scheme_id))


@query(Action.READ_STRUCTURE)
def current_term(session: Session, class_id: int) -> TermRow | None:
    """The period of a class that today lies in, or the last one begun, or the first.  At most 3 statements."""
    found = terms(session, class_id)
    begun = [term for term in found if term.starts <= session.clock.today()]
    return begun[-1] if begun else next(iter(found), None)


@query(Action.READ_STRUCTURE)
def holidays(session: Session, year_id: int) -> list[HolidayRow]:
    """Holidays and moved workdays of a year, by date.  At most 1 statement."""
    return list(calendar.holidays(session, year_id))


@query(Action.READ_STRUCTURE)
def bells(session: Session, class_id: int) -> list[BellRow]:
    """When the lessons of a class begin and end; empty where nobody said.  At most 3 statements."""
    schedule = structure.class_facts(session, class_id).bell_schedule_id
    return [BellRow(*key, *times) for key, times in sorted(calendar.bell_times(session, schedule).items())]


def _class_teachers(session: Session) -> dict[int, int]:
    """Who answers for each class today, or will next."""

    def load() -> dict[int, int]:
        today = session.clock.today()
        query = (
            ClassTeacher.select(ClassTeacher.school_class, ClassTeacher.person)
            .where(ClassTeacher.to_date.is_null() | (ClassTeacher.to_date >= today))
            .order_by(ClassTeacher.from_date.desc())
        )
        return dict(rows(query))

    return session.reference("class_teachers", load)


def _pupils(session: Session, year_id: int) -> dict[int, int]:
    """How many are in each class today."""
    today = session.clock.today()

    def load() -> dict[int, int]:
        here: Any = Enrollment.to_date.is_null() | (Enrollment.to_date >= today)
        query = (
            Enrollment.select(Enrollment.school_class, fn.COUNT(Enrollment.pupil))
            .join(SchoolClass, on=(Enrollment.school_class == SchoolClass.id))
            .where(SchoolClass.year == year_id, Enrollment.from_date <= today, here)
            .group_by(Enrollment.school_class)
        )
        return dict(rows(query))

    return session.reference(("pupils", year_id, today), load)
