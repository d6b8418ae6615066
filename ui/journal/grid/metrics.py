"""Sizes on the journal page, all grown from the font."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetrics

from ui.journal.gaps import Gap


class Metrics:
    """Device-independent pixels."""

    def __init__(self, font: QFont) -> None:
        metrics = QFontMetrics(font)
        line = metrics.height()
        self.row_height = max(28, round(line * 1.7))
        self.column_width = max(36, metrics.horizontalAdvance("00") + 20)
        self.total_width = metrics.horizontalAdvance("Weighted") + 20
        self.number_width = metrics.horizontalAdvance("00") + 14
        self.month_height = round(line * 1.45)
        self.weekday_height = round(line * 0.9)
        self.day_height = round(line * 1.3)
        self.kind_height = round(line * 1.0)
        self.header_height = self.month_height + self.weekday_height + self.day_height + self.kind_height + 4
        self._break_width, self._holiday_width = round(line * 1.2), max(8, line // 2)

    def gap_width(self, gap: Gap | None) -> int:
        """How much room days without school take."""
        if gap is None:
            return 0
        return self._break_width if gap.is_break else self._holiday_width
