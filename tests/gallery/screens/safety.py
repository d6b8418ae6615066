"""«Сохранность»: backups, looking into one, checking, keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.codes import Role
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.safety.backups.page import BackupsPage
from ui.safety.tab import SafetyTab


def _tab(stage: Stage, page: str) -> SafetyTab:
    desk = open_desk(stage.directory)
    who = sign_in(desk, "admin", Role.ADMIN)
    tab = SafetyTab(stage.place(stage.worker(desk), who))
    tab.resize(1280, 800)
    tab.open_page(page)
    tab.show()
    stage.settle(200)
    return tab


def _second_disk(stage: Stage) -> Path:
    place = Path(stage.directory) / "Second disk"
    place.mkdir()
    return place


@screen("safety.backups")
def backups(stage: Stage) -> QWidget:
    """One folder, with a backup in it."""
    tab = _tab(stage, "backups")
    page = tab.pages["backups"]
    assert isinstance(page, BackupsPage)
    page.add_folder(str(_second_disk(stage)))
    page.standing.now.click()
    stage.settle(300)
    return tab


@screen("safety.nowhere")
def nowhere(stage: Stage) -> QWidget:
    """No folder yet."""
    return _tab(stage, "backups")
