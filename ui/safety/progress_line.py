"""A line that says what is under way, how far it is, and lets it be stopped."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from ui.family.aside import Aside
from ui.theme import SPACE
from ui.widgets import Retranslated


class ProgressLine(Retranslated, QWidget):
    """Seen while the work that it follows is under way."""

    def __init__(self, work: Aside, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self.bar, self.stop = QLabel(self), QProgressBar(self), QPushButton(self)
        self.bar.setRange(0, 1000)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._label)
        layout.addWidget(self.bar, 1)
        layout.addWidget(self.stop)
        work.progressed.connect(self._on_progress)
        work.running_changed.connect(self._on_running)
        self.stop.clicked.connect(self._on_stop)
        self.stop.clicked.connect(work.stop)
        self.hide()
        self.retranslate()

    def set_text(self, text: str) -> None:
        """What is under way."""
        self._label.setText(text)
        self.bar.setAccessibleName(text)

    def retranslate(self) -> None:
        self.stop.setText(self.tr("Stop"))

    def _on_running(self, running: bool) -> None:
        self.bar.setValue(0)
        self.stop.setEnabled(True)
        self.setVisible(running)

    def _on_progress(self, done: int, total: int) -> None:
        self.bar.setValue(1000 * done // max(1, total))

    def _on_stop(self) -> None:
        self.stop.setEnabled(False)
