"""Lessons, works, topics and homework: what is written, logged, refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.changes import Change, changes_since
from app.codes import AttendanceCode, LessonState, Role
from app.errors import BadInput, Conflict, NotFound, Refused
from app.homework.commands import tick_homework
from app.journal import commands
from app.journal.queries import lesson_card
from app.journal.rows import CellEdit, HomeworkRow, WorkRow
from app.session import Session
from models.base import rows
from models.journal import Homework, HomeworkAnswer, HomeworkDone, Lesson, LessonTopic, Mark, Work
from models.school import Term
from tests.build import LESSON_DAYS, NOW, BuiltSchool

DAY = LESSON_DAYS[4]
SATURDAY = date(2026, 11, 14)


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    return school.session(Role.TEACHER, school.maths_teacher)


def log(school: BuiltSchool) -> list[Change]:
    with school.file.reading():
        return changes_since(0)


def first(school: BuiltSchool, query: Any) -> tuple[Any, ...] | None:
    with school.file.reading():
        return next(rows(query), None)


# --- works -----------------------------------------------------------------------------------------------


def test_works_are_numbered(school: BuiltSchool, teacher: Session) -> None:
    course = school.algebra_a
    assert commands.add_work(teacher, course, DAY, 1, school.kind_answer) == 1
    assert commands.add_work(teacher, course, DAY, 1, school.kind_test, weight=0, title="") == 2
    works = lesson_card(teacher, course, DAY, 1).works
    assert works == (
        WorkRow(1, school.kind_answer, "Ответ на уроке", 1, True, None),
        WorkRow(2, school.kind_test, "Контрольная", 0, False, None),
    )
    change = log(school)[-1]
    assert (change.entity, change.key) == ("work", f"{course}/20261111/1/2")
    assert change.after == {"kind": school.kind_test, "title": None, "weight": 0}


def test_work_is_changed_as_it_was_seen(school: BuiltSchool, teacher: Session) -> None:
    course = school.algebra_a
    commands.add_work(teacher, course, DAY, 1, school.kind_answer)
    (seen,) = lesson_card(teacher, course, DAY, 1).works
    commands.change_work(teacher, course, DAY, 1, seen, kind_id=school.kind_test, title="§ 5")
    (now,) = lesson_card(teacher, course, DAY, 1).works
    assert (now.kind_id, now.weight, now.title) == (school.kind_test, 3, "§ 5")
    with pytest.raises(Conflict) as caught:
        commands.change_work(teacher, course, DAY, 1, seen, kind_id=school.kind_answer, title="§ 6")
    assert caught.value.data["actual"]["title"] == "§ 5"
    before = len(log(school))
    commands.change_work(teacher, course, DAY, 1, seen, kind_id=school.kind_test, title="§ 5")
    assert len(log(school)) == before


def test_work_with_marks_stays(school: BuiltSchool, teacher: Session) -> None:
    course = school.algebra_a
    edit = CellEdit(DAY, 1, 0, school.arbuzova, "mark", None, 5)
    commands.write_cells(teacher, course, [edit])
    with pytest.raises(Refused) as caught:
        commands.remove_work(teacher, course, DAY, 1, 1)
    assert (caught.value.code, caught.value.data) == ("work.has_marks", {"count": 1})
    commands.write_cells(teacher, course, [CellEdit(DAY, 1, 1, school.arbuzova, "mark", 5, None)])
    commands.remove_work(teacher, course, DAY, 1, 1)
    assert first(school, Work.select()) is None


def test_a_late_mark_finds_no_other_work_under_the_number_of_one_that_is_gone(
    school: BuiltSchool, teacher: Session
) -> None:
    course = school.algebra_a
    for kind in (school.kind_answer, school.kind_test):
        commands.add_work(teacher, course, DAY, 1, kind)
    commands.remove_work(teacher, course, DAY, 1, 2)
    assert commands.add_work(teacher, course, DAY, 1, school.kind_answer) == 3
    with pytest.raises(Refused, match=r"work\.unknown"):
        commands.write_cells(teacher, course, [CellEdit(DAY, 1, 2, school.arbuzova, "mark", None, 2)])


def test_works_may_come_and_go_for_long(school: BuiltSchool, teacher: Session) -> None:
    course = school.algebra_a
    for _ in range(31):
        no = commands.add_work(teacher, course, DAY, 1, school.kind_test)
        commands.remove_work(teacher, course, DAY, 1, no)
    assert commands.add_work(teacher, course, DAY, 1, school.kind_test) == 1


@pytest.mark.parametrize(
    ("error", "code", "arguments"),
    [
        (BadInput, "text.too_long", {"title": "о" * 201}),
        (NotFound, "lesson.unknown", {"date": SATURDAY}),
        (NotFound, "work_kind.unknown", {"kind_id": 99}),
        (Refused, "work.bad_weight", {"weight": -1}),
        (Refused, "work.bad_weight", {"weight": 101}),
    ],
)
def test_work_is_refused(
    school: BuiltSchool, teacher: Session, error: type[Exception], code: str, arguments: dict[str, Any]
) -> None:
    good = {"course_id": school.algebra_a, "date": DAY, "number": 1, "kind_id": school.kind_test}
    with pytest.raises(error, match=code):
        commands.add_work(teacher, **{**good, **arguments})  # type: ignore[arg-type]
    assert log(school) == []


def test_thirty_works_are_enough(school: BuiltSchool, teacher: Session) -> None:
    for _ in range(30):
        commands.add_work(teacher, school.algebra_a, DAY, 1, school.kind_answer)
    with pytest.raises(Refused, match=r"work\.too_many"):
        commands.add_work(teacher, school.algebra_a, DAY, 1, school.kind_answer)


# --- lessons ---------------------------------------------------------------------------------------------


def test_lesson_by_hand(school: BuiltSchool, teacher: Session) -> None:
    course = school.algebra_a
    commands.add_lesson(teacher, course, SATURDAY, 0, room="12")
    card = lesson_card(teacher, course, SATURDAY, 0)
    assert (card.room, card.state, card.starts) == ("12", LessonState.NORMAL, None)
    change = log(school)[-1]
    assert (change.entity, change.key, change.date, change.number) == (
        "lesson",
        f"{course}/20261114/0",
        SATURDAY,
        0,
    )
    with pytest.raises(Refused, match=r"lesson\.exists"):
        commands.add_lesson(teacher, course, SATURDAY, 0)
    with pytest.raises(Refused, match=r"date\.outside_year"):
        commands.add_lesson(teacher, course, date(2027, 9, 1), 1)
    with pytest.raises(Refused, match=r"lesson\.bad_number"):
        commands.add_lesson(teacher, course, SATURDAY, 16)
    commands.remove_lesson(teacher, course, SATURDAY, 0)
    assert first(school, Lesson.select().where(Lesson.date == SATURDAY)) is None
    assert log(school)[-1].after is None


@pytest.mark.parametrize("entry", ["work", "attendance", "topic"])
def test_lesson_with_entries_stays(school: BuiltSchool, teacher: Session, entry: str) -> None:
    course = school.algebra_a
    if entry == "work":
        commands.add_work(teacher, course, DAY, 1, school.kind_answer)
    elif entry == "attendance":
        edit = CellEdit(DAY, 1, 0, school.arbuzova, "attendance", None, AttendanceCode.ILL)
        commands.write_cells(teacher, course, [edit])
    else:
        commands.set_topic(teacher, course, DAY, 1, "Дроби")
    with pytest.raises(Refused, match=r"lesson\.not_empty"):
        commands.remove_lesson(teacher, course, DAY, 1)


def test_state_of_a_lesson(school: BuiltSchool, teacher: Session) -> None:
    course = school.algebra_a
    commands.set_lesson_state(teacher, course, DAY, 1, LessonState.HELD_EMPTY, expected=0)
    assert lesson_card(teacher, course, DAY, 1).state == LessonState.HELD_EMPTY
    with pytest.raises(Conflict):
        commands.set_lesson_state(teacher, course, DAY, 1, LessonState.CANCELLED, expected=0)
    commands.set_lesson_state(
        teacher, course, DAY, 1, LessonState.REPLACED, expected=1, substitute_id=school.deputy
    )
    card = lesson_card(teacher, course, DAY, 1)
    assert (card.substitute_id, card.substitute) == (school.deputy, "Завучева Инна Петровна")
    assert log(school)[-1].before == {"room": None, "state": 1, "substitute": None}
    commands.set_lesson_state(teacher, course, DAY, 1, LessonState.NORMAL, expected=4)
    assert lesson_card(teacher, course, DAY, 1).substitute_id is None


def test_state_that_cannot_be(school: BuiltSchool, teacher: Session) -> None:
    course = school.algebra_a
    with pytest.raises(Refused, match=r"lesson\.bad_state"):
        commands.set_lesson_state(teacher, course, DAY, 1, LessonState.MOVED, expected=0)
    with pytest.raises(Refused, match=r"lesson\.needs_substitute"):
        commands.set_lesson_state(teacher, course, DAY, 1, LessonState.REPLACED, expected=0)
    commands.write_cells(teacher, course, [CellEdit(DAY, 1, 0, school.arbuzova, "mark", None, 5)])
    with pytest.raises(Refused, match=r"lesson\.has_marks"):
        commands.set_lesson_state(teacher, course, DAY, 1, LessonState.CANCELLED, expected=0)
    with pytest.raises(NotFound, match=r"lesson\.unknown"):
        commands.set_lesson_state(teacher, course, SATURDAY, 1, LessonState.CANCELLED, expected=0)


def test_topic(school: BuiltSchool, teacher: Session) -> None:
    course = school.algebra_a
    commands.set_topic(teacher, course, DAY, 1, "  Дроби ")
    assert lesson_card(teacher, course, DAY, 1).topic == "Дроби"
    with pytest.raises(Conflict) as caught:
        commands.set_topic(teacher, course, DAY, 1, "Степени")
    assert (caught.value.data["actual"], caught.value.data["wanted"]) == ("Дроби", "Степени")
    commands.set_topic(teacher, course, DAY, 1, "Степени", expected="Дроби")
    commands.set_topic(teacher, course, DAY, 1, "Степени", expected="Дроби")  # sent again
    commands.set_topic(teacher, course, DAY, 1, "", expected="Степени")
    assert first(school, LessonTopic.select()) is None
    assert [(change.before, change.after) for change in log(school)] == [
        (None, {"topic": "Дроби"}),
        ({"topic": "Дроби"}, {"topic": "Степени"}),
        ({"topic": "Степени"}, None),
    ]


def test_topic_of_a_group_lies_on_the_class_s_page(school: BuiltSchool) -> None:
    """So that a pupil's week is read from one place."""
    teacher = school.session(Role.TEACHER, school.russian_teacher)
    commands.set_topic(teacher, school.english_a1, DAY, 3, "Present Simple")
    assert first(school, LessonTopic.select(LessonTopic.home)) == (school.group_class_a,)


