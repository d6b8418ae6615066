"""Keys mean the same in both keyboard layouts, by letter or by place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from ui.journal.entry.keys import NO_LETTER, Letter, Platform, letter_of

NO = Qt.KeyboardModifier.NoModifier


def press(
    key: int, text: str, *, scan: int = 0, virtual: int = 0, modifiers: Qt.KeyboardModifier = NO
) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan, virtual, 0, text)


@pytest.mark.parametrize("text", list("нНбпуоОзёж"))
@pytest.mark.parametrize("where", list(Platform))
def test_cyrillic_letter_counts_on_every_system(text: str, where: Platform) -> None:
    # The scan code of another key: a Russian phonetic layout has its letters elsewhere.
    event = press(ord(text.upper()), text, scan=0x1E, virtual=0x00)
    assert letter_of(event, where) == Letter(text.lower().replace("ё", "е"))


@pytest.mark.parametrize(
    ("key", "text", "x11", "windows", "mac", "letter"),
    [
        (Qt.Key.Key_Y, "y", 29, 0x15, 0x10, "н"),
        (Qt.Key.Key_G, "g", 42, 0x22, 0x05, "п"),
        (Qt.Key.Key_E, "e", 26, 0x12, 0x0E, "у"),
        (Qt.Key.Key_Comma, ",", 59, 0x33, 0x2B, "б"),
        (Qt.Key.Key_J, "j", 44, 0x24, 0x26, "о"),
        (Qt.Key.Key_P, "p", 33, 0x19, 0x23, "з"),
        (Qt.Key.Key_C, "c", 54, 0x2E, 0x08, "с"),
        (Qt.Key.Key_D, "d", 40, 0x20, 0x02, "в"),
        (Qt.Key.Key_T, "t", 28, 0x14, 0x11, "е"),
        (Qt.Key.Key_Semicolon, ";", 47, 0x27, 0x29, "ж"),
    ],
)
def test_latin_layout_counts_by_place(
    key: Qt.Key, text: str, x11: int, windows: int, mac: int, letter: str
) -> None:
    assert letter_of(press(key, text, scan=x11, virtual=ord(text)), Platform.X11) == Letter(letter)
    assert letter_of(press(key, text, scan=windows), Platform.WINDOWS) == Letter(letter)
    assert letter_of(press(key, text, scan=1, virtual=mac), Platform.MACOS) == Letter(letter)
    assert letter_of(press(key, text), Platform.NONE) == Letter(letter)


def test_place_wins_over_the_latin_letter_on_it() -> None:
    # A German layout has Z where the Russian one has н, and Y elsewhere.
    assert letter_of(press(Qt.Key.Key_Z, "z", scan=29), Platform.X11) == Letter("н")
    assert letter_of(press(Qt.Key.Key_Y, "y", scan=52), Platform.X11) == Letter("я")


@pytest.mark.parametrize("digit", range(10))
def test_digits_also_on_the_keypad(digit: int) -> None:
    key = Qt.Key.Key_0.value + digit
    assert letter_of(press(key, str(digit)), Platform.X11) == Letter(str(digit))
    keypad = press(key, str(digit), modifiers=Qt.KeyboardModifier.KeypadModifier)
    assert letter_of(keypad, Platform.X11) == Letter(str(digit))


@pytest.mark.parametrize(
    ("text", "scan", "letter"),
    [
        (".", 61, Letter(".")),  # the Russian layout has it at the end of the lowest row
        (".", 60, Letter(".")),  # the Latin one a key before
        ("/", 61, Letter("/", or_else=".")),  # the key of the Russian dot, in a Latin layout
        ("\\", 51, Letter("/")),
        ("|", 51, Letter("/")),
        ("•", 0, Letter(".")),
    ],
)
def test_the_dot_and_the_stroke(text: str, scan: int, letter: Letter) -> None:
    assert letter_of(press(ord(text), text, scan=scan), Platform.X11) == letter


def test_the_stroke_of_the_keypad_is_no_dot() -> None:
    event = press(Qt.Key.Key_Slash, "/", scan=106, modifiers=Qt.KeyboardModifier.KeypadModifier)
    assert letter_of(event, Platform.X11) == Letter("/")


@pytest.mark.parametrize("text", ["", "²", "٣", "!", " "])
def test_other_keys_are_no_letters(text: str) -> None:
    assert letter_of(press(Qt.Key.Key_X.value, text), Platform.NONE) == NO_LETTER


def test_a_russian_letter_without_meaning_is_not_taken_for_the_key_it_lies_on() -> None:
    assert letter_of(press(0x42E, "ю", scan=29), Platform.X11) == Letter("ю")


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier])
def test_chords_are_no_letters(modifier: Qt.KeyboardModifier) -> None:
    assert letter_of(press(Qt.Key.Key_Y, "y", scan=29, modifiers=modifier), Platform.X11) == NO_LETTER
    assert letter_of(press(Qt.Key.Key_5, "5", modifiers=modifier), Platform.X11) == NO_LETTER


def test_comma_of_the_keypad_is_not_ill() -> None:
    event = press(Qt.Key.Key_Comma, ",", scan=91, modifiers=Qt.KeyboardModifier.KeypadModifier)
    assert letter_of(event, Platform.X11) == NO_LETTER
