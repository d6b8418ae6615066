"""What the school sets of the rules."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.codes import Role
from app.control.pending import fingerprints
from app.control.queries import rule_rows
from app.control.rows import RuleRow
from app.control.rule_book import BY_KEY, RULES, SETTING, RuleBook, RuleSetting, default_of
from app.control.rule_setting import reset_rules, set_rule
from app.errors import BadInput, Conflict, NotAllowed, NotFound
from app.session import Session
from tests.app.control.found import closed, deputy, found, teacher
from tests.build import BuiltSchool

DEFAULTS = {rule.key: default_of(rule) for rule in RULES}


def row(school: BuiltSchool, key: str) -> RuleRow:
    return next(one for one in rule_rows(deputy(school)) if one.rule.key == key)


def stored(school: BuiltSchool, session: Session) -> dict[str, Any]:
    with school.file.reading():
        return dict(session.setting(SETTING))


def test_all_rules_stand_with_what_holds_of_them(school: BuiltSchool) -> None:
    for number in (1, 2):
        found(school, "no_homework", number=number)
    closed(school, "no_homework", number=3)
    shown = rule_rows(deputy(school))
    assert [one.rule for one in shown] == list(RULES)
    assert {one.rule.key: one.setting for one in shown} == DEFAULTS
    assert row(school, "no_homework").open == 2
    assert all(one.may_set for one in shown)
    assert not any(one.may_set for one in rule_rows(school.session(Role.HEAD, school.head)))


def test_a_rule_is_set_for_all_at_once(school: BuiltSchool) -> None:
    wanted = RuleSetting(True, 5, (9, 5, 5), (school.russian,))
    set_rule(deputy(school), "few_marks", wanted, expected=DEFAULTS["few_marks"])
    assert row(school, "few_marks").setting == RuleSetting(True, 5.0, (5, 9), (school.russian,))
    session = deputy(school)
    assert stored(school, session).keys() == {"few_marks"}
    assert fingerprints(RuleBook.of(session)) != fingerprints(RuleBook(DEFAULTS))


def test_the_default_is_not_stored(school: BuiltSchool) -> None:
    session = deputy(school)
    off = replace(DEFAULTS["no_topic"], on=False)
    set_rule(session, "no_topic", off, expected=DEFAULTS["no_topic"])
    set_rule(session, "no_topic", DEFAULTS["no_topic"], expected=off)
    assert stored(school, session) == {}


def test_of_two_deputy_heads_the_second_is_told(school: BuiltSchool) -> None:
    session, default = deputy(school), DEFAULTS["unmarked_row"]
    set_rule(session, "unmarked_row", replace(default, threshold=5), expected=default)
    with pytest.raises(Conflict) as conflict:
        set_rule(deputy(school), "unmarked_row", replace(default, threshold=4), expected=default)
    assert conflict.value.data["actual"]["unmarked_row"]["threshold"] == 5
    set_rule(session, "unmarked_row", replace(default, threshold=5), expected=default)  # is so already


def test_all_go_back_to_their_defaults(school: BuiltSchool) -> None:
    session = deputy(school)
    for key in ("no_topic", "parent_away"):
        set_rule(session, key, replace(DEFAULTS[key], on=False), expected=DEFAULTS[key])
    with pytest.raises(Conflict):
        reset_rules(deputy(school), expected=DEFAULTS)
    reset_rules(session, expected={one.rule.key: one.setting for one in rule_rows(session)})
    assert {one.rule.key: one.setting for one in rule_rows(session)} == DEFAULTS


@pytest.mark.parametrize("rule", [one for one in RULES if one.high], ids=lambda one: one.key)
def test_thresholds_have_bounds(school: BuiltSchool, rule: object) -> None:
    key = rule.key  # type: ignore[attr-defined]
    bounds, session = BY_KEY[key], deputy(school)
    for outside in (bounds.low - 1, bounds.high + 1):
        with pytest.raises(BadInput) as bad:
            set_rule(session, key, replace(DEFAULTS[key], threshold=outside), expected=DEFAULTS[key])
        assert bad.value.code == "control.bad_threshold"
    for expected, edge in ((DEFAULTS[key].threshold, bounds.low), (bounds.low, bounds.high)):
        now = replace(DEFAULTS[key], threshold=float(expected))
        set_rule(session, key, replace(now, threshold=float(edge)), expected=now)


def test_what_is_no_rule_no_grade_no_subject(school: BuiltSchool) -> None:
    session, of_topics = deputy(school), DEFAULTS["no_topic"]
    with pytest.raises(NotFound):
        set_rule(session, "no_rule", of_topics, expected=of_topics)
    with pytest.raises(NotFound):
        set_rule(session, "no_topic", replace(of_topics, subjects=(99,)), expected=of_topics)
    with pytest.raises(BadInput):
        set_rule(session, "no_topic", replace(of_topics, grades=(12,)), expected=of_topics)
    away = DEFAULTS["parent_away"]
    with pytest.raises(BadInput):
        set_rule(session, "parent_away", replace(away, subjects=(school.russian,)), expected=away)
    assert stored(school, session) == {}


def test_who_may_not_set_them(school: BuiltSchool) -> None:
    of_topics = DEFAULTS["no_topic"]
    for session in (teacher(school), school.session(Role.HEAD, school.head)):
        with pytest.raises(NotAllowed):
            set_rule(session, "no_topic", replace(of_topics, on=False), expected=of_topics)
