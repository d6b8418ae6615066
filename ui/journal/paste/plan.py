"""What a pasted block would do to the page, cell by cell, before anything is done: no widgets.

A pasted cell counts as if it were typed: a mark leaves an absence beside it as it is, and the other way round.  An
empty cell of the block leaves what is there, unless it is asked to clear.

Where the cells go, as in a spreadsheet: from the upper left cell of the selection on; one value fills a selection; a
block is repeated when the selection is a multiple of it.  A block that begins with names goes to those pupils.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.errors import BadInput
from app.journal.blocks import Block, Read, read_cells
from app.journal.rules import NUMBERS, CellInput
from ui.journal.barriers import Barrier, cell_barrier
from ui.journal.buffer import JournalBuffer
from ui.journal.grid.area import Area
from ui.journal.paste.names import SEVERAL, NamedRows, named_rows
from ui.journal.paste.rows import (
    USUAL,
    Fate,
    Obstacle,
    Options,
    Plan,
    Planned,
    Why,
    cell_at,
    wishes_of,
)
from ui.journal.slots import Kind, Slot


def plan_paste(buffer: JournalBuffer, selection: Area, block: Block, options: Options = USUAL) -> Plan:
    """What pasting the block at the selection would do."""
    named = named_rows(block, [pupil.name for pupil in buffer.pupils])
    if named is not None:
        return _Planner(buffer, options).by_name(selection.left, block, named)
    return _Planner(buffer, options).by_place(selection, block)


class _Planner:
    """Makes one plan."""

    def __init__(self, buffer: JournalBuffer, options: Options) -> None:
        self._buffer, self._options = buffer, options
        self._cells: list[Planned] = []
        self._taken: dict[Slot, int] = {}
        self._spread = False
        self._fills = False  # one value for a selection, which may well reach over cells that take none

    def by_name(self, left: int, block: Block, named: NamedRows) -> Plan:
        first = named.column + 1
        values = Block(tuple(row[first:] for row in block.rows))
        read = read_cells(values, self._buffer.page.scale)
        taken: set[int] = set()
        for line, row in named.rows.items():
            why = Obstacle.STRANGER if row is None else Obstacle.NAMESAKES if row == SEVERAL else None
            if row in taken:
                why = Obstacle.TWICE
            elif row is not None and why is None:
                taken.add(row)
            name = block.rows[line][named.column]
            self._line(None if why else row, left, values.rows[line], read[line], name, why)
        return self._plan(sorted(taken) or [0], left, values.width, by_name=True)

    def by_place(self, selection: Area, block: Block) -> Plan:
        down, across = _times(selection, block)
        height, width = block.height * down, block.width * across
        self._fills = block.height == block.width == 1 < height * width
        read = read_cells(block, self._buffer.page.scale)
        rows, skipped, may_skip = self._target_rows(selection, read, height, width)
        for line in range(height):
            row = rows[line] if line < len(rows) else None
            texts, cells = block.rows[line % block.height] * across, read[line % block.height] * across
            self._line(row, selection.left, texts, cells, "", Obstacle.BELOW if row is None else None)
        plan = self._plan(rows[:height] or [selection.top], selection.left, width)
        return replace(plan, skipped=skipped, may_skip=may_skip)

    # --- rows ---------------------------------------------------------------------------------------------

    def _target_rows(
        self, selection: Area, read: Sequence[Sequence[Read]], height: int, width: int
    ) -> tuple[list[int], tuple[int, ...], bool]:
        """The rows that the lines go to.

        A list kept elsewhere has no line for pupils who have left.  That shows: something stands where the page has
        a pupil who was in the class on none of the days.
        """
        buffer = self._buffer
        columns = range(selection.left, min(selection.left + width, len(buffer.columns)))
        rows = range(selection.top, len(buffer.pupils))
        absent = [row for row in rows if all(buffer.is_outside(row, column) for column in columns)]
        hit = [row for row in absent if row < selection.top + height]
        present = [row for row in rows if row not in absent]
        skip = self._options.skip_absent
        if skip is None:
            lines = [read[(row - selection.top) % len(read)] for row in hit]
            shifted = any(not (isinstance(one, CellInput) and one.empty) for line in lines for one in line)
            alone = len(selection.rows) == 1 and height > 1  # else the rows were chosen one by one
            skip = shifted and alone and len(present) >= height
        if not skip:
            return list(rows), (), bool(hit)
        last = present[:height][-1] if present else selection.top
        return present, tuple(row for row in absent if row < last), True

    # --- cells --------------------------------------------------------------------------------------------

    def _line(
        self,
        row: int | None,
        left: int,
        texts: Sequence[str],
        cells: Sequence[Read],
        name: str,
        why: Obstacle | None,
    ) -> None:
        last = len(cells) - 1
        for offset, (text, read) in enumerate(zip(texts, cells, strict=True)):
            blank = isinstance(read, CellInput) and read.empty
            column = left + offset if left + offset < len(self._buffer.columns) else None
            if row is None or column is None:
                if not blank:
                    self._bar(text, row, column, why or Obstacle.BESIDE, name)
            elif isinstance(read, BadInput):
                self._bar(text, row, column, self._as_barrier(read), name)
            elif blank:
                self._blank(text, row, column, name)
            else:
                self._filled(text, row, column, read, name, may_spread=offset == last)

    def _bar(self, text: str, row: int | None, column: int | None, why: Why, name: str) -> None:
        before = CellInput()
        if row is not None and column is not None:
            before = cell_at(self._buffer, row, column)
        self._cells.append(
            Planned(text, row, column, Fate.BARRED, before=before, after=before, why=why, name=name)
        )

    def _blank(self, text: str, row: int, column: int, name: str) -> None:
        before = cell_at(self._buffer, row, column)
        if not self._options.clear or self._options.only_empty or before.empty:
            self._cells.append(Planned(text, row, column, Fate.LEFT, before=before, after=before, name=name))
        elif (why := cell_barrier(self._buffer, row, column, Kind.MARK, None)) is not None:
            self._bar(text, row, column, why, name)
        else:
            self._cells.append(Planned(text, row, column, Fate.CLEARS, before=before, name=name))

    def _filled(
        self, text: str, row: int, column: int, cell: CellInput, name: str, *, may_spread: bool
    ) -> None:
        parts = [cell]
        if len(cell.marks) > 1:
            if not may_spread or len(cell.marks) > self._columns_left(column):
                self._bar(text, row, column, Obstacle.MANY_MARKS, name)
                return
            parts = [
                replace(cell, marks=cell.marks[:1]),
                *(CellInput((mark,)) for mark in cell.marks[1:]),
            ]
        whys = [self._why(row, column + step, part) for step, part in enumerate(parts)]
        if (why := next((one for one in whys if one is not None), None)) is not None:
            if self._fills and why in (Barrier.OUTSIDE, Barrier.CANCELLED):
                before = cell_at(self._buffer, row, column)
                self._cells.append(Planned(text, row, column, Fate.LEFT, before=before, after=before))
                return
            self._bar(text, row, column, why, name)
            return
        self._spread = self._spread or len(parts) > 1
        for step, part in enumerate(parts):
            self._cells.append(self._written(text, row, column + step, part, name))

    def _written(self, text: str, row: int, column: int, cell: CellInput, name: str) -> Planned:
        before = cell_at(self._buffer, row, column, echo=cell.attendance is not None)
        if self._options.only_empty:
            code = None if before.attendance is not None else cell.attendance
            marks = () if before.marks else cell.marks
            cell = CellInput(marks, code, None if code is None else cell.minutes)
            if cell.empty:
                return Planned(text, row, column, Fate.LEFT, before=before, after=before, name=name)
            before = cell_at(self._buffer, row, column, echo=code is not None)
        self._taken.update(
            (slot, wanted.value)
            for slot, wanted in wishes_of(self._buffer, row, column, cell)
            if wanted is not None
        )
        after = _laid_over(before, cell)
        kept = (not before.marks or after.marks == before.marks) and (
            before.attendance is None
            or (after.attendance, after.minutes) == (before.attendance, before.minutes)
        )
        fate = Fate.SAME if after == before else Fate.NEW if kept else Fate.REPLACES
        return Planned(text, row, column, fate, cell, before, after, name=name)

    def _why(self, row: int, column: int, cell: CellInput) -> Why | None:
        buffer = self._buffer
        checks = [(Kind.MARK, mark) for mark in cell.marks]
        checks += [(Kind.ATTENDANCE, cell.attendance)] if cell.attendance is not None else []
        for kind, value in checks:
            if (barrier := cell_barrier(buffer, row, column, kind, value)) is not None:
                return barrier
        for slot, wanted in wishes_of(buffer, row, column, cell):
            if wanted is not None and self._taken.get(slot, wanted.value) != wanted.value:
                return Obstacle.TWICE
        return None

    def _as_barrier(self, problem: BadInput) -> Why:
        if problem.code != "mark.outside_scale":
            return problem
        return Barrier.OUT_OF_SCALE if NUMBERS[self._buffer.page.scale] else Barrier.NO_MARKS

    def _columns_left(self, column: int) -> int:
        """How many columns the lesson has from this one on."""
        lesson = self._buffer.slot(0, column, Kind.MARK).lesson
        return sum((at.date, at.number) == lesson for at in self._buffer.columns[column:])

    def _plan(self, rows: Sequence[int], left: int, width: int, *, by_name: bool = False) -> Plan:
        columns = len(self._buffer.columns)
        right = max([left + width - 1, *(one.column for one in self._cells if one.column is not None)])
        area = Area(min(rows), min(left, columns - 1), max(rows), min(right, columns - 1))
        return Plan(tuple(self._cells), area, by_name, self._spread)


def _laid_over(before: CellInput, cell: CellInput) -> CellInput:
    """What a cell shows after `cell` is entered: what is not named stays."""
    marks = cell.marks or before.marks
    if cell.attendance is None or (cell.attendance == before.attendance and cell.minutes is None):
        return CellInput(marks, before.attendance, before.minutes)
    return CellInput(marks, cell.attendance, cell.minutes)


def _times(selection: Area, block: Block) -> tuple[int, int]:
    """How often the block is repeated downwards and sideways."""
    down, rows = divmod(len(selection.rows), block.height)
    across, columns = divmod(len(selection.columns), block.width)
    fits_down, fits_across = down and not rows, across and not columns
    if not (fits_down or len(selection.rows) == 1) or not (fits_across or len(selection.columns) == 1):
        return 1, 1
    return down if fits_down else 1, across if fits_across else 1
