"""The poll sees every commit, plain and encrypted, and asks nothing of SQLite."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from models.change_poll import ChangePoll
from models.errors import StorageError
from models.share import vfs_for

CIPHERS = [None, "chacha20", "aes256cbc", "sqlcipher"]


@pytest.fixture(params=CIPHERS, ids=str)
def connection(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[apsw.Connection]:
    connection = apsw.Connection(str(tmp_path / "school.db"))
    if request.param:
        connection.pragma("cipher", request.param)
        connection.pragma("key", "secret")
    connection.pragma("journal_mode", "persist")
    connection.execute("CREATE TABLE mark(value)")
    yield connection
    connection.close()


def test_each_commit_is_seen_once(connection: apsw.Connection) -> None:
    poll = ChangePoll(connection.filename)
    assert not poll.changed()
    for value in range(50):
        connection.execute("INSERT INTO mark VALUES (?)", (value,))
        assert poll.changed(), value
        assert not poll.changed()
    connection.close()
    poll.close()


def test_reading_and_rolling_back_are_no_change(connection: apsw.Connection) -> None:
    poll = ChangePoll(connection.filename)
    connection.execute("SELECT * FROM mark").fetchall()
    connection.execute("BEGIN IMMEDIATE; INSERT INTO mark VALUES (5); ROLLBACK")
    assert not poll.changed()
    connection.close()
    poll.close()


def test_a_share_that_does_not_answer_is_told_and_its_return_is_a_change(
    connection: apsw.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    poll = ChangePoll(connection.filename)

    def dead(*arguments: object) -> bytes:
        raise OSError(errno.EHOSTDOWN, "Host is down")

    with monkeypatch.context() as patch:
        patch.setattr(os, "pread", dead)
        for _ in range(2):
            with pytest.raises(StorageError) as refused:
                poll.changed()
            assert refused.value.code == "share.unreachable"
            assert refused.value.data["errno"] == errno.EHOSTDOWN
    assert poll.changed()
    assert not poll.changed()
    connection.close()
    poll.close()


def test_a_missing_file_is_unreachable(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as refused:
        ChangePoll(tmp_path / "nothing.db")
    assert refused.value.code == "share.unreachable"


def test_a_poll_closed_too_early_keeps_its_descriptor_for_the_connection(tmp_path: Path) -> None:
    path = tmp_path / "school.db"
    connection = apsw.Connection(str(path), vfs=vfs_for(path, force=True) or "")
    connection.execute("CREATE TABLE mark(value)")
    poll = ChangePoll(path)
    before = open_descriptors(path)
    poll.close()
    assert open_descriptors(path) == before == 2
    connection.close()
    assert open_descriptors(path) == 0


def open_descriptors(path: Path) -> int:
    return sum(
        os.path.realpath(entry) == str(path.resolve())
        for entry in Path("/proc/self/fd").iterdir()
        if entry.is_symlink()
    )
