"""One sheet of paper on the screen, white in either theme, as large as it is wanted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from app.paper.page import Page
from ui.paper.painting import paint_page
from ui.theme import SPACE, tokens_for

_SMALLEST, _LARGEST = 1.5, 10.0
"""Pixels to the millimetre; the picture of the largest sheet takes 24 MB."""
STEP = 1.25


class _Sheet(QWidget):
    """Paints the sheet once for each size and keeps the picture: scrolling over it must not paint it anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._scale = 1.0
        self._picture: QPixmap | None = None

    def set_page(self, page: Page, scale: float) -> None:
        self._page, self._scale, self._picture = page, scale, None
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        if self._page is None:
            return QSize()
        width, height = (round(side * self._scale) for side in (self._page.width, self._page.height))
        return QSize(width + 2 * SPACE.l, height + 2 * SPACE.l)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._page is None:
            return
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = self._painted(self._page, ratio)
        painter = QPainter(self)
        painter.drawPixmap(QPointF(SPACE.l, SPACE.l), self._picture)
        edge = QRectF(self.rect()).adjusted(SPACE.l, SPACE.l, -SPACE.l, -SPACE.l)
        painter.setPen(QPen(QColor(tokens_for(self).border_strong), 1))
        painter.drawRect(edge.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _painted(self, page: Page, ratio: float) -> QPixmap:
        size = self.size() - QSize(2 * SPACE.l, 2 * SPACE.l)
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        paint_page(painter, page, self._scale)
        painter.end()
        return picture


class SheetView(QScrollArea):
    """Shows a page, as a whole until a size is chosen.  Ctrl and the wheel change the size."""

    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._chosen: float | None = None
        self._sheet = _Sheet(self)
        self.setWidget(self._sheet)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def scale(self) -> float:
        """Pixels to the millimetre, as the page is shown."""
        if self._chosen is not None:
            return self._chosen
        if self._page is None:
            return 1.0
        room = QRect(self.contentsRect()).size()
        wide, high = (side - 2 * SPACE.l - 4 for side in (room.width(), room.height()))
        return max(min(wide / self._page.width, high / self._page.height), _SMALLEST / 2)

    def show_page(self, page: Page) -> None:
        """Show this page in the size of the one before, from its upper edge."""
        self._page = page
        self._fit()
        self.verticalScrollBar().setValue(0)

    def zoom(self, factor: float) -> None:
        """Show it larger or smaller."""
        self._chosen = min(max(self.scale * factor, _SMALLEST), _LARGEST)
        self._fit()

    def zoom_to_fit(self) -> None:
        """Show the whole page, also when the window changes its size."""
        self._chosen = None
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._chosen is None:
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(STEP if event.angleDelta().y() > 0 else 1 / STEP)
            event.accept()
            return
        super().wheelEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self.widget() is not None:
            self._sheet.update()

    def _fit(self) -> None:
        if self._page is not None:
            self._sheet.set_page(self._page, self.scale)
            self.zoomed.emit()
