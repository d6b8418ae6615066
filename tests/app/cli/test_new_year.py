"""`new-year`: shown, tried, done and taken back at the command line."""

from __future__ import annotations

from tests.app.cli.runner import Run, SignIn
from tests.app.school.ladder import ladder, tables
from tests.build import BuiltSchool

DONE, FAILED = 0, 1


def test_a_year_at_the_command_line(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    ladder(school)
    admin, before = signed["admin"], tables(school.path)
    shown = run("new-year", school.path, *admin)
    assert shown.code == DONE
    assert "4А (3)" in shown.out
    assert "Внимание: без классного руководителя: 5А" in shown.out
    tried = run("new-year", school.path, "--rehearse", *admin)
    assert "Проверено: 2027/2028" in tried.out
    assert "2026/2027 ещё идёт" in tried.out
    as_data = run("new-year", school.path, "--rehearse", "--json", *admin).json
    assert as_data["left"] == 3
    done = run("new-year", school.path, "--carry-out", "--lang", "en", *admin)
    assert "Done: 2027/2028" in done.out
    assert run("new-year", school.path, "--carry-out", *admin).line.startswith("Год 2027/2028 уже есть")
    assert "2027/2028 уже есть: классов 8" in run("new-year", school.path, *admin).out
    back = run("new-year", school.path, "--take-back", *admin)
    assert back.out.startswith("2027/2028 отменён")
    changed = {name for name, rows in tables(school.path).items() if rows != before[name]}
    assert changed <= {"account", "access_record"}  # he has signed in
    refused = run("new-year", school.path, "--take-back", *admin)
    assert (refused.code, refused.line[:15]) == (FAILED, "Отменять нечего")
    assert run("new-year", school.path, "--carry-out", *signed["deputy"]).code == FAILED
