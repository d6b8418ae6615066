"""What the readers of timetables fill, piece by piece, and give away as a whole."""

from __future__ import annotations

from collections.abc import Iterable

from app.exchange.reasons import Reason, bad_input
from app.exchange.records import (
    Activity,
    Day,
    Hour,
    Place,
    Refused,
    StudentsSet,
    Timetable,
    TimetableEntry,
    refuse,
)

MAX_ENTRIES = 100_000
"""Far above the largest school's 10,000; a lesson of many classes and hours must not unfold without end."""


class Draft:
    """A timetable in the making.  Activities are told apart by a key of the reader's own."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.refused: list[Refused] = []
        self._activities: dict[str, Activity] = {}
        self._entries: dict[tuple[str, int, int, int, str], TimetableEntry] = {}

    def activity(
        self,
        key: str,
        place: Place,
        subject: str,
        teachers: Iterable[str],
        students: Iterable[str],
        *,
        hours: int = 1,
    ) -> Activity:
        """The activity of this key, made or with what is new about who teaches and learns."""
        known = self._activities.get(key)
        teachers, students = _named(teachers), _named(students)
        if known is None:
            made = Activity(place, key, subject, teachers, students, (), hours)
        else:
            made = Activity(
                known.place, key, known.subject, _named((*known.teachers, *teachers)),
                _named((*known.students, *students)), (), max(known.hours, hours),
            )  # fmt: skip
        self._activities[key] = made
        return made

    def place(self, key: str, place: Place, day: Day, hour: Hour, room: str = "", week: int = 0) -> None:
        """Put a lesson of an activity into the week.  The same lesson once more (for another class of it) is no
        second one."""
        if len(self._entries) >= MAX_ENTRIES:
            raise bad_input(Reason.TABLE_TOO_LARGE, self.file, row=place.row, value=MAX_ENTRIES)
        self._entries.setdefault(
            (key, day.number, hour.number, week, room),
            TimetableEntry(place, self._activities[key], day, hour, room, week),
        )

    def refuse(self, place: Place, value: object, reason: Reason) -> None:
        """Leave something out, and say why."""
        self.refused.append(refuse(place, value, reason))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is taught in it."""
        return not self._activities

    def timetable(
        self,
        days: Iterable[Day],
        hours: Iterable[Hour],
        *,
        institution: str = "",
        students: Iterable[StudentsSet] = (),
    ) -> Timetable:
        """Everything.  Sets of students that `students` does not describe are known by their names alone."""
        activities = self._activities
        entries = [
            TimetableEntry(
                one.place, activities[key], one.day, one.hour, one.room, one.week
            )  # the activity as it has become
            for (key, *_), one in self._entries.items()
        ]
        sets = {one.name: one for one in students}
        for activity in activities.values():
            for name in activity.students:
                sets.setdefault(name, StudentsSet(activity.place, name, "unknown"))
        return Timetable(
            self.file,
            institution,
            tuple(days),
            tuple(hours),
            _named(one.subject for one in activities.values()),
            _named(name for one in activities.values() for name in one.teachers),
            tuple(sets.values()),
            _named(one.room for one in entries),
            tuple(activities.values()),
            tuple(entries),
            tuple(self.refused),
        )


def _named(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))
