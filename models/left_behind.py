"""A school file that was about to be left behind for one with another key, and was not: the PC died in between.

Between the mark and the new file's taking the place lie milliseconds.  A mark that is older was left by a PC that died,
and is taken away by the next one that opens the file with the old key: nothing has happened then.
"""

from __future__ import annotations

import time
from pathlib import Path

import apsw

from models.database import FORMAT_VERSION, KEY_CHANGED, wait_while_busy
from models.errors import StorageError

MARK_SECONDS = 60.0
"""How long a mark is waited with."""


def mark(connection: apsw.Connection, place: Path) -> None:
    """Nobody writes into this file any more.  One transaction."""
    _set_version(connection, place, FORMAT_VERSION, KEY_CHANGED)


def undo(connection: apsw.Connection, place: Path) -> None:
    """It is the school's file all the same."""
    _set_version(connection, place, KEY_CHANGED, FORMAT_VERSION)


def undo_if_left(connection: apsw.Connection, place: Path) -> bool:
    """Take away a mark whose PC has died; whether there was one.  A young one stays."""
    try:
        if time.time() - place.stat().st_mtime < MARK_SECONDS:
            return False
        undo(connection, place)
    except (apsw.Error, OSError, StorageError):
        return False  # what is wrong with it, whoever opens it is told
    return True


def _set_version(connection: apsw.Connection, place: Path, expected: int, version: int) -> None:
    wait_while_busy(lambda: connection.execute("BEGIN EXCLUSIVE"), path=place)
    try:
        if connection.pragma("user_version") != expected:
            raise StorageError("file.busy", path=str(place), seconds=0)
        connection.pragma("user_version", version)
        wait_while_busy(lambda: connection.execute("COMMIT"), path=place)
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
