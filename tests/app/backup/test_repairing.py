"""What a check has found is repaired where that is no guess; what people entered stays, and the file of before, too."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.backup.checking import check
from app.backup.copies import backup
from app.backup.plan import add_folder
from app.backup.problems import Problem
from app.backup.repairing import Repair, Repaired, repair, repair_of, repairable
from app.backup.salvaging import salvage
from app.errors import Refused, StorageProblem
from app.session import Session
from models.codes import Role
from models.file_store import FileStore
from models.opening import open_school_file
from tests.app.backup.journal import set_mark
from tests.app.backup.test_key import put_file
from tests.app.messages.test_check import FAULTS, talked
from tests.build import LESSON_DAYS, BuiltSchool

__all__ = ["talked"]


@pytest.fixture
def admin(school: BuiltSchool) -> Session:
    set_mark(school.session(Role.TEACHER, school.maths_teacher), school.algebra_a, school.yolkin, 5)
    return school.session(Role.ADMIN, school.admin)


def spoil(school: BuiltSchool, *statements: str) -> None:
    with school.file.writing():
        for one in statements:
            school.file.connection.execute(one)


def test_what_repeats_something_else_is_made_anew(talked: BuiltSchool) -> None:
    """All that a check finds in inboxes, but for messages of somebody who takes no part."""
    school = talked
    admin = school.session(Role.ADMIN, school.admin)
    spoil(
        school,
        "UPDATE person SET sort_key = 'x' WHERE id = 1",
        "INSERT INTO setting VALUES ('', 'backup.keep', '0')",
        *(statement for code, statement in FAULTS if code != "message.foreign_author"),
    )
    found = check(admin)
    assert set(repairable(found)) == {Repair.NAMES, Repair.SETTINGS, Repair.LETTERS}
    done = repair(admin, found)
    assert isinstance(done, Repaired)
    assert check(admin) == []
    with open_school_file(done.copy) as copy:
        assert copy.connection.execute("SELECT sort_key FROM person WHERE id = 1").fetchall() == [("x",)]
    with school.file.reading():
        told = school.file.connection.execute(
            "SELECT count(*) FROM change_log WHERE entity = 'file' AND key = 'repair'"
        ).fetchall()
    assert told == [(3,)]


def test_lost_contents_come_back_from_backups(school: BuiltSchool, admin: Session, tmp_path: Path) -> None:
    known = put_file(school)
    store = FileStore.beside(school.file)
    folder = tmp_path / "second disk"
    folder.mkdir()
    add_folder(admin, folder)
    backup(admin, folder)
    store.remove(store.name_of(known))
    found = check(admin)
    assert Repair.CONTENTS in repairable(found)
    done = repair(admin, found, into=folder)
    assert dict(done.mended)[Repair.CONTENTS] == 1
    assert store.read(known) == b"a photograph of homework"
    assert Path(done.copy).parent == folder


def test_what_people_entered_is_not_touched(school: BuiltSchool, admin: Session) -> None:
    """A mark that nobody set in the program is for people to judge."""
    spoil(school, "UPDATE mark SET value = 3")
    found = check(admin)
    assert [one.code for one in found] == ["mark.not_as_logged"]
    assert repairable(found) == {}
    with pytest.raises(Refused):
        repair(admin, found)
    assert not list(school.path.parent.glob("*before-repair*"))


def test_an_index_is_built_again() -> None:
    told = Problem("file.damaged", {"detail": "row 3 missing from index person_sort_key"})
    assert repair_of(told) is Repair.INDEX
    assert repair_of(Problem("file.damaged", {"detail": "database disk image is malformed"})) is None


def test_what_is_readable_of_a_damaged_file_is_saved(
    school: BuiltSchool, admin: Session, tmp_path: Path
) -> None:
    """A page in the midst of the journal is gone: what lies before and behind it comes through, and a check tells."""
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    for on in LESSON_DAYS[:12]:
        set_mark(teacher, school.algebra_a, school.zhukova, 4, on=on)
    put_file(school)
    before = school.file.connection.execute("SELECT count(*) FROM lesson").fetchall()
    root = school.file.connection.execute(
        "SELECT rootpage FROM sqlite_schema WHERE name = 'remark'"
    ).fetchall()[0][0]
    with school.path.open("rb+") as file:
        file.seek((root - 1) * 16384)
        file.write(b"\xff" * 16384)
    damaged = school.other()
    session = school.session(Role.ADMIN, school.admin, damaged)
    assert any(one.code == "file.damaged" for one in check(session))
    done = salvage(session, tmp_path / "saved.db")
    assert done.torn == ("remark",)
    assert done.files == 1
    with open_school_file(done.path) as file:
        assert file.connection.execute("SELECT count(*) FROM lesson").fetchall() == before
        assert file.connection.execute("SELECT count(*) FROM mark").fetchall() == [(13,)]
        saved = school.session(Role.ADMIN, school.admin, file)
        assert [one for one in check(saved) if one.code.startswith(("file.", "log.", "mark."))] == []
    with pytest.raises(StorageProblem):
        salvage(session, done.path)
