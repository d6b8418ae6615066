"""A short word at an edge of the window that goes away by itself: done, and perhaps "undo"."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QEnterEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from ui.theme import SPACE, tokens_for
from ui.widgets.banner import BannerKind
from ui.widgets.labels import IconLabel
from ui.widgets.retranslated import announce

_SHOWN_MS = 4000
#: Something to press needs time to be reached.
_SHOWN_WITH_ACTION_MS = 8000
_WIDEST = 420
#: Below the bar of the window, beside the names of its sections, where nothing is typed.
_HIGH = 2 * SPACE.xl


class Toast(QFrame):
    """Made by `show_over`. Waits while the mouse is over it or its button has the focus."""

    def __init__(self, window: QWidget, text: str, kind: BannerKind, msec: int) -> None:
        super().__init__(window)
        self.setProperty("kind", kind.value)
        self.setAccessibleName(text)
        self._label = QLabel(text, self)
        self._label.ensurePolished()
        # One line where it fits: a label that wraps would ask for a narrow column.
        widest = max(200, min(_WIDEST, window.width() - 240))
        if self._label.sizeHint().width() > widest:
            self._label.setWordWrap(True)
            self._label.setFixedWidth(widest)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        self._row.setSpacing(SPACE.m)
        self._row.addWidget(IconLabel(kind.icon_name, 20, kind.value, self))
        self._row.addWidget(self._label, 1)
        shadow = QGraphicsDropShadowEffect(self, blurRadius=24, xOffset=0, yOffset=4)
        colour = QColor(tokens_for(window).shadow)
        colour.setAlpha(70)
        shadow.setColor(colour)
        self.setGraphicsEffect(shadow)
        self.is_high = False
        self._life = QTimer(self, singleShot=True, interval=msec)
        self._life.timeout.connect(self._on_timeout)
        window.installEventFilter(self)

    @staticmethod
    def show_over(
        window: QWidget,
        text: str,
        *,
        action: str = "",
        on_action: Callable[[], None] | None = None,
        kind: BannerKind = BannerKind.INFO,
        msec: int | None = None,
        high: bool = False,
    ) -> Toast:
        """Show `text` over the window, above toasts that are still there; `high` for pages that are typed in down to
        the lower edge, where it would hide what is being typed."""
        if msec is None:
            msec = _SHOWN_WITH_ACTION_MS if action else _SHOWN_MS
        toast = Toast(window, text, kind, msec)
        toast.is_high = high
        if action and on_action is not None:
            toast._add_action(action, on_action)
        toast._place_all()
        toast.show()
        toast.raise_()
        toast._life.start()
        announce(window, text)
        return toast

    def dismiss(self) -> None:
        """Go away now."""
        window = self.parentWidget()
        self.setParent(None)
        self.deleteLater()
        if window is None:  # dismissed before
            return
        for other in _toasts(window)[:1]:
            other._place_all()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the edge of the window."""
        if event.type() is QEvent.Type.Resize:
            self._place_all()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        """Somebody is reading."""
        self._life.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Nobody is reading any more."""
        self._life.start()

    def _add_action(self, text: str, on_action: Callable[[], None]) -> None:
        button = QPushButton(text, self)
        button.clicked.connect(on_action)
        button.clicked.connect(self.dismiss)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._row.addWidget(button)

    def _place_all(self) -> None:
        window = self.parentWidget()
        if window is None:  # dismissed
            return
        top, bottom = _HIGH, window.height() - SPACE.xl
        for toast in reversed(_toasts(window)):
            size = toast.sizeHint()
            toast.resize(size)
            toast.move((window.width() - size.width()) // 2, top if toast.is_high else bottom - size.height())
            if toast.is_high:
                top += size.height() + SPACE.s
            else:
                bottom -= size.height() + SPACE.s

    def _on_timeout(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self._life.start()
        else:
            self.dismiss()


def _toasts(window: QWidget) -> list[Toast]:
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    return list(window.findChildren(Toast, options=direct))
