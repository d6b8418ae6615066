"""The files of the share's VFS: the school file with its one descriptor per process, and its journal.

They are wholly our own and not derived from the platform's VFS: apsw's inherited methods hold Python's global
lock while they wait for the disk, so that one slow read of the share would stop the window's thread; the
functions of `os` let go of it.  The price is some 3 µs a page.

On a share the kernel's cache is passed by (O_DIRECT).  A client that is alone on a file keeps written pages
to itself for a while, and after a lost session writes them into a file that others have changed meanwhile;
no fence here could hold them back.  So nothing is left behind in the kernel, and what is read is what the
server has.
"""

from __future__ import annotations

import contextlib
import errno
import itertools
import os
import threading
from typing import TYPE_CHECKING

import apsw

from models.mounts import inspect_location
from models.share_fence import Fence
from models.share_locks import NONE, SHARED, Holder, SharedDescriptor, io_error

JOURNAL = "-journal"

_SECTOR = 4096
_BATCH = 1 << 20  # bytes of journal in one write
_WIPED_HEADER = bytes(28)  # over a journal's header this is the commit
_NO_RIGHTS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})

if TYPE_CHECKING:
    _VFSFile = apsw.VFSFile
else:
    _VFSFile = object  # apsw takes any object with these methods, and then inherits nothing

_registry_lock = threading.Lock()
_descriptors: dict[tuple[int, int], SharedDescriptor] = {}  # by device and inode: one per file and process
_fences: dict[str, Fence] = {}  # by path; kept when the file is closed, so that the count goes on


def fence_for(path: str) -> Fence:
    """The fence of a school file, by its full path."""
    with _registry_lock:
        return _fences.setdefault(path, Fence())


def descriptor_for(path: str) -> SharedDescriptor | None:
    """The open descriptor of a file, by its full path; None when this VFS has not opened it."""
    with _registry_lock:
        return next((shared for shared in _descriptors.values() if shared.path == path), None)


def close_with(path: str, descriptor: int) -> bool:
    """Hand over a descriptor of a school file that may only be closed when SQLite has closed its own.

    False when SQLite does not have the file open through this VFS.
    """
    with _registry_lock:
        for shared in _descriptors.values():
            if shared.path == path:
                shared.parked.append(descriptor)
                return True
    return False


def rights_of_database(journal: str) -> int:
    """A journal may be read and rolled back by whoever may read and write its database, and by nobody else: it holds
    whole pages of it."""
    try:
        return os.stat(journal.removesuffix(JOURNAL)).st_mode & 0o777
    except OSError:
        return 0o600


def open_file(path: str, flags: int, past_cache: bool, rights: int = 0o600) -> tuple[int, bool]:
    """Open as SQLite asks, for reading alone when there is no right to write; (descriptor, writable)."""
    mode = os.O_CLOEXEC | (os.O_DIRECT if past_cache else 0)
    if flags & apsw.SQLITE_OPEN_CREATE:
        mode |= os.O_CREAT
    if flags & apsw.SQLITE_OPEN_EXCLUSIVE:
        mode |= os.O_EXCL | os.O_NOFOLLOW
    try:
        if flags & apsw.SQLITE_OPEN_READWRITE:
            try:
                return os.open(path, mode | os.O_RDWR, rights), True
            except OSError as error:
                if error.errno not in _NO_RIGHTS or flags & apsw.SQLITE_OPEN_EXCLUSIVE:
                    raise
        return os.open(path, mode & ~os.O_CREAT | os.O_RDONLY), False
    except OSError as error:
        raise apsw.CantOpenError(str(error)) from error


def acquire(path: str, flags: int) -> SharedDescriptor:
    with _registry_lock:
        shared = None
        with contextlib.suppress(OSError):
            # Looked up before it is opened: closing a second descriptor would drop the locks of the first.
            status = os.stat(path)
            shared = _descriptors.get((status.st_dev, status.st_ino))
        if shared is None:
            past_cache = inspect_location(path).kind == "smb"
            fence = _fences.setdefault(path, Fence())
            fence.ask()  # what was lost when the file was open before is over
            once = apsw.SQLITE_OPEN_CREATE | apsw.SQLITE_OPEN_EXCLUSIVE
            opened = itertools.chain([flags], itertools.repeat(flags & ~once))  # it is not made again
            shared = SharedDescriptor(
                path, lambda: open_file(path, next(opened), past_cache), fence, past_cache=past_cache
            )
            _descriptors[shared.identity] = shared
        else:
            shared.renew()
        shared.references += 1
        return shared


