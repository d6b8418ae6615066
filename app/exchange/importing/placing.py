"""Entries of the timetable: compared with those that hold, written, ended; and what follows for lessons ahead."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from app.changes import Record
from app.codes import LessonState
from app.exchange.importing.ledger import Ledger, stored
from models.base import rows
from models.journal import Attendance, Homework, Lesson, LessonTopic, Work
from models.timetable import TimetableEntry

Slot = tuple[int, int]
"""Weekday and number of the day."""

_EVERY_WEEK = 0


@dataclass(frozen=True)
class _Entry:
    id: int
    slot: Slot
    week: int
    room: str
    starts: date


class Placing:
    """The timetable of some courses from a day on."""

    def __init__(self, ledger: Ledger, starts: date) -> None:
        self._ledger, self._starts = ledger, starts

    def store(self, wanted: dict[int, dict[Slot, list[str]]]) -> set[int]:
        """Make the entries of these courses those that are wanted; returns the courses with something new."""
        there = self._read(wanted)
        moved = set()
        for course, slots in wanted.items():
            known = {one.slot: one for one in there.get(course, []) if one.week == _EVERY_WEEK}
            for slot, rooms in slots.items():
                room = ", ".join(rooms)
                if slot not in known:
                    self._ledger.insert(
                        "timetable_entries", TimetableEntry,
                        course=course, weekday=slot[0], number=slot[1], week=_EVERY_WEEK, room=room,
                        from_date=self._starts,
                    )  # fmt: skip
                    moved.add(course)
                elif known[slot].room != room:
                    self._change_room(course, known[slot], room)
                else:
                    self._ledger.unchanged["timetable_entries"] += 1
            for one in there.get(course, []):
                if one.slot not in slots or one.week != _EVERY_WEEK:
                    self._end(course, one)
        return moved

    def _read(self, courses: Collection[int]) -> dict[int, list[_Entry]]:
        """The entries that hold from the day on."""
        columns = (
            TimetableEntry.course, TimetableEntry.id, TimetableEntry.weekday, TimetableEntry.number,
            TimetableEntry.week, TimetableEntry.room, TimetableEntry.from_date,
        )  # fmt: skip
        holds = TimetableEntry.to_date.is_null() | (TimetableEntry.to_date >= self._starts)
        found: dict[int, list[_Entry]] = {}
        for course, number, weekday, hour, week, room, since in rows(
            TimetableEntry.select(*columns).where(TimetableEntry.course.in_(list(courses)), holds)
        ):
            found.setdefault(course, []).append(_Entry(number, (weekday, hour), week, room, since))
        return found

    def _change_room(self, course: int, one: _Entry, room: str) -> None:
        TimetableEntry.update(room=room).where(TimetableEntry.id == one.id).execute()
        self._note(course, one, {"room": one.room}, {"room": room})
        for on in self._days(course, one.slot):
            Lesson.update(room=room or None).where(*_is(course, on, one.slot[1])).execute()
            self._note_lesson(course, on, one.slot[1], {"room": one.room or None}, {"room": room or None})
        self._ledger.changed["timetable_entries"] += 1

    def _end(self, course: int, one: _Entry) -> None:
        """An entry that is no longer: it ends the day before, and lessons ahead go that are still empty."""
        last = self._starts - timedelta(days=1)
        before = stored(
            {"course": course, "weekday": one.slot[0], "number": one.slot[1], "week": one.week, "room": one.room,
             "from_date": one.starts}
        )  # fmt: skip
        if last < one.starts:
            TimetableEntry.delete().where(TimetableEntry.id == one.id).execute()
            self._note(course, one, before, None)
        else:
            TimetableEntry.update(to_date=last).where(TimetableEntry.id == one.id).execute()
            self._note(course, one, before, stored({**before, "to_date": last}))
        for on in self._days(course, one.slot):
            if not self._has_entries(course, on, one.slot[1]):
                Lesson.delete().where(*_is(course, on, one.slot[1])).execute()
                gone = {"state": int(LessonState.NORMAL), "substitute": None, "room": one.room or None}
                self._note_lesson(course, on, one.slot[1], gone, None)
                self._ledger.changed["lessons"] += 1
        self._ledger.changed["timetable_entries"] += 1

    def _days(self, course: int, slot: Slot) -> list[date]:
        """The days ahead on which the lesson of an entry is as the timetable made it."""
        query = Lesson.select(Lesson.date).where(
            Lesson.course == course, Lesson.number == slot[1], Lesson.date >= self._starts,
            Lesson.state == int(LessonState.NORMAL),
        )  # fmt: skip
        return [on for (on,) in rows(query) if on.isoweekday() == slot[0]]

    def _has_entries(self, course: int, on: date, number: int) -> bool:
        given = Homework.select().where(
            Homework.course == course, Homework.set_date == on, Homework.set_number == number
        )
        return given.exists() or any(
            table.select().where(table.course == course, table.date == on, table.number == number).exists()
            for table in (Work, Attendance, LessonTopic)
        )

    def _note(self, course: int, one: _Entry, before: object, after: object) -> None:
        self._ledger.record(Record("timetable_entry", str(one.id), before, after, course=course))

    def _note_lesson(self, course: int, on: date, number: int, before: object, after: object) -> None:
        key = f"{course}/{on:%Y%m%d}/{number}"
        self._ledger.record(Record("lesson", key, before, after, course=course, date=on, number=number))


def _is(course: int, on: date, number: int) -> list[object]:
    return [Lesson.course == course, Lesson.date == on, Lesson.number == number]
