"""`set-thresholds`: which subject is meant, and what is answered."""

from __future__ import annotations

from models.school import Subject
from tests.app.cli.runner import Run, SignIn
from tests.build import BuiltSchool

DONE, FAILED, WRONG_USAGE = 0, 1, 2


def stored(school: BuiltSchool) -> tuple[float, float, float]:
    with school.file.reading():
        one = Subject.get_by_id(school.algebra)
        return one.threshold_3, one.threshold_4, one.threshold_5


def test_they_are_set_and_told_with_those_before(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    put = ("set-thresholds", school.path, "--subject", "алгебра", "--thresholds")
    answer = run(*put, "2,5", "3.5", "4,5", *signed["deputy"])
    assert (answer.code, answer.err) == (DONE, "")
    assert "Алгебра: пороги 2,5 / 3,5 / 4,5 (были 2,6 / 3,6 / 4,6)" in answer.out
    assert stored(school) == (2.5, 3.5, 4.5)


def test_what_cannot_be_is_said_in_one_line(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    put = ("set-thresholds", school.path, *signed["admin"])
    none = run(*put, "--subject", "Латынь", "--thresholds", "2.5", "3.5", "4.5")
    assert (none.code, none.out) == (FAILED, "")
    assert "Предмета «Латынь» нет" in none.line
    high = run(*put, "--subject", "Алгебра", "--thresholds", "2.5", "3.5", "5.5")
    assert high.code == FAILED
    assert "Порог для 5: 5,5 не подходит, нужно больше 4 и не больше 5." in high.line
    few = run(*put, "--subject", "Алгебра", "--thresholds", "2.5")
    assert (few.code, "нужно значений: 3" in few.line) == (WRONG_USAGE, True)
    word = run(*put, "--subject", "Алгебра", "--thresholds", "2.5", "3.5", "много")
    assert (word.code, "не число" in word.line) == (WRONG_USAGE, True)
    assert stored(school) == (2.6, 3.6, 4.6)


def test_who_may_not_is_told_so(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    put = ("set-thresholds", school.path, "--subject", "Алгебра", "--thresholds", "2.5", "3.5", "4.5")
    for who in ("maths_teacher", "parent"):
        answer = run(*put, *signed[who])
        assert (answer.code, answer.out) == (FAILED, "")
        assert "не даёт на это права" in answer.line
    assert stored(school) == (2.6, 3.6, 4.6)
