"""How presence at lessons is counted.  Pure functions.

A pupil's lessons are those of his courses that were held on the days on which he was taught them.  Missed are those
with н, у or б; late is present.  A day is missed in full only if all his lessons of that day were.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from fractions import Fraction

from app.codes import AttendanceCode
from app.school.spans import Span, covers

_MEMBER = {
    AttendanceCode.ABSENT: "absent",
    AttendanceCode.EXCUSED: "excused",
    AttendanceCode.ILL: "ill",
    AttendanceCode.LATE: "late",
}


@dataclass(frozen=True, slots=True)
class Presence:
    """Lessons that there were, of them missed without a reason, with one, because of illness; late; full days missed,
    of them days of illness alone."""

    due: int = 0
    absent: int = 0
    excused: int = 0
    ill: int = 0
    late: int = 0
    full_days: int = 0
    full_ill: int = 0

    def __add__(self, other: Presence) -> Presence:
        return Presence(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))

    @property
    def missed(self) -> int:
        """Lessons missed for whatever reason."""
        return self.absent + self.excused + self.ill

    @property
    def share(self) -> Fraction | None:
        """Посещаемость: of 100 lessons at how many the pupils were present; None without lessons."""
        return Fraction(100 * (self.due - self.missed), self.due) if self.due else None


@dataclass(frozen=True, slots=True)
class Entry:
    """An absence or lateness at a lesson that was held."""

    pupil_id: int
    date: dt.date
    number: int
    course_id: int
    code: int


@dataclass(frozen=True, slots=True)
class Taught:
    """A course: the lessons that were held (day, number), and who is taught it when."""

    course_id: int
    lessons: Sequence[tuple[dt.date, int]]
    pupils: Mapping[int, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class PupilPresence:
    """A pupil: all days together, and what is entered, in order of days and lessons."""

    pupil_id: int
    total: Presence
    entries: tuple[Entry, ...]
    full_days: tuple[dt.date, ...] = ()


@dataclass
class Counted:
    """Pupils by id, and the days of all of them together."""

    pupils: dict[int, PupilPresence] = field(default_factory=dict)
    days: dict[dt.date, Presence] = field(default_factory=dict)


def added(figures: Iterable[Presence]) -> Presence:
    """All of them together."""
    total = Presence()
    for one in figures:
        total += one
    return total


def count(pupils: Iterable[int], courses: Sequence[Taught], entries: Iterable[Entry]) -> Counted:
    """Count the pupils of a class.  Entries of others, at lessons that were not held, and on days on which the pupil
    was not taught the course, are left out."""
    wanted = list(pupils)
    own = _own_entries(set(wanted), courses, entries)
    found = Counted()
    due: dict[dt.date, int] = defaultdict(int)
    days: dict[dt.date, Presence] = defaultdict(Presence)
    for profile, members in _profiles(wanted, courses).items():
        lessons = _lessons_by_day(profile, courses)
        for on, number in lessons.items():
            due[on] += number * len(members)
        for pupil in members:
            by_day: dict[dt.date, list[Entry]] = defaultdict(list)
            for entry in own.get(pupil, ()):
                by_day[entry.date].append(entry)
            missed = {on: _of_day(lessons[on], here) for on, here in by_day.items()}
            for on, presence in missed.items():
                days[on] += presence
            found.pupils[pupil] = PupilPresence(
                pupil,
                added(missed.values()) + Presence(due=sum(lessons.values())),
                tuple(sorted(own.get(pupil, ()), key=lambda one: (one.date, one.number, one.course_id))),
                tuple(sorted(on for on, presence in missed.items() if presence.full_days)),
            )
    found.days = {on: days[on] + Presence(due=number) for on, number in sorted(due.items())}
    return found


def _own_entries(
    here: set[int], courses: Sequence[Taught], entries: Iterable[Entry]
) -> dict[int, list[Entry]]:
    by_id = {one.course_id: one for one in courses}
    held = {one.course_id: frozenset(one.lessons) for one in courses}
    found: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        course = by_id.get(entry.course_id)
        if (
            course is not None
            and entry.pupil_id in here
            and (entry.date, entry.number) in held[entry.course_id]
            and covers(course.pupils.get(entry.pupil_id, ()), entry.date)
        ):
            found[entry.pupil_id].append(entry)
    return found


Profile = tuple[tuple[int, tuple[Span, ...]], ...]


def _profiles(pupils: Iterable[int], courses: Sequence[Taught]) -> dict[Profile, list[int]]:
    """Pupils who are taught the same on the same days: most of a class, so that their days are counted once."""
    found: dict[Profile, list[int]] = defaultdict(list)
    for pupil in pupils:
        found[
            tuple((place, one.pupils[pupil]) for place, one in enumerate(courses) if pupil in one.pupils)
        ].append(pupil)
    return found


def _lessons_by_day(profile: Profile, courses: Sequence[Taught]) -> dict[dt.date, int]:
    found: dict[dt.date, int] = defaultdict(int)
    for place, spans in profile:
        for on, _ in courses[place].lessons:
            if covers(spans, on):
                found[on] += 1
    return found


def _of_day(due: int, entries: Sequence[Entry]) -> Presence:
    """What is entered for a pupil on a day with so many lessons; the lessons themselves are counted elsewhere."""
    counts = dict.fromkeys(_MEMBER.values(), 0)
    for entry in entries:
        counts[_MEMBER[AttendanceCode(entry.code)]] += 1
    full = counts["absent"] + counts["excused"] + counts["ill"] == due
    return Presence(**counts, full_days=int(full), full_ill=int(full and counts["ill"] == due))
