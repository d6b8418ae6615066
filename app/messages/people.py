"""People and children in threads, with names and roles.  Inside a transaction."""

from __future__ import annotations

from collections.abc import Iterable

from app.codes import Side
from app.messages.confirming import Party
from app.messages.rights import my_side, staff_roles
from app.messages.rows import AboutPupil, Who
from app.school import structure
from app.session import Session
from models.base import rows
from models.school import Enrollment


def whos(session: Session, parties: Iterable[Party]) -> dict[Party, Who]:
    """People with their names and, of staff, roles; those whose names are kept cost nothing."""
    wanted = list(dict.fromkeys(parties))
    spoken = structure.names(session, [person for person, _ in wanted])
    roles = staff_roles(session)
    me = (session.person_id, my_side(session))
    return {
        (person, side): Who(
            person, side, spoken.get(person, ""), roles.get(person) if side is Side.STAFF else None,
            (person, side) == me,
        )
        for person, side in wanted
    }  # fmt: skip


def about(session: Session, pupils: Iterable[int | None]) -> dict[int, AboutPupil]:
    """Children with their classes of today.  1 statement, for those not kept."""
    wanted = {one for one in pupils if one is not None}
    spoken = structure.names(session, wanted)
    known: dict[int, str] = session.reference("letters.class_names", dict)
    missing = wanted - known.keys()
    if missing:
        today, classes = session.clock.today(), structure.classes(session)
        found = Enrollment.select(
            Enrollment.pupil, Enrollment.school_class, Enrollment.from_date, Enrollment.to_date
        ).where(Enrollment.pupil.in_(sorted(missing)))
        best: dict[int, tuple[object, int]] = {}
        for pupil, class_id, starts, ends in rows(found):
            if starts <= today and (ends is None or today <= ends):
                best[pupil] = max(best.get(pupil, (starts, class_id)), (starts, class_id))
        known.update({one: classes[best[one][1]].name if one in best else "" for one in missing})
    return {one: AboutPupil(one, spoken.get(one, ""), known[one]) for one in wanted}
