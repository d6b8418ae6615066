"""What is read of thematic plans."""

from __future__ import annotations

import datetime as dt
from typing import Any

from peewee import JOIN, fn

from app.codes import Role
from app.permissions import Action, Target, can
from app.plans.reading import followed, grade_of, held_lessons, laid, plan_facts, plan_items
from app.plans.rows import (
    CoursePlanView,
    LessonSlot,
    OfferedTopic,
    PlanCard,
    PlanElsewhere,
    PlannedItem,
)
from app.school import structure
from app.session import Session
from app.unit_of_work import query
from models.base import rows
from models.school import Course
from models.timetable import CoursePlan, PlanItem, ThematicPlan


@query(Action.READ_JOURNAL, course="course_id")
def plan_of(session: Session, course_id: int, *, by: int = 0) -> CoursePlanView | None:
    """The plan that a course follows, each topic with the lessons it falls on; None where it follows none.

    Cancelled lessons do not count; how the rest is shared out is said in `app.plans.rules`.  With `by` it is as it
    would be if the plan were shifted by so many lessons more.  4 statements:
    which plan, the plan, its topics, the lessons of the year with theirs (at most 1 more for an author's name).
    Raises NotFound("course.unknown").
    """
    course = structure.course_facts(session, course_id)
    chosen = followed(course_id)
    if chosen is None:
        return None
    plan_id, shift = chosen[0], chosen[1] + by
    plan, items = plan_facts(plan_id), plan_items(plan_id)
    placed = laid(items, held_lessons(course), shift)
    lessons: list[list[LessonSlot]] = [[] for _ in items]
    entered = [0] * len(items)
    for slot, place in placed.items():
        if place is not None:
            lessons[place.item].append(slot)
            entered[place.item] += place.entered
    author = structure.names(session, [plan.author_id]).get(plan.author_id or 0, "")
    hours = sum(item.hours for item in items)
    return CoursePlanView(
        course_id=course_id,
        plan=PlanCard(plan.id, plan.name, plan.author_id, author, len(items), hours),
        shift=shift,
        items=tuple(
            PlannedItem(
                index + 1, item.topic, item.homework, item.hours, tuple(lessons[index]), entered[index]
            )
            for index, item in enumerate(items)
        ),
        without_topic=tuple(slot for slot, place in placed.items() if place is None),
    )


@query(Action.READ_JOURNAL, course="course_id")
def next_topic(session: Session, course_id: int, date: dt.date, number: int) -> OfferedTopic | None:
    """The topic and homework that the plan offers for a lesson: the first not yet used, by position, corrected by
    the topics that are entered.  For a lesson that names a topic of the plan, that one.

    None where the course follows no plan, where it is at its end or shifted past the lesson, and for a lesson that
    is cancelled or not there.  3 statements, as `plan_of`.
    """
    course = structure.course_facts(session, course_id)
    chosen = followed(course_id)
    if chosen is None:
        return None
    plan_id, shift = chosen
    items = plan_items(plan_id)
    place = laid(items, held_lessons(course), shift).get((date, number))
    if place is None:
        return None
    item = items[place.item]
    return OfferedTopic(plan_id, place.item + 1, item.topic, item.homework, place.hour, item.hours)


@query(Action.READ_JOURNAL, course="course_id")
def plans_for(session: Session, course_id: int) -> tuple[PlanCard, ...]:
    """The plans that a course could follow: those of its year, subject and grade, colleagues' too, by name.

    1 statement, at most 1 more for names, and 1 for the grade of a group across classes.
    """
    course = structure.course_facts(session, course_id)
    of_course = (
        (ThematicPlan.year == course.year.id)
        & (ThematicPlan.subject == course.subject_id)
        & (ThematicPlan.grade == grade_of(course))
    )
    found = _cards(session, ThematicPlan.select().where(of_course))
    return tuple(sorted(found.values(), key=lambda card: (card.name, card.plan_id)))


@query(Action.EDIT_PLAN, course="course_id")
def plans_elsewhere(session: Session, course_id: int) -> tuple[PlanElsewhere, ...]:
    """The other courses whose plans `copy_plan` could copy for this one: the session's own ones of the same subject
    and grade, last years' too, that follow a plan.  In the order of lists; at most 5 statements beyond reference data.
    """
    course = structure.course_facts(session, course_id)
    grade = grade_of(course)
    ids = Course.select(Course.id).where(Course.subject == course.subject_id, Course.id != course_id)
    if session.role is Role.TEACHER:
        ids = ids.where(Course.id.in_(session.scope.courses))
    chosen = CoursePlan.select(CoursePlan.course, CoursePlan.plan).where(CoursePlan.course.in_(ids))
    plan_of_course: dict[int, int] = dict(rows(chosen))
    of_grade = ThematicPlan.id.in_(sorted(set(plan_of_course.values()))) & (ThematicPlan.grade == grade)
    cards = _cards(session, ThematicPlan.select().where(of_grade))
    return tuple(
        PlanElsewhere(structure.course_card(session, one.course_id), cards[plan_of_course[one.course_id]])
        for one in structure.courses(session, tuple(plan_of_course))
        if plan_of_course[one.course_id] in cards
        and can(session, Action.EDIT_PLAN, Target(course=one.course_id))
    )


def _cards(session: Session, plans: Any) -> dict[int, PlanCard]:
    """The plans of a query, by id."""
    found = list(
        rows(
            plans.select(
                ThematicPlan.id, ThematicPlan.name, ThematicPlan.author,
                fn.COUNT(PlanItem.number), fn.COALESCE(fn.SUM(PlanItem.hours), 0),
            )
            .join(PlanItem, JOIN.LEFT_OUTER, on=(PlanItem.plan == ThematicPlan.id))
            .group_by(ThematicPlan.id)
        )
    )  # fmt: skip
    names = structure.names(session, (author for _, _, author, _, _ in found))
    return {
        plan: PlanCard(plan, name, author, names.get(author, ""), topics, round(hours))
        for plan, name, author, topics, hours in found
    }
