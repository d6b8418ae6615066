"""Keys of the sheet of period marks, in a Russian and in a Latin layout."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from app.codes import MarkValue
from ui.journal.entry.keys import Platform
from ui.journal.results.keys import word_for

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(
    text: str, key: int = 0, scan: int = 0, virtual: int = 0, modifiers: Qt.KeyboardModifier = NONE
) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key or ord(text.upper()), modifiers, scan, virtual, 0, text)


@pytest.mark.parametrize(
    ("letter", "scan", "virtual", "latin", "value"),
    [
        ("н", 0x15, 0x10, "y", MarkValue.NOT_ATTESTED),
        ("о", 0x24, 0x26, "j", MarkValue.DEFERRED),
        ("з", 0x19, 0x23, "p", MarkValue.PASSED),
        ("с", 0x2E, 0x08, "c", MarkValue.EXEMPT),
    ],
)
def test_letter_or_place_of_the_key(letter: str, scan: int, virtual: int, latin: str, value: int) -> None:
    assert word_for(press(letter), Platform.X11) == value
    assert word_for(press(letter.upper()), Platform.NONE) == value
    assert word_for(press(latin, scan=scan + 8), Platform.X11) == value
    assert word_for(press(latin, scan=scan), Platform.WINDOWS) == value
    assert word_for(press(latin, virtual=virtual), Platform.MACOS) == value
    assert word_for(press(latin), Platform.NONE) == value


def test_shift_makes_passed_failed() -> None:
    assert word_for(press("З", modifiers=SHIFT), Platform.NONE) == MarkValue.FAILED
    assert word_for(press("P", scan=0x19 + 8, modifiers=SHIFT), Platform.X11) == MarkValue.FAILED
    assert word_for(press("Н", modifiers=SHIFT), Platform.NONE) == MarkValue.NOT_ATTESTED


@pytest.mark.parametrize("text", ["б", "q", "1", "+", "у"])
def test_other_keys_are_no_mark(text: str) -> None:
    assert word_for(press(text), Platform.NONE) is None


def test_chords_are_no_mark() -> None:
    control = Qt.KeyboardModifier.ControlModifier
    assert word_for(press("c", scan=0x2E + 8, modifiers=control), Platform.X11) is None


def test_place_decides_where_the_system_tells_it() -> None:
    """Dvorak: the key that types «c» lies where the Russian «ш» is."""
    assert word_for(press("c", scan=0x17 + 8), Platform.X11) is None
