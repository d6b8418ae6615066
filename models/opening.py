"""Making, opening and upgrading a school file: each thing that can be wrong with it has its own error."""

from __future__ import annotations

import json
import os
import socket
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import apsw

from models import letter_index, share
from models.base import database as current_database
from models.database import (
    APPLICATION_ID,
    FORMAT_VERSION,
    KEY_CHANGED,
    PAGE_SIZE,
    Mode,
    SchoolDatabase,
    SchoolFile,
    as_storage_error,
    wait_while_busy,
)
from models.descriptors import Held, read_first
from models.errors import StorageError
from models.keys import fingerprint, read_note
from models.left_behind import undo_if_left
from models.log import FormatHistory
from models.migrations import MIGRATIONS
from models.tables import TABLES

Migration = Callable[[apsw.Connection], None]

PROGRAM = "School diary 0.1"
_HEADER = b"SQLite format 3\x00"
UPGRADE_STALE_SECONDS = 3600


def create_school_file(path: str | Path, *, key: str | None = None) -> SchoolFile:
    """Make an empty school file and open it.  Errors: file.exists, file.no_rights, share.*"""
    place = Path(path)
    share.require_safe(share.inspect_location(str(place)))
    try:
        os.close(os.open(place, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o660))
    except FileExistsError as error:
        raise StorageError("file.exists", path=str(place)) from error
    except FileNotFoundError as error:
        raise StorageError("share.unreachable", path=str(place.parent)) from error
    except PermissionError as error:
        raise StorageError("file.no_rights", path=str(place)) from error
    try:
        _lay_out(place, key)
    except BaseException:
        for leftover in (place, Path(f"{place}-journal")):
            leftover.unlink(missing_ok=True)
        raise
    return open_school_file(place, key=key)


def open_school_file(
    path: str | Path,
    *,
    key: str | None = None,
    mode: Mode = "read_write",
    migrations: Mapping[int, Migration] | None = None,
) -> SchoolFile:
    """Open a school file; an older one is copied and upgraded first.

    `key` is 64 hexadecimal digits, as read from a key file, or None for a plain file.
    Raises StorageError with the codes file.not_found, file.no_rights, file.not_a_school, file.needs_key,
    file.wrong_key, file.in_wal, file.damaged, file.newer, file.being_upgraded, file.busy, share.*.
    """
    place = Path(path)
    share.require_safe(share.inspect_location(str(place)))
    header = _read_header(place)
    _judge_header(header, place, key)
    _refuse_while_upgraded(place)
    database = SchoolDatabase(str(place), key=key, mode=mode, vfs=share.vfs_for(str(place)))
    held: Held | None = None
    try:
        held = Held(place)
        database.connect()
        version = _judged(database.connection(), place, key, mode)
        if version < FORMAT_VERSION:
            if mode == "read_only":
                raise StorageError("file.older", path=str(place), version=version, known=FORMAT_VERSION)
            upgrade(database.connection(), place, key, migrations if migrations is not None else MIGRATIONS)
        if mode == "read_write":
            # Asked for last: the statement writes the journal's header when another mode was set.
            wait_while_busy(lambda: database.connection().pragma("journal_mode", "persist"), path=place)
        return SchoolFile(place, database, mode=mode, encrypted=key is not None, held=held)
    except BaseException as error:
        if not database.is_closed():
            database.close()
        if held is not None:
            held.release()
        known = as_storage_error(error, place)
        if known is not None and known.code in ("file.not_a_school", "file.wrong_key") and key is not None:
            known = _of_another_key(place, key)
        if known is not None and known is not error:
            raise known from error
        raise


def _of_another_key(place: Path, key: str) -> StorageError:
    """The key does not fit: is it the one that the school had before?"""
    note = read_note(place)
    if note is None or note.fingerprint == fingerprint(key):
        return StorageError("file.wrong_key", path=str(place))
    return StorageError(
        "file.key_changed", path=str(place), fingerprint=note.fingerprint, changed_at=note.changed_at
    )


