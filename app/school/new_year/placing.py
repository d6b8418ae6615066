"""Where each pupil of the running year goes, by a plan.  Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.school.new_year.rows import ClassPlan, Decision, Fill, GroupPlan, NewYearPlan, PupilPlan
from app.school.new_year.running import OldPlace, RunningYear


@dataclass(frozen=True, slots=True)
class Place:
    """What becomes of a pupil: the class he was in and his place there, the key of the class that he comes to (None: he
    leaves, on `day`, with `reason`)."""

    pupil: int
    old_class: int
    old: OldPlace
    decision: Decision
    to: int | None
    day: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class Placement:
    """All places, and the members of each group of the plan; `lost` are pupils of classes that the plan says nothing
    about, or who are to repeat a grade that no class will have: they are in neither."""

    places: tuple[Place, ...]
    members: Mapping[int, tuple[int, ...]]
    lost: tuple[tuple[int, int], ...]

    def of_class(self, key: int) -> list[Place]:
        """Those who come to a class of the plan."""
        return [one for one in self.places if one.to == key]


def placed(plan: NewYearPlan, running: RunningYear) -> Placement:
    """Where each pupil of the running year goes."""
    said = {one.pupil: one for one in plan.pupils}
    target: dict[int, int] = {}
    for one in plan.classes:
        for source in one.sources:
            target.setdefault(source, one.key)
    places: list[Place] = []
    lost: list[tuple[int, int]] = []
    for class_id, there in running.places.items():
        for old in there:
            found = _place(plan, running, said.get(old.pupil), class_id, old, target)
            if found is None:
                lost.append((old.pupil, class_id))
            else:
                places.append(found)
    return Placement(tuple(places), _members(plan, running, places), tuple(lost))


def _place(
    plan: NewYearPlan,
    running: RunningYear,
    said: PupilPlan | None,
    class_id: int,
    old: OldPlace,
    target: Mapping[int, int],
) -> Place | None:
    leaves = class_id in plan.leaving if said is None else said.decision is Decision.LEAVES
    if leaves:
        day = (said.day if said else None) or plan.leave_day
        reason = (said.reason if said else "") or plan.leave_reason
        return Place(old.pupil, class_id, old, Decision.LEAVES, None, day, reason)
    decision, to = (said.decision, said.to) if said else (Decision.MOVES, None)
    if to is None:
        to = repeats_in(plan, running, class_id) if decision is Decision.REPEATS else target.get(class_id)
    if to is None or all(one.key != to for one in plan.classes):
        return None
    return Place(old.pupil, class_id, old, decision, to, None, said.reason if said else "")


def repeats_in(plan: NewYearPlan, running: RunningYear, class_id: int) -> int | None:
    """The class in which who repeats the grade of a class will be: of the same letter, or the first of that grade."""
    old = running.classes[class_id]
    parallel = [one for one in plan.classes if one.grade == old.grade]
    same = [one.key for one in parallel if one.letter == old.letter]
    return next(iter(same or [one.key for one in parallel]), None)


def _members(plan: NewYearPlan, running: RunningYear, places: Sequence[Place]) -> dict[int, tuple[int, ...]]:
    in_class: dict[int, list[int]] = {one.key: [] for one in plan.classes}
    home: dict[int, int] = {}
    for place in places:
        if place.to is not None:
            in_class[place.to].append(place.pupil)
            home[place.pupil] = place.to
    for pupils in in_class.values():
        pupils.sort(key=lambda pupil: (running.pupils[pupil].sort_key, pupil))
    found: dict[int, tuple[int, ...]] = {}
    for group in plan.groups:
        if group.school_class is not None:
            found[group.key] = _of_class(group, running, in_class.get(group.school_class, []))
        else:
            before = (pupil for one in group.sources for pupil in _group(running, one))
            found[group.key] = tuple(dict.fromkeys(pupil for pupil in before if pupil in home))
    return found


def _of_class(group: GroupPlan, running: RunningYear, pupils: Sequence[int]) -> tuple[int, ...]:
    if group.fill is Fill.SOURCES:
        before = {pupil for one in group.sources for pupil in _group(running, one)}
        return tuple(pupil for pupil in pupils if pupil in before)
    if group.fill is Fill.SHARE:
        turn, of = group.share
        return tuple(pupils[len(pupils) * (turn - 1) // of : len(pupils) * turn // of])
    return tuple(pupil for pupil in pupils if running.pupils[pupil].sex == group.fill.value)


def _group(running: RunningYear, group_id: int) -> tuple[int, ...]:
    return running.groups[group_id].members if group_id in running.groups else ()


def names_of(plan: NewYearPlan) -> Mapping[int, ClassPlan]:
    """The classes of a plan by key."""
    return {one.key: one for one in plan.classes}
