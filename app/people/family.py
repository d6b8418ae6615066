"""Who belongs to whom: the pupils of a class and their parents.  Inside a transaction; no permission is
checked."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from app.school import calendar, structure
from app.school.rows import ClassFacts
from app.session import Session
from models.base import rows
from models.people import Guardianship, Person
from models.school import Enrollment

Who = Literal["pupils", "parents", "both"]


def people_of_class(session: Session, class_id: int, who: Who) -> list[int]:
    """Pupils who are in a class today, their parents, or each pupil followed by the parents.  2 statements at
    most."""
    today = session.clock.today()
    pupils = [line.pupil_id for line in structure.class_roster(session, class_id) if line.covers(today)]
    if who == "pupils":
        return pupils
    parents = parents_of(pupils)
    ordered: list[int] = []
    for pupil in pupils:
        ordered += [pupil] if who == "both" else []
        ordered += [parent for parent, _ in parents.get(pupil, ())]
    return list(dict.fromkeys(ordered))  # a parent of two pupils once


def parents_of(pupils: list[int]) -> dict[int, list[tuple[int, str]]]:
    """Parents and relation by pupil, by name."""
    found: dict[int, list[tuple[int, str]]] = {}
    query = (
        Guardianship.select(Guardianship.pupil, Guardianship.parent, Guardianship.relation)
        .join(Person, on=(Guardianship.parent == Person.id))
        .where(Guardianship.pupil.in_(pupils))
        .order_by(Person.sort_key, Person.id)
    )
    for pupil, parent, relation in rows(query):
        found.setdefault(pupil, []).append((parent, relation))
    return found


def classes_today(session: Session, pupils: Collection[int]) -> dict[int, ClassFacts]:
    """The class that each pupil is in today.  1 statement."""
    today = session.clock.today()
    still = Enrollment.to_date.is_null() | (Enrollment.to_date >= today)
    query = Enrollment.select(Enrollment.pupil, Enrollment.school_class).where(
        Enrollment.pupil.in_(sorted(pupils)), Enrollment.from_date <= today, still
    )
    year, known = calendar.year_of(session, today), structure.classes(session)
    return {
        pupil: known[class_id]
        for pupil, class_id in rows(query)
        if year is not None and known[class_id].year.id == year.id
    }
