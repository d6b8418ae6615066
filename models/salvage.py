"""Saving what can be read of a damaged school file into a new one.

Each table is read from its beginning until a page cannot be read, and then from its end until one cannot: what lies
before and behind a damaged page is saved, and only what lies on it, or between two of them, is lost.  What the search
of messages keeps is not saved: it is made anew from the messages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import apsw

from models import share
from models.database import SchoolFile
from models.errors import StorageError
from models.maintenance import flush, key_of
from models.opening import create_school_file
from models.tables import TABLES

_PORTION = 2000
_UNREADABLE = (apsw.CorruptError, apsw.IOError, apsw.NotADBError, apsw.FullError)
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class SavedTable:
    """A table: the rows that were saved, and whether all of it could be read."""

    name: str
    rows: int
    whole: bool


def save_readable(school: SchoolFile, target: Path, progress: Progress | None = None) -> list[SavedTable]:
    """Make a new file with the same key from what can be read of an open one.

    Errors: file.exists; file.damaged when not even the list of tables can be read; file.full, share.*.  Then there is
    no new file.
    """
    key = key_of(school)
    create_school_file(target, key=key).close()
    saved: list[SavedTable] = []
    try:
        with (
            _connection(target, key, write=True) as writer,
            _connection(school.path, key, write=False) as reader,
        ):
            _known(reader, school.path)
            writer.pragma("foreign_keys", 0)
            writer.pragma("synchronous", "off")
            for number, table in enumerate(TABLES, 1):
                saved.append(_save(reader, writer, table._meta.table_name))
                if progress is not None:
                    progress(number, len(TABLES))
        flush(target)
    except BaseException:
        for leftover in (target, Path(f"{target}-journal")):
            leftover.unlink(missing_ok=True)
        raise
    return saved


@contextmanager
def _connection(place: Path, key: str | None, *, write: bool) -> Iterator[apsw.Connection]:
    flags = apsw.SQLITE_OPEN_READWRITE if write else apsw.SQLITE_OPEN_READONLY
    connection = apsw.Connection(str(place), flags=flags, vfs=share.vfs_for(str(place)))
    try:
        if key is not None:
            connection.pragma("key", "raw:" + key)
        yield connection
    finally:
        connection.close()


def _known(reader: apsw.Connection, place: Path) -> None:
    try:
        reader.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    except _UNREADABLE as error:
        raise StorageError("file.damaged", path=str(place), detail=str(error)) from error


def _save(reader: apsw.Connection, writer: apsw.Connection, name: str) -> SavedTable:
    columns = [str(row[1]) for row in writer.execute(f"PRAGMA table_info({name})")]
    keys = [
        str(row[1])
        for row in sorted(writer.execute(f"PRAGMA table_info({name})").fetchall(), key=_place_in_key)
        if _place_in_key(row)
    ]
    named = ", ".join(f'"{one}"' for one in columns)
    insert = f"INSERT OR IGNORE INTO {name} ({named}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608
    select = f"SELECT {named} FROM {name} NOT INDEXED ORDER BY "  # noqa: S608 - our own names
    writer.execute("BEGIN")
    writer.execute(f"DELETE FROM {name}")  # noqa: S608 - what a new file has by itself
    whole = _pour(reader, writer, select + ", ".join(f'"{one}"' for one in keys), insert)
    if not whole:
        _pour(reader, writer, select + ", ".join(f'"{one}" DESC' for one in keys), insert)
    writer.execute("COMMIT")
    (count,) = writer.execute(f"SELECT count(*) FROM {name}").fetchall()[0]  # noqa: S608
    return SavedTable(name, int(str(count)), whole)


def _place_in_key(row: tuple[Any, ...]) -> int:
    return int(row[5])


def _pour(reader: apsw.Connection, writer: apsw.Connection, select: str, insert: str) -> bool:
    """Whether it came to the end."""
    waiting: list[tuple[Any, ...]] = []
    try:
        for row in reader.execute(select):
            waiting.append(tuple(row))
            if len(waiting) == _PORTION:
                _put(writer, insert, waiting)
    except _UNREADABLE:
        _put(writer, insert, waiting)
        return False
    _put(writer, insert, waiting)
    return True


def _put(writer: apsw.Connection, insert: str, waiting: list[tuple[Any, ...]]) -> None:
    """A row with what no column can hold is left out."""
    try:
        writer.executemany(insert, waiting)
    except apsw.ConstraintError:
        for row in waiting:
            try:
                writer.execute(insert, row)
            except apsw.ConstraintError:
                continue
    waiting.clear()
