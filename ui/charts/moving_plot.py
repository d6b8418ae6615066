"""A plot that is moved and zoomed from left to right by mouse, wheel and fingers.  Loads pyqtgraph."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.charts.fingers import Fingers
from ui.charts.plot import Plot
from ui.charts.span import Span, moved, zoomed

#: A turn of the wheel by one notch.
STEP = 1.25


class MovingPlot(Plot):
    """`set_whole` says how far one can go, `show_span` what is in view.

    The wheel zooms with Ctrl or while the chart has the keys (`wheel_zooms`), else it scrolls the page around.
    """

    pointed = Signal(object)
    """QPointF in the units of the data, None when the mouse has left."""
    clicked = Signal(object)
    span_changed = Signal(object)
    """Span, by mouse or fingers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = self._span = Span(0, 1)
        self._least = 1.0
        self._pressed: QPointF | None = None
        self._dragged = False
        self.wheel_zooms = False
        self._fingers = Fingers(
            self, moved=self._move_by, pinched=self._pinch, tapped=lambda at: self.clicked.emit(self._at(at))
        )
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    @property
    def span(self) -> Span:
        """What is in view."""
        return self._span

    @property
    def pixels_across(self) -> float:
        """How many pixels a unit of the data is wide."""
        width: float = self.plotItem.vb.rect().width()
        return width / self._span.width

    def set_whole(self, whole: Span, least: float) -> None:
        """How far one can go, and how little can be in view."""
        self._whole, self._least = whole, least

    def show_span(self, span: Span) -> None:
        """Have this in view."""
        self._span = span
        self.setXRange(span.low, span.high, padding=0)

    # --- Qt ---------------------------------------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        """See the class."""
        turn, sideways = event.angleDelta().y(), event.angleDelta().x()
        if sideways and abs(sideways) > abs(turn):
            self._show(moved(self._span, -sideways / 120 * self._span.width / 10, self._whole))
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier or self.wheel_zooms:
            about = self._at(event.position()).x()
            if not self._show(zoomed(self._span, STEP ** (-turn / 120), about, self._whole, self._least)):
                event.ignore()  # all is in view already: the page goes on
                return
        else:
            event.ignore()
            return
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed, self._dragged = event.position(), False
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moves what is in view while the button is down, else tells what is there."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self.pointed.emit(self._at(event.position()))
            return
        by = event.position().x() - self._pressed.x()
        if self._dragged or abs(by) >= QApplication.startDragDistance():
            self._dragged = True
            self._pressed = event.position()
            self._move_by(by)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and not self._dragged:
            self.clicked.emit(self._at(event.position()))
        self._pressed = None
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """All of it."""
        self._pressed = None
        self._show(self._whole)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self.pointed.emit(None)

    def viewportEvent(self, event: QEvent) -> bool:
        """Fingers."""
        if isinstance(event, QTouchEvent):
            self._fingers.touch(event)
            event.accept()
            return True
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                about = self._at(event.position()).x()
                self._show(zoomed(self._span, 1 / (1 + event.value()), about, self._whole, self._least))
            return True
        return bool(super().viewportEvent(event))

    # --- private -------------------------------------------------------------------------------------------------

    def _at(self, position: QPointF) -> QPointF:
        at: QPointF = self.plotItem.vb.mapSceneToView(self.mapToScene(position.toPoint()))
        return at

    def _move_by(self, pixels: float) -> None:
        self._show(moved(self._span, -pixels / self.pixels_across, self._whole))

    def _pinch(self, factor: float, about: QPointF, pixels: float) -> None:
        span = zoomed(self._span, factor, self._at(about).x(), self._whole, self._least)
        per_unit = self.pixels_across * self._span.width / span.width
        self._show(moved(span, -pixels / per_unit, self._whole))

    def _show(self, span: Span) -> bool:
        if span == self._span:
            return False
        self.show_span(span)
        self.span_changed.emit(span)
        return True
