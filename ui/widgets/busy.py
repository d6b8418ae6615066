"""Signs that something is on its way. All of them wait 300 ms: what comes sooner needs no sign."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from ui.tasks import BUSY_AFTER_MS, WorkerBase
from ui.theme import SPACE, set_role, tokens_for
from ui.widgets.retranslated import announce

_FRAME_MS = 33


def _covered(cover: QWidget) -> QWidget:
    """The widget that `cover` lies over.

    Asked for each time: a child that keeps its parent in an attribute makes a circle of references, and the
    collector may then take a whole window away while it is being painted.
    """
    parent = cover.parentWidget()
    assert parent is not None
    return parent


class _Animated(QWidget):
    """A widget that is painted anew 30 times a second while it is seen, and costs nothing otherwise."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._frame = 0
        self._clock = QTimer(self, interval=_FRAME_MS)
        self._clock.timeout.connect(self._on_frame)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    def _on_frame(self) -> None:
        self._frame += 1
        self.update()


class Spinner(_Animated):
    """A turning arc."""

    def __init__(self, parent: QWidget | None = None, size: int = 24) -> None:
        super().__init__(parent)
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ring in the colour of borders, and a quarter of it in the accent colour."""
        tokens = tokens_for(self)
        width = max(2.0, self.width() / 9)
        rect = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.border), width))
        painter.drawEllipse(rect)
        painter.setPen(QPen(QColor(tokens.accent), width, c=Qt.PenCapStyle.RoundCap))
        painter.drawArc(rect, -self._frame * 12 * 16 + 90 * 16, -90 * 16)


class BusyBar(_Animated):
    """A thin line along the top edge of a widget, over its content, while something is on its way."""

    HEIGHT = 3

    def __init__(self, over: QWidget, *, delay_ms: int = BUSY_AFTER_MS) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._delay = QTimer(self, singleShot=True, interval=delay_ms)
        self._delay.timeout.connect(self._on_waited)
        over.installEventFilter(self)
        self.hide()

    def set_busy(self, busy: bool) -> None:
        """Something is on its way, or nothing any more."""
        if not busy:
            self._delay.stop()
            self.hide()
        elif self.isHidden() and not self._delay.isActive():
            self._delay.start()

    def follow(self, worker: WorkerBase) -> None:
        """Show what the worker's `busy_changed` says; it has waited already."""
        self._delay.setInterval(0)
        worker.busy_changed.connect(self.set_busy)
        self.set_busy(worker.is_busy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as wide as the widget below."""
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """A track and a piece that moves along it."""
        tokens = tokens_for(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.accent_soft))
        piece = self.width() * 0.3
        left = (self._frame * 0.02 % 1.3) * self.width() - piece
        painter.fillRect(QRectF(left, 0, piece, self.height()), QColor(tokens.accent))

    def _on_waited(self) -> None:
        self._place()
        self.show()

    def _place(self) -> None:
        self.setGeometry(0, 0, _covered(self).width(), self.HEIGHT)
        self.raise_()


class BusyOverlay(QWidget):
    """A veil over a widget with a spinner and a sentence. Takes keys and clicks until `stop`."""

    def __init__(self, over: QWidget, *, delay_ms: int = BUSY_AFTER_MS) -> None:
        super().__init__(over)
        self._focus_before: QWidget | None = None
        self._spinner, self._label = Spinner(self, 32), QLabel(self)
        set_role(self._label, "section")
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE.m)
        layout.addStretch()
        layout.addWidget(self._spinner, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._label)
        layout.addStretch()
        self._delay = QTimer(self, singleShot=True, interval=delay_ms)
        self._delay.timeout.connect(self._on_waited)
        over.installEventFilter(self)
        self.hide()

    def start(self, text: str) -> None:
        """Cover the widget, if it takes longer than 300 ms."""
        self._label.setText(text)
        if self.isHidden():
            self._delay.start()

    def stop(self) -> None:
        """Uncover it, and give the focus back."""
        self._delay.stop()
        had_focus = self.hasFocus()
        self.hide()
        if had_focus and self._focus_before is not None:
            self._focus_before.setFocus()
        self._focus_before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the widget below."""
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(_covered(self).rect())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys do not reach what lies below."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The veil."""
        veil = QColor(tokens_for(self).window)
        veil.setAlphaF(0.88)
        painter = QPainter(self)
        painter.fillRect(self.rect(), veil)
        painter.end()

    def _on_waited(self) -> None:
        over = _covered(self)
        focus = QApplication.focusWidget()
        if focus is not None and (focus is over or over.isAncestorOf(focus)):
            self._focus_before = focus
            self.setFocus()
        self.setGeometry(over.rect())
        self.raise_()
        self.show()
        announce(self, self._label.text())
