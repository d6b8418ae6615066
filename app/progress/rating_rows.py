"""What the queries of the rating give: frozen rows.  Values are weighted means: floats, nearest to the exact ones.

What a family gets (`Rating`) names nobody and numbers nobody: no id of a pupil stands in it, and a name only where
the school shows names.  Staff get `ClassRating`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.school.rows import TermRow, YearRow


class Standing(StrEnum):
    """Whether there is a place, and why not."""

    RATED = "rated"
    NO_MARKS = "no_marks"  # in the class, without a mark that counts
    NOT_IN_CLASS = "not_in_class"  # has left the class, or had not come yet
    FIRST_GRADE = "first_grade"
    NO_CLASS = "no_class"


@dataclass(frozen=True, slots=True)
class Place:
    """The places `first` to `last` of `of` that those with this value share: 3 to 5 when three have the same."""

    first: int
    last: int
    of: int
    value: float


@dataclass(frozen=True, slots=True)
class Change:
    """Against the place of a week ago: places gained (less than 0: lost) and how much more the value is.  `places`
    counts from the first of the places that are shared."""

    places: int
    value: float


@dataclass(frozen=True, slots=True)
class SubjectRating:
    """A pupil in one subject, among those of the class who are taught it together with him.

    `rated`: how many these are; `mean` is theirs, None where fewer than `FEWEST_COMPARED` are others.  `counts`:
    whether the subject stands in the rating over all of them: one on another scale does not.
    """

    subject: str
    scale: str
    place: Place | None
    change: Change | None
    rated: int
    mean: float | None
    counts: bool


@dataclass(frozen=True, slots=True)
class RatingLine:
    """A place in the distribution.  `name` only for those who may know it; `own`: the pupil who was asked about."""

    place: int
    last: int
    value: float
    name: str | None
    own: bool


@dataclass(frozen=True, slots=True)
class Band:
    """How many have a value from `low` up to, not including, `high`; at the top of the scale `high` is in it."""

    low: float
    high: float
    count: int
    own: bool


@dataclass(frozen=True, slots=True)
class Rating:
    """A pupil's place in the class by the weighted mean over all subjects and in each, for the family's eyes.

    `term` None: the year.  `year` and `terms` are those of the class; without a class there are none.  `on`: the day
    whose roster is taken, the last of the range or today; `since`: the day of a week before that changes are against,
    None where the range has none.  `rated` pupils of the class have a place; `mean` is theirs.  `distribution` is all
    places in order and `bands` the same in steps; they and `mean` are left out for a family where fewer than
    `FEWEST_COMPARED` others are rated and names are not shown, or its child has left.
    """

    standing: Standing
    class_name: str
    year: YearRow | None
    terms: tuple[TermRow, ...]
    term: TermRow | None
    on: date
    since: date | None
    scale: str | None
    place: Place | None
    change: Change | None
    rated: int
    mean: float | None
    subjects: tuple[SubjectRating, ...]
    distribution: tuple[RatingLine, ...]
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class RatedSubject:
    """A column of a class's rating; `counts` as in `SubjectRating`."""

    subject_id: int
    subject: str
    subject_short: str
    counts: bool


@dataclass(frozen=True, slots=True)
class ClassRatingLine:
    """A pupil in the rating of the class; `subjects`: the places by subject, of those where there is one."""

    pupil_id: int
    name: str
    place: Place | None
    change: Change | None
    subjects: dict[int, Place]


@dataclass(frozen=True, slots=True)
class ClassRating:
    """The rating of a class with names, for staff: by place, then name; at the end those without one.

    `standing` is RATED or FIRST_GRADE (then there is no line).
    """

    standing: Standing
    class_id: int
    class_name: str
    year: YearRow
    terms: tuple[TermRow, ...]
    term: TermRow | None
    on: date
    since: date | None
    scale: str | None
    subjects: tuple[RatedSubject, ...]
    lines: tuple[ClassRatingLine, ...]
