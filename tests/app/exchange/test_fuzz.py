"""Whatever a file holds: a result or `BadInput`, and nothing else."""

from __future__ import annotations

import contextlib
import datetime as dt
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.errors import BadInput
from app.exchange.names import Unreadable, class_in_title, parse_class_name, person_from_full
from app.exchange.readers.marks import read_marks
from app.exchange.readers.plans import read_plan
from app.exchange.readers.pupils import read_pupils
from app.exchange.readers.timetable import read_timetable
from app.exchange.reasons import Reason
from app.exchange.recognise import Format, recognise, recognise_content
from app.exchange.text import clean, month_number, parse_date, parse_number, words
from tests.app.exchange import build, timetables

READERS: tuple[Callable[[Path], Any], ...] = (read_pupils, read_marks, read_timetable, read_plan)
SLOW = settings(
    deadline=None,
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

SCRAPS = st.sampled_from(
    [
        "Фамилия", "Имя", "Отчество", "ФИО", "Класс", "Пол", "Дата рождения", "Дата", "Параллель", "Литера",
        "м", "ж",
        "5А", "10-хим/био", "5 класс", "Список 7Б класса на 01.09.2025", "Ученик: Жилин Пётр", "Ученик:",
        "Класс: 8А",
        "Период: с 24.03.25 по 24.05.25", "Период: с 99.99.99 по 1.1.1", "Учебный год: 2024/2025", "Предмет",
        "Март",
        "Апрель", "Средняя оценка", "Итоговая оценка за период", "Учебные периоды", "1 Четверть", "Итог",
        "3/3", "О 2",
        "Н 2/2", "2  3", "0", "Б Б 3", "н/а", "•", "/", "//", "Итого:", "выбыл 31.02.2025", "sep=;", "=1+1",
        "#N/A",
        "Кабинет", "Название", "Понедельник", "Физика 305", "А / Б", "1 урок",
        "Activity Id", "Day", "Hour", "Students Sets", "Subject", "Teachers", "8А+8Б", "1", "2", "3", "24",
        "²", "٣",
        "\x00", "\u202e", "\ud7ff", "İ", "ß", "Жилин", "Пётр", "", " ", "\n",
        '"', "'", "<b>", "&#0;", "_x0000_",
    ]
)  # fmt: skip
CELLS = st.one_of(SCRAPS, st.text(max_size=12))
GRIDS = st.lists(st.lists(CELLS, max_size=9), max_size=14)
MORE_CELLS = st.one_of(
    CELLS,
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=False),
    st.booleans(),
    st.none(),
    st.dates(min_value=dt.date(1900, 1, 1)),
    st.datetimes(min_value=dt.datetime(1900, 1, 1)),
    st.times(),
)


def seeds() -> list[bytes]:
    """Sound files of every kind."""
    return [
        build.report(
            build.report_block("Жилин Пётр Ильич", {"Химия": ["3/4", "О 2", "2  3"], "Труд": ["", "0", "Н"]})
        ),
        build.workbook({"5 А": [["Фамилия", "Имя", "Пол"], ["Жилин", "Пётр", "м"]]}),
        build.raw_workbook(
            '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>41518</v></c></row>',
            strings="<si><t>ФИО</t></si>",
            styles='<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
        ),
        "Фамилия;Имя;Класс;Дата рождения\r\nЖилин;Пётр;5А;01.09.2013\r\n".encode("cp1251"),
        "№;Тема;Часы;Д/з\r\n;Раздел;2\r\n1-2;Дроби;;§ 1\r\n".encode("cp1251"),
        "ФИО\tКласс\r\nЖилин Пётр\t5А\r\n".encode("utf-16"),
        "<html><table><tr><td rowspan=2>ФИО<td>Класс<tr><td>Жилин Пётр<td>5А</table>".encode(),
        build.FET.encode(),
        build.FET_CSV.encode("utf-8-sig"),
        timetables.ASC.encode(),
        timetables.GPU001.encode("cp1251"),
        build.workbook({"5-9": timetables.CHART, "Пн": timetables.LIST}),
        b"<Activities_Timetable><Activity><Id>1</Id><Day>a</Day></Activity></Activities_Timetable>",
    ]


SEEDS = seeds()


def try_readers(path: Path) -> None:
    """Every reader on this file.  Anything but a result or a `BadInput` of a known reason ends the test."""
    for read in READERS:
        problem: BadInput | None = None
        found: Any = None
        try:
            found = read(path)
        except BadInput as error:
            problem = error
        if problem is not None:
            assert problem.code in set(Reason)
            assert set(problem.data) == {"file", "sheet", "row", "field", "value"}
            assert problem.data["file"]
        else:
            for refused in found.refused:
                assert set(refused.as_json()) == {"file", "sheet", "row", "field", "value", "reason"}


