"""The week at a glance, and the weeks of a year."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clock import monday
from app.codes import AttendanceCode, LessonState, MarkValue, Role, Scale
from app.diary.rows import (
    DiaryDay,
    DiaryLesson,
    DiaryMark,
    DiaryWeek,
    DiaryYear,
    HomeworkLine,
    LooseHomework,
    PupilCard,
    RemarkLine,
)
from app.diary.rules import Break, break_of, instead_of, slots, study_weeks, week_summary, year_weeks
from app.diary.years import diary_years
from app.school.rows import HolidayRow, TermRow, YearRow
from models.school import AcademicYear, Enrollment, SchoolClass, TermScheme
from tests.build import BuiltSchool

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
BEFORE, SEEN, AFTER = (datetime(2026, 11, 23, hour, tzinfo=UTC) for hour in (8, 9, 10))


def mark(value: int, weight: float = 1, at: datetime = BEFORE, work: int = 1) -> DiaryMark:
    due = MONDAY + timedelta(days=4) if value == MarkValue.DEBT else None
    return DiaryMark(value, "Ответ", weight, None, at, due, work)


def lesson(number: int, subject: str = "Алгебра", course: int = 1, **more: object) -> DiaryLesson:
    plain = DiaryLesson(number, None, None, subject, "", "", course, LessonState.NORMAL, "", (), (), None)
    return replace(plain, **more)  # type: ignore[arg-type]


def day(on: date, *lessons: DiaryLesson, **more: object) -> DiaryDay:
    return replace(DiaryDay(on, None, lessons, ()), **more)  # type: ignore[arg-type]


def week(*days: DiaryDay) -> DiaryWeek:
    return DiaryWeek(MONDAY, PupilCard(1, "Ученик", 1, "7А"), days)


# --- the lessons of a day --------------------------------------------------------------------------------


def test_a_window_between_lessons_is_a_slot_of_its_own() -> None:
    groups = lesson(4, "Английский"), lesson(4, "Немецкий", 2)
    found = slots(day(MONDAY, lesson(0), lesson(1), lesson(3), *groups))
    assert [(number, len(lessons)) for number, lessons in found] == [(0, 1), (1, 1), (2, 0), (3, 1), (4, 2)]
    assert slots(day(MONDAY)) == ()


def test_a_lesson_in_the_place_of_a_cancelled_one() -> None:
    off = lesson(2, "Физика", 2, state=LessonState.CANCELLED)
    held, other = lesson(2), lesson(3)
    one = day(MONDAY, off, held, other)
    assert instead_of(one, held) == ("Физика",)
    assert instead_of(one, other) == ()
    assert instead_of(one, off) == ()


# --- the week at a glance --------------------------------------------------------------------------------


def test_a_week_by_hand() -> None:
    """5 (weight 3), 2, a debt, зач; absent once, late once; one of three homeworks ticked."""
    undone, done = HomeworkLine(1, "№ 1", False, False, MONDAY), HomeworkLine(2, "№ 2", True, False, MONDAY)
    first = day(
        MONDAY,
        lesson(1, marks=(mark(5, 3), mark(2, at=AFTER, work=2)), homework=(undone, done)),
        lesson(2, "Химия", 2, marks=(mark(MarkValue.DEBT), mark(MarkValue.PASSED, work=2))),
        lesson(3, "Труд", 3, attendance=(AttendanceCode.ILL, None)),
        remarks=(
            RemarkLine(1, "remark", "Опоздал", "", None, None, BEFORE),
            RemarkLine(2, "praise", "Помог", "", 1, 1, BEFORE),
        ),
    )  # fmt: skip
    second = day(
        TUESDAY,
        lesson(1, attendance=(AttendanceCode.LATE, 5), homework=(replace(undone, no=3),)),
        loose_homework=(LooseHomework(2, "Химия", replace(undone, no=4)),),
    )
    found = week_summary(week(first, second), today=MONDAY, since=SEEN)
    assert [(spot.subject, spot.value) for spot in found.marks] == [
        ("Алгебра", 5), ("Алгебра", 2), ("Химия", MarkValue.PASSED),
    ]  # fmt: skip
    assert found.mean == pytest.approx((5 * 3 + 2) / 4)
    assert [(spot.date, spot.subject, spot.work) for spot in found.low] == [(MONDAY, "Алгебра", 2)]
    assert [(spot.subject, spot.due_date) for spot in found.debts] == [("Химия", date(2026, 11, 27))]
    assert [(spot.date, spot.number) for spot in found.missed] == [(MONDAY, 3)]
    assert [(spot.date, spot.number) for spot in found.late] == [(TUESDAY, 1)]
    assert len(found.remarks) == len(found.praise) == 1
    assert [spot.line for spot in found.undone] == [1], "what is due tomorrow is not late yet"
    assert [spot.value for spot in found.fresh] == [2]
    later = week_summary(week(first, second), today=TUESDAY, since=None)
    assert [(spot.line, spot.number) for spot in later.undone] == [(1, 1), (3, 1), (4, None)]
    assert later.fresh == (), "to who has never looked nothing is new"


def test_other_scales_stand_in_no_mean_and_are_never_low() -> None:
    ten = lesson(1, marks=(mark(2), mark(9, work=2)), scale=Scale.TEN)
    found = week_summary(week(day(MONDAY, ten)), today=MONDAY, since=None)
    assert (len(found.marks), found.mean, found.low) == (2, None, ())
    failed = lesson(1, marks=(mark(MarkValue.FAILED),), scale=Scale.PASS)
    assert len(week_summary(week(day(MONDAY, failed)), today=MONDAY, since=None).low) == 1


def test_nothing_is_said_of_an_empty_week() -> None:
    found = week_summary(week(day(MONDAY)), today=MONDAY, since=SEEN)
    assert found == type(found)()


marks = st.builds(mark, st.integers(1, 5), st.sampled_from([0.0, 1.0, 2.0, 3.0]))


@given(st.lists(st.lists(marks, max_size=3).map(tuple), max_size=8))
def test_mean_as_a_naive_reckoning(given_marks: list[tuple[DiaryMark, ...]]) -> None:
    lessons = [lesson(number, marks=ones) for number, ones in enumerate(given_marks)]
    found = week_summary(week(day(MONDAY, *lessons)), today=MONDAY, since=None)
    flat = [one for ones in given_marks for one in ones]
    weight = sum(one.weight for one in flat)
    expected = sum(one.value * one.weight for one in flat) / weight if weight else None
    assert found.mean == (None if expected is None else pytest.approx(expected))
    assert len(found.marks) == len(flat)
    assert len(found.low) == sum(one.value <= 2 for one in flat)


# --- the weeks of a year ---------------------------------------------------------------------------------

YEAR = YearRow(1, "2026/2027", date(2026, 9, 1), date(2027, 8, 31))
TERMS = tuple(
    TermRow(number, "quarters", number, starts, ends, False)
    for number, (starts, ends) in enumerate(
        (
            (date(2026, 9, 1), date(2026, 10, 23)), (date(2026, 11, 5), date(2026, 12, 30)),
            (date(2027, 1, 11), date(2027, 3, 19)), (date(2027, 3, 29), date(2027, 5, 28)),
        ),
        1,
    )
)  # fmt: skip
AUTUMN = HolidayRow("Осенние каникулы", "vacation", date(2026, 10, 24), date(2026, 11, 4), 1, 11)
FIRST_GRADES = HolidayRow("Отдых", "vacation", date(2027, 2, 8), date(2027, 2, 14), 1, 1)


def year(**more: object) -> DiaryYear:
    plain = DiaryYear(YEAR, 1, "7А", 7, 5, TERMS, (AUTUMN, FIRST_GRADES), YEAR.starts, None)
    return replace(plain, **more)  # type: ignore[arg-type]


def test_weeks_of_a_year_by_hand() -> None:
    weeks = {one.monday: one for one in year_weeks(year())}
    assert min(weeks) == date(2026, 8, 31)
    assert max(weeks) == date(2027, 8, 30)
    first = weeks[date(2026, 8, 31)]
    assert (first.number, first.term, first.school_days) == (1, 1, 4)
    assert weeks[date(2026, 10, 19)].number == 8
    assert weeks[date(2026, 10, 26)].number is None
    assert weeks[date(2026, 10, 26)].holidays == ("Осенние каникулы",)
    partly = weeks[date(2026, 11, 2)]
    assert (partly.number, partly.term, partly.school_days) == (9, 2, 2)
    assert partly.holidays == ("Осенние каникулы",)
    assert weeks[date(2026, 11, 23)].number == 12
    assert weeks[date(2027, 7, 5)].number is None
    assert study_weeks(year()) == 8 + 9 + 10 + 9
    assert study_weeks(year(grade=1)) == 8 + 9 + 9 + 9, "the first grades rest a week more"


def test_a_saturday_made_up_for_is_a_school_day() -> None:
    extra = HolidayRow("Рабочая суббота", "workday", date(2026, 10, 31), date(2026, 10, 31), 1, 11)
    weeks = {one.monday: one for one in year_weeks(year(holidays=(AUTUMN, extra)))}
    assert (weeks[date(2026, 10, 26)].number, weeks[date(2026, 10, 26)].school_days) == (9, 1)


@given(st.dates(date(2026, 8, 31), date(2027, 8, 31)))
def test_every_day_of_the_year_is_in_one_of_its_weeks(on: date) -> None:
    weeks = year_weeks(year())
    assert [one.monday for one in weeks].count(monday(on)) == 1
    numbers = [one.number for one in weeks if one.number is not None]
    assert numbers == list(range(1, len(numbers) + 1))


def test_years_of_a_pupil(school: BuiltSchool) -> None:
    """This year's class of the end; the year before with its own class."""
    with school.file.writing():
        before = AcademicYear.create(name="2025/2026", starts=date(2025, 9, 1), ends=date(2026, 8, 31))
        scheme = TermScheme.create(year=before, kind="quarters")
        old = SchoolClass.create(year=before, grade=6, letter="А", term_scheme=scheme)
        Enrollment.create(
            school_class=old, pupil=school.yashin, from_date=date(2025, 9, 3), to_date=date(2026, 5, 31)
        )
        Enrollment.create(school_class=school.class_b, pupil=school.yashin, from_date=date(2026, 11, 11))
    found = diary_years(school.session(Role.DEPUTY, school.deputy), school.yashin)
    assert [(one.year.name, one.class_name, one.from_date, one.to_date) for one in found] == [
        ("2026/2027", "7Б", date(2026, 9, 1), None),
        ("2025/2026", "6А", date(2025, 9, 3), date(2026, 5, 31)),
    ]
    assert [term.number for term in found[0].terms] == [1, 2, 3, 4]
    assert [row.name for row in found[0].holidays] == ["Осенние каникулы"]
    assert found[1].terms == ()


def test_a_break_around_a_week() -> None:
    autumn = Break("Осенние каникулы", date(2026, 10, 24), date(2026, 11, 4), date(2026, 11, 5))
    assert break_of(year(), date(2026, 10, 26)) == autumn
    assert break_of(year(), date(2026, 11, 2)) is None, "there is school on Thursday"
    winter = break_of(year(), date(2027, 1, 4))
    assert winter == Break("", date(2026, 12, 31), date(2027, 1, 10), date(2027, 1, 11))
    summer = break_of(year(), date(2027, 7, 5))
    assert summer == Break("", date(2027, 5, 29), date(2027, 8, 31), None)
    assert break_of(year(), date(2027, 9, 6)) is None, "beyond the year nothing is known"


@given(st.dates(date(2026, 8, 31), date(2027, 8, 31)))
def test_a_break_is_told_exactly_for_weeks_without_school(on: date) -> None:
    week = next(one for one in year_weeks(year()) if one.monday == monday(on))
    found = break_of(year(), week.monday)
    assert (found is None) == (week.number is not None)
    if found is not None and found.back is not None:
        assert monday(found.back) in [one.monday for one in year_weeks(year()) if one.number is not None]
