"""What stands beside the grid, on pages that are made by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codes import AttendanceCode, LessonState, MarkValue, Scale
from app.journal.beside import (
    Share,
    Why,
    course_of,
    distribution,
    lesson_means,
    mean_of,
    on_border,
    standing_of,
    whom_to_ask,
)
from app.journal.needed import Outcome
from app.journal.rows import AttendanceCell, Column, JournalPage, MarkCell, PupilLine
from app.journal.rules import weighted_mean
from app.school.rows import CourseCard, TermRow

FIRST = date(2026, 11, 9)
DAYS = tuple(FIRST + timedelta(days=offset) for offset in range(12))
TODAY = DAYS[9]
STARTS, ENDS = date(2026, 11, 5), date(2026, 12, 30)
MOMENT = datetime(2026, 11, 20, tzinfo=UTC)
NAMES = ("Арбузова", "Ёлкин", "Жукова", "Яшин")

Cells = dict[tuple[int, int], int]
"""(Pupil, index of the column) → value."""


def column(index: int, *, weight: float = 1, state: int = 0, work: int = 1) -> Column:
    return Column(DAYS[index], 1, work, 1, "Ответ", "О", weight, weight > 0, None, state, True)


def page(
    marks: Cells,
    absences: dict[tuple[int, int], int] | None = None,
    columns: tuple[Column, ...] = tuple(column(index) for index in range(10)),
    **more: Any,
) -> JournalPage:
    """Four pupils, a lesson on each day from the 9th on; it is the day of the tenth lesson."""
    values = {
        "course": CourseCard(1, "Алгебра", "7А", "", 1, "", 1, "2026/2027", True),
        "term": TermRow(2, "quarters", 2, STARTS, ENDS, False),
        "today": TODAY,
        "pupils": tuple(PupilLine(index, name, STARTS, None) for index, name in enumerate(NAMES)),
        "columns": columns,
        "marks": {key: MarkCell(value, None, None, MOMENT, None) for key, value in marks.items()},
        "attendance": {
            (pupil, (DAYS[index], 1)): AttendanceCell(code, None)
            for (pupil, index), code in (absences or {}).items()
        },
        "means": {}, "term_marks": {}, "scale": Scale.FIVE, "excused": "п", "holidays": (), "seq": 0,
        "weights": (1, 3),
    }  # fmt: skip
    return JournalPage(**{**values, **more})


# --- the class -------------------------------------------------------------------------------------------


def test_distribution() -> None:
    marks = {(0, 0): 5, (1, 0): 4, (2, 0): 5, (0, 1): MarkValue.DEBT, (1, 1): MarkValue.PASSED, (3, 1): 2}
    found = distribution(page(marks))
    assert found == (
        Share(5, 2), Share(4, 1), Share(3, 0), Share(2, 1), Share(MarkValue.PASSED, 1), Share(MarkValue.DEBT, 1),
    )  # fmt: skip
    assert distribution(page({**marks, (2, 2): 1}))[4] == Share(1, 1)
    assert distribution(page(marks), of_lesson=(DAYS[0], 1))[:2] == (Share(5, 2), Share(4, 1))
    assert [share.value for share in distribution(page({}))] == [5, 4, 3, 2]
    assert distribution(page({(0, 0): 87}, scale=Scale.HUNDRED)) == (Share(87, 1),)
    assert distribution(page({(0, 0): -1}, scale=Scale.PASS)) == (Share(-1, 1),)


def test_class_means_by_lesson() -> None:
    """Two works of one lesson, of weight 1 and 3, are one mean; what does not count and what is no number is none."""
    columns = (column(0), column(0, weight=3, work=2), column(1, weight=0), column(2))
    marks = {(0, 0): 5, (1, 0): 4, (0, 1): 2, (0, 2): 5, (0, 3): MarkValue.PASSED, (1, 3): 3}
    found = lesson_means(page(marks, columns=columns))
    assert [(one.date, one.mean, one.count) for one in found] == [(DAYS[0], 3.0, 3), (DAYS[2], 3.0, 1)]


def test_course_of_a_pupil() -> None:
    columns = (column(0), column(0, weight=3, work=2), column(1), column(2))
    marks = {(0, 0): 5, (0, 1): 3, (0, 2): MarkValue.DEBT, (0, 3): 4, (1, 0): 2}
    found = course_of(page(marks, columns=columns), 0)
    assert [(one.date, one.values, one.mean) for one in found] == [
        (DAYS[0], (5, 3), 3.5), (DAYS[1], (MarkValue.DEBT,), 3.5), (DAYS[2], (4,), 3.6),
    ]  # fmt: skip
    assert course_of(page(marks, columns=columns), 3) == ()


def test_mean_of_all_marks_that_count() -> None:
    columns = (column(0), column(0, weight=3, work=2), column(1, weight=0))
    marks = {(0, 0): 5, (1, 1): 3, (2, 2): 2, (3, 0): MarkValue.DEBT}
    assert mean_of(page(marks, columns=columns)) == (3.5, 2)
    assert mean_of(page(marks, columns=columns), of_lesson=(DAYS[1], 1)) == (None, 0)
    assert mean_of(page({})) == (None, 0)


def test_where_a_pupil_stands() -> None:
    marks = {(0, 0): 5, (0, 1): 4, (0, 2): 4, (0, 3): MarkValue.DEBT, (1, 0): 5, (2, 0): MarkValue.PASSED}
    one = standing_of(page(marks), 0)
    assert one is not None
    assert (one.name, one.count, one.debts, one.proposed, one.better, one.threshold) == (
        "Арбузова",
        3,
        1,
        4,
        5,
        4.6,
    )
    assert one.mean == pytest.approx(13 / 3)
    # 5·3 more makes it 28/6 = 4.67; a single 5 of weight 1 only 18/4 = 4.50.
    assert one.missing is not None
    assert [(run.value, run.weight) for found in one.missing.sets for run in found.runs] == [(5, 3)]
    top, words, nobody = (standing_of(page(marks), pupil) for pupil in (1, 2, 77))
    assert top is not None
    assert (top.proposed, top.better, top.missing) == (5, None, None)
    assert words is not None
    assert (words.count, words.mean, words.proposed, words.missing) == (0, None, None, None)
    assert nobody is None


@given(
    st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 9)), st.sampled_from([2, 3, 4, 5, -1, -5]))
)
def test_nothing_is_lost_or_counted_twice(marks: Cells) -> None:
    one = page(marks)
    numbers = [value for value in marks.values() if value >= 0]
    assert sum(share.count for share in distribution(one)) == len(marks)
    assert sum(mean.count for mean in lesson_means(one)) == len(numbers)
    for pupil in range(4):
        steps = course_of(one, pupil)
        own = [(value, 1.0) for (whose, _), value in marks.items() if whose == pupil]
        assert sum(len(step.values) for step in steps) == len(own)
        mean = weighted_mean(own)
        assert (steps[-1].mean if steps else None) == (None if mean is None else float(mean))


# --- on the border ---------------------------------------------------------------------------------------


def test_pupils_on_a_border() -> None:
    """Арбузова 4.5 (0.1 below the 5), Ёлкин 3.67 (0.07 above the 4), Жукова 4.0 in the middle, Яшин without marks."""
    marks = {(0, 0): 4, (0, 1): 5, (1, 0): 4, (1, 1): 4, (1, 2): 3, (2, 0): 4}
    below, above = on_border(page(marks))
    assert (below.name, below.mean, below.threshold, below.proposed, below.other) == (
        "Арбузова",
        4.5,
        4.6,
        4,
        5,
    )
    assert below.missing is not None
    assert below.missing.outcome is Outcome.SETS
    assert [(run.value, run.weight, run.count) for run in below.missing.sets[0].runs] == [(5, 1, 1)]
    assert (above.name, above.threshold, above.proposed, above.other, above.missing) == (
        "Ёлкин",
        3.6,
        4,
        3,
        None,
    )


def test_border_of_the_subject_and_nearest_first() -> None:
    marks = {(0, 0): 4, (0, 1): 5, (1, 0): 4, (1, 1): 3, (1, 2): 3}
    soft = on_border(page(marks, thresholds=(2.5, 3.5, 4.5)))
    assert [(one.name, one.other) for one in soft] == [
        ("Арбузова", 4)
    ]  # 4.5 is a 5 just so; 3.33 is far from 3.5
    # Ёлкин 32 / 9, 0.04 below the 4; Арбузова 0.1 below the 5; Жукова has it, just so
    marks = {(0, 0): 4, (0, 1): 5} | {(1, index): 4 - (index > 4) for index in range(9)}
    marks |= {(2, index): 5 - (index > 2) for index in range(5)}
    assert [one.name for one in on_border(page(marks))] == ["Ёлкин", "Арбузова", "Жукова"]
    assert [one.name for one in on_border(page(marks), width=Fraction(5, 100))] == ["Ёлкин", "Жукова"]


def test_who_has_left_is_on_no_border_and_is_not_asked() -> None:
    gone = (PupilLine(0, "Арбузова", STARTS, DAYS[3]), PupilLine(1, "Ёлкин", STARTS, None))
    one = page({(0, 0): 4, (0, 1): 5}, pupils=gone)
    assert on_border(one) == ()
    assert [found.name for found in whom_to_ask(one)] == ["Ёлкин"]


# --- whom to ask -----------------------------------------------------------------------------------------


def test_whom_to_ask() -> None:
    """Арбузова has four marks, the last at the tenth lesson; Ёлкин four, of long ago; Жукова one; Яшин four, and
    missed the last lesson."""
    marks = {(0, index): 5 for index in (0, 3, 6, 9)} | {(1, index): 4 for index in (0, 1, 2, 3)}
    marks |= {(2, 8): 3} | {(3, index): 4 for index in (4, 5, 6, 7)}
    found = whom_to_ask(page(marks, {(3, 9): AttendanceCode.ILL}))
    assert [(one.name, one.marks, one.lessons_since, one.why) for one in found] == [
        ("Жукова", 1, 1, (Why.FEW_MARKS,)),
        ("Ёлкин", 4, 6, (Why.LONG_AGO,)),
        ("Яшин", 4, 1, (Why.ABSENT_LAST,)),
    ]
    assert [one.name for one in whom_to_ask(page(marks), limit=1)] == ["Жукова"]


def test_lessons_missed_do_not_count_as_not_asked() -> None:
    late_and_ill = {(0, index): AttendanceCode.ILL for index in (1, 2, 3, 4, 5, 6)} | {
        (0, 7): AttendanceCode.LATE
    }
    found = {one.name: one for one in whom_to_ask(page({(pupil, 0): 4 for pupil in range(4)}, late_and_ill))}
    assert "Арбузова" not in found  # present at three since
    assert found["Ёлкин"].lessons_since == 9


def test_cancelled_and_coming_lessons_are_passed_over() -> None:
    columns = (
        *(column(i, state=LessonState.CANCELLED) for i in range(1, 9)),
        column(9),
        column(10),
        column(11),
    )
    found = whom_to_ask(page({}, {(0, 10): AttendanceCode.ABSENT}, columns=columns))
    assert found == ()


def test_at_a_lesson_who_is_absent_there_is_left_out() -> None:
    """Looking at the sixth lesson, what comes after it is not known."""
    marks = {(0, 9): 5}
    absences = {(0, 4): AttendanceCode.EXCUSED, (1, 5): AttendanceCode.ABSENT, (2, 5): AttendanceCode.LATE}
    found = whom_to_ask(page(marks, absences), at=(DAYS[5], 1))
    assert [(one.name, one.why) for one in found] == [
        ("Арбузова", (Why.LONG_AGO, Why.ABSENT_LAST)), ("Жукова", (Why.LONG_AGO,)), ("Яшин", (Why.LONG_AGO,)),
    ]  # fmt: skip
    assert [one.lessons_since for one in found] == [4, 5, 5]


def test_at_a_lesson_who_has_got_a_mark_there_is_left_out() -> None:
    """A work not handed in is no answer; what was asked there changes nobody else's reasons."""
    before = whom_to_ask(page({(0, 0): 4}), at=(DAYS[5], 1))
    assert [one.name for one in before] == ["Ёлкин", "Жукова", "Яшин", "Арбузова"]
    found = whom_to_ask(page({(0, 0): 4, (1, 5): 5, (2, 5): MarkValue.DEBT}), at=(DAYS[5], 1))
    assert found == before[1:]


@pytest.mark.parametrize("marks", [{}, {(pupil, 9): 4 for pupil in range(4)}])
def test_newcomers_are_not_blamed_for_lessons_before(marks: Cells) -> None:
    pupils = tuple(PupilLine(index, name, DAYS[8], None) for index, name in enumerate(NAMES))
    assert whom_to_ask(page(marks, pupils=pupils)) == ()
