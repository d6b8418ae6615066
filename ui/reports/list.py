"""The list of reports at the left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.reports.registry import ReportSpec
from ui.reports.words import report_words
from ui.widgets import Retranslated

_WIDTH = 250


class ReportList(Retranslated, QListWidget):
    """What a report is for stands in its tooltip and above the report."""

    picked = Signal(object)
    """ReportSpec."""

    def __init__(self, reports: Sequence[ReportSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reports = tuple(reports)
        self.setFixedWidth(_WIDTH)
        self.setWordWrap(True)
        self.setSpacing(1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for _spec in self._reports:
            self.addItem(QListWidgetItem())
        self.currentRowChanged.connect(self._on_row)
        self.retranslate()

    @property
    def spec(self) -> ReportSpec | None:
        """The report that is chosen."""
        row = self.currentRow()
        return self._reports[row] if 0 <= row < len(self._reports) else None

    def choose(self, key: str) -> None:
        """A report by its name, else the first."""
        keys = [one.key for one in self._reports]
        self.setCurrentRow(keys.index(key) if key in keys else 0)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Reports"))
        words = report_words()
        room = _WIDTH - 28
        for number, spec in enumerate(self._reports):
            item = self.item(number)
            title = words(f"report.{spec.key}")
            item.setText(title)
            item.setToolTip(words(f"report.{spec.key}.about"))
            lines = self.fontMetrics().boundingRect(0, 0, room, 1000, int(Qt.TextFlag.TextWordWrap), title)
            item.setSizeHint(QSize(room, lines.height() + 12))

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._reports):
            self.item(row).setSelected(
                True
            )  # a list that gets the keys makes its first row current, and no more
            self.picked.emit(self._reports[row])
