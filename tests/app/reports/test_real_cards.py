"""The report cards of a real class of 28, brought in from the file of another diary: its figures."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

from app.codes import Role
from app.exchange.importing import import_marks
from app.reports.document import Document
from app.reports.results import class_summary
from app.reports.wish import WHOLE_YEAR, Of, Wish
from app.reports.words import ReportWords
from models.school import AcademicYear, SchoolClass
from tests.app.exchange.importing.support import admin
from tests.app.reports.formulas import wrong_formulas
from tests.app.reports.naive_results import Counts, counts
from tests.build import BuiltSchool
from tests.realdata import DATA, needs_data

pytestmark = needs_data

CARDS = DATA / "4-russian/bars-export/tabel-uspevaemosti-8A.xlsx"
WORDS = ReportWords("ru")
PERIODS = ("k1_1_", "k1_2_", "k1_3_", "k1_4_", "k2_0_")


def marks_of_the_file(path: Path) -> dict[tuple[str, str], dict[str, int]]:
    """Subject and period → pupil → mark, straight from the cells: «0» is «н/а»."""
    found: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    pupil = ""
    for row in openpyxl.load_workbook(path).active.iter_rows(values_only=True):
        if isinstance(row[0], str) and row[0].startswith("Ученик: "):
            pupil = row[0].removeprefix("Ученик: ")
        if pupil and str(row[0]).isdigit() and row[1]:
            for period, place in zip(PERIODS, (4, 7, 10, 13, 14), strict=True):
                if row[place] not in (None, ""):
                    value = int(row[place])
                    found[row[1], period][pupil] = value or -4
    return found


@pytest.fixture
def summary(school: BuiltSchool) -> Document:
    import_marks(admin(school), CARDS)
    with school.file.reading():
        year = AcademicYear.get(AcademicYear.name == "2024/2025").id
        class_id = SchoolClass.get(SchoolClass.year == year).id
    session = school.session(Role.DEPUTY, school.deputy)
    (document,) = class_summary.make(
        session, Wish("class_summary", Of.CLASS, class_id, year, WHOLE_YEAR), WORDS
    )
    return document


def told(document: Document, subject: str, period: str) -> Counts:
    """The counts below a subject."""
    table = document.tables[0]
    place = next(place for place, column in enumerate(table.columns) if column.head == subject)
    rows = {row.key: row.cells[place].value for row in table.rows if row.key}
    own = [rows.get(period + key) for key in Counts._fields]
    return Counts(*own) if own[0] else counts([])  # type: ignore[arg-type]


def test_every_subject_and_period_as_the_file_gives_it(summary: Document) -> None:
    marks = marks_of_the_file(CARDS)
    subjects = [column.head for column in summary.tables[0].columns if column.key.startswith("s")][1:]
    compared = 0
    for subject in dict.fromkeys(subject for subject, _ in marks):
        assert subject in subjects or subject == summary.tables[0].columns[3].head
        for period in PERIODS:
            expected = counts(list(marks[subject, period].values()))
            assert told(summary, subject, period)[:6] == expected[:6], (subject, period)
            assert told(summary, subject, period)[7:] == expected[7:], (subject, period)
            compared += expected.n
    assert compared == 2348  # all marks that there are
    assert wrong_formulas(summary, WORDS) == []


def test_algebra_over_the_year(summary: Document) -> None:
    algebra = told(summary, "Алгебра", "k2_0_")
    assert (algebra.n, algebra.n5, algebra.n4, algebra.n3, algebra.n2) == (28, 0, 6, 17, 5)
    shown = [
        WORDS.number(one or Fraction(), places) for one, places in zip(algebra[7:], (1, 1, 1, 2), strict=True)
    ]
    assert shown == ["82,1", "21,4", "38,4", "3,04"]


def test_the_class_over_the_year(summary: Document) -> None:
    """18 pass, 10 fail, nobody has nothing but 5."""
    (line,) = [part.text for part in summary.parts if getattr(part, "text", "").startswith("Год.")]
    assert line.startswith("Год. Учащихся 28: отличников 0,")
    assert "неуспевающих и неаттестованных 10." in line
    assert "Успеваемость 64,3 %" in line
