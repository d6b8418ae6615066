"""How much homework a day has, as a bar beside its words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.homework.rules import Load
from ui.theme import tokens_for

_SIZE = QSize(120, 8)


class LoadBar(QWidget):
    """Full is the norm; what is over it is hatched behind a gap.  The words beside it say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._load: Load | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_load(self, load: Load) -> None:
        """Draw another one; hidden where nothing is known."""
        self._load = load
        self.setVisible(load.norm is not None and load.unknown < load.pieces)
        self.update()

    def sizeHint(self) -> QSize:
        """As long for every day, so that days can be compared."""
        return _SIZE

    def paintEvent(self, event: QPaintEvent) -> None:
        load = self._load
        if load is None or not load.norm:
            return
        tokens, painter = tokens_for(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        within = whole.width() * min(1.0, load.norm / max(load.minutes, load.norm))
        painter.setBrush(QColor(tokens.sunken))
        painter.drawRoundedRect(whole, 4, 4)
        painter.setBrush(QColor(tokens.warning.edge if load.over else tokens.accent))
        full = within if load.over else whole.width() * load.minutes / load.norm
        painter.drawRoundedRect(QRectF(0, 0, full, whole.height()), 4, 4)
        if load.over:
            over = QRectF(within + 2, 0, whole.width() - within - 2, whole.height())
            painter.setBrush(QBrush(QColor(tokens.danger.edge), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(over)
        painter.end()
