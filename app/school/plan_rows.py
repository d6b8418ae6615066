"""The structure of a year as those see it who lay it out: frozen rows with the ids by which they are changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.school.rows import YearRow
from app.school.year_plan import Days


@dataclass(frozen=True, slots=True)
class TermLine:
    """A period of a scheme."""

    id: int
    number: int
    starts: date
    ends: date
    closed: bool

    @property
    def days(self) -> Days:
        return self.starts, self.ends


@dataclass(frozen=True, slots=True)
class SchemeLine:
    """A way to divide the year, and how many classes follow it."""

    id: int
    kind: str
    name: str
    terms: tuple[TermLine, ...]
    classes: int

    @property
    def days(self) -> tuple[Days, ...]:
        return tuple(term.days for term in self.terms)


@dataclass(frozen=True, slots=True)
class HolidayPlan:
    """What a holiday is to be."""

    name: str
    kind: str
    starts: date
    ends: date
    grade_from: int = 1
    grade_to: int = 11


@dataclass(frozen=True, slots=True)
class HolidayLine:
    """A holiday of a year, or a day that was made a workday."""

    id: int
    plan: HolidayPlan


@dataclass(frozen=True, slots=True)
class SchoolYear:
    """A year as it is laid out; `classes`: how many it has."""

    year: YearRow
    schemes: tuple[SchemeLine, ...]
    holidays: tuple[HolidayLine, ...]
    classes: int
