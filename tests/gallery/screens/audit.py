"""Who changed what, and who looked at what."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.codes import Role
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
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


@screen("audit.log")
def log(stage: Stage) -> QWidget:
    """The newest changes of the school."""
    return _tab(stage, "audit")


@screen("audit.access")
def access(stage: Stage) -> QWidget:
    """Who signed in, and looked at what."""
    return _tab(stage, "access")
