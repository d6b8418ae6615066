"""An export as a card: what it is for, who gets it, what may be chosen, and writing it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.family.page import Place
from ui.outgoing.hand_out import HandOut
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel


class ExportCard(QFrame):
    """`choices` go above the button; without a suffix nothing is written from here."""

    def __init__(
        self, place: Place, icon: str, suffix: str | None, choices: tuple[QWidget, ...] = (),
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        set_role(self, "card")
        self._title, self._sentence = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._sentence, "muted")
        for label in (self._title, self._sentence):
            label.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(SPACE.s)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        if choices:
            row = QHBoxLayout()
            row.setSpacing(SPACE.m)
            for one in choices:
                row.addWidget(one)
            row.addStretch(1)
            words.addLayout(row)
        self.hand_out: HandOut | None = None
        if suffix is not None:
            self.hand_out = HandOut(place, suffix, self)
            words.addWidget(self.hand_out)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        layout.setSpacing(SPACE.l)
        mark = QVBoxLayout()
        mark.addWidget(IconLabel(icon, 28, "muted", self))
        mark.addStretch(1)
        layout.addLayout(mark)
        layout.addLayout(words, 1)

    def describe(self, title: str, sentence: str) -> None:
        """What it is called, and what it is for."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self.setAccessibleName(title)
