"""Documents as CSV."""

from __future__ import annotations

import csv
import io

import pytest

from app.reports.document import Cell, Column, Document, Kind, Row, Table
from app.reports.words import ReportWords
from app.reports.writers.csv_text import documents_as_csv, harmless
from tests.app.reports.writers import documents as made
from tests.app.reports.writers.reading import WORDS


def lines(content: bytes, separator: str = ";") -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=separator))


def test_it_opens_in_a_russian_excel() -> None:
    found = lines(documents_as_csv([made.subject_teacher()], WORDS))
    assert ["5А", "30", "2", "6", "17", "5", "83,3", "26,7", "3,17"] in found
    assert ["Всего", "195", "27", "36", "102", "30", "84,6", "32,3", "3,31"] in found
    assert found[:4] == [
        ["МБОУ «Школа № 1»"], ["Отчёт учителя-предметника"], ["Алгебра, Иванова А. Б."],
        ["1 четверть 2026/2027 учебного года"],
    ]  # fmt: skip
    assert ["Учитель: Иванова А. Б."] in found


def test_the_other_separator_and_language() -> None:
    found = lines(documents_as_csv([made.subject_teacher()], ReportWords("en"), separator=","), ",")
    assert ["5А", "30", "2", "6", "17", "5", "83.3", "26.7", "3.17"] in found


def test_documents_stand_one_after_the_other() -> None:
    found = lines(documents_as_csv([made.nothing(), made.report_card()], WORDS))
    second = found.index(["Табель успеваемости"])
    assert found[second - 3 : second] == [["Пропусков нет"], [], ["МБОУ «Школа № 1»"]]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"), ("+7 900", "'+7 900"), ("-5 за четверть", "'-5 за четверть"), ("@x", "'@x"),
        ("\t=1", "'\t=1"), ("  =1", "'  =1"), ("-", "-"), ("5-6", "5-6"), ("a\nb", "a b"),
    ],
)  # fmt: skip
def test_no_text_becomes_a_formula(text: str, written: str) -> None:
    assert harmless(text) == written


def test_numbers_below_nought_are_numbers() -> None:
    columns = (Column("a", "А", Kind.WHOLE), Column("b", "Б"))
    document = Document("x", "Т", "", parts=(Table(columns, (Row((Cell(-3), Cell("-3"))),)),))
    assert lines(documents_as_csv([document], WORDS))[-1] == ["-3", "'-3"]
