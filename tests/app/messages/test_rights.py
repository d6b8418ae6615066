"""Who may write to whom, and what each may do with a thread: every pair, every operation.

What is expected is said here once more, in words of the school and independent of `app.messages.rights`.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.codes import Role
from app.errors import DiaryError, NotFound, Refused
from app.messages.book import address_book
from app.messages.commands import confirm_urgent, mark_read, reply, send
from app.messages.handling import (
    add_participant,
    archive,
    close_thread,
    forward,
    mark_unread,
    reopen_thread,
    withdraw,
)
from app.messages.queries import inbox, mailings
from app.messages.rows import Letter, Recipient
from app.messages.search import search
from app.messages.thread_page import thread
from app.session import Session
from models.people import Guardianship, StaffRole
from tests.app.messages.actors import PEOPLE, letter_to, session_of
from tests.build import BuiltSchool, person

EVERYBODY = ("parent", "mother", "pupil", "class_teacher", "teacher", "outsider", "deputy", "head", "admin")
FAMILY = ("parent", "mother", "pupil")

#                 parent mother pupil class_t. teacher outsider deputy head admin
MAY_WRITE = {
    "parent":        "–      –      –     yes      yes     –        yes    yes  yes",
    "mother":        "–      –      –     yes      yes     –        yes    yes  yes",
    "pupil":         "–      –      –     yes      yes     –        yes    yes  yes",
    "class_teacher": "yes    yes    yes   –        yes     yes      yes    yes  yes",
    "teacher":       "yes    yes    yes   yes      –       yes      yes    yes  yes",
    "outsider":      "–      –      –     yes      yes     –        yes    yes  yes",
    "deputy":        "yes    yes    yes   yes      yes     yes      –      yes  yes",
    "head":          "yes    yes    yes   yes      yes     yes      yes    –    yes",
    "admin":         "yes    yes    yes   yes      yes     yes      yes    yes  –",
}  # fmt: skip
"""The outsider works at the school, and teaches none of these children."""

PAIRS = [
    (author, to, word == "yes")
    for author, line in MAY_WRITE.items()
    for to, word in zip(EVERYBODY, line.split(), strict=True)
]
ALLOWED = [(author, to) for author, to, may in PAIRS if may]

Operation = Callable[[Session, int, BuiltSchool], object]
OPERATIONS: dict[str, Operation] = {
    "read": lambda session, number, _: thread(session, number),
    "reply": lambda session, number, _: reply(session, number, "Ответ"),
    "mark read": lambda session, number, _: mark_read(session, number, 1),
    "mark unread": lambda session, number, _: mark_unread(session, number),
    "confirm": lambda session, number, _: confirm_urgent(session, number, 1),
    "archive": lambda session, number, _: archive(session, number),
    "close": lambda session, number, _: close_thread(session, number, expected_no=1),
    "reopen": lambda session, number, _: reopen_thread(session, number),
    "withdraw": lambda session, number, _: withdraw(session, number, 1),
    "forward": lambda session, number, school: forward(session, number, 1, [school.colleague]),
    "add": lambda session, number, school: add_participant(session, number, school.colleague),
}
STAFF_ONLY = {"close", "reopen", "forward", "add"}


@pytest.fixture
def staffed(school: BuiltSchool) -> BuiltSchool:
    """With a teacher of none of these children, and one more colleague to forward to."""
    with school.file.writing():
        for key in ("outsider", "colleague"):
            school.ids[key] = person("Нотов" if key == "outsider" else "Кистев", "Иван")
            StaffRole.create(person=school.ids[key], role="teacher")
    return school


def of(school: BuiltSchool, name: str) -> Session:
    if name == "outsider":
        return school.session(Role.TEACHER, school.outsider)
    return session_of(school, name)


def letter(school: BuiltSchool, author: str, to: str, *, urgent: bool = False) -> Letter:
    about = "arbuzova" if author == "mother" else None
    if to == "outsider":
        return Letter(
            (Recipient("staff", school.outsider),), "Вопрос", "Добрый день!", urgent=urgent,
            about_pupil=school.ids[about] if about else None,
        )  # fmt: skip
    return letter_to(school, to, about=about, urgent=urgent)


@pytest.mark.parametrize(("author", "to", "may"), PAIRS)
def test_who_writes_to_whom(staffed: BuiltSchool, author: str, to: str, may: bool) -> None:
    session = of(staffed, author)
    if may:
        sent = send(session, letter(staffed, author, to))
        assert [line.thread_id for line in inbox(of(staffed, to)).rows] == [sent.thread_id]
        return
    with pytest.raises(Refused) as refusal:
        send(session, letter(staffed, author, to))
    assert refusal.value.code in ("letter.recipient", "letter.no_recipients")
    assert inbox(session, folder="sent").rows == ()


@pytest.mark.parametrize("author", EVERYBODY)
def test_the_address_book_is_what_may_be_written_to(staffed: BuiltSchool, author: str) -> None:
    book = address_book(of(staffed, author))
    staff = {one.person_id for one in book.colleagues} | {
        one.person_id
        for child in book.children
        for part in (child.class_teachers, child.teachers, child.administration)
        for one in part
    }
    families = {one.pupil_id for group in book.groups for one in group.families}
    for to, word in zip(EVERYBODY, MAY_WRITE[author].split(), strict=True):
        if to in FAMILY:
            child = {"parent": "zhukova", "mother": "arbuzova", "pupil": "zhukova"}[to]
            assert (staffed.ids[child] in families) == (word == "yes"), to
        elif to != author:
            one = staffed.outsider if to == "outsider" else staffed.ids[PEOPLE[to][1]]
            assert (one in staff) == (word == "yes"), to


@pytest.mark.parametrize(("author", "to"), ALLOWED)
def test_what_each_may_do(staffed: BuiltSchool, author: str, to: str) -> None:
    """Those who take part what belongs to their side; to all others the thread is as one that does not exist."""
    sessions = {name: of(staffed, name) for name in EVERYBODY}
    for operation, do in OPERATIONS.items():
        number = send(sessions[author], letter(staffed, author, to)).thread_id
        for name in set(EVERYBODY) - {author, to}:
            outcomes = [_refusal(do, sessions[name], one, staffed) for one in (number, 987_654)]
            assert outcomes[0] == outcomes[1], (operation, name)
        for name in (to, author):
            outcome = _outcome(do, sessions[name], number, staffed)
            assert outcome == _expected(operation, name, author), (operation, name)


def _refusal(do: Operation, session: Session, number: int, school: BuiltSchool) -> tuple[str, frozenset[str]]:
    with pytest.raises(NotFound) as error:
        do(session, number, school)
    assert error.value.code == "thread.unknown"
    return error.value.code, frozenset(error.value.data)


def _outcome(do: Operation, session: Session, number: int, school: BuiltSchool) -> str:
    try:
        do(session, number, school)
    except DiaryError as error:
        return error.code
    return "done"


def _expected(operation: str, name: str, author: str) -> str:
    if operation in STAFF_ONLY and name in FAMILY:
        return "message.forward_staff_only" if operation == "forward" else "thread.not_yours"
    if operation == "confirm":
        return "message.not_urgent"
    if operation == "withdraw" and name != author:
        return "message.not_yours"
    return "done"


@pytest.mark.parametrize("operation", OPERATIONS)
def test_the_other_side_of_the_same_person_is_somebody_else(staffed: BuiltSchool, operation: str) -> None:
    """The class teacher is a mother of the class, too: what she wrote at work is not in her child's diary."""
    with staffed.file.writing():
        Guardianship.create(parent=staffed.russian_teacher, pupil=staffed.yolkin)
    at_work = of(staffed, "class_teacher")
    at_home = staffed.session(Role.PARENT, staffed.russian_teacher)
    number = send(at_work, letter(staffed, "class_teacher", "deputy")).thread_id
    own = send(at_home, Letter((Recipient("staff", staffed.maths_teacher),), "Дома", "Ещё вопрос")).thread_id
    for session, foreign in ((at_home, number), (at_work, own)):
        _refusal(OPERATIONS[operation], session, foreign, staffed)


