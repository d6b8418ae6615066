"""Opening the school file, and transactions on it.

The settings are those measured for SQLite on a network share: a PERSIST journal (a WAL cannot work between machines,
and a deleted journal is remembered wrongly by other clients), full synchronisation, no memory mapping, pages of
16 KiB.  Waiting for another PC is done here with a growing, jittered back-off, so that nobody starves; above this
floor a `StorageError` means that waiting is over.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, TypeVar

import apsw
from playhouse.apsw_ext import APSWDatabase

from models import share
from models.base import database as current_database
from models.descriptors import Held
from models.errors import StorageError

APPLICATION_ID = 0x53447279
"""Bytes 68–71 of a school file: «SDry»."""

FORMAT_VERSION = 3
"""The version of the tables that this program reads and writes."""

KEY_CHANGED = 0x4B657921
"""In place of the version: this file was left behind when the school got another key (`models.rekey`)."""

PAGE_SIZE = 16384
CACHE_KIB = 48 * 1024
WAIT_SECONDS = 15.0
"""How long a transaction waits for other PCs before it gives up."""

T = TypeVar("T")
Mode = Literal["read_write", "read_only"]


class SchoolDatabase(APSWDatabase):
    """peewee's database with the file's key and settings applied to the connection before anything is read."""

    def __init__(self, path: str, *, key: str | None, mode: Mode, vfs: str | None) -> None:
        flags = apsw.SQLITE_OPEN_READWRITE if mode == "read_write" else apsw.SQLITE_OPEN_READONLY
        parameters: dict[str, Any] = {"flags": flags}
        if vfs is not None:
            parameters["vfs"] = vfs
        super().__init__(path, timeout=None, autoconnect=False, **parameters)
        self._key = key

    def _connect(self) -> apsw.Connection:
        connection = super()._connect()
        try:
            if self._key is not None:
                connection.pragma("key", "raw:" + self._key)
            # the settings read the schema, which another PC's commit may be keeping from us at this moment
            wait_while_busy(lambda: apply_settings(connection), path=Path(str(self.database)))
        except BaseException:
            connection.close()
            raise
        return connection


def apply_settings(connection: apsw.Connection) -> None:
    """The settings of a connection that touch no page of the file."""
    connection.pragma("mmap_size", 0)
    connection.pragma("cache_size", -CACHE_KIB)
    connection.pragma("temp_store", "MEMORY")
    connection.pragma("foreign_keys", 1)
    connection.pragma("cell_size_check", 1)
    connection.pragma("synchronous", "FULL")
    connection.pragma("secure_delete", "fast")  # what is deleted is wiped where no further page is touched
    connection.pragma("trusted_schema", 0)


class SchoolFile:
    """An open school file, used from the one thread that opened it.

    `reading()` and `writing()` are the only ways to a transaction; inside them this thread's peewee models speak to
    this file.  Blocks of the same kind may be nested: the outermost counts.
    """

    def __init__(
        self, path: Path, database: SchoolDatabase, *, mode: Mode, encrypted: bool, held: Held | None = None
    ) -> None:
        """`held` was taken before the database was connected, and is given back here."""
        self._held = held
        self.path = path
        self.mode = mode
        self.encrypted = encrypted
        self.database = database
        self.connection: apsw.Connection = database.connection()
        self._poll = share.ChangePoll(str(path))
        self._depth = 0
        self._writing = False
        self._closed = False

    def close(self) -> None:
        """Close the file.  The poll's descriptor goes last: closing it earlier would drop SQLite's locks (POSIX)."""
        if self._closed:
            return
        self._closed = True
        if current_database.obj is self.database:
            current_database.initialize(None)
        self.database.close()
        self._poll.close()
        if self._held is not None:
            self._held.release()

    def __enter__(self) -> SchoolFile:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def changed(self) -> bool:
        """Whether anybody has committed since the last call; next to free on a share."""
        return self._poll.changed()

    def stamp(self) -> bytes:
        """Differs after each commit, whoever made it; next to free on a share."""
        return self._poll.stamp()

    def replaced(self) -> bool:
        """Whether another file lies in this one's place now; one round trip on a share."""
        return self._poll.replaced()

    def clock_ahead(self) -> float:
        """Seconds by which the share's clock is ahead of this PC's; asked right after a commit of one's own, whose
        time the share has just noted.  One round trip."""
        return self.path.stat().st_mtime - time.time()

    @property
    def in_transaction(self) -> bool:
        return self._depth > 0

    @property
    def in_writing(self) -> bool:
        return self._writing

    @contextmanager
    def reading(self, *, patience: float = WAIT_SECONDS) -> Iterator[None]:
        """One read transaction: what is read inside is of one moment.  It is waited for that many seconds while others
        write."""
        if self._depth:
            with self._deeper():
                yield
            return
        with self._outermost("BEGIN", writing=False, patience=patience):
            yield

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One write transaction, begun IMMEDIATE.  Errors: file.busy, file.full, file.read_only, share.*

        An inner block that fails takes back what it did, so that whoever catches its error stores no half of it.
        """
        if self._depth and not self._writing:
            raise RuntimeError("a write transaction cannot be begun inside a reading one")
        if self._depth:
            with self._deeper(), self._part():
                yield
            return
        if self.mode == "read_only":
            raise StorageError("file.read_only", path=str(self.path))
        with self._outermost("BEGIN IMMEDIATE", writing=True):
            yield

    @contextmanager
    def _deeper(self) -> Iterator[None]:
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1

    @contextmanager
    def _part(self) -> Iterator[None]:
        self.connection.execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            if self.connection.in_transaction:  # else SQLite has rolled back all of it: disk full, share gone
                self.connection.execute("ROLLBACK TO part; RELEASE part")
            raise
        self.connection.execute("RELEASE part")

    @contextmanager
    def _outermost(self, statement: str, *, writing: bool, patience: float = WAIT_SECONDS) -> Iterator[None]:
        before = current_database.obj
        try:
            self._begin(statement, patience)
            self._depth, self._writing = 1, writing
            current_database.initialize(self.database)
            yield
            if not self.connection.in_transaction:
                raise StorageError(
                    "share.io", path=str(self.path), detail="SQLite gave the transaction up before its end"
                )
            self._wait(lambda: self.connection.execute("COMMIT"))
        except BaseException as error:
            self._roll_back()
            known = as_storage_error(error, self.path) if isinstance(error, Exception) else None
            if known is not None and known is not error:
                raise known from error
            raise
        finally:
            current_database.initialize(before)
            self._depth, self._writing = 0, False

    def _begin(self, statement: str, patience: float) -> None:
        def begin() -> None:
            self.connection.execute(statement)
            try:
                version = self.connection.pragma("user_version")  # takes the shared lock of a plain BEGIN
            except BaseException:
                self._roll_back()
                raise
            if version != FORMAT_VERSION:
                self._roll_back()
                if version == KEY_CHANGED:
                    raise StorageError("file.key_changed", path=str(self.path), fingerprint="–")
                code = "file.newer" if int(str(version)) > FORMAT_VERSION else "file.older"
                raise StorageError(code, path=str(self.path), version=version, known=FORMAT_VERSION)

        self._wait(begin, patience)

    def _wait(self, attempt: Callable[[], object], patience: float = WAIT_SECONDS) -> None:
        wait_while_busy(attempt, path=self.path, seconds=patience)

    def _roll_back(self) -> None:
        if not self.connection.in_transaction:
            return
        try:
            self.connection.execute("ROLLBACK")
        except apsw.Error:
            if self.connection.in_transaction:  # the share is gone; SQLite rolls back from the journal later
                return


def wait_while_busy(attempt: Callable[[], T], *, path: Path, seconds: float = WAIT_SECONDS) -> T:
    """Call `attempt` until it is not refused as busy: 50 to 250 ms between tries, with jitter.

    Not longer: nobody queues for a lock of SQLite, it is had by whoever asks in a moment when it is free, and beside a
    writer that never rests those are one in ten.
    Raises StorageError("file.busy", seconds=…) after `seconds`.
    """
    deadline = time.monotonic() + seconds
    pause = 0.05
    while True:
        try:
            return attempt()
        except (apsw.BusyError, apsw.LockedError) as error:
            if time.monotonic() > deadline:
                raise StorageError("file.busy", path=str(path), seconds=seconds) from error
        time.sleep(pause * random.uniform(0.5, 1.0))
        pause = min(pause * 1.6, 0.25)


_CODES: tuple[tuple[type[apsw.Error], str], ...] = (
    (apsw.FullError, "file.full"),
    (apsw.ReadOnlyError, "file.read_only"),
    (apsw.CorruptError, "file.damaged"),
    (apsw.NotADBError, "file.not_a_school"),
    (apsw.CantOpenError, "share.unreachable"),
    (apsw.IOError, "share.io"),
    (apsw.PermissionsError, "file.no_rights"),
    (apsw.BusyError, "file.busy"),
    (apsw.LockedError, "file.busy"),
)


def as_storage_error(error: BaseException, path: Path) -> StorageError | None:
    """The `StorageError` behind an exception of apsw, peewee or the system; None when it is something else."""
    seen: BaseException | None = error
    met: set[int] = set()  # an error can be its own cause: `raise error from error`
    while seen is not None and id(seen) not in met:
        met.add(id(seen))
        if isinstance(seen, StorageError):
            return seen
        if isinstance(seen, apsw.IOError) and share.fence_state(str(path)).fenced:
            return StorageError("share.fenced", path=str(path))
        for kind, code in _CODES:
            if isinstance(seen, kind):
                return StorageError(code, path=str(path), detail=str(seen))
        seen = seen.__cause__ or seen.__context__
    if isinstance(error, OSError):
        return StorageError(
            "share.io", path=str(path), detail=os.strerror(error.errno) if error.errno else str(error)
        )
    return None
