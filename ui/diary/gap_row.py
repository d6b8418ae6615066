"""A time of the day at which there is no lesson between two: a window."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.diary.row import Row
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated

NUMBER_WIDTH = 22


class GapRow(Retranslated, Row):
    """The number, and a word."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number_shown = number
        self._number, self._word = QLabel(self), QLabel(self)
        for label in (self._number, self._word):
            set_role(label, "muted")
        self._number.setFixedWidth(NUMBER_WIDTH)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.s, SPACE.l, SPACE.s)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._number)
        layout.addWidget(self._word, 1)
        self.retranslate()

    @property
    def number(self) -> int:
        """Which time of the day."""
        return self._number_shown

    def set_number(self, number: int) -> None:
        """Stand for another one."""
        self._number_shown = number
        self.retranslate()

    def retranslate(self) -> None:
        self._number.setText(str(self._number_shown))
        self._word.setText(self.tr("no lesson"))
        self.setAccessibleName(self.tr("{0}. No lesson").format(self._number_shown))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint_edges(painter)
        painter.end()
