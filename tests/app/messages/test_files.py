"""Files of messages: those who take part open them, nobody else; with a withdrawn message they go."""

from __future__ import annotations

import pytest

from app.errors import NotFound
from app.files.queries import attachment, intake
from app.files.rows import StoredRef
from app.messages.commands import mark_read, reply, send
from app.messages.drafts import drafts, drop_draft, save_draft
from app.messages.handling import forward, withdraw
from app.messages.queries import inbox
from app.messages.rows import Draft, Letter, Recipient
from app.messages.thread_page import thread
from app.session import Session
from models.base import rows
from models.files import Attachment
from tests.app.messages.actors import PEOPLE, letter_to, session_of
from tests.build import BuiltSchool

PDF = b"%PDF-1.7\n"


def a_file(session: Session, name: str = "план.pdf") -> StoredRef:
    return intake(session).put_bytes(name, PDF)


def attached(school: BuiltSchool) -> list[tuple[str, str, str]]:
    with school.file.reading():
        return sorted(rows(Attachment.select(Attachment.owner, Attachment.owner_key, Attachment.name)))


def sent_with_a_file(school: BuiltSchool) -> tuple[int, int]:
    """The thread, and the attachment."""
    teacher = session_of(school, "class_teacher")
    letter = letter_to(school, "parent")
    sent = send(teacher, Letter(letter.recipients, "Экскурсия", "План приложен", files=(a_file(teacher),)))
    (row,) = thread(teacher, sent.thread_id).messages[0].files
    return sent.thread_id, row.attachment_id


def test_who_takes_part_opens_it_and_nobody_else(school: BuiltSchool) -> None:
    number, file = sent_with_a_file(school)
    assert inbox(session_of(school, "parent")).rows[0].has_files
    for name in PEOPLE:
        session = session_of(school, name)
        if name in ("parent", "class_teacher"):
            assert attachment(session, file).read() == PDF
            assert [row.name for row in thread(session, number).messages[0].files] == ["план.pdf"]
        else:
            with pytest.raises(NotFound, match=r"attachment\.unknown"):
                attachment(session, file)


def test_a_file_needs_no_words(school: BuiltSchool) -> None:
    number, _ = sent_with_a_file(school)
    parent = session_of(school, "parent")
    reply(parent, number, "", (a_file(parent, "справка.pdf"),))
    message = thread(parent, number).messages[-1]
    assert (message.text, [row.name for row in message.files]) == ("", ["справка.pdf"])


def test_withdrawn_before_anybody_saw_it_the_file_is_gone(school: BuiltSchool) -> None:
    number, file = sent_with_a_file(school)
    withdraw(session_of(school, "class_teacher"), number, 1)
    assert attached(school) == []
    with pytest.raises(NotFound):
        attachment(session_of(school, "class_teacher"), file)


def test_withdrawn_later_who_had_seen_it_opens_it_still(school: BuiltSchool) -> None:
    number, file = sent_with_a_file(school)
    mark_read(session_of(school, "parent"), number, 1)
    withdraw(session_of(school, "class_teacher"), number, 1)
    assert attachment(session_of(school, "parent"), file).read() == PDF
    assert [row.name for row in thread(session_of(school, "parent"), number).messages[0].files] == [
        "план.pdf"
    ]


def test_forwarded_it_goes_along(school: BuiltSchool) -> None:
    number, file = sent_with_a_file(school)
    passed = forward(session_of(school, "class_teacher"), number, 1, [school.deputy])
    deputy = session_of(school, "deputy")
    (row,) = thread(deputy, passed.thread_id).messages[0].files
    assert attachment(deputy, row.attachment_id).read() == PDF
    with pytest.raises(NotFound):
        attachment(deputy, file)  # the family's own


def test_each_family_of_a_class_has_its_own(school: BuiltSchool) -> None:
    teacher = session_of(school, "class_teacher")
    letter = Letter((Recipient("class", school.class_a),), "Поездка", "Памятка", files=(a_file(teacher),))
    sent = send(teacher, letter)
    assert [key for _, key, _ in attached(school)] == [f"{one}/1" for one in sent.threads]


def test_a_draft_keeps_its_files_until_it_is_sent(school: BuiltSchool) -> None:
    teacher = session_of(school, "class_teacher")
    ref = a_file(teacher)
    save_draft(teacher, Draft("new:1", "Начато", files=(ref,)))
    save_draft(teacher, Draft("new:1", "Начато ещё", files=(ref,)))
    assert drafts(teacher)[0].files == (ref,)
    assert [owner for owner, *_ in attached(school)] == ["draft"]
    letter = letter_to(school, "parent")
    send(teacher, Letter(letter.recipients, "Тема", "Текст", files=(ref,)), draft="new:1")
    assert [owner for owner, *_ in attached(school)] == ["message"]
    save_draft(teacher, Draft("new:2", "Ещё", files=(ref,)))
    drop_draft(teacher, "new:2")
    assert [owner for owner, *_ in attached(school)] == ["message"]
    assert drafts(teacher) == ()
