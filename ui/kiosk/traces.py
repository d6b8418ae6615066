"""What a visitor leaves behind, and that it is gone before the next one comes.

Pages and dialogs die with the visit (`ui.shell.window`, `ui.kiosk.dialogs`), the session and what it has read with
`Desk.sign_out`.  Here is what would outlive them: the clipboard, what was typed into fields that stay, language and
theme, words that hang over the window, pictures in Qt's cache, and what only the collector of garbage would find.
"""

from __future__ import annotations

import gc
from typing import Any

from PySide6.QtCore import QSettings
from PySide6.QtGui import QClipboard, QGuiApplication, QPixmapCache
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QToolTip,
    QWidget,
)

from ui.i18n import Translations
from ui.theme.manager import Theme
from ui.widgets import Toast


class UnwrittenSettings(QSettings):
    """The settings of this PC, which visitors read and do not change."""

    def setValue(self, key: str, value: Any) -> None:
        """Not kept."""

    def remove(self, key: str) -> None:
        """Not removed."""


class Wipe:
    """Knows how the kiosk was before the first visitor, and makes it so again."""

    def __init__(self, window: QWidget, theme: Theme, translations: Translations) -> None:
        self._window, self._theme, self._translations = window, theme, translations
        self._language, self._choice = translations.language, theme.choice

    def at_once(self) -> None:
        """What is seen, and what another program could get at."""
        close_popups()
        empty_clipboard()
        for toast in self._window.findChildren(Toast):
            toast.dismiss()
        if self._translations.language is not self._language:
            self._translations.set_language(self._language)
        if self._theme.choice is not self._choice:
            self._theme.set_choice(self._choice)

    def when_all_are_gone(self) -> None:
        """The rest, once Qt has thrown away what was told to go."""
        for line in self._window.findChildren(QLineEdit):
            line.setText("")  # this forgets what could be undone, too
        for plain in self._window.findChildren(QPlainTextEdit):
            plain.setPlainText("")
        for rich in self._window.findChildren(QTextEdit):
            rich.setPlainText("")
        for area in self._window.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(0)
        QPixmapCache.clear()
        empty_clipboard()
        gc.collect()


def close_popups() -> None:
    """Menus, lists and tooltips that are open."""
    QToolTip.hideText()
    popup = QApplication.activePopupWidget()
    while popup is not None:
        popup.close()
        below = QApplication.activePopupWidget()
        popup = below if below is not popup else None


def empty_clipboard() -> None:
    """What was copied, and on X11 what was selected."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
