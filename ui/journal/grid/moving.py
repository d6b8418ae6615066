"""Where the cursor goes by the keys of a spreadsheet: pure functions of a place on the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.journal.grid.area import Cell

_ARROWS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


@dataclass(frozen=True, slots=True)
class Ground:
    """The page: how many rows and columns, how many rows are in sight, and which cells have something in them."""

    rows: int
    columns: int
    in_sight: int
    is_filled: Callable[[int, int], bool]

    def clamped(self, row: int, column: int) -> Cell:
        """The nearest cell of the page."""
        return min(max(row, 0), self.rows - 1), min(max(column, 0), self.columns - 1)


def target(event: QKeyEvent, cell: Cell, ground: Ground) -> Cell | None:
    """The cell that a key leads to, or None for a key that moves nothing.  Shift is the caller's: it selects."""
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    if modifiers & Qt.KeyboardModifier.AltModifier:
        return None
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    row, column = cell
    if key in _ARROWS:
        step = _ARROWS[key]
        return edge(cell, step, ground) if control else ground.clamped(row + step[0], column + step[1])
    if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and not control:
        return ground.clamped(
            row + (ground.in_sight if key is Qt.Key.Key_PageDown else -ground.in_sight), column
        )
    if key is Qt.Key.Key_Home:
        return (0 if control else row), 0
    if key is Qt.Key.Key_End:
        return (ground.rows - 1 if control else row), ground.columns - 1
    return None


def step(event: QKeyEvent, cell: Cell, ground: Ground) -> Cell | None:
    """As `target`, for Enter and Tab, which never select: Enter goes down, Tab right and on in the next row."""
    key = Qt.Key(event.key())
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return None
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return ground.clamped(cell[0] + (-1 if shift else 1), cell[1])
    if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        back = key is Qt.Key.Key_Backtab or shift
        place = cell[0] * ground.columns + cell[1] + (-1 if back else 1)
        return divmod(min(max(place, 0), ground.rows * ground.columns - 1), ground.columns)
    return None


def edge(cell: Cell, by: Cell, ground: Ground) -> Cell:
    """Where Ctrl and an arrow lead: to the end of what is filled, or over what is empty to what is filled next, or to
    the edge of the page."""
    here = cell
    following = _next(here, by, ground)
    if following is None:
        return here
    along = ground.is_filled(*here) and ground.is_filled(*following)
    while following is not None:
        if along and not ground.is_filled(*following):
            return here
        here = following
        if not along and ground.is_filled(*here):
            return here
        following = _next(here, by, ground)
    return here


def _next(cell: Cell, by: Cell, ground: Ground) -> Cell | None:
    moved = (cell[0] + by[0], cell[1] + by[1])
    return moved if moved == ground.clamped(*moved) else None
