"""Care of the whole file: judging its pages, copying it while others write, putting a copy in its place.

What speaks SQLite about a school file as a whole stands here; what is done with it, when and by whom, is in
`app.backup`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import apsw

from models import share
from models.database import (
    APPLICATION_ID,
    FORMAT_VERSION,
    PAGE_SIZE,
    Mode,
    SchoolDatabase,
    SchoolFile,
    as_storage_error,
    wait_while_busy,
)
from models.errors import StorageError
from models.opening import open_school_file

Progress = Callable[[int, int], None]
"""Called with what is done and what there is in all."""

PAGES_A_STEP = 1024
"""16 MiB: between two steps of a copy the writers get their turn."""

_RESTARTS_BEFORE_HOLDING = 3
_COPY_WAIT_SECONDS = 60.0
_EXCLUSIVE_WAIT_SECONDS = 15.0
_CHUNK = 1 << 20
_LOCK_PAGE = 0x40000000
"""SQLite's locks lie on bytes from here; nothing is stored on that page, and Windows forbids reading it."""


# --- judging -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BrokenReference:
    """A row that names a row which is not there."""

    table: str
    parent: str
    rows: int


def damage(school: SchoolFile, *, most: int = 100) -> list[str]:
    """What SQLite's integrity check says, in its own words; empty for a sound file.  Inside a transaction."""
    try:
        rows = school.connection.execute(f"PRAGMA integrity_check({int(most)})").fetchall()
    except apsw.Error as error:
        known = as_storage_error(error, school.path)
        if known is None or known.code not in ("file.damaged", "file.not_a_school", "share.io"):
            raise
        return [str(error)]
    return [str(text) for (text,) in rows if text != "ok"]


def broken_references(school: SchoolFile) -> list[BrokenReference]:
    """Foreign keys that lead nowhere, counted by table and the table they name.  Inside a transaction."""
    found: dict[tuple[str, str], int] = {}
    for table, _row, parent, _number in school.connection.execute("PRAGMA foreign_key_check"):
        found[table, parent] = found.get((table, parent), 0) + 1
    return [BrokenReference(table, parent, rows) for (table, parent), rows in found.items()]


def format_of(school: SchoolFile) -> tuple[int, int, bool]:
    """Application id, version of the tables, and whether both are this program's.  Inside a transaction."""
    application = int(str(school.connection.pragma("application_id")))
    version = int(str(school.connection.pragma("user_version")))
    return application, version, (application, version) == (APPLICATION_ID, FORMAT_VERSION)


def reindex(school: SchoolFile) -> int:
    """Build all indexes anew from their tables; returns how many there are.  Inside a write transaction."""
    school.connection.execute("REINDEX")
    found = school.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'index'").fetchall()
    return len(found)


# --- copying -------------------------------------------------------------------------------------------


def copy_school(
    source: SchoolFile, target: Path, *, progress: Progress | None = None, holds: bool = True
) -> None:
    """Copy an open file to a new one by SQLite's backup call; same key.  The copy is flushed to the disk.

    Writers go on between the steps.  Each commit of theirs makes SQLite begin anew; after the third time the
    file is held by a read lock until the copy is done, so that it ends however fast they write.  Without `holds`
    it is given up then, and nobody has waited: backup.restless.
    Errors: file.exists, file.full, file.no_rights, file.busy, share.*
    """
    if source.in_transaction:
        raise RuntimeError("a copy is made outside of transactions, or writers would wait for all of it")
    make_empty(target)
    try:
        with new_connection(target, key_of(source)) as writer:
            _copy_pages(source, writer, progress, holds=holds)
    except apsw.Error as error:
        known = as_storage_error(error, target)
        raise known if known is not None else error from error
    flush(target)


def open_like(school: SchoolFile, place: Path, *, mode: Mode = "read_only") -> SchoolFile:
    """Open another file with the key of an open one.  Errors as in `open_school_file`."""
    return open_school_file(place, key=key_of(school), mode=mode)


def make_empty(target: Path) -> None:
    """Make an empty file that only its owner can read.  Errors: file.exists, file.no_rights, share.*"""
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError as error:
        raise StorageError("file.exists", path=str(target)) from error
    except FileNotFoundError as error:
        raise StorageError("share.unreachable", path=str(target.parent)) from error
    except OSError as error:
        raise StorageError("file.no_rights", path=str(target), detail=error.strerror) from error


@contextmanager
def new_connection(target: Path, key: str | None) -> Iterator[apsw.Connection]:
    """A connection for writing a whole new file: without a journal, as a copy that fails is thrown away."""
    connection = apsw.Connection(str(target), vfs=share.vfs_for(str(target)))
    try:
        if key is not None:
            connection.pragma("key", "raw:" + key)
        connection.pragma("page_size", PAGE_SIZE)
        connection.pragma("journal_mode", "off")
        connection.pragma("synchronous", "off")
        yield connection
    finally:
        connection.close()


