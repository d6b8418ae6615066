"""Fixtures for the windows: the theme, the language and the settings that `main.py` would make."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.desk import Desk
from tests.build import BuiltSchool
from tests.ui.people import OnScreen, Page, place_of, start
from ui.family.page import Place
from ui.i18n import Language, Translations
from ui.live import Live
from ui.tasks import InlineWorker
from ui.theme.manager import Theme, ThemeChoice


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """Settings in a file of this test."""
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture(autouse=True)
def same_locale() -> Iterator[None]:
    """Dates and numbers as the sentences in the source are, whatever another test has left; Russian is asked for."""
    before = QLocale()
    QLocale.setDefault(Language.EN.locale)
    yield
    QLocale.setDefault(before)


@pytest.fixture(autouse=True)
def leaves_nothing_behind(qapp: QApplication) -> Iterator[None]:
    """What a test shows, or sets for the whole program, goes with it: the next one would find it."""
    before = of_the_whole_program(qapp)
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert of_the_whole_program(qapp) == before


def of_the_whole_program(app: QApplication) -> dict[str, object]:
    """What all tests of a process share."""
    return {
        "windows": {one for one in app.topLevelWidgets() if one.isVisible()},
        "translators": set(app.findChildren(QTranslator)),
        "font": app.font().toString(),
        "style sheet": app.styleSheet(),
    }


@pytest.fixture
def own_heap() -> Iterator[None]:
    """The collector sees only what this test makes: the heap of a whole suite takes it seconds, and the leavings of
    other tests are not to be counted."""
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture
def qtbot(qtbot: QtBot) -> Iterator[QtBot]:
    """As pytest-qt's, but it keeps the widgets alive until the test is torn down.

    pytest-qt remembers them weakly. A window that the test function held in a local is then garbage while it is
    still on the screen, and when the collector takes it in the middle of a paint event, the process crashes.
    """
    kept: list[QWidget] = []
    add = qtbot.addWidget

    def add_and_keep(widget: QWidget, **options: Any) -> None:
        kept.append(widget)
        add(widget, **options)

    qtbot.addWidget = add_and_keep  # type: ignore[method-assign]
    yield qtbot
    kept.clear()
    # Else each window would stay until the collector comes by, and slow down every change of the theme.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def theme(qapp: QApplication, settings: QSettings) -> Iterator[Theme]:
    """The light theme on the application."""
    font = qapp.font()
    settings.setValue("view/theme", ThemeChoice.LIGHT.value)  # chosen before: each style sheet takes its time
    theme = Theme(qapp, settings)
    yield theme
    shiboken6.delete(theme)
    qapp.setStyleSheet("")
    qapp.setFont(font)


@pytest.fixture
def translations(qapp: QApplication, settings: QSettings) -> Iterator[Translations]:
    """Russian, as a school sees it first."""
    before = QLocale()
    translations = Translations(qapp, settings, Language.RU)
    yield translations
    shiboken6.delete(translations)
    QLocale.setDefault(before)


@pytest.fixture
def desk(school: BuiltSchool) -> Iterator[Desk]:
    """A desk at the small school, as the window's database thread would have it; nobody is signed in."""
    desk = Desk()
    desk.open(school.path)
    desk.clock = school.clock
    yield desk
    desk.close()


@pytest.fixture
def worker(desk: Desk, qapp: QApplication) -> InlineWorker[Desk]:
    """Carries out what the window submits, at once."""
    return InlineWorker(desk)


@pytest.fixture
def live(worker: InlineWorker[Desk]) -> Live[Desk]:
    """Polls when it is told to."""
    return Live(worker)


@pytest.fixture
def on_screen(
    desk: Desk,
    worker: InlineWorker[Desk],
    live: Live[Desk],
    school: BuiltSchool,
    theme: Theme,
    translations: Translations,
    qtbot: QtBot,
) -> OnScreen:
    """See `OnScreen`."""

    def shown(
        make: Callable[[Place], Page], who: str, role: Role, size: tuple[int, int], *, kiosk: bool = False
    ) -> Page:
        page = make(place_of(worker, live, start(desk, school, who, role), kiosk=kiosk))
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        with qtbot.waitActive(page):
            page.activateWindow()
        return page

    return shown
