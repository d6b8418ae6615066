"""Which key sets which mark of the report card, whatever keyboard layout is switched on.

    0 … 9  marks      Н (Y)  not attested      О (J)  deferred      С (C)  exempt
    З (P)  passed, with Shift failed

As in the journal (`ui.journal.keys`) the Cyrillic letter counts where there is one, else the place of the key.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.codes import MarkValue
from ui.journal.keys import CHORD, Platform

_LETTERS = {
    "н": MarkValue.NOT_ATTESTED,
    "о": MarkValue.DEFERRED,
    "з": MarkValue.PASSED,
    "с": MarkValue.EXEMPT,
}
_SCAN_CODES = {0x15: "н", 0x24: "о", 0x19: "з", 0x2E: "с"}
_PLACES = {
    Platform.WINDOWS: _SCAN_CODES,
    Platform.X11: {code + 8: letter for code, letter in _SCAN_CODES.items()},
    Platform.MACOS: {0x10: "н", 0x26: "о", 0x23: "з", 0x08: "с"},
}
# Last resort, where the system tells no place: the key by its Latin name.
_LATIN = {Qt.Key.Key_Y.value: "н", Qt.Key.Key_J.value: "о", Qt.Key.Key_P.value: "з", Qt.Key.Key_C.value: "с"}


def word_for(event: QKeyEvent, where: Platform) -> MarkValue | None:
    """The mark that is no number which a key sets, or None."""
    if event.modifiers() & CHORD:
        return None
    value = _LETTERS.get(_letter(event, where))
    if value is MarkValue.PASSED and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return MarkValue.FAILED
    return value


def _letter(event: QKeyEvent, where: Platform) -> str:
    text = event.text().lower()
    if len(text) == 1 and "\u0400" <= text <= "\u04ff":
        return text
    if event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
        return ""
    places = _PLACES.get(where)
    code = event.nativeVirtualKey() if where is Platform.MACOS else event.nativeScanCode()
    if code and places:
        return places.get(code, "")
    return _LATIN.get(event.key(), "")
