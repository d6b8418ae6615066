"""What is written stays between those it is written to: nothing of it in the log, nothing in the feed of others."""

from __future__ import annotations

import dataclasses

import pytest

from app.changes import LETTERS
from app.messages.commands import confirm_urgent, mark_read, reply, send
from app.messages.drafts import drafts, save_canned, save_draft
from app.messages.handling import add_participant, archive, close_thread, forward, withdraw
from app.messages.rows import Draft, Letter, Recipient
from app.messages.thread_page import thread
from tests.app.messages.actors import PEOPLE, letter_to, session_of
from tests.app.test_family_privacy import leaves
from tests.build import BuiltSchool

TOKEN = "Загадка"


@pytest.fixture
def talked(school: BuiltSchool) -> tuple[BuiltSchool, dict[str, set[str]]]:
    """Everything that can happen between a parent and the class teacher; and what each was told of it."""
    watching = {name: session_of(school, name) for name in PEOPLE}
    parent, teacher = session_of(school, "parent"), session_of(school, "class_teacher")
    save_draft(parent, Draft("new:1", f"{TOKEN} черновика", subject=TOKEN))
    save_canned(teacher, TOKEN, f"{TOKEN} заготовки")
    sent = send(
        parent,
        letter_to(school, "class_teacher", text=f"{TOKEN} письма", subject=f"{TOKEN} темы", urgent=True),
        token=TOKEN,
        draft="new:1",
    )
    mark_read(teacher, sent.thread_id, 1)
    confirm_urgent(teacher, sent.thread_id, 1)
    reply(teacher, sent.thread_id, f"{TOKEN} ответа")
    withdraw(teacher, sent.thread_id, 2)
    archive(parent, sent.thread_id)
    close_thread(teacher, sent.thread_id, expected_no=2)
    told = {
        name: {change.entity for change in session.poll() if change.entity in LETTERS}
        for name, session in watching.items()
    }
    return school, told


def test_the_log_holds_no_word_of_it(talked: tuple[BuiltSchool, dict[str, set[str]]]) -> None:
    school, _ = talked
    columns = "entity, key, before, after, reason"
    found = school.file.connection.execute(f"SELECT {columns} FROM change_log").fetchall()
    assert len(found) > 6
    assert [row for row in found if any(TOKEN.casefold() in str(value).casefold() for value in row)] == []


def test_the_feed_tells_those_who_take_part_alone(talked: tuple[BuiltSchool, dict[str, set[str]]]) -> None:
    _, told = talked
    assert {name for name, entities in told.items() if entities} == {"parent", "class_teacher"}
    assert told["parent"] == {"thread", "message", "message_receipt"}


def test_what_the_feed_tells_is_a_number(school: BuiltSchool) -> None:
    teacher = session_of(school, "class_teacher")
    send(session_of(school, "parent"), letter_to(school, "class_teacher", text=TOKEN))
    changes = [change for change in teacher.poll() if change.entity in LETTERS]
    assert {(change.entity, change.key) for change in changes} == {("thread", "1"), ("message", "1/1")}
    for change in changes:
        assert (change.before, change.after, change.account, change.role, change.pupil) == (None,) * 5


def test_a_mailing_tells_no_family_of_another(school: BuiltSchool) -> None:
    teacher, parent = session_of(school, "class_teacher"), session_of(school, "parent")
    send(teacher, Letter((Recipient("class", school.class_a),), "Собрание", "В пятницу"))
    changes = [change for change in parent.poll() if change.entity in LETTERS]
    assert len(changes) == 2  # its own thread, and its own message
    page = thread(parent, int(changes[0].key))
    words = " ".join(str(value) for _, value in leaves(page))
    assert "Арбузова" not in words
    assert page.mailing_id is None


def test_drafts_are_ones_own_on_each_side(school: BuiltSchool) -> None:
    save_draft(session_of(school, "parent"), Draft("new:1", TOKEN))
    for name in PEOPLE:
        assert (drafts(session_of(school, name)) != ()) == (name == "parent")


def test_what_was_added_to_a_forwarded_message_is_not_the_familys(school: BuiltSchool) -> None:
    parent, teacher = session_of(school, "parent"), session_of(school, "class_teacher")
    sent = send(parent, letter_to(school, "class_teacher", text="Жалоба на столовую"))
    passed = forward(teacher, sent.thread_id, 1, [school.deputy], f"{TOKEN}: разберитесь")
    page = thread(parent, sent.thread_id)
    (passing,) = page.messages[0].forwards
    assert (passing.by.person_id, [one.person_id for one in passing.to]) == (
        school.russian_teacher,
        [school.deputy],
    )
    assert TOKEN not in " ".join(str(value) for _, value in leaves(dataclasses.asdict(page)))
    own = thread(session_of(school, "deputy"), passed.thread_id).messages[0]
    assert own.quote is not None
    assert (own.quote.author.name, own.quote.text) == ("Жуков Пётр Ильич", "Жалоба на столовую")


def test_who_joins_is_told_from_then_on(school: BuiltSchool) -> None:
    deputy = session_of(school, "deputy")
    sent = send(session_of(school, "parent"), letter_to(school, "class_teacher"))
    assert [change for change in deputy.poll() if change.entity in LETTERS] == []
    add_participant(session_of(school, "class_teacher"), sent.thread_id, school.deputy)
    assert {change.entity for change in deputy.poll() if change.entity in LETTERS} == {"thread"}
