"""What is asked for."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Of(StrEnum):
    """Whom or what a report is of."""

    PUPIL = "pupil"
    CLASS = "class"
    PARALLEL = "parallel"  # all classes of a grade
    SCHOOL = "school"
    TEACHER = "teacher"
    COURSE = "course"


class Over(StrEnum):
    """What time a report is over."""

    NONE = "none"  # as it is today
    TERM = "term"  # a period
    TERM_OR_YEAR = "term_or_year"
    YEAR = "year"
    DAYS = "days"  # from a day to a day; a period will do, too


WHOLE_YEAR = 0
"""In place of the number of a period."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A report of something, over some time of a year.

    `id` is of the pupil, class, teacher or course, the grade of a parallel, 0 for the school.  `term` is the number of
    a period in the schemes of the classes, `WHOLE_YEAR`, or None: of today; where a class has half-years and others
    quarters, the second quarter is its first half-year.  `starts` and `ends` go before it where they are given.
    `text` is what a letter is to say beyond its figures.
    """

    report: str
    of: Of
    id: int
    year_id: int
    term: int | None = None
    starts: dt.date | None = None
    ends: dt.date | None = None
    text: str = ""
