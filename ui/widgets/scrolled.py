"""A column that scrolls up and down, and never sideways."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.theme import set_role


def scrolled(content: QWidget, parent: QWidget) -> QScrollArea:
    """The content in a scroll area as wide as itself; keys go to what is in it, not to the area."""
    area = QScrollArea(parent)
    set_role(area, "pane")
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
