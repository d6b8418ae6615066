"""pyqtgraph's plot, dressed in our tokens.  It loads pyqtgraph and numpy: only `Chart` imports it, late."""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from ui.charts.data import Tick
from ui.theme import Tokens, set_role

# pyqtgraph puts its own hooks between an error and the program, which tells of errors in its own way.
_hooks = sys.excepthook, threading.excepthook
import pyqtgraph as pg  # noqa: E402

sys.excepthook, threading.excepthook = _hooks

__all__ = ["Plot", "pg"]


#: So many pixels may what is written at an axis stand out beyond its ends; what would be cut off is not written.
_BEYOND = 30


class Plot(pg.PlotWidget):
    """Shows and is not touched: no menu, no drag, no zoom; the wheel scrolls the panel around it.

    `begin` empties it; then come lines, points, bars and axes, and `frame` at the end.
    """

    letters = 0.85
    """How large the letters are, of those of the program."""

    hovered = Signal(object)
    """The x under the mouse, None when it has left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, enableMenu=False)
        set_role(self, "pane")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setMouseEnabled(x=False, y=False)
        self.setAntialiasing(True)
        self.plotItem.hideButtons()
        self.plotItem.setContentsMargins(0, 2, 0, 0)
        self._small = QFont()
        self._pointer = pg.InfiniteLine(angle=90, movable=False)
        self._tokens: Tokens | None = None
        self._ratio = 1.0
        self._for_paper = False

    def prepare_for_paper(self, ratio: float) -> None:
        """To be drawn once, on a picture with so many pixels to the unit."""
        self._for_paper, self._ratio = True, ratio

    def begin(self, tokens: Tokens) -> None:
        """Empty, in the colours of the theme."""
        self._tokens = tokens
        if not self._for_paper:
            self._ratio = self.devicePixelRatioF()
        self._small = QFont(self.font())
        self._small.setPointSizeF(max(7.5, self.font().pointSizeF() * self.letters))
        self.clear()
        self.setBackground(None)
        self._pointer.setPen(self.pen(tokens.muted, 1, Qt.PenStyle.DotLine))
        self._pointer.hide()
        self.addItem(self._pointer, ignoreBounds=True)
        for side in ("left", "right", "bottom"):
            self.plotItem.hideAxis(side)

    def axis(self, side: str, ticks: Sequence[Tick]) -> None:
        """An axis with exactly these ticks."""
        assert self._tokens is not None
        self.plotItem.showAxis(side)
        axis = self.plotItem.getAxis(side)
        axis.setStyle(tickLength=0, tickTextOffset=3, tickFont=self._small, hideOverlappingLabels=_BEYOND)
        if side == "bottom":
            axis.setHeight(QFontMetrics(self._small).height() + 4)
        axis.setPen(self.pen(self._tokens.border, 1))
        axis.setTextPen(QColor(self._tokens.muted))
        axis.setTicks([list(ticks)])

    def grid(self, ys: Sequence[float]) -> None:
        """Faint lines that lead the eye to the axis."""
        assert self._tokens is not None
        for y in ys:
            line = pg.InfiniteLine(pos=y, angle=0, movable=False, pen=self.pen(self._tokens.grid, 1))
            line.setZValue(-30)
            self.addItem(line, ignoreBounds=True)

    def level(self, y: float) -> None:
        """A dashed line from side to side."""
        assert self._tokens is not None
        self.addItem(
            pg.InfiniteLine(
                pos=y,
                angle=0,
                movable=False,
                pen=self.pen(self._tokens.border_strong, 1, Qt.PenStyle.DashLine),
            ),
            ignoreBounds=True,
        )

    def line(self, xs: Sequence[float], ys: Sequence[float], colour: str) -> None:
        """A line through dots; one dot alone is seen too."""
        self.addItem(pg.PlotCurveItem(list(xs), list(ys), pen=self.pen(colour, 2)))
        self.points(xs, ys, [colour] * len(xs), size=4)

    def points(self, xs: Sequence[float], ys: Sequence[float], colours: Sequence[str], size: int = 8) -> None:
        """Discs, with an edge that parts those which lie on one another."""
        assert self._tokens is not None
        if not colours:
            return
        edge = self.pen(self._tokens.surface, 1) if size > 4 else self.pen(colours[0], 0)
        one = len(set(colours)) == 1  # then pyqtgraph need not look at each point
        brush = QColor(colours[0]) if one else [QColor(colour) for colour in colours]
        self.addItem(
            pg.ScatterPlotItem(list(xs), list(ys), size=size, pen=edge, brush=brush, **self.sign_options)
        )

    def bars(self, heights: Sequence[float], colours: Sequence[str], labels: Sequence[str]) -> None:
        """Columns at 0, 1, 2 … with a word above each."""
        assert self._tokens is not None
        if not heights:
            return  # pyqtgraph fails over no bars
        places = list(range(len(heights)))
        pens = [self.pen(colour, 1) for colour in colours]
        brushes = [QColor(colour) for colour in colours]
        self.addItem(pg.BarGraphItem(x=places, height=list(heights), width=0.62, pens=pens, brushes=brushes))
        for place, height, label in zip(places, heights, labels, strict=True):
            text = pg.TextItem(label, color=QColor(self._tokens.text), anchor=(0.5, 1.0))
            text.setFont(self._small)
            text.setPos(place, height)
            self.addItem(text, ignoreBounds=True)

    @property
    def sign_options(self) -> dict[str, bool]:
        """How pyqtgraph is to draw signs: from small pictures that it keeps, but on paper as lines."""
        return {"antialias": True, "useCache": not self._for_paper}

    def frame(self, x_range: tuple[float, float], y_range: tuple[float, float]) -> None:
        """What is in view."""
        self.setRange(xRange=x_range, yRange=y_range, padding=0)

    def point_at(self, x: float | None) -> None:
        """A thin line where the words are about."""
        if x is not None:
            self._pointer.setPos(x)
        self._pointer.setVisible(x is not None)

    def lay_out(self) -> None:
        """Have all parts in their places without being seen: for pictures."""
        pg.PlotWidget.resizeEvent(self, None)
        self.plotItem.layout.activate()
        self.scene().prepareForPaint()

    def pen(
        self,
        colour: str,
        width: float,
        style: Qt.PenStyle = Qt.PenStyle.SolidLine,
        *,
        dashes: Sequence[float] = (),
    ) -> QPen:
        """A pen so wide whatever the scale of the axes; `dashes` and the gaps between them in widths of the pen.
        Qt takes the width of such a pen for pixels of the device, however small they are."""
        result = QPen(QColor(colour), width * self._ratio, style) if width else QPen(Qt.PenStyle.NoPen)
        result.setCosmetic(True)
        if dashes:
            result.setDashPattern(list(dashes))
            result.setCapStyle(Qt.PenCapStyle.FlatCap)
        return result

    # --- Qt -----------------------------------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        """For the panel around it."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing is dragged."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing is dragged."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the mouse is, in the units of the data."""
        at = self.plotItem.vb.mapSceneToView(self.mapToScene(event.position().toPoint()))
        self.hovered.emit(at.x())

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse is gone."""
        self.hovered.emit(None)
