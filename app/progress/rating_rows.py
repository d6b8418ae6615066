"""What the queries of the rating give: frozen rows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RatingLine:
    """A place in the rating.  `name` only for those who may know it; `own`: the pupil who was asked about."""

    place: int
    value: float
    name: str | None
    own: bool


@dataclass(frozen=True, slots=True)
class Rating:
    """A pupil's place among `of` pupils by the weighted mean over all subjects; without marks, or after
    leaving, there is no place.  `distribution` is all places in order."""

    place: int | None
    of: int
    value: float | None
    distribution: tuple[RatingLine, ...]
