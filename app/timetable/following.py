"""Lessons follow from the timetable, the periods and the holidays; and keep what was entered.

Whoever changes one of the three calls `follow` for the courses that it concerns, in the same command.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.changes import Record
from app.codes import LessonState
from app.school import structure
from app.school.rows import CourseFacts
from app.session import Session
from app.timetable.holding import Held, Holds, what_they_hold
from app.timetable.layout import Entry, SchoolDays, entries, lessons_on
from app.unit_of_work import record
from models.base import rows, within
from models.journal import Lesson

_PORTION = 200
_BECAME = {
    LessonState.HELD_EMPTY: Holds.HELD,
    LessonState.CANCELLED: Holds.CANCELLED,
    LessonState.MOVED: Holds.MOVED,
    LessonState.REPLACED: Holds.SUBSTITUTED,
}

Slot = tuple[date, int]
"""A lesson of a course: its day and the number of the day."""


@dataclass(frozen=True, slots=True)
class KeptLesson:
    """A lesson that the timetable has no longer, and why it is there all the same."""

    course_id: int
    date: date
    number: int
    because: Holds


@dataclass(frozen=True, slots=True)
class Followed:
    """What became of the lessons; `kept` is for people to look at: the timetable does not ask for them."""

    added: int = 0
    removed: int = 0
    kept: tuple[KeptLesson, ...] = ()


@dataclass(frozen=True, slots=True)
class _Lesson:
    state: int
    room: str | None
    moved_from: date | None


def follow(
    session: Session,
    course_ids: Collection[int],
    starts: date,
    ends: date | None = None,
    *,
    former_rooms: Collection[str] = (),
) -> Followed:
    """Make the lessons of these courses from `starts` to `ends` (both included; None: to the end of the year) those
    that timetable, periods and holidays ask for now.  Part of a command; may be done again at any time.

    New ones are made.  Those that nothing asks for go, unless something is in them: they were cancelled, moved, held
    by somebody else or «held, nothing to enter», a teacher put them there, or a work, an absence, a topic or homework
    was entered (given there, or due there).  None is made in the place of one that was moved away.  A room that the
    timetable gave (an entry of the course has it, or `former_rooms` names it) follows the timetable, another stays.

    The change log gets a row for each course, entity "lesson", key the course: after {"from", "to", "lessons"} for
    those that are new, before the same for those that went, both with "room" where that is another one.
    At most 8 statements, and those that write.
    """
    session.forget_all()  # the command may just have made the classes and courses
    courses = structure.courses(session, course_ids)
    if not courses:
        return Followed()
    last = ends if ends is not None else max(one.year.ends for one in courses)
    known = _lessons([one.course_id for one in courses], starts, last)
    wanted_by = entries([one.course_id for one in courses])
    days = SchoolDays(session, starts, last)
    added, loose, wanted_of = 0, dict[int, dict[Slot, _Lesson]](), dict[int, dict[Slot, str]]()
    for course in courses:
        there = known.get(course.course_id, {})
        of_course = wanted_by.get(course.course_id, [])
        wanted = wanted_of[course.course_id] = _wanted(course, of_course, days)
        added += _add(session, course, _missing(wanted, there), wanted)
        rooms = {one.room for one in of_course} | set(former_rooms) | {""}
        _furnish(session, course, wanted, there, rooms)
        extra = {slot: one for slot, one in there.items() if slot not in wanted and starts <= slot[0] <= last}
        if extra:
            loose[course.course_id] = extra
    removed, kept = 0, list[KeptLesson]()
    if loose:
        held = what_they_hold(loose, starts, last)
        for course in courses:
            taught = {on for on, _ in wanted_of[course.course_id]}
            gone, stay = _parted(course.course_id, loose.get(course.course_id, {}), held, taught)
            _delete(session, course, gone)
            removed += len(gone)
            kept += stay
    return Followed(added, removed, tuple(kept))


def _lessons(course_ids: list[int], starts: date, ends: date) -> dict[int, dict[Slot, _Lesson]]:
    """The lessons of these days, and those that were moved from one of them."""
    columns = (Lesson.course, Lesson.date, Lesson.number, Lesson.state, Lesson.room, Lesson.moved_from)
    in_range = within(Lesson.date, starts, ends) | within(Lesson.moved_from, starts, ends)
    found: dict[int, dict[Slot, _Lesson]] = {}
    for course, on, number, *rest in rows(
        Lesson.select(*columns).where(Lesson.course.in_(course_ids), in_range)
    ):
        found.setdefault(course, {})[on, number] = _Lesson(*rest)
    return found


def _wanted(course: CourseFacts, of_course: list[Entry], days: SchoolDays) -> dict[Slot, str]:
    if not of_course:
        return {}
    return {
        (on, number): room
        for on in days.of(course)
        for number, room in lessons_on(of_course, course.year, on).items()
    }


def _missing(wanted: Mapping[Slot, str], there: Mapping[Slot, _Lesson]) -> list[Slot]:
    """What is asked for and not there.  A lesson that was moved away stands for one of its day: which number it had
    is not known, so the first that is missing is taken for it."""
    away: dict[date, int] = {}
    for one in there.values():
        if one.moved_from is not None:
            away[one.moved_from] = away.get(one.moved_from, 0) + 1
    missing = []
    for slot in sorted(wanted.keys() - there.keys()):
        if away.get(slot[0]):
            away[slot[0]] -= 1
        else:
            missing.append(slot)
    return missing


# --- what is written ----------------------------------------------------------------------------------------------


def _add(session: Session, course: CourseFacts, new: Sequence[Slot], rooms: Mapping[Slot, str]) -> int:
    fields = [Lesson.course, Lesson.date, Lesson.number, Lesson.room]
    for start in range(0, len(new), _PORTION):
        portion = [
            (course.course_id, on, number, rooms[on, number] or None)
            for on, number in new[start : start + _PORTION]
        ]
        Lesson.insert_many(portion, fields=fields).execute()
    if new:
        _note(session, course, None, _span(new))
    return len(new)


def _furnish(
    session: Session,
    course: CourseFacts,
    wanted: Mapping[Slot, str],
    there: Mapping[Slot, _Lesson],
    rooms: Collection[str],
) -> None:
    """Give lessons the room that the timetable has now, where the one that they have was the timetable's."""
    changes: dict[tuple[str | None, str | None], list[Slot]] = {}
    for slot, room in wanted.items():
        one = there.get(slot)
        if one is None or one.state == LessonState.MOVED or (one.room or "") == room:
            continue
        if (one.room or "") in rooms:
            changes.setdefault((one.room, room or None), []).append(slot)
    for (before, after), slots in changes.items():
        for here in _at(course.course_id, slots):
            Lesson.update(room=after).where(here).execute()
        span = _span(sorted(slots))
        _note(session, course, {**span, "room": before}, {**span, "room": after})


