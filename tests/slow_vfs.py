"""A share without a share: SQLite's file operations slowed, counted, paused and broken, for tests.

    slow = SlowVFS(delay_ms=300)                   # each operation; SlowVFS() only counts
    connection = apsw.Connection(path, vfs=slow.name)   # plain or with PRAGMA key
    slow.delay("xRead", 300)                       # only this one
    slow.counts["xRead"], slow.reset()             # operations since the last reset, by name
    slow.fail_after(12)                            # the 13th operation from now and all later ones fail …
    slow.fail_after(0, "xSync")                    # … or only those of one kind
    slow.heal()                                    # no delays, no failures, no pause
    slow.pause()                                   # operations wait, as on a server that restarts, …
    slow.wait_until_stuck()                        # … (returns when one has arrived) …
    slow.resume()                                  # … until now

Names: xOpen xRead xWrite xTruncate xSync xFileSize xLock xUnlock xCheckReservedLock xAccess xDelete.
Waiting leaves other Python threads running, so a Qt window stays alive if, and only if, it does not wait
itself. Temporary files are the platform's own.  It shows how many operations code takes and what errors do
to it; stale caches, lost locks and reconnections need a real share.  A SlowVFS lives as long as the
process: SQLite keeps it.
"""

from __future__ import annotations

import collections
import itertools
import threading
import time
from typing import Any

import apsw

_numbers = itertools.count(1)
_kept: list[Any] = []
_SLOWED = apsw.SQLITE_OPEN_MAIN_DB | apsw.SQLITE_OPEN_MAIN_JOURNAL | apsw.SQLITE_OPEN_WAL
PLATFORM = apsw.vfs_names()[0].removeprefix("multipleciphers-")


class SlowVFS:
    """One slowed file system; connections that open with `vfs=slow.name` share its counts and failures."""

    def __init__(self, *, delay_ms: float = 0.0, base: str = PLATFORM) -> None:
        raw_name = f"slow-{next(_numbers)}"
        self.name = f"multipleciphers-{raw_name}"
        self.counts: collections.Counter[str] = collections.Counter()
        self._delays: dict[str, float] = {}
        self._every_delay = delay_ms
        self._left: int | None = None
        self._failing = ""
        self._mutex = threading.Lock()
        self._running = threading.Event()
        self._running.set()
        self._stuck = threading.Event()
        _kept.append(_make(raw_name, base, self))

    def delay(self, operation: str, milliseconds: float) -> None:
        """Slow one kind of operation."""
        self._delays[operation] = milliseconds

    def delay_all(self, milliseconds: float) -> None:
        """Slow every operation that has no delay of its own."""
        self._every_delay = milliseconds

    def reset(self) -> None:
        """Count from nought."""
        with self._mutex:
            self.counts.clear()

    def fail_after(self, operations: int, kind: str = "") -> None:
        """After so many more operations (of one kind, if given) each fails."""
        with self._mutex:
            self._left, self._failing = operations, kind

    def pause(self) -> None:
        """Let operations wait from now on."""
        self._stuck.clear()
        self._running.clear()

    def wait_until_stuck(self, seconds: float = 30) -> bool:
        """Wait for an operation to arrive after `pause`; False when none came in time."""
        return self._stuck.wait(seconds)

    def resume(self) -> None:
        """Let waiting operations go on."""
        self._running.set()

    def heal(self) -> None:
        """Undo delays, failures and pause."""
        with self._mutex:
            self._left, self._failing = None, ""
        self._delays.clear()
        self._every_delay = 0.0
        self.resume()

    def step(self, operation: str) -> None:
        """Called by the files before each operation."""
        if not self._running.is_set():
            self._stuck.set()
            self._running.wait()
        with self._mutex:
            self.counts[operation] += 1
            fails = self._left is not None and self._failing in ("", operation)
            if fails and self._left:
                self._left -= 1
                fails = False
        pause = self._delays.get(operation, self._every_delay)
        if pause:
            time.sleep(pause / 1000)
        if fails:
            kind = apsw.CantOpenError if operation == "xOpen" else apsw.IOError
            raise kind(f"{operation}: the share is not there")


def _make(name: str, base: str, slow: SlowVFS) -> apsw.VFS:
    class SlowFile(apsw.VFSFile):
        def __init__(self, path: Any, flags: list[int]) -> None:
            super().__init__(base, path, flags)

    def slowed(operation: str) -> Any:
        inherited = getattr(apsw.VFSFile, operation)

        def method(self: SlowFile, *arguments: Any) -> Any:
            slow.step(operation)
            return inherited(self, *arguments)

        return method

    for operation in (
        *("xRead", "xWrite", "xTruncate", "xSync", "xFileSize"),
        *("xLock", "xUnlock", "xCheckReservedLock"),
    ):
        setattr(SlowFile, operation, slowed(operation))

    class Slow(apsw.VFS):
        def xOpen(self, path: Any, flags: list[int]) -> apsw.VFSFile:
            if not flags[0] & _SLOWED:
                return super().xOpen(path, flags)
            slow.step("xOpen")
            return SlowFile(path, flags)

        def xAccess(self, path: str, flags: int) -> bool:
            slow.step("xAccess")
            return super().xAccess(path, flags)

        def xDelete(self, path: str, sync_folder: bool) -> None:
            slow.step("xDelete")
            super().xDelete(path, sync_folder)

    return Slow(name, base)
