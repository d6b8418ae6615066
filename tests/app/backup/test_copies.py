"""Backups: whole, named by day, kept in number, refused where they would be of no use."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import stat
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from app.backup.checking import check
from app.backup.copies import backup, list_backups
from app.backup.manifest import manifest_path, read_manifest, sha256_of
from app.backup.restoring import verify_backup
from app.clock import FixedClock
from app.errors import NotAllowed, Refused, StorageProblem
from app.session import Session
from models import maintenance
from models.codes import Role
from models.journal import Mark
from models.opening import open_school_file
from tests.app.backup.journal import set_mark
from tests.build import NOW, BuiltSchool, build


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where backups go."""
    place = tmp_path / "backups"
    place.mkdir()
    return place


@pytest.fixture
def admin(school: BuiltSchool) -> Session:
    """The administrator of a school with one mark."""
    set_mark(school.session(Role.TEACHER, school.maths_teacher), school.algebra_a, school.yolkin, 5)
    return school.session(Role.ADMIN, school.admin)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_backup_is_a_whole_school_with_its_manifest(admin: Session, folder: Path) -> None:
    made = backup(admin, folder)
    path = Path(made.info.path)
    assert names(folder) == [path.name, manifest_path(path).name]
    assert path.name == f"school-{NOW.astimezone():%Y%m%d-%H%M%S}.db"
    assert read_manifest(path) == made.info
    assert (made.info.seq, made.info.rows["mark"], made.info.of) == (1, 1, "school.db")
    assert made.info.sha256 == sha256_of(path)
    assert verify_backup(path) == made.info
    with open_school_file(path) as copy, copy.reading():
        assert Mark.select().count() == 1
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(manifest_path(path).stat().st_mode) == 0o600


def test_only_the_administrator_may_take_one(school: BuiltSchool, folder: Path) -> None:
    with pytest.raises(NotAllowed):
        backup(school.session(Role.DEPUTY, school.deputy), folder)
    assert names(folder) == []


def test_an_encrypted_school_has_an_encrypted_backup(tmp_path: Path, folder: Path) -> None:
    key = secrets.token_hex(32)
    ids = build(tmp_path / "secret.db", key=key)
    school = BuiltSchool(
        tmp_path / "secret.db", open_school_file(tmp_path / "secret.db", key=key), FixedClock(NOW), ids
    )
    made = backup(school.session(Role.ADMIN, ids["admin"]), folder)
    assert made.info.encrypted
    assert "Арбузова".encode() not in Path(made.info.path).read_bytes()
    assert verify_backup(made.info.path, key=key) == made.info
    with pytest.raises(StorageProblem) as caught:
        verify_backup(made.info.path)
    assert caught.value.code == "file.needs_key"
    school.close()


def test_the_newest_are_kept(school: BuiltSchool, admin: Session, folder: Path) -> None:
    made = []
    for _day in range(5):
        school.clock.moment += timedelta(days=1)
        made.append(backup(admin, folder, keep=3))
    assert [len(one.removed) for one in made] == [0, 0, 0, 1, 1]
    assert [one.path for one in list_backups(folder)] == [one.info.path for one in made[:1:-1]]
    assert len(names(folder)) == 6


def test_two_in_one_second_have_two_names(admin: Session, folder: Path) -> None:
    assert backup(admin, folder).info.path != backup(admin, folder).info.path
    assert len(list_backups(folder)) == 2


def test_after_an_old_backup_was_put_back_the_new_ones_are_still_the_newest(
    school: BuiltSchool, admin: Session, folder: Path
) -> None:
    """The numbers of the log begin again from the old backup; what is newest is told by the day."""
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    school.clock.moment += timedelta(days=1)
    first = backup(admin, folder, keep=2)
    set_mark(teacher, school.algebra_a, school.zhukova, 4)
    school.clock.moment += timedelta(days=1)
    backup(admin, folder, keep=2)
    shutil.copyfile(first.info.path, school.path)
    with school.other() as restored:
        admin = school.session(Role.ADMIN, school.admin, restored)
        school.clock.moment += timedelta(days=1)
        third = backup(admin, folder, keep=2)
        school.clock.moment += timedelta(days=1)
        fourth = backup(admin, folder, keep=2)
    assert {one.path for one in list_backups(folder)} == {third.info.path, fourth.info.path}


def test_a_backup_that_is_not_whole_does_not_count_and_is_left_alone(
    school: BuiltSchool, admin: Session, folder: Path
) -> None:
    made = []
    for _day in range(2):
        school.clock.moment += timedelta(days=1)
        made.append(Path(backup(admin, folder, keep=2).info.path))
    made[1].write_bytes(made[1].read_bytes()[:-1])
    school.clock.moment += timedelta(days=1)
    third = backup(admin, folder, keep=2)
    assert third.doubtful == (str(made[1]),)
    assert third.removed == ()
    assert made[0].exists()
    assert made[1].exists()


