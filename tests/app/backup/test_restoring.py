"""Putting a backup back: only a whole one, under a lock, and with the present file kept."""

from __future__ import annotations

import json
import os
import random
import secrets
from pathlib import Path

import pytest

from app.backup.checking import check
from app.backup.copies import backup
from app.backup.manifest import manifest_path, sha256_of
from app.backup.restoring import Restored, prepared, restore, verify_backup
from app.clock import FixedClock
from app.errors import NotAllowed, Refused, StorageProblem
from app.people.erasing.commands import erase_again
from models.codes import Role
from models.database import wait_while_busy
from models.journal import Mark
from models.opening import open_school_file
from models.people import Person
from tests.app.backup.journal import set_mark
from tests.build import NOW, BuiltSchool, build


@pytest.fixture
def saved(school: BuiltSchool, tmp_path: Path) -> Path:
    """A backup with one mark (5); in the file itself there are two by now, and the first is a 2."""
    folder = tmp_path / "backups"
    folder.mkdir()
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    set_mark(teacher, school.algebra_a, school.yolkin, 5)
    made = backup(school.session(Role.ADMIN, school.admin), folder)
    set_mark(teacher, school.algebra_a, school.yolkin, 2)
    set_mark(teacher, school.algebra_a, school.zhukova, 3)
    return Path(made.info.path)


def put_back(
    school: BuiltSchool, source: Path, target: Path | None = None, role: Role = Role.ADMIN
) -> Restored:
    with prepared(source, target or school.path, key=school.key) as staged:
        who = school.admin if role is Role.ADMIN else school.deputy
        return restore(school.session(role, who, staged.school), staged)


def marks(path: Path, key: str | None = None) -> list[int]:
    with open_school_file(path, key=key) as file, file.reading():
        return [row[0] for row in Mark.select(Mark.value).order_by(Mark.pupil).tuples()]


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.is_file()}


def test_the_file_is_as_it_was_and_the_present_one_is_kept(school: BuiltSchool, saved: Path) -> None:
    school.file.close()
    done = put_back(school, saved)
    assert marks(school.path) == [5]
    assert done.aside is not None
    assert marks(Path(done.aside)) == [2, 3]
    school.file = open_school_file(school.path)
    assert check(school.session(Role.ADMIN, school.admin)) == []
    assert not [name for name in files(school.path.parent) if "restoring" in name]


