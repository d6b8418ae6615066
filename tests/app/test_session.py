"""What a session knows of others' changes: nothing is missed, and no right outlives its reason."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from app.backup.checking import check
from app.changes import Record
from app.codes import MarkValue, TermMarkKind
from app.desk import Desk
from app.diary.queries import diary_week
from app.errors import NotAllowed, StorageProblem
from app.journal.commands import set_homework, set_topic, write_cells
from app.journal.queries import journal_page
from app.journal.rows import CellEdit, TermMarkEdit
from app.journal.term_marks import set_term_marks
from app.people.commands import disable_login, reset_password, unlink_parent
from app.permissions import Action
from app.session import Session
from app.unit_of_work import GUARDED, command, record
from models.access import Account
from models.codes import Role
from models.database import SchoolFile
from models.errors import StorageError
from models.journal import Mark
from models.opening import open_school_file
from models.school import ClassTeacher, Course, CourseTeacher
from tests.build import LESSON_DAYS, NOW, BuiltSchool

DAY = LESSON_DAYS[0]


@pytest.fixture(autouse=True)
def _own_functions_only() -> Iterator[None]:
    before = dict(GUARDED)
    yield
    GUARDED.clear()
    GUARDED.update(before)


def mark(
    school: BuiltSchool, session: Session, pupil: int, value: int = 5, expected: int | None = None
) -> None:
    edit = CellEdit(DAY, 1, 0, pupil, "mark", expected, value)
    assert write_cells(session, school.algebra_a, [edit]).conflicts == ()


def marked(changes: object) -> list[int | None]:
    return [change.pupil for change in changes if change.entity == "mark"]  # type: ignore[attr-defined]


# --- the feed misses nothing -----------------------------------------------------------------------------


def test_a_poll_that_fails_is_made_up_for(school: BuiltSchool, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file had changed, but the share failed when it was read: the next poll still tells of it."""
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    head = school.session(Role.HEAD, school.head, school.other())
    mark(school, teacher, school.arbuzova)

    @contextmanager
    def broken(_self: SchoolFile) -> Iterator[None]:
        raise StorageError("share.io")
        yield

    with monkeypatch.context() as patch:
        patch.setattr(SchoolFile, "reading", broken)
        with pytest.raises(StorageError):
            head.poll()
    assert marked(head.poll()) == [school.arbuzova]
    assert head.poll() == []


def test_two_sessions_on_one_file_each_see_a_change(school: BuiltSchool) -> None:
    one, two = (school.session(Role.HEAD, school.head) for _ in range(2))
    mark(school, school.session(Role.TEACHER, school.maths_teacher, school.other()), school.arbuzova)
    assert marked(one.poll()) == [school.arbuzova]
    assert marked(two.poll()) == [school.arbuzova]


def test_work_on_the_whole_file_does_not_eat_the_feed(school: BuiltSchool) -> None:
    admin = school.session(Role.ADMIN, school.admin)
    mark(school, school.session(Role.TEACHER, school.maths_teacher, school.other()), school.arbuzova)
    check(admin)
    assert marked(admin.poll()) == [school.arbuzova]


def at_a_desk(school: BuiltSchool, role: Role, person: int) -> Desk:
    desk = Desk()
    desk.open(school.path)
    desk.clock = school.clock
    desk._session = school.session(role, person, desk.school)
    desk.poll()
    return desk


def test_what_others_saved_while_the_share_was_away_is_told_after_it(school: BuiltSchool) -> None:
    desk = at_a_desk(school, Role.HEAD, school.head)
    desk.note_loss("share.io")
    mark(school, school.session(Role.TEACHER, school.maths_teacher), school.arbuzova)
    assert marked(desk.poll()) == [school.arbuzova]
    desk.close()


# --- another file in the place of this one ---------------------------------------------------------------


def put_older_back(school: BuiltSchool, older: Path) -> None:
    """As restoring a backup does: the content is exchanged, the file stays."""
    file = school.other()
    with (
        open_school_file(older, mode="read_only") as content,
        file.connection.backup("main", content.connection, "main") as backup,
    ):
        backup.step()


def test_a_session_ends_when_an_older_backup_was_put_in_place(school: BuiltSchool, tmp_path: Path) -> None:
    """The numbers of the log begin again from the backup's end, and ids may mean other people."""
    older = tmp_path / "older.db"
    shutil.copyfile(school.path, older)
    desk = at_a_desk(school, Role.TEACHER, school.maths_teacher)
    session = desk.session
    for pupil in (school.arbuzova, school.yolkin):
        mark(school, session, pupil)
    desk.poll()
    put_older_back(school, older)
    with pytest.raises(StorageProblem) as ended:
        write_cells(session, school.algebra_a, [CellEdit(DAY, 1, 0, school.zhukova, "mark", None, 5)])
    assert ended.value.code == "session.ended"
    with pytest.raises(StorageProblem, match=r"session\.ended"):
        journal_page(session, school.algebra_a, school.term2)
    with pytest.raises(StorageProblem, match=r"session\.ended"):
        desk.poll()
    with pytest.raises(StorageProblem, match=r"session\.ended"):
        assert desk.session
    assert desk.poll() == []
    with school.file.reading():
        assert Mark.select().count() == 0
    desk.close()


