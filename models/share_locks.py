"""SQLite's locks on an SMB share, taken from Linux as SQLite on Windows takes them, on the same bytes.

Two things differ from a local disk.  An SMB server's locks are mandatory and belong to the open file, so a
shared lock cannot be turned into an exclusive one in place: it is given up first.  That is safe because
PENDING is held then, and nobody can come in between.  And POSIX locks belong to the process and vanish when
*any* descriptor of the file is closed: so a process has one descriptor per school file, however many
connections share it.

Levels and bytes: https://www.sqlite.org/lockingv3.html
"""

from __future__ import annotations

import contextlib
import errno
import os
import struct
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass

import apsw

from models.share_fence import Fence

if sys.platform != "win32":
    import fcntl

PENDING_BYTE = 0x40000000
RESERVED_BYTE = PENDING_BYTE + 1
SHARED_FIRST = PENDING_BYTE + 2
SHARED_SIZE = 510

NONE, SHARED, RESERVED, PENDING, EXCLUSIVE = range(5)  # SQLITE_LOCK_…

_HELD_BY_ANOTHER = frozenset({errno.EACCES, errno.EAGAIN})
_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_FLOCK = "hhqqi0q"  # struct flock: type, whence, start, length, process


def io_error(extended: int, reason: OSError | str) -> apsw.Error:
    """An error that SQLite understands: disk full or input/output with the operation that failed."""
    if isinstance(reason, OSError) and reason.errno in _FULL:
        return apsw.FullError(str(reason))
    error = apsw.IOError(str(reason))
    error.extendedresult = extended  # type: ignore[attr-defined]
    return error


@dataclass(eq=False, slots=True)
class Holder:
    """One connection's part in the locks of a file."""

    level: int = NONE


