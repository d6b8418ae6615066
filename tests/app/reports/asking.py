"""How tests ask for reports: a document of a wish, and its tables as plain values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from app.reports.all import report_named
from app.reports.document import Cell, Document, Row, RowKind, Table
from app.reports.wish import Of, Wish
from app.reports.words import ReportWords
from app.session import Session
from tests.build import BuiltSchool

RU, EN = ReportWords("ru"), ReportWords("en")


def documents(
    session: Session, school: BuiltSchool, key: str, of: Of, id_: int, words: ReportWords = RU, **more: Any
) -> Sequence[Document]:
    """The documents of a report."""
    spec = report_named(key)
    assert spec is not None
    return spec.make(session, Wish(key, of, id_, school.year, **more), words)


def document(
    session: Session, school: BuiltSchool, key: str, of: Of, id_: int, words: ReportWords = RU, **more: Any
) -> Document:
    """The one document of a report."""
    (found,) = documents(session, school, key, of, id_, words, **more)
    return found


def cell(table: Table, row: Row, key: str) -> Cell:
    """The cell of a column."""
    return row.cells[[one.key for one in table.columns].index(key)]


def column(table: Table, key: str, kind: RowKind = RowKind.BODY) -> list[Any]:
    """The values of a column in rows of a kind."""
    return [cell(table, row, key).value for row in table.rows if row.kind is kind]


def check_sound(one: Document) -> None:
    """What holds of every document: as many cells as columns, formulas that name columns, totals over body rows."""
    for table in one.tables:
        keys = [column.key for column in table.columns]
        assert len(set(keys)) == len(keys)
        assert table.rows or table.empty
        for row in table.rows:
            assert len(row.cells) == (1 if row.kind is RowKind.HEAD else len(keys))
            if row.over is not None:
                first, last = row.over
                assert all(table.rows[place].kind is RowKind.BODY for place in range(first, last + 1))
            for one_cell in row.cells:
                named = re.findall(r"\{(\w+)(?::over)?\}", one_cell.formula)
                assert set(named) <= set(keys)
                assert ":over" not in one_cell.formula or row.over is not None


def said(one: Document, words: ReportWords = RU) -> str:
    """All that a document says, as one text."""
    lines = [one.title, one.name, one.school, *one.heading, *one.notes]
    for part in one.parts:
        if isinstance(part, Table):
            lines += [part.title, part.empty, *(f"{head.group} {head.head}" for head in part.columns)]
            for row in part.rows:
                for head, own in zip(part.columns, row.cells, strict=False):
                    lines += [words.cell(own.value, head.kind), *own.behind]
        else:
            lines.append(part.text if hasattr(part, "text") else part.title)
    lines += [f"{line.who} {line.name}" for line in one.signatures]
    return "\n".join(lines)
