"""How wide the columns of a table are, what size its type has, and which columns go on beside.

A column wants to be as wide as its widest cell and can be as narrow as its longest word.  The type gets smaller,
down to what can be read, before a table goes on beside; there its first columns are repeated.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.paper.faces import MM_PER_POINT, Face, ems
from app.reports.document import Column, Kind
from app.reports.writers.form import BESIDE, LEADING, PADDING, SIZES

_LETTER = 0.55
"""A letter in ems, for widths that are given in letters."""
_WIDEST, _PREFERRED, _LONGEST = 90.0, 52.0, 34.0
"""What a column of texts is at most: as it wants to be, where the type would have to be smaller, and as its longest
word makes it."""
_LONGEST_FIGURE = 26.0
_FROZEN_SHARE = 0.5
"""Of the room, for columns that are repeated beside."""
_READABLE = 14.0
"""How narrow such a column may be made."""
_NARROW = 0.5
"""A table that wants less of the room than this is left narrow."""
TURNED = 36.0
"""How long a head that runs upwards is before it goes on in a second line."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A column with its texts."""

    column: Column
    texts: Sequence[str]
    strong: bool = False
    """Whether some of them are bold."""


@dataclass(frozen=True, slots=True)
class Fit:
    """`parts` are the columns that stand beside each other on a page, by their numbers; `widths` are of all."""

    size: float
    widths: tuple[float, ...]
    parts: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class _Wants:
    """Of a column, in ems."""

    widest: float
    longest: float
    given: bool
    is_text: bool

    def least(self, size: float) -> float:
        limit = _WIDEST if self.given else _LONGEST if self.is_text else _LONGEST_FIGURE
        return self._limited(self.longest, size, limit)

    def preferred(self, size: float) -> float:
        if self.given:
            return self.least(size)
        return max(self._limited(self.widest, size, _PREFERRED), self.least(size))

    def wide(self, size: float) -> float:
        return max(self._limited(self.widest, size, _WIDEST), self.least(size))

    def _limited(self, wanted: float, size: float, limit: float) -> float:
        return min(wanted * size * MM_PER_POINT, limit) + 2 * PADDING


def fitted(columns: Sequence[Shown], frozen: int, room: float) -> Fit:
    """The columns within `room` millimetres."""
    wants = [_wants(one) for one in columns]
    groups = [one.column.group for one in columns]
    for needed in (_Wants.preferred, _Wants.least):
        for size in SIZES if needed is _Wants.least else SIZES[:3]:
            least = _for_groups([needed(one, size) for one in wants], groups, size)
            if sum(least) <= room:
                wide = [max(one.wide(size), floor) for one, floor in zip(wants, least, strict=True)]
                return Fit(size, tuple(_spread(least, wide, room)), (tuple(range(len(columns))),))
    widths = _for_groups([one.preferred(BESIDE) for one in wants], groups, BESIDE)
    return _beside(columns, frozen, widths, room)


def _wants(shown: Shown) -> _Wants:
    column = shown.column
    face = Face.BOLD if shown.strong else Face.REGULAR
    is_text = column.kind is Kind.TEXT
    different = set(shown.texts)
    widest = max((ems(line, face) for text in different for line in text.split("\n")), default=0.0)
    if column.turned:
        head = head_least = LEADING * _turned_lines(column.head)
    else:
        head_least = max((ems(word, Face.BOLD) for word in column.head.split()), default=0.0)
        head = max(head_least, ems(column.head, Face.BOLD) / 3)
    if column.width > 0:
        exact = max(column.width * _LETTER, head_least)
        is_sane = exact * SIZES[0] * MM_PER_POINT <= _WIDEST
        wide = max(exact, widest)  # with room to spare a text needs no second line; a figure never has one
        return _Wants(wide, exact if is_text else wide, given=is_sane, is_text=True)
    longest = max((ems(word, face) for text in different for word in text.split()), default=0.0)
    longest = longest if is_text else widest
    return _Wants(max(widest, head), max(longest, head_least), given=False, is_text=is_text)


def _turned_lines(head: str) -> int:
    return min(3, 1 + int(ems(head, Face.BOLD) * SIZES[0] * MM_PER_POINT / TURNED))


def _for_groups(widths: list[float], groups: Sequence[str], size: float) -> list[float]:
    """Columns that share a head are together as wide as the longest word of that."""
    for first, last in group_spans(groups):
        if not groups[first]:
            continue
        words = groups[first].split()
        needed = max(ems(word, Face.BOLD) for word in words) * size * MM_PER_POINT + 2 * PADDING
        lacking = min(needed, _LONGEST) - sum(widths[first : last + 1])
        if lacking > 0:
            for number in range(first, last + 1):
                widths[number] += lacking / (last + 1 - first)
    return widths


def group_spans(groups: Sequence[str]) -> list[tuple[int, int]]:
    """The first and last of neighbours that share a group; who has none stands alone."""
    spans: list[tuple[int, int]] = []
    for number, group in enumerate(groups):
        if group and spans and groups[spans[-1][0]] == group:
            spans[-1] = (spans[-1][0], number)
        else:
            spans.append((number, number))
    return spans


def _spread(least: Sequence[float], wide: Sequence[float], room: float) -> list[float]:
    """Between the two if all would be wider than the room, else up to its end where that is near."""
    wanted = sum(wide)
    if wanted > room:
        share = (room - sum(least)) / (wanted - sum(least))
        return [low + share * (high - low) for low, high in zip(least, wide, strict=True)]
    if wanted < _NARROW * room:
        return list(wide)
    return [one * room / wanted for one in wide]


def _beside(columns: Sequence[Shown], frozen: int, widths: list[float], room: float) -> Fit:
    frozen = min(frozen, len(columns) - 1)
    while frozen > 1 and sum(min(one, _READABLE) for one in widths[:frozen]) > _FROZEN_SHARE * room:
        frozen -= 1
    low = [min(one, _READABLE) for one in widths[:frozen]]
    spare, lacking = _FROZEN_SHARE * room - sum(low), sum(widths[:frozen]) - sum(low)
    if lacking > spare:
        widths[:frozen] = [
            least + (one - least) * spare / lacking for one, least in zip(widths[:frozen], low, strict=True)
        ]
    repeated = tuple(range(frozen))
    free = room - sum(widths[:frozen])
    widths[frozen:] = [min(one, free) for one in widths[frozen:]]
    parts: list[list[int]] = [[]]
    used = 0.0
    for unit in _units(columns, frozen, widths, free):
        wide = sum(widths[number] for number in unit)
        if parts[-1] and used + wide > free + 1e-6:
            parts.append([])
            used = 0.0
        parts[-1] += unit
        used += wide
    return Fit(BESIDE, tuple(widths), tuple((*repeated, *part) for part in parts))


def _units(columns: Sequence[Shown], frozen: int, widths: Sequence[float], free: float) -> list[list[int]]:
    """What is not parted: columns under one head, if they fit at all."""
    units: list[list[int]] = []
    for first, last in group_spans([one.column.group for one in columns]):
        numbers = [number for number in range(first, last + 1) if number >= frozen]
        if sum(widths[number] for number in numbers) <= free:
            units.append(numbers)
        else:
            units += [[number] for number in numbers]
    return [unit for unit in units if unit]
