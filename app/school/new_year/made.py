"""Rows that the year change makes: written in bulk, each with its row of the change log, in the form in which they can
be found again and compared when the year is taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from peewee import ForeignKeyField, fn

from app.changes import Record
from app.session import Session
from app.unit_of_work import record
from models.base import Table, day_number, rows

_PORTION = 400


def entity_of(table: type[Table]) -> str:
    """The name of a table's rows in the change log."""
    return str(table._meta.table_name)


def key_fields(table: type[Table]) -> list[str]:
    """The names of the fields that are a table's key."""
    meta: Any = table._meta
    return [one.name for one in meta.get_primary_keys()]


def state(columns: Mapping[str, Any]) -> dict[str, Any]:
    """Columns as the change log keeps them: days as numbers, flags as 0 and 1, nothing that is NULL."""
    return {name: _stored(value) for name, value in columns.items() if value is not None}


def _stored(value: Any) -> Any:
    if isinstance(value, date) and not isinstance(value, datetime):
        return day_number(value)
    return int(value) if isinstance(value, bool) else value


def key_of(table: type[Table], columns: Mapping[str, Any]) -> str:
    """The key of a row in the change log: «12», or «12/7/20260901»."""
    return "/".join(str(_stored(columns[name])) for name in key_fields(table))


def rows_with(table: type[Table], condition: Any) -> dict[str, dict[str, Any]]:
    """Rows of a table by key, as `state` has them (without a single `id`).  1 statement."""
    meta: Any = table._meta
    fields = list(meta.sorted_fields)
    found: dict[str, dict[str, Any]] = {}
    for row in rows(table.select(*fields).where(condition)):
        columns: dict[str, Any] = {field.name: value for field, value in zip(fields, row, strict=True)}
        key = key_of(table, columns)
        columns.pop("id", None)
        found[key] = state(columns)
    return found


class Maker:
    """Writes and counts; lives as long as its command."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.rows: Counter[str] = Counter()
        self._next: dict[type[Table], int] = {}

    def number(self, table: type[Table]) -> int:
        """The next free id of a table."""
        if table not in self._next:
            meta: Any = table._meta
            key = meta.primary_key
            self._next[table] = int(table.select(fn.MAX(key)).scalar() or 0)
        self._next[table] += 1
        return self._next[table]

    def add(self, table: type[Table], found: Sequence[Mapping[str, Any]]) -> None:
        """Insert rows that have all their columns, and note them."""
        if not found:
            return
        names = list(found[0])
        fields = [getattr(table, name) for name in names]
        portion = max(1, min(_PORTION, 30_000 // len(names)))
        for start in range(0, len(found), portion):
            part = found[start : start + portion]
            table.insert_many([[one[name] for name in names] for one in part], fields=fields).execute()
        self.rows[entity_of(table)] += len(found)
        record(self._session, *(self._noted(table, one) for one in found))

    def changed(self, one: Record) -> None:
        """Count and note a row that was there and is another now."""
        self.rows[one.entity] += 1
        record(self._session, one)

    def _noted(self, table: type[Table], columns: Mapping[str, Any]) -> Record:
        after = state({name: value for name, value in columns.items() if name != "id"})
        number = columns.get("id")
        entity = entity_of(table)
        return Record(
            entity,
            key_of(table, columns),
            None,
            after,
            course=number if entity == "course" else columns.get("course"),
            school_class=number if entity == "school_class" else columns.get("school_class"),
            pupil=columns.get("pupil"),
        )


def references(table: type[Table]) -> list[tuple[type[Table], Any]]:
    """The tables and fields that refer to a table."""
    meta: Any = table._meta
    return [(model, field) for field, model in meta.backrefs.items() if isinstance(field, ForeignKeyField)]
