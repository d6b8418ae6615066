"""Report cards, summaries and their counts of any little school, against the second reckoning (`naive_results`)."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from app.progress.attained import Result
from app.reports.document import Document, RowKind
from app.reports.results import class_summary
from app.reports.results.book import Book, Slot, card_of
from app.reports.results.figures import Figures
from app.reports.results.queries import class_book, pupil_card
from app.reports.wish import WHOLE_YEAR, Of, Wish
from app.reports.words import ReportWords
from models.opening import create_school_file
from tests.app.progress import naive
from tests.app.progress.little_school import deputy, written
from tests.app.reports import naive_results
from tests.app.reports.formulas import formulas_of, wrong_formulas
from tests.app.reports.little_results import SLOTS, schools_with_results
from tests.build import BuiltSchool

WORDS = ReportWords("ru")
_numbers = itertools.count()


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A school file with nothing in it."""
    path = tmp_path_factory.mktemp("results") / "empty.db"
    create_school_file(path).close()
    return path


@given(schools_with_results())
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_of_any_little_school(empty: Path, school: naive.Little) -> None:
    path = empty.with_name(f"{next(_numbers)}.db")
    with written(school, empty, path) as built:
        session = deputy(built)
        for class_ in school.grades:
            book = class_book(session, built.ids[class_])
            check_marks(school, built, class_, book)
            check_figures(school, class_, book)
            for pupil in book.pupils:
                if pupil.covers(book.today) and pupil.left is None:
                    alone = replace(pupil_card(session, pupil.pupil_id, built.ids["year"]), class_teacher="")
                    assert card_of(book, pupil) == alone
            for term in (WHOLE_YEAR, 1, 2):
                wish = Wish("class_summary", Of.CLASS, built.ids[class_], built.ids["year"], term)
                (document,) = class_summary.make(session, wish, WORDS)
                check_summary(school, class_, document, SLOTS if term == WHOLE_YEAR else [(1, term)])
    path.unlink()


def check_marks(school: naive.Little, built: BuiltSchool, class_: str, book: Book) -> None:
    pupils = {built.ids[name]: name for name in school.pupils}
    subjects = {built.ids[name]: name for name in school.subjects}
    for slot in SLOTS:
        own = {
            (pupils[pupil], subjects[subject]): given.value
            for (pupil, subject, one), given in book.marks.items()
            if one == slot
        }
        assert own == naive_results.marks(school, class_, slot)
    for pupil in book.pupils:
        for term in (0, 1, 2):
            count = book.missed.get((pupil.pupil_id, term))
            told = (count.absent, count.excused, count.ill, count.late) if count else (0, 0, 0, 0)
            assert told == naive_results.missed(school, class_, pupil.name, term)


def check_figures(school: naive.Little, class_: str, book: Book) -> None:
    figures = Figures(book)
    for slot in SLOTS:
        results = {one.pupil.name: one.result and one.result.value for one in figures.pupils(Slot(*slot))}
        expected = {
            pupil: naive_results.result(school, class_, pupil, slot)
            for pupil in naive.roster(school, class_, naive_results.last_day(school, slot))
        }
        assert results == expected
        whole = figures.whole(Slot(*slot))
        known = [one for one in expected.values() if one]
        assert {result.value: whole.counts[result] for result in Result} == {
            result.value: known.count(result.value) for result in Result
        }


def check_summary(
    school: naive.Little, class_: str, document: Document, slots: list[tuple[int, int]]
) -> None:
    """The counts below the pupils, by column and row, and that a spreadsheet would reckon them so, too."""
    (table,) = document.tables
    assert wrong_formulas(document, WORDS) == []
    columns = {column.head: place for place, column in enumerate(table.columns)}
    named = {row.key: row for row in table.rows if row.key}
    scales = naive_results.naive_classroom.subjects(school, class_)
    some = False
    for kind, number in slots:
        for subject in scales:
            counts = naive_results.subject_counts(school, class_, subject, (kind, number))
            if scales[subject] != "5" or not counts.n:
                continue
            some = True
            told = [named[f"k{kind}_{number}_{key}"].cells[columns[subject]] for key in counts._fields]
            assert [one.value for one in told] == list(counts)
            assert [len(one.behind) for one in told[1:7]] == list(counts[1:7])
            assert sum(bool(one.formula) for one in told) >= 10 - (counts.mean is None)
    if some:
        assert formulas_of(document)
    body = [row for row in table.rows if row.kind is RowKind.BODY]
    assert len(body) % len(slots or [1]) == 0 or len(slots) == 5
