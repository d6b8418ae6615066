"""Where people write freely, and looking there for a name: all columns of text of all tables, but for those that hold
words of the program's own or repeat what stands elsewhere."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from peewee import TextField

from app.backup.problems import Progress
from app.people.erasing.names import Hit, NameForms
from app.session import Session
from models.access import AccessRecord
from models.base import Table
from models.control import Finding
from models.journal import HomeworkDraft
from models.log import ChangeLog, Setting
from models.messages import MessageDraft
from models.news import NewsDraft, NewsText
from models.people import Person
from models.tables import TABLES

PORTION = 20_000
"""Rows that are looked through in one transaction, so that writers get their turn."""
_AROUND = 40
"""Letters of an excerpt on both sides of a name: enough to see whom it means, and no more of a letter."""

FIXED = frozenset(
    {
        "staff_role.role", "account.login", "account.kind", "account.password_hash", "access_record.role",
        "access_record.action", "term_scheme.kind", "holiday.kind", "subject.scale", "work_kind.code",
        "diary_visit.part", "remark.kind", "mailing.side", "message_thread.family", "message_thread.side",
        "thread_participant.side", "thread_participant.partner_side", "thread_participant.last_side", "message.side",
        "message_receipt.side", "urgent_message.side", "message_quote.side", "message_draft.side",
        "message_draft.thread_key", "sent_token.side", "sent_token.token", "sent_token.answer", "attachment.owner",
        "attachment.owner_key", "attachment.media_type", "news.token", "news_audience.kind", "news_audience.who",
        "finding.rule", "finding.unit", "finding.place", "finding.state", "finding.closed_because",
        "finding_answer.kind", "control_unit.unit", "control_state.rules", "setting.scope", "setting.key",
        "change_log.role", "change_log.entity", "change_log.key", "format_history.program",
    }
)  # fmt: skip
"""Columns with words of the program's own; the login is the person's row's matter."""
REPEATED = frozenset(
    {
        "thread_participant.subject", "thread_participant.last_words", "mailing.subject", "mailing.first_words",
        "news.lead",
    }
)  # fmt: skip
"""Columns that repeat the words of another: made anew where that one is changed (a name may be cut in two there)."""
AS_JSON = frozenset(
    {
        (AccessRecord, "detail"), (HomeworkDraft, "files"), (MessageDraft, "details"), (NewsText, "terms"),
        (NewsDraft, "content"), (Finding, "detail"), (Setting, "value"), (ChangeLog, "before"), (ChangeLog, "after"),
    }
)  # fmt: skip
UNLOGGED = (MessageDraft, NewsDraft, HomeworkDraft)
"""Of which the log tells that they were kept and not what is in them: looked through once more at the last moment."""


def free_columns(table: type[Table]) -> list[str]:
    """The columns of a table that people write freely; of persons none: the names of others are theirs."""
    if table is Person:
        return []
    name = table._meta.table_name
    found = [one.column_name for one in table._meta.sorted_fields if isinstance(one, TextField)]
    return [one for one in found if f"{name}.{one}" not in FIXED | REPEATED]


def key_columns(table: type[Table]) -> list[str]:
    """The columns of the primary key."""
    meta: Any = table._meta
    return [one.column_name for one in meta.get_primary_keys()]


@dataclass(frozen=True, slots=True)
class Passage:
    """A text in which the name stands, wherever it is repeated.  `where`: the tables; `before`, `hit`, `after`: the
    first place of it that is not sure, else the first; `sure`, `perhaps`: how many places of each kind."""

    id: str
    where: tuple[str, ...]
    before: str
    hit: str
    after: str
    sure: int
    perhaps: int


@dataclass
class Found:
    """What a search has found: rows by table, and the texts."""

    rows: dict[str, set[tuple[Any, ...]]] = field(default_factory=dict)
    passages: dict[str, Passage] = field(default_factory=dict)

    def note(self, table: str, key: tuple[Any, ...], texts: Collection[str], forms: NameForms) -> None:
        """Keep a row if one of its texts has the name."""
        for text in texts:
            hits = list(forms.find(text))
            if not hits:
                continue
            self.rows.setdefault(table, set()).add(key)
            known = self.passages.get(passage_id(text))
            if known is None:
                self.passages[passage_id(text)] = _passage(text, hits, table)
            elif table not in known.where:
                self.passages[known.id] = _passage(text, hits, *known.where, table)


