"""Names, classes, dates and numbers as schools write them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.headers import Column, recognise_header
from app.exchange.names import (
    Unreadable,
    class_in_title,
    class_of_sheet,
    parse_class_name,
    parse_gender,
    person_from_full,
    person_from_parts,
)
from app.exchange.reasons import Reason
from app.exchange.records import ClassName, PersonName
from app.exchange.text import clean, month_number, parse_date, parse_number, words

DAY = dt.date(2013, 9, 1)


@pytest.mark.parametrize(
    ("written", "name", "grade", "letter"),
    [
        ("5А", "5А", 5, "А"),
        ("5 а", "5А", 5, "А"),
        (" 5-А ", "5А", 5, "А"),
        ("5 «А»", "5А", 5, "А"),
        ('11 "Б" класс', "11Б", 11, "Б"),
        ("класс 7в", "7В", 7, "В"),
        ("5A", "5А", 5, "А"),  # Latin
        ("9 кл.", "9", 9, ""),
        (5, "5", 5, ""),
        (5.0, "5", 5, ""),
        ("5ё", "5Ё", 5, "Ё"),
        ("10-хим/био", "10-хим/био", 10, "хим/био"),
        ("10 – физмат", "10 физмат", 10, "физмат"),
        ("10ХБ", "10ХБ", 10, "ХБ"),
        ("5\u00a0\u200bА", "5А", 5, "А"),
    ],
)
def test_class_names(written: Any, name: str, grade: int, letter: str) -> None:
    assert parse_class_name(written) == ClassName(name, grade, letter)
    assert parse_class_name(name) == ClassName(name, grade, letter), "the spelling is stable"


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", Reason.CLASS_MISSING), (None, Reason.CLASS_MISSING), ("класс", Reason.CLASS_UNREADABLE),
        ("А", Reason.CLASS_UNREADABLE), ("0А", Reason.CLASS_UNREADABLE), ("12А", Reason.CLASS_UNREADABLE),
        ("101", Reason.CLASS_UNREADABLE), ("5.5", Reason.CLASS_UNREADABLE), ("5А1;", Reason.CLASS_UNREADABLE),
        ("5=А", Reason.CLASS_UNREADABLE), (True, Reason.CLASS_UNREADABLE),
        ("5\x00А", Reason.CLASS_UNREADABLE),
        ("10-химико-биологический", Reason.CLASS_TOO_LONG), ("٥А", Reason.CLASS_UNREADABLE),
        ("01.09.2013", Reason.CLASS_UNREADABLE), ("5" + "." * 30_000, Reason.CLASS_TOO_LONG),
    ],
)  # fmt: skip
def test_what_is_no_class(written: Any, reason: Reason) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_class_name(written)
    assert caught.value.reason is reason


@given(
    grade=st.integers(1, 11),
    letter=st.sampled_from("АБВГДЕЖЗИКЛМН"),
    joint=st.sampled_from(["", " ", "-", " «"]),
)
def test_every_spelling_of_a_class_is_one_class(grade: int, letter: str, joint: str) -> None:
    for written in (
        f"{grade}{joint}{letter}",
        f"{grade}{joint}{letter.lower()}",
        f"{grade}{joint}{letter} класс",
    ):
        assert parse_class_name(written) == ClassName(f"{grade}{letter}", grade, letter)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Список учащихся 5А класса", "5А"),
        ("Список учеников 5А", "5А"),
        ("Класс: 8 «Б»", "8Б"),
        ("Ученики 11 класса", "11"),
        ("СОШ № 5, 7-в класс", "7В"),
        ("МАОУ «СОШ № 5» г. Энск", None),
        ("МАОУ СОШ №5А", None),
        ("на 01.09.2025", None),
        ("Список класса", None),
        ("2024/2025 учебный год", None),
        ("ул. Мира, 5А/2", None),
    ],
)
def test_classes_in_titles(title: str, name: str | None) -> None:
    found = class_in_title(title)
    assert (found.name if found else None) == name


def test_sheets_named_after_classes() -> None:
    assert class_of_sheet("5 А") == ClassName("5А", 5, "А")
    assert class_of_sheet("1") is None
    assert class_of_sheet("Лист1") is None
    assert class_of_sheet(None) is None


@pytest.mark.parametrize(
    ("full", "name"),
    [
        ("Жилин Пётр Ильич", PersonName("Жилин", "Пётр", "Ильич")),
        ("Жилин  Пётр", PersonName("Жилин", "Пётр")),
        ("де ла Рока Хосе", PersonName("де ла Рока", "Хосе")),
        ("Гусейнов Тимур Фарид оглы", PersonName("Гусейнов", "Тимур", "Фарид оглы")),
        ("О'Нил-Жилина Анна-Мария", PersonName("О'Нил-Жилина", "Анна-Мария")),
        ("Жилин, Пётр, Ильич", PersonName("Жилин", "Пётр", "Ильич")),
    ],
)
def test_full_names(full: str, name: PersonName) -> None:
    assert person_from_full(full) == name


@pytest.mark.parametrize(
    ("parts", "reason", "part"),
    [
        (("", "Пётр"), Reason.NAME_MISSING, "surname"),
        (("Жилин", None), Reason.NAME_MISSING, "given"),
        (("12", "Пётр"), Reason.NAME_UNREADABLE, ""),
        (("Жилин", "2", "Пётр"), Reason.NAME_UNREADABLE, ""),
        (("=cmd|' /C calc'!A0", "Пётр"), Reason.NAME_UNREADABLE, ""),
        (("<script>", "Пётр"), Reason.NAME_UNREADABLE, ""),
        (("Жил\x00ин", "Пётр"), Reason.NAME_UNREADABLE, ""),
        (("Ж" * 61, "Пётр"), Reason.NAME_TOO_LONG, ""),
    ],
)
def test_what_is_no_name(parts: tuple[str, ...], reason: Reason, part: str) -> None:
    with pytest.raises(Unreadable) as caught:
        person_from_parts(*parts)
    assert (caught.value.reason, caught.value.part) == (reason, part)


def test_a_dash_is_no_patronymic() -> None:
    assert person_from_parts("Жилин", "Пётр", "-") == PersonName("Жилин", "Пётр", "")
    assert PersonName("Жилин", "Пётр").full == "Жилин Пётр"


def test_genders() -> None:
    assert [parse_gender(word) for word in ("м", "Муж.", "МУЖСКОЙ", "мальчик", "M")] == ["m"] * 5
    assert [parse_gender(word) for word in ("ж", "Жен.", "женский", "девочка", "F")] == ["f"] * 5
    assert [parse_gender(word) for word in ("", None, "-", " ")] == [None] * 4
    with pytest.raises(Unreadable):
        parse_gender("1")


@pytest.mark.parametrize(
    "written",
    [
        DAY, dt.datetime(2013, 9, 1, 8), 41518, 41518.0, "41518", "01.09.2013", "1.9.2013", "01.09.13",
        "1/9/2013",
        "01-09-2013", "2013-09-01", "2013-09-01 00:00:00", "2013-09-01T00:00:00Z", "01.09.2013 0:00",
        "01.09.2013 г.",
        "1 сентября 2013", "1 сентября 2013 года", " 01.09.2013\u00a0",
    ],
)  # fmt: skip
def test_dates(written: Any) -> None:
    assert parse_date(written) == DAY


def test_dates_of_macs() -> None:
    assert parse_date(40056, dates_from_1904=True) == DAY


@pytest.mark.parametrize(
    "written",
    [
        "", None, "вчера", "31.02.2013", "13/25/2013", "01.09", "2013", 0, -5, 1e300, float("nan"), True,
        dt.time(8),
        "01.09.2013 и далее", "32.01.2013", "1 мартобря 2013", "999999", "1" * 30_000,
    ],
)  # fmt: skip
def test_what_is_no_date(written: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_date(written)


@given(day=st.dates(min_value=dt.date(1930, 1, 1), max_value=dt.date(2029, 12, 31)))
def test_dates_come_back_from_every_spelling(day: dt.date) -> None:
    for written in (
        day,
        day.isoformat(),
        f"{day:%d.%m.%Y}",
        f"{day:%d.%m.%y}",
        (day - dt.date(1899, 12, 30)).days,
    ):
        assert parse_date(written) == day


def test_months() -> None:
    assert [month_number(word) for word in ("Март", "марта", "Май", "мая", "МАРТЕ", "декабрь")] == [
        3,
        3,
        5,
        5,
        3,
        12,
    ]
    assert [month_number(word) for word in ("", "мартышка", "ма", "12", "маяк")] == [0] * 5


def test_numbers() -> None:
    written = ("4,67", "3.5", "97,5%", "1 272", "1\u00a0272", 5, "abc", "", None, True, "1e5", "4,5,6", "٣")
    assert [parse_number(value) for value in written] == [
        4.67, 3.5, 97.5, 1272.0, 1272.0, 5.0, None, None, None, None, None, None, None,
    ]  # fmt: skip


def test_cleaning_text() -> None:
    assert clean(" Жи\u00adлин\u200b \r\n\tПётр\ufeff ") == "Жилин Пётр"
    assert clean("и\u0306") == "й"
    assert (clean(5.0), clean(5.5), clean(None), clean(True)) == ("5", "5.5", "", "1")
    assert words(" №  п/п: ") == "п п"
    assert words("Приёмный_Класс!") == "приемный_класс"


@pytest.mark.parametrize(
    ("header", "columns"),
    [
        ("Фамилия|Имя|Отчество|Пол", [Column.SURNAME, Column.GIVEN, Column.PATRONYMIC, Column.GENDER]),
        ("№|Ф.И.О.|Дата рождения", [None, Column.FULL, Column.BORN]),
        ("Фамилия, имя, отчество (при наличии)|Дата", [Column.FULL, Column.BORN]),
        ("ФИО учащегося|Дата|Дата рождения", [Column.FULL, None, Column.BORN]),
        ("Обучающийся|Параллель|Литера", [Column.FULL, Column.GRADE, Column.LETTER]),
        ("ФАМИЛИЯ УЧЕНИКА|ИМЯ|Д.р.|Класс", [Column.SURNAME, Column.GIVEN, Column.BORN, Column.CLASS]),
        ("ФИО|Фамилия|Имя", [None, Column.SURNAME, Column.GIVEN]),
        ("ФИО|ФИО матери|Телефон родителя|E-mail", [Column.FULL, None, Column.PHONE, Column.EMAIL]),
        (
            "Last Name|First name|Date of birth|Class",
            [Column.SURNAME, Column.GIVEN, Column.BORN, Column.CLASS],
        ),
        ("Фамилия|Класс", []),
        ("ФИО матери|Класс", []),
        ("Имя|Класс", []),
    ],
)
def test_headers_in_many_spellings(header: str, columns: list[Column | None]) -> None:
    found = recognise_header(tuple(header.split("|")))
    assert found == {column: number for number, column in enumerate(columns) if column is not None}
