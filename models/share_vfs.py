"""The VFS "school-share": SQLite's files on an SMB share, from Linux.

SQLite's own unix VFS changes locks in a way that an SMB server refuses ("database is locked" for ever),
trusts a file size that the kernel remembered, and writes on after a lost session.  This one does what
SQLite's Windows VFS does (models/share_locks.py), asks the size anew with each transaction, and keeps a
fence (models/share_fence.py).

Its files are in models/share_files.py.  Encryption lies above: the ciphers' own VFS is stacked on this one by
its name, "multipleciphers-school-share", and serves plain files too.

What no program can hold back: one write that was on its way when the line broke.  The kernel repeats it when
the line returns, and if the server has meanwhile let others in, it lands on what they wrote.  Mounts with
`echo_interval=2` give up before a server does (Location.notices_late tells of others).

There is no shared memory on a share, so there is no WAL: a file left in WAL mode cannot be opened here.
"""

from __future__ import annotations

import contextlib
import errno
import functools
import os
import stat
import threading

import apsw

from models.share_files import (
    JOURNAL,
    Database,
    Journal,
    acquire,
    fence_of_journal,
    granted,
    rights_of_database,
    sync_folder,
)
from models.share_locks import io_error

NAME = "school-share"
CIPHER_NAME = "multipleciphers-" + NAME

_JOURNALS = apsw.SQLITE_OPEN_MAIN_JOURNAL | apsw.SQLITE_OPEN_SUPER_JOURNAL
_ABSENT = frozenset({errno.ENOENT, errno.ENOTDIR})
_registration = threading.Lock()


def _ensure_journal(path: str) -> None:
    """Have the journal's name exist from the start.

    A client remembers for a second that a name does not exist, and would overlook the journal of a writer
    that was killed in its very first transaction.  An empty journal means nothing to SQLite.
    """
    journal = path + JOURNAL
    rights = rights_of_database(journal)
    try:
        descriptor = os.open(journal, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, rights)
    except OSError:  # it is there; or no right to make files in the folder: SQLite says so when it needs one
        return
    try:
        with contextlib.suppress(OSError):  # not every server knows of rights
            os.fchmod(descriptor, rights)  # whatever this user's umask
    finally:
        os.close(descriptor)


class ShareVFS(apsw.VFS):
    """Opens school files and their journals; leaves temporary files to the platform."""

    def __init__(self) -> None:
        super().__init__(NAME, base="unix")

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        if path is None or not flags[0] & (apsw.SQLITE_OPEN_MAIN_DB | _JOURNALS):
            return super().xOpen(name, flags)
        if flags[0] & _JOURNALS:
            return Journal(path, flags)
        shared = acquire(path, flags[0])
        flags[1] = granted(flags[0], shared.writable)
        if shared.writable:
            _ensure_journal(path)
        return Database(shared)

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
        return not stat.S_ISREG(status.st_mode) or status.st_size > 0 or pathname.endswith(JOURNAL)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        fence = fence_of_journal(filename)
        if fence is not None and not fence.may_write():
            raise io_error(apsw.SQLITE_IOERR_DELETE, "fenced: the share was silent during this transaction")
        try:
            os.unlink(filename)
        except FileNotFoundError as error:
            raise io_error(apsw.SQLITE_IOERR_DELETE_NOENT, error) from error
        except OSError as error:
            raise io_error(apsw.SQLITE_IOERR_DELETE, error) from error
        if syncdir:
            sync_folder(os.path.dirname(filename))

    def xFullPathname(self, name: str) -> str:
        return os.path.realpath(name)


@functools.cache  # SQLite's list of VFSs points to the object, so it lives as long as the process
def _registered() -> ShareVFS:
    return ShareVFS()


def register() -> str:
    """Make the VFS known to SQLite, once; the name to open connections with (plain or encrypted)."""
    with _registration:
        _registered()
    return CIPHER_NAME if hasattr(apsw, "mc_version") else NAME
