"""What the signs of the grid mean."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.diary.class_weeks.painter import SIGNS
from ui.diary.class_weeks.words import LOOKED, NOTHING, PAPER, SIGNED
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel, Retranslated


class Legend(Retranslated, QWidget):
    """Signs with words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: dict[str, QLabel] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        for state in (SIGNED, PAPER, LOOKED, NOTHING):
            name, tone = SIGNS[state]
            label = self._labels[state] = QLabel(self)
            set_role(label, "caption")
            layout.addWidget(IconLabel(name, 16, tone, self))
            layout.addWidget(label)
            layout.addSpacing(SPACE.m)
        layout.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """All words."""
        words = {
            SIGNED: self.tr("signed"),
            PAPER: self.tr("signed on paper"),
            LOOKED: self.tr("a parent has looked, not signed"),
            NOTHING: self.tr("no parent has looked"),
        }
        for state, label in self._labels.items():
            label.setText(words[state])
