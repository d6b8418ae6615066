"""No title of a tab is cut, in any role, language and width, also with a figure on each."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.desk import Desk
from tests.build import BuiltSchool
from tests.ui.people import start
from ui.i18n import Language, Translations
from ui.live import Live
from ui.shell.shell import Shell
from ui.shell.tab_pages import Fit, TabPages
from ui.shell.tabs import tabs_of
from ui.tasks import InlineWorker
from ui.theme.manager import Theme

WHO = {
    Role.PARENT: "parent", Role.PUPIL: "arbuzova", Role.TEACHER: "maths_teacher",
    Role.CLASS_TEACHER: "russian_teacher", Role.DEPUTY: "deputy", Role.HEAD: "head", Role.ADMIN: "admin",
}  # fmt: skip
COUNTED = ("messages", "news", "homework")


def has_room(tabs: TabPages) -> bool:
    """Whether the bar is as wide as it wants to be, from where it begins: else Qt puts arrows over its end."""
    QCoreApplication.processEvents()
    bar = tabs.tabBar()
    return bar.x() + bar.sizeHint().width() <= tabs.width()


@pytest.fixture(autouse=True)
def bare_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Titles are asked here, and no page: none is read."""
    bare = lambda role: tuple(replace(one, make=lambda _place: QWidget()) for one in tabs_of(role))  # noqa: E731
    monkeypatch.setattr("ui.shell.shell.tabs_of", bare)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("role", Role)
def test_all_titles_have_room(
    school: BuiltSchool, desk: Desk, worker: InlineWorker[Desk], live: Live[Desk], theme: Theme,
    translations: Translations, qtbot: QtBot, role: Role, language: Language,
) -> None:  # fmt: skip
    translations.set_language(language)
    shell = Shell(worker, live, start(desk, school, WHO[role], role), "Школа", theme, translations)
    qtbot.addWidget(shell)
    shell.show()
    tabs = shell.tabs
    # A page that opens reads what it shows: each opens once.
    for index, width, count in itertools.product(range(tabs.count()), (1024, 1280, 1920), (0, 1, 27)):
        tabs.setCurrentIndex(index)
        shell.resize(width, 800)
        for place, spec in enumerate(shell._specs):
            if spec.key in COUNTED:
                tabs.set_count(place, count, str(count))
        assert has_room(tabs), (width, tabs.fit)
        assert tabs.tabBar().tabRect(tabs.count() - 1).right() <= tabs.width()
        assert tabs.tabText(index), "the open page is always named"
        # A class teacher's eleven do not go into the narrowest window with their counts.
        has_all = width == 1024 and tabs.count() > 10
        assert tabs.fit is not Fit.ICONS or has_all, "words are better than signs where there is room"
    shell.leave()


@pytest.mark.parametrize("language", Language)
def test_titles_for_fingers_have_room_in_a_kiosk(
    school: BuiltSchool, desk: Desk, worker: InlineWorker[Desk], live: Live[Desk], theme: Theme,
    translations: Translations, qtbot: QtBot, language: Language,
) -> None:  # fmt: skip
    theme.set_touch(True)
    translations.set_language(language)
    who = start(desk, school, "parent", Role.PARENT)
    shell = Shell(worker, live, who, "Школа", theme, translations, kiosk=True)
    qtbot.addWidget(shell)
    shell.show()
    for width in (1024, 1280, 1920):
        shell.resize(width, 800)
        assert has_room(shell.tabs), (width, shell.tabs.fit)
    assert shell.tabs.fit is not Fit.ICONS
    shell.leave()


def test_in_a_very_narrow_window_only_the_open_page_is_named(qtbot: QtBot, theme: Theme) -> None:
    tabs = TabPages()
    qtbot.addWidget(tabs)
    for index, name in enumerate(("Дневники", "Подписи и просмотры", "Успехи", "Логины класса")):
        tabs.add_page(QWidget, "notebook-tabs")
        tabs.set_title(index, name)
    tabs.show()
    tabs.set_count(1, 120, "Подписи и просмотры: 120 новых")
    tabs.resize(1000, 300)
    assert tabs.fit is Fit.WHOLE
    assert tabs.tabText(1) == "Подписи и просмотры · 99+"
    fits = [Fit.WHOLE]
    for width in range(1000, 280, -20):
        tabs.resize(width, 300)
        if tabs.fit is not fits[-1]:
            fits.append(tabs.fit)
    assert fits == [Fit.WHOLE, Fit.WORDS, Fit.ICONS]
    assert [tabs.tabText(index) for index in range(4)] == ["Дневники", "99+", "", ""]
    assert tabs.tabToolTip(2) == "Успехи"
    assert tabs.tabBar().accessibleTabName(1) == "Подписи и просмотры: 120 новых"
    tabs.setCurrentIndex(2)
    assert [tabs.tabText(index) for index in range(4)] == ["", "99+", "Успехи", ""]
    tabs.resize(1000, 300)
    assert tabs.fit is Fit.WHOLE