def test_other_files_and_other_schools_are_not_touched(
    school: BuiltSchool, admin: Session, folder: Path
) -> None:
    backup(admin, folder)
    foreign = folder / "gymnasium-20200101-000000.db"
    foreign.write_bytes(b"x")
    manifest = json.loads(manifest_path(Path(list_backups(folder)[0].path)).read_text("utf-8"))
    manifest_path(foreign).write_text(
        json.dumps(manifest | {"of": "gymnasium.db", "size": 1, "made_at": "2020-01-01T00:00:00+03:00"}),
        "utf-8",
    )
    (folder / "school-20200101-000000.db").write_bytes(b"no manifest")
    school.clock.moment += timedelta(days=1)
    assert len(backup(admin, folder, keep=1).removed) == 1
    assert foreign.exists()
    assert (folder / "school-20200101-000000.db").exists()


@pytest.mark.parametrize(("place", "code"), [("nowhere", "backup.no_folder"), (".", "backup.same_folder")])
def test_a_folder_that_is_of_no_use_is_refused(
    school: BuiltSchool, admin: Session, tmp_path: Path, place: str, code: str
) -> None:
    before = names(tmp_path)
    with pytest.raises(Refused) as caught:
        backup(admin, tmp_path / place)
    assert caught.value.code == code
    assert names(tmp_path) == before


def test_a_full_disk_is_told_before_the_copy(
    school: BuiltSchool, admin: Session, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(folder)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=1000))
    with pytest.raises(StorageProblem) as caught:
        backup(admin, folder)
    assert caught.value.code == "backup.no_space"
    assert caught.value.data["free"] == 1000
    assert names(folder) == []


def test_a_copy_that_went_wrong_is_never_called_a_backup(
    admin: Session, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk gives back another byte than was written: nothing is left, and nothing older was removed."""
    first = backup(admin, folder, keep=1)

    def spoilt(source: object, target: Path, **more: object) -> None:
        maintenance.copy_school(source, target, **more)  # type: ignore[arg-type]
        data = bytearray(target.read_bytes())
        at = data.find("Арбузова".encode()) - 40
        data[at : at + 30] = b"\xff" * 30
        target.write_bytes(data)

    monkeypatch.setattr("app.backup.copies.copy_school", spoilt)
    with pytest.raises(Refused) as caught:
        backup(admin, folder, keep=1)
    assert caught.value.code == "backup.bad_copy"
    assert [one.path for one in list_backups(folder)] == [first.info.path]
    assert len(names(folder)) == 2


def test_leftovers_of_a_killed_backup_are_cleared_after_a_day(admin: Session, folder: Path) -> None:
    old, new = folder / "school-20260101-000000.db.partial", folder / "school-20260102-000000.db.partial"
    for place in (old, new):
        place.write_bytes(b"x")
    os.utime(old, (0, 0))
    backup(admin, folder)
    assert not old.exists()
    assert new.exists()


def test_a_backup_is_of_one_moment_while_another_pc_writes(
    school: BuiltSchool, admin: Session, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page at a time, with a writer that stops only for a network's round trip: SQLite begins anew, and then the file
    is held."""
    monkeypatch.setattr(maintenance, "PAGES_A_STEP", 1)
    stop, written = threading.Event(), []

    def write() -> None:
        with open_school_file(school.path) as own:
            teacher = school.session(Role.TEACHER, school.maths_teacher, own)
            while not stop.is_set():
                written.append(set_mark(teacher, school.algebra_a, school.yolkin, 2 + len(written) % 4))
                stop.wait(0.01)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        while len(written) < 3:
            assert writer.is_alive()
        infos = [backup(admin, folder).info for _turn in range(3)]
    finally:
        stop.set()
        writer.join()
    assert [info.seq for info in infos] == sorted({info.seq for info in infos})
    for info in infos:
        with open_school_file(info.path) as copy:
            assert check(school.session(Role.ADMIN, school.admin, copy)) == []
            with copy.reading():
                assert Mark.select(Mark.value).where(Mark.pupil == school.yolkin).scalar() is not None
    assert check(admin) == []


def test_progress_reaches_the_end(admin: Session, folder: Path) -> None:
    shares = []
    backup(admin, folder, progress=lambda done, total: shares.append(done / total))
    assert shares == sorted(shares)
    assert shares[-1] == 1
