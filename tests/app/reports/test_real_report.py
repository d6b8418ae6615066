"""The report of a real class, imported, comes out again as it came in: cells and means."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict

from app.exchange.importing import import_marks
from app.exchange.readers.marks import read_marks
from app.exchange.records import MarksReport
from app.journal.rules import rounded
from app.reports.all import report_named
from app.reports.document import Document, RowKind
from app.reports.wish import Of, Wish
from app.reports.words import ReportWords
from tests.app.exchange.importing.support import admin, rows
from tests.build import BuiltSchool
from tests.realdata import DATA, needs_data

REPORT = DATA / "4-russian/bars-export/otchet-uspevaemost-poseshchaemost-8A.xlsx"
DAYS = {"starts": dt.date(2025, 3, 24), "ends": dt.date(2025, 5, 24)}

Entries = Counter[tuple[str, str, dt.date, str]]
"""Pupil, subject, day, a mark or a letter."""


@needs_data
def test_the_report_of_8a_comes_out_as_it_came_in(school: BuiltSchool) -> None:
    session, report = admin(school), read_marks(REPORT)
    import_marks(session, REPORT)
    ((year, class_id),) = rows(
        school.file,
        "SELECT y.id, c.id FROM academic_year y JOIN school_class c ON c.year_id = y.id WHERE y.name = '2024/2025'",
    )
    spec = report_named("pupil_attendance")
    assert spec is not None
    wish = Wish("pupil_attendance", Of.CLASS, class_id, year, **DAYS)
    documents = spec.make(session, wish, ReportWords("ru"))
    assert len(documents) == 28
    assert entries_of(documents) == entries_in(report)
    assert means(documents, report) == (560, 546)
    # Of one pupil it is the same as in the class.
    pupil = rows(school.file, "SELECT pupil_id FROM enrollment WHERE school_class_id = ?", class_id)[0][0]
    (alone,) = spec.make(session, Wish("pupil_attendance", Of.PUPIL, pupil, year, **DAYS), ReportWords("ru"))
    assert alone.parts == next(one for one in documents if one.name == alone.name).parts


def entries_of(documents: list[Document]) -> Entries:
    found: Entries = Counter()
    for one in documents:
        (table,) = one.tables
        for row in table.rows:
            if row.kind is RowKind.TOTAL:
                continue
            for column, cell in zip(table.columns, row.cells, strict=True):
                if day := re.fullmatch(r"d(\d{4})(\d\d)(\d\d)", column.key):
                    text = str(cell.value if cell.value is not None else "")
                    for piece in re.split(r"[ /]+", text.strip()):
                        if piece:
                            found[
                                one.name, str(row.cells[0].value), dt.date(*map(int, day.groups())), piece
                            ] += 1
    return found


def entries_in(report: MarksReport) -> Entries:
    names = {one.index: f"{one.name.surname} {one.name.given} {one.name.patronymic}" for one in report.pupils}
    found: Entries = Counter()
    for one in (*report.marks, *report.absences):
        piece = one.value if hasattr(one, "value") else one.code
        found[names[one.pupil], one.subject, one.date, piece] += 1
    return found


def means(documents: list[Document], report: MarksReport) -> tuple[int, int]:
    """How many means the report states, and how many of them come out."""
    names = {one.index: f"{one.name.surname} {one.name.given} {one.name.patronymic}" for one in report.pupils}
    ours: dict[tuple[str, str], object] = defaultdict()
    for one in documents:
        table = one.tables[0]
        place = [column.key for column in table.columns].index("plain")
        for row in table.rows:
            ours[one.name, str(row.cells[0].value)] = row.cells[place].value
    equal = sum(
        (None if term.mean is None else rounded(term.mean))
        == (None if (own := ours[names[term.pupil], term.subject]) is None else rounded(own))
        for term in report.terms
    )
    return len(report.terms), equal
