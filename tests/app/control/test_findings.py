"""Findings as lists, and what becomes of them by what is said: every word in every state, and who may say it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from app.codes import Role
from app.control.commands import give_reason, judge_findings, remind
from app.control.queries import finding_card, finding_counts, findings, my_finding_card, my_findings
from app.control.rows import ClosedBecause, FindingFilter, FindingState, Said
from app.errors import BadInput, Conflict, NotAllowed, NotFound, Refused
from models.base import rows
from models.control import FindingAnswer
from tests.app.control.found import at, closed, deputy, found, state, teacher
from tests.build import LESSON_DAYS, NOW, BuiltSchool

OPEN, ANSWERED, RETURNED, ACCEPTED, CLOSED = FindingState
DAY = LESSON_DAYS[0]


def ids(page: Any) -> list[int]:
    return [row.id for row in page.rows]


# --- lists -----------------------------------------------------------------------------------------------


def test_a_row_names_all_that_it_is_about(school: BuiltSchool) -> None:
    one = found(
        school,
        "two_not_corrected",
        pupil=school.zhukova,
        term=2,
        detail={"mark": 2, "lessons": 4, "thread": 7},
    )
    (row,) = findings(deputy(school), FindingFilter()).rows
    assert (row.id, row.rule, row.state) == (one, "two_not_corrected", OPEN)
    assert (row.teacher, row.class_name, row.subject, row.pupil) == (
        "Словов Инна Петровна", "7А", "Русский язык", "Жукова Жанна",
    )  # fmt: skip
    assert (row.date, row.number, row.term, row.term_kind) == (DAY, 2, 2, "quarters")
    assert (row.term_id, row.year_id) == (school.term2, school.year)
    assert row.detail == {"mark": 2, "lessons": 4}
    assert row.thread is None, "a conversation is of those who take part in it"
    assert my_findings(teacher(school)).rows[0].thread == 7


def test_the_newest_comes_first_page_by_page(school: BuiltSchool) -> None:
    all_of_them = [found(school, number=number) for number in range(1, 8)]
    session, seen, before = deputy(school), [], None
    while True:
        page = findings(session, FindingFilter(), before=before, limit=3)
        assert page.total == 7
        seen += ids(page)
        before = page.more
        if before is None:
            break
    assert seen == all_of_them[::-1]


def test_closed_ones_are_a_list_of_their_own(school: BuiltSchool) -> None:
    open_one, over = found(school), [closed(school, number=3), closed(school, number=4)]
    session = deputy(school)
    assert ids(findings(session, FindingFilter())) == [open_one]
    page = findings(session, FindingFilter(closed=True), limit=1)
    assert (ids(page), page.total) == (over[:0:-1], None)
    assert ids(findings(session, FindingFilter(closed=True), before=page.more)) == over[:1]
    assert page.rows[0].closed_because is ClosedBecause.GONE
    assert ids(my_findings(teacher(school), closed=True)) == over[::-1]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"rules": frozenset({"no_topic", "no_homework"})}, {"topic", "homework"}),
        ({"states": frozenset({ANSWERED})}, {"homework"}),
        ({"starts": LESSON_DAYS[1]}, {"algebra", "class"}),
        ({"ends": LESSON_DAYS[0]}, {"topic", "homework"}),
        ({"starts": LESSON_DAYS[1], "ends": LESSON_DAYS[1]}, {"algebra"}),
        ({"grade": 7}, {"topic", "homework", "algebra", "class"}),
        ({"grade": 8}, set()),
    ],
)
def test_filters_limit(school: BuiltSchool, wanted: dict[str, Any], expected: set[str]) -> None:
    made = _four(school)
    page = findings(deputy(school), FindingFilter(**wanted))
    assert set(ids(page)) == {made[name] for name in expected}
    assert page.total == len(expected)


def test_filters_by_whom_and_what(school: BuiltSchool) -> None:
    made = _four(school)
    session = deputy(school)
    for wanted, expected in (
        (FindingFilter(teacher_id=school.maths_teacher), {"algebra"}),
        (FindingFilter(class_id=school.class_a), {"topic", "homework", "class"}),
        (FindingFilter(subject_id=school.algebra), {"algebra"}),
        (FindingFilter(pupil_id=school.vetrova), {"algebra"}),
    ):
        assert set(ids(findings(session, wanted))) == {made[name] for name in expected}


def _four(school: BuiltSchool) -> dict[str, int]:
    return {
        "topic": found(school),
        "homework": found(school, "no_homework", state="answered"),
        "algebra": found(
            school, "two_at_edge", course=school.algebra_b, school_class=school.class_b, number=4,
            teacher=school.maths_teacher, pupil=school.vetrova, date=LESSON_DAYS[1], state="returned",
        ),
        "class": found(
            school, "works_on_one_day", course=None, unit="load/1", date=LESSON_DAYS[2], number=None,
            place="20261109",
        ),
    }  # fmt: skip


def test_counts_are_those_that_are_not_closed(school: BuiltSchool) -> None:
    _four(school)
    closed(school, number=5)
    found(school, number=6, state="accepted")
    counts = finding_counts(deputy(school))
    assert counts.by_rule == {
        ("no_topic", OPEN): 1, ("no_topic", ACCEPTED): 1, ("no_homework", ANSWERED): 1,
        ("two_at_edge", RETURNED): 1, ("works_on_one_day", OPEN): 1,
    }  # fmt: skip
    assert counts.by_teacher[school.maths_teacher, RETURNED] == 1
    assert counts.by_class[school.class_a, OPEN] == 2
    assert list(counts.teachers.values()) == ["Словов Инна Петровна", "Цифрова Инна Петровна"]
    assert list(counts.classes.values()) == ["7А", "7Б"]


# --- whose ------------------------------------------------------------------------------------------------


def test_a_teacher_sees_own_ones_only(school: BuiltSchool) -> None:
    mine, theirs = found(school), found(school, teacher=school.maths_teacher, number=4)
    session = teacher(school)
    assert ids(my_findings(session)) == [mine]
    assert my_finding_card(session, mine).row.id == mine
    with pytest.raises(NotFound) as of_another:
        my_finding_card(session, theirs)
    with pytest.raises(NotFound) as of_nobody:
        my_finding_card(session, 10_000)
    assert of_another.value.code == of_nobody.value.code == "finding.unknown"
    with pytest.raises(NotFound):
        give_reason(session, {mine: OPEN, theirs: OPEN}, "Болел")
    assert state(school, mine) is OPEN, "all of it or nothing"
    for call in (lambda: findings(session, FindingFilter()), lambda: finding_card(session, mine)):
        with pytest.raises(NotAllowed):
            call()


def test_a_head_reads_and_judges_nothing(school: BuiltSchool) -> None:
    one = found(school, state="answered")
    head = school.session(Role.HEAD, school.head)
    card = finding_card(head, one)
    assert (card.may_answer, card.may_judge) == (False, False)
    with pytest.raises(NotAllowed):
        judge_findings(head, {one: ANSWERED}, Said.ACCEPT)


def test_the_card_tells_what_was_said_and_what_was_before(school: BuiltSchool) -> None:
    before = closed(school)
    closed(school, number=5)
    one = found(school)
    give_reason(teacher(school), {one: OPEN}, "  Болел.\r\nЗапишу ")
    judge_findings(deputy(school), {one: ANSWERED}, Said.RETURN, "Запишите сегодня")
    card = finding_card(deputy(school), one)
    assert [(line.kind, line.person, line.text) for line in card.said] == [
        (Said.REASON, "Словов Инна Петровна", "Болел.\nЗапишу"),
        (Said.RETURN, "Завучева Инна Петровна", "Запишите сегодня"),
    ]
    assert [earlier.id for earlier in card.before] == [before]
    assert (card.may_answer, card.may_judge) == (False, True)
    own = my_finding_card(teacher(school), one)
    assert (own.may_answer, own.may_judge) == (True, False)
    assert own.row.last is not None
    assert own.row.last.text == "Запишите сегодня"


def test_what_was_another_teachers_before_is_not_told(school: BuiltSchool) -> None:
    closed(school, teacher=school.maths_teacher)
    one = found(school)
    assert my_finding_card(teacher(school), one).before == ()


# --- every word in every state ----------------------------------------------------------------------------

AFTER: dict[tuple[Said, FindingState], FindingState | str] = {
    (Said.REASON, OPEN): ANSWERED, (Said.REASON, ANSWERED): ANSWERED, (Said.REASON, RETURNED): ANSWERED,
    (Said.REASON, ACCEPTED): "finding.accepted", (Said.REASON, CLOSED): "finding.closed",
    (Said.ACCEPT, OPEN): ACCEPTED, (Said.ACCEPT, ANSWERED): ACCEPTED, (Said.ACCEPT, RETURNED): ACCEPTED,
    (Said.ACCEPT, ACCEPTED): "finding.accepted", (Said.ACCEPT, CLOSED): "finding.closed",
    (Said.RETURN, OPEN): "finding.not_answered", (Said.RETURN, ANSWERED): RETURNED,
    (Said.RETURN, RETURNED): "finding.not_answered", (Said.RETURN, ACCEPTED): RETURNED,
    (Said.RETURN, CLOSED): "finding.closed",
    (Said.REMIND, OPEN): OPEN, (Said.REMIND, ANSWERED): "finding.answered", (Said.REMIND, RETURNED): RETURNED,
    (Said.REMIND, ACCEPTED): "finding.accepted", (Said.REMIND, CLOSED): "finding.closed",
}  # fmt: skip


@pytest.mark.parametrize(("word", "before"), AFTER)
def test_a_word_in_a_state(school: BuiltSchool, word: Said, before: FindingState) -> None:
    one = closed(school) if before is CLOSED else found(school, state=before.value)
    expected = AFTER[word, before]
    if isinstance(expected, FindingState):
        say(school, word, {one: before}, "слово")
        assert state(school, one) is expected
        assert said(school, one) == [(word.value, "слово")]
    else:
        with pytest.raises(Refused) as refused:
            say(school, word, {one: before}, "слово")
        assert refused.value.code == expected
        assert (state(school, one), said(school, one)) == (before, [])


def say(school: BuiltSchool, word: Said, expected: dict[int, FindingState], text: str) -> None:
    if word is Said.REASON:
        give_reason(teacher(school), expected, text)
    elif word is Said.REMIND:
        remind(deputy(school), expected, text)
    else:
        judge_findings(deputy(school), expected, word, text)


def said(school: BuiltSchool, one: int) -> list[tuple[str, str]]:
    query = FindingAnswer.select(FindingAnswer.kind, FindingAnswer.text).where(FindingAnswer.finding == one)
    with school.file.reading():
        return [(kind, text) for kind, text in rows(query.order_by(FindingAnswer.id))]


@pytest.mark.parametrize(("word", "needed"), [(Said.REASON, True), (Said.RETURN, True), (Said.ACCEPT, False)])
def test_where_words_are_needed(school: BuiltSchool, word: Said, needed: bool) -> None:
    one = found(school, state="answered")
    for text, code in ((" \n ", "finding.no_words"), ("о" * 501, "text.too_long")):
        if code == "finding.no_words" and not needed:
            continue
        with pytest.raises(BadInput) as bad:
            say(school, word, {one: ANSWERED}, text)
        assert bad.value.code == code
    say(school, word, {one: ANSWERED}, "о" * 500 if needed else "")
    assert len(said(school, one)) == 1


def test_of_two_deputy_heads_the_second_is_told(school: BuiltSchool) -> None:
    one, another = found(school, state="answered"), found(school, state="answered", number=3)
    judge_findings(deputy(school), {one: ANSWERED}, Said.ACCEPT)
    with pytest.raises(Conflict) as conflict:
        judge_findings(deputy(school), {another: ANSWERED, one: ANSWERED}, Said.RETURN, "Нет")
    assert conflict.value.data["actual"] == {"state": "accepted"}
    assert conflict.value.data["author"] == "Завучева Инна Петровна"
    assert conflict.value.data["at"] == int(NOW.timestamp())
    assert (state(school, one), state(school, another)) == (ACCEPTED, ANSWERED), "nothing was overwritten"


def test_a_teacher_is_reminded_once_a_day(school: BuiltSchool) -> None:
    pair = {found(school): OPEN, found(school, number=3, state="returned"): RETURNED}
    assert remind(deputy(school), pair, "До пятницы") == 2
    assert remind(deputy(school), pair) == 0
    school.clock.moment = at(NOW.date() + timedelta(days=1), 8)
    assert remind(deputy(school), pair) == 2
    (newest, _) = my_findings(teacher(school)).rows
    assert (newest.reminders, newest.last) == (2, None), "a reminder is no answer"


def test_nobody_is_reminded_where_there_is_nobody(school: BuiltSchool) -> None:
    with pytest.raises(Refused) as refused:
        remind(deputy(school), {found(school, teacher=None): OPEN})
    assert refused.value.code == "finding.nobody"
