"""A new year: proposed, tried, carried out, taken back.  The administrator's alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, NoReturn

from app.backup.invariants import INVARIANTS
from app.backup.problems import Severity
from app.errors import Refused
from app.permissions import Action
from app.school import calendar, structure
from app.school.new_year import done
from app.school.new_year.carrying import carry
from app.school.new_year.judging import count, judged, moved
from app.school.new_year.keeping import kept_plan
from app.school.new_year.made import Maker
from app.school.new_year.outstanding import outstanding
from app.school.new_year.placing import Placement, placed
from app.school.new_year.proposing import proposed
from app.school.new_year.rows import (
    Decision,
    Entered,
    Finding,
    NewYearPlan,
    Outcome,
    TakenBack,
)
from app.school.new_year.running import RunningYear, running_year
from app.school.new_year.taking_back import entered_since, remove
from app.session import Session
from app.unit_of_work import command, in_steps, query, recorded_until
from models.people import fold
from models.school import SchoolClass

_RULES = tuple(
    one
    for one in INVARIANTS
    if one.code.partition(".")[0] in {"term", "year", "class", "group", "course", "enrollment"}
    and one.severity is Severity.ERROR
)
"""What the check of a file asks of its structure: after a new year it must find nothing that it did not find before."""


@dataclass(frozen=True, slots=True)
class State:
    """Where a school stands: the running year; `next_year`, that which follows and its number of classes (0 where only
    its days are laid out); `done`, whether it was made by `carry_out` and has not been taken back."""

    year: str
    next_year: str
    next_classes: int
    done: bool


@query(Action.MANAGE_SCHOOL)
def state(session: Session) -> State:
    """Whether the next year can be made, or the last step be taken back.  Raises NotFound("year.unknown").  Reference
    data: 3 statements at most."""
    running = calendar.year_of_today(session)
    following = _following(session, running.id)
    made = done.last(session)
    if made is not None and made.year == running.id:  # it has begun meanwhile
        following = running.id
    number = sum(one.year.id == following for one in structure.classes(session).values())
    name = "" if following is None else calendar.year_row(session, following).name
    is_done = made is not None and made.year == following
    return State(running.name, name, number, is_done)


@query(Action.MANAGE_SCHOOL)
def proposal(session: Session) -> NewYearPlan:
    """The next year as it would be if nobody said otherwise.  16 statements; nothing of the journal is read.  Raises
    NotFound("year.unknown"), Refused("new_year.no_old_classes")."""
    return proposed(_running(session, None))


@dataclass(frozen=True, slots=True)
class Workshop:
    """All that a plan is prepared from: where the school stands, the running year, the plan (that which was kept, with
    its fingerprint, else what is proposed), and who can be given a course or a class."""

    state: State
    running: RunningYear
    plan: NewYearPlan
    mark: str
    staff: tuple[tuple[int, str], ...]


@query(Action.MANAGE_SCHOOL)
def workshop(session: Session) -> Workshop:
    """See `Workshop`; what was kept of a year that is over counts no more.  18 statements.  Errors as `proposal`."""
    running = _running(session, None)
    kept, mark = kept_plan(session)
    plan = kept if kept is not None and kept.old_year == running.year.id else proposed(running)
    every = running.staff | {one.teacher for one in plan.courses} | {one.teacher for one in plan.classes}
    names = structure.names(session, every)
    staff = sorted(((one, names[one]) for one in running.staff if one in names), key=lambda one: fold(one[1]))
    return Workshop(state(session), running, plan, mark, tuple(staff))


@query(Action.MANAGE_SCHOOL)
def preview(session: Session, plan: NewYearPlan) -> Outcome:
    """What a plan gives, without trying it: its classes with the pupils who come to them, and the findings.  15
    statements.  Errors as `proposal`."""
    running = _running(session, plan.old_year)
    placement = placed(plan, running)
    return _outcome(session, plan, running, placement, (), None, 0)


@in_steps(Action.MANAGE_SCHOOL)
def rehearse(session: Session, plan: NewYearPlan) -> Outcome:
    """Do all that `carry_out` does, look at the outcome with the rules of the file's check, and roll it back: the file
    stays as it is, to the byte of its tables.  Others cannot write meanwhile (a second or two in a large school).  Also
    looks for what the running year still waits for.

    What stands in the way is in the findings; nothing is raised for it but what `proposal` raises, and Refused
    new_year.done.
    """
    try:
        _rehearse(session, plan)
    except _Rehearsed as end:
        return end.outcome
    raise AssertionError("unreachable")


@command(Action.MANAGE_SCHOOL)
def _rehearse(session: Session, plan: NewYearPlan) -> NoReturn:
    waits_for = tuple(outstanding(session, _running(session, plan.old_year)))
    outcome = _carried(session, plan)
    raise _Rehearsed(replace(outcome, findings=(*outcome.findings, *waits_for)))


@command(Action.MANAGE_SCHOOL)
def carry_out(session: Session, plan: NewYearPlan) -> Outcome:
    """Make the new year.  All of it is one step of the change log.

    Errors: Refused new_year.done (the year is there already), new_year.blocked (findings: what stands in the way),
    new_year.no_old_classes; NotFound year.unknown.
    """
    outcome = _carried(session, plan)
    if not outcome.good:
        raise Refused("new_year.blocked", findings=[one.code for one in outcome.findings if one.blocks])
    return outcome


@query(Action.MANAGE_SCHOOL)
def entered(session: Session) -> tuple[Entered, ...]:
    """What was entered since the new year was made, and stands in the way of taking it back; empty where nothing was.
    Raises Refused("new_year.not_done").  Reads all rows that the year change has made, and looks for each table that
    refers to one: for the moment of asking, not for a page that is looked at."""
    return entered_since(session, done.needed(session))


@command(Action.MANAGE_SCHOOL)
def take_back(session: Session) -> TakenBack:
    """Take the new year back that `carry_out` has made last: each table is as it was before, only the log tells of it.

    Nothing is lost by it: where anything was entered in the new year, or anything that it made was changed, all stays.
    Errors: Refused new_year.not_done, new_year.entered (entered: table and count of each).
    """
    made = done.needed(session)
    found = entered_since(session, made)
    if found:
        raise Refused("new_year.entered", entered=[(one.kind, one.count) for one in found])
    year = calendar.year_row(session, made.year).name
    removed, restored = remove(session, made)
    done.forget(session)
    return TakenBack(year, removed, restored)


# --- inside ------------------------------------------------------------------------------------------------


class _Rehearsed(Exception):
    """Ends the transaction of a rehearsal."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.year)
        self.outcome = outcome


