"""Reports of marks and absences, and report cards, of another diary."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from app.errors import BadInput
from app.exchange.readers.marks import read_marks
from app.exchange.reasons import Reason
from app.exchange.records import ClassName, MarksReport
from tests.app.exchange import build
from tests.realdata import DATA, needs_data

PUPIL = "Жилин Пётр Ильич"


def report(folder: Path, *blocks: list[Sequence[Any]]) -> MarksReport:
    """A report of these blocks, read."""
    return read_marks(build.written(folder, "отчёт.xlsx", build.report(*blocks)))


def one_cell(folder: Path, cell: Any) -> MarksReport:
    """A report with one cell filled."""
    return report(folder, build.report_block(PUPIL, {"Химия": ["", cell, ""]}))


@pytest.mark.parametrize(
    ("cell", "marks", "absences"),
    [
        ("5", [(1, 1, 1, "5")], []),
        (5, [(1, 1, 1, "5")], []),
        ("3/4", [(1, 1, 1, "3"), (1, 1, 2, "4")], []),
        ("2 3", [(1, 1, 1, "2"), (1, 2, 1, "3")], []),
        ("2  3", [(1, 1, 1, "2"), (2, 1, 1, "3")], []),
        ("О 2", [(1, 1, 1, "2")], [(1, "О")]),
        ("О 3 3", [(1, 1, 1, "3"), (1, 2, 1, "3")], [(1, "О")]),
        ("Н 2/2", [(1, 1, 1, "2"), (1, 1, 2, "2")], [(1, "Н")]),
        ("Н Н", [], [(1, "Н"), (2, "Н")]),
        ("О Н", [], [(1, "О"), (2, "Н")]),
        ("5 Н", [(1, 1, 1, "5")], [(2, "Н")]),
        ("Б Б 3", [(2, 1, 1, "3")], [(1, "Б"), (2, "Б")]),
        ("Б  3/3", [(2, 1, 1, "3"), (2, 1, 2, "3")], [(1, "Б")]),
        ("у", [], [(1, "У")]),
        ("H", [], [(1, "Н")]),  # Latin
        ("н/а", [(1, 1, 1, "н/а")], []),
        ("осв", [(1, 1, 1, "осв")], []),
        ("•", [(1, 1, 1, "•")], []),
        ("\xa05\xa0", [(1, 1, 1, "5")], []),
    ],
)
def test_what_a_cell_holds(
    cell: Any, marks: list[tuple[int, int, int, str]], absences: list[tuple[int, str]], tmp_path: Path
) -> None:
    found = one_cell(tmp_path, cell)
    assert [(mark.lesson, mark.work, mark.part, mark.value) for mark in found.marks] == marks
    assert [(absence.lesson, absence.code) for absence in found.absences] == absences
    assert {record.date for record in (*found.marks, *found.absences)} == {dt.date(2025, 3, 31)}
    assert {record.place.field for record in (*found.marks, *found.absences)} == {"C"}
    assert found.refused == ()


@pytest.mark.parametrize(
    ("cell", "reasons", "marks"),
    [
        ("0", [Reason.MARK_ZERO], []),
        (0, [Reason.MARK_ZERO], []),
        ("5 0", [Reason.MARK_ZERO], ["5"]),
        ("0/3", [Reason.MARK_ZERO], ["3"]),
        ("6", [Reason.MARK_UNREADABLE], []),
        ("3/", [Reason.MARK_UNREADABLE], ["3"]),
        ("абв", [Reason.MARK_UNREADABLE], []),
        (dt.date(2025, 3, 4), [Reason.MARK_UNREADABLE], []),
        (True, [Reason.MARK_UNREADABLE], []),
        ("35", [Reason.MARK_UNREADABLE], []),
        ("5 " * 10_000, [Reason.MARK_UNREADABLE], []),
    ],
)
def test_what_is_no_mark_is_reported_and_never_guessed(
    cell: Any, reasons: list[Reason], marks: list[str], tmp_path: Path
) -> None:
    found = one_cell(tmp_path, cell)
    assert [refused.reason for refused in found.refused] == reasons
    assert [mark.value for mark in found.marks] == marks
    assert {(refused.place.row, refused.place.field) for refused in found.refused} == {(12, "C")}


def test_two_columns_for_one_day(tmp_path: Path) -> None:
    block = build.report_block(PUPIL, {"Химия": ["4", "Н Н", "3"], "Труд": ["", "5", ""]}, days=(31, 31, 1))
    block[5] = ("Предмет", "Март", "", "Апрель", "Средняя оценка")
    found = report(tmp_path, block)
    days = [(mark.subject, mark.date.isoformat(), mark.lesson) for mark in found.marks]
    assert days == [("Химия", "2025-03-31", 1), ("Химия", "2025-04-01", 1), ("Труд", "2025-03-31", 1)]
    assert [(absence.date.day, absence.lesson) for absence in found.absences] == [(31, 2), (31, 3)]


def test_who_the_block_is_about(tmp_path: Path) -> None:
    found = report(
        tmp_path, build.report_block(PUPIL, {"Химия": ["5"]}), build.report_block(PUPIL, {"Химия": ["2"]})
    )
    first, second = found.pupils
    assert (first.name, first.class_name, first.year) == (second.name, ClassName("8А", 8, "А"), "2024/2025")
    assert (first.begins, first.ends) == (dt.date(2025, 3, 24), dt.date(2025, 5, 24))
    assert [(mark.pupil, mark.value) for mark in found.marks] == [(0, "5"), (1, "2")], "namesakes stay apart"
    assert (found.kind, found.school, found.subjects) == ("marks_report", 'МАОУ "Школа № 77"', ("Химия",))


def test_means_and_final_marks_of_the_exporter(tmp_path: Path) -> None:
    subjects = {name: ["", "", ""] for name in ("Химия", "Труд", "Физика", "Музыка")}
    summary = {
        "Химия": [3.25, 3.5, "3"],
        "Труд": [0, 0, ""],
        "Физика": ["4,5", 0, "0"],
        "Музыка": ["", "", "7"],
    }
    found = report(tmp_path, build.report_block(PUPIL, subjects, summary=summary))
    assert [(term.subject, term.term, term.mean, term.weighted_mean, term.value) for term in found.terms] == [
        ("Химия", "period", 3.25, 3.5, "3"),
        ("Труд", "period", None, None, None),
        ("Физика", "period", 4.5, None, "н/а"),
        ("Музыка", "period", None, None, None),
    ]
    assert [(refused.value, refused.reason) for refused in found.refused] == [("7", Reason.MARK_UNREADABLE)]


def test_the_year_of_a_day_follows_from_the_period(tmp_path: Path) -> None:
    block = build.report_block(
        PUPIL, {"Химия": ["5", "4", "3"]}, months=("Декабрь", "Январь", ""), days=(30, 9, 40),
        period="с 01.09.24 по 31.01.25",
    )  # fmt: skip
    found = report(tmp_path, block)
    assert [mark.date for mark in found.marks] == [dt.date(2024, 12, 30), dt.date(2025, 1, 9)]
    assert [
        (refused.place.row, refused.place.field, refused.value, refused.reason) for refused in found.refused
    ] == [
        (11, "D", "40", Reason.DAY_OUTSIDE_PERIOD),
        (12, "D", "3", Reason.DAY_OUTSIDE_PERIOD),
    ]


def test_blocks_that_cannot_be_used_are_named_and_cost_the_others_nothing(tmp_path: Path) -> None:
    good = build.report_block(PUPIL, {"Химия": ["5"]})
    found = report(
        tmp_path, good,
        build.report_block("12", {"Химия": ["4"]}),
        build.report_block(PUPIL, {"Химия": ["4"]}, period="когда-то"),
        build.report_block(PUPIL, {"Химия": ["3"], "ХИМИЯ": ["3"], "": ["2"]}),
    )  # fmt: skip
    assert [mark.value for mark in found.marks] == ["5", "3"]
    assert [refused.reason for refused in found.refused] == [
        Reason.NAME_MISSING, Reason.PUPIL_MISSING, Reason.PERIOD_MISSING, Reason.PERIOD_MISSING,
        Reason.SUBJECT_TWICE, Reason.SUBJECT_MISSING,
    ]  # fmt: skip


YEAR = ("Год. оценка", "Экз. оценка", "Гос. экз. оценка", "Итог. оценка")
CARD = [
    ("Табель успеваемости учащегося",),
    ("Учебный год: 2024/2025",),
    ("Класс: 8А",),
    (f"Ученик: {PUPIL}",),
    (),
    ("", "Предмет", "Учебные периоды", *[""] * 5, *YEAR),
    ("№",),
    ("п/п", "", "1 Четверть", "", "", "II полугодие"),
    ("", "", "Средний балл", "Ср. взв. балл", "Итог", "Средний балл", "Ср. взв. балл", "Итог"),
    ("1", "Химия", 3.25, 0, "3", 4.5, 4.75, "5", "4", "5", "3", "4"),
    ("2", "Труд", 0, 0, "", 0, 0, "0", "", "", "", "осв"),
]  # fmt: skip


def test_a_report_card(tmp_path: Path) -> None:
    found = read_marks(build.written(tmp_path, "табель.xlsx", build.workbook({"Лист1": CARD})))
    assert (found.kind, found.marks, found.absences, found.refused) == ("report_card", (), (), ())
    assert [
        (term.subject, term.term, term.term_kind, term.mean, term.weighted_mean, term.value)
        for term in found.terms
    ] == [
        ("Химия", "1", "quarter", 3.25, None, "3"),
        ("Химия", "2", "half_year", 4.5, 4.75, "5"),
        ("Химия", "year", "", None, None, "4"),
        ("Химия", "exam", "", None, None, "5"),
        ("Химия", "state_exam", "", None, None, "3"),
        ("Химия", "final", "", None, None, "4"),
        ("Труд", "2", "half_year", None, None, "н/а"),
        ("Труд", "final", "", None, None, "осв"),
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("ФИО;Класс\nЖилин Пётр;5А\n", "content.other"),
        ("a;b\n1;2\n", "header.missing"),
        ("Отчет об успеваемости и посещаемости ученика;\nКласс: 8А;\n", "pupil.missing"),
        (build.FET, "file.kind_unsuitable"),
        (build.FET_CSV, "content.other"),
    ],
)
def test_what_is_no_report(content: str, code: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        read_marks(build.written(tmp_path, "f.csv", content))
    assert caught.value.code == code


# --- real files ----------------------------------------------------------------------------------------

EXPORT = DATA / "4-russian/bars-export"


@needs_data
def test_the_report_of_8a() -> None:
    found = read_marks(EXPORT / "otchet-uspevaemost-poseshchaemost-8A.xlsx")
    assert (len(found.pupils), len(found.subjects), len(found.marks), len(found.terms)) == (28, 20, 2560, 560)
    assert Counter(absence.code for absence in found.absences) == {"Н": 455, "Б": 237, "У": 45, "О": 83}
    assert [refused.reason for refused in found.refused] == [Reason.MARK_ZERO] * 7
    assert {pupil.class_name for pupil in found.pupils} == {ClassName("8А", 8, "А")}
    keys = [(each.pupil, each.subject, each.date, each.lesson) for each in found.absences]
    assert len(keys) == len(set(keys)), "at most one absence for a pupil and lesson"
    works = [(each.pupil, each.subject, each.date, each.lesson, each.work, each.part) for each in found.marks]
    assert len(works) == len(set(works))

    values = defaultdict(list)
    for mark in found.marks:
        values[mark.pupil, mark.subject].append(int(mark.value))
    equal = 0
    for term in found.terms:
        own = values[term.pupil, term.subject]
        equal += term.mean == (pytest.approx(sum(own) / len(own)) if own else None)
    assert equal == 546


@needs_data
def test_the_report_cards_of_8a() -> None:
    found = read_marks(EXPORT / "tabel-uspevaemosti-8A.xlsx")
    assert (found.kind, len(found.pupils), found.marks, found.refused) == ("report_card", 28, (), ())
    marked = [term for term in found.terms if term.term_kind == "quarter" and term.value and term.mean]
    same = sum(term.value == str(int(term.mean + 0.5)) for term in marked if term.mean)
    assert (same, len(marked)) == (1744, 1854)


@needs_data
@pytest.mark.parametrize(
    "path",
    [path for path in sorted(DATA.glob("[346]-*/**/*")) if path.is_file() and "bars" not in path.parts[-2]],
    ids=lambda path: path.name,
)
def test_files_of_others_are_one_clear_error(path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        read_marks(path)
    assert caught.value.data["file"] == path.name
