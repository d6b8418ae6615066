"""Who there is, in the order of lists, and what each is: reference data of the pages that find people.

Every answer is kept by `Session.reference` until the change log tells of a change to people or classes: the next key
that is typed reads no page.  Inside a transaction; no permission is checked here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from app.school import calendar, structure
from app.school.rows import ClassFacts
from app.session import Session
from models.base import rows
from models.people import Guardianship, Person, StaffRole
from models.school import ClassTeacher, Enrollment

NOBODY = "№"
"""How the name begins of a row that stands for a person no more: erased on request, or merged into another.  Such rows
are kept for the numbers that the log names, and are in no list."""


@dataclass(frozen=True, slots=True)
class Register:
    """All people as (sort key, id) in order; `doubled` are the sort keys that several bear."""

    people: tuple[tuple[str, int], ...]
    doubled: frozenset[str]


def register(session: Session) -> Register:
    """One covering read of the index of names: 20 pages in a school of 8,000 people with parents."""

    def load() -> Register:
        query = Person.select(Person.sort_key, Person.id).order_by(Person.sort_key, Person.id)
        people = tuple((key, one) for key, one in rows(query) if not key.startswith(NOBODY))
        counts = Counter(key for key, _ in people)
        return Register(people, frozenset(key for key, count in counts.items() if count > 1))

    return session.reference("people_register", load)


@dataclass(frozen=True, slots=True)
class Stay:
    """A stay of a pupil in a class."""

    class_id: int
    starts: date
    ends: date | None
    reason: str


def stays_of_year(session: Session, year_id: int) -> Mapping[int, tuple[Stay, ...]]:
    """Who is, was or will be in the classes of a year, by pupil, in order of days.  The classes of a year lie side by
    side: 6 pages for 2,835 pupils.  At most 1 statement."""

    def load() -> dict[int, tuple[Stay, ...]]:
        wanted = [one.class_id for one in structure.classes(session).values() if one.year.id == year_id]
        query = Enrollment.select(
            Enrollment.pupil,
            Enrollment.school_class,
            Enrollment.from_date,
            Enrollment.to_date,
            Enrollment.reason,
        ).where(Enrollment.school_class.in_(wanted))
        found: dict[int, list[Stay]] = {}
        for pupil, class_id, starts, ends, reason in rows(query):
            found.setdefault(pupil, []).append(Stay(class_id, starts, ends, reason or ""))
        return {one: tuple(sorted(own, key=lambda stay: stay.starts)) for one, own in found.items()}

    return session.reference(("stays_of_year", year_id), load)


def stays_now(session: Session) -> Mapping[int, tuple[Stay, ...]]:
    """The same of the year of today; empty in a file without years."""
    year = calendar.year_of(session, session.clock.today())
    return {} if year is None else stays_of_year(session, year.id)


def current_classes(session: Session) -> dict[int, ClassFacts]:
    """The classes of the year of today, by id."""
    year = calendar.year_of(session, session.clock.today())
    return {
        one.class_id: one
        for one in structure.classes(session).values()
        if year is not None and one.year.id == year.id
    }


def family_ties(session: Session) -> Mapping[int, tuple[int, ...]]:
    """The children of each parent.  9 pages for 5,500 ties.  At most 1 statement."""

    def load() -> dict[int, tuple[int, ...]]:
        found: dict[int, list[int]] = {}
        query = Guardianship.select(Guardianship.parent, Guardianship.pupil)
        for parent, pupil in rows(query.order_by(Guardianship.parent, Guardianship.pupil)):
            found.setdefault(parent, []).append(pupil)
        return {parent: tuple(own) for parent, own in found.items()}

    return session.reference("family_ties", load)


@dataclass(frozen=True, slots=True)
class Working:
    """Who works at the school: granted roles, and the classes that somebody answers for now or will."""

    roles: Mapping[int, frozenset[str]] = field(default_factory=dict)
    classes: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    @property
    def people(self) -> Collection[int]:
        """All of them."""
        return self.roles.keys() | self.classes.keys()


def working(session: Session) -> Working:
    """Staff.  At most 2 statements."""

    def load() -> Working:
        roles: dict[int, set[str]] = {}
        for person, role in rows(StaffRole.select(StaffRole.person, StaffRole.role)):
            roles.setdefault(person, set()).add(role)
        classes: dict[int, list[int]] = {}
        today, known = session.clock.today(), structure.classes(session)
        open_now = ClassTeacher.to_date.is_null() | (ClassTeacher.to_date >= today)
        for person, class_id in rows(
            ClassTeacher.select(ClassTeacher.person, ClassTeacher.school_class)
            .where(open_now)
            .order_by(ClassTeacher.school_class)
        ):
            # Nobody closes the classes of the years before.
            if known[class_id].year.ends >= today:
                classes.setdefault(person, []).append(class_id)
        return Working(
            {one: frozenset(own) for one, own in roles.items()},
            {one: tuple(own) for one, own in classes.items()},
        )

    return session.reference(("working", session.clock.today()), load)
