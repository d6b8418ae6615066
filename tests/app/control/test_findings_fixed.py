"""«Исправлено»: looked at at once, and refused while the cause is there."""

from __future__ import annotations

import pytest

from app.codes import Role
from app.control.advancing import advance_control
from app.control.commands import give_reason, judge_findings, say_fixed
from app.control.queries import my_finding_card, my_findings
from app.control.rows import ClosedBecause, FindingState, Said
from app.errors import NotFound, Refused
from app.journal.commands import set_topic
from app.session import Session
from models.control import Finding
from tests.app.control.engine import advance
from tests.app.control.found import deputy, state
from tests.build import LESSON_DAYS, BuiltSchool

OPEN, ANSWERED, RETURNED, ACCEPTED, CLOSED = FindingState
FIRST, SECOND = LESSON_DAYS[:2]


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    """Of Russian; control has judged the school."""
    advance(school, deputy(school))
    return school.session(Role.TEACHER, school.russian_teacher)


def topic_of(school: BuiltSchool, day: object) -> int:
    with school.file.reading():
        return int(
            Finding.get(
                Finding.rule == "no_topic", Finding.course == school.russian_a, Finding.date == day
            ).id
        )


def test_what_is_mended_is_closed_with_a_word(school: BuiltSchool, teacher: Session) -> None:
    one = topic_of(school, FIRST)
    set_topic(teacher, school.russian_a, FIRST, 2, "Причастие")
    assert say_fixed(teacher, {one: OPEN}) == frozenset()
    card = my_finding_card(teacher, one)
    assert (card.row.state, card.row.closed_because) == (CLOSED, ClosedBecause.GONE)
    assert [(line.kind, line.person) for line in card.said] == [(Said.FIXED, "Словов Инна Петровна")]
    assert advance(school, deputy(school)).closed == 0, "nothing is left to be judged of it"


def test_what_is_still_there_is_refused_and_leaves_no_trace(school: BuiltSchool, teacher: Session) -> None:
    one = topic_of(school, FIRST)
    with pytest.raises(Refused) as refused:
        say_fixed(teacher, {one: OPEN})
    assert refused.value.code == "finding.still_there"
    assert my_finding_card(teacher, one).said == ()
    assert state(school, one) is OPEN


def test_of_several_those_are_closed_that_are_gone(school: BuiltSchool, teacher: Session) -> None:
    one, other = topic_of(school, FIRST), topic_of(school, SECOND)
    give_reason(teacher, {other: OPEN}, "Болел")
    set_topic(teacher, school.russian_a, FIRST, 2, "Причастие")
    assert say_fixed(teacher, {one: OPEN, other: ANSWERED}) == {other}
    assert (state(school, one), state(school, other)) == (CLOSED, ANSWERED)


def test_another_is_as_one_that_does_not_exist(school: BuiltSchool, teacher: Session) -> None:
    one = topic_of(school, FIRST)
    with pytest.raises(NotFound):
        say_fixed(school.session(Role.TEACHER, school.maths_teacher), {one: OPEN})


def test_what_is_settled_is_not_said_again(school: BuiltSchool, teacher: Session) -> None:
    one, other = topic_of(school, FIRST), topic_of(school, SECOND)
    judge_findings(deputy(school), {one: OPEN}, Said.ACCEPT)
    set_topic(teacher, school.russian_a, SECOND, 2, "Причастие")
    assert advance_control(teacher).closed == 1
    for finding, seen, code in ((one, ACCEPTED, "finding.accepted"), (other, CLOSED, "finding.closed")):
        with pytest.raises(Refused) as refused:
            say_fixed(teacher, {finding: seen})
        assert refused.value.code == code


def test_what_was_accepted_is_not_found_anew_and_closes_with_its_cause(
    school: BuiltSchool, teacher: Session
) -> None:
    one = topic_of(school, FIRST)
    judge_findings(deputy(school), {one: OPEN}, Said.ACCEPT)
    advance(school, deputy(school))
    same = [
        row.id
        for row in my_findings(teacher, limit=1000).rows
        if row.rule == "no_topic" and row.date == FIRST
    ]
    assert one in same
    assert len(same) == 2, "Russian and English have one each on that day"
    assert state(school, one) is ACCEPTED
    set_topic(teacher, school.russian_a, FIRST, 2, "Причастие")
    advance(school, deputy(school))
    assert state(school, one) is CLOSED


def test_what_was_returned_and_comes_again_is_told_with_its_past(
    school: BuiltSchool, teacher: Session
) -> None:
    one = topic_of(school, FIRST)
    set_topic(teacher, school.russian_a, FIRST, 2, "Причастие")
    say_fixed(teacher, {one: OPEN})
    set_topic(teacher, school.russian_a, FIRST, 2, "", expected="Причастие")
    advance(school, deputy(school))
    with school.file.reading():
        again = Finding.get(
            Finding.rule == "no_topic", Finding.course == school.russian_a, Finding.date == FIRST,
            Finding.closed_at.is_null(),
        ).id  # fmt: skip
    card = my_finding_card(teacher, again)
    assert [row.id for row in card.before] == [one]
