"""A list to choose from whose wheel does not change it by chance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QComboBox, QWidget

from ui.widgets.wheel import guard_wheel


class Choice(QComboBox):
    """Words with a value behind each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        guard_wheel(self)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)

    @property
    def chosen(self) -> Any:
        """The value of what is chosen."""
        return self.currentData()

    def offer(self, choices: Sequence[tuple[str, Any]], chosen: Any = None) -> None:
        """Offer these words for these values; what was chosen stays, else `chosen` is."""
        wanted = self.currentData() if chosen is None else chosen
        blocked = self.blockSignals(True)
        self.clear()
        for words, value in choices:
            self.addItem(words, value)
        place = self.findData(wanted)
        self.setCurrentIndex(max(0, place) if choices else -1)
        self.blockSignals(blocked)

    def choose(self, value: Any) -> None:
        """Choose a value that is offered."""
        self.setCurrentIndex(self.findData(value))
