"""Which keys of a real keyboard do something in the kiosk.  What is not named here leads nowhere.

Letters, signs and the keys to move with are enough for everything a family does.  There are no shortcuts: they print,
save, copy, close, or belong to the system.
"""

from __future__ import annotations

import re
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
_CTRL, _ALT, _META = _Modifier.ControlModifier, _Modifier.AltModifier, _Modifier.MetaModifier


class Verdict(Enum):
    """What becomes of a key."""

    PASSES = "passes"
    REFUSED = "refused"
    ASKS_TO_CLOSE = "asks to close"


#: Without a modifier, or with Shift.
_FUNCTION_KEYS = frozenset({_Key.Key_F1, _Key.Key_Help})
_WITH_CTRL = frozenset(
    {
        _Key.Key_Tab, _Key.Key_Backtab, _Key.Key_PageUp, _Key.Key_PageDown, _Key.Key_Home, _Key.Key_End,
        _Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down, _Key.Key_Backspace, _Key.Key_Delete,
        _Key.Key_Space, _Key.Key_Control, _Key.Key_Shift,
        # A chart is drawn larger and smaller by these.
        _Key.Key_Plus, _Key.Key_Minus, _Key.Key_Equal, _Key.Key_0,
    }
)  # fmt: skip
_WITH_ALT = frozenset({_Key.Key_Down, _Key.Key_Up, _Key.Key_Alt, _Key.Key_Shift})
"""Opens a list; letters and digits press what is underlined."""
_REFUSED = frozenset({_Key.Key_Menu, _Key.Key_Insert, _Key.Key_Print, _Key.Key_SysReq, _Key.Key_Pause})
_CHORD = re.compile(r"(?:(?:Ctrl|Alt|Shift|Meta)\+)+[^\s,;()]+|\bF[1-9][0-9]?\b")
#: Keys of browsers, players, telephones and power, which also have names of their own for copy and print.
_MACHINE_KEYS = ((0x01000061, 0x01001100), (0x01010000, 0x01FFFFFF))


def verdict(key: int, modifiers: Qt.KeyboardModifier, text: str = "") -> Verdict:
    """What becomes of a key that was pressed; `text` is what it would write."""
    ctrl, alt = bool(modifiers & _CTRL), bool(modifiers & _ALT)
    if (key == _Key.Key_F4 and alt) or (key == _Key.Key_Q and ctrl):
        return Verdict.ASKS_TO_CLOSE
    if ctrl and alt and text.isprintable() and text:
        return Verdict.PASSES  # AltGr on Windows: a sign of the layout
    return Verdict.PASSES if _passes(key, modifiers, ctrl=ctrl, alt=alt) else Verdict.REFUSED


def names_refused_key(words: str) -> bool:
    """Whether words such as a tooltip's tell of a key that leads nowhere here: «Ctrl+Enter», «What is new (F12)»."""
    # The stub of Qt does not know that a sequence is a list of its chords.
    chords = [QKeySequence(name)[0] for name in _CHORD.findall(words)]  # type: ignore[index]
    return any(verdict(one.key(), one.keyboardModifiers()) is not Verdict.PASSES for one in chords)


def _passes(key: int, modifiers: Qt.KeyboardModifier, *, ctrl: bool, alt: bool) -> bool:
    if key in _REFUSED or any(low <= key <= high for low, high in _MACHINE_KEYS):
        return False
    if modifiers & _META or (ctrl and alt):
        return False
    if ctrl:
        return key in _WITH_CTRL
    if alt:
        return key in _WITH_ALT or _writes(key)
    if modifiers & _Modifier.ShiftModifier and key == _Key.Key_Delete:
        return False  # cuts
    if _Key.Key_F1 <= key <= _Key.Key_F35 or key == _Key.Key_Help:
        return key in _FUNCTION_KEYS and not modifiers & _Modifier.ShiftModifier
    return True


def _writes(key: int) -> bool:
    """Letters and digits, of any script."""
    return key < 0x01000000 and chr(key).isalnum()
