"""The kiosk has the screen for itself: all of it, without a frame, above everything, and again when it was not so."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QMainWindow, QToolTip, QWidget

from ui.later import later
from ui.widgets import KIOSK

_LOOK_AGAIN_MS = 1000
#: Where a window may have all keys for itself, also those by which a window manager switches, hides and moves windows.
_PLATFORMS_WITH_A_GRAB = frozenset({"xcb"})


class OnTop(QObject):
    """Takes the screen with `begin`, and takes it back whenever another window, a key of the system or a change of the
    screen took it away."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._blanks: dict[QScreen, QWidget] = {}
        self._unseen = 0
        self._look = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._look.timeout.connect(self._on_tick)

    def begin(self) -> None:
        """Show the window over the whole screen, and darkness on the other ones."""
        window = self._window()
        window.setWindowFlags(
            Qt.WindowType.Window
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.CustomizeWindowHint
        )
        window.installEventFilter(self)
        self._take_screen()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(lambda _state: self._soon())
        application.screenAdded.connect(lambda _screen: self._soon())
        application.screenRemoved.connect(lambda _screen: self._soon())
        window.screen().geometryChanged.connect(lambda _geometry: self._soon())
        self._look.start()
        self._soon()

    def end(self) -> None:
        """Let go."""
        self._look.stop()
        if QGuiApplication.platformName() in _PLATFORMS_WITH_A_GRAB:
            self._window().windowHandle().setKeyboardGrabEnabled(False)
        self._window().removeEventFilter(self)
        for blank in self._blanks.values():
            blank.close()
            blank.deleteLater()
        self._blanks.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Minimised or made smaller: not for long."""
        if event.type() in (QEvent.Type.WindowStateChange, QEvent.Type.Hide):
            self._soon()
        return False

    # --- private -------------------------------------------------------------------------------------------------

    def _window(self) -> QMainWindow:
        window = self.parent()
        assert isinstance(window, QMainWindow)
        return window

    def _soon(self) -> None:
        later(self, self._on_look)

    def _on_tick(self) -> None:
        """A system that was told to show its desktop hides windows without a word: only a new one is shown again."""
        window = self._window()
        self._unseen = 0 if window.windowHandle().isExposed() else self._unseen + 1
        if self._unseen > 1:
            self._unseen = 0
            focus = window.focusWidget()
            window.hide()
            self._take_screen()
            if focus is not None:
                focus.setFocus()
        self._on_look()

    def _on_look(self) -> None:
        if not self._look.isActive():
            return
        window = self._window()
        whole = window.isVisible() and window.isFullScreen() and not window.isMinimized()
        active = QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive
        if not whole or not active or window.geometry() != window.screen().geometry():
            self._take_screen()
        if QApplication.activePopupWidget() is None and not QToolTip.isVisible():
            window.raise_()  # without a window manager nobody else keeps it above the others
            self._hold_keys()
        self._darken()

    def _hold_keys(self) -> None:
        """Again and again: a menu that was open has taken them, and a window that is not yet seen does not get them."""
        if QGuiApplication.platformName() in _PLATFORMS_WITH_A_GRAB:
            self._window().windowHandle().setKeyboardGrabEnabled(True)

    def _take_screen(self) -> None:
        window = self._window()
        # Also by hand: without a window manager nobody makes a window as large as its screen.
        window.setGeometry(window.screen().geometry())
        window.showFullScreen()
        window.raise_()
        window.activateWindow()

    def _darken(self) -> None:
        others = [one for one in QGuiApplication.screens() if one is not self._window().screen()]
        for screen in [one for one in self._blanks if one not in others]:
            self._blanks.pop(screen).deleteLater()
        for screen in others:
            if screen not in self._blanks:
                self._blanks[screen] = _blank(screen)


def _blank(screen: QScreen) -> QWidget:
    """Nothing, over a whole screen."""
    blank = QWidget(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
    blank.setProperty(KIOSK, True)
    blank.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    blank.setCursor(Qt.CursorShape.BlankCursor)
    palette = blank.palette()
    palette.setColor(blank.backgroundRole(), Qt.GlobalColor.black)
    blank.setPalette(palette)
    blank.setAutoFillBackground(True)
    blank.setGeometry(screen.geometry())
    blank.showFullScreen()
    return blank
