"""The share's VFS in one process: what it opens, locks, refuses and leaves alone."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from models import share, share_files, share_locks, share_vfs
from models.share_fence import Fence
from models.share_locks import EXCLUSIVE, NONE, PENDING, RESERVED, SHARED, Holder, SharedDescriptor

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the share's VFS is for Linux")


@pytest.fixture(params=[None, "secret"], ids=["plain", "encrypted"])
def key(request: pytest.FixtureRequest) -> str | None:
    return request.param


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path.resolve() / "school.db"


def connect(path: Path, key: str | None = None, flags: int | None = None) -> apsw.Connection:
    vfs = share.vfs_for(path, force=True)
    assert vfs
    default = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
    connection = apsw.Connection(str(path), flags or default, vfs)
    if key:
        connection.pragma("key", key)
    if not flags:
        connection.pragma("journal_mode", "persist")
        connection.execute("CREATE TABLE IF NOT EXISTS mark(value)")
    return connection


def marks(connection: apsw.Connection) -> list[int]:
    return [value for (value,) in connection.execute("SELECT value FROM mark")]


def test_only_smb_mounts_get_a_vfs_of_their_own(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SCHOOL_DIARY_SHARE_VFS", raising=False)
    assert share.vfs_for(path) is None
    monkeypatch.setattr(share, "inspect_location", lambda path: share.Location(str(path), "smb"))
    assert share.vfs_for(path) == share_vfs.CIPHER_NAME
    monkeypatch.setattr(sys, "platform", "win32")
    assert share.vfs_for(path, force=True) is None


def test_files_are_the_same_as_those_of_the_platform(path: Path, key: str | None) -> None:
    connection = connect(path, key)
    connection.execute("INSERT INTO mark VALUES (5)")
    connection.close()
    assert path.read_bytes().startswith(b"SQLite format 3\0") == (key is None)
    plain = apsw.Connection(str(path))
    if key:
        plain.pragma("key", key)
    plain.execute("INSERT INTO mark VALUES (4)")
    plain.close()
    connection = connect(path, key)
    assert marks(connection) == [5, 4]
    connection.close()


def test_two_connections_of_one_process_exclude_each_other(path: Path) -> None:
    one, two = connect(path), connect(path)
    one.execute("BEGIN IMMEDIATE; INSERT INTO mark VALUES (5)")
    with pytest.raises(apsw.BusyError):
        two.execute("BEGIN IMMEDIATE")
    assert marks(two) == []
    one.execute("COMMIT")
    assert marks(two) == [5]
    one.close()
    two.execute("INSERT INTO mark VALUES (4)")  # the descriptor is still open for the second
    assert marks(two) == [5, 4]
    two.close()
    assert share_files.descriptor_for(str(path)) is None


def test_closing_one_connection_keeps_the_locks_of_the_other(path: Path) -> None:
    one, two = connect(path), connect(path)
    one.execute("BEGIN IMMEDIATE")
    two.close()
    platform = apsw.Connection(
        str(path)
    )  # as another program would, in a process of its own: see tests/faults
    platform.close()
    shared = share_files.descriptor_for(str(path))
    assert shared is not None
    assert shared.level == RESERVED
    one.execute("ROLLBACK")
    assert shared.level == NONE
    one.close()


def test_the_journal_is_there_before_the_first_transaction(path: Path) -> None:
    apsw.Connection(str(path), vfs=share.vfs_for(path, force=True)).close()
    assert Path(f"{path}-journal").exists()


def test_a_file_left_in_wal_mode_cannot_be_opened(path: Path) -> None:
    other = apsw.Connection(str(path))
    other.pragma("journal_mode", "wal")
    other.execute("CREATE TABLE mark(value)")
    other.close()
    with pytest.raises(apsw.CantOpenError):
        connect(path)


def test_a_file_is_read_without_the_right_to_write(path: Path) -> None:
    connect(path).close()
    connection = connect(path, flags=apsw.SQLITE_OPEN_READONLY)
    assert marks(connection) == []
    assert connection.readonly("main")
    with pytest.raises(apsw.ReadOnlyError):
        connection.execute("INSERT INTO mark VALUES (5)")
    connection.close()


def test_a_missing_file_cannot_be_opened(path: Path) -> None:
    with pytest.raises(apsw.CantOpenError):
        connect(path, flags=apsw.SQLITE_OPEN_READWRITE).execute("SELECT 1 FROM mark")
    assert not path.exists()


def test_temporary_files_are_left_to_the_platform(path: Path) -> None:
    connection = connect(path)
    connection.pragma("temp_store", 1)
    connection.execute("CREATE TEMP TABLE big(value); PRAGMA temp.cache_size = 5")
    connection.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 5000) "
        "INSERT INTO big SELECT hex(randomblob(100)) FROM n"
    )
    assert connection.execute("SELECT count(*) FROM (SELECT * FROM big ORDER BY value)").fetchone() == (5000,)
    connection.close()
    assert sorted(entry.name for entry in path.parent.iterdir()) == ["school.db", "school.db-journal"]


class Clock:
    """The fence's clock, moved by the test."""

    def __init__(self, fence: Fence) -> None:
        self.now = 1000.0
        fence.clock = lambda: self.now


