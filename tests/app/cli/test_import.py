"""`import`: the one JSON object, the line for each refusal, and the real files of a school."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.exchange.readers.marks import read_marks
from tests.app.cli.runner import Run, SignIn, password_file
from tests.build import BuiltSchool
from tests.realdata import DATA, needs_data

DONE, FAILED, WRONG_USAGE = 0, 1, 2
KINDS = {"classes", "pupils", "subjects", "courses", "lessons", "marks", "absences", "term_marks",
         "timetable_entries", "people", "parents", "guardianships", "groups", "work_kinds", "works"}  # fmt: skip
ROSTER = DATA / "4-russian" / "rosters" / "school-list-44-classes-1272-pupils.xlsx"
REPORT = DATA / "4-russian" / "bars-export" / "otchet-uspevaemost-poseshchaemost-8A.xlsx"


def write_list(folder: Path, *rows: str) -> Path:
    """A class list as a table program saves it in Russia."""
    path = folder / "список.csv"
    path.write_bytes("\r\n".join(["Класс;Фамилия;Имя;Дата рождения", *rows]).encode("cp1251"))
    return path


def rows_of(school: BuiltSchool) -> dict[str, int]:
    """How many rows each table has; signing in is written, too, and left out."""
    connection = school.file.connection
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    own = {"account", "access_record", "change_log"}
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
        for name in names
        if name not in own and not name.startswith("sqlite_")
    }


def test_the_object_that_a_program_reads(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path
) -> None:
    path = write_list(tmp_path, "7В;Уткина;Ульяна;17.05.2013", "7В;Фомин;Фома;18.05.2013")
    answer = run("import", "pupils", path, "--into", school.path, *signed["admin"], "--json")
    assert (answer.code, answer.err) == (DONE, "")
    assert set(answer.json) == {"added", "changed", "unchanged", "refused", "absences"}
    for name in ("added", "changed", "unchanged"):
        assert set(answer.json[name]) == KINDS
    assert answer.json["added"]["pupils"] == 2
    assert answer.json["added"]["classes"] == 1
    again = run("import", "pupils", path, "--into", school.path, *signed["admin"], "--json").json
    assert not any(again["added"].values())
    assert again["unchanged"]["pupils"] == 2


def test_a_refused_row_is_named_and_nothing_is_written(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path
) -> None:
    path = write_list(tmp_path, "7В;Уткина;Ульяна;17.05.2013", "7В;;Фома;18.05.2013", "7В;;Кузьма;19.05.2013")
    before = rows_of(school)
    command = ("import", "pupils", path, "--into", school.path, *signed["admin"])
    answer = run(*command)
    assert (answer.code, answer.out) == (FAILED, "")
    assert answer.line.startswith("список.csv, строка 3, поле «")
    assert answer.line.endswith("И ещё: 1. Ничего не записано.")
    told = run(*command, "--json")
    assert told.code == FAILED
    assert [one["row"] for one in told.json["refused"]] == [3, 4]
    assert set(told.json["refused"][0]) == {"file", "sheet", "row", "field", "value", "reason"}
    assert set(told.json["added"]) == KINDS
    assert rows_of(school) == before
    rest = run(*command, "--skip-refused", "--json")
    assert (rest.code, rest.json["added"]["pupils"], len(rest.json["refused"])) == (DONE, 1, 2)


def test_a_trial_writes_nothing(run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path) -> None:
    path = write_list(tmp_path, "7В;Уткина;Ульяна;17.05.2013")
    before = rows_of(school)
    answer = run("import", "pupils", path, "--into", school.path, *signed["admin"], "--dry-run")
    assert answer.code == DONE
    assert "добавлено: классы 1, ученики 1" in answer.out
    assert "ничего не записано" in answer.err
    assert rows_of(school) == before


def test_only_the_administrator_imports(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path
) -> None:
    path = write_list(tmp_path, "7В;Уткина;Ульяна;17.05.2013")
    answer = run("import", "pupils", path, "--into", school.path, *signed["deputy"])
    assert (answer.code, answer.out) == (FAILED, "")
    assert "не даёт на это права" in answer.line


@pytest.mark.parametrize("what", ["pupils", "timetable", "marks"])
@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "Файла нет."), (b"", "Файл пуст."), (b"\x00\x01\x02" * 100, "не распознан")],
)
def test_a_file_that_is_none_is_one_line(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path, what: str, content: bytes | None, said: str
) -> None:
    path = tmp_path / "file.xlsx"
    if content is not None:
        path.write_bytes(content)
    answer = run("import", what, path, "--into", school.path, *signed["admin"])
    assert (answer.code, answer.out) == (FAILED, "")
    assert answer.line.startswith("file.xlsx: ")
    assert said in answer.line


@needs_data
def test_the_lists_and_the_report_of_a_real_school(run: Run, tmp_path: Path) -> None:
    """The figures that the files are known to hold, through the command line alone."""
    path, sign_in = tmp_path / "s.db", ("--as", "admin", "--password-file", password_file(tmp_path))
    run("create", path, "--name", "Школа", "--admin", "admin", *sign_in[2:])
    lists = run("import", "pupils", ROSTER, "--into", path, *sign_in, "--json").json
    assert (lists["added"]["classes"], lists["added"]["pupils"]) == (44, 1272)
    marks = run("import", "marks", REPORT, "--into", path, *sign_in, "--json").json
    assert marks["added"]["marks"] == 2560
    assert marks["absences"] == {"Н": 455, "Б": 237, "У": 45, "О": 83}
    assert [one["reason"] for one in marks["refused"]] == ["mark.zero"] * 7
    again = run("import", "marks", REPORT, "--into", path, *sign_in, "--json").json
    assert not any(again["added"].values())
    assert not any(again["changed"].values())
    assert run("check", path, *sign_in).out == "Всё в порядке.\n"
    shown = run("show", "progress", path, "--class", "8А", "--year", "2024/2025", *sign_in, "--json").json
    assert compare_means(shown) == (
        560,
        546,
    )  # 7 with a «0» counted as a mark, 7 with marks lost in the export


def compare_means(shown: dict[str, Any]) -> tuple[int, int]:
    """How many of the report's subject means there are, and how many of them the program shows, too."""
    report = read_marks(REPORT)
    own = {
        (pupil["name"], subject["subject"]): subject["mean"]
        for pupil in shown["pupils"]
        for subject in pupil["subjects"]
    }
    told = {(report.pupils[term.pupil].name.full, term.subject): term.mean for term in report.terms}
    equal = sum(
        own.get(place) == (None if mean is None else pytest.approx(mean)) for place, mean in told.items()
    )
    return len(told), equal
