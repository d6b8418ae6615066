"""Where the cell is that the panel tells of: a row and a column of the open page, which may be gone."""

from __future__ import annotations

from ui.journal.buffer import JournalBuffer
from ui.journal.cell.wishes import CellKey
from ui.journal.editor import JournalEditor
from ui.journal.slots import Slot

Cell = tuple[int, int]
NOWHERE: Cell = (-1, -1)


def page_at(editor: JournalEditor, cell: Cell) -> JournalBuffer | None:
    """The page, if the cell is on it."""
    buffer, (row, column) = editor.buffer, cell
    if buffer is None or not (0 <= row < len(buffer.pupils) and 0 <= column < len(buffer.columns)):
        return None
    return buffer


def key_at(buffer: JournalBuffer, cell: Cell) -> CellKey:
    """The pupil and lesson of a cell."""
    at = buffer.columns[cell[1]]
    return CellKey(buffer.page.course.course_id, at.date, at.number, buffer.pupils[cell[0]].pupil_id)


def is_disputed(editor: JournalEditor, slot: Slot) -> bool:
    """Whether two people changed it, and no choice is made: until then nothing else goes there."""
    return any(clash.slot == slot for clash in editor.clashes)
