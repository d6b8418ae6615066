"""Several processes on one file through the share's VFS, alone and mixed with the platform's own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw
import pytest

from tests.faults.share_peer import Peer, connect

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the share's VFS is for Linux")

BUSY = {"error": "BusyError"}


@pytest.fixture(params=[None, "secret"], ids=["plain", "encrypted"])
def key(request: pytest.FixtureRequest) -> str | None:
    return request.param


@pytest.fixture
def path(tmp_path: Path, key: str | None) -> Path:
    path = tmp_path / "school.db"
    connection = connect(str(path), "share", key or "")
    connection.execute("CREATE TABLE counter(value); INSERT INTO counter VALUES (0)")
    connection.execute("CREATE TABLE ballast(id INTEGER PRIMARY KEY, text)")
    with connection:
        connection.executemany("INSERT INTO ballast VALUES (?, ?)", ((i, "x" * 1000) for i in range(400)))
    connection.close()
    return path


@pytest.fixture
def peer(path: Path, key: str | None) -> Iterator[Callable[..., Peer]]:
    peers: list[Peer] = []

    def start(vfs: str = "share") -> Peer:
        peers.append(Peer(path, vfs, key))
        return peers[-1]

    yield start
    for peer in peers:
        peer.close()


@pytest.mark.parametrize("others", ["share", ""], ids=["share", "platform"])
def test_readers_and_writers_exclude_each_other(peer: Callable[..., Peer], others: str) -> None:
    ann, bob = peer(), peer(others)
    assert ann.do("BEGIN IMMEDIATE") == {"rows": []}
    assert bob.do("BEGIN IMMEDIATE") == BUSY
    assert ann.do("UPDATE counter SET value = 7") == {"rows": []}
    assert bob.do("SELECT value FROM counter") == {
        "rows": [[0]]
    }  # a reader does not wait for one who only may write

    assert bob.do("BEGIN") == bob.do("SELECT 1 FROM counter WHERE 0") == {"rows": []}
    assert ann.do("COMMIT") == BUSY  # Bob still reads; Ann keeps what she has …
    assert bob.do("COMMIT") == {"rows": []}
    assert bob.do("SELECT value FROM counter") == BUSY  # … and lets nobody new in (PENDING)
    assert ann.do("COMMIT") == {"rows": []}
    assert bob.do("SELECT value FROM counter") == {"rows": [[7]]}
    assert bob.do("UPDATE counter SET value = 8") == {"rows": []}
    assert ann.do("SELECT value FROM counter") == {"rows": [[8]]}


@pytest.mark.parametrize("others", ["share", ""], ids=["share", "platform"])
def test_no_update_is_lost_between_processes(
    path: Path, key: str | None, peer: Callable[..., Peer], others: str
) -> None:
    peers = [peer(), peer(), peer(others)]
    for each in peers:
        each.tell("!count 60")
    assert [each.answer() for each in peers] == [{"rows": []}] * 3
    connection = connect(str(path), "", key or "")
    assert connection.execute("SELECT value FROM counter").fetchone() == (180,)
    assert connection.pragma("integrity_check") == "ok"
    connection.close()


@pytest.mark.parametrize("heir", ["share", ""], ids=["share", "platform"])
def test_the_transaction_of_a_killed_process_is_rolled_back(peer: Callable[..., Peer], heir: str) -> None:
    victim, reader = peer(), peer(heir)
    victim.do("PRAGMA cache_size = 5")
    victim.do("BEGIN IMMEDIATE")
    victim.do("UPDATE counter SET value = 99")
    victim.do(
        "UPDATE ballast SET text = 'half done'"
    )  # more than the cache holds: pages are in the file already
    assert reader.do("SELECT value FROM counter") == BUSY
    victim.kill()
    assert reader.do("SELECT value FROM counter") == {"rows": [[0]]}
    assert reader.do("SELECT count(*) FROM ballast WHERE text = 'half done'") == {"rows": [[0]]}
    assert reader.do("PRAGMA integrity_check") == {"rows": [["ok"]]}


def test_the_half_done_transaction_of_a_fenced_writer_is_rolled_back_by_others(
    path: Path, key: str | None, peer: Callable[..., Peer]
) -> None:
    from models import share_files

    connection = connect(str(path), "share", key or "")
    other = peer()
    connection.pragma("cache_size", 5)
    connection.execute("BEGIN IMMEDIATE; UPDATE ballast SET text = 'half done'")
    share_files.fence_for(str(path.resolve())).close()
    with pytest.raises(apsw.IOError):
        connection.execute("COMMIT")
    assert not connection.in_transaction
    assert other.do("SELECT count(*) FROM ballast WHERE text = 'half done'") == {"rows": [[0]]}
    assert connection.execute("UPDATE counter SET value = 1 RETURNING value").fetchall() == [(1,)]
    assert other.do("PRAGMA integrity_check") == {"rows": [["ok"]]}
    connection.close()
