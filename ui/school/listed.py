"""A table, or words and a way on where there is nothing in it."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.widgets import EmptyState


class Listed(QStackedWidget):
    """`nothing` is shown while `show_filled(False)`."""

    def __init__(self, table: QWidget, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nothing = EmptyState(icon, self)
        self._table = table
        self.addWidget(table)
        self.addWidget(self.nothing)

    def show_filled(self, filled: bool) -> None:
        """Whether there is something in the table."""
        self.setCurrentWidget(self._table if filled else self.nothing)
