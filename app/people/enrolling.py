"""Pupils come, leave, and go from class to class, each on a day; and what was entered wrongly is put right.

    enrol(session, pupil, class_id, on)                 # arrives: the first day in the class
    leave(session, stay, last_day, where_to)            # the last day in the class
    transfer(session, stay, class_id, on)               # the first day in the other class
    correct_stay(session, stay, starts, ends, reason)   # other days, or another reason
    take_back_stay(session, stay)                       # it never was

A stay ends with its class's year by itself: nobody closes it then.  Within a year a pupil is in one class at a time.
Marks and absences keep to their days: see `app.people.stays`.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from app.errors import BadInput, NotFound, Refused
from app.people.family import parents_of
from app.people.logins import switch
from app.people.stays import (
    A_DAY,
    MemberRow,
    StayRow,
    add_member,
    add_stay,
    as_believed,
    change_stay,
    class_year,
    courses_of_class,
    end_membership,
    has_term_marks,
    memberships,
    refuse_if_entered,
    remove_stay,
    stays_of,
)
from app.permissions import Action
from app.school import structure
from app.school.spans import Span, overlaps
from app.scope import staff_ids
from app.session import Session
from app.unit_of_work import command, query
from models.access import Account
from models.base import rows
from models.people import Guardianship, Person
from models.school import Course, StudyGroup, Subject

__all__ = [
    "GroupChoice", "StayRow", "TransferChoices", "correct_stay", "enrol", "leave", "stays", "take_back_stay",
    "transfer", "transfer_choices",
]  # fmt: skip

LONGEST_REASON = 200


@query(Action.READ_SCHOOL)
def stays(session: Session, pupil_id: int) -> tuple[StayRow, ...]:
    """All stays of a pupil in classes, in order of days.  1 statement."""
    return tuple(stays_of(pupil_id))


@command(Action.MANAGE_SCHOOL)
def enrol(
    session: Session, pupil_id: int, class_id: int, on: date, until: date | None = None, reason: str = ""
) -> StayRow:
    """Somebody comes into a class on a day.

    Raises NotFound: person.unknown, class.unknown; Refused: date.outside_year, enrollment.overlap (school_class,
    starts, ends: the other stay), enrollment.ends_before; BadInput("text.too_long").
    """
    if Person.get_or_none(Person.id == pupil_id, Person.erased_at.is_null()) is None:
        raise NotFound("person.unknown", person=pupil_id)
    stay = StayRow(class_id, pupil_id, on, until, _checked(reason))
    _require_room(session, stay)
    return add_stay(session, stay)


@command(Action.MANAGE_SCHOOL)
def leave(
    session: Session, stay: StayRow, last_day: date, where_to: str = "", *, switch_off: bool = False
) -> StayRow:
    """Somebody leaves the school after a day.  `switch_off`: also the login of the pupil, and those of parents who have
    no other child here; what they wrote and signed stays.

    Raises as `correct_stay`.
    """
    after = correct_stay(session, stay, stay.starts, last_day, where_to)
    if switch_off:
        _switch_off(session, stay.pupil_id)
    return after


@command(Action.MANAGE_SCHOOL)
def transfer(
    session: Session,
    stay: StayRow,
    class_id: int,
    on: date,
    *,
    leave_groups: Collection[int] = (),
    join_groups: Collection[int] = (),
) -> StayRow:
    """Somebody is in another class of the same year from a day on; in the old one the day before is the last.

    Parts of the old class end by themselves; groups across classes go on but for `leave_groups`.  `join_groups` begin.
    What stands in the old journals stays there.  Raises as `enrol`; Refused: enrollment.same_class,
    enrollment.other_year, enrollment.not_then (there is no day before in the old class), enrollment.marks_beyond,
    group.marks_beyond, group.not_of_class; Conflict.
    """
    before = as_believed(session, stay)
    if class_id == stay.class_id:
        raise Refused("enrollment.same_class", school_class=class_id)
    if class_year(session, class_id) != class_year(session, stay.class_id):
        raise Refused("enrollment.other_year", school_class=class_id)
    if not stay.starts < on or (stay.ends is not None and stay.ends < on - A_DAY):
        raise Refused("enrollment.not_then", day=on, starts=stay.starts, ends=stay.ends)
    refuse_if_entered(before, (before.starts, on - A_DAY))
    ends = None if stay.ends == on - A_DAY else stay.ends
    after = StayRow(class_id, stay.pupil_id, on, ends, stay.reason if ends is not None else "")
    change_stay(session, before, replace(before, ends=on - A_DAY, reason=""))
    _require_room(session, after)
    add_stay(session, after)
    _move_groups(session, before, after, set(leave_groups), set(join_groups))
    return after


@command(Action.MANAGE_SCHOOL)
def correct_stay(
    session: Session, stay: StayRow, starts: date, ends: date | None, reason: str = ""
) -> StayRow:
    """The days of a stay were others, or the reason why it ended was; without an end there is no reason.

    Raises NotFound("enrollment.unknown"); Refused: date.outside_year, enrollment.ends_before, enrollment.overlap,
    enrollment.marks_beyond (count, first, last: what is entered on days that would go); Conflict.
    """
    before = as_believed(session, stay)
    after = replace(before, starts=starts, ends=ends, reason=_checked(reason) if ends is not None else "")
    if ends is not None and ends < starts:
        raise Refused("enrollment.ends_before", starts=starts, ends=ends)
    refuse_if_entered(before, (starts, ends))
    _require_room(session, after, instead_of=before)
    return change_stay(session, before, after)


@command(Action.MANAGE_SCHOOL)
def take_back_stay(session: Session, stay: StayRow) -> None:
    """The pupil never was in the class.  Raises NotFound("enrollment.unknown"), Conflict; Refused:
    enrollment.marks_beyond, enrollment.has_term_marks."""
    before = as_believed(session, stay)
    refuse_if_entered(before, None)
    others = [one for one in stays_of(stay.pupil_id) if one.class_id == stay.class_id and one != before]
    if not others and has_term_marks(stay.pupil_id, courses_of_class(stay.class_id)):
        raise Refused("enrollment.has_term_marks", pupil=stay.pupil_id, school_class=stay.class_id)
    remove_stay(session, before)


# --- what a transfer asks -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class GroupChoice:
    """A group and what is taught in it.  `across`: of several classes."""

    group_id: int
    name: str
    subjects: tuple[str, ...]
    across: bool


@dataclass(frozen=True, slots=True)
class TransferChoices:
    """Groups that end by themselves, those across classes that may go on, and those that may begin."""

    ending: tuple[GroupChoice, ...]
    going_on: tuple[GroupChoice, ...]
    open: tuple[GroupChoice, ...]


@query(Action.MANAGE_SCHOOL)
def transfer_choices(session: Session, stay: StayRow, class_id: int, on: date) -> TransferChoices:
    """Which groups of a pupil a transfer is about.  3 statements."""
    structure.class_facts(session, class_id)
    own = {one.group_id for one in memberships(pupils=[stay.pupil_id]) if one.ends is None or one.ends >= on}
    known = group_choices(StudyGroup.id.in_(sorted(own)) | (StudyGroup.school_class == class_id))
    classes = dict(known)
    return TransferChoices(
        tuple(one for one, of in classes.items() if one.group_id in own and of == stay.class_id),
        tuple(one for one, of in classes.items() if one.group_id in own and of is None),
        tuple(one for one, of in classes.items() if one.group_id not in own and of == class_id),
    )


def group_choices(condition: object) -> list[tuple[GroupChoice, int | None]]:
    """Groups that are no whole class, each with its class, by name.  2 statements.  Inside a query."""
    found = list(
        rows(
            StudyGroup.select(StudyGroup.id, StudyGroup.name, StudyGroup.school_class)
            .where(StudyGroup.whole == 0, condition)
            .order_by(StudyGroup.name, StudyGroup.id)
        )
    )
    subjects: dict[int, list[str]] = {}
    taught = (
        Course.select(Course.group, Subject.name)
        .join(Subject)
        .where(Course.group.in_([row[0] for row in found]))
        .order_by(Subject.position, Subject.name)
    )
    for group, subject in rows(taught):
        subjects.setdefault(group, []).append(subject)
    return [
        (GroupChoice(group, name, tuple(subjects.get(group, ())), of is None), of)
        for group, name, of in found
    ]


# --- inside -------------------------------------------------------------------------------------------------


def _checked(reason: str) -> str:
    clean = " ".join(reason.split())
    if len(clean) > LONGEST_REASON:
        raise BadInput("text.too_long", field="reason", most=LONGEST_REASON)
    return clean


def _require_room(session: Session, stay: StayRow, instead_of: StayRow | None = None) -> None:
    """The days lie in the class's year, and the pupil is in no other class of it then."""
    first, last = class_year(session, stay.class_id)
    if not first <= stay.starts <= last or (stay.ends is not None and stay.ends > last):
        raise Refused("date.outside_year", field="starts", value=stay.starts, starts=first, ends=last)
    if stay.ends is not None and stay.ends < stay.starts:
        raise Refused("enrollment.ends_before", starts=stay.starts, ends=stay.ends)
    span: Span = (stay.starts, stay.ends)
    for other in stays_of(stay.pupil_id):
        same_year = class_year(session, other.class_id) == (first, last)
        if other != instead_of and same_year and overlaps((span,), other.starts, other.ends or date.max):
            raise Refused(
                "enrollment.overlap", pupil=stay.pupil_id, school_class=other.class_id,
                class_name=structure.class_facts(session, other.class_id).name,
                starts=other.starts, ends=other.ends,
            )  # fmt: skip


