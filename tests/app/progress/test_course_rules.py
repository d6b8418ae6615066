"""The course of means, reckoned in a second way: mark by mark and day by day."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from app.codes import AttendanceCode
from app.journal.of_pupil import AbsenceCount
from app.progress.course_rules import (
    Marked,
    Point,
    Running,
    Sum,
    attendance,
    course,
    distribution,
    from_term,
    from_year,
    of_class,
    weeks_of,
)
from app.progress.marks_rows import AbsenceLine, SubjectMarks
from app.school.rows import TermRow, YearRow
from tests.app.progress.test_marks_figures import mark, subject

YEAR = YearRow(1, "2026/2027", date(2026, 9, 1), date(2027, 8, 31))
QUARTERS = (
    TermRow(1, "quarters", 1, date(2026, 9, 1), date(2026, 10, 23), False),
    TermRow(2, "quarters", 2, date(2026, 11, 5), date(2026, 12, 30), False),
    TermRow(3, "quarters", 3, date(2027, 1, 11), date(2027, 3, 19), False),
    TermRow(4, "quarters", 4, date(2027, 3, 29), date(2027, 5, 28), False),
)
days_st = st.dates(date(2026, 8, 20), date(2027, 9, 5))
marks_st = st.lists(
    st.tuples(
        days_st, st.sampled_from([5, 4, 3, 2, 1, -1, -3, -5]), st.sampled_from([0, 0.1, 1, 1.5, 2.0, 3])
    ),
    max_size=40,
)


def mean_of(marks: list[Marked], first: date, last: date) -> tuple[Fraction, int] | None:
    """Σ value · weight / Σ weight, one by one."""
    counted = [(v, Fraction(str(w))) for on, v, w in marks if first <= on <= last and v > 0 and w > 0]
    total = sum((weight for _, weight in counted), Fraction())
    return (sum((v * w for v, w in counted), Fraction()) / total, len(counted)) if counted else None


# --- weeks -----------------------------------------------------------------------------------------------


def test_weeks_of_an_autumn() -> None:
    """1 September is a Tuesday; the holidays from 24 October to 4 November have one week of their own."""
    weeks = weeks_of(YEAR, QUARTERS, date(2026, 11, 11))
    assert [week.monday for week in weeks] == [
        date(2026, 8, 31), *(date(2026, 9, 7) + timedelta(weeks=n) for n in range(7)),
        date(2026, 11, 2), date(2026, 11, 9),
    ]  # fmt: skip
    before, after, now = weeks[-3:]
    assert (before.last, before.until, before.term) == (date(2026, 10, 25), date(2026, 11, 1), 1)
    assert (after.last, after.until, after.term) == (date(2026, 11, 8), date(2026, 11, 8), 2)
    assert (now.last, now.until, now.term) == (date(2026, 11, 11), date(2026, 11, 11), 2)


@given(days_st, st.booleans())
def test_every_day_up_to_now_counts_in_one_week(upto: date, has_terms: bool) -> None:
    weeks = weeks_of(YEAR, QUARTERS if has_terms else (), upto)
    if upto < YEAR.starts:
        assert weeks == ()
        return
    first = YEAR.starts
    for week in weeks:
        assert week.monday.weekday() == 0
        assert max(week.monday, YEAR.starts) == first or week.monday > first - timedelta(days=7)
        assert week.monday <= week.last <= week.until
        assert week.last <= week.monday + timedelta(days=6)
        first = week.until + timedelta(days=1)
    assert weeks[-1].until == min(upto, YEAR.ends)
    assert all(
        after.monday == before.until + timedelta(days=1) for before, after in itertools.pairwise(weeks)
    )


@given(marks_st, days_st)
def test_the_mean_of_each_week_as_reckoned_mark_by_mark(marks: list[Marked], upto: date) -> None:
    weeks = weeks_of(YEAR, QUARTERS, upto)
    running = Running(marks)
    of_year = course(running, from_year(weeks, YEAR))
    of_term = course(running, from_term(weeks, QUARTERS))
    terms = {term.number: term for term in QUARTERS}
    for week, in_year, in_term in zip(weeks, of_year, of_term, strict=True):
        assert in_year == _point(mean_of(marks, YEAR.starts, week.until))
        assert week.term is not None
        term = terms[week.term]
        assert term.starts <= week.last
        assert in_term == _point(mean_of(marks, term.starts, min(term.ends, week.until)))


@given(marks_st)
def test_at_the_end_nothing_is_lost(marks: list[Marked]) -> None:
    weeks = weeks_of(YEAR, QUARTERS, date(2027, 8, 31))
    assert weeks[-1].monday == date(2027, 5, 24)
    assert course(Running(marks), from_year(weeks, YEAR))[-1] == _point(
        mean_of(marks, YEAR.starts, YEAR.ends)
    )


def test_before_the_first_period_there_is_no_mean_of_it() -> None:
    weeks = weeks_of(YEAR, (), date(2026, 9, 20))
    assert [week.term for week in weeks] == [None, None, None]
    assert course(Running([(date(2026, 9, 2), 5, 1)]), from_term(weeks, ())) == (None, None, None)


def _point(mean: tuple[Fraction, int] | None) -> Point | None:
    return Point(*mean) if mean else None


# --- a class ---------------------------------------------------------------------------------------------


def quartile(ordered: list[Fraction], share: Fraction) -> Fraction:
    """The place `share` of the way from the first to the last, on the line between its neighbours."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] * (1 - (place - below)) + ordered[above] * (place - below)


