"""Means, period marks and absences of a pupil and a class."""

from __future__ import annotations

from datetime import date

import pytest

from app.codes import AttendanceCode, MarkValue, Role, TermMarkKind
from app.errors import NotFound
from app.journal.of_pupil import AbsenceCount
from app.progress.queries import class_summary, pupil_year
from app.progress.rows import SummaryCell
from app.session import Session
from models.school import Enrollment
from tests.app.progress.pen import writing
from tests.build import LESSON_DAYS, BuiltSchool

SEPTEMBER = date(2026, 9, 7)


@pytest.fixture
def deputy(school: BuiltSchool) -> Session:
    return school.session(Role.DEPUTY, school.deputy)


# --- a pupil ---------------------------------------------------------------------------------------------


def test_figures_of_a_period(school: BuiltSchool, deputy: Session) -> None:
    with writing(school) as pen:
        pen.marks("arbuzova", "algebra_a", (4, 10), (5, 10), (2, 15), (MarkValue.EXEMPT, 1), (2, 0))
        pen.marks("arbuzova", "algebra_a", (3, 1), since=SEPTEMBER)
        pen.marks("yolkin", "algebra_a", (2, 1))
        for offset, code in enumerate((1, 1, 2, 3, 4)):
            pen.absent("arbuzova", "algebra_a", code, LESSON_DAYS[offset])
        pen.term_mark("arbuzova", "algebra_a", TermMarkKind.TERM, 1, 3)
        pen.term_mark("arbuzova", "algebra_a", TermMarkKind.TERM, 2, 4)
    found = {one.subject: one for one in pupil_year(deputy, school.arbuzova, school.year).subjects}
    assert list(found) == ["Алгебра", "Английский язык", "Русский язык"]
    algebra = found["Алгебра"]
    term = algebra.terms[1]
    assert (term.count, term.plain, term.weighted) == (3, 11 / 3, 24 / 7)
    assert term.proposal == 3  # 3.43 is below 3.6
    assert term.absences == AbsenceCount(absent=2, excused=1, ill=1, late=1)
    assert term.absences.missed == 4
    assert [one.mark for one in algebra.terms] == [3, 4, None, None]
    assert (algebra.count, [mark.value for mark in algebra.marks][1:]) == (4, [4, 5, 2, MarkValue.EXEMPT, 2])
    empty = found["Русский язык"]
    assert (empty.marks, empty.count, empty.plain, empty.weighted) == ((), 0, None, None)
    assert {one.proposal for one in empty.terms} == {None}


def test_pupil_year(school: BuiltSchool, deputy: Session) -> None:
    with writing(school) as pen:
        pen.marks("arbuzova", "algebra_a", (5, 1), (4, 1), since=SEPTEMBER)
        pen.marks("arbuzova", "algebra_a", (2, 3))
        pen.marks("arbuzova", "algebra_a", (5, 1), since=date(2026, 10, 31))  # in the holidays: of no period
        pen.absent("arbuzova", "algebra_a", AttendanceCode.ILL, LESSON_DAYS[0])
        for kind, number, value in ((1, 1, 5), (2, 0, 4), (3, 0, 3), (4, 0, 4)):
            pen.term_mark("arbuzova", "algebra_a", kind, number, value)
    year = pupil_year(deputy, school.arbuzova, school.year)
    assert (year.pupil.class_name, year.year.name) == ("7А", "2026/2027")
    assert [term.number for term in year.terms] == [1, 2, 3, 4]
    algebra = year.subjects[0]
    assert (algebra.subject, algebra.teacher) == ("Алгебра", "Цифрова Инна Петровна")
    figures = [
        (one.number, one.count, one.plain, one.weighted, one.mark, one.proposal) for one in algebra.terms
    ]
    assert figures == [
        (1, 2, 4.5, 4.5, 5, 4), (2, 1, 2.0, 2.0, None, 2), (3, 0, None, None, None, None),
        (4, 0, None, None, None, None),
    ]  # fmt: skip
    assert [one.absences.missed for one in algebra.terms] == [0, 1, 0, 0]
    assert (algebra.count, algebra.plain, algebra.weighted) == (4, 4.0, 20 / 6)
    assert (algebra.year_mark, algebra.exam_mark, algebra.final_mark) == (4, 3, 4)
    assert algebra.absences == AbsenceCount(ill=1)
    with pytest.raises(NotFound, match=r"year\.unknown"):
        pupil_year(deputy, school.arbuzova, 99)