def test_a_history_of_the_same_length_is_another_one(school: BuiltSchool, tmp_path: Path) -> None:
    older = tmp_path / "older.db"
    shutil.copyfile(school.path, older)
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    mark(school, teacher, school.arbuzova)
    teacher.poll()
    put_older_back(school, older)
    mark(school, school.session(Role.TEACHER, school.maths_teacher, school.other()), school.yolkin)
    with pytest.raises(StorageProblem, match=r"session\.ended"):
        mark(school, teacher, school.zhukova)


@pytest.mark.skipif(os.name != "posix", reason="an open file cannot be renamed there")
def test_a_file_that_took_the_name_of_this_one_is_noticed(school: BuiltSchool, tmp_path: Path) -> None:
    """Else marks would go on into the damaged file that a restore has set aside."""
    older, aside = tmp_path / "older.db", tmp_path / "aside.db"
    shutil.copyfile(school.path, older)
    mark(school, school.session(Role.TEACHER, school.maths_teacher), school.arbuzova)
    desk = at_a_desk(school, Role.HEAD, school.head)
    school.path.rename(aside)
    older.rename(school.path)
    with pytest.raises(StorageProblem, match=r"session\.ended"):
        [desk.poll() for _ in range(40)]
    assert desk.school.path.samefile(school.path)
    with desk.school.reading():
        assert Mark.select().count() == 0
    desk.close()


# --- rights of this moment -------------------------------------------------------------------------------


def test_a_query_is_judged_by_the_rights_of_its_moment(school: BuiltSchool) -> None:
    """Nobody has polled yet: the next step is refused all the same."""
    admin = school.session(Role.ADMIN, school.admin, school.other())
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    journal_page(teacher, school.algebra_a, school.term2)
    disable_login(admin, school.maths_teacher)
    with pytest.raises(NotAllowed):
        journal_page(teacher, school.algebra_a, school.term2)


def test_a_right_ends_with_its_last_day(school: BuiltSchool) -> None:
    """A window that stays open over midnight: nothing was written, and yet a class is handed over."""
    today = school.clock.today()
    with school.file.writing():
        ClassTeacher.update(to_date=today).where(ClassTeacher.school_class == school.class_a).execute()
        CourseTeacher.update(to_date=today, substitute=True).where(
            CourseTeacher.course == school.algebra_a
        ).execute()
    leader = school.session(Role.CLASS_TEACHER, school.russian_teacher)
    stand_in = school.session(Role.TEACHER, school.maths_teacher)
    diary_week(leader, school.arbuzova, today)
    journal_page(stand_in, school.algebra_a, school.term2)
    school.clock.moment = NOW + timedelta(days=1)
    with pytest.raises(NotAllowed):
        diary_week(leader, school.arbuzova, today)
    with pytest.raises(NotAllowed):
        journal_page(stand_in, school.algebra_a, school.term2)


def test_a_password_that_is_issued_anew_ends_the_open_session(school: BuiltSchool) -> None:
    """It is issued because the old one is lost or known to somebody else, who may be signed in with it."""
    with school.file.writing():
        Account.update(password_hash="v1", must_change=False).where(
            Account.person == school.other_parent
        ).execute()
    leader = school.session(Role.CLASS_TEACHER, school.russian_teacher, school.other())
    parent = school.session(Role.PARENT, school.other_parent)
    diary_week(parent, school.zhukova, DAY)
    reset_password(leader, school.other_parent)
    with pytest.raises(NotAllowed):
        diary_week(parent, school.zhukova, DAY)


def test_a_parent_whose_guardianship_ended_sees_nothing_more(school: BuiltSchool) -> None:
    admin = school.session(Role.ADMIN, school.admin, school.other())
    parent = school.session(Role.PARENT, school.parent)
    diary_week(parent, school.arbuzova, DAY)
    parent.poll()
    unlink_parent(admin, school.parent, school.arbuzova)
    with pytest.raises(NotAllowed):
        diary_week(parent, school.arbuzova, DAY)
    assert parent.poll() == []
    diary_week(parent, school.beryozkin, DAY)


# --- what the feed tells to whom -------------------------------------------------------------------------


