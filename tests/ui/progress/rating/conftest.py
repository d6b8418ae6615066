"""The pages of the rating on screen, over the table of `tests/app/progress/test_rating.py`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.desk import Desk
from tests.app.progress.pen import writing
from tests.build import BuiltSchool
from tests.ui.people import place_of, start
from ui.i18n import Translations
from ui.live import Live
from ui.progress.rating.class_tab import ClassRatingTab
from ui.progress.rating.tab import RatingTab
from ui.tasks import InlineWorker
from ui.theme.manager import Theme

OpenRating = Callable[..., RatingTab]
OpenClass = Callable[..., ClassRatingTab]


@pytest.fixture
def rated(school: BuiltSchool) -> BuiltSchool:
    """Seven of 7А with marks: 5, 4,5 (twice), 4, 3,5, 3, and Жукова 4,25, who was before 4,5 a week ago."""
    table = {
        "arbuzova": ("5 5", "", "4"), "yolkin": ("5 4", "", "5"), "zhukova": ("5 4 | 4 4",),
        "novikov": ("4",), "ivanova": ("3 4",), "kuzina": ("3",), "lisin": ("5 4",),
    }  # fmt: skip
    with writing(school) as pen:
        for key, name in (("ivanova", "Иванова"), ("kuzina", "Кузина"), ("lisin", "Лисин")):
            pen.pupil(key, name)
        for pupil, row in table.items():
            for course, text in zip(("algebra_a", "russian_a", "english_a1"), row, strict=False):
                pen.table(pupil, course, text)
    return school


@pytest.fixture
def open_rating(
    desk: Desk,
    worker: InlineWorker[Desk],
    live: Live[Desk],
    school: BuiltSchool,
    theme: Theme,
    translations: Translations,
    qtbot: QtBot,
) -> Iterator[OpenRating]:
    """Somebody's page of the rating."""

    def open_for(who: str = "other_parent", role: Role = Role.PARENT, *, kiosk: bool = False) -> RatingTab:
        tab = RatingTab(place_of(worker, live, start(desk, school, who, role), kiosk=kiosk))
        _on_screen(tab, qtbot)
        return tab

    return open_for


@pytest.fixture
def open_class(
    desk: Desk,
    worker: InlineWorker[Desk],
    live: Live[Desk],
    school: BuiltSchool,
    theme: Theme,
    translations: Translations,
    qtbot: QtBot,
) -> Iterator[OpenClass]:
    """The rating of the class."""

    def open_for(who: str = "russian_teacher", role: Role = Role.CLASS_TEACHER) -> ClassRatingTab:
        tab = ClassRatingTab(place_of(worker, live, start(desk, school, who, role)))
        _on_screen(tab, qtbot)
        return tab

    return open_for


def _on_screen(tab: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(tab)
    tab.resize(1280, 720)
    tab.show()
    with qtbot.waitActive(tab):
        tab.activateWindow()
    QApplication.processEvents()
