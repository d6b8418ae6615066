"""Keys mean the same in both keyboard layouts, by letter or by place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from app.codes import AttendanceCode
from ui.journal.keys import Entry, Platform, entry_for
from ui.journal.slots import Kind

NO = Qt.KeyboardModifier.NoModifier
ABSENT, EXCUSED = AttendanceCode.ABSENT, AttendanceCode.EXCUSED
ILL, LATE = AttendanceCode.ILL, AttendanceCode.LATE


def press(
    key: int, text: str, *, scan: int = 0, virtual: int = 0, modifiers: Qt.KeyboardModifier = NO
) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan, virtual, 0, text)


@pytest.mark.parametrize(
    ("text", "code"),
    [("н", ABSENT), ("Н", ABSENT), ("б", ILL), ("п", EXCUSED), ("у", EXCUSED), ("о", LATE)],
)
@pytest.mark.parametrize("where", list(Platform))
def test_cyrillic_letter_counts_on_every_system(text: str, code: AttendanceCode, where: Platform) -> None:
    # The scan code of another key: a Russian phonetic layout has its letters elsewhere.
    event = press(ord(text.upper()), text, scan=0x1E, virtual=0x00)
    assert entry_for(event, where) == Entry(Kind.ATTENDANCE, code)


@pytest.mark.parametrize(
    ("key", "text", "x11", "windows", "mac", "code"),
    [
        (Qt.Key.Key_Y, "y", 29, 0x15, 0x10, ABSENT),
        (Qt.Key.Key_G, "g", 42, 0x22, 0x05, EXCUSED),
        (Qt.Key.Key_E, "e", 26, 0x12, 0x0E, EXCUSED),
        (Qt.Key.Key_Comma, ",", 59, 0x33, 0x2B, ILL),
        (Qt.Key.Key_J, "j", 44, 0x24, 0x26, LATE),
    ],
)
def test_latin_layout_counts_by_place(
    key: Qt.Key, text: str, x11: int, windows: int, mac: int, code: AttendanceCode
) -> None:
    expected = Entry(Kind.ATTENDANCE, code)
    assert entry_for(press(key, text, scan=x11, virtual=ord(text)), Platform.X11) == expected
    assert entry_for(press(key, text, scan=windows), Platform.WINDOWS) == expected
    assert entry_for(press(key, text, scan=1, virtual=mac), Platform.MACOS) == expected
    assert entry_for(press(key, text), Platform.NONE) == expected


def test_place_wins_over_the_latin_letter_on_it() -> None:
    # A German layout has Z where the Russian one has н, and Y elsewhere.
    assert entry_for(press(Qt.Key.Key_Z, "z", scan=29), Platform.X11) == Entry(Kind.ATTENDANCE, ABSENT)
    assert entry_for(press(Qt.Key.Key_Y, "y", scan=52), Platform.X11) is None


@pytest.mark.parametrize("digit", [1, 2, 3, 4, 5])
def test_digits_are_marks_also_on_the_keypad(digit: int) -> None:
    key = Qt.Key.Key_0.value + digit
    assert entry_for(press(key, str(digit)), Platform.X11) == Entry(Kind.MARK, digit)
    keypad = press(key, str(digit), modifiers=Qt.KeyboardModifier.KeypadModifier)
    assert entry_for(keypad, Platform.X11) == Entry(Kind.MARK, digit)


@pytest.mark.parametrize("text", ["0", "6", "9", "", "ж", "ы", "x", "²", "٣"])
def test_other_keys_enter_nothing(text: str) -> None:
    key = Qt.Key.Key_0.value + int(text) if text in set("069") else Qt.Key.Key_X.value
    assert entry_for(press(key, text), Platform.NONE) is None


def test_a_russian_letter_without_meaning_is_not_taken_for_the_key_it_lies_on() -> None:
    assert entry_for(press(0x42E, "ю", scan=29), Platform.X11) is None


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier])
def test_chords_enter_nothing(modifier: Qt.KeyboardModifier) -> None:
    assert entry_for(press(Qt.Key.Key_Y, "y", scan=29, modifiers=modifier), Platform.X11) is None
    assert entry_for(press(Qt.Key.Key_5, "5", modifiers=modifier), Platform.X11) is None


def test_comma_of_the_keypad_is_not_ill() -> None:
    event = press(Qt.Key.Key_Comma, ",", scan=91, modifiers=Qt.KeyboardModifier.KeypadModifier)
    assert entry_for(event, Platform.X11) is None
