"""For fingers: pages are pushed up and down, and what others learn by hovering is told by a long press.

How large things are for a finger says `resources/theme/kiosk.qss`.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QHelpEvent, QInputDevice
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QGraphicsView,
    QPlainTextEdit,
    QScroller,
    QScrollerProperties,
    QTextEdit,
    QWidget,
)

LONG_PRESS_MS = 700
_STILL = 16


def make_pushable(widget: QWidget) -> None:
    """A page that scrolls is pushed with a finger, and goes on for a while by itself."""
    if not isinstance(widget, QAbstractScrollArea):
        return
    # Charts are moved by their own hands, and in a text one selects.
    if isinstance(widget, QGraphicsView | QTextEdit | QPlainTextEdit):
        return
    if isinstance(widget, QAbstractItemView):
        widget.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        widget.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    QScroller.grabGesture(widget.viewport(), _gesture())
    scroller = QScroller.scroller(widget.viewport())
    properties = scroller.scrollerProperties()
    off = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    for metric in (
        QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy,
        QScrollerProperties.ScrollMetric.VerticalOvershootPolicy,
    ):
        properties.setScrollMetric(metric, off)
    scroller.setScrollerProperties(properties)


def _gesture() -> QScroller.ScrollerGestureType:
    """Screens that Qt does not know for touch screens pretend to be a mouse."""
    touches = any(device.type() is QInputDevice.DeviceType.TouchScreen for device in QInputDevice.devices())
    kinds = QScroller.ScrollerGestureType
    return kinds.TouchGesture if touches else kinds.LeftMouseButtonGesture


class LongPress(QObject):
    """A finger that stays where it is asks what this is: the tooltip says it, and a button is not pressed by it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._at = QPoint()
        self._timer = QTimer(self, singleShot=True, interval=LONG_PRESS_MS)
        self._timer.timeout.connect(self._on_long)

    def begin(self, at: QPoint) -> None:
        """A finger is put on the screen there."""
        self._at = at
        self._timer.start()

    def move(self, at: QPoint) -> None:
        """It is there now; a finger never lies quite still."""
        if (at - self._at).manhattanLength() > _STILL:
            self._timer.stop()

    def end(self) -> None:
        """It is lifted."""
        self._timer.stop()

    def _on_long(self) -> None:
        widget = QApplication.widgetAt(self._at)
        if widget is None:
            return
        event = QHelpEvent(QHelpEvent.Type.ToolTip, widget.mapFromGlobal(self._at), self._at)
        QApplication.sendEvent(widget, event)
        if isinstance(widget, QAbstractButton) and widget.isDown() and widget.toolTip():
            widget.setDown(False)
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Until the finger is lifted from the button that was asked about, the button does not know of it."""
        if event.type() is QEvent.Type.MouseButtonRelease:
            watched.removeEventFilter(self)
            return True
        return event.type() is QEvent.Type.MouseMove
