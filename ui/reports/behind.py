"""What stands behind a number: the names or lessons that it counts, and the way to where they are entered."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from app.reports.document import Cell
from ui.icons import set_icon
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, announce

_WIDTH = 280
_ROOM = _WIDTH - 2 * SPACE.m - 48
"""Pixels of a line of the list: without its edges, its own margins and the bar at its side."""


class BehindPanel(Retranslated, QFrame):
    """Is there while the keys are at a cell that has something behind it."""

    place_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._cell: Cell | None = None
        self._title = QLabel(self)
        set_role(self._title, "section")
        self.lines = QListWidget(self)
        self.lines.setWordWrap(True)
        self.lines.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.lines.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.go = QPushButton(self)
        set_icon(self.go, "corner-down-right")
        self.go.clicked.connect(self._on_go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._title)
        layout.addWidget(self.lines, 1)
        layout.addWidget(self.go)
        layout.addStretch(0)  # where there is only a way from here, it stands at the top
        self.setFixedWidth(_WIDTH)
        self.hide()
        self.retranslate()

    def show_cell(self, cell: Cell | None, *, leads: bool = False) -> None:
        """Say what is behind this cell, and offer the way from it where it `leads` somewhere; nothing of both hides
        the panel."""
        if cell is None or not (cell.behind or leads):
            self._cell = None
            self.hide()
            return
        self._cell = cell
        self.lines.clear()
        for line in cell.behind:
            self.lines.addItem(self._item(line))
        self.lines.setVisible(bool(cell.behind))
        self.go.setVisible(leads)
        self.show()
        self.retranslate()
        announce(self, self._title.text())

    def _item(self, line: str) -> QListWidgetItem:
        """A line in as many lines as it takes: left to itself the list reckons with a little more room than it has,
        and leaves out the last words."""
        item = QListWidgetItem(line)
        high = self.lines.fontMetrics().boundingRect(
            0, 0, _ROOM, 10_000, int(Qt.TextFlag.TextWordWrap), line
        ).height()  # fmt: skip
        item.setSizeHint(QSize(_ROOM, high + SPACE.s))
        return item

    def take_focus(self) -> None:
        """Go into the list."""
        self.lines.setFocus()
        if self.lines.count() and self.lines.currentRow() < 0:
            self.lines.setCurrentRow(0)

    def retranslate(self) -> None:
        count = self.lines.count()
        self._title.setText(self.tr("Behind the number: %n", "", count) if count else self.tr("From here"))
        self.lines.setAccessibleName(self.tr("What is behind the number"))
        kind = self._cell.place[0] if self._cell is not None and self._cell.place is not None else ""
        self.go.setText(
            {"course": self.tr("To the journal"), "pupil": self.tr("To the diary")}.get(
                kind, self.tr("To the class")
            )
        )

    def _on_go(self) -> None:
        if self._cell is not None and self._cell.place is not None:
            self.place_wanted.emit(self._cell.place)
