"""Groups: parts of a class, and groups of pupils of several classes; who is in them, from when to when.

A whole class is a group, too, and is none of this: its members are its enrolments.  A pupil is in one group of a
subject at a time; `move_between_groups` takes him from one to the other on a day.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from peewee import fn

from app.changes import Record
from app.errors import BadInput, NotFound, Refused
from app.people.enrolling import group_choices
from app.people.search import class_of
from app.people.stays import A_DAY, MemberRow, add_member, end_membership, memberships
from app.permissions import Action
from app.school import calendar, structure
from app.school.spans import overlaps
from app.session import Session
from app.unit_of_work import command, conflict, query, record
from models.base import rows
from models.people import Person, fold
from models.school import Course, Enrollment, GroupMember, SchoolClass, StudyGroup

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group; `members`: how many are in it today.  `class_id` None: of several classes."""

    group_id: int
    class_id: int | None
    class_name: str
    name: str
    subjects: tuple[str, ...]
    members: int


@dataclass(frozen=True, slots=True)
class MemberLine:
    """A pupil in a group, with the days and the class of today."""

    row: MemberRow
    name: str
    class_name: str


# --- what there is ------------------------------------------------------------------------------------------


@query(Action.READ_SCHOOL)
def groups_of_class(session: Session, class_id: int) -> tuple[GroupRow, ...]:
    """The parts of a class and the groups across classes of its year, by name.  3 statements beyond reference data.
    Raises NotFound("class.unknown")."""
    year = structure.class_facts(session, class_id).year.id
    across = StudyGroup.school_class.is_null() & (StudyGroup.year == year)
    return _rows(session, (StudyGroup.school_class == class_id) | across)


@query(Action.READ_SCHOOL)
def group_members(session: Session, group_id: int) -> tuple[MemberLine, ...]:
    """Who is or was in a group, by name.  2 statements beyond reference data.  Raises NotFound("group.unknown")."""
    _group(group_id)
    found = memberships(groups=[group_id])
    columns = (Person.id, Person.sort_key)
    keys = dict(rows(Person.select(*columns).where(Person.id.in_([one.pupil_id for one in found]))))
    spoken = structure.names(session, keys)
    lines = [MemberLine(one, spoken[one.pupil_id], class_of(session, one.pupil_id)) for one in found]
    return tuple(sorted(lines, key=lambda one: (keys[one.row.pupil_id], one.row.starts)))


def halves(pupils: Sequence[int], parts: int = 2) -> list[list[int]]:
    """A list by name in equal parts, the first ones larger: how schools split a class by the alphabet."""
    size, more = divmod(len(pupils), parts)
    ends = [size * part + min(part, more) for part in range(parts + 1)]
    return [list(pupils[first:last]) for first, last in pairwise(ends)]


# --- groups -------------------------------------------------------------------------------------------------


@command(Action.MANAGE_SCHOOL)
def add_group(session: Session, name: str, class_id: int | None = None, year_id: int | None = None) -> int:
    """A part of a class, or with `year_id` a group across classes of a year (default: this one); returns the id.

    Raises NotFound: class.unknown, year.unknown; BadInput("group.bad_name"), Refused("group.exists").
    """
    name, home = _checked(name), None
    if class_id is not None:
        year_id, home = structure.class_facts(session, class_id).year.id, _whole(class_id)
    elif year_id is None:
        year_id = calendar.year_of_today(session).id
    _require_free(year_id, class_id, name)
    number = int(StudyGroup.select(fn.MAX(StudyGroup.id)).scalar() or 0) + 1
    columns = {
        "id": number,
        "year": year_id,
        "school_class": class_id,
        "name": name,
        "whole": 0,
        "home": home or number,
    }
    StudyGroup.insert(**columns).execute()
    after = {key: value for key, value in columns.items() if value is not None}
    record(session, Record("study_group", str(number), None, after))
    return number


@command(Action.MANAGE_SCHOOL)
def rename_group(session: Session, group_id: int, believed: str, name: str) -> None:
    """Another name.  Raises NotFound("group.unknown"), Conflict, BadInput("group.bad_name"),
    Refused("group.exists")."""
    group, name = _group(group_id), _checked(name)
    change = Record("study_group", str(group_id), {"name": believed}, {"name": name})
    if group.name != believed:
        raise conflict(session, change, {"name": group.name})
    if name == believed:
        return
    _require_free(group.year_id, group.school_class_id, name, but=group_id)
    StudyGroup.update(name=name).where(StudyGroup.id == group_id).execute()
    record(session, change)


