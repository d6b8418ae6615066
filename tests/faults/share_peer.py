"""Another PC in the tests: a process of its own that does with a school file what it is told, line by line.

    python -m tests.faults.share_peer PATH VFS KEY    (VFS and KEY may be empty)

It reads SQL statements from standard input and answers each with one line of JSON: `{"rows": […]}` or
`{"error": "BusyError"}`.  `!count N` adds N to a counter, one transaction each, and answers when done.
"""

from __future__ import annotations

import json
import random
import sys
import time
from pathlib import Path
from typing import Any

import apsw

from models import share
from tests.child import Child


def connect(path: str, vfs: str, key: str) -> apsw.Connection:
    """Open as the program does on a share."""
    if vfs == "share":
        vfs = share.vfs_for(path, force=True) or ""
    connection = apsw.Connection(path, vfs=vfs or None)
    if key:
        connection.pragma("key", key)
    connection.set_busy_timeout(10_000)
    connection.pragma("journal_mode", "persist")
    connection.pragma("synchronous", "full")
    connection.set_busy_timeout(0)
    return connection


def count(connection: apsw.Connection, times: int) -> None:
    """Read, add one, write: a lost lock shows as a lost update."""
    for _ in range(times):
        while True:
            try:
                connection.execute("BEGIN IMMEDIATE")
                break
            except apsw.BusyError:
                time.sleep(random.random() / 200)
        (value,) = connection.execute("SELECT value FROM counter").fetchone()
        connection.execute("UPDATE counter SET value = ?", (value + 1,))
        while True:
            try:
                connection.execute("COMMIT")
                break
            except apsw.BusyError:  # a reader is still there
                time.sleep(random.random() / 200)


class Peer:
    """The test's end of the line to such a process."""

    def __init__(self, path: Path, vfs: str = "share", key: str | None = None) -> None:
        self.process = Child("tests.faults.share_peer", path, vfs, key or "")
        self.answer()

    def tell(self, line: str) -> None:
        self.process.tell(line)

    def answer(self) -> Any:
        return json.loads(self.process.hear())

    def do(self, line: str) -> Any:
        self.tell(line)
        return self.answer()

    def kill(self) -> None:
        """As a power cut: nothing is tidied up."""
        self.process.end()

    def close(self) -> None:
        self.process.close()


def main() -> None:
    connection = connect(*sys.argv[1:4])
    sys.stdout.write("{}\n")
    sys.stdout.flush()
    for line in sys.stdin:
        try:
            if line.startswith("!count "):
                count(connection, int(line.split()[1]))
                answer: dict[str, Any] = {"rows": []}
            else:
                answer = {"rows": connection.execute(line).fetchall()}
        except apsw.Error as error:
            answer = {"error": type(error).__name__}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
    connection.close()


if __name__ == "__main__":
    main()
