"""What fingers do on a plot: one moves it along or the page up and down, two zoom, a tap points."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QTouchEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_LEAST_APART = 8.0


class Fingers:
    """Takes touches and calls back in pixels.  Which way one finger goes is decided once, when it has gone far enough:
    whoever scrolls the page does not move the chart by the way."""

    def __init__(
        self,
        widget: QWidget,
        *,
        moved: Callable[[float], None],
        pinched: Callable[[float, QPointF, float], None],
        tapped: Callable[[QPointF], None],
    ) -> None:
        """`moved(pixels)`; `pinched(factor, about, pixels)`: so many times as much in view, and moved besides."""
        self._widget = widget
        self._moved, self._pinched, self._tapped = moved, pinched, tapped
        self._before: list[QPointF] = []
        self._begun = QPointF()
        self._way = ""

    def touch(self, event: QTouchEvent) -> None:
        """A touch has begun, gone on or ended."""
        kind = event.type()
        points = [point.position() for point in event.points()]
        if kind is QEvent.Type.TouchBegin:
            self._way, self._begun, self._before = "", points[0], points
        elif kind is QEvent.Type.TouchEnd:
            if not self._way and self._before:
                self._tapped(points[0])
            self._before = []
        elif kind is QEvent.Type.TouchCancel:
            self._before = []
        else:
            if len(points) == len(self._before):  # else a finger more or less: from here on
                self._go_on(points)
            self._before = points

    def _go_on(self, points: list[QPointF]) -> None:
        if len(points) > 1:
            self._way = "pinch"
            before, after = self._before, points
            apart = [max(abs(pair[0].x() - pair[1].x()), _LEAST_APART) for pair in (before, after)]
            shift = (after[0] + after[1] - before[0] - before[1]).x() / 2
            self._pinched(apart[0] / apart[1], (after[0] + after[1]) / 2, shift)
            return
        if not self._way:
            way = points[0] - self._begun
            if max(abs(way.x()), abs(way.y())) < QApplication.startDragDistance():
                return
            self._way = "along" if abs(way.x()) >= abs(way.y()) else "page"
        step = points[0] - self._before[0]
        if self._way == "along":
            self._moved(step.x())
        elif self._way == "page" and (area := _page_around(self._widget)) is not None:
            bar = area.verticalScrollBar()
            bar.setValue(round(bar.value() - step.y()))


def _page_around(widget: QWidget) -> QScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent
