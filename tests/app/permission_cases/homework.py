"""How the command and the query of homework are called."""

from __future__ import annotations

from datetime import date

from app.homework import commands, queries
from models.base import rows
from models.journal import Homework
from models.school import Course, StudyGroup
from tests.app.permission_cases import Its, case
from tests.build import NOW, BuiltSchool


def homework(school: BuiltSchool, its: Its) -> None:
    home = next(
        row[0] for row in rows(Course.select(StudyGroup.home).join(StudyGroup).where(Course.id == its.course))
    )
    Homework.create(home=home, due_date=its.date, course=its.course, no=1, text="№ 5", entered_at=NOW)


CASES = (
    case(
        commands.tick_homework, "tick_homework", "pupil",
        lambda s, its: commands.tick_homework(s, its.pupil, its.course, its.date, 1, True), prepare=homework,
    ),
    case(
        queries.homework_due, "read_diary", "pupil",
        lambda s, its: queries.homework_due(s, its.pupil, date(2026, 11, 2), date(2026, 12, 6)), prepare=homework,
    ),
)  # fmt: skip
