"""`close-term` and `reopen-term`: which period is meant, and what is answered."""

from __future__ import annotations

from datetime import date

import pytest

from models.school import SchoolClass, Term, TermScheme
from tests.app.cli.runner import Run, SignIn
from tests.build import BuiltSchool

DONE, FAILED = 0, 1


@pytest.fixture(autouse=True)
def past(school: BuiltSchool) -> None:
    """The command goes by the clock of this PC: the first quarter is over whatever day it is."""
    with school.file.writing():
        days = {"starts": date(2020, 9, 1), "ends": date(2020, 10, 23)}
        Term.update(**days).where(Term.id == school.term1).execute()


@pytest.fixture
def halves(school: BuiltSchool) -> None:
    """A tenth grade with half-years, that have numbers 1 and 2 as well."""
    with school.file.writing():
        scheme = TermScheme.create(year=school.year, kind="half_years")
        for number, (starts, ends) in enumerate(((date(2020, 9, 1), date(2020, 10, 20)),
                                                 (date(2026, 11, 5), date(2027, 5, 28))), 1):  # fmt: skip
            Term.create(scheme=scheme, number=number, starts=starts, ends=ends)
        SchoolClass.create(year=school.year, grade=10, letter="А", term_scheme=scheme)


def closed(school: BuiltSchool) -> list[tuple[str, int]]:
    with school.file.reading():
        found = Term.select(Term, TermScheme).join(TermScheme).where(Term.closed_at.is_null(False))
        return [(one.scheme.kind, one.number) for one in found]


def test_a_period_is_closed_and_opened_again(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    close = ("close-term", school.path, "--term", "1", *signed["deputy"])
    answer = run(*close)
    assert (answer.code, answer.err) == (DONE, "")
    assert "1 четверть, 01.09.2020 – 23.10.2020" in answer.out
    assert closed(school) == [("quarters", 1)]
    assert run(*close).code == DONE, "as wished already"
    english = run("reopen-term", school.path, "--term", "1", "--lang", "en", *signed["admin"])
    assert (english.code, english.out.split(":")[0]) == (DONE, "Open")
    assert closed(school) == []


def test_one_that_is_not_over_has_to_be_meant(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    with school.file.writing():
        Term.update(ends=date(2099, 1, 1)).where(Term.id == school.term2).execute()
    close = ("close-term", school.path, "--term", "2", *signed["deputy"])
    refused = run(*close)
    assert refused.code == FAILED
    assert "01.01.2099" in refused.line
    assert "--early" in refused.line
    assert closed(school) == []
    answer = run(*close, "--early")
    assert answer.code == DONE
    assert closed(school) == [("quarters", 2)]


@pytest.mark.usefixtures("halves")
def test_which_of_several_is_meant(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    close = ("close-term", school.path, *signed["deputy"], "--term")
    assert "1 четверть" in run(*close, "1").line
    assert "1 полугодие" in run(*close, "1").line
    assert run(*close, "1", "--kind", "half_years").code == DONE
    assert run(*close, "1", "--class", "7-а").code == DONE
    assert sorted(closed(school)) == [("half_years", 1), ("quarters", 1)]
    assert "Периода 9 нет" in run(*close, "9").line


def test_who_may_not_is_told_so(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    for who in ("maths_teacher", "parent"):
        answer = run("close-term", school.path, "--term", "1", *signed[who])
        assert (answer.code, answer.out) == (FAILED, "")
        assert "не даёт на это права" in answer.line
    assert closed(school) == []
