"""All about a cell: who set its marks, what happened there, and which remarks who may read."""

from __future__ import annotations

import pytest

from app.codes import Role
from app.diary.commands import add_remark
from app.errors import NotAllowed
from app.journal.cell_card import cell_card
from app.journal.cell_rows import CellCard
from app.journal.commands import write_cells
from app.journal.rows import CellEdit
from app.session import Session
from tests.build import LESSON_DAYS, BuiltSchool

DAY = LESSON_DAYS[4]


def of_arbuzova(school: BuiltSchool, session: Session) -> CellCard:
    return cell_card(session, school.algebra_a, DAY, 1, school.arbuzova)


@pytest.fixture
def told(school: BuiltSchool) -> BuiltSchool:
    """A mark and three remarks of a day: to her course, to another one, by the class teacher to none."""
    maths = school.session(Role.TEACHER, school.maths_teacher)
    russian = school.session(Role.TEACHER, school.russian_teacher)
    form = school.session(Role.CLASS_TEACHER, school.russian_teacher)
    pupil = school.arbuzova
    write_cells(maths, school.algebra_a, [CellEdit(DAY, 1, 0, pupil, "mark", None, 4, comment="Верно")])
    add_remark(maths, pupil, DAY, "praise", "Помогла", course_id=school.algebra_a, number=1)
    add_remark(russian, pupil, DAY, "remark", "Без книги", course_id=school.russian_a, number=1)
    add_remark(form, pupil, DAY, "notice", "Собрание")
    return school


def test_teacher_sees_author_history_and_the_remarks_of_the_course(told: BuiltSchool) -> None:
    card = of_arbuzova(told, told.session(Role.TEACHER, told.maths_teacher))
    assert card.authors == {1: "Цифрова Инна Петровна"}
    assert [one.entity for one in card.changes] == ["mark", "remark"]
    assert [(one.text, one.own, one.number) for one in card.remarks] == [("Помогла", True, 1)]
    assert card.may_remark


@pytest.mark.parametrize(
    ("role", "person", "may"),
    [
        (Role.CLASS_TEACHER, "russian_teacher", True),
        (Role.DEPUTY, "deputy", False),
        (Role.HEAD, "head", False),
    ],
)
def test_readers_of_the_diary_see_all_remarks_of_the_day(
    told: BuiltSchool, role: Role, person: str, may: bool
) -> None:
    card = of_arbuzova(told, told.session(role, getattr(told, person)))
    assert [one.text for one in card.remarks] == ["Помогла", "Без книги", "Собрание"]
    assert card.may_remark is may
    own = [one.text for one in card.remarks if one.own]
    assert own == (["Без книги", "Собрание"] if may else [])


def test_class_teacher_reads_own_pupils_only(told: BuiltSchool) -> None:
    """In a group across classes the pupils of the other class are not hers."""
    session = told.session(Role.CLASS_TEACHER, told.russian_teacher)
    with pytest.raises(NotAllowed):
        cell_card(session, told.algebra_b, DAY, 1, told.beryozkin)
