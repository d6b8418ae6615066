"""Writing plans: what the commands of `app.plans.commands` do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.changes import Record
from app.errors import BadInput
from app.exchange.readers.plans import MOST_CHARACTERS, MOST_HOURS
from app.plans.reading import PlanFacts, followed, plan_facts, plan_items
from app.plans.rows import KINDS, PlanItemRow, PlanSummary
from app.school.rows import CourseFacts
from app.session import Session
from app.unit_of_work import record
from models.base import rows
from models.timetable import CoursePlan, PlanItem, ThematicPlan

MOST_ITEMS = 1_000
LONGEST_NAME = 200


class Trial(Exception):
    """Ends the transaction of a trial; carries what it would have done."""

    def __init__(self, summary: PlanSummary) -> None:
        super().__init__(summary.name)
        self.summary = summary


class _Counts:
    """What one command has done, for its summary."""

    def __init__(self) -> None:
        self.added, self.changed, self.unchanged, self.removed = (dict.fromkeys(KINDS, 0) for _ in range(4))


def judge(name: str, items: Sequence[PlanItemRow]) -> None:
    """Refuse what is no plan.  BadInput plan.name_missing, plan.empty, plan.bad_item (row)."""
    if not name.strip() or len(name) > LONGEST_NAME:
        raise BadInput("plan.name_missing", value=name[:LONGEST_NAME])
    if not items or len(items) > MOST_ITEMS:
        raise BadInput("plan.empty")
    for number, item in enumerate(items, 1):
        good = item.topic.strip() and max(len(item.topic), len(item.homework)) <= MOST_CHARACTERS
        if not good or not 1 <= item.hours <= MOST_HOURS:
            raise BadInput("plan.bad_item", row=number, value=item.topic[:80])


def store(
    session: Session,
    course: CourseFacts,
    grade: int,
    name: str,
    items: Sequence[PlanItemRow],
    reason: str | None = None,
) -> PlanSummary:
    """See `app.plans.commands.store_plan`."""
    counts = _Counts()
    wanted = tuple(PlanItemRow(one.topic.strip(), one.homework.strip(), one.hours) for one in items)
    current = _current(course)
    if current is not None and current.name == name and plan_items(current.id) == wanted:
        plan_id = _untouched(counts, current.id, wanted)
    elif (same := _own_like(session, course, grade, name, wanted)) is not None:
        plan_id = _untouched(counts, same, wanted)
    elif current is not None and current.name == name and _may_change(session, current.id):
        plan_id = current.id
        counts.changed["plans"] += 1
        _write_items(session, course, plan_id, wanted, counts, reason)
    else:
        plan_id = _insert(session, course, grade, name, counts, reason)
        _write_items(session, course, plan_id, wanted, counts, reason)
    return PlanSummary(
        plan_id, name, course.course_id, counts.added, counts.changed, counts.unchanged, counts.removed,
        followed=follow(session, course, plan_id, reason),
    )  # fmt: skip


def copy(session: Session, course: CourseFacts, grade: int, plan: PlanFacts) -> int:
    """See `app.plans.commands.copy_plan`."""
    items, current = plan_items(plan.id), _current(course)
    copied = current is not None and current.id != plan.id and current.name == plan.name
    if current is not None and copied and plan_items(current.id) == items:
        return current.id
    plan_id = _insert(session, course, grade, plan.name, _Counts(), None)
    _write_items(session, course, plan_id, items, _Counts(), None)
    follow(session, course, plan_id)
    return plan_id


def follow(session: Session, course: CourseFacts, plan_id: int | None, reason: str | None = None) -> bool:
    """Let a course follow a plan from its beginning, or none; whether that is new."""
    before = followed(course.course_id)
    if (before and before[0]) == plan_id:
        return False
    CoursePlan.delete().where(CoursePlan.course == course.course_id).execute()
    after = None if plan_id is None else (plan_id, 0)
    if plan_id is not None:
        CoursePlan.insert(course=course.course_id, plan=plan_id, shift=0).execute()
    record(session, course_record(course, before, after, reason))
    return True


def course_record(
    course: CourseFacts,
    before: tuple[int, int] | None,
    after: tuple[int, int] | None,
    reason: str | None = None,
) -> Record:
    """The row of the change log for what a course follows; states are (plan, shift)."""
    old, new = (state and {"plan": state[0], "shift": state[1]} for state in (before, after))
    return _record(course, "course_plan", str(course.course_id), old, new, reason)


def _record(
    course: CourseFacts,
    entity: str,
    key: str,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
    reason: str | None,
) -> Record:
    return Record(
        entity, key, before, after, course=course.course_id, school_class=course.class_id, reason=reason
    )


def _current(course: CourseFacts) -> PlanFacts | None:
    chosen = followed(course.course_id)
    return plan_facts(chosen[0]) if chosen is not None else None


def _untouched(counts: _Counts, plan_id: int, items: Sequence[PlanItemRow]) -> int:
    counts.unchanged["plans"] += 1
    counts.unchanged["topics"] += len(items)
    return plan_id


def _own_like(
    session: Session, course: CourseFacts, grade: int, name: str, items: tuple[PlanItemRow, ...]
) -> int | None:
    """An own plan that says the same."""
    found = ThematicPlan.select(ThematicPlan.id).where(
        ThematicPlan.year == course.year.id,
        ThematicPlan.subject == course.subject_id,
        ThematicPlan.grade == grade,
        ThematicPlan.author == session.person_id,
        ThematicPlan.name == name,
    )
    known = [row[0] for row in rows(found.order_by(ThematicPlan.id))]
    return next((one for one in known if plan_items(one) == items), None)


def _may_change(session: Session, plan_id: int) -> bool:
    """Whether it is an own plan that one course alone follows."""
    followers = CoursePlan.select().where(CoursePlan.plan == plan_id).count()
    return followers == 1 and plan_facts(plan_id).author_id == session.person_id


def _insert(
    session: Session, course: CourseFacts, grade: int, name: str, counts: _Counts, reason: str | None
) -> int:
    values = {
        "year": course.year.id, "subject": course.subject_id, "grade": grade, "author": session.person_id,
        "name": name,
    }  # fmt: skip
    plan_id = int(ThematicPlan.insert(**values).execute())
    record(session, _record(course, "thematic_plan", str(plan_id), None, values, reason))
    counts.added["plans"] += 1
    return plan_id


def _write_items(
    session: Session,
    course: CourseFacts,
    plan_id: int,
    wanted: Sequence[PlanItemRow],
    counts: _Counts,
    reason: str | None,
) -> None:
    """Make the topics of a plan these."""
    there = plan_items(plan_id)
    for number in range(1, max(len(there), len(wanted)) + 1):
        before = there[number - 1] if number <= len(there) else None
        after = wanted[number - 1] if number <= len(wanted) else None
        if before == after:
            counts.unchanged["topics"] += 1
            continue
        here = (PlanItem.plan == plan_id) & (PlanItem.number == number)
        if after is None:
            PlanItem.delete().where(here).execute()
            counts.removed["topics"] += 1
        elif before is None:
            PlanItem.insert(plan=plan_id, number=number, **_state(after)).execute()
            counts.added["topics"] += 1
        else:
            PlanItem.update(**_state(after)).where(here).execute()
            counts.changed["topics"] += 1
        old, new = (None if one is None else _state(one) for one in (before, after))
        record(session, _record(course, "plan_item", f"{plan_id}/{number}", old, new, reason))


def _state(item: PlanItemRow) -> dict[str, Any]:
    return {"topic": item.topic, "homework": item.homework, "hours": item.hours}
