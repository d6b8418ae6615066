"""The line of words under a large chart: two lines, always as high, so that nothing jumps while one points."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import set_role
from ui.widgets import plain_tip

LINES = 2
_ROOM = 4


class ToldLine(QLabel):
    """What does not fit ends in an ellipsis; its tip, and the table, have it whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "muted")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def shown(self) -> tuple[str, ...]:
        """The lines as they are painted."""
        return tuple(self._lines(max(1, self.contentsRect().width())))

    def setText(self, text: str) -> None:
        super().setText(text)
        self._set_tip()

    # --- Qt ----------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().lineSpacing() * LINES + _ROOM)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_tip()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A label of Qt would cut what is too long above and below, in the middle of the letters."""
        lines, metrics, area = self.shown, self.fontMetrics(), self.contentsRect()
        top = area.top() + (area.height() - metrics.lineSpacing() * len(lines)) / 2
        painter = QPainter(self)
        try:
            painter.setPen(self.palette().color(self.foregroundRole()))
            for number, line in enumerate(lines):
                base = top + number * metrics.lineSpacing() + metrics.ascent()
                painter.drawText(QPointF(area.left(), base), line)
        finally:
            painter.end()

    # --- private -----------------------------------------------------------------------------------------------

    def _lines(self, width: int) -> list[str]:
        text, found = self.text().replace("\n", " "), list[str]()
        layout = QTextLayout(text, self.font())
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start = line.textStart()
            if len(found) == LINES - 1:  # the last takes all that is left, as far as there is room
                found.append(self.fontMetrics().elidedText(text[start:], Qt.TextElideMode.ElideRight, width))
                break
            found.append(text[start : start + line.textLength()].rstrip())
        layout.endLayout()
        return found

    def _set_tip(self) -> None:
        cut = self.text() and self.shown[-1].endswith("…") and not self.text().endswith("…")
        self.setToolTip(plain_tip(self.text()) if cut else "")
