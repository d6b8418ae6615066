"""How tests ask for reports: a document of a wish, and its tables as plain values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from app.reports.all import report_named
from app.reports.document import Cell, Document, Kind, Row, RowKind, Table
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
        check_formulas(table)


_SIMPLE = re.compile(r'(SUM|IF|[-+*/(),"=0-9]|\{\w+(:over)?\})+')


def check_formulas(table: Table) -> None:
    """Formulas of sums and quotients give the very values that they stand beside; in a spreadsheet a percentage is a
    share of 1."""
    for row in table.rows:
        for head, one in zip(table.columns, row.cells, strict=False):
            if not _SIMPLE.fullmatch(one.formula):
                continue
            value = one.value if isinstance(one.value, int | Fraction) else None
            if (one.kind or head.kind) is Kind.PERCENT and value is not None:
                value = Fraction(value) / 100
            assert _reckoned(one.formula, table, row) == value, (table.title, head.key, one.formula)


def _reckoned(formula: str, table: Table, row: Row) -> Fraction | None:
    known = {head.key: _number(own) for head, own in zip(table.columns, row.cells, strict=False)}
    whole = re.fullmatch(r'IF\(\{(\w+)\}=0,"",(.+)\)', formula)
    if whole is not None:
        return None if known[whole[1]] == 0 else _reckoned(whole[2], table, row)
    first, last = row.over or (0, -1)

    def over(key: str) -> str:
        return repr([_number(cell(table, one, key)) for one in table.rows[first : last + 1]])

    text = re.sub(r"\{(\w+):over\}", lambda match: over(match[1]), formula)
    text = re.sub(r"\{(\w+)\}", lambda match: repr(known[match[1]]), text).replace("SUM", "sum")
    found: Fraction = eval(
        re.sub(r"(?<![\d(, ])\b(\d+)$", r"Fraction(\1)", text), {"Fraction": Fraction, "sum": sum}
    )
    return Fraction(found)


def _number(one: Cell) -> Fraction:
    return Fraction(one.value) if isinstance(one.value, int | Fraction) else Fraction(0)


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
