"""How the diary's commands and queries are called."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.diary import commands, details, looks, queries, years
from app.diary.paper import queries as printed
from app.session import Session
from models.diary import Remark
from tests.app.permission_cases import Its, case
from tests.build import NOW, BuiltSchool

MONDAY = date(2026, 11, 2)


def remarks(school: BuiltSchool, its: Its) -> None:
    """One by the only person whom the matrix lets change it."""
    for no, course in ((1, None), (2, its.course)):
        Remark.create(
            pupil=its.pupil, date=its.date, no=no, course=course, kind="remark", text="Молодец", written_at=NOW,
            author=school.russian_teacher,
        )  # fmt: skip


def change(session: Session, its: Its, no: int, course: int | None) -> Any:
    return commands.change_remark(
        session, its.pupil, its.date, no, "Умница", expected="Молодец", course_id=course
    )


CASES = (
    case(queries.my_pupils, "read_structure", "", lambda session, its: queries.my_pupils(session)),
    case(queries.last_looks, "read_diary", "pupil", lambda s, its: queries.last_looks(s, its.pupil)),
    case(queries.diary_week, "read_diary", "pupil", lambda s, its: queries.diary_week(s, its.pupil, MONDAY)),
    case(
        details.mark_details, "read_diary", "pupil",
        lambda s, its: details.mark_details(s, its.pupil, its.course, its.date, its.number),
    ),
    case(
        looks.new_marks_by_week, "read_diary", "pupil",
        lambda s, its: looks.new_marks_by_week(s, its.pupil, NOW),
    ),
    case(
        printed.week_for_print, "read_diary", "pupil", lambda s, its: printed.week_for_print(s, its.pupil, MONDAY)
    ),
    case(
        printed.class_week_for_print, "read_class", "school_class",
        lambda s, its: printed.class_week_for_print(s, its.school_class, MONDAY),
    ),
    case(printed.extract, "read_diary", "pupil", lambda s, its: printed.extract(s, its.pupil, MONDAY, its.date)),
    case(
        printed.class_extracts, "read_class", "school_class",
        lambda s, its: printed.class_extracts(s, its.school_class, MONDAY, its.date),
    ),
    case(years.diary_years, "read_diary", "pupil", lambda s, its: years.diary_years(s, its.pupil)),
    case(
        commands.record_visit, "record_visit", "pupil",
        lambda s, its: commands.record_visit(s, its.pupil, "week"),
    ),
    case(
        commands.add_remark, "write_remark", "pupil",
        lambda s, its: commands.add_remark(s, its.pupil, its.date, "praise", "Молодец"),
    ),
    case(
        commands.add_remark, "write_remark", "pupil course",
        lambda s, its: commands.add_remark(s, its.pupil, its.date, "praise", "Молодец", course_id=its.course),
    ),
    case(commands.change_remark, "write_remark", "pupil", lambda s, its: change(s, its, 1, None), prepare=remarks),
    case(
        commands.change_remark, "write_remark", "pupil course",
        lambda s, its: change(s, its, 2, its.course), prepare=remarks,
    ),
)  # fmt: skip
