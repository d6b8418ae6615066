"""What all tables share: the deferred database, and fields that keep rows small and readable.

The database is the only global of the program, and it is empty until a file is opened.  It is held per thread:
each thread that opens a file sees its own (the window has one such thread, tests may have several).
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from peewee import DatabaseProxy, Field, IntegerField, Model


class _DatabaseOfThisThread(DatabaseProxy):
    """A `DatabaseProxy` whose target is set per thread."""

    __slots__ = ("_here",)

    def __init__(self) -> None:
        object.__setattr__(self, "_here", threading.local())
        object.__setattr__(self, "_callbacks", [])

    def __setattr__(self, name: str, value: Any) -> None:
        object.__setattr__(self, name, value)

    @property
    def obj(self) -> Any:
        return getattr(self._here, "database", None)

    @obj.setter
    def obj(self, value: Any) -> None:
        self._here.database = value


database = _DatabaseOfThisThread()


class DayField(IntegerField):
    """A calendar day, stored as the number YYYYMMDD: 4 bytes, sorts, and can be read in any SQLite browser."""

    def db_value(self, value: date | int | None) -> int | None:
        if value is None or isinstance(value, int):
            return value
        return day_number(value)

    def python_value(self, value: int | None) -> date | None:
        return None if value is None else day(value)


class MomentField(IntegerField):
    """A moment, stored as whole seconds since 1970 UTC; an aware `datetime` in Python."""

    def db_value(self, value: datetime | int | None) -> int | None:
        if value is None or isinstance(value, int):
            return value
        return int(value.timestamp())

    def python_value(self, value: int | None) -> datetime | None:
        return None if value is None else datetime.fromtimestamp(value, UTC)


class FlagField(IntegerField):
    """True or false, as 1 or 0 (STRICT tables know no BOOL)."""

    def db_value(self, value: Any) -> int | None:
        return None if value is None else int(bool(value))

    def python_value(self, value: Any) -> bool | None:
        return None if value is None else bool(value)


class NumberField(Field):
    """A number that may have a fraction; SQLite keeps a whole one in as many bytes as an integer."""

    field_type = "REAL"

    def adapt(self, value: Any) -> float:
        return float(value)


def day_number(value: date) -> int:
    """date(2026, 11, 23) → 20261123."""
    return value.year * 10000 + value.month * 100 + value.day


def day(number: int) -> date:
    """20261123 → date(2026, 11, 23)."""
    return date(number // 10000, number // 100 % 100, number % 100)


class Table(Model):
    """Base of all tables.  STRICT: SQLite refuses a value of another type instead of storing it."""

    class Meta:
        database = database
        legacy_table_names = False
        strict_tables = True


def rows(query: Any) -> Iterator[tuple[Any, ...]]:
    """What a SELECT gives, as plain tuples; days and moments are converted, no model is made."""
    return iter(query.tuples())


def within(column: Any, first: Any, last: Any) -> Any:
    """`first <= column <= last`, in the words that SQLite uses both of: of a BETWEEN on a joined column it took the
    lower bound alone, and read on to the end of the table (3.54)."""
    return (column >= first) & (column <= last)
