"""The dashboard of the deputy head, on a school in memory."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.codes import Role
from tests.ui.control.dashboard.memory_source import MemorySource
from tests.ui.people import OnScreen
from ui.control.dashboard.page import DashboardPage
from ui.i18n import Language, Translations

Open = Callable[..., DashboardPage]


@pytest.fixture
def source() -> MemorySource:
    """Six classes, twelve weeks."""
    return MemorySource()


@pytest.fixture
def open_page(on_screen: OnScreen, translations: Translations, source: MemorySource) -> Open:
    """The page on screen, in the language of the source."""
    translations.set_language(Language.EN)

    def opened(*, of: MemorySource = source, role: Role = Role.DEPUTY) -> DashboardPage:
        who = {Role.DEPUTY: "deputy", Role.HEAD: "head", Role.ADMIN: "admin"}[role]
        return on_screen(lambda place: DashboardPage(place, of), who, role, (1280, 800))

    return opened
