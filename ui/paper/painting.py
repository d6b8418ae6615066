"""A page through a QPainter: on the screen, on a printer."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from app.paper.faces import MM_PER_POINT, runs, width
from app.paper.page import Align, Line, Page, Picture, Text
from ui.paper.fonts import PIXELS, font_of


def paint_page(painter: QPainter, page: Page, scale: float) -> None:
    """Paint a page with its upper left corner at the painter's origin, `scale` pixels to the millimetre.

    Black (and pictures) on whatever is there: the caller paints the white of the paper.
    """
    painter.save()
    painter.scale(scale, scale)
    for item in page.items:
        if isinstance(item, Text):
            _paint_text(painter, item)
        elif isinstance(item, Line):
            pen = QPen(_grey(item.grey), item.width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(item.x1, item.y1), QPointF(item.x2, item.y2))
        elif isinstance(item, Picture):
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            area = QRectF(item.x, item.y, item.width, item.height)
            painter.drawImage(area, QImage.fromData(item.png))
        else:
            painter.fillRect(QRectF(item.x, item.y, item.width, item.height), _grey(item.grey))
    painter.restore()


def _paint_text(painter: QPainter, text: Text) -> None:
    wide = width(text.text, text.face, text.size)
    back = {Align.LEFT: 0.0, Align.CENTRE: wide / 2, Align.RIGHT: wide}[text.align]
    painter.save()
    painter.translate(text.x, text.y)
    if text.turned:
        painter.rotate(-90)
    painter.translate(-back, 0)
    ratio = text.size * MM_PER_POINT / PIXELS
    painter.scale(ratio, ratio)
    painter.setPen(_grey(text.grey))
    x = 0.0
    for face, part in runs(text.text, text.face):
        painter.setFont(font_of(face))
        painter.drawText(QPointF(x, 0), part)
        x += width(part, face, text.size) / ratio
    painter.restore()


def _grey(share: float) -> QColor:
    return QColor.fromRgbF(share, share, share)
