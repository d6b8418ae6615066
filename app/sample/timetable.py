"""The week's timetable: each class without gaps, no teacher in two places, a subject once a day where it can be.

Every class's lessons are dealt onto its slots at random and then exchanged within the class, worst place first, until
no exchange helps (min-conflicts); a school's week is solved in a second or two.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass

from app.sample.calendar import SECOND_SHIFT
from app.sample.schooling import ClassYear, Course

_CLASH, _TWICE = 20, 3
_ROUNDS = 60

ELECTIVE_DAY = 2
"""Groups across classes meet on Wednesday after everybody's last lesson."""

Slot = tuple[int, int]  # weekday 0–4, number from 1


@dataclass(slots=True, eq=False)
class _Unit:
    """What one class does in one slot: a course, or its halves side by side."""

    courses: list[Course]
    subject: int
    teachers: tuple[int, ...]


def timetable(classes: list[ClassYear], courses: list[Course], seed: str) -> dict[int, list[Slot]]:
    """Slots of each course's lessons."""
    rng = random.Random(seed)
    units = {one.id: _units(one, courses) for one in classes}
    slots = {one.id: _slots(len(units[one.id])) for one in classes}
    solver = _Solver(classes, units, slots, rng)
    solver.solve()
    found: dict[int, list[Slot]] = {}
    for one in classes:
        for unit, slot in zip(units[one.id], slots[one.id], strict=True):
            for course in unit.courses:
                found.setdefault(course.id, []).append(slot)
    for course in courses:
        if len(course.classes) > 1:
            last = max(slot[1] for one in course.classes for slot in slots[one.id] if slot[0] == ELECTIVE_DAY)
            found[course.id] = [(ELECTIVE_DAY, last + 1)]
    return {course: sorted(places) for course, places in found.items()}


def _units(one: ClassYear, courses: list[Course]) -> list[_Unit]:
    by_subject: dict[int, list[Course]] = {}
    for course in courses:
        if course.classes == [one]:
            by_subject.setdefault(course.subject.id, []).append(course)
    units = []
    for subject, group in by_subject.items():
        teachers = tuple(course.teacher.id for course in group if course.teacher)
        units += [_Unit(group, subject, teachers) for _ in range(group[0].hours)]
    return units


def _slots(count: int) -> list[Slot]:
    """Days as even as can be, the longer ones in the middle of the week."""
    lengths = dict.fromkeys(range(5), count // 5)
    for weekday in (1, 3, 0, 2)[: count % 5]:
        lengths[weekday] += 1
    return [(weekday, number) for weekday in range(5) for number in range(1, lengths[weekday] + 1)]


class _Solver:
    def __init__(
        self,
        classes: list[ClassYear],
        units: dict[int, list[_Unit]],
        slots: dict[int, list[Slot]],
        rng: random.Random,
    ) -> None:
        self._classes, self._units, self._slots, self._rng = classes, units, slots, rng
        self._busy: Counter[tuple[int, int, int]] = Counter()
        self._days: Counter[tuple[int, int, int]] = Counter()
        self._often = {
            (one.id, subject): count > 5
            for one in classes
            for subject, count in Counter(unit.subject for unit in units[one.id]).items()
        }
        for one in classes:
            rng.shuffle(units[one.id])
            for index in range(len(units[one.id])):
                self._put(one, index, 1)

    def solve(self) -> None:
        """Exchange until a whole round brings nothing."""
        for _ in range(_ROUNDS):
            better = False
            for one in self._classes:
                order = list(range(len(self._units[one.id])))
                self._rng.shuffle(order)
                for index in order:
                    if self._cost(one, index) > 0:
                        better |= self._improve(one, index)
            if not better:
                return

    def _improve(self, one: ClassYear, index: int) -> bool:
        units = self._units[one.id]
        best, found = 0, -1
        start = self._rng.randrange(len(units))
        for offset in range(len(units)):
            other = (start + offset) % len(units)
            if other == index or units[other].subject == units[index].subject:
                continue
            before = self._cost(one, index) + self._cost(one, other)
            self._swap(one, index, other)
            gain = before - self._cost(one, index) - self._cost(one, other)
            self._swap(one, index, other)
            # An exchange that costs nothing is taken now and then: it leads out of dead ends.
            if gain > best or (gain == best == 0 and found < 0 and self._rng.random() < 0.2):
                best, found = gain, other
        if found < 0:
            return False
        self._swap(one, index, found)
        return True

    def _swap(self, one: ClassYear, first: int, second: int) -> None:
        units = self._units[one.id]
        self._put(one, first, -1)
        self._put(one, second, -1)
        units[first], units[second] = units[second], units[first]
        self._put(one, first, 1)
        self._put(one, second, 1)

    def _put(self, one: ClassYear, index: int, by: int) -> None:
        unit, (weekday, number) = self._units[one.id][index], self._slots[one.id][index]
        for teacher in unit.teachers:
            self._busy[teacher, weekday, _hour(one, number)] += by
        self._days[one.id, unit.subject, weekday] += by

    def _cost(self, one: ClassYear, index: int) -> int:
        unit, (weekday, number) = self._units[one.id][index], self._slots[one.id][index]
        clashes = sum(self._busy[teacher, weekday, _hour(one, number)] > 1 for teacher in unit.teachers)
        allowed = 2 if self._often[one.id, unit.subject] else 1
        return _CLASH * clashes + (_TWICE if self._days[one.id, unit.subject, weekday] > allowed else 0)


def _hour(one: ClassYear, number: int) -> int:
    """The lesson's place in the day of a teacher, who may have classes of both shifts."""
    return number + SECOND_SHIFT * (one.shift - 1)
