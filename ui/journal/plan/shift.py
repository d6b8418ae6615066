"""Before a plan is shifted: what that would mean, and the choice."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.plans.rows import CoursePlanView
from ui.journal.plan.words import PlanWords
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, announce


class PlanShiftCard(Retranslated, QFrame):
    """Hidden until `show_shift`."""

    confirmed = Signal(int)
    """By how many lessons."""
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by = 0
        self._views: tuple[CoursePlanView, CoursePlanView] | None = None
        self._today = dt.date.min
        self._words = PlanWords(self)
        self._title, self._text = QLabel(self), QLabel(self)
        self._yes, self._no = QPushButton(self), QPushButton(self)
        set_role(self, "sunken")
        set_role(self._title, "section")
        set_role(self._yes, "primary")
        self._text.setWordWrap(True)
        for button in (self._yes, self._no):
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addWidget(self._yes)
        buttons.addWidget(self._no)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addLayout(buttons)
        self._yes.clicked.connect(self._on_confirmed)
        self._no.clicked.connect(self.given_up)
        self.retranslate()
        self.hide()

    def show_shift(self, by: int, before: CoursePlanView, after: CoursePlanView, today: dt.date) -> None:
        """What it would mean."""
        self._by, self._views, self._today = by, (before, after), today
        self.retranslate()
        self.setEnabled(True)
        self.show()
        self._yes.setFocus()
        announce(self, f"{self._title.text()} {self._text.text()}")

    def retranslate(self) -> None:
        """Words."""
        later = self._by > 0
        self._title.setText(
            self.tr("Move the plan one lesson later?")
            if later
            else self.tr("Move the plan one lesson earlier?")
        )
        self._yes.setText(self.tr("Move it later") if later else self.tr("Move it earlier"))
        self._no.setText(self.tr("Leave it"))
        lines = self._words.shifted(*self._views, self._today) if self._views is not None else []
        self._text.setText("\n".join(lines))

    def _on_confirmed(self) -> None:
        self.setEnabled(False)  # once is meant, however long the share takes
        self.confirmed.emit(self._by)
