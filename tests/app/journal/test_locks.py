"""Soft locks: an old mark is changed with a reason, a closed period is opened by the deputy head."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from app.changes import broken_links, changes_since
from app.codes import AttendanceCode, HolidayKind, Role
from app.errors import BadInput, NotFound, Refused
from app.journal.commands import add_work, write_cells
from app.journal.lock_rows import TermLock, TermRequest
from app.journal.locks import (
    ask_to_open_term,
    decline_term_request,
    open_term_for,
    opened_terms,
    term_requests,
    withdraw_term_request,
)
from app.journal.queries import cell_history, course_terms, journal_page
from app.journal.rows import CellEdit
from app.session import Session
from models.log import Setting
from models.school import Holiday, Term
from tests.build import LESSON_DAYS, BuiltSchool

OLD, RECENT = LESSON_DAYS[4], date(2026, 11, 20)  # today is the 23rd


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    return school.session(Role.TEACHER, school.maths_teacher)


def later(school: BuiltSchool, days: float) -> None:
    school.clock.moment += timedelta(days=days)


def edit(school: BuiltSchool, wanted: int | None, expected: int | None = None, **more: Any) -> CellEdit:
    return CellEdit(**{"date": OLD, "number": 1, "work": 0, "pupil_id": school.arbuzova, "kind": "mark",
                       "expected": expected, "wanted": wanted, **more})  # fmt: skip


def absence(school: BuiltSchool, wanted: int | None, expected: int | None = None, **more: Any) -> CellEdit:
    return edit(school, wanted, expected, kind="attendance", **more)


def changes(school: BuiltSchool, entity: str) -> list[Any]:
    with school.file.reading():
        assert list(broken_links()) == []
        return [one for one in changes_since(0) if one.entity == entity]


def option(school: BuiltSchool, days: int) -> None:
    with school.file.writing():
        Setting.replace(scope="", key="journal.reason_after_days", value=str(days)).execute()


@pytest.fixture(autouse=True)
def _after_a_week(school: BuiltSchool) -> None:
    """A school that asks for the reason after seven days."""
    option(school, 7)


# --- old marks -------------------------------------------------------------------------------------------


def test_an_old_mark_is_changed_with_a_reason_only(school: BuiltSchool, teacher: Session) -> None:
    write_cells(teacher, school.algebra_a, [edit(school, 4)])
    later(school, 8)
    with pytest.raises(Refused) as refusal:
        write_cells(teacher, school.algebra_a, [edit(school, 5, 4)])
    assert refusal.value.code == "journal.reason_needed"
    assert refusal.value.data == {
        "course": school.algebra_a, "date": OLD, "number": 1, "pupil": school.arbuzova, "kind": "mark", "days": 7,
        "cells": ((OLD, 1, 1, school.arbuzova, "mark"),),
    }  # fmt: skip
    for blank in ("", "  "):
        with pytest.raises(Refused):
            write_cells(teacher, school.algebra_a, [edit(school, None, 4)], blank)
    assert len(changes(school, "mark")) == 1
    written = write_cells(teacher, school.algebra_a, [edit(school, 5, 4)], " Пересдача ").written
    assert [one.wanted for one in written] == [5]
    history = cell_history(teacher, school.algebra_a, OLD, 1, school.arbuzova)
    assert [(one.entity, one.reason) for one in history] == [("mark", None), ("mark", "Пересдача")]


@pytest.mark.parametrize("wanted", [None, 5])
def test_all_edits_wait_for_the_reason(school: BuiltSchool, teacher: Session, wanted: int | None) -> None:
    write_cells(teacher, school.algebra_a, [edit(school, 4)])
    later(school, 8)
    fresh = edit(school, 3, pupil_id=school.yolkin)
    with pytest.raises(Refused):
        write_cells(teacher, school.algebra_a, [fresh, edit(school, wanted, 4)])
    assert [one.pupil for one in changes(school, "mark")] == [school.arbuzova]
    write_cells(teacher, school.algebra_a, [fresh, edit(school, wanted, 4)], "Апелляция")
    assert [one.reason for one in changes(school, "mark")] == [None, "Апелляция", "Апелляция"]


def test_one_question_for_all_old_cells(school: BuiltSchool, teacher: Session) -> None:
    write_cells(
        teacher,
        school.algebra_a,
        [edit(school, 4), absence(school, AttendanceCode.LATE, pupil_id=school.yolkin)],
    )
    later(school, 8)
    fresh = edit(school, 3, pupil_id=school.zhukova)
    old = [edit(school, 5, 4), absence(school, None, AttendanceCode.LATE, pupil_id=school.yolkin)]
    with pytest.raises(Refused) as refusal:
        write_cells(teacher, school.algebra_a, [fresh, *old])
    assert [cell[3:] for cell in refusal.value.data["cells"]] == [
        (school.arbuzova, "mark"), (school.yolkin, "attendance"),
    ]  # fmt: skip
    assert len(changes(school, "mark")) == 1


def test_what_was_entered_these_days_is_put_right_without_a_question(
    school: BuiltSchool, teacher: Session
) -> None:
    """A mark for a lesson of long ago is a work handed in late; its slip of the finger is corrected, and undone."""
    later(school, 60)
    write_cells(teacher, school.algebra_a, [edit(school, 4), absence(school, AttendanceCode.ABSENT)])
    later(school, 6.9)
    write_cells(teacher, school.algebra_a, [edit(school, 5, 4), absence(school, AttendanceCode.ILL, 1)])
    later(school, 6.9)
    write_cells(teacher, school.algebra_a, [edit(school, None, 5), absence(school, None, AttendanceCode.ILL)])
    assert [one.reason for one in changes(school, "mark")] == [None] * 3


def test_a_recent_lesson_is_free(school: BuiltSchool, teacher: Session) -> None:
    """The 20th is a week ago on the 27th, and more on the 28th."""
    write_cells(teacher, school.algebra_a, [edit(school, 4, date=RECENT)])
    later(school, 4)
    write_cells(teacher, school.algebra_a, [edit(school, 5, 4, date=RECENT)])
    with school.file.writing():
        school.file.connection.execute("UPDATE mark SET set_at = set_at - 864000")
    later(school, 1)
    with pytest.raises(Refused):
        write_cells(teacher, school.algebra_a, [edit(school, 4, 5, date=RECENT)])


def test_an_old_absence_too(school: BuiltSchool, teacher: Session) -> None:
    write_cells(teacher, school.algebra_a, [absence(school, AttendanceCode.ABSENT)])
    later(school, 8)
    excused = absence(school, AttendanceCode.EXCUSED, AttendanceCode.ABSENT)
    with pytest.raises(Refused, match=r"journal\.reason_needed"):
        write_cells(teacher, school.algebra_a, [excused])
    write_cells(teacher, school.algebra_a, [excused], "Справка")
    assert [one.reason for one in changes(school, "attendance")] == [None, "Справка"]


def test_an_absence_that_the_log_does_not_know_is_old(school: BuiltSchool, teacher: Session) -> None:
    with school.file.writing():
        school.file.connection.execute(
            "INSERT INTO attendance (course_id, date, number, pupil_id, code)"
            " SELECT course_id, date, number, ?, 1 FROM lesson WHERE course_id = ? ORDER BY date LIMIT 1",
            (school.arbuzova, school.algebra_a),
        )
    first = absence(school, None, AttendanceCode.ABSENT, date=LESSON_DAYS[0])
    with pytest.raises(Refused, match=r"journal\.reason_needed"):
        write_cells(teacher, school.algebra_a, [first])


def test_a_conflict_and_a_repetition_ask_for_nothing(school: BuiltSchool, teacher: Session) -> None:
    write_cells(teacher, school.algebra_a, [edit(school, 4)])
    later(school, 30)
    result = write_cells(teacher, school.algebra_a, [edit(school, 3, 5), edit(school, 4)])
    assert [one.actual for one in result.conflicts] == [4]
    assert [one.wanted for one in result.written] == [4]


@pytest.mark.parametrize(("days", "asked"), [(0, False), (3, True), (30, False)])
def test_the_number_of_days_is_the_schools(school: BuiltSchool, days: int, asked: bool) -> None:
    option(school, days)
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    assert journal_page(teacher, school.algebra_a, school.term2).reason_after_days == days
    write_cells(teacher, school.algebra_a, [edit(school, 4)])
    later(school, 5)
    if asked:
        with pytest.raises(Refused):
            write_cells(teacher, school.algebra_a, [edit(school, 5, 4)])
    else:
        write_cells(teacher, school.algebra_a, [edit(school, 5, 4)])


# --- closed periods --------------------------------------------------------------------------------------


@pytest.fixture
def closed(school: BuiltSchool) -> BuiltSchool:
    with school.file.writing():
        Term.update(closed_at=school.clock.now()).where(Term.id == school.term2).execute()
    return school


def is_closed(session: Session, course: int, term: int) -> bool:
    (found,) = (one.closed for one in course_terms(session, course) if one.id == term)
    assert journal_page(session, course, term).term.closed == found
    return found


def test_deputy_opens_a_closed_period_for_a_course_and_a_time(closed: BuiltSchool) -> None:
    teacher = closed.session(Role.TEACHER, closed.maths_teacher, closed.other())
    deputy = closed.session(Role.DEPUTY, closed.deputy)
    with pytest.raises(Refused, match=r"term\.closed"):
        write_cells(teacher, closed.algebra_a, [edit(closed, 4)])
    open_term_for(deputy, closed.algebra_a, closed.term2, date(2026, 11, 24), "Болезнь учителя")
    assert not is_closed(teacher, closed.algebra_a, closed.term2)
    assert opened_terms(teacher, closed.algebra_a) == {closed.term2: date(2026, 11, 24)}
    write_cells(teacher, closed.algebra_a, [edit(closed, 4)])
    add_work(teacher, closed.algebra_a, OLD, 1, closed.kind_test)
    with pytest.raises(Refused, match=r"term\.closed"):  # another course stays closed
        write_cells(teacher, closed.algebra_b, [edit(closed, 4, number=4, pupil_id=closed.vetrova)])
    (change,) = changes(closed, "setting")
    assert (change.key, change.course, change.role, change.reason) == (
        f"course:{closed.algebra_a}/journal.open_terms", closed.algebra_a, "deputy", "Болезнь учителя",
    )  # fmt: skip
    assert (change.before, change.after) == (None, {"value": {str(closed.term2): "2026-11-24"}})


def test_it_closes_by_itself_after_the_day(closed: BuiltSchool) -> None:
    teacher = closed.session(Role.TEACHER, closed.maths_teacher)
    deputy = closed.session(Role.DEPUTY, closed.deputy)
    open_term_for(deputy, closed.algebra_a, closed.term2, date(2026, 11, 24))
    later(closed, 1)
    write_cells(teacher, closed.algebra_a, [edit(closed, 4)])
    later(closed, 1)
    assert is_closed(teacher, closed.algebra_a, closed.term2)
    with pytest.raises(Refused, match=r"term\.closed"):
        write_cells(teacher, closed.algebra_a, [edit(closed, 5, 4)])


def test_it_is_closed_again_and_leaves_nothing(closed: BuiltSchool) -> None:
    teacher = closed.session(Role.TEACHER, closed.maths_teacher)
    deputy = closed.session(Role.DEPUTY, closed.deputy)
    for _ in range(2):
        open_term_for(deputy, closed.algebra_a, closed.term2, date(2026, 12, 24))
    assert len(changes(closed, "setting")) == 1
    open_term_for(deputy, closed.algebra_a, closed.term2, None)
    assert is_closed(teacher, closed.algebra_a, closed.term2)
    with closed.file.reading():
        assert Setting.select().where(Setting.scope != "").count() == 0
    assert changes(closed, "setting")[-1].after is None


def test_other_periods_stay_open_and_what_ran_out_is_forgotten(closed: BuiltSchool) -> None:
    with closed.file.writing():
        Term.update(closed_at=closed.clock.now()).execute()
    deputy = closed.session(Role.DEPUTY, closed.deputy)
    open_term_for(deputy, closed.algebra_a, closed.term1, date(2026, 11, 23))
    open_term_for(deputy, closed.algebra_a, closed.term2, date(2026, 12, 1))
    assert opened_terms(deputy, closed.algebra_a) == {
        closed.term1: date(2026, 11, 23), closed.term2: date(2026, 12, 1),
    }  # fmt: skip
    later(closed, 1)
    open_term_for(deputy, closed.algebra_a, closed.term3, date(2026, 12, 2))
    with closed.file.reading():
        stored = json.loads(Setting.get(Setting.scope == f"course:{closed.algebra_a}").value)
    assert stored == {str(closed.term2): "2026-12-01", str(closed.term3): "2026-12-02"}


def test_what_cannot_be_opened(closed: BuiltSchool) -> None:
    deputy = closed.session(Role.DEPUTY, closed.deputy)
    with pytest.raises(Refused, match=r"term\.not_closed"):
        open_term_for(deputy, closed.algebra_a, closed.term3, date(2026, 11, 30))
    assert changes(closed, "setting") == []
    with pytest.raises(BadInput, match=r"term_request\.bad_reason"):
        open_term_for(deputy, closed.algebra_a, closed.term2, date(2026, 11, 30), "о" * 301)
    with pytest.raises(BadInput, match=r"setting\.bad_value"):
        open_term_for(deputy, closed.algebra_a, closed.term2, date(2026, 11, 22))
    with pytest.raises(NotFound, match=r"term\.unknown"):
        open_term_for(deputy, closed.algebra_a, 999, date(2026, 11, 30))
    with pytest.raises(NotFound, match=r"course\.unknown"):
        open_term_for(deputy, 999, closed.term2, date(2026, 11, 30))


def test_page_of_an_opened_period_is_else_the_same(closed: BuiltSchool) -> None:
    deputy = closed.session(Role.DEPUTY, closed.deputy)
    before = journal_page(deputy, closed.algebra_a, closed.term2)
    open_term_for(deputy, closed.algebra_a, closed.term2, date(2026, 11, 30))
    after = journal_page(deputy, closed.algebra_a, closed.term2)
    assert replace(after, term=before.term, seq=before.seq, lock=before.lock) == before


# --- asking for a closed period --------------------------------------------------------------------------


def asked(session: Session) -> list[tuple[int, int, str, str]]:
    return [
        (one.course.course_id, one.term.id, one.request.asked_by, one.request.reason)
        for one in term_requests(session)
    ]


def lock(session: Session, course: int, term: int) -> TermLock:
    found = journal_page(session, course, term).lock
    assert found is not None
    return found


@pytest.fixture
def deputy(school: BuiltSchool) -> Session:
    return school.session(Role.DEPUTY, school.deputy)


def test_a_teacher_asks_and_the_deputy_head_opens(
    closed: BuiltSchool, teacher: Session, deputy: Session
) -> None:
    course, term = closed.algebra_a, closed.term2
    assert lock(teacher, course, term).request is None
    ask_to_open_term(teacher, course, term, "  Болезнь \n учителя ")
    name = "Цифрова Инна Петровна"
    assert asked(deputy) == [(course, term, name, "Болезнь учителя")]
    assert lock(teacher, course, term).request == TermRequest(name, closed.clock.now(), "Болезнь учителя")
    later(closed, 1)
    open_term_for(deputy, course, term, date(2026, 11, 30))
    assert asked(deputy) == []
    assert lock(teacher, course, term).request is None
    assert lock(teacher, course, term).open_until == date(2026, 11, 30)
    write_cells(teacher, course, [edit(closed, 4)])
    assert [(one.role, one.reason) for one in changes(closed, "setting")] == [
        ("teacher", "Болезнь учителя"), ("deputy", None), ("deputy", None),
    ]  # fmt: skip
    assert {one.course for one in changes(closed, "setting")} == {course}


def test_who_may_do_what_is_told_with_the_page(
    closed: BuiltSchool, teacher: Session, deputy: Session
) -> None:
    head = closed.session(Role.HEAD, closed.head)
    told = [
        (one.may_ask, one.may_open)
        for one in (lock(session, closed.algebra_a, closed.term2) for session in (teacher, deputy, head))
    ]
    assert told == [(True, False), (False, True), (False, False)]
    ask_to_open_term(teacher, closed.algebra_a, closed.term2, "Болезнь")
    assert [[one.may_open for one in term_requests(session)] for session in (deputy, head)] == [
        [True],
        [False],
    ]
    assert journal_page(teacher, closed.algebra_a, closed.term3).lock is None


def test_it_stays_closed_with_a_reason_and_is_asked_for_again(
    closed: BuiltSchool, teacher: Session, deputy: Session
) -> None:
    course, term = closed.algebra_a, closed.term2
    ask_to_open_term(teacher, course, term, "Забыла")
    later(closed, 1)
    decline_term_request(deputy, course, term, "Отметки уже в ведомости")
    assert asked(deputy) == []
    request = lock(teacher, course, term).request
    assert request is not None
    assert (request.answer, request.answered_by, request.answered_at) == (
        "Отметки уже в ведомости", "Завучева Инна Петровна", closed.clock.now(),
    )  # fmt: skip
    with pytest.raises(Refused, match=r"term\.closed"):
        write_cells(teacher, course, [edit(closed, 4)])
    with pytest.raises(NotFound, match=r"term_request\.unknown"):
        decline_term_request(deputy, course, term, "Ещё раз")
    ask_to_open_term(teacher, course, term, "Ошибка в ведомости")
    assert [one[3] for one in asked(deputy)] == ["Ошибка в ведомости"]


def test_what_is_taken_back_leaves_nothing(closed: BuiltSchool, teacher: Session, deputy: Session) -> None:
    for _ in range(2):  # sent twice is asked once
        ask_to_open_term(teacher, closed.algebra_a, closed.term2, "Болезнь")
    with pytest.raises(Refused, match=r"term_request\.exists"):
        ask_to_open_term(teacher, closed.algebra_a, closed.term2, "Другое")
    withdraw_term_request(teacher, closed.algebra_a, closed.term2)
    assert asked(deputy) == []
    assert len(changes(closed, "setting")) == 2
    with closed.file.reading():
        assert Setting.select().where(Setting.scope != "").count() == 0
    with pytest.raises(NotFound, match=r"term_request\.unknown"):
        withdraw_term_request(teacher, closed.algebra_a, closed.term2)


def test_what_cannot_be_asked(closed: BuiltSchool, teacher: Session, deputy: Session) -> None:
    for reason in ("", " \n", "а" * 301):
        with pytest.raises(BadInput, match=r"term_request\.bad_reason"):
            ask_to_open_term(teacher, closed.algebra_a, closed.term2, reason)
    with pytest.raises(Refused, match=r"term\.not_closed"):
        ask_to_open_term(teacher, closed.algebra_a, closed.term3, "Болезнь")
    with pytest.raises(NotFound, match=r"term\.unknown"):
        ask_to_open_term(teacher, closed.algebra_a, 999, "Болезнь")
    open_term_for(deputy, closed.algebra_a, closed.term2, date(2026, 11, 24))
    with pytest.raises(Refused, match=r"term\.not_closed"):
        ask_to_open_term(teacher, closed.algebra_a, closed.term2, "Болезнь")
    assert term_requests(deputy) == ()


def test_the_day_that_is_offered_is_the_third_of_school(closed: BuiltSchool, deputy: Session) -> None:
    def offered() -> date:
        return lock(closed.session(Role.DEPUTY, closed.deputy), closed.algebra_a, closed.term2).offered

    assert offered() == date(2026, 11, 26)  # Monday + 3
    later(closed, 3)
    assert offered() == date(2026, 12, 1)  # the class has five days
    with closed.file.writing():
        Holiday.create(
            year=closed.year, name="Карантин", kind=HolidayKind.VACATION, grade_from=1, grade_to=11,
            starts=date(2026, 11, 30), ends=date(2026, 12, 4),
        )  # fmt: skip
    assert offered() == date(2026, 12, 8)
    with closed.file.writing():
        Holiday.update(ends=date(2027, 1, 10)).execute()
    assert offered() == date(2026, 12, 17)  # not after long holidays


def test_who_is_told(closed: BuiltSchool, deputy: Session) -> None:
    teacher = closed.session(Role.TEACHER, closed.maths_teacher, closed.other())
    told = {
        "teacher": teacher,
        "deputy": deputy,
        "class teacher": closed.session(Role.CLASS_TEACHER, closed.russian_teacher),
        "another teacher": closed.session(Role.TEACHER, closed.russian_teacher),
        "parent": closed.session(Role.PARENT, closed.parent),
        "pupil": closed.session(Role.PUPIL, closed.arbuzova),
    }
    for session in told.values():
        session.poll()
    ask_to_open_term(teacher, closed.algebra_a, closed.term2, "Болезнь")
    open_term_for(deputy, closed.algebra_a, closed.term2, date(2026, 11, 30), "Можно")
    keys = {name: [one.key.rpartition("/")[2] for one in session.poll()] for name, session in told.items()}
    whole = ["journal.term_requests", "journal.term_requests", "journal.open_terms"]
    assert keys == {
        "teacher": whole, "deputy": whole, "class teacher": whole,
        "another teacher": [], "parent": [], "pupil": [],
    }  # fmt: skip
    assert not is_closed(teacher, closed.algebra_a, closed.term2)
