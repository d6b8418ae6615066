"""Changes to a plan before it is carried out.  Pure: each gives another plan.

Where the classes that come to a class change, its groups and courses are proposed anew: those of others stay as they
are, with all that was changed in them by hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from app.errors import BadInput
from app.school.class_names import classes_named
from app.school.new_year.proposing import class_proposed, courses_of, proposed
from app.school.new_year.rows import (
    ClassPlan,
    CoursePlan,
    Decision,
    GroupPlan,
    NewYearPlan,
    PeriodsPlan,
    PupilPlan,
)
from app.school.new_year.running import RunningYear
from app.school.year_plan import Days, Rest


def next_key(plan: NewYearPlan) -> int:
    """A key that nothing in a plan has."""
    every: list[ClassPlan | GroupPlan | CoursePlan] = [*plan.classes, *plan.groups, *plan.courses]
    return max((one.key for one in every), default=0) + 1


# --- classes -----------------------------------------------------------------------------------------------


def targets(plan: NewYearPlan, class_id: int) -> tuple[ClassPlan, ...]:
    """The classes that a class of the running year comes to."""
    return tuple(one for one in plan.classes if class_id in one.sources)


def send(plan: NewYearPlan, running: RunningYear, class_id: int, text: str) -> NewYearPlan:
    """Say where a class of the running year goes: «8А»; «10А», where 9А goes as well (they are joined); «5А, 5Б» (it is
    split, by the alphabet until pupils are sent elsewhere by name); "" (it leaves).

    Classes that nobody comes to any more are dropped, new ones are proposed.  Raises BadInput class.bad_name.
    """
    wanted = classes_named(text) if text.strip() else []
    before = {one.key: one.sources for one in plan.classes}
    known = {(one.grade, one.letter): one for one in plan.classes}
    classes = [_without(one, class_id) for one in plan.classes]
    key = next_key(plan)
    for grade, letter in wanted:
        there = known.get((grade, letter))
        if there is None:
            classes.append(class_proposed(running, grade, letter, (class_id,), key))
            key += 1
        else:
            classes = [
                replace(one, sources=tuple(_in_order(running, (*one.sources, class_id))))
                if one.key == there.key
                else one
                for one in classes
            ]
    kept = [one for one in classes if one.sources or not before.get(one.key)]
    leaving = set(plan.leaving) - {class_id} | (set() if wanted else {class_id})
    plan = _with_classes(replace(plan, leaving=tuple(sorted(leaving))), kept)
    plan = replace(plan, pupils=tuple(one for one in plan.pupils if _still_goes(plan, one)))
    plan = _split(plan, running, class_id, [(grade, letter) for grade, letter in wanted])
    changed = [one for one in plan.classes if before.get(one.key) != one.sources]
    return proposed_anew(plan, running, [one.key for one in changed])


def _without(one: ClassPlan, class_id: int) -> ClassPlan:
    return replace(one, sources=tuple(source for source in one.sources if source != class_id))


def _in_order(running: RunningYear, sources: Iterable[int]) -> list[int]:
    wanted = set(sources)
    return [class_id for class_id in running.classes if class_id in wanted]


def _with_classes(plan: NewYearPlan, classes: Iterable[ClassPlan]) -> NewYearPlan:
    """With these classes, in the order of lists; groups and courses of others go."""
    kept = sorted(classes, key=lambda one: (one.grade, one.letter))
    keys = {None, *(one.key for one in kept)}
    return replace(
        plan,
        classes=tuple(kept),
        groups=tuple(one for one in plan.groups if one.school_class in keys),
        courses=tuple(one for one in plan.courses if one.school_class in keys),
    )


def _still_goes(plan: NewYearPlan, one: PupilPlan) -> bool:
    return one.to is None or any(known.key == one.to for known in plan.classes)


def _split(
    plan: NewYearPlan, running: RunningYear, class_id: int, wanted: Sequence[tuple[int, str]]
) -> NewYearPlan:
    """Share a class out among several, but for those of whom something is said already."""
    if len(wanted) < 2:
        return plan
    keys = {(one.grade, one.letter): one.key for one in plan.classes}
    said = {one.pupil for one in plan.pupils}
    there = [place.pupil for place in running.places.get(class_id, ())]
    there.sort(key=lambda pupil: (running.pupils[pupil].sort_key, pupil))
    shared = [
        PupilPlan(pupil, Decision.MOVES, keys[wanted[place * len(wanted) // len(there)]])
        for place, pupil in enumerate(there)
        if pupil not in said
    ]
    return replace(plan, pupils=(*plan.pupils, *shared))


def proposed_anew(plan: NewYearPlan, running: RunningYear, keys: Iterable[int]) -> NewYearPlan:
    """Groups and courses of some classes as they would be proposed."""
    wanted = set(keys)
    groups = [one for one in plan.groups if one.school_class not in wanted]
    courses = [one for one in plan.courses if one.school_class not in wanted]
    last = next_key(plan)
    for one in plan.classes:
        if one.key in wanted:
            more_groups, more_courses = courses_of(running, one, last)
            groups += more_groups
            courses += more_courses
            last = max((last, *(each.key for each in more_groups), *(each.key for each in more_courses)))
    return replace(plan, groups=tuple(groups), courses=tuple(courses))


def add_class(plan: NewYearPlan, running: RunningYear, text: str) -> NewYearPlan:
    """Classes that nobody comes to yet: «1А–1Г».  Raises BadInput class.bad_name, new_year.class_taken (name)."""
    there = {(one.grade, one.letter) for one in plan.classes}
    key = next_key(plan)
    new: list[ClassPlan] = []
    for grade, letter in classes_named(text):
        if (grade, letter) in there:
            raise BadInput("new_year.class_taken", name=f"{grade}{letter}")
        new.append(class_proposed(running, grade, letter, (), key + len(new)))
    return proposed_anew(_with_classes(plan, (*plan.classes, *new)), running, [one.key for one in new])


def drop_class(plan: NewYearPlan, key: int) -> NewYearPlan:
    """Without a class; those of the running year that went there go nowhere yet."""
    plan = _with_classes(plan, (one for one in plan.classes if one.key != key))
    return replace(plan, pupils=tuple(one for one in plan.pupils if one.to != key))


def change_class(plan: NewYearPlan, key: int, change: Callable[[ClassPlan], ClassPlan]) -> NewYearPlan:
    """Something else of a class: who leads it, periods, bells, days of the week."""
    return replace(plan, classes=tuple(change(one) if one.key == key else one for one in plan.classes))


# --- pupils ------------------------------------------------------------------------------------------------


def decide(plan: NewYearPlan, decisions: Iterable[PupilPlan]) -> NewYearPlan:
    """Say of pupils what becomes of them."""
    new = {one.pupil: one for one in decisions}
    return replace(plan, pupils=(*(one for one in plan.pupils if one.pupil not in new), *new.values()))


def undecide(plan: NewYearPlan, pupils: Iterable[int]) -> NewYearPlan:
    """They go with their class."""
    gone = set(pupils)
    return replace(plan, pupils=tuple(one for one in plan.pupils if one.pupil not in gone))


# --- courses -----------------------------------------------------------------------------------------------


def change_course(plan: NewYearPlan, key: int, change: Callable[[CoursePlan], CoursePlan]) -> NewYearPlan:
    """Another teacher of a course, other hours.  Who did not follow its thematic plan gets none."""

    def changed(one: CoursePlan) -> CoursePlan:
        new = change(one)
        return new if new.teacher == one.teacher else replace(new, topics=None)

    return replace(plan, courses=tuple(changed(one) if one.key == key else one for one in plan.courses))


def drop_course(plan: NewYearPlan, key: int) -> NewYearPlan:
    """Without a course; a group that has no other goes with it."""
    courses = tuple(one for one in plan.courses if one.key != key)
    used = {one.group for one in courses}
    had = {one.group for one in plan.courses}
    groups = tuple(one for one in plan.groups if one.key in used or one.key not in had)
    return replace(plan, courses=courses, groups=groups)


def add_course(plan: NewYearPlan, school_class: int, subject: int) -> NewYearPlan:
    """A subject more for a whole class.  Raises BadInput course.taken."""
    if any(
        (one.school_class, one.group, one.subject) == (school_class, None, subject) for one in plan.courses
    ):
        raise BadInput("new_year.course_taken")
    new = CoursePlan(next_key(plan), school_class, None, subject, None, None)
    return replace(plan, courses=(*plan.courses, new))


# --- the calendar ------------------------------------------------------------------------------------------


def change_days(plan: NewYearPlan, name: str, starts: date, ends: date) -> NewYearPlan:
    """Name, first and last day of the year."""
    return replace(plan, name=" ".join(name.split()), starts=starts, ends=ends)


def change_terms(plan: NewYearPlan, key: int, terms: Sequence[Days]) -> NewYearPlan:
    """The periods of a way to divide the year."""

    def changed(one: PeriodsPlan) -> PeriodsPlan:
        return replace(one, terms=tuple(terms)) if one.key == key else one

    return replace(plan, periods=tuple(changed(one) for one in plan.periods))


def change_rests(plan: NewYearPlan, rests: Iterable[Rest]) -> NewYearPlan:
    """Vacations and days off."""
    return replace(plan, rests=tuple(sorted(rests, key=lambda one: (one.starts, one.ends, one.name))))


def take_over_days(plan: NewYearPlan, running: RunningYear) -> NewYearPlan:
    """The days as they lie in the file now: of the year that somebody has laid out meanwhile, or the usual ones."""
    now = proposed(running)
    return replace(
        plan, name=now.name, starts=now.starts, ends=now.ends, periods=now.periods, rests=now.rests,
        laid_out=now.laid_out,
    )  # fmt: skip
