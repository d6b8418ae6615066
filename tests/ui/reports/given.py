"""An invented report for the tests of the windows: two classes with a total, names behind the numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from app.codes import MarkValue, Role
from app.reports.document import (
    Cell,
    Chart,
    Column,
    Document,
    Kind,
    Paragraph,
    Row,
    RowKind,
    Signature,
    Table,
)
from app.reports.registry import ReportSpec
from app.reports.wish import Of, Over, Wish
from app.reports.words import ReportWords
from app.session import Session

COLUMNS = (
    Column("class", "Class"),
    Column("fives", "5", Kind.WHOLE, group="Marks"),
    Column("fours", "4", Kind.WHOLE, group="Marks"),
    Column("quality", "Quality, %", Kind.PERCENT),
    Column("mean", "Mean", Kind.MEAN),
    Column("since", "Since", Kind.DAY),
    Column("mark", "Mark of the year", Kind.MARK, turned=True),
)


def row(name: str, fives: int, fours: int, mean: Fraction | None, day: date, mark: int) -> Row:
    """A class."""
    whole = fives + fours
    return Row(
        (
            Cell(name, place=("class", 1, 0)),
            Cell(fives, behind=tuple(f"{name}, pupil {number}" for number in range(1, fives + 1))),
            Cell(fours),
            Cell(Fraction(100 * fives, whole) if whole else None, formula="{fives}/({fives}+{fours})"),
            Cell(mean),
            Cell(day),
            Cell(mark),
        )
    )


ROWS = (
    Row((Cell("Grade 9"),), RowKind.HEAD),
    row("9Б", 3, 5, Fraction(7, 2), date(2026, 9, 1), 4),
    row("9А", 10, 2, Fraction(401, 100), date(2026, 9, 3), 5),
    Row(
        (Cell("In all"), Cell(13), Cell(7), Cell(Fraction(65)), Cell(), Cell(), Cell()),
        RowKind.TOTAL,
        over=(1, 2),
    ),
    Row((Cell("Grade 10"),), RowKind.HEAD),
    row("10А", 0, 0, None, date(2026, 9, 2), int(MarkValue.NOT_ATTESTED)),
)
TABLE = Table(COLUMNS, ROWS)


def document(name: str = "School", *, parts: tuple[Table | Chart | Paragraph, ...] = (TABLE,)) -> Document:
    """The report of something."""
    return Document(
        key="invented",
        title="An invented report",
        name=name,
        school="School 1",
        heading=(name, "Quarter 2"),
        parts=parts,
        notes=("Counted without leavers.",),
        signatures=(Signature("Deputy head", "Завучева И. П."),),
        made_on=date(2026, 11, 23),
    )


def letters(key: str) -> ReportSpec:
    """A report that is a letter: its one document and its one row say what it was given to say."""

    def make(_session: Session, wish: Wish, _words: ReportWords) -> Sequence[Document]:
        return (document(f"letter: {wish.text}"),)

    def rows(_session: Session, wish: Wish, _words: ReportWords) -> Sequence[Mapping[str, Any]]:
        return ({"pupil": "Ёлкин Пётр", "text": wish.text},)

    fields = {"pupil": f"report.{key}", "text": f"report.{key}.about"}
    return ReportSpec(key, {Of.SCHOOL: frozenset(Role)}, Over.TERM, make, rows, fields)


def spec(
    key: str, *documents: Document, of: Sequence[Of] = (Of.SCHOOL,), over: Over = Over.TERM
) -> ReportSpec:
    """A report that gives these, whoever asks; without any it gives one that is named after what it is of."""

    def make(_session: Session, wish: Wish, _words: ReportWords) -> Sequence[Document]:
        return documents or (document(f"{wish.of.value} {wish.id} {wish.term}"),)

    everybody = frozenset(Role)
    return ReportSpec(key, dict.fromkeys(of, everybody), over, make)
