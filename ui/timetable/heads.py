"""Heads of rows and columns: a name, a second line in small print; today is marked, days without school are dim."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.theme import SPACE, tokens_for

_SMALL = 0.82


class SheetHead(QHeaderView):
    """Paints `Head`s of a `SheetModel`."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        high = 2 * QFontMetrics(self.font()).height() + SPACE.s
        wide = QFontMetrics(self.font()).horizontalAdvance("00:00–00:00") + SPACE.s
        return QSize(wide, high)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        head = self.model().headerData(section, self.orientation(), Qt.ItemDataRole.UserRole)
        if head is None or not rect.isValid():
            return
        tokens = tokens_for(self)
        painter.save()
        painter.fillRect(rect, QColor(tokens.today.fill if head.today else tokens.surface))
        painter.setPen(QColor(tokens.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if head.begins:
            painter.setPen(QColor(tokens.border_strong))
            across = self.orientation() is Qt.Orientation.Vertical
            painter.drawLine(rect.topLeft(), rect.topRight() if across else rect.bottomLeft())
        font = QFont(self.font())
        font.setBold(True)
        small = QFont(self.font())
        small.setPointSizeF(max(6.0, small.pointSizeF() * _SMALL))
        upper = QRect(rect.adjusted(2, 2, -2, -2))
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted if head.dim else tokens.text))
        if head.note:
            both = QFontMetrics(font).height() + QFontMetrics(small).height()
            upper.setTop(rect.top() + max(2, (rect.height() - both) // 2))
            upper.setHeight(QFontMetrics(font).height())
            lower = QRect(rect.left() + 2, upper.bottom(), rect.width() - 4, QFontMetrics(small).height())
            painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, head.text)
            painter.setFont(small)
            painter.setPen(QColor(tokens.muted))
            note = QFontMetrics(small).elidedText(head.note, Qt.TextElideMode.ElideRight, lower.width())
            painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, note)
        else:
            painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, head.text)
        painter.restore()
