"""The program with a window, put together: Qt, theme, language, the database thread, the live feed, the window."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from app.desk import Desk
from ui.i18n import Language, Translations
from ui.icons import app_icon
from ui.kiosk.traces import UnwrittenSettings
from ui.later import later
from ui.live import Live
from ui.shell.window import MainWindow
from ui.tasks import Worker
from ui.theme.manager import Theme

SMOKE_SECONDS = 60


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line of the program with a window; `python -m app` is the one without."""
    parser = argparse.ArgumentParser(
        prog="main.py", description="School diary: class journal and electronic diary."
    )
    parser.add_argument(
        "school", nargs="?", metavar="SCHOOL.db", help="the school file; without it, the last one"
    )
    parser.add_argument("--demo", action="store_true", help="look at an invented school (a private copy)")
    parser.add_argument("--kiosk", action="store_true", help="full screen, families only")
    parser.add_argument(
        "--lang", choices=[language.value for language in Language], help="language of the screens"
    )
    parser.add_argument("--key-file", metavar="FILE", help="key of an encrypted school file")
    parser.add_argument("--smoke", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


def run(arguments: Sequence[str]) -> int:
    """Start the program; returns its exit code when the last window is closed."""
    options = parse(arguments)
    app = QApplication(sys.argv[:1])
    app.setOrganizationName("School diary")
    app.setApplicationName("School diary")
    app.setDesktopFileName("school-diary")
    app.setWindowIcon(app_icon())
    settings = UnwrittenSettings() if options.kiosk else QSettings()
    theme = Theme(app, settings, touch=options.kiosk)
    translations = Translations(app, settings, Language(options.lang) if options.lang else None)
    worker = Worker(Desk, lambda desk: desk.close())
    worker.start()
    live = Live(worker)
    window = MainWindow(worker, live, theme, translations, settings, kiosk=options.kiosk)
    if options.smoke:
        _leave_once_shown(app, window)
    window.begin(options.school, key_path=options.key_file, demo=options.demo)
    if window.kiosk is not None:
        window.kiosk.take_screen()
    else:
        window.show()
    gc.freeze()  # modules stay: a full look for garbage takes 2 ms (9 with charts loaded), not 14 and more
    code = app.exec()
    live.stop()
    worker.stop()
    window.files.forget_demo()
    return code


def _leave_once_shown(app: QApplication, window: MainWindow) -> None:
    """For the trial start: 0 once the first page has been painted, 1 when that takes too long."""

    def shown() -> None:
        painted = window.isVisible() and not window.grab().isNull()
        later(app, lambda: app.exit(0 if painted and window.isVisible() else 1), 200)

    window.ready.connect(lambda: later(app, shown, 300))
    later(app, lambda: app.exit(1), SMOKE_SECONDS * 1000)