def _parted(
    course_id: int, loose: Mapping[Slot, _Lesson], held: Held, taught: Collection[date]
) -> tuple[list[Slot], list[KeptLesson]]:
    """Of lessons that nothing asks for those that go, and those that people should look at.  `taught`: the days on
    which the course has lessons all the same, where homework finds one."""
    gone, kept = [], []
    for slot, one in sorted(loose.items(), key=lambda item: item[0]):
        because = held.lessons.get((course_id, *slot)) or _BECAME.get(LessonState(one.state))
        if because is None and (course_id, slot[0]) in held.due and slot[0] not in taught:
            because = Holds.HOMEWORK_DUE
        if because is None:
            gone.append(slot)
        elif because is not Holds.BY_HAND and one.state not in (LessonState.CANCELLED, LessonState.MOVED):
            kept.append(KeptLesson(course_id, *slot, because))
    return gone, kept


def _delete(session: Session, course: CourseFacts, slots: Sequence[Slot]) -> None:
    for here in _at(course.course_id, slots):
        Lesson.delete().where(here).execute()
    if slots:
        _note(session, course, _span(slots), None)


def _at(course_id: int, slots: Iterable[Slot]) -> Iterator[Any]:
    """Conditions that find these lessons: for each number of the day its days, in portions."""
    by_number: dict[int, list[date]] = {}
    for on, number in slots:
        by_number.setdefault(number, []).append(on)
    for number, days in by_number.items():
        for start in range(0, len(days), _PORTION):
            portion = days[start : start + _PORTION]
            yield (Lesson.course == course_id) & (Lesson.number == number) & Lesson.date.in_(portion)


def _span(slots: Sequence[Slot]) -> dict[str, object]:
    return {"from": slots[0][0].isoformat(), "to": slots[-1][0].isoformat(), "lessons": len(slots)}


def _note(session: Session, course: CourseFacts, before: object, after: object) -> None:
    record(
        session,
        Record(
            "lesson", str(course.course_id), before, after,
            course=course.course_id, school_class=course.class_id,
        ),
    )  # fmt: skip
