"""A plan of a paste: what becomes of each pasted cell, and what a written cell means for the page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from app.errors import BadInput
from app.journal.rules import CellInput
from ui.journal.barriers import Barrier
from ui.journal.buffer import JournalBuffer
from ui.journal.grid.area import Area
from ui.journal.slots import Content, Kind, Slot


class Obstacle(Enum):
    """Why a pasted cell has no place, besides the barriers of the page."""

    BELOW = auto()
    """There is no pupil below the last one."""
    BESIDE = auto()
    """There is no lesson after the last one."""
    MANY_MARKS = auto()
    """More marks than the lesson has columns for."""
    TWICE = auto()
    """The block says something else about the same place elsewhere."""
    STRANGER = auto()
    """The name is of nobody on the page."""
    NAMESAKES = auto()
    """The name is of several pupils."""


Why = Barrier | Obstacle | BadInput


class Fate(Enum):
    """What becomes of a pasted cell."""

    NEW = auto()
    REPLACES = auto()
    CLEARS = auto()
    SAME = auto()
    """It is there already."""
    LEFT = auto()
    """The block is empty there, or the cell filled and only empty ones are asked for."""
    BARRED = auto()


NOTHING = CellInput()


@dataclass(frozen=True, slots=True)
class Options:
    """What the user chooses.  `skip_absent` None: as the block looks."""

    clear: bool = False
    only_empty: bool = False
    skip_absent: bool | None = None


USUAL = Options()


@dataclass(frozen=True, slots=True)
class Planned:
    """One pasted cell.  Without a place on the page `row` or `column` is None.  `cell` is what is written."""

    text: str
    row: int | None
    column: int | None
    fate: Fate
    cell: CellInput = NOTHING
    before: CellInput = NOTHING
    after: CellInput = NOTHING
    why: Why | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a paste would do.  `skipped` are rows of pupils who are passed over since they were not in the class."""

    cells: tuple[Planned, ...]
    area: Area
    by_name: bool = False
    spread: bool = False
    skipped: tuple[int, ...] = ()
    may_skip: bool = False

    def count(self, *fates: Fate) -> int:
        """How many cells have one of these fates."""
        return sum(one.fate in fates for one in self.cells)

    @property
    def edits(self) -> list[tuple[int, int, CellInput]]:
        """What is to be written, for one step of undo."""
        written = (Fate.NEW, Fate.REPLACES, Fate.CLEARS)
        return [
            (one.row, one.column, one.cell)
            for one in self.cells
            if one.fate in written and one.row is not None and one.column is not None
        ]

    @property
    def placed(self) -> dict[tuple[int, int], Planned]:
        """The cells that have a place on the page, by row and column."""
        return {
            (one.row, one.column): one for one in self.cells if one.row is not None and one.column is not None
        }

    @property
    def barred(self) -> list[Planned]:
        """What does not fit."""
        return [one for one in self.cells if one.fate is Fate.BARRED]

    @property
    def is_plain(self) -> bool:
        """Whether it can be done unseen: everything fits, by place, and at most one value is replaced."""
        return not (
            self.by_name
            or self.spread
            or self.skipped
            or self.count(Fate.BARRED, Fate.CLEARS)
            or self.count(Fate.REPLACES) > 1
        )


def wishes_of(
    buffer: JournalBuffer, row: int, column: int, cell: CellInput
) -> list[tuple[Slot, Content | None]]:
    """What a written cell means for the slots: comments stay.  Clearing takes an absence away only in the lesson's
    first column, where it stands."""
    mark, seat = (buffer.slot(row, column, kind) for kind in (Kind.MARK, Kind.ATTENDANCE))
    if cell.empty:
        slots = [mark, seat] if buffer.is_first_of_lesson(column) else [mark]
        return [(slot, None) for slot in slots if buffer.content(slot) is not None]
    wishes: list[tuple[Slot, Content | None]] = []
    if cell.marks:
        before = buffer.content(mark)
        wishes.append((mark, before.with_value(cell.marks[0]) if before else Content(cell.marks[0])))
    if cell.attendance is not None:
        before = buffer.content(seat)
        same = before is not None and before.value == cell.attendance and cell.minutes is None
        wishes.append((seat, before if same else Content(cell.attendance, minutes=cell.minutes)))
    return wishes


def cell_at(buffer: JournalBuffer, row: int, column: int, *, echo: bool = False) -> CellInput:
    """What a cell shows.  The absence belongs to the lesson's first column; `echo`: it is told of in all."""
    mark = buffer.content(buffer.slot(row, column, Kind.MARK))
    seat = buffer.content(buffer.slot(row, column, Kind.ATTENDANCE))
    marks = () if mark is None else (mark.value,)
    if seat is None or not (echo or buffer.is_first_of_lesson(column)):
        return CellInput(marks)
    return CellInput(marks, seat.value, seat.minutes)
