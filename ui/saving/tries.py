"""When a saver tries again, and what it can say of the connection meanwhile."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from ui.widgets import ConnectionState

#: Pauses between tries while the share does not answer; the last one repeats.
PAUSES_MS = (1000, 2000, 4000, 8000, 15000)


class Tries(QObject):
    """The tries of one saver: a row of them fails until the share answers."""

    due = Signal()
    """A pause is over: try again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._failed = 0
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.due)
        self.saved_at: datetime | None = None

    @property
    def is_failing(self) -> bool:
        """Whether the last try found no share."""
        return self._failed > 0

    @property
    def is_pausing(self) -> bool:
        """Whether the next try is still to come."""
        return self._pause.isActive()

    def stop_pause(self) -> None:
        """A try is made now."""
        self._pause.stop()

    def failed(self) -> None:
        """The share did not answer: try again after a pause, longer each time."""
        self._pause.start(PAUSES_MS[min(self._failed, len(PAUSES_MS) - 1)])
        self._failed += 1

    def answered(self) -> None:
        """The share answered, though it may have said no."""
        self._failed = 0

    def stored(self) -> None:
        """The share answered that it has stored something."""
        self.answered()
        self.saved_at = datetime.now().astimezone()

    def state(self, *, busy: bool) -> ConnectionState:
        """How saving goes; `busy`: something waits or is on its way."""
        if self.is_failing:
            return ConnectionState.UNREACHABLE
        if busy:
            return ConnectionState.SAVING
        return ConnectionState.SAVED if self.saved_at else ConnectionState.IDLE
