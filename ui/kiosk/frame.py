"""What fills the window of a kiosk: the pages, dialogs over them, the keyboard below, the countdown over everything."""

from __future__ import annotations

import weakref

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.kiosk.countdown import Countdown
from ui.kiosk.dialogs import Dialogs
from ui.kiosk.keyboard import Keyboard


class Frame(QWidget):
    """Its parts are worked by `ui.kiosk.kiosk.Kiosk`.

    ┌───────────────────────┐  countdown, as large as all of it
    │ pages      ┌────────┐ │
    │  dialogs   └────────┘ │
    ├───────────────────────┤
    │ keyboard              │
    └───────────────────────┘
    """

    body_resized = Signal()
    """The keyboard came or went: dialogs and pages have another height."""

    def __init__(self, pages: QWidget) -> None:
        super().__init__()
        self._body = QWidget(self)
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(pages)
        self.dialogs = Dialogs(pages, self._body)
        self.keyboard = Keyboard(self)
        self.countdown = Countdown(self)
        self._focus_before: weakref.ref[QWidget] | None = None
        self._body.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._body, 1)
        layout.addWidget(self.keyboard)

    @property
    def is_covered(self) -> bool:
        """Whether the countdown hides everything."""
        return not self.countdown.isHidden()

    def cover(self) -> None:
        """Keys and screen readers are to find nothing behind the countdown, either."""
        focus = QApplication.focusWidget()
        self._focus_before = None if focus is None else weakref.ref(focus)
        self.keyboard.hide()
        self._body.setEnabled(False)

    def uncover(self) -> None:
        """Go on where the visitor was."""
        if not self.is_covered:
            return
        self.countdown.hide()
        self._body.setEnabled(True)
        before = self._focus_before() if self._focus_before is not None else None
        self._focus_before = None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Dialogs have all the place that the keyboard leaves."""
        if event.type() is QEvent.Type.Resize:
            self.dialogs.setGeometry(self._body.rect())
            self.body_resized.emit()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.keyboard.updateGeometry()  # its keys grow with the screen
        self.countdown.setGeometry(self.rect())
