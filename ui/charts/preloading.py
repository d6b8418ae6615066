"""pyqtgraph and numpy, read before the first chart is asked for.

numpy, the larger half, is read on the pool's thread.  pyqtgraph makes classes of Qt's while it is read, and those may
be made on the GUI thread alone: beside a window at work the program can crash.  So it is read there, in an eighth of a
second, when the hands have rested for a moment.
"""

from __future__ import annotations

import importlib
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from ui.later import later
from ui.tasks import WorkerBase

AFTER_MS = 1500
"""After sign-in, once the first page stands."""
REST_MS = 1000
"""Hands that did nothing for so long do not notice."""

_HANDS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
    }
)


def preload(worker: WorkerBase[Any], owner: QWidget) -> None:
    """Have them read in a moment, if `owner` is still there."""
    Preload(worker, owner)


class Preload(QObject):
    """See the module.  A child of its owner; it goes when the work is done."""

    def __init__(self, worker: WorkerBase[Any], owner: QWidget) -> None:
        super().__init__(owner)
        self._worker = worker
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._on_rested)
        later(self, self._begin, AFTER_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hands at work: later, then.  Everything passes."""
        if event.type() in _HANDS:
            self._rest.start()
        return False

    def _begin(self) -> None:
        self._worker.compute(
            self, _read_numbers, lambda _nothing: self._wait_for_rest(), lambda _error: None, quiet=True
        )

    def _wait_for_rest(self) -> None:
        owner = self.parent()
        handle = owner.window().windowHandle() if isinstance(owner, QWidget) else None
        if handle is not None:
            handle.installEventFilter(self)  # of the window: it gets what people do, and little else
        self._rest.start()

    def _on_rested(self) -> None:
        _read_charts()
        self.deleteLater()


def _read_numbers() -> None:
    importlib.import_module("numpy")


def _read_charts() -> None:
    for name in ("ui.charts.curve_plot", "ui.charts.group_plot"):
        importlib.import_module(name)
