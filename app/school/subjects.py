"""The school's subjects: from the usual list or a school's own, in the order of its report cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from peewee import fn

from app.changes import Record
from app.codes import Scale
from app.errors import BadInput
from app.permissions import Action
from app.school.keeping import add, change, checked_name, columns_of, refuse_in_use, refuse_taken, remove
from app.school.rows import Thresholds
from app.school.usual_subjects import USUAL
from app.session import Session
from app.unit_of_work import command, conflict, query
from models.base import rows
from models.journal import Mark, TermMark
from models.people import fold
from models.school import Course, Subject
from models.timetable import ThematicPlan

_LONGEST_SHORT = 12
_STEP = 10


@dataclass(frozen=True, slots=True)
class SubjectPlan:
    """What an administrator sets of a subject; its thresholds are set by `app.school.thresholds`."""

    name: str
    short: str = ""
    scale: str = Scale.FIVE.value


@dataclass(frozen=True, slots=True)
class SubjectLine:
    """A subject of the list; `courses`: in how many of all years."""

    id: int
    plan: SubjectPlan
    thresholds: Thresholds
    position: int
    courses: int


@query(Action.READ_STRUCTURE)
def subject_lines(session: Session) -> tuple[SubjectLine, ...]:
    """All subjects in the school's order.  2 statements, none while nothing has changed."""
    return _lines(session)


@command(Action.MANAGE_SCHOOL)
def add_subjects(
    session: Session, plans: Sequence[SubjectPlan], thresholds: Sequence[Thresholds] = ()
) -> tuple[int, ...]:
    """New subjects, at the end of the list; those whose name is there stay as they are.  Gives the ids of the new ones.
    `thresholds` go with `plans`; the usual ones where there are none.

    Raises BadInput title.missing, title.bad, subject.bad_scale.
    """
    there = {fold(one.plan.name) for one in _lines(session)}
    last = max((one.position for one in _lines(session)), default=0)
    made = []
    for place, plan in enumerate(plans):
        checked = _checked(plan)
        if fold(checked.name) in there:
            continue
        there.add(fold(checked.name))
        last += _STEP
        three, four, five = thresholds[place] if place < len(thresholds) else USUAL
        made.append(
            add(
                session, Subject, name=checked.name, short_name=checked.short, scale=checked.scale,
                threshold_3=three, threshold_4=four, threshold_5=five, position=last,
            )
        )  # fmt: skip
    session.forget_all()
    return tuple(made)


@command(Action.MANAGE_SCHOOL)
def change_subject(session: Session, subject_id: int, wished: SubjectPlan, expected: SubjectPlan) -> None:
    """Another name, short name or scale.  Marks that were set belong to their scale: it stays once there are some.

    Raises NotFound subject.unknown; BadInput of `add_subjects`; Refused title.taken, structure.in_use; Conflict.
    """
    checked = _checked(wished)
    refuse_taken(Subject, checked.name, subject_id)
    if checked.scale != expected.scale:
        courses = Course.select(Course.id).where(Course.subject == subject_id)
        # whether there are any is enough: a count would read the marks of all years
        refuse_in_use(
            mark=int(Mark.select().where(Mark.course.in_(courses)).exists()),
            term_mark=int(TermMark.select().where(TermMark.course.in_(courses)).exists()),
        )
    change(session, Subject, subject_id, _columns(checked), _columns(expected), unknown="subject.unknown")


@command(Action.MANAGE_SCHOOL)
def order_subjects(session: Session, wished: Sequence[int], expected: Sequence[int]) -> None:
    """Put the subjects into another order; both lists hold the ids of all of them.

    Raises BadInput order.incomplete; Conflict when the order was another, or a subject has come or gone.
    """
    there = _lines(session)
    actual = [one.id for one in there]
    if actual == list(wished):
        return
    if actual != list(expected):
        entry = Record("subject", "order", {"ids": list(expected)}, {"ids": list(wished)})
        raise conflict(session, entry, {"ids": actual})
    if sorted(wished) != sorted(actual):
        raise BadInput("order.incomplete")
    before = {one.id: one.position for one in there}
    for place, subject_id in enumerate(wished, 1):
        position = {"position": place * _STEP}
        believed = {"position": before[subject_id]}
        change(session, Subject, subject_id, position, believed, unknown="subject.unknown")


@command(Action.MANAGE_SCHOOL)
def remove_subject(session: Session, subject_id: int, expected: SubjectPlan) -> None:
    """Take away a subject that was never taught.  Raises NotFound subject.unknown; Refused structure.in_use;
    Conflict."""
    columns_of(Subject, subject_id, ("name",), unknown="subject.unknown")
    refuse_in_use(
        course=Course.select().where(Course.subject == subject_id).count(),
        thematic_plan=ThematicPlan.select().where(ThematicPlan.subject == subject_id).count(),
    )
    remove(session, Subject, subject_id, _columns(expected), unknown="subject.unknown")


def _lines(session: Session) -> tuple[SubjectLine, ...]:
    def load() -> tuple[SubjectLine, ...]:
        courses = dict(rows(Course.select(Course.subject, fn.COUNT(Course.id)).group_by(Course.subject)))
        query_ = Subject.select(
            Subject.id, Subject.name, Subject.short_name, Subject.scale,
            Subject.threshold_3, Subject.threshold_4, Subject.threshold_5, Subject.position,
        ).order_by(Subject.position, Subject.name)  # fmt: skip
        return tuple(
            SubjectLine(
                one, SubjectPlan(name, short, scale), (float(three), float(four), float(five)), position,
                courses.get(one, 0),
            )
            for one, name, short, scale, three, four, five, position in rows(query_)
        )  # fmt: skip

    return session.reference("subject_lines", load)


def _checked(plan: SubjectPlan) -> SubjectPlan:
    if plan.scale not in list(Scale):
        raise BadInput("subject.bad_scale", value=plan.scale)
    short = checked_name(plan.short, longest=_LONGEST_SHORT, empty=True)
    return SubjectPlan(checked_name(plan.name), short, plan.scale)


def _columns(plan: SubjectPlan) -> dict[str, object]:
    return {"name": plan.name, "short_name": plan.short, "scale": plan.scale}