def test_the_weights_of_a_closed_period_stay(school: BuiltSchool, teacher: Session) -> None:
    """Else a mean could be changed under the period mark that was set from it."""
    course = school.algebra_a
    commands.add_work(teacher, course, DAY, 1, school.kind_test)
    (seen,) = lesson_card(teacher, course, DAY, 1).works
    with school.file.writing():
        Term.update(closed_at=NOW).where(Term.id == school.term2).execute()
    teacher.forget_all()
    for change in (
        lambda: commands.change_work(teacher, course, DAY, 1, seen, kind_id=seen.kind_id, weight=1),
        lambda: commands.add_work(teacher, course, DAY, 1, school.kind_test),
        lambda: commands.remove_work(teacher, course, DAY, 1, 1),
    ):
        with pytest.raises(Refused, match=r"term\.closed"):
            change()
    assert lesson_card(teacher, course, DAY, 1).works == (seen,)


# --- homework --------------------------------------------------------------------------------------------


def test_homework(school: BuiltSchool, teacher: Session) -> None:
    course = school.algebra_a
    assert (
        commands.set_homework(teacher, course, DAY, None, " № 5 ", set_date=LESSON_DAYS[3], set_number=1) == 1
    )
    assert (
        commands.set_homework(teacher, course, DAY, None, "Сообщение", pupil_id=school.yolkin, minutes=30)
        == 2
    )
    assert lesson_card(teacher, course, DAY, 1).homework_due == (
        HomeworkRow(DAY, 1, "№ 5", None, LESSON_DAYS[3], 1, None, None),
        HomeworkRow(DAY, 2, "Сообщение", None, None, None, school.yolkin, 30),
    )
    given = {"set_date": LESSON_DAYS[3], "set_number": 1}
    with pytest.raises(Conflict) as caught:
        commands.set_homework(teacher, course, DAY, 1, "№ 6", expected="№ 4", **given)
    assert caught.value.data["actual"] == "№ 5"
    assert commands.set_homework(teacher, course, DAY, 1, "№ 6", expected="№ 5", **given) == 1
    assert commands.set_homework(teacher, course, DAY, 1, "", expected="№ 6", **given) is None
    assert [one.no for one in lesson_card(teacher, course, DAY, 1).homework_due] == [2]
    with pytest.raises(NotFound, match=r"homework\.unknown"):
        commands.set_homework(teacher, course, DAY, 1, "№ 7", expected="№ 6")
    changes = log(school)
    assert [change.key for change in changes] == [f"{course}/20261111/{no}" for no in (1, 2, 1, 1)]
    assert [change.pupil for change in changes] == [None, school.yolkin, None, None]
    assert changes[0].after["set_date"] == "2026-11-10"
    assert changes[-1].after is None


