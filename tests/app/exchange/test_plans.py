"""Thematic plans: what teachers write into their tables, and what is said where it cannot be used."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import BadInput
from app.exchange.readers.plans import Column, read_plan, recognise_plan_header
from app.exchange.reasons import Reason
from app.exchange.records import PlanTable
from tests.app.exchange import build


def plan_of(folder: Path, *rows: Sequence[Any], sheet: str | None = None) -> PlanTable:
    return read_plan(build.written(folder, "ктп.xlsx", build.workbook({"КТП": rows})), sheet=sheet)


def topics(plan: PlanTable) -> list[tuple[str, str, int]]:
    return [(one.topic, one.homework, one.hours) for one in plan.topics]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (["№", "Тема", "Часы", "Д/з", "Дата"], ["number", "topic", "hours", "homework", "date"]),
        (["№ п/п", "Тема урока", "Кол-во часов", "Домашнее задание", "Дата по плану"],
         ["number", "topic", "hours", "homework", "date"]),
        (["№ урока", "Наименование разделов и тем", "Количество часов", "Задание на дом", "Календарные сроки"],
         ["number", "topic", "hours", "homework", "date"]),
        (["№\nп/п", "Содержание материала", "Всего часов", "ДЗ", "План"],
         ["number", "topic", "hours", "homework", "date"]),
        (["Номер урока", "ТЕМА УРОКА", "час.", "Дом. задание", "Сроки"],
         ["number", "topic", "hours", "homework", "date"]),
        (["No", "Topic", "Hours", "Homework", "Date"], ["number", "topic", "hours", "homework", "date"]),
        (["№", "Раздел", "Тема урока", "К-во часов", "Домашняя работа"],
         ["number", "part", "topic", "hours", "homework"]),
        (["№", "Тема", "Тема урока", "ч"], ["number", None, "topic", "hours"]),
        (["№", "Содержание", "Тема урока", "Число уроков"], ["number", "content", "topic", "hours"]),
    ],
)  # fmt: skip
def test_headers_in_many_spellings(header: list[str], expected: list[str | None]) -> None:
    found = recognise_plan_header(tuple(header))
    meant = {column: place for column, place in found.items() if column is not Column.LESSON_TOPIC}
    for place, name in enumerate(expected):
        if name is not None:
            assert meant[Column(name)] == place, name


@pytest.mark.parametrize(
    "cells",
    [("ФИО", "Класс"), ("Тема: дроби", "Часы"), ("План", None), (), ("Тема", "Фамилия Имя"), (5, None, "№")],
)
def test_other_rows_are_no_header(cells: tuple[Any, ...]) -> None:
    assert recognise_plan_header(cells) == {}


def test_a_plan_as_teachers_keep_it(tmp_path: Path) -> None:
    """Titles above, column numbers below the header, parts between, a total at the end; dates are not taken."""
    plan = plan_of(
        tmp_path,
        ["Календарно-тематическое планирование"],
        ["Алгебра, 7 класс", None, "68 часов"],
        [],
        ["№ п/п", "Тема урока", "Кол-во часов", "Дата", None, "Домашнее задание"],
        [None, None, None, "план", "факт"],
        [1, 2, 3, 4, 5, 6],
        [None, "Раздел 1. Дроби", 4],
        [1, "Обыкновенные дроби", 1, "02.09.2024", None, "§ 1,\n№ 5"],
        ["2-3", "Сложение дробей", None, "не дата", None, "-"],
        ["4.", "Контрольная работа № 1", "1 час"],
        [None, "Раздел 2. Уравнения"],
        [5.0, "Уравнение и его корни", "2 ч", None, None, 17],
        ["", "Итого", 6],
        [None, "Всего: 6 часов"],
    )
    assert plan.refused == ()
    assert topics(plan) == [
        ("Обыкновенные дроби", "§ 1, № 5", 1),
        ("Сложение дробей", "", 2),
        ("Контрольная работа № 1", "", 1),
        ("Уравнение и его корни", "17", 2),
    ]
    assert plan.headings == ("Раздел 1. Дроби", "Раздел 2. Уравнения")
    assert (plan.topics[0].place.sheet, plan.topics[0].place.row) == ("КТП", 8)


def test_without_numbers_every_row_is_a_topic(tmp_path: Path) -> None:
    plan = plan_of(
        tmp_path, ["Тема", "Часы"], ["Дроби", 2], ["Итоговая контрольная работа", None], ["Итого", 3]
    )
    assert topics(plan) == [("Дроби", "", 2), ("Итоговая контрольная работа", "", 1)]


def test_a_numbered_topic_may_begin_like_a_total(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, ["№", "Тема"], [1, "Всего понемногу"], [None, "Всего: 1"])
    assert [one.topic for one in plan.topics] == ["Всего понемногу"]


def test_parts_of_parts_with_their_hours(tmp_path: Path) -> None:
    plan = plan_of(
        tmp_path, ["№", "Тема", "Часы"], [None, "Глава I", 3], [None, "§ 1", 2], [1, "А", 1], [2, "Б", 1],
        [None, "§ 2", 1], [3, "В", 1], [None, "Глава II", 5], [4, "Г", 5],
    )  # fmt: skip
    assert (plan.headings, plan.refused) == (("Глава I", "§ 1", "§ 2", "Глава II"), ())
    assert [one.topic for one in plan.topics] == ["А", "Б", "В", "Г"]


def test_a_topic_that_lacks_its_number_is_not_passed_over(tmp_path: Path) -> None:
    """Not the sum of what follows; the numbers leave one out; homework, which no part has."""
    head = ["№", "Тема", "Часы", "Д/з"]
    for rows, row, value in (
        ([[1, "А", 1], [None, "Б", 2], [2, "В", 1]], 3, "Б"),
        ([[1, "А", 1], [None, "Б", 1], [3, "В", 1]], 3, "Б"),
        ([[1, "А", 1], [None, "Б", None, "§ 5"], [2, "В", 1]], 3, ""),
        ([[1, "А", 1], [None, "Б", "половина"], [2, "В", 1]], 3, "Б"),
    ):
        plan = plan_of(tmp_path, head, *rows)
        (refused,) = plan.refused
        assert (refused.reason, refused.place.row) == (Reason.TOPIC_WITHOUT_NUMBER, row)
        assert (refused.place.field, refused.value) == ("№", value)


def test_merged_cells(tmp_path: Path) -> None:
    """A topic merged over two rows is one of two hours, or two lessons of one topic."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["№", "Тема", "Часы", "Д/з"], [1, "Дроби", 2, "§ 1"], [2, None, None, "§ 2"],
                [3, "Корни", 1, "§ 3"], [4, None, 1, "§ 4"]):  # fmt: skip
        sheet.append(row)
    for cells in ("B2:B3", "C2:C3", "B4:B5"):
        sheet.merge_cells(cells)
    plan = read_plan(build.written(tmp_path, "ктп.xlsx", build.saved(book)))
    assert topics(plan) == [("Дроби", "§ 1", 2), ("Корни", "§ 3", 1), ("Корни", "§ 4", 1)]


