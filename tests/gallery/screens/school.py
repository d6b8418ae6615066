"""The structure of the school as the administrator lays it out."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.codes import Role
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.school.courses.page import CoursesPage
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
    page.table.setCurrentIndex(page.table.grid.index(1, 3))
    return made