def test_homework_that_is_taken_back_leaves_its_ticks_in_the_log(
    school: BuiltSchool, teacher: Session
) -> None:
    commands.set_homework(teacher, school.algebra_a, DAY, None, "№ 5")
    pupil = school.session(Role.PUPIL, school.yolkin)
    tick_homework(pupil, school.yolkin, school.algebra_a, DAY, 1, True)
    commands.set_homework(teacher, school.algebra_a, DAY, 1, "", expected="№ 5")
    ticked, taken = (one for one in log(school) if one.entity == "homework_done")
    assert (taken.key, taken.pupil, taken.before, taken.after) == (
        ticked.key, school.yolkin, {"done": True}, None
    )  # fmt: skip
    assert first(school, HomeworkDone.select(HomeworkDone.pupil)) is None


def test_homework_with_answers_is_not_taken_back(school: BuiltSchool, teacher: Session) -> None:
    commands.set_homework(teacher, school.algebra_a, DAY, None, "№ 5")
    with school.file.writing():
        HomeworkAnswer.create(
            pupil=school.yolkin,
            due_date=DAY,
            course=school.algebra_a,
            no=1,
            version=1,
            text="Вот",
            handed_in_at=NOW,
        )
    with pytest.raises(Refused) as caught:
        commands.set_homework(teacher, school.algebra_a, DAY, 1, "", expected="№ 5")
    assert (caught.value.code, caught.value.data) == ("homework.has_answers", {"count": 1})
    assert commands.set_homework(teacher, school.algebra_a, DAY, 1, "№ 6", expected="№ 5") == 1