@command(Action.MANAGE_SCHOOL)
def remove_group(session: Session, group_id: int) -> None:
    """A group that has no course goes, with its list.  Raises NotFound("group.unknown"),
    Refused("group.has_courses")."""
    group = _group(group_id)
    if Course.select().where(Course.group == group_id).exists():
        raise Refused("group.has_courses", group=group_id, name=group.name)
    for one in memberships(groups=[group_id]):
        GroupMember.delete().where(
            GroupMember.group == group_id,
            GroupMember.pupil == one.pupil_id,
            GroupMember.from_date == one.starts,
        ).execute()
        record(session, Record("group_member", one.key, one.state, None, pupil=one.pupil_id))
    StudyGroup.delete().where(StudyGroup.id == group_id).execute()
    record(session, Record("study_group", str(group_id), {"name": group.name}, None))


# --- who is in them -----------------------------------------------------------------------------------------


@command(Action.MANAGE_SCHOOL)
def join_group(session: Session, group_id: int, pupils: Collection[int], on: date) -> None:
    """Pupils are in a group from a day on; who is in it then stays.

    Raises NotFound("group.unknown"); Refused: pupil.not_enrolled_then, group.twice_in_subject (name: of the other
    group), date.outside_year.
    """
    group = _group(group_id)
    _require_day(session, group, on)
    there = memberships(groups=[group_id])
    for pupil in pupils:
        own = [(one.starts, one.ends) for one in there if one.pupil_id == pupil]
        if overlaps(own, on, date.max):
            if any(starts > on for starts, _ in own):
                raise Refused("group.joins_later", pupil=pupil, group=group_id)
            if any(ends is not None and ends >= on for _, ends in own):
                raise Refused("group.leaves_later", pupil=pupil, group=group_id)
            continue
        _require_enrolled(session, group, pupil, on)
        _require_one_of_subject(group, pupil, on)
        add_member(session, MemberRow(group_id, pupil, on))


@command(Action.MANAGE_SCHOOL)
def leave_group(session: Session, group_id: int, pupils: Collection[int], last_day: date) -> None:
    """Pupils are in a group up to a day; who was to begin later never was.  Raises NotFound("group.unknown"),
    Refused("group.marks_beyond")."""
    _group(group_id)
    for one in memberships(groups=[group_id]):
        if one.pupil_id in pupils:
            end_membership(session, one, last_day)


@command(Action.MANAGE_SCHOOL)
def move_between_groups(
    session: Session, from_group: int, to_group: int, pupils: Collection[int], on: date
) -> None:
    """Pupils are in the other group from a day on.  What stands in the journal of the first stays there.  Raises what
    `leave_group` and `join_group` do."""
    leave_group(session, from_group, pupils, on - A_DAY)
    join_group(session, to_group, pupils, on)


@command(Action.MANAGE_SCHOOL)
def set_members(
    session: Session, group_id: int, believed: Collection[int], wanted: Collection[int], on: date
) -> None:
    """From a day on these pupils are in a group, and of those believed to be in it no others: who is not wanted leaves
    it the day before.  Raises Conflict where others are in it, and what `join_group` and `leave_group` do."""
    there = {
        one.pupil_id
        for one in memberships(groups=[group_id])
        if one.starts <= on and (one.ends is None or one.ends >= on)
    }
    if there != set(believed):
        change = Record("group_member", str(group_id), sorted(believed), sorted(wanted))
        raise conflict(session, change, sorted(there))
    leave_group(session, group_id, there - set(wanted), on - A_DAY)
    join_group(session, group_id, [one for one in wanted if one not in there], on)


@command(Action.MANAGE_SCHOOL)
def split_class(
    session: Session, class_id: int, parts: Mapping[str, Sequence[int]], on: date
) -> tuple[int, ...]:
    """Parts of a class by name, each with its pupils from a day on; a part that is missing is made.  Who is in another
    of these parts leaves it the day before.  Returns the ids, in order.

    Raises what `add_group`, `leave_group` and `join_group` do; BadInput("group.pupil_twice").
    """
    everybody = [pupil for pupils in parts.values() for pupil in pupils]
    if len(set(everybody)) < len(everybody):
        raise BadInput("group.pupil_twice", field="pupils")
    known = {
        fold(name): group
        for group, name in rows(
            StudyGroup.select(StudyGroup.id, StudyGroup.name).where(
                StudyGroup.school_class == class_id, StudyGroup.whole == 0
            )
        )
    }
    made = {name: known.get(fold(name)) or add_group(session, name, class_id) for name in parts}
    for name, pupils in parts.items():
        for other in made.values():
            if other != made[name]:
                leave_group(session, other, pupils, on - A_DAY)
    for name, pupils in parts.items():
        join_group(session, made[name], pupils, on)
    return tuple(made.values())


