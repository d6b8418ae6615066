"""What mark follows, and the reason as data, against tables reckoned by hand."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codes import MarkValue, Scale, TermMarkKind
from app.journal.needed import MarkRun, NeededSet, Outcome
from app.journal.proposing import Because, half_up, norm, of_final, of_period, of_year, told_apart, too_few
from app.journal.rules import Tally, exact

USUAL, SOFT = (2.6, 3.6, 4.6), (2.5, 3.5, 4.5)
YEAR, EXAM = int(TermMarkKind.YEAR), int(TermMarkKind.EXAM)


def test_short_of_a_five() -> None:
    """«4,58 при пороге 4,60: не хватает одной 5 весом 2»."""
    value, why = of_period(Tally([(5, 1)] * 7 + [(4, 1)] * 5), Scale.FIVE, USUAL, (2,))
    assert value == 4
    assert (why.code, why.shown, why.threshold) == (Because.MEAN, Decimal("4.58"), 3.6)
    assert (why.next_mark, why.next_threshold) == (5, 4.6)
    assert why.missing is not None
    assert why.missing.sets == (NeededSet((MarkRun(5, 2, 1),)),)


def test_at_the_ends() -> None:
    value, why = of_period(Tally([(2, 1), (2, 3)]), Scale.FIVE, USUAL, (1, 3))
    assert (value, why.threshold, why.next_mark) == (2, None, 3)
    value, why = of_period(Tally([(5, 1)]), Scale.FIVE, USUAL, (1, 3))
    assert (value, why.threshold, why.next_mark, why.missing) == (5, 4.6, None, None)


def test_soft_thresholds_of_a_subject() -> None:
    half = Tally([(4, 1), (5, 1)])
    assert of_period(half, Scale.FIVE, USUAL, ())[0] == 4
    assert of_period(half, Scale.FIVE, SOFT, ())[0] == 5


def test_nothing_to_propose_from() -> None:
    assert of_period(Tally(), Scale.FIVE, USUAL, (1,))[1].code is Because.NO_MARKS
    assert of_period(Tally([(5, 0), (-1, 1)]), Scale.FIVE, USUAL, (1,)) == (None, of_period(
        Tally(), Scale.FIVE, USUAL, (1,))[1])  # fmt: skip
    for scale in (Scale.PASS, Scale.NONE):
        assert of_period(Tally(), scale, USUAL, (1,))[1].code is Because.NO_NUMBERS


def test_out_of_reach_is_said() -> None:
    why = of_period(Tally([(2, 3)] * 30), Scale.FIVE, USUAL, (1,))[1]
    assert why.missing is not None
    assert why.missing.outcome is Outcome.TOO_MANY


@pytest.mark.parametrize(
    ("terms", "mark"),
    [
        ({1: 4, 2: 5, 3: 4, 4: 5}, 5),  # 4.5
        ({1: 4, 2: 4, 3: 4, 4: 5}, 4),  # 4.25
        ({1: 3, 2: 3, 3: 4, 4: 4}, 4),
        ({1: 3, 2: 4}, 4),
        ({1: 2, 2: 3, 3: 2, 4: 2}, 2),
        ({3: 5, 4: 4}, 5),  # who came in the third quarter
        ({1: MarkValue.NOT_ATTESTED, 2: 4, 3: 3, 4: 3}, 3),  # of the numbers: 3.33
        ({1: MarkValue.EXEMPT, 2: MarkValue.EXEMPT}, MarkValue.EXEMPT),
        ({1: MarkValue.NOT_ATTESTED, 2: MarkValue.NOT_ATTESTED}, None),  # for the teacher to say
        ({1: MarkValue.PASSED, 2: MarkValue.FAILED}, None),
        ({1: 5, 2: None}, None),
        ({}, None),
    ],
)
def test_year(terms: dict[int, int | None], mark: int | None) -> None:
    value, why = of_year(terms, Scale.FIVE)
    assert value == mark
    assert why.parts == tuple(sorted(terms.items()))


def test_year_says_what_is_missing() -> None:
    assert of_year({1: 5, 2: None}, Scale.FIVE)[1].code is Because.TERMS_MISSING
    assert of_year({1: 5, 2: 4}, Scale.FIVE)[1].code is Because.TERMS


@pytest.mark.parametrize(
    ("year", "exam", "mark", "because"),
    [
        (4, 5, 5, Because.YEAR_AND_EXAM),
        (4, 3, 4, Because.YEAR_AND_EXAM),
        (3, 2, 3, Because.YEAR_AND_EXAM),
        (4, None, 4, Because.YEAR),
        (4, MarkValue.EXEMPT, 4, Because.YEAR),
        (None, 5, None, Because.YEAR_MISSING),
        (MarkValue.PASSED, None, MarkValue.PASSED, Because.SAME_WORD),
        (MarkValue.NOT_ATTESTED, None, None, Because.SAME_WORD),
        (MarkValue.NOT_ATTESTED, 4, None, Because.YEAR_MISSING),
    ],
)
def test_final(year: int | None, exam: int | None, mark: int | None, because: Because) -> None:
    value, why = of_final(year, exam)
    assert (value, why.code, why.parts) == (mark, because, ((YEAR, year), (EXAM, exam)))


@given(st.lists(st.integers(1, 5), min_size=1, max_size=6))
def test_half_up_is_the_nearest(values: list[int]) -> None:
    mean = Fraction(sum(values), len(values))
    mark = half_up(mean)
    assert mark - Fraction(1, 2) <= mean < mark + Fraction(1, 2)


def test_a_mean_is_told_from_its_threshold() -> None:
    assert told_apart(exact(4.58), exact(4.6)) == Decimal("4.58")
    assert told_apart(exact(4.598), exact(4.6)) == Decimal("4.598")
    assert told_apart(exact(4.6), exact(4.6)) == Decimal("4.60")
    assert told_apart(exact(4.599999), exact(4.6)) == Decimal("4.599999")


@pytest.mark.parametrize(
    ("lessons", "weeks", "marks"),
    [(0, 0, 0), (8, 8, 3), (4, 8, 3), (16, 8, 5), (20, 8, 7), (24, 8, 7), (40, 8, 7), (3, 8, 3)],
)
def test_norm(lessons: int, weeks: int, marks: int) -> None:
    assert norm(lessons, weeks) == marks


def test_seventy_percent_are_enough() -> None:
    assert [count for count in range(8) if too_few(count, 7)] == [0, 1, 2, 3, 4]
    assert [count for count in range(8) if too_few(count, 3)] == [0, 1, 2]
    assert not too_few(0, 0)
    assert not too_few(7, 10)