def test_pupil_who_changed_class_has_both_courses(school: BuiltSchool, deputy: Session) -> None:
    with writing(school) as pen:
        Enrollment.create(school_class=school.class_b, pupil=school.yashin, from_date=date(2026, 11, 11))
        pen.marks("yashin", "algebra_a", (5, 1))
        pen.marks("yashin", "algebra_b", (3, 1), since=date(2026, 11, 16))
    found = [(one.course_id, one.plain) for one in pupil_year(deputy, school.yashin, school.year).subjects]
    assert found == [(school.algebra_a, 5.0), (school.russian_a, None), (school.algebra_b, 3.0)]


# --- a class ---------------------------------------------------------------------------------------------


def test_class_summary(school: BuiltSchool, deputy: Session) -> None:
    with writing(school) as pen:
        pen.marks("arbuzova", "algebra_a", (4, 10), (5, 10), (2, 15), (MarkValue.PASSED, 1))
        pen.marks("yolkin", "english_a1", (5, 1), (4, 1))
        pen.marks("arbuzova", "algebra_a", (2, 100), since=SEPTEMBER)  # another period
        pen.marks("beryozkin", "algebra_b", (2, 1))  # another class
        pen.absent("yolkin", "english_a1", AttendanceCode.LATE, LESSON_DAYS[0])
        pen.absent("zhukova", "russian_a", AttendanceCode.ABSENT, LESSON_DAYS[0])
        pen.term_mark("zhukova", "algebra_a", TermMarkKind.TERM, 2, MarkValue.NOT_ATTESTED)
        pen.term_mark("zhukova", "algebra_a", TermMarkKind.TERM, 1, 5)
    summary = class_summary(deputy, school.class_a, school.term2)
    assert (summary.class_name, summary.term.number) == ("7А", 2)
    assert [(one.subject, one.group_name) for one in summary.courses] == [
        ("Алгебра", ""), ("Английский язык", "англ. 1"), ("Русский язык", ""),
    ]  # fmt: skip
    assert len(summary.pupils) == 5
    none = AbsenceCount()
    assert summary.cells == {
        (school.arbuzova, school.algebra_a): SummaryCell(3, 11 / 3, 24 / 7, None, 3, none),
        (school.yolkin, school.english_a1): SummaryCell(2, 4.5, 4.5, None, 4, AbsenceCount(late=1)),
        (school.zhukova, school.russian_a): SummaryCell(0, None, None, None, None, AbsenceCount(absent=1)),
        (school.zhukova, school.algebra_a): SummaryCell(0, None, None, MarkValue.NOT_ATTESTED, None, none),
    }


def test_summary_agrees_with_each_pupil(school: BuiltSchool, deputy: Session) -> None:
    """The class adds up in the file by weights, the pupil mark by mark: they must say the same."""
    with writing(school) as pen:
        for number, pupil in enumerate(("arbuzova", "yolkin", "zhukova", "yashin")):
            pen.marks(pupil, "algebra_a", *((2 + (number + n) % 4, (1, 1.5, 3, 0)[n % 4]) for n in range(4)))
            pen.marks(pupil, "russian_a", *((5 - n % 3, 1 + number) for n in range(3)))
    summary = class_summary(deputy, school.class_a, school.term2)
    checked = 0
    for line in summary.pupils:
        for subject in pupil_year(deputy, line.pupil_id, school.year).subjects:
            one = subject.terms[1]
            cell = summary.cells.get((line.pupil_id, subject.course_id))
            if cell is not None:
                assert (cell.count, cell.plain, cell.weighted, cell.proposal) == (
                    one.count, one.plain, one.weighted, one.proposal,
                )  # fmt: skip
                checked += 1
            else:
                assert one.count == 0
    assert checked == 8


def test_leaver_is_in_the_summary_of_his_term_only(school: BuiltSchool, deputy: Session) -> None:
    names = {
        term: [line.name for line in class_summary(deputy, school.class_a, school.ids[term]).pupils]
        for term in ("term1", "term2", "term3")
    }
    assert ["Яшин Яков" in one for one in names.values()] == [True, True, False]
    assert ["Новиков Ник" in one for one in names.values()] == [False, True, True]
