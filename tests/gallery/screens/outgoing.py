"""What is handed out, and what is erased."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.codes import Role
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.exchange.tab import ExchangeTab
from ui.outgoing.erase import EraseDialog


@screen("exchange.exports")
def exports(stage: Stage) -> QWidget:
    """Everything that can leave the diary."""
    desk = open_desk(stage.directory)
    who = sign_in(desk, "admin", Role.ADMIN)
    tab = ExchangeTab(stage.place(stage.worker(desk), who))
    tab.open_page("exports")
    tab.resize(1280, 800)
    tab.show()
    stage.settle(200)
    return tab


@screen("outgoing.erase")
def erase(stage: Stage) -> QWidget:
    """What erasing a pupil would do."""
    desk = open_desk(stage.directory)
    who = sign_in(desk, "admin", Role.ADMIN)
    pupil = sign_in(open_desk(stage.directory), "pupil", Role.PUPIL).person_id
    dialog = EraseDialog(stage.place(stage.worker(desk), who), pupil)
    dialog.show()
    stage.settle(200)
    dialog.form.ground.setText("Заявление № 12 от 20.11.2026" if stage.language == "ru" else "Request no. 12")
    return dialog