@pytest.fixture
def clock(path: Path) -> Clock:
    return Clock(share_files.fence_for(str(path)))


def test_a_transaction_after_silence_writes_nothing_and_the_next_one_may(
    path: Path, key: str | None, clock: Clock
) -> None:
    connection = connect(path, key)
    connection.execute("INSERT INTO mark VALUES (5)")
    before = path.read_bytes()
    connection.execute("BEGIN IMMEDIATE; INSERT INTO mark VALUES (4)")
    clock.now += share.FENCE_SECONDS + 1
    with pytest.raises(apsw.IOError):
        connection.execute("COMMIT")
    assert share.fence_state(path) == share.FenceState(fenced=True, count=1)
    assert path.read_bytes() == before
    if connection.in_transaction:
        connection.execute("ROLLBACK")
    connection.execute("INSERT INTO mark VALUES (3)")
    assert marks(connection) == [5, 3]
    assert share.fence_state(path) == share.FenceState(fenced=False, count=1)
    connection.close()


def test_a_long_transaction_lives_on_signs_of_life(path: Path, clock: Clock) -> None:
    connection = connect(path)
    connection.execute("BEGIN IMMEDIATE; INSERT INTO mark VALUES (4)")
    for _ in range(10):
        clock.now += share.FENCE_SECONDS / 2
        share.keep_alive(path)
    connection.execute("COMMIT")
    assert share.fence_state(path).count == 0
    connection.close()


def test_a_lost_session_ends_the_transaction_for_reading_too(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection = connect(path)
    with connection:
        connection.executemany("INSERT INTO mark VALUES (?)", ((i,) for i in range(5000)))
    connection.pragma("cache_size", 5)
    connection.execute("BEGIN")
    cursor = connection.execute("SELECT value FROM mark")
    next(cursor)
    monkeypatch.setattr(share_files.fence_for(str(path)), "_reconnects", lambda: 1)
    clock.now += 1
    with pytest.raises(apsw.IOError):
        list(cursor)
    cursor.close()
    if connection.in_transaction:
        connection.execute("ROLLBACK")
    assert len(marks(connection)) == 5000
    connection.close()


def test_a_share_that_fails_after_the_commit_does_not_make_it_undone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    connection = connect(path)
    lockf = fcntl.lockf

    def no_unlock(fd: int, how: int, *arguments: int) -> None:
        if how == fcntl.LOCK_UN and arguments[1] != share_locks.SHARED_FIRST:
            raise OSError(errno.EINVAL, "range not locked")
        lockf(fd, how, *arguments)

    with connection:
        connection.execute("INSERT INTO mark VALUES (5)")
        monkeypatch.setattr(fcntl, "lockf", no_unlock)
    monkeypatch.undo()
    assert marks(connection) == [5]
    connection.close()


def test_a_reserved_lock_beside_a_written_journal_is_no_leave_to_read(path: Path, key: str | None) -> None:
    """The kernel of a PC that lost its session may hold RESERVED for a writer who is no more."""
    connection = connect(path, key)
    journal = Path(f"{path}-journal")
    with Peer(path) as peer:
        assert marks(connection) == []
        peer.lock()
        assert marks(connection) == []  # a writer who has not begun to write
        blank = journal.read_bytes()
        journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + blank[8:])
        with pytest.raises(apsw.BusyError):
            marks(connection)
        journal.write_bytes(blank)
    assert marks(connection) == []
    connection.close()