def _running(session: Session, year_id: int | None) -> RunningYear:
    found = running_year(session, year_id)
    if not found.classes:
        raise Refused("new_year.no_old_classes", year=found.year.name)
    return found


def _following(session: Session, year_id: int) -> int | None:
    """The year after one."""
    later = [
        one for one in calendar.years(session) if one.starts > calendar.year_row(session, year_id).starts
    ]
    return later[-1].id if later else None


def _refuse_if_done(session: Session, plan: NewYearPlan, running: RunningYear) -> None:
    """One year follows another once.  Where its days alone are laid out, it is filled."""
    there = running.following
    if there is not None and there.classes:
        raise Refused("new_year.done", year=there.year.name)
    named = [one for one in calendar.years(session) if one.name == plan.name.strip()]
    if any(there is None or one.id != there.year.id for one in named):
        raise Refused("new_year.done", year=plan.name.strip())


def _carried(session: Session, plan: NewYearPlan) -> Outcome:
    """Carry out a plan in the open transaction; where something stands in its way, only tell of it."""
    running = _running(session, plan.old_year)
    _refuse_if_done(session, plan, running)
    placement = placed(plan, running)
    found = judged(plan, running, placement)
    if any(one.blocks for one in found):
        return _outcome(session, plan, running, placement, (), None, 0)
    before, first = set(_broken()), recorded_until() + 1
    year, maker = carry(session, plan, running, placement)
    last = recorded_until()
    done.remember(session, done.Made(year, first, last))
    session.forget_all()
    broken = tuple(
        Finding("new_year.check", True, {"rule": code, "row": list(row)})
        for code, *row in set(_broken()) - before
    )
    return _outcome(session, plan, running, placement, broken, maker, last + 1 - first)


def _broken() -> Iterator[tuple[Any, ...]]:
    for one in _RULES:
        for row in SchoolClass._meta.database.execute_sql(one.select):
            yield (one.code, *row)


def _outcome(
    session: Session,
    plan: NewYearPlan,
    running: RunningYear,
    placement: Placement,
    broken: tuple[Finding, ...],
    maker: Maker | None,
    log_rows: int,
) -> Outcome:
    findings = (*broken, *judged(plan, running, placement))
    people = structure.names(session, [one.data.get("person") for one in findings])
    named = tuple(
        Finding(one.code, one.blocks, {**one.data, "person": people.get(one.data["person"], "")})
        if "person" in one.data
        else one
        for one in findings
    )
    return Outcome(
        plan.name,
        moved(plan, running, placement),
        dict(maker.rows) if maker else {},
        log_rows,
        count(placement, Decision.MOVES),
        count(placement, Decision.LEAVES),
        count(placement, Decision.REPEATS),
        count(placement, Decision.CONDITIONAL),
        named,
    )
