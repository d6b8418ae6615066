"""Backups with attached files: one folder for all of them, verified; brought back before the rows that name them."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from app.backup.checking import check
from app.backup.copies import backup
from app.backup.manifest import files_of, read_manifest
from app.backup.restoring import prepared, restore
from app.clock import FixedClock
from app.errors import StorageProblem
from app.files.owners import OWNERS, Owner
from app.files.queries import attachment, intake
from app.session import Session
from models import file_store
from models.codes import Role
from models.errors import StorageError
from models.file_store import FileStore
from models.opening import open_school_file
from tests.app.files.test_attaching import hang, take_off
from tests.build import NOW, BuiltSchool, build


@pytest.fixture(autouse=True)
def owner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(
        OWNERS, "trial", Owner(lambda _session, _key: True, "SELECT owner_key FROM attachment")
    )


@pytest.fixture(params=[False, True], ids=["plain", "encrypted"])
def anyhow(request: pytest.FixtureRequest, school: BuiltSchool, tmp_path: Path) -> BuiltSchool:
    """A school, with and without a key."""
    if not request.param:
        return school
    key = secrets.token_hex(32)
    ids = build(tmp_path / "secret.db", key=key)
    file = open_school_file(tmp_path / "secret.db", key=key)
    return BuiltSchool(tmp_path / "secret.db", file, FixedClock(NOW), ids, key)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "backups"
    place.mkdir()
    return place


def add(school: BuiltSchool, key: str, text: str) -> int:
    session = school.session(Role.TEACHER, school.maths_teacher)
    return hang(session, key, [intake(session).put_bytes("а.txt", text.encode())])[0].attachment_id


def admin(school: BuiltSchool) -> Session:
    return school.session(Role.ADMIN, school.admin)


def contents(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def later(school: BuiltSchool, days: int) -> None:
    school.clock = FixedClock(NOW + timedelta(days=days))


def test_thirty_backups_hold_each_content_once(anyhow: BuiltSchool, folder: Path) -> None:
    add(anyhow, "1", "one")
    made = backup(admin(anyhow), folder)
    assert (made.info.files, made.info.file_bytes, made.info.files_missing) == (1, 3, 0)
    store = files_of(made.info)
    assert store.parent == folder
    assert store.name == f"{anyhow.path.name}-files"
    add(anyhow, "2", "two")
    first = contents(store)[0].stat().st_mtime_ns
    for day in range(1, 4):
        later(anyhow, day)
        made = backup(admin(anyhow), folder)
    assert (made.info.files, made.info.file_bytes) == (2, 6)
    assert read_manifest(Path(made.info.path)) == made.info
    assert len(contents(store)) == 2
    if os.name == "posix":
        assert {stat.S_IMODE(path.stat().st_mode) for path in contents(store)} == {0o600}
        assert stat.S_IMODE(store.stat().st_mode) == 0o700
    assert first in [path.stat().st_mtime_ns for path in contents(store)], "nothing is copied twice"
    anyhow.close()


def test_a_school_without_files_has_a_backup_without_a_folder(school: BuiltSchool, folder: Path) -> None:
    made = backup(admin(school), folder)
    assert made.info.files == 0
    assert not files_of(made.info).exists()


def test_no_plain_content_lies_beside_the_backup_of_an_encrypted_school(
    anyhow: BuiltSchool, folder: Path
) -> None:
    add(anyhow, "1", "a secret that nobody is to read")
    store = files_of(backup(admin(anyhow), folder).info)
    plain = b"secret" in contents(store)[0].read_bytes()
    assert plain == (anyhow.key is None)
    anyhow.close()


@pytest.mark.parametrize("how", ["missing", "altered"])
def test_a_content_that_is_not_whole_is_said_and_the_backup_made_all_the_same(
    anyhow: BuiltSchool, folder: Path, how: str
) -> None:
    add(anyhow, "1", "one")
    add(anyhow, "2", "two")
    place = contents(FileStore.beside(anyhow.file).folder)[0]
    if how == "missing":
        place.unlink()
    else:
        place.write_bytes(place.read_bytes()[:-1] + b"?")
    made = backup(admin(anyhow), folder)
    assert (made.info.files, made.info.files_missing) == (2, 1)
    assert read_manifest(Path(made.info.path)).files_missing == 1
    assert len(contents(files_of(made.info))) == 1
    anyhow.close()


def test_restoring_brings_the_files_back(anyhow: BuiltSchool, folder: Path) -> None:
    number = add(anyhow, "1", "one")
    made = backup(admin(anyhow), folder)
    shutil.rmtree(FileStore.beside(anyhow.file).folder)
    done = put_back(anyhow, made.info.path)
    assert (done.files, done.files_missing) == (1, 0)
    assert attachment(admin(anyhow), number).read() == b"one"
    assert check(admin(anyhow), contents=True) == []
    anyhow.close()


def put_back(school: BuiltSchool, path: str):  # type: ignore[no-untyped-def]
    with prepared(path, school.path, key=school.key) as staged:
        return restore(school.session(Role.ADMIN, school.admin, staged.school), staged)


def test_restoring_mends_what_was_altered_and_tells_what_is_lost(school: BuiltSchool, folder: Path) -> None:
    add(school, "1", "one")
    add(school, "2", "two")
    made = backup(admin(school), folder)
    one, two = contents(FileStore.beside(school.file).folder)
    one.write_bytes(b"?" * 3)
    lost = two.name
    two.unlink()
    next(path for path in contents(files_of(made.info)) if path.name == lost).unlink()
    done = put_back(school, made.info.path)
    assert (done.files, done.files_missing) == (2, 1)
    assert one.read_bytes() != b"???"
    assert [problem.code for problem in check(admin(school), contents=True)] == ["file_store.missing"]


def test_a_disk_that_is_full_ends_a_restore_before_anything_is_changed(
    school: BuiltSchool, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(school, "1", "one")
    made = backup(admin(school), folder)
    add(school, "2", "two")
    shutil.rmtree(FileStore.beside(school.file).folder)
    before = school.path.read_bytes()

    def full(*_args: object, **_more: object) -> None:
        raise StorageError("file_store.full", path="x")

    monkeypatch.setattr(file_store.FileStore, "put_as_stored", full)
    with pytest.raises(StorageProblem) as failed:
        put_back(school, made.info.path)
    assert failed.value.code == "file_store.full"
    assert school.path.read_bytes() == before


def test_contents_that_no_backup_names_any_more_go_with_the_oldest(school: BuiltSchool, folder: Path) -> None:
    number = add(school, "1", "one")
    add(school, "2", "two")
    store = files_of(backup(admin(school), folder, keep=2).info)
    take_off(school.session(Role.TEACHER, school.maths_teacher), "1", [number])
    for path in contents(store):
        os.utime(path, (1, 1))
    later(school, 1)
    backup(admin(school), folder, keep=2)
    assert len(contents(store)) == 2, "the first backup names it"
    later(school, 2)
    made = backup(admin(school), folder, keep=2)
    assert len(made.removed) == 1
    assert [path.read_bytes() for path in contents(store)] == [b"two"]


def test_nothing_goes_while_a_backup_cannot_be_asked(school: BuiltSchool, folder: Path) -> None:
    add(school, "1", "one")
    info = backup(admin(school), folder, keep=1).info
    store = files_of(info)
    take_off(school.session(Role.TEACHER, school.maths_teacher), "1", [1])
    for path in contents(store):
        os.utime(path, (1, 1))
    other = folder / "school-20200101-000000.db"
    other.write_bytes(b"?")
    text = Path(f"{info.path}.manifest.json").read_text("utf-8")
    Path(f"{other}.manifest.json").write_text(text, encoding="utf-8")
    later(school, 1)
    assert backup(admin(school), folder, keep=1).doubtful == (str(other),)
    assert len(contents(store)) == 1


def test_a_place_without_room_for_the_files_is_told_before_anything_is_copied(
    school: BuiltSchool, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(school, "1", "one" * 1_000_000)
    usage = shutil.disk_usage(folder)
    monkeypatch.setattr(
        shutil, "disk_usage", lambda _path: usage._replace(free=school.path.stat().st_size + 9)
    )
    with pytest.raises(StorageProblem) as failed:
        backup(admin(school), folder)
    assert failed.value.code == "backup.no_space"
    assert contents(folder) == []


def test_a_manifest_of_a_backup_without_files_is_read(school: BuiltSchool, folder: Path) -> None:
    """Of the time before there were any."""
    path = Path(backup(admin(school), folder).info.path)
    manifest = Path(f"{path}.manifest.json")
    told = json.loads(manifest.read_text("utf-8"))
    old = {name: value for name, value in told.items() if not name.startswith("file") and name != "check"}
    manifest.write_text(json.dumps(old), encoding="utf-8")
    assert read_manifest(path).files == 0
