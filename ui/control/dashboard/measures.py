"""By what the filling of journals is measured: the figure of each measure, how much it asks to be looked at, and how it
has changed.  Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.control.dashboard_rows import Compared, Filling

FIRST_GRADE = 1


class Measure(StrEnum):
    """What is looked at."""

    KEPT = "kept"
    TOPICS = "topics"
    HOMEWORK = "homework"
    MARKS = "marks"
    DELAY = "delay"


SHARES = (Measure.KEPT, Measure.TOPICS, Measure.HOMEWORK)
"""Those that are shares of all lessons."""
_CHANCE = 1.5
OF_MARKS = frozenset({Measure.MARKS, Measure.DELAY})
"""Those that say nothing of the first grade, which has no marks."""


@dataclass(frozen=True, slots=True)
class Scale:
    """`steps`: a figure that does not reach the first one asks to be looked at, one that misses the last one the most.
    `rises`: the larger the better.  `noted`: a change of so much is worth a sign."""

    steps: tuple[float, float, float, float]
    rises: bool
    noted: float

    def need(self, value: float | None) -> int:
        """From 0 (as it should be) to 4."""
        if value is None:
            return 0
        missed = (value < step if self.rises else value > step for step in self.steps)
        return sum(missed)

    def badness(self, value: float | None) -> float:
        """To order by: the worst is the largest; what has no figure is last."""
        if value is None:
            return float("-inf")
        return -value if self.rises else value


SCALES: Mapping[Measure, Scale] = {
    Measure.KEPT: Scale((0.98, 0.95, 0.9, 0.75), rises=True, noted=0.03),
    Measure.TOPICS: Scale((0.98, 0.95, 0.9, 0.75), rises=True, noted=0.03),
    Measure.HOMEWORK: Scale((0.9, 0.8, 0.65, 0.5), rises=True, noted=0.05),
    Measure.MARKS: Scale((4.0, 3.0, 2.0, 1.0), rises=True, noted=0.5),
    Measure.DELAY: Scale((1.0, 2.0, 4.0, 7.0), rises=False, noted=0.5),
}
_VALUES: Mapping[Measure, Callable[[Filling], float | None]] = {
    Measure.KEPT: lambda found: found.kept_share,
    Measure.TOPICS: lambda found: found.topics_share,
    Measure.HOMEWORK: lambda found: found.homework_share,
    Measure.MARKS: lambda found: found.marks_per_lesson,
    Measure.DELAY: lambda found: None if found.delay is None else found.delay / 24,
}


def value_of(measure: Measure, found: Filling, grade: int | None = None) -> float | None:
    """The figure: a share from 0 to 1, marks in a lesson, or days.  None where there is none."""
    if grade == FIRST_GRADE and (measure in OF_MARKS or (measure is Measure.HOMEWORK and not found.homework)):
        return None  # many schools give no homework in the first grade, and then none is missing
    return _VALUES[measure](found)


def need_of(measure: Measure, found: Filling, grade: int | None = None) -> int:
    """How much it asks to be looked at, from 0 to 4."""
    return SCALES[measure].need(value_of(measure, found, grade))


def badness_of(measure: Measure, found: Filling, grade: int | None = None) -> float:
    """To order by, see `Scale`."""
    return SCALES[measure].badness(value_of(measure, found, grade))


@dataclass(frozen=True, slots=True)
class Change:
    """By how much it has changed since the period before; `noted`: enough to be worth a sign."""

    by: float
    better: bool
    noted: bool

    @property
    def sign(self) -> str:
        """An arrow in the direction of the figure; "": it is as before."""
        if not self.noted:
            return ""
        return "\N{BLACK UP-POINTING TRIANGLE}" if self.by > 0 else "\N{BLACK DOWN-POINTING TRIANGLE}"


def change_of(measure: Measure, both: Compared, grade: int | None = None) -> Change | None:
    """None where there is nothing to compare."""
    now, before = (value_of(measure, one, grade) for one in both)
    if now is None or before is None:
        return None
    scale, by = SCALES[measure], now - before
    # Of few lessons a single one is many per cent: less than two of them are chance.
    is_chance = measure in SHARES and abs(by) * both.now.lessons < _CHANCE
    return Change(by, (by > 0) == scale.rises, abs(by) >= scale.noted - 1e-9 and not is_chance)
