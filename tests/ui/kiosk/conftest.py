"""The kiosk at the small school."""

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

Enter = Callable[[], MainWindow]


@pytest.fixture(autouse=True)
def collected_at_the_end_of_each_visit(own_heap: None) -> None:
    """The kiosk has the collector run when somebody leaves."""


@pytest.fixture
def kiosk(
    school: BuiltSchool,
    worker: InlineWorker[Desk],
    live: Live[Desk],
    theme: Theme,
    translations: Translations,
    settings: QSettings,
    qtbot: QtBot,
) -> Iterator[MainWindow]:
    """At its first page, as large as a small screen."""
    window = MainWindow(worker, live, theme, translations, settings, kiosk=True)
    assert window.kiosk is not None
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.begin(str(school.path))
    live.stop()
    worker._context.clock = school.clock
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.idle.stop()
    window._drop_shell()
    window.kiosk.may_close = True


@pytest.fixture
def enter(kiosk: MainWindow, school: BuiltSchool) -> Enter:
    """A parent is signed in."""

    def sign_in() -> MainWindow:
        kiosk._on_signed_in(signed_in(school, "parent", Role.PARENT))
        assert kiosk.shell is not None
        return kiosk

    return sign_in
