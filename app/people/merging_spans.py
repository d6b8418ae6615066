"""Days of two rows that are one human being: in a class, in a group, as teacher.  Inside a command."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from app.changes import Record
from app.people.stays import StayRow, add_stay, remove_stay, stays_of
from app.school import structure
from app.school.spans import Span, joined, overlaps
from app.session import Session
from app.unit_of_work import record
from models.base import Table, day_number, rows
from models.school import ClassTeacher, CourseTeacher, GroupMember


def stays_together(gone: int, stays: int) -> list[StayRow]:
    """The stays of both, those of a class joined; the reason is that of the row that ends so."""
    both = [*stays_of(stays), *stays_of(gone)]
    found = []
    for class_id in dict.fromkeys(one.class_id for one in both):
        own = [one for one in both if one.class_id == class_id]
        for starts, ends in joined((one.starts, one.ends) for one in own):
            reason = next((one.reason for one in own if one.ends == ends and one.reason), "")
            found.append(StayRow(class_id, stays, starts, ends, reason if ends is not None else ""))
    return sorted(found, key=lambda one: (one.starts, one.class_id))


def stays_that_collide(session: Session, found: list[StayRow]) -> Iterable[tuple[StayRow, StayRow]]:
    """Two classes of a year on the same day."""
    classes = structure.classes(session)
    for place, one in enumerate(found):
        for other in found[place + 1 :]:
            same_year = classes[one.class_id].year.id == classes[other.class_id].year.id
            if same_year and one.class_id != other.class_id:
                span: Span = (one.starts, one.ends)
                if overlaps((span,), other.starts, other.ends or date.max):
                    yield one, other


def join_stays(session: Session, gone: int, stays: int) -> None:
    """Store them."""
    wanted = stays_together(gone, stays)
    for one in (*stays_of(gone), *stays_of(stays)):
        if one not in wanted:
            remove_stay(session, one)
    there = stays_of(stays)
    for one in wanted:
        if one not in there:
            add_stay(session, one)


def join_days(session: Session, gone: int, stays: int) -> None:
    """Memberships, classes that somebody answers for, courses that somebody teaches."""
    _join(session, "group_member", GroupMember, "group", "pupil", gone, stays)
    _join(session, "class_teacher", ClassTeacher, "school_class", "person", gone, stays)
    _join(session, "course_teacher", CourseTeacher, "course", "teacher", gone, stays)


def _join(
    session: Session, entity: str, table: type[Table], of: str, who: str, gone: int, stays: int
) -> None:
    """Rows of both by class, group or course (and, of a course, apart for standing in)."""
    made: Any = table
    with_substitute = table is CourseTeacher
    columns = [getattr(made, of), getattr(made, who), made.from_date, made.to_date]
    columns += [made.substitute] if with_substitute else []
    before = list(rows(made.select(*columns).where(getattr(made, who).in_([gone, stays]))))
    if not any(row[1] == gone for row in before):
        return
    groups: dict[tuple[Any, ...], list[Span]] = {}
    for row in before:
        groups.setdefault((row[0], *row[4:]), []).append((row[2], row[3]))
    after = [
        (key[0], stays, starts, ends, *key[1:])
        for key, spans in groups.items()
        for starts, ends in joined(spans)
    ]
    for row in before:
        if row not in after:
            made.delete().where(
                getattr(made, of) == row[0], getattr(made, who) == row[1], made.from_date == row[2]
            ).execute()
            _note(session, entity, of, who, row, None)
    for row in after:
        if row not in before:
            made.insert(dict(zip(columns, row, strict=True))).execute()
            _note(session, entity, of, who, None, row)


def _note(
    session: Session,
    entity: str,
    of: str,
    who: str,
    before: tuple[Any, ...] | None,
    after: tuple[Any, ...] | None,
) -> None:
    row = after or before
    assert row is not None

    def state(one: tuple[Any, ...] | None) -> dict[str, Any] | None:
        if one is None:
            return None
        told = {of: one[0], who: one[1], "from_date": day_number(one[2])}
        return told if one[3] is None else {**told, "to_date": day_number(one[3])}

    pupil = row[1] if who == "pupil" else None
    school_class = row[0] if of == "school_class" else None
    key = f"{row[0]}/{row[1]}/{row[2]:%Y%m%d}"
    record(session, Record(entity, key, state(before), state(after), pupil=pupil, school_class=school_class))
