"""Keys that are pressed while a panel still reads what it is going to show: they belong to its field, not to the marks.

On a slow share whoever goes to the lesson and types its topic at once would enter it into the cells otherwise, where
many a letter is an absence.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class TypedAhead(QObject):
    """Belongs to a panel, which has the focus from `begin` until `give_to`."""

    ended = Signal()
    """The keys went elsewhere before there was a field."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self._panel = panel
        self._keys: list[QKeyEvent] = []
        self.is_waiting = False
        """Whether somebody waits for a field to type into."""
        panel.installEventFilter(self)

    def begin(self) -> None:
        """Take the keys, and keep what is typed."""
        if not self.is_waiting:
            self.is_waiting = True
            self._keys.clear()
        self._panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def give_to(self, field: QWidget) -> None:
        """There is a field: the focus and all that was typed go to it."""
        keys, self._keys, self.is_waiting = self._keys, [], False
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        for key in keys:
            if (target := QApplication.focusWidget()) is not None:
                QApplication.sendEvent(target, key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep keys; forget them when the focus goes elsewhere."""
        if self.is_waiting and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.KeyPress and event.text():
                self._keys.append(QKeyEvent(event.type(), event.key(), event.modifiers(), event.text()))
                return True
        elif self.is_waiting and isinstance(event, QFocusEvent) and self._is_left(event):
            self._keys.clear()
            self.is_waiting = False
            self.ended.emit()
        return super().eventFilter(watched, event)

    def _is_left(self, event: QFocusEvent) -> bool:
        if event.type() is not QEvent.Type.FocusOut or event.reason() in _STAYS:
            return False
        focused = QApplication.focusWidget()
        return focused is None or not self._panel.isAncestorOf(focused)
