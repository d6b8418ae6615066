"""Lessons made out of the timetable."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.changes import changes_since
from app.codes import LessonState, Role
from app.permissions import Action
from app.session import Session
from app.timetable.following import follow
from app.timetable.layout import week_parity
from app.unit_of_work import command
from models.base import rows
from models.journal import Lesson
from models.school import Holiday, SchoolClass
from models.timetable import TimetableEntry
from tests.build import YEAR_ENDS, YEAR_STARTS, BuiltSchool

MONDAY, TUESDAY, SATURDAY = 1, 2, 6


@command(Action.MANAGE_SCHOOL)
def laid_out(session: Session, courses: list[int], starts: date, ends: date) -> int:
    return follow(session, courses, starts, ends).added


@pytest.fixture
def admin(school: BuiltSchool) -> Session:
    """Nothing is laid out yet."""
    with school.file.writing():
        Lesson.delete().execute()
    return school.session(Role.ADMIN, school.admin)


def entry(school: BuiltSchool, course: str, weekday: int, number: int, **more: Any) -> None:
    with school.file.writing():
        place = {"weekday": weekday, "number": number, "from_date": YEAR_STARTS, **more}
        TimetableEntry.create(course=school.ids[course], **place)


def lessons(school: BuiltSchool, course: str) -> list[tuple[Any, ...]]:
    with school.file.reading():
        query = Lesson.select(Lesson.date, Lesson.number, Lesson.room).where(
            Lesson.course == school.ids[course]
        )
        return list(rows(query.order_by(Lesson.date, Lesson.number)))


def test_a_year_of_mondays(school: BuiltSchool, admin: Session) -> None:
    """Inside the quarters, without the holidays between them and the summer after."""
    entry(school, "algebra_a", MONDAY, 3, room="21")
    made = laid_out(admin, [school.algebra_a], YEAR_STARTS, YEAR_ENDS)
    found = lessons(school, "algebra_a")
    quarters = [((2026, 9, 1), (2026, 10, 23)), ((2026, 11, 5), (2026, 12, 30)),
                ((2027, 1, 11), (2027, 3, 19)), ((2027, 3, 29), (2027, 5, 28))]  # fmt: skip
    expected = [
        day
        for starts, ends in quarters
        for offset in range((date(*ends) - date(*starts)).days + 1)
        if (day := date(*starts) + timedelta(days=offset)).isoweekday() == MONDAY
    ]
    assert found == [(day, 3, "21") for day in expected]
    assert made == len(expected) == 34


def test_again_makes_nothing_and_touches_nothing(school: BuiltSchool, admin: Session) -> None:
    entry(school, "algebra_a", MONDAY, 3)
    laid_out(admin, [school.algebra_a], YEAR_STARTS, YEAR_ENDS)
    first = lessons(school, "algebra_a")[0][0]
    with school.file.writing():
        Lesson.update(state=LessonState.CANCELLED, room="12").where(Lesson.date == first).execute()
    assert laid_out(admin, [school.algebra_a], YEAR_STARTS, YEAR_ENDS) == 0
    with school.file.reading():
        assert list(rows(Lesson.select(Lesson.state, Lesson.room).where(Lesson.date == first))) == [
            (LessonState.CANCELLED, "12")
        ]
        assert [(change.entity, change.key, change.after["lessons"]) for change in changes_since(0)] == [
            ("lesson", str(school.algebra_a), 34)
        ]


def test_range_and_courses_that_were_asked_for(school: BuiltSchool, admin: Session) -> None:
    for course in ("algebra_a", "russian_a"):
        entry(school, course, MONDAY, 3)
    laid_out(admin, [school.algebra_a], date(2026, 11, 9), date(2026, 11, 16))
    assert [on for on, _, _ in lessons(school, "algebra_a")] == [date(2026, 11, 9), date(2026, 11, 16)]
    assert lessons(school, "russian_a") == []


def test_odd_and_even_weeks(school: BuiltSchool, admin: Session) -> None:
    """1 September 2026 is a Tuesday; its week is the first, odd one."""
    entry(school, "algebra_a", TUESDAY, 1, week=1)
    entry(school, "algebra_a", TUESDAY, 2, week=2)
    entry(school, "algebra_a", MONDAY, 5, week=2)
    laid_out(admin, [school.algebra_a], YEAR_STARTS, date(2026, 9, 15))
    assert [(on.day, number) for on, number, _ in lessons(school, "algebra_a")] == [
        (1, 1),
        (7, 5),
        (8, 2),
        (15, 1),
    ]


def test_entry_for_a_time(school: BuiltSchool, admin: Session) -> None:
    entry(school, "algebra_a", MONDAY, 1, to_date=date(2026, 9, 14))
    entry(school, "algebra_a", MONDAY, 2, from_date=date(2026, 9, 15))
    laid_out(admin, [school.algebra_a], YEAR_STARTS, date(2026, 9, 30))
    assert [(on.day, number) for on, number, _ in lessons(school, "algebra_a")] == [
        (7, 1),
        (14, 1),
        (21, 2),
        (28, 2),
    ]


def test_holidays_of_the_grade(school: BuiltSchool, admin: Session) -> None:
    entry(school, "algebra_a", MONDAY, 1)
    entry(school, "algebra_b", MONDAY, 1)
    entry(school, "algebra_a", SATURDAY, 1)
    with school.file.writing():
        SchoolClass.update(grade=1).where(SchoolClass.id == school.class_b).execute()
        for name, kind, starts, ends, low, high in (
            ("Отдых", "vacation", (2026, 11, 9), (2026, 11, 15), 1, 1),
            ("Праздник", "public", (2026, 11, 16), (2026, 11, 16), 1, 11),
            ("Каникулы", "vacation", (2026, 11, 21), (2026, 11, 23), 1, 11),
            ("Рабочая суббота", "workday", (2026, 11, 21), (2026, 11, 21), 1, 11),
        ):
            Holiday.create(
                year=school.year, name=name, kind=kind, starts=date(*starts), ends=date(*ends), grade_from=low,
                grade_to=high,
            )  # fmt: skip
    laid_out(admin, [school.algebra_a, school.algebra_b], date(2026, 11, 5), date(2026, 11, 30))
    days = {course: [on.day for on, _, _ in lessons(school, course)] for course in ("algebra_a", "algebra_b")}
    assert days == {"algebra_a": [7, 9, 14, 21, 28, 30], "algebra_b": [30]}


def test_moved_lesson_does_not_come_back(school: BuiltSchool, admin: Session) -> None:
    """Monday's lesson was moved to Wednesday: laying out anew leaves Monday free."""
    entry(school, "algebra_a", MONDAY, 1)
    with school.file.writing():
        Lesson.create(
            course=school.algebra_a, date=date(2026, 11, 25), number=6, state=LessonState.MOVED,
            moved_from=date(2026, 11, 9),
        )  # fmt: skip
    laid_out(admin, [school.algebra_a], date(2026, 11, 9), date(2026, 11, 16))
    assert [on.day for on, _, _ in lessons(school, "algebra_a")] == [16, 25]


@given(st.dates(date(2024, 9, 1), date(2028, 9, 7)), st.integers(0, 365))
def test_weeks_alternate(starts: date, days: int) -> None:
    on = starts + timedelta(days=days)
    assert week_parity(starts, starts) == 1
    assert week_parity(starts, on) != week_parity(starts, on + timedelta(days=7))
    monday = on - timedelta(days=on.weekday())
    assert {
        week_parity(starts, monday + timedelta(days=n))
        for n in range(7)
        if monday + timedelta(days=n) >= starts
    } == {week_parity(starts, on)}
