"""Rows of enrolments and of memberships in groups, written with their rows of the log.  Inside a command; no permission
is checked here.

A mark outside the days of its pupil would belong to nobody: whoever shortens a stay is refused while something is
entered beyond it, and told until when.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from app.changes import Record
from app.errors import NotFound, Refused
from app.school import structure
from app.school.spans import Span
from app.session import Session
from app.unit_of_work import conflict, record
from models.base import day_number, rows, within
from models.journal import Attendance, Mark, TermMark
from models.school import Course, Enrollment, GroupMember, StudyGroup

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class StayRow:
    """A stay in a class as it is stored: what a caller has seen, and believes to be so.  `ends` is the last day."""

    class_id: int
    pupil_id: int
    starts: date
    ends: date | None = None
    reason: str = ""

    @property
    def key(self) -> str:
        """Of the change log."""
        return f"{self.class_id}/{self.pupil_id}/{self.starts:%Y%m%d}"

    @property
    def state(self) -> dict[str, Any]:
        """For the change log, as imports write it."""
        columns = {
            "school_class": self.class_id, "pupil": self.pupil_id, "from_date": day_number(self.starts),
            "to_date": None if self.ends is None else day_number(self.ends), "reason": self.reason or None,
        }  # fmt: skip
        return {name: value for name, value in columns.items() if value is not None}


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A membership in a group as it is stored."""

    group_id: int
    pupil_id: int
    starts: date
    ends: date | None = None

    @property
    def key(self) -> str:
        """Of the change log."""
        return f"{self.group_id}/{self.pupil_id}/{self.starts:%Y%m%d}"

    @property
    def state(self) -> dict[str, Any]:
        """For the change log, as imports write it."""
        columns = {
            "group": self.group_id, "pupil": self.pupil_id, "from_date": day_number(self.starts),
            "to_date": None if self.ends is None else day_number(self.ends),
        }  # fmt: skip
        return {name: value for name, value in columns.items() if value is not None}


# --- stays --------------------------------------------------------------------------------------------------


def stays_of(pupil_id: int) -> list[StayRow]:
    """All stays of a pupil, in order of days.  1 statement."""
    query = Enrollment.select(
        Enrollment.school_class, Enrollment.pupil, Enrollment.from_date, Enrollment.to_date, Enrollment.reason
    ).where(Enrollment.pupil == pupil_id)
    found = [StayRow(one, pupil, starts, ends, why or "") for one, pupil, starts, ends, why in rows(query)]
    return sorted(found, key=lambda one: (one.starts, one.class_id))


def as_believed(session: Session, stay: StayRow) -> StayRow:
    """The stored row.  Raises NotFound("enrollment.unknown"), and Conflict where it is not as the caller saw it."""
    found = next(
        (
            one
            for one in stays_of(stay.pupil_id)
            if (one.class_id, one.starts) == (stay.class_id, stay.starts)
        ),
        None,
    )
    if found is None:
        raise NotFound("enrollment.unknown", pupil=stay.pupil_id, school_class=stay.class_id)
    if found != stay:
        raise conflict(session, Record("enrollment", stay.key, stay.state, None), found.state)
    return found


def add_stay(session: Session, stay: StayRow) -> StayRow:
    """A new row."""
    Enrollment.insert(
        school_class=stay.class_id, pupil=stay.pupil_id, from_date=stay.starts, to_date=stay.ends,
        reason=stay.reason or None,
    ).execute()  # fmt: skip
    note_stay(session, None, stay)
    return stay


def change_stay(session: Session, before: StayRow, after: StayRow) -> StayRow:
    """Another row in its place; nothing happens where they are the same."""
    if before == after:
        return after
    _stay(before).delete_them()
    Enrollment.insert(
        school_class=after.class_id, pupil=after.pupil_id, from_date=after.starts, to_date=after.ends,
        reason=after.reason or None,
    ).execute()  # fmt: skip
    if before.key == after.key:
        note_stay(session, before, after)
    else:
        note_stay(session, before, None)
        note_stay(session, None, after)
    return after


def remove_stay(session: Session, stay: StayRow) -> None:
    """The row is gone."""
    _stay(stay).delete_them()
    note_stay(session, stay, None)


def note_stay(session: Session, before: StayRow | None, after: StayRow | None) -> None:
    """The row of the log of one of these."""
    one = after or before
    assert one is not None
    record(
        session,
        Record(
            "enrollment", one.key, before.state if before else None, after.state if after else None,
            school_class=one.class_id, pupil=one.pupil_id,
        ),
    )  # fmt: skip


class _Rows:
    """The rows of one condition."""

    def __init__(self, table: Any, condition: Any) -> None:
        self._table, self._condition = table, condition

    def delete_them(self) -> None:
        self._table.delete().where(self._condition).execute()


def _stay(stay: StayRow) -> _Rows:
    return _Rows(
        Enrollment,
        (Enrollment.school_class == stay.class_id)
        & (Enrollment.pupil == stay.pupil_id)
        & (Enrollment.from_date == stay.starts),
    )


