"""A letter goes out, is read, answered, confirmed, found: the way of messages in the small school."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.codes import Role, Side
from app.errors import Conflict, NotFound, Refused
from app.messages.book import address_book
from app.messages.commands import confirm_urgent, escalate_overdue, mark_read, reply, send
from app.messages.handling import close_thread, withdraw
from app.messages.queries import inbox, mailing, mailings, unread_counts
from app.messages.rows import Letter, NoReply, Recipient
from app.messages.search import search
from app.messages.thread_page import thread, urgent_waiting
from app.session import Session
from tests.build import BuiltSchool


@pytest.fixture
def parent(school: BuiltSchool) -> Session:
    return school.session(Role.PARENT, school.other_parent)


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    return school.session(Role.CLASS_TEACHER, school.russian_teacher)


def question(school: BuiltSchool, *, urgent: bool = False, subject: str = "Экскурсия") -> Letter:
    text = "Добрый день! Во сколько собираемся в понедельник?"
    return Letter((Recipient("staff", school.russian_teacher),), subject, text, urgent=urgent)


def test_a_parent_asks_and_the_class_teacher_answers(
    school: BuiltSchool, parent: Session, teacher: Session
) -> None:
    sent = send(parent, question(school))
    (line,) = inbox(teacher).rows
    assert (line.subject, line.unread, line.partner.name) == ("Экскурсия", 1, "Жуков Пётр Ильич")  # type: ignore[union-attr]
    assert line.pupil is not None
    assert line.pupil.class_name == "7А"
    assert unread_counts(teacher).messages == 1
    assert mark_read(teacher, sent.thread_id, 1) == 1
    assert unread_counts(teacher).messages == 0
    reply(teacher, sent.thread_id, "В девять у школы")
    page = thread(parent, sent.thread_id)
    assert [one.text for one in page.messages][-1] == "В девять у школы"
    assert [one.who.person_id for one in page.messages[0].receipts] == [school.russian_teacher]
    assert (unread_counts(parent).messages, page.can_reply, page.can_close) == (1, True, False)
    assert [one.words for one in inbox(parent).rows] == ["В девять у школы"]


def test_a_class_gets_a_letter_and_each_family_sees_only_itself(
    school: BuiltSchool, parent: Session, teacher: Session
) -> None:
    sent = send(teacher, Letter((Recipient("class", school.class_a),), "Собрание", "В пятницу в 18 часов"))
    assert len(sent.threads) == 2  # two of the four have parents in the file
    assert set(sent.without_family) == {school.yolkin, school.novikov}
    assert inbox(teacher).rows == ()
    (line,) = mailings(teacher)[0]
    assert (line.threads, line.seen) == (2, 0)
    mine = inbox(parent).rows[0].thread_id
    mark_read(parent, mine, 1)
    page = mailing(teacher, line.mailing_id)
    assert page.mailing.seen == 1
    assert [bool(one.seen_by) for one in page.lines] == [False, True]
    other = next(one for one in sent.threads if one != mine)
    with pytest.raises(NotFound, match=r"thread\.unknown"):
        thread(parent, other)
    reply(parent, mine, "Будем")
    assert [one.thread_id for one in inbox(teacher).rows] == [mine]


def test_an_urgent_message_waits_until_it_is_confirmed(
    school: BuiltSchool, parent: Session, teacher: Session
) -> None:
    sent = send(parent, question(school, urgent=True))
    (waiting,) = urgent_waiting(teacher)
    assert (waiting.thread_id, waiting.no, unread_counts(teacher).urgent) == (sent.thread_id, 1, 1)
    first = confirm_urgent(teacher, sent.thread_id, 1)
    again = confirm_urgent(teacher, sent.thread_id, 1)
    assert (first.new, again.new, again.who) == (True, False, first.who)
    assert urgent_waiting(teacher) == ()
    way = thread(parent, sent.thread_id).messages[0].urgent
    assert way is not None
    assert way.settled_at is not None


def test_unseen_it_goes_to_the_deputy_head(school: BuiltSchool, parent: Session, teacher: Session) -> None:
    deputy = school.session(Role.DEPUTY, school.deputy)
    sent = send(parent, question(school, urgent=True))
    assert escalate_overdue(deputy) == 0
    with pytest.raises(NotFound):
        thread(deputy, sent.thread_id)
    school.clock.moment += timedelta(minutes=61)
    assert (escalate_overdue(deputy), escalate_overdue(deputy)) == (1, 0)
    (waiting,) = urgent_waiting(deputy)
    assert waiting.passed_on
    (own,) = urgent_waiting(teacher)
    assert not own.passed_on, "to whom it was addressed it is no message of another's"
    assert [one.urgent.value for one in inbox(deputy).rows] == ["waits"]
    confirm_urgent(deputy, sent.thread_id, 1)
    assert urgent_waiting(teacher) == ()  # one of the school for all of it


def test_search_finds_word_forms_and_only_ones_own(
    school: BuiltSchool, parent: Session, teacher: Session
) -> None:
    send(parent, question(school, subject="Ёлка в классе"))
    assert [one.subject for one in search(parent, "елки").hits] == ["Ёлка в классе"]
    assert [one.no for one in search(teacher, "понедельником жуков").hits] == [1]
    assert search(school.session(Role.TEACHER, school.maths_teacher), "понедельник").hits == ()
    assert search(school.session(Role.ADMIN, school.admin), "понедельник").hits == ()


def test_closing_does_not_pass_over_words_not_seen(
    school: BuiltSchool, parent: Session, teacher: Session
) -> None:
    sent = send(parent, question(school))
    reply(parent, sent.thread_id, "И ещё вопрос")
    with pytest.raises(Conflict):
        close_thread(teacher, sent.thread_id, expected_no=1)
    close_thread(teacher, sent.thread_id, expected_no=2)
    with pytest.raises(Refused, match=r"thread\.closed"):
        reply(parent, sent.thread_id, "А")
    assert thread(parent, sent.thread_id).no_reply is NoReply.CLOSED


def test_withdrawn_before_it_was_seen_the_words_are_gone(
    school: BuiltSchool, parent: Session, teacher: Session
) -> None:
    sent = send(parent, question(school))
    withdraw(parent, sent.thread_id, 1)
    (message,) = thread(teacher, sent.thread_id).messages
    assert (message.text, message.withdrawn_at is not None, unread_counts(teacher).messages) == ("", True, 0)
    assert search(teacher, "понедельник").hits == ()


def test_a_family_finds_its_own_school(school: BuiltSchool, parent: Session) -> None:
    (child,) = address_book(parent).children
    assert [one.person_id for one in child.class_teachers] == [school.russian_teacher]
    assert [one.person_id for one in child.teachers] == [school.maths_teacher]
    assert [one.person_id for one in child.administration] == [school.admin, school.head, school.deputy]
    assert address_book(parent).groups == () == address_book(parent).colleagues
    for one in (Recipient("staff", school.parent), Recipient("family", school.arbuzova)):
        with pytest.raises(Refused, match=r"letter\.recipient"):
            send(parent, Letter((one,), "Тема", "Текст"))


def test_who_teaches_writes_to_own_families_alone(school: BuiltSchool) -> None:
    maths = school.session(Role.TEACHER, school.maths_teacher)
    assert address_book(maths).side is Side.STAFF
    send(maths, Letter((Recipient("family", school.beryozkin),), "Тема", "Текст"))
    russian = school.session(Role.TEACHER, school.russian_teacher)
    with pytest.raises(Refused, match=r"letter\.recipient"):
        send(russian, Letter((Recipient("family", school.beryozkin),), "Тема", "Текст"))
