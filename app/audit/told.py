"""Rows of the two logs in words, for the screen and for files alike."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from app.audit.access import AccessRow
from app.audit.log import LogRow
from app.reports.document import Cell, Column, Document, Kind, Row, Table
from app.reports.sentences import SENTENCES
from app.reports.words import ReportWords

LOG_HEADS = ("at", "who", "role", "what", "where", "whom", "before", "after", "reason")
ACCESS_HEADS = ("at", "who", "role", "what", "whom", "looks")
_WIDTHS = {
    "at": 15, "who": 22, "role": 14, "what": 18, "where": 22, "whom": 20, "before": 26, "after": 26, "reason": 18,
}  # fmt: skip
_LONGEST = 200
_MARKS = frozenset({"mark", "term_mark"})
_DAYS = frozenset({"born", "starts", "ends", "from_date", "to_date", "date"})
_MOMENTS = frozenset({"blocked_until", "last_seen_at", "closed_at"})


def log_cells(row: LogRow, words: ReportWords) -> tuple[str, ...]:
    """The cells of a change, as `LOG_HEADS`."""
    where = [row.class_name, row.course]
    if row.date is not None:
        where.append(words.day(row.date))
    if row.number is not None:
        where.append(words("audit.lesson", number=row.number))
    return (
        moment(row.at, words), row.author or words("audit.program"), _word(f"role.{row.role}", row.role, words),
        _word(f"audit.entity.{row.entity}", row.entity, words), ", ".join(one for one in where if one) or _place(row),
        row.pupil, state(row.entity, row.before, words), state(row.entity, row.after, words), row.reason,
    )  # fmt: skip


def access_cells(row: AccessRow, words: ReportWords) -> tuple[str, ...]:
    """The cells of an access, as `ACCESS_HEADS`."""
    looks = str(row.looks) if row.looks != 1 else ""
    action = _word(f"audit.action.{row.action}", row.action, words)
    return (
        moment(row.at, words),
        row.who,
        _word(f"role.{row.role}", row.role, words),
        action,
        row.subject,
        looks,
    )


def heads(names: Iterable[str], words: ReportWords) -> list[str]:
    """The heads of a table."""
    return [words(f"audit.{name}") for name in names]


def document(
    title: str, names: Sequence[str], lines: Iterable[Sequence[str]], words: ReportWords, *, school: str, today: dt.date
) -> Document:  # fmt: skip
    """A log as a document, to be written to a file."""
    columns = tuple(
        Column(name, words(f"audit.{name}"), Kind.TEXT, width=_WIDTHS.get(name, 0)) for name in names
    )
    rows = tuple(Row(tuple(Cell(text) for text in line)) for line in lines)
    table = Table(columns, rows, empty=words("audit.nothing"))
    return Document(
        key="audit",
        title=words(title),
        name=words(title),
        school=school,
        parts=(table,),
        across=True,
        made_on=today,
    )


def moment(at: dt.datetime, words: ReportWords) -> str:
    """«23.11.2026 11:40» by this PC's clock."""
    here = at.astimezone()
    return f"{words.day(here.date())} {here:%H:%M}"


def state(entity: str, value: Any, words: ReportWords) -> str:
    """A row before or after; a dash for none."""
    if value is None:
        return "–"
    if not isinstance(value, dict):
        return _short(str(value))
    told = [_member(entity, name, one, words) for name, one in value.items() if one not in (None, "", [], {})]
    return _short("; ".join(told)) or "–"


def _member(entity: str, name: str, value: Any, words: ReportWords) -> str:
    label = _word(f"audit.member.{name}", name, words)
    if name == "value" and entity in _MARKS and isinstance(value, int):
        return words.mark(value)
    if isinstance(value, bool):
        return f"{label}: {words('audit.yes' if value else 'audit.no')}"
    if isinstance(value, int) and name in _DAYS and value > 10_000_000:
        return f"{label}: {words.day(dt.date(value // 10000, value // 100 % 100, value % 100))}"
    if isinstance(value, int) and name in _MOMENTS:
        return f"{label}: {moment(dt.datetime.fromtimestamp(value, dt.UTC), words)}"
    if isinstance(value, list | dict):
        return f"{label}: {len(value)}"
    return f"{label}: {_word(f'audit.word.{value}', str(value), words)}"


def _place(row: LogRow) -> str:
    return row.key if row.entity in ("setting", "own_setting", "file", "export") else ""


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _word(code: str, plain: str, words: ReportWords) -> str:
    return words(code) if code in SENTENCES else plain
