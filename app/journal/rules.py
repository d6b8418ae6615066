"""The arithmetic and the notation of marks: pure functions.

Notation is that of a Russian class journal: `5`, `4/5` (two marks), `о5` (late, and a 5), `н`, `б`, `п` or
`у`, `•` or `.` (a debt), `зач`, `незач`, `осв`, `н/а`.  What is written by `format_cell` is read by
`parse_cell`.

Means are exact (`Fraction`), because a proposal hangs on whether 2.6 is reached; rows for the windows carry
the nearest float, and `rounded` rounds it as people do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache

from app.codes import AttendanceCode, MarkValue, Scale
from app.errors import BadInput

Weighted = tuple[int, float]
"""A mark's value and the weight of its work."""

NUMBERS: dict[str, range] = {
    Scale.FIVE: range(1, 6),
    Scale.TEN: range(1, 11),
    Scale.TWELVE: range(1, 13),
    Scale.HUNDRED: range(101),
    Scale.PASS: range(0),
    Scale.NONE: range(0),
}
"""The numbers of each scale."""

WORDS: dict[int, str] = {
    MarkValue.PASSED: "зач",
    MarkValue.FAILED: "незач",
    MarkValue.EXEMPT: "осв",
    MarkValue.NOT_ATTESTED: "н/а",
    MarkValue.DEBT: "•",
    MarkValue.DEFERRED: "отсроч",
}
_LETTERS: dict[int, str] = {
    AttendanceCode.ABSENT: "н",
    AttendanceCode.EXCUSED: "п",
    AttendanceCode.ILL: "б",
    AttendanceCode.LATE: "о",
}

_READ_MARKS: dict[str, int] = {
    **{word: value for value, word in WORDS.items()},
    ".": MarkValue.DEBT, "·": MarkValue.DEBT, "зачет": MarkValue.PASSED, "незачет": MarkValue.FAILED,
    "отсрочка": MarkValue.DEFERRED, "на": MarkValue.NOT_ATTESTED,
}  # fmt: skip
_READ_ATTENDANCE: dict[str, int] = {
    "н": AttendanceCode.ABSENT, "п": AttendanceCode.EXCUSED, "у": AttendanceCode.EXCUSED,
    "б": AttendanceCode.ILL, "о": AttendanceCode.LATE, "оп": AttendanceCode.LATE,
}  # fmt: skip
# What a keyboard left in English gives for the Russian letters on the same keys.
_KEYS = str.maketrans("qwertyuiopasdfghjklzxcvbnm", "йцукенгшщзфывапролдячсмить")
_LONE_KEYS = {",": "б", "/": "."}
_TOKEN = re.compile(
    r"(?P<na>н/а)"
    r"|(?P<late>оп?)\s*(?P<minutes>\d{1,3})\s*(?:мин|м|')"
    r"|(?P<number>\d{1,3})"
    r"|(?P<word>[а-я]+|[.·•])"
)
_BETWEEN = re.compile(r"[\s/,;+]*")


@dataclass(frozen=True, slots=True)
class CellInput:
    """What was typed into a cell of the journal.  All empty: the cell is to be cleared."""

    marks: tuple[int, ...] = ()
    attendance: int | None = None
    minutes: int | None = None

    @property
    def empty(self) -> bool:
        return not self.marks and self.attendance is None


def parse_cell(text: str, scale: str = Scale.FIVE) -> CellInput:
    """What the text of a cell means: marks in their order, at most one kind of absence or lateness.

    Letters count in either case, and as if typed on the Russian keyboard.  Raises
    BadInput("cell.not_understood") and BadInput("mark.outside_scale"), both with `value`.
    """
    marks: list[int] = []
    attendance: int | None = None
    minutes: int | None = None
    for token in _tokens(text):
        if token["number"]:
            value = int(token["number"])
            if value not in NUMBERS[scale]:
                raise BadInput("mark.outside_scale", value=value, scale=str(scale))
            marks.append(value)
            continue
        word = token["late"] or token["na"] or token["word"]
        if word in _READ_MARKS:
            marks.append(int(_READ_MARKS[word]))
        elif word in _READ_ATTENDANCE and attendance is None:
            attendance = int(_READ_ATTENDANCE[word])
            minutes = int(token["minutes"]) if token["minutes"] else None
        else:
            raise BadInput("cell.not_understood", value=text)
    if minutes is not None and not 1 <= minutes <= 240:
        raise BadInput("cell.not_understood", value=text)
    return CellInput(tuple(marks), attendance, minutes)


def _tokens(text: str) -> Iterable[re.Match[str]]:
    plain = text.casefold().replace("ё", "е").strip()
    plain = _LONE_KEYS.get(plain, plain).translate(_KEYS)
    place = _between(plain, 0)
    while place < len(plain):
        token = _TOKEN.match(plain, place)
        if token is None:
            raise BadInput("cell.not_understood", value=text)
        yield token
        place = _between(plain, token.end())


