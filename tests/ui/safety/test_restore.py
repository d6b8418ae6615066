"""The page of putting back: a folder is listed, a backup looked into, and both ways back gone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QTreeWidgetItemIterator

from app.backup.copies import backup
from app.backup.plan import add_folder
from app.codes import Role
from app.desk import Desk
from app.errors import StorageProblem
from app.session import Session
from models.journal import Mark
from tests.app.backup.journal import set_mark
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import PASSWORD, OnScreen, let_in
from ui.safety.restore.page import RestorePage
from ui.safety.restore.part_dialog import PartDialog
from ui.safety.restore.whole_dialog import WholeDialog
from ui.safety.tab import SafetyTab

SIZE = (1280, 800)


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    return school.session(Role.TEACHER, school.maths_teacher, school.other())


@pytest.fixture
def folder(school: BuiltSchool, teacher: Session, tmp_path: Path) -> Path:
    """With one backup: Ёлкин has a 5 in it."""
    place = tmp_path / "second disk"
    place.mkdir()
    let_in(school, "admin")
    set_mark(teacher, school.algebra_a, school.yolkin, 5)
    admin = school.session(Role.ADMIN, school.admin, school.other())
    add_folder(admin, place)
    backup(admin, place)
    return place


def opened(on_screen: OnScreen) -> RestorePage:
    tab = on_screen(SafetyTab, "admin", Role.ADMIN, SIZE)
    tab.go_to("restore")
    page = tab.pages["restore"]
    assert isinstance(page, RestorePage)
    return page


def marks(school: BuiltSchool) -> list[int]:
    with school.other() as file, file.reading():
        return [row[0] for row in Mark.select(Mark.value).order_by(Mark.pupil).tuples()]


def close_dialogs() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_looked_into_and_a_journal_brought_back(
    on_screen: OnScreen, school: BuiltSchool, teacher: Session, folder: Path
) -> None:
    set_mark(teacher, school.algebra_a, school.yolkin, 2)
    set_mark(teacher, school.algebra_b, school.vetrova, 3, number=4)
    page = opened(on_screen)
    assert [Path(one.path).parent for one in page.found] == [folder]
    glimpse = page.inside.glimpse
    assert glimpse is not None
    assert glimpse.since.changes == 2
    assert "7А: 1" in page.inside._since.text()
    assert_accessible(page)
    page.inside.part.click()
    dialog = page.dialog
    assert isinstance(dialog, PartDialog)
    iterator = QTreeWidgetItemIterator(dialog.tree)
    while (item := iterator.value()) is not None:
        if item.text(0) == "7А":
            item.setCheckState(0, Qt.CheckState.Checked)
        iterator += 1
    assert len(dialog.chosen) == 3
    assert dialog.comparison is not None
    assert (dialog.comparison.missing, dialog.comparison.differing) == (0, 1)
    assert not dialog.take.isEnabled()
    dialog.then.click()
    dialog.take.click()
    assert page.dialog is None
    assert sorted(marks(school)) == [3, 5]
    close_dialogs()


def test_the_whole_of_it_needs_a_login_of_then(
    on_screen: OnScreen, school: BuiltSchool, teacher: Session, folder: Path, desk: Desk
) -> None:
    set_mark(teacher, school.algebra_a, school.yolkin, 2)
    page = opened(on_screen)
    page.inside.whole.click()
    dialog = page.dialog
    assert isinstance(dialog, WholeDialog)
    dialog.login.setText("admin")
    dialog.password.setText("nothing of it")
    dialog.take.click()
    assert not dialog.banner.isHidden()
    assert marks(school) == [2]
    dialog.password.setText(PASSWORD)
    dialog.take.click()
    assert page.dialog is None
    assert marks(school) == [5]
    assert "before-restore" in page.banner.text
    with pytest.raises(StorageProblem) as caught:
        desk.poll()
    assert caught.value.code == "session.ended"
    close_dialogs()


def test_an_empty_folder_and_a_damaged_backup(
    on_screen: OnScreen, school: BuiltSchool, folder: Path, tmp_path: Path
) -> None:
    (place,) = folder.glob("*.db")
    data = bytearray(place.read_bytes())
    data[:200] = bytes(200)
    place.write_bytes(data)
    page = opened(on_screen)
    assert page.inside.glimpse is None
    assert not page.inside.whole.isEnabled()
    assert page.inside._problem.text()
    empty = tmp_path / "empty"
    empty.mkdir()
    page.go_to(str(empty))
    assert page.found == ()
    assert page._empty.isVisible()
    close_dialogs()
