"""What is written of thematic plans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.errors import Conflict, NotFound, Refused
from app.permissions import Action, Target, require
from app.plans import storing
from app.plans.reading import followed, grade_of, plan_facts
from app.plans.rows import PlanItemRow, PlanSummary
from app.school import structure
from app.school.rows import CourseFacts
from app.session import Session
from app.unit_of_work import command, record
from models.timetable import CoursePlan

MOST_SHIFT = 400
ANY_PLAN = -1
"""For `expected`: whatever plan the course follows."""


@command(Action.EDIT_PLAN, course="course_id")
def store_plan(
    session: Session,
    course_id: int,
    name: str,
    items: Sequence[PlanItemRow],
    *,
    dry_run: bool = False,
    reason: str | None = None,
    expected: int | None = ANY_PLAN,
) -> PlanSummary:
    """Store a plan for the year, subject and grade of a course, which follows it from now on.

    An own plan of this name that says the same is used and not made again.  If only this course follows an own
    plan of this name, that one is changed, and the shift stays.  Else a new one is made, so that a course of
    another class never gets other topics by what is stored for this one.

    `reason` is kept in the change log.  A trial (`dry_run`) ends with `storing.Trial`, which carries the summary,
    and leaves nothing.
    `expected` is the plan that the course was seen to follow (None: none).
    Errors: BadInput plan.empty, plan.bad_item (row), plan.name_missing; Refused plan.no_grade; Conflict.
    """
    storing.judge(name, items)
    course = structure.course_facts(session, course_id)
    _expect_plan(course_id, expected, None)
    done = storing.store(session, course, _grade(course), name.strip(), items, reason)
    if dry_run:
        raise storing.Trial(replace(done, dry_run=True))
    return done


@command(Action.EDIT_PLAN, course="course_id")
def assign_plan(
    session: Session, course_id: int, plan_id: int | None, *, expected: int | None = ANY_PLAN
) -> None:
    """Let a course follow a plan, from the beginning (shift 0); None: no plan.  The plan that it follows already
    stays with its shift.  `expected` is the plan that it was seen to follow (None: none).

    Errors: NotFound plan.unknown; Refused plan.other_course (another year, subject or grade), plan.no_grade;
    Conflict.
    """
    course = structure.course_facts(session, course_id)
    _expect_plan(course_id, expected, plan_id)
    if plan_id is not None:
        plan = plan_facts(plan_id)
        if (plan.year_id, plan.subject_id, plan.grade) != (course.year.id, course.subject_id, _grade(course)):
            raise Refused("plan.other_course", plan=plan_id, course=course_id)
    storing.follow(session, course, plan_id)


@command(Action.EDIT_PLAN, course="course_id")
def shift_plan(
    session: Session, course_id: int, by: int, *, expected: int | None = None, plan: int = ANY_PLAN
) -> int:
    """Move the plan of a course by so many lessons, later (+) or earlier (−); returns the shift it has then.

    What the shift means is said in `app.plans.rules`.  `expected` is the shift as it was seen, `plan` the plan.
    Errors: NotFound plan.none; Refused plan.shift_too_far; Conflict.
    """
    course = structure.course_facts(session, course_id)
    chosen = followed(course_id)
    if chosen is None:
        raise NotFound("plan.none", course=course_id)
    _expect_plan(course_id, plan, plan)
    plan_id, before = chosen
    after = before + by
    if expected is not None and expected != before:
        raise Conflict(
            "conflict",
            entity="course_plan",
            key=str(course_id),
            expected=expected,
            wanted=after,
            actual=before,
        )
    if abs(after) > MOST_SHIFT:
        raise Refused("plan.shift_too_far", most=MOST_SHIFT)
    if after != before:
        CoursePlan.update(shift=after).where(CoursePlan.course == course_id).execute()
        record(session, storing.course_record(course, (plan_id, before), (plan_id, after)))
    return after


@command(Action.EDIT_PLAN, course="course_id")
def copy_plan(
    session: Session, course_id: int, from_course_id: int, *, expected: int | None = ANY_PLAN
) -> int:
    """Give a course a copy of the plan that another one follows (a parallel class, or the same grade of last
    year), to be changed apart from it; returns the copy.  A copy that it follows already is used again.

    Both courses have to be the teacher's own; a colleague's plan is followed by `assign_plan`.  `expected` is the
    plan that this course was seen to follow (None: none).
    Errors: NotAllowed; NotFound plan.none; Refused plan.other_course (another subject or grade), plan.no_grade;
    Conflict.
    """
    require(session, Action.EDIT_PLAN, Target(course=from_course_id))
    course = structure.course_facts(session, course_id)
    _expect_plan(course_id, expected, None)
    chosen = followed(from_course_id)
    if chosen is None:
        raise NotFound("plan.none", course=from_course_id)
    plan = plan_facts(chosen[0])
    grade = _grade(course)
    if (plan.subject_id, plan.grade) != (course.subject_id, grade):
        raise Refused("plan.other_course", plan=plan.id, course=course_id)
    return storing.copy(session, course, grade, plan)


def _expect_plan(course_id: int, expected: int | None, wanted: int | None) -> None:
    """Raise `Conflict` where the course follows another plan than it was seen to."""
    chosen = followed(course_id)
    actual = chosen and chosen[0]
    if expected not in (ANY_PLAN, actual):
        raise Conflict(
            "conflict",
            entity="course_plan",
            key=str(course_id),
            expected=expected,
            wanted=wanted,
            actual=actual,
        )


def _grade(course: CourseFacts) -> int:
    grade = grade_of(course)
    if grade is None:
        raise Refused("plan.no_grade", course=course.course_id)
    return grade