# --- memberships --------------------------------------------------------------------------------------------


def memberships(
    pupils: Collection[int] | None = None, groups: Collection[int] | None = None
) -> list[MemberRow]:
    """The memberships of pupils, or of groups, in order of days.  1 statement."""
    query = GroupMember.select(
        GroupMember.group, GroupMember.pupil, GroupMember.from_date, GroupMember.to_date
    )
    if pupils is not None:
        query = query.where(GroupMember.pupil.in_(list(pupils)))
    if groups is not None:
        query = query.where(GroupMember.group.in_(list(groups)))
    return sorted((MemberRow(*row) for row in rows(query)), key=lambda one: (one.starts, one.group_id))


def add_member(session: Session, member: MemberRow) -> None:
    """A new row."""
    GroupMember.insert(
        group=member.group_id, pupil=member.pupil_id, from_date=member.starts, to_date=member.ends
    ).execute()
    _note_member(session, None, member)


def end_membership(session: Session, member: MemberRow, last_day: date) -> None:
    """The membership ends with a day; one that would begin later never was.  Raises Refused("group.marks_beyond")."""
    if member.ends is not None and member.ends <= last_day:
        return
    beyond = entered(
        member.pupil_id, courses_of_group(member.group_id), max(last_day + A_DAY, member.starts), member.ends
    )
    if beyond is not None:
        raise Refused(
            "group.marks_beyond",
            pupil=member.pupil_id,
            group=member.group_id,
            last=beyond.last,
            count=beyond.count,
        )
    GroupMember.delete().where(
        GroupMember.group == member.group_id,
        GroupMember.pupil == member.pupil_id,
        GroupMember.from_date == member.starts,
    ).execute()
    after = None
    if member.starts <= last_day:
        after = replace(member, ends=last_day)
        GroupMember.insert(
            group=after.group_id, pupil=after.pupil_id, from_date=after.starts, to_date=after.ends
        ).execute()
    _note_member(session, member, after)


def _note_member(session: Session, before: MemberRow | None, after: MemberRow | None) -> None:
    one = after or before
    assert one is not None
    record(
        session,
        Record(
            "group_member", one.key, before.state if before else None, after.state if after else None,
            pupil=one.pupil_id,
        ),
    )  # fmt: skip


# --- what is entered ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Entered:
    """What stands in journals of a pupil: how many marks and absences, from which day to which."""

    count: int
    first: date
    last: date


def entered(pupil_id: int, courses: Collection[int], starts: date, ends: date | None) -> Entered | None:
    """Marks and absences of a pupil in these courses within days (`ends` None: without end); None for none.
    2 statements on the indexes by pupil."""
    wanted, last = sorted(courses), ends or date.max
    days: list[date] = []
    for table in (Mark, Attendance):
        query = table.select(table.date).where(
            table.pupil == pupil_id, within(table.date, starts, last), table.course.in_(wanted)
        )
        days += [row[0] for row in rows(query)]
    return Entered(len(days), min(days), max(days)) if days else None


def has_term_marks(pupil_id: int, courses: Collection[int]) -> bool:
    """Whether the report card has marks of these courses."""
    query = TermMark.select().where(TermMark.pupil == pupil_id, TermMark.course.in_(sorted(courses)))
    return bool(query.exists())


def courses_of_class(class_id: int) -> list[int]:
    """The courses of a class as a whole and of its parts.  1 statement."""
    query = Course.select(Course.id).join(StudyGroup).where(StudyGroup.school_class == class_id)
    return [row[0] for row in rows(query)]


def courses_of_group(group_id: int) -> list[int]:
    """The courses of a group.  1 statement."""
    return [row[0] for row in rows(Course.select(Course.id).where(Course.group == group_id))]


def without(span: Span, kept: Span) -> Iterable[Span]:
    """The days of a span that another does not have: at most one before it and one after."""
    if span[0] < kept[0]:
        yield span[0], min(span[1] or date.max, kept[0] - A_DAY)
    if kept[1] is not None and (span[1] is None or span[1] > kept[1]):
        yield max(span[0], kept[1] + A_DAY), span[1]


def refuse_if_entered(stay: StayRow, kept: Span | None) -> None:
    """Raise Refused("enrollment.marks_beyond") where something is entered on days of a stay that are to go."""
    span = (stay.starts, stay.ends)
    courses = courses_of_class(stay.class_id)
    for first, last in [span] if kept is None else without(span, kept):
        found = entered(stay.pupil_id, courses, first, last)
        if found is not None:
            raise Refused(
                "enrollment.marks_beyond", pupil=stay.pupil_id, school_class=stay.class_id,
                count=found.count, first=found.first, last=found.last,
            )  # fmt: skip


def class_year(session: Session, class_id: int) -> tuple[date, date]:
    """The first and last day of a class's year.  Raises NotFound("class.unknown")."""
    year = structure.class_facts(session, class_id).year
    return year.starts, year.ends
