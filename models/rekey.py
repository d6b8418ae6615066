"""Giving a school file another key: a new file is made, verified, and takes the place.

The cipher can do it within the file, in one transaction, and that was tried first: of 45 processes killed in the midst
of taking a key away, 14 left a file that nobody could open again, because whoever looks at it without a key plays the
journal back as if it were none of the cipher's.  So:

    1  an exclusive lock: nobody reads or writes until the end
    2  a copy beside the file, given the new key there; a copy that a crash leaves is thrown away by the next try
    3  the copy is opened with the new key and verified: pages, rows of every table, the end of the log
    4  the old file is marked (`models.left_behind`): who has it open, or opens it, learns that the key has changed
    5  the copy takes its name, in one step

A crash before 5 leaves the old file with the old key; the mark of 4, if it is there, is taken away at the next
opening.  After 5 it is the new one.  Where another PC has the file open, Windows and Samba refuse 5: file.in_use, and
all is as it was.  What others on a local disk have open is the old file, which refuses them.
"""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import apsw

from models import share
from models.database import FORMAT_VERSION, SchoolDatabase, as_storage_error, wait_while_busy
from models.errors import StorageError
from models.left_behind import MARK_SECONDS, mark, undo
from models.maintenance import PAGES_A_STEP, Progress, flush, flush_folder, new_connection
from models.opening import make_like

_LOCK_SECONDS = 15.0


def copy_path(place: Path) -> Path:
    """Where the new file lies until it takes the place."""
    return place.with_name(f".{place.name}.rekeying")


def rekey(
    place: Path,
    old: str | None,
    new: str | None,
    *,
    locked: Callable[[list[tuple[bytes, int]]], None] = lambda _contents: None,
    progress: Progress | None = None,
) -> None:
    """Give a school file that this program does not have open another key; None: none.

    `locked` is called while nobody else can write, with the contents that the file names (SHA-256, bytes).
    Errors: file.busy while others work in it; file.in_use where others have it open; file.full; file.wrong_key;
    file.damaged; share.*.  Then the file is as it was.
    """
    copy = copy_path(place)
    _remove(copy)
    database = SchoolDatabase(str(place), key=old, mode="read_write", vfs=share.vfs_for(str(place)))
    try:
        try:
            database.connect()
            connection: apsw.Connection = database.connection()
            _lock(connection, place)
            make_like(place, copy)
            _copy(connection, copy, old, progress)
            _give_key(copy, old, new)
            _verify(connection, copy, new)
            locked([(bytes(digest), size) for digest, size in connection.execute(_CONTENTS)])
            flush(copy)
            marked_at = time.time()
            mark(connection, place)
        finally:
            if not database.is_closed():
                database.close()
        _take_place(copy, place, old, marked_at)
    except BaseException as error:
        _remove(copy)
        known = as_storage_error(error, place) if isinstance(error, Exception) else None
        if known is not None and known is not error:
            raise known from error
        raise


def _lock(connection: apsw.Connection, place: Path) -> None:
    connection.pragma("journal_mode", "persist")
    connection.pragma("locking_mode", "exclusive")
    wait_while_busy(lambda: connection.execute("BEGIN EXCLUSIVE"), path=place, seconds=_LOCK_SECONDS)
    connection.execute("COMMIT")  # the lock stays: locking_mode
    version = connection.pragma("user_version")
    if version != FORMAT_VERSION:
        raise StorageError("file.older", path=str(place), version=version, known=FORMAT_VERSION)


def _copy(source: apsw.Connection, copy: Path, key: str | None, progress: Progress | None) -> None:
    with new_connection(copy, key) as writer, writer.backup("main", source, "main") as backup:
        while not backup.done:
            backup.step(PAGES_A_STEP)
            if progress is not None:
                progress(backup.page_count - backup.remaining, 2 * backup.page_count)


def _give_key(copy: Path, old: str | None, new: str | None) -> None:
    with new_connection(copy, old) as writer:
        writer.pragma("rekey", "" if new is None else "raw:" + new)


def _verify(source: apsw.Connection, copy: Path, new: str | None) -> None:
    """Raise StorageError("file.damaged") unless the copy says the same, under the new key."""
    with new_connection(copy, new) as reader:
        answer = reader.pragma("integrity_check")
        if answer != "ok":
            raise StorageError("file.damaged", path=str(copy), detail=str(answer))
        for statement in (_VERSION, _LAST, *_counts(source)):
            if reader.execute(statement).fetchall() != source.execute(statement).fetchall():
                raise StorageError("file.damaged", path=str(copy), detail=statement)


_VERSION = "SELECT user_version, application_id FROM pragma_user_version, pragma_application_id"
_CONTENTS = "SELECT sha256, size FROM stored_file"
_LAST = "SELECT seq, hash FROM change_log ORDER BY seq DESC LIMIT 1"


def _counts(source: apsw.Connection) -> list[str]:
    tables = source.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    )
    return [f'SELECT count(*) FROM "{name}"' for (name,) in tables]  # noqa: S608 - the file's own names


def _take_place(copy: Path, place: Path, old: str | None, marked_at: float) -> None:
    try:
        # A PC that slept in between has been taken for dead: others may have written into the old file since.
        if not 0 <= time.time() - marked_at < MARK_SECONDS / 3:
            raise PermissionError(errno.EBUSY, os.strerror(errno.EBUSY))
        copy.replace(place)
    except OSError as error:
        _undo(place, old)
        code = "file.in_use" if isinstance(error, PermissionError) else "share.io"
        raise StorageError(code, path=str(place), detail=error.strerror) from error
    # What it kept for taking a transaction back are pages of the old file, perhaps in plain.
    with suppress(OSError):
        Path(f"{place}-journal").unlink(missing_ok=True)
    flush_folder(place.parent)


def _undo(place: Path, key: str | None) -> None:
    database = SchoolDatabase(str(place), key=key, mode="read_write", vfs=share.vfs_for(str(place)))
    database.connect()
    try:
        with suppress(StorageError):  # not marked any more: somebody else has undone it
            undo(database.connection(), place)
    finally:
        database.close()


def _remove(copy: Path) -> None:
    for leftover in (copy, Path(f"{copy}-journal")):
        with suppress(OSError):
            leftover.unlink(missing_ok=True)