class Peer:
    """A process that takes the RESERVED lock and no other."""

    def __init__(self, path: Path) -> None:
        program = (
            "import fcntl, sys; file = open(sys.argv[1], 'r+b'); input(); "
            f"fcntl.lockf(file, fcntl.LOCK_EX, 1, {share_locks.RESERVED_BYTE}); print('held', flush=True); input()"
        )
        self.process = subprocess.Popen(
            [sys.executable, "-c", program, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def lock(self) -> None:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        assert self.process.stdout.readline() == "held\n"

    def __enter__(self) -> Peer:
        return self

    def __exit__(self, *error: object) -> None:
        self.process.communicate("\n")


def test_after_a_lost_session_the_file_is_opened_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connection = connect(path)
    shared = share_files.descriptor_for(str(path))
    assert shared is not None
    opened: list[str] = []
    real = os.open
    monkeypatch.setattr(os, "open", lambda name, *rest: (opened.append(str(name)), real(name, *rest))[1])
    marks(connection)
    assert str(path) not in opened
    monkeypatch.setattr(shared.fence, "_reconnects", lambda: 1)
    connection.execute("INSERT INTO mark VALUES (5)")
    assert opened.count(str(path)) == 1
    assert marks(connection) == [5]
    assert opened.count(str(path)) == 1
    connection.close()


def lose_session(connection: apsw.Connection, path: Path) -> None:
    """A transaction here meets a lost session and is given up."""
    connection.execute("BEGIN IMMEDIATE; INSERT INTO mark VALUES (1)")
    share_files.fence_for(str(path)).lose()
    with pytest.raises(apsw.IOError):
        connection.execute("COMMIT")
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def test_a_session_lost_by_one_connection_does_not_keep_the_next_from_opening(
    path: Path, key: str | None
) -> None:
    """A window that opens the file anew keeps the old connection until it has the new one."""
    old = connect(path, key)
    lose_session(old, path)
    new = connect(path, key)
    new.execute("INSERT INTO mark VALUES (5)")
    old.close()
    assert marks(new) == [5]
    assert not share.fence_state(path).fenced
    new.close()


def test_a_session_lost_before_the_file_was_closed_is_over_when_it_is_opened_again(
    path: Path, key: str | None
) -> None:
    first = connect(path, key)
    lose_session(first, path)
    first.close()
    second = connect(path, key)
    second.execute("INSERT INTO mark VALUES (5)")
    assert marks(second) == [5]
    second.close()


def test_who_opens_does_not_revive_a_transaction_whose_session_was_lost(path: Path, key: str | None) -> None:
    old = connect(path, key)
    old.execute("BEGIN IMMEDIATE; INSERT INTO mark VALUES (1)")
    share_files.fence_for(str(path)).lose()
    with pytest.raises(apsw.IOError):
        connect(path, key)
    with pytest.raises(apsw.IOError):
        old.execute("COMMIT")
    old.close()


def test_a_file_that_took_the_place_of_ours_is_not_mixed_with_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection = connect(path)
    shared = share_files.descriptor_for(str(path))
    assert shared is not None
    copy = path.with_name("copy")
    copy.write_bytes(path.read_bytes())
    copy.replace(path)
    monkeypatch.setattr(shared.fence, "_reconnects", lambda: 1)
    with pytest.raises(apsw.IOError):
        marks(connection)
    connection.close()


def test_the_size_is_asked_anew_in_each_transaction(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connection = connect(path)
    asked: list[int] = []
    seek = os.lseek
    monkeypatch.setattr(
        os, "lseek", lambda fd, position, how: (asked.append(how), seek(fd, position, how))[1]
    )
    marks(connection)
    marks(connection)
    assert asked == [os.SEEK_END] * 2
    connection.close()


def test_a_commit_makes_few_writes(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connection = connect(path)
    connection.execute("INSERT INTO mark VALUES (5)")
    written: list[tuple[int, int]] = []
    pwrite = os.pwrite
    monkeypatch.setattr(
        os, "pwrite", lambda fd, data, at: (written.append((at, len(data))), pwrite(fd, data, at))[1]
    )
    connection.execute("INSERT INTO mark VALUES (4)")
    # journal with both pages, its header with their number, two pages, the journal's header wiped
    assert len(written) == 5
    connection.close()


@pytest.mark.parametrize("ends", ["COMMIT", "ROLLBACK"])
@pytest.mark.parametrize("spills", [False, True])
def test_every_write_may_fail_and_nothing_is_half_done(
    path: Path, key: str | None, monkeypatch: pytest.MonkeyPatch, ends: str, spills: bool
) -> None:
    """The n-th write and all later ones fail, for each n: what is read afterwards is the old or the new, whole."""
    connection = connect(path, key)
    connection.execute("CREATE TABLE text(id INTEGER PRIMARY KEY, value)")
    with connection:
        connection.executemany("INSERT INTO text VALUES (?, ?)", ((i, "0" * 500) for i in range(100)))
    if spills:
        connection.pragma("cache_size", 5)
    pwrite = os.pwrite
    for good in range(100):
        left = good

        def fails(fd: int, data: bytes, at: int) -> int:
            nonlocal left
            left -= 1
            if left < 0:
                raise OSError(errno.EIO, "broken")
            return pwrite(fd, data, at)

        with monkeypatch.context() as patch:
            patch.setattr(os, "pwrite", fails)
            try:
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("UPDATE text SET value = ?", (str(good + 1) * 250,))
                connection.execute(ends)
            except apsw.Error:
                pass
            try:  # while it is still broken: right or refused
                during = {value for (value,) in connection.execute("SELECT value FROM text")}
            except apsw.Error:
                during = {""}
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        values = {value for (value,) in connection.execute("SELECT value FROM text")}
        other = apsw.Connection(str(path))
        if key:
            other.pragma("key", key)
        assert {value for (value,) in other.execute("SELECT value FROM text")} == values
        assert other.pragma("integrity_check") == "ok"
        other.close()
        assert len(values) == len(during) == 1
        if ends == "COMMIT" and left >= 0:
            assert values == {str(good + 1) * 250}
            break
        if left >= 0:
            break
    else:
        raise AssertionError("never came through")
    connection.close()


@pytest.mark.parametrize(("number", "error"), [(errno.ENOSPC, apsw.FullError), (errno.EIO, apsw.IOError)])
def test_a_full_disk_is_told_from_a_broken_one(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int, error: type[Exception]
) -> None:
    connection = connect(path)

    def fails(*arguments: object) -> int:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(os, "pwrite", fails)
        with pytest.raises(error):
            connection.execute("INSERT INTO mark VALUES (5)")
    if connection.in_transaction:
        connection.execute("ROLLBACK")
    assert marks(connection) == []
    connection.close()


def test_a_share_that_does_not_answer_does_not_look_like_a_missing_journal(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection = connect(path)
    stat = os.stat

    def dead(name: object, **options: object) -> os.stat_result:
        if str(name).endswith("-journal"):
            raise OSError(errno.EHOSTDOWN, "Host is down")
        return stat(name, **options)

    with monkeypatch.context() as patch:
        patch.setattr(os, "stat", dead)
        with pytest.raises(apsw.IOError):
            marks(connection)
    assert marks(connection) == []
    connection.close()


# --- the order of lock calls ------------------------------------------------------------------------------


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[SharedDescriptor]:
    path = tmp_path / "file"
    path.touch()
    shared = SharedDescriptor(str(path), lambda: (os.open(path, os.O_RDWR), True), Fence())
    yield shared
    os.close(shared.fd)


def test_a_shared_lock_is_given_up_before_the_exclusive_one_is_taken(
    shared: SharedDescriptor, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    names = {fcntl.LOCK_SH: "shared", fcntl.LOCK_EX: "exclusive", fcntl.LOCK_UN: "free"}
    places = {share_locks.PENDING_BYTE: "pending", share_locks.RESERVED_BYTE: "reserved",
              share_locks.SHARED_FIRST: "range", 0: "all"}  # fmt: skip
    calls: list[str] = []

    def record(fd: int, how: int, length: int, start: int, whence: int) -> None:
        calls.append(f"{names[how & ~fcntl.LOCK_NB]} {places[start]}")

    monkeypatch.setattr(fcntl, "lockf", record)
    holder = Holder()
    for level in (SHARED, RESERVED, EXCLUSIVE):
        shared.lock(holder, level)
    shared.unlock(holder, SHARED)
    shared.unlock(holder, NONE)
    assert calls == [
        *("shared pending", "shared range", "free pending"),
        "exclusive reserved",
        *("exclusive pending", "free range", "exclusive range"),
        *("free range", "shared range", "free pending"),
        "free all",
    ]


def test_pending_is_held_before_the_shared_lock_is_given_up_even_without_reserved(
    shared: SharedDescriptor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The way of a hot journal's rollback: SHARED to EXCLUSIVE at once."""
    import fcntl

    starts: list[int] = []
    monkeypatch.setattr(fcntl, "lockf", lambda fd, how, length, start, whence: starts.append(start))
    holder = Holder()
    shared.lock(holder, SHARED)
    starts.clear()
    shared.lock(holder, EXCLUSIVE)
    assert starts[0] == share_locks.PENDING_BYTE


def test_a_refused_exclusive_lock_leaves_pending_and_the_shared_lock(shared: SharedDescriptor) -> None:
    one, two = Holder(), Holder()
    shared.lock(one, SHARED)
    shared.lock(two, SHARED)
    shared.lock(one, RESERVED)
    assert shared.reserved()
    with pytest.raises(apsw.BusyError):
        shared.lock(one, EXCLUSIVE)
    assert one.level == PENDING
    with pytest.raises(apsw.BusyError):
        shared.lock(Holder(), SHARED)
    shared.unlock(two, NONE)
    shared.lock(one, EXCLUSIVE)
    shared.unlock(one, NONE)
    assert (shared.level, shared.reserved()) == (NONE, False)


def test_nothing_that_waits_for_the_share_is_inherited() -> None:
    """apsw's inherited methods hold Python's global lock while they wait, and the window with it."""
    assert not issubclass(share_files.File, apsw.VFSFile)
    assert {"xOpen", "xAccess", "xDelete", "xFullPathname"} <= vars(share_vfs.ShareVFS).keys()
