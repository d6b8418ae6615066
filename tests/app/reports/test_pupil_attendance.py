"""«Отчёт об успеваемости и посещаемости ученика» on the small school."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from app.codes import AttendanceCode, MarkValue, Role
from app.errors import NotAllowed
from app.reports.document import Table
from app.reports.wish import Of
from models.journal import Attendance, Lesson, Mark, TermMark, Work
from models.school import Enrollment
from tests.app.reports.asking import EN, RU, cell, check_sound, column, document, documents, said
from tests.build import LESSON_DAYS, NOW, BuiltSchool

THURSDAY, FRIDAY, MONDAY = LESSON_DAYS[:3]
KEYS = ("d20261105", "d20261106", "d20261109")


def mark(school: BuiltSchool, pupil: str, course: str, day: int, value: int, **more: int) -> None:
    number = more.get("number", {"algebra_a": 1, "russian_a": 2}[course])
    place = {"course": school.ids[course], "date": LESSON_DAYS[day], "number": number}
    no, weight = more.get("no", 1), more.get("weight", 1)
    if (
        not Work.select()
        .where(*(getattr(Work, key) == one for key, one in place.items()), Work.no == no)
        .exists()
    ):
        Work.create(**place, no=no, kind=school.kind_answer, weight=weight)
    Mark.create(**place, work=no, pupil=school.ids[pupil], value=value, set_at=NOW)


@pytest.fixture
def entered(school: BuiltSchool) -> BuiltSchool:
    with school.file.writing():
        mark(school, "zhukova", "algebra_a", 0, 5, weight=3)
        mark(school, "zhukova", "algebra_a", 1, 4)
        mark(school, "zhukova", "algebra_a", 1, 3, no=2)
        Lesson.create(course=school.algebra_a, date=MONDAY, number=5)
        mark(school, "zhukova", "algebra_a", 2, 2)
        mark(school, "zhukova", "algebra_a", 2, MarkValue.DEBT, number=5)
        mark(school, "arbuzova", "algebra_a", 0, 5)
        place = {"course": school.algebra_a, "pupil": school.zhukova}
        Attendance.create(**place, date=FRIDAY, number=1, code=AttendanceCode.LATE, minutes=10)
        Attendance.create(**place, date=MONDAY, number=5, code=AttendanceCode.ILL)
        TermMark.create(**place, kind=1, number=2, value=4, set_at=NOW)
        TermMark.create(**place, kind=2, number=0, value=5, set_at=NOW)
    return school


def algebra(table: Table) -> list[object]:
    row = next(row for row in table.rows if row.cells[0].value == "Алгебра")
    return [one.value for one in row.cells]


def test_the_grid_of_a_period(entered: BuiltSchool) -> None:
    parent = entered.session(Role.PARENT, entered.other_parent)
    one = document(parent, entered, "pupil_attendance", Of.PUPIL, entered.zhukova, term=2)
    check_sound(one)
    (table,) = one.tables
    # Up to Monday the 23rd there were thirteen days with lessons.
    assert len(table.columns) == 1 + 13 + 5
    assert {head.group for head in table.columns[1:14]} == {"Ноябрь"}
    row = table.rows[0]
    assert [cell(table, row, key).value for key in KEYS] == [5, "О 4/3", "2  Б •"]
    # 5·3 + 4 + 3 + 2 over six, and over four marks.
    assert (cell(table, row, "weighted").value, cell(table, row, "plain").value) == (
        Fraction(24, 6),
        Fraction(14, 4),
    )
    assert [cell(table, row, key).value for key in ("missed", "late", "result")] == [1, 1, 4]
    assert cell(table, row, "d20261109").behind == (
        "09.11.2026, 1 урок: 2 – Ответ на уроке",
        "09.11.2026, 5 урок: Б; • – Ответ на уроке",
    )
    assert cell(table, row, "d20261105").behind == ("05.11.2026, 1 урок: 5 – Ответ на уроке, вес 3",)


def test_the_year_has_a_grid_for_each_period_that_has_begun(entered: BuiltSchool) -> None:
    session = entered.session(Role.DEPUTY, entered.deputy)
    one = document(session, entered, "pupil_attendance", Of.PUPIL, entered.zhukova, term=0)
    check_sound(one)
    first, second, whole = one.tables
    assert (first.title, second.title) == ("1 четверть", "2 четверть")
    row = whole.rows[0]
    assert [cell(whole, row, key).value for key in ("count", "term2", "year")] == [4, 4, 5]


def test_a_class_one_after_the_other(entered: BuiltSchool) -> None:
    teacher = entered.session(Role.CLASS_TEACHER, entered.russian_teacher)
    found = documents(teacher, entered, "pupil_attendance", Of.CLASS, entered.class_a, term=2)
    assert [one.name for one in found] == [
        "Арбузова Анна", "Ёлкин Егор", "Жукова Жанна", "Новиков Ник", "Яшин Яков",
    ]  # fmt: skip
    alone = document(teacher, entered, "pupil_attendance", Of.PUPIL, entered.zhukova, term=2)
    assert found[2].parts == alone.parts
    assert column(found[0].tables[0], "subject") == ["Алгебра", "Английский язык", "Русский язык"]
    assert column(alone.tables[0], "subject") == ["Алгебра", "Русский язык"]


def test_who_came_from_another_class_brings_what_he_got_there(entered: BuiltSchool) -> None:
    with entered.file.writing():
        Enrollment.update(to_date=MONDAY).where(Enrollment.pupil == entered.zhukova).execute()
        Enrollment.create(school_class=entered.class_b, pupil=entered.zhukova, from_date=LESSON_DAYS[3])
        Work.create(
            course=entered.algebra_b, date=LESSON_DAYS[4], number=4, no=1, kind=entered.kind_answer, weight=1
        )
        Mark.create(
            course=entered.algebra_b,
            date=LESSON_DAYS[4],
            number=4,
            work=1,
            pupil=entered.zhukova,
            value=5,
            set_at=NOW,
        )
    session = entered.session(Role.DEPUTY, entered.deputy)
    found = documents(session, entered, "pupil_attendance", Of.CLASS, entered.class_b, term=2)
    (one,) = (one for one in found if one.name == "Жукова Жанна")
    values = algebra(one.tables[0])
    assert values[1:6] == [5, "О 4/3", "2  Б •", None, 5]  # algebra of both classes in one row
    assert "7Б класс" in one.heading[0]


def test_a_family_reads_of_its_own_child_alone(entered: BuiltSchool) -> None:
    parent = entered.session(Role.PARENT, entered.other_parent)
    for words in (RU, EN):
        told = said(
            document(parent, entered, "pupil_attendance", Of.PUPIL, entered.zhukova, words, term=2), words
        )
        assert "Жукова" in told
        assert not re.search("Арбузов|Ёлкин|Новиков|Яшин|Ветров", told)
    with pytest.raises(NotAllowed):
        document(parent, entered, "pupil_attendance", Of.PUPIL, entered.arbuzova, term=2)
    with pytest.raises(NotAllowed):
        documents(parent, entered, "pupil_attendance", Of.CLASS, entered.class_a, term=2)
    with pytest.raises(NotAllowed):
        document(
            entered.session(Role.TEACHER, entered.maths_teacher),
            entered, "pupil_attendance", Of.PUPIL, entered.zhukova,
        )  # fmt: skip
