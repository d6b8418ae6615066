"""What schools report of period marks, against figures worked out by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codes import MarkValue
from app.progress.attained import Attained, ClassAttained, Result, result_of

ATTESTED = st.sampled_from([5, 4, 3, 2, 1, MarkValue.NOT_ATTESTED])
OUT = st.sampled_from([MarkValue.EXEMPT, MarkValue.PASSED, MarkValue.FAILED, MarkValue.DEFERRED])


def test_a_class_of_twenty() -> None:
    # 4 fives, 7 fours, 6 threes, 2 twos, 1 not attested; an exempt pupil is no part of the twenty.
    marks = [5] * 4 + [4] * 7 + [3] * 6 + [2] * 2 + [MarkValue.NOT_ATTESTED, MarkValue.EXEMPT]
    one = Attained.of(marks)
    assert (one.whole, one.numbers, one.failed) == (20, 19, 2)
    assert one.passed == 85
    assert one.quality == 55
    assert one.mean == Fraction(4 * 5 + 7 * 4 + 6 * 3 + 2 * 2, 19)
    # (400 + 448 + 216 + 32 + 7) / 20
    assert one.degree("A") == Fraction(1103, 20)
    # (400 + 448 + 216) / 20
    assert one.degree("B") == Fraction(1064, 20)


def test_a_one_counts_as_a_two_but_in_the_mean() -> None:
    with_one, with_two = Attained.of([5, 1]), Attained.of([5, 2])
    assert (with_one.passed, with_one.quality, with_one.degree("A")) == (
        with_two.passed, with_two.quality, with_two.degree("A"),
    )  # fmt: skip
    assert (with_one.mean, with_two.mean) == (3, Fraction(7, 2))


def test_of_nobody_nothing_is_said() -> None:
    one = Attained.of([MarkValue.EXEMPT, MarkValue.DEFERRED])
    assert (one.whole, one.passed, one.quality, one.mean, one.degree("A"), one.degree("B")) == (
        0, None, None, None, None, None,
    )  # fmt: skip


@given(st.lists(ATTESTED, min_size=1), st.lists(OUT))
def test_shares_of_any_class(attested: list[int], out: list[int]) -> None:
    one = Attained.of([*out, *attested])
    assert one == Attained.of(attested)
    assert one.whole == len(attested)
    assert one.passed is not None
    assert one.quality is not None
    assert 0 <= one.quality <= one.passed <= 100
    for variant in "AB":
        degree = one.degree(variant)
        assert degree is not None
        assert 0 <= degree <= 100


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([5, 5, 5], Result.EXCELLENT),
        ([5, 4, 5], Result.GOOD),
        ([4, 4], Result.GOOD),
        ([5, 5, 3], Result.FAIR),
        ([5, 5, 2], Result.FAILING),
        ([5, 1], Result.FAILING),
        ([5, MarkValue.NOT_ATTESTED], Result.FAILING),
        ([5, MarkValue.EXEMPT], Result.EXCELLENT),
        ([MarkValue.EXEMPT], None),
        ([], None),
    ],
)
def test_how_a_pupil_ends_a_period(marks: list[int], expected: Result | None) -> None:
    assert result_of(marks) is expected


def test_a_class_is_as_many_as_have_a_result() -> None:
    one = ClassAttained({Result.EXCELLENT: 3, Result.GOOD: 9, Result.FAIR: 10, Result.FAILING: 2})
    assert one.whole == 24
    assert one.quality == 50
    assert one.passed == Fraction(2200, 24)
    nobody = ClassAttained({})
    assert (nobody.whole, nobody.quality, nobody.passed) == (0, None, None)