def _copy_pages(
    source: SchoolFile, writer: apsw.Connection, progress: Progress | None, *, holds: bool
) -> None:
    restarts, left = 0, None
    with ExitStack() as held, writer.backup("main", source.connection, "main") as backup:
        while not backup.done:
            wait_while_busy(lambda: backup.step(PAGES_A_STEP), path=source.path, seconds=_COPY_WAIT_SECONDS)
            if left is not None and backup.remaining >= left and not backup.done:
                restarts += 1
                if restarts == _RESTARTS_BEFORE_HOLDING:
                    if not holds:
                        raise StorageError("backup.restless", path=str(source.path))
                    held.enter_context(source.reading(patience=_COPY_WAIT_SECONDS))
            left = backup.remaining
            if progress is not None:
                progress(backup.page_count - backup.remaining, backup.page_count)


def flush(place: Path) -> None:
    """Wait until a file and its name in the folder have reached the disk."""
    with place.open("rb+") as file:
        os.fsync(file.fileno())
    flush_folder(place.parent)


def flush_folder(folder: Path) -> None:
    """Wait until the names in a folder have reached the disk, where the system can say so."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:  # Windows has no such call and keeps names safe by itself
        return
    try:
        os.fsync(descriptor)
    except OSError:  # some file servers refuse it for folders
        pass
    finally:
        os.close(descriptor)


# --- putting a copy in place ---------------------------------------------------------------------------


def replace_content(place: Path, content: SchoolFile, aside: Path) -> None:
    """Put the content of one school file into another that may be open on other PCs, as one transaction.

    All that was in it is copied byte by byte to `aside` first, under an exclusive lock.  Because the file
    itself stays, nobody goes on writing into one that is gone: other PCs see a commit and read anew.
    Errors: file.busy while another PC is in a transaction; file.damaged, file.not_a_school when the old
    content cannot be overwritten so.
    """
    database = SchoolDatabase(
        str(place), key=key_of(content), mode="read_write", vfs=share.vfs_for(str(place))
    )
    with ExitStack() as cleanup:
        try:
            database.connect()
            # Closed after the connection: on POSIX closing a descriptor of the file drops SQLite's locks.
            bytes_of_old = cleanup.enter_context(place.open("rb"))
            cleanup.callback(database.close)
            connection: apsw.Connection = database.connection()
            connection.pragma("journal_mode", "persist")
            connection.pragma("locking_mode", "exclusive")
            wait_while_busy(
                lambda: connection.execute("BEGIN EXCLUSIVE"), path=place, seconds=_EXCLUSIVE_WAIT_SECONDS
            )
            connection.execute("COMMIT")  # the lock stays: locking_mode
            _copy_bytes(bytes_of_old, aside)
            with connection.backup("main", content.connection, "main") as backup:
                while not backup.done:
                    backup.step(PAGES_A_STEP)
        except (apsw.Error, OSError) as error:
            known = as_storage_error(error, place)
            raise known if known is not None else error from error
        finally:
            if not database.is_closed():
                database.close()


def _copy_bytes(source: BinaryIO, target: Path) -> None:
    make_empty(target)
    with target.open("rb+") as out:
        position = 0
        source.seek(0)
        while True:
            if position == _LOCK_PAGE:
                position += PAGE_SIZE
                source.seek(position)
                out.seek(position)
            size = _CHUNK - position % _CHUNK
            chunk = source.read(size)
            if not chunk:
                break
            out.write(chunk)
            position += len(chunk)
        out.flush()
        os.fsync(out.fileno())


def move_in(place: Path, content: Path, aside: Path | None) -> None:
    """Give a closed file the place of one that is no database any more, or of none.

    The old file and its journal are renamed: a journal left behind would be played into the new file.
    Errors: file.in_use where the system tells that another PC has the old one open; file.no_rights.
    """
    journal = Path(f"{place}-journal")
    try:
        if aside is not None:
            place.rename(aside)
            if journal.exists():
                journal.rename(f"{aside}-journal")
        else:
            journal.unlink(missing_ok=True)
            if place.exists():
                raise StorageError("file.exists", path=str(place))
        content.rename(place)
    except PermissionError as error:
        code = "file.in_use" if os.name == "nt" else "file.no_rights"
        raise StorageError(code, path=str(place)) from error
    except OSError as error:
        raise StorageError("share.io", path=str(place), detail=error.strerror) from error
    flush_folder(place.parent)


def key_of(school: SchoolFile) -> str | None:
    """The key of an open file, 64 hexadecimal digits; None for a plain one."""
    return school.database._key
