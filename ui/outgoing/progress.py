"""How far some work is, with a button to stop it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.family.aside import Aside
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated


class Working(Retranslated, QWidget):
    """Words, a bar and «Stop»; follows an `Aside`."""

    def __init__(self, work: Aside, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.words, self.bar, self.stop = QLabel(self), QProgressBar(self), QPushButton(self)
        self.words.setWordWrap(True)
        set_role(self.words, "muted")
        self.bar.setRange(0, 1000)
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self.words)
        layout.addLayout(row)
        work.progressed.connect(self._on_progress)
        work.running_changed.connect(self._on_running)
        self.stop.clicked.connect(self._on_stop)
        self.retranslate()

    def begin(self, words: str, *, can_stop: bool = True) -> None:
        """Say what is under way now."""
        self.words.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.setValue(0)
        self.stop.setVisible(can_stop)
        self.stop.setEnabled(True)

    def retranslate(self) -> None:
        self.stop.setText(self.tr("Stop"))

    def _on_progress(self, done: int, total: int) -> None:
        self.bar.setValue(1000 * done // max(1, total))

    def _on_running(self, _running: bool) -> None:
        self.bar.setValue(0)

    def _on_stop(self) -> None:
        self.stop.setEnabled(False)
        self._work.stop()