def _between(text: str, place: int) -> int:
    gap = _BETWEEN.match(text, place)
    return gap.end() if gap else place


def format_mark(value: int) -> str:
    """A mark as the journal shows it: «5», «зач», «•»."""
    return WORDS.get(value) or str(value)


def format_attendance(code: int, minutes: int | None = None, *, excused: str = "п") -> str:
    """An absence or lateness as the journal shows it; `excused` is the school's letter for a good reason.

    On paper ill and excused are printed as absent too; that is the printer's business.
    """
    if code == AttendanceCode.EXCUSED:
        return excused
    return _LETTERS[code] + (f"{minutes}м" if minutes else "")


def format_cell(cell: CellInput, *, excused: str = "п") -> str:
    """The text that `parse_cell` reads as this cell."""
    parts = [format_attendance(cell.attendance, cell.minutes, excused=excused)] if cell.attendance else []
    if cell.marks:
        parts.append("/".join(format_mark(value) for value in cell.marks))
    return " ".join(parts)


def allowed(value: int, scale: str, *, term_mark: bool = False) -> bool:
    """Whether a subject on this scale may have this mark.  A debt is of a work, a deferral of a period."""
    if value >= 0:
        return value in NUMBERS[scale]
    if scale == Scale.NONE or value not in WORDS:
        return False
    return value != (MarkValue.DEBT if term_mark else MarkValue.DEFERRED)


# --- means ----------------------------------------------------------------------------------------------


class Tally:
    """Marks of one pupil, added up.  What is not a number, or of a work that does not count, is left out.

    Means are Σ value / count and Σ (value · weight) / Σ weight, exact; None without any mark that counts.
    """

    __slots__ = ("_sums", "count")

    def __init__(self, marks: Iterable[Weighted] = ()) -> None:
        self.count = 0
        self._sums: dict[float, list[int]] = {}  # weight → sum of values, number of marks
        for value, weight in marks:
            self.add(value, weight)

    def add(self, value: int, weight: float) -> None:
        """One mark more."""
        if value >= 0:
            self.add_many(value, 1, weight)

    def add_many(self, total: int, count: int, weight: float) -> None:
        """`count` marks that are numbers, of the same weight, with the sum `total`."""
        if weight > 0:
            sums = self._sums.setdefault(weight, [0, 0])
            sums[0] += total
            sums[1] += count
            self.count += count

    def add_tally(self, other: Tally) -> None:
        """All marks of another tally."""
        for weight, (total, count) in other._sums.items():
            self.add_many(total, count, weight)

    @property
    def plain(self) -> Fraction | None:
        return Fraction(sum(total for total, _ in self._sums.values()), self.count) if self.count else None

    @property
    def sums(self) -> tuple[Fraction, Fraction]:
        """Σ (value · weight) and Σ weight."""
        weights = [(exact(weight), total, count) for weight, (total, count) in self._sums.items()]
        return (
            sum((weight * total for weight, total, _ in weights), Fraction()),
            sum((weight * count for weight, _, count in weights), Fraction()),
        )

    @property
    def weighted(self) -> Fraction | None:
        total, weight = self.sums
        return total / weight if self.count else None


@lru_cache(maxsize=1024)  # a school has some tens of weights; reading one takes as long as all else of a mean
def exact(number: float) -> Fraction:
    """The decimal number that a float was written as: 2.6 is 26/10 and not what binary makes of it."""
    return Fraction(repr(number))


def weighted_mean(marks: Iterable[Weighted]) -> Fraction | None:
    """Σ (value · weight) / Σ weight of the marks that count."""
    return Tally(marks).weighted


def nearest(mean: Fraction | None) -> float | None:
    """A mean as rows carry it."""
    return None if mean is None else float(mean)


def rounded(mean: float | Fraction, places: int = 2) -> Decimal:
    """A mean as it is shown: half away from zero, as people round (3.345 → 3.35)."""
    number = mean.numerator / Decimal(mean.denominator) if isinstance(mean, Fraction) else Decimal(repr(mean))
    return number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def propose(mean: Fraction | None, scale: str, thresholds: tuple[float, float, float]) -> int | None:
    """The period mark that follows from a weighted mean; None where none does.

    On the scale of five: 3, 4, 5 from the subject's thresholds on, below 2.  On longer scales the nearest
    number, halves up.  The comparison is exact.
    """
    if mean is None or not NUMBERS[scale]:
        return None
    if scale == Scale.FIVE:
        return 2 + sum(mean >= exact(threshold) for threshold in thresholds)
    return (2 * mean.numerator + mean.denominator) // (2 * mean.denominator)
