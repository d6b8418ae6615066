"""One of a few things side by side, as buttons of which one is pressed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.icons import set_icon
from ui.theme import SPACE


class Segments(QWidget):
    """Tab and arrows go from one to the next, Space presses.  `words` gives them their names, in order."""

    chosen = Signal(str)
    """The key of the one that was pressed by hand."""

    def __init__(self, keys: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`keys`: each with its icon ("": none); the first one is pressed."""
        super().__init__(parent)
        self._buttons = {key: QPushButton(self) for key, _ in keys}
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.xs)
        for key, icon in keys:
            button = self._buttons[key]
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            if icon:
                set_icon(button, icon)
            button.clicked.connect(lambda _=False, key=key: self._on_clicked(key))
            across.addWidget(button)
        self.choose(keys[0][0])

    @property
    def key(self) -> str:
        """Which one is pressed."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def choose(self, key: str) -> None:
        """Press one, without a word."""
        for one, button in self._buttons.items():
            button.setChecked(one == key)
        self.setFocusProxy(self._buttons[key])

    def words(self, name: str, words: Sequence[str]) -> None:
        """What the whole and each of them is called."""
        self.setAccessibleName(name)
        for button, text in zip(self._buttons.values(), words, strict=True):
            button.setText(text)
            button.setAccessibleName(f"{name}: {text}")

    def _on_clicked(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)
