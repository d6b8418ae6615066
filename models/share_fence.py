"""The fence: a transaction that the share has left waiting may not write any more.

A Linux client that lost its session (cable out, switch restarted, PC asleep) reconnects, opens the file and
takes its locks again without telling the program.  Meanwhile another PC may have rolled this transaction
back and moved on; to go on writing would mix two versions of the file.  Two signs tell of it: silence
longer than the limit, and the kernel's own count of reconnections.  Either closes the fence until the next
transaction begins.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

FENCE_SECONDS = 6.0
# Reading the kernel's figure takes some 30 µs; a commit of thousands of pages need not ask before each.
_CHECK_SECONDS = 0.02
# A reconnection takes several round trips; an operation that was faster than this went without.
_SUSPICIOUS_SECONDS = 0.002
_STATISTICS = Path("/proc/fs/cifs/Stats")
_RECONNECTS = re.compile(rb"(\d+) session (\d+) share reconnects")


def kernel_reconnects() -> int:
    """How often the SMB client of this machine has reconnected since start; 0 where it does not tell."""
    try:
        with _STATISTICS.open("rb") as file:
            match = _RECONNECTS.search(file.read(2048))
    except OSError:
        return 0
    return int(match[1]) + int(match[2]) if match else 0


class Fence:
    """Watches one school file in this process.

    `closed`: the running transaction may not write any more; `lost`: nor may it read, for its locks may be
    gone; `count`: how often the fence was closed.
    """

    def __init__(
        self,
        limit: float = FENCE_SECONDS,
        clock: Callable[[], float] = time.monotonic,
        reconnects: Callable[[], int] = kernel_reconnects,
    ) -> None:
        self.limit = limit
        self.clock = clock
        self.closed = False
        self.lost = False
        self.count = 0
        self._reconnects = reconnects
        self._answered = self._session_checked = clock()
        self._session = reconnects()

    def ask(self) -> bool:
        """Before the first lock of a transaction; False when the session is another than last time."""
        self.closed = self.lost = False
        self._answered = self._session_checked = self.clock()
        before, self._session = self._session, self._reconnects()
        return before == self._session

    def begin(self) -> None:
        """The transaction has its first lock: it counts only if the session was the same throughout."""
        self.answered(self._answered)
        self._check_session()

    def answered(self, asked: float) -> None:
        """The share has carried out an operation that was asked for at `asked`."""
        self.waited(asked)
        self._answered = self.clock()

    def waited(self, asked: float) -> None:
        """An operation came back that a cache may have answered: it proves nothing but its own slowness."""
        now = self.clock()
        if now - asked > self.limit:
            self.close()
        if now - asked > _SUSPICIOUS_SECONDS or now - self._session_checked > _CHECK_SECONDS:
            self._check_session()

    @property
    def proof_due(self) -> bool:
        """True when the share should be asked for a sign of life, and it is not too late for one."""
        return not self.closed and self.limit / 3 < self.clock() - self._answered <= self.limit

    def may_write(self) -> bool:
        """Ask before every write."""
        now = self.clock()
        if now - self._answered > self.limit:
            self.close()
        elif now - self._session_checked > _CHECK_SECONDS:
            self._check_session()
        return not self.closed

    def close(self) -> None:
        if not self.closed:
            self.closed = True
            self.count += 1

    def lose(self) -> None:
        """The locks of this transaction may be gone."""
        self.lost = True
        self.close()

    def _check_session(self) -> None:
        self._session_checked = self.clock()
        if self._reconnects() != self._session:
            self.lose()
