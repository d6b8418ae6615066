"""From the recipients of a letter to the threads that it begins, each checked by right.  Inside a transaction."""

from __future__ import annotations

from dataclasses import dataclass

from app.codes import Side
from app.errors import NotFound, Refused
from app.messages.confirming import Party
from app.messages.rights import (
    guardians_of,
    is_leader,
    may_write_family,
    my_side,
    own_classes,
    own_courses,
    pupils_of_class,
    pupils_of_course,
    reachable_staff,
    staff_roles,
)
from app.messages.rows import Family, Letter, Recipient
from app.messages.rules import MOST_TOGETHER
from app.messages.store import Opening, me
from app.school import structure
from app.session import Session


@dataclass(frozen=True, slots=True)
class Addressed:
    """The threads that a letter begins, and the pupils of a class whom nobody can be written for."""

    openings: tuple[Opening, ...]
    without_family: tuple[int, ...] = ()


def addressed(session: Session, letter: Letter) -> Addressed:
    """Errors: Refused letter.no_recipients, letter.recipient (data: kind, id) for whom the asker may not write to,
    letter.which_child, letter.no_family (pupil), letter.too_many (most)."""
    if not letter.recipients:
        raise Refused("letter.no_recipients")
    if my_side(session) is Side.STAFF:
        return _from_staff(session, letter)
    return _from_family(session, letter)


def _from_family(session: Session, letter: Letter) -> Addressed:
    children = session.scope.pupils
    pupil = letter.about_pupil if letter.about_pupil is not None else _only(children)
    if pupil is None or pupil not in children:
        raise Refused("letter.which_child")
    reached = reachable_staff(session, pupil)
    for one in letter.recipients:
        if one.kind != "staff" or one.id not in reached:
            raise _refused(one)
    side = my_side(session)
    usual = Family.PARENTS if side is Side.PARENT else Family.ONE
    family = letter.family or usual
    if family is Family.PUPIL and side is Side.PARENT:
        family = Family.BOTH  # a parent who takes the child in takes part himself, and so does the other
    staff = [(one.id, Side.STAFF) for one in letter.recipients]
    relatives = () if family is Family.ONE else _relatives(pupil, family)
    everybody = _without_me(session, (*staff, *relatives))
    _check_size(everybody)
    return Addressed((Opening(pupil, family, everybody, letter.replies_allowed),))


def _from_staff(session: Session, letter: Letter) -> Addressed:
    family = letter.family if letter.family not in (None, Family.ONE) else Family.PARENTS
    pupils: dict[int, bool] = {}  # each with whether it was named by itself
    together: list[Party] = []
    alone: list[Party] = []
    for one in letter.recipients:
        if one.kind == "staff" and one.id in staff_roles(session):
            together.append((one.id, Side.STAFF))
        elif one.kind == "all_staff" and is_leader(session):
            alone += [(person, Side.STAFF) for person in staff_roles(session)]
        else:
            named = one.kind == "family"
            for pupil in _pupils(session, one):
                pupils[pupil] = pupils.get(pupil, False) or named
    openings, without = _family_openings(session, letter, pupils, family)
    if colleagues := _without_me(session, together):
        _check_size(colleagues)
        openings.append(Opening(None, None, colleagues, letter.replies_allowed))
    for party in _without_me(session, alone):
        if party not in together:
            openings.append(Opening(None, None, (party,), letter.replies_allowed))
    if not openings:
        raise Refused("letter.no_recipients")
    return Addressed(tuple(openings), tuple(without))


def _family_openings(
    session: Session, letter: Letter, pupils: dict[int, bool], family: Family
) -> tuple[list[Opening], list[int]]:
    parents = guardians_of(pupils) if pupils and family is not Family.PUPIL else {}
    openings, without = [], []
    for pupil, named in pupils.items():
        relatives = [(one, Side.PARENT) for one in parents.get(pupil, ())]
        if family is not Family.PARENTS:
            relatives.append((pupil, Side.PUPIL))
        if relatives:
            openings.append(Opening(pupil, family, tuple(relatives), letter.replies_allowed))
        elif named:
            raise Refused("letter.no_family", pupil=pupil)
        else:
            without.append(pupil)
    return openings, without


def _pupils(session: Session, one: Recipient) -> list[int]:
    """The pupils whose families a recipient stands for, each of whom the asker may write to."""
    if one.kind == "family":
        if not may_write_family(session, one.id) or not structure.pupil_classes(session, one.id):
            raise _refused(one)
        return [one.id]
    if one.kind == "class":
        taught = {course.class_id for course in structure.courses(session, own_courses(session))}
        if not is_leader(session) and one.id not in own_classes(session) and one.id not in taught:
            raise _refused(one)
        return [pupil for pupil in _found(session, one) if may_write_family(session, pupil)]
    if one.kind == "course":
        if not is_leader(session) and one.id not in own_courses(session):
            raise _refused(one)
        return [pupil for pupil in _found(session, one) if may_write_family(session, pupil)]
    raise _refused(one)


def _found(session: Session, one: Recipient) -> list[int]:
    """The pupils of a class or course; one that is not there is told no other than one that may not be written to."""
    try:
        if one.kind == "course":
            return pupils_of_course(session, one.id)
        return pupils_of_class(session, structure.class_facts(session, one.id).class_id)
    except NotFound as error:
        raise _refused(one) from error


def _relatives(pupil: int, family: Family) -> tuple[Party, ...]:
    parents = [(one, Side.PARENT) for one in guardians_of([pupil]).get(pupil, ())]
    return (*(parents if family is not Family.PUPIL else ()),) + (
        ((pupil, Side.PUPIL),) if family is not Family.PARENTS else ()
    )


def _without_me(session: Session, parties: list[Party] | tuple[Party, ...]) -> tuple[Party, ...]:
    """Each once, and the author not among those he writes to."""
    return tuple(one for one in dict.fromkeys(parties) if one != me(session))


def _check_size(parties: tuple[Party, ...]) -> None:
    if len(parties) > MOST_TOGETHER:
        raise Refused("letter.too_many", most=MOST_TOGETHER)


def _only(found: frozenset[int]) -> int | None:
    return next(iter(found)) if len(found) == 1 else None


def _refused(one: Recipient) -> Refused:
    return Refused("letter.recipient", kind=one.kind, id=one.id)
