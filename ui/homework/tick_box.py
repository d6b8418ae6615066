"""A tick box for a finger."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.icons import pixmap
from ui.theme import tokens_for

SIZE = 44
"""Of what can be hit; what is seen is smaller."""
_BOX, _ICON = 26, 20


class TickBox(QCheckBox):
    """Space and a tap tick it; up and down are left to the list around it, which also shows the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(SIZE, SIZE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def hitButton(self, position: QPoint) -> bool:
        """All of it."""
        return self.rect().contains(position)

    def sizeHint(self) -> QSize:
        """See `SIZE`."""
        return QSize(SIZE, SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = tokens_for(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, 0, _BOX, _BOX)
        box.moveCenter(QRectF(self.rect()).center())
        strong = self.underMouse() or self.hasFocus()
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_hover if strong else tokens.accent))
        else:
            painter.setPen(QPen(QColor(tokens.accent if strong else tokens.border_strong), 2))
            painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        if self.isChecked():
            sign = pixmap("check", _ICON, "on_accent", palette=self.palette(), ratio=self.devicePixelRatioF())
            painter.drawPixmap(box.center() - QPointF(_ICON / 2, _ICON / 2), sign)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
            return
        super().keyPressEvent(event)
