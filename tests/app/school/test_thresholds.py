"""The thresholds of a subject: read by everybody, set by those who lead the school, compared with what was seen."""

from __future__ import annotations

import math

import pytest

from app.changes import Change, broken_links, changes_since
from app.codes import Role, TermMarkKind
from app.errors import BadInput, Conflict, NotAllowed, NotFound, Refused
from app.journal.closing import close_term
from app.journal.commands import write_cells
from app.journal.rows import CellEdit, TermMarkEdit
from app.journal.term_marks import proposals, set_term_marks
from app.school.rows import SubjectThresholds, Thresholds
from app.school.thresholds import set_thresholds, subject_thresholds
from app.session import Session
from models.school import Course, SchoolClass, Subject
from tests.build import LESSON_DAYS, BuiltSchool

USUAL, SOFT = (2.6, 3.6, 4.6), (2.5, 3.5, 4.5)


@pytest.fixture
def deputy(school: BuiltSchool) -> Session:
    return school.session(Role.DEPUTY, school.deputy)


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    return school.session(Role.TEACHER, school.maths_teacher, school.other())


def logged_since(school: BuiltSchool, seq: int) -> list[Change]:
    with school.file.reading():
        return changes_since(seq)


def newest(school: BuiltSchool) -> int:
    return max((one.seq for one in logged_since(school, 0)), default=0)


def algebra(session: Session, school: BuiltSchool) -> SubjectThresholds:
    (one,) = subject_thresholds(session, school.algebra_a)
    return one


def test_everybody_reads_them_and_leaders_may_set_them(
    school: BuiltSchool, deputy: Session, teacher: Session
) -> None:
    with school.file.reading():
        courses = Course.select().where(Course.subject == school.algebra).count()
        names = {one.name for one in Subject.select()}
    one = algebra(deputy, school)
    assert (one.subject_id, one.scale, one.thresholds) == (school.algebra, "5", USUAL)
    assert (one.courses, one.may_set) == (courses, True)
    assert {one.subject for one in subject_thresholds(teacher)} == names
    assert not algebra(teacher, school).may_set
    with pytest.raises(NotFound, match=r"course\.unknown"):
        subject_thresholds(teacher, 999)


def test_courses_of_the_first_grade_are_not_counted(school: BuiltSchool, deputy: Session) -> None:
    before = algebra(deputy, school).courses
    with school.file.writing():
        SchoolClass.update(grade=1).where(SchoolClass.id == school.class_b).execute()
    deputy.forget_all()
    assert algebra(deputy, school).courses == before - 1


def test_another_pc_proposes_by_the_new_ones(school: BuiltSchool, deputy: Session, teacher: Session) -> None:
    for day, value in zip(LESSON_DAYS, (5, 4), strict=False):
        edit = CellEdit(day, 1, 1, school.arbuzova, "mark", None, value)
        write_cells(teacher, school.algebra_a, [edit])
    assert proposed(teacher, school) == 4
    teacher.poll()
    start = newest(school)
    set_thresholds(deputy, school.algebra, SOFT, USUAL)
    told = teacher.poll()
    assert [(one.entity, one.before, one.after) for one in told] == [("subject", None, None)]
    assert proposed(teacher, school) == 5
    (logged,) = logged_since(school, start)
    assert (logged.entity, logged.key) == ("subject", str(school.algebra))
    assert logged.before == {"name": "Алгебра", "thresholds": [2.6, 3.6, 4.6]}
    assert logged.after == {"name": "Алгебра", "thresholds": [2.5, 3.5, 4.5]}
    with school.file.reading():
        assert list(broken_links()) == []


def proposed(session: Session, school: BuiltSchool) -> int | None:
    sheet = proposals(session, school.algebra_a, school.term2)
    return next(one.proposed for one in sheet.lines if one.pupil_id == school.arbuzova)


def test_marks_that_are_set_stay_in_closed_periods_too(
    school: BuiltSchool, deputy: Session, teacher: Session
) -> None:
    kind = int(TermMarkKind.TERM)
    set_term_marks(teacher, school.algebra_a, [TermMarkEdit(school.arbuzova, kind, 2, None, 4)])
    close_term(deputy, school.term2, early=True)
    start = newest(school)
    set_thresholds(deputy, school.algebra, SOFT, USUAL)
    assert [one.entity for one in logged_since(school, start)] == ["subject"]
    sheet = proposals(teacher, school.algebra_a, school.term2)
    mark = next(one.mark for one in sheet.lines if one.pupil_id == school.arbuzova)
    assert mark is not None
    assert mark.value == 4


def test_who_has_not_seen_the_others_overwrites_nothing(school: BuiltSchool, deputy: Session) -> None:
    admin = school.session(Role.ADMIN, school.admin, school.other())
    set_thresholds(admin, school.algebra, SOFT, USUAL)
    with pytest.raises(Conflict) as caught:
        set_thresholds(deputy, school.algebra, (2.7, 3.7, 4.7), USUAL)
    assert caught.value.data["actual"]["thresholds"] == list(SOFT)
    assert algebra(deputy, school).thresholds == SOFT
    seq = newest(school)
    set_thresholds(deputy, school.algebra, SOFT, USUAL)  # as both wish
    assert logged_since(school, seq) == []


@pytest.mark.parametrize(
    ("wished", "code"),
    [
        ((2.0, 3.6, 4.6), "thresholds.outside"),
        ((3.1, 3.6, 4.6), "thresholds.outside"),
        ((2.6, 4.6, 3.6), "thresholds.outside"),
        ((2.6, 3.6, 5.1), "thresholds.outside"),
        ((2.6, math.nan, 4.6), "thresholds.outside"),
        ((2.6, 3.6, math.inf), "thresholds.outside"),
        ((2.6, 3.655, 4.6), "thresholds.too_exact"),
    ],
)
def test_what_makes_no_sense_is_refused(
    school: BuiltSchool, deputy: Session, wished: Thresholds, code: str
) -> None:
    with pytest.raises(BadInput) as caught:
        set_thresholds(deputy, school.algebra, wished, USUAL)
    assert caught.value.code == code
    assert algebra(deputy, school).thresholds == USUAL


def test_the_bounds_themselves_will_do(school: BuiltSchool, deputy: Session) -> None:
    set_thresholds(deputy, school.algebra, (2.01, 4.0, 5.0), USUAL)
    assert algebra(deputy, school).thresholds == (2.01, 4.0, 5.0)


def test_other_scales_have_no_thresholds(school: BuiltSchool, deputy: Session) -> None:
    with school.file.writing():
        Subject.update(scale="pass").where(Subject.id == school.algebra).execute()
    deputy.forget_all()
    with pytest.raises(Refused, match=r"thresholds\.other_scale"):
        set_thresholds(deputy, school.algebra, SOFT, USUAL)
    with pytest.raises(NotFound, match=r"subject\.unknown"):
        set_thresholds(deputy, 999, SOFT, USUAL)


def test_teachers_do_not_set_them(school: BuiltSchool, teacher: Session) -> None:
    with pytest.raises(NotAllowed):
        set_thresholds(teacher, school.algebra, SOFT, USUAL)
