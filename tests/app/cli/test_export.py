"""`export`: what leaves the file from the command line."""

from __future__ import annotations

import zipfile
from pathlib import Path

from tests.app.cli.runner import Run, SignIn
from tests.build import BuiltSchool

DONE, FAILED, WRONG_USAGE = 0, 1, 2


def test_tables(run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path) -> None:
    place = tmp_path / "tables.zip"
    answer = run("export", "tables", school.path, "-o", place, *signed["admin"])
    assert (answer.code, answer.err) == (DONE, "")
    assert str(place) in answer.out
    with zipfile.ZipFile(place) as archive:
        assert "mark.csv" in archive.namelist()
    for who in ("deputy", "parent"):
        assert run("export", "tables", school.path, "-o", place, *signed[who]).code == FAILED
    assert (
        run("export", "tables", school.path, "-o", tmp_path / "no" / "a.zip", *signed["admin"]).code == FAILED
    )
    assert run("export", "tables", school.path, *signed["admin"]).code == WRONG_USAGE


def test_a_person_and_a_pupil(run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path) -> None:
    of = ("--person-id", school.arbuzova, "-o", tmp_path / "a.zip")
    answer = run("export", "person", school.path, *of, *signed["admin"])
    assert (answer.code, answer.err) == (DONE, "")
    answer = run("export", "pupil", school.path, *of, "--lang", "en", "--json", *signed["russian_teacher"])
    assert (answer.code, answer.json["marks"]) == (DONE, 1)
    assert run("export", "person", school.path, *of, *signed["deputy"]).code == FAILED
    assert run("export", "pupil", school.path, *of, *signed["parent"]).code == FAILED
