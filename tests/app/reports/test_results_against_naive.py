"""Report cards, summaries and their counts of any little school, against the second reckoning (`naive_results`)."""

from __future__ import annotations

import itertools
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from app.journal.of_pupil import AbsenceCount
from app.progress.attained import Result
from app.reports.document import Document, RowKind
from app.reports.results import (
    class_summary,
    class_teacher,
    mark_density,
    mean_and_mark,
    school_results,
    subject_teacher,
)
from app.reports.results.book import Book, Slot, card_of
from app.reports.results.figures import Figures
from app.reports.results.queries import class_book, pupil_card
from app.reports.wish import WHOLE_YEAR, Of, Wish
from app.reports.words import ReportWords
from models.opening import create_school_file
from models.school import CourseTeacher
from tests.app.progress import naive, naive_classroom
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
@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
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
                check_pupils(school, class_, document, term)
                wish = replace(wish, report="class_teacher")
                check_class_teacher(school, class_, class_teacher.make(session, wish, WORDS)[0], term)
            for term in (1, 2):
                wish = Wish("mark_density", Of.CLASS, built.ids[class_], built.ids["year"], term)
                check_density(school, class_, mark_density.make(session, wish, WORDS)[0], term)
                wish = replace(wish, report="mean_and_mark")
                check_means(school, class_, mean_and_mark.make(session, wish, WORDS)[0], term)
        for term in (WHOLE_YEAR, 1, 2):
            check_teacher(school, built, term)
            wish = Wish("results", Of.SCHOOL, 0, built.ids["year"], term)
            check_results(school, school_results.make(session, wish, WORDS)[0], term)
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
            key = pupil.pupil_id, term
            assert by_reason(book.missed.get(key)) == naive_results.missed(school, class_, pupil.name, term)
            here = naive_results.missed_here(school, class_, pupil.name, term)
            assert by_reason(book.missed_here.get(key)) == here


def by_reason(count: AbsenceCount | None) -> tuple[int, int, int, int]:
    return (count.absent, count.excused, count.ill, count.late) if count else (0, 0, 0, 0)


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
    scales = naive_classroom.subjects(school, class_)
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


NAMES = {(1, 1): "1 четверть", (1, 2): "2 четверть", (2, 0): "Год", (3, 0): "Экзамен", (4, 0): "Итог"}


def check_pupils(school: naive.Little, class_: str, document: Document, term: int) -> None:
    """Each pupil of the period or year: the marks, in brackets those that are not counted, and the lessons missed."""
    (table,) = document.tables
    columns = {column.key: place for place, column in enumerate(table.columns)}
    heads = {column.head: place for place, column in enumerate(table.columns)}
    told = {}
    for row in table.rows:
        if row.kind is RowKind.BODY:
            values = [cell.value for cell in row.cells]
            name = str(values[columns["name"]]).split(" (")[0]
            slot = values[columns["slot"]] if term == WHOLE_YEAR else NAMES[1, term]
            told[name, slot] = values
    asked = [(1, term)] if term != WHOLE_YEAR else [(1, 1), (1, 2), (2, 0)]
    if term == WHOLE_YEAR:
        asked += [slot for slot in ((3, 0), (4, 0)) if naive_results.marks(school, class_, slot)]
    slots = {slot: NAMES[slot] for slot in asked}
    pupils = naive_results.shown(school, class_, term)
    assert set(told) == {(pupil, name) for pupil in pupils for name in slots.values()}
    scales = naive_classroom.subjects(school, class_)
    for slot, name in slots.items():
        marks, counted = (
            naive_results.marks(school, class_, slot),
            naive_results.counted(school, class_, slot),
        )
        for pupil in pupils:
            values = told[pupil, name]
            for subject in scales:
                value = marks.get((pupil, subject))
                shown = value if value is None or (pupil, subject) in counted else f"({WORDS.mark(value)})"
                assert values[heads[subject]] == shown
            absent, excused, ill, late = naive_results.missed(
                school, class_, pupil, 0 if slot[0] == 2 else slot[1]
            )
            missed = absent + excused + ill or None
            if term == WHOLE_YEAR:
                assert values[columns["missed"]] == (missed if slot[0] in (1, 2) else None)
                continue
            own = [
                counted[pupil, subject]
                for subject, scale in scales.items()
                if scale == "5" and counted.get((pupil, subject), -1) >= 0
            ]
            assert values[columns["own_mean"]] == (Fraction(sum(own), len(own)) if own else None)
            assert [values[columns[key]] for key in class_summary.MISSED] == [
                missed, ill or None, excused or None, absent or None, late or None,
            ]  # fmt: skip


def slot_of(term: int) -> tuple[int, int]:
    return (2, 0) if term == WHOLE_YEAR else (1, term)


