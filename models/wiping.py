"""Writing a school file anew, so that nothing of what was deleted or changed is left between its pages.

SQLite wipes what it deletes only where that costs nothing, and what it moves leaves copies behind in the gaps of pages;
the journal holds pages as they were.  None of that can be read in the program, and all of it with a hex editor.  So the
live content is written out to a fresh file and put back, page by page, as one transaction: other PCs see a commit.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import apsw

from models import letter_index
from models.database import SchoolFile, as_storage_error, wait_while_busy
from models.errors import StorageError
from models.maintenance import PAGES_A_STEP, Progress

_LOCK_WAIT_SECONDS = 60.0
_CHUNK = 1 << 20


@contextmanager
def leaving_no_trace(school: SchoolFile) -> Iterator[None]:
    """What is deleted inside is overwritten, on whatever page it lies, and the journal is cut off with the commit.
    Around a write transaction, outside of it."""
    connection = school.connection
    before = connection.pragma("journal_size_limit")
    connection.pragma("secure_delete", 1)
    connection.pragma("journal_size_limit", 0)
    try:
        yield
    finally:
        connection.pragma("secure_delete", "fast")
        connection.pragma("journal_size_limit", before)


def write_anew(school: SchoolFile, progress: Progress | None = None) -> None:
    """Put the content of an open file in its own place without what was freed; outside of transactions.

    The file is held by an exclusive lock meanwhile: others wait, and are told that it is busy, for as long as it takes
    to read it once and to write it twice.  Two copies lie in this PC's folder for temporary files, encrypted where the
    school is, and are overwritten before they are removed.
    Errors: file.busy (others are in a transaction for a minute), file.full, share.*
    """
    if school.in_transaction:
        raise RuntimeError("a file is written anew outside of transactions")
    told = progress or (lambda _done, _total: None)
    try:
        with _folder(school) as folder, leaving_no_trace(school), _held(school):
            first, second = folder / "1.db", folder / "2.db"
            school.connection.execute("VACUUM INTO ?", (str(first),))
            told(1, 4)
            with _opened(first, school) as copy:
                # Its words stay in the index until its parts are merged, also when their messages are gone.
                copy.execute(letter_index.OPTIMIZE)
                told(2, 4)
                copy.execute("VACUUM INTO ?", (str(second),))
            told(3, 4)
            with _opened(second, school) as clean, school.connection.backup("main", clean, "main") as backup:
                while not backup.done:
                    backup.step(PAGES_A_STEP)
                    done = backup.page_count - backup.remaining
                    told(3 * backup.page_count + done, 4 * max(backup.page_count, 1))
    except (apsw.Error, OSError) as error:
        known = as_storage_error(error, school.path)
        raise known if known is not None else error from error


@contextmanager
def _held(school: SchoolFile) -> Iterator[None]:
    """Nobody else reads or writes between the copy and its return."""
    connection = school.connection
    connection.pragma("locking_mode", "exclusive")
    try:
        wait_while_busy(
            lambda: connection.execute("BEGIN EXCLUSIVE"), path=school.path, seconds=_LOCK_WAIT_SECONDS
        )
        connection.execute("COMMIT")  # the lock stays: locking_mode
        yield
    finally:
        connection.pragma("locking_mode", "normal")
        with suppress(apsw.Error):
            connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchall()  # the lock goes with a read


@contextmanager
def _opened(place: Path, school: SchoolFile) -> Iterator[apsw.Connection]:
    connection = apsw.Connection(str(place), flags=apsw.SQLITE_OPEN_READWRITE)
    try:
        key = school.database._key
        if key is not None:
            connection.pragma("key", "raw:" + key)
        connection.pragma("journal_mode", "off")
        connection.pragma("synchronous", "off")
        connection.pragma("temp_store", "MEMORY")
        yield connection
    finally:
        connection.close()


@contextmanager
def _folder(school: SchoolFile) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="school-"))
    try:
        if shutil.disk_usage(folder).free < 2 * school.path.stat().st_size:
            raise StorageError("file.full", path=str(folder))
        yield folder
    finally:
        for place in folder.iterdir():
            with suppress(OSError):
                _overwrite(place)
        shutil.rmtree(folder, ignore_errors=True)


def _overwrite(place: Path) -> None:
    with place.open("r+b") as file:
        left = os.fstat(file.fileno()).st_size
        while left > 0:
            left -= file.write(bytes(min(left, _CHUNK)))
        file.flush()
        os.fsync(file.fileno())
