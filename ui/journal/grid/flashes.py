"""The short flash of cells that somebody else has changed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtWidgets import QStyle, QWidget

LASTS_MS = 1600
_HOLDS_MS = 500
_STEP_MS = 40

Cell = tuple[int, int]


class Flashes(QObject):
    """Cells and how strongly they shine; evenly where the system's animations are switched off."""

    changed = Signal(list)

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._clock = QElapsedTimer()
        self._clock.start()
        self._began: dict[Cell, int] = {}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_tick)

    @property
    def reduced(self) -> bool:
        """Whether motion is not wanted."""
        return (
            self._view.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self._view) == 0
        )

    @property
    def strengths(self) -> dict[Cell, float]:
        """Cell → strength, from 1 down to 0."""
        now = self._clock.elapsed()
        if self.reduced:
            return dict.fromkeys(self._began, 1.0)
        fading = LASTS_MS - _HOLDS_MS
        return {
            cell: min(1.0, max(0.0, (LASTS_MS - (now - began)) / fading))
            for cell, began in self._began.items()
        }

    def start(self, cells: Iterable[Cell]) -> None:
        """Let these cells flash, from now."""
        now = self._clock.elapsed()
        self._began.update(dict.fromkeys(cells, now))
        self._timer.start(LASTS_MS if self.reduced else _STEP_MS)
        self.changed.emit(list(self._began))

    def clear(self) -> None:
        """Forget all; the page is another one."""
        self._began.clear()
        self._timer.stop()

    def _on_tick(self) -> None:
        now = self._clock.elapsed()
        cells = list(self._began)
        self._began = {cell: began for cell, began in self._began.items() if now - began < LASTS_MS}
        if not self._began:
            self._timer.stop()
        self.changed.emit(cells)
