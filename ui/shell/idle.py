"""Signing out after idle minutes: the last half minute is counted down where everybody sees it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, QTimer, Signal

WARNING_SECONDS = 30
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
    }
)


class IdleWatch(QObject):
    """Watches keyboard, mouse and touch of the whole program while somebody is signed in."""

    warned = Signal(int)
    """Seconds left; 0 when somebody is back."""
    expired = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._limit = 0
        self._since = QElapsedTimer()
        self._warning = False
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self._on_second)

    def start(self, seconds: int) -> None:
        """Begin to watch; `expired` comes after that many seconds without a sign of life."""
        self._limit = seconds
        self._since.start()
        self._timer.start()
        QCoreApplication.instance().installEventFilter(self)

    def stop(self) -> None:
        """Nobody is signed in."""
        self._timer.stop()
        self._set_warning(0)
        QCoreApplication.instance().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note and let everything pass."""
        if event.type() in _SIGNS_OF_LIFE:
            self._since.restart()
            if self._warning:
                self._set_warning(0)
        return False

    def _on_second(self) -> None:
        left = self._limit - self._since.elapsed() // 1000
        if left <= 0:
            self.stop()
            self.expired.emit()
        elif left <= WARNING_SECONDS:
            self._set_warning(int(left))

    def _set_warning(self, seconds: int) -> None:
        if seconds or self._warning:
            self._warning = bool(seconds)
            self.warned.emit(seconds)
