"""The kiosk: a terminal in the school hall."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.codes import Role
from app.desk import Desk
from app.errors import SignInRefused
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.kiosk.layouts import Page
from ui.login.dialog import LoginDialog
from ui.shell.window import MainWindow
from ui.theme.manager import Theme


def _window(stage: Stage, login: str = "", role: Role = Role.PARENT, *, path: str = "") -> MainWindow:
    """As large as it is going to be pictured; letters and controls as large as in the kiosk."""
    _touch(stage)
    worker = stage.worker(Desk() if path else open_desk(stage.directory))
    settings = QSettings(str(stage.directory / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(
        worker, stage.live(worker), stage.theme, stage.translations, settings, kiosk=True
    )
    window.begin(path or None, demo=not path)
    window.idle.stop()
    if login:
        window._start(lambda desk: sign_in(desk, login, role))
    return window
