"""The new year is the administrator's."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from app.codes import Role
from app.school.new_year import commands as new_year
from app.school.new_year.keeping import keep_plan, kept_plan
from app.school.new_year.rows import NewYearPlan
from app.session import Session
from tests.app.permission_cases import Its, case

_WHAT = "manage_school"


def _plan(its: Its) -> NewYearPlan:
    """One that cannot be carried out, for whoever may not try."""
    day = date(2027, 9, 1)
    return NewYearPlan(
        its.year, "2027/2028", day, date(2028, 8, 31), (), (), (), (), (), date(2027, 6, 30), ""
    )


def _carry_out(session: Session, its: Its) -> object:
    """A year is made once, and the matrix calls thrice."""
    if session.role is not Role.ADMIN:
        return new_year.carry_out(session, _plan(its))
    if new_year.state(session).done:
        new_year.take_back(session)
    return new_year.carry_out(session, new_year.proposal(session))


def _take_back(session: Session, its: Its) -> object:
    if session.role is Role.ADMIN:
        new_year.carry_out(session, new_year.proposal(session))
    return new_year.take_back(session)


def _entered(session: Session, its: Its) -> object:
    if session.role is Role.ADMIN and not new_year.state(session).done:
        new_year.carry_out(session, new_year.proposal(session))
    return new_year.entered(session)


def _rehearse(session: Session, its: Its) -> object:
    with suppress(new_year._Rehearsed):
        new_year._rehearse(session, _plan(its))
    return None


CASES = (
    case(new_year.state, _WHAT, "", lambda session, its: new_year.state(session)),
    case(new_year.proposal, _WHAT, "", lambda session, its: new_year.proposal(session)),
    case(new_year.workshop, _WHAT, "", lambda session, its: new_year.workshop(session)),
    case(new_year.preview, _WHAT, "", lambda session, its: new_year.preview(session, _plan(its))),
    case(new_year.rehearse, _WHAT, "", lambda session, its: new_year.rehearse(session, _plan(its))),
    case(new_year._rehearse, _WHAT, "", _rehearse),
    case(new_year.carry_out, _WHAT, "", _carry_out),
    case(new_year.entered, _WHAT, "", _entered),
    case(new_year.take_back, _WHAT, "", _take_back),
    case(kept_plan, _WHAT, "", lambda session, its: kept_plan(session)),
    case(keep_plan, _WHAT, "", lambda session, its: keep_plan(session, None, expected="")),
)
