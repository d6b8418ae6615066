"""`report`: which there are, of whom, and as which files."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from app.reports.all import REPORTS
from app.reports.sentences import SENTENCES
from tests.app.cli.runner import Run, SignIn
from tests.build import BuiltSchool

DONE, FAILED, WRONG_USAGE = 0, 1, 2


def test_the_list_names_every_report(run: Run) -> None:
    told = run("report", "--list", "--json").json
    assert [one["name"] for one in told] == [spec.key for spec in REPORTS]
    assert all(one["title"] and one["about"] and one["of"] and ".pdf" in one["files"] for one in told)
    lines = run("report", "--list").out.splitlines()
    assert lines[0].split() == ["отчёт", "название", "о", "ком", "за", "что", "файлы"]
    assert any("Отчёт о посещаемости" in line and "класс, параллель, школа" in line for line in lines)
    assert "Movement of pupils" in run("report", "--list", "--lang", "en").out


def test_every_report_has_its_title_and_says_what_it_is_for() -> None:
    for spec in REPORTS:
        assert f"report.{spec.key}" in SENTENCES
        assert f"report.{spec.key}.about" in SENTENCES
        assert set(spec.fields.values()) <= set(SENTENCES)


@pytest.mark.parametrize("kind", ["pdf", "xlsx", "csv"])
def test_a_report_of_a_class(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / f"out.{kind}"
    answer = run("report", "class-attendance", school.path, *signed["deputy"], "--class", "7 а", "-o", path)
    assert (answer.code, answer.err) == (DONE, "")
    assert answer.out == f"Записано в {path}: документов 1.\n"
    assert "Арбузова" in content(path)
    assert "7А" in content(path)


def content(path: Path) -> str:
    """All words of a file."""
    if path.suffix == ".pdf":
        return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))
    if path.suffix == ".xlsx":
        sheets = openpyxl.load_workbook(path).worksheets
        return "\n".join(str(cell.value) for sheet in sheets for row in sheet.iter_rows() for cell in row)
    return "\n".join(
        " ".join(line) for line in csv.reader(io.StringIO(path.read_text("utf-8-sig")), delimiter=";")
    )


def test_without_a_name_it_is_of_all_that_the_role_reaches(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path
) -> None:
    path = tmp_path / "out.csv"
    assert run("report", "class_attendance", school.path, *signed["deputy"], "-o", path).code == DONE
    assert "7А" in content(path)
    assert "7Б" in content(path)
    path.unlink()
    assert run("report", "pupil_attendance", school.path, *signed["parent"], "-o", path).code == DONE
    told = content(path)
    assert "Арбузова" in told
    assert "Ёлкин" not in told


def test_a_parallel_and_a_pupil(run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    who = signed["deputy"]
    assert (
        run("report", "movement", school.path, *who, "--grade", 7, "--term", "year", "-o", path).code == DONE
    )
    assert "7-е классы" in content(path)
    assert run("report", "pupil_attendance", school.path, *who, "--pupil", "Ёлкин", "-o", path).code == DONE
    assert "Ёлкин" in content(path)
    assert run("report", "pupil_attendance", school.path, *who, "--class", "7А", "-o", path).code == DONE
    assert "Ёлкин" in content(path)
    assert "Жукова" in content(path)


def test_a_file_for_each(run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path) -> None:
    folder = tmp_path / "classes"
    who = signed["deputy"]
    answer = run(
        "report", "class_attendance", school.path, *who, "--each", "class", "--format", "csv", "-o", folder, "--json"
    )  # fmt: skip
    assert answer.code == DONE
    names = sorted(path.name for path in folder.iterdir())
    assert "Отчёт о посещаемости 7А.csv" in names
    assert sorted(Path(one).name for one in answer.json["written"]) == names
    assert answer.json["documents"] == len(names)
    answer = run(
        "report",
        "pupil_attendance",
        school.path,
        *who,
        "--class",
        "7А",
        "--each",
        "pupil",
        "-o",
        tmp_path / "pupils",
    )
    assert answer.code == DONE
    assert any("Ёлкин" in path.name and path.suffix == ".pdf" for path in (tmp_path / "pupils").iterdir())


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--class", "9Я", "-o", "a.pdf"], "Класса «9Я» нет."),
        (["--grade", 11, "-o", "a.pdf"], "Класса «11» нет."),
        (["-o", "a.doc"], "a.doc: Имя файла должно кончаться на .pdf, .xlsx, .csv или .docx."),
        (["-o", "a.docx"], "Для этого отчёта шаблонов DOCX нет."),
        (["--pupil", "Ёлкин", "-o", "a.pdf"], "Этот отчёт не о том, что указано. Он бывает: class, parallel, school."),
        (["--class", "7А", "--term", 9, "-o", "a.pdf"], "периода"),
        (["--class", "7А", "--from", "2026-10-01", "--to", "2026-09-01", "-o", "a.pdf"], "Период кончается раньше"),
        (["--class", "7А", "-o", "nowhere/a.pdf"], "Папки"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_in_a_line(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    more: list[object], said: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    answer = run("report", "class_attendance", school.path, *signed["deputy"], *more)
    assert (answer.code, answer.out) == (FAILED, "")
    assert said in answer.line
    assert sorted(tmp_path.iterdir()) == before


def test_an_unknown_report_is_told_with_those_that_are_known(run: Run, school: BuiltSchool) -> None:
    answer = run("report", "nothing", school.path)
    assert answer.code == FAILED
    assert answer.line.startswith("Отчёта «nothing» нет. Есть: ")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ([], "NAME, --list"),
        (["movement"], "SCHOOL.db"),
        (["movement", "s.db"], "-o"),
        (["movement", "s.db", "-o", "a.pdf"], "--as"),
        (["movement", "s.db", "--term", "x"], "--term"),
    ],
)
def test_what_is_missing_is_named(run: Run, more: list[str], said: str) -> None:
    answer = run("report", *more)
    assert answer.code == WRONG_USAGE
    assert said in answer.line


def test_who_may_not_is_refused(run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path) -> None:
    answer = run("report", "movement", school.path, *signed["parent"], "-o", tmp_path / "a.pdf")
    assert (answer.code, answer.line) == (FAILED, "Роль «parent» не даёт на это права.")
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize("name", ["letter", "slips"])
def test_the_fields_of_a_template_are_listed(run: Run, name: str) -> None:
    told = run("report", name, "--list", "--json").json
    assert {"school", "class_name"} <= {one["field"] for one in told}
    assert all(one["meaning"] for one in told)


def test_a_letter_with_the_words_of_the_class_teacher(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path
) -> None:
    for suffix in ("docx", "pdf"):
        out = tmp_path / f"letter.{suffix}"
        letter = (
            "report",
            "letter",
            school.path,
            "--class",
            "7а",
            "--term",
            "2",
            "--text",
            "Ждём вас в среду.",
        )
        answer = run(*letter, "-o", out, *signed["russian_teacher"])
        assert (answer.code, answer.err) == (DONE, "")
    with zipfile.ZipFile(tmp_path / "letter.docx") as package:
        body = package.read("word/document.xml").decode()
    pages = pypdfium2.PdfDocument(tmp_path / "letter.pdf")
    try:
        printed = "".join(page.get_textpage().get_text_range() for page in pages)
    finally:
        pages.close()
    for text in (body, printed):
        assert text.count("Ждём вас в среду.") == 5
