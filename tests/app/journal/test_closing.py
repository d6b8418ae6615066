"""Periods are closed for the whole school and opened again; what was seen is compared, and who waits is told."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from app.changes import broken_links, changes_since
from app.codes import Role, TermMarkKind
from app.errors import Conflict, NotAllowed, NotFound, Refused
from app.journal.closing import close_term, closing_state, reopen_term, unmarked_courses
from app.journal.closing_rows import TermState
from app.journal.commands import write_cells
from app.journal.locks import ask_to_open_term, open_term_for, opened_terms, term_requests
from app.journal.rows import CellEdit, TermMarkEdit
from app.journal.term_marks import set_term_marks
from app.session import Session
from models.school import AcademicYear, SchoolClass, Subject, Term, TermScheme
from tests.build import LESSON_DAYS, BuiltSchool

DEPUTY = "Завучева Инна Петровна"


@pytest.fixture
def deputy(school: BuiltSchool) -> Session:
    return school.session(Role.DEPUTY, school.deputy)


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    return school.session(Role.TEACHER, school.maths_teacher, school.other())


@pytest.fixture
def halves(school: BuiltSchool) -> dict[str, int]:
    """A class of the tenth grade with half-years."""
    with school.file.writing():
        scheme = TermScheme.create(year=school.year, kind="half_years")
        first = Term.create(scheme=scheme, number=1, starts=date(2026, 9, 1), ends=date(2026, 12, 30))
        SchoolClass.create(year=school.year, grade=10, letter="А", term_scheme=scheme)
        TermScheme.create(year=school.year, kind="trimesters")  # that no class follows
    return {"first": first.id}


def mark(school: BuiltSchool) -> CellEdit:
    return CellEdit(LESSON_DAYS[0], 1, 0, school.arbuzova, "mark", None, 5)


def state(session: Session, term: int) -> TermState:
    known = {one.term.id: one for scheme in closing_state(session).schemes for one in scheme.terms}
    return known[term]


def closed_at(session: Session, term: int) -> datetime:
    found = state(session, term).closed_at
    assert found is not None
    return found


def logged(school: BuiltSchool, entity: str) -> list[Any]:
    with school.file.reading():
        assert list(broken_links()) == []
        return [one for one in changes_since(0) if one.entity == entity]


def test_a_closed_period_is_only_read_until_it_is_opened_again(
    school: BuiltSchool, deputy: Session, teacher: Session
) -> None:
    close_term(deputy, school.term2, early=True)
    with pytest.raises(Refused, match=r"term\.closed"):
        write_cells(teacher, school.algebra_a, [mark(school)])
    assert state(deputy, school.term2).closed_by == DEPUTY
    assert closed_at(deputy, school.term2) == school.clock.now()
    reopen_term(deputy, school.term2, closed_at(deputy, school.term2))
    assert state(deputy, school.term2).closed_at is None
    assert state(deputy, school.term2).closed_by == ""
    assert len(write_cells(teacher, school.algebra_a, [mark(school)]).written) == 1
    at = int(school.clock.now().timestamp())
    assert [(one.key, one.role, one.before["closed_at"], one.after["closed_at"]) for one in logged(school, "term")] == [
        (str(school.term2), "deputy", None, at), (str(school.term2), "deputy", at, None),
    ]  # fmt: skip


def test_one_that_is_not_over_is_closed_only_by_who_says_so(school: BuiltSchool, deputy: Session) -> None:
    close_term(deputy, school.term1)  # ended a month ago
    with pytest.raises(Refused, match=r"term\.not_over") as refused:
        close_term(deputy, school.term2)
    assert refused.value.data["date"] == date(2026, 12, 30)
    school.clock.moment += timedelta(days=37)  # its last day: lessons may still be held
    with pytest.raises(Refused, match=r"term\.not_over"):
        close_term(deputy, school.term2)
    school.clock.moment += timedelta(days=1)
    close_term(deputy, school.term2)
    with pytest.raises(NotFound, match=r"term\.unknown"):
        close_term(deputy, 999)


def test_what_is_as_wished_is_not_done_twice(school: BuiltSchool, deputy: Session) -> None:
    close_term(deputy, school.term1)
    since = closed_at(deputy, school.term1)
    school.clock.moment += timedelta(hours=1)
    close_term(school.session(Role.ADMIN, school.admin), school.term1)
    assert (closed_at(deputy, school.term1), state(deputy, school.term1).closed_by) == (since, DEPUTY)
    for _ in range(2):
        reopen_term(deputy, school.term1, since)
    assert len(logged(school, "term")) == 2
    assert len(logged(school, "setting")) == 2


def test_who_opens_what_has_been_closed_anew_is_told(school: BuiltSchool, deputy: Session) -> None:
    admin = school.session(Role.ADMIN, school.admin, school.other())
    close_term(deputy, school.term1)
    seen = closed_at(admin, school.term1)
    reopen_term(deputy, school.term1, seen)
    school.clock.moment += timedelta(minutes=5)
    close_term(deputy, school.term1)
    with pytest.raises(Conflict) as told:
        reopen_term(admin, school.term1, seen)
    assert told.value.data["author"] == DEPUTY
    assert state(admin, school.term1).closed_at == school.clock.now()


def test_what_was_asked_and_opened_goes_with_the_lock(
    school: BuiltSchool, deputy: Session, teacher: Session
) -> None:
    for term in (school.term1, school.term2):
        close_term(deputy, term, early=True)
        ask_to_open_term(teacher, school.algebra_b, term, "Болезнь")
        open_term_for(deputy, school.algebra_a, term, date(2026, 11, 30))
    reopen_term(deputy, school.term2, closed_at(deputy, school.term2))
    close_term(deputy, school.term2, early=True)
    assert [one.term.id for one in term_requests(deputy)] == [school.term1]
    assert list(opened_terms(teacher, school.algebra_a)) == [school.term1]
    assert (state(deputy, school.term1).requests, state(deputy, school.term1).opened) == (1, 1)
    assert (state(deputy, school.term2).requests, state(deputy, school.term2).opened) == (0, 0)


def test_periods_are_told_by_kind_with_who_follows_them(
    school: BuiltSchool, halves: dict[str, int], deputy: Session
) -> None:
    close_term(deputy, school.term1)
    open_term_for(deputy, school.algebra_a, school.term1, date(2026, 11, 26))
    found = closing_state(school.session(Role.HEAD, school.head))
    assert [(one.kind, one.grades, len(one.terms)) for one in found.schemes] == [
        ("quarters", (7, 7), 4), ("half_years", (10, 10), 1),
    ]  # fmt: skip
    assert [one.is_over for one in found.schemes[0].terms] == [True, False, False, False]
    assert [(one.course.course_id, one.term.id, one.until, one.may_open) for one in found.opened] == [
        (school.algebra_a, school.term1, date(2026, 11, 26), False)
    ]
    assert (found.may_close, closing_state(deputy).may_close, closing_state(deputy).opened[0].may_open) == (
        False, True, True,
    )  # fmt: skip
    close_term(deputy, halves["first"], early=True)
    assert state(deputy, school.term2).closed_at is None, "quarters go on"
    school.clock.moment += timedelta(days=4)
    assert closing_state(deputy).opened == (), "its day has passed"


def test_a_year_that_was_not_done_with_is_told_in_the_next_one(school: BuiltSchool, deputy: Session) -> None:
    with school.file.writing():
        last = AcademicYear.create(name="2025/2026", starts=date(2025, 9, 1), ends=date(2026, 5, 31))
        scheme = TermScheme.create(year=last, kind="quarters")
        done, left = (
            Term.create(scheme=scheme, number=number, starts=starts, ends=ends, closed_at=closed)
            for number, starts, ends, closed in (
                (3, date(2026, 1, 12), date(2026, 3, 20), datetime(2026, 3, 25, tzinfo=UTC)),
                (4, date(2026, 3, 30), date(2026, 5, 31), None),
            )
        )
        SchoolClass.create(year=last, grade=6, letter="А", term_scheme=scheme)
    this, before = closing_state(deputy).schemes
    assert (this.year, before.year, before.grades) == ("", "2025/2026", (6, 6))
    assert [(one.term.id, one.is_over) for one in before.terms] == [(done.id, True), (left.id, True)]
    close_term(deputy, left.id)
    assert state(deputy, left.id).closed_at is not None, "who closed it can open it again"
    with school.file.writing():
        Term.update(closed_at=datetime(2026, 6, 3, tzinfo=UTC)).where(Term.id == left.id).execute()
    deputy.forget_all()
    assert [one.year for one in closing_state(deputy).schemes] == [""]


def test_head_and_teacher_close_nothing(school: BuiltSchool, teacher: Session) -> None:
    for session in (teacher, school.session(Role.HEAD, school.head)):
        with pytest.raises(NotAllowed):
            close_term(session, school.term1)
    assert logged(school, "term") == []


def test_courses_without_a_single_period_mark(school: BuiltSchool, deputy: Session, teacher: Session) -> None:
    every = {school.algebra_a, school.russian_a, school.english_a1, school.algebra_b}

    def unmarked(term: int) -> set[int]:
        return {one.course_id for one in unmarked_courses(deputy, term)}

    assert unmarked(school.term2) == every
    assert unmarked(school.term1) == set(), "no lesson was held in it"
    assert unmarked(school.term3) == set(), "it has not begun"
    five = TermMarkEdit(school.arbuzova, TermMarkKind.TERM, 2, None, 5)
    set_term_marks(teacher, school.algebra_a, [five])
    assert unmarked(school.term2) == every - {school.algebra_a}
    with school.file.writing():
        Subject.update(scale="none").where(Subject.id == school.russian).execute()
    deputy.forget_all()
    assert unmarked(school.term2) == {school.english_a1, school.algebra_b}


def test_everybody_with_the_page_open_is_told(school: BuiltSchool, deputy: Session, teacher: Session) -> None:
    told = {
        "teacher": teacher,
        "class teacher": school.session(Role.CLASS_TEACHER, school.russian_teacher, school.other()),
        "head": school.session(Role.HEAD, school.head, school.other()),
    }
    for session in told.values():
        session.poll()
    close_term(deputy, school.term1)
    for session in told.values():
        assert "term" in {one.entity for one in session.poll()}