def _lay_out(place: Path, key: str | None) -> None:
    database = SchoolDatabase(str(place), key=key, mode="read_write", vfs=share.vfs_for(str(place)))
    database.connect()
    before = current_database.obj
    try:
        connection = database.connection()
        connection.pragma("page_size", PAGE_SIZE)
        connection.pragma("journal_mode", "persist")
        current_database.initialize(database)
        connection.execute("BEGIN IMMEDIATE")
        connection.pragma("application_id", APPLICATION_ID)
        connection.pragma("user_version", FORMAT_VERSION)
        database.create_tables(TABLES, safe=False)
        for statement in letter_index.CREATE:
            database.execute_sql(statement)
        FormatHistory.create(version=FORMAT_VERSION, at=int(time.time()), program=PROGRAM)
        connection.execute("COMMIT")
    except BaseException as error:
        known = as_storage_error(error, place)
        raise known if known is not None else error from error
    finally:
        current_database.initialize(before)
        database.close()


def _read_header(place: Path) -> bytes:
    try:
        return read_first(place, 100)
    except FileNotFoundError as error:
        code = "file.not_found" if place.parent.is_dir() else "share.unreachable"
        raise StorageError(code, path=str(place)) from error
    except PermissionError as error:
        raise StorageError("file.no_rights", path=str(place)) from error
    except IsADirectoryError as error:
        raise StorageError("file.not_a_school", path=str(place)) from error
    except OSError as error:
        raise StorageError("share.unreachable", path=str(place), detail=error.strerror) from error


def _judge_header(header: bytes, place: Path, key: str | None) -> None:
    """What the first bytes tell before SQLite is asked: plain, in WAL mode, or perhaps encrypted."""
    plain = header.startswith(_HEADER)
    if len(header) < 100:
        raise StorageError("file.not_a_school", path=str(place))
    if plain and header[68:72] != APPLICATION_ID.to_bytes(4, "big"):
        raise StorageError("file.not_a_school", path=str(place))
    if plain and header[18] == 2:
        raise StorageError("file.in_wal", path=str(place))
    # An encrypted file keeps bytes 16–23 readable: page size, 1, 1, reserved bytes, 64, 32, 32.
    looks_encrypted = not plain and header[21:24] == b"\x40\x20\x20"
    if not plain and not looks_encrypted:
        raise StorageError("file.not_a_school", path=str(place))
    if looks_encrypted and key is None:
        raise StorageError("file.needs_key", path=str(place))
    if plain and key is not None:
        raise StorageError("file.not_encrypted", path=str(place))


def _judged(connection: apsw.Connection, place: Path, key: str | None, mode: Mode) -> int:
    """As `_judge_content`; a mark that a dead PC has left is taken away."""
    try:
        return wait_while_busy(lambda: _judge_content(connection, place, key), path=place)
    except StorageError as error:
        if error.code != "file.key_changed" or mode != "read_write" or not undo_if_left(connection, place):
            raise
        return _judge_content(connection, place, key)


def _judge_content(connection: apsw.Connection, place: Path, key: str | None) -> int:
    """The version of the format, or the error that the first page shows."""
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        if connection.pragma("application_id") != APPLICATION_ID:
            raise StorageError("file.not_a_school", path=str(place))
        version = int(str(connection.pragma("user_version")))
    except apsw.NotADBError as error:
        raise StorageError("file.wrong_key" if key else "file.damaged", path=str(place)) from error
    if version == KEY_CHANGED:
        raise StorageError("file.key_changed", path=str(place), fingerprint="–")
    if version > FORMAT_VERSION:
        raise StorageError("file.newer", path=str(place), version=version, known=FORMAT_VERSION)
    return version


# --- upgrading ------------------------------------------------------------------------------------------------------


def _note_path(place: Path) -> Path:
    return place.with_name(place.name + "-upgrading")


def _refuse_while_upgraded(place: Path) -> None:
    note = _note_path(place)
    try:
        told = json.loads(note.read_text("utf-8"))
        age = time.time() - note.stat().st_mtime
    except FileNotFoundError:
        return
    except (OSError, ValueError):
        told, age = {}, 0.0
    if age < UPGRADE_STALE_SECONDS:
        raise StorageError(
            "file.being_upgraded", path=str(place), host=told.get("host"), since=told.get("since")
        )


