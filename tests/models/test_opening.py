"""Opening a school file: each thing that can be wrong with it has its own error, and nothing is ever lost."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import threading
import time
from pathlib import Path

import apsw
import pytest
from peewee import IntegrityError

from models import opening
from models.database import APPLICATION_ID, FORMAT_VERSION, PAGE_SIZE, SchoolFile
from models.errors import StorageError
from models.keys import make_key_file, read_key_file
from models.log import FormatHistory, Setting
from models.opening import copy_file, create_school_file, open_school_file

KEY, OTHER_KEY = "5e" * 32, "a1" * 32


@pytest.fixture(params=[None, KEY], ids=["plain", "encrypted"])
def key(request: pytest.FixtureRequest) -> str | None:
    return request.param


def code_of(path: Path, key: str | None = None) -> str:
    with pytest.raises(StorageError) as caught:
        open_school_file(path, key=key).close()
    return caught.value.code


def made(path: Path, key: str | None = None) -> Path:
    with create_school_file(path, key=key) as file, file.writing():
        Setting.create(key="school.name", value='"Секретная школа"')
    return path


def test_the_settings_of_the_share(tmp_path: Path, key: str | None) -> None:
    with create_school_file(tmp_path / "school.db", key=key) as file:
        pragmas = {
            name: file.connection.pragma(name)
            for name in (
                "application_id", "user_version", "page_size", "journal_mode", "synchronous", "mmap_size",
                "temp_store", "foreign_keys", "cell_size_check", "locking_mode",
            )
        }  # fmt: skip
    assert pragmas == {
        "application_id": APPLICATION_ID, "user_version": FORMAT_VERSION, "page_size": PAGE_SIZE,
        "journal_mode": "persist", "synchronous": 2, "mmap_size": 0, "temp_store": 2, "foreign_keys": 1,
        "cell_size_check": 1, "locking_mode": "normal",
    }  # fmt: skip


def test_what_is_stored_is_there_again(tmp_path: Path, key: str | None) -> None:
    path = made(tmp_path / "school.db", key)
    with open_school_file(path, key=key) as file, file.reading():
        assert Setting.get(key="school.name").value == '"Секретная школа"'
        assert FormatHistory.get().version == FORMAT_VERSION


def test_an_encrypted_file_shows_no_word(tmp_path: Path) -> None:
    path = made(tmp_path / "school.db", KEY)
    content = path.read_bytes() + Path(f"{path}-journal").read_bytes()
    assert "Секретная".encode() not in content
    assert b"school.name" not in content
    assert b"CREATE TABLE" not in content


def test_keys(tmp_path: Path) -> None:
    encrypted, plain = made(tmp_path / "encrypted.db", KEY), made(tmp_path / "plain.db")
    assert code_of(encrypted) == "file.needs_key"
    assert code_of(encrypted, OTHER_KEY) == "file.wrong_key"
    assert code_of(plain, KEY) == "file.not_encrypted"


def test_a_key_file_is_private_and_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "school.key"
    key = make_key_file(path)
    assert read_key_file(path) == key
    assert len(key) == 64
    if os.name == "posix":
        assert path.stat().st_mode & 0o077 == 0
    with pytest.raises(StorageError, match="file.exists"):
        make_key_file(path)
    path.write_text("not a key")
    with pytest.raises(StorageError, match="key.bad"):
        read_key_file(path)
    with pytest.raises(StorageError, match="key.not_found"):
        read_key_file(tmp_path / "other.key")


def test_what_is_not_there(tmp_path: Path) -> None:
    assert code_of(tmp_path / "school.db") == "file.not_found"
    assert code_of(tmp_path / "away" / "school.db") == "share.unreachable"
    assert code_of(tmp_path) == "file.not_a_school"


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04" + bytes(500), bytes(20000)])
def test_what_is_no_school(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "school.db"
    path.write_bytes(content)
    assert code_of(path) == "file.not_a_school"
    assert code_of(path, KEY) == "file.not_a_school"
    assert path.read_bytes() == content


def test_a_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE t (a)")
    other.close()
    before = path.read_bytes()
    assert code_of(path) == "file.not_a_school"
    assert path.read_bytes() == before


def test_a_damaged_file(tmp_path: Path) -> None:
    path = made(tmp_path / "school.db")
    content = bytearray(path.read_bytes())
    content[100:4000] = os.urandom(3900)
    path.write_bytes(content)
    assert code_of(path) == "file.damaged"


def test_a_file_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    path = made(tmp_path / "school.db")
    change_version(path, FORMAT_VERSION + 1)
    before = path.read_bytes()
    with pytest.raises(StorageError) as caught:
        open_school_file(path)
    assert caught.value.code == "file.newer"
    assert caught.value.data["version"] == FORMAT_VERSION + 1
    assert path.read_bytes() == before


def test_a_file_left_in_wal_is_refused(tmp_path: Path) -> None:
    path = made(tmp_path / "school.db")
    other = apsw.Connection(str(path))
    other.pragma("journal_mode", "wal")
    other.close()
    assert code_of(path) == "file.in_wal"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs file rights that bind")
def test_without_rights(tmp_path: Path) -> None:
    path = made(tmp_path / "school.db")
    path.chmod(0)
    assert code_of(path) == "file.no_rights"


def test_reading_only(tmp_path: Path) -> None:
    path = made(tmp_path / "school.db")
    with open_school_file(path, mode="read_only") as file:
        with file.reading():
            assert Setting.select().count() == 1
        with pytest.raises(StorageError, match="file.read_only"), file.writing():
            pass


def test_making_a_school_overwrites_nothing(tmp_path: Path) -> None:
    path = tmp_path / "school.db"
    path.write_bytes(b"precious")
    with pytest.raises(StorageError, match="file.exists"):
        create_school_file(path)
    assert path.read_bytes() == b"precious"


def test_making_a_school_leaves_nothing_half_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise apsw.FullError("database or disk is full")

    monkeypatch.setattr(FormatHistory, "create", fail)
    with pytest.raises(StorageError, match="file.full"):
        create_school_file(tmp_path / "school.db")
    assert list(tmp_path.iterdir()) == []


def test_busy_ends_with_a_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path / "school.db")
    with open_school_file(path) as one, open_school_file(path) as two, one.writing():
        monkeypatch.setattr(SchoolFile, "_wait", short_wait)
        with pytest.raises(StorageError, match="file.busy"), two.writing():
            pass


def short_wait(self: SchoolFile, attempt: object, _patience: float = 0.2) -> None:
    from models.database import wait_while_busy

    wait_while_busy(attempt, path=self.path, seconds=0.2)  # type: ignore[arg-type]


def test_a_block_that_fails_is_rolled_back_and_the_next_works(tmp_path: Path) -> None:
    with create_school_file(tmp_path / "school.db") as file:
        with pytest.raises(IntegrityError), file.writing():
            Setting.insert_many([{"key": "a", "value": "1"}, {"key": "a", "value": "2"}]).execute()
        with file.writing():
            Setting.create(key="b", value="2")
        with file.reading():
            assert [row.key for row in Setting.select()] == ["b"]


def test_two_open_files_are_kept_apart(tmp_path: Path) -> None:
    with create_school_file(tmp_path / "one.db") as one, create_school_file(tmp_path / "two.db") as two:
        with one.writing():
            Setting.create(key="which", value="1")
            with two.writing():
                Setting.create(key="which", value="2")
            assert Setting.get(key="which").value == "1"
        with two.reading():
            assert Setting.get(key="which").value == "2"


# --- upgrading: a version 0 is invented here, whose table `setting` was called `options` ----------------------------


def change_version(path: Path, version: int, key: str | None = None, *statements: str) -> None:
    connection = apsw.Connection(str(path))
    if key is not None:
        connection.pragma("key", "raw:" + key)
    connection.execute("BEGIN")
    for statement in statements:
        connection.execute(statement)
    connection.pragma("user_version", version)
    connection.execute("COMMIT")
    connection.close()


def old_school(path: Path, key: str | None = None) -> Path:
    made(path, key)
    change_version(path, FORMAT_VERSION - 1, key, "ALTER TABLE setting RENAME TO options")
    return path


def rename_back(connection: apsw.Connection) -> None:
    connection.execute("ALTER TABLE options RENAME TO setting")


def test_an_older_file_is_copied_and_then_upgraded(tmp_path: Path, key: str | None) -> None:
    path = old_school(tmp_path / "school.db", key)
    with (
        open_school_file(path, key=key, migrations={FORMAT_VERSION - 1: rename_back}) as file,
        file.reading(),
    ):
        assert Setting.get(key="school.name").value == '"Секретная школа"'
    (copy,) = tmp_path.glob(f"school.v{FORMAT_VERSION - 1}.*.db")
    connection = apsw.Connection(str(copy))
    if key is not None:
        connection.pragma("key", "raw:" + key)
    assert connection.pragma("user_version") == FORMAT_VERSION - 1
    assert connection.execute("SELECT count(*) FROM options").fetchone() == (1,)
    connection.close()
    assert not (tmp_path / "school.db-upgrading").exists()


def test_a_step_that_fails_leaves_the_old_version_whole(tmp_path: Path) -> None:
    path = old_school(tmp_path / "school.db")

    def break_down(connection: apsw.Connection) -> None:
        rename_back(connection)
        raise apsw.FullError("full")

    with pytest.raises(StorageError, match="file.full"):
        open_school_file(path, migrations={FORMAT_VERSION - 1: break_down})
    with open_school_file(path, migrations={FORMAT_VERSION - 1: rename_back}) as file, file.reading():
        assert Setting.select().count() == 1
    assert len(list(tmp_path.glob(f"school.v{FORMAT_VERSION - 1}.*.db"))) == 2


def test_others_wait_outside_during_an_upgrade(tmp_path: Path) -> None:
    path = old_school(tmp_path / "school.db")
    seen = []

    def look_from_another_pc(connection: apsw.Connection) -> None:
        seen.append(code_of(path))
        rename_back(connection)

    open_school_file(path, migrations={FORMAT_VERSION - 1: look_from_another_pc}).close()
    assert seen == ["file.being_upgraded"]


def test_the_note_of_a_pc_that_died_is_not_believed_for_ever(tmp_path: Path) -> None:
    path = old_school(tmp_path / "school.db")
    note = tmp_path / "school.db-upgrading"
    note.write_text(json.dumps({"host": "PC-7", "since": 0}))
    with pytest.raises(StorageError) as caught:
        open_school_file(path, migrations={FORMAT_VERSION - 1: rename_back})
    assert caught.value.data["host"] == "PC-7"
    long_ago = time.time() - opening.UPGRADE_STALE_SECONDS - 1
    os.utime(note, (long_ago, long_ago))
    open_school_file(path, migrations={FORMAT_VERSION - 1: rename_back}).close()
    assert not note.exists()


def test_an_old_program_stops_writing_when_the_file_has_moved_on(tmp_path: Path) -> None:
    path = made(tmp_path / "school.db")
    with open_school_file(path) as file:
        change_version(path, FORMAT_VERSION + 1)
        with pytest.raises(StorageError, match="file.newer"), file.writing():
            pass


def test_a_copy_is_whole_and_a_damaged_source_makes_none(tmp_path: Path, key: str | None) -> None:
    path = made(tmp_path / "school.db", key)
    copy_file(path, tmp_path / "copy.db", key)
    with open_school_file(tmp_path / "copy.db", key=key) as file, file.reading():
        assert Setting.select().count() == 1
    broken = tmp_path / "broken.db"
    shutil.copyfile(path, broken)
    with broken.open("r+b") as content:
        content.seek(PAGE_SIZE * 3)
        content.write(os.urandom(PAGE_SIZE * 2))
    with pytest.raises(StorageError):
        copy_file(broken, tmp_path / "copy2.db", key)
    assert not (tmp_path / "copy2.db").exists()


def test_opening_waits_while_another_pc_commits(tmp_path: Path) -> None:
    """Another PC's commit keeps readers out for a moment; that is no reason to send anybody away."""
    path = made(tmp_path / "school.db")
    writer = apsw.Connection(str(path))
    writer.execute("BEGIN EXCLUSIVE")
    end_of_commit = threading.Timer(0.4, lambda: writer.execute("COMMIT"))
    end_of_commit.start()
    with open_school_file(path) as file, file.reading():
        assert Setting.select().count() == 1
    end_of_commit.join()
    writer.close()
