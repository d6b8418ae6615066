"""The new year as the administrator prepares it."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget

from app.clock import FixedClock
from app.codes import Role
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.school.new_year.page import NewYearPage
from ui.school.settings.page import SettingsPage

SUMMER = datetime(2027, 6, 8, 9, 0, tzinfo=UTC)


def page(stage: Stage) -> NewYearPage:
    """The page in June, when the year is prepared."""
    desk = open_desk(stage.directory)
    desk.clock = FixedClock(SUMMER)
    who = sign_in(desk, "admin", Role.ADMIN)
    made = NewYearPage(stage.place(stage.worker(desk), who))
    made.resize(1280, 730)
    made.show()
    stage.settle(200)
    return made


@screen("new_year.classes")
def classes(stage: Stage) -> QWidget:
    """What each class becomes."""
    made = page(stage)
    made.open_step("classes")
    stage.settle(100)
    return made


@screen("new_year.rehearsal")
def rehearsal(stage: Stage) -> QWidget:
    """What a rehearsal has found."""
    made = page(stage)
    made.open_step("outcome")
    made.outcome.rehearse.click()
    stage.settle(300)
    return made


@screen("settings")
def settings(stage: Stage) -> QWidget:
    """What the school can set."""
    desk = open_desk(stage.directory)
    made = SettingsPage(stage.place(stage.worker(desk), sign_in(desk, "admin", Role.ADMIN)))
    made.resize(1280, 730)
    made.show()
    stage.settle(200)
    return made
