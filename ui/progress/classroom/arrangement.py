"""Cards in rows, which can be arranged anew without being made anew."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayoutItem, QVBoxLayout, QWidget

from ui.theme import SPACE

Rows = list[list[QWidget | list[QWidget]]]
"""Each row has cards beside one another, or columns of them."""


def arrange(parts: QVBoxLayout, rows: Rows) -> None:
    """Have the cards stand so, and no other way."""
    while (item := parts.takeAt(0)) is not None:
        _dissolve(item)
    parts.setSpacing(SPACE.m)
    for row in rows:
        line = QHBoxLayout()
        line.setSpacing(SPACE.m)
        for part in row:
            if isinstance(part, list):
                line.addLayout(_below(part), 6)
            else:
                line.addWidget(part, 5, Qt.AlignmentFlag.AlignTop)
        parts.addLayout(line)


def _below(cards: list[QWidget]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(SPACE.m)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return column


def _dissolve(item: QLayoutItem) -> None:
    """Take the cards out; they stay."""
    layout = item.layout()
    if layout is not None:
        while (inner := layout.takeAt(0)) is not None:
            _dissolve(inner)
        layout.deleteLater()
