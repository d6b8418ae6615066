"""The room in which the sheet of period marks stands: the sheet, or why there is none."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.journal.empty import Because, EmptyPage
from ui.widgets import BusyBar

#: The sheet of before stays so long while another one is read.
PATIENCE_MS = 250


class ResultsRoom(QStackedWidget):
    """Empty until something is said."""

    again = Signal()
    """Try once more what has failed."""

    def __init__(self, sheet: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._empty, self._blank = EmptyPage(self), EmptyPage(self)
        self._busy = BusyBar(parent)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_lost)
        self._empty.action_triggered.connect(self.again)
        for page in (QWidget(self), sheet, self._empty, self._blank):
            self.addWidget(page)

    def wait(self, *, same: bool) -> None:
        """Something is being read; `same`: the sheet on the screen, which stays."""
        self._busy.set_busy(True)
        if not same:
            self._patience.start()

    def rest(self) -> None:
        """Nothing is being read any more."""
        self._busy.set_busy(False)
        self._patience.stop()

    def show_sheet(self) -> None:
        """The sheet is there."""
        self.rest()
        self.setCurrentWidget(self._sheet)

    def show_reason(self, because: Because, error: Exception | None = None) -> None:
        """Say why there is no sheet."""
        self.rest()
        self._empty.show_reason(because, error=error)
        self.setCurrentWidget(self._empty)

    def _on_patience_lost(self) -> None:
        """The sheet of before must not look like the one that was asked for."""
        self._blank.show_reason(Because.OPENING)
        self.setCurrentWidget(self._blank)
