"""What schools report of period marks: pure functions.  The formulas are those of Russian schools.

    one = Attained.of([5, 4, 4, 2, MarkValue.NOT_ATTESTED, MarkValue.EXEMPT])
    one.whole, one.quality, one.passed          # 5, 60, 60: of the exempt pupil nothing is said

N, the `whole`, are the pupils with an attested result: those with a number and those who are not attested («н/а»);
exempt and deferred pupils, and those with no mark, are out of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from app.codes import MarkValue

WEIGHTS = {
    "A": {5: 100, 4: 64, 3: 36, 2: 16, MarkValue.NOT_ATTESTED: 7},
    "B": {5: 100, 4: 64, 3: 36},
}
"""СОУ, the degree of being taught (В. П. Симонов), in its two variants: what each result adds, of 100."""


@dataclass(frozen=True, slots=True)
class Attained:
    """The period marks of a course on the scale of five.  A 1, which is rare, counts as a 2 in all but the mean."""

    fives: int = 0
    fours: int = 0
    threes: int = 0
    twos: int = 0
    ones: int = 0
    not_attested: int = 0

    @classmethod
    def of(cls, marks: Iterable[int]) -> Attained:
        """Count them; what is neither a number nor «н/а» is left out."""
        counts = Counter(marks)
        return cls(*(counts[value] for value in (5, 4, 3, 2, 1, int(MarkValue.NOT_ATTESTED))))

    @property
    def numbers(self) -> int:
        """How many have a number."""
        return self.fives + self.fours + self.threes + self.failed

    @property
    def failed(self) -> int:
        """How many have a 2, or the rare 1."""
        return self.twos + self.ones

    @property
    def whole(self) -> int:
        """N."""
        return self.numbers + self.not_attested

    @property
    def passed(self) -> Fraction | None:
        """Успеваемость, in per cent: (n5 + n4 + n3) / N."""
        return _percent(self.fives + self.fours + self.threes, self.whole)

    @property
    def quality(self) -> Fraction | None:
        """Качество знаний, in per cent: (n5 + n4) / N."""
        return _percent(self.fives + self.fours, self.whole)

    @property
    def mean(self) -> Fraction | None:
        """Σ / count of the numbers."""
        total = 5 * self.fives + 4 * self.fours + 3 * self.threes + 2 * self.twos + self.ones
        return Fraction(total, self.numbers) if self.numbers else None

    def degree(self, variant: str) -> Fraction | None:
        """СОУ in per cent, in the school's variant (setting `report.sou_variant`)."""
        counts = {5: self.fives, 4: self.fours, 3: self.threes, 2: self.failed}
        counts[int(MarkValue.NOT_ATTESTED)] = self.not_attested
        total = sum(weight * counts[value] for value, weight in WEIGHTS[variant].items())
        return Fraction(total, self.whole) if self.whole else None


class Result(StrEnum):
    """How a pupil ends a period over all subjects."""

    EXCELLENT = "excellent"  # nothing but 5: отличник
    GOOD = "good"  # 5 and 4: хорошист
    FAIR = "fair"  # with a 3
    FAILING = "failing"  # with a 2, or not attested in something


def result_of(marks: Iterable[int]) -> Result | None:
    """Of a pupil's period marks in all subjects on the scale of five; None without a number and «н/а»."""
    own = Attained.of(marks)
    if not own.whole:
        return None
    if own.failed or own.not_attested:
        return Result.FAILING
    if own.threes:
        return Result.FAIR
    return Result.GOOD if own.fours else Result.EXCELLENT


@dataclass(frozen=True, slots=True)
class ClassAttained:
    """How the pupils of a class end a period over all subjects: how many of each `Result`."""

    counts: Mapping[Result, int]

    @property
    def whole(self) -> int:
        """N."""
        return sum(self.counts.values())

    @property
    def passed(self) -> Fraction | None:
        """In per cent: those who fail in nothing."""
        return _percent(self.whole - self.counts.get(Result.FAILING, 0), self.whole)

    @property
    def quality(self) -> Fraction | None:
        """In per cent: those with nothing below 4."""
        return _percent(self.counts.get(Result.EXCELLENT, 0) + self.counts.get(Result.GOOD, 0), self.whole)


def _percent(part: int, whole: int) -> Fraction | None:
    return Fraction(100 * part, whole) if whole else None
