"""Means, period marks and absences of a pupil and a class."""

from __future__ import annotations

from datetime import date

import pytest

from app.codes import AttendanceCode, MarkValue, Role, TermMarkKind
from app.errors import NotFound
from app.journal.of_pupil import AbsenceCount
from app.journal.rules import nearest
from app.progress.classroom import class_progress
from app.progress.classroom_rules import Means
from app.progress.queries import pupil_year
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


def test_class_agrees_with_each_pupil(school: BuiltSchool, deputy: Session) -> None:
    """The class is read course by course, the pupil by himself: they must say the same, of a leaver, too."""
    with writing(school) as pen:
        for number, pupil in enumerate(("arbuzova", "yolkin", "zhukova", "yashin")):
            pen.marks(pupil, "algebra_a", *((2 + (number + n) % 4, (1, 1.5, 3, 0)[n % 4]) for n in range(4)))
            pen.marks(pupil, "russian_a", *((5 - n % 3, 1 + number) for n in range(3)))
    room = class_progress(deputy, school.class_a)
    means, subjects = Means(room), {one.name: one.subject_id for one in room.subjects}
    checked = 0
    for pupil in room.pupils:
        for subject in pupil_year(deputy, pupil.pupil_id, school.year).subjects:
            one = subject.terms[1]
            told = means.of(pupil.pupil_id, subjects[subject.subject], room.days(2))
            assert (told.count, nearest(told.mean)) == (one.count, one.weighted)
            checked += one.count > 0
    assert checked == 8
