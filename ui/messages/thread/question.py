"""A question inside a page, before something that cannot be taken back: the second press."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ui.theme import SPACE, set_role
from ui.widgets import announce


class Question(QFrame):
    """Hidden until `ask`; Esc and «no» leave everything as it is, and «no» is where the keys are."""

    answered_yes = Signal()
    answered_no = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "sunken")
        self._sentence, self._yes, self._no = QLabel(self), QPushButton(self), QPushButton(self)
        self._sentence.setWordWrap(True)
        set_role(self._yes, "danger")
        self._yes.clicked.connect(self._on_yes)
        self._no.clicked.connect(self._on_no)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._sentence, 1)
        layout.addWidget(self._no)
        layout.addWidget(self._yes)
        self.hide()

    def set_words(self, sentence: str, yes: str, no: str) -> None:
        """What is asked, and both answers."""
        self._sentence.setText(sentence)
        for button, text in ((self._yes, yes), (self._no, no)):
            button.setText(text)
            button.setAccessibleName(f"{sentence} {text}")

    def ask(self) -> None:
        """Appear, with the keys."""
        self.show()
        self._no.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._sentence.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc says no; Enter presses what has the focus."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_no()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
        else:
            super().keyPressEvent(event)

    def _on_yes(self) -> None:
        self.hide()
        self.answered_yes.emit()

    def _on_no(self) -> None:
        self.hide()
        self.answered_no.emit()
