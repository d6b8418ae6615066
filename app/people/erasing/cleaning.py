"""Taking a name out of the texts of others, and making anew what repeats them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from app.news.markup import lead
from app.people.erasing.names import NameForms
from app.people.erasing.texts import (
    UNLOGGED,
    Found,
    cleaned,
    free_columns,
    key_columns,
    passage_id,
    search_portion,
)
from app.session import Session
from models.base import Table, rows
from models.messages import MOST_NO, Message, MessageQuote
from models.news import News, NewsText
from models.tables import TABLES

_BY_NAME = {table._meta.table_name: table for table in TABLES}


@dataclass(frozen=True, slots=True)
class Pen:
    """What a name is replaced with, and in which passages also where it is not sure."""

    forms: NameForms
    by: str
    ticked: frozenset[str]

    def clean(self, text: str) -> str:
        """A text as it is to be."""
        return self.forms.replaced(text, self.by, perhaps=passage_id(text) in self.ticked)


def clean_texts(session: Session, found: Found, pen: Pen) -> tuple[int, set[int]]:
    """Take the name out of the rows found, and out of what others have begun to write since; returns how many rows
    have changed, and the threads among them.  Inside a command."""
    wanted = {name: set(keys) for name, keys in found.rows.items() if name != "change_log"}
    for table in UNLOGGED:
        now = Found()
        after: tuple[Any, ...] | None = ()
        while after is not None:
            after = search_portion(session, table, pen.forms, now, after)
        wanted |= now.rows
    changed = {
        name: [key for key in keys if _clean_row(session, _BY_NAME[name], key, pen)]
        for name, keys in wanted.items()
    }
    threads = {key[0] // MOST_NO for key in changed.get(Message._meta.table_name, ())}
    threads |= {key[0] for key in changed.get(MessageQuote._meta.table_name, ())}
    _leads_anew({key[0] for key in changed.get(NewsText._meta.table_name, ())})
    return sum(map(len, changed.values())), threads


def _clean_row(session: Session, table: type[Table], key: tuple[Any, ...], pen: Pen) -> bool:
    run = session.school.database.execute_sql
    columns = free_columns(table)
    name = table._meta.table_name
    here = " AND ".join(f'"{one}" = ?' for one in key_columns(table))
    listed = ", ".join(f'"{one}"' for one in columns)
    row = run(f'SELECT {listed} FROM "{name}" WHERE {here}', key).fetchone()  # noqa: S608 - our own names
    if row is None:
        return False
    made = [cleaned(table, column, value, pen.clean) for column, value in zip(columns, row, strict=True)]
    if made == list(row):
        return False
    changes = ", ".join(f'"{one}" = ?' for one in columns)
    run(f'UPDATE "{name}" SET {changes} WHERE {here}', (*made, *key))  # noqa: S608 - our own names
    return True


def _leads_anew(news: Collection[int]) -> None:
    for number in news:
        revision = News.select(News.revision).where(News.id == number).scalar()
        newest = NewsText.select(NewsText.text).where(NewsText.news == number, NewsText.revision == revision)
        for (text,) in rows(newest):
            News.update(lead=lead(text)).where(News.id == number).execute()
