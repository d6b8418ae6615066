"""Rights change while threads go on: children come and go, teachers leave, the school switches things off."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from app.changes import LETTERS
from app.codes import Role
from app.errors import NotFound, Refused
from app.messages.book import address_book
from app.messages.commands import confirm_urgent, escalate_overdue, mark_read, reply, send
from app.messages.handling import add_participant
from app.messages.queries import inbox, unread_counts
from app.messages.rows import Family, Letter, NoReply, Recipient
from app.messages.search import search
from app.messages.thread_page import thread, urgent_waiting
from app.people.commands import link_parent, unlink_parent
from app.session import Session
from models.log import Setting
from models.school import ClassTeacher, CourseTeacher
from tests.app.messages.actors import letter_to, session_of
from tests.build import BuiltSchool


def admin(school: BuiltSchool) -> Session:
    return session_of(school, "admin")


def test_a_guardian_removed_loses_the_childs_threads_and_gets_them_back_whole(school: BuiltSchool) -> None:
    mother, teacher = session_of(school, "mother"), session_of(school, "class_teacher")
    sent = send(teacher, letter_to(school, "mother", text="Про пингвинов", urgent=True))
    assert unread_counts(mother).urgent == 1
    unlink_parent(admin(school), school.parent, school.arbuzova)  # she has another child still
    with pytest.raises(NotFound, match=r"thread\.unknown"):
        thread(mother, sent.thread_id)
    assert inbox(mother).rows == ()
    assert (unread_counts(mother).messages, unread_counts(mother).urgent) == (0, 0)
    assert urgent_waiting(mother) == ()
    assert search(mother, "пингвин").hits == ()
    mother.poll()
    reply(teacher, sent.thread_id, "И про жирафов")
    assert [change for change in mother.poll() if change.entity in LETTERS] == []
    link_parent(admin(school), school.parent, school.arbuzova)
    assert unread_counts(mother).messages == 2
    assert [hit.no for hit in search(mother, "жираф").hits] == [2]


def test_a_new_parent_takes_part_from_the_next_message_on(school: BuiltSchool) -> None:
    teacher = session_of(school, "class_teacher")
    sent = send(teacher, letter_to(school, "parent"))
    link_parent(admin(school), school.parent, school.zhukova)
    mother = session_of(school, "mother")
    assert inbox(mother).rows == ()
    reply(teacher, sent.thread_id, "Ещё одно")
    (line,) = inbox(mother).rows
    assert line.unread == 1
    assert [one.no for one in thread(mother, sent.thread_id).messages] == [1, 2]
    assert {hit.no for hit in search(mother, "добрый ещё").hits} == set()
    assert {hit.no for hit in search(mother, "добрый").hits} == {1}


def test_one_parent_can_write_without_the_other(school: BuiltSchool) -> None:
    link_parent(admin(school), school.parent, school.zhukova)
    parent, mother = session_of(school, "parent"), session_of(school, "mother")
    for family, sees in ((Family.ONE, False), (Family.PARENTS, True), (Family.BOTH, True), (None, True)):
        sent = send(parent, letter_to(school, "class_teacher", family=family))
        assert (sent.thread_id in {line.thread_id for line in inbox(mother).rows}) == sees
        pupil = session_of(school, "pupil")
        assert (sent.thread_id in {line.thread_id for line in inbox(pupil).rows}) == (family is Family.BOTH)


def test_a_pupil_writes_alone(school: BuiltSchool) -> None:
    sent = send(session_of(school, "pupil"), letter_to(school, "class_teacher"))
    assert inbox(session_of(school, "parent")).rows == ()
    assert thread(session_of(school, "class_teacher"), sent.thread_id).family is Family.ONE


def test_the_school_switches_off_that_pupils_write(school: BuiltSchool) -> None:
    pupil, teacher = session_of(school, "pupil"), session_of(school, "class_teacher")
    sent = send(teacher, letter_to(school, "pupil"))
    with school.file.writing():
        Setting.create(key="messages.pupils_write", value="false")
    pupil = session_of(school, "pupil")
    assert not address_book(pupil).may_write
    with pytest.raises(Refused, match=r"letter\.pupils_off"):
        send(pupil, letter_to(school, "class_teacher"))
    with pytest.raises(Refused, match=r"letter\.pupils_off"):
        reply(pupil, sent.thread_id, "Хорошо")
    assert thread(pupil, sent.thread_id).no_reply is NoReply.PUPILS_OFF
    assert mark_read(pupil, sent.thread_id, 1) == 1
    send(session_of(school, "parent"), letter_to(school, "class_teacher"))


def leave_the_class(school: BuiltSchool) -> None:
    with school.file.writing():
        for table in (ClassTeacher, CourseTeacher):
            table.update(to_date=date(2026, 11, 20)).execute()


def test_who_has_left_the_class_reads_and_does_not_write(school: BuiltSchool) -> None:
    sent = send(session_of(school, "parent"), letter_to(school, "class_teacher"))
    leave_the_class(school)
    teacher, parent = school.session(Role.TEACHER, school.russian_teacher), session_of(school, "parent")
    page = thread(teacher, sent.thread_id)
    assert (page.no_reply, page.can_close, page.messages[0].text) == (
        NoReply.NOT_TEACHER_NOW, False, "Добрый день!",
    )  # fmt: skip
    with pytest.raises(Refused, match=r"thread\.not_teacher_now"):
        reply(teacher, sent.thread_id, "Ответ")
    assert thread(parent, sent.thread_id).no_reply is NoReply.NOBODY_THERE
    with pytest.raises(Refused, match=r"thread\.nobody_there"):
        reply(parent, sent.thread_id, "Вопрос")


def test_whom_a_colleague_brought_in_writes(school: BuiltSchool) -> None:
    sent = send(session_of(school, "parent"), letter_to(school, "class_teacher"))
    add_participant(session_of(school, "class_teacher"), sent.thread_id, school.head)
    head = session_of(school, "head")
    assert unread_counts(head).messages == 1
    reply(head, sent.thread_id, "Слежу")
    people = thread(session_of(school, "parent"), sent.thread_id).people
    assert {one.role for one in people if one.role} == {Role.CLASS_TEACHER, Role.HEAD}


def test_who_stands_in_is_in_the_book_while_it_lasts(school: BuiltSchool) -> None:
    today = school.clock.today()
    with school.file.writing():
        CourseTeacher.create(
            course=school.algebra_b, teacher=school.russian_teacher, from_date=today,
            to_date=today + timedelta(days=2), substitute=True,
        )  # fmt: skip
    teacher = school.session(Role.TEACHER, school.russian_teacher)
    sent = send(teacher, Letter((Recipient("family", school.beryozkin),), "Замена", "Веду алгебру"))
    mother = session_of(school, "mother")
    child = next(one for one in address_book(mother).children if one.pupil.pupil_id == school.beryozkin)
    assert school.russian_teacher in {one.person_id for one in child.teachers}
    reply(mother, sent.thread_id, "Спасибо")
    school.clock.moment += timedelta(days=4)
    later = school.session(Role.TEACHER, school.russian_teacher)
    with pytest.raises(Refused, match=r"thread\.not_teacher_now"):
        reply(later, sent.thread_id, "Пожалуйста")


@pytest.mark.parametrize(
    ("setting", "may"),
    [("staff", (False, False)), ("parents", (True, False)), ("all", (True, True))],
)
def test_who_may_be_urgent_is_a_setting(school: BuiltSchool, setting: str, may: tuple[bool, bool]) -> None:
    with school.file.writing():
        Setting.create(key="messages.urgent_from", value=json.dumps(setting))
    for name, allowed in (("parent", may[0]), ("pupil", may[1]), ("teacher", True)):
        session = session_of(school, name)
        assert address_book(session).may_be_urgent == allowed
        one = letter_to(school, "class_teacher", urgent=True)
        if allowed:
            assert thread(session, send(session, one).thread_id).may_be_urgent
        else:
            with pytest.raises(Refused, match=r"letter\.not_urgent"):
                send(session, one)


def test_so_many_urgent_letters_a_day_and_no_more(school: BuiltSchool) -> None:
    deputy = session_of(school, "deputy")
    for _ in range(4):
        send(deputy, letter_to(school, "class_teacher", urgent=True))
    # A letter to a class counts once.
    send(deputy, Letter((Recipient("class", school.class_a),), "Гололёд", "Осторожно", urgent=True))
    with pytest.raises(Refused, match=r"letter\.urgent_limit"):
        send(deputy, letter_to(school, "teacher", urgent=True))
    school.clock.moment += timedelta(days=1)
    send(session_of(school, "deputy"), letter_to(school, "teacher", urgent=True))


def test_where_nobody_else_is_on_watch_it_is_not_passed_on(school: BuiltSchool) -> None:
    """The deputy head's own, with no other deputy head at the school."""
    deputy = session_of(school, "deputy")
    sent = send(deputy, letter_to(school, "class_teacher", urgent=True))
    school.clock.moment += timedelta(hours=2)
    assert escalate_overdue(session_of(school, "head")) == 0
    way = thread(deputy, sent.thread_id).messages[0].urgent
    assert way is not None
    assert (way.due_at, way.passed_on_at) == (None, None)


