"""What waited is written by the window's own command: once, with today's rights, and over nobody's value."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from app.errors import NotAllowed, Refused, StorageProblem
from app.journal.commands import write_cells
from app.outbox import Outbox, replay
from app.session import Session
from models.codes import Role
from models.journal import Mark
from models.school import CourseTeacher
from tests.app.outbox.edits import DAY, late, mark
from tests.build import BuiltSchool

Opener = Callable[..., Outbox]


def marks(school: BuiltSchool) -> dict[int, int]:
    """Pupil → value in algebra_a."""
    with school.file.reading():
        query = Mark.select(Mark.pupil, Mark.value).where(Mark.course == school.algebra_a)
        return dict(query.tuples())


def logged(school: BuiltSchool, pupil: int) -> int:
    """How many changes of marks of a pupil in algebra_a the log has."""
    found = school.file.connection.execute(
        "SELECT count(*) FROM change_log WHERE entity = 'mark' AND course = ? AND pupil = ?",
        (school.algebra_a, pupil),
    ).fetchall()
    return int(found[0][0])


def test_all_that_waits_is_written_once(lived_in: BuiltSchool, teacher: Session, open_outbox: Opener) -> None:
    outbox = open_outbox()
    here = outbox.put(lived_in.algebra_a, [mark(lived_in.arbuzova, None, 4), late(lived_in.yolkin, 5)])
    there = outbox.put(lived_in.algebra_b, [mark(lived_in.vetrova, None, 2, number=4)])
    done = replay(teacher, outbox)
    assert [wish.ids[0] for wish in done.written] == [*here, *there]
    assert (done.conflicts, done.refused) == ((), ())
    assert outbox.waiting() == []
    assert marks(lived_in) == {lived_in.arbuzova: 4}
    assert logged(lived_in, lived_in.arbuzova) == 1
    assert replay(teacher, outbox).written == ()


def test_what_had_arrived_before_counts_and_is_not_written_again(
    lived_in: BuiltSchool, teacher: Session, open_outbox: Opener
) -> None:
    outbox = open_outbox()
    edits = [mark(lived_in.arbuzova, None, 4), late(lived_in.yolkin, 5)]
    outbox.put(lived_in.algebra_a, edits)
    write_cells(teacher, lived_in.algebra_a, edits)  # and then the program died
    assert len(replay(teacher, outbox).written) == 2
    assert outbox.waiting() == []
    assert logged(lived_in, lived_in.arbuzova) == 1


def test_only_the_last_value_of_a_cell_is_written(
    lived_in: BuiltSchool, teacher: Session, open_outbox: Opener
) -> None:
    outbox = open_outbox()
    ids = [outbox.put(lived_in.algebra_a, [mark(lived_in.arbuzova, None, value)])[0] for value in (2, 3, 5)]
    (wish,) = replay(teacher, outbox).written
    assert list(wish.ids) == ids
    assert marks(lived_in) == {lived_in.arbuzova: 5}
    assert logged(lived_in, lived_in.arbuzova) == 1


@pytest.mark.parametrize("stored", [2, 3])
def test_own_values_that_had_arrived_are_no_conflict(
    lived_in: BuiltSchool, teacher: Session, open_outbox: Opener, stored: int
) -> None:
    """2 and 3 were sent one after the other, the answer was lost, and 5 was typed over what waited."""
    outbox = open_outbox()
    for expected, wanted in ((None, 2), (2, 3), (2, 5)):
        outbox.put(lived_in.algebra_a, [mark(lived_in.arbuzova, expected, wanted)])
    write_cells(teacher, lived_in.algebra_a, [mark(lived_in.arbuzova, None, stored)])
    done = replay(teacher, outbox)
    assert (len(done.written), done.conflicts) == (1, ())
    assert marks(lived_in) == {lived_in.arbuzova: 5}
    assert outbox.waiting() == []


def colleague(school: BuiltSchool) -> Session:
    """Somebody else who teaches algebra_a, too, at another PC."""
    with school.file.writing():
        CourseTeacher.create(
            course=school.algebra_a, teacher=school.russian_teacher, from_date=DAY - timedelta(days=30)
        )
    return school.session(Role.TEACHER, school.russian_teacher, school.other())


def test_anothers_value_is_not_overwritten(
    lived_in: BuiltSchool, teacher: Session, open_outbox: Opener
) -> None:
    other = colleague(lived_in)
    outbox = open_outbox()
    (clashing,) = outbox.put(lived_in.algebra_a, [mark(lived_in.arbuzova, None, 4)])
    outbox.put(lived_in.algebra_a, [mark(lived_in.yolkin, None, 4)])
    write_cells(other, lived_in.algebra_a, [mark(lived_in.arbuzova, None, 2)])
    done = replay(teacher, outbox)
    (clash,) = done.conflicts
    assert clash.wish.ids == (clashing,)
    assert (clash.conflict.actual, clash.conflict.author) == (2, "Словов Инна Петровна")
    assert [wish.edit.pupil_id for wish in done.written] == [lived_in.yolkin]
    assert marks(lived_in) == {lived_in.arbuzova: 2, lived_in.yolkin: 4}
    # Both values are kept until one is chosen, also over another start.
    assert [one.id for one in outbox.waiting()] == [clashing]
    assert len(replay(teacher, outbox).conflicts) == 1
    outbox.put(lived_in.algebra_a, [mark(lived_in.arbuzova, 2, 4)])  # «mine», seen what is there
    assert len(replay(teacher, outbox).written) == 1
    assert marks(lived_in)[lived_in.arbuzova] == 4
    assert outbox.waiting() == []


def test_anothers_value_that_looks_like_one_typed_over_is_not_overwritten(
    lived_in: BuiltSchool, teacher: Session, open_outbox: Opener
) -> None:
    other = colleague(lived_in)
    outbox = open_outbox()
    outbox.put(lived_in.algebra_a, [mark(lived_in.arbuzova, None, 2)])
    outbox.put(lived_in.algebra_a, [mark(lived_in.arbuzova, None, 5)])
    write_cells(other, lived_in.algebra_a, [mark(lived_in.arbuzova, None, 2)])
    assert len(replay(teacher, outbox).conflicts) == 1
    assert marks(lived_in) == {lived_in.arbuzova: 2}


def test_a_refused_edit_does_not_hold_up_the_others(
    lived_in: BuiltSchool, teacher: Session, open_outbox: Opener
) -> None:
    outbox = open_outbox()
    bad = outbox.put(
        lived_in.algebra_a,
        [
            mark(lived_in.yashin, None, 4),  # has left
            mark(lived_in.zhukova, None, 7),  # no such mark
            mark(lived_in.zhukova, None, 4, work=31),  # more works than a lesson can have
        ],
    )
    outbox.put(lived_in.algebra_a, [mark(lived_in.arbuzova, None, 4), mark(lived_in.yolkin, None, 5)])
    done = replay(teacher, outbox)
    assert {one.wish.ids[0]: one.error.code for one in done.refused} == dict(
        zip(bad, ["pupil.not_enrolled_then", "mark.outside_scale", "work.unknown"], strict=True)
    )
    assert all(isinstance(one.error, Refused) for one in done.refused)
    assert marks(lived_in) == {lived_in.arbuzova: 4, lived_in.yolkin: 5}
    assert {one.id for one in outbox.waiting()} == set(bad)


def test_rights_that_were_lost_meanwhile(
    lived_in: BuiltSchool, teacher: Session, open_outbox: Opener
) -> None:
    outbox = open_outbox()
    ids = outbox.put(lived_in.algebra_a, [mark(lived_in.arbuzova, None, 4), mark(lived_in.yolkin, None, 4)])
    outbox.put(lived_in.algebra_b, [mark(lived_in.vetrova, None, 5, number=4)])
    with lived_in.file.writing():
        CourseTeacher.delete().where(CourseTeacher.course == lived_in.algebra_a).execute()
    session = lived_in.session(Role.TEACHER, lived_in.maths_teacher)
    done = replay(session, outbox)
    assert [one.wish.ids[0] for one in done.refused] == list(ids)
    assert {type(one.error) for one in done.refused} == {NotAllowed}
    assert [wish.course_id for wish in done.written] == [lived_in.algebra_b]
    assert marks(lived_in) == {}
    assert [one.id for one in outbox.waiting()] == list(ids)


@pytest.mark.parametrize("role", [Role.CLASS_TEACHER, Role.DEPUTY, Role.ADMIN, Role.PARENT, Role.PUPIL])
def test_no_role_without_the_right_to_mark_writes(
    lived_in: BuiltSchool, open_outbox: Opener, role: Role
) -> None:
    who = {
        Role.CLASS_TEACHER: lived_in.russian_teacher, Role.DEPUTY: lived_in.deputy, Role.ADMIN: lived_in.admin,
        Role.PARENT: lived_in.parent, Role.PUPIL: lived_in.arbuzova,
    }[role]  # fmt: skip
    outbox = open_outbox(person=who)
    outbox.put(lived_in.algebra_a, [mark(lived_in.arbuzova, None, 5)])
    done = replay(lived_in.session(role, who), outbox)
    assert [type(one.error) for one in done.refused] == [NotAllowed]
    assert marks(lived_in) == {}


def test_anothers_outbox_is_refused(lived_in: BuiltSchool, open_outbox: Opener) -> None:
    outbox = open_outbox()
    outbox.put(lived_in.algebra_a, [mark(lived_in.arbuzova, None, 4)])
    other = lived_in.session(Role.TEACHER, lived_in.russian_teacher)
    with pytest.raises(NotAllowed):
        replay(other, outbox)
    assert len(outbox.waiting()) == 1


def test_another_schools_outbox_is_refused(
    lived_in: BuiltSchool, teacher: Session, open_outbox: Opener
) -> None:
    outbox = open_outbox()
    outbox.history = "0" * 64
    with pytest.raises(StorageProblem, match=r"session\.ended"):
        replay(teacher, outbox)


def test_a_reason_goes_along(lived_in: BuiltSchool, teacher: Session, open_outbox: Opener) -> None:
    outbox = open_outbox()
    outbox.put(lived_in.algebra_a, [mark(lived_in.arbuzova, None, 4)], reason="ошибка при вводе")
    outbox.put(lived_in.algebra_a, [mark(lived_in.yolkin, None, 4)])
    assert [one.reason for one in outbox.waiting()] == ["ошибка при вводе", None]
    replay(teacher, outbox)
    found = lived_in.file.connection.execute(
        "SELECT pupil, reason FROM change_log WHERE entity = 'mark' AND course = ?", (lived_in.algebra_a,)
    ).fetchall()
    assert dict(found) == {lived_in.arbuzova: "ошибка при вводе", lived_in.yolkin: None}
