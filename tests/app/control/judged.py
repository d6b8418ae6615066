"""Judging one unit of the small school, without anything being stored."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from app.changes import Change, changes_since
from app.control.judging import Found, Verdict
from app.control.rule_book import BY_KEY, RULES, RuleBook, RuleSetting, UnitKind, default_of
from app.control.units import JUDGES
from app.permissions import Role
from app.session import Session
from tests.build import BuiltSchool


def rules(**changed: float | RuleSetting | None) -> RuleBook:
    """All rules as they are by default; others thresholds, or whole settings; None: off."""
    settings = {rule.key: default_of(rule) for rule in RULES}
    for key, wanted in changed.items():
        if wanted is None:
            settings[key] = RuleSetting(False, BY_KEY[key].threshold)
        else:
            settings[key] = wanted if isinstance(wanted, RuleSetting) else RuleSetting(True, wanted)
    return RuleBook(settings)


def deputy(school: BuiltSchool) -> Session:
    return school.session(Role.DEPUTY, school.deputy)


def verdict(
    school: BuiltSchool,
    kind: UnitKind,
    unit: int = 0,
    book: RuleBook | None = None,
    told: Sequence[Change] | None = None,
) -> Verdict:
    """As of a session that has just begun."""
    session = deputy(school)
    with school.file.reading():
        return JUDGES[kind].judge(session, unit, book or rules(), told)


def found(
    school: BuiltSchool, kind: UnitKind, unit: int, rule: str, book: RuleBook | None = None
) -> list[Found]:
    return [one for one in verdict(school, kind, unit, book).found if one.rule == rule]


def touched(school: BuiltSchool, kind: UnitKind, since: int) -> set[int]:
    """The units of a kind that the log since a row names."""
    session = deputy(school)
    with school.file.reading():
        return {unit for change in changes_since(since) for unit in JUDGES[kind].touched(session, change)}


def rows_of(verdict: Verdict, table: Any) -> list[tuple[Any, ...]]:
    """The figures of a table, its days as days."""
    fields = table._meta.sorted_fields
    return [
        tuple(field.python_value(value) for field, value in zip(fields, row, strict=True))
        for one in verdict.figures
        if one.table is table
        for row in one.rows
    ]


def set_clock(school: BuiltSchool, day: date, minute: int = 600) -> None:
    """The school's clock shows a minute of a day."""
    moment = datetime.combine(day, datetime.min.time(), school.clock.moment.tzinfo)
    school.clock.moment = moment + timedelta(minutes=minute)
