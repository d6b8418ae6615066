"""What is new since the last look, and who set a mark."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.codes import Role
from app.diary.commands import record_visit
from app.diary.details import mark_details
from app.diary.looks import new_marks_by_week
from app.diary.queries import last_looks
from app.diary.rows import MarkDetail
from app.journal.commands import write_cells
from app.journal.rows import CellEdit
from app.session import Session
from tests.build import BuiltSchool

MONDAY, FRIDAY_BEFORE = date(2026, 11, 23), date(2026, 11, 20)


@pytest.fixture
def parent(school: BuiltSchool) -> Session:
    return school.session(Role.PARENT, school.parent)


def mark(school: BuiltSchool, value: int, on: date = MONDAY, *, expected: int | None = None) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    edit = CellEdit(on, 1, 1, school.arbuzova, "mark", expected, value)
    assert write_cells(teacher, school.algebra_a, [edit]).written


def later(school: BuiltSchool, **by: float) -> None:
    school.clock.moment += timedelta(**by)


def test_new_marks_are_counted_by_the_week_of_their_lesson(school: BuiltSchool, parent: Session) -> None:
    mark(school, 3, FRIDAY_BEFORE)
    since = school.clock.now()
    assert new_marks_by_week(parent, school.arbuzova, since) == {}, "set in the same second: seen"
    later(school, hours=1)
    mark(school, 5)
    mark(school, 4, date(2026, 11, 24))  # of a lesson that is still to come: not today's news
    mark(school, 4, FRIDAY_BEFORE, expected=3)
    mark(school, 2, date(2026, 11, 19))
    assert new_marks_by_week(parent, school.arbuzova, since) == {MONDAY: 1, date(2026, 11, 16): 2}
    assert new_marks_by_week(parent, school.arbuzova, school.clock.now()) == {}


def test_who_set_a_mark_and_when(school: BuiltSchool, parent: Session) -> None:
    assert mark_details(parent, school.arbuzova, school.algebra_a, MONDAY, 1) == ()
    mark(school, 5)
    (found,) = mark_details(parent, school.arbuzova, school.algebra_a, MONDAY, 1)
    assert found == MarkDetail(1, "Цифрова Инна Петровна", school.clock.now())
    assert mark_details(parent, school.beryozkin, school.algebra_a, MONDAY, 1) == (), "another child's"


def test_last_looks_are_those_before_this_visit(school: BuiltSchool, parent: Session) -> None:
    """Monday and Thursday; who comes back within an hour is at the same visit, and Thursday's look is overwritten."""
    assert last_looks(parent, school.arbuzova) == {}
    monday = school.clock.now()
    record_visit(parent, school.arbuzova, "week")
    record_visit(parent, school.beryozkin, "marks")
    record_visit(school.session(Role.PUPIL, school.arbuzova), school.arbuzova, "rating")
    later(school, minutes=59)
    assert last_looks(parent, school.arbuzova) == {}
    later(school, minutes=1)
    assert last_looks(parent, school.arbuzova) == {"week": monday}
    later(school, days=3)
    thursday = school.clock.now()
    record_visit(parent, school.arbuzova, "week")
    record_visit(parent, school.arbuzova, "marks")
    later(school, hours=2)
    assert last_looks(parent, school.arbuzova) == {"week": thursday, "marks": thursday}
    record_visit(parent, school.arbuzova, "week")
    later(school, minutes=20)
    assert last_looks(parent, school.arbuzova) == {"week": monday, "marks": thursday}
    later(school, days=370)
    assert last_looks(parent, school.arbuzova) == {
        "week": monday + timedelta(days=3, hours=3),
        "marks": thursday,
    }
