"""The container of an outbox: a small SQLite file on this PC that holds what was typed until the school file has it.

Why SQLite, and this driver: the program already brings it; it encrypts where the school file is encrypted (no further
library, no cipher of our own); and a record that was torn by a power cut is known by its checksum and left out, the
ones before it stay.  The settings are those of a local disk, unlike those of the share:

- WAL with synchronous FULL: each commit is one record appended and one flush, on macOS down to the medium (fullfsync);
- locking EXCLUSIVE: a box belongs to one running program, from the first statement until it closes or dies; a second
  one is told `file.busy` at once.  Nobody shares memory, so the profile may lie on a network home, too;
- what is removed is overwritten (secure_delete), and the log beside the file is emptied with the last entry.

Two tables hold what waits.  `entry` is a log of what was typed in cells: each value on its way to the last one, because
any of them may have been stored by a try whose answer was lost.  `slip` holds what was typed elsewhere (words about
a lesson, a mark of the report card, a remark): one slip for each thing that it is about, the last one wins, and what
is written on it is JSON that its screen alone understands.

A box file is never deleted: another program might just be opening it.  There are as many as programs ran at once.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Any, cast

import apsw

from models.database import SchoolFile, as_storage_error
from models.errors import StorageError

APPLICATION_ID = 0x53447251
"""Bytes 68–71 of a plain box: «SDrQ»."""

VERSION = 3

_SLIPS = """
CREATE TABLE slip (
    place TEXT NOT NULL,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    typed_ms INTEGER NOT NULL,
    wanted TEXT NOT NULL,
    PRIMARY KEY (place, kind, about)
) STRICT;
CREATE TABLE known_as (
    place TEXT PRIMARY KEY,
    path TEXT NOT NULL
) STRICT;
"""

_LAYOUT = """
CREATE TABLE owner (name TEXT NOT NULL) STRICT;
CREATE TABLE entry (
    no INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    place TEXT NOT NULL,
    typed_ms INTEGER NOT NULL,
    course INTEGER NOT NULL,
    date INTEGER NOT NULL,
    number INTEGER NOT NULL,
    work INTEGER NOT NULL,
    pupil INTEGER NOT NULL,
    kind TEXT NOT NULL,
    expected INTEGER,
    wanted INTEGER,
    comment TEXT,
    minutes INTEGER,
    due_date INTEGER,
    reason TEXT,
    seen TEXT
) STRICT;
""" + _SLIPS  # fmt: skip

_STEPS = {1: "ALTER TABLE entry ADD COLUMN seen TEXT", 2: _SLIPS}
"""What brings a box of a version to the next one."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a box.  `place` is the school file at which it was typed; dates are numbers YYYYMMDD; `seen` is JSON
    of what went with the value that was seen, NULL if only the value counts."""

    id: str
    place: str
    typed_ms: int
    course: int
    date: int
    number: int
    work: int
    pupil: int
    kind: str
    expected: int | None
    wanted: int | None
    comment: str | None
    minutes: int | None
    due_date: int | None
    reason: str | None
    seen: str | None = None


SlipKey = tuple[str, str, str]
"""Place, kind and about."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wanted of one thing.  `kind` names the screen that understands `about` and `wanted`."""

    place: str
    kind: str
    about: str
    typed_ms: int
    wanted: str

    @property
    def key(self) -> SlipKey:
        """What there is one slip for."""
        return self.place, self.kind, self.about


_COLUMNS = ", ".join(field.name for field in fields(Entry))
_INSERT = f"INSERT INTO entry ({_COLUMNS}) VALUES ({', '.join('?' * len(fields(Entry)))}) ON CONFLICT (id) DO NOTHING"  # noqa: S608
"""What the disk refused is sent again, and may have got there after all."""
_WRITE_SLIP = (
    "INSERT INTO slip (place, kind, about, typed_ms, wanted) VALUES (?, ?, ?, ?, ?) ON CONFLICT "
    "DO UPDATE SET typed_ms = excluded.typed_ms, wanted = excluded.wanted"
)
_KNOW = "INSERT INTO known_as VALUES (?, ?) ON CONFLICT DO UPDATE SET path = excluded.path WHERE path <> excluded.path"


def box_key(school: SchoolFile, owner: str) -> str | None:
    """The key for an owner's boxes, derived from the school's: one that opens nothing else.  None: a plain school."""
    key = school.database._key
    if key is None:
        return None
    return hmac.new(bytes.fromhex(key), b"outbox " + owner.encode(), hashlib.sha256).hexdigest()


