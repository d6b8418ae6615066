"""A period that is asked for of one class, and the one of another class that it means."""

from __future__ import annotations

import datetime as dt

import pytest

from app.codes import TermKind
from app.reports.offer import ReportOffer
from app.reports.wish import WHOLE_YEAR, Of, Wish
from app.school.rows import TermRow, YearRow

QUARTERS, HALVES = TermKind.QUARTERS.value, TermKind.HALF_YEARS.value
D = dt.date
TERMS = (
    TermRow(1, QUARTERS, 1, D(2026, 9, 1), D(2026, 10, 23), closed=False),
    TermRow(2, QUARTERS, 2, D(2026, 11, 2), D(2026, 12, 30), closed=False),
    TermRow(3, QUARTERS, 3, D(2027, 1, 11), D(2027, 3, 19), closed=False),
    TermRow(4, QUARTERS, 4, D(2027, 3, 29), D(2027, 5, 26), closed=False),
)
HALF_YEARS = (
    TermRow(5, HALVES, 1, D(2026, 9, 1), D(2026, 12, 30), closed=False),
    TermRow(6, HALVES, 2, D(2027, 1, 11), D(2027, 5, 26), closed=False),
)
SEVENTH, TENTH = 7, 10
YEAR = YearRow(1, "2026/2027", D(2026, 9, 1), D(2027, 8, 31))
OFFER = ReportOffer(
    (YEAR,), YEAR, D(2026, 11, 23), (), {SEVENTH: TERMS, TENTH: HALF_YEARS}, TERMS, (), (), ()
)


def wish(class_id: int, term: int | None) -> Wish:
    return Wish("class_summary", Of.CLASS, class_id, YEAR.id, term)


@pytest.mark.parametrize(("quarter", "half"), [(1, 1), (2, 1), (3, 2), (4, 2)])
def test_a_quarter_means_the_half_year_around_it(quarter: int, half: int) -> None:
    assert OFFER.term_for(TENTH, wish(SEVENTH, quarter)) == half


def test_a_half_year_means_its_last_quarter() -> None:
    assert [OFFER.term_for(SEVENTH, wish(TENTH, half)) for half in (1, 2)] == [2, 4]


def test_what_has_the_same_periods_or_none_stays() -> None:
    assert OFFER.term_for(SEVENTH, wish(SEVENTH, 3)) == 3
    assert OFFER.term_for(TENTH, wish(TENTH, 2)) == 2
    assert OFFER.term_for(TENTH, wish(SEVENTH, WHOLE_YEAR)) == WHOLE_YEAR
    assert OFFER.term_for(TENTH, wish(SEVENTH, None)) is None
