"""A message that is on its way: what it says, and how far it has come."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.messages.message_text import MessageText
from ui.messages.sender import Sending
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, announce

_WIDEST = 760


class PendingBubble(Retranslated, QFrame):
    """Looks as it will when it is stored."""

    retry_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sending: Sending | None = None
        self._told = ""
        set_role(self, "own letter")
        self.setMaximumWidth(_WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._text, self._state, self._retry = MessageText(self), QLabel(self), QPushButton(self)
        self._state.setWordWrap(True)
        set_role(self._state, "caption")
        set_role(self._retry, "link")
        self._retry.clicked.connect(self.retry_requested)
        below = QHBoxLayout()
        below.addWidget(self._state, 1)
        below.addWidget(self._retry, 0, Qt.AlignmentFlag.AlignRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.m, SPACE.m)
        layout.setSpacing(SPACE.xs)
        layout.addWidget(self._text)
        layout.addLayout(below)

    def show_sending(self, sending: Sending) -> None:
        """How it stands."""
        self._sending = sending
        self._text.set_text(sending.written.text)
        self.retranslate()
        if sending.error is not None and self._state.text() != self._told:
            self._told = self._state.text()
            announce(self, self._told)

    def retranslate(self) -> None:
        """Both sentences."""
        waits = self._sending is not None and self._sending.error is not None
        self._state.setText(
            self.tr("Not sent yet: the share is not answering. It is sent by itself as soon as it does.")
            if waits
            else self.tr("Being sent…")
        )
        set_role(self._state, "notice" if waits else "caption")
        self._retry.setText(self.tr("Try now"))
        self._retry.setAccessibleName(self._retry.text())
        self._retry.setVisible(waits)
        self._text.set_name(self._state.text())
