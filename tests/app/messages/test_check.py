"""`check` reckons anew what inboxes repeat, and finds what was altered by other hands."""

from __future__ import annotations

import pytest

from app.backup.checking import check
from app.backup.letter_invariants import LETTERS
from app.codes import Role
from app.messages.commands import mark_read, reply, send
from app.messages.handling import forward
from app.messages.rows import Letter, Recipient
from tests.app.messages.actors import letter_to, session_of
from tests.build import BuiltSchool

FAULTS = [
    ("thread_participant.wrong_unread", "UPDATE thread_participant SET unread = 7 WHERE side = 'parent'"),
    ("thread_participant.wrong_urgent", "UPDATE thread_participant SET urgent_no = 0 WHERE urgent_no > 0"),
    ("thread_participant.not_as_thread", "UPDATE thread_participant SET subject = 'Другая'"),
    ("thread_participant.not_as_thread", "UPDATE message_thread SET closed_at = 5 WHERE id = 1"),
    ("thread_participant.wrong_wrote", "UPDATE thread_participant SET wrote_at = NULL"),
    ("message_thread.wrong_last", "DELETE FROM message WHERE no = 2"),
    ("message_thread.wrong_waiting", "UPDATE message_thread SET waiting_since = NULL"),
    ("message.foreign_author", "UPDATE message SET side = 'pupil'"),
    ("message_receipt.no_message", "INSERT INTO message_receipt VALUES (1, 77, 3, 'staff', 5, NULL)"),
    ("urgent_message.no_message", "UPDATE urgent_message SET no = 88"),
    ("message_quote.no_message", "UPDATE message_quote SET no = 88"),
    ("mailing.wrong_count", "UPDATE mailing SET seen = 2"),
    ("message.not_in_index", "DELETE FROM letter_index WHERE rowid = 8193"),
    ("letter_index.no_message", "INSERT INTO letter_index (rowid, words) VALUES (8192 * 900 + 4, '3sтайна')"),
]


@pytest.fixture
def talked(school: BuiltSchool) -> BuiltSchool:
    """An urgent question that waits, an answered one that was passed on, and a letter to a class."""
    parent, teacher = session_of(school, "parent"), session_of(school, "class_teacher")
    send(parent, letter_to(school, "class_teacher", urgent=True))
    second = send(parent, letter_to(school, "class_teacher"))
    mark_read(teacher, second.thread_id, 1)
    reply(teacher, second.thread_id, "Отвечаю")
    forward(teacher, second.thread_id, 1, [school.deputy], "Посмотрите")
    send(teacher, Letter((Recipient("class", school.class_a),), "Собрание", "В пятницу"))
    return school


def codes(school: BuiltSchool) -> set[str]:
    admin = school.session(Role.ADMIN, school.admin)
    return {problem.code for problem in check(admin)}


def test_a_file_full_of_messages_is_sound(talked: BuiltSchool) -> None:
    assert codes(talked) == set()


@pytest.mark.parametrize(("code", "statement"), FAULTS)
def test_a_fault_is_found(talked: BuiltSchool, code: str, statement: str) -> None:
    with talked.file.writing():
        talked.file.connection.execute(statement)
    assert code in codes(talked)


def test_every_rule_is_tried() -> None:
    assert {rule.code for rule in LETTERS} == {code for code, _ in FAULTS}
