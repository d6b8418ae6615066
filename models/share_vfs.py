"""The VFS "school-share": SQLite's files on an SMB share, from Linux.

SQLite's own unix VFS changes locks in a way that an SMB server refuses ("database is locked" for ever),
trusts a file size that the kernel remembered, and writes on after a lost session.  This one does what
SQLite's Windows VFS does (models/share_locks.py), asks the size anew with each transaction, and keeps a
fence (models/share_fence.py).

The files are wholly its own and not derived from the platform's VFS: apsw's inherited methods hold Python's
global lock while they wait for the disk, so that one slow read of the share would stop the window's thread;
the functions of `os` let go of it.  The price is some 3 µs a page.  Encryption lies above: the ciphers' own
VFS is stacked on this one by its name, "multipleciphers-school-share", and serves plain files too.

On a share the kernel's cache is passed by (O_DIRECT).  A client that is alone on a file keeps written pages
to itself for a while, and after a lost session writes them into a file that others have changed meanwhile;
no fence here could hold them back.  So nothing is left behind in the kernel, and what is read is what the
server has.

There is no shared memory on a share, so there is no WAL: a file left in WAL mode cannot be opened here.
"""

from __future__ import annotations

import contextlib
import errno
import functools
import os
import stat
import threading
from typing import TYPE_CHECKING

import apsw

from models.mounts import inspect_location
from models.share_fence import Fence
from models.share_locks import NONE, Holder, SharedDescriptor, io_error

NAME = "school-share"
CIPHER_NAME = "multipleciphers-" + NAME

_SECTOR = 4096
_JOURNAL = "-journal"
_JOURNALS = apsw.SQLITE_OPEN_MAIN_JOURNAL | apsw.SQLITE_OPEN_SUPER_JOURNAL
_NO_RIGHTS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_ABSENT = frozenset({errno.ENOENT, errno.ENOTDIR})

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


def _open(path: str, flags: int, past_cache: bool) -> tuple[int, bool]:
    """Open as SQLite asks, for reading alone when there is no right to write; (descriptor, writable)."""
    mode = os.O_CLOEXEC | (os.O_DIRECT if past_cache else 0)
    if flags & apsw.SQLITE_OPEN_CREATE:
        mode |= os.O_CREAT
    if flags & apsw.SQLITE_OPEN_EXCLUSIVE:
        mode |= os.O_EXCL | os.O_NOFOLLOW
    try:
        if flags & apsw.SQLITE_OPEN_READWRITE:
            try:
                return os.open(path, mode | os.O_RDWR, 0o644), True
            except OSError as error:
                if error.errno not in _NO_RIGHTS or flags & apsw.SQLITE_OPEN_EXCLUSIVE:
                    raise
        return os.open(path, mode & ~os.O_CREAT | os.O_RDONLY), False
    except OSError as error:
        raise apsw.CantOpenError(str(error)) from error


def _acquire(path: str, flags: int) -> SharedDescriptor:
    with _registry_lock:
        shared = None
        with contextlib.suppress(OSError):
            # Looked up before it is opened: closing a second descriptor would drop the locks of the first.
            status = os.stat(path)
            shared = _descriptors.get((status.st_dev, status.st_ino))
        if shared is None:
            past_cache = inspect_location(path).kind == "smb"
            descriptor, writable = _open(path, flags, past_cache)
            status = os.fstat(descriptor)
            fence = _fences.setdefault(path, Fence())
            shared = SharedDescriptor(path, descriptor, fence, writable=writable, past_cache=past_cache)
            _descriptors[status.st_dev, status.st_ino] = shared
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
        try:
            os.close(descriptor)
        except OSError as error:
            raise io_error(apsw.SQLITE_IOERR_CLOSE, error) from error


class _File(_VFSFile):
    """What database and journal have in common: reads, and writes behind the fence."""

    def __init__(self, descriptor: int, fence: Fence | None) -> None:
        self._fd = descriptor
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
            if self._fence.lost:
                raise io_error(
                    apsw.SQLITE_IOERR_READ, "the session with the share was lost"
                )
        return data

    def xWrite(self, data: bytes, offset: int) -> None:
        asked = self._gate(apsw.SQLITE_IOERR_WRITE)
        try:
            written = os.pwrite(self._fd, data, offset)
            while written < len(data):
                written += os.pwrite(self._fd, data[written:], offset + written)
        except OSError as error:
            raise io_error(apsw.SQLITE_IOERR_WRITE, error) from error
        self._carried_out(asked)

    def xTruncate(self, newsize: int) -> None:
        asked = self._gate(apsw.SQLITE_IOERR_TRUNCATE)
        try:
            os.ftruncate(self._fd, newsize)
        except OSError as error:
            raise io_error(apsw.SQLITE_IOERR_TRUNCATE, error) from error
        self._carried_out(asked)

    def xSync(self, flags: int) -> None:
        asked = self._fence.clock() if self._fence else 0.0
        try:
            os.fsync(self._fd)
        except OSError as error:
            raise io_error(apsw.SQLITE_IOERR_FSYNC, error) from error
        self._carried_out(asked)

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

    def _carried_out(self, asked: float) -> None:
        if self._fence:
            self._fence.answered(asked)


