"""Classes in rows with totals by parallel, level of school and school: the frame of the tables of `school_results`.

The rows of a parallel stand together, below them its total; the total of a level is that of its parallels, and that of
the school of its levels, so that each formula names what it is made of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from app.reports.asked import LEVELS
from app.reports.document import Cell, Row, RowKind
from app.reports.words import ReportWords

T = TypeVar("T")


@dataclass(frozen=True)
class ClassLine(Generic[T]):
    """A class with its figures."""

    class_id: int
    name: str
    grade: int
    figures: T


Sums = Mapping[str, str]
"""Of each column that is a sum, its formula."""


def class_rows(
    lines: Sequence[ClassLine[T]],
    words: ReportWords,
    summed: Sequence[str],
    added: Callable[[Sequence[T]], T],
    cells: Callable[[T, Sums], Sequence[Cell]],
    term_id: int,
) -> Iterator[Row]:
    """Rows of the classes, in order, and totals where they are of more than one row.

    `cells` makes the cells after the name; of a total it is given the formulas of the columns `summed`.
    """
    number = 0
    levels: list[str] = []
    everything: list[T] = []
    for level, in_level in groupby(
        sorted(lines, key=lambda one: one.grade), key=lambda one: _level(one.grade)
    ):
        parallels: list[str] = []
        whole: list[T] = []
        for grade, group in groupby(list(in_level), key=lambda one: one.grade):
            own = list(group)
            for one in own:
                name = Cell(one.name, place=("class", one.class_id, term_id))
                yield Row((name, *cells(one.figures, {})), key=f"class{one.class_id}")
            first, number = number, number + len(own)
            key = f"class{own[0].class_id}"
            if len(own) > 1:
                key = f"grade{grade}"
                sums = {column: "SUM({" + column + ":over})" for column in summed}
                total = added([one.figures for one in own])
                label = Cell(words("results.parallel", grade=grade))
                yield Row((label, *cells(total, sums)), RowKind.TOTAL, (first, number - 1), key)
                number += 1
            parallels.append(key)
            whole += [one.figures for one in own]
        key = parallels[0]
        if len(parallels) > 1:
            key = f"level{LEVELS[level][0]}"
            label = Cell(words("level", first=LEVELS[level][0], last=LEVELS[level][1]))
            yield Row((label, *cells(added(whole), _of(parallels, summed))), RowKind.TOTAL, None, key)
            number += 1
        levels.append(key)
        everything += whole
    if len(levels) > 1:
        label = Cell(words("results.school"))
        yield Row((label, *cells(added(everything), _of(levels, summed))), RowKind.TOTAL, None, "school")


def _level(grade: int) -> int:
    return next(place for place, (first, last) in enumerate(LEVELS) if first <= grade <= last)


def _of(keys: Sequence[str], summed: Sequence[str]) -> Sums:
    return {column: "+".join(f"{{{column}@{key}}}" for key in keys) for column in summed}
