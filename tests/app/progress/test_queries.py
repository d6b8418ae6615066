"""Means, period marks and absences of a pupil and a class; the rating."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.codes import AttendanceCode, MarkValue, Role, TermMarkKind
from app.errors import NotFound
from app.journal.of_pupil import AbsenceCount
from app.progress.queries import class_summary, pupil_year, subject_progress
from app.progress.rating import class_rating, rating
from app.progress.rating_rows import Rating, RatingLine
from app.progress.rows import SummaryCell
from app.session import Session
from models.journal import Attendance, Lesson, Mark, TermMark, Work
from models.log import Setting
from models.school import Enrollment, SchoolClass, Subject
from tests.build import LESSON_DAYS, NOW, BuiltSchool

SEPTEMBER = date(2026, 9, 7)


class Pen:
    """Writes marks straight into the file, work by work."""

    def __init__(self, school: BuiltSchool) -> None:
        self.school = school
        self._numbers = {"algebra_a": 1, "russian_a": 2, "english_a1": 3, "algebra_b": 4}

    def marks(self, pupil: str, course: str, *marks: tuple[int, float], since: date = LESSON_DAYS[0]) -> None:
        """One work for each mark (value, weight), on days from `since` on."""
        for offset, (value, weight) in enumerate(marks):
            on = since + timedelta(days=offset)
            place = {"course": self.school.ids[course], "date": on, "number": self._numbers[course]}
            Lesson.insert(**place).on_conflict_ignore().execute()
            no = Work.select().where(*(getattr(Work, name) == one for name, one in place.items())).count() + 1
            Work.create(**place, no=no, kind=self.school.kind_answer, weight=weight)
            Mark.create(**place, work=no, pupil=self.school.ids[pupil], value=value, set_at=NOW)

    def absent(self, pupil: str, course: str, code: int, on: date) -> None:
        Attendance.create(
            course=self.school.ids[course], date=on, number=self._numbers[course], pupil=self.school.ids[pupil],
            code=code,
        )  # fmt: skip

    def term_mark(self, pupil: str, course: str, kind: int, number: int, value: int) -> None:
        TermMark.create(
            course=self.school.ids[course], kind=kind, number=number, pupil=self.school.ids[pupil], value=value,
            set_at=NOW,
        )  # fmt: skip


@contextmanager
def writing(school: BuiltSchool) -> Iterator[Pen]:
    with school.file.writing():
        yield Pen(school)


@pytest.fixture
def deputy(school: BuiltSchool) -> Session:
    return school.session(Role.DEPUTY, school.deputy)


# --- a pupil ---------------------------------------------------------------------------------------------


def test_subject_progress(school: BuiltSchool, deputy: Session) -> None:
    with writing(school) as pen:
        pen.marks("arbuzova", "algebra_a", (4, 10), (5, 10), (2, 15), (MarkValue.EXEMPT, 1), (2, 0))
        pen.marks("arbuzova", "algebra_a", (3, 1), since=SEPTEMBER)
        pen.marks("yolkin", "algebra_a", (2, 1))
        for offset, code in enumerate((1, 1, 2, 3, 4)):
            pen.absent("arbuzova", "algebra_a", code, LESSON_DAYS[offset])
        pen.term_mark("arbuzova", "algebra_a", TermMarkKind.TERM, 1, 3)
        pen.term_mark("arbuzova", "algebra_a", TermMarkKind.TERM, 2, 4)
    found = {one.subject: one for one in subject_progress(deputy, school.arbuzova, school.term2)}
    assert list(found) == ["Алгебра", "Английский язык", "Русский язык"]
    algebra = found["Алгебра"]
    assert (algebra.count, algebra.plain, algebra.weighted) == (3, 11 / 3, 24 / 7)
    assert algebra.proposal == 3  # 3.43 is below 3.6
    assert [mark.value for mark in algebra.marks] == [4, 5, 2, MarkValue.EXEMPT, 2]
    assert algebra.absences == AbsenceCount(absent=2, excused=1, ill=1, late=1)
    assert algebra.absences.missed == 4
    assert [(mark.number, mark.value) for mark in algebra.term_marks] == [(2, 4)]
    empty = found["Русский язык"]
    assert (empty.marks, empty.plain, empty.weighted, empty.proposal, empty.count) == (
        (),
        None,
        None,
        None,
        0,
    )
    year = {one.subject: one for one in subject_progress(deputy, school.arbuzova)}
    assert year["Алгебра"].count == 4
    assert [(mark.number, mark.value) for mark in year["Алгебра"].term_marks] == [(1, 3), (2, 4)]


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
    found = [(one.course_id, one.plain) for one in subject_progress(deputy, school.yashin, school.term2)]
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
        for one in subject_progress(deputy, line.pupil_id, school.term2):
            cell = summary.cells.get((line.pupil_id, one.course_id))
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


# --- rating ----------------------------------------------------------------------------------------------


def rate(school: BuiltSchool) -> None:
    with writing(school) as pen:
        pen.marks("arbuzova", "algebra_a", (5, 1), (4, 1))
        pen.marks("arbuzova", "english_a1", (3, 2))  # (5 + 4 + 3·2) / 4 = 3.75
        pen.marks("yolkin", "algebra_a", (4, 3), (3, 1))  # 3.75
        pen.marks("zhukova", "russian_a", (3, 1), (MarkValue.PASSED, 5))
        pen.marks("yashin", "algebra_a", (5, 1))  # left on 10 November
        pen.marks("beryozkin", "algebra_b", (5, 1))  # another class


def test_rating_of_the_class(school: BuiltSchool) -> None:
    """Equal values share a place; leavers and those without a mark (Новиков) are out."""
    rate(school)
    class_teacher = school.session(Role.CLASS_TEACHER, school.russian_teacher)
    assert class_rating(class_teacher, school.class_a, school.term2) == (
        RatingLine(1, 3.75, "Арбузова Анна", False),
        RatingLine(1, 3.75, "Ёлкин Егор", False),
        RatingLine(3, 3.0, "Жукова Жанна", False),
    )


def test_family_sees_its_own_place_and_no_names(school: BuiltSchool) -> None:
    rate(school)
    parent = school.session(Role.PARENT, school.other_parent)
    assert rating(parent, school.zhukova, school.term2) == Rating(
        3,
        3,
        3.0,
        (RatingLine(1, 3.75, None, False), RatingLine(1, 3.75, None, False), RatingLine(3, 3.0, None, True)),
    )
    with school.file.writing():
        Setting.create(key="rating.show_names", value="true")
    parent = school.session(Role.PARENT, school.other_parent)
    found = rating(parent, school.zhukova, school.term2)
    assert found is not None
    assert [line.name for line in found.distribution] == ["Арбузова Анна", "Ёлкин Егор", "Жукова Жанна"]


@pytest.mark.parametrize("pupil", ["yashin", "novikov"])
def test_leaver_and_pupil_without_marks_have_no_place(
    school: BuiltSchool, deputy: Session, pupil: str
) -> None:
    rate(school)
    found = rating(deputy, school.ids[pupil], school.term2)
    assert found is not None
    assert (found.place, found.of, found.value) == (None, 3, None)


def test_leaver_had_a_place_while_he_was_there(school: BuiltSchool, deputy: Session) -> None:
    with writing(school) as pen:
        pen.marks("yashin", "algebra_a", (5, 1), since=SEPTEMBER)
        pen.marks("arbuzova", "algebra_a", (4, 1), since=SEPTEMBER)
    found = rating(deputy, school.yashin, school.term1)
    assert found is not None
    assert (found.place, found.of) == (1, 2)


def test_the_family_of_a_leaver_learns_no_more_of_the_class(school: BuiltSchool) -> None:
    rate(school)
    with school.file.writing():
        Setting.create(key="rating.show_names", value="true")
    found = rating(school.session(Role.PUPIL, school.yashin), school.yashin, school.term2)
    assert found is not None
    assert (found.place, found.of, found.distribution) == (None, 3, ())


def test_marks_of_the_class_before_count(school: BuiltSchool, deputy: Session) -> None:
    with writing(school) as pen:
        Enrollment.create(school_class=school.class_b, pupil=school.yashin, from_date=date(2026, 11, 11))
        pen.marks("yashin", "algebra_a", (5, 1))
        pen.marks("yashin", "algebra_b", (3, 1), since=date(2026, 11, 16))
        pen.marks("beryozkin", "algebra_b", (3, 1), since=date(2026, 11, 16))
    found = rating(deputy, school.yashin, school.term2)
    assert found is not None
    assert (found.place, found.of, found.value) == (1, 2, 4.0)


def test_no_rating_in_the_first_grade(school: BuiltSchool, deputy: Session) -> None:
    rate(school)
    with school.file.writing():
        SchoolClass.update(grade=1).execute()
    deputy.forget_all()
    assert rating(deputy, school.arbuzova, school.term2) is None
    assert class_rating(deputy, school.class_a, school.term2) == ()


def test_other_scales_are_not_compared(school: BuiltSchool, deputy: Session) -> None:
    with writing(school) as pen:
        Subject.update(scale="100").where(Subject.id == school.english).execute()
        pen.marks("arbuzova", "algebra_a", (4, 1))
        pen.marks("arbuzova", "russian_a", (4, 1))
        pen.marks("arbuzova", "english_a1", (98, 1))
        pen.marks("yolkin", "algebra_a", (5, 1))
    found = rating(deputy, school.yolkin, school.term2)
    assert found is not None
    assert [line.value for line in found.distribution] == [5.0, 4.0]


def test_year_of_today_without_a_term(school: BuiltSchool, deputy: Session) -> None:
    with writing(school) as pen:
        pen.marks("arbuzova", "algebra_a", (5, 1), since=SEPTEMBER)
        pen.marks("arbuzova", "algebra_a", (4, 1))
    found = rating(deputy, school.arbuzova)
    assert found is not None
    assert (found.place, found.of, found.value) == (1, 1, 4.5)


# --- any marks -------------------------------------------------------------------------------------------

PUPILS = ("arbuzova", "yolkin", "zhukova")


@given(
    st.lists(
        st.tuples(
            st.sampled_from(PUPILS),
            st.sampled_from(["algebra_a", "russian_a"]),
            st.integers(0, len(LESSON_DAYS) - 1),
            st.sampled_from([2, 3, 4, 5, -1, -4]),
            st.sampled_from([0, 0.1, 1, 1.5, 3]),
        ),
        max_size=25,
    )
)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_all_views_agree_with_a_plain_count(
    school: BuiltSchool, marks: list[tuple[str, str, int, int, float]]
) -> None:
    """Pupil, class and rating, against sums over the list of marks."""
    with writing(school) as pen:
        Mark.delete().execute()
        Work.delete().execute()
        for pupil, course, day, value, weight in marks:
            pen.marks(pupil, course, (value, weight), since=LESSON_DAYS[day])
    deputy = school.session(Role.DEPUTY, school.deputy)
    summary = class_summary(deputy, school.class_a, school.term2)
    overall: dict[str, Fraction] = {}
    for pupil in PUPILS:
        good = [
            (value, Fraction(round(weight * 10), 10), course)
            for one, course, _, value, weight in marks
            if one == pupil and value > 0 and weight > 0
        ]
        if good:
            overall[pupil] = sum(value * weight for value, weight, _ in good) / sum(
                weight for _, weight, _ in good
            )
        for one in subject_progress(deputy, school.ids[pupil], school.term2):
            mine = [(value, weight) for value, weight, course in good if school.ids[course] == one.course_id]
            mean = float(sum(v * w for v, w in mine) / sum(w for _, w in mine)) if mine else None
            assert (one.count, one.weighted) == (len(mine), mean)
            cell = summary.cells.get((school.ids[pupil], one.course_id))
            assert (cell.weighted if cell else None) == mean
    lines = class_rating(deputy, school.class_a, school.term2)
    assert sorted((line.place, line.value) for line in lines) == sorted(
        (1 + sum(other > value for other in overall.values()), float(value)) for value in overall.values()
    )