def upgrade(
    connection: apsw.Connection, place: Path, key: str | None, migrations: Mapping[int, Migration]
) -> Path | None:
    """Bring the file to `FORMAT_VERSION`: a note keeps other PCs out, a verified copy is made, then each step is
    one transaction together with its version number.  Returns the path of the copy; None when another PC had done
    it all.

    A step that fails leaves the file at the version before it; the copy stays.
    """
    note = _note_path(place)
    _write_note(note, place)
    try:
        version = _begin_step(connection, place)
        if version >= FORMAT_VERSION:
            return None
        copy = copy_before_upgrade(place, key, version)
        while _step(connection, place, migrations):
            pass
        return copy
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        note.unlink(missing_ok=True)


def _begin_step(connection: apsw.Connection, place: Path) -> int:
    """Keep writers out, and ask which version the file has now: notes and clocks can be wrong, the lock is not."""
    if not connection.in_transaction:
        wait_while_busy(lambda: connection.execute("BEGIN IMMEDIATE"), path=place)
    return int(str(connection.pragma("user_version")))


def _step(connection: apsw.Connection, place: Path, migrations: Mapping[int, Migration]) -> bool:
    """One step; False when there was none left to do."""
    version = _begin_step(connection, place)
    if version >= FORMAT_VERSION:
        return False
    try:
        migrations[version](connection)
        connection.pragma("user_version", version + 1)
        connection.execute(
            "INSERT OR REPLACE INTO format_history (version, at, program) VALUES (?, ?, ?)",
            (version + 1, int(time.time()), PROGRAM),
        )
        wait_while_busy(lambda: connection.execute("COMMIT"), path=place)
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return True


def _write_note(note: Path, place: Path) -> None:
    text = json.dumps({"host": socket.gethostname(), "since": int(time.time()), "pid": os.getpid()})
    if note.exists() and time.time() - note.stat().st_mtime >= UPGRADE_STALE_SECONDS:
        note.unlink(
            missing_ok=True
        )  # the PC that wrote it died long ago; its transaction is rolled back by SQLite
    try:
        with note.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        _refuse_while_upgraded(place)
        raise StorageError("file.being_upgraded", path=str(place)) from None


def copy_before_upgrade(place: Path, key: str | None, version: int) -> Path:
    """A verified copy beside the file, named after its version and the moment."""
    target = place.with_name(f"{place.stem}.v{version}.{time.strftime('%Y%m%d-%H%M%S')}.db")
    number = 1
    while target.exists():
        number += 1
        target = place.with_name(f"{place.stem}.v{version}.{time.strftime('%Y%m%d-%H%M%S')}-{number}.db")
    copy_file(place, target, key)
    return target


def make_like(source: Path, target: Path) -> None:
    """Make an empty file that no more people may read than the source, from its first moment on."""
    mode = source.stat().st_mode & 0o777
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    target.chmod(mode)


def copy_file(source: Path, target: Path, key: str | None) -> None:
    """Copy a school file by SQLite's backup call, consistent while others write, and verify the copy."""
    from_database = SchoolDatabase(str(source), key=key, mode="read_only", vfs=share.vfs_for(str(source)))
    try:
        make_like(source, target)
    except OSError as error:
        raise as_storage_error(error, target) or error from error
    try:
        from_database.connect()
        reader = from_database.connection()
        writer = apsw.Connection(str(target))
        try:
            if key is not None:
                writer.pragma("key", "raw:" + key)
            writer.pragma("page_size", PAGE_SIZE)
            with writer.backup("main", reader, "main") as backup:
                while not backup.done:
                    wait_while_busy(lambda: backup.step(2048), path=source)
            answer = writer.pragma("integrity_check")
            if answer != "ok":
                raise StorageError("file.damaged", path=str(target), detail=str(answer))
        finally:
            writer.close()
    except BaseException as error:
        target.unlink(missing_ok=True)
        known = as_storage_error(error, source)
        raise known if known is not None else error from error
    finally:
        if not from_database.is_closed():
            from_database.close()
