"""Something to be done when the events under way are through, or in a moment: unless the object it is about is gone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def later(owner: QObject, call: Callable[[], object], after_ms: int = 0) -> None:
    """Call once, as long as `owner` lives.

    Not by `QTimer.singleShot(0, owner, call)`: in PySide 6.11 that keeps the call, and whatever it holds, for ever when
    the owner dies first.  A timer that is a child of the owner dies with it and lets go of the call.
    """
    timer = QTimer(owner, singleShot=True, interval=after_ms)
    timer.timeout.connect(timer.deleteLater)
    timer.timeout.connect(call)
    timer.start()
