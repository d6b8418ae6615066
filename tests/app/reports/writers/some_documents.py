"""Documents by chance: odd names, long texts, empty tables, up to forty columns, letters of all scripts."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

from hypothesis import strategies as some

from app.reports.document import (
    Cell,
    Chart,
    ChartKind,
    Column,
    Document,
    Kind,
    Paragraph,
    Part,
    Row,
    RowKind,
    Signature,
    Table,
)

ODD = (
    "=cmd|' /C calc'!A0", "+1", "-2", "@SUM(A1)", "http://example.org", "", " ", "Иванов Пётр",
    "مدرسة التاريخ", "😀👩‍👩",
    "и\u0306", "слово " * 60, "неразрывноеслово" * 20, "a\nb\r\nc",
    "\t", "\x00\x07", "\ud800", "5'1\"<&>", "{n5}", "History",
    "\u202eперевёрнуто", "'", "[8А]:*?/\\", "10-хим/био", "\ufffe",
)  # fmt: skip
TEXT = some.sampled_from(ODD) | some.text(max_size=30)
VALUES: dict[Kind, Any] = {
    Kind.TEXT: TEXT,
    Kind.WHOLE: some.integers(-(10**6), 10**9),
    Kind.MEAN: some.fractions(0, 5, max_denominator=300) | some.floats(0, 5),
    Kind.PERCENT: some.fractions(0, 100, max_denominator=300),
    Kind.DAY: some.dates(dt.date(1800, 1, 1), dt.date(2199, 12, 31)),
    Kind.MARK: some.integers(-6, 5) | some.sampled_from(("н", "(4)")),
}
GROUPS = ("", "", "Отметки", "Длинное название группы")
FORMULAS = ("", "", "", "{c0}", "SUM({c1:over})", "{c1}/{c2@sum}", "{nowhere}+1", "1+1")


@some.composite
def tables(draw: Any, most_columns: int = 40, most_rows: int = 25) -> Table:
    count = draw(some.integers(1, most_columns))
    kinds = draw(some.lists(some.sampled_from(Kind), min_size=count, max_size=count))
    columns = tuple(
        Column(
            f"c{number}", draw(TEXT), kind, group=draw(some.sampled_from(GROUPS)),
            width=draw(some.sampled_from((0, 0, 0, 3, 12, 400))), turned=draw(some.booleans()),
        )
        for number, kind in enumerate(kinds)
    )  # fmt: skip
    shapes = [tuple(draw(VALUES[kind] | some.none()) for kind in kinds) for _ in range(4)]
    rows = tuple(
        _row(draw, shapes[number % len(shapes)], number)
        for number in range(draw(some.integers(0, most_rows)))
    )
    return Table(columns, rows, draw(TEXT), draw(some.integers(0, count + 1)), draw(TEXT))


def _row(draw: Any, values: tuple[Any, ...], number: int) -> Row:
    kind = draw(some.sampled_from((RowKind.BODY, RowKind.BODY, RowKind.BODY, RowKind.HEAD, RowKind.TOTAL)))
    if kind is RowKind.HEAD:
        return Row((Cell(draw(TEXT)),), kind)
    formula = draw(some.sampled_from(FORMULAS))
    over = draw(some.sampled_from((None, (0, number), (5, 2), (0, 10**6))))
    key = "sum" if kind is RowKind.TOTAL else ""
    again = draw(some.booleans())
    return Row(tuple(Cell(value, formula, again=again) for value in values), kind, over, key)


@some.composite
def documents(draw: Any, most_columns: int = 40, most_rows: int = 25) -> Document:
    parts: list[Part] = draw(some.lists(tables(most_columns, most_rows), max_size=2))
    parts += [Paragraph(text, strong=True) for text in draw(some.lists(TEXT, max_size=2))]
    for title, table, labels, keys, kind, low, high in draw(some.lists(CHARTS, max_size=2)):
        parts.append(Chart(title, table, labels, tuple(keys), kind, low, high))
    return Document(
        key="any", title=draw(TEXT), name=draw(TEXT), school=draw(TEXT),
        heading=tuple(draw(some.lists(TEXT, max_size=2))), parts=tuple(parts),
        notes=tuple(draw(some.lists(TEXT, max_size=2))),
        signatures=tuple(Signature(*one) for one in draw(some.lists(some.tuples(TEXT, TEXT), max_size=3))),
        across=draw(some.booleans()), made_on=draw(some.none() | some.just(dt.date(2026, 11, 27))),
    )  # fmt: skip


CHARTS = some.tuples(
    TEXT,
    some.integers(-1, 3),
    some.sampled_from(("c0", "c1", "x")),
    some.lists(some.sampled_from(("c0", "c1", "c2", "c3")), max_size=7),
    some.sampled_from(ChartKind),
    some.sampled_from((0.0, 2.0, -5.0)),
    some.sampled_from((None, 5.0, 100.0)),
)


def wide(rows: int, columns: int) -> Document:
    """As large as a report gets."""
    made = tuple(Column(f"c{number}", f"Колонка {number}", Kind.MEAN) for number in range(columns))
    body = tuple(
        Row(tuple(Cell(Fraction(row * at % 500, 100)) for at in range(columns))) for row in range(rows)
    )
    return Document("wide", "Большой отчёт", "школа", parts=(Table(made, body),))
