"""«Сохранность»: backups, looking into one, checking, keys."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.backup.problems import Problem, Severity
from app.codes import Role
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.safety.backups.page import BackupsPage
from ui.safety.check.page import CheckPage
from ui.safety.key.page import KeyPage
from ui.safety.restore.page import RestorePage
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


@screen("safety.inside")
def inside(stage: Stage) -> QWidget:
    """A look into a backup, with entries that came since."""
    tab = _tab(stage, "backups")
    page, restore = tab.pages["backups"], tab.pages["restore"]
    assert isinstance(page, BackupsPage)
    assert isinstance(restore, RestorePage)
    page.add_folder(str(_second_disk(stage)))
    page.standing.now.click()
    page.plan.wanted.emit("backup.keep", 12, 30)
    tab.open_page("restore")
    stage.settle(300)
    return tab


@screen("safety.key")
def key(stage: Stage) -> QWidget:
    """Not encrypted yet, and the dialog that does it."""
    tab = _tab(stage, "key")
    page = tab.pages["key"]
    assert isinstance(page, KeyPage)
    page.change.click()
    stage.settle(200)
    return tab


@screen("safety.check")
def check(stage: Stage) -> QWidget:
    """Something was found, and part of it can be repaired."""
    tab = _tab(stage, "check")
    page = tab.pages["check"]
    assert isinstance(page, CheckPage)
    page._on_found(
        [
            Problem("mark.not_as_logged", {"course": "Алгебра 7А", "date": date(2026, 11, 12), "pupil": 17}),
            Problem("person.wrong_sort_key", {"person": 4}),
            Problem("file_store.missing", {"owner": "homework", "key": "7/20261112/1", "bytes": 40_000}),
            Problem(
                "lesson.on_holiday", {"course": "Музыка 7Б", "date": date(2026, 11, 3)}, Severity.WARNING
            ),
        ]
    )
    top = page.tree.topLevelItem(0)
    assert top is not None
    top.setExpanded(True)
    stage.settle(100)
    return tab
