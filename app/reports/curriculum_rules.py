"""How far a course has come with its lessons: pure functions.

What was to be given is what the timetable has laid into the journal, each lesson at the day that it was laid for: a
moved one at the day from which it was moved.  Given is what was held by now, wherever it was moved to.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.codes import LessonState
from app.plans.rows import PlanItemRow
from app.plans.rules import Placed


@dataclass(frozen=True, slots=True)
class CourseLesson:
    """A lesson of the journal; `begun`: by now; `has_topic`: one is entered."""

    date: dt.date
    number: int
    state: int
    substitute: int | None
    moved_from: dt.date | None
    begun: bool
    has_topic: bool

    @property
    def laid_for(self) -> dt.date:
        """The day that the timetable had it on."""
        return self.moved_from or self.date


@dataclass(frozen=True, slots=True)
class Hours:
    """The lessons of a course between two days: laid for them by the timetable, of these to be given by now, given;
    cancelled, replaced and moved ones by now, and given ones without a topic."""

    laid: int
    due: int
    given: int
    cancelled: tuple[CourseLesson, ...]
    replaced: tuple[CourseLesson, ...]
    moved: tuple[CourseLesson, ...]
    no_topic: tuple[CourseLesson, ...]

    @property
    def deviation(self) -> int:
        """Given beyond what was to be given; below 0: behind."""
        return self.given - self.due


@dataclass(frozen=True, slots=True)
class PlanState:
    """How far a thematic plan has come by now: its hours, how many of them are given, topics that are left with the
    hours of each, and hours for which the year has no lesson."""

    name: str
    hours: int
    given: int
    left: tuple[tuple[str, int], ...]
    beyond: int

    @property
    def hours_left(self) -> int:
        """Hours that are still to be given."""
        return sum(hours for _, hours in self.left)


def hours_of(lessons: Iterable[CourseLesson], starts: dt.date, ends: dt.date, today: dt.date) -> Hours:
    """Count the lessons of a course."""
    known = list(lessons)
    laid = [one for one in known if starts <= one.laid_for <= ends]
    here = [one for one in known if starts <= one.date <= ends and one.begun]
    given = [one for one in here if one.state != LessonState.CANCELLED]
    return Hours(
        len(laid),
        sum(one.begun if one.moved_from is None else one.moved_from <= today for one in laid),
        len(given),
        tuple(one for one in here if one.state == LessonState.CANCELLED),
        tuple(one for one in given if one.state == LessonState.REPLACED),
        tuple(one for one in given if one.state == LessonState.MOVED),
        tuple(one for one in given if not one.has_topic),
    )


def plan_state(
    name: str,
    items: Sequence[PlanItemRow],
    placed: Mapping[tuple[dt.date, int], Placed | None],
    begun: frozenset[tuple[dt.date, int]],
) -> PlanState:
    """How far a plan has come, laid over the lessons of the year; `begun` are those that were held by now."""
    given, in_year = [0] * len(items), [0] * len(items)
    for slot, place in placed.items():
        if place is not None:
            in_year[place.item] += 1
            given[place.item] += slot in begun
    left = [
        (item.topic, item.hours - own) for item, own in zip(items, given, strict=True) if own < item.hours
    ]
    return PlanState(
        name,
        sum(item.hours for item in items),
        sum(min(item.hours, own) for item, own in zip(items, given, strict=True)),
        tuple(left),
        sum(max(0, item.hours - own) for item, own in zip(items, in_year, strict=True)),
    )


def hours_per_week(entries: Iterable[tuple[int, dt.date, dt.date | None]], on: dt.date) -> float | None:
    """Lessons a week by the timetable (week 0: each, 1 and 2: every second; from, to) as it stands on a day; None where
    it has none then."""
    own = [week for week, starts, ends in entries if starts <= on and (ends is None or on <= ends)]
    return sum(1.0 if week == 0 else 0.5 for week in own) if own else None
