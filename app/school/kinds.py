"""The school's kinds of work with the weights of their marks.

A work keeps the weight that it was given: marks that are set count as they did, whatever the table becomes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from app.changes import Record
from app.errors import BadInput, Refused
from app.permissions import Action
from app.school import calendar
from app.school.keeping import add, change, checked_name, columns_of, refuse_in_use, refuse_taken, remove
from app.session import Session
from app.unit_of_work import command, conflict, query
from models.base import rows
from models.journal import Work
from models.school import WorkKind

_HEAVIEST, _LONGEST_SHORT = 10, 10


@dataclass(frozen=True, slots=True)
class KindPlan:
    """A kind of work; works of one that does not `count` stand in no mean."""

    name: str
    short: str
    weight: float
    counts: bool = True


@dataclass(frozen=True, slots=True)
class KindLine:
    """A kind of the list."""

    id: int
    plan: KindPlan


@query(Action.READ_STRUCTURE)
def kind_lines(session: Session) -> tuple[KindLine, ...]:
    """All kinds in the school's order: the first is that of a mark in a bare lesson.  Reference data."""
    return tuple(
        KindLine(one.id, KindPlan(one.name, one.short, float(one.weight), bool(one.counts)))
        for one in calendar.work_kinds(session).values()
    )


@command(Action.MANAGE_SCHOOL)
def add_kind(session: Session, plan: KindPlan) -> int:
    """A new kind, at the end; gives its id.  Raises BadInput title.missing, title.bad, work_kind.bad_weight (most);
    Refused title.taken."""
    checked = _checked(plan)
    refuse_taken(WorkKind, checked.name, None)
    known = calendar.work_kinds(session)
    codes = {one.code for one in known.values()}
    number = next(one for one in range(1, len(codes) + 2) if f"own_{one}" not in codes)
    last = max((one for (one,) in rows(WorkKind.select(WorkKind.position))), default=-1)
    return add(session, WorkKind, code=f"own_{number}", position=last + 1, **_columns(checked))


@command(Action.MANAGE_SCHOOL)
def change_kind(session: Session, wished: KindPlan, expected: KindLine) -> None:
    """Raises NotFound work_kind.unknown; BadInput and Refused of `add_kind`; Conflict."""
    checked = _checked(wished)
    refuse_taken(WorkKind, checked.name, expected.id)
    change(
        session,
        WorkKind,
        expected.id,
        _columns(checked),
        _columns(expected.plan),
        unknown="work_kind.unknown",
    )


@command(Action.MANAGE_SCHOOL)
def order_kinds(session: Session, wished: Sequence[int], expected: Sequence[int]) -> None:
    """Put the kinds into another order.  Raises BadInput order.incomplete; Conflict."""
    actual = list(calendar.work_kinds(session))
    if actual == list(wished):
        return
    if actual != list(expected):
        entry = Record("work_kind", "order", {"ids": list(expected)}, {"ids": list(wished)})
        raise conflict(session, entry, {"ids": actual})
    if sorted(wished) != sorted(actual):
        raise BadInput("order.incomplete")
    before = dict(rows(WorkKind.select(WorkKind.id, WorkKind.position)))
    for place, kind in enumerate(wished):
        believed = {"position": before[kind]}
        change(session, WorkKind, kind, {"position": place}, believed, unknown="work_kind.unknown")


@command(Action.MANAGE_SCHOOL)
def remove_kind(session: Session, expected: KindLine) -> None:
    """Take away a kind that no work is of; the last one stays.

    Raises NotFound work_kind.unknown; Refused structure.in_use, work_kind.the_only_one; Conflict.
    """
    columns_of(WorkKind, expected.id, ("code",), unknown="work_kind.unknown")
    if len(calendar.work_kinds(session)) == 1:
        raise Refused("work_kind.the_only_one")
    # works have no index by kind; whether there is one is enough, and is found soon where there are many
    refuse_in_use(work=int(Work.select().where(Work.kind == expected.id).exists()))
    remove(session, WorkKind, expected.id, _columns(expected.plan), unknown="work_kind.unknown")


def _checked(plan: KindPlan) -> KindPlan:
    if not (math.isfinite(plan.weight) and 0 < plan.weight <= _HEAVIEST):
        raise BadInput("work_kind.bad_weight", value=plan.weight, most=_HEAVIEST)
    name = checked_name(plan.name, longest=60)
    return KindPlan(
        name, checked_name(plan.short, longest=_LONGEST_SHORT, empty=True), plan.weight, plan.counts
    )


def _columns(plan: KindPlan) -> dict[str, object]:
    return {"name": plan.name, "short_name": plan.short, "weight": plan.weight, "counts": plan.counts}
