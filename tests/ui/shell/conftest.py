"""The main window at the small school."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.desk import Desk
from tests.build import BuiltSchool
from tests.ui.people import signed_in
from ui.i18n import Translations
from ui.live import Live
from ui.shell.window import MainWindow
from ui.tasks import InlineWorker
from ui.theme.manager import Theme

Enter = Callable[[str, Role], MainWindow]


@pytest.fixture
def window(
    school: BuiltSchool,
    worker: InlineWorker[Desk],
    live: Live[Desk],
    theme: Theme,
    translations: Translations,
    settings: QSettings,
    qtbot: QtBot,
) -> Iterator[MainWindow]:
    """At the doors of the small school."""
    window = MainWindow(worker, live, theme, translations, settings)
    qtbot.addWidget(window)
    window.show()
    window.begin(str(school.path))
    live.stop()
    worker._context.clock = school.clock
    yield window
    window.idle.stop()
    window._drop_shell()


@pytest.fixture
def enter(window: MainWindow, school: BuiltSchool) -> Enter:
    """Somebody is signed in."""

    def sign_in(who: str, *roles: Role) -> MainWindow:
        window._on_signed_in(signed_in(school, who, *roles))
        assert window.shell is not None
        return window

    return sign_in
