"""`import plan`, and `show journal -o`: plans in, pages out."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.app.cli.runner import Run, SignIn
from tests.app.cli.test_import import rows_of
from tests.build import BuiltSchool

DONE, FAILED, WRONG_USAGE = 0, 1, 2
COURSE = ("--class", "7а", "--subject", "алгебра")


def write_plan(folder: Path, *rows: str) -> Path:
    path = folder / "План.csv"
    path.write_bytes("\r\n".join(["№;Тема;Часы;Д/з", *rows]).encode("cp1251"))
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write_plan(tmp_path, ";Раздел 1;;", "1;Дроби;1;§ 1", "2;Корни;2;§ 2")


def test_a_teacher_imports_a_plan(run: Run, school: BuiltSchool, signed: SignIn, path: Path) -> None:
    command = ("import", "plan", path, "--into", school.path, *COURSE, *signed["maths_teacher"])
    answer = run(*command)
    assert answer.code == DONE
    assert answer.out.splitlines() == ["добавлено: планы 1, темы 2", "Курс идёт по плану «План»."]
    assert answer.line == "Названия разделов, не темы: 1 (Раздел 1)."
    again = run(*command, "--json")
    assert (again.code, again.err) == (DONE, "")
    assert set(again.json) == {"plan", "name", "course", "followed", "added", "changed", "unchanged", "removed",
                               "headings", "refused"}  # fmt: skip
    assert (again.json["course"], again.json["followed"]) == (school.algebra_a, False)
    assert again.json["unchanged"] == {"plans": 1, "topics": 2}


def test_a_trial_and_a_name(run: Run, school: BuiltSchool, signed: SignIn, path: Path) -> None:
    before = rows_of(school)
    command = ("import", "plan", path, "--into", school.path, *COURSE, *signed["admin"], "--name", "Алгебра")
    answer = run(*command, "--dry-run")
    assert "добавлено: планы 1, темы 2" in answer.out
    assert "ничего не записано" in answer.err
    assert rows_of(school) == before
    assert run(*command, "--json").json["name"] == "Алгебра"


@pytest.mark.parametrize("who", ["deputy", "russian_teacher", "parent"])
def test_only_for_own_courses(run: Run, school: BuiltSchool, signed: SignIn, path: Path, who: str) -> None:
    before = rows_of(school)
    answer = run("import", "plan", path, "--into", school.path, *COURSE, *signed[who])
    assert (answer.code, answer.out) == (FAILED, "")
    assert answer.line
    assert rows_of(school) == before


def test_a_bad_row_is_named_and_nothing_is_written(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path
) -> None:
    path = write_plan(tmp_path, "1;Дроби;1;", "2;Корни;полтора;", "3;;1;")
    before = rows_of(school)
    command = ("import", "plan", path, "--into", school.path, *COURSE, *signed["maths_teacher"])
    answer = run(*command)
    assert (answer.code, answer.out) == (FAILED, "")
    assert answer.line.startswith("План.csv, строка 3, поле «Часы», значение «полтора»: Часы — целое число")
    assert answer.line.endswith("И ещё: 1. Ничего не записано.")
    told = run(*command, "--json")
    assert [one["row"] for one in told.json["refused"]] == [3, 4]
    assert told.json["added"] == {"plans": 0, "topics": 0}
    assert rows_of(school) == before


def test_the_page_as_a_workbook(run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path) -> None:
    target = tmp_path / "7А алгебра.xlsx"
    target.write_bytes(b"what was there")
    command = ("show", "journal", school.path, *signed["maths_teacher"], "--class", "7А", "-o", target)
    answer = run(*command)
    assert (answer.code, answer.err) == (DONE, "")
    assert answer.out == f"Записано в {target}: учеников 5, уроков 18.\n"
    book = openpyxl.load_workbook(target)
    assert book.sheetnames == ["Отметки", "Темы уроков"]
    head = [cell.value for cell in book["Отметки"][3]]
    assert head[:3] == ["№", "Фамилия, имя", "Ноябрь"]
    assert [cell.value for cell in book["Отметки"][5]][7] == 5
    told = run(*command, "--json", "--lang", "en")
    assert told.json == {"written": str(target), "pupils": 5, "lessons": 18}
    assert openpyxl.load_workbook(target).sheetnames == ["Marks", "Topics"]
    assert [one.name for one in tmp_path.iterdir() if one.name.endswith(".part")] == []


def test_the_page_as_a_pdf(run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path) -> None:
    target = tmp_path / "7А алгебра.PDF"
    command = ("show", "journal", school.path, *signed["maths_teacher"], "--class", "7А", "-o", target)
    answer = run(*command)
    assert (answer.code, answer.err) == (DONE, "")
    assert answer.out == f"Записано в {target}: учеников 5, уроков 18.\n"
    russian = target.read_bytes()
    assert russian.startswith(b"%PDF-")
    assert run(*command, "--json", "--lang", "en").json == {
        "written": str(target),
        "pupils": 5,
        "lessons": 18,
    }
    assert b"/Lang (en)" in target.read_bytes()
    assert [one.name for one in tmp_path.iterdir() if one.name.endswith(".part")] == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("school.db", "должно кончаться на .pdf или .xlsx"),
        ("no/page.xlsx", "Папки"),
        ("folder.xlsx", "не записать"),
    ],
)
def test_a_workbook_that_cannot_be_written(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path, name: str, said: str
) -> None:
    (tmp_path / "folder.xlsx").mkdir()
    before = school.path.read_bytes()
    target = tmp_path / name
    answer = run("show", "journal", school.path, *signed["maths_teacher"], "--class", "7А", "-o", target)
    assert (answer.code, answer.out) == (FAILED, "")
    assert said in answer.line
    assert "Ошибка в самой программе" not in answer.line
    if name == "school.db":
        assert len(school.path.read_bytes()) >= len(before)
    assert sorted(one.name for one in tmp_path.iterdir() if one.name.startswith(".")) == []


def test_pages_are_for_those_who_read_the_journal(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path
) -> None:
    target = tmp_path / "page.xlsx"
    answer = run("show", "journal", school.path, *signed["parent"], "--class", "7А", "-o", target)
    assert answer.code == FAILED
    assert not target.exists()
