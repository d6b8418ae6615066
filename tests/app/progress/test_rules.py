"""Places of a rating, against examples and a naive count."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.progress.rules import Compared, bands, main_scale, ranks, week_before

values = st.dictionaries(
    st.integers(0, 40), st.none() | st.builds(Fraction, st.integers(20, 50), st.integers(10, 12)), max_size=30
)


def test_equal_values_share_their_places() -> None:
    marks = {"a": Fraction(9, 2), "b": Fraction(5), "c": Fraction(5), "d": None, "e": Fraction(4)}
    assert ranks(marks) == {"b": (1, 2), "c": (1, 2), "a": (3, 3), "e": (4, 4)}


@given(values)
def test_place_is_one_more_than_those_above(rated: dict[int, Fraction | None]) -> None:
    """Reckoned by looking at all the others, one by one."""
    known = {pupil: value for pupil, value in rated.items() if value is not None}
    assert ranks(rated) == {
        pupil: (
            1 + sum(other > value for other in known.values()),
            sum(other >= value for other in known.values()),
        )
        for pupil, value in known.items()
    }


@given(values)
def test_places_say_the_same_in_any_order(rated: dict[int, Fraction | None]) -> None:
    assert ranks(dict(reversed(rated.items()))) == ranks(rated)


def test_nearly_equal_is_not_equal() -> None:
    """Two means that are both 4.33 on the screen."""
    assert ranks({1: Fraction(13, 3), 2: Fraction(4333, 1000)}) == {1: (1, 1), 2: (2, 2)}


def test_rise() -> None:
    now, before = (
        Compared({1: Fraction(4), 2: Fraction(3), 3: None}),
        Compared({1: Fraction(2), 2: Fraction(3)}),
    )
    assert (now.rise(1, before), now.rise(2, before)) == ((1, 2), (-1, 0))
    assert (now.rise(3, before), before.rise(3, now), Compared({3: Fraction(1)}).rise(3, now)) == (
        None,
        None,
        None,
    )


@pytest.mark.parametrize(
    ("today", "since"),
    [
        (date(2026, 11, 11), None), (date(2026, 11, 12), date(2026, 11, 5)), (date(2026, 11, 23), date(2026, 11, 16)),
        (date(2027, 1, 5), date(2026, 12, 29)), (date(2027, 1, 6), None), (date(2026, 10, 1), None),
    ],
)  # fmt: skip
def test_week_before(today: date, since: date | None) -> None:
    """Of the second quarter, 5 November to 30 December."""
    starts, ends = date(2026, 11, 5), date(2026, 12, 30)
    assert week_before(starts, min(ends, max(starts, today)), today) == since


@pytest.mark.parametrize(
    ("scale", "marks", "steps"),
    [
        ("5", ["5", "4.5", "4.49", "4", "2"], [(4.5, 5, 2), (4, 4.5, 2), (2, 2.5, 1)]),
        ("5", ["2.5", "1", "1.4"], [(2.5, 3, 1), (1, 1.5, 2)]),
        ("10", ["10", "9", "8.99", "1"], [(9, 10, 2), (8, 9, 1), (1, 2, 1)]),
        ("12", ["12", "11.5", "10.9"], [(11, 12, 2), (10, 11, 1)]),
        ("100", ["100", "90", "89.9", "0"], [(90, 100, 2), (80, 90, 1), (0, 10, 1)]),
        ("5", [], []),
    ],
)
def test_bands(scale: str, marks: list[str], steps: list[tuple[float, float, int]]) -> None:
    values = [Fraction(one) for one in marks]
    found = bands(values, scale)
    assert [(float(one.low), float(one.high), one.count) for one in found] == steps
    assert all(sum(one.holds(value) for one in found) == 1 for value in values)


@pytest.mark.parametrize(
    ("scales", "main"),
    [
        (["5", "5", "12", "pass", "pass", "pass"], "5"), (["12", "12", "5"], "12"), (["pass", "none"], None),
        ([], None), (["12", "5"], "5"), (["100", "10"], "10"), (["100", "5"], "5"),
    ],
)  # fmt: skip
def test_scale_of_most_subjects(scales: list[str], main: str | None) -> None:
    assert main_scale(scales) == main
