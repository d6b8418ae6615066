"""The dashboard's times: of each class the periods of its own scheme, and weeks with as many before them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.control import dashboard
from app.control.dashboard_rows import ACROSS, Compared, Filling, Span, Weeks
from app.errors import NotFound
from models.control import CourseWeek
from models.school import Course, CourseTeacher, SchoolClass, StudyGroup, Term, TermScheme
from tests.app.control.judged import deputy, set_clock
from tests.build import BuiltSchool

Q1, Q2 = date(2026, 10, 12), date(2026, 11, 9)
"""A week of the first quarter, and one of the second; both are of the first half-year."""


@pytest.fixture
def told(school: BuiltSchool) -> BuiltSchool:
    """7А has quarters, 7Б half-years; there is a choir across both, which nobody teaches."""
    with school.file.writing():
        halves = TermScheme.create(year=school.year, kind="half_years")
        for number, (starts, ends) in enumerate(
            ((date(2026, 9, 1), date(2026, 12, 30)), (date(2027, 1, 11), date(2027, 5, 28))), 1
        ):
            Term.create(scheme=halves, number=number, starts=starts, ends=ends)
        SchoolClass.update(term_scheme=halves).where(SchoolClass.id == school.class_b).execute()
        StudyGroup.insert(id=99, year=school.year, name="хор", home=99).execute()
        school.ids["choir"] = Course.create(year=school.year, subject=school.english, group=99).id
        write(school, "algebra_a", Q1, 1, lessons=10)
        write(school, "algebra_a", Q2, 2, lessons=4, kept=3)
        write(school, "russian_a", Q2, 2, lessons=2)
        write(school, "algebra_b", Q1, 1, lessons=100)
        write(school, "algebra_b", Q2, 1, lessons=200)
        write(school, "choir", Q2, 0, lessons=7)
    return school


def write(school: BuiltSchool, course: str, week: date, term: int, **counts: int) -> None:
    nothing = dict.fromkeys(Filling._fields, 0)
    CourseWeek.insert(
        year=school.year, week=week, course=school.ids[course], term=term, **(nothing | counts)
    ).execute()


def of(now: int, before: int, **more: int) -> Compared:
    return Compared(Filling(lessons=now, **more), Filling(lessons=before))


def by_class(school: BuiltSchool, span: Span | Weeks) -> dict[str, tuple[int | None, int | None, int, int]]:
    """By the class: numbers of the periods, and the lessons in them."""
    return {
        line.name: (
            line.term and line.term.number, line.before and line.before.number,
            line.filling.now.lessons, line.filling.before.lessons,
        )
        for line in dashboard.filling(deputy(school), span).classes
    }  # fmt: skip


def test_each_class_has_the_periods_of_its_scheme(told: BuiltSchool) -> None:
    assert by_class(told, Span.TERM) == {"7А": (2, 1, 6, 10), "7Б": (1, None, 300, 0), "": (None, None, 0, 0)}
    assert by_class(told, Span.LAST_TERM) == {
        "7А": (1, None, 10, 0),
        "7Б": (None, None, 0, 0),
        "": (None, None, 0, 0),
    }
    assert by_class(told, Span.YEAR) == {
        "7А": (None, None, 16, 0),
        "7Б": (None, None, 300, 0),
        "": (None, None, 7, 0),
    }


def test_in_holidays_the_period_is_the_one_that_is_over(told: BuiltSchool) -> None:
    set_clock(told, date(2026, 10, 28))
    assert by_class(told, Span.TERM)["7А"] == (1, None, 10, 0)
    set_clock(told, date(2027, 1, 5))
    assert by_class(told, Span.TERM)["7А"] == (2, 1, 6, 10)


def test_weeks_are_compared_with_as_many_weeks_with_lessons_before(told: BuiltSchool) -> None:
    """However long the holidays between them are."""
    assert by_class(told, Weeks(Q2, Q2))["7А"] == (None, None, 6, 10)
    assert by_class(told, Weeks(Q2 - timedelta(weeks=2), Q2))["7Б"] == (None, None, 200, 100)
    assert by_class(told, Weeks(Q1, Q2))["7Б"] == (None, None, 300, 0)
    assert by_class(told, Weeks(date(2027, 3, 1), date(2027, 3, 8)))["7Б"] == (None, None, 0, 0)


def test_cells_and_teachers(told: BuiltSchool) -> None:
    page = dashboard.filling(deputy(told))
    assert page.cells[told.class_a, told.algebra] == of(4, 10, kept=3)
    assert page.cells[None, told.english] == Compared()
    lines = {one.teacher_id: one for one in page.teachers}
    maths = lines[told.maths_teacher]
    assert (maths.filling, maths.subjects, maths.classes, maths.courses) == (
        of(304, 10, kept=3),
        ("Алгебра",),
        ("7А", "7Б"),
        2,
    )
    assert page.teachers[-1].teacher_id is None
    assert page.total == of(306, 10, kept=3)
    assert [(one.week, one.filling.lessons) for one in page.weeks] == [(Q1, 110), (Q2, 213)]


def test_the_way_down(told: BuiltSchool) -> None:
    session = deputy(told)
    found = dashboard.filling_courses(session, class_id=told.class_a, subject_id=told.algebra)
    assert [(one.course_id, one.filling) for one in found] == [(told.algebra_a, of(4, 10, kept=3))]
    (across,) = dashboard.filling_courses(session, Span.YEAR, class_id=ACROSS)
    assert (across.course_id, across.class_id, across.filling) == (told.choir, None, of(7, 0))
    of_teacher = dashboard.filling_courses(session, Weeks(Q2, Q2), teacher_id=told.maths_teacher)
    assert {one.course_id: one.filling.before.lessons for one in of_teacher} == {
        told.algebra_a: 10, told.algebra_b: 100,
    }  # fmt: skip
    assert [one.filling.lessons for one in dashboard.filling_weeks(session, class_id=ACROSS)] == [7]
    assert [one.filling.lessons for one in dashboard.filling_weeks(session)] == [110, 213]
    assert [(one.week, one.term) for one in dashboard.course_weeks(session, told.algebra_a).weeks] == [
        (Q1, 1),
        (Q2, 2),
    ]
    with pytest.raises(NotFound, match="course.unknown"):
        dashboard.course_weeks(session, 999)


def test_who_takes_a_course_over_has_its_figures(told: BuiltSchool) -> None:
    with told.file.writing():
        CourseTeacher.update(to_date=date(2026, 11, 1)).where(
            CourseTeacher.course == told.algebra_a
        ).execute()
        CourseTeacher.create(course=told.algebra_a, teacher=told.head, from_date=date(2026, 11, 2))
    lines = {one.teacher_id: one.filling.now.lessons for one in dashboard.filling(deputy(told)).teachers}
    assert (lines[told.head], lines[told.maths_teacher]) == (4, 300)


def test_shares_of_nothing_are_none() -> None:
    assert Filling().kept_share is None
    assert Filling().delay is None
    one = Filling(lessons=4, kept=3, marks=6, pupils=40, delayed=2, delay_hours=5)
    assert (one.kept_share, one.marks_per_lesson, one.delay) == (0.75, 1.5, 2.5)
