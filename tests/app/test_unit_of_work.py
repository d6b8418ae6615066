"""Commands and queries: permission, one transaction, the change log, and what happens when another hand is faster."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.changes import Record, broken_links, changes_since
from app.diary.commands import add_remark
from app.errors import NotAllowed, StorageProblem
from app.permissions import Action
from app.session import Session
from app.unit_of_work import GUARDED, command, query, record
from models.codes import Role
from models.database import SchoolFile
from models.diary import Remark
from models.errors import StorageError
from models.journal import Attendance
from models.school import CourseTeacher
from tests.build import LESSON_DAYS, BuiltSchool


@pytest.fixture(autouse=True)
def _own_functions_only() -> object:
    before = dict(GUARDED)
    yield
    GUARDED.clear()
    GUARDED.update(before)


def _absence_command() -> object:
    @command(Action.SET_MARK, course="course_id")
    def set_absent(session: Session, course_id: int, pupil_id: int, fail: bool = False) -> int:
        Attendance.create(course=course_id, date=LESSON_DAYS[0], number=1, pupil=pupil_id, code=1)
        record(
            session,
            Record("attendance", f"{course_id}/{pupil_id}", None, {"code": 1}, course_id, pupil=pupil_id),
        )
        if fail:
            raise RuntimeError("in the middle")
        return pupil_id

    return set_absent


def test_a_command_writes_its_rows_and_its_log_together(school: BuiltSchool) -> None:
    set_absent = _absence_command()
    session = school.session(Role.TEACHER, school.maths_teacher)
    set_absent(session, school.algebra_a, school.arbuzova)
    set_absent(session, school.algebra_a, school.yolkin)
    with school.file.reading():
        log = changes_since(0)
        assert [(row.seq, row.step, row.pupil, row.after) for row in log] == [
            (1, 1, school.arbuzova, {"code": 1}),
            (2, 2, school.yolkin, {"code": 1}),
        ]
        assert log[0].account == session.account_id
        assert log[0].role == "teacher"
        assert list(broken_links()) == []


def test_a_command_that_fails_leaves_nothing(school: BuiltSchool) -> None:
    set_absent = _absence_command()
    session = school.session(Role.TEACHER, school.maths_teacher)
    with pytest.raises(RuntimeError, match="in the middle"):
        set_absent(session, school.algebra_a, school.arbuzova, fail=True)
    with school.file.reading():
        assert Attendance.select().count() == 0
        assert changes_since(0) == []


def test_tampering_with_the_log_shows(school: BuiltSchool) -> None:
    set_absent = _absence_command()
    session = school.session(Role.TEACHER, school.maths_teacher)
    for pupil in (school.arbuzova, school.yolkin, school.zhukova):
        set_absent(session, school.algebra_a, pupil)
    school.file.connection.execute("UPDATE change_log SET after = '{\"code\":2}' WHERE seq = 2")
    with school.file.reading():
        assert list(broken_links()) == [2]
    school.file.connection.execute("DELETE FROM change_log WHERE seq = 2")
    with school.file.reading():
        assert list(broken_links()) == [3]


def test_rights_are_those_of_the_moment_of_writing(school: BuiltSchool) -> None:
    """A course is taken away on another PC: the teacher's next write is refused though the session was made before."""

    @command(Action.MANAGE_SCHOOL)
    def take_away(session: Session, course_id: int) -> None:
        CourseTeacher.delete().where(CourseTeacher.course == course_id).execute()
        record(session, Record("course_teacher", str(course_id), {"teacher": 1}, None, course_id))

    set_absent = _absence_command()
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    admin = school.session(Role.ADMIN, school.admin, school.other())
    set_absent(teacher, school.algebra_a, school.arbuzova)
    take_away(admin, school.algebra_a)
    with pytest.raises(NotAllowed):
        set_absent(teacher, school.algebra_a, school.yolkin)


def test_the_feed_gives_each_session_what_concerns_it(school: BuiltSchool) -> None:
    set_absent = _absence_command()
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    parent = school.session(Role.PARENT, school.parent, school.other())
    other_parent = school.session(Role.PARENT, school.other_parent, school.other())
    parent.poll(), other_parent.poll()
    set_absent(teacher, school.algebra_a, school.arbuzova)
    assert [(change.entity, change.pupil) for change in parent.poll()] == [("attendance", school.arbuzova)]
    assert other_parent.poll() == []
    assert parent.poll() == []


def test_a_fenced_transaction_is_done_again_from_the_start(school: BuiltSchool) -> None:
    tries = []

    @command(Action.SET_MARK, course="course_id")
    def flaky(session: Session, course_id: int, good_try: int) -> int:
        tries.append(len(changes_since(0)))
        record(session, Record("attendance", "x", None, {"try": len(tries)}, course_id))
        if len(tries) < good_try:
            raise StorageError("share.fenced")
        return len(tries)

    session = school.session(Role.TEACHER, school.maths_teacher)
    assert flaky(session, school.algebra_a, 3) == 3
    with school.file.reading():
        assert [row.after for row in changes_since(0)] == [{"try": 3}]
    tries.clear()
    with pytest.raises(StorageProblem) as caught:
        flaky(session, school.algebra_a, 99)
    assert caught.value.code == "share.fenced"
    assert len(tries) == 3


def test_a_query_is_refused_to_those_it_does_not_concern(school: BuiltSchool) -> None:
    @query(Action.READ_DIARY, pupil="pupil_id")
    def diary(session: Session, pupil_id: int) -> int:
        return pupil_id

    parent = school.session(Role.PARENT, school.parent)
    assert diary(parent, school.arbuzova) == school.arbuzova
    with pytest.raises(NotAllowed):
        diary(parent, school.zhukova)
    with pytest.raises(NotAllowed):
        diary(school.session(Role.TEACHER, school.maths_teacher), school.arbuzova)


@pytest.mark.parametrize("stored", [True, False], ids=["stored", "not stored"])
def test_a_commit_that_was_not_acknowledged_is_done_once(
    school: BuiltSchool, monkeypatch: pytest.MonkeyPatch, stored: bool
) -> None:
    """The silence came at the very end: nobody knows whether the share has stored it, and a remark is not a cell
    that could be compared."""
    session = school.session(Role.CLASS_TEACHER, school.russian_teacher)
    add_remark(session, school.yolkin, LESSON_DAYS[0], "praise", "Раньше")
    wait, silences = SchoolFile._wait, [1]

    def silent_once(self: SchoolFile, attempt: Callable[[], object], *patience: float) -> None:
        if not (self.in_writing and silences):
            return wait(self, attempt, *patience)
        silences.pop()
        if stored:
            wait(self, attempt, *patience)
        raise StorageError("share.fenced")

    monkeypatch.setattr(SchoolFile, "_wait", silent_once)
    assert add_remark(session, school.arbuzova, LESSON_DAYS[0], "praise", "Молодец") == 1
    assert not silences
    with school.file.reading():
        assert Remark.select().where(Remark.pupil == school.arbuzova).count() == 1
        assert [row.pupil for row in changes_since(0)] == [school.yolkin, school.arbuzova]
        assert list(broken_links()) == []
