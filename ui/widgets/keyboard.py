"""Caps Lock and the layout of the keyboard, as far as they can be known: for fields where nothing is seen.

Windows and macOS say whether Caps Lock is on; elsewhere it is told from a typed letter (a capital without
Shift). The layout is told by the input method where it knows, and by the script of the last typed letter
everywhere.
"""

from __future__ import annotations

import ctypes
import sys

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

#: Where `QInputMethod.locale` follows the keyboard and not only the language of the system.
_PLATFORMS_WITH_LAYOUT = ("windows", "cocoa")


class KeyboardWatch(QObject):
    """Watches what is typed into one widget. `changed` after each change of what is known."""

    changed = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.caps_lock: bool | None = None
        self.layout = ""
        widget.installEventFilter(self)
        QGuiApplication.inputMethod().localeChanged.connect(self._on_locale_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at keys and focus, let everything pass."""
        kind = event.type()
        if kind is QEvent.Type.FocusIn:
            self._update(caps_lock_of_system(), layout_of_system())
        elif isinstance(event, QKeyEvent) and kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            self._look_at(event, pressed=kind is QEvent.Type.KeyPress)
        return False

    def _look_at(self, event: QKeyEvent, *, pressed: bool) -> None:
        caps = caps_lock_of_system()
        if caps is None and pressed:
            if event.key() == Qt.Key.Key_CapsLock:
                caps = None if self.caps_lock is None else not self.caps_lock
            else:
                shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                caps = caps_lock_by_letter(event.text(), shift=shift)
        self._update(caps, layout_by_letter(event.text()) if pressed else "")

    def _update(self, caps: bool | None, layout: str) -> None:
        before = (self.caps_lock, self.layout)
        if caps is not None:
            self.caps_lock = caps
        if layout:
            self.layout = layout
        if (self.caps_lock, self.layout) != before:
            self.changed.emit()

    def _on_locale_changed(self) -> None:
        self._update(None, layout_of_system())


def caps_lock_by_letter(text: str, *, shift: bool) -> bool | None:
    """Whether Caps Lock is on, told from one typed letter; None where it tells nothing."""
    if len(text) != 1 or text.upper() == text.lower():
        return None
    return text.isupper() != shift


def layout_by_letter(text: str) -> str:
    """ "RU" or "EN", told from one typed letter; "" where it tells nothing."""
    if len(text) != 1 or not text.isalpha():
        return ""
    if "а" <= text.lower() <= "я" or text.lower() == "ё":
        return "RU"
    return "EN" if text.isascii() else ""


def layout_of_system() -> str:
    """The layout as the input method knows it: "RU", "EN", another code, or "" where it does not."""
    if QGuiApplication.platformName() not in _PLATFORMS_WITH_LAYOUT:
        return ""
    return QLocale.languageToCode(QGuiApplication.inputMethod().locale().language()).upper()


def caps_lock_of_system() -> bool | None:
    """Whether the system says that Caps Lock is on; None where it cannot be asked."""
    if QGuiApplication.platformName() == "windows" and sys.platform == "win32":
        return bool(ctypes.windll.user32.GetKeyState(0x14) & 1)
    if QGuiApplication.platformName() == "cocoa" and sys.platform == "darwin":
        services = ctypes.CDLL("/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices")
        flags = services.CGEventSourceFlagsState
        flags.restype = ctypes.c_uint64
        return bool(flags(0) & 0x10000)
    return None
