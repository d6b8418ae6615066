"""Who has handed in, and what the teacher answers.  It is Monday, 23 November 2026, 10:00."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from app.codes import HandInState, LessonState, Role
from app.errors import Conflict, NotAllowed, NotFound, Refused
from app.homework.answering import answer_homework, mark_homework, see_hand_ins
from app.homework.commands import hand_in
from app.homework.hand_in_rows import Answered, AnswerSeen, HandInCount, HandInLine, HandInPage, MarkWish
from app.homework.handed_in import hand_in_counts, hand_in_versions, handed_in, unanswered_hand_ins
from app.homework.own_hand_in import own_hand_in
from app.journal.commands import set_homework, set_lesson_state, write_cells
from app.journal.rows import CellEdit
from app.permissions import Action, can
from app.session import Session
from models.base import rows
from models.journal import HomeworkAnswer, Mark, Work
from models.people import Person
from models.reads import counting
from models.school import Enrollment, Term, WorkKind
from tests.build import NOW, YEAR_STARTS, BuiltSchool

TUESDAY = date(2026, 11, 24)


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    with school.file.writing():
        school.ids["kind_homework"] = WorkKind.create(
            code="homework", name="Домашняя работа", weight=1, position=2
        ).id
    session = school.session(Role.TEACHER, school.maths_teacher)
    set_homework(session, school.algebra_a, TUESDAY, None, "№ 5", due_number=1, minutes=20)
    return session


@pytest.fixture
def pupils(school: BuiltSchool, teacher: Session) -> Callable[..., int]:
    def does(name: str, text: str = "Решено", expected: int = 0, no: int = 1) -> int:
        one = school.ids[name]
        session = school.session(Role.PUPIL, one)
        return hand_in(session, one, school.algebra_a, TUESDAY, no, text, expected=expected)

    return does


def page(session: Session, school: BuiltSchool, no: int = 1) -> HandInPage:
    return handed_in(session, school.algebra_a, TUESDAY, no)


def line(found: HandInPage, pupil: int) -> HandInLine:
    return next(one for one in found.lines if one.pupil_id == pupil)


def answer(session: Session, school: BuiltSchool, comment: str = "Верно", **more: Any) -> Answered:
    more.setdefault("expected", AnswerSeen(1))
    return answer_homework(session, school.algebra_a, TUESDAY, 1, school.arbuzova, comment, **more)


def marks(school: BuiltSchool) -> list[tuple[int, int, int]]:
    with school.file.reading():
        return list(rows(Mark.select(Mark.work, Mark.pupil, Mark.value)))


# --- who has ---------------------------------------------------------------------------------------------------


def test_who_has_and_who_has_not(school: BuiltSchool, teacher: Session, pupils: Callable[..., int]) -> None:
    """All of the class that day; who has left is not waited for."""
    pupils("arbuzova", "Раз")
    pupils("arbuzova", "Два", 1)
    school.clock.moment = school.clock.at(TUESDAY, 600)
    pupils("yolkin", "Опоздал")
    found = page(teacher, school)
    assert (found.handed_in, found.waiting, len(found.lines)) == (2, 2, 4)
    assert (found.text, found.minutes, found.due, found.work, found.may_answer) == (
        "№ 5",
        20,
        (TUESDAY, 1),
        0,
        True,
    )
    first = line(found, school.arbuzova).last
    assert first is not None
    assert (first.version, first.text, first.is_late, first.seen_at) == (2, "Два", False, None)
    second = line(found, school.yolkin)
    assert second.last is not None
    assert (second.last.is_late, second.done_at) == (True, school.clock.now())
    assert [one.name for one in found.lines if one.last is None] == ["Жукова Жанна", "Новиков Ник"]
    versions = hand_in_versions(teacher, school.algebra_a, TUESDAY, 1, school.arbuzova)
    assert [(one.version, one.text) for one in versions] == [(1, "Раз"), (2, "Два")]


def test_who_left_after_handing_in_is_still_there(
    school: BuiltSchool, teacher: Session, pupils: Callable[..., int]
) -> None:
    """Яшин left on 10 November."""
    early = date(2026, 11, 9)
    set_homework(teacher, school.algebra_a, early, None, "№ 1")
    yashin = school.session(Role.PUPIL, school.yashin)
    hand_in(yashin, school.yashin, school.algebra_a, early, 1, "Успел", expected=0)
    assert school.yashin in [one.pupil_id for one in handed_in(teacher, school.algebra_a, early, 1).lines]
    assert school.yashin not in [one.pupil_id for one in page(teacher, school).lines]


def test_individual_homework_lists_those_who_were_given_the_same(
    school: BuiltSchool, teacher: Session, pupils: Callable[..., int]
) -> None:
    for name in ("yolkin", "zhukova"):
        set_homework(teacher, school.algebra_a, TUESDAY, None, "Доклад", pupil_id=school.ids[name])
    set_homework(teacher, school.algebra_a, TUESDAY, None, "Другое", pupil_id=school.arbuzova)
    pupils("zhukova", "Вот доклад", no=3)
    found = page(teacher, school, 2)
    assert [(one.pupil_id, one.no, one.last is not None) for one in found.lines] == [
        (school.yolkin, 2, False), (school.zhukova, 3, True)
    ]  # fmt: skip
    assert found.individual


def test_counts_and_what_waits(school: BuiltSchool, teacher: Session, pupils: Callable[..., int]) -> None:
    assert unanswered_hand_ins(teacher).total == 0
    pupils("arbuzova")
    pupils("arbuzova", "Ещё", 1)
    pupils("yolkin")
    answer(teacher, school, expected=AnswerSeen(2))
    assert hand_in_counts(teacher, school.algebra_a, TUESDAY, TUESDAY) == {(TUESDAY, 1): HandInCount(2, 1)}
    found = unanswered_hand_ins(teacher)
    assert [(one.course.course_id, one.due_date, one.no, one.count, one.since) for one in found.pieces] == [
        (school.algebra_a, TUESDAY, 1, 1, NOW)
    ]
    assert unanswered_hand_ins(school.session(Role.TEACHER, school.russian_teacher)).total == 0
    assert unanswered_hand_ins(school.session(Role.DEPUTY, school.deputy)).total == 0


# --- answers ---------------------------------------------------------------------------------------------------


def test_an_answer_with_a_mark(school: BuiltSchool, teacher: Session, pupils: Callable[..., int]) -> None:
    """The first mark makes a work of the kind homework at the lesson; the second goes into it."""
    pupils("arbuzova")
    pupils("yolkin")
    for _ in range(2):
        assert answer(teacher, school, mark=MarkWish(5, None)) == Answered(1)
    answer_homework(
        teacher, school.algebra_a, TUESDAY, 1, school.yolkin, "", expected=AnswerSeen(1), mark=MarkWish(4, None, 1)
    )  # fmt: skip
    assert marks(school) == [(1, school.arbuzova, 5), (1, school.yolkin, 4)]
    with school.file.reading():
        assert list(rows(Work.select(Work.kind))) == [(school.kind_homework,)]
    found = line(page(teacher, school), school.arbuzova)
    assert (found.mark, found.waits) == (5, False)
    assert found.last is not None
    assert (found.last.state, found.last.comment, found.last.answered_by, found.last.seen_at) == (
        HandInState.ANSWERED, "Верно", "Цифрова Инна Петровна", NOW
    )  # fmt: skip
    own = own_hand_in(
        school.session(Role.PARENT, school.parent), school.arbuzova, school.algebra_a, TUESDAY, 1
    )
    assert [(one.value, one.work_kind) for one in own.marks] == [(5, "Домашняя работа")]
    assert own.versions[0].comment == "Верно"


def test_a_mark_goes_beside_other_works(
    school: BuiltSchool, teacher: Session, pupils: Callable[..., int]
) -> None:
    write_cells(teacher, school.algebra_a, [CellEdit(TUESDAY, 1, 0, school.arbuzova, "mark", None, 3)])
    pupils("arbuzova")
    assert answer(teacher, school, mark=MarkWish(5, None)).work == 2
    found = page(teacher, school)
    assert (found.work, line(found, school.arbuzova).mark, len(found.works)) == (2, 5, 2)
    chosen = handed_in(teacher, school.algebra_a, TUESDAY, 1, 1)
    assert (chosen.work, line(chosen, school.arbuzova).mark) == (1, 3)


def test_a_mark_without_anything_handed_in(school: BuiltSchool, teacher: Session) -> None:
    mark_homework(teacher, school.algebra_a, TUESDAY, 1, school.arbuzova, MarkWish(5, None))
    assert marks(school) == [(1, school.arbuzova, 5)]
    mark_homework(teacher, school.algebra_a, TUESDAY, 1, school.arbuzova, MarkWish(None, 5))
    assert marks(school) == []


def test_a_mark_of_another_hand_comes_back(
    school: BuiltSchool, teacher: Session, pupils: Callable[..., int]
) -> None:
    """The answer is stored all the same."""
    pupils("arbuzova")
    mark_homework(teacher, school.algebra_a, TUESDAY, 1, school.arbuzova, MarkWish(3, None))
    found = answer(teacher, school, mark=MarkWish(5, None))
    assert [one.actual for one in found.conflicts] == [3]
    assert marks(school) == [(1, school.arbuzova, 3)]
    assert not line(page(teacher, school), school.arbuzova).waits


def test_a_closed_period_takes_no_mark_and_so_no_half_answer(
    school: BuiltSchool, teacher: Session, pupils: Callable[..., int]
) -> None:
    pupils("arbuzova")
    with school.file.writing():
        Term.update(closed_at=NOW).where(Term.id == school.term2).execute()
    teacher.forget_all()
    with pytest.raises(Refused, match=r"term\.closed"):
        answer(teacher, school, mark=MarkWish(5, None))
    assert line(page(teacher, school), school.arbuzova).waits
    answer(teacher, school)
    assert not line(page(teacher, school), school.arbuzova).waits


def test_an_old_mark_is_changed_with_a_reason(school: BuiltSchool, teacher: Session) -> None:
    mark_homework(teacher, school.algebra_a, TUESDAY, 1, school.arbuzova, MarkWish(3, None))
    school.clock.moment = NOW + timedelta(days=30)
    wish = MarkWish(5, 3)
    with pytest.raises(Refused, match=r"journal\.reason_needed"):
        mark_homework(teacher, school.algebra_a, TUESDAY, 1, school.arbuzova, wish)
    mark_homework(teacher, school.algebra_a, TUESDAY, 1, school.arbuzova, MarkWish(5, 3, reason="Доработал"))
    assert marks(school) == [(1, school.arbuzova, 5)]


def test_the_mark_follows_a_lesson_that_falls_out(
    school: BuiltSchool, teacher: Session, pupils: Callable[..., int]
) -> None:
    set_lesson_state(teacher, school.algebra_a, TUESDAY, 1, LessonState.CANCELLED, expected=0)
    pupils("arbuzova")
    assert page(teacher, school).due == (TUESDAY + timedelta(days=1), 1)
    answer(teacher, school, mark=MarkWish(5, None))
    with school.file.reading():
        assert list(rows(Mark.select(Mark.date))) == [(TUESDAY + timedelta(days=1),)]


def test_no_lesson_no_mark(school: BuiltSchool, teacher: Session) -> None:
    sunday = date(2026, 11, 29)
    set_homework(teacher, school.algebra_a, sunday, None, "Прочесть")
    assert handed_in(teacher, school.algebra_a, sunday, 1).work is None
    with pytest.raises(Refused, match=r"homework\.no_lesson"):
        mark_homework(teacher, school.algebra_a, sunday, 1, school.arbuzova, MarkWish(5, None))


def test_a_school_without_that_kind_of_work(school: BuiltSchool) -> None:
    session = school.session(Role.TEACHER, school.maths_teacher)
    set_homework(session, school.algebra_a, TUESDAY, None, "№ 5")
    mark_homework(session, school.algebra_a, TUESDAY, 1, school.arbuzova, MarkWish(5, None))
    assert marks(school) == [(1, school.arbuzova, 5)]


def test_rework_wants_words(school: BuiltSchool, teacher: Session, pupils: Callable[..., int]) -> None:
    pupils("arbuzova")
    with pytest.raises(Refused, match=r"hand_in\.rework_without_words"):
        answer(teacher, school, " ", rework=True)
    answer(teacher, school, "Добавь чертёж", rework=True)
    last = line(page(teacher, school), school.arbuzova).last
    assert last is not None
    assert last.state is HandInState.RETURNED
    pupils("arbuzova", "С чертежом", 1)
    assert page(teacher, school).waiting == 1


def test_an_answer_to_what_is_no_longer_the_last_version(
    school: BuiltSchool, teacher: Session, pupils: Callable[..., int]
) -> None:
    pupils("arbuzova")
    pupils("arbuzova", "Нашла ошибку", 1)
    with pytest.raises(Conflict) as caught:
        answer(teacher, school, "Ошибка в знаке")
    data = caught.value.data
    assert (data["actual"], data["author"], data["at"]) == (
        AnswerSeen(2),
        "Арбузова Анна",
        int(NOW.timestamp()),
    )


def test_two_teachers_answer(school: BuiltSchool, teacher: Session, pupils: Callable[..., int]) -> None:
    pupils("arbuzova")
    answer(teacher, school, "Верно")
    answer(teacher, school, "Верно")  # sent once more
    with pytest.raises(Conflict) as caught:
        answer(teacher, school, "Неверно")
    assert caught.value.data["actual"] == AnswerSeen(1, HandInState.ANSWERED, "Верно")
    answer(teacher, school, "Неверно", expected=AnswerSeen(1, HandInState.ANSWERED, "Верно"))
    last = line(page(teacher, school), school.arbuzova).last
    assert last is not None
    assert last.comment == "Неверно"


def test_what_was_taken_back_cannot_be_answered(school: BuiltSchool, teacher: Session) -> None:
    with pytest.raises(NotFound, match=r"hand_in\.unknown"):
        answer(teacher, school)


def test_seen_once(school: BuiltSchool, teacher: Session, pupils: Callable[..., int]) -> None:
    pupils("arbuzova")
    see_hand_ins(teacher, school.algebra_a, TUESDAY, [(1, school.arbuzova, 1), (7, school.yolkin, 1)])
    school.clock.moment = NOW + timedelta(hours=1)
    see_hand_ins(teacher, school.algebra_a, TUESDAY, [(1, school.arbuzova, 1)])
    last = line(page(teacher, school), school.arbuzova).last
    assert last is not None
    assert (last.seen_at, last.state) == (NOW, HandInState.WAITS)


# --- rights ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "who"), [(Role.CLASS_TEACHER, "russian_teacher"), (Role.DEPUTY, "deputy"), (Role.ADMIN, "admin")]
)
def test_who_reads_the_journal_reads_what_was_handed_in(
    school: BuiltSchool, teacher: Session, pupils: Callable[..., int], role: Role, who: str
) -> None:
    """… and answers nothing."""
    pupils("arbuzova")
    reader = school.session(role, school.ids[who])
    found = page(reader, school)
    assert (found.handed_in, found.may_answer) == (1, False)
    for forbidden in (
        lambda: answer(reader, school),
        lambda: see_hand_ins(reader, school.algebra_a, TUESDAY, [(1, school.arbuzova, 1)]),
    ):
        with pytest.raises(NotAllowed):
            forbidden()


def test_families_read_no_list(school: BuiltSchool, teacher: Session, pupils: Callable[..., int]) -> None:
    pupils("arbuzova")
    for role, who in ((Role.PUPIL, school.arbuzova), (Role.PARENT, school.parent)):
        session = school.session(role, who)
        assert not can(session, Action.ANSWER_HOMEWORK)
        with pytest.raises(NotAllowed):
            page(session, school)


def test_others_are_not_told_of_a_hand_in(
    school: BuiltSchool, teacher: Session, pupils: Callable[..., int]
) -> None:
    """In the feed it is the pupil's, the family's and the teacher's; individual homework as well."""
    watchers = {
        "teacher": school.session(Role.TEACHER, school.maths_teacher, school.other()),
        "parent": school.session(Role.PARENT, school.parent, school.other()),
        "other pupil": school.session(Role.PUPIL, school.yolkin, school.other()),
        "other teacher": school.session(Role.TEACHER, school.russian_teacher, school.other()),
    }
    pupils("arbuzova")
    set_homework(teacher, school.algebra_a, TUESDAY, None, "Доклад", pupil_id=school.arbuzova)
    answer(teacher, school)
    told = {name: [change.entity for change in session.poll()] for name, session in watchers.items()}
    whole = ["homework_answer", "homework_done", "homework", "homework_answer"]
    assert told == {"teacher": whole, "parent": whole, "other pupil": [], "other teacher": []}


# --- what it costs -----------------------------------------------------------------------------------------------


def test_pages_of_a_whole_class(school: BuiltSchool, teacher: Session) -> None:
    """30 pupils with three versions of 1,000 letters each."""
    with school.file.writing():
        for pupil in range(1000, 1030):
            _pupil(school, pupil)
            for version in range(1, 4):
                HomeworkAnswer.create(
                    course=school.algebra_a, due_date=TUESDAY, no=1, pupil=pupil, version=version,
                    state=3 * (version < 3), text="я" * 1000, handed_in_at=NOW,
                )  # fmt: skip
    teacher.forget_all()
    page(teacher, school)
    with counting(school.file, cold=True) as reads:
        assert page(teacher, school).handed_in == 30
    assert (reads.statements, reads.pages <= 40) == (8, True), reads


def _pupil(school: BuiltSchool, pupil: int) -> None:
    Person.insert(
        id=pupil, last_name=f"Ученик {pupil}", first_name="Имя", sort_key=f"ученик {pupil}"
    ).execute()
    Enrollment.create(school_class=school.class_a, pupil=pupil, from_date=YEAR_STARTS)
