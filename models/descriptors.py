"""Reading a school file beside SQLite without taking its locks away.

POSIX: a process loses all its locks of a file when *any* of its descriptors of that file is closed.  A look at the
file's first bytes, or the end of a second connection's poll, would so open the file to other writers in the midst of
a transaction here.  A descriptor of a file that is open in this process is therefore kept until the last school file
on it is closed.  Windows has no such trap.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path

from models import share_files

Identity = tuple[int, int]
"""Device and inode."""

_TRAP = sys.platform != "win32"
_FLAGS = (
    os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOINHERIT", 0)
)


@dataclass
class _Open:
    holders: int = 0
    kept: list[tuple[str, int]] = field(default_factory=list)


_mutex = threading.Lock()
_open: dict[Identity, _Open] = {}


def open_beside(path: str | os.PathLike[str]) -> int:
    """A descriptor for reading; to be closed by `close_beside` only."""
    # Python opens for shared reading and writing on Windows, as SQLite does.
    return os.open(path, _FLAGS)


def close_beside(path: str | os.PathLike[str], descriptor: int) -> None:
    """Close a descriptor now, or with the last school file that is open on the same file in this process."""
    full = os.path.abspath(path)  # noqa: PTH100 - resolve() would ask the share
    with _mutex:
        if _TRAP:
            identity = _identity(descriptor)
            found = None if identity is None else _open.get(identity)
            if found is not None:
                found.kept.append((full, descriptor))
                return
        _close(full, descriptor)


def read_first(path: Path, length: int) -> bytes:
    """The first bytes of a file."""
    descriptor = open_beside(path)
    try:
        return os.read(descriptor, length)
    finally:
        close_beside(path, descriptor)


class Held:
    """A school file is open in this process from before SQLite opens it until `release` after SQLite closed it."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._identity: Identity | None = None
        with _mutex:
            status = Path(path).stat()
            self._identity = (status.st_dev, status.st_ino)
            _open.setdefault(self._identity, _Open()).holders += 1

    def release(self) -> None:
        """SQLite has closed the file; a second call does nothing."""
        with _mutex:
            identity, self._identity = self._identity, None
            if identity is None:
                return
            found = _open[identity]
            found.holders -= 1
            if not found.holders:
                del _open[identity]
                for path, descriptor in found.kept:
                    _close(path, descriptor)


def _identity(descriptor: int) -> Identity | None:
    try:
        status = os.fstat(descriptor)
    except OSError:  # of a share that is gone, with all locks on it
        return None
    return status.st_dev, status.st_ino


def _close(path: str, descriptor: int) -> None:
    # A connection that no `Held` tells of: the share's VFS knows of those, and closes the descriptor with its own.
    if not share_files.close_with(os.path.realpath(path), descriptor):
        with contextlib.suppress(OSError):  # of a share that is gone
            os.close(descriptor)
