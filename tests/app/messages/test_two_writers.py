"""Two hands at one thread, on two PCs: nothing is lost, and who was late is told so."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from app.codes import Role
from app.errors import Conflict, DiaryError, Refused
from app.messages.commands import confirm_urgent, escalate_overdue, mark_read, reply, send
from app.messages.handling import close_thread, withdraw
from app.messages.queries import unread_counts
from app.messages.thread_page import thread
from app.session import Session
from models.opening import open_school_file
from tests.app.messages.actors import PEOPLE, letter_to, session_of
from tests.build import BuiltSchool


def at_another_pc(school: BuiltSchool, name: str) -> Session:
    role, person = PEOPLE[name]
    return school.session(role, school.ids[person], school.other())


def at_once(school: BuiltSchool, *works: tuple[str, Callable[[Session], object]]) -> list[object]:
    """Each of the works on a thread and a connection of its own, begun together; answers or errors."""
    start, answers = threading.Barrier(len(works)), [None] * len(works)  # type: ignore[var-annotated]

    def run(place: int, name: str, work: Callable[[Session], object]) -> None:
        role, person = PEOPLE[name]
        with open_school_file(school.path) as file:
            session = school.session(role, school.ids[person], file)
            start.wait()
            try:
                answers[place] = work(session)  # type: ignore[call-overload]
            except DiaryError as error:
                answers[place] = error  # type: ignore[call-overload]

    threads = [threading.Thread(target=run, args=(place, *work)) for place, work in enumerate(works)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return list(answers)


def test_reply_while_the_thread_is_closed(school: BuiltSchool) -> None:
    """Either the answer is there and the closing was told of it, or the thread is closed and the answer refused."""
    sent = send(session_of(school, "parent"), letter_to(school, "class_teacher"))
    answer, closing = at_once(
        school,
        ("parent", lambda one: reply(one, sent.thread_id, "И ещё")),
        ("class_teacher", lambda one: close_thread(one, sent.thread_id, expected_no=1)),
    )
    page = thread(session_of(school, "parent"), sent.thread_id)
    if isinstance(answer, DiaryError):
        assert isinstance(answer, Refused)
        assert closing is None
        assert page.closed_at is not None
        assert page.last_no == 1
    else:
        assert isinstance(closing, Conflict)
        assert closing.data["actual"] == 2
        assert page.closed_at is None
        assert page.last_no == 2


def test_two_answers_at_once_are_both_there(school: BuiltSchool) -> None:
    sent = send(session_of(school, "parent"), letter_to(school, "class_teacher"))
    at_once(
        school,
        ("parent", lambda one: reply(one, sent.thread_id, "Вопрос")),
        ("class_teacher", lambda one: reply(one, sent.thread_id, "Ответ")),
    )
    parent, teacher = session_of(school, "parent"), session_of(school, "class_teacher")
    assert {one.text for one in thread(parent, sent.thread_id).messages} == {
        "Добрый день!",
        "Вопрос",
        "Ответ",
    }
    # What came while one wrote is not taken for read.
    assert unread_counts(parent).messages == 1
    assert unread_counts(teacher).messages == 2


def test_confirmed_twice_it_was_the_first(school: BuiltSchool) -> None:
    parent = session_of(school, "parent")
    sent = send(parent, letter_to(school, "class_teacher", urgent=True))
    answers = at_once(school, *[("class_teacher", lambda one: confirm_urgent(one, sent.thread_id, 1))] * 2)
    assert sorted(one.new for one in answers) == [False, True]  # type: ignore[attr-defined]
    (receipt,) = thread(parent, sent.thread_id).messages[0].receipts
    assert receipt.confirmed_at is not None


def test_one_of_two_programs_passes_it_on(school: BuiltSchool) -> None:
    from datetime import timedelta

    sent = send(session_of(school, "parent"), letter_to(school, "class_teacher", urgent=True))
    school.clock.moment += timedelta(hours=2)
    passed = at_once(
        school, ("deputy", escalate_overdue), ("deputy", escalate_overdue), ("head", escalate_overdue)
    )
    assert sorted(passed) == [0, 0, 1]  # type: ignore[type-var]
    people = thread(session_of(school, "deputy"), sent.thread_id).people
    assert [one.role for one in people].count(Role.DEPUTY) == 1


def test_the_same_letter_sent_again_is_one(school: BuiltSchool) -> None:
    answers = at_once(
        school, *[("parent", lambda one: send(one, letter_to(school, "class_teacher"), token="лист-1"))] * 3
    )
    assert {one.threads for one in answers} == {answers[0].threads}  # type: ignore[attr-defined]
    assert sorted(one.new for one in answers) == [False, False, True]  # type: ignore[attr-defined]
    assert unread_counts(session_of(school, "class_teacher")).messages == 1


def test_seen_on_one_pc_while_withdrawn_on_another(school: BuiltSchool) -> None:
    """Who has seen the words keeps them; else they are gone; never something between."""
    sent = send(session_of(school, "parent"), letter_to(school, "class_teacher", text="Секрет"))
    at_once(
        school,
        ("class_teacher", lambda one: mark_read(one, sent.thread_id, 1)),
        ("parent", lambda one: withdraw(one, sent.thread_id, 1)),
    )
    teacher = session_of(school, "class_teacher")
    (message,) = thread(teacher, sent.thread_id).messages
    assert message.withdrawn_at is not None
    assert message.text == ("Секрет" if message.receipts else "")
    assert unread_counts(teacher).messages == 0


def test_an_open_session_sees_what_another_pc_wrote(school: BuiltSchool) -> None:
    teacher = at_another_pc(school, "class_teacher")
    assert unread_counts(teacher).messages == 0
    send(session_of(school, "parent"), letter_to(school, "class_teacher"))
    assert {change.entity for change in teacher.poll()} == {"thread", "message"}
    assert unread_counts(teacher).messages == 1


def test_a_closed_thread_is_told_as_such(school: BuiltSchool) -> None:
    sent = send(session_of(school, "parent"), letter_to(school, "class_teacher"))
    close_thread(session_of(school, "class_teacher"), sent.thread_id, expected_no=1)
    with pytest.raises(Refused, match=r"thread\.closed"):
        reply(at_another_pc(school, "parent"), sent.thread_id, "Ещё")
