"""The structure of the school as the administrator lays it out."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.codes import Role
from app.school.first_day import StepKey
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.school.courses.page import CoursesPage
from ui.school.first_day.page import FirstDayPage
from ui.school.tab import SchoolTab


def tab(stage: Stage, key: str) -> SchoolTab:
    """The tab of the administrator at one of its pages."""
    desk = open_desk(stage.directory)
    who = sign_in(desk, "admin", Role.ADMIN)
    made = SchoolTab(stage.place(stage.worker(desk), who))
    made.resize(1280, 800)
    made.open_page(key)
    made.show()
    stage.settle(200)
    return made


@screen("school.overview")
def overview(stage: Stage) -> QWidget:
    """How the school stands, with the steps of the first day that are left."""
    return tab(stage, "overview")


@screen("school.first_day")
def first_day(stage: Stage) -> QWidget:
    """The wizard, where a file comes in."""
    made = tab(stage, "first_day")
    page = made.pages["first_day"]
    assert isinstance(page, FirstDayPage)
    page.go_to(StepKey.CLASSES)
    stage.settle(200)
    return made


@screen("school.year")
def year(stage: Stage) -> QWidget:
    """The year as a wall calendar."""
    return tab(stage, "year")


@screen("school.courses")
def courses(stage: Stage) -> QWidget:
    """The curriculum grid."""
    made = tab(stage, "courses")
    page = made.pages["courses"]
    assert isinstance(page, CoursesPage)
    page.table.setCurrentIndex(page.table.grid.index(0, 2))
    return made
