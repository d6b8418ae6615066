"""Which key means what in the journal, whatever keyboard layout is switched on.

    н (Y)  absent      б (,)  ill      п, у (G, E)  excused      о (J)  late      1 … 5  marks

The Cyrillic letter counts where there is one. In a Latin layout the key itself counts, by its place on the
keyboard: the teacher looks at the letters printed on it and need not care which layout is on.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from app.codes import AttendanceCode
from ui.journal.slots import Kind


class Entry(NamedTuple):
    """What a key enters into a cell."""

    kind: Kind
    value: int


class Platform(Enum):
    """How a key's place is told: each system numbers the keys in its own way."""

    X11 = "x11"
    WINDOWS = "windows"
    MACOS = "macos"
    NONE = "none"


_LETTERS = {
    "н": AttendanceCode.ABSENT,
    "п": AttendanceCode.EXCUSED,
    "у": AttendanceCode.EXCUSED,
    "б": AttendanceCode.ILL,
    "о": AttendanceCode.LATE,
}
# The scan codes of the PC keyboard (set 1); X11 and Wayland count from 8.
_SCAN_CODES = {0x15: "н", 0x22: "п", 0x12: "у", 0x33: "б", 0x24: "о"}
_PLACES = {
    Platform.WINDOWS: _SCAN_CODES,
    Platform.X11: {code + 8: letter for code, letter in _SCAN_CODES.items()},
    Platform.MACOS: {0x10: "н", 0x05: "п", 0x0E: "у", 0x2B: "б", 0x26: "о"},
    Platform.NONE: {},
}
# Last resort, where the system tells no place: the key by its Latin name.
_LATIN = {
    Qt.Key.Key_Y: "н",
    Qt.Key.Key_G: "п",
    Qt.Key.Key_E: "у",
    Qt.Key.Key_Comma: "б",
    Qt.Key.Key_J: "о",
}
CHORD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def platform() -> Platform:
    """How this system numbers keys."""
    name = QGuiApplication.platformName()
    if name in ("xcb", "wayland"):
        return Platform.X11
    return {"windows": Platform.WINDOWS, "cocoa": Platform.MACOS}.get(name, Platform.NONE)


def entry_for(event: QKeyEvent, where: Platform, highest: int = 5) -> Entry | None:
    """What a key press enters, or None; `highest` is the best mark of the scale (one key enters up to 9)."""
    if event.modifiers() & CHORD:
        return None
    text = event.text().lower()
    if (digit := digit_of(event)) is not None:
        return Entry(Kind.MARK, digit) if 1 <= digit <= min(highest, 9) else None
    letter = text if text in _LETTERS else ""
    if not letter and not _is_cyrillic(text) and not event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
        letter = _by_place(event, where)
    return Entry(Kind.ATTENDANCE, int(_LETTERS[letter])) if letter else None


def digit_of(event: QKeyEvent) -> int | None:
    """The digit that a key types."""
    text = event.text()
    if event.modifiers() & CHORD or len(text) != 1 or not (text.isascii() and text.isdecimal()):
        return None
    return int(text)


def continued(typed: int | None, digit: int, highest: int) -> int:
    """The mark after one more digit: 1 and 0 make 10 where the scale has one, else the digit stands alone."""
    longer = None if typed is None else typed * 10 + digit
    return longer if longer is not None and longer <= highest else digit


def may_continue(value: int, highest: int) -> bool:
    """Whether another digit could still belong to the mark."""
    return 0 < value * 10 <= highest


def _by_place(event: QKeyEvent, where: Platform) -> str:
    code = event.nativeVirtualKey() if where is Platform.MACOS else event.nativeScanCode()
    if code and _PLACES[where]:
        return _PLACES[where].get(code, "")
    return _LATIN.get(Qt.Key(event.key()), "") if event.key() in _LATIN_VALUES else ""


def _is_cyrillic(text: str) -> bool:
    return len(text) == 1 and "\u0400" <= text <= "\u04ff"


_LATIN_VALUES = frozenset(key.value for key in _LATIN)
