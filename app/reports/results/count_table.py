"""A table with a row of counts for each class (or subject), with totals and formulas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.progress.attained import Attained
from app.reports.document import Cell, Column, Kind, Row, RowKind, Table
from app.reports.results import count_rows
from app.reports.results.count_rows import COUNTS, KINDS, SHARES
from app.reports.results.figures import NAMES_OF_COUNTS, SubjectCount
from app.reports.words import ReportWords


@dataclass(frozen=True)
class Line:
    """A line to count: how it is called, how many pupils are on the list, their marks, and where it leads."""

    label: str
    listed: int
    count: SubjectCount
    place: tuple[str, int, int] | None = None


def added(lines: Sequence[Line]) -> Line:
    """Several lines together; of those on other scales there are the pupils alone."""
    counts = [one.count for one in lines if one.count.attained is not None]
    names = ("fives", "fours", "threes", "twos", "ones", "not_attested")
    whole = Attained(*(sum(getattr(one.attained, name) for one in counts) for name in names))
    who = {key: tuple(name for one in counts for name in one.who[key]) for key in NAMES_OF_COUNTS}
    return Line(
        "", sum(one.listed for one in lines), SubjectCount(whole, sum(one.exempt for one in counts), who, ())
    )


SUMMED = ("listed", *COUNTS[1:])
"""The columns that totals add up."""


@dataclass
class CountTable:
    """Rows of counts as they are added: `body` lines, totals over the last ones, and a total of totals."""

    words: ReportWords
    variant: str
    first: Column
    rows: list[Row] = field(default_factory=list)

    def head(self, text: str) -> None:
        """A line of text across."""
        self.rows.append(Row((Cell(text, strong=True),), RowKind.HEAD))

    def body(self, line: Line, key: str = "") -> None:
        """A class in a subject."""
        self.rows.append(Row((Cell(line.label, place=line.place), *self.cells(line, {})), key=key))

    def total(self, label: str, lines: Sequence[Line], over: tuple[int, int], key: str = "") -> None:
        """The sum over rows that stand together."""
        own = {one: "SUM({" + one + ":over})" for one in SUMMED}
        self.rows.append(Row((Cell(label), *self.cells(added(lines), own)), RowKind.TOTAL, over, key))

    def total_of(self, label: str, lines: Sequence[Line], keys: Sequence[str], key: str = "") -> None:
        """The sum of totals."""
        own = {one: "+".join(f"{{{one}@{part}}}" for part in keys) for one in SUMMED}
        self.rows.append(Row((Cell(label), *self.cells(added(lines), own)), RowKind.TOTAL, None, key))

    def table(self, title: str, empty: str, *, of_pupils: bool = True) -> Table:
        """All of it; where it is not of pupils but of their marks in several subjects, it says so."""
        words = self.words
        names = {key: count_rows.label(key, words, self.variant) for key in (*COUNTS, *SHARES)}
        if not of_pupils:
            names["n"] = words("results.of.marks")
        columns = [
            self.first,
            Column(
                "listed", words("results.listed" if of_pupils else "results.of.taught"), Kind.WHOLE, width=9
            ),
            *(Column(key, name, KINDS[key], width=10 if key in SHARES else 8) for key, name in names.items()),
        ]
        return Table(tuple(columns), tuple(self.rows), title, empty=empty)

    def cells(self, line: Line, own: Mapping[str, str]) -> list[Cell]:
        """The cells after the name; `own` are the formulas of a total."""
        values = count_rows.values(line.count, self.variant)
        formulas = {**count_rows.share_formulas(self.variant), **own}
        one = line.count.attained
        if one is None or one.ones or not one.numbers:
            formulas["mean"] = ""  # a 1 counts as a 2 in all but the mean
        if one is None or not one.whole:
            formulas.update(dict.fromkeys(SHARES, ""))
        cells = [Cell(line.listed, own.get("listed", ""))]
        for key in (*COUNTS, *SHARES):
            value = values.get(key)
            formula = "" if value is None or (key in COUNTS[1:] and not own) else formulas[key]
            cells.append(Cell(value, formula, line.count.who.get(key, ()), place=line.place))
        return cells
