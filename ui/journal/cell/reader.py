"""Reads the cell under the cursor: when the cursor rests, not at each of its steps."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.journal.cell.source import CellSource
from ui.journal.cell.wishes import CellKey

if TYPE_CHECKING:
    from app.journal.cell_rows import CellCard

REST_MS = 120
#: So long nothing is said of reading.
PATIENCE_MS = 300


class CellReader(QObject):
    """What is known of one cell: its card, or why there is none."""

    changed = Signal()

    def __init__(self, source: CellSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._asked = False
        self.key: CellKey | None = None
        self.card: CellCard | None = None
        self.error: Exception | None = None
        self._resting = QTimer(self, singleShot=True, interval=REST_MS)
        self._resting.timeout.connect(self.read)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.changed)

    @property
    def is_slow(self) -> bool:
        """Whether the answer takes so long that something is to be said."""
        return self._asked and self.card is None and not self._patience.isActive()

    @property
    def is_resting(self) -> bool:
        """Whether it is read in a moment."""
        return self._resting.isActive()

    def point_at(self, key: CellKey | None) -> bool:
        """Another cell; nothing is asked yet.  False when it is the same."""
        if key == self.key:
            return False
        self.key, self.card, self.error, self._asked = key, None, None, False
        self._resting.stop()
        self._patience.stop()
        return True

    def rest(self) -> None:
        """Read it when the cursor has stayed for a moment."""
        if self.key is not None:
            self._resting.start()

    def read(self) -> None:
        """Read it now; what is known stays until the answer is there."""
        self._resting.stop()
        if self.key is None:
            return
        self._asked = True
        if self.card is None:
            self._patience.start()
        key = self.key
        self._source.load_cell(self, key, partial(self._on_loaded, key), partial(self._on_failed, key))

    def retry(self) -> None:
        """The share answers again."""
        if self.error is not None or (self._asked and self.card is None):
            self.read()

    def forget(self) -> None:
        """Something has changed that nobody sees: it is read when somebody does."""
        self._resting.stop()
        self.card = None

    def _on_loaded(self, key: CellKey, card: CellCard) -> None:
        if key == self.key:
            self.card, self.error, self._asked = card, None, False
            self._patience.stop()
            self.changed.emit()

    def _on_failed(self, key: CellKey, error: Exception) -> None:
        if key == self.key:
            self.error, self._asked = error, False
            self._patience.stop()
            self.changed.emit()
