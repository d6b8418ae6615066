"""What is done with cells: which entries go and which come, for the commands of `app.timetable`.  Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.timetable.layout import EVEN_WEEK, EVERY_WEEK, ODD_WEEK, Entry
from app.timetable.rows import CourseLine, SchoolPlan, Spot
from ui.timetable.sheet import Face, Place, Sheet

Wished = tuple[int, Spot, str]
"""Course, place and room."""


@dataclass(frozen=True)
class Change:
    """What was seen and goes, and what is wished."""

    seen: tuple[Entry, ...] = ()
    wished: tuple[Wished, ...] = ()

    @property
    def is_none(self) -> bool:
        return not self.seen and not self.wished


@dataclass(frozen=True)
class Copied:
    """Cells that were copied: how far from the first one, and what stood there."""

    cells: tuple[tuple[int, int, tuple[Face, ...]], ...] = ()


def entries_of(faces: Iterable[Face]) -> list[Entry]:
    return [face.planned.entry for face in faces if face.planned is not None]


def placed(course: CourseLine, place: Place, faces: Sequence[Face], *, beside: bool) -> Change:
    """A course comes into a cell: in the place of what is there, unless groups are side by side (both are parts), or
    `beside` says so (a teacher's or room's week, where a clash is shown and not resolved)."""
    wished: list[Wished] = [(course.course_id, place.spot, "")]
    seen: list[Entry] = []
    for face in faces:
        one = face.planned
        if one is None:
            continue
        if one.course_id == course.course_id:
            return Change()
        if not beside and (one.whole or not course.group):
            seen.append(one.entry)
            wished += _other_half(one.entry, place.spot.week)
    return Change(tuple(seen), tuple(wished))


def removed(faces: Iterable[Face], week: int) -> Change:
    """What stands in cells goes; where odd or even weeks alone are looked at, it stays in the others."""
    seen = entries_of(faces)
    return Change(tuple(seen), tuple(one for entry in seen for one in _other_half(entry, week)))


def moved(sheet: Sheet, source: tuple[int, int], target: tuple[int, int], *, copies: bool) -> Change | None:
    """What stands in a cell goes to another and changes places with what is there; None between classes."""
    here, there = sheet.places.get(source), sheet.places.get(target)
    if here is None or there is None or here.class_id != there.class_id:
        return None
    first, second = entries_of(sheet.faces(*source)), entries_of(sheet.faces(*target))
    coming = tuple(_at(one, there.spot) for one in first)
    if copies:
        return Change(tuple(second), coming)
    return Change((*first, *second), (*coming, *(_at(one, here.spot) for one in second)))


def copied(sheet: Sheet, cells: Sequence[tuple[int, int]]) -> Copied:
    if not cells:
        return Copied()
    top, left = min(row for row, _ in cells), min(column for _, column in cells)
    return Copied(tuple((row - top, column - left, sheet.faces(row, column)) for row, column in cells))


def pasted(plan: SchoolPlan, sheet: Sheet, copy: Copied, at: tuple[int, int]) -> tuple[Change, int]:
    """What was copied comes to other cells, in another class as the same subject and group; with it, how many lessons
    have no such course there."""
    seen: list[Entry] = []
    wished: list[Wished] = []
    lost = 0
    for down, across, faces in copy.cells:
        where = at[0] + down, at[1] + across
        place = sheet.places.get(where)
        if place is None:
            lost += len(faces)
            continue
        seen += entries_of(sheet.faces(*where))
        for face in faces:
            one = face.planned
            if one is None:
                continue
            course: int | None = one.course_id
            if place.class_id is not None and not plan.is_of(one, place.class_id):
                course = _same_course(plan, face, place.class_id)
            if course is None:
                lost += 1
            else:
                wished.append((course, replace(place.spot, week=one.entry.week), one.entry.room))
    return Change(tuple(dict.fromkeys(seen)), tuple(dict.fromkeys(wished))), lost


def lines_of(plan: SchoolPlan, class_id: int) -> list[CourseLine]:
    """The courses of a class, of its parts, and of groups across classes with its pupils."""
    return [one for one in plan.courses if plan.is_of(one, class_id)]


def _same_course(plan: SchoolPlan, face: Face, class_id: int) -> int | None:
    one = face.planned
    assert one is not None
    found = (
        line.course_id
        for line in lines_of(plan, class_id)
        if line.subject == one.subject and line.group == one.group
    )
    return next(found, None)


def _at(one: Entry, spot: Spot) -> Wished:
    return one.course_id, replace(spot, week=one.week), one.room


def _other_half(one: Entry, week: int) -> list[Wished]:
    """Of an entry of every week that goes in odd or even weeks: it stays in the others."""
    if week == EVERY_WEEK or one.week != EVERY_WEEK:
        return []
    other = EVEN_WEEK if week == ODD_WEEK else ODD_WEEK
    return [(one.course_id, Spot(one.weekday, one.number, other), one.room)]
