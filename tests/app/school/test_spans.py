"""Spans of days, against sets of days."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.school.spans import Span, covers, intersected, joined, overlaps

FIRST = date(2026, 9, 1)
DAYS = [FIRST + timedelta(days=offset) for offset in range(30)]


@st.composite
def spans(draw: st.DrawFn) -> list[Span]:
    found: list[Span] = []
    for _ in range(draw(st.integers(0, 5))):
        starts = draw(st.integers(0, 25))
        ends = draw(st.none() | st.integers(starts, 27))
        found.append((DAYS[starts], None if ends is None else DAYS[ends]))
    return found


def days(of: list[Span] | tuple[Span, ...]) -> set[date]:
    return {
        day for day in DAYS if any(starts <= day and (ends is None or day <= ends) for starts, ends in of)
    }


@given(spans())
def test_joined_keeps_the_days_and_leaves_gaps(some: list[Span]) -> None:
    result = joined(some)
    assert days(result) == days(some)
    for (_, ends), (starts, _) in pairwise(result):
        assert ends is not None
        assert ends + timedelta(days=1) < starts


@given(spans(), spans())
def test_intersected_has_the_days_of_both(one: list[Span], other: list[Span]) -> None:
    assert days(intersected(one, other)) == days(one) & days(other)
    assert intersected(one, other) == joined(intersected(one, other))


@given(spans(), st.integers(0, 29), st.integers(0, 29))
def test_overlaps_and_covers(some: list[Span], one: int, other: int) -> None:
    first, last = sorted((one, other))
    assert overlaps(some, DAYS[first], DAYS[last]) == any(
        covers(some, DAYS[n]) for n in range(first, last + 1)
    )
    assert covers(some, DAYS[one]) == (DAYS[one] in days(some))
