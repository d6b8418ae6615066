"""Entries of the timetable: compared with those that hold, written, ended.  Lessons follow by `app.timetable`."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from app.changes import Record
from app.exchange.importing.ledger import Ledger, stored
from app.timetable.layout import EVERY_WEEK, Entry, entries
from models.timetable import TimetableEntry

Slot = tuple[int, int, int]
"""Weekday, number of the day, and the week: 0 every one, 1 the odd, 2 the even ones."""


class Placing:
    """The timetable of some courses from a day on.  `former_rooms`: those that it had until now."""

    def __init__(self, ledger: Ledger, starts: date) -> None:
        self._ledger, self._starts = ledger, starts
        self.former_rooms: set[str] = set()

    def store(self, wanted: dict[int, dict[Slot, list[str]]]) -> set[int]:
        """Make the entries of these courses those that are wanted; returns the courses whose lessons must follow."""
        there = self._read(wanted)
        moved = set()
        for course, slots in wanted.items():
            slots = _without_doubles(slots)
            known = {_slot(one): one for one in there.get(course, [])}
            for slot, rooms in slots.items():
                room = ", ".join(rooms)
                if slot not in known:
                    self._begin(course, slot, room)
                    moved.add(course)
                elif known[slot].room != room:
                    self._change_room(known[slot], room)
                    moved.add(course)
                else:
                    self._ledger.unchanged["timetable_entries"] += 1
            for slot, one in known.items():
                if slot not in slots:
                    self._end(one)
                    moved.add(course)
        return moved

    def _read(self, courses: Collection[int]) -> dict[int, list[Entry]]:
        """The entries that hold from the day on."""
        return {
            course: [one for one in known if one.to_date is None or one.to_date >= self._starts]
            for course, known in entries(courses).items()
        }

    def _begin(self, course: int, slot: Slot, room: str) -> None:
        self._ledger.insert(
            "timetable_entries", TimetableEntry,
            course=course, weekday=slot[0], number=slot[1], week=slot[2], room=room, from_date=self._starts,
        )  # fmt: skip

    def _change_room(self, one: Entry, room: str) -> None:
        TimetableEntry.update(room=room).where(TimetableEntry.id == one.id).execute()
        self._note(one, {"room": one.room}, {"room": room})
        self.former_rooms.add(one.room)
        self._ledger.changed["timetable_entries"] += 1

    def _end(self, one: Entry) -> None:
        """An entry that is no longer: it ends the day before."""
        last = self._starts - timedelta(days=1)
        before = stored(
            {"course": one.course_id, "weekday": one.weekday, "number": one.number, "week": one.week,
             "room": one.room, "from_date": one.from_date}
        )  # fmt: skip
        if last < one.from_date:
            TimetableEntry.delete().where(TimetableEntry.id == one.id).execute()
            self._note(one, before, None)
            self.former_rooms.add(one.room)
        else:
            TimetableEntry.update(to_date=last).where(TimetableEntry.id == one.id).execute()
            self._note(one, before, stored({**before, "to_date": last}))
        self._ledger.changed["timetable_entries"] += 1

    def _note(self, one: Entry, before: object, after: object) -> None:
        self._ledger.record(Record("timetable_entry", str(one.id), before, after, course=one.course_id))


def hours_per_week(slots: Iterable[Slot]) -> float:
    """How many lessons a week these are: one in odd or even weeks is half a one."""
    found = sum(1.0 if slot[2] == EVERY_WEEK else 0.5 for slot in slots)
    return int(found) if found == int(found) else found


def _slot(one: Entry) -> Slot:
    return one.weekday, one.number, one.week


def _without_doubles(slots: dict[Slot, list[str]]) -> dict[Slot, list[str]]:
    """A lesson of every week is there in the odd and the even ones already."""
    return {
        slot: rooms
        for slot, rooms in slots.items()
        if slot[2] == EVERY_WEEK or (*slot[:2], EVERY_WEEK) not in slots
    }
