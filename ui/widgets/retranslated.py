"""What every widget with words or colours of its own mixes in, and how to speak to a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


class Retranslated:
    """Mixin: `retranslate()` after a change of language, `restyle()` after a change of theme.

    Named before the Qt class (`class NewsView(Retranslated, QWidget)`), or Qt's own `changeEvent` is found
    first. A class sets all its visible words in `retranslate` and calls it once at the end of `__init__`.
    """

    def retranslate(self) -> None:
        """Set every word that is seen or read aloud."""

    def restyle(self) -> None:
        """Renew what was made of the theme's colours and kept (pixmaps, brushes)."""

    def changeEvent(self, event: QEvent) -> None:
        """Turn Qt's event into the two calls."""
        super().changeEvent(event)  # type: ignore[misc]
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.PaletteChange:
            self.restyle()


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say `text` now: for what appears without the focus moving there."""
    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
