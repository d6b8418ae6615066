"""Values of the school file as they stand in tables that are handed out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from app.exchange.exports import schema
from app.exchange.exports.names import Names
from app.exchange.exports.schema import Column
from app.reports.writers.csv_text import FORMULA
from models.base import day


def heads(found: Sequence[Column]) -> list[str]:
    """The names of the columns, with those of the words beside them."""
    listed: list[str] = []
    for column in found:
        listed += [column.name, schema.name_of(column)] if column.has_name else [column.name]
    return listed


def cell_maker(column: Column, names: Names) -> Callable[[Any], tuple[Any, ...]]:
    """What makes the cells of a column, and of the words beside it, from a stored value."""
    shown = _SHOWN.get(column.kind, _as_is)
    if column.names is not None:
        known = names.of(column.names)
        return lambda value: (shown(value), "" if value is None else _text(known.get(value, "")))
    if column.codes is not None:
        codes = {one.value: one.name.lower() for one in column.codes}
        return lambda value: (shown(value), codes.get(value, ""))
    return lambda value: (shown(value),)


def _as_is(value: Any) -> Any:
    return "" if value is None else value


def _text(value: Any) -> Any:
    """As no table program takes it for a formula: families write into the file, too."""
    if not value:
        return ""
    value = value.replace("\0", "")
    return f"'{value}" if value.lstrip(" ").startswith(FORMULA) and len(value) > 1 else value


def _day(value: int | None) -> str:
    return "" if value is None else day(value).isoformat()


def _moment(value: int | None) -> str:
    return "" if value is None else f"{datetime.fromtimestamp(value, UTC):%Y-%m-%dT%H:%M:%SZ}"


def _flag(value: int | None) -> str:
    return "" if value is None else ("true" if value else "false")


def _hex(value: bytes | None) -> str:
    return "" if value is None else value.hex()


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


_SHOWN: dict[str, Callable[[Any], Any]] = {
    "date": _day, "datetime": _moment, "boolean": _flag, "hex": _hex, "number": _number, "string": _text,
}  # fmt: skip