@pytest.mark.skipif(os.name != "posix", reason="file modes")
def test_nobody_else_reads_the_copy_that_is_prepared(
    school: BuiltSchool, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not while it is written either; afterwards those who could read the file before."""
    school.file.close()
    school.path.chmod(0o600)
    seen: list[int] = []

    def watched(source: Path, target: Path) -> None:
        seen.append(target.stat().st_mode & 0o777)
        target.write_bytes(source.read_bytes())

    monkeypatch.setattr("app.backup.restoring.shutil.copyfile", watched)
    with prepared(saved, school.path) as staged:
        assert staged.school.path.stat().st_mode & 0o777 == 0o600
    assert seen == [0o600]


def test_it_stands_in_the_log(school: BuiltSchool, saved: Path) -> None:
    put_back(school, saved)
    with school.file.reading():
        entity, key, after = school.file.connection.execute(
            "SELECT entity, key, after FROM change_log ORDER BY seq DESC LIMIT 1"
        ).fetchone()
    assert (entity, key, json.loads(after)["seq"]) == ("file", "restore", 1)


def test_a_pc_that_has_the_file_open_reads_what_was_put_back(school: BuiltSchool, saved: Path) -> None:
    """Who was signed in there knows another history, and has to sign in again before anything is written."""
    other = school.other()
    teacher = school.session(Role.TEACHER, school.maths_teacher, other)
    put_back(school, saved)
    assert other.changed()
    with other.reading():
        assert Mark.select().count() == 1
    with pytest.raises(StorageProblem) as caught:
        set_mark(teacher, school.algebra_a, school.arbuzova, 4)
    assert caught.value.code == "session.ended"
    again = school.session(Role.TEACHER, school.maths_teacher, other)
    set_mark(again, school.algebra_a, school.arbuzova, 4)
    assert marks(school.path) == [4, 5]


def test_nothing_happens_while_somebody_is_in_a_transaction(
    school: BuiltSchool, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "models.maintenance.wait_while_busy",
        lambda attempt, **more: wait_while_busy(attempt, path=school.path, seconds=0),
    )
    before = files(school.path.parent)
    other = school.other()
    with other.reading(), pytest.raises(StorageProblem) as caught:
        put_back(school, saved)
    assert caught.value.code == "file.busy"
    assert marks(school.path) == [2, 3]
    assert files(school.path.parent) == before


def test_where_there_is_no_file_it_comes_there(school: BuiltSchool, saved: Path, tmp_path: Path) -> None:
    target = tmp_path / "new.db"
    Path(f"{target}-journal").write_bytes(b"of a file that was deleted")
    done = put_back(school, saved, target)
    assert done.aside is None
    assert marks(target) == [5]


@pytest.mark.parametrize("content", [b"", b"not a school at all" * 100, b"SQLite format 3\0" + b"\0" * 4000])
def test_a_ruined_file_is_moved_aside(school: BuiltSchool, saved: Path, content: bytes) -> None:
    school.file.close()
    school.path.write_bytes(content)
    Path(f"{school.path}-journal").write_bytes(b"its journal")
    done = put_back(school, saved)
    assert marks(school.path) == [5]
    assert done.aside is not None
    assert Path(done.aside).read_bytes() == content
    assert Path(f"{done.aside}-journal").read_bytes() == b"its journal"


def test_a_file_with_a_ruined_page_is_kept_byte_by_byte(school: BuiltSchool, saved: Path) -> None:
    school.file.close()
    data = bytearray(school.path.read_bytes())
    data[3 * 16384 : 3 * 16384 + 200] = b"\xff" * 200
    school.path.write_bytes(data)
    done = put_back(school, saved)
    assert marks(school.path) == [5]
    assert done.aside is not None
    assert Path(done.aside).read_bytes() == data


def test_any_flipped_byte_is_refused(school: BuiltSchool, saved: Path) -> None:
    whole, before = saved.read_bytes(), school.path.read_bytes()
    chance = random.Random(5)
    for place in [0, 50, len(whole) - 1, *(chance.randrange(len(whole)) for _turn in range(10))]:
        saved.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(Refused) as caught:
            put_back(school, saved)
        assert caught.value.code == "backup.changed"
    assert school.path.read_bytes() == before


def test_a_forged_manifest_does_not_help_a_changed_log(school: BuiltSchool, saved: Path) -> None:
    """Whoever changes the backup and makes the sum right again is found out by the chain of the log."""
    with open_school_file(saved) as file:
        file.connection.execute("DELETE FROM mark")
        file.connection.execute("UPDATE change_log SET after = NULL")
    place = manifest_path(saved)
    told = json.loads(place.read_text("utf-8"))
    del told["check"]  # as manifests were before they had a sum of their own
    place.write_text(json.dumps(told | {"sha256": sha256_of(saved), "size": saved.stat().st_size}), "utf-8")
    with pytest.raises(Refused) as caught:
        verify_backup(saved)
    assert (caught.value.code, caught.value.data["problem"]) == ("backup.bad_copy", "log.broken")


@pytest.mark.parametrize("text", [None, "", "[]", "{}", '{"manifest": 1}', '{"manifest": 2}', "\0"])
def test_without_a_manifest_nothing_is_put_back(school: BuiltSchool, saved: Path, text: str | None) -> None:
    if text is None:
        manifest_path(saved).unlink()
    else:
        manifest_path(saved).write_text(text, "utf-8")
    with pytest.raises(Refused) as caught:
        verify_backup(saved)
    assert caught.value.code == ("backup.no_manifest" if text is None else "backup.bad_manifest")


def test_only_an_administrator_of_the_backup_may(school: BuiltSchool, saved: Path) -> None:
    before = files(school.path.parent)
    with pytest.raises(NotAllowed):
        put_back(school, saved, role=Role.DEPUTY)
    assert marks(school.path) == [2, 3]
    assert files(school.path.parent) == before


def test_a_file_is_not_put_back_onto_itself(school: BuiltSchool, saved: Path) -> None:
    with pytest.raises(Refused) as caught:
        put_back(school, saved, saved)
    assert caught.value.code == "restore.same_file"


def test_an_encrypted_school(tmp_path: Path) -> None:
    key = secrets.token_hex(32)
    path, folder = tmp_path / "secret.db", tmp_path / "backups"
    folder.mkdir()
    ids = build(path, key=key)
    school = BuiltSchool(path, open_school_file(path, key=key), FixedClock(NOW), ids, key=key)
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    set_mark(teacher, school.algebra_a, school.yolkin, 5)
    made = backup(school.session(Role.ADMIN, school.admin), folder)
    set_mark(teacher, school.algebra_a, school.yolkin, 2)
    done = put_back(school, Path(made.info.path))
    assert marks(path, key) == [5]
    assert done.aside is not None
    assert marks(Path(done.aside), key) == [2]
    school.close()


def test_a_file_with_another_key_is_not_overwritten(school: BuiltSchool, saved: Path) -> None:
    school.file.close()
    school.path.unlink()
    build(school.path, key=secrets.token_hex(32))
    before = school.path.read_bytes()
    with pytest.raises(StorageProblem) as caught:
        put_back(school, saved)
    assert caught.value.code == "file.needs_key"
    assert school.path.read_bytes() == before


def test_who_was_erased_does_not_come_back(school: BuiltSchool, saved: Path) -> None:
    """A restore erases anew whom the newer file knew as erased; where the histories part it tells instead."""
    admin = school.session(Role.ADMIN, school.admin)
    erase_again(admin, [school.yashin], "152-ФЗ")
    done = put_back(school, saved)
    assert (done.erased, done.to_erase) == (1, 0)
    with school.file.reading():
        assert Person.get_by_id(school.yashin).erased_at is not None
    school.file.close()
    assert "Яшин".encode() not in school.path.read_bytes()
    school.file = open_school_file(school.path)
    assert marks(school.path) == [5]
    assert check(school.session(Role.ADMIN, school.admin)) == []
    done = put_back(school, saved)  # today's log has parted from the backup's, but holds its last row
    assert (done.erased, done.to_erase) == (1, 0)
    with school.file.writing():
        school.file.connection.execute("UPDATE change_log SET hash = zeroblob(32) WHERE seq = 1")
    done = put_back(school, saved)
    assert (done.erased, done.to_erase) == (0, 1)
