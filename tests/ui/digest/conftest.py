"""A shell at the small school: its page of what is new, its bell and its tabs."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.desk import Desk
from tests.app.progress.journal import Hand
from tests.build import BuiltSchool
from tests.ui.people import start
from ui.i18n import Translations
from ui.live import Live
from ui.shell.shell import Shell
from ui.tasks import InlineWorker
from ui.theme.manager import Theme

Open = Callable[..., Shell]


@pytest.fixture
def hand(school: BuiltSchool) -> Hand:
    """A teacher at another PC."""
    return Hand(school)


@pytest.fixture
def open_shell(
    school: BuiltSchool,
    desk: Desk,
    worker: InlineWorker[Desk],
    live: Live[Desk],
    theme: Theme,
    translations: Translations,
    qtbot: QtBot,
) -> Iterator[Open]:
    """Somebody signs in."""
    shells: list[Shell] = []

    def opened(who: str, role: Role, size: tuple[int, int] = (1280, 800), *, kiosk: bool = False) -> Shell:
        shell = Shell(worker, live, start(desk, school, who, role), "Школа", theme, translations, kiosk=kiosk)
        shells.append(shell)
        qtbot.addWidget(shell)
        shell.resize(*size)
        shell.show()
        with qtbot.waitActive(shell):
            shell.activateWindow()
        return shell

    yield opened
    for shell in shells:
        shell.leave()
