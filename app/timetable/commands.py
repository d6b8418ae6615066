"""The timetable from a day on: entries are placed, moved, removed; the past stays as it was.

Every command says what it believes is there (the entries as they were seen) and raises `Conflict` where that is no
longer so.  It returns a `Done`, which `take_back` undoes as long as nobody has touched the same since.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from app.errors import BadInput, Refused
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.timetable.layout import WEEKS, Entry
from app.timetable.rows import Done, EntryChange, LessonChange, Spot
from app.timetable.storing import LAST_NUMBER, write_entries, write_lesson
from app.unit_of_work import command

LONGEST_ROOM = 100


@command(Action.EDIT_TIMETABLE)
def place(
    session: Session, course_id: int, spot: Spot, starts: date, *, room: str = "", seen: Sequence[Entry] = ()
) -> Done:
    """Give a course a lesson in the week from a day on, in the place of the entries `seen` there (none: beside them).

    NotFound course.unknown; Refused date.outside_year, timetable.has_lesson, timetable.bad_spot; BadInput
    room.too_long; Conflict.
    """
    return _rewrite(session, starts, seen, [(course_id, spot, room)])


@command(Action.EDIT_TIMETABLE)
def remove(session: Session, seen: Sequence[Entry], starts: date) -> Done:
    """End entries the day before.  Refused date.outside_year; Conflict."""
    return _rewrite(session, starts, seen, [])


@command(Action.EDIT_TIMETABLE)
def move(session: Session, seen: Entry, spot: Spot, starts: date, *, replaced: Sequence[Entry] = ()) -> Done:
    """Put a lesson elsewhere in the week, in the place of the entries `replaced`.  Errors as of `place`."""
    return _rewrite(session, starts, [seen, *replaced], [(seen.course_id, spot, seen.room)], seen.to_date)


@command(Action.EDIT_TIMETABLE)
def swap(session: Session, one: Sequence[Entry], other: Sequence[Entry], starts: date) -> Done:
    """What stands in two cells of the week changes places; each of them is of one place.  Errors as of `place`."""
    if not one or not other:
        raise BadInput("timetable.bad_spot")
    here, there = _spot(one[0]), _spot(other[0])
    wished = [(each.course_id, replace(there, week=each.week), each.room) for each in one]
    wished += [(each.course_id, replace(here, week=each.week), each.room) for each in other]
    return _rewrite(session, starts, [*one, *other], wished)


@command(Action.EDIT_TIMETABLE)
def set_room(session: Session, seen: Entry, room: str, starts: date) -> Done:
    """Another room from a day on; lessons that had the old one get it.  Errors as of `place`."""
    return _rewrite(session, starts, [seen], [(seen.course_id, _spot(seen), room)], seen.to_date)


@command(Action.EDIT_TIMETABLE)
def set_week(session: Session, seen: Entry, week: int, starts: date) -> Done:
    """Every week, or odd or even weeks alone, from a day on.  Errors as of `place`."""
    wished = [(seen.course_id, replace(_spot(seen), week=week), seen.room)]
    return _rewrite(session, starts, [seen], wished, seen.to_date)


@command(Action.EDIT_TIMETABLE)
def rewrite(
    session: Session, seen: Sequence[Entry], wished: Sequence[tuple[int, Spot, str]], starts: date
) -> Done:
    """Entries go and others come, together: a day or a class that is pasted.  `wished`: course, place and room of
    each; what is wished and seen alike stays.  Errors as of `place`."""
    return _rewrite(session, starts, seen, wished)


@command(Action.EDIT_TIMETABLE)
def take_back(session: Session, done: Done) -> Done:
    """Undo what a command of the timetable has done; what this returns does it again.  Conflict where somebody has
    changed the same since: then nothing is undone."""
    lessons = [LessonChange(one.after, one.before) for one in reversed(done.lessons)]
    for lesson in lessons:
        write_lesson(session, lesson)
    entries = [EntryChange(one.after, one.before) for one in done.entries]
    if not entries or done.starts is None:
        return Done(lessons=tuple(lessons))
    return replace(write_entries(session, entries, done.starts), lessons=tuple(lessons))


def _rewrite(
    session: Session,
    starts: date,
    seen: Iterable[Entry],
    wished: Iterable[tuple[int, Spot, str]],
    ends: date | None = None,
) -> Done:
    """`ends`: until when what is wished holds, as what stood there did."""
    seen, left = list(dict.fromkeys(seen)), list(wished)
    changes: list[EntryChange] = []
    for one in seen:
        same = (one.course_id, _spot(one), one.room)
        if same in left and one.to_date == ends:
            left.remove(same)
        else:
            changes.append(EntryChange(one, _ended(one, starts)))
    for course_id, spot, room in dict.fromkeys(left):
        changes.append(EntryChange(None, _begun(session, course_id, spot, room.strip(), starts, ends)))
    _refuse_the_day(session, changes, starts)
    return write_entries(session, changes, starts)


def _ended(one: Entry, starts: date) -> Entry | None:
    return None if one.from_date >= starts else replace(one, to_date=starts - timedelta(days=1))


def _begun(session: Session, course_id: int, spot: Spot, room: str, starts: date, ends: date | None) -> Entry:
    if not 1 <= spot.weekday <= 7 or not 0 <= spot.number <= LAST_NUMBER or spot.week not in WEEKS:
        raise Refused("timetable.bad_spot", weekday=spot.weekday, number=spot.number, week=spot.week)
    if len(room) > LONGEST_ROOM:
        raise BadInput("room.too_long", value=room[:LONGEST_ROOM])
    structure.course_facts(session, course_id)
    return Entry(0, course_id, spot.weekday, spot.number, spot.week, room, starts, ends)


def _refuse_the_day(session: Session, changes: Iterable[EntryChange], starts: date) -> None:
    for one in changes:
        either = one.after or one.before
        if either is None:
            continue
        year = structure.course_facts(session, either.course_id).year
        if not year.starts <= starts <= year.ends:
            raise Refused("date.outside_year", date=starts, starts=year.starts, ends=year.ends)


def _spot(one: Entry) -> Spot:
    return Spot(one.weekday, one.number, one.week)
