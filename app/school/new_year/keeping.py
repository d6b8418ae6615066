"""The plan as it is kept between one sitting and the next.

It is kept under a scope of its own, beside the settings of accounts, and so read by nobody but whoever prepares the
year: everybody reads the school's own settings when he comes in.  The change log tells when it was kept, and by whom;
what stood in it is not told twice for each of a hundred changes.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from app.changes import Record
from app.codes import HolidayKind
from app.errors import BadInput
from app.permissions import Action
from app.school.new_year.rows import (
    ClassPlan,
    CoursePlan,
    Decision,
    Fill,
    GroupPlan,
    NewYearPlan,
    PeriodsPlan,
    PupilPlan,
)
from app.school.year_plan import Rest
from app.session import Session
from app.unit_of_work import command, conflict, query, record
from models.log import Setting

KEY = "new_year.plan"
SCOPE = "account:0/new_year"
"""No account has the number 0."""


@query(Action.MANAGE_SCHOOL)
def kept_plan(session: Session) -> tuple[NewYearPlan | None, str]:
    """The plan that was kept last, and its fingerprint for `keep_plan`; None and "" where there is none, or where it is
    of a year that is over.  1 statement."""
    text = _stored()
    if text is None:
        return None, ""
    return from_data(json.loads(text)), fingerprint(text)


@command(Action.MANAGE_SCHOOL)
def keep_plan(session: Session, plan: NewYearPlan | None, *, expected: str) -> str:
    """Keep a plan, or (None) none any more; gives the fingerprint of what is kept now.

    `expected` is the fingerprint of what is believed to be kept.  Errors: Conflict where somebody else has kept another
    plan meanwhile.
    """
    before = _stored()
    after = None if plan is None else json.dumps(as_data(plan), ensure_ascii=False, separators=(",", ":"))
    change = Record("setting", f"{SCOPE}/{KEY}", _said(before), _said(after))
    if (fingerprint(before) if before is not None else "") != expected:
        raise conflict(session, change, _said(before))
    if before == after:
        return expected
    if after is None:
        Setting.delete().where(Setting.scope == SCOPE, Setting.key == KEY).execute()
    else:
        row = Setting.insert(scope=SCOPE, key=KEY, value=after)
        row.on_conflict(conflict_target=[Setting.scope, Setting.key], preserve=[Setting.value]).execute()
    record(session, change)
    return fingerprint(after) if after is not None else ""


def fingerprint(text: str) -> str:
    """What tells one plan from another."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _stored() -> str | None:
    value = Setting.select(Setting.value).where(Setting.scope == SCOPE, Setting.key == KEY).scalar()
    return None if value is None else str(value)


def _said(text: str | None) -> dict[str, Any] | None:
    return None if text is None else {"plan": fingerprint(text), "characters": len(text)}


# --- as data -----------------------------------------------------------------------------------------------

_ROWS: dict[str, Any] = {
    "periods": PeriodsPlan, "rests": Rest, "classes": ClassPlan, "pupils": PupilPlan, "groups": GroupPlan,
    "courses": CoursePlan,
}  # fmt: skip


def as_data(plan: NewYearPlan) -> dict[str, Any]:
    """A plan as JSON has it: rows as lists in the order of their fields."""
    return {one.name: _value(getattr(plan, one.name)) for one in fields(plan)}


def _value(value: Any) -> Any:
    if is_dataclass(value):
        return [_value(getattr(value, one.name)) for one in fields(value)]
    if isinstance(value, tuple):
        return [_value(one) for one in value]
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def from_data(data: dict[str, Any]) -> NewYearPlan:
    """The plan again.  Raises BadInput("new_year.bad_plan") for what is none."""
    try:
        plain: dict[str, Any] = {name: value for name, value in data.items() if name not in _ROWS}
        for name in ("starts", "ends", "leave_day"):
            plain[name] = date.fromisoformat(plain[name])
        for name in ("bells", "leaving"):
            plain[name] = tuple(plain[name])
        lists: dict[str, Any] = {
            name: tuple(_row(row, one) for one in data[name]) for name, row in _ROWS.items()
        }
        return NewYearPlan(**plain, **lists)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadInput("new_year.bad_plan") from error


def _row(row: Any, values: list[Any]) -> Any:
    if row is PeriodsPlan:
        key, kind, name, terms = values
        days = tuple((date.fromisoformat(starts), date.fromisoformat(ends)) for starts, ends in terms)
        return PeriodsPlan(key, kind, name, days)
    if row is Rest:
        name, kind, starts, ends, *grades = values
        return Rest(name, HolidayKind(kind), date.fromisoformat(starts), date.fromisoformat(ends), *grades)
    if row is PupilPlan:
        pupil, decision, to, day, reason = values
        return PupilPlan(pupil, Decision(decision), to, day and date.fromisoformat(day), reason)
    if row is GroupPlan:
        key, of, name, sources, fill, share = values
        return GroupPlan(key, of, name, tuple(sources), Fill(fill), (share[0], share[1]))
    if row is ClassPlan:
        key, grade, letter, sources, *more = values
        return ClassPlan(key, grade, letter, tuple(sources), *more)
    return row(*values)