def test_what_cannot_be_used_is_told_with_its_place(tmp_path: Path) -> None:
    plan = plan_of(
        tmp_path,
        ["№", "Тема", "Кол-во часов", "Д/з"],
        [1, "Дроби", "0,5", ""],
        [2, None, 1, "§ 2"],
        [3, "Корни", "много", ""],
        [4, "Степени", -1, ""],
        [5, "Т" * 3000, 1, ""],
        [6, "#DIV/0!", 1, ""],
        [7, "Хорошая тема", 1, ""],
        [8, None, None, None],
    )
    assert [(one.place.row, one.place.field, one.reason) for one in plan.refused] == [
        (2, "Кол-во часов", Reason.HOURS_UNREADABLE),
        (3, "Тема", Reason.TOPIC_MISSING),
        (4, "Кол-во часов", Reason.HOURS_UNREADABLE),
        (5, "Кол-во часов", Reason.HOURS_UNREADABLE),
        (6, "Тема", Reason.CELL_TOO_LONG),
        (7, "Тема", Reason.FORMULA_FAILED),
    ]
    assert {one.place.file for one in plan.refused} == {"ктп.xlsx"}
    assert {one.place.sheet for one in plan.refused} == {"КТП"}
    assert plan.refused[0].value == "0,5"
    assert [one.topic for one in plan.topics] == ["Хорошая тема"]