def _give_back(shared: SharedDescriptor) -> None:
    with _registry_lock:
        shared.references -= 1
        if shared.references:
            return
        for key, value in list(_descriptors.items()):
            if value is shared:
                del _descriptors[key]
    for descriptor in (*shared.parked, shared.fd):
        with contextlib.suppress(OSError):  # of a share that is gone, or closed after a lost session
            os.close(descriptor)


class File(_VFSFile):
    """What database and journal have in common: reads, and writes behind the fence."""

    _fd: int

    def __init__(self, fence: Fence | None) -> None:
        self._fence = fence
        self._ask_size = True

    def xRead(self, amount: int, offset: int) -> bytes:
        asked = self._fence.clock() if self._fence else 0.0
        try:
            data = os.pread(self._fd, amount, offset)
            while data and len(data) < amount:
                more = os.pread(self._fd, amount - len(data), offset + len(data))
                if not more:
                    break
                data += more
        except OSError as error:
            raise io_error(apsw.SQLITE_IOERR_READ, error) from error
        if self._fence:
            self._fence.waited(asked)
            self._still_there(apsw.SQLITE_IOERR_READ)
        return data

    def xWrite(self, data: bytes, offset: int) -> None:
        asked = self._gate(apsw.SQLITE_IOERR_WRITE)
        try:
            written = os.pwrite(self._fd, data, offset)
            while written < len(data):
                written += os.pwrite(self._fd, data[written:], offset + written)
        except OSError as error:
            raise io_error(apsw.SQLITE_IOERR_WRITE, error) from error
        self._carried_out(asked, apsw.SQLITE_IOERR_WRITE)

    def xTruncate(self, newsize: int) -> None:
        asked = self._gate(apsw.SQLITE_IOERR_TRUNCATE)
        try:
            os.ftruncate(self._fd, newsize)
        except OSError as error:
            raise io_error(apsw.SQLITE_IOERR_TRUNCATE, error) from error
        self._carried_out(asked, apsw.SQLITE_IOERR_TRUNCATE)

    def xSync(self, flags: int) -> None:
        asked = self._fence.clock() if self._fence else 0.0
        try:
            os.fsync(self._fd)
        except OSError as error:
            raise io_error(apsw.SQLITE_IOERR_FSYNC, error) from error
        self._carried_out(asked, apsw.SQLITE_IOERR_FSYNC)

    def xFileSize(self) -> int:
        try:
            if self._ask_size:  # fstat may answer from up to `actimeo` seconds ago; seeking to the end asks
                self._ask_size = False
                return os.lseek(self._fd, 0, os.SEEK_END)
            return os.fstat(self._fd).st_size
        except OSError as error:
            raise io_error(apsw.SQLITE_IOERR_FSTAT, error) from error

    def xFileControl(self, op: int, ptr: int) -> bool:
        return False

    def xSectorSize(self) -> int:
        return _SECTOR

    def xDeviceCharacteristics(self) -> int:
        return apsw.SQLITE_IOCAP_POWERSAFE_OVERWRITE

    def _gate(self, extended: int) -> float:
        if self._fence is None:
            return 0.0
        if not self._fence.may_write():
            raise io_error(extended, "fenced: the share was silent during this transaction")
        return self._fence.clock()

    def _carried_out(self, asked: float, extended: int) -> None:
        if self._fence:
            self._fence.answered(asked)
            self._still_there(extended)

    def _still_there(self, extended: int) -> None:
        if self._fence and self._fence.lost:
            raise io_error(extended, "the session with the share was lost")