def passage_id(text: str) -> str:
    """What a passage is ticked by."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _passage(text: str, hits: Sequence[Hit], *where: str) -> Passage:
    first = next((one for one in hits if not one.sure), hits[0])
    before = text[max(first.start - _AROUND, 0) : first.start]
    after = text[first.end : first.end + _AROUND]
    return Passage(
        passage_id(text), where,
        ("…" if first.start > _AROUND else "") + " ".join(before.split("\n")),
        text[first.start : first.end],
        " ".join(after.split("\n")) + ("…" if len(text) > first.end + _AROUND else ""),
        sum(one.sure for one in hits), sum(not one.sure for one in hits),
    )  # fmt: skip


# --- texts in columns ------------------------------------------------------------------------------------------------


def texts_in(table: type[Table], column: str, value: str | None) -> list[str]:
    """The texts that a cell holds: of JSON all its strings."""
    if not value:
        return []
    if (table, column) not in AS_JSON:
        return [value]
    try:
        return list(_strings(json.loads(value)))
    except ValueError:
        return [value]


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)


def with_texts(value: Any, clean: Callable[[str], str]) -> Any:
    """A JSON value with its strings made anew; keys stay."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {name: with_texts(one, clean) for name, one in value.items()}
    if isinstance(value, list):
        return [with_texts(one, clean) for one in value]
    return value


def cleaned(table: type[Table], column: str, value: str | None, clean: Callable[[str], str]) -> str | None:
    """A cell with its texts made anew."""
    if not value:
        return value
    if (table, column) not in AS_JSON:
        return clean(value)
    try:
        parsed = json.loads(value)
    except ValueError:
        return clean(value)
    made = with_texts(parsed, clean)
    return value if made == parsed else json.dumps(made, ensure_ascii=False)


# --- the search ------------------------------------------------------------------------------------------------------


def search(session: Session, forms: NameForms, progress: Progress) -> Found:
    """All of the file but the log, in portions; outside of a transaction."""
    wanted = [one for one in TABLES if one is not ChangeLog and free_columns(one)]
    found = Found()
    for number, table in enumerate(wanted):
        after: tuple[Any, ...] | None = ()
        while after is not None:
            with session.school.reading():
                after = search_portion(session, table, forms, found, after)
        progress(number + 1, len(wanted))
    return found


def search_portion(
    session: Session, table: type[Table], forms: NameForms, found: Found, after: tuple[Any, ...]
) -> tuple[Any, ...] | None:
    """The rows of a table that follow a key, in its order; returns the key of the last of them, None at the end."""
    run = session.school.database.execute_sql
    keys, columns = key_columns(table), free_columns(table)
    listed = ", ".join(f'"{one}"' for one in keys)
    beyond = f"WHERE ({listed}) > ({', '.join('?' * len(keys))})" if after else ""
    name = table._meta.table_name
    base = f'FROM "{name}" {beyond} ORDER BY {listed}'
    last = run(f"SELECT {listed} {base} LIMIT 1 OFFSET {PORTION - 1}", after).fetchone()
    globs = " OR ".join(f'"{column}" GLOB ?' for column in columns for _ in forms.globs)
    values = [glob for _ in columns for glob in forms.globs]
    if not values:
        return None
    read = ", ".join(f'"{one}"' for one in dict.fromkeys([*keys, *columns]))
    inner = f"SELECT {read} {base} LIMIT {PORTION}"
    wanted = ", ".join(f'"{one}"' for one in [*keys, *columns])
    for row in run(f"SELECT {wanted} FROM ({inner}) WHERE {globs}", (*after, *values)):  # noqa: S608
        texts = [
            text
            for column, value in zip(columns, row[len(keys) :], strict=True)
            for text in texts_in(table, column, value)
        ]
        found.note(name, tuple(row[: len(keys)]), texts, forms)
    return None if last is None else tuple(last)