def test_homework_made_personal_is_told_to_all(school: BuiltSchool, teacher: Session) -> None:
    """Those for whom it no longer is have to learn of it: the change has no pupil."""
    commands.set_homework(teacher, school.algebra_a, DAY, None, "№ 5")
    commands.set_homework(teacher, school.algebra_a, DAY, 1, "№ 5", expected="№ 5", pupil_id=school.yolkin)
    assert log(school)[-1].pupil is None
    assert first(school, Homework.select(Homework.pupil)) == (school.yolkin,)


@pytest.mark.parametrize(
    ("code", "arguments"),
    [
        ("homework.empty", {"text": "  "}),
        ("date.outside_year", {"due_date": date(2027, 9, 1)}),
        ("homework.due_before_set", {"set_date": LESSON_DAYS[5]}),
        ("homework.bad_minutes", {"minutes": 0}),
        ("pupil.not_in_course", {"pupil_id": "beryozkin"}),
        ("pupil.not_in_course", {"pupil_id": "yashin"}),
    ],
)
def test_homework_is_refused(
    school: BuiltSchool, teacher: Session, code: str, arguments: dict[str, Any]
) -> None:
    good = {"course_id": school.algebra_a, "due_date": DAY, "no": None, "text": "№ 5"}
    arguments = {name: school.ids.get(str(value), value) for name, value in arguments.items()}
    with pytest.raises(Refused) as caught:
        commands.set_homework(teacher, **{**good, **arguments})  # type: ignore[arg-type]
    assert caught.value.code == code
    assert log(school) == []


def test_words_have_an_end(school: BuiltSchool, teacher: Session) -> None:
    course, pupil = school.algebra_a, school.arbuzova
    edit = CellEdit(DAY, 1, 0, pupil, "mark", None, 5, comment="о" * 501)
    with pytest.raises(BadInput, match=r"text\.too_long") as caught:
        commands.write_cells(teacher, course, [edit])
    assert (caught.value.data["most"], caught.value.data["pupil"]) == (500, pupil)
    with pytest.raises(BadInput, match=r"text\.too_long"):
        commands.write_cells(teacher, course, [replace(edit, comment=None)], "о" * 301)
    with pytest.raises(BadInput, match=r"text\.too_long"):
        commands.set_topic(teacher, course, DAY, 1, "о" * 2001)
    with pytest.raises(BadInput, match=r"text\.too_long"):
        commands.set_homework(teacher, course, DAY, None, "о" * 4001)
    assert log(school) == []
    commands.write_cells(teacher, course, [replace(edit, comment="о" * 500)], "о" * 300)


def test_a_long_comment_of_another_program_stays_with_its_mark(school: BuiltSchool, teacher: Session) -> None:
    course, pupil = school.algebra_a, school.arbuzova
    commands.write_cells(teacher, course, [CellEdit(DAY, 1, 0, pupil, "mark", None, 5)])
    with school.file.writing():
        Mark.update(comment="о" * 900).execute()
    commands.write_cells(teacher, course, [CellEdit(DAY, 1, 1, pupil, "mark", 5, 4)])
    assert first(school, Mark.select(Mark.value, Mark.comment)) == (4, "о" * 900)
