"""What is shown where there is nothing to show: why, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui.theme import SPACE, set_role
from ui.widgets.labels import IconLabel


class EmptyState(QWidget):
    """An icon, a sentence, a second one in smaller print, and perhaps a button."""

    action_triggered = Signal()

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(icon_name, 48, "muted", self)
        self._title, self._sentence = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._sentence, "muted")
        for label in (self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        self._action = QPushButton(self)
        self._action.hide()
        self._action.clicked.connect(self.action_triggered)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.s)
        layout.addStretch(2)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(SPACE.s)
        layout.addWidget(self._title)
        layout.addWidget(self._sentence)
        layout.addSpacing(SPACE.s)
        layout.addWidget(self._action, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def set_text(self, title: str, sentence: str = "") -> None:
        """What is so, and what that means."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.setAccessibleName(f"{title}. {sentence}".strip(". "))

    def set_action(self, text: str) -> None:
        """Offer a button; "" takes it away."""
        self._action.setText(text)
        self._action.setVisible(bool(text))
