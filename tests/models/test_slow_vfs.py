"""The slow file system of the tests does what its first lines promise."""

from __future__ import annotations

import threading
from pathlib import Path

import apsw
import pytest

from tests.slow_vfs import SlowVFS


@pytest.fixture(params=[None, "secret"], ids=["plain", "encrypted"])
def key(request: pytest.FixtureRequest) -> str | None:
    return request.param


def connect(path: Path, slow: SlowVFS, key: str | None) -> apsw.Connection:
    connection = apsw.Connection(str(path), vfs=slow.name)
    if key:
        connection.pragma("key", key)
    connection.pragma("journal_mode", "persist")
    connection.execute("CREATE TABLE IF NOT EXISTS mark(value)")
    return connection


def test_counts_and_fails_and_heals(tmp_path: Path, key: str | None) -> None:
    slow = SlowVFS()
    connection = connect(tmp_path / "school.db", slow, key)
    slow.reset()
    connection.execute("INSERT INTO mark VALUES (5)")
    assert slow.counts["xWrite"] > 0
    assert slow.counts["xLock"] >= 3  # shared, reserved, exclusive

    slow.fail_after(0, "xSync")
    with pytest.raises(apsw.IOError):
        connection.execute("INSERT INTO mark VALUES (4)")
    slow.heal()
    assert connection.execute("SELECT value FROM mark").fetchall() == [(5,)]
    connection.close()


def test_the_nth_operation_fails_and_no_earlier_one(tmp_path: Path) -> None:
    slow = SlowVFS()
    connection = connect(tmp_path / "school.db", slow, None)
    connection.execute(
        "INSERT INTO mark VALUES (1)"
    )  # the journal is there now: both commits take the same way
    slow.reset()
    connection.execute("INSERT INTO mark VALUES (5)")
    needed = slow.counts.total()
    slow.fail_after(needed)
    connection.execute("INSERT INTO mark VALUES (5)")
    with pytest.raises(apsw.Error):
        connection.execute("SELECT * FROM mark").fetchall()
    slow.heal()
    connection.close()


def test_pause_holds_one_thread_and_not_the_others(tmp_path: Path) -> None:
    slow = SlowVFS()
    connection = connect(tmp_path / "school.db", slow, None)
    rows: list[object] = []
    slow.pause()
    thread = threading.Thread(target=lambda: rows.extend(connection.execute("SELECT count(*) FROM mark")))
    thread.start()
    assert slow.wait_until_stuck()
    assert rows == []
    slow.resume()
    thread.join()
    assert rows == [(0,)]
    connection.close()


def test_only_the_delayed_operation_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr("tests.slow_vfs.time.sleep", waits.append)
    slow = SlowVFS()
    connect(tmp_path / "school.db", slow, None).close()
    assert waits == []
    slow.reset()
    slow.delay("xRead", 300)
    connect(tmp_path / "school.db", slow, None).close()
    assert waits == [0.3] * slow.counts["xRead"] != []