def test_both_sides_have_inboxes_of_their_own(staffed: BuiltSchool) -> None:
    with staffed.file.writing():
        Guardianship.create(parent=staffed.russian_teacher, pupil=staffed.yolkin)
    at_work = of(staffed, "class_teacher")
    at_home = staffed.session(Role.PARENT, staffed.russian_teacher)
    to_own_family = send(
        at_work, Letter((Recipient("family", staffed.yolkin),), "Экскурсия", "В понедельник")
    ).thread_id
    assert [line.thread_id for line in inbox(at_home).rows] == [to_own_family]
    assert [line.thread_id for line in inbox(at_work).rows] == [to_own_family]
    assert (inbox(at_home).rows[0].unread, inbox(at_work).rows[0].unread) == (1, 0)
    mark_read(at_home, to_own_family, 1)
    assert [one.who.side for one in thread(at_work, to_own_family).messages[0].receipts] == ["parent"]


def test_nobody_reads_the_letters_of_others_whatever_the_role(staffed: BuiltSchool) -> None:
    send(of(staffed, "parent"), letter(staffed, "parent", "class_teacher"))
    for name in ("admin", "head", "deputy", "teacher", "mother", "pupil"):
        session = of(staffed, name)
        assert all(inbox(session, folder=folder).rows == () for folder in ("inbox", "archive", "sent"))  # type: ignore[arg-type]
        assert mailings(session)[0] == ()
        assert search(session, "добрый").hits == ()


@pytest.mark.parametrize("name", EVERYBODY)
def test_who_writes_to_all_staff_and_to_classes(staffed: BuiltSchool, name: str) -> None:
    leads, session = name in ("deputy", "head", "admin"), of(staffed, name)
    for one, may in (
        (Recipient("all_staff"), leads),
        (Recipient("class", staffed.class_a), leads or name in ("class_teacher", "teacher")),
        (Recipient("class", staffed.class_b), leads or name == "teacher"),
        (Recipient("course", staffed.english_a1), leads or name == "class_teacher"),
        (Recipient("class", 999), False),
        (Recipient("course", 999), False),
        (Recipient("family", 999), False),
        (Recipient("family", staffed.maths_teacher), False),
        (Recipient("somebody", 1), False),
    ):
        about = staffed.arbuzova if name == "mother" else None
        wanted = Letter((one,), "Тема", "Текст", about_pupil=about)
        outcome = _outcome(
            lambda session, _number, _school, wanted=wanted: send(session, wanted), session, 0, staffed
        )  # type: ignore[misc]
        assert outcome == ("done" if may else "letter.recipient"), one