def _move_groups(session: Session, before: StayRow, after: StayRow, left: set[int], joined: set[int]) -> None:
    meant = StudyGroup.school_class.is_null() | StudyGroup.school_class.in_([before.class_id, after.class_id])
    of: dict[int, int | None] = dict(
        rows(StudyGroup.select(StudyGroup.id, StudyGroup.school_class).where(StudyGroup.whole == 0, meant))
    )
    for group in joined:
        if of.get(group, before.class_id) == before.class_id:
            raise Refused("group.not_of_class", group=group)
    own = memberships(pupils=[before.pupil_id])
    for one in own:
        if one.group_id in of and (of[one.group_id] == before.class_id or one.group_id in left):
            end_membership(session, one, after.starts - A_DAY)
    there = {one.group_id for one in own if one.ends is None or one.ends >= after.starts} - left
    for group in sorted(joined - there):
        add_member(session, MemberRow(group, after.pupil_id, after.starts))


def _switch_off(session: Session, pupil_id: int) -> None:
    """The logins of a family that has left.  Staff among the parents keep theirs."""
    staff = staff_ids(session.clock.today())
    people = {pupil_id}
    for parent, _relation in parents_of([pupil_id]).get(pupil_id, ()):
        others = Guardianship.select(Guardianship.pupil).where(
            Guardianship.parent == parent, Guardianship.pupil != pupil_id
        )
        if not any(_is_here(session, other) for (other,) in rows(others)):
            people.add(parent)
    for account in Account.select().where(Account.person.in_(sorted(people - staff)), Account.disabled == 0):
        switch(session, account, disabled=True)


def _is_here(session: Session, pupil_id: int) -> bool:
    """Whether a pupil is, or will be, in a class of this year or a later one."""
    today = session.clock.today()
    return any(
        (one.ends is None or one.ends >= today) and class_year(session, one.class_id)[1] >= today
        for one in stays_of(pupil_id)
    )