def test_a_family_learns_nothing_of_another_child_by_the_feed(school: BuiltSchool) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    parent = school.session(Role.PARENT, school.other_parent, school.other())
    set_homework(teacher, school.algebra_a, DAY, None, "Только Анне", pupil_id=school.arbuzova)
    set_homework(teacher, school.algebra_a, DAY, 1, "Для всех", expected="Только Анне")
    changes = parent.poll()
    assert [change.entity for change in changes] == ["homework"]
    assert "Анне" not in repr(changes)
    assert str(school.arbuzova) not in repr([change.before for change in changes])


def test_a_family_is_not_told_the_reasons_of_the_school(school: BuiltSchool) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    parent = school.session(Role.PARENT, school.parent, school.other())
    head = school.session(Role.HEAD, school.head, school.other())
    pupil = school.arbuzova
    edit = CellEdit(DAY, 1, 0, pupil, "mark", None, 2, comment="Пересдай")
    write_cells(teacher, school.algebra_a, [edit], "По жалобе")
    missed = TermMarkEdit(pupil, TermMarkKind.TERM, 2, None, int(MarkValue.NOT_ATTESTED), "Санаторий")
    set_term_marks(teacher, school.algebra_a, [missed])
    told = [change for change in parent.poll() if change.pupil == pupil]
    assert [change.after for change in told] == [{"value": 2, "comment": "Пересдай"}, {"value": -4}]
    assert "жалобе" not in repr(told)
    assert "Санаторий" not in repr(told)
    whole = repr(head.poll())
    assert "жалобе" in whole
    assert "Санаторий" in whole


def test_a_teacher_learns_of_the_own_courses_only(school: BuiltSchool) -> None:
    maths = school.session(Role.TEACHER, school.maths_teacher)
    russian = school.session(Role.TEACHER, school.russian_teacher, school.other())
    leader = school.session(Role.CLASS_TEACHER, school.russian_teacher, school.other())
    head = school.session(Role.HEAD, school.head, school.other())
    mark(school, maths, school.arbuzova)
    set_topic(maths, school.algebra_b, DAY, 4, "Дроби")
    assert russian.poll() == []
    assert {change.course for change in leader.poll()} == {school.algebra_a}
    assert {change.course for change in head.poll()} == {school.algebra_a, school.algebra_b}
    assert {change.course for change in maths.poll()} == {school.algebra_a, school.algebra_b}


# --- commands in commands --------------------------------------------------------------------------------


def test_a_command_in_another_file_leaves_the_outer_ones_log_whole(
    school: BuiltSchool, tmp_path: Path
) -> None:
    @command(Action.SET_MARK, course="course_id")
    def note(session: Session, course_id: int, inner: Session | None = None) -> None:
        record(session, Record("note", "1", None, {"of": session.school.path.name}, course_id))
        if inner is not None:
            note(inner, course_id)
        record(session, Record("note", "2", None, {"of": session.school.path.name}, course_id))

    shutil.copyfile(school.path, tmp_path / "second.db")
    with open_school_file(tmp_path / "second.db") as second:
        inside = school.session(Role.TEACHER, school.maths_teacher, second)
        outside = school.session(Role.TEACHER, school.maths_teacher)
        note(outside, school.algebra_a, inside)
        found = [
            [(change.key, change.after["of"]) for change in session.poll()] for session in (outside, inside)
        ]
    assert found == [
        [("1", "school.db"), ("2", "school.db")],
        [("1", "second.db"), ("2", "second.db")],
    ]


def test_an_inner_command_that_fails_leaves_neither_rows_nor_log(school: BuiltSchool) -> None:
    @command(Action.SET_MARK, course="course_id")
    def outer(session: Session, course_id: int) -> None:
        set_topic(session, course_id, DAY, 1, "Дроби")
        with pytest.raises(RuntimeError):
            broken(session, course_id)

    @command(Action.SET_MARK, course="course_id")
    def broken(session: Session, course_id: int) -> None:
        mark(school, session, school.arbuzova)
        raise RuntimeError

    teacher = school.session(Role.TEACHER, school.maths_teacher)
    outer(teacher, school.algebra_a)
    assert [change.entity for change in teacher.poll()] == ["lesson_topic"]
    with school.file.reading():
        assert Mark.select().count() == 0


def test_a_command_in_a_bare_transaction_is_a_fault(school: BuiltSchool) -> None:
    """Its rows would be stored without their rows of the log."""
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    mark(school, teacher, school.yolkin)
    with pytest.raises(RuntimeError), school.file.writing():
        mark(school, teacher, school.arbuzova)
    with school.file.reading():
        assert Mark.select().count() == 1


def test_a_generator_can_be_no_query(school: BuiltSchool) -> None:
    """It would read after its transaction has ended."""
    with pytest.raises(TypeError):

        @command(Action.SET_MARK, course="course_id")
        def lazy(session: Session, course_id: int) -> Iterator[int]:
            yield from (row.id for row in Course.select())