class _Database(_File):
    """A connection's view of the school file."""

    def __init__(self, shared: SharedDescriptor) -> None:
        super().__init__(shared.fd, shared.fence)
        self._shared = shared
        self._holder = Holder()

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
        return self._shared.reserved()

    def xClose(self) -> None:
        try:
            self._shared.unlock(self._holder, NONE)
        finally:
            _give_back(self._shared)


class _Journal(_File):
    """A rollback journal; a new one is made safe in its folder too."""

    def __init__(self, path: str, flags: list[int]) -> None:
        shared = descriptor_for(path.removesuffix(_JOURNAL))
        past_cache = shared is not None and shared.past_cache
        descriptor, writable = _open(path, flags[0], past_cache)
        super().__init__(descriptor, shared.fence if shared else None)
        flags[1] = _granted(flags[0], writable)
        self._folder = os.path.dirname(path) if flags[0] & apsw.SQLITE_OPEN_CREATE else ""
        self._unlink = path if flags[0] & apsw.SQLITE_OPEN_DELETEONCLOSE else ""

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        if self._folder:
            _sync_folder(self._folder)
            self._folder = ""

    def xLock(self, level: int) -> None:
        """SQLite does not lock journals."""

    def xUnlock(self, level: int) -> None:
        """SQLite does not lock journals."""

    def xCheckReservedLock(self) -> bool:
        return False

    def xClose(self) -> None:
        if self._unlink:
            os.unlink(self._unlink)
        os.close(self._fd)


def _granted(flags: int, writable: bool) -> int:
    if writable or not flags & apsw.SQLITE_OPEN_READWRITE:
        return flags
    return flags & ~(apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE) | apsw.SQLITE_OPEN_READONLY


def _fence_of_journal(path: str) -> Fence | None:
    with _registry_lock:
        return _fences.get(path.removesuffix(_JOURNAL))


def _sync_folder(path: str) -> None:
    try:
        descriptor = os.open(path or ".", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:
        return
    try:
        with contextlib.suppress(OSError):  # not every server can; SQLite's own VFS does not insist either
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _ensure_journal(path: str) -> None:
    """Have the journal's name exist from the start.

    A client remembers for a second that a name does not exist, and would overlook the journal of a writer
    that was killed in its very first transaction.  An empty journal means nothing to SQLite.
    """
    with contextlib.suppress(
        OSError
    ):  # no right to make files in the folder: SQLite says so when it needs one
        os.close(os.open(path + _JOURNAL, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644))


class ShareVFS(apsw.VFS):
    """Opens school files and their journals; leaves temporary files to the platform."""

    def __init__(self) -> None:
        super().__init__(NAME, base="unix")

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        if path is None or not flags[0] & (apsw.SQLITE_OPEN_MAIN_DB | _JOURNALS):
            return super().xOpen(name, flags)
        if flags[0] & _JOURNALS:
            return _Journal(path, flags)
        shared = _acquire(path, flags[0])
        flags[1] = _granted(flags[0], shared.writable)
        if shared.writable:
            _ensure_journal(path)
        return _Database(shared)

    def xAccess(self, pathname: str, flags: int) -> bool:
        if pathname.endswith("-wal"):
            return False  # no WAL on a share: saves each transaction a round trip
        if flags != apsw.SQLITE_ACCESS_EXISTS:
            return os.access(pathname, os.R_OK | (os.W_OK if flags == apsw.SQLITE_ACCESS_READWRITE else 0))
        try:
            status = os.stat(pathname)
        except OSError as error:
            if error.errno in _ABSENT:
                return False
            # to say "not there" would hide a hot journal from SQLite
            raise io_error(apsw.SQLITE_IOERR_ACCESS, error) from error
        # An empty file counts as absent.  Not so a journal: the size may be remembered from before, and
        # SQLite looks at its first byte anyway.
        return not stat.S_ISREG(status.st_mode) or status.st_size > 0 or pathname.endswith(_JOURNAL)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        fence = _fence_of_journal(filename)
        if fence is not None and not fence.may_write():
            raise io_error(apsw.SQLITE_IOERR_DELETE, "fenced: the share was silent during this transaction")
        try:
            os.unlink(filename)
        except FileNotFoundError as error:
            raise io_error(apsw.SQLITE_IOERR_DELETE_NOENT, error) from error
        except OSError as error:
            raise io_error(apsw.SQLITE_IOERR_DELETE, error) from error
        if syncdir:
            _sync_folder(os.path.dirname(filename))

    def xFullPathname(self, name: str) -> str:
        return os.path.realpath(name)


@functools.cache  # SQLite's list of VFSs points to the object, so it lives as long as the process
def _registered() -> ShareVFS:
    return ShareVFS()


def register() -> str:
    """Make the VFS known to SQLite, once; the name to open connections with (plain or encrypted)."""
    with _registry_lock:
        _registered()
    return CIPHER_NAME if hasattr(apsw, "mc_version") else NAME
