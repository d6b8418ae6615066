"""The tables of the school file as the standard «Frictionless Data Package» describes tables: fields, keys, references.

Beside each number that refers to something stands its name: `pupil_id` and `pupil_name`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from peewee import BlobField, Field, ForeignKeyField, IntegerField

from models.base import DayField, FlagField, MomentField, NumberField, Table
from models.codes import AttendanceCode, HandInState, LessonState, MarkValue, TermMarkKind
from models.journal import Attendance, HomeworkAnswer, HomeworkDraft, Lesson, Mark, TermMark
from models.messages import (
    CannedAnswer,
    Mailing,
    Message,
    MessageDraft,
    MessageQuote,
    MessageReceipt,
    MessageThread,
    SentToken,
    ThreadParticipant,
    UrgentMessage,
)
from models.news import NewsDraft
from models.tables import TABLES

SECRET = frozenset({"password_hash"})
"""Columns that leave the file in no export."""
UNSENT = frozenset({SentToken, HomeworkDraft, MessageDraft, NewsDraft})
"""What nobody but who writes it reads."""
LETTERS = frozenset(
    {
        Mailing,
        MessageThread,
        ThreadParticipant,
        Message,
        MessageReceipt,
        UrgentMessage,
        MessageQuote,
        CannedAnswer,
    }
)
"""What is read by those whom it is written to; handed out only when that is asked for in so many words."""
LETTER_FILES = ("message", "draft")
"""Owners of attachments that go with them."""

_CODES: dict[tuple[type[Table], str], type[IntEnum]] = {
    (Mark, "value"): MarkValue,
    (TermMark, "value"): MarkValue,
    (TermMark, "kind"): TermMarkKind,
    (Attendance, "code"): AttendanceCode,
    (Lesson, "state"): LessonState,
    (HomeworkAnswer, "state"): HandInState,
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table that is handed out.  `kind`: integer, number, string, boolean, date, datetime, hex; `names`:
    the table whose names say what its numbers mean; `codes`: words for its numbers."""

    name: str
    kind: str
    required: bool
    names: str | None = None
    codes: type[IntEnum] | None = None

    @property
    def has_name(self) -> bool:
        """Whether a column with words stands beside it."""
        return self.names is not None or self.codes is not None


def tables(*, letters: bool) -> tuple[type[Table], ...]:
    """The tables that are handed out."""
    left_out = UNSENT if letters else UNSENT | LETTERS
    return tuple(table for table in TABLES if table not in left_out)


def columns(table: type[Table], named: frozenset[str]) -> tuple[Column, ...]:
    """The columns of a table, in their order.  `named`: the tables whose rows have names."""
    return tuple(
        _column(table, field, named) for field in table._meta.sorted_fields if field.column_name not in SECRET
    )


def _column(table: type[Table], field: Field, named: frozenset[str]) -> Column:
    refers = field.rel_model._meta.table_name if isinstance(field, ForeignKeyField) else None
    return Column(
        field.column_name,
        _type(field),
        not field.null,
        refers if refers in named else None,
        _CODES.get((table, field.column_name)),
    )


def _type(field: Field) -> str:
    if isinstance(field, ForeignKeyField):
        return _type(field.rel_field)
    for kind, name in (
        (DayField, "date"), (MomentField, "datetime"), (FlagField, "boolean"), (NumberField, "number"),
        (BlobField, "hex"), (IntegerField, "integer"),
    ):  # fmt: skip
        if isinstance(field, kind):
            return name
    return "string"


def name_of(column: Column) -> str:
    """What the column with its words is called."""
    return f"{column.name.removesuffix('_id')}_name"


def resource(table: type[Table], found: tuple[Column, ...], path: str, rows: int) -> dict[str, Any]:
    """The description of a table for `datapackage.json`."""
    fields: list[dict[str, Any]] = []
    for column in found:
        fields.append(_field(column))
        if column.has_name:
            fields.append({"name": name_of(column), "type": "string"})
    return {
        "name": table._meta.table_name.replace("_", "-"),
        "path": path,
        "title": table.__name__,
        "description": " ".join((table.__doc__ or "").split()).replace("`", ""),
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "rows": rows,
        "dialect": {"delimiter": ";", "lineTerminator": "\r\n", "doubleQuote": True},
        "schema": {
            "fields": fields,
            "missingValues": [""],
            "primaryKey": key_of(table),
            "foreignKeys": _references(table),
        },
    }


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": "string" if column.kind == "hex" else column.kind}
    if column.kind == "datetime":
        field["format"] = "%Y-%m-%dT%H:%M:%SZ"
    if column.codes is not None:
        field["description"] = ", ".join(f"{one.value}: {one.name.lower()}" for one in column.codes)
    if column.required:
        field["constraints"] = {"required": True}
    return field


def key_of(table: type[Table]) -> list[str]:
    """The columns of its primary key."""
    meta: Any = table._meta
    return [field.column_name for field in meta.get_primary_keys()]


def _references(table: type[Table]) -> list[dict[str, Any]]:
    return [
        {
            "fields": [field.column_name],
            "reference": {
                "resource": "" if model is table else model._meta.table_name.replace("_", "-"),
                "fields": [field.rel_field.column_name],
            },
        }
        for field, model in table._meta.refs.items()
    ]