@SLOW
@given(content=st.binary(max_size=600))
@example(content=b"PK\x03\x04")
@example(content=b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
@example(content=b"\xff\xfe")
@example(content=b"\xff\xfea")
@example(content=b"<")
@example(content=b"<!DOCTYPE html><![x")
@example(content=b"<html><table><tr><td><![CDATA[")
@example(content=b"sep=;\n")
@example(content=b'sep=";\n')
def test_any_bytes(content: bytes, tmp_path: Path) -> None:
    try_readers(build.written(tmp_path, "any", content))


@SLOW
@given(data=st.data())
def test_damaged_files(data: st.DataObject, tmp_path: Path) -> None:
    try_readers(build.written(tmp_path, "damaged", damaged(data, data.draw(st.sampled_from(SEEDS)))))


@SLOW
@given(data=st.data())
def test_damaged_parts_of_workbooks(data: st.DataObject, tmp_path: Path) -> None:
    """The archive is sound, and a part in it is not."""
    seed = data.draw(st.sampled_from([content for content in SEEDS if content.startswith(b"PK")]))
    with zipfile.ZipFile(BytesIO(seed)) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    name = data.draw(st.sampled_from(sorted(parts)))
    content = parts[name]
    assert isinstance(content, bytes)
    if data.draw(st.booleans()):
        parts[name] = damaged(data, content)
    else:
        del parts[name]
    try_readers(build.written(tmp_path, "damaged.xlsx", build.zipped(parts)))


def damaged(data: st.DataObject, content: bytes) -> bytes:
    """The content with some bytes changed, cut out or put in."""
    result = bytearray(content)
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(result)))
        end = min(len(result), start + data.draw(st.integers(0, 12)))
        result[start:end] = data.draw(
            st.one_of(st.binary(max_size=8), SCRAPS.map(lambda text: text.encode()))
        )
    return bytes(result)


@SLOW
@given(
    grid=GRIDS, separator=st.sampled_from(";,\t|"), encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])
)
def test_any_text_table(grid: list[list[str]], separator: str, encoding: str, tmp_path: Path) -> None:
    text = "\r\n".join(separator.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in grid)
    try_readers(build.written(tmp_path, "any.csv", text.encode(encoding, "replace")))


@SLOW
@given(
    grid=st.lists(st.lists(MORE_CELLS, max_size=9), max_size=14),
    name=st.sampled_from(["5А", "Лист1", "10-хим"]),
)
def test_any_workbook(grid: list[list[Any]], name: str, tmp_path: Path) -> None:
    from openpyxl.utils.exceptions import IllegalCharacterError

    try:
        content = build.workbook({name: grid})
    except (IllegalCharacterError, ValueError):
        return  # what this writer cannot write
    try_readers(build.written(tmp_path, "any.xlsx", content))


@SLOW
@given(grid=st.lists(st.lists(CELLS, max_size=9), max_size=14))
def test_any_web_page(grid: list[list[str]], tmp_path: Path) -> None:
    text = "<table>" + "".join("<tr>" + "".join(f"<td>{cell}" for cell in row) for row in grid)
    try_readers(build.written(tmp_path, "any.xls", text.encode("utf-8", "replace")))


@SLOW
@given(
    cells=st.dictionaries(st.sampled_from(["Химия", "Труд", "5А"]), st.lists(MORE_CELLS, max_size=4)),
    months=st.lists(CELLS, max_size=4),
    days=st.lists(MORE_CELLS, max_size=4),
    period=CELLS,
    pupil=CELLS,
)
def test_any_report(
    cells: dict[str, list[Any]], months: list[str], days: list[Any], period: str, pupil: str, tmp_path: Path
) -> None:
    from openpyxl.utils.exceptions import IllegalCharacterError

    try:
        good = build.report_block("Жилин Пётр", cells, days=days, months=months)
        bad = build.report_block(pupil, cells, period=period)
        content = build.report(good, bad, good)
    except (IllegalCharacterError, ValueError):
        return
    try_readers(build.written(tmp_path, "report.xlsx", content))


@given(value=st.one_of(MORE_CELLS, st.floats()))
@settings(deadline=None, max_examples=300)
def test_any_cell(value: Any) -> None:
    clean(value)
    words(value)
    parse_number(value)
    with contextlib.suppress(ValueError):
        assert isinstance(parse_date(value), dt.date)
    for parse in (parse_class_name, person_from_full):
        with contextlib.suppress(Unreadable):
            assert parse(value)
    if isinstance(value, str):
        class_in_title(value)
        assert 0 <= month_number(value) <= 12


@given(content=st.binary(max_size=300))
def test_recognising_never_fails(content: bytes) -> None:
    assert recognise_content(content) in Format


def test_what_there_is_nothing_to_read_of(tmp_path: Path) -> None:
    assert recognise(tmp_path) is Format.FOLDER
    for path in (tmp_path / "absent", tmp_path / "a\x00b", build.written(tmp_path, "file", "x") / "below"):
        with pytest.raises(BadInput):
            recognise(path)
        try_readers(path)
