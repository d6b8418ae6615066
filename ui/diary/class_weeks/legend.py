"""What the signs of the grid mean."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.diary.class_weeks.painter import SIGNS
from ui.diary.class_weeks.words import LOOKED, NOTHING, PAPER, SIGNED
from ui.theme import SPACE, set_role
from ui.widgets import FlowLayout, IconLabel, Retranslated


class Legend(Retranslated, QWidget):
    """Signs with words, in as many lines as the width asks for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: dict[str, QLabel] = {}
        layout = FlowLayout(self)
        for state in (SIGNED, PAPER, LOOKED, NOTHING):
            name, tone = SIGNS[state]
            label = self._labels[state] = QLabel(self)
            set_role(label, "caption")
            pair = QWidget(self)
            beside = QHBoxLayout(pair)
            beside.setContentsMargins(0, 0, SPACE.m, 0)
            beside.setSpacing(SPACE.xs)
            beside.addWidget(IconLabel(name, 16, tone, pair))
            beside.addWidget(label)
            layout.addWidget(pair)
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
