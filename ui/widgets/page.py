"""A page with one column in the middle: login, welcome, and what else is read rather than worked in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import SPACE, set_role

_WIDTH = 480


class Page(QScrollArea):
    """Put widgets into `column`. It stays in the middle, and scrolls where the window is too low."""

    def __init__(self, parent: QWidget | None = None, *, width: int | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content, middle = QWidget(self), QWidget(self)
        set_role(content, "page")
        middle.setMaximumWidth(width or _WIDTH)
        self.column = QVBoxLayout(middle)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE.m)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(middle, 1000)
        across.addStretch(1)
        down = QVBoxLayout(content)
        down.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        down.addStretch(2)
        down.addLayout(across)
        down.addStretch(3)
        self.setWidget(content)