def test_seen_in_time_it_is_not_passed_on(school: BuiltSchool) -> None:
    sent = send(session_of(school, "parent"), letter_to(school, "class_teacher", urgent=True))
    mark_read(session_of(school, "class_teacher"), sent.thread_id, 1)
    school.clock.moment += timedelta(hours=2)
    assert escalate_overdue(session_of(school, "deputy")) == 0
    assert len(urgent_waiting(session_of(school, "class_teacher"))) == 1


def test_one_of_a_family_confirms_for_it_and_colleagues_each_for_himself(school: BuiltSchool) -> None:
    link_parent(admin(school), school.parent, school.zhukova)
    teacher = session_of(school, "class_teacher")
    sent = send(teacher, letter_to(school, "parent", urgent=True))
    assert [len(urgent_waiting(session_of(school, name))) for name in ("parent", "mother")] == [1, 1]
    confirm_urgent(session_of(school, "mother"), sent.thread_id, 1)
    assert [len(urgent_waiting(session_of(school, name))) for name in ("parent", "mother")] == [0, 0]
    way = thread(teacher, sent.thread_id).messages[0].urgent
    assert way is not None
    assert way.settled_at is not None
    both = (Recipient("staff", school.maths_teacher), Recipient("staff", school.head))
    staff = send(teacher, Letter(both, "Сбор", "В учительской", urgent=True))
    confirm_urgent(session_of(school, "head"), staff.thread_id, 1)
    assert [len(urgent_waiting(session_of(school, name))) for name in ("head", "teacher")] == [0, 1]
