"""What mark of the report card follows from what is there, and why: pure functions.

The reason is data, a code with numbers; the windows put it in words («4,58 при пороге 4,60: не хватает одной 5 весом
2»).  Sources: a period mark follows from the weighted mean and the subject's thresholds; the year mark is the mean of
the period marks and the final mark the mean of year and examination, both rounded half up, as the order on school
certificates (Ministry of Education, no. 546 of 2020) has it for the ninth grade and real report cards show it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from app.codes import MarkValue, TermMarkKind
from app.journal.needed import Needed, needed, next_mark, threshold_of
from app.journal.rules import NUMBERS, Tally, propose, rounded

NEEDS_REASON = frozenset({MarkValue.NOT_ATTESTED, MarkValue.DEFERRED})
"""Marks of the report card that are given with a reason only."""

_MOST_PLACES = 6


class Because(StrEnum):
    """Why a mark is proposed, or none."""

    MEAN = "mean"  # the weighted mean and the thresholds
    NO_MARKS = "no_marks"  # no mark that counts
    NO_NUMBERS = "no_numbers"  # the subject's marks are no numbers: nothing to reckon with
    TERMS = "terms"  # the mean of the period marks
    TERMS_MISSING = "terms_missing"  # a period mark is not set yet
    SAME_WORD = "same_word"  # it says the same everywhere: «зач», «осв»
    YEAR = "year"  # the year mark; no examination
    YEAR_AND_EXAM = "year_and_exam"  # the mean of both
    YEAR_MISSING = "year_missing"  # no year mark that is a number
    EXAM = "exam"  # the result of an examination follows from nothing


@dataclass(frozen=True, slots=True)
class Reason:
    """Why.  Of a period mark (MEAN): the mean; `shown`, the mean with as many places as it takes to tell it from the
    threshold beside it; the threshold that it has reached (None for the lowest mark); and the next mark with its
    threshold and what is missing to it (None at the top).  Of year and final marks: the mean and `parts`, what it
    was taken of: (number of the period, mark), or (`TermMarkKind`, mark)."""

    code: Because
    mean: float | None = None
    shown: Decimal | None = None
    threshold: float | None = None
    next_mark: int | None = None
    next_threshold: float | None = None
    missing: Needed | None = None
    parts: tuple[tuple[int, int | None], ...] = ()


Proposed = tuple[int | None, Reason]
"""The mark that is proposed (None: none), and why."""


def of_period(
    tally: Tally, scale: str, thresholds: tuple[float, float, float], weights: Sequence[float]
) -> Proposed:
    """The period mark that a pupil's marks propose; `weights`: those that works have in this school."""
    if not NUMBERS[scale]:
        return None, Reason(Because.NO_NUMBERS)
    mean = tally.weighted
    mark = propose(mean, scale, thresholds)
    if mean is None or mark is None:
        return None, Reason(Because.NO_MARKS)
    reached, better = threshold_of(mark, scale, thresholds), next_mark(mean, scale, thresholds)
    return mark, Reason(
        Because.MEAN,
        mean=float(mean),
        shown=told_apart(mean, *(one for one in (reached, better and better[1]) if one is not None)),
        threshold=None if reached is None else float(reached),
        next_mark=better[0] if better else None,
        next_threshold=float(better[1]) if better else None,
        missing=needed(tally, better[1], NUMBERS[scale], weights) if better else None,
    )


def of_year(terms: Mapping[int, int | None], scale: str) -> Proposed:
    """The year mark from the period marks by number of the period; None where none is set yet, though it should be.

    Periods that ended in a word («н/а», «осв») do not count among numbers.
    """
    parts = tuple(sorted(terms.items()))
    values = [value for _, value in parts if value is not None]
    if not values or len(values) < len(parts):
        return None, Reason(Because.TERMS_MISSING, parts=parts)
    if len(set(values)) == 1 and values[0] < 0:
        return _same_word(values[0], parts)
    numbers = [value for value in values if value >= 0]
    if not numbers or not NUMBERS[scale]:
        return None, Reason(Because.NO_NUMBERS, parts=parts)
    mean = Fraction(sum(numbers), len(numbers))
    return half_up(mean), Reason(Because.TERMS, mean=float(mean), shown=rounded(mean), parts=parts)


def of_final(year: int | None, exam: int | None) -> Proposed:
    """The final mark from year and examination; without one it is the year mark."""
    parts = ((int(TermMarkKind.YEAR), year), (int(TermMarkKind.EXAM), exam))
    if year is None:
        return None, Reason(Because.YEAR_MISSING, parts=parts)
    if year < 0:
        same = exam in (None, year)
        return _same_word(year, parts) if same else (None, Reason(Because.YEAR_MISSING, parts=parts))
    if exam is None or exam < 0:
        return year, Reason(Because.YEAR, mean=float(year), shown=rounded(year), parts=parts)
    mean = Fraction(year + exam, 2)
    return half_up(mean), Reason(Because.YEAR_AND_EXAM, mean=float(mean), shown=rounded(mean), parts=parts)


def _same_word(value: int, parts: tuple[tuple[int, int | None], ...]) -> Proposed:
    """What needs a reason is for the teacher to say."""
    proposed = None if value in NEEDS_REASON else value
    return proposed, Reason(Because.SAME_WORD, parts=parts)


def half_up(mean: Fraction) -> int:
    """The nearest whole number, halves up."""
    return (2 * mean.numerator + mean.denominator) // (2 * mean.denominator)


def told_apart(mean: Fraction, *thresholds: Fraction) -> Decimal:
    """A mean with two places, or more if with fewer it would read like a threshold that it is not: 4.598 and not
    4.60 beside 4.6."""
    places = 2
    while places < _MOST_PLACES and any(
        mean != one and rounded(mean, places) == rounded(one, places) for one in thresholds
    ):
        places += 1
    return rounded(mean, places)


# --- whether the marks are enough ------------------------------------------------------------------------


def norm(lessons: int, weeks: int) -> int:
    """How many marks a pupil should have in a period (накопляемость): 3 for one lesson a week, 5 for two, 7 for three
    and more.  `weeks` are those with lessons; 0 without lessons."""
    if not lessons or not weeks:
        return 0
    return {0: 3, 1: 3, 2: 5}.get(half_up(Fraction(lessons, weeks)), 7)


def too_few(count: int, norm_: int) -> bool:
    """Whether a pupil has fewer marks than 70 % of the norm."""
    return 10 * count < 7 * norm_
