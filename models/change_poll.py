"""Has anybody written?  The cheapest question one can ask of a school file.

SQLite counts its commits in the first page.  These bytes, read past SQLite from a descriptor of our own, cost
no locks and on a share mostly no round trip.  In an encrypted file they are ciphertext that each commit makes
anew.
"""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

from models import descriptors
from models.errors import StorageError

# change counter, size in pages, first free page, number of free pages
_FIRST, _LENGTH = 24, 16


class ChangePoll:
    """Opened beside a connection, closed after it.

    On Linux and macOS the process loses all its locks of a file when any descriptor of that file is closed
    (models/descriptors.py).  So the order of closing is: first the connection, then the poll; and the poll never
    reopens its file by itself.  When the share has been away for good (on Windows a handle does not come back),
    close both and make both anew.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = os.path.abspath(path)  # noqa: PTH100 - resolve() would ask the share
        self._mutex = threading.Lock()
        self._seen: bytes | None = None
        try:
            self._fd = descriptors.open_beside(self._path)
        except OSError as error:
            raise self._unreachable(error.errno) from error
        try:
            self._seen = self._read()
        except OSError:
            self._seen = None  # told by the first question

    def stamp(self) -> bytes:
        """What tells this state of the file from any other; asked before reading, and kept by whoever has read.

        Raises StorageError("share.unreachable") while the share does not answer.
        """
        with self._mutex:
            try:
                return self._read()
            except OSError as error:
                raise self._unreachable(error.errno) from error

    def changed(self) -> bool:
        """True when a commit happened since the last call (since opening, for the first), our own included.

        Raises StorageError("share.unreachable") while the share does not answer; the first answer after that
        is True.
        """
        with self._mutex:
            try:
                now = self._read()
            except OSError as error:
                self._seen = None
                raise self._unreachable(error.errno) from error
            before, self._seen = self._seen, now
            return now != before

    def replaced(self) -> bool:
        """Whether another file has taken this one's name: who goes on, writes where nobody reads.  One round trip."""
        with self._mutex:
            try:
                here, there = os.fstat(self._fd), Path(self._path).stat()
            except OSError:
                return False  # nothing is known while the share does not answer
        return (here.st_dev, here.st_ino) != (there.st_dev, there.st_ino)

    def close(self) -> None:
        """Close after the connection.  The descriptor is kept while the file is open here a second time."""
        with self._mutex:
            descriptor, self._fd = self._fd, -1
            if descriptor >= 0:
                descriptors.close_beside(self._path, descriptor)

    def _read(self) -> bytes:
        if self._fd < 0:
            raise ValueError("the poll is closed")
        if sys.platform == "win32":
            os.lseek(self._fd, _FIRST, os.SEEK_SET)
            return os.read(self._fd, _LENGTH)
        return os.pread(self._fd, _LENGTH, _FIRST)

    def _unreachable(self, number: int | None) -> StorageError:
        return StorageError("share.unreachable", path=self._path, errno=number)
