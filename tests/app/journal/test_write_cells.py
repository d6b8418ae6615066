"""Writing cells: compare and set, refusals, the change log, and what two hands do to one cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.changes import broken_links, changes_since
from app.codes import AttendanceCode, LessonState, MarkValue, Role
from app.errors import Refused
from app.journal.commands import add_work, change_work, write_cells
from app.journal.rows import CellConflict, CellEdit, CellMore, WorkRow, WriteResult
from app.session import Session
from models.base import rows
from models.journal import Attendance, Lesson, Mark, Work
from models.school import CourseTeacher, SchoolClass, Subject, Term
from tests.build import LESSON_DAYS, BuiltSchool

DAY = LESSON_DAYS[4]  # 11 November: Novikov has come, Yashin has gone


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    return school.session(Role.TEACHER, school.maths_teacher)


def mark(pupil: int, wanted: int | None, expected: int | None = None, **more: Any) -> CellEdit:
    return CellEdit(**{"date": DAY, "number": 1, "work": 0, "pupil_id": pupil, "kind": "mark",
                       "expected": expected, "wanted": wanted, **more})  # fmt: skip


def absence(pupil: int, wanted: int | None, expected: int | None = None, **more: Any) -> CellEdit:
    return mark(pupil, wanted, expected, kind="attendance", **more)


def stored(school: BuiltSchool, table: Any = Mark, *columns: Any) -> list[tuple[Any, ...]]:
    with school.file.reading():
        return list(
            rows(table.select(*(columns or (Mark.pupil, Mark.work, Mark.value))).order_by(*columns[:1]))
        )


def log(school: BuiltSchool, entity: str) -> list[Any]:
    with school.file.reading():
        assert list(broken_links()) == []
        return [change for change in changes_since(0) if change.entity == entity]


def test_a_column_of_marks(school: BuiltSchool, teacher: Session) -> None:
    """One command, one transaction: the work is made, the marks carry author and time, the log has each of them."""
    edits = [mark(school.arbuzova, 5), mark(school.yolkin, 4), mark(school.zhukova, MarkValue.PASSED)]
    result = write_cells(teacher, school.algebra_a, edits)
    assert result.written == tuple(replace(edit, work=1) for edit in edits)
    assert result.conflicts == ()
    marks = stored(school, Mark, Mark.pupil, Mark.work, Mark.value, Mark.author, Mark.set_at, Mark.comment)
    now = school.clock.now()
    assert marks == [
        (school.arbuzova, 1, 5, school.maths_teacher, now, None),
        (school.yolkin, 1, 4, school.maths_teacher, now, None),
        (school.zhukova, 1, -1, school.maths_teacher, now, None),
    ]
    works = stored(school, Work, Work.no, Work.kind, Work.weight)
    assert works == [(1, school.kind_answer, 1)]
    changes = log(school, "mark")
    assert [change.key for change in changes] == [
        f"{school.algebra_a}/20261111/1/1/{pupil}"
        for pupil in (school.arbuzova, school.yolkin, school.zhukova)
    ]
    first = changes[0]
    assert (first.before, first.after) == (None, {"value": 5, "comment": None})
    assert (first.course, first.school_class, first.pupil, first.date, first.number) == (
        school.algebra_a, school.class_a, school.arbuzova, DAY, 1,
    )  # fmt: skip
    assert first.role == "teacher"
    assert result.seq == changes[-1].seq
    assert [change.key for change in log(school, "work")] == [f"{school.algebra_a}/20261111/1/1"]


def test_second_mark_goes_to_the_work_that_is_there(school: BuiltSchool, teacher: Session) -> None:
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, 5)])
    write_cells(teacher, school.algebra_a, [mark(school.yolkin, 4), mark(school.zhukova, 3, work=1)])
    assert stored(school) == [(school.arbuzova, 1, 5), (school.yolkin, 1, 4), (school.zhukova, 1, 3)]
    assert len(log(school, "work")) == 1


def test_change_and_clear(school: BuiltSchool, teacher: Session) -> None:
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, 4, comment="У доски")])
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, 5, 4)])
    assert stored(school, Mark, Mark.value, Mark.comment) == [(5, "У доски")]
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, 5, 5, comment="")])
    assert stored(school, Mark, Mark.value, Mark.comment) == [(5, None)]
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, None, 5)])
    assert stored(school) == []
    assert [(change.before, change.after) for change in log(school, "mark")] == [
        (None, {"value": 4, "comment": "У доски"}),
        ({"value": 4, "comment": "У доски"}, {"value": 5, "comment": "У доски"}),
        ({"value": 5, "comment": "У доски"}, {"value": 5, "comment": None}),
        ({"value": 5, "comment": None}, None),
    ]
    assert stored(school, Work, Work.no) == [
        (1,)
    ]  # the column stays: it may have a title, and others look at it


def test_late_and_a_mark_stand_together(school: BuiltSchool, teacher: Session) -> None:
    result = write_cells(
        teacher,
        school.algebra_a,
        [absence(school.arbuzova, AttendanceCode.LATE, minutes=7), mark(school.arbuzova, 5)],
    )
    assert len(result.written) == 2
    assert stored(school, Attendance, Attendance.pupil, Attendance.code, Attendance.minutes) == [
        (school.arbuzova, AttendanceCode.LATE, 7)
    ]
    assert stored(school) == [(school.arbuzova, 1, 5)]
    change = log(school, "attendance")[0]
    assert (change.key, change.after) == (
        f"{school.algebra_a}/20261111/1/{school.arbuzova}", {"code": 4, "minutes": 7},
    )  # fmt: skip


def test_attendance_makes_no_work(school: BuiltSchool, teacher: Session) -> None:
    write_cells(teacher, school.algebra_a, [absence(school.arbuzova, AttendanceCode.ABSENT)])
    write_cells(
        teacher, school.algebra_a, [absence(school.arbuzova, AttendanceCode.ILL, AttendanceCode.ABSENT)]
    )
    assert stored(school, Attendance, Attendance.code) == [(AttendanceCode.ILL,)]
    write_cells(teacher, school.algebra_a, [absence(school.arbuzova, None, AttendanceCode.ILL)])
    assert stored(school, Attendance, Attendance.code) == []
    assert stored(school, Work, Work.no) == []
    assert [change.after and change.after["code"] for change in log(school, "attendance")] == [1, 3, None]


def test_debt_has_a_due_date_until_it_is_a_mark(school: BuiltSchool, teacher: Session) -> None:
    due = DAY + timedelta(days=7)
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, MarkValue.DEBT, due_date=due)])
    assert stored(school, Mark, Mark.value, Mark.due_date) == [(MarkValue.DEBT, due)]
    assert log(school, "mark")[0].after == {"value": -5, "comment": None, "due": "2026-11-18"}
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, MarkValue.DEBT, MarkValue.DEBT)])
    assert stored(school, Mark, Mark.value, Mark.due_date) == [(MarkValue.DEBT, due)], "typed once more"
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, 4, MarkValue.DEBT)])
    assert stored(school, Mark, Mark.value, Mark.due_date) == [(4, None)]


def test_nothing_to_write_makes_nothing(school: BuiltSchool, teacher: Session) -> None:
    """Clearing an empty cell is done; no work, no row of the log comes of it."""
    edit = mark(school.arbuzova, None)
    result = write_cells(teacher, school.algebra_a, [edit])
    assert result.written == (replace(edit, work=1),)
    assert stored(school, Work, Work.no) == []
    assert log(school, "mark") == []
    assert result.seq == 0


# --- two hands -------------------------------------------------------------------------------------------


def colleague(school: BuiltSchool) -> Session:
    """A stand-in who teaches algebra too, on another PC, a minute later."""
    with school.file.writing():
        CourseTeacher.create(
            course=school.algebra_a, teacher=school.russian_teacher, from_date=date(2026, 11, 1), substitute=True,
            to_date=date(2026, 12, 1),
        )  # fmt: skip
    return school.session(Role.TEACHER, school.russian_teacher, school.other())


def test_conflict_carries_value_author_and_time(school: BuiltSchool, teacher: Session) -> None:
    other = colleague(school)
    first = school.clock.now()
    write_cells(other, school.algebra_a, [mark(school.arbuzova, 3)])
    school.clock.moment += timedelta(minutes=1)
    edits = [mark(school.arbuzova, 5), mark(school.yolkin, 4)]
    result = write_cells(teacher, school.algebra_a, edits)
    assert result.written == (replace(edits[1], work=1),)
    assert result.conflicts == (CellConflict(replace(edits[0], work=1), 3, "Словов Инна Петровна", first),)
    assert stored(school) == [(school.arbuzova, 1, 3), (school.yolkin, 1, 4)]


def test_conflict_with_a_mark_that_was_taken_away(school: BuiltSchool, teacher: Session) -> None:
    """The row is gone; who did it is known from the log."""
    other = colleague(school)
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, 3)])
    school.clock.moment += timedelta(minutes=1)
    write_cells(other, school.algebra_a, [mark(school.arbuzova, None, 3)])
    result = write_cells(teacher, school.algebra_a, [mark(school.arbuzova, 4, 3)])
    (conflict,) = result.conflicts
    assert (conflict.actual, conflict.author, conflict.at) == (
        None,
        "Словов Инна Петровна",
        school.clock.now(),
    )
    assert stored(school) == []


def test_conflict_of_attendance(school: BuiltSchool, teacher: Session) -> None:
    other = colleague(school)
    write_cells(other, school.algebra_a, [absence(school.arbuzova, AttendanceCode.ILL)])
    result = write_cells(teacher, school.algebra_a, [absence(school.arbuzova, AttendanceCode.ABSENT)])
    (conflict,) = result.conflicts
    assert (conflict.actual, conflict.author) == (AttendanceCode.ILL, "Словов Инна Петровна")
    assert conflict.at == school.clock.now()


def test_conflict_without_author(school: BuiltSchool, teacher: Session) -> None:
    """An imported mark has no author and no row in the log."""
    with school.file.writing():
        Work.create(course=school.algebra_a, date=DAY, number=1, no=1, kind=school.kind_test, weight=3)
        Mark.create(
            course=school.algebra_a, date=DAY, number=1, work=1, pupil=school.arbuzova, value=2,
            set_at=school.clock.now(),
        )  # fmt: skip
    (conflict,) = write_cells(teacher, school.algebra_a, [mark(school.arbuzova, 5)]).conflicts
    assert (conflict.actual, conflict.author, conflict.at) == (2, None, school.clock.now())


def test_edits_may_be_sent_again(school: BuiltSchool, teacher: Session) -> None:
    """An acknowledgement that was lost: the same edits once more change nothing and are no conflict."""
    edits = [mark(school.arbuzova, 5), absence(school.yolkin, AttendanceCode.ABSENT)]
    first = write_cells(teacher, school.algebra_a, edits)
    before = [change.seq for entity in ("mark", "attendance", "work") for change in log(school, entity)]
    assert write_cells(teacher, school.algebra_a, edits) == first
    assert [
        change.seq for entity in ("mark", "attendance", "work") for change in log(school, entity)
    ] == before


def test_one_cell_twice_in_one_command(school: BuiltSchool, teacher: Session) -> None:
    """A quick hand: 4, no, 5. The second edit expects what the first has written."""
    result = write_cells(teacher, school.algebra_a, [mark(school.arbuzova, 4), mark(school.arbuzova, 5, 4)])
    assert len(result.written) == 2
    assert stored(school) == [(school.arbuzova, 1, 5)]
    assert len(log(school, "mark")) == 2


# --- refusals --------------------------------------------------------------------------------------------


Change = Callable[[BuiltSchool], None]


def cancel(school: BuiltSchool) -> None:
    Lesson.update(state=LessonState.CANCELLED).where(
        Lesson.course == school.algebra_a, Lesson.date == DAY
    ).execute()


def close_term(school: BuiltSchool) -> None:
    Term.update(closed_at=school.clock.now()).where(Term.id == school.term2).execute()


def first_grade(school: BuiltSchool) -> None:
    SchoolClass.update(grade=1).where(SchoolClass.id == school.class_a).execute()


def pass_or_fail(school: BuiltSchool) -> None:
    Subject.update(scale="pass").where(Subject.id == school.algebra).execute()


def nothing(school: BuiltSchool) -> None:
    pass


@pytest.mark.parametrize(
    ("code", "wrong", "prepare"),
    [
        ("lesson.unknown", {"number": 2}, nothing),
        ("lesson.unknown", {"date": date(2026, 11, 14)}, nothing),
        ("lesson.cancelled", {}, cancel),
        ("work.unknown", {"work": 31}, nothing),
        ("pupil.not_in_course", {"pupil_id": "beryozkin"}, nothing),
        ("pupil.not_in_course", {"pupil_id": "parent"}, nothing),
        ("pupil.not_enrolled_then", {"pupil_id": "yashin"}, nothing),
        ("pupil.not_enrolled_then", {"pupil_id": "novikov", "date": LESSON_DAYS[0]}, nothing),
        ("mark.outside_scale", {"wanted": 6}, nothing),
        ("mark.outside_scale", {"wanted": 0}, nothing),
        ("mark.outside_scale", {"wanted": MarkValue.DEFERRED}, nothing),
        ("mark.outside_scale", {}, first_grade),
        ("mark.outside_scale", {}, pass_or_fail),
        ("attendance.unknown_code", {"kind": "attendance", "wanted": 5}, nothing),
        ("attendance.bad_minutes", {"kind": "attendance", "wanted": 1, "minutes": 5}, nothing),
        ("attendance.bad_minutes", {"kind": "attendance", "wanted": 4, "minutes": 241}, nothing),
        ("term.closed", {}, close_term),
    ],
)
def test_refused_with_all_edits(
    school: BuiltSchool, code: str, wrong: dict[str, Any], prepare: Change
) -> None:
    """What no school allows is refused before anything is written, good edits beside it included."""
    with school.file.writing():
        prepare(school)
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    wrong = {
        name: school.ids.get(value, value) if name == "pupil_id" else value for name, value in wrong.items()
    }
    with pytest.raises(Refused) as caught:
        write_cells(
            teacher, school.algebra_a, [mark(school.yolkin, 5), replace(mark(school.arbuzova, 5), **wrong)]
        )
    assert caught.value.code == code
    assert caught.value.data["course"] == school.algebra_a
    assert stored(school) == []
    assert stored(school, Work, Work.no) == []
    assert log(school, "mark") == []


def test_last_and_first_day_of_enrolment_count(school: BuiltSchool, teacher: Session) -> None:
    edits = [
        mark(school.yashin, 4, date=date(2026, 11, 10)),
        mark(school.novikov, 5, date=date(2026, 11, 9)),
    ]
    assert len(write_cells(teacher, school.algebra_a, edits).written) == 2


def test_a_leaver_s_stray_mark_can_be_cleared(school: BuiltSchool, teacher: Session) -> None:
    with school.file.writing():
        Work.create(course=school.algebra_a, date=DAY, number=1, no=1, kind=school.kind_test, weight=3)
        Mark.create(
            course=school.algebra_a, date=DAY, number=1, work=1, pupil=school.yashin, value=2,
            set_at=school.clock.now(),
        )  # fmt: skip
    assert len(write_cells(teacher, school.algebra_a, [mark(school.yashin, None, 2)]).written) == 1
    assert stored(school) == []


def test_group_of_a_class_takes_its_members_only(school: BuiltSchool) -> None:
    teacher = school.session(Role.TEACHER, school.russian_teacher)
    assert write_cells(teacher, school.english_a1, [mark(school.yolkin, 4, number=3)]).conflicts == ()
    with pytest.raises(Refused) as caught:
        write_cells(teacher, school.english_a1, [mark(school.zhukova, 4, number=3)])
    assert caught.value.code == "pupil.not_in_course"


# --- any sequence of edits -------------------------------------------------------------------------------

values = st.sampled_from([None, 2, 3, 4, 5, int(MarkValue.PASSED)])


@st.composite
def edit_batches(draw: st.DrawFn) -> list[list[tuple[str, int, int | None, int | None]]]:
    one = st.tuples(st.sampled_from(["arbuzova", "yolkin"]), st.integers(1, 2), values, values)
    return draw(st.lists(st.lists(one, min_size=1, max_size=5), min_size=1, max_size=8))


@given(edit_batches())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_compare_and_set_as_a_dictionary_does(
    school: BuiltSchool, batches: list[list[tuple[str, int, int | None, int | None]]]
) -> None:
    """Whatever is sent: the file holds what a dictionary with compare-and-set holds, conflicts are its refusals."""
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    with school.file.writing():
        Mark.delete().execute()
        Work.delete().execute()
        for no in (1, 2):
            Work.create(course=school.algebra_a, date=DAY, number=1, no=no, kind=school.kind_test, weight=3)
    cells: dict[tuple[int, int], int] = {}
    for batch in batches:
        edits = [
            mark(school.ids[pupil], wanted, expected, work=work) for pupil, work, expected, wanted in batch
        ]
        result: WriteResult = write_cells(teacher, school.algebra_a, edits)
        refused = []
        for edit in edits:
            cell = (edit.pupil_id, edit.work)
            actual = cells.get(cell)
            if actual not in (edit.expected, edit.wanted):
                refused.append((edit, actual))
            elif edit.wanted is None:
                cells.pop(cell, None)
            else:
                cells[cell] = edit.wanted
        assert [(conflict.edit, conflict.actual) for conflict in result.conflicts] == refused
        assert len(result.written) + len(result.conflicts) == len(edits)
    assert {(pupil, work): value for pupil, work, value in stored(school)} == cells


def test_what_goes_with_a_value_is_compared_when_it_was_seen(school: BuiltSchool, teacher: Session) -> None:
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, 4, comment="Списывал")])
    blind = mark(school.arbuzova, 5, 4, comment="", seen=CellMore())
    (conflict,) = write_cells(teacher, school.algebra_a, [blind]).conflicts
    assert (conflict.actual, conflict.more) == (4, CellMore("Списывал"))
    knowing = replace(blind, seen=CellMore("Списывал"))
    assert write_cells(teacher, school.algebra_a, [knowing]).conflicts == ()
    assert stored(school, Mark, Mark.value, Mark.comment) == [(5, None)]


def test_minutes_of_another_hand_are_not_overwritten(school: BuiltSchool, teacher: Session) -> None:
    late = int(AttendanceCode.LATE)
    write_cells(teacher, school.algebra_a, [absence(school.arbuzova, late, minutes=15)])
    blind = absence(school.arbuzova, None, late, seen=CellMore())
    (conflict,) = write_cells(teacher, school.algebra_a, [blind]).conflicts
    assert conflict.more == CellMore(minutes=15)
    assert stored(school, Attendance, Attendance.minutes) == [(15,)]


def test_a_debt_loses_its_day_where_all_is_said(school: BuiltSchool, teacher: Session) -> None:
    debt, due = int(MarkValue.DEBT), DAY + timedelta(days=7)
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, debt, due_date=due)])
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, debt, debt, comment="устно")])
    assert stored(school, Mark, Mark.due_date, Mark.comment) == [(due, "устно")]
    all_said = mark(school.arbuzova, debt, debt, comment="устно", seen=CellMore("устно", None, due))
    write_cells(teacher, school.algebra_a, [all_said])
    assert stored(school, Mark, Mark.due_date, Mark.comment) == [(None, "устно")]


def test_a_second_mark_makes_the_next_work(school: BuiltSchool, teacher: Session) -> None:
    write_cells(
        teacher, school.algebra_a, [mark(school.arbuzova, 4, work=1), mark(school.arbuzova, 5, work=2)]
    )
    assert stored(school, Work, Work.no, Work.kind) == [(1, school.kind_answer), (2, school.kind_answer)]
    assert stored(school, Mark, Mark.work, Mark.value) == [(1, 4), (2, 5)]
    with pytest.raises(Refused, match=r"work\.unknown") as refusal:
        write_cells(teacher, school.algebra_a, [mark(school.arbuzova, 5, work=31)])
    assert refusal.value.data["pupil"] == school.arbuzova, "so that the rest of the batch is known to be good"


def test_of_two_marks_the_second_stands_where_the_first_was_taken_back_before_it_was_stored(
    school: BuiltSchool, teacher: Session
) -> None:
    result = write_cells(teacher, school.algebra_a, [mark(school.arbuzova, 5, work=2)])
    assert len(result.written) == 1
    assert stored(school, Work, Work.no, Work.kind) == [(1, school.kind_answer), (2, school.kind_answer)]
    assert stored(school, Mark, Mark.work, Mark.value) == [(2, 5)]


def test_what_another_had_put_there_just_so_is_told_apart_from_an_own_earlier_try(
    school: BuiltSchool, teacher: Session
) -> None:
    other = colleague(school)
    mine = [mark(school.arbuzova, 5, work=1), absence(school.yolkin, 1)]
    assert write_cells(teacher, school.algebra_a, mine).found == ()
    again = write_cells(teacher, school.algebra_a, mine)
    assert (again.written, again.found) == (tuple(mine), ()), "the answer was lost"
    theirs = write_cells(other, school.algebra_a, mine)
    assert (theirs.written, theirs.found, theirs.conflicts) == (tuple(mine), tuple(mine), ())
    gone = mark(school.arbuzova, None, 5, work=1)
    write_cells(teacher, school.algebra_a, [gone])
    assert write_cells(other, school.algebra_a, [gone]).found == (gone,)


def test_a_number_far_behind_the_last_work_is_that_of_one_which_is_gone(
    school: BuiltSchool, teacher: Session
) -> None:
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, 4, work=1)])
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, 5, work=4)])
    with pytest.raises(Refused, match=r"work\.unknown"):
        write_cells(teacher, school.algebra_a, [mark(school.arbuzova, 3, work=8)])


def test_a_second_mark_taken_back_leaves_no_column(school: BuiltSchool, teacher: Session) -> None:
    both = [mark(school.arbuzova, 4, work=1), mark(school.arbuzova, 5, work=2)]
    write_cells(teacher, school.algebra_a, both)
    write_cells(teacher, school.algebra_a, [mark(school.yolkin, 3, work=2)])
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, None, 5, work=2)])
    assert stored(school, Work, Work.no) == [(1,), (2,)], "somebody else has a mark there"
    write_cells(teacher, school.algebra_a, [mark(school.yolkin, None, 3, work=2)])
    assert stored(school, Work, Work.no) == [(1,)]
    write_cells(teacher, school.algebra_a, both[1:])
    assert stored(school, Mark, Mark.work, Mark.value) == [(1, 4), (2, 5)], "done again"


def test_a_column_that_somebody_made_or_changed_stays_when_it_is_empty(
    school: BuiltSchool, teacher: Session
) -> None:
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, 4, work=1)])
    no = add_work(teacher, school.algebra_a, DAY, 1, school.kind_answer)
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, 5, work=no)])
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, None, 5, work=no)])
    assert stored(school, Work, Work.no) == [(1,), (no,)]
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, 5, work=no + 1)])
    seen = WorkRow(no + 1, school.kind_answer, "", 1, True, None)
    change_work(teacher, school.algebra_a, DAY, 1, seen, kind_id=school.kind_answer, title="У доски")
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, None, 5, work=no + 1)])
    assert stored(school, Work, Work.no) == [(1,), (no,), (no + 1,)]
