"""Class lists as schools keep them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.errors import BadInput
from app.exchange.readers.pupils import read_pupils
from app.exchange.reasons import Reason
from app.exchange.records import ClassName, PersonName, Place, PupilRecord, Roster
from tests.app.exchange import build
from tests.realdata import DATA, needs_data

HEADER = "Фамилия;Имя;Отчество;Дата рождения;Пол;Класс;Телефон\r\n"


def listed(folder: Path, text: str, **options: Any) -> Roster:
    """A list given as text."""
    return read_pupils(build.written(folder, "список.csv", text), **options)


def book(folder: Path, sheets: dict[str, list[Sequence[Any]]], **options: Any) -> Roster:
    """A list given as sheets."""
    return read_pupils(build.written(folder, "список.xlsx", build.workbook(sheets)), **options)


def brief(roster: Roster) -> list[tuple[int | None, str, str]]:
    """(row, name, class) of each pupil."""
    return [(pupil.place.row, pupil.name.full, pupil.class_name.name) for pupil in roster.pupils]


def refusals(roster: Roster) -> list[tuple[int | None, str | None, str, Reason]]:
    """(row, field, value, reason) of each refusal."""
    return [(found.place.row, found.place.field, found.value, found.reason) for found in roster.refused]


def test_a_pupil_with_everything(tmp_path: Path) -> None:
    roster = listed(tmp_path, HEADER + "Жилин;Пётр;Ильич;01.09.2013;м;5а;+7 (900) 000-00-00\r\n")
    assert roster.pupils == (
        PupilRecord(
            Place("список.csv", None, 2),
            PersonName("Жилин", "Пётр", "Ильич"),
            ClassName("5А", 5, "А"),
            "m",
            dt.date(2013, 9, 1),
            "+7 (900) 000-00-00",
        ),
    )
    assert (roster.classes, roster.refused) == ((ClassName("5А", 5, "А"),), ())


def test_namesakes_stay_apart(tmp_path: Path) -> None:
    row = "Жилин;Пётр;Ильич;01.09.2013;м;5А;\r\n"
    roster = listed(tmp_path, HEADER + row + row + row.replace("5А", "5Б"))
    assert brief(roster) == [
        (2, "Жилин Пётр Ильич", "5А"), (3, "Жилин Пётр Ильич", "5А"), (4, "Жилин Пётр Ильич", "5Б"),
    ]  # fmt: skip


def test_one_sheet_for_each_class(tmp_path: Path) -> None:
    rows = [("Фамилия", "Имя"), ("Жилин", "Пётр")]
    roster = book(tmp_path, {"5 А": rows, "10-хим": rows, "Инструкция": [("Заполните листы",)]})
    assert [(pupil.place.sheet, pupil.class_name.name) for pupil in roster.pupils] == [
        ("5 А", "5А"), ("10-хим", "10-хим"),
    ]  # fmt: skip
    assert (roster.ignored_sheets, roster.refused) == (("Инструкция",), ())


def test_a_sheet_of_a_class_without_a_header_is_not_lost_silently(tmp_path: Path) -> None:
    roster = book(tmp_path, {"5А": [("ФИО",), ("Жилин Пётр",)], "5Б": [("Жилин Пётр",)]})
    assert [(found.place.sheet, found.reason) for found in roster.refused] == [("5Б", Reason.HEADER_MISSING)]


def test_a_title_a_row_of_numbers_totals_and_signatures(tmp_path: Path) -> None:
    text = (
        "МБОУ «Школа № 77»;;;\r\nСписок 6В класса на 02.09.2025;;;\r\n;;;\r\n"
        "№ п/п;Ф.И.О.;Дата;Примечание\r\n1;2;3;4\r\n"
        "1;Жилин Пётр;01.09.2013;\r\n2;Шилова Ия;;выбыла 15.11.2025\r\n3;;;\r\n"
        ";Итого:;2;\r\n;мальчиков - 1;;\r\n"
        "Классный руководитель;;;______\r\n"
    )
    roster = listed(tmp_path, text)
    assert brief(roster) == [(6, "Жилин Пётр", "6В"), (7, "Шилова Ия", "6В")]
    assert [pupil.left for pupil in roster.pupils] == [None, dt.date(2025, 11, 15)]
    assert (roster.as_of, roster.ignored_columns, roster.refused) == (dt.date(2025, 9, 2), ("№ п/п",), ())


def test_several_lists_in_one_sheet(tmp_path: Path) -> None:
    text = (
        "Список 6А класса;\nФИО;Пол\nЖилин Пётр;м\nИтого;1\n;\n"
        "Список 6Б класса;\nПол;ФИО\nж;Шилова Ия\n6В класс;\n"
        "м;Дёмин Юрий\n"
    )
    roster = listed(tmp_path, text)
    assert brief(roster) == [(3, "Жилин Пётр", "6А"), (8, "Шилова Ия", "6Б"), (10, "Дёмин Юрий", "6В")]
    assert [pupil.gender for pupil in roster.pupils] == ["m", "f", "m"]


def test_the_class_of_merged_cells_and_of_two_columns(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for row in (("ФИО", "Класс"), ("Жилин Пётр", "5А"), ("Шилова Ия",), ("Дёмин Юрий", "5Б")):
        sheet.append(row)
    sheet.merge_cells("B2:B3")
    roster = read_pupils(build.written(tmp_path, "a.xlsx", build.saved(made)))
    assert [pupil.class_name.name for pupil in roster.pupils] == ["5А", "5А", "5Б"]
    roster = listed(tmp_path, "ФИО;Параллель;Литера\nЖилин Пётр;7;б\n")
    assert [pupil.class_name.name for pupil in roster.pupils] == ["7Б"]


def test_the_class_that_is_given_fills_only_gaps(tmp_path: Path) -> None:
    roster = listed(tmp_path, "ФИО;Класс\nЖилин Пётр;\nШилова Ия;5Б\n", class_name="5 а")
    assert [pupil.class_name.name for pupil in roster.pupils] == ["5А", "5Б"]
    with pytest.raises(BadInput) as caught:
        listed(tmp_path, "ФИО\nЖилин Пётр\n", class_name="первый")
    assert caught.value.code == "class.unreadable"


def test_rows_and_values_that_cannot_be_used_are_named(tmp_path: Path) -> None:
    roster = listed(
        tmp_path,
        HEADER + "Жилин;;;;;5А;\nШилов;Пётр;;31.02.2013;м;5А;\nДёмин;Юрий;;;да;5А;\nИвлев;Илья;;;;99Я;\n"
        "Орлов;Олег;;;;;\n123;Олег;;;;5А;\n",
    )
    assert refusals(roster) == [
        (2, "Имя", "", Reason.NAME_MISSING),
        (3, "Дата рождения", "31.02.2013", Reason.DATE_UNREADABLE),
        (4, "Пол", "да", Reason.GENDER_UNREADABLE),
        (5, "Класс", "99Я", Reason.CLASS_UNREADABLE),
        (6, "Класс", "", Reason.CLASS_MISSING),
        (7, "Фамилия", "123", Reason.NAME_UNREADABLE),
    ]
    assert brief(roster) == [(3, "Шилов Пётр", "5А"), (4, "Дёмин Юрий", "5А")]
    assert [found.row_lost for found in roster.refused] == [True, False, False, True, True, True]
    assert roster.refused[1].as_json() == {
        "file": "список.csv", "sheet": None, "row": 3, "field": "Дата рождения", "value": "31.02.2013",
        "reason": "date.unreadable",
    }  # fmt: skip


def test_hidden_sheets_are_not_read(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    for name in ("5А", "5Б"):
        sheet = made.create_sheet(name)
        sheet.append(["ФИО"])
        sheet.append(["Жилин Пётр"])
    made["5Б"].sheet_state = "hidden"
    roster = read_pupils(build.written(tmp_path, "a.xlsx", build.saved(made)))
    assert brief(roster) == [(2, "Жилин Пётр", "5А")]
    assert roster.ignored_sheets == ("5Б",)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (HEADER, "table.empty"),
        ("a;b\n1;2\n", "header.missing"),
        ("ФИО;Пол\nЖилин Пётр;м\n", "class.missing"),
        ("Ученик;Алгебра;Средний балл\nЖилин Пётр;4;4,5\n", "content.other"),
        (build.FET_CSV, "content.other"),
        (build.FET, "file.kind_unsuitable"),
    ],
)
def test_what_is_no_class_list(text: str, code: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        listed(tmp_path, text)
    assert caught.value.code == code


def test_a_journal_is_no_class_list(tmp_path: Path) -> None:
    days = [dt.date(2025, 9, day) for day in (1, 2, 3)]
    with pytest.raises(BadInput) as caught:
        book(tmp_path, {"Алгебра": [("ФИО", *days), ("Жилин Пётр", 5, 4, 3)]}, class_name="5А")
    assert (caught.value.code, caught.value.data["value"]) == ("content.other", "journal")


# --- real files ----------------------------------------------------------------------------------------


@needs_data
def test_the_school_list() -> None:
    roster = read_pupils(DATA / "4-russian/rosters/school-list-44-classes-1272-pupils.xlsx")
    assert (len(roster.pupils), len(roster.classes), roster.refused) == (1272, 44, ())
    assert Counter(pupil.gender for pupil in roster.pupils) == {"m": 641, "f": 631}
    assert [count for count in Counter(pupil.name for pupil in roster.pupils).values() if count > 1] == [2]
    assert Counter(found.grade for found in roster.classes)[2] == 5


RU_EXCEL = DATA / "6-nasty/ru-excel"
FIVE = [(2, "5А"), (3, "5А"), (4, "5Б"), (5, "5Б"), (6, "5В")]


@needs_data
@pytest.mark.parametrize("start", ["01", "02", "03", "04", "06"])
def test_one_list_in_five_encodings(start: str) -> None:
    (path,) = RU_EXCEL.glob(f"{start}_*")
    roster = read_pupils(path)
    assert [(pupil.place.row, pupil.class_name.name) for pupil in roster.pupils] == FIVE
    assert [pupil.gender for pupil in roster.pupils] == ["m", "f", "f", "m", "m"]
    assert [pupil.born.isoformat() if pupil.born else "" for pupil in roster.pupils] == [
        "2013-09-01", "2012-02-29", "2013-03-15", "2012-12-07", "2013-11-30",
    ]  # fmt: skip
    assert [len(pupil.name.surname.split()) for pupil in roster.pupils] == [1, 1, 1, 1, 3]
    assert roster.pupils[3].name.patronymic.endswith(" оглы")
    assert (roster.refused, roster.ignored_columns) == ((), ())


@needs_data
def test_other_lists_of_russian_excel() -> None:
    late = read_pupils(RU_EXCEL / "15_header_in_row_6.csv")
    assert [(pupil.place.row, pupil.class_name.name, pupil.left) for pupil in late.pupils] == [
        (7, "5А", None), (8, "5А", dt.date(2025, 11, 15)),
    ]  # fmt: skip
    assert late.as_of == dt.date(2025, 9, 1)
    page = read_pupils(RU_EXCEL / "18_html_saved_as.xls")
    assert [(pupil.class_name.name, pupil.born) for pupil in page.pupils] == [
        ("5А", dt.date(2013, 9, 1)), ("5А", dt.date(2012, 2, 29)),
    ]  # fmt: skip
    dates = read_pupils(RU_EXCEL / "21_dates_times_serials.xlsx")
    assert {pupil.born for pupil in dates.pupils} == {dt.date(2013, 9, 1)}
    assert [pupil.class_name.name for pupil in dates.pupils] == ["5А", "5", "5", "5А"]


@needs_data
@pytest.mark.parametrize(
    "path",
    [path for path in sorted(DATA.glob("6-nasty/**/*")) if path.is_file() and path.parent != RU_EXCEL],
    ids=lambda path: path.name,
)
def test_other_hard_files_are_one_clear_error(path: Path) -> None:
    for options in ({}, {"class_name": "5А"}):
        with pytest.raises(BadInput) as caught:
            read_pupils(path, **options)
        assert caught.value.data["file"] == path.name
