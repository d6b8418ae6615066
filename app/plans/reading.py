"""Parts of plans that queries and commands read.  Inside a transaction; no permission is checked here."""

from __future__ import annotations

import math
from dataclasses import dataclass

from peewee import JOIN

from app.codes import LessonState
from app.errors import NotFound
from app.plans.rows import LessonSlot, PlanItemRow
from app.plans.rules import Held, Placed, Planned, lay_plan
from app.school.rows import CourseFacts
from models.base import rows
from models.journal import Lesson, LessonTopic
from models.school import Enrollment, GroupMember, SchoolClass
from models.timetable import CoursePlan, PlanItem, ThematicPlan


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """A plan without its topics."""

    id: int
    name: str
    author_id: int | None
    year_id: int
    subject_id: int
    grade: int


def plan_facts(plan_id: int) -> PlanFacts:
    """A plan.  1 statement.  Raises NotFound("plan.unknown")."""
    columns = (
        ThematicPlan.id, ThematicPlan.name, ThematicPlan.author, ThematicPlan.year, ThematicPlan.subject,
        ThematicPlan.grade,
    )  # fmt: skip
    for row in rows(ThematicPlan.select(*columns).where(ThematicPlan.id == plan_id)):
        return PlanFacts(*row)
    raise NotFound("plan.unknown", plan=plan_id)


def followed(course_id: int) -> tuple[int, int] | None:
    """The plan that a course follows and its shift, or None.  1 statement."""
    found = CoursePlan.select(CoursePlan.plan, CoursePlan.shift).where(CoursePlan.course == course_id)
    return next(((plan, shift) for plan, shift in rows(found)), None)


def plan_items(plan_id: int) -> tuple[PlanItemRow, ...]:
    """The topics of a plan, in order.  1 statement."""
    found = (
        PlanItem.select(PlanItem.topic, PlanItem.homework, PlanItem.hours)
        .where(PlanItem.plan == plan_id)
        .order_by(PlanItem.number)
    )
    return tuple(
        PlanItemRow(topic, homework, max(1, math.ceil(hours))) for topic, homework, hours in rows(found)
    )


def held_lessons(course: CourseFacts) -> dict[LessonSlot, Held]:
    """The lessons of a course that take place, with their topics, in order.  1 statement, of the whole year."""
    of_lesson = (
        (LessonTopic.home == course.home_id)
        & (LessonTopic.date == Lesson.date)
        & (LessonTopic.number == Lesson.number)
        & (LessonTopic.course == Lesson.course)
    )
    found = (
        Lesson.select(Lesson.date, Lesson.number, LessonTopic.topic)
        .join(LessonTopic, JOIN.LEFT_OUTER, on=of_lesson)
        .where(Lesson.course == course.course_id, Lesson.state != LessonState.CANCELLED)
        .order_by(Lesson.date, Lesson.number)
    )
    return {(on, number): Held(topic or "") for on, number, topic in rows(found)}


def laid(
    items: tuple[PlanItemRow, ...], lessons: dict[LessonSlot, Held], shift: int
) -> dict[LessonSlot, Placed | None]:
    """What each lesson is planned for."""
    planned = [Planned(item.topic, item.hours) for item in items]
    return dict(zip(lessons, lay_plan(planned, tuple(lessons.values()), shift), strict=True))


def grade_of(course: CourseFacts) -> int | None:
    """The grade of a course; across classes that of its members' lowest class, None without members."""
    if course.grade is not None:
        return course.grade
    found = (
        SchoolClass.select(SchoolClass.grade)
        .join(Enrollment, on=(Enrollment.school_class == SchoolClass.id))
        .join(GroupMember, on=(GroupMember.pupil == Enrollment.pupil))
        .where(SchoolClass.year == course.year.id, GroupMember.group == course.group_id)
        .order_by(SchoolClass.grade)
        .limit(1)
    )
    return next((row[0] for row in rows(found)), None)
