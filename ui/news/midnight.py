"""The end of the day: what is planned appears by itself then, and what is over goes."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtCore import QObject, QTimer

_A_MOMENT_MS = 1000


class Midnight(QTimer):
    """`wait`, and `timeout` comes when the day of this PC is over."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, singleShot=True)

    def wait(self) -> None:
        """Wait for the next one."""
        now = datetime.now().astimezone()
        midnight = datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)
        self.start(int((midnight - now).total_seconds() * 1000) + _A_MOMENT_MS)
