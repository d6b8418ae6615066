"""How plans, and the page of the journal for paper, are called."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from app.journal.export.queries import page_for_print
from app.plans import commands, queries
from app.plans.importing import import_plan
from app.plans.rows import PlanItemRow
from app.session import Session
from models.school import Course, CourseTeacher
from models.timetable import CoursePlan, PlanItem, ThematicPlan
from tests.app.exchange import build
from tests.app.permission_cases import Its, case
from tests.build import YEAR_STARTS, BuiltSchool

_ITEMS = (PlanItemRow("Дроби"),)


def a_plan(school: BuiltSchool, its: Its) -> None:
    """The course follows one."""
    course = Course.get_by_id(its.course)
    plan = ThematicPlan.create(year=course.year, subject=course.subject, grade=7, name="План")
    PlanItem.create(plan=plan, number=1, topic="Дроби")
    CoursePlan.create(course=course, plan=plan)


def a_parallel_course(school: BuiltSchool, its: Its) -> None:
    """The same subject in a class of the same grade, by the same teacher, with a plan."""
    course = Course.get_by_id(its.course)
    groups = {school.group_class_a: school.group_class_b, school.group_class_b: school.group_class_a}
    group = groups[course.group_id]
    parallel = Course.get_or_none(Course.subject == course.subject_id, Course.group == group)
    if parallel is None:
        parallel = Course.create(year=course.year, subject=course.subject, group=group)
        teacher = CourseTeacher.get(CourseTeacher.course == course).teacher
        CourseTeacher.create(course=parallel, teacher=teacher, from_date=YEAR_STARTS)
    a_plan(school, Its(its.whose, parallel.id, its.school_class, its.pupil, its.parent, its.staff))


def _parallel_of(session: Session, its: Its) -> int:
    found = session.school.connection.execute(
        "SELECT other.id FROM course AS other JOIN course AS own ON other.subject_id = own.subject_id"
        " WHERE own.id = ? AND other.id <> own.id",
        (its.course,),
    ).fetchone()
    return int(found[0])  # type: ignore[index]


def _plan_of(session: Session, its: Its) -> int:
    found = session.school.connection.execute(
        "SELECT plan_id FROM course_plan WHERE course_id = ?", (its.course,)
    ).fetchone()
    return int(found[0])  # type: ignore[index]


def import_file(session: Session, its: Its) -> Any:
    with tempfile.TemporaryDirectory() as folder:
        path = build.written(Path(folder), "план.csv", "Тема;Часы\nДроби;1\n")
        return import_plan(session, its.course, path)


CASES = (
    case(queries.plan_of, "read_journal", "course", lambda s, its: queries.plan_of(s, its.course), prepare=a_plan),
    case(
        queries.next_topic, "read_journal", "course",
        lambda s, its: queries.next_topic(s, its.course, its.date, its.number), prepare=a_plan,
    ),
    case(queries.plans_for, "read_journal", "course", lambda s, its: queries.plans_for(s, its.course)),
    case(queries.plans_elsewhere, "edit_plan", "course", lambda s, its: queries.plans_elsewhere(s, its.course)),
    case(
        page_for_print, "read_journal", "course", lambda s, its: page_for_print(s, its.course, its.term),
    ),
    case(import_plan, "edit_plan", "course", import_file),
    case(
        commands.store_plan, "edit_plan", "course",
        lambda s, its: commands.store_plan(s, its.course, "План", _ITEMS),
    ),
    case(
        commands.assign_plan, "edit_plan", "course",
        lambda s, its: commands.assign_plan(s, its.course, _plan_of(s, its)), prepare=a_plan,
    ),
    case(
        commands.assign_plan, "edit_plan", "course",
        lambda s, its: commands.assign_plan(s, its.course, None), prepare=a_plan,
    ),
    case(
        commands.shift_plan, "edit_plan", "course", lambda s, its: commands.shift_plan(s, its.course, 1),
        prepare=a_plan,
    ),
    case(
        commands.copy_plan, "edit_plan", "course",
        lambda s, its: commands.copy_plan(s, its.course, _parallel_of(s, its)), prepare=a_parallel_course,
    ),
)  # fmt: skip
