"""Ticks of homework."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.changes import changes_since
from app.codes import Role
from app.errors import NotAllowed, NotFound
from app.homework.commands import tick_homework
from app.journal.commands import set_homework
from models.base import rows
from models.journal import HomeworkDone
from tests.build import BuiltSchool

DAY = date(2026, 11, 11)


def stored(school: BuiltSchool, *columns: Any) -> list[tuple[Any, ...]]:
    with school.file.reading():
        return list(rows(columns[0].model.select(*columns)))


def log(school: BuiltSchool, entity: str) -> list[Any]:
    with school.file.reading():
        return [change for change in changes_since(0) if change.entity == entity]


def test_tick_and_untick(school: BuiltSchool) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    set_homework(teacher, school.algebra_a, DAY, None, "№ 5")
    pupil = school.session(Role.PUPIL, school.arbuzova)
    for _ in range(2):
        tick_homework(pupil, school.arbuzova, school.algebra_a, DAY, 1, True)
    assert stored(school, HomeworkDone.pupil, HomeworkDone.done_at) == [(school.arbuzova, school.clock.now())]
    for _ in range(2):
        tick_homework(pupil, school.arbuzova, school.algebra_a, DAY, 1, False)
    assert stored(school, HomeworkDone.pupil) == []
    changes = log(school, "homework_done")
    assert [(change.before, change.after) for change in changes] == [
        (None, {"done": True}),
        ({"done": True}, None),
    ]
    assert changes[0].key == f"{school.arbuzova}/20261111/{school.algebra_a}/1"


def test_homework_of_others_is_unknown(school: BuiltSchool) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    set_homework(teacher, school.algebra_a, DAY, None, "Доклад", pupil_id=school.yolkin)
    set_homework(teacher, school.algebra_b, DAY, None, "№ 5")
    pupil = school.session(Role.PUPIL, school.arbuzova)
    for course, no in ((school.algebra_a, 1), (school.algebra_a, 2), (school.algebra_b, 1)):
        with pytest.raises(NotFound, match=r"homework\.unknown"):
            tick_homework(pupil, school.arbuzova, course, DAY, no, True)
    with pytest.raises(NotAllowed):
        tick_homework(pupil, school.yolkin, school.algebra_a, DAY, 1, True)
