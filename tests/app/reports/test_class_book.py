"""The book of a class in the small school: subjects, marks and lessons missed; whom the summary of a period has."""

from __future__ import annotations

from datetime import date

import pytest

from app.codes import AttendanceCode, MarkValue, Role, TermMarkKind
from app.errors import NotFound
from app.journal.of_pupil import AbsenceCount
from app.reports.document import RowKind
from app.reports.results import class_summary
from app.reports.results.book import YEAR, Given, of_term
from app.reports.results.queries import class_book
from app.reports.wish import WHOLE_YEAR, Of, Wish
from app.reports.words import ReportWords
from app.session import Session
from tests.app.progress.pen import writing
from tests.build import LESSON_DAYS, BuiltSchool

SEPTEMBER = date(2026, 9, 7)
WORDS = ReportWords("ru")


@pytest.fixture
def deputy(school: BuiltSchool) -> Session:
    return school.session(Role.DEPUTY, school.deputy)


def rows(school: BuiltSchool, session: Session, term: int) -> list[list[object]]:
    """The pupils of the summary of 7А: name and what follows."""
    wish = Wish("class_summary", Of.CLASS, school.class_a, school.year, term)
    (document,) = class_summary.make(session, wish, WORDS)
    body = [row for row in document.tables[0].rows if row.kind is RowKind.BODY]
    return [[cell.value for cell in row.cells[1:]] for row in body]


def test_class_book(school: BuiltSchool, deputy: Session) -> None:
    """Marks of lessons are not of the report card, however much they weigh; another class has its own book."""
    with writing(school) as pen:
        pen.marks("arbuzova", "algebra_a", (4, 10), (5, 10), (2, 15), (MarkValue.PASSED, 1))
        pen.marks("arbuzova", "algebra_a", (2, 100), since=SEPTEMBER)
        pen.term_mark("yolkin", "english_a1", TermMarkKind.TERM, 2, 4)
        pen.term_mark("zhukova", "algebra_a", TermMarkKind.TERM, 2, MarkValue.NOT_ATTESTED)
        pen.term_mark("zhukova", "algebra_a", TermMarkKind.TERM, 1, 5)
        pen.term_mark("zhukova", "algebra_a", TermMarkKind.YEAR, 0, 3)
        pen.term_mark("beryozkin", "algebra_b", TermMarkKind.TERM, 2, 2)
        pen.absent("yolkin", "english_a1", AttendanceCode.LATE, LESSON_DAYS[0])
        pen.absent("zhukova", "russian_a", AttendanceCode.ABSENT, LESSON_DAYS[0])
        pen.absent("zhukova", "algebra_a", AttendanceCode.ILL, SEPTEMBER)
        pen.absent("beryozkin", "algebra_b", AttendanceCode.ABSENT, LESSON_DAYS[0])
    book = class_book(deputy, school.class_a)
    assert (book.one.name, [term.number for term in book.terms]) == ("7А", [1, 2, 3, 4])
    algebra, english, _ = book.subjects
    assert [
        (one.name, [(part.course.course_id, part.course.group_name) for part in one.parts])
        for one in book.subjects
    ] == [
        ("Алгебра", [(school.algebra_a, "")]), ("Английский язык", [(school.english_a1, "англ. 1")]),
        ("Русский язык", [(school.russian_a, "")]),
    ]  # fmt: skip
    assert [one.name for one in book.pupils] == [
        "Арбузова Анна", "Ёлкин Егор", "Жукова Жанна", "Новиков Ник", "Яшин Яков",
    ]  # fmt: skip
    assert (set(english.parts[0].taught), book.brought) == ({school.arbuzova, school.yolkin}, ())
    assert book.marks == {
        (school.yolkin, english.subject_id, of_term(2)): Given(4, school.english_a1),
        (school.zhukova, algebra.subject_id, of_term(2)): Given(MarkValue.NOT_ATTESTED, school.algebra_a),
        (school.zhukova, algebra.subject_id, of_term(1)): Given(5, school.algebra_a),
        (school.zhukova, algebra.subject_id, YEAR): Given(3, school.algebra_a),
    }
    assert book.missed == book.missed_here == {
        (school.yolkin, 2): AbsenceCount(late=1), (school.yolkin, 0): AbsenceCount(late=1),
        (school.zhukova, 1): AbsenceCount(ill=1), (school.zhukova, 2): AbsenceCount(absent=1),
        (school.zhukova, 0): AbsenceCount(absent=1, ill=1),
    }  # fmt: skip
    # algebra, English, Russian, the mean of the pupil, missed: all, ill, excused, absent, late
    nothing = [None] * 9
    assert rows(school, deputy, 2) == [
        ["Арбузова Анна", *nothing],
        ["Ёлкин Егор", None, 4, None, 4, None, None, None, None, 1],
        ["Жукова Жанна", MarkValue.NOT_ATTESTED, None, None, None, 1, None, None, 1, None],
        ["Новиков Ник (прибыл(а) 09.11.2026)", *nothing], ["Яшин Яков (выбыл(а) 10.11.2026)", *nothing],
    ]  # fmt: skip
    with pytest.raises(NotFound, match=r"class\.unknown"):
        class_book(deputy, 99)


def test_leaver_is_in_the_summary_of_his_term_only(school: BuiltSchool, deputy: Session) -> None:
    names = {term: [str(row[0]) for row in rows(school, deputy, term)] for term in (1, 2, 3)}
    assert [any(name.startswith("Яшин Яков") for name in one) for one in names.values()] == [
        True,
        True,
        False,
    ]
    assert [any(name.startswith("Новиков Ник") for name in one) for one in names.values()] == [
        False, True, True,
    ]  # fmt: skip


def test_mark_of_a_time_before_he_came_is_shown_and_not_counted(school: BuiltSchool, deputy: Session) -> None:
    """Of the first quarter, over the year; the summary of that quarter has not got him."""
    with writing(school) as pen:
        pen.term_mark("novikov", "algebra_a", TermMarkKind.TERM, 1, 5)
        pen.term_mark("novikov", "algebra_a", TermMarkKind.TERM, 2, 4)
        pen.term_mark("zhukova", "algebra_a", TermMarkKind.TERM, 1, 3)
    of_year = [row[1:3] for row in rows(school, deputy, WHOLE_YEAR) if str(row[0]).startswith("Новиков")]
    assert of_year[:2] == [["1 четверть", "(5)"], ["2 четверть", 4]]
    assert [row[1] for row in rows(school, deputy, 1)] == [None, None, 3, None]
