"""What a journal page tells of its subject, school and calendar, and the courses of other years."""

from __future__ import annotations

from datetime import date

import pytest
from peewee import fn

from app.codes import AttendanceCode
from app.errors import NotAllowed
from app.journal.commands import set_homework, write_cells
from app.journal.queries import cell_history, course_terms, journal_page, lesson_card, my_courses
from app.journal.rows import CellEdit
from app.journal.term_marks import proposals, term_mark_history
from app.session import Session
from models.codes import Role, Scale
from models.journal import Lesson
from models.log import Setting
from models.school import (
    AcademicYear,
    Course,
    CourseTeacher,
    GroupMember,
    Holiday,
    SchoolClass,
    StudyGroup,
    Subject,
)
from tests.build import LESSON_DAYS, BuiltSchool


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


def test_a_class_teacher_reads_own_pupils_only_in_a_group_across_classes(school: BuiltSchool) -> None:
    """In an elective of 7А and 7Б the class teacher of 7А sees 7А."""
    with school.file.writing():
        own_id = StudyGroup.select(fn.MAX(StudyGroup.id)).scalar() + 1
        StudyGroup.insert(id=own_id, year=school.year, name="Элективный", home=own_id).execute()
        for pupil in (school.arbuzova, school.vetrova):
            GroupMember.create(group=own_id, pupil=pupil, from_date=date(2026, 9, 1))
        course = Course.create(year=school.year, subject=school.russian, group=own_id).id
        CourseTeacher.create(course=course, teacher=school.maths_teacher, from_date=date(2026, 9, 1))
        Lesson.create(course=course, date=LESSON_DAYS[0], number=1)
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    leader = school.session(Role.CLASS_TEACHER, school.russian_teacher, school.other())
    leader.poll()
    for pupil in (school.arbuzova, school.vetrova):
        write_cells(
            teacher,
            course,
            [
                CellEdit(LESSON_DAYS[0], 1, 1, pupil, "mark", None, 5),
                CellEdit(LESSON_DAYS[0], 1, 0, pupil, "attendance", None, int(AttendanceCode.LATE)),
            ],
        )
    set_homework(
        teacher,
        course,
        LESSON_DAYS[1],
        None,
        "доклад",
        set_date=LESSON_DAYS[0],
        set_number=1,
        pupil_id=school.vetrova,
    )
    term = next(one for one in course_terms(teacher, course) if one.number == 2)
    page, whole = journal_page(leader, course, term.id), journal_page(teacher, course, term.id)
    assert {line.pupil_id for line in whole.pupils} == {school.arbuzova, school.vetrova}
    seen = {line.pupil_id for line in page.pupils}
    seen |= {pupil for pupil, _ in page.marks} | {pupil for pupil, _ in page.attendance} | set(page.means)
    assert seen == {school.arbuzova}
    assert {line.pupil_id for line in proposals(leader, course, term.id).lines} == {school.arbuzova}
    assert lesson_card(leader, course, LESSON_DAYS[0], 1).homework_given == ()
    assert len(cell_history(leader, course, LESSON_DAYS[0], 1, school.arbuzova)) == 2
    for ask in (
        lambda: cell_history(leader, course, LESSON_DAYS[0], 1, school.vetrova),
        lambda: term_mark_history(leader, course, 1, 2, school.vetrova),
    ):
        with pytest.raises(NotAllowed):
            ask()
    assert {change.pupil for change in leader.poll() if change.pupil} == {school.arbuzova}
