"""A large button with an icon, a title and a sentence: for choices on an empty page and for fingers."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import SPACE, set_role
from ui.widgets.labels import IconLabel

_SMALLEST_HEIGHT = 88


class BigButton(QPushButton):
    """Looks like a card, acts like a button. The words come by `set_text`."""

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "big")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)  # Enter presses it, also outside dialogs
        self._title, self._sentence = QLabel(self), QLabel(self)
        set_role(self._title, "subtitle")
        set_role(self._sentence, "muted")
        self._sentence.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(SPACE.xs)
        words.addStretch()
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        words.addStretch()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        self._row.setSpacing(SPACE.l)
        self._row.addWidget(IconLabel(icon_name, 32, "accent", self))
        self._row.addLayout(words, 1)
        self._row.addWidget(IconLabel("chevron-right", 20, "muted", self))
        for child in self.findChildren(QLabel):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_text(self, title: str, sentence: str = "") -> None:
        """What it does, and a little more about it."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As large as its content, and never too small for a finger."""
        return self._row.totalSizeHint().expandedTo(QSize(280, _SMALLEST_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Narrower than it would like to be, never lower."""
        return QSize(200, _SMALLEST_HEIGHT)

    def heightForWidth(self, width: int) -> int:
        """The sentence wraps."""
        return max(self._row.totalHeightForWidth(width), _SMALLEST_HEIGHT)
