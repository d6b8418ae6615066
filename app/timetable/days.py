"""Single days: who stands in, what moves, what falls out; whole days without school.

As in `app.timetable.commands`: what was seen is compared, a `Done` comes back, `take_back` undoes it.  Families, the
teachers and the class teacher see the day as it is at once: the lesson itself is what changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from app.codes import LessonState as Became
from app.errors import BadInput, Refused
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.timetable.layout import SchoolDays, entries, lessons_on
from app.timetable.rows import Done, LessonChange, LessonKey, LessonState
from app.timetable.storing import has_marks, write_lesson
from app.unit_of_work import command
from models.base import rows, within
from models.journal import Lesson

Seen = tuple[LessonKey, LessonState]
"""A lesson as it was seen."""

LONGEST_REASON = 300
MOST_DAYS = 60


@command(Action.EDIT_TIMETABLE)
def substitute(session: Session, lessons: Sequence[tuple[Seen, int | None]], reason: str = "") -> Done:
    """Say who holds these lessons instead of the teacher; None: nobody does, it is cancelled.  Whoever stands in gets
    the course for as long as `app.journal.standing_in` says.

    NotFound lesson.unknown; Refused lesson.needs_substitute, lesson.has_marks (one that is cancelled); BadInput
    text.too_long; Conflict; then none is written.
    """
    changes = []
    for (key, seen), person in lessons:
        state = Became.CANCELLED if person is None else Became.REPLACED
        changes.append(
            LessonChange((key, seen), (key, replace(seen, state=int(state), substitute_id=person)))
        )
    return _write(session, changes, reason)


@command(Action.EDIT_TIMETABLE)
def cancel(session: Session, lessons: Sequence[Seen], reason: str = "") -> Done:
    """These lessons do not take place.  Errors as of `substitute`."""
    after = [replace(seen, state=int(Became.CANCELLED), substitute_id=None) for _, seen in lessons]
    changes = [LessonChange(one, (one[0], state)) for one, state in zip(lessons, after, strict=True)]
    return _write(session, changes, reason)


@command(Action.EDIT_TIMETABLE)
def move_lessons(
    session: Session,
    lessons: Sequence[Seen],
    to: date,
    number: int,
    *,
    room: str | None = None,
    reason: str = "",
) -> Done:
    """Hold lessons on another day or at another hour: one, or those of groups side by side.  Homework that is due at
    them follows by itself, homework that is given at them goes with them.

    NotFound lesson.unknown; Refused lesson.exists, lesson.cancelled, lesson.not_empty, lesson.bad_number,
    date.outside_year; BadInput text.too_long; Conflict; then none is moved.
    """
    changes = []
    for key, before in lessons:
        if before.state == Became.CANCELLED:
            raise Refused("lesson.cancelled", course=key.course_id, date=key.date, number=key.number)
        if before.state == Became.HELD_EMPTY:
            raise Refused("lesson.not_empty", course=key.course_id, date=key.date, number=key.number)
        there = LessonKey(key.course_id, to, number)
        if there != key:
            after = replace(
                before,
                state=before.state if before.state == Became.REPLACED else int(Became.MOVED),
                moved_from=before.moved_from or key.date,
                room=before.room if room is None else room or None,
            )
            changes.append(LessonChange((key, before), (there, after)))
    return _write(session, changes, reason)


@command(Action.EDIT_TIMETABLE)
def restore(session: Session, lessons: Sequence[Seen]) -> Done:
    """Lessons are as the timetable has them: not cancelled, held by their own teacher, and where they were before they
    were moved (one step at a time: whoever stood in at a moved one goes first).  Errors as of `move_lessons`."""
    changes = []
    for key, seen in lessons:
        if seen.state in (Became.CANCELLED, Became.REPLACED):
            state = Became.NORMAL if seen.moved_from is None else Became.MOVED
            changes.append(
                LessonChange((key, seen), (key, replace(seen, state=int(state), substitute_id=None)))
            )
        elif seen.moved_from is not None:
            there = _home(session, key, seen.moved_from)
            after = replace(seen, state=int(Became.NORMAL), moved_from=None)
            changes.append(LessonChange((key, seen), (there, after)))
    return _write(session, changes, "")


@command(Action.EDIT_TIMETABLE)
def cancel_days(
    session: Session,
    class_ids: Sequence[int],
    first: date,
    last: date,
    reason: str,
    *,
    after_number: int | None = None,
) -> Done:
    """Classes have no school on these days (a quarantine), or none after a lesson of the day.  Lessons of groups
    across classes stay; those in which marks or absences are stay too and are told in `skipped`.

    NotFound class.unknown; Refused timetable.bad_days; BadInput text.too_long.
    """
    if not first <= last <= first + timedelta(days=MOST_DAYS):
        raise Refused("timetable.bad_days", starts=first, ends=last)
    changes, skipped = [], []
    for class_id in class_ids:
        structure.class_facts(session, class_id)
        own = [
            one.course_id for one in structure.class_courses(session, class_id) if one.class_id == class_id
        ]
        query = Lesson.select(
            Lesson.course, Lesson.date, Lesson.number, Lesson.state, Lesson.substitute, Lesson.room, Lesson.moved_from
        ).where(
            Lesson.course.in_(own), within(Lesson.date, first, last), Lesson.state != int(Became.CANCELLED)
        )  # fmt: skip
        for row in rows(query):
            key, seen = LessonKey(*row[:3]), LessonState(*row[3:])
            if after_number is not None and key.number <= after_number:
                continue
            if has_marks(key) or seen.state == Became.HELD_EMPTY:
                skipped.append(key)
                continue
            after = replace(seen, state=int(Became.CANCELLED), substitute_id=None)
            changes.append(LessonChange((key, seen), (key, after)))
    return replace(_write(session, changes, reason), skipped=tuple(skipped))


def _write(session: Session, changes: Sequence[LessonChange], reason: str) -> Done:
    reason = " ".join(reason.split())
    if len(reason) > LONGEST_REASON:
        raise BadInput("text.too_long", most=LONGEST_REASON)
    changes = [one for one in changes if one.before != one.after]
    for one in changes:
        write_lesson(session, one, reason)
    return Done(lessons=tuple(changes))


def _home(session: Session, key: LessonKey, origin: date) -> LessonKey:
    """Where the timetable has a lesson that was moved away on a day: the first that is missing there; where it has
    none, the same number."""
    course = structure.course_facts(session, key.course_id)
    there = {
        row[0]
        for row in rows(
            Lesson.select(Lesson.number).where(Lesson.course == key.course_id, Lesson.date == origin)
        )
    }
    asked: dict[int, str] = {}
    if origin in SchoolDays(session, origin, origin).of(course):
        asked = lessons_on(entries([key.course_id]).get(key.course_id, []), course.year, origin)
    missing = sorted(asked.keys() - (there - {key.number} if origin == key.date else there))
    return LessonKey(key.course_id, origin, missing[0] if missing else key.number)
