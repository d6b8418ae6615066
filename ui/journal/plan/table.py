"""A table of the plan dialog: whole rows are chosen, columns take the room they are given, long texts go on below."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.journal.plan.model import TextModel


class PlanTable(QTableView):
    """`shares` are columns that share what the others leave over, in these parts."""

    def __init__(self, model: TextModel, shares: Mapping[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares = dict(shares)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self.fit)
        model.modelReset.connect(self._fitting.start)
        model.headerDataChanged.connect(self._fitting.start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width: other shares."""
        super().resizeEvent(event)
        self._fitting.start()

    def fit(self) -> None:
        """Columns of numbers and days as wide as they need, the others by their shares."""
        fixed = [column for column in range(self.model().columnCount()) if column not in self._shares]
        for column in fixed:
            self.resizeColumnToContents(column)
        room = self.viewport().width() - sum(self.columnWidth(column) for column in fixed)
        parts = sum(self._shares.values())
        for column, part in self._shares.items():
            self.setColumnWidth(column, max(90, room * part // parts))
