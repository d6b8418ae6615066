"""Which keys of a real keyboard do something."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from ui.kiosk.keys import Verdict, verdict


def of(keys: str, text: str = "") -> Verdict:
    """Of a chord as Qt writes it."""
    found: QKeyCombination = QKeySequence(keys)[0]
    return verdict(found.key(), found.keyboardModifiers(), text)


@pytest.mark.parametrize(
    "keys",
    ["A", "Я", "Shift+Я", "5", "Space", "Return", "Enter", "Esc", "Tab", "Shift+Tab", "Backspace", "Del", "Home", "End",
     "Left", "Shift+Right", "PgUp", "PgDown", "F1", "Ctrl+Tab", "Ctrl+Shift+Tab", "Ctrl+PgUp", "Ctrl+Home",
     "Ctrl+Left", "Ctrl+Backspace", "Alt+П", "Alt+L", "Alt+1", "Alt+Down", "-", "@", "Ctrl++", "Ctrl+-"],
)  # fmt: skip
def test_what_a_family_needs_passes(keys: str) -> None:
    assert of(keys) is Verdict.PASSES


@pytest.mark.parametrize(
    "keys",
    ["Ctrl+W", "Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+Z", "Ctrl+A", "Ctrl+O", "Ctrl+N", "Ctrl+S", "Ctrl+P", "Ctrl+T",
     "Ctrl+Shift+I", "Ctrl+Ы", "Ctrl+F4", "Ctrl+Esc", "Alt+Tab", "Alt+Space", "Alt+Esc", "Alt+Left", "Alt+Return",
     "Meta+D", "Meta+L", "Meta+Tab", "Ctrl+Alt+Del", "Ctrl+Alt+T", "Ctrl+Shift+Esc", "F2", "F5", "F10", "F11", "F12",
     "Shift+F1", "Shift+F10", "Ctrl+F1", "Menu", "Print", "Ins", "Shift+Ins", "Ctrl+Ins", "Shift+Del", "Back",
     "Forward", "Home Page", "Launch Mail", "Media Play", "Copy", "Paste", "Cut", "Open", "Save", "Close", "Sleep",
     "Power Off", "Ctrl+Return"],
)  # fmt: skip
def test_all_else_leads_nowhere(keys: str) -> None:
    assert of(keys) is Verdict.REFUSED


@pytest.mark.parametrize("keys", ["Alt+F4", "Ctrl+Q", "Alt+Shift+F4", "Ctrl+Shift+Q"])
def test_who_wants_to_close_it_is_asked_who_he_is(keys: str) -> None:
    assert of(keys) is Verdict.ASKS_TO_CLOSE


def test_signs_of_the_third_level_can_be_typed() -> None:
    """AltGr is Ctrl and Alt on Windows."""
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    assert verdict(Qt.Key.Key_At, both, "@") is Verdict.PASSES
    assert verdict(Qt.Key.Key_T, both, "\x14") is Verdict.REFUSED


def test_the_script_of_the_letter_does_not_matter() -> None:
    """Ctrl+Й is Ctrl+Q on a Russian layout: Qt names the key by its letter."""
    assert of("Ctrl+Й") is Verdict.REFUSED
