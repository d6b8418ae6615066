"""«Выполнение учебного плана» on the small school."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

import pytest

from app.codes import LessonState, Role
from app.errors import NotAllowed
from app.reports.document import RowKind
from app.reports.wish import Of
from models.journal import Lesson, LessonTopic
from models.school import Course
from models.timetable import CoursePlan, PlanItem, ThematicPlan, TimetableEntry
from tests.app.reports.asking import EN, cell, check_sound, column, document, said
from tests.build import LESSON_DAYS, YEAR_STARTS, BuiltSchool

THURSDAY, FRIDAY, MONDAY, TUESDAY = LESSON_DAYS[:4]


def change(school: BuiltSchool, course: str, on: date, **values: object) -> None:
    Lesson.update(**values).where(Lesson.course == school.ids[course], Lesson.date == on).execute()


@pytest.fixture
def taught(school: BuiltSchool) -> BuiltSchool:
    """Algebra: a lesson cancelled, one replaced, one moved from the next week, topics entered in the first two."""
    with school.file.writing():
        change(school, "algebra_a", THURSDAY, state=LessonState.CANCELLED)
        change(school, "algebra_a", FRIDAY, state=LessonState.REPLACED, substitute=school.russian_teacher)
        # What was to be given on the 24th, tomorrow, was given on the 10th.
        Lesson.delete().where(Lesson.course == school.algebra_a, Lesson.date == date(2026, 11, 24)).execute()
        Lesson.create(
            course=school.algebra_a,
            date=TUESDAY,
            number=5,
            state=LessonState.MOVED,
            moved_from=date(2026, 11, 24),
        )
        for on, topic in ((FRIDAY, "Дроби"), (MONDAY, "Степени")):
            LessonTopic.create(
                home=school.group_class_a, date=on, number=1, course=school.algebra_a, topic=topic
            )
        plan = ThematicPlan.create(year=school.year, subject=school.algebra, grade=7, name="Алгебра 7")
        for number, (topic, hours) in enumerate((("Дроби", 2), ("Степени", 1), ("Уравнения", 30)), 1):
            PlanItem.create(plan=plan, number=number, topic=topic, hours=hours)
        CoursePlan.create(course=school.algebra_a, plan=plan)
        Course.update(hours_per_week=4.5).where(Course.id == school.russian_a).execute()
        for weekday, week in ((1, 0), (2, 0), (3, 1)):
            TimetableEntry.create(
                course=school.algebra_a, weekday=weekday, number=1, week=week, from_date=YEAR_STARTS
            )
    return school


def test_a_class_course_by_course(taught: BuiltSchool) -> None:
    session = taught.session(Role.CLASS_TEACHER, taught.russian_teacher)
    one = document(session, taught, "curriculum", Of.CLASS, taught.class_a, term=2)
    check_sound(one)
    table = one.tables[0]
    assert column(table, "subject") == ["Алгебра", "Английский язык (англ. 1)", "Русский язык"]
    assert column(table, "week") == [2.5, None, 4.5]
    # 18 days have lessons, 12 of them are over, and of the thirteenth the first and the second have begun.
    assert column(table, "laid") == [18, 18, 18]
    assert column(table, "due") == [13, 12, 13]
    assert column(table, "given") == [13, 12, 13]  # one fell out, one was given before its time
    assert column(table, "deviation") == [0, 0, 0]
    assert [column(table, key)[0] for key in ("cancelled", "replaced", "moved", "no_topic")] == [1, 1, 1, 11]
    algebra = table.rows[0]
    assert cell(table, algebra, "replaced").behind == ("06.11.2026, 1 урок – Словов Инна Петровна",)
    assert cell(table, algebra, "moved").behind == ("10.11.2026, 5 урок (перенесён с 24.11.2026)",)
    assert column(table, "given", RowKind.TOTAL) == [38]


def test_how_far_the_plan_has_come(taught: BuiltSchool) -> None:
    session = taught.session(Role.TEACHER, taught.maths_teacher)
    table = document(session, taught, "curriculum", Of.COURSE, taught.algebra_a, term=2).tables[0]
    row = table.rows[0]
    # 33 hours; 13 lessons are given: Дроби, Степени as entered, one more of Дроби; 17 lessons in all.
    assert [cell(table, row, key).value for key in ("plan_hours", "plan_given", "plan_left", "plan_beyond")] == [
        33, 13, 20, 16,
    ]  # fmt: skip
    assert cell(table, row, "plan_left").behind == ("Уравнения – 20 ч",)


def test_behind_in_the_school(taught: BuiltSchool) -> None:
    with taught.file.writing():
        change(taught, "algebra_b", FRIDAY, state=LessonState.CANCELLED)
    session = taught.session(Role.DEPUTY, taught.deputy)
    one = document(session, taught, "curriculum", Of.SCHOOL, 0, term=2)
    check_sound(one)
    by_class, by_teacher, behind = one.tables
    assert column(by_class, "deviation") == [0, -1]
    assert column(by_class, "deviation", RowKind.TOTAL) == [-1, -1]
    assert column(by_teacher, "teacher") == ["Словов Инна Петровна", "Цифрова Инна Петровна"]
    assert column(by_teacher, "deviation") == [0, -1]
    assert [(row.cells[0].value, row.cells[1].value) for row in behind.rows] == [("7Б", "Алгебра")]
    assert cell(behind, behind.rows[0], "done").value == Fraction(100 * 11, 12)


def test_a_teacher_of_the_own_courses(taught: BuiltSchool) -> None:
    teacher = taught.session(Role.TEACHER, taught.maths_teacher)
    one = document(teacher, taught, "curriculum", Of.TEACHER, taught.maths_teacher, EN, term=2)
    assert column(one.tables[0], "class") == ["7А", "7Б"]
    deputy = taught.session(Role.DEPUTY, taught.deputy)
    assert (
        document(deputy, taught, "curriculum", Of.TEACHER, taught.maths_teacher, EN, term=2).parts
        == one.parts
    )
    heads = [head.head + head.group for head in one.tables[0].columns]
    assert not re.search("[а-яё]", "".join([one.title, *one.notes, *heads]))
    assert "Словов" in said(one, EN)  # who stood in


def test_who_may(taught: BuiltSchool) -> None:
    maths = taught.session(Role.TEACHER, taught.maths_teacher)
    parent = taught.session(Role.PARENT, taught.parent)
    for session, of, id_ in (
        (maths, Of.TEACHER, taught.russian_teacher),
        (maths, Of.COURSE, taught.russian_a),
        (maths, Of.CLASS, taught.class_a),
        (maths, Of.SCHOOL, 0),
        (parent, Of.COURSE, taught.algebra_a),
        (taught.session(Role.CLASS_TEACHER, taught.russian_teacher), Of.CLASS, taught.class_b),
    ):
        with pytest.raises(NotAllowed):
            document(session, taught, "curriculum", of, id_, term=2)