sums_st = st.lists(
    st.tuples(st.integers(0, 500), st.integers(1, 100), st.integers(0, 3)).map(lambda one: Sum(*one)),
    max_size=12,
)


@given(sums_st)
def test_mean_and_middle_half_of_a_class(sums: list[Sum]) -> None:
    means = sorted(Fraction(one.total, one.weight) for one in sums if one.count)
    found = of_class(sums)
    if not means:
        assert found is None
        return
    assert found is not None
    assert found.mean == sum(means, Fraction()) / len(means)
    assert found.low == quartile(means, Fraction(1, 4))
    assert found.high == quartile(means, Fraction(3, 4))
    assert means[0] <= found.low <= found.high <= means[-1]


def test_quartiles_by_hand() -> None:
    """1, 2, 3, 4: the lower quartile is 1.75, the upper 3.25 (worksheets: QUARTILE.INC)."""
    found = of_class(Sum(value, 1, 1) for value in (4, 2, 1, 3))
    assert found is not None
    assert (found.mean, found.low, found.high) == (Fraction(5, 2), Fraction(7, 4), Fraction(13, 4))


# --- distribution and attendance -------------------------------------------------------------------------


def test_distribution_counts_numbers_of_the_days_also_of_works_that_do_not_count() -> None:
    algebra = subject(mark(5), mark(4), mark(4), mark(-1))
    other = subject(mark(5), mark(2))
    days = (algebra.marks[0].date, algebra.marks[0].date)
    whole = distribution([algebra, other], (date.min, date.max))
    assert whole == {5: 2, 4: 2, 2: 1}
    assert list(whole) == [5, 4, 2]
    assert sum(distribution([algebra], days).values()) == sum(
        one.date == days[0] for one in algebra.marks[:3]
    )


def lessons(*held: date, absences: tuple[tuple[date, int], ...] = ()) -> SubjectMarks:
    return subject(held=sorted(held), absences=[AbsenceLine(on, 1, code, None) for on, code in absences])


def test_attendance_by_month_and_by_week() -> None:
    tuesday, friday, october = date(2026, 9, 29), date(2026, 9, 4), date(2026, 10, 1)
    algebra = lessons(
        friday, tuesday, october, absences=((tuesday, AttendanceCode.ILL), (october, AttendanceCode.LATE))
    )
    russian = lessons(tuesday, absences=((tuesday, AttendanceCode.ABSENT),))
    whole = (date(2026, 9, 1), date(2026, 12, 31))
    assert attendance([algebra, russian], whole) == (
        (date(2026, 9, 1), 3, AbsenceCount(absent=1, ill=1)),
        (date(2026, 10, 1), 1, AbsenceCount(late=1)),
    )
    assert attendance([algebra, russian], whole, by_week=True) == (
        (date(2026, 8, 31), 1, AbsenceCount()),
        (date(2026, 9, 28), 3, AbsenceCount(absent=1, ill=1, late=1)),
    )
    assert attendance([algebra], (date(2026, 9, 5), date(2026, 9, 30))) == (
        (date(2026, 9, 1), 1, AbsenceCount(ill=1)),
    )


held_st = st.lists(st.dates(date(2026, 9, 1), date(2027, 1, 31)), max_size=30)


@given(held_st, st.data(), st.booleans())
def test_attendance_is_complete(held: list[date], data: st.DataObject, by_week: bool) -> None:
    codes = st.sampled_from([int(code) for code in AttendanceCode])
    away = tuple((on, data.draw(codes)) for on in held if data.draw(st.booleans()))
    found = attendance(
        [lessons(*held, absences=away)], (date(2026, 9, 1), date(2027, 1, 31)), by_week=by_week
    )
    assert sum(one.held for one in found) == len(held)
    assert sum(one.absences.missed + one.absences.late for one in found) == len(away)
    assert [one.starts for one in found] == sorted({one.starts for one in found})


def test_weights_are_the_decimal_numbers_that_people_wrote() -> None:
    """0.1 three times is as much as 0.3 once: (3 · 5 + 3 · 2) / 6."""
    on = date(2026, 9, 2)
    found = Running([(on, 5, 0.1), (on, 5, 0.1), (on, 5, 0.1), (on, 2, 0.3)]).between((on, on))
    assert found.mean == Fraction(7, 2)
