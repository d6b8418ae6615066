"""What stands in the way of a plan, and what should be known before it is carried out.  Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from app.school.new_year.placing import Placement
from app.school.new_year.rows import (
    MOST_PUPILS,
    ClassPlan,
    Decision,
    Finding,
    Moved,
    NewYearPlan,
)
from app.school.new_year.running import RunningYear
from app.school.year_plan import Days

_LONGEST_LETTER = 15
_MOST_GRADE = 11
_MOST_TERMS = 12


def judged(plan: NewYearPlan, running: RunningYear, placement: Placement) -> tuple[Finding, ...]:
    """Findings, those that stand in the way first."""
    found = [
        *_dates(plan, running),
        *_periods(plan),
        *_classes(plan, running),
        *_pupils(plan, running, placement),
        *_groups(plan, placement),
        *_staff(plan, running),
    ]
    return tuple(sorted(found, key=lambda one: not one.blocks))


def _blocks(code: str, **data: object) -> Finding:
    return Finding(code, True, data)


def _warns(code: str, **data: object) -> Finding:
    return Finding(code, False, data)


# --- the calendar ------------------------------------------------------------------------------------------


def _dates(plan: NewYearPlan, running: RunningYear) -> Iterator[Finding]:
    there = running.following
    if plan.laid_out != (there.year.id if there else None) and (there is None or not there.classes):
        yield _blocks("new_year.laid_out" if there else "new_year.not_laid_out", year=plan.name)
    if not plan.name.strip():
        yield _blocks("new_year.no_name")
    if plan.starts >= plan.ends:
        yield _blocks("new_year.backwards", starts=plan.starts, ends=plan.ends)
    if plan.starts <= running.year.ends:
        yield _blocks("new_year.overlaps", year=running.year.name, ends=running.year.ends)
    elif plan.starts > running.year.ends + timedelta(days=100):
        yield _warns("new_year.gap", starts=plan.starts, ends=running.year.ends)
    if not running.year.starts <= plan.leave_day <= running.year.ends:
        yield _blocks("new_year.leave_day", day=plan.leave_day, year=running.year.name)


def _periods(plan: NewYearPlan) -> Iterator[Finding]:
    used = {one.periods for one in plan.classes}
    known = {one.key for one in plan.periods}
    if not used <= known:
        names = tuple(one.name for one in plan.classes if one.periods not in known)
        yield _blocks("new_year.no_periods", classes=names)
    for one in plan.periods:
        data = {"kind": one.kind, "name": one.name}
        if one.key in used and not one.terms:
            yield _blocks("new_year.no_terms", **data)
        if len(one.terms) > _MOST_TERMS:
            yield _blocks("new_year.many_terms", **data)
        yield from (_blocks("new_year.period", number=number, **data) for number in _bad(one.terms, plan))
        for number in _overlapping(one.terms):
            yield _blocks("new_year.periods_overlap", number=number, other=number + 1, **data)
    for rest in plan.rests:
        if rest.starts > rest.ends or rest.starts < plan.starts or rest.ends > plan.ends:
            yield _blocks("new_year.holiday", name=rest.name, starts=rest.starts, ends=rest.ends)


def _bad(terms: Sequence[Days], plan: NewYearPlan) -> Iterator[int]:
    """The numbers of periods that are upside down or outside the year."""
    for number, (starts, ends) in enumerate(terms, 1):
        if starts > ends or starts < plan.starts or ends > plan.ends:
            yield number


def _overlapping(terms: Sequence[Days]) -> Iterator[int]:
    for number, (one, other) in enumerate(pairwise(terms), 1):
        if other[0] <= one[1]:
            yield number


# --- classes -----------------------------------------------------------------------------------------------


def _classes(plan: NewYearPlan, running: RunningYear) -> Iterator[Finding]:
    if not plan.classes:
        yield _blocks("new_year.no_classes")
    for name, count in Counter(one.name for one in plan.classes).items():
        if count > 1:
            yield _blocks("new_year.same_name", name=name)
    for one in plan.classes:
        if not 1 <= one.grade <= _MOST_GRADE or len(one.letter) > _LONGEST_LETTER:
            yield _blocks("new_year.class_name", name=one.name)
        unknown = [source for source in one.sources if source not in running.classes]
        if unknown:
            yield _blocks("new_year.source_gone", name=one.name)
        for source in one.sources:
            old = running.classes.get(source)
            if old is not None and one.grade != old.grade + 1:
                yield _warns("new_year.jumps", name=old.name, other=one.name)
    yield from _unplaced(plan, running)


def _unplaced(plan: NewYearPlan, running: RunningYear) -> Iterator[Finding]:
    """Each class of the running year goes somewhere, or leaves."""
    said = {source for one in plan.classes for source in one.sources} | set(plan.leaving)
    for class_id, old in running.classes.items():
        if class_id not in said:
            yield _blocks("new_year.forgotten", name=old.name, pupils=len(running.places.get(class_id, ())))
    for class_id in set(plan.leaving):
        if any(class_id in one.sources for one in plan.classes) and class_id in running.classes:
            yield _blocks("new_year.both", name=running.classes[class_id].name)


def _pupils(plan: NewYearPlan, running: RunningYear, placement: Placement) -> Iterator[Finding]:
    lost = Counter(class_id for _, class_id in placement.lost)
    forgotten = {source for one in plan.classes for source in one.sources} | set(plan.leaving)
    for class_id, count in lost.items():
        if class_id in forgotten:  # else the class itself is told of
            names = tuple(running.pupils[pupil].name for pupil, of in placement.lost if of == class_id)
            yield _blocks(
                "new_year.lost", name=running.classes[class_id].name, pupils=count, names=names[:10]
            )
    there = {place.pupil for places in running.places.values() for place in places}
    gone = [one for one in plan.pupils if one.pupil not in there]
    if gone:
        yield _warns("new_year.gone_since", pupils=len(gone))
    for place in placement.places:
        if place.day is not None and not _may_end(place.day, place.old.starts, running):
            yield _blocks(
                "new_year.pupil_day",
                name=running.pupils[place.pupil].name,
                day=place.day,
                starts=place.old.starts,
            )
    sizes = Counter(place.to for place in placement.places if place.to is not None)
    for one in plan.classes:
        if sizes[one.key] > MOST_PUPILS:
            yield _warns("new_year.full", name=one.name, pupils=sizes[one.key], most=MOST_PUPILS)
        elif not sizes[one.key] and one.sources:
            yield _warns("new_year.empty", name=one.name)
    first = [one.name for one in plan.classes if not one.sources and not sizes[one.key]]
    if first:
        yield _warns("new_year.to_fill", classes=tuple(first))


def _may_end(day: date, starts: date, running: RunningYear) -> bool:
    return starts <= day <= running.year.ends


def _groups(plan: NewYearPlan, placement: Placement) -> Iterator[Finding]:
    names = {one.key: one.name for one in plan.classes}
    to_fill = {None} | {place.to for place in placement.places}
    used = {one.group for one in plan.courses}
    empty: dict[int | None, list[str]] = {}
    for one in plan.groups:
        if one.key in used and one.school_class in to_fill and not placement.members.get(one.key):
            empty.setdefault(one.school_class, []).append(one.name)
    for key, groups in empty.items():
        yield _warns("new_year.empty_groups", groups=tuple(groups), name=names.get(key or 0, ""))


def _staff(plan: NewYearPlan, running: RunningYear) -> Iterator[Finding]:
    without = Counter(one.school_class for one in plan.courses if one.teacher is None)
    names = {one.key: one.name for one in plan.classes}
    if without:
        classes = tuple(names.get(key or 0, "–") for key in without)
        yield _warns("new_year.no_teacher", courses=sum(without.values()), classes=classes)
    bare = tuple(one.name for one in plan.classes if one.teacher is None)
    if bare:
        yield _warns("new_year.no_class_teacher", classes=bare)
    left = Counter(one.teacher for one in plan.courses if one.teacher not in {None, *running.staff})
    for teacher, count in left.items():
        yield _blocks("new_year.teacher_left", person=teacher, courses=count)
    for one in plan.classes:
        if one.teacher is not None and one.teacher not in running.staff:
            yield _blocks("new_year.leader_left", person=one.teacher, name=one.name)
    empty = tuple(
        one.name for one in plan.classes if all(one.key != course.school_class for course in plan.courses)
    )
    if empty:
        yield _warns("new_year.no_courses", classes=empty)


# --- what becomes of classes -------------------------------------------------------------------------------


def moved(plan: NewYearPlan, running: RunningYear, placement: Placement) -> tuple[Moved, ...]:
    """Each class of the new year: who comes to it, and what it is taught."""
    return tuple(_moved(one, plan, running, placement) for one in plan.classes)


def _moved(one: ClassPlan, plan: NewYearPlan, running: RunningYear, placement: Placement) -> Moved:
    here = placement.of_class(one.key)
    came = Counter(place.old_class for place in here)
    courses = [course for course in plan.courses if course.school_class == one.key]
    hours: dict[int, float] = {}
    for course in courses:  # what is taught in parts is one lesson of each pupil
        hours[course.subject] = max(hours.get(course.subject, 0), course.hours or 0)
    came_from = tuple((running.classes[old].name, count) for old, count in sorted(came.items()))
    return Moved(one.key, one.name, came_from, len(here), len(courses), sum(hours.values()))


def count(placement: Placement, decision: Decision) -> int:
    """How many pupils a decision holds for."""
    return sum(place.decision is decision for place in placement.places)
