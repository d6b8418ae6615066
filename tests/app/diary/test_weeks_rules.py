"""Which weeks can be signed: against a naive calendar, day by day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.codes import MarkValue, Scale
from app.diary.weeks_rules import (
    WeekState,
    is_low,
    newest_open,
    opens_on,
    school_weeks,
    sunday,
    week_state,
)
from app.school.spans import Span

YEAR = (date(2026, 9, 1), date(2027, 8, 31))
DAY = timedelta(days=1)

some_day = st.dates(date(2026, 8, 20), date(2027, 9, 12))
lesson_days = st.frozensets(some_day.filter(lambda day: day.weekday() < 6), max_size=40)


@st.composite
def span(draw: st.DrawFn) -> Span:
    starts = draw(some_day)
    return starts, draw(st.none() | st.dates(starts, date(2027, 9, 30)))


def naive_weeks(days: frozenset[date], spans: list[Span]) -> list[date]:
    """Go through the calendar; a Monday counts when one of its seven days has lessons and the pupil is there."""
    found, day = [], date(2026, 8, 3)
    while day < date(2027, 10, 4):
        for offset in range(7):
            on = day + offset * DAY
            if on in days and any(first <= on <= (last or date.max) for first, last in spans):
                found.append(day)
                break
        day += 7 * DAY
    return found


@given(lesson_days, st.lists(span(), max_size=3))
def test_school_weeks_are_those_with_lessons_of_the_pupil(days: frozenset[date], spans: list[Span]) -> None:
    assert list(school_weeks(days, spans)) == naive_weeks(days, spans)
    assert list(school_weeks(days)) == naive_weeks(days, [(date.min, None)])


@given(some_day)
def test_newest_open_week_is_over_or_has_its_friday_behind_it(today: date) -> None:
    newest = newest_open(today)
    assert newest.weekday() == 0
    assert opens_on(newest).weekday() == 4
    assert opens_on(newest) <= today < opens_on(newest + 7 * DAY)


@given(lesson_days, some_day, some_day)
def test_state_of_a_week(days: frozenset[date], in_week: date, today: date) -> None:
    week = in_week - in_week.weekday() * DAY
    inside = [week + offset * DAY for offset in range(7) if week + offset * DAY in days]
    state = week_state(week, days, YEAR, today)
    if not inside:
        assert state is WeekState.NO_LESSONS
    elif all(day < YEAR[0] or day > YEAR[1] for day in inside):
        assert state is WeekState.OTHER_YEAR
    else:
        friday_has_come = today >= week + 4 * DAY
        assert state is (WeekState.OPEN if friday_has_come else WeekState.NOT_YET)
        assert (week <= newest_open(today)) == friday_has_come


@given(lesson_days, some_day, st.integers(0, 400))
def test_what_is_open_stays_open_while_the_year_lasts(days: frozenset[date], today: date, later: int) -> None:
    assume(days)
    week = min(school_weeks(days))
    if week_state(week, days, YEAR, today) is WeekState.OPEN:
        assert week_state(week, days, YEAR, today + later * DAY) is WeekState.OPEN


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2026, 11, 23), WeekState.NOT_YET),  # Monday
        (date(2026, 11, 26), WeekState.NOT_YET),  # Thursday
        (date(2026, 11, 27), WeekState.OPEN),  # Friday
        (date(2026, 11, 29), WeekState.OPEN),  # Sunday
        (date(2026, 11, 30), WeekState.OPEN),  # over
        (date(2026, 11, 20), WeekState.NOT_YET),  # the Friday before
    ],
)
def test_from_friday_on(today: date, state: WeekState) -> None:
    week = date(2026, 11, 23)
    assert week_state(week, {week + DAY}, YEAR, today) is state


def test_the_week_of_1_september_belongs_to_the_new_year() -> None:
    """Its Monday is the last day of the old year."""
    week = date(2026, 8, 31)
    assert week_state(week, {date(2026, 9, 1)}, YEAR, date(2026, 9, 4)) is WeekState.OPEN
    assert week_state(week, {date(2026, 8, 31)}, YEAR, date(2026, 9, 4)) is WeekState.OTHER_YEAR
    assert week_state(week, {date(2026, 9, 1)}, None, date(2026, 9, 4)) is WeekState.OTHER_YEAR
    assert sunday(week) == date(2026, 9, 6)


@pytest.mark.parametrize(
    ("value", "scale", "low"),
    [
        (2, Scale.FIVE, True), (1, Scale.FIVE, True), (3, Scale.FIVE, False), (5, Scale.FIVE, False),
        (2, Scale.TEN, False), (2, Scale.TWELVE, False), (0, Scale.HUNDRED, False),
        (MarkValue.DEBT, Scale.FIVE, True),
        (MarkValue.FAILED, Scale.PASS, True),
        (MarkValue.PASSED, Scale.PASS, False), (MarkValue.EXEMPT, Scale.FIVE, False),
        (MarkValue.NOT_ATTESTED, Scale.FIVE, False), (2, Scale.NONE, False),
    ],
)  # fmt: skip
def test_marks_not_to_be_overlooked(value: int, scale: str, low: bool) -> None:
    assert is_low(value, scale) is low
