"""Filling a new school file at speed: millions of rows in the order of their keys, indexes afterwards.

Only for a file that nobody else has open: without synchronisation and foreign keys, a crash in the middle leaves
rubbish, so the caller removes the file when anything fails.  Rows come sorted by primary key, so each page of a
clustered table is written once and full.  The other indexes are made at the end, because a sort and one pass beat
a million insertions at random places by far, and leave full pages too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import apsw

from models.base import Table
from models.database import SchoolFile, apply_settings

_CACHE_KIB = 128 * 1024


class BulkWriter:
    """Inserts rows given as sequences in the order of the table's fields."""

    def __init__(self, connection: apsw.Connection) -> None:
        self.connection = connection
        self._statements: dict[type[Table], str] = {}

    def insert(self, table: type[Table], rows: Iterable[Sequence[Any]]) -> None:
        """Insert many rows; days and moments as the numbers that are stored."""
        self.connection.executemany(self._statement(table), rows)

    def execute(self, statement: str, parameters: Sequence[Any] = ()) -> None:
        """Any other statement."""
        self.connection.execute(statement, tuple(parameters))

    def _statement(self, table: type[Table]) -> str:
        if table not in self._statements:
            meta = table._meta
            names = ", ".join(f'"{one.column_name}"' for one in meta.sorted_fields)
            marks = ", ".join("?" * len(meta.sorted_fields))
            self._statements[table] = f'INSERT INTO "{meta.table_name}" ({names}) VALUES ({marks})'  # noqa: S608 - own names
        return self._statements[table]


@contextmanager
def bulk_writing(school: SchoolFile) -> Iterator[BulkWriter]:
    """Everything inserted within is stored at the end in one go, with the indexes; then the usual settings hold again.

    Foreign keys are not asked for on the way; the caller knows that they hold (a test asks `foreign_key_check`).
    """
    connection = school.connection
    for name, value in (
        ("synchronous", "OFF"),
        ("foreign_keys", 0),
        ("secure_delete", 0),
        ("cache_size", -_CACHE_KIB),
    ):
        connection.pragma(name, value)
    connection.pragma("journal_mode", "memory")
    connection.execute("BEGIN EXCLUSIVE")
    try:
        indexes = _drop_indexes(connection)
        yield BulkWriter(connection)
        for statement in indexes:
            connection.execute(statement)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    finally:
        apply_settings(connection)
        connection.pragma("journal_mode", "persist")


def _drop_indexes(connection: apsw.Connection) -> list[str]:
    """Drop the indexes that a statement can make again (not those of primary keys); returns these statements."""
    found = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid"
    ).fetchall()
    for name, _ in found:
        connection.execute(f'DROP INDEX "{name}"')
    return [str(sql) for _, sql in found]
