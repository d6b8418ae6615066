"""What people write to one another in the digest: messages, urgent ones, news, works handed in and their answers."""

from __future__ import annotations

from datetime import date

from app.codes import Role
from app.digest.queries import digest
from app.digest.rows import AnswersLine, HandInsLine, Line, MessagesLine, NewsLine, UrgentLine
from app.digest.rules import lines_of
from app.homework.answering import answer_homework
from app.homework.commands import hand_in
from app.homework.hand_in_rows import AnswerSeen
from app.journal.commands import set_homework
from app.messages.commands import confirm_urgent, mark_read, send
from app.messages.queries import inbox
from app.news.noting import mark_read as read_news
from app.session import Session
from tests.app.messages.actors import letter_to, session_of
from tests.app.news.paper import of_class, told
from tests.build import BuiltSchool

TUESDAY = date(2026, 11, 24)


def counts(session: Session) -> dict[str, int]:
    return {
        line.kind.value: line.count
        for line in lines_of(digest(session))
        if isinstance(line, MessagesLine | UrgentLine | NewsLine | HandInsLine | AnswersLine)
    }


def only(session: Session, kind: type[Line]) -> Line:
    (line,) = [line for line in lines_of(digest(session)) if isinstance(line, kind)]
    return line


def test_an_urgent_message_is_told_once_and_waits_until_it_is_confirmed(school: BuiltSchool) -> None:
    parent, teacher = session_of(school, "parent"), session_of(school, "class_teacher")
    send(parent, letter_to(school, "class_teacher", about="zhukova"))
    send(parent, letter_to(school, "class_teacher", about="zhukova", urgent=True, subject="Срочно"))
    assert counts(teacher) == {"urgent": 1, "messages": 1}
    urgent = only(teacher, UrgentLine)
    assert isinstance(urgent, UrgentLine)
    assert urgent.passed_on == 0
    mark_read(teacher, urgent.thread_id, urgent.no)
    assert counts(teacher) == {"urgent": 1, "messages": 1}
    confirm_urgent(teacher, urgent.thread_id, urgent.no)
    assert counts(teacher) == {"messages": 1}
    calm = next(row for row in inbox(teacher).rows if row.unread)
    mark_read(teacher, calm.thread_id, calm.last_no)
    assert counts(teacher) == {}
    for other in ("mother", "teacher", "deputy", "pupil"):
        assert counts(session_of(school, other)) == {}, "it is nobody else's"


def test_news_until_they_are_read_and_for_whom_they_are_meant(school: BuiltSchool) -> None:
    news_id = told(school, of_class(school.class_b))
    mother, other = session_of(school, "mother"), session_of(school, "parent")
    assert counts(mother) == {"news": 1}
    assert counts(other) == {}
    read_news(mother, news_id)
    assert counts(mother) == {}


def test_a_work_handed_in_waits_for_the_teacher_and_its_answer_is_told_to_the_family(
    school: BuiltSchool,
) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    pupil = school.session(Role.PUPIL, school.arbuzova)
    mother = school.session(Role.PARENT, school.parent)
    set_homework(teacher, school.algebra_a, TUESDAY, None, "№ 5", due_number=1)
    hand_in(pupil, school.arbuzova, school.algebra_a, TUESDAY, 1, "x = 3", expected=0)
    works = only(teacher, HandInsLine)
    assert isinstance(works, HandInsLine)
    assert (works.count, works.course_id, works.due_date, works.no) == (1, school.algebra_a, TUESDAY, 1)
    assert counts(school.session(Role.TEACHER, school.russian_teacher)) == {}
    answer_homework(
        teacher, school.algebra_a, TUESDAY, 1, school.arbuzova, "Верно", expected=AnswerSeen(version=1)
    )
    assert counts(teacher) == {}
    for session in (pupil, mother):
        answers = only(session, AnswersLine)
        assert isinstance(answers, AnswersLine)
        assert (answers.count, answers.subjects, answers.due_date) == (1, ("Алгебра",), TUESDAY)
    assert counts(school.session(Role.PARENT, school.other_parent)) == {}
