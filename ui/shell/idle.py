"""Signing out after idle minutes: the last half minute is counted down where everybody sees it."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

WARNING_SECONDS = 30
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TabletPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
    }
)


def seconds_awake_and_asleep() -> float:
    """A clock that nobody sets, and that goes on while the PC sleeps: a lid that was closed counts as idle."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


class IdleWatch(QObject):
    """Watches keyboard, mouse and touch in the windows of the program while somebody is signed in.

    It looks at the windows and not at every widget, so that it sees the few events that people make and not the
    thousands that a program makes itself.
    """

    warned = Signal(int)
    """Seconds left; 0 when somebody is back."""
    expired = Signal()

    def __init__(
        self, parent: QObject | None = None, *, clock: Callable[[], float] = seconds_awake_and_asleep
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._limit, self._since, self._warn_at = 0.0, 0.0, 0.0
        self._warning = False
        self.insistent = False
        """Signs of life do not end the warning; only `stay` does."""
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self.check)

    def start(self, seconds: int) -> None:
        """Begin to watch; `expired` comes after that many seconds without a sign of life."""
        self.stop()
        self._limit, self._since = float(seconds), self._clock()
        self._warn_at = min(WARNING_SECONDS, self._limit / 2)
        self._timer.start()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._on_focus_window_changed)
        for window in QGuiApplication.allWindows():
            window.installEventFilter(self)

    def stay(self) -> None:
        """Somebody is there."""
        self._since = self._clock()
        self._set_warning(0)

    def stop(self) -> None:
        """Nobody is signed in."""
        if self._timer.isActive():
            application = QGuiApplication.instance()
            assert isinstance(application, QGuiApplication)
            application.focusWindowChanged.disconnect(self._on_focus_window_changed)
            for window in QGuiApplication.allWindows():
                window.removeEventFilter(self)
        self._timer.stop()
        self._set_warning(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note and let everything pass."""
        if event.type() in _SIGNS_OF_LIFE and not self.insistent:
            self.stay()
        return False

    def check(self) -> None:
        """Look at the clock; the timer does so each second."""
        left = self._limit - (self._clock() - self._since)
        if left <= 0:
            self.stop()
            self.expired.emit()
        elif left <= self._warn_at:
            self._set_warning(max(1, round(left)))

    def _on_focus_window_changed(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)  # never twice
            window.installEventFilter(self)

    def _set_warning(self, seconds: int) -> None:
        if seconds or self._warning:
            self._warning = bool(seconds)
            self.warned.emit(seconds)
