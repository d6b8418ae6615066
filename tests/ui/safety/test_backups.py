"""The page of backups, its keeper, and the warning at sign-in, on a real school file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from app.backup.copies import list_backups
from app.backup.health import Standing, backup_health
from app.backup.plan import add_folder
from app.codes import Role
from app.desk import Desk
from app.session import Session
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen, start
from ui.family.backup_keeper import BackupKeeper, paths_here, set_path_here
from ui.safety.backups.page import BackupsPage
from ui.safety.tab import SafetyTab
from ui.shell.backup_banner import BackupBanner
from ui.tasks import InlineWorker

SIZE = (1280, 800)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "second disk"
    place.mkdir()
    return place


@pytest.fixture
def admin(school: BuiltSchool) -> Session:
    return school.session(Role.ADMIN, school.admin, school.other())


def opened(on_screen: OnScreen) -> BackupsPage:
    tab = on_screen(SafetyTab, "admin", Role.ADMIN, SIZE)
    page = tab.pages["backups"]
    assert isinstance(page, BackupsPage)
    return page


def test_from_nothing_to_a_backup(on_screen: OnScreen, admin: Session, folder: Path, qtbot: QtBot) -> None:
    """No folder, a folder, a backup at once, other figures, another path of this PC, and the folder goes again."""
    page = opened(on_screen)
    assert page.standing.add.isVisible()
    assert not page.standing.now.isVisible()
    page.add_folder(str(folder))
    assert [card.one.folder.path for card in page.folders] == [str(folder)]
    page.standing.now.click()
    assert len(list_backups(folder)) == 1
    assert page.health is not None
    assert page.health.standing is Standing.GOOD
    assert page.folders[0].one.state.size > 0
    assert_accessible(page)
    page.plan.fields["backup.keep"].setValue(9)
    page.plan.fields["backup.keep"].editingFinished.emit()
    assert page.health.plan.thinning.days == 9
    seen = folder.rename(folder.with_name("here"))
    page.standing.now.click()
    assert page.health.standing is Standing.FAILED
    set_path_here(page.folders[0].one.folder.id, str(seen))
    page.standing.now.click()
    assert page.health.standing is Standing.GOOD
    assert page.folders[0].path_here == str(seen)
    page.folders[0].remove.click()
    assert page.box is not None
    next(one for one in page.box.buttons() if one.text() == "Убрать папку").click()
    assert page.folders == []
    assert len(list_backups(seen)) == 2
    page.add_folder(str(seen / "nowhere"))
    assert "nowhere" in page.banner.text
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_the_keeper_makes_what_is_due_and_the_banner_warns(
    desk: Desk, worker: InlineWorker[Desk], school: BuiltSchool, admin: Session, folder: Path, qtbot: QtBot
) -> None:
    who = start(desk, school, "admin", Role.ADMIN)
    keeper = BackupKeeper(worker, who)
    banner = BackupBanner(keeper, who)
    qtbot.addWidget(banner)
    keeper.look()
    assert "no folder" in banner.text
    add_folder(admin, folder)
    keeper.look()
    assert keeper.health is not None
    assert keeper.health.standing is Standing.GOOD  # made at once, at its leisure
    assert banner.isHidden()
    assert len(list_backups(folder)) == 1
    keeper.leave()
    keeper.look()
    assert backup_health(admin).last_at is not None


def test_nobody_else_makes_any(
    desk: Desk, worker: InlineWorker[Desk], school: BuiltSchool, admin: Session, folder: Path
) -> None:
    add_folder(admin, folder)
    keeper = BackupKeeper(worker, start(desk, school, "maths_teacher", Role.TEACHER))
    keeper.look()
    assert keeper.health is None
    assert list_backups(folder) == []
    assert paths_here() == {}
