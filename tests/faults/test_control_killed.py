"""Judging that is cut off, and two PCs that judge at once: nothing is lost, nothing is found twice."""

from __future__ import annotations

import pytest

from app.codes import Role
from app.control.advancing import recompute_control
from app.control.checking import contradictions
from app.control.rows import FindingState
from app.journal.commands import set_topic
from models.base import rows
from models.control import ControlUnit, Finding
from models.maintenance import damage
from tests.app.control.engine import advance, stored
from tests.build import LESSON_DAYS, BuiltSchool
from tests.child import Child

MODULE = "tests.faults.judge"


def who(school: BuiltSchool) -> tuple[int, int]:
    session = school.session(Role.DEPUTY, school.deputy)
    return session.account_id, session.person_id


def begin(school: BuiltSchool, steps: int = 0, writes: int = 0) -> Child:
    child = Child(MODULE, school.path, *who(school), steps, writes)
    assert child.hear() == "ready"
    return child


def open_places(school: BuiltSchool) -> list[tuple[str, str, str]]:
    with school.file.reading():
        wanted = Finding.select(Finding.unit, Finding.rule, Finding.place)
        return sorted(rows(wanted.where(Finding.closed_at.is_null())))


def assert_all_is_judged(school: BuiltSchool) -> None:
    """Once each, and as a full recomputation does it."""
    found = open_places(school)
    assert len(set(found)) == len(found) > 40
    admin = school.session(Role.ADMIN, school.admin)
    assert contradictions(admin) == []
    before = stored(school)
    recompute_control(school.session(Role.DEPUTY, school.deputy))
    assert stored(school) == before
    with school.file.reading():
        assert damage(school.file) == []


@pytest.mark.parametrize(("steps", "writes"), [(1, 1), (1, 2), (2, 3), (4, 1)])
def test_a_step_that_is_cut_off_has_not_been(school: BuiltSchool, steps: int, writes: int) -> None:
    child = begin(school, steps, writes)
    child.tell("go")
    child.close()
    assert child.returncode == 9
    with school.file.reading():
        judged = ControlUnit.select().where(ControlUnit.judged_at > 0).count()
        with_findings = {row[0] for row in rows(Finding.select(Finding.unit).distinct())}
        known = {
            row[0] for row in rows(ControlUnit.select(ControlUnit.unit).where(ControlUnit.judged_at > 0))
        }
    assert judged == steps - 1
    assert with_findings <= known
    advance(school)
    assert_all_is_judged(school)


def test_two_programs_judge_at_once(school: BuiltSchool) -> None:
    one, other = begin(school), begin(school)
    one.tell("go")
    other.tell("go")
    teacher = school.session(Role.TEACHER, school.maths_teacher, school.other())
    for day in LESSON_DAYS[:5]:
        set_topic(teacher, school.algebra_a, day, 1, "Степени")
    answers = [one.hear(), other.hear()]
    one.close()
    other.close()
    assert {answer.split()[0] for answer in answers} == {"done"}
    advance(school)
    assert_all_is_judged(school)
    with school.file.reading():
        closed = Finding.select().where(Finding.state == FindingState.CLOSED.value)
        assert {row.closed_because for row in closed} <= {"gone"}
        assert {row.place for row in closed} <= {f"{day:%Y%m%d}/1" for day in LESSON_DAYS[:5]}
        everything = [row[:2] for row in rows(Finding.select(Finding.rule, Finding.place, Finding.unit))]
    assert len(set(everything)) >= 40
