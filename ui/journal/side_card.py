"""The card that each panel beside the grid is."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme import SPACE, set_role
from ui.widgets import scrolled

_NARROWEST = 304


def card_column(panel: QFrame, spacing: int) -> QVBoxLayout:
    """Make the panel a card; the column that it scrolls is to be filled from the top, with a stretch at its end."""
    set_role(panel, "card")
    inside = QWidget(panel)
    column = QVBoxLayout(inside)
    column.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.l)
    column.setSpacing(spacing)
    outer = QVBoxLayout(panel)
    outer.setContentsMargins(1, 1, 1, 1)
    outer.addWidget(scrolled(inside, panel))
    panel.setMinimumWidth(_NARROWEST)
    return column
