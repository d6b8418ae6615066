"""Messages of parents that nobody has answered: what opens and closes a finding, and for whom it is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.codes import Role
from app.control.judging import Found
from app.control.letters_rules import Waiting, waiting
from app.control.rule_book import RuleSetting, UnitKind
from app.messages.commands import reply, send
from app.messages.handling import add_participant, close_thread, reopen_thread, withdraw
from app.messages.rows import Family, Letter, Recipient
from models.people import StaffRole
from models.school import ClassTeacher, Holiday
from tests.app.control.judged import found, rules, set_clock, touched, verdict
from tests.app.messages.actors import letter_to, session_of
from tests.build import BuiltSchool

MONDAY = date(2026, 11, 23)
FRIDAY = MONDAY + timedelta(days=4)


def write(school: BuiltSchool, to: str = "teacher", author: str = "parent", day: date = MONDAY) -> int:
    set_clock(school, day, 900)
    return send(session_of(school, author), letter_to(school, to)).threads[0]


def late(school: BuiltSchool, day: date, minute: int = 0, days: float = 2) -> list[Found]:
    set_clock(school, day, minute)
    return found(school, UnitKind.LETTERS, 0, "message_unanswered", rules(message_unanswered=days))


def test_a_message_that_waits_too_long_is_found_until_it_is_answered(school: BuiltSchool) -> None:
    thread = write(school)
    assert late(school, MONDAY + timedelta(days=2), 1439) == []
    (one,) = late(school, MONDAY + timedelta(days=3))
    assert one.teacher_id == school.maths_teacher
    assert (one.class_id, one.date, one.pupil_id) == (school.class_a, MONDAY, None)
    assert one.detail == {"days": 2, "thread": thread}
    assert one.place == f"{thread}/{school.maths_teacher}"
    reply(session_of(school, "teacher"), thread, "Отвечаю.")
    assert late(school, MONDAY + timedelta(days=3)) == []


def test_the_verdict_is_another_one_at_midnight(school: BuiltSchool) -> None:
    assert verdict(school, UnitKind.LETTERS).due is None
    write(school)
    assert verdict(school, UnitKind.LETTERS).due == school.clock.at(MONDAY + timedelta(days=1), 0)


@pytest.mark.parametrize(("days", "since"), [(0, 1), (1, 2), (2, 3), (4, 5), (5, 8), (6, 9)])
def test_the_threshold_is_in_school_days(school: BuiltSchool, days: float, since: int) -> None:
    write(school)
    assert late(school, MONDAY + timedelta(days=since - 1), 1439, days) == []
    assert len(late(school, MONDAY + timedelta(days=since), 0, days)) == 1


def test_what_is_written_on_friday_can_wait_for_tuesday(school: BuiltSchool) -> None:
    write(school, day=FRIDAY)
    assert late(school, FRIDAY + timedelta(days=4), 1439) == []
    assert len(late(school, FRIDAY + timedelta(days=5))) == 1


def test_holidays_do_not_count(school: BuiltSchool) -> None:
    with school.file.writing():
        Holiday.create(
            year=school.year, name="Карантин", kind="vacation", starts=MONDAY + timedelta(days=1),
            ends=MONDAY + timedelta(days=3), grade_from=7, grade_to=7,
        )  # fmt: skip
    write(school)  # of Friday and the next Monday
    assert late(school, MONDAY + timedelta(days=7), 1439) == []
    assert len(late(school, MONDAY + timedelta(days=8))) == 1


def test_a_closed_thread_waits_no_more(school: BuiltSchool) -> None:
    thread = write(school)
    close_thread(session_of(school, "teacher"), thread, expected_no=1)
    assert late(school, FRIDAY) == []
    reopen_thread(session_of(school, "teacher"), thread)
    assert len(late(school, FRIDAY)) == 1


def test_a_message_that_is_taken_back_needs_no_answer(school: BuiltSchool) -> None:
    thread = write(school)
    withdraw(session_of(school, "parent"), thread, 1)
    assert late(school, FRIDAY) == []


def test_it_waits_since_the_first_message_that_nobody_has_answered(school: BuiltSchool) -> None:
    thread = write(school)
    set_clock(school, MONDAY + timedelta(days=1))
    reply(session_of(school, "teacher"), thread, "Отвечаю.")
    for day in (2, 3):
        set_clock(school, MONDAY + timedelta(days=day))
        reply(session_of(school, "parent"), thread, "И ещё.")
    (one,) = late(school, MONDAY + timedelta(days=7))
    assert (one.date, one.detail["days"]) == (MONDAY + timedelta(days=2), 2)


def test_what_a_pupil_writes_is_no_parent_s_message(school: BuiltSchool) -> None:
    write(school, author="pupil")
    assert late(school, FRIDAY) == []
    set_clock(school, MONDAY)
    both = Letter(
        (Recipient("family", school.zhukova),),
        "Вопрос",
        "Добрый день!",
        replies_allowed=True,
        family=Family.BOTH,
    )
    thread = send(session_of(school, "teacher"), both).threads[0]
    reply(session_of(school, "pupil"), thread, "Спасибо!")
    assert late(school, FRIDAY) == []
    set_clock(school, MONDAY + timedelta(days=1))
    reply(session_of(school, "parent"), thread, "А когда?")
    (one,) = late(school, FRIDAY)
    assert one.date == MONDAY + timedelta(days=1)


def test_each_who_can_answer_is_named_and_the_administration_only_alone(school: BuiltSchool) -> None:
    thread = write(school)
    add_participant(session_of(school, "teacher"), thread, school.russian_teacher)
    add_participant(session_of(school, "teacher"), thread, school.deputy)
    named = {one.teacher_id for one in late(school, FRIDAY)}
    assert named == {school.maths_teacher, school.russian_teacher}
    write(school, to="head")
    assert {one.teacher_id for one in late(school, FRIDAY)} == {*named, school.head}


def test_of_one_who_has_left_the_school_the_class_teacher_takes_over(school: BuiltSchool) -> None:
    thread = write(school)
    with school.file.writing():
        StaffRole.delete().where(StaffRole.person == school.maths_teacher).execute()
    (one,) = late(school, FRIDAY)
    assert one.teacher_id == school.russian_teacher
    with school.file.writing():
        ClassTeacher.delete().execute()
    (one,) = late(school, FRIDAY)
    assert (one.teacher_id, one.place) == (None, f"{thread}/0")


def test_a_rule_of_grades(school: BuiltSchool) -> None:
    write(school)
    set_clock(school, FRIDAY)
    for grades, count in (((7,), 1), ((1, 2), 0)):
        book = rules(message_unanswered=RuleSetting(True, 2, grades))
        assert len(found(school, UnitKind.LETTERS, 0, "message_unanswered", book)) == count


def test_the_log_names_the_letters(school: BuiltSchool) -> None:
    end = school.session(Role.DEPUTY, school.deputy).last_seq
    assert touched(school, UnitKind.LETTERS, end) == set()
    thread = write(school)
    assert touched(school, UnitKind.LETTERS, end) == {0}
    end = school.session(Role.DEPUTY, school.deputy).last_seq
    close_thread(session_of(school, "teacher"), thread, expected_no=1)
    assert touched(school, UnitKind.LETTERS, end) == {0}


def test_without_a_school_day_ahead_nobody_is_late() -> None:
    days = [MONDAY, MONDAY + timedelta(days=1)]
    assert waiting(MONDAY, MONDAY + timedelta(days=40), days, 2) == Waiting(1, False)
    assert waiting(MONDAY, MONDAY + timedelta(days=40), days, 1) == Waiting(1, True)
    assert waiting(date(2027, 1, 1), date(2027, 2, 1), [], 0) == Waiting(0, False)
    sunday = MONDAY - timedelta(days=1)
    assert waiting(sunday, MONDAY, days, 0) == Waiting(0, False)
    assert waiting(sunday, MONDAY + timedelta(days=1), days, 0) == Waiting(1, True)
