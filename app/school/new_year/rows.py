"""The plan of a new year and what became of it, as frozen rows.

Classes, groups and periods of the plan have keys of the plan's own (`key`): what they will be called in the file is not
known before.  Classes, groups, people, subjects of the running year are named by their ids.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from app.school.year_plan import Days, Rest

MOST_PUPILS = 30
"""A class of more is warned about; 25 is what the sanitary rules plan a room for."""


class Decision(StrEnum):
    """What becomes of a pupil who does not simply move with the class."""

    MOVES = "moves"  # into the class that is named
    CONDITIONAL = "conditional"  # as MOVES, with a debt from this year: «переведён условно»
    REPEATS = "repeats"  # the grade once more
    LEAVES = "leaves"  # the school


@dataclass(frozen=True, slots=True)
class PeriodsPlan:
    """A way to divide the year; `key` is the id of the running year's scheme that it continues."""

    key: int
    kind: str
    name: str
    terms: tuple[Days, ...]


@dataclass(frozen=True, slots=True)
class ClassPlan:
    """A class of the new year.

    `sources` are the classes of the running year whose pupils come to it; of a class that is a source of several, those
    go to the first who are not sent elsewhere by name.  `periods` is the key of its periods, `bells` the id of a bell
    schedule of the running year, which is copied.
    """

    key: int
    grade: int
    letter: str
    sources: tuple[int, ...]
    periods: int
    bells: int | None
    study_days: int
    teacher: int | None

    @property
    def name(self) -> str:
        return f"{self.grade}{self.letter}"


@dataclass(frozen=True, slots=True)
class PupilPlan:
    """A pupil for whom something else holds than for the class.  `to` is the key of a class, None: as the decision
    says by itself.  `day` and `reason` are of who leaves; None and "": as the plan says for all."""

    pupil: int
    decision: Decision
    to: int | None = None
    day: date | None = None
    reason: str = ""


class Fill(StrEnum):
    """How a group that is new gets its members."""

    SOURCES = "sources"  # those who were together before
    BOYS = "m"
    GIRLS = "f"
    SHARE = "share"  # an equal share of the class by the alphabet


@dataclass(frozen=True, slots=True)
class GroupPlan:
    """A part of a class, or (`school_class` None) pupils of several.  `share`: which of how many."""

    key: int
    school_class: int | None
    name: str
    sources: tuple[int, ...] = ()
    fill: Fill = Fill.SOURCES
    share: tuple[int, int] = (1, 1)


@dataclass(frozen=True, slots=True)
class CoursePlan:
    """A subject of a class (`group` None), or of a group.  `topics` is the thematic plan that is copied for it."""

    key: int
    school_class: int | None
    group: int | None
    subject: int
    hours: float | None
    teacher: int | None
    topics: int | None = None


@dataclass(frozen=True, slots=True)
class NewYearPlan:
    """All that is decided about a new year.  `leaving` are the classes of the running year whose pupils leave."""

    old_year: int
    name: str
    starts: date
    ends: date
    periods: tuple[PeriodsPlan, ...]
    rests: tuple[Rest, ...]
    bells: tuple[int, ...]
    classes: tuple[ClassPlan, ...]
    leaving: tuple[int, ...]
    leave_day: date
    leave_reason: str
    pupils: tuple[PupilPlan, ...] = ()
    groups: tuple[GroupPlan, ...] = ()
    courses: tuple[CoursePlan, ...] = ()
    copy_topics: bool = True
    laid_out: int | None = None
    """The year itself where it is in the file already, without classes: its days are taken as they are."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that stands in the way of a plan (`blocks`), or that should be known.  `code` names its sentence."""

    code: str
    blocks: bool = False
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Moved:
    """A class of the new year: where its pupils come from, by class of the running year, and how many they are."""

    key: int
    name: str
    came_from: tuple[tuple[str, int], ...]
    pupils: int
    courses: int
    hours: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the new year is, or would be.  `rows` counts what was made or changed in each table, `log_rows` is how many
    rows of the log that took; `left`, `repeat`, `conditional` are numbers of pupils."""

    year: str
    classes: tuple[Moved, ...]
    rows: Mapping[str, int]
    log_rows: int
    moved: int
    left: int
    repeat: int
    conditional: int
    findings: tuple[Finding, ...]

    @property
    def good(self) -> bool:
        """Whether nothing stands in the way."""
        return not any(one.blocks for one in self.findings)


@dataclass(frozen=True, slots=True)
class Entered:
    """What somebody entered since the year was carried out, which stands in the way of taking it back: `kind` is the
    table, `count` how many rows, `examples` the names of classes or courses that they are about."""

    kind: str
    count: int
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What taking a year back did: how many rows went, and how many are as they were before."""

    year: str
    removed: int
    restored: int
