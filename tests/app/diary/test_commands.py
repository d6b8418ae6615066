"""Looks and remarks."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from app.changes import changes_since
from app.codes import Role
from app.diary.commands import add_remark, change_remark, record_visit
from app.errors import Conflict, NotAllowed, NotFound, Refused
from models.base import rows
from models.diary import DiaryVisit, Remark
from tests.build import BuiltSchool

DAY = date(2026, 11, 11)


def stored(school: BuiltSchool, *columns: Any) -> list[tuple[Any, ...]]:
    with school.file.reading():
        return list(rows(columns[0].model.select(*columns)))


def log(school: BuiltSchool, entity: str) -> list[Any]:
    with school.file.reading():
        return [change for change in changes_since(0) if change.entity == entity]


# --- looks -----------------------------------------------------------------------------------------------


def test_a_look_is_recorded_once_in_ten_minutes(school: BuiltSchool) -> None:
    """Leafing costs the share nothing; the first look of a week is in the log, each later one is a number."""
    parent = school.session(Role.PARENT, school.parent)
    first = school.clock.now()
    for minutes in (0, 3, 9, 10, 19, 21):
        school.clock.moment = first + timedelta(minutes=minutes)
        record_visit(parent, school.arbuzova, "week")
    week = stored(
        school, DiaryVisit.week, DiaryVisit.person, DiaryVisit.looks, DiaryVisit.first_at, DiaryVisit.last_at
    )
    assert week == [(date(2026, 11, 23), school.parent, 3, first, first + timedelta(minutes=21))]
    assert [change.key for change in log(school, "diary_visit")] == [
        f"{school.arbuzova}/20261123/{school.parent}/week"
    ]


def test_parts_weeks_and_persons_count_apart(school: BuiltSchool) -> None:
    parent = school.session(Role.PARENT, school.parent)
    record_visit(parent, school.arbuzova, "week")
    record_visit(parent, school.arbuzova, "rating")
    record_visit(parent, school.beryozkin, "week")
    record_visit(school.session(Role.PUPIL, school.arbuzova), school.arbuzova, "week")
    school.clock.moment += timedelta(days=7)
    record_visit(parent, school.arbuzova, "week")
    assert len(stored(school, DiaryVisit.pupil)) == 5
    with pytest.raises(Refused, match=r"visit\.bad_part"):
        record_visit(parent, school.arbuzova, "password")


# --- remarks ---------------------------------------------------------------------------------------------


def test_remarks_are_numbered_by_day(school: BuiltSchool) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    course = {"course_id": school.algebra_a}
    assert add_remark(teacher, school.arbuzova, DAY, "remark", " Забыла тетрадь ", **course) == 1
    assert add_remark(teacher, school.arbuzova, DAY, "praise", "Нашла", **course) == 2
    assert stored(school, Remark.no, Remark.text, Remark.author) == [
        (1, "Забыла тетрадь", school.maths_teacher), (2, "Нашла", school.maths_teacher),
    ]  # fmt: skip
    change_remark(teacher, school.arbuzova, DAY, 1, "Забыла книгу", expected="Забыла тетрадь", **course)
    with pytest.raises(Conflict):
        change_remark(teacher, school.arbuzova, DAY, 1, "", expected="Забыла тетрадь", **course)
    change_remark(teacher, school.arbuzova, DAY, 1, "", expected="Забыла книгу", **course)
    assert stored(school, Remark.no) == [(2,)]
    assert [change.after and change.after["text"] for change in log(school, "remark")] == [
        "Забыла тетрадь", "Нашла", "Забыла книгу", None,
    ]  # fmt: skip


def test_remark_of_somebody_else_is_not_changed(school: BuiltSchool) -> None:
    """The class teacher reads what the subject teacher wrote, and leaves it."""
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    add_remark(teacher, school.arbuzova, DAY, "remark", "Болтала", course_id=school.algebra_a)
    class_teacher = school.session(Role.CLASS_TEACHER, school.russian_teacher)
    with pytest.raises(NotAllowed):
        change_remark(
            class_teacher, school.arbuzova, DAY, 1, "Слушала", expected="Болтала", course_id=school.algebra_a
        )


def test_remark_with_a_token_is_written_once_however_often_it_is_sent(school: BuiltSchool) -> None:
    """Also when it was changed or taken back since: an answer that was lost must not bring it back."""
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    at = {"course_id": school.algebra_a, "number": 1}
    sent = (teacher, school.arbuzova, DAY, "remark", "Забыла тетрадь")
    assert add_remark(*sent, **at, token="a") == 1
    assert add_remark(*sent, **at, token="b") == 2, "the same words, written twice on purpose"
    assert add_remark(*sent, **at, token="a") == 1
    assert stored(school, Remark.no) == [(1,), (2,)]
    change_remark(teacher, school.arbuzova, DAY, 1, "", expected="Забыла тетрадь", course_id=school.algebra_a)
    assert add_remark(*sent, **at, token="a") == 1
    assert stored(school, Remark.no) == [(2,)]
    by_class_teacher = (school.session(Role.CLASS_TEACHER, school.russian_teacher), *sent[1:])
    assert [add_remark(*by_class_teacher, token="c") for _ in range(2)] == [3, 3], "at no lesson"


def test_remark_has_an_end(school: BuiltSchool) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    course = {"course_id": school.algebra_a}
    with pytest.raises(Refused, match=r"remark\.too_long"):
        add_remark(teacher, school.arbuzova, DAY, "remark", "я" * 1001, **course)
    add_remark(teacher, school.arbuzova, DAY, "remark", "я" * 1000, **course)
    with pytest.raises(Refused, match=r"remark\.too_long"):
        change_remark(teacher, school.arbuzova, DAY, 1, "ю" * 1001, expected="я" * 1000, **course)


def test_teacher_names_a_course_that_the_pupil_takes(school: BuiltSchool) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    with pytest.raises(Refused, match=r"pupil\.not_in_course"):
        add_remark(teacher, school.beryozkin, DAY, "remark", "…", course_id=school.algebra_a)
    with pytest.raises(NotAllowed):
        add_remark(teacher, school.arbuzova, DAY, "remark", "…")
    add_remark(teacher, school.arbuzova, DAY, "remark", "…", course_id=school.algebra_a)
    with pytest.raises(NotFound, match=r"remark\.unknown"):  # not by way of another own course
        change_remark(teacher, school.arbuzova, DAY, 1, "", expected="…", course_id=school.algebra_b)
    for kind, text, code in (("insult", "…", "remark.bad_kind"), ("remark", "  ", "remark.empty")):
        with pytest.raises(Refused) as caught:
            add_remark(teacher, school.arbuzova, DAY, kind, text, course_id=school.algebra_a)
        assert caught.value.code == code
