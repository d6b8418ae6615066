"""The pages of the rating on screen, over the table of `tests/app/progress/test_rating.py`."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from app.codes import Role
from tests.app.progress.pen import writing
from tests.build import BuiltSchool
from tests.ui.people import OnScreen
from ui.progress.rating.class_tab import ClassRatingTab
from ui.progress.rating.tab import RatingTab

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
def open_rating(on_screen: OnScreen) -> OpenRating:
    """Somebody's page of the rating."""

    def open_for(who: str = "other_parent", role: Role = Role.PARENT, *, kiosk: bool = False) -> RatingTab:
        tab = on_screen(RatingTab, who, role, (1280, 720), kiosk=kiosk)
        QApplication.processEvents()
        return tab

    return open_for


@pytest.fixture
def open_class(on_screen: OnScreen) -> OpenClass:
    """The rating of the class."""

    def open_for(who: str = "russian_teacher", role: Role = Role.CLASS_TEACHER) -> ClassRatingTab:
        tab = on_screen(ClassRatingTab, who, role, (1280, 720))
        QApplication.processEvents()
        return tab

    return open_for