def test_csv_as_saved_in_russia_and_ods(tmp_path: Path) -> None:
    text = '№;Тема;Часы;Домашнее задание\r\n1;Дроби;1;§ 1\r\n2;"Корни; степени";2;\r\n'
    expected = [("Дроби", "§ 1", 1), ("Корни; степени", "", 2)]
    assert topics(read_plan(build.written(tmp_path, "a.csv", text.encode("cp1251")))) == expected
    rows = (
        ("№", "Тема", "Часы", "Домашнее задание"),
        ("1", "Дроби", "1", "§ 1"),
        ("2", "Корни; степени", "2", ""),
    )
    ods = build.ods("".join(build.ods_row(*row) for row in rows))
    assert topics(read_plan(build.written(tmp_path, "a.ods", ods))) == expected


def test_several_sheets(tmp_path: Path) -> None:
    """The only one that holds a plan is taken; of several the caller names one."""
    head, empty = ["№", "Тема"], ["Пояснительная записка"]
    one = build.workbook({"Титул": [empty], "План": [head, [1, "Дроби"]]})
    assert read_plan(build.written(tmp_path, "a.xlsx", one)).sheet == "План"
    two = build.written(
        tmp_path, "b.xlsx", build.workbook({"7 класс": [head, [1, "Дроби"]], "8 класс": [head, [1, "Корни"]]})
    )
    with pytest.raises(BadInput) as refused:
        read_plan(two)
    assert (refused.value.code, refused.value.data["value"]) == ("plan.several", "7 класс, 8 класс")
    assert [topic.topic for topic in read_plan(two, sheet="8 Класс").topics] == ["Корни"]
    with pytest.raises(BadInput) as refused:
        read_plan(two, sheet="9 класс")
    assert (refused.value.code, refused.value.data["value"]) == ("sheet.missing", "9 класс")


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([["ФИО", "Класс"], ["Жилин Пётр", "5А"]], "header.missing"),
        ([["№", "Тема"]], "table.empty"),
        ([["№", "Тема"], [None, "Раздел"], [1, None]], None),
        ([], "table.empty"),
    ],
)
def test_a_file_that_is_no_plan(tmp_path: Path, rows: list[list[Any]], code: str | None) -> None:
    if code is None:
        assert [one.topic for one in plan_of(tmp_path, *rows).topics] == ["Раздел"]  # nothing is numbered
        return
    with pytest.raises(BadInput) as refused:
        plan_of(tmp_path, *rows)
    assert refused.value.code == code
    assert refused.value.data["file"] == "ктп.xlsx"


_CELLS = st.one_of(
    st.none(), st.integers(-3, 200), st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.sampled_from(["№", "Тема", "Часы", "Д/з", "Итого", "1-2", "2 ч", "-", "Раздел"]), st.text(max_size=12),
)  # fmt: skip


@given(rows=st.lists(st.lists(_CELLS, max_size=5), max_size=12))
def test_whatever_a_table_holds(tmp_path_factory: pytest.TempPathFactory, rows: list[list[Any]]) -> None:
    """A plan of sound topics, or a refusal with its reason; never a fault."""
    text = "\n".join(
        ";".join(
            "" if cell is None else str(cell).translate({ord(bad): " " for bad in '";\r\n'}) for cell in row
        )
        for row in [["№", "Тема", "Часы", "Д/з"], *rows]
    )
    path = build.written(tmp_path_factory.getbasetemp(), "plan.csv", text.encode("utf-8-sig", "replace"))
    problem, plan = None, None
    try:
        plan = read_plan(path)
    except BadInput as error:
        problem = error.code
    if plan is None:
        assert problem in set(Reason)
        return
    assert plan.topics or plan.refused
    for topic in plan.topics:
        assert topic.topic == " ".join(topic.topic.split()) != ""
        assert 1 <= topic.hours <= 200
        assert topic.place.row is not None
        assert topic.place.row > 1
