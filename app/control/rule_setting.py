"""Setting the rules: which hold, from which threshold on, in which grades and subjects.

Only what differs from the defaults is stored.  What a rule that is switched off, or set otherwise, has found is closed
by the next judgement, which looks at everything anew.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from app.changes import Record
from app.control.rule_book import (
    BY_KEY,
    RULES,
    SETTING,
    RuleBook,
    RuleSetting,
    checked,
    default_of,
    stored_form,
)
from app.errors import NotFound
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, conflict, record
from models.base import rows
from models.log import Setting
from models.school import Subject


@command(Action.SET_CONTROL)
def set_rule(session: Session, key: str, wanted: RuleSetting, *, expected: RuleSetting) -> None:
    """Have a rule hold so from now on.  Errors: NotFound control.no_rule, subject.unknown; BadInput
    control.bad_threshold (field: the rule, value, low, high), control.bad_grades, control.no_subjects; Conflict."""
    if key not in BY_KEY:
        raise NotFound("control.no_rule", rule=key)
    _set(session, {key: wanted}, {key: expected})


@command(Action.SET_CONTROL)
def reset_rules(session: Session, *, expected: Mapping[str, RuleSetting]) -> None:
    """Have all rules hold as the program proposes it.  Errors: Conflict."""
    _set(session, {rule.key: default_of(rule) for rule in RULES}, expected)


def _set(session: Session, wanted: Mapping[str, RuleSetting], expected: Mapping[str, RuleSetting]) -> None:
    actual = RuleBook.of(session)
    book = {rule.key: actual[rule.key] for rule in RULES}
    for key, one in wanted.items():
        book[key] = checked(BY_KEY[key], one)
    _check_subjects(book[key] for key in wanted)
    before: dict[str, Any] = session.setting(SETTING)
    after = {rule.key: stored_form(book[rule.key]) for rule in RULES if book[rule.key] != default_of(rule)}
    if after == before:
        return
    old, new = ({"value": one} if one else None for one in (before, after))
    change = Record("setting", SETTING, old, new)
    if any(actual[key] != one for key, one in expected.items()):
        raise conflict(session, change, {key: stored_form(actual[key]) for key in wanted})
    if after:
        row = Setting.insert(scope="", key=SETTING, value=json.dumps(after, ensure_ascii=False))
        row.on_conflict(conflict_target=[Setting.scope, Setting.key], preserve=[Setting.value]).execute()
    else:
        Setting.delete().where(Setting.scope == "", Setting.key == SETTING).execute()
    record(session, change)


def _check_subjects(settings: Any) -> None:
    named = {subject for one in settings for subject in one.subjects}
    known = {row[0] for row in rows(Subject.select(Subject.id).where(Subject.id.in_(sorted(named))))}
    for subject in sorted(named - known):
        raise NotFound("subject.unknown", subject=subject)
