"""Who is in charge: of a class on a day, of the school.  Inside a transaction; no permission is checked here."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from app.codes import Role
from app.school import structure
from app.session import Session
from models.base import rows
from models.people import StaffRole
from models.school import ClassTeacher


def class_teachers_on(session: Session, classes: Collection[int], on: date) -> dict[int, str]:
    """The name of who answered for each class on a day; else of who did last before it, or first after it.  2
    statements at most."""
    found = ClassTeacher.select(
        ClassTeacher.school_class, ClassTeacher.person, ClassTeacher.from_date, ClassTeacher.to_date
    ).where(ClassTeacher.school_class.in_(list(classes)))
    best: dict[int, tuple[bool, bool, int, int]] = {}
    for class_id, person, starts, ends in rows(found):
        away = not (starts <= on and (ends is None or on <= ends))
        rank = (away, starts > on, abs((on - starts).days), person)
        best[class_id] = min(best.get(class_id, rank), rank)
    spoken = structure.names(session, [rank[-1] for rank in best.values()])
    return {class_id: spoken.get(rank[-1], "") for class_id, rank in best.items()}


def class_teacher_on(session: Session, class_id: int | None, on: date) -> str:
    """The same of one class; "" for none."""
    return "" if class_id is None else class_teachers_on(session, (class_id,), on).get(class_id, "")


def the_only_one(session: Session, role: Role) -> str:
    """The name of who alone holds a role of staff; "" where there are several, or none.  2 statements at most."""
    found = [row[0] for row in rows(StaffRole.select(StaffRole.person).where(StaffRole.role == role.value))]
    return structure.names(session, found).get(found[0], "") if len(found) == 1 else ""