# --- inside -------------------------------------------------------------------------------------------------


def _rows(session: Session, condition: object) -> tuple[GroupRow, ...]:
    found, today = group_choices(condition), session.clock.today()
    here = GroupMember.to_date.is_null() | (GroupMember.to_date >= today)
    counted = (
        GroupMember.select(GroupMember.group, fn.COUNT(GroupMember.pupil))
        .where(
            GroupMember.group.in_([one.group_id for one, _ in found]), GroupMember.from_date <= today, here
        )
        .group_by(GroupMember.group)
    )
    counts, classes = dict(rows(counted)), structure.classes(session)
    return tuple(
        GroupRow(
            one.group_id, of, classes[of].name if of is not None else "", one.name, one.subjects,
            counts.get(one.group_id, 0),
        )
        for one, of in found
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Group:
    """A row of the table."""

    id: int
    year_id: int
    school_class_id: int | None
    name: str


def _group(group_id: int) -> _Group:
    columns = (StudyGroup.id, StudyGroup.year, StudyGroup.school_class, StudyGroup.name)
    query_ = StudyGroup.select(*columns).where(StudyGroup.id == group_id, StudyGroup.whole == 0)
    found = next(rows(query_), None)
    if found is None:
        raise NotFound("group.unknown", group=group_id)
    return _Group(*found)


def _whole(class_id: int) -> int:
    """The group that is the whole class; each class has one from its beginning."""
    found = StudyGroup.select(StudyGroup.id).where(StudyGroup.school_class == class_id, StudyGroup.whole == 1)
    number = found.scalar()
    if number is None:
        raise NotFound("group.unknown", school_class=class_id)
    return int(number)


def _checked(name: str) -> str:
    clean = " ".join(name.split())
    if not clean or len(clean) > LONGEST_NAME or not clean.isprintable():
        raise BadInput("group.bad_name", field="name", value=clean[:LONGEST_NAME], most=LONGEST_NAME)
    return clean


def _require_free(year_id: int, class_id: int | None, name: str, but: int | None = None) -> None:
    here = StudyGroup.school_class.is_null() if class_id is None else StudyGroup.school_class == class_id
    taken = StudyGroup.select(StudyGroup.id, StudyGroup.name).where(
        StudyGroup.year == year_id, here, StudyGroup.whole == 0
    )
    if any(fold(other) == fold(name) and group != but for group, other in rows(taken)):
        raise Refused("group.exists", name=name)


def _require_day(session: Session, group: _Group, on: date) -> None:
    year = calendar.year_row(session, group.year_id)
    if not year.starts <= on <= year.ends:
        raise Refused("date.outside_year", field="on", value=on, starts=year.starts, ends=year.ends)


def _require_enrolled(session: Session, group: _Group, pupil: int, on: date) -> None:
    """On the day or later: who is to come may be in a group beforehand."""
    in_year = (
        Enrollment.select()
        .join(SchoolClass)
        .where(
            Enrollment.pupil == pupil,
            SchoolClass.year == group.year_id,
            Enrollment.to_date.is_null() | (Enrollment.to_date >= on),
        )
    )
    if group.school_class_id is not None:
        in_year = in_year.where(SchoolClass.id == group.school_class_id)
    if not in_year.exists():
        name = structure.names(session, [pupil]).get(pupil, "")
        raise Refused("pupil.not_enrolled_then", pupil=pupil, name=name)


def _require_one_of_subject(group: _Group, pupil: int, on: date) -> None:
    """No other group of the same class (or across classes) in which the same subject is taught to the pupil then."""
    subjects = Course.select(Course.subject).where(Course.group == group.id)
    others = (
        StudyGroup.select(StudyGroup.name)
        .join(GroupMember, on=(GroupMember.group == StudyGroup.id))
        .switch(StudyGroup)
        .join(Course, on=(Course.group == StudyGroup.id))
        .where(
            GroupMember.pupil == pupil,
            StudyGroup.id != group.id,
            StudyGroup.year == group.year_id,
            GroupMember.to_date.is_null() | (GroupMember.to_date >= on),
            Course.subject.in_(subjects),
        )
    )
    for (name,) in rows(others):
        raise Refused("group.twice_in_subject", pupil=pupil, name=name)
