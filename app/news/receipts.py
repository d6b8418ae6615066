"""Who has read news, and taken note of them: for those who wrote.

A family is a pupil with the parents.  It has read a piece when one of those has whom it is for: a parent, or the pupil
where it is for pupils.  Asked are those who are in the class today (on the last day that it is shown, when that is
over).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from app.news import access, reading
from app.news.rows import (
    ClassReceipts,
    ReaderCount,
    ReceiptLine,
    Receipts,
    Reminder,
)
from app.news.rules import is_for_staff, who_of_class
from app.permissions import Action
from app.school import structure
from app.school.rows import ClassFacts
from app.scope import staff_ids
from app.session import Session
from app.unit_of_work import query
from models.base import rows
from models.news import NewsReceipt
from models.people import Guardianship
from models.school import Enrollment


@query(Action.READ_CLASS, school_class="class_id")
def receipts(session: Session, news_id: int, class_id: int | None = None) -> Receipts:
    """How many have read a piece: of the families of one class, or (None) of all that it is for, and of staff.

    Errors: NotFound news.unknown, also for a class that it is not for.  At most 8 statements; the readers of the piece
    are one range.
    """
    piece = access.readable_for_class(session, news_id, class_id)
    on = _asked_on(session, piece)
    classes = _classes(session, piece, on, class_id)
    families = _families(classes, on)
    marks = _marks(news_id, None if class_id is None else _people(families.values()))
    counts = {one.class_id: ReaderCount() for one in classes}
    for family in families.values():
        readers = _readers(piece, family, classes)
        if readers:
            counts[family.class_id] += _count([marks[one] for one in readers if one in marks], piece)
    of_staff = None
    if class_id is None and is_for_staff(piece.parts):
        of_staff = sum(
            (_count([marks[one]] if one in marks else [], piece) for one in staff_ids(on)), ReaderCount()
        )
    asked = tuple(ClassReceipts(one.class_id, one.name, counts[one.class_id]) for one in classes)
    return Receipts(
        sum(counts.values(), ReaderCount()), asked, of_staff, piece.confirm,
        _reminders(session, piece, class_id), reading.was_reminded(piece, class_id, session.clock.today()),
    )  # fmt: skip


@query(Action.READ_CLASS, school_class="class_id")
def class_receipts(session: Session, news_id: int, class_id: int) -> tuple[ReceiptLine, ...]:
    """The families of a class that a piece is for, by name: who of them has read it, and when.

    Errors: NotFound news.unknown, also for a class that it is not for.  At most 7 statements.
    """
    piece = access.readable_for_class(session, news_id, class_id)
    on = _asked_on(session, piece)
    classes = _classes(session, piece, on, class_id)
    families = _families(classes, on)
    marks = _marks(news_id, _people(families.values()))
    names = structure.names(session, _people(families.values()))
    lines = []
    for line in structure.class_roster(session, class_id):
        if (family := families.get(line.pupil_id)) is None:
            continue
        readers = _readers(piece, family, classes)
        if readers:
            lines.append(
                _line(
                    piece,
                    line.pupil_id,
                    line.name,
                    {one: marks[one] for one in readers if one in marks},
                    names,
                )
            )
    return tuple(lines)


@query(Action.READ_SCHOOL)
def staff_receipts(session: Session, news_id: int) -> tuple[ReceiptLine, ...]:
    """The staff, if a piece is for them, by name: who of them has read it, and when.

    Errors: NotFound news.unknown.  At most 5 statements.
    """
    piece = access.readable(session, news_id)
    if not is_for_staff(piece.parts):
        return ()
    staff = staff_ids(_asked_on(session, piece))
    marks, names = _marks(news_id, staff), structure.names(session, staff)
    ordered = sorted(staff, key=lambda one: (names.get(one, "").casefold(), one))
    return tuple(
        _line(piece, one, names.get(one, ""), {one: marks[one]} if one in marks else {}, {})
        for one in ordered
    )


# --- private -------------------------------------------------------------------------------------------------------


def _asked_on(session: Session, piece: reading.Stored) -> date:
    """The day whose classes are asked."""
    return min(max(session.clock.today(), piece.starts), piece.ends)


@dataclass(frozen=True, slots=True)
class _Family:
    class_id: int
    pupil: int
    parents: tuple[int, ...]


def _classes(
    session: Session, piece: reading.Stored, on: date, class_id: int | None
) -> tuple[ClassFacts, ...]:
    """The classes of that day's year that a piece is for, by grade and letter."""
    return tuple(
        one
        for one in structure.classes(session).values()
        if one.year.starts <= on <= one.year.ends
        and class_id in (None, one.class_id)
        and any(who_of_class(piece.parts, one.class_id, one.grade))
    )


