"""The address book: whom one can write to, by right."""

from __future__ import annotations

from app.codes import Role, Side
from app.messages.people import about
from app.messages.rights import (
    class_teachers_of,
    guardians_of,
    is_leader,
    leaders,
    may_be_urgent,
    may_write,
    my_side,
    own_classes,
    own_courses,
    pupils_of_class,
    pupils_of_course,
    staff_roles,
    teachers_of,
)
from app.messages.rows import AddressBook, ChildEntries, FamilyEntry, GroupEntry, StaffEntry
from app.permissions import Action
from app.school import calendar, structure
from app.session import Session
from app.unit_of_work import query


@query(Action.SEND_MESSAGE)
def address_book(session: Session) -> AddressBook:
    """Whom the asker can write to.

    A family finds for each child the class teachers, then the teachers by subject, then the administration; no other
    family, and no pupil.  Staff find the classes they lead, then those they teach (the administration: all classes),
    with the families; and the colleagues.  Reference data, and 1 statement for the parents.
    """
    side = my_side(session)
    if side is Side.STAFF:
        return AddressBook(
            side,
            groups=_groups(session),
            colleagues=tuple(
                _entry(session, one) for one in staff_roles(session) if one != session.person_id
            ),
            may_be_urgent=may_be_urgent(session),
            may_write_all_staff=is_leader(session),
        )
    children = about(session, session.scope.pupils)
    ordered = sorted(children.values(), key=lambda one: (one.name.casefold(), one.pupil_id))
    return AddressBook(
        side,
        children=tuple(ChildEntries(one, *_entries(session, one.pupil_id)) for one in ordered),
        may_write=may_write(session),
        may_be_urgent=may_be_urgent(session),
    )


def _entries(
    session: Session, pupil: int
) -> tuple[tuple[StaffEntry, ...], tuple[StaffEntry, ...], tuple[StaffEntry, ...]]:
    """Each in the first part that fits alone."""
    known = staff_roles(session)
    subjects = teachers_of(session, pupil)
    first = [one for one in class_teachers_of(session, pupil) if one in known]
    then = [one for one in subjects if one in known and one not in first]
    last = [one for one in leaders(session) if one not in first and one not in then]
    return (
        tuple(_entry(session, one, Role.CLASS_TEACHER, subjects.get(one, ())) for one in first),
        tuple(_entry(session, one, Role.TEACHER, subjects[one]) for one in then),
        tuple(_entry(session, one) for one in last),
    )


def _entry(
    session: Session, person: int, role: Role | None = None, subjects: tuple[str, ...] = ()
) -> StaffEntry:
    name = structure.names(session, [person]).get(person, "")
    return StaffEntry(person, name, role or staff_roles(session)[person], subjects)


def _groups(session: Session) -> tuple[GroupEntry, ...]:
    """Classes first led, then taught; a course that is not a whole class after its class."""
    led = own_classes(session)
    groups: list[tuple[str, int, str, str, list[int]]] = [
        ("class", one, structure.class_facts(session, one).name, "", pupils_of_class(session, one))
        for one in led
    ]
    if is_leader(session):
        year = calendar.year_of(session, session.clock.today())
        others = [
            one
            for one in structure.classes(session).values()
            if year is not None and one.year.id == year.id and one.class_id not in led
        ]
        groups += [
            ("class", one.class_id, one.name, "", pupils_of_class(session, one.class_id))
            for one in sorted(others, key=lambda one: (one.grade, one.letter))
        ]
    for course in structure.courses(session, own_courses(session)):
        groups.append(
            (
                "course",
                course.course_id,
                " ".join(part for part in (course.class_name, course.group_name) if part),
                course.subject,
                pupils_of_course(session, course.course_id),
            )
        )
    everybody = {pupil for *_, pupils in groups for pupil in pupils}
    parents = guardians_of(everybody) if everybody else {}
    names = structure.names(session, [*everybody, *(one for found in parents.values() for one in found)])
    return tuple(
        GroupEntry(
            kind, number, name, subject,
            tuple(
                FamilyEntry(pupil, names[pupil], tuple(names[one] for one in parents.get(pupil, ()) if one in names))
                for pupil in pupils
            ),
        )
        for kind, number, name, subject, pupils in groups
    )  # fmt: skip
