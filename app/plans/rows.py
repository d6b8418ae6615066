"""What the queries of plans give and its commands take: frozen rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.exchange.records import Refused
from app.school.rows import CourseCard

LessonSlot = tuple[dt.date, int]
"""A lesson of a course: date and number."""


@dataclass(frozen=True, slots=True)
class PlanItemRow:
    """A topic of a plan; `hours` is for how many lessons it is."""

    topic: str
    homework: str = ""
    hours: int = 1


@dataclass(frozen=True, slots=True)
class PlanCard:
    """A plan as lists show it: `topics` and `hours` are how many it has, `author` is "" where not known."""

    plan_id: int
    name: str
    author_id: int | None
    author: str
    topics: int
    hours: int


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """A topic with the lessons that it falls on, in order; of them `entered` say so in the journal already.

    Fewer lessons than `hours`: the year is too short.  More: it was entered again where it was planned no more.
    """

    number: int
    topic: str
    homework: str
    hours: int
    lessons: tuple[LessonSlot, ...]
    entered: int


@dataclass(frozen=True, slots=True)
class CoursePlanView:
    """The plan of a course laid over its lessons.

    `without_topic`: lessons that no topic is planned for: the plan is at its end, or was shifted past them.
    """

    course_id: int
    plan: PlanCard
    shift: int
    items: tuple[PlannedItem, ...]
    without_topic: tuple[LessonSlot, ...]

    @property
    def hours_left_over(self) -> int:
        """How many hours of the plan find no lesson in this year."""
        return sum(max(0, item.hours - len(item.lessons)) for item in self.items)


@dataclass(frozen=True, slots=True)
class PlanElsewhere:
    """Another course with the plan that it follows, to be copied from."""

    course: CourseCard
    plan: PlanCard


@dataclass(frozen=True, slots=True)
class OfferedTopic:
    """What is offered for a lesson: lesson `hour` of the `hours` of topic `number`."""

    plan_id: int
    number: int
    topic: str
    homework: str
    hour: int
    hours: int


KINDS = ("plans", "topics")
"""What an import of a plan counts."""


@dataclass(frozen=True)
class PlanSummary:
    """What storing a plan has done, or would do.

    `followed`: the course follows the plan because of it, and did not before.  `headings` are rows of the file
    that name a part of the plan and were passed over; `items` are the topics as they were read from it.  A trial
    names the plan that it would have made.
    """

    plan_id: int
    name: str
    course_id: int
    added: Mapping[str, int]
    changed: Mapping[str, int]
    unchanged: Mapping[str, int]
    removed: Mapping[str, int]
    followed: bool
    dry_run: bool = False
    headings: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()
    items: tuple[PlanItemRow, ...] = ()

    @property
    def changes_nothing(self) -> bool:
        """Whether the school has all of it already."""
        done = (*self.added.values(), *self.changed.values(), *self.removed.values())
        return not self.followed and not any(done)

    def as_json(self) -> dict[str, Any]:
        """The object that a program reads; every key is always there."""
        return {
            "plan": self.plan_id,
            "name": self.name,
            "course": self.course_id,
            "followed": self.followed,
            "added": dict(self.added),
            "changed": dict(self.changed),
            "unchanged": dict(self.unchanged),
            "removed": dict(self.removed),
            "headings": list(self.headings),
            "refused": [one.as_json() for one in self.refused],
        }
