"""«Доступ к журналу» on the small school: what commands have left in the log."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from app.codes import AttendanceCode, LessonState, Role
from app.errors import NotAllowed
from app.homework.commands import tick_homework
from app.journal import commands
from app.journal.rows import CellEdit, TermMarkEdit
from app.journal.term_marks import set_term_marks
from app.reports.access_reading import class_changes, course_changes
from app.reports.document import RowKind
from app.reports.wish import Of
from tests.app.reports.asking import EN, cell, check_sound, column, document, said
from tests.build import LESSON_DAYS, YEAR_ENDS, YEAR_STARTS, BuiltSchool

DAY = LESSON_DAYS[11]  # Friday the 20th; today is Monday the 23rd
LATER = {"starts": DAY, "ends": DAY}


@pytest.fixture
def changed(school: BuiltSchool) -> BuiltSchool:
    """A lesson that is kept on its day, corrected on Monday, and a week later; a tick of a family."""
    teacher, course, pupil = (
        school.session(Role.TEACHER, school.maths_teacher),
        school.algebra_a,
        school.zhukova,
    )
    monday = school.clock.moment
    school.clock.moment = monday - timedelta(days=3)
    commands.set_topic(teacher, course, DAY, 1, "Дроби")
    commands.write_cells(teacher, course, [CellEdit(DAY, 1, 1, pupil, "mark", None, 3)])
    commands.write_cells(
        teacher, course, [CellEdit(DAY, 1, 0, school.yolkin, "attendance", None, AttendanceCode.ABSENT)]
    )
    no = commands.set_homework(teacher, course, LESSON_DAYS[12], None, "§ 5", set_date=DAY, set_number=1)
    school.clock.moment = monday
    commands.write_cells(teacher, course, [CellEdit(DAY, 1, 1, pupil, "mark", 3, 4, comment="Исправлено")])
    commands.set_lesson_state(
        teacher, course, LESSON_DAYS[12], 1, LessonState.CANCELLED, expected=LessonState.NORMAL
    )
    set_term_marks(teacher, course, [TermMarkEdit(pupil, 1, 2, None, 4)])
    assert no is not None
    family = school.session(Role.PUPIL, school.arbuzova)
    tick_homework(family, school.arbuzova, course, LESSON_DAYS[12], no, done=True)
    return school


def test_a_course_change_by_change(changed: BuiltSchool) -> None:
    session = changed.session(Role.DEPUTY, changed.deputy)
    one = document(session, changed, "journal_access", Of.COURSE, changed.algebra_a, term=2)
    check_sound(one)
    authors, changes = one.tables
    assert column(authors, "author") == ["Цифрова Инна Петровна"]
    figures = [
        column(authors, key)[0] for key in ("marks", "absences", "topics", "homework", "term_marks", "other")
    ]
    assert figures == [2, 1, 1, 1, 1, 2]  # others: the work that the mark has made, and the lesson
    assert column(authors, "all") == [8]
    assert [column(authors, key)[0] for key in ("changed", "late")] == [2, 1]
    told = [
        tuple(cell(changes, row, key).value for key in ("at", "pupil", "what", "before", "after", "late"))
        for row in changes.rows
    ]
    friday, today = "20.11.2026 10:00", "23.11.2026 10:00"
    zhukova = "Жукова\N{NO-BREAK SPACE}Ж."
    assert told == [
        (friday, "", "тема", "–", "Дроби", None),
        (friday, "", "работа", "–", "Ответ на уроке, вес 1", None),
        (friday, zhukova, "отметка", "–", "3", None),
        (friday, "Ёлкин\N{NO-BREAK SPACE}Е.", "посещение", "–", "н", None),
        (friday, "", "задание", "–", "§ 5", None),
        (today, zhukova, "отметка", "3", "4 Исправлено", 3),
        (today, "", "урок", "обычный", "отменён", None),
        (today, zhukova, "итоговая отметка", "–", "4", None),
    ]


def test_days_are_those_of_lessons_and_of_period_marks(changed: BuiltSchool) -> None:
    session = changed.session(Role.DEPUTY, changed.deputy)
    one = document(session, changed, "journal_access", Of.CLASS, changed.class_a, **LATER)
    # The homework is due, and the lesson cancelled, on another day; the mark of the period was set on another.
    assert column(one.tables[1], "what") == ["тема", "работа", "отметка", "посещение", "отметка"]
    other = document(session, changed, "journal_access", Of.CLASS, changed.class_b, term=2)
    assert (other.tables[0].rows, other.tables[1].empty) == ((), "Изменений не было")


def test_no_more_than_so_many_are_read(changed: BuiltSchool) -> None:
    session = changed.session(Role.DEPUTY, changed.deputy)
    few = course_changes(session, changed.algebra_a, YEAR_STARTS, YEAR_ENDS, most=3)
    assert [one.entity for one in few.rows] == ["mark", "lesson", "term_mark"]
    assert few.total == 8
    everything = class_changes(session, changed.class_a, YEAR_STARTS, YEAR_ENDS)
    assert (len(everything.rows), everything.total) == (8, 8)


def test_english(changed: BuiltSchool) -> None:
    session = changed.session(Role.HEAD, changed.head)
    one = document(session, changed, "journal_access", Of.CLASS, changed.class_a, EN, term=2)
    heads = [head.head + head.group for table in one.tables for head in table.columns]
    assert not re.search("[а-яё]", "".join([one.title, *one.notes, *heads]))
    assert "2026-11-20 10:00" in said(one, EN)
    assert column(one.tables[0], "all", RowKind.TOTAL) == []


def test_leaders_alone(changed: BuiltSchool) -> None:
    for role, person in (
        (Role.TEACHER, changed.maths_teacher),
        (Role.CLASS_TEACHER, changed.russian_teacher),
        (Role.PARENT, changed.parent),
    ):
        with pytest.raises(NotAllowed):
            document(
                changed.session(role, person), changed, "journal_access", Of.COURSE, changed.algebra_a, term=2
            )
