"""Writing entries of the timetable and single lessons, as commands do: compared with what is there, recorded, and told
in a way that can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from app.changes import Record
from app.codes import LessonState as Became
from app.errors import Conflict, NotFound, Refused
from app.journal import standing_in
from app.journal.homework import Content
from app.journal.keys import homework_key, lesson_key
from app.school import structure
from app.session import Session
from app.timetable.following import follow
from app.timetable.holding import PUT_BACK, Holds, what_they_hold
from app.timetable.layout import Entry
from app.timetable.rows import Done, EntryChange, Kept, LessonChange, LessonKey, LessonState
from app.unit_of_work import record
from models.base import day_number, rows
from models.journal import Attendance, Homework, Lesson, Mark
from models.timetable import TimetableEntry

LAST_NUMBER = 15
_ENTERED = frozenset({Holds.WORK, Holds.ATTENDANCE, Holds.TOPIC})

# --- entries --------------------------------------------------------------------------------------------------------


def stored_entry(entry_id: int) -> Entry | None:
    """An entry as it lies in the file."""
    columns = (
        TimetableEntry.id, TimetableEntry.course, TimetableEntry.weekday, TimetableEntry.number,
        TimetableEntry.week, TimetableEntry.room, TimetableEntry.from_date, TimetableEntry.to_date,
    )  # fmt: skip
    found = rows(TimetableEntry.select(*columns).where(TimetableEntry.id == entry_id))
    return next((Entry(*row) for row in found), None)


def write_entries(session: Session, changes: Sequence[EntryChange], starts: date) -> Done:
    """Write what is wished, and have the lessons follow from that day on.  Entries that go are written first, so that
    another may take their place.  Conflict where one is not as it was seen."""
    done: list[EntryChange] = []
    for one in sorted(changes, key=_order):
        _compare(one)
        done.append(_write(session, one))
    course_ids = sorted({each.course_id for one in done for each in (one.before, one.after) if each})
    rooms = {one.before.room for one in done if one.before is not None}
    followed = follow(session, course_ids, starts, former_rooms=rooms)
    kept = []
    for lesson in followed.kept:
        course = structure.course_facts(session, lesson.course_id)
        key = LessonKey(lesson.course_id, lesson.date, lesson.number)
        kept.append(Kept(key, course.subject, course.class_name, lesson.because))
    return Done(tuple(done), (), starts, followed.added, followed.removed, tuple(kept))


def _order(change: EntryChange) -> int:
    """What makes room comes before what needs it: those that go, those that end, those that are new or go on."""
    if change.after is None:
        return 0
    return 1 if _shrinks(change) else 2


def _shrinks(change: EntryChange) -> bool:
    before, after = change.before, change.after
    if before is None or after is None or after.to_date is None:
        return False
    return replace(after, to_date=before.to_date) == before and (
        before.to_date is None or after.to_date <= before.to_date
    )


def _compare(change: EntryChange) -> None:
    expected = change.before
    if expected is None:
        return
    actual = stored_entry(expected.id)
    if actual != expected:
        raise Conflict(
            "conflict", entity="timetable_entry", key=str(expected.id), expected=_state(expected),
            wanted=_state(change.after), actual=_state(actual), author=None, at=None,
        )  # fmt: skip


def _write(session: Session, change: EntryChange) -> EntryChange:
    before, after = change.before, change.after
    if after is None:
        assert before is not None
        TimetableEntry.delete().where(TimetableEntry.id == before.id).execute()
    else:
        if not _shrinks(change):
            _refuse_a_double(after, before)
        columns = {
            "course": after.course_id, "weekday": after.weekday, "number": after.number, "week": after.week,
            "room": after.room, "from_date": after.from_date, "to_date": after.to_date,
        }  # fmt: skip
        if before is not None:
            TimetableEntry.update(**columns).where(TimetableEntry.id == before.id).execute()
        else:
            number = {"id": after.id} if after.id else {}
            made = TimetableEntry.insert(**columns, **number).execute()
            after = replace(after, id=after.id or int(made))
    either = after or before
    assert either is not None
    course = structure.course_facts(session, either.course_id)
    record(
        session,
        Record(
            "timetable_entry", str(either.id), _state(before), _state(after),
            course=either.course_id, school_class=course.class_id,
        ),
    )  # fmt: skip
    return EntryChange(before, after)


def _refuse_a_double(after: Entry, before: Entry | None) -> None:
    """The course has this very lesson already."""
    here = (
        (TimetableEntry.course == after.course_id)
        & (TimetableEntry.weekday == after.weekday)
        & (TimetableEntry.number == after.number)
    )
    columns = (TimetableEntry.id, TimetableEntry.week, TimetableEntry.from_date, TimetableEntry.to_date)
    for number, week, starts, ends in rows(TimetableEntry.select(*columns).where(here)):
        if before is not None and number == before.id:
            continue
        apart = (ends is not None and ends < after.from_date) or (
            after.to_date is not None and after.to_date < starts
        )
        if not apart and (week == after.week or 0 in (week, after.week)):
            raise Refused(
                "timetable.has_lesson", course=after.course_id, weekday=after.weekday, number=after.number
            )


def _state(one: Entry | None) -> dict[str, Any] | None:
    """As the change log keeps an entry."""
    if one is None:
        return None
    state: dict[str, Any] = {
        "course": one.course_id, "weekday": one.weekday, "number": one.number, "week": one.week,
        "room": one.room, "from_date": day_number(one.from_date),
    }  # fmt: skip
    return state if one.to_date is None else {**state, "to_date": day_number(one.to_date)}


# --- lessons --------------------------------------------------------------------------------------------------------


def stored_lesson(key: LessonKey) -> LessonState:
    """What is so of a lesson.  NotFound lesson.unknown."""
    query = Lesson.select(Lesson.state, Lesson.substitute, Lesson.room, Lesson.moved_from).where(*_is(key))
    for row in rows(query):
        return LessonState(*row)
    raise NotFound("lesson.unknown", course=key.course_id, date=key.date, number=key.number)


def write_lesson(session: Session, change: LessonChange, reason: str | None = None) -> None:
    """Write one lesson, at the same place or at another; rights of substitutes follow.

    Refused lesson.exists, date.outside_year, lesson.bad_number, lesson.not_empty (one that moves), lesson.has_marks
    (one that is cancelled), lesson.needs_substitute; Conflict where it is not as it was seen.
    """
    assert change.before is not None
    assert change.after is not None
    (key, before), (there, after) = change.before, change.after
    actual = stored_lesson(key)
    if actual != before:
        raise Conflict(
            "conflict", entity="lesson", key=lesson_key(key.course_id, key.date, key.number),
            expected=before.state, wanted=after.state, actual=actual.state, author=None, at=None,
        )  # fmt: skip
    course = structure.course_facts(session, key.course_id)
    if after.state == Became.CANCELLED and before.state != Became.CANCELLED and has_marks(key):
        raise Refused("lesson.has_marks", course=key.course_id, date=key.date, number=key.number)
    if after.substitute_id is not None and after.substitute_id != before.substitute_id:
        standing_in.require_staff(after.substitute_id)
    values = {
        Lesson.state: after.state, Lesson.substitute: after.substitute_id, Lesson.room: after.room,
        Lesson.moved_from: after.moved_from,
    }  # fmt: skip
    if there == key:
        Lesson.update(values).where(*_is(key)).execute()
        _note(session, course.class_id, key, before, after, reason)
    else:
        _refuse_the_place(session, key, there)
        Lesson.update({**values, Lesson.date: there.date, Lesson.number: there.number}).where(
            *_is(key)
        ).execute()
        _given_elsewhere(session, key, there)
        _note(session, course.class_id, key, before, None, reason)
        _note(session, course.class_id, there, None, after, reason, put_back=after.moved_from is None)
    standing_in.follow(
        session, course, key.date, before.substitute_id, None if there != key else after.substitute_id
    )
    if there != key and after.substitute_id is not None:
        standing_in.follow(session, course, there.date, None, after.substitute_id)


def has_marks(key: LessonKey) -> bool:
    """Whether marks or absences are in a lesson: then it was held."""
    return any(
        table.select()
        .where(table.course == key.course_id, table.date == key.date, table.number == key.number)
        .exists()
        for table in (Mark, Attendance)
    )


def _refuse_the_place(session: Session, key: LessonKey, there: LessonKey) -> None:
    year = structure.course_facts(session, key.course_id).year
    if not year.starts <= there.date <= year.ends:
        raise Refused("date.outside_year", date=there.date, starts=year.starts, ends=year.ends)
    if not 0 <= there.number <= LAST_NUMBER:
        raise Refused("lesson.bad_number", number=there.number)
    if Lesson.select().where(*_is(there)).exists():
        raise Refused("lesson.exists", course=there.course_id, date=there.date, number=there.number)
    held = what_they_hold([key.course_id], key.date, key.date).lessons.get(
        (key.course_id, key.date, key.number)
    )
    if held is not None and held in _ENTERED:
        raise Refused("lesson.not_empty", course=key.course_id, date=key.date, number=key.number)


def _given_elsewhere(session: Session, key: LessonKey, there: LessonKey) -> None:
    """Homework that is given at the lesson goes with it, as far as it is due after it."""
    given = (
        (Homework.course == key.course_id)
        & (Homework.set_date == key.date)
        & (Homework.set_number == key.number)
        & (Homework.due_date >= there.date)
    )
    columns = (
        Homework.due_date, Homework.no, Homework.text, Homework.due_number, Homework.set_date,
        Homework.set_number, Homework.pupil, Homework.minutes,
    )  # fmt: skip
    found = [(due, no, Content(*rest)) for due, no, *rest in rows(Homework.select(*columns).where(given))]
    Homework.update(set_date=there.date, set_number=there.number).where(given).execute()
    course = structure.course_facts(session, key.course_id)
    for due, no, before in found:
        after = replace(before, set_date=there.date, set_number=there.number)
        record(
            session,
            Record(
                "homework", homework_key(key.course_id, due, no), before.state(), after.state(),
                course=key.course_id, school_class=course.class_id, date=due, number=before.due_number,
                pupil=before.pupil,
            ),
        )  # fmt: skip


def _note(
    session: Session,
    class_id: int | None,
    key: LessonKey,
    before: LessonState | None,
    after: LessonState | None,
    reason: str | None,
    *,
    put_back: bool = False,
) -> None:
    old, new = (_lesson_state(one) for one in (before, after))
    if put_back and new is not None:
        new[PUT_BACK] = True
    record(
        session,
        Record(
            "lesson", lesson_key(key.course_id, key.date, key.number), old, new, course=key.course_id,
            school_class=class_id, date=key.date, number=key.number, reason=reason or None,
        ),
    )  # fmt: skip


def _lesson_state(one: LessonState | None) -> dict[str, Any] | None:
    if one is None:
        return None
    state: dict[str, Any] = {"state": one.state, "substitute": one.substitute_id, "room": one.room}
    return state if one.moved_from is None else {**state, "moved_from": day_number(one.moved_from)}


def _is(key: LessonKey) -> Iterable[Any]:
    return Lesson.course == key.course_id, Lesson.date == key.date, Lesson.number == key.number
