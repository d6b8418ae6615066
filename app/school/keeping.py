"""How the commands on the structure of the school write: one row, compared with what the caller believes is in it, and
its row of the change log.  Inside a command; no permission is checked here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.changes import Record
from app.errors import BadInput, NotFound, Refused
from app.session import Session
from app.unit_of_work import conflict, record
from models.base import Table, day_number, rows
from models.people import fold

Columns = Mapping[str, Any]

LONGEST_NAME = 100


def entity_of(table: type[Table]) -> str:
    """The name of a table's rows in the change log."""
    meta: Any = table._meta
    return str(meta.table_name)


def add(session: Session, table: type[Table], **columns: Any) -> int:
    """A new row; returns its id."""
    number = int(table.insert(**columns).execute())
    record(session, Record(entity_of(table), str(number), None, logged(columns)))
    return number


def change(
    session: Session, table: type[Any], row_id: int, wished: Columns, expected: Columns, *, unknown: str
) -> bool:
    """Give a row other values, where those that are believed to be there are; False where it has the wished ones.

    Raises NotFound(`unknown`), Conflict.
    """
    actual = columns_of(table, row_id, tuple(wished), unknown=unknown)
    if actual == dict(wished):
        return False
    believed = {name: expected[name] for name in wished}
    entry = Record(entity_of(table), str(row_id), logged(believed), logged(wished))
    if actual != believed:
        raise conflict(session, entry, logged(actual))
    table.update(**wished).where(table.id == row_id).execute()
    record(session, entry)
    return True


def remove(
    session: Session, table: type[Any], row_id: int, expected: Columns | None = None, *, unknown: str
) -> None:
    """Take a row away, where what is believed to be in it is.  What hangs on it, the caller has seen to.  Raises
    NotFound(`unknown`), Conflict."""
    meta: Any = table._meta
    names = tuple(name for name in meta.fields if name != "id")
    actual = columns_of(table, row_id, names, unknown=unknown)
    gone = Record(entity_of(table), str(row_id), logged(actual), None)
    if expected is not None and any(actual[name] != value for name, value in expected.items()):
        raise conflict(session, gone, logged(actual))
    table.delete().where(table.id == row_id).execute()
    record(session, gone)


def columns_of(table: type[Any], row_id: int, names: tuple[str, ...], *, unknown: str) -> dict[str, Any]:
    """What stands in a row.  Raises NotFound(`unknown`)."""
    found = next(
        rows(table.select(*(getattr(table, name) for name in names)).where(table.id == row_id)), None
    )
    if found is None:
        raise NotFound(unknown, id=row_id)
    return dict(zip(names, found, strict=True))


def logged(columns: Columns) -> dict[str, Any]:
    """Columns as the log keeps them: days as numbers."""
    return {name: day_number(value) if isinstance(value, date) else value for name, value in columns.items()}


def refuse_in_use(**uses: int) -> None:
    """Refuse to take something away on which other things hang; `uses`: how many of which table.

    Raises Refused("structure.in_use", what={table: count}).
    """
    found = {table: count for table, count in uses.items() if count}
    if found:
        raise Refused("structure.in_use", what=found)


def checked_name(text: str, *, longest: int = LONGEST_NAME, empty: bool = False) -> str:
    """A name without needless blanks.  Raises BadInput title.missing, title.bad."""
    name = " ".join(text.split())
    if not name and not empty:
        raise BadInput("title.missing", field="name")
    if len(name) > longest or not name.isprintable():
        raise BadInput("title.bad", field="name", value=name[:longest], most=longest)
    return name


def refuse_taken(table: type[Any], name: str, but: int | None, *conditions: Any) -> None:
    """Refuse a name that another row has, whatever its case.  Raises Refused("title.taken")."""
    wanted = fold(name)
    query = table.select(table.id, table.name)
    for row_id, there in rows(query.where(*conditions) if conditions else query):
        if row_id != but and fold(there) == wanted:
            raise Refused("title.taken", name=there)
