"""Where the generator puts its rows: tables year by year in the order of their keys, the log in that of time."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from typing import Any

from app.changes import FIRST_HASH, INSERT, as_json, chain
from models import letter_index
from models.base import Table
from models.bulk import BulkWriter

LogRow = tuple[
    str, str, int | None, int | None, int | None, int | None, int | None, str | None, str | None, str | None
]
"""entity, key, course, school_class, pupil, date, number, before, after, reason: as `change_log` stores them."""

_HIDDEN = frozenset({"password_hash", "sha256"})
_BATCH = 20_000


class Ledger:
    """Collects rows and log; `now` is the moment after which nothing has happened yet."""

    def __init__(self, writer: BulkWriter, now: int) -> None:
        self.now = now
        self._writer = writer
        self._rows: dict[type[Table], list[Sequence[Any]]] = {}
        self._steps: list[tuple[int, int, int | None, str | None, list[LogRow]]] = []
        self._order = 0
        self._ready: list[tuple[Any, ...]] = []
        self._seq, self._link = 0, FIRST_HASH
        self._words: list[tuple[int, str]] = []

    def rows(self, table: type[Table]) -> list[Sequence[Any]]:
        """The list that the table's rows of this year are appended to."""
        return self._rows.setdefault(table, [])

    def add(self, table: type[Table], *row: Any) -> list[Any]:
        """Add a row; it may still be changed until the year is written."""
        kept = list(row)
        self.rows(table).append(kept)
        return kept

    def add_structure(
        self, table: type[Table], rows: Iterable[Sequence[Any]], *, at: int, account: int
    ) -> None:
        """Add rows of a table that an administrator fills, with their log, as one step."""
        kept = list(rows)
        self.rows(table).extend(kept)
        meta: Any = table._meta
        names = [one.column_name for one in meta.sorted_fields]
        keys = [names.index(one.column_name) for one in meta.get_primary_keys()]
        log: list[LogRow] = []
        for row in kept:
            stored = {
                name: value
                for name, value in zip(names, row, strict=True)
                if value is not None and name not in _HIDDEN
            }
            key = "/".join(str(row[index]) for index in keys)
            log.append((meta.table_name, key, None, None, None, None, None, None, as_json(stored), None))
        self.step(at, account, "admin", log)

    def step(self, at: int, account: int | None, role: str | None, rows: list[LogRow]) -> None:
        """Rows of the log that one unit of work has made at a moment."""
        if rows:
            self._order += 1
            heapq.heappush(self._steps, (at, self._order, account, role, rows))

    def settle(self, until: int) -> None:
        """Number and chain all steps before a moment; nothing earlier may come later."""
        steps, ready = self._steps, self._ready
        seq, link = self._seq, self._link
        while steps and steps[0][0] < until:
            at, _, account, role, rows = heapq.heappop(steps)
            step = seq + 1
            for row in rows:
                seq += 1
                columns = (seq, step, at, account, role, *row)
                link = chain(link, columns)
                ready.append((*columns, link))
        self._seq, self._link = seq, link
        if len(ready) > _BATCH:
            self._write_log()

    def add_words(self, rows: Iterable[tuple[int, str]]) -> None:
        """Rows of the messages' index of words."""
        self._words.extend(rows)

    def end_year(self) -> None:
        """Write all tables, each in the order of its primary key (its leading columns)."""
        for table, rows in self._rows.items():
            rows.sort(key=tuple)
            self._writer.insert(table, rows)
        self._rows = {}
        self._writer.connection.executemany(letter_index.INSERT, sorted(self._words))
        self._words = []

    def end(self) -> None:
        """Write the rest."""
        self.settle(self.now + 1)
        self._write_log()
        self.end_year()
        self._writer.execute(letter_index.OPTIMIZE)

    def _write_log(self) -> None:
        self._writer.connection.executemany(INSERT, self._ready)
        self._ready = []