def _families(classes: Collection[ClassFacts], on: date) -> dict[int, _Family]:
    """Pupil → family, of those in the classes on a day.  2 statements."""
    enrolled = (
        Enrollment.select(Enrollment.school_class, Enrollment.pupil)
        .where(
            Enrollment.school_class.in_([one.class_id for one in classes]), Enrollment.from_date <= on,
            Enrollment.to_date.is_null() | (Enrollment.to_date >= on),
        )
    )  # fmt: skip
    here = {pupil: class_id for class_id, pupil in rows(enrolled)}
    parents: defaultdict[int, list[int]] = defaultdict(list)
    known = Guardianship.select(Guardianship.pupil, Guardianship.parent).where(
        Guardianship.pupil.in_(list(here))
    )
    for pupil, parent in rows(known):
        parents[pupil].append(parent)
    return {
        pupil: _Family(class_id, pupil, tuple(sorted(parents.get(pupil, ()))))
        for pupil, class_id in here.items()
    }


def _people(families: Iterable[_Family]) -> frozenset[int]:
    return frozenset(person for one in families for person in (one.pupil, *one.parents))


def _readers(piece: reading.Stored, family: _Family, classes: Iterable[ClassFacts]) -> tuple[int, ...]:
    """Whose reading counts for a family; none: nobody of it is meant, or of whom is meant nobody is known."""
    grade = next(one.grade for one in classes if one.class_id == family.class_id)
    parents, pupils = who_of_class(piece.parts, family.class_id, grade)
    return (*(family.parents if parents else ()), *((family.pupil,) if pupils else ()))


@dataclass(frozen=True, slots=True)
class _Mark:
    seen_at: datetime
    seen: int
    confirmed_at: datetime | None
    confirmed: int


def _marks(news_id: int, people: frozenset[int] | None) -> dict[int, _Mark]:
    """Person → what is noted, of a piece: a range of the receipts.  1 statement."""
    columns = (
        NewsReceipt.person, NewsReceipt.seen_at, NewsReceipt.seen, NewsReceipt.confirmed_at, NewsReceipt.confirmed,
    )  # fmt: skip
    of_piece = NewsReceipt.select(*columns).where(NewsReceipt.news == news_id)
    return {person: _Mark(*more) for person, *more in rows(of_piece) if people is None or person in people}


def _count(marks: Iterable[_Mark], piece: reading.Stored) -> ReaderCount:
    """One of those asked, with the marks of all who count for it."""
    found = tuple(marks)
    return ReaderCount(
        1,
        int(any(one.seen >= piece.asked for one in found)),
        int(any(one.confirmed >= piece.asked for one in found)),
    )


def _line(
    piece: reading.Stored, person: int, name: str, marks: Mapping[int, _Mark], names: Mapping[int, str]
) -> ReceiptLine:
    seen = {one: mark.seen_at for one, mark in marks.items() if mark.seen >= piece.asked}
    confirmed = [
        mark.confirmed_at for mark in marks.values() if mark.confirmed_at and mark.confirmed >= piece.asked
    ]
    by = ", ".join(names[one] for one in sorted(seen, key=lambda one: seen[one]) if one in names)
    return ReceiptLine(person, name, min(seen.values(), default=None), min(confirmed, default=None), by)


def _reminders(session: Session, piece: reading.Stored, class_id: int | None) -> tuple[Reminder, ...]:
    names = structure.names(session, [by for _, _, _, by in piece.reminders])
    return tuple(
        Reminder(whom or None, at, names.get(by, ""))
        for whom, _, at, by in reversed(piece.reminders)
        if class_id is None or whom in (0, class_id)
    )
