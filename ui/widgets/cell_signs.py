"""Signs in the corners of a table's cells: states that a colour alone must not carry.

changed ◤          ◥ comment
          mark
debt    ●          ○ not saved / ▲ conflict
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ui.theme import Tokens

_SIZE = 7.0
_INSET = 3.0


class CellSign(Enum):
    """States of a cell. Each has its own corner and shape, so that several can stand together."""

    CHANGED = "changed"
    COMMENT = "comment"
    DEBT = "debt"
    UNSAVED = "unsaved"
    CONFLICT = "conflict"


def draw_sign(painter: QPainter, rect: QRectF, sign: CellSign, tokens: Tokens) -> None:
    """Draw `sign` into its corner of the cell `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(0, 0, 0, 0)))
    cell = QRectF(rect)
    if sign is CellSign.CHANGED:
        corner = cell.topLeft()
        _fill(painter, tokens.changed.edge, corner, corner + QPointF(_SIZE, 0), corner + QPointF(0, _SIZE))
    elif sign is CellSign.COMMENT:
        corner = cell.topRight()
        _fill(painter, tokens.accent, corner, corner - QPointF(_SIZE, 0), corner + QPointF(0, _SIZE))
    elif sign is CellSign.DEBT:
        painter.setBrush(QColor(tokens.debt.edge))
        painter.drawEllipse(QRectF(cell.left() + _INSET, cell.bottom() - _INSET - 5, 5, 5))
    elif sign is CellSign.UNSAVED:
        painter.setPen(QPen(QColor(tokens.unsaved.edge), 1.6))
        painter.drawEllipse(QRectF(cell.right() - _INSET - 5.5, cell.bottom() - _INSET - 5.5, 5, 5))
    else:
        right, bottom = cell.right() - 2, cell.bottom() - 2
        _fill(
            painter,
            tokens.conflict.edge,
            QPointF(right, bottom),
            QPointF(right - _SIZE - 2, bottom),
            QPointF(right - (_SIZE + 2) / 2, bottom - _SIZE),
        )
    painter.restore()


def _fill(painter: QPainter, colour: str, *points: QPointF) -> None:
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF(list(points)))