class Database(File):
    """A connection's view of the school file."""

    def __init__(self, shared: SharedDescriptor) -> None:
        super().__init__(shared.fence)
        self._shared = shared
        self._holder = Holder()

    @property
    def _fd(self) -> int:  # type: ignore[override]
        return self._shared.fd

    def xRead(self, amount: int, offset: int) -> bytes:
        self._shared.prove()
        return super().xRead(amount, offset)

    def xLock(self, level: int) -> None:
        had = self._holder.level
        self._shared.lock(self._holder, level)
        if had == NONE:
            self._ask_size = True

    def xUnlock(self, level: int) -> None:
        self._shared.unlock(self._holder, level)

    def xCheckReservedLock(self) -> bool:
        """Asked by SQLite when there is a journal: True means that its writer lives, and the file may be read.

        Here that is believed only while the journal's header is blank.  A writer whose session was lost may have
        got this lock again without the others, his pages half written: then it is as if he was just committing.
        """
        if not self._shared.reserved():
            return False
        if self._shared.level <= SHARED and _header_written(self._shared):
            raise apsw.BusyError("another program commits")
        return True

    def xClose(self) -> None:
        try:
            self._shared.unlock(self._holder, NONE)
        finally:
            _give_back(self._shared)


class Journal(File):
    """A rollback journal; a new one is made safe in its folder too.

    SQLite writes a journal in small pieces, one after the other, and each would be a round trip.  They are joined
    here until SQLite wants to be sure of them: it writes nothing into the database before that.  What could not
    be written stays, for SQLite restores its pages in memory from it.
    """

    def __init__(self, path: str, flags: list[int]) -> None:
        shared = descriptor_for(path.removesuffix(JOURNAL))
        past_cache = shared is not None and shared.past_cache
        descriptor, writable = open_file(path, flags[0], past_cache, rights_of_database(path))
        super().__init__(shared.fence if shared else None)
        self._fd = descriptor
        flags[1] = granted(flags[0], writable)
        self._folder = os.path.dirname(path) if flags[0] & apsw.SQLITE_OPEN_CREATE else ""
        self._unlink = path if flags[0] & apsw.SQLITE_OPEN_DELETEONCLOSE else ""
        self._pending = bytearray()
        self._start = 0

    def xRead(self, amount: int, offset: int) -> bytes:
        data = super().xRead(amount, offset)
        first, last = max(offset, self._start), min(offset + amount, self._start + len(self._pending))
        if first >= last:
            return data
        joined = bytearray(data.ljust(last - offset, b"\0"))
        joined[first - offset : last - offset] = self._pending[first - self._start : last - self._start]
        return bytes(joined)

    def xWrite(self, data: bytes, offset: int) -> None:
        if offset != self._start + len(self._pending):
            self._flush()
        if not self._pending:
            self._start = offset
        self._pending += data
        commits = offset == 0 and data == _WIPED_HEADER
        if commits or len(self._pending) >= _BATCH:
            self._flush()

    def xTruncate(self, newsize: int) -> None:
        self._flush()
        super().xTruncate(newsize)

    def xFileSize(self) -> int:
        return max(super().xFileSize(), self._start + len(self._pending) if self._pending else 0)

    def xSync(self, flags: int) -> None:
        self._flush()
        super().xSync(flags)
        if self._folder:
            sync_folder(self._folder)
            self._folder = ""

    def _flush(self) -> None:
        if self._pending:
            super().xWrite(bytes(self._pending), self._start)
            self._pending.clear()

    def xLock(self, level: int) -> None:
        """SQLite does not lock journals."""

    def xUnlock(self, level: int) -> None:
        """SQLite does not lock journals."""

    def xCheckReservedLock(self) -> bool:
        return False

    def xClose(self) -> None:
        with contextlib.suppress(apsw.Error):  # nobody waited for what is still here
            self._flush()
        if self._unlink:
            os.unlink(self._unlink)
        os.close(self._fd)


def granted(flags: int, writable: bool) -> int:
    if writable or not flags & apsw.SQLITE_OPEN_READWRITE:
        return flags
    return flags & ~(apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE) | apsw.SQLITE_OPEN_READONLY


def fence_of_journal(path: str) -> Fence | None:
    with _registry_lock:
        return _fences.get(path.removesuffix(JOURNAL))


def _header_written(shared: SharedDescriptor) -> bool:
    try:
        descriptor, _ = open_file(shared.path + JOURNAL, apsw.SQLITE_OPEN_READONLY, shared.past_cache)
    except apsw.CantOpenError:
        return True
    try:
        return os.pread(descriptor, 1, 0) not in (b"", b"\0")
    except OSError:
        return True
    finally:
        os.close(descriptor)


def sync_folder(path: str) -> None:
    try:
        descriptor = os.open(path or ".", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:
        return
    try:
        with contextlib.suppress(OSError):  # not every server can; SQLite's own VFS does not insist either
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
