"""The contents of attached files: a folder beside the school file, «school.db-files» beside «school.db».

A content has one file, named after it, in one of 256 folders: `ab/abcdef…`.  It is written under a temporary name at
the top of the folder, flushed, and renamed; then the folder is flushed.  So whatever happens, a file with a final name
is whole, and what a crash leaves is a temporary file or a content that nothing hangs on: both are told by their age.
Rows are written after that, by those who attach (`app.files.attaching`), and contents that no row names are taken away
inside a write transaction: who attaches and who clears away cannot meet.

Times are those that the share itself gave the files: the clocks of PCs do not come into it.

Everything here may be used from any thread, and from several PCs at once.  No transaction, no lock.
Codes of StorageError: file_store.missing, file_store.altered (name); file_store.full, file_store.no_rights,
file_store.io (path, detail); file_store.changing (it changed while it was being put);
share.unreachable (path).
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import secrets
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from models.database import SchoolFile
from models.errors import StorageError
from models.file_cipher import CHUNK, Altered, form_for
from models.maintenance import flush_folder

SUFFIX = "-files"

Content = Callable[[], Iterator[bytes]]
"""Gives a content from its beginning, in pieces; asked for twice."""
Watch = Callable[[int, int], None]
"""Called with the bytes done and those there are in all; what it raises ends the work, and leaves nothing."""

_PARTIAL = re.compile(r"\.[0-9a-f]{24}\.part\Z")
_NAME = re.compile(r"[0-9a-f]{64}\Z")
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NO_RIGHTS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_AWAY = frozenset(
    getattr(errno, name)
    for name in ("EHOSTDOWN", "EHOSTUNREACH", "ENETDOWN", "ENETUNREACH", "ENOTCONN", "ESTALE", "ETIMEDOUT")
    if hasattr(errno, name)
)
_PATIENCE = (0.05, 0.1, 0.2, 0.4)
"""On Windows a virus scanner holds a file that has just been written for moments."""


@dataclass(frozen=True, slots=True)
class Known:
    """A content by what it is: SHA-256 and the number of bytes."""

    digest: bytes
    size: int


@dataclass(frozen=True, slots=True)
class Found:
    """A file in the folder: its name, the bytes it takes, and when it was last put (seconds, by the share's clock)."""

    name: str
    size: int
    at: float


def unwatched(_done: int, _total: int) -> None:
    """For those who do not watch."""


class FileStore:
    """The folder of one school.  Touches nothing until it is asked to."""

    def __init__(self, folder: Path, key: str | None, *, private: bool = False) -> None:
        """`key`: the school's; None for a plain one.  `private`: what is made here, its owner alone may read."""
        self.folder = folder
        self._private = private
        self._key = key
        self._form = form_for(key)

    @classmethod
    def beside(cls, school: SchoolFile) -> FileStore:
        """The store of an open school."""
        return cls(folder_beside(school.path), school.database._key)

    def like(self, folder: Path) -> FileStore:
        """A store in another folder with the same key: where this one's contents came from, or go to."""
        return FileStore(folder, self._key)

    def backup_in(self, folder: Path) -> FileStore:
        """The same for a backup, which its owner alone may read."""
        return FileStore(folder, self._key, private=True)

    # --- putting ----------------------------------------------------------------------------------------------------

    def put(self, content: Content, watch: Watch = unwatched) -> Known:
        """Store a content, unless it is here; returns when it is on the disk.  A copy that was altered is mended."""
        known = measured(content())
        if not self.is_whole(known) or not self._make_young(known):
            self._write(known, self._form.written(_watched(_the_same(content(), known), known, watch)))
        return known

    def put_as_stored(self, known: Known, source: FileStore) -> None:
        """Take over a content from a store of the same key, as it lies there, and verify what was written.

        Errors also: file_store.missing, file_store.altered, when it is not whole there.
        """
        self._write(known, source._as_stored(known), verify=True)

    def _as_stored(self, known: Known) -> Iterator[bytes]:
        place = self._place(known)
        with self._telling(place):
            try:
                with place.open("rb") as file:
                    yield from iter(lambda: file.read(CHUNK), b"")
            except (FileNotFoundError, NotADirectoryError) as error:
                raise StorageError("file_store.missing", name=place.name, path=str(place)) from error

    def _write(self, known: Known, pieces: Iterator[bytes], *, verify: bool = False) -> None:
        partial = self.folder / f".{secrets.token_hex(12)}.part"
        with self._telling(partial):
            try:
                self._make_folder(self.folder)
                with _new_file(partial, 0o600 if self._private else 0o660) as out:
                    for piece in pieces:
                        out.write(piece)
                    out.flush()
                    os.fsync(out.fileno())
                if verify:
                    self._verify(known, partial)
                self._give_name(known, partial)
            except BaseException:
                with suppress(OSError):
                    partial.unlink(missing_ok=True)
                raise

    def _give_name(self, known: Known, partial: Path) -> None:
        place = self._place(known)
        made = self._make_folder(place.parent)
        try:
            _patiently(lambda: partial.replace(place))
        except PermissionError:
            # Windows: another PC is reading the one that is there.  If it is whole, it is as good as ours.
            if os.name != "nt" or not self.is_whole(known):
                raise
            partial.unlink(missing_ok=True)
        flush_folder(place.parent)
        if made:
            flush_folder(self.folder)

    def _make_folder(self, folder: Path) -> bool:
        """Whoever may write beside the school file may write here."""
        try:
            folder.mkdir(0o700)
        except FileExistsError:
            return False
        if os.name == "posix" and not self._private:
            with suppress(OSError):  # of a mount that has no such rights
                folder.chmod(stat.S_IMODE(folder.parent.stat().st_mode))
        return True

    def _make_young(self, known: Known) -> bool:
        """Nobody may take it away as forgotten in the moment before its row is written.  False where it cannot be
        done: it has just been taken away, or is another user's."""
        try:
            os.utime(self._place(known))
        except OSError:
            return False
        return True

    # --- reading ----------------------------------------------------------------------------------------------------

    def name_of(self, known: Known) -> str:
        """The name of the content's file, which does not tell the hash of an encrypted school's."""
        return self._form.name(known.digest)

    def stored_size(self, known: Known) -> int:
        """How many bytes its file has."""
        return self._form.stored_size(known.size)

    def is_there(self, known: Known) -> bool:
        """Whether a file of the right size lies there; one look, the content is not read."""
        with self._telling(self._place(known)):
            try:
                return self._place(known).stat().st_size == self.stored_size(known)
            except (FileNotFoundError, NotADirectoryError):
                return False

    def is_whole(self, known: Known) -> bool:
        """Whether it is there and the content is the one that was put; reads all of it."""
        if not self.is_there(known):
            return False
        try:
            self._verify(known, self._place(known))
        except StorageError as error:
            if error.code not in ("file_store.missing", "file_store.altered"):
                raise
            return False
        return True

    def pieces(self, known: Known, watch: Watch = unwatched) -> Iterator[bytes]:
        """The content.  It is verified at the end only: what was read before an error is not to be kept."""
        return _watched(self._verified(known, self._place(known)), known, watch)

    def read(self, known: Known, watch: Watch = unwatched) -> bytes:
        """The content, verified."""
        return b"".join(self.pieces(known, watch))

    def _verify(self, known: Known, place: Path) -> None:
        for _piece in self._verified(known, place):
            continue

    def _verified(self, known: Known, place: Path) -> Iterator[bytes]:
        digest, size = hashlib.sha256(), 0
        with self._telling(place):
            try:
                with place.open("rb") as file:
                    for piece in self._form.read(file, known.size):
                        digest.update(piece)
                        size += len(piece)
                        if size > known.size:
                            raise Altered
                        yield piece
                if (digest.digest(), size) != (known.digest, known.size):
                    raise Altered
            except (FileNotFoundError, NotADirectoryError) as error:
                raise StorageError("file_store.missing", name=place.name, path=str(place)) from error
            except Altered as error:
                raise StorageError("file_store.altered", name=place.name, path=str(place)) from error

    # --- keeping order ----------------------------------------------------------------------------------------------

    def listing(self) -> Iterator[Found]:
        """All contents, in no order."""
        with self._telling(self.folder):
            for folder in self._folders():
                for found in _files(self.folder / folder):
                    if _NAME.match(found.name) and found.name.startswith(folder):
                        yield found

    def partials(self) -> list[Found]:
        """Temporary files: of those who are writing at this moment, and of those who were ended in it."""
        with self._telling(self.folder):
            return [found for found in _files(self.folder) if _PARTIAL.match(found.name)]

    def look_at(self, name: str) -> Found | None:
        """A content as it lies there now."""
        with self._telling(self.folder / name):
            try:
                status = (self.folder / name[:2] / name).stat()
            except FileNotFoundError:
                return None
            return Found(name, status.st_size, status.st_mtime)

    def remove(self, name: str) -> None:
        """Take a content or a temporary file away."""
        place = self.folder / name if _PARTIAL.match(name) else self.folder / name[:2] / name
        with self._telling(place):
            place.unlink(missing_ok=True)

    def now(self) -> float:
        """The share's time.  Makes a file for a moment; where that is not allowed it is this PC's time."""
        partial = self.folder / f".{secrets.token_hex(12)}.part"
        try:
            with _new_file(partial) as file:
                return os.fstat(file.fileno()).st_mtime
        except OSError:
            return time.time()
        finally:
            with suppress(OSError):
                partial.unlink(missing_ok=True)

    def _folders(self) -> list[str]:
        if not self.folder.is_dir():
            return []
        names = (folder.name for folder in self.folder.iterdir())
        return sorted(name for name in names if re.fullmatch("[0-9a-f]{2}", name))

    def _place(self, known: Known) -> Path:
        name = self.name_of(known)
        return self.folder / name[:2] / name

    @contextmanager
    def _telling(self, place: Path) -> Iterator[None]:
        """What the system says, in our words."""
        try:
            yield
        except OSError as error:
            raise _told(error, place, self.folder) from error


def folder_beside(school_path: Path) -> Path:
    """Where the files of a school lie."""
    return school_path.with_name(school_path.name + SUFFIX)


def measured(content: Iterator[bytes]) -> Known:
    """What a content is."""
    digest, size = hashlib.sha256(), 0
    for piece in content:
        digest.update(piece)
        size += len(piece)
    return Known(digest.digest(), size)


def _the_same(content: Iterator[bytes], known: Known) -> Iterator[bytes]:
    """The content once more, if it still is the one that was measured."""
    digest = hashlib.sha256()
    for piece in content:
        digest.update(piece)
        yield piece
    if digest.digest() != known.digest:
        raise StorageError("file_store.changing")


def _watched(content: Iterator[bytes], known: Known, watch: Watch) -> Iterator[bytes]:
    done = 0
    for piece in content:
        yield piece
        done += len(piece)
        watch(done, known.size)


@contextmanager
def _new_file(place: Path, rights: int = 0o600) -> Iterator[BinaryIO]:
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    with os.fdopen(os.open(place, flags, rights), "wb") as file:
        yield file


def _files(folder: Path) -> Iterator[Found]:
    with suppress(FileNotFoundError), os.scandir(folder) as listing:
        for item in listing:
            with suppress(FileNotFoundError):  # gone since
                status = item.stat(follow_symlinks=False)
                if stat.S_ISREG(status.st_mode):
                    yield Found(item.name, status.st_size, status.st_mtime)


def _patiently(action: Callable[[], object]) -> None:
    for pause in _PATIENCE if os.name == "nt" else ():
        try:
            action()
        except PermissionError:
            time.sleep(pause)
        else:
            return
    action()


def _told(error: OSError, place: Path, folder: Path) -> StorageError:
    if error.errno in _FULL:
        return StorageError("file_store.full", path=str(folder))
    if error.errno in _NO_RIGHTS:
        return StorageError("file_store.no_rights", path=str(folder))
    if error.errno in _AWAY or not folder.parent.exists():
        return StorageError("share.unreachable", path=str(folder))
    detail = os.strerror(error.errno) if error.errno else str(error)
    return StorageError("file_store.io", path=str(place), detail=detail)