class SharedDescriptor:
    """The one descriptor of a file in this process, and the locks held through it."""

    def __init__(
        self, path: str, opened: Callable[[], tuple[int, bool]], fence: Fence, *, past_cache: bool = False
    ) -> None:
        """`opened` opens the file: (descriptor, writable)."""
        self.path = path
        self.fence = fence
        self.past_cache = past_cache  # the journal is opened as the file itself is
        self._open = opened
        self.fd, self.writable = opened()
        status = os.fstat(self.fd)
        self.identity = (status.st_dev, status.st_ino)
        self.references = 0
        self.parked: list[int] = []  # others' descriptors of this file, to be closed with it
        self._level = NONE
        self._readers = 0
        self._mutex = threading.Lock()

    @property
    def level(self) -> int:
        return self._level

    def lock(self, holder: Holder, wanted: int) -> bool:
        """Raise a connection's lock; True when the process had none before (a new transaction)."""
        with self._mutex:
            if holder.level >= wanted:
                return False
            if holder.level != self._level and (self._level >= PENDING or wanted > SHARED):
                raise apsw.BusyError("another connection of this program")
            if wanted == SHARED:
                return self._lock_shared(holder)
            if wanted == RESERVED:
                self._take("exclusive", RESERVED_BYTE, 1)
            else:
                self._lock_exclusive(holder)
            holder.level = self._level = wanted
            return False

    def unlock(self, holder: Holder, target: int) -> None:
        """Lower a connection's lock to SHARED or NONE.

        A share that fails here is no error: the commit before it has been carried out, and must not look as if
        it had not.  What is left is a session without locks, and the fence lets nobody read or write in it.
        """
        with self._mutex:
            if holder.level <= target:
                return
            was, holder.level = holder.level, target
            if target == NONE:
                self._readers -= 1
            if target == NONE and self._readers == 0:
                self._level = NONE
                self._release_all()
            elif was > SHARED:
                self._level = SHARED
                try:
                    self._lower(was)
                except apsw.Error:
                    self.fence.lose()

    def reserved(self) -> bool:
        """Is someone, here or elsewhere, about to write?"""
        with self._mutex:
            if self._level > SHARED:
                return True
            # Asked as for a shared lock: the server answers by trying, and two PCs that only ask at the same
            # moment must not take each other for a writer (a hot journal would then be overlooked).
            question = struct.pack(_FLOCK, fcntl.F_RDLCK, os.SEEK_SET, RESERVED_BYTE, 1, 0)
            asked = self.fence.clock()
            try:
                answer = fcntl.fcntl(self.fd, fcntl.F_GETLK, question)
            except OSError as error:
                raise io_error(apsw.SQLITE_IOERR_CHECKRESERVEDLOCK, error) from error
            self.fence.waited(asked)
            return bool(struct.unpack(_FLOCK, answer)[0] != fcntl.F_UNLCK)

    def prove(self) -> None:
        """Have the share give a sign of life in a long transaction: one round trip, when it is due."""
        if self._level == NONE or not self.fence.proof_due:
            return
        asked = self.fence.clock()
        try:
            os.fstatvfs(self.fd)  # never answered from a cache
        except OSError as error:
            raise io_error(apsw.SQLITE_IOERR_FSTAT, error) from error
        self.fence.answered(asked)

    def renew(self) -> None:
        """Another connection comes: where no transaction runs, what was lost in the last one is over.

        SQLite reads the first bytes of a file that it opens before it takes a lock; they need a descriptor.
        """
        with self._mutex:
            if self._level != NONE:
                return
            if not self.fence.ask() or self.fd < 0:
                self._open_anew()

    def _lock_shared(self, holder: Holder) -> bool:
        if self._level in (SHARED, RESERVED):  # another connection here has brought it
            holder.level = SHARED
            self._readers += 1
            return False
        if not self.fence.ask() or self.fd < 0:
            self._open_anew()
        self._take("shared", PENDING_BYTE, 1)
        try:
            self._take("shared", SHARED_FIRST, SHARED_SIZE)
        finally:
            self._release(PENDING_BYTE, 1)
        self.fence.begin()
        holder.level = self._level = SHARED
        self._readers = 1
        return True

    def _lower(self, level: int) -> None:
        if level == EXCLUSIVE:
            self._release(SHARED_FIRST, SHARED_SIZE)
            self._take_shared_again()
        self._release(PENDING_BYTE, 2)

    def _release_all(self) -> None:
        try:
            self._release(0, 0)
        except apsw.IOError:
            self.fence.lose()
        if self.fence.lost:
            self._close()

    def _close(self) -> None:
        """Close, and so give up what the kernel believes to hold.

        After a lost session the kernel takes the old locks again, as many as it gets, and keeps those that the
        server did not know when it was to give them up.  Such a lock on RESERVED tells others of a writer who is
        no more, and hides from them that his journal is to be rolled back.
        """
        descriptor, self.fd = self.fd, -1
        if descriptor >= 0:
            with contextlib.suppress(OSError):
                os.close(descriptor)

    def _open_anew(self) -> None:
        self._close()
        descriptor, self.writable = self._open()
        status = os.fstat(descriptor)
        if (status.st_dev, status.st_ino) != self.identity:
            os.close(descriptor)
            raise io_error(apsw.SQLITE_IOERR_LOCK, "another file has taken its place")
        self.fd = descriptor

    def _lock_exclusive(self, holder: Holder) -> None:
        if self._level < PENDING:
            self._take("exclusive", PENDING_BYTE, 1)
            holder.level = self._level = PENDING  # kept when the rest fails: readers leave, none come
        if self._readers > 1:
            raise apsw.BusyError("another connection of this program")
        self._release(SHARED_FIRST, SHARED_SIZE)
        try:
            self._take("exclusive", SHARED_FIRST, SHARED_SIZE)
        except BaseException:
            self._take_shared_again()
            raise

    def _take_shared_again(self) -> None:
        try:
            self._take("shared", SHARED_FIRST, SHARED_SIZE)
        except apsw.Error as error:  # cannot be while PENDING holds, unless the session was lost
            self.fence.lose()
            raise io_error(apsw.SQLITE_IOERR_RDLOCK, "the shared lock was lost") from error

    def _take(self, how: str, start: int, length: int) -> None:
        kind = fcntl.LOCK_SH if how == "shared" else fcntl.LOCK_EX
        asked = self.fence.clock()
        try:
            fcntl.lockf(self.fd, kind | fcntl.LOCK_NB, length, start, os.SEEK_SET)
        except OSError as error:
            if error.errno in _HELD_BY_ANOTHER:
                raise apsw.BusyError("another program") from error
            raise io_error(apsw.SQLITE_IOERR_LOCK, error) from error
        finally:
            self.fence.waited(asked)

    def _release(self, start: int, length: int) -> None:
        try:
            fcntl.lockf(self.fd, fcntl.LOCK_UN, length, start, os.SEEK_SET)
        except OSError as error:
            raise io_error(apsw.SQLITE_IOERR_UNLOCK, error) from error
