"""Closing a kiosk: an administrator shows at a door of his own that he is one, and only then the window closes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow

from app.desk import Desk
from ui.kiosk.kiosk import Kiosk
from ui.kiosk.leaving import forget_when_idle
from ui.login.dialog import LoginDialog
from ui.login.doors import KIOSK_EXIT
from ui.tasks import WorkerBase


class ClosingKiosk(QObject):
    """`ask` is what the small button, Alt+F4, Ctrl+Q and the system's wish to close the window lead to."""

    def __init__(self, window: QMainWindow, kiosk: Kiosk, worker: WorkerBase[Desk]) -> None:
        super().__init__(window)
        self._kiosk, self._worker = kiosk, worker
        kiosk.asked_to_close.connect(self.ask)

    def ask(self) -> None:
        """Ask who that is, once; nobody is asked behind the countdown."""
        window = self._window()
        asked = any(dialog.door == KIOSK_EXIT for dialog in window.findChildren(LoginDialog))
        if asked or self._kiosk.frame.is_covered:
            return
        dialog = LoginDialog(self._worker, KIOSK_EXIT, window, other_doors=False)
        forget_when_idle(dialog)
        dialog.signed_in.connect(self._on_allowed)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_allowed(self, _signed: object) -> None:
        self._kiosk.may_close = True
        self._window().close()

    def _window(self) -> QMainWindow:
        """Asked for each time: a child that keeps its window makes a circle of references."""
        window = self.parent()
        assert isinstance(window, QMainWindow)
        return window
