"""Homework for some pupils: each sees that it is for him, and nothing of the others."""

from __future__ import annotations

from datetime import date

import pytest

from app.codes import Role
from app.errors import Conflict, Refused
from app.homework.commands import hand_in
from app.homework.of_lesson import lesson_homework
from app.homework.queries import homework_due
from app.journal.commands import set_homework, set_individual_homework
from app.session import Session
from models.base import rows
from models.journal import Homework
from tests.build import BuiltSchool

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
PLACE = {"due_number": 1, "set_date": MONDAY, "set_number": 1}


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    return school.session(Role.TEACHER, school.maths_teacher)


def give(session: Session, school: BuiltSchool, text: str, *names: str, **more: object) -> dict[int, int]:
    pupils = [school.ids[name] for name in names]
    return set_individual_homework(session, school.algebra_a, TUESDAY, text, pupils, **PLACE, **more)  # type: ignore[arg-type]


def stored(school: BuiltSchool) -> dict[int, tuple[int, str]]:
    with school.file.reading():
        return {
            pupil: (no, text)
            for pupil, no, text in rows(Homework.select(Homework.pupil, Homework.no, Homework.text))
        }


def test_given_to_two_and_seen_by_them(school: BuiltSchool, teacher: Session) -> None:
    for _ in range(2):
        numbers = give(teacher, school, "Доклад", "yolkin", "zhukova", minutes=30)
        assert numbers == {school.yolkin: 1, school.zhukova: 2}
    for name, count in (("yolkin", 1), ("zhukova", 1), ("arbuzova", 0)):
        one = school.ids[name]
        page = homework_due(school.session(Role.PUPIL, one), one, MONDAY, TUESDAY)
        assert [piece.individual for day in page.days for piece in day.pieces] == [True] * count
    (piece,) = lesson_homework(teacher, school.algebra_a, MONDAY, 1).given
    assert ([one.name for one in piece.pupils], piece.of, piece.minutes) == (
        ["Ёлкин Егор", "Жукова Жанна"],
        2,
        30,
    )


def test_changed_in_words_and_pupils(school: BuiltSchool, teacher: Session) -> None:
    seen = give(teacher, school, "Доклад", "yolkin", "zhukova")
    after = give(
        teacher, school, "Доклад о простых числах", "zhukova", "arbuzova", seen=seen, expected="Доклад"
    )
    assert stored(school) == {
        school.zhukova: (2, "Доклад о простых числах"), school.arbuzova: (3, "Доклад о простых числах")
    }  # fmt: skip
    with pytest.raises(Conflict):
        give(teacher, school, "Другое", "zhukova", seen=after, expected="Доклад")
    assert len(stored(school)) == 2, "all or nothing"
    give(teacher, school, "", seen=after, expected="Доклад о простых числах")
    assert stored(school) == {}


def test_who_has_handed_in_keeps_it(school: BuiltSchool, teacher: Session) -> None:
    seen = give(teacher, school, "Доклад", "yolkin", "zhukova")
    yolkin = school.session(Role.PUPIL, school.yolkin)
    hand_in(yolkin, school.yolkin, school.algebra_a, TUESDAY, 1, "Вот", expected=0)
    with pytest.raises(Refused, match=r"homework\.has_answers"):
        give(teacher, school, "Доклад", "zhukova", seen=seen, expected="Доклад")
    assert set(stored(school)) == {school.yolkin, school.zhukova}
    (piece,) = lesson_homework(teacher, school.algebra_a, MONDAY, 1).given
    assert (piece.handed_in, piece.of, piece.waiting) == (1, 2, 1)


def test_to_nobody_and_to_strangers(school: BuiltSchool, teacher: Session) -> None:
    with pytest.raises(Refused, match=r"homework\.nobody"):
        give(teacher, school, "Доклад")
    with pytest.raises(Refused, match=r"pupil\.not_in_course"):
        give(teacher, school, "Доклад", "yolkin", "vetrova")
    assert stored(school) == {}


def test_nobody_else_is_told(school: BuiltSchool, teacher: Session) -> None:
    watchers = {
        name: school.session(Role.PUPIL, school.ids[name], school.other()) for name in ("yolkin", "arbuzova")
    }
    give(teacher, school, "Доклад", "yolkin", "zhukova")
    assert [len(session.poll()) for session in watchers.values()] == [1, 0]


def test_due_and_given_at_a_lesson(school: BuiltSchool, teacher: Session) -> None:
    """What is due at it stands apart from what was given at it; that of an ill-matched lesson stands at neither."""
    set_homework(teacher, school.algebra_a, TUESDAY, None, "№ 5", **PLACE)  # type: ignore[arg-type]
    set_homework(teacher, school.algebra_a, TUESDAY, None, "без места")
    given = lesson_homework(teacher, school.algebra_a, MONDAY, 1)
    assert ([one.text for one in given.given], given.due) == (["№ 5"], ())
    due = lesson_homework(teacher, school.algebra_a, TUESDAY, 1)
    assert ([one.text for one in due.due], due.given) == (["№ 5", "без места"], ())
    assert [one.name for one in due.pupils] == ["Арбузова Анна", "Ёлкин Егор", "Жукова Жанна", "Новиков Ник"]
