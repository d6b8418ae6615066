"""The whole program in a window, as `main.py` puts it together, for the stories: real threads, real file."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.desk import Desk
from tests.build import BuiltSchool
from tests.ui.people import PASSWORD, let_in
from ui.i18n import Language, Translations
from ui.live import Live
from ui.login.dialog import LoginDialog
from ui.shell.window import MainWindow
from ui.tasks import Worker
from ui.theme.manager import Theme

ROOT = Path(__file__).resolve().parents[2]
GENEROUS_MS = 60_000


@contextmanager
def program(app: QApplication) -> Iterator[MainWindow]:
    """The main window with its worker; both end with the block."""
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        theme, translations = Theme(app, settings), Translations(app, settings, Language.RU)
        worker: Worker[Desk] = Worker(Desk, lambda desk: desk.close())
        worker.start()
        live: Live[Desk] = Live(worker)
        window = MainWindow(worker, live, theme, translations, settings)
        window.show()
        try:
            yield window
        finally:
            window._drop_shell()
            window.close()
            live.stop()
            worker.stop()
            for thing in (window, live, worker, theme, translations):
                thing.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            app.setStyleSheet("")  # else the next test of this process would be drawn in it


def sign_in(window: MainWindow, door: str, login: str, password: str) -> None:
    """Press a door, type, press Enter; the shell comes later (`window.ready`)."""
    window._doors._doors[door].click()
    dialog = window.findChild(LoginDialog)
    assert isinstance(dialog, LoginDialog)
    dialog._login.setText(login)
    dialog._password.setText(password)
    dialog._submit.click()


def enter(window: MainWindow, school: BuiltSchool, door: str, person: str, qtbot: QtBot) -> None:
    """Open the file of the school and sign this person of it in."""
    with qtbot.waitSignal(window.ready, timeout=GENEROUS_MS):
        window.begin(str(school.path))
    with qtbot.waitSignal(window.ready, timeout=GENEROUS_MS):
        sign_in(window, door, let_in(school, person), PASSWORD)


def tab_of(window: MainWindow) -> QWidget:
    """The tab that is shown."""
    assert window.shell is not None
    return window.shell.tabs.current_page
