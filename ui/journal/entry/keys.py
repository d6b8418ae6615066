"""Which letter a key stands for in the journal, whatever keyboard layout is switched on.

The Cyrillic letter counts where there is one. In a Latin layout the key itself counts, by its place on the
keyboard: the teacher looks at the letters printed on it and need not care which layout is on. What the letters mean
in a cell is said in `ui.journal.entry.composing`.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from ui.journal.slots import Kind


class Entry(NamedTuple):
    """One value for a cell."""

    kind: Kind
    value: int


class Platform(Enum):
    """How a key's place is told: each system numbers the keys in its own way."""

    X11 = "x11"
    WINDOWS = "windows"
    MACOS = "macos"
    NONE = "none"


class Letter(NamedTuple):
    """What a key types: a Russian small letter, a digit, «.» or «/»; "" for nothing of these.

    `or_else`: what the key may mean as well. Where a Latin layout has «/», the Russian one has the dot.
    """

    text: str
    or_else: str = ""


NO_LETTER = Letter("")
CHORD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)

# The rows of letters, and where they begin among the scan codes of the PC keyboard (set 1); X11 counts from 8.
_ROWS = {0x10: "йцукенгшщзхъ", 0x1E: "фывапролджэё", 0x2C: "ячсмитьбю"}
_SCAN_CODES = {first + place: letter for first, row in _ROWS.items() for place, letter in enumerate(row)}
# The virtual key codes of a Mac follow no order.
_MAC_CODES = dict(
    zip(
        (
            0x0C, 0x0D, 0x0E, 0x0F, 0x11, 0x10, 0x20, 0x22, 0x1F, 0x23, 0x21, 0x1E,
            0x00, 0x01, 0x02, 0x03, 0x05, 0x04, 0x26, 0x28, 0x25, 0x29, 0x27, 0x32,
            0x06, 0x07, 0x08, 0x09, 0x0B, 0x2D, 0x2E, 0x2B, 0x2F,
        ),
        "".join(_ROWS.values()), strict=True,
    )
)  # fmt: skip
_PLACES = {
    Platform.WINDOWS: _SCAN_CODES,
    Platform.X11: {code + 8: letter for code, letter in _SCAN_CODES.items()},
    Platform.MACOS: _MAC_CODES,
    Platform.NONE: {},
}
# Last resort, where the system tells no place: the key by its Latin name.
_LATIN = dict(zip("qwertyuiop[]asdfghjkl;'`zxcvbnm,", "йцукенгшщзхъфывапролджэёячсмитьб", strict=True))


def platform() -> Platform:
    """How this system numbers keys."""
    name = QGuiApplication.platformName()
    if name in ("xcb", "wayland"):
        return Platform.X11
    return {"windows": Platform.WINDOWS, "cocoa": Platform.MACOS}.get(name, Platform.NONE)


def letter_of(event: QKeyEvent, where: Platform) -> Letter:
    """The letter of a key press."""
    text = event.text().lower()
    if event.modifiers() & CHORD or len(text) != 1:
        return NO_LETTER
    if text.isascii() and text.isdecimal():
        return Letter(text)
    if _is_cyrillic(text):
        return Letter(text.replace("ё", "е"))
    on_keypad = bool(event.modifiers() & Qt.KeyboardModifier.KeypadModifier)
    if text == "." or text in "·•":
        return NO_LETTER if on_keypad else Letter(".")
    if text in "/\\|":
        return Letter("/") if on_keypad or text != "/" else Letter("/", or_else=".")
    return NO_LETTER if on_keypad else Letter(_by_place(event, where, text).replace("ё", "е"))


def _by_place(event: QKeyEvent, where: Platform, text: str) -> str:
    code = event.nativeVirtualKey() if where is Platform.MACOS else event.nativeScanCode()
    if code and _PLACES[where]:
        return _PLACES[where].get(code, "")
    return _LATIN.get(text, "")


def _is_cyrillic(text: str) -> bool:
    return len(text) == 1 and "\u0400" <= text <= "\u04ff"
