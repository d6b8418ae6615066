"""Sizes on the journal page, all grown from the font."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetrics


class Metrics:
    """Device-independent pixels."""

    def __init__(self, font: QFont) -> None:
        metrics = QFontMetrics(font)
        line = metrics.height()
        self.row_height = max(28, round(line * 1.7))
        self.column_width = max(36, metrics.horizontalAdvance("00") + 20)
        self.total_width = metrics.horizontalAdvance("Weighted") + 20
        self.number_width = metrics.horizontalAdvance("00") + 14
        self.month_height = round(line * 1.5)
        self.day_height = round(line * 1.35)
        self.kind_height = round(line * 1.0)
        self.header_height = self.month_height + self.day_height + self.kind_height + 4
