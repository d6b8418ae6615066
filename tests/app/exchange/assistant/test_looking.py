"""What a file is, and what its columns are taken for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from app.exchange.assistant import Found, Kind, look_at
from app.exchange.assistant.choosing import guessed, missing_fields
from app.exchange.people_columns import People, columns_by_header
from app.exchange.reasons import Reason
from tests.app.exchange import build
from tests.realdata import DATA, needs_data


def book(folder: Path, *rows: Sequence[Any], name: str = "файл.xlsx", sheet: str = "Лист1") -> Found:
    """What a workbook of these rows is."""
    return look_at(build.written(folder, name, build.workbook({sheet: rows})))


def fields(found: Found) -> list[str]:
    return [one.field for one in found.sheets[0].columns]


@pytest.mark.parametrize(
    ("people", "header", "wanted"),
    [
        ("pupils", "№|ФИО|Класс|Телефон матери|Мать|ФИО отца|СНИЛС",
         ["", "full", "class", "mother.phone", "mother.full", "father.full", ""]),
        ("pupils", "Фамилия|Имя|Дата зачисления|№ личного дела|Класс|Телефон родителя",
         ["surname", "given", "enrolled", "external", "class", "phone"]),
        ("pupils", "Ученик|Класс|Родитель 1|Телефон родителя 1|Родитель 2|E-mail родителя 2",
         ["full", "class", "parent.full", "parent.phone", "second.full", "second.email"]),
        ("pupils", "ФИО|Класс|Фамилия матери|Имя матери|Отчество матери|Законный представитель",
         ["full", "class", "mother.surname", "mother.given", "mother.patronymic", "parent.full"]),
        ("parents", "ФИО родителя|Телефон|ФИО ребёнка|Класс|Степень родства",
         ["parent.full", "parent.phone", "full", "class", "parent.relation"]),
        ("parents", "Фамилия|Имя|Отчество|Телефон|Ребёнок|Класс",
         ["parent.surname", "parent.given", "parent.patronymic", "parent.phone", "full", "class"]),
        ("pupils", "№ п/п|ФИО учащегося|ФИО матери|Место работы|Телефон|ФИО отца|Телефон",
         ["", "full", "mother.full", "", "mother.phone", "father.full", "father.phone"]),
        ("pupils", "ФИО|Класс|Мать|Отец|Телефон", ["full", "class", "mother.full", "father.full", "phone"]),
        ("pupils", "ФИО ребёнка|Ф.И.О. родителей (законных представителей)|Мама (ФИО, телефон)",
         ["full", "parent.full", "mother.full"]),
        ("parents", "ФИО родителя|Email|Телефон|Кем приходится|ФИО ученика|Класс ученика",
         ["parent.full", "parent.email", "parent.phone", "parent.relation", "full", "class"]),
        ("staff", "№|Фамилия, имя, отчество|Должность|Классное руководство|Предметы|Телефон",
         ["", "full", "position", "leads", "subjects", "phone"]),
        ("staff", "ФИО педагога|Занимаемая должность|Табельный номер|E-mail",
         ["full", "position", "external", "email"]),
        ("staff", "Surname|First name|Position|Email", ["surname", "given", "position", "email"]),
    ],
)  # fmt: skip
def test_columns_by_their_headers(people: str, header: str, wanted: list[str]) -> None:
    cells = header.split("|")
    found = {at: field for field, at in columns_by_header(cells, People(people)).items()}
    assert [found.get(at, "") for at in range(len(cells))] == wanted


def test_kinds_of_tables_are_told_apart(tmp_path: Path) -> None:
    pupils = book(tmp_path, ("Фамилия", "Имя", "Класс"), ("Жилин", "Пётр", "5А"), ("Шилова", "Ия", "5Б"))
    assert (pupils.kind, dict(pupils.counts)) == (
        Kind.PUPILS, {"pupils": 2, "refused": 0, "classes": 2, "parents": 0, "sheets": 1},
    )  # fmt: skip
    staff = book(tmp_path, ("ФИО", "Должность"), ("Жилин Пётр Ильич", "учитель"))
    assert (staff.kind, staff.counts["staff"]) == (Kind.STAFF, 1)
    told = book(tmp_path, ("Список сотрудников",), ("Фамилия", "Имя"), ("Жилин", "Пётр"))
    assert told.kind is Kind.STAFF
    parents = book(tmp_path, ("ФИО родителя", "Ребёнок", "Класс"), ("Жилина Ия", "Жилин Пётр", "5А"))
    assert (parents.kind, parents.counts["parents"]) == (Kind.PARENTS, 1)
    both = book(tmp_path, ("ФИО", "Класс", "Мать", "Отец"), ("Жилин Пётр", "5А", "Жилина Ия", "Жилин Ян"))
    assert (both.kind, both.counts["parents"]) == (Kind.PUPILS, 2)
    report = look_at(
        build.written(tmp_path, "о.xlsx", build.report(build.report_block("Жилин Пётр", {"Химия": ["5"]})))
    )
    assert (report.kind, report.counts["marks"]) == (Kind.MARKS, 1)
    timetable = look_at(build.written(tmp_path, "a.fet", build.FET))
    assert (timetable.kind, timetable.problem) == (Kind.TIMETABLE, None)


def test_only_kinds_that_are_wanted(tmp_path: Path) -> None:
    path = build.written(tmp_path, "a.csv", "ФИО;Класс;Мать\nЖилин Пётр;5А;Жилина Ия\n")
    assert look_at(path).kind is Kind.PUPILS
    assert look_at(path, kinds=frozenset({"parents"})).kind is Kind.PARENTS
    assert look_at(path, Kind.STAFF).kind is Kind.STAFF
    assert (
        look_at(path, kinds=frozenset({"timetable"})).kind is Kind.PUPILS
    )  # so that it can be said what it is
    other = look_at(build.written(tmp_path, "b.csv", "а;б\n1;2\n"), kinds=frozenset({"timetable"}))
    assert (other.kind, other.problem is None) == (Kind.TIMETABLE, False)


def test_a_table_without_a_header_is_guessed_by_what_stands_in_it(tmp_path: Path) -> None:
    found = book(
        tmp_path,
        (1, "Жилин Пётр Ильич", "5А", "01.09.2013", "м", "+7 900 000-00-00"),
        (2, "Шилова Ия Яновна", "5Б", "02.10.2013", "ж", "8 (900) 000-00-01"),
    )
    assert (found.kind, found.problem is not None, found.sheets[0].header) == (Kind.PUPILS, True, None)
    assert fields(found) == ["", "full", "class", "born", "gender", "phone"]
    assert not any(one.by_header for one in found.sheets[0].columns)
    assert missing_fields(guessed(found.sheets[0]), People.PUPILS, has_class=False) == ()


def test_a_header_in_unknown_words_is_still_a_header(tmp_path: Path) -> None:
    found = book(
        tmp_path,
        ("Кто", "Где учится", "Прозвище"),
        ("Жилин Пётр", "5А", "x1"),
        ("Шилова Ия", "5Б", "x2"),
    )
    assert (found.sheets[0].header, fields(found)) == (1, ["full", "class", ""])
    parts = book(tmp_path, ("а", "б", "в"), ("Жилин", "Пётр", "Ильич"), ("Шилова", "Ия", "Яновна"))
    assert fields(parts) == ["surname", "given", "patronymic"]
    missing = missing_fields(guessed(parts.sheets[0]), People.PUPILS, has_class=False)
    assert missing == ("class",)


def test_sheets_with_one_header_are_alike(tmp_path: Path) -> None:
    rows = [("Фамилия", "Имя"), ("Жилин", "Пётр")]
    content = build.workbook({"5А": rows, "5Б": rows, "Совсем другое": [("ФИО", "Пол"), ("Жилин Пётр", "м")]})
    found = look_at(build.written(tmp_path, "a.xlsx", content))
    first, second, third = found.sheets
    assert first.alike == second.alike != third.alike
    assert [one.class_name for one in found.sheets] == ["5А", "5Б", ""]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.csv", b"", Reason.FILE_EMPTY),
        ("a.bin", b"\x00\x01\x02" * 50, Reason.FILE_KIND_UNKNOWN),
        ("a.zip", build.zipped({"a.txt": "x"}), Reason.FILE_KIND_UNKNOWN),
        ("a.txt", "Просто письмо и никакая не таблица.\nВторая строка.\n".encode(), Reason.FILE_KIND_UNKNOWN),
        ("a.csv", "ФИО;Класс\n".encode(), Reason.TABLE_EMPTY),
        ("a.xml", b"<a/>", Reason.HEADER_MISSING),
    ],
)
def test_what_cannot_be_used_is_told_and_not_raised(
    tmp_path: Path, name: str, content: bytes, code: Reason
) -> None:
    found = look_at([build.written(tmp_path, name, content)])
    assert found.problem is not None
    assert found.problem.code == code
    assert look_at(tmp_path / "нет.csv").problem is not None
    assert look_at(tmp_path).problem is not None


@needs_data
def test_real_files() -> None:
    roster = look_at(DATA / "4-russian/rosters/school-list-44-classes-1272-pupils.xlsx")
    assert (roster.kind, roster.problem) == (Kind.PUPILS, None)
    assert (roster.counts["pupils"], roster.counts["classes"], roster.counts["sheets"]) == (1272, 44, 44)
    assert len({one.alike for one in roster.sheets}) == 1
    excel = DATA / "6-nasty/ru-excel"
    for name in sorted(excel.iterdir()):
        found = look_at(name)
        assert (found.problem is None) == (name.name[:2] not in ("08", "17")), name
        assert found.kind is Kind.PUPILS
    plan = look_at(DATA / "6-nasty/small-xlsx/jurnal-predmety-listami.xlsx")
    assert plan.problem is not None
