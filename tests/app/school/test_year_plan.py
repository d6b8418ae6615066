"""The year that a school begins with: against dates that were really recommended, and in every year."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codes import HolidayKind, TermKind
from app.school.year_plan import BELLS, LESSON_MINUTES, WORK_KINDS, year_plan

DAY = timedelta(days=1)


def vacations(today: date) -> list[tuple[date, date]]:
    return [(rest.starts, rest.ends) for rest in year_plan(today).rests if rest.kind is HolidayKind.VACATION]


def test_vacations_of_2025_are_those_that_were_recommended() -> None:
    assert vacations(date(2025, 11, 23)) == [
        (date(2025, 10, 25), date(2025, 11, 2)),
        (date(2025, 12, 31), date(2026, 1, 11)),
        (date(2026, 2, 14), date(2026, 2, 22)),
        (date(2026, 3, 28), date(2026, 4, 5)),
        (date(2026, 5, 27), date(2026, 8, 31)),
    ]


def test_public_holidays_of_2026_are_those_of_the_decree() -> None:
    days = {
        rest.starts
        for today in (date(2026, 2, 1), date(2026, 11, 1))
        for rest in year_plan(today).rests
        if rest.kind is HolidayKind.PUBLIC and rest.starts.year == 2026
    }
    assert days == {
        date(2026, *day)
        for day in ((1, 9), (2, 23), (3, 8), (3, 9), (5, 1), (5, 9), (5, 11), (6, 12), (11, 4), (12, 31))
    }


def test_a_year_without_a_decree_follows_the_labour_code() -> None:
    moved = [
        rest.starts for rest in year_plan(date(2027, 4, 1)).rests if rest.name == "Перенос выходного дня"
    ]
    assert moved == [date(2026, 12, 31), date(2027, 5, 3), date(2027, 5, 10), date(2027, 6, 14)]


@pytest.mark.parametrize(
    ("today", "name"),
    [(date(2026, 9, 1), "2026/2027"), (date(2027, 8, 31), "2026/2027"), (date(2026, 8, 31), "2025/2026")],
)
def test_the_year_changes_on_1_september(today: date, name: str) -> None:
    plan = year_plan(today)
    assert plan.name == name
    assert plan.starts <= today <= plan.ends


@given(st.dates(date(2020, 1, 1), date(2080, 1, 1)))
def test_every_year_holds_together(today: date) -> None:
    plan = year_plan(today)
    quarters, halves = plan.terms[TermKind.QUARTERS], plan.terms[TermKind.HALF_YEARS]
    for terms in (quarters, halves):
        assert all(starts < ends for starts, ends in terms)
        assert all(one[1] < two[0] for one, two in itertools.pairwise(terms))
        assert plan.starts <= terms[0][0]
        assert terms[-1][1] < plan.ends
    assert (halves[0][1], halves[1][0]) == (quarters[1][1], quarters[2][0])
    for rest in plan.rests:
        assert plan.starts <= rest.starts <= rest.ends <= plan.ends
    between = [(one[1] + DAY, two[0] - DAY) for one, two in itertools.pairwise(quarters)]
    whole_school = [
        (rest.starts, rest.ends)
        for rest in plan.rests
        if rest.kind is HolidayKind.VACATION and rest.grade_to == 11
    ]
    assert whole_school[:3] == between  # what is no period is vacation, and the other way round
    weeks = sum((ends - starts).days + 1 for starts, ends in quarters) / 7
    assert 33 <= weeks <= 36


def test_kinds_of_work_and_bells() -> None:
    assert len({kind.code for kind in WORK_KINDS}) == len({kind.short for kind in WORK_KINDS}) == 12
    assert WORK_KINDS[0].code == "answer"
    begins = [minute for _, minute in BELLS]
    breaks = [after - before - LESSON_MINUTES for before, after in itertools.pairwise(begins)]
    assert breaks == [10, 20, 20, 10, 10, 10, 10]
