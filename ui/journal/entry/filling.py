"""What is to be put where, when more than one value is entered at once: pure functions over the page in view."""

from __future__ import annotations

from app.codes import AttendanceCode
from app.journal.rules import CellInput
from ui.journal.barriers import cell_barrier
from ui.journal.buffer import JournalBuffer
from ui.journal.grid.area import Area
from ui.journal.slots import Content, Kind, Slot

Wishes = list[tuple[Slot, Content | None]]


def cell_wishes(buffer: JournalBuffer, row: int, column: int, what: CellInput) -> Wishes:
    """What was typed into a cell, slot by slot: marks go into its work and the ones after it.

    What is not said stays: a mark leaves an absence there, and the other way round.  Nothing at all clears the cell.
    """
    if what.empty:
        return clearing(buffer, row, column)
    wishes: Wishes = []
    if what.attendance is not None:
        seat = buffer.slot(row, column, Kind.ATTENDANCE)
        wishes.append((seat, _with(buffer.content(seat), what.attendance, what.minutes)))
    own = buffer.slot(row, column, Kind.MARK)
    for work, value in zip(buffer.works_from(column, len(what.marks)), what.marks, strict=True):
        slot = own._replace(work=work)
        wishes.append((slot, _with(buffer.content(slot), value)))
    return wishes


def exactly(buffer: JournalBuffer, row: int, column: int, what: CellInput) -> Wishes:
    """As `cell_wishes`, but what is not said goes: the text of the whole cell was changed."""
    wanted = dict(clearing(buffer, row, column))
    return list((wanted | dict(cell_wishes(buffer, row, column, what))).items())


def clearing(buffer: JournalBuffer, row: int, column: int) -> Wishes:
    """What takes away what a cell shows; of a later column of the lesson the mark, and only then the absence."""
    slots = [buffer.slot(row, column, kind) for kind in Kind]
    mark = slots[0]
    if not buffer.is_first_of_lesson(column) and buffer.content(mark) is not None:
        slots = [mark]
    return [(slot, None) for slot in slots if buffer.content(slot) is not None]


def filling(buffer: JournalBuffer, area: Area, what: CellInput) -> Wishes:
    """Put the same into all cells of an area that are empty and open; who is absent gets no mark."""
    wishes: Wishes = []
    for row, column in area.cells:
        seat, mark = (buffer.slot(row, column, kind) for kind in (Kind.ATTENDANCE, Kind.MARK))
        code = buffer.shown(seat)
        taken = buffer.content(mark) is not None or code is not None
        if what.marks and code == AttendanceCode.LATE:
            taken = buffer.content(mark) is not None
        new = [] if taken else cell_wishes(buffer, row, column, what)
        if all(_is_open(buffer, row, column, slot, content) for slot, content in new):
            wishes += new
    return list(dict(wishes).items())


def down(buffer: JournalBuffer, area: Area) -> Wishes:
    """Put what stands in the first row of an area into the rows below it; what stands there is replaced."""
    wishes: dict[Slot, Content | None] = {}
    for column in area.columns:
        kinds = [kind for kind in Kind if kind is Kind.MARK or buffer.is_first_of_lesson(column)]
        above = {kind: buffer.content(buffer.slot(area.top, column, kind)) for kind in kinds}
        for row in range(area.top + 1, area.bottom + 1):
            for kind, content in above.items():
                slot = buffer.slot(row, column, kind)
                # A comment is about one pupil's work.
                new = None if content is None else content._replace(comment=None)
                if new != buffer.content(slot) and _is_open(buffer, row, column, slot, new):
                    wishes[slot] = new
    return list(wishes.items())


def all_present(buffer: JournalBuffer, area: Area) -> Wishes:
    """Take away absences and lateness in an area; marks stay."""
    seats = {buffer.slot(row, column, Kind.ATTENDANCE): (row, column) for row, column in area.cells}
    return [
        (seat, None)
        for seat, (row, column) in seats.items()
        if buffer.content(seat) is not None and _is_open(buffer, row, column, seat, None)
    ]


def emptying(buffer: JournalBuffer, area: Area) -> Wishes:
    """Clear all cells of an area that are open."""
    wishes: dict[Slot, Content | None] = {}
    for row, column in area.cells:
        if cell_barrier(buffer, row, column, Kind.MARK, None) is None:
            wishes |= {
                slot: None
                for kind in Kind
                if buffer.content(slot := buffer.slot(row, column, kind)) is not None
                and (kind is Kind.MARK or buffer.is_first_of_lesson(column) or area.single)
            }
    return list(wishes.items())


def column_area(buffer: JournalBuffer, column: int) -> Area:
    """A whole column."""
    return Area(0, column, len(buffer.pupils) - 1, column)


def _with(before: Content | None, value: int, minutes: int | None = None) -> Content:
    content = before.with_value(value) if before is not None else Content(value)
    return content._replace(minutes=minutes) if minutes is not None else content


def _is_open(buffer: JournalBuffer, row: int, column: int, slot: Slot, content: Content | None) -> bool:
    value = content.value if content is not None else None
    return cell_barrier(buffer, row, column, slot.kind, value) is None
