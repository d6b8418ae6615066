"""A lesson is held by somebody else: who can be named, and what that opens for them, and for how long."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.codes import LessonState, Role
from app.errors import Conflict, NotAllowed, Refused
from app.journal.commands import remove_lesson, set_lesson_state, set_topic, write_cells
from app.journal.queries import colleagues, journal_page, lesson_card, my_courses
from app.journal.rows import CellEdit
from app.people.commands import disable_login
from app.school.queries import current_year
from app.session import Session
from models.base import rows
from models.journal import Mark
from models.school import CourseTeacher
from tests.build import NOW, BuiltSchool

TODAY = date(2026, 11, 23)
REPLACED, NORMAL = LessonState.REPLACED, LessonState.NORMAL


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    return school.session(Role.TEACHER, school.maths_teacher)


@pytest.fixture
def substitute(school: BuiltSchool) -> Session:
    """Somebody who is signed in already, at another PC."""
    return school.session(Role.TEACHER, school.russian_teacher, school.other())


def stand_in(
    session: Session, school: BuiltSchool, person: int | None, expected: int = NORMAL, on: date = TODAY
) -> None:
    """Name who holds algebra on a day; None: the teacher after all."""
    state = NORMAL if person is None else REPLACED
    set_lesson_state(session, school.algebra_a, on, 1, state, expected=expected, substitute_id=person)


def opens(session: Session, school: BuiltSchool) -> bool:
    try:
        journal_page(session, school.algebra_a, school.term2)
    except NotAllowed:
        return False
    return True


def mark(school: BuiltSchool, session: Session, value: int = 5) -> None:
    write_cells(session, school.algebra_a, [CellEdit(TODAY, 1, 1, school.arbuzova, "mark", None, value)])


def test_colleagues_are_staff_without_oneself(school: BuiltSchool, teacher: Session) -> None:
    names = [one.name for one in colleagues(teacher, school.algebra_a)]
    assert names == ["Директоров Инна Петровна", "Завучева Инна Петровна", "Словов Инна Петровна"]


def test_a_login_that_is_switched_off_is_not_offered(school: BuiltSchool, teacher: Session) -> None:
    admin = school.session(Role.ADMIN, school.admin, school.other())
    colleagues(teacher, school.algebra_a)
    disable_login(admin, school.russian_teacher)
    assert school.russian_teacher not in {one.person_id for one in colleagues(teacher, school.algebra_a)}


def test_the_story_of_a_substitute(school: BuiltSchool, teacher: Session, substitute: Session) -> None:
    """Named in the morning, found in the list of courses at once, marks and topic entered under the own name."""
    assert not opens(substitute, school)
    stand_in(teacher, school, school.russian_teacher)
    assert [one.entity for one in substitute.poll()], "the open window hears of it"
    year = current_year(substitute)
    assert year is not None
    found = {one.course_id: one for one in my_courses(substitute, year.id)}
    assert found[school.algebra_a].can_edit
    assert found[school.algebra_a].teacher == "Цифрова Инна Петровна", "the journal stays the teacher's"
    mark(school, substitute)
    set_topic(substitute, school.algebra_a, TODAY, 1, "Степень")
    card = lesson_card(teacher, school.algebra_a, TODAY, 1)
    assert (card.state, card.substitute, card.topic) == (REPLACED, "Словов Инна Петровна", "Степень")
    with school.file.reading():
        assert list(rows(Mark.select(Mark.value, Mark.author))) == [(5, school.russian_teacher)]


def test_it_is_open_for_a_week_and_no_longer(
    school: BuiltSchool, teacher: Session, substitute: Session
) -> None:
    stand_in(teacher, school, school.russian_teacher)
    school.clock.moment = NOW + timedelta(days=7)
    assert opens(substitute, school)
    school.clock.moment = NOW + timedelta(days=8)
    assert not opens(substitute, school)


def test_it_is_not_open_before_the_day(school: BuiltSchool, teacher: Session, substitute: Session) -> None:
    stand_in(teacher, school, school.russian_teacher, on=TODAY + timedelta(days=1))
    assert not opens(substitute, school)
    school.clock.moment = NOW + timedelta(days=1)
    assert opens(substitute, school)


@pytest.mark.parametrize("instead", [None, "deputy"], ids=["the teacher after all", "somebody else"])
def test_taken_back(school: BuiltSchool, teacher: Session, substitute: Session, instead: str | None) -> None:
    stand_in(teacher, school, school.russian_teacher)
    stand_in(teacher, school, getattr(school, instead) if instead else None, expected=REPLACED)
    assert not opens(substitute, school)


@pytest.mark.parametrize("days", [2, 30])
def test_taking_back_leaves_what_the_administrator_entered(
    school: BuiltSchool, teacher: Session, days: int
) -> None:
    """Somebody stands in for some days anyway: a lesson more or less changes nothing."""
    with school.file.writing():
        CourseTeacher.create(
            course=school.algebra_a, teacher=school.russian_teacher, from_date=TODAY,
            to_date=TODAY + timedelta(days=days), substitute=True,
        )  # fmt: skip
    stand_in(teacher, school, school.russian_teacher)
    stand_in(teacher, school, None, expected=REPLACED)
    assert opens(school.session(Role.TEACHER, school.russian_teacher, school.other()), school)


def test_a_lesson_that_is_taken_away_closes_the_course(
    school: BuiltSchool, teacher: Session, substitute: Session
) -> None:
    stand_in(teacher, school, school.russian_teacher)
    remove_lesson(teacher, school.algebra_a, TODAY, 1)
    assert not opens(substitute, school)


def test_two_name_somebody(school: BuiltSchool, teacher: Session) -> None:
    """Whom one saw is compared too: nobody's choice is replaced unseen."""
    stand_in(teacher, school, school.russian_teacher)
    with pytest.raises(Conflict):
        set_lesson_state(
            teacher, school.algebra_a, TODAY, 1, REPLACED, expected=REPLACED,
            substitute_id=school.head, expected_substitute=school.deputy,
        )  # fmt: skip
    assert lesson_card(teacher, school.algebra_a, TODAY, 1).substitute_id == school.russian_teacher


def test_nobody_from_outside_is_let_in(school: BuiltSchool, teacher: Session) -> None:
    for person in (school.parent, school.arbuzova, school.admin):
        with pytest.raises(Refused, match=r"lesson\.needs_substitute"):
            stand_in(teacher, school, person)
