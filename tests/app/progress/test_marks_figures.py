"""What follows from marks: against what is reckoned by hand, and against a naive second way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codes import AttendanceCode, MarkValue, Scale
from app.diary.rows import PupilCard
from app.journal.needed import MarkRun, Outcome
from app.journal.of_pupil import AbsenceCount
from app.progress.marks_figures import (
    Presence,
    days_of,
    debts,
    figures,
    goals,
    overall,
    parts,
    presence,
    school_days,
    term_of,
)
from app.progress.marks_rows import AbsenceLine, MarkLine, PupilMarks, SubjectMarks
from app.school.rows import TermRow, YearRow

DAY = date(2026, 11, 9)
SPAN = (DAY, DAY + timedelta(days=60))
AT = datetime(2026, 11, 9, 12, tzinfo=UTC)
TERMS = (
    TermRow(1, "quarters", 1, date(2026, 9, 1), date(2026, 10, 23), True),
    TermRow(2, "quarters", 2, date(2026, 11, 5), date(2026, 12, 30), False),
)


def mark(value: int, weight: float = 1, day: int = 0, **more: object) -> MarkLine:
    fields = {"due_date": None, "overdue": False, **more}
    return MarkLine(DAY + timedelta(days=day), 1, 1, value, "Ответ", "отв.", weight, None, AT, **fields)  # type: ignore[arg-type]


def subject(
    *marks: MarkLine,
    scale: str = Scale.FIVE,
    held: Sequence[date] = (),
    absences: Sequence[AbsenceLine] = (),
    course_id: int = 1,
) -> SubjectMarks:
    return SubjectMarks(
        course_id, "Алгебра", "7А", "", "Цифрова", None, scale, (2.6, 3.6, 4.6), (1, 2), tuple(marks), (),
        tuple(held), tuple(absences),
    )  # fmt: skip


def page_of(*subjects: SubjectMarks) -> PupilMarks:
    pupil = PupilCard(1, "Арбузова Анна", 1, "7А")
    return PupilMarks(pupil, DAY, 7, None, (), TERMS, Scale.FIVE, subjects, (), None, None)


# --- periods -----------------------------------------------------------------------------------------------


def test_period_of_a_day() -> None:
    of = {on: term_of(TERMS, on) for on in (date(2026, 8, 30), date(2026, 9, 1), date(2026, 10, 28), DAY)}
    assert [one.number if one else None for one in of.values()] == [1, 1, 1, 2]
    assert term_of((), DAY) is None
    year = YearRow(1, "2026/2027", date(2026, 9, 1), date(2027, 8, 31))
    assert days_of(year, None) == (year.starts, year.ends)
    assert days_of(year, TERMS[1]) == (TERMS[1].starts, TERMS[1].ends)


# --- means -------------------------------------------------------------------------------------------------


def test_figures_by_hand() -> None:
    """5·1 + 4·2 + 2·3 = 19, Σ weight 6."""
    one = subject(mark(5), mark(4, 2), mark(2, 3), mark(MarkValue.DEBT, 1), mark(2, 0), mark(3, 1, day=-20))
    found = figures(one, SPAN)
    assert (found.count, found.plain, found.weighted) == (3, Fraction(11, 3), Fraction(19, 6))
    assert (found.proposal, len(found.marks), len(found.debts)) == (3, 5, 1)
    assert parts(found.marks) == (MarkRun(5, 1, 1), MarkRun(4, 2, 1), MarkRun(2, 3, 1))
    supposed = figures(one, SPAN, supposed=[(5, 2), (5, 2)])
    assert (supposed.weighted, supposed.proposal, supposed.count) == (Fraction(39, 10), 4, 5)
    assert supposed.marks == found.marks, "a supposition is no mark"
    assert parts(found.marks, [(5, 1)])[0] == MarkRun(5, 1, 2)


def test_without_marks() -> None:
    found = figures(subject(), SPAN)
    assert (found.plain, found.weighted, found.proposal, found.count) == (None, None, None, 0)
    assert goals(subject(), SPAN, (1,)) == ()
    assert overall(page_of(subject()), SPAN) is None


def test_whole_mean_leaves_other_scales_out() -> None:
    """(5·1 + 4·3 + 3·1) / 5 = 4; the 80 of a hundred is another thing."""
    page = page_of(
        subject(mark(5), mark(4, 3)), subject(mark(3), course_id=2),
        subject(mark(80), scale=Scale.HUNDRED, course_id=3), subject(mark(-1), scale=Scale.PASS, course_id=4),
    )  # fmt: skip
    assert overall(page, SPAN) == 4


def test_debts_of_the_year_by_their_day() -> None:
    late = mark(MarkValue.DEBT, day=-40, due_date=DAY)
    soon = mark(MarkValue.DEBT, due_date=DAY + timedelta(days=3))
    open_end = mark(MarkValue.DEBT, day=1)
    one, two = subject(open_end, late, mark(5)), subject(soon, course_id=2)
    assert debts([one, two]) == ((one, late), (two, soon), (one, open_end))


marks_st = st.lists(
    st.builds(
        mark,
        st.sampled_from([1, 2, 3, 4, 5, MarkValue.DEBT, MarkValue.PASSED, MarkValue.EXEMPT]),
        st.sampled_from([0, 0.5, 1, 1.5, 2, 3]),
        st.integers(-5, 65),
    ),
    max_size=12,
)
supposed_st = st.lists(st.tuples(st.integers(2, 5), st.sampled_from([1.0, 2.0, 3.0])), max_size=3)


@given(marks_st, supposed_st)
def test_figures_as_reckoned_one_by_one(marks: list[MarkLine], supposed: list[tuple[int, float]]) -> None:
    found = figures(subject(*marks), SPAN, supposed)
    there = [
        (one.value, Fraction(str(one.weight)))
        for one in marks
        if SPAN[0] <= one.date <= SPAN[1] and one.value > 0 and one.weight
    ] + [(value, Fraction(str(weight))) for value, weight in supposed]
    assert found.count == len(there)
    if there:
        assert found.plain == Fraction(sum(value for value, _ in there), len(there))
        weighted = sum(value * weight for value, weight in there) / sum(weight for _, weight in there)
        assert found.weighted == weighted
        assert found.proposal == (5 if weighted >= Fraction("4.6") else 4 if weighted >= Fraction("3.6") else
                                  3 if weighted >= Fraction("2.6") else 2)  # fmt: skip
    runs = parts(found.marks, supposed)
    assert sum(run.count for run in runs) == found.count
    assert [(run.value, run.weight) for run in runs] == sorted(
        {(v, float(w)) for v, w in there}, reverse=True
    )


# --- what is needed ----------------------------------------------------------------------------------------


def test_goals_are_the_better_marks() -> None:
    """3 and 4: 3.5, a 3 comes out.  For a 4 (3.6) 0.2 are missing: one 4 gains 0.4.  For a 5 (4.6) 2.2: 5 gains 0.4."""
    one = subject(mark(3), mark(4))
    assert [(goal.mark, goal.threshold) for goal in goals(one, SPAN, (1,))] == [
        (4, Fraction("3.6")), (5, Fraction("4.6")),
    ]  # fmt: skip
    four, five = goals(one, SPAN, (1,))
    assert [run for found in four.needed.sets for run in found.runs] == [MarkRun(4, 1, 1)]
    assert [run for found in five.needed.sets for run in found.runs] == [MarkRun(5, 1, 6)]
    assert [goal.mark for goal in goals(one, SPAN, (1,), supposed=[(4, 1)])] == [5]
    assert goals(subject(mark(5)), SPAN, (1,)) == ()


def test_goals_on_other_scales() -> None:
    ten = subject(mark(6), mark(7), scale=Scale.TEN)
    assert [(goal.mark, goal.threshold) for goal in goals(ten, SPAN, (1,))] == [
        (8, Fraction("7.5")), (9, Fraction("8.5")),
    ]  # fmt: skip
    assert goals(subject(mark(MarkValue.PASSED), scale=Scale.PASS), SPAN, (1,)) == ()
    assert goals(subject(mark(100), scale=Scale.HUNDRED), SPAN, (1,)) == ()


@given(marks_st, st.lists(st.sampled_from([1.0, 2.0, 3.0]), min_size=1, max_size=3))
def test_what_is_said_to_be_needed_is_enough(marks: list[MarkLine], weights: list[float]) -> None:
    one = subject(*marks)
    for goal in goals(one, SPAN, weights):
        assert goal.needed.outcome in (Outcome.SETS, Outcome.TOO_MANY)
        for found in goal.needed.sets:
            supposed = [(run.value, run.weight) for run in found.runs for _ in range(run.count)]
            after = figures(one, SPAN, supposed)
            assert after.proposal is not None
            assert after.proposal >= goal.mark
            less = figures(one, SPAN, supposed[:-1])
            assert less.proposal is None or less.proposal < goal.mark, "shorter would do"


# --- attendance --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("held", "missed", "percent"),
    [
        (0, 0, None),
        (10, 0, 100),
        (10, 10, 0),
        (3, 1, 67),
        (1000, 1, 99),
        (1000, 999, 1),
        (8, 1, 88),
        (200, 1, 99),
    ],
)
def test_percentage(held: int, missed: int, percent: int | None) -> None:
    found = Presence(held, AbsenceCount(ill=missed, late=3))
    assert (found.percent, found.attended) == (percent, held - missed)


def absent(day: int, number: int, code: int = AttendanceCode.ILL) -> AbsenceLine:
    return AbsenceLine(DAY + timedelta(days=day), number, code, None)


def test_a_day_is_missed_with_all_its_lessons() -> None:
    held = [DAY, DAY, DAY + timedelta(days=1)]
    one = subject(held=held, absences=[absent(0, 1), absent(0, 2), absent(1, 1)])
    two = subject(
        held=[DAY + timedelta(days=1), DAY + timedelta(days=2)], absences=[absent(1, 3), absent(2, 3)]
    )
    late = subject(held=[DAY + timedelta(days=2)], absences=[absent(2, 4, AttendanceCode.LATE)])
    days = school_days([one, two, late], SPAN, None)
    assert (days.held, days.missed) == (3, (DAY, DAY + timedelta(days=1)))
    assert school_days([one, two, late], SPAN, DAY + timedelta(days=1)).missed == (DAY,)
    assert school_days([one], (DAY + timedelta(days=1), SPAN[1]), None).held == 1
    counts = presence([one, two, late], SPAN)
    assert (counts.held, counts.absences) == (6, AbsenceCount(ill=5, late=1))
    assert presence([one], (DAY + timedelta(days=1), SPAN[1])) == Presence(1, AbsenceCount(ill=1))
