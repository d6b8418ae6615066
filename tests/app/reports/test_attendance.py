"""«Отчёт о посещаемости» on the small school."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

import pytest

from app.codes import AttendanceCode, Role
from app.errors import NotAllowed
from app.reports.document import Chart, RowKind
from app.reports.wish import Of
from models.journal import Attendance
from tests.app.reports.asking import EN, RU, cell, check_sound, column, document, said
from tests.build import LESSON_DAYS, BuiltSchool

THURSDAY, FRIDAY, MONDAY = LESSON_DAYS[:3]
ILL, EXCUSED, ABSENT, LATE = (
    AttendanceCode.ILL,
    AttendanceCode.EXCUSED,
    AttendanceCode.ABSENT,
    AttendanceCode.LATE,
)


def enter(school: BuiltSchool, pupil: str, course: str, on: date, code: AttendanceCode) -> None:
    number = {"algebra_a": 1, "russian_a": 2, "english_a1": 3, "algebra_b": 4}[course]
    Attendance.create(course=school.ids[course], date=on, number=number, pupil=school.ids[pupil], code=code)


@pytest.fixture
def missed(school: BuiltSchool) -> BuiltSchool:
    """Жукова ill for a day and late; Арбузова missed two of three lessons; Берёзкин of 7Б truant."""
    with school.file.writing():
        for course in ("algebra_a", "russian_a"):
            enter(school, "zhukova", course, THURSDAY, ILL)
            enter(school, "arbuzova", course, FRIDAY, EXCUSED)
        enter(school, "zhukova", "algebra_a", FRIDAY, LATE)
        enter(school, "yolkin", "russian_a", MONDAY, ABSENT)
        enter(school, "beryozkin", "algebra_b", MONDAY, ABSENT)
    return school


def test_pupils_of_a_class(missed: BuiltSchool) -> None:
    session = missed.session(Role.CLASS_TEACHER, missed.russian_teacher)
    one = document(session, missed, "class_attendance", Of.CLASS, missed.class_a, term=2)
    check_sound(one)
    table = one.tables[0]
    assert column(table, "pupil") == [
        "Арбузова Анна", "Ёлкин Егор", "Жукова Жанна", "Новиков Ник", "Яшин Яков",
    ]  # fmt: skip
    # 12 school days up to now, on the thirteenth (23 November, 10 o'clock) one lesson has begun; Яшин left on the
    # fourth day, Новиков came on the third.
    assert column(table, "due") == [12 * 3 + 2, 12 * 3 + 2, 12 * 2 + 2, 10 * 2 + 2, 4 * 2]
    assert column(table, "missed") == [2, 1, 2, 0, 0]
    assert column(table, "ill") == [0, 0, 2, 0, 0]
    assert column(table, "excused") == [2, 0, 0, 0, 0]
    assert column(table, "absent") == [0, 1, 0, 0, 0]
    assert column(table, "late") == [0, 0, 1, 0, 0]
    assert column(table, "full_days") == column(table, "full_ill") == [0, 0, 1, 0, 0]
    assert column(table, "share")[0] == Fraction(100 * 36, 38)
    total = next(row for row in table.rows if row.kind is RowKind.TOTAL)
    assert cell(table, total, "missed").value == 5
    assert total.over == (0, 4)


def test_what_is_behind_a_number(missed: BuiltSchool) -> None:
    session = missed.session(Role.DEPUTY, missed.deputy)
    table = document(session, missed, "class_attendance", Of.CLASS, missed.class_a, term=2).tables[0]
    zhukova = next(row for row in table.rows if row.cells[1].value == "Жукова Жанна")
    assert cell(table, zhukova, "ill").behind == (
        "05.11.2026, 1 урок, Алгебра: б",
        "05.11.2026, 2 урок, Русский язык: б",
    )
    assert cell(table, zhukova, "full_days").behind == ("05.11.2026",)
    assert cell(table, zhukova, "pupil").place == ("pupil", missed.zhukova, missed.term2)


def test_over_time_it_is_the_same_in_all(missed: BuiltSchool) -> None:
    session = missed.session(Role.DEPUTY, missed.deputy)
    one = document(session, missed, "class_attendance", Of.CLASS, missed.class_a, term=0)
    by_pupil, by_week = one.tables
    assert column(by_week, "missed") == [4, 1, 0, 0]
    for key in ("due", "missed", "ill", "excused", "absent", "late", "full_days", "full_ill"):
        assert column(by_week, key, RowKind.TOTAL) == column(by_pupil, key, RowKind.TOTAL)[:1]
    (chart,) = (part for part in one.parts if isinstance(part, Chart))
    assert one.parts[chart.table] is by_week


def test_classes_of_the_school(missed: BuiltSchool) -> None:
    session = missed.session(Role.HEAD, missed.head)
    one = document(session, missed, "class_attendance", Of.SCHOOL, 0, term=2)
    check_sound(one)
    table = one.tables[0]
    assert column(table, "class") == ["7А", "7Б"]
    assert column(table, "missed") == [5, 1]
    assert column(table, "missed", RowKind.TOTAL) == [6, 6]
    assert cell(table, table.rows[1], "absent").behind == ("Берёзкин Борис: 1",)
    assert one.signatures[0].name == "Завучева Инна Петровна"
    parallel = document(session, missed, "class_attendance", Of.PARALLEL, 7, term=2)
    assert column(parallel.tables[0], "missed", RowKind.TOTAL) == [6]


def test_a_period_that_has_not_begun(missed: BuiltSchool) -> None:
    session = missed.session(Role.DEPUTY, missed.deputy)
    one = document(session, missed, "class_attendance", Of.CLASS, missed.class_a, term=3)
    assert (one.tables[0].rows, one.tables[0].empty) == ((), "Этот период ещё не начался")


def test_no_russian_in_the_english_one(missed: BuiltSchool) -> None:
    session = missed.session(Role.DEPUTY, missed.deputy)
    for of, id_ in ((Of.CLASS, missed.class_a), (Of.SCHOOL, 0)):
        one = document(session, missed, "class_attendance", of, id_, EN, term=2)
        heads = [column.head + column.group for table in one.tables for column in table.columns]
        assert not re.search("[а-яё]", "".join([one.title, *one.notes, *heads]))
        assert "Attendance" in said(one, EN)


def test_who_may(missed: BuiltSchool) -> None:
    teacher = missed.session(Role.CLASS_TEACHER, missed.russian_teacher)
    for of, id_ in ((Of.CLASS, missed.class_b), (Of.PARALLEL, 7), (Of.SCHOOL, 0)):
        with pytest.raises(NotAllowed):
            document(teacher, missed, "class_attendance", of, id_, RU, term=2)
    for role, person in ((Role.TEACHER, missed.maths_teacher), (Role.PARENT, missed.parent)):
        with pytest.raises(NotAllowed):
            document(missed.session(role, person), missed, "class_attendance", Of.CLASS, missed.class_a)
