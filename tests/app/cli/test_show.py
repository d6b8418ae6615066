"""`show`: the same as on screen, for the same people."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.codes import Role
from app.diary.commands import record_visit
from app.diary.signing import record_paper_signature, sign_week
from app.journal.commands import set_homework
from app.news.commands import publish
from app.news.noting import mark_read
from app.news.rows import Kind, Notice, Part
from tests.app.cli.runner import Run, SignIn
from tests.build import BuiltSchool

DONE, FAILED, WRONG_USAGE = 0, 1, 2


def test_the_journal_by_class_and_subject(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    told = run(
        "show", "journal", school.path, *signed["admin"], "--class", "7 а", "--subject", "АЛГЕБРА", "--json"
    ).json
    assert told["course"]["class"] == "7А"
    assert told["term"] == {"number": 2, "starts": "2026-11-05", "ends": "2026-12-30"}
    marks = {pupil["name"].split()[0]: [mark["value"] for mark in pupil["marks"]] for pupil in told["pupils"]}
    assert {name: values for name, values in marks.items() if values} == {
        "Арбузова": ["5"], "Ёлкин": ["3"], "Жукова": ["4"],
    }  # fmt: skip
    column = told["columns"][told["pupils"][0]["marks"][0]["column"]]
    assert column["date"] == "2026-11-12"
    assert [pupil["mean"] for pupil in told["pupils"] if pupil["name"].startswith("Арбузова")] == [5.0]


def test_the_journal_as_a_table(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    answer = run("show", "journal", school.path, *signed["maths_teacher"], "--class", "7А", "--term", 2)
    lines = answer.out.splitlines()
    assert (answer.code, answer.err) == (DONE, "")
    assert lines[0] == "7А Алгебра, 05.11.2026 – 30.12.2026"
    assert lines[1].split()[:3] == ["Ученик", "05.11", "06.11"]
    assert lines[2].split()[0] == "Арбузова"
    assert " 5 " in lines[2]


@pytest.mark.parametrize(
    ("selectors", "said"),
    [
        (["--class", "9Я"], "Класса «9Я» нет."),
        (["--class", "7А", "--subject", "Химия"], "Курса «Химия» нет. Есть: "),
        (["--class", "7А"], "Курсов несколько"),
        (["--class", "7А", "--subject", "Алгебра", "--term", "9"], "Периода 9 нет. Есть: 1, 2, 3, 4."),
        (["--class", "7А", "--year", "1999/2000"], "Учебного года «1999/2000» нет."),
        (["--course", "999"], "Курса «999» нет."),
    ],
)
def test_what_is_not_there_is_named(
    run: Run, school: BuiltSchool, signed: SignIn, selectors: list[str], said: str
) -> None:
    answer = run("show", "journal", school.path, *signed["admin"], *selectors)
    assert answer.code == FAILED
    assert said in answer.line


def test_a_parent_sees_the_diary_of_a_child_and_of_no_other(
    run: Run, school: BuiltSchool, signed: SignIn
) -> None:
    own = run(
        "show",
        "diary",
        school.path,
        *signed["parent"],
        "--pupil",
        "арбузова",
        "--week",
        "2026-11-12",
        "--json",
    )
    assert own.json["monday"] == "2026-11-09"
    thursday = own.json["days"][3]
    algebra = next(lesson for lesson in thursday["lessons"] if lesson["subject"] == "Алгебра")
    assert [mark["value"] for mark in algebra["marks"]] == ["5"]
    by_name = run("show", "diary", school.path, *signed["parent"], "--pupil", "Ёлкин")
    assert "Ученика «Ёлкин» нет" in by_name.line
    by_number = run("show", "diary", school.path, *signed["parent"], "--pupil-id", school.yolkin)
    assert (by_number.code, by_number.out) == (FAILED, "")
    assert "Учеников несколько" in run("show", "diary", school.path, *signed["parent"]).line


def test_an_only_child_need_not_be_named(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    answer = run("show", "diary", school.path, *signed["other_parent"], "--week", "2026-11-12")
    assert answer.code == DONE
    assert answer.out.startswith("Жукова Жанна, 7А\n")
    assert "12.11.2026" in answer.out


def test_an_administrator_finds_pupils_by_name(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    week = ("--week", "2026-11-12", "--json")
    for name in ("Елкин", "ёлкин егор"):
        told = run("show", "diary", school.path, *signed["admin"], "--pupil", name, *week).json
        assert told["pupil"]["id"] == school.yolkin
    assert "Ученика «Елк» нет" in run("show", "diary", school.path, *signed["admin"], "--pupil", "Елк").line
    assert run("show", "diary", school.path, *signed["admin"]).code == WRONG_USAGE


def test_homework_with_its_load_and_what_became_of_it(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    for day, text in ((24, "№ 81"), (25, "№ 82")):
        set_homework(teacher, school.algebra_a, date(2026, 11, day), None, text, minutes=40)
    own = (*signed["other_parent"], "--week", "2026-11-24")
    told = run("show", "homework", school.path, *own, "--json").json
    assert [(day["date"], day["minutes"], day["norm"]) for day in told["days"]] == [
        ("2026-11-24", 40, 150), ("2026-11-25", 40, 150),
    ]  # fmt: skip
    assert [one["text"] for day in told["days"] for one in day["homework"]] == ["№ 81", "№ 82"]
    answer = run("show", "homework", school.path, *own)
    assert answer.out.startswith("Жукова Жанна, 7А\n\n24.11.2026  40 мин из 150\n  Алгебра: № 81 (")
    assert "Ученика «Ёлкин» нет" in run("show", "homework", school.path, *own, "--pupil", "Ёлкин").line
    assert "Пусто" in run("show", "homework", school.path, *own[:-1], "2026-09-07").out


def test_progress_of_a_class_and_of_a_pupil(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    told = run("show", "progress", school.path, *signed["deputy"], "--class", "7А", "--json").json
    assert told["year"] == "2026/2027"
    means = {
        (pupil["name"].split()[0], subject["subject"]): (subject["mean"], subject["count"])
        for pupil in told["pupils"]
        for subject in pupil["subjects"]
        if subject["count"]
    }
    assert means == {
        ("Арбузова", "Алгебра"): (5.0, 1), ("Ёлкин", "Алгебра"): (3.0, 1), ("Жукова", "Алгебра"): (4.0, 1),
    }  # fmt: skip
    assert {pupil["name"].split()[0] for pupil in told["pupils"]} >= {
        "Яшин",
        "Новиков",
    }  # a leaver's marks stay
    one = run("show", "progress", school.path, *signed["other_parent"], "--term", 2)
    assert one.code == DONE
    assert "Алгебра" in one.out
    assert "4.00" in one.out
    assert "Периода 8 нет" in run("show", "progress", school.path, *signed["other_parent"], "--term", 8).line


def test_the_rating_has_names_for_the_school_only(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    whole = run("show", "rating", school.path, *signed["admin"], "--class", "7А", "--json").json
    assert [(line["place"], line["name"].split()[0]) for line in whole["rating"]] == [
        (1, "Арбузова"), (2, "Жукова"), (3, "Ёлкин"), (None, "Новиков"),
    ]  # fmt: skip
    assert whole["rating"][0]["subjects"]["Алгебра"]["place"] == 1
    own = run("show", "rating", school.path, *signed["other_parent"], "--json").json
    assert (own["place"], own["of"]) == (2, 3)
    assert own["distribution"] == []  # of three pupils
    assert [(one["subject"], one["place"], one["of"]) for one in own["subjects"]] == [
        ("Алгебра", 2, 3), ("Русский язык", None, 0),
    ]  # fmt: skip
    told = run("show", "rating", school.path, *signed["other_parent"])
    assert told.out.splitlines()[0] == "Место 2 из 3, средний балл 4.00."
    assert "Алгебра" in told.out
    assert run("show", "rating", school.path, *signed["other_parent"], "--class", "7А").code == FAILED


def test_signatures_and_looks_of_a_class(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    parent = school.session(Role.PARENT, school.parent)
    sign_week(parent, school.arbuzova, date(2026, 11, 9))
    record_visit(parent, school.arbuzova, "marks")
    class_teacher = school.session(Role.CLASS_TEACHER, school.russian_teacher)
    record_paper_signature(class_teacher, school.yolkin, date(2026, 11, 9))
    lines = run("show", "weeks", school.path, *signed["russian_teacher"], "--class", "7а").out.splitlines()
    assert lines[:3] == [
        "7А", "Ученик         02.11  09.11  16.11  23.11", "Арбузова Анна  –      +      –      о",
    ]  # fmt: skip
    assert lines[3] == "Ёлкин Егор     –      б      –      –"
    assert lines[5] == "Новиков Ник           –      –      –"
    assert "Неделя с 09.11.2026: подписано 2 из 5, из них на бумаге 1; родители смотрели: 0." in lines
    assert "Неделя с 23.11.2026: подписать можно с пятницы; родители смотрели: 1 из 4." in lines
    week = ("--class", "7А", "--week", "2026-11-12")
    lines = run("show", "weeks", school.path, *signed["deputy"], *week).out.splitlines()
    assert lines[-3:] == ["  Жукова Жанна", "  Новиков Ник", "  Яшин Яков"]
    told = run("show", "weeks", school.path, *signed["deputy"], *week, "--json").json
    assert told["weeks"][0]["unsigned"] == ["Жукова Жанна", "Новиков Ник", "Яшин Яков"]
    assert told["pupils"][0]["weeks"][0]["signed_by"] == "Арбузова Ольга Ивановна"
    assert (told["pupils"][0]["parents"], told["pupils"][1]["weeks"][0]["state"]) == (
        [{"name": "Арбузова Ольга Ивановна", "has_login": True, "came": False}], "paper",
    )  # fmt: skip
    assert run("show", "weeks", school.path, *signed["parent"], *week).code == FAILED
    assert run("show", "weeks", school.path, *signed["deputy"]).code == WRONG_USAGE
    holidays = ("--class", "7А", "--week", "2026-10-28")
    assert "В эти дни уроков не было." in run("show", "weeks", school.path, *signed["deputy"], *holidays).line


def test_news_and_who_has_read_them(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    """As their readers have them; those who write are told how many have read."""
    head = school.session(Role.HEAD, school.head)
    notice = Notice("Каникулы", "С **понедельника**.", (Part(Kind.SCHOOL),), confirm=True)
    number = publish(head, notice)
    publish(head, Notice("Совещание", "В среду.", (Part(Kind.STAFF),)))
    mark_read(school.session(Role.PARENT, school.parent), number)
    lines = run("show", "news", school.path, *signed["other_parent"]).out.splitlines()
    assert len(lines) == 2
    assert "Каникулы  нужно ознакомиться" in lines[1]
    assert "2 / 6" in run("show", "news", school.path, *signed["deputy"]).out
    told = run("show", "news", school.path, *signed["deputy"], "--json").json
    assert [one["title"] for one in told] == ["Каникулы", "Совещание"]
    assert told[0]["families"] == {"asked": 6, "read": 2, "confirmed": 0}
    piece = run("show", "news", school.path, *signed["other_parent"], "--number", number).out
    assert piece.splitlines() == ["Каникулы", "", "С **понедельника**."]
    staff = run("show", "news", school.path, *signed["other_parent"], "--number", number + 1)
    assert (staff.code, staff.err.strip()) == (FAILED, "Такой новости нет.")


# --- the diary as a file ---------------------------------------------------------------------------------


def test_a_week_and_a_period_of_the_diary_as_pdf(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path
) -> None:
    class_teacher = (*signed["russian_teacher"], "--role", "class_teacher")
    for selectors, said in (
        (["--pupil", "Арбузова", "--week", "2026-11-12"], "учеников 1, листов 1"),
        (["--pupil", "Арбузова", "--term", "2"], "учеников 1, листов 1"),
        (["--class", "7А", "--week", "2026-11-12"], "учеников 5, листов 5"),
        (["--class", "7А", "--week", "2026-11-19"], "учеников 4, листов 4"),
        (["--class", "7А", "--term", "2"], "учеников 5, листов 5"),
    ):
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}.pdf"
        answer = run("show", "diary", school.path, *class_teacher, *selectors, "-o", path)
        assert (answer.code, answer.err) == (DONE, "")
        assert said in answer.out
        assert path.read_bytes().startswith(b"%PDF")


def test_a_family_has_its_own_file_and_no_others(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path
) -> None:
    path = tmp_path / "дневник.pdf"
    own = ("show", "diary", school.path, *signed["parent"], "-o", path)
    told = run(*own, "--pupil", "Арбузова", "--term", "2", "--json").json
    assert told == {"written": str(path), "pupils": 1, "pages": 1}
    path.unlink()
    others = run(*own, "--pupil-id", school.yolkin, "--term", "2")
    assert others.code == FAILED
    assert run(*own, "--class", "7А", "--term", "2").code == FAILED
    assert not path.exists()


def test_a_diary_is_written_as_pdf_only_and_a_period_only_written(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path
) -> None:
    named = ("show", "diary", school.path, *signed["parent"], "--pupil", "Арбузова")
    answer = run(*named, "-o", tmp_path / "дневник.xlsx")
    assert (answer.code, answer.line) == (FAILED, "дневник.xlsx: Имя файла должно кончаться на .pdf.")
    assert run(*named, "--term", "2").code == WRONG_USAGE
    answer = run(*named, "--term", "9", "-o", tmp_path / "дневник.pdf")
    assert answer.line == "Периода 9 нет. Есть: 1, 2, 3, 4."
