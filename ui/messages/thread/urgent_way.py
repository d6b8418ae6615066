"""The way of an urgent message, step by step, as its sender and those who got it see it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.messages.thread.told import Step
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel

_ICON = 16


class UrgentSteps(QWidget):
    """One line for each step, with a sign of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, SPACE.xs, 0, 0)
        self._grid.setHorizontalSpacing(SPACE.s)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)

    @property
    def text(self) -> str:
        """All steps, for who reads by ear."""
        return "\n".join(step.text for step in self._steps)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """In order."""
        if tuple(steps) == self._steps:
            return
        self._steps = tuple(steps)
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, step in enumerate(self._steps):
            words = QLabel(step.text, self)
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
            set_role(words, "caption")
            self._grid.addWidget(
                IconLabel(step.icon, _ICON, step.tone, self), row, 0, Qt.AlignmentFlag.AlignTop
            )
            self._grid.addWidget(words, row, 1)
        self.setAccessibleName(self.text)
