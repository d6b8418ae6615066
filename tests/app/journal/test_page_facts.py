"""What a journal page tells of its subject, school and calendar, and the courses of other years."""

from __future__ import annotations

from datetime import date

import pytest

from app.journal.queries import journal_page, my_courses
from app.session import Session
from models.codes import Role, Scale
from models.log import Setting
from models.school import AcademicYear, Course, CourseTeacher, Holiday, SchoolClass, StudyGroup, Subject
from tests.build import BuiltSchool


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    return school.session(Role.TEACHER, school.maths_teacher)


def test_scale_is_that_of_the_subject(school: BuiltSchool, teacher: Session) -> None:
    assert journal_page(teacher, school.algebra_a, school.term2).scale == Scale.FIVE
    with school.file.writing():
        Subject.update(scale=Scale.TEN).execute()
    other = school.session(Role.TEACHER, school.maths_teacher)
    assert journal_page(other, school.algebra_a, school.term2).scale == Scale.TEN


def test_first_grade_has_no_marks(school: BuiltSchool) -> None:
    with school.file.writing():
        SchoolClass.update(grade=1).execute()
    first = school.session(Role.TEACHER, school.maths_teacher)
    assert journal_page(first, school.algebra_a, school.term2).scale == Scale.NONE


def test_letter_for_excused_is_the_schools(school: BuiltSchool, teacher: Session) -> None:
    assert journal_page(teacher, school.algebra_a, school.term2).excused == "п"
    with school.file.writing():
        Setting.create(scope="", key="attendance.excused_letter", value='"у"')
    other = school.session(Role.TEACHER, school.maths_teacher)
    assert journal_page(other, school.algebra_a, school.term2).excused == "у"


def test_columns_name_their_kind_in_full(school: BuiltSchool, teacher: Session) -> None:
    assert {column.kind for column in journal_page(teacher, school.algebra_a, school.term2).columns} == {
        "Ответ на уроке"
    }


def test_holidays_of_the_grade_that_touch_the_period(school: BuiltSchool) -> None:
    term = date(2026, 11, 10)
    with school.file.writing():
        for name, starts, ends, grades in (
            ("inside", term, term, (1, 11)),
            ("for the first grade", term, term, (1, 1)),
            ("long after", date(2027, 6, 1), date(2027, 8, 31), (1, 11)),
        ):
            Holiday.create(
                year=school.year, name=name, kind="vacation", starts=starts, ends=ends,
                grade_from=grades[0], grade_to=grades[1],
            )  # fmt: skip
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    page = journal_page(teacher, school.algebra_a, school.term2)
    names = [one.name for one in page.holidays]
    assert "inside" in names
    assert "for the first grade" not in names
    assert "long after" not in names
    assert all(one.starts <= page.term.ends and one.ends >= page.term.starts for one in page.holidays)


def test_courses_of_a_past_year(school: BuiltSchool) -> None:
    with school.file.writing():
        past = AcademicYear.create(name="2025/2026", starts=date(2025, 9, 1), ends=date(2026, 8, 31))
        group = StudyGroup.create(year=past, name="кружок", home=school.group_class_a)
        old = Course.create(year=past, group=group, subject=Subject.select().first())
        CourseTeacher.create(course=old, teacher=school.maths_teacher, from_date=date(2025, 9, 1))
    head = school.session(Role.HEAD, school.head)
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    assert [one.course_id for one in my_courses(head, past.id)] == [old.id]
    assert old.id not in {one.course_id for one in my_courses(head)}
    assert [one.course_id for one in my_courses(teacher, past.id)] == [old.id]
    now = my_courses(teacher, school.year)
    assert old.id not in {one.course_id for one in now}
    assert set(now) < set(my_courses(teacher))
