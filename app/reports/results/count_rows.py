"""Counts of marks as cells with the formulas that find them: across a row of columns, or down below a list.

The columns or rows are those of `COUNTS`: N, n5 … n2, н/а, осв, успеваемость, качество, СОУ, mean.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from app.codes import MarkValue
from app.progress.attained import WEIGHTS
from app.reports.document import Cell, Kind
from app.reports.results.figures import SubjectCount
from app.reports.words import ReportWords

COUNTS = ("n", "n5", "n4", "n3", "n2", "na", "ex")
SHARES = ("passed", "quality", "degree", "mean")
KINDS: Mapping[str, Kind] = {
    **dict.fromkeys(COUNTS, Kind.WHOLE), **dict.fromkeys(("passed", "quality", "degree"), Kind.PERCENT),
    "mean": Kind.MEAN,
}  # fmt: skip
_EMPTY = Cell()


def share_formulas(variant: str, at: str = "") -> dict[str, str]:
    """The formulas of percentages over the cells of counts: `{n5}`, or with `at` `{<column>@<at>n5}`."""

    def cell(key: str) -> str:
        return "{" + at + key + "}"

    degree = "+".join(
        f"{weight}*{cell(key)}"
        for key, value in (("n5", 5), ("n4", 4), ("n3", 3), ("n2", 2), ("na", MarkValue.NOT_ATTESTED))
        if (weight := WEIGHTS[variant].get(value, 0))
    )
    good = f"{cell('n5')}+{cell('n4')}"
    return {
        "n": f"{good}+{cell('n3')}+{cell('n2')}+{cell('na')}",
        "passed": f"({good}+{cell('n3')})/{cell('n')}",
        "quality": f"({good})/{cell('n')}",
        "degree": f"({degree})/(100*{cell('n')})",
        "mean": f"(5*{cell('n5')}+4*{cell('n4')}+3*{cell('n3')}+2*{cell('n2')})/({good}+{cell('n3')}+{cell('n2')})",
    }


def values(one: SubjectCount, variant: str) -> dict[str, int | Fraction | None]:
    """The figures of a subject by the keys of `COUNTS` and `SHARES`."""
    attained = one.attained
    if attained is None:
        mean = Fraction(sum(one.numbers), len(one.numbers)) if one.numbers else None
        return {"mean": mean}
    return {
        "n": attained.whole, "n5": attained.fives, "n4": attained.fours, "n3": attained.threes,
        "n2": attained.failed, "na": attained.not_attested, "ex": one.exempt,
        "passed": attained.passed, "quality": attained.quality, "degree": attained.degree(variant),
        "mean": attained.mean,
    }  # fmt: skip


def label(key: str, words: ReportWords, variant: str) -> str:
    """What a count is called: «Качество знаний, %»."""
    return words(f"results.count.{key}", variant=words(f"results.sou.{variant}"))