class Box:
    """An open box; held for this program until `close`, also against a second one of the same process."""

    def __init__(self, path: Path, connection: apsw.Connection, *, encrypted: bool) -> None:
        self.path = path
        self.encrypted = encrypted
        self.connection = connection

    @classmethod
    def open(cls, path: Path, *, key: str | None, owner: str, vfs: str | None = None) -> Box:
        """Open a box, or make it.  With a key, a plain box is opened as well: it is from before the school file was
        encrypted.

        Raises StorageError: file.busy (another program has it), file.not_a_school (not a box, of another owner, or
        with another key), file.newer, file.damaged, file.no_rights, file.full, share.io.
        """
        try:
            return cls._open(path, key, owner, vfs)
        except StorageError as error:
            if error.code != "file.not_a_school" or key is None:
                raise
        return cls._open(path, None, owner, vfs)

    @classmethod
    def _open(cls, path: Path, key: str | None, owner: str, vfs: str | None) -> Box:
        _make_private(path)
        connection: apsw.Connection | None = None
        try:
            connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE, vfs=vfs)
            if key is not None:
                connection.pragma("key", "raw:" + key)
            _apply_settings(connection)
            box = cls(path, connection, encrypted=key is not None)
            box._lay_out(owner)
            return box
        except (apsw.Error, StorageError) as error:
            if connection is not None:
                connection.close()
            raise as_storage_error(error, path) or error from error

    def _lay_out(self, owner: str) -> None:
        with self._writing():
            version = int(str(self.connection.pragma("user_version")))
            if version == 0:
                self.connection.execute(_LAYOUT)
                self.connection.execute("INSERT INTO owner VALUES (?)", (owner,))
                self.connection.pragma("application_id", APPLICATION_ID)
                self.connection.pragma("user_version", VERSION)
                return
            if self.connection.pragma("application_id") != APPLICATION_ID:
                raise StorageError("file.not_a_school", path=str(self.path))
            if version > VERSION:
                raise StorageError("file.newer", path=str(self.path), version=version, known=VERSION)
            if self.connection.execute("SELECT name FROM owner").fetchall() != [(owner,)]:
                raise StorageError("file.not_a_school", path=str(self.path))
            for step in range(version, VERSION):
                self.connection.execute(_STEPS[step])
                self.connection.pragma("user_version", step + 1)

    def entries(self) -> list[Entry]:
        """All that was typed in cells, oldest first."""
        return [Entry(*row) for row in self._read(f"SELECT {_COLUMNS} FROM entry ORDER BY no")]  # noqa: S608

    def slips(self) -> list[Slip]:
        """All that was typed elsewhere."""
        return [Slip(*row) for row in self._read("SELECT place, kind, about, typed_ms, wanted FROM slip")]

    def paths(self) -> dict[str, str]:
        """Place → the path by which its school file was opened last."""
        return dict(self._read("SELECT place, path FROM known_as"))

    def change(
        self,
        *,
        add: Sequence[Entry] = (),
        remove: Collection[str] = (),
        write: Sequence[Slip] = (),
        tear: Collection[SlipKey] = (),
        known_as: tuple[str, str] | None = None,
    ) -> None:
        """Append entries and write slips, take entries out and tear slips up, all or nothing; on the disk when this
        returns.  `known_as`: a place, and the path by which people know it.

        Raises StorageError (file.full, share.io, …); then the box is as it was.
        """
        with self._writing():
            if known_as is not None:
                self.connection.execute(_KNOW, known_as)
            self.connection.executemany(_INSERT, (astuple(entry) for entry in add))
            self.connection.executemany(_WRITE_SLIP, (astuple(slip) for slip in write))
            self.connection.executemany("DELETE FROM entry WHERE id = ?", ((one,) for one in remove))
            self.connection.executemany("DELETE FROM slip WHERE (place, kind, about) = (?, ?, ?)", tear)
            left = "SELECT 1 FROM entry UNION ALL SELECT 1 FROM slip LIMIT 1"
            empty = not self.connection.execute(left).fetchall()
        if empty and (remove or tear):
            self._wipe()

    def move(self, old: str, new: str) -> None:
        """Let all of one place belong to another; but a slip about something that a slip there is about stays."""
        with self._writing():
            self.connection.execute("UPDATE entry SET place = ? WHERE place = ?", (new, old))
            self.connection.execute("UPDATE OR IGNORE slip SET place = ? WHERE place = ?", (new, old))

    def close(self) -> None:
        """Give the box back; the log beside it is taken into the file."""
        with suppress(apsw.Error):  # of a failing disk; what was committed is in the log and stays there
            self.connection.close()

    def _read(self, query: str) -> list[tuple[Any, ...]]:
        try:
            return cast("list[tuple[Any, ...]]", self.connection.execute(query).fetchall())
        except apsw.Error as error:
            raise as_storage_error(error, self.path) or error from error

    def _wipe(self) -> None:
        """Leave nothing of what was removed in the log beside the file, either."""
        with suppress(apsw.Error):
            self.connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            yield
            self.connection.execute("COMMIT")
        except BaseException as error:
            if self.connection.in_transaction:
                with suppress(apsw.Error):
                    self.connection.execute("ROLLBACK")
            if isinstance(error, apsw.Error):
                raise as_storage_error(error, self.path) or error from error
            raise


def _make_private(path: Path) -> None:
    """Make an empty file that its owner alone may read; SQLite gives its log the same rights."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        return
    except PermissionError as error:
        raise StorageError("file.no_rights", path=str(path)) from error
    except OSError as error:
        raise as_storage_error(error, path) or error from error
    _flush_directory(path.parent)


def _flush_directory(directory: Path) -> None:
    """Let a new file's name outlive a power cut, where the system has a call for it."""
    with suppress(OSError):  # Windows opens no directories; its file systems log names by themselves
        descriptor = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _apply_settings(connection: apsw.Connection) -> None:
    connection.pragma("locking_mode", "EXCLUSIVE")  # before the first look at the file
    connection.pragma("mmap_size", 0)
    connection.pragma("temp_store", "MEMORY")
    connection.pragma("trusted_schema", 0)
    connection.pragma("cell_size_check", 1)
    connection.pragma("secure_delete", 1)
    connection.pragma("journal_mode", "WAL")
    connection.pragma("synchronous", "FULL")
    connection.pragma("fullfsync", 1)
    connection.pragma("checkpoint_fullfsync", 1)
