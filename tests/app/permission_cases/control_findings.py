"""How the queries and commands of findings and rules are called."""

from __future__ import annotations

from dataclasses import replace

from app.control import commands, queries, rule_setting
from app.control.rows import FindingFilter, FindingState, Said
from app.control.rule_book import BY_KEY, default_of
from tests.app.control.found import found
from tests.app.permission_cases import Its, case
from tests.build import BuiltSchool

FINDINGS: dict[str, int] = {}
"""What was stored last for each of the three: the calls know no school."""
OPEN, ANSWERED = FindingState.OPEN, FindingState.ANSWERED
DEFAULT = default_of(BY_KEY["no_topic"])


def opened(school: BuiltSchool, its: Its) -> None:
    """Of the teacher who asks, whatever it is about."""
    FINDINGS[its.whose] = found(
        school,
        course=its.course,
        school_class=its.school_class,
        number=its.number,
        unit=f"course/{its.course}",
    )


def answered(school: BuiltSchool, its: Its) -> None:
    FINDINGS[its.whose] = found(
        school, course=its.course, school_class=its.school_class, number=its.number, state="answered"
    )


def mended(school: BuiltSchool, its: Its) -> None:
    """What no judgement finds: at a lesson that there is not."""
    FINDINGS[its.whose] = found(
        school, course=its.course, school_class=its.school_class, number=99, unit=f"course/{its.course}"
    )


CASES = (
    case(
        queries.findings, "read_control", "", lambda s, its: queries.findings(s, FindingFilter()), prepare=opened
    ),
    case(queries.finding_counts, "read_control", "", lambda s, its: queries.finding_counts(s), prepare=opened),
    case(
        queries.finding_card, "read_control", "",
        lambda s, its: queries.finding_card(s, FINDINGS[its.whose]), prepare=opened,
    ),
    case(queries.rule_rows, "read_control", "", lambda s, its: queries.rule_rows(s)),
    case(queries.my_findings, "answer_finding", "", lambda s, its: queries.my_findings(s), prepare=opened),
    case(
        queries.my_finding_card, "answer_finding", "",
        lambda s, its: queries.my_finding_card(s, FINDINGS[its.whose]), prepare=opened,
    ),
    case(
        commands.give_reason, "answer_finding", "",
        lambda s, its: commands.give_reason(s, {FINDINGS[its.whose]: OPEN}, "Болел"), prepare=opened,
    ),
    case(
        commands.say_fixed, "answer_finding", "",
        lambda s, its: commands.say_fixed(s, {FINDINGS[its.whose]: OPEN}), prepare=mended,
    ),
    case(queries.my_waiting, "answer_finding", "", lambda s, its: queries.my_waiting(s), prepare=opened),
    case(queries.answered_count, "judge_finding", "", lambda s, its: queries.answered_count(s)),
    case(
        commands.judge_findings, "judge_finding", "",
        lambda s, its: commands.judge_findings(s, {FINDINGS[its.whose]: ANSWERED}, Said.ACCEPT),
        prepare=answered,
    ),
    case(
        commands.remind, "judge_finding", "",
        lambda s, its: commands.remind(s, {FINDINGS[its.whose]: OPEN}, "До пятницы"), prepare=opened,
    ),
    case(
        rule_setting.set_rule, "set_control", "",
        lambda s, its: rule_setting.set_rule(s, "no_topic", replace(DEFAULT, on=False), expected=DEFAULT),
    ),
    case(
        rule_setting.reset_rules, "set_control", "",
        lambda s, its: rule_setting.reset_rules(
            s, expected={one.rule.key: one.setting for one in queries.rule_rows(s)}
        ),
    ),
)  # fmt: skip
