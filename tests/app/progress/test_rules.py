"""Places of a rating, against examples and a naive count."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.progress.rules import main_scale, places

values = st.dictionaries(
    st.integers(0, 40), st.none() | st.builds(Fraction, st.integers(20, 50), st.integers(10, 12)), max_size=30
)


def test_equal_values_share_a_place() -> None:
    marks = {"a": Fraction(9, 2), "b": Fraction(5), "c": Fraction(5), "d": None, "e": Fraction(4)}
    assert places(marks) == {"b": 1, "c": 1, "a": 3, "e": 4}


@given(values)
def test_place_is_one_more_than_those_above(rated: dict[int, Fraction | None]) -> None:
    """Reckoned by looking at all the others, one by one."""
    expected = {
        pupil: 1 + sum(other is not None and other > value for other in rated.values())
        for pupil, value in rated.items()
        if value is not None
    }
    assert places(rated) == expected


@given(values)
def test_places_say_the_same_in_any_order(rated: dict[int, Fraction | None]) -> None:
    assert places(dict(reversed(rated.items()))) == places(rated)


def test_nearly_equal_is_not_equal() -> None:
    """Two means that are both 4.33 on the screen."""
    assert places({1: Fraction(13, 3), 2: Fraction(4333, 1000)}) == {1: 1, 2: 2}


@pytest.mark.parametrize(
    ("scales", "main"),
    [
        (["5", "5", "12", "pass", "pass", "pass"], "5"), (["12", "12", "5"], "12"), (["pass", "none"], None),
        ([], None), (["12", "5"], "12"), (["5", "12"], "12"),
    ],
)  # fmt: skip
def test_scale_of_most_subjects(scales: list[str], main: str | None) -> None:
    assert main_scale(scales) == main
