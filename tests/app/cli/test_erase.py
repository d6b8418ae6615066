"""`erase`: from the command line."""

from __future__ import annotations

from tests.app.cli.runner import Run, SignIn
from tests.build import BuiltSchool

DONE, FAILED, WRONG_USAGE = 0, 1, 2


def test_a_person_is_shown_erased_and_listed(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    who = ("--person-id", school.yashin, *signed["admin"])
    answer = run("erase", school.path, "--dry-run", *who)
    assert (answer.code, answer.err) == (DONE, "")
    assert f"Яшин Яков: останется «№{school.yashin}»" in answer.out
    assert "зачислений 1" in answer.out
    assert run("erase", school.path, *who).code == FAILED  # no ground
    answer = run("erase", school.path, "--ground", "заявление № 7", *who)
    assert (answer.code, answer.err) == (DONE, "")
    answer = run("erase", school.path, "--list", *signed["deputy"])
    assert "заявление № 7" in answer.out
    assert run("erase", school.path, "--ground", "№ 8", *who).code == FAILED  # done already
    assert run("erase", school.path, "--person-id", 3, "--ground", "x", *signed["deputy"]).code == FAILED
    assert run("erase", school.path, *signed["admin"]).code == WRONG_USAGE
