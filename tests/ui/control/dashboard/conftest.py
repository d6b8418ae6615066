"""The dashboard of the deputy head, on a school in memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.codes import Role
from tests.ui.control.dashboard.memory_source import MemorySource
from tests.ui.people import OnScreen
from ui.control.dashboard.page import DashboardPage
from ui.family.control_keeper import ControlKeeper
from ui.family.page import Place
from ui.i18n import Language, Translations

Open = Callable[..., DashboardPage]


@pytest.fixture
def source() -> MemorySource:
    """Six classes, twelve weeks."""
    return MemorySource()


class Keeper(QObject):
    """Counts how often it is asked to have judged what has changed."""

    worked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def ask(self) -> None:
        """See the class."""
        self.asked += 1


@pytest.fixture
def keeper(qapp: QApplication) -> Keeper:
    """That of the shell."""
    return Keeper()


@pytest.fixture
def open_page(on_screen: OnScreen, translations: Translations, source: MemorySource, keeper: Keeper) -> Open:
    """The page on screen, in the language of the source."""
    translations.set_language(Language.EN)

    def opened(*, of: MemorySource = source, role: Role = Role.DEPUTY) -> DashboardPage:
        who = {Role.DEPUTY: "deputy", Role.HEAD: "head", Role.ADMIN: "admin"}[role]

        def made(place: Place) -> DashboardPage:
            return DashboardPage(replace(place, keeper=cast("ControlKeeper", keeper)), source=of)

        return on_screen(made, who, role, (1280, 800))

    return opened
