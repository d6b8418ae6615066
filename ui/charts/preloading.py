"""pyqtgraph and numpy, read before the first chart is asked for."""

from __future__ import annotations

import importlib
from typing import Any

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from ui.tasks import WorkerBase

AFTER_MS = 1500
"""After sign-in, once the first page stands."""


def preload(worker: WorkerBase[Any], owner: QObject) -> None:
    """Import them on the pool's thread in a moment, if `owner` is still there.

    They make no Qt object that belongs to a thread while they are imported (a test looks); whoever needs them on the
    GUI thread meanwhile waits for Python's own lock.
    """

    def begin() -> None:
        if isValid(owner):
            worker.compute(owner, _import, None, lambda _error: None, quiet=True)

    QTimer.singleShot(AFTER_MS, owner, begin)


def _import() -> None:
    for name in ("numpy", "ui.charts.curve_plot", "ui.charts.group_plot"):
        importlib.import_module(name)
