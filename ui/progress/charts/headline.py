"""How things stand, in one sentence with an arrow: what a parent reads first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.progress.charts.words import Headline
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel

#: The arrow and its colour; the sentence says the same.
_PICTURES = {1: ("trending-up", "success"), 0: ("minus", "muted"), -1: ("trending-down", "danger")}


class HeadlineCard(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._icon = IconLabel("minus", 32, "muted", self)
        self.sentence, self.beside = QLabel(self), QLabel(self)
        set_role(self.sentence, "title")
        set_role(self.beside, "muted")
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self.sentence, self.beside):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            words.addWidget(label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        layout.setSpacing(SPACE.l)
        layout.addWidget(self._icon)
        layout.addLayout(words, 1)
        self.hide()

    def show_headline(self, headline: Headline | None) -> None:
        """Say this; None: nothing."""
        self.setVisible(headline is not None)
        if headline is None:
            return
        self.sentence.setText(headline.sentence)
        self.beside.setText(headline.beside)
        self.beside.setVisible(bool(headline.beside))
        self._icon.setVisible(headline.trend is not None)
        if headline.trend is not None:
            self._icon.set_picture(*_PICTURES[headline.trend])