def check_class_teacher(school: naive.Little, class_: str, document: Document, term: int) -> None:
    """Each group by name, and the lessons missed."""
    assert wrong_formulas(document, WORDS) == []
    _, counted, _, missed = document.tables
    slot = slot_of(term)
    here = naive.roster(school, class_, naive_results.last_day(school, slot))
    groups = {pupil: naive_results.group(school, class_, pupil, slot) for pupil in here}
    rows = {row.key: row.cells[1] for row in counted.rows}
    assert rows["listed"].value == len(here)
    for name in class_teacher.GROUPS:
        own = [pupil for pupil, groups_ in groups.items() if name in groups_]
        assert rows[name].value == len(own)
        assert sorted(line.split(":")[0] for line in rows[name].behind) == sorted(own)
    failing = [one for one in here if naive_results.result(school, class_, one, slot) == "failing"]
    assert rows["fail"].value == len(failing)
    told = {
        row.cells[1].value: tuple(cell.value for cell in row.cells[2:])
        for row in missed.rows
        if row.kind is RowKind.BODY
    }
    expected = {}
    for pupil in school.pupils:
        if any((one.pupil, one.where) == (pupil, class_) for one in school.in_class):
            absent, excused, ill, late = naive_results.missed_here(school, class_, pupil, term)
            if absent or excused or ill or late:
                expected[pupil] = (absent + excused + ill, ill, excused, absent, late)
    assert told == expected


def check_teacher(school: naive.Little, built: BuiltSchool, term: int) -> None:
    """All courses are one teacher's here."""
    session = deputy(built)
    with built.file.writing():
        for name in school.courses:
            CourseTeacher.insert(
                course=built.ids[f"курс {name}"], teacher=built.ids["завуч"], from_date=school.year.first
            ).on_conflict_ignore().execute()
    session.forget_all()
    wish = Wish("subject_teacher", Of.TEACHER, built.ids["завуч"], built.ids["year"], term)
    (document,) = subject_teacher.make(session, wish, WORDS)
    assert wrong_formulas(document, WORDS) == []
    slot = slot_of(term)
    expected = naive_results.teacher_lines(school, list(school.courses.values()), slot)
    names = {built.ids[f"курс {name}"]: name for name in school.courses}
    table = next((one for one in document.tables if term or one.title == "Год"), None)
    if table is None:
        assert not any(counts.n or counts.ex for _, counts in expected.values())
        return
    for row in table.rows:
        if row.kind is RowKind.BODY:
            assert row.cells[0].place is not None
            course = school.courses[names[row.cells[0].place[1]]]
            listed, counts = expected[course.name]
            assert row.cells[1].value == listed
            if naive_classroom.scale_of(school, course) == "5":
                assert [cell.value for cell in row.cells[2:]] == list(counts)
    whole = [row for row in table.rows if row.cells[0].value == "Всего по учителю"]
    for row in whole:
        of_five = [
            counts for name, (_, counts) in expected.items()
            if naive_classroom.scale_of(school, school.courses[name]) == "5"
        ]  # fmt: skip
        assert row.cells[2].value == sum(one.n for one in of_five)
        assert row.cells[3].value == sum(one.n5 for one in of_five)


def check_results(school: naive.Little, document: Document, term: int) -> None:
    """Classes and their total, by pupils and by marks."""
    assert wrong_formulas(document, WORDS) == []
    slot = slot_of(term)
    by_class, marks, _ = document.tables
    heads = [column.key for column in by_class.columns]
    for row in by_class.rows:
        name = row.cells[0].value
        if name not in school.grades:
            continue
        here = naive.roster(school, str(name), naive_results.last_day(school, slot))
        results = [naive_results.result(school, str(name), one, slot) for one in here]
        told = dict(zip(heads, (cell.value for cell in row.cells), strict=True))
        assert told["listed"] == len(here)
        for result in ("excellent", "good", "fair", "failing"):
            assert told[result] == results.count(result)
    for row in marks.rows:
        name = row.cells[0].value
        if name in school.grades:
            scales = naive_classroom.subjects(school, str(name))
            own = [
                value
                for (_, subject), value in naive_results.counted(school, str(name), slot).items()
                if scales[subject] == "5"
            ]
            assert [cell.value for cell in row.cells[2:]] == list(naive_results.counts(own))


def check_density(school: naive.Little, class_: str, document: Document, term: int) -> None:
    """Who has few marks, by subject; in a period that has begun."""
    assert wrong_formulas(document, WORDS) == []
    if school.terms[term - 1].first > school.today:
        return
    told = {
        (row.cells[0].value, row.cells[1].value): (row.cells[2].value, row.cells[4].value)
        for table in document.tables[1:]
        for row in table.rows
    }
    expected = {
        (subject, pupil): few
        for subject in naive_classroom.subjects(school, class_)
        for pupil, few in naive_classroom.few_marks(school, class_, subject, term).items()
    }
    assert told == expected


def check_means(school: naive.Little, class_: str, document: Document, term: int) -> None:
    """Count, means and marks of each pupil and subject with a number or a mark."""
    assert wrong_formulas(document, WORDS) == []
    told = {
        (row.cells[0].value, row.cells[1].value): tuple(cell.value for cell in row.cells[2:7])
        for row in document.tables[0].rows
    }
    days, on = school.range_of(term), naive_classroom.last_day(school, term)
    expected = {}
    for subject, scale in naive_classroom.subjects(school, class_).items():
        for pupil in naive_classroom.counted(school, class_, subject, on) if scale in naive.TOP else ():
            own = naive_classroom.marks(school, class_, pupil, subject, days)
            mark = naive_results.marks(school, class_, (1, term)).get((pupil, subject))
            mean = naive.weighted(own)
            if naive.counting(own) or mark is not None:
                follows = naive.proposed(mean, school.subjects[subject])
                expected[subject, pupil] = (len(naive.counting(own)), naive.plain(own), mean, follows, mark)
    assert told == expected
