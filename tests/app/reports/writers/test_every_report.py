"""Every report of the sample school, of whomever it can be, as paper and as workbook: nothing is cut, and an office
program finds every formula's value."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from app.auth.service import sign_in, start_session
from app.opening import clock_of, demo_copy, describe, open_school
from app.people.finding import courses_of_class, pupils_of_class, teachers_of_year
from app.reports.all import REPORTS
from app.reports.document import Document
from app.reports.registry import ReportSpec
from app.reports.wish import WHOLE_YEAR, Of, Over, Wish
from app.reports.writers.book import documents_as_book
from app.reports.writers.csv_text import documents_as_csv
from app.reports.writers.paper import pages_of
from app.school.queries import classes, current_year
from app.session import Session
from tests.app.reports.writers.reading import MADE_AT, WORDS, outside, texts
from tests.app.reports.writers.test_other_programs import OFFICE, same_values

PASSWORD = "Dnevnik-2026"
CASES = [pytest.param(spec, of, id=f"{spec.key}-{of}") for spec in REPORTS for of in spec.who]


@pytest.fixture(scope="module")
def deputy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """The deputy head of the sample."""
    with open_school(demo_copy(tmp_path_factory.mktemp("sample")), None) as school:
        clock = clock_of(describe(school))
        signed = sign_in(school, "zavuch", PASSWORD, None, clock)
        yield start_session(school, signed, signed.roles[0], clock)


def made(session: Session, spec: ReportSpec, of: Of) -> list[Document]:
    """At most three documents of a report."""
    year = current_year(session)
    assert year is not None
    one = next(known for known in classes(session, year.id) if known.name == "7А")
    ids = {
        Of.CLASS: one.id, Of.PARALLEL: one.grade, Of.SCHOOL: 0,
        Of.TEACHER: teachers_of_year(session, year.id)[0].id,
        Of.COURSE: courses_of_class(session, one.id)[0].course_id,
        Of.PUPIL: pupils_of_class(session, one.id)[0].pupil_id,
    }  # fmt: skip
    term = WHOLE_YEAR if spec.over is Over.YEAR else None if spec.over is Over.NONE else 1
    with session.school.reading():
        return list(spec.make(session, Wish(spec.key, of, ids[of], year.id, term), WORDS))[:3]


@pytest.mark.parametrize(("spec", "of"), CASES)
def test_paper(deputy: Session, spec: ReportSpec, of: Of) -> None:
    documents = made(deputy, spec, of)
    assert documents
    for document in documents:
        pages = pages_of(document, WORDS)
        assert all(outside(page) == [] for page in pages)
        shown = " ".join(text for page in pages for text in texts(page))
        assert "{" not in shown
        if document.paper is None:
            assert "…" not in shown, "a head is cut"
            assert all("".join(one.who.split()) in "".join(shown.split()) for one in document.signatures)


def test_workbooks_hold_what_an_office_program_finds(deputy: Session, tmp_path: Path) -> None:
    """A workbook for each report, of whomever it can be: each file more takes the office program its time."""
    books = []
    for spec in REPORTS:
        documents = [document for of in spec.who for document in made(deputy, spec, of)]
        content = documents_as_book(documents, WORDS, made_at=MADE_AT)
        assert documents_as_csv(documents, WORDS)
        books.append(tmp_path / f"{spec.key}.xlsx")
        books[-1].write_bytes(content)
    if OFFICE is None:
        assert all(openpyxl.load_workbook(book).sheetnames for book in books)
        pytest.skip("needs LibreOffice")
    assert same_values(*books) > 500
