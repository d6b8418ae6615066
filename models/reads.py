"""What reading costs: statements, rows and pages that a piece of work takes from a school file."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import apsw

from models.database import SchoolFile

_READING = ("SELECT", "WITH")


@dataclass
class Reads:
    """Counted while a `counting` block lasts; `ms` is set at its end.

    `statements` are those that read (not BEGIN and COMMIT), `rows` what they gave, `pages` those that were not in
    memory: each is a round trip when the file lies on a share.
    """

    statements: int = 0
    rows: int = 0
    pages: int = 0
    ms: float = 0.0


@contextmanager
def counting(school: SchoolFile, *, cold: bool = False) -> Iterator[Reads]:
    """Count what is read within; `cold` forgets all pages in memory first.  Outside of transactions."""
    if school.in_transaction:
        raise RuntimeError("a transaction keeps pages in memory, so nothing in it is cold")
    connection = school.connection
    reads = Reads()
    before = connection.exec_trace, connection.row_trace
    if cold:
        connection.release_memory()

    def statement(_cursor: apsw.Cursor, text: str, _bindings: Any) -> bool:
        reads.statements += text.lstrip().upper().startswith(_READING)
        return True

    def row(_cursor: apsw.Cursor, values: Any) -> Any:
        reads.rows += 1
        return values

    missed = _missed(connection)
    begun = time.perf_counter()
    connection.exec_trace, connection.row_trace = statement, row
    try:
        yield reads
    finally:
        connection.exec_trace, connection.row_trace = before
        reads.ms = (time.perf_counter() - begun) * 1000
        reads.pages = _missed(connection) - missed


def _missed(connection: apsw.Connection) -> int:
    return connection.status(apsw.SQLITE_DBSTATUS_CACHE_MISS)[0]
