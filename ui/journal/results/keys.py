"""Which key sets which mark of the report card, whatever keyboard layout is switched on.

    0 … 9  marks      Н (Y)  not attested      О (J)  deferred      С (C)  exempt
    З (P)  passed, with Shift failed

As in the journal (`ui.journal.entry.keys`) the Cyrillic letter counts where there is one, else the place of the key.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.codes import MarkValue
from ui.journal.entry.keys import Platform, letter_of

_LETTERS = {
    "н": MarkValue.NOT_ATTESTED,
    "о": MarkValue.DEFERRED,
    "з": MarkValue.PASSED,
    "с": MarkValue.EXEMPT,
}


def word_for(event: QKeyEvent, where: Platform) -> MarkValue | None:
    """The mark that is no number which a key sets, or None."""
    value = _LETTERS.get(letter_of(event, where).text)
    if value is MarkValue.PASSED and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return MarkValue.FAILED
    return value


def digit_for(event: QKeyEvent, where: Platform) -> int | None:
    """The digit that a key types."""
    text = letter_of(event, where).text
    return int(text) if text.isdecimal() else None


def continued(typed: int | None, digit: int, highest: int) -> int:
    """The mark after one more digit: 1 and 0 make 10 where the scale has one, else the digit stands alone."""
    longer = None if typed is None else typed * 10 + digit
    return longer if longer is not None and longer <= highest else digit


def may_continue(value: int, highest: int) -> bool:
    """Whether another digit could still belong to the mark."""
    return 0 < value * 10 <= highest
