"""What cannot be in a timetable.  Pure: rows in, clashes out.

At the same time is: where bells are known for both, when their times overlap, so that two shifts do not meet; else
by the number of the lesson.  Odd and even weeks never meet.  Not a clash are

- parts of one class that share no pupil, side by side;
- one lesson held for several groups together: a teacher with the same subject in the same room, or with parts of
  classes where no other room is named; and a room that is used by several for the same subject (a gym).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from app.timetable.layout import EVERY_WEEK
from app.timetable.rows import Clash, ClashKind, Planned


@dataclass(frozen=True)
class Around:
    """What has to be known beside the entries.  `bells`: of a class, (weekday or 0, number) of all its lessons (none:
    not known); `members`: the pupils of groups that are not a whole class; `class_of`: the class of a pupil;
    `names`: of people."""

    study_days: Mapping[int, int]
    bells: Mapping[int, Collection[tuple[int, int]]] = field(default_factory=dict)
    members: Mapping[int, Collection[int]] = field(default_factory=dict)
    class_of: Mapping[int, int] = field(default_factory=dict)
    names: Mapping[int, str] = field(default_factory=dict)


def clashes_in(planned: Iterable[Planned], around: Around) -> tuple[Clash, ...]:
    """All clashes, by day and lesson."""
    by_day: dict[int, list[Planned]] = {}
    for one in planned:
        by_day.setdefault(one.entry.weekday, []).append(one)
    found: list[Clash] = []
    for of_day in by_day.values():
        found += _impossible(of_day, around)
        found += _of_people(of_day, around)
        found += _of_rooms(of_day)
        found += _of_classes(of_day, around)
    return tuple(sorted(found, key=lambda one: (one.weekday, one.number, one.kind, one.entries)))


def rooms_of(room: str) -> tuple[str, ...]:
    """The rooms that an entry names: «21, 22» are two."""
    return tuple(part for part in (piece.strip() for piece in room.split(",")) if part)


def meet(one: Planned, other: Planned) -> bool:
    """Whether two entries of a weekday are at the same time in some week."""
    mine, theirs = one.entry, other.entry
    if mine.week != theirs.week and EVERY_WEEK not in (mine.week, theirs.week):
        return False
    if one.times is not None and other.times is not None:
        return one.times[0] < other.times[1] and other.times[0] < one.times[1]
    return mine.number == theirs.number


def _impossible(of_day: list[Planned], around: Around) -> Iterator[Clash]:
    for one in of_day:
        if one.class_id is None:
            continue
        weekday, number = one.entry.weekday, one.entry.number
        if weekday > around.study_days.get(one.class_id, 7):
            yield Clash(ClashKind.FREE_DAY, weekday, number, (one.entry.id,), one.class_name)
        bells = around.bells.get(one.class_id)
        if bells and (weekday, number) not in bells and (0, number) not in bells:
            yield Clash(ClashKind.NO_BELL, weekday, number, (one.entry.id,), one.class_name)


def _of_people(of_day: list[Planned], around: Around) -> Iterator[Clash]:
    by_teacher: dict[int, list[Planned]] = {}
    for one in of_day:
        for teacher in one.teachers:
            by_teacher.setdefault(teacher, []).append(one)
    for teacher, lessons in by_teacher.items():
        for one, other in combinations(lessons, 2):
            if meet(one, other) and one.course_id != other.course_id and not _joint(one, other):
                yield _between(ClashKind.TEACHER, one, other, around.names.get(teacher, ""))


def _joint(one: Planned, other: Planned) -> bool:
    """Whether a teacher holds the two as one lesson."""
    if one.subject_id != other.subject_id:
        return False
    mine, theirs = one.entry.room.casefold(), other.entry.room.casefold()
    if mine and theirs:
        return mine == theirs
    return not one.whole and not other.whole


def _of_rooms(of_day: list[Planned]) -> Iterator[Clash]:
    by_room: dict[str, list[Planned]] = {}
    for one in of_day:
        for room in rooms_of(one.entry.room):
            by_room.setdefault(room.casefold(), []).append(one)
    for lessons in by_room.values():
        for one, other in combinations(lessons, 2):
            if meet(one, other) and one.subject_id != other.subject_id:
                shared = {room.casefold() for room in rooms_of(other.entry.room)}
                name = next(room for room in rooms_of(one.entry.room) if room.casefold() in shared)
                yield _between(ClashKind.ROOM, one, other, name)


def _of_classes(of_day: list[Planned], around: Around) -> Iterator[Clash]:
    """Pairs of a class, and pairs in which a group across classes is."""
    seen: set[tuple[int, int]] = set()
    for lessons in _by_class(of_day, around).values():
        for one, other in combinations(lessons, 2):
            pair = min(one.entry.id, other.entry.id), max(one.entry.id, other.entry.id)
            if pair in seen or not meet(one, other) or one.course_id == other.course_id:
                continue
            seen.add(pair)
            if one.class_id == other.class_id and one.class_id is not None and (one.whole or other.whole):
                yield _between(ClashKind.CLASS, one, other, one.class_name)
            elif twice := _in_both(one, other, around):
                yield _between(ClashKind.PUPIL, one, other, around.names.get(min(twice), ""))


def _by_class(of_day: list[Planned], around: Around) -> dict[int, list[Planned]]:
    found: dict[int, list[Planned]] = {}
    for one in of_day:
        if one.class_id is not None:
            found.setdefault(one.class_id, []).append(one)
            continue
        pupils = around.members.get(one.group_id, ())
        for class_id in {around.class_of[pupil] for pupil in pupils if pupil in around.class_of}:
            found.setdefault(class_id, []).append(one)
    return found


def _in_both(one: Planned, other: Planned, around: Around) -> set[int]:
    """The pupils who would have to be at two lessons; a whole class has all of its own."""
    mine, theirs = (set(around.members.get(each.group_id, ())) for each in (one, other))
    if one.whole:
        return {pupil for pupil in theirs if around.class_of.get(pupil) == one.class_id}
    if other.whole:
        return {pupil for pupil in mine if around.class_of.get(pupil) == other.class_id}
    return mine & theirs


def _between(kind: ClashKind, one: Planned, other: Planned, shared: str) -> Clash:
    first, second = sorted((one.entry, other.entry), key=lambda entry: (entry.number, entry.id))
    return Clash(kind, first.weekday, first.number, (first.id, second.id), shared)
